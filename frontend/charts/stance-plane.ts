import {css, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {share} from './base/formats';
import type {StancePath, StancesData} from './model';
import {alphabet} from '../sorting';
import {ChartElement, sizeOf} from './base/chart-element';
import {seriesColor} from './base/palette';
import {isTouch} from './base/touch';
import {oneRowHead} from './base/styles';
import type {Part} from './base/picture';
import {Sortable, type Column} from './base/sortable';
import {svg} from './base/svg';
import {SANS} from './base/measure';
import {drawPlane, nearest, radius, rateAt, scoreOf, type Placed, type Plane} from './stances/plane';
import {key, keysPart, regionColor, regionPath, regionStyles, type Key} from './stances/regions';
import {ALL, onSwitched, readSwitches, toggled, writeSwitches} from './stances/switches';
import {switchStyles} from './stances/styles';
import {withParameters} from './base/url-state';
import {YearSlider} from './stances/year-slider';

/** What of a screen's height the page needs above and below the plane, and what the plane has at least. */
const BESIDE_PLANE = 366;
const LEAST_HEIGHT = 360;

/** The year that stands most often; the newest of several. */
function mostOf(years: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  years.forEach((year) => counts.set(year, (counts.get(year) ?? 0) + 1));
  return [...counts].sort(([a, n], [b, m]) => m - n || b - a)[0]?.[0];
}

/** What a reader chose: the server shows what the scores of that country and year rest on. */
export interface Chosen {
  country: string;
  year: number;
}

/**
 * Where states stand on both scores in a year, and the way that those pointed out took there. All years are there from the
 * start: scrubbing, pointing and choosing a region never call the server.
 */
export class StancePlane extends ChartElement<StancesData> {
  static override styles = [
    ...[ChartElement.styles].flat(),
    oneRowHead,
    switchStyles,
    regionStyles,
    css`
      .stage {
        cursor: default;
        position: relative;
        touch-action: pan-y pinch-zoom;
      }
      .plane .point {
        cursor: pointer;
      }
      .tip {
        background: var(--chart-raised);
        border: 1px solid var(--chart-control);
        border-radius: 6px;
        box-shadow: 0 3px 12px rgb(0 0 0 / 18%);
        display: flex;
        flex-direction: column;
        font-size: 13px;
        line-height: 1.4;
        max-width: 260px;
        padding: 0.5rem 0.7rem;
        pointer-events: none;
        position: absolute;
        width: max-content;
        z-index: 3;
      }
      .tip b {
        font-size: 15px;
      }
      .tip .militarization {
        color: var(--chart-militarization);
      }
      .tip .harmReduction {
        color: var(--chart-harm-reduction);
      }
    `,
  ];
  static override properties = {
    ...ChartElement.properties,
    year: {state: true},
    region: {state: true},
    picked: {state: true},
    active: {state: true},
  };

  private declare year: number;
  private declare region: string;
  private declare picked: string[];
  /** Code of the country that pointer or keyboard is on. */
  private declare active: string | null;

  private readonly sortable = new Sortable<StancePath>(this, 'stances');
  private drawn: Plane | null = null;
  private forget: (() => void) | undefined;
  private readonly slider = new YearSlider(
    this,
    (year) => (this.year = year),
    () => this.keep(),
  );

  constructor() {
    super();
    this.year = 0;
    this.region = ALL;
    this.picked = [];
    this.active = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.forget = onSwitched(() => this.readState());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.forget?.();
  }

  protected override readState(): void {
    super.readState();
    if (this.data) {
      Object.assign(this, readSwitches(this.data));
    }
  }

  private keep(): void {
    writeSwitches(this.data!, {region: this.region, year: this.year, picked: this.picked});
    this.dispatchEvent(new CustomEvent('stances-shown', {detail: {year: this.year, region: this.region}}));
  }

  protected override comeToRest(): void {
    this.slider.comeToRest();
  }

  private get countries(): StancePath[] {
    return this.data!.countries.filter(({region}) => this.region === ALL || region === this.region);
  }

  private get regionName(): string {
    return this.data!.regions.find(({code}) => code === this.region)?.name ?? this.region;
  }

  protected override heading(): string {
    const at = this.year - this.data!.from;
    return this.region === ALL
      ? this.t('plane.title.all', this.countries.filter((c) => c.militarization[at] !== null).length, this.year)
      : this.t('plane.title', this.regionName, this.year);
  }

  /** A score with the year that it is of: wherever it is named beside numbers. */
  private ofYear(key: string): string {
    return this.t('stance.of-year', this.t(key), this.year);
  }

  protected override summary(data: StancesData): string {
    const at = this.year - data.from;
    const coded = this.countries.filter((c) => c.militarization[at] !== null);
    const by = (scores: (c: StancePath) => (number | null)[]) =>
      [...coded]
        .sort((a, b) => (scores(b)[at] ?? 0) - (scores(a)[at] ?? 0))
        .slice(0, 3)
        .map((c) => `${c.name} ${this.numbers(0).score(scores(c)[at] ?? 0)}`);
    return coded.length < 3
      ? data.summary
      : `${this.t('plane.summary', this.heading(), coded.length)} ${this.t(
          'plane.summary.highest',
          this.list(by((c) => c.militarization)),
          this.list(by((c) => c.harmReduction)),
        )}`;
  }

  protected override emptyText(data: StancesData): string | null {
    return data.countries.length === 0 ? this.t('plane.empty') : null;
  }

  protected override notes(data: StancesData): string[] {
    const at = this.year - data.from;
    const coded = this.countries.filter((c) => c.militarization[at] !== null);
    const rates = coded.map((country) => ({country, rate: rateAt(country, at, data.from)}));
    const without = rates.filter(({rate}) => rate === null).map(({country}) => country.name);
    const known = rates.flatMap(({country, rate}) => (rate === null ? [] : [{name: country.name, year: rate.year}]));
    const usual = mostOf(known.map(({year}) => year)) ?? this.year;
    const others = known.filter(({year}) => year !== usual).map(({name, year}) => this.t('plane.rate.cell', name, year));
    const years = [
      ...(usual === this.year ? [] : [this.t('plane.note.usual', this.year, usual)]),
      ...(others.length > 0 ? [this.t('plane.note.others', this.list(others))] : []),
    ];
    return [...data.notes, ...years, ...(without.length > 0 ? [this.t('plane.note.no-rate', this.year, this.list(without))] : [])];
  }

  /** The file holds the year and the region on screen; the address that came with the data names the weights. */
  protected override fileAddress(address: string): string {
    return withParameters(address, {year: String(this.year), region: this.region});
  }

  protected override fileName(): string {
    return ['rumbo', 'stance', this.region, this.year].join('-').toLowerCase();
  }

  protected override controls(): TemplateResult {
    return html`<label class="field">
      <span>${this.t('plane.region')}</span>
      <select
        @change=${(event: Event) => {
          this.region = (event.target as HTMLSelectElement).value;
          this.active = null;
          this.keep();
        }}
      >
        ${this.data!.regions.map(({code, name}) => html`<option value=${code} ?selected=${code === this.region}>${name}</option>`)}
      </select>
    </label>`;
  }

  /** @param room how high it may be */
  private draw(width: number, room: number): Plane {
    const size = sizeOf(width);
    const data = this.data!;
    return drawPlane({
      data,
      countries: this.countries,
      year: this.year,
      picked: this.picked,
      active: this.active,
      width,
      height: Math.round(size === 'small' ? width * 1.05 : Math.min(width * 0.62, 600, Math.max(LEAST_HEIGHT, room))),
      fontSize: size === 'large' ? 16 : size === 'small' ? 12 : 13,
      scale: size === 'large' ? 1.3 : size === 'small' ? 0.85 : 1,
      format: this.numbers(0),
      axisX: this.ofYear('stance.militarization'),
      axisY: this.ofYear('stance.harm-reduction'),
      apart: size !== 'small',
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.data && this.data.countries.length > 0 && this.year > 0) {
      this.drawn = this.draw(this.width, this.printing ? Infinity : window.innerHeight - BESIDE_PLANE);
    }
  }

  /** What the marks on screen mean: each region that is there, the area, and what stands for a gap. */
  private keys({points, scale}: Plane): Key[] {
    const at = this.year - this.data!.from;
    const regions = this.data!.regions.filter(({code}) => points.some(({country}) => country.region === code));
    const shades = this.picked.length > 0 ? () => 'var(--chart-control)' : regionColor;
    const area = (x: number, rate: number) =>
      svg('circle', {cx: x, cy: 0, r: radius(rate, scale), fill: 'none', stroke: 'var(--chart-ink-2)', 'stroke-width': 1.2});
    const [few, many] = [5, 30].map((rate) => ({rate, r: radius(rate, scale)}));
    const bounded = points.some(
      ({country}) =>
        country.militarizationLower[at] !== country.militarizationUpper[at] || country.harmReductionLower[at] !== country.harmReductionUpper[at],
    );
    return [
      ...(regions.length > 1
        ? regions.map(({code, name}) => key(14, name, svg('path', {d: regionPath(code, 7, 0, 5), fill: shades(code), 'fill-opacity': 0.85})))
        : []),
      ...(points.some(({rate}) => rate !== null) ? [
            key(
              2 * (few.r + many.r) + 8,
              this.t('plane.legend.area', few.rate, many.rate),
              area(few.r + 1, few.rate),
              area(2 * few.r + many.r + 5, many.rate),
            ),
          ] : []),
      ...(points.some(({rate}) => rate === null)
        ? [key(12, this.t('plane.legend.ring'), svg('circle', {cx: 6, cy: 0, r: 3.5, fill: 'none', stroke: 'var(--chart-ink-2)', 'stroke-width': 1.6}))]
        : []),
      ...(bounded ? [key(22, this.t('plane.legend.bounds'), svg('path', {d: 'M1,0H21M11,-6V6', fill: 'none', stroke: 'var(--chart-control)'}))] : []),
    ];
  }

  protected override chart(): TemplateResult {
    const data = this.data!;
    const drawn = this.drawn!;
    return html`
      <ul class="legend">
        ${this.keys(drawn).map(({node, text}) => html`<li>${node}<span>${text}</span></li>`)}
      </ul>
      <p id="hint" class="unseen">${this.t('plane.keys')}</p>
      <div
        class="stage"
        role="application"
        tabindex="0"
        aria-label=${this.t('compare.plot', this.heading())}
        aria-describedby="summary hint"
        @keydown=${this.onKey}
        @blur=${() => (this.active = null)}
        @pointermove=${this.onPoint}
        @pointerleave=${this.onLeave}
        @click=${this.onClick}
      >
        ${drawn.node} ${this.tip(drawn)}
      </div>
      ${this.slider.render(this.year, data.from, data.to, {
        year: this.t('overview.year'),
        play: this.t('overview.play'),
        pause: this.t('overview.pause'),
      })}
      ${this.chips()}
    `;
  }

  /** The countries pointed out, to be taken away again. */
  private chips(): TemplateResult {
    return this.picked.length === 0
      ? html`<p class="hint">${this.t('plane.hint')}</p>`
      : html`<ul class="chips" aria-label=${this.t('plane.picked')}>
          ${this.picked.map((code, i) => {
            const name = this.data!.countries.find((c) => c.code === code)!.name;
            return html`<li>
              <button type="button" style="--chip:${seriesColor(i + 1)}" aria-label=${this.t('plane.remove', name)} @click=${() => this.pick(code)}>
                ${name} <span aria-hidden="true">×</span>
              </button>
            </li>`;
          })}
        </ul>`;
  }

  private pointed(): Placed | undefined {
    return this.drawn?.points.find(({country}) => country.code === this.active);
  }

  private describe({country, rate}: Placed): string[] {
    const at = this.year - this.data!.from;
    return [
      `${country.name}, ${this.year}`,
      `${this.t('stance.militarization')} ${this.scoreSaid(scoreOf(country, 'militarization', at))}`,
      `${this.t('stance.harm-reduction')} ${this.scoreSaid(scoreOf(country, 'harmReduction', at))}`,
      rate === null
        ? this.t('plane.no-rate')
        : rate.year === this.year
          ? this.t('plane.rate', this.numbers(1).value(rate.value))
          : this.t('plane.rate.of', this.numbers(1).value(rate.value), rate.year),
    ];
  }

  private tip(drawn: Plane): TemplateResult | typeof nothing {
    const point = this.pointed();
    if (!point) {
      return nothing;
    }
    const [name, force, care, rate] = this.describe(point);
    const side = point.x > drawn.width * 0.6 ? `right:${drawn.width - point.x + point.r + 10}px` : `left:${point.x + point.r + 10}px`;
    return html`<div class="tip" style="${side};top:${Math.max(0, point.y - 46)}px" aria-hidden="true">
      <b>${name}</b><span class="militarization">${force}</span><span class="harmReduction">${care}</span><span>${rate}</span>
    </div>`;
  }

  private at(event: MouseEvent): Placed | null {
    const box = this.renderRoot.querySelector('.stage')!.getBoundingClientRect();
    return nearest(this.drawn!.points, event.clientX - box.left, event.clientY - box.top);
  }

  private readonly onPoint = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') {
      this.active = this.at(event)?.country.code ?? null;
    }
  };

  private readonly onLeave = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch' && !this.renderRoot.querySelector('.stage:focus-visible')) {
      this.active = null;
    }
  };

  private readonly onClick = (event: MouseEvent): void => {
    const code = this.at(event)?.country.code ?? null;
    if (code === null || (isTouch(event) && code !== this.active)) {
      // a finger cannot hover: its first touch shows, its second opens
      this.active = code;
    } else {
      this.pick(code);
    }
  };

  private pick(code: string): void {
    this.picked = toggled(this.picked, code);
    writeSwitches(this.data!, {region: this.region, year: this.year, picked: this.picked});
    if (this.picked.includes(code)) {
      this.dispatchEvent(new CustomEvent<Chosen>('country-chosen', {detail: {country: code, year: this.year}}));
    }
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const byName = alphabet(this.locale);
    const order = [...this.drawn!.points].sort(
      (a, b) => a.militarization - b.militarization || a.harmReduction - b.harmReduction || byName(a.country.name, b.country.name),
    );
    if (event.key === 'Escape') {
      this.active = null;
      this.announce('');
      (event.currentTarget as HTMLElement).blur();
      return;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      if (this.active) {
        event.preventDefault();
        this.pick(this.active);
      }
      return;
    }
    const now = order.findIndex(({country}) => country.code === this.active);
    const moved: Record<string, number> = {
      ArrowRight: now + 1,
      ArrowUp: now + 1,
      ArrowLeft: now < 0 ? order.length - 1 : now - 1,
      ArrowDown: now < 0 ? order.length - 1 : now - 1,
      Home: 0,
      End: order.length - 1,
    };
    if (event.key in moved && order.length > 0) {
      event.preventDefault();
      const point = order[Math.min(Math.max(moved[event.key], 0), order.length - 1)];
      this.active = point.country.code;
      this.announce(this.describe(point).join('. '));
    }
  };

  protected override table(): TemplateResult {
    const data = this.data!;
    const at = this.year - data.from;
    const cells = (scores: (number | null)[][]) =>
      scores[0][at] === null
        ? html`<td class="none" colspan="4">${this.t('compare.not-coded')}</td>`
        : scores.map((s, i) => html`<td>${parts[i] === 'known' ? share(this.locale, s[at] ?? 0) : this.numbers(1).value(s[at] ?? 0)}</td>`);
    const parts = ['score', 'lower', 'upper', 'known'] as const;
    const scores = {
      militarization: ['militarization', 'militarizationLower', 'militarizationUpper', 'militarizationKnown'],
      'harm-reduction': ['harmReduction', 'harmReductionLower', 'harmReductionUpper', 'harmReductionKnown'],
    } as const;
    const columns: Column<StancePath>[] = [
      {code: 'country', name: this.t('table.country'), by: 'words', key: ({name}) => name},
      ...Object.entries(scores).flatMap(([score, fields]) =>
        parts.map((part, i): Column<StancePath> => ({
          code: `${score}.${part}`,
          name: `${this.t(`stance.${score}`)}, ${this.t(`stance.column.${part}`)}`,
          by: 'number',
          key: (country) => country[fields[i]][at],
        })),
      ),
      {code: 'rate', name: this.t('plane.column.rate'), by: 'number', key: (country) => rateAt(country, at, data.from)?.value ?? null},
    ];
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${this.t('table.region', this.heading())}>
      <table>
        <caption>
          <span>${this.summary(data)}</span>
        </caption>
        <thead>
          <tr>
            ${this.sortable.header('country', columns, {rowspan: 2})}
            <th scope="colgroup" colspan="4">${this.ofYear('stance.militarization')}</th>
            <th scope="colgroup" colspan="4">${this.ofYear('stance.harm-reduction')}</th>
            ${this.sortable.header('rate', columns, {rowspan: 2})}
          </tr>
          <tr>
            ${Object.keys(scores).map((score) =>
              parts.map((part) => this.sortable.header(`${score}.${part}`, columns, {content: this.t(`stance.column.${part}`)})),
            )}
          </tr>
        </thead>
        <tbody>
          ${this.sortable.rows(this.countries, columns).map(
            (c) => html`<tr>
              <th scope="row"><a href=${c.href}>${c.name}</a></th>
              ${cells([c.militarization, c.militarizationLower, c.militarizationUpper, c.militarizationKnown])}
              ${cells([c.harmReduction, c.harmReductionLower, c.harmReductionUpper, c.harmReductionKnown])}
              <td>${this.rateCell(c, at)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  private rateCell(country: StancePath, at: number): string {
    const rate = rateAt(country, at, this.data!.from);
    const value = rate && this.numbers(1).value(rate.value);
    return rate === null ? '–' : rate.year === this.year ? value! : this.t('plane.rate.cell', value!, rate.year);
  }

  protected override pictureParts(width: number): Part[] {
    const drawn = this.draw(width, Infinity);
    return [keysPart(this.keys(drawn), width), {node: svg('g', {'font-family': SANS}, drawn.node), width, height: drawn.height}];
  }
}

if (!customElements.get('rumbo-stance-plane')) {
  customElements.define('rumbo-stance-plane', StancePlane);
}
