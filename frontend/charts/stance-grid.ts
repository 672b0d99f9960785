import {css, html, type PropertyValues, type TemplateResult} from 'lit';
import type {StancePath, StancesData} from './model';
import {ChartElement, sizeOf} from './base/chart-element';
import {SANS} from './base/measure';
import type {Direction} from './base/palette';
import type {Part} from './base/picture';
import {Sortable, type Column} from './base/sortable';
import {isTouch} from './base/touch';
import {svg} from './base/svg';
import {readSwitch, withParameters, writeStep} from './base/url-state';
import {legendPart, sign, type LegendItem} from './compare/legend';
import type {Chosen} from './stance-plane';
import {drawGrid, SORTS, type Grid, type Sort} from './stances/grid';
import {switchStyles} from './stances/styles';
import {ALL, onSwitched, readSwitches, toggled, writeSwitches} from './stances/switches';

const SCORES: readonly Direction[] = ['militarization', 'harmReduction'];

/** All coded countries by year on both scores, as strips that can be sorted. */
export class StanceGrid extends ChartElement<StancesData> {
  static override styles = [
    ...[ChartElement.styles].flat(),
    switchStyles,
    css`
      .stage {
        cursor: pointer;
        position: relative;
      }
      .readout {
        color: var(--chart-ink-2);
        margin: 0 0 0.4rem;
        min-height: 1.5em;
      }
      .readout b {
        color: var(--chart-ink);
      }
      .cursor {
        left: 0;
        pointer-events: none;
        position: absolute;
        top: 0;
      }
    `,
  ];
  static override properties = {
    ...ChartElement.properties,
    year: {state: true},
    region: {state: true},
    picked: {state: true},
    sort: {state: true},
    active: {state: true},
  };

  private declare year: number;
  private declare region: string;
  private declare picked: string[];
  private declare sort: Sort;
  /** Row and year that pointer or keyboard is on. */
  private declare active: {row: number; year: number} | null;

  private readonly sortable = new Sortable<{country: StancePath; score: Direction}>(this, 'years');
  private drawn: Grid | null = null;
  private forget: (() => void) | undefined;

  constructor() {
    super();
    this.year = 0;
    this.region = ALL;
    this.picked = [];
    this.sort = SORTS[0];
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
      const sort = readSwitch('sort') as Sort | null;
      this.sort = sort && SORTS.includes(sort) ? sort : SORTS[0];
    }
  }

  private get countries(): StancePath[] {
    return this.data!.countries.filter(({region}) => this.region === ALL || region === this.region);
  }

  private nameOf(score: Direction): string {
    return this.t(score === 'militarization' ? 'stance.militarization' : 'stance.harm-reduction');
  }

  protected override heading(data: StancesData): string {
    return this.t('grid.title', data.regions.find(({code}) => code === this.region)?.name ?? this.region, data.from, data.to);
  }

  protected override subtitle(): string {
    return this.t('grid.subtitle', this.year);
  }

  protected override emptyText(data: StancesData): string | null {
    return data.countries.length === 0 ? this.t('plane.empty') : null;
  }

  /** The file holds all years and the region on screen; the address that came with the data names the years and the weights. */
  protected override fileAddress(address: string): string {
    return withParameters(address, {region: this.region});
  }

  protected override fileName(): string {
    return ['rumbo', 'stance-years', this.region].join('-').toLowerCase();
  }

  protected override controls(): TemplateResult {
    return html`<label class="field">
      <span>${this.t('grid.sort')}</span>
      <select
        @change=${(event: Event) => {
          this.sort = (event.target as HTMLSelectElement).value as Sort;
          this.active = null;
          writeStep({sort: this.sort === SORTS[0] ? null : this.sort});
          this.switched('grid.sort', this.t(`grid.sort.${this.sort}`));
        }}
      >
        ${SORTS.map((sort) => html`<option value=${sort} ?selected=${sort === this.sort}>${this.t(`grid.sort.${sort}`)}</option>`)}
      </select>
    </label>`;
  }

  private draw(width: number): Grid {
    const size = sizeOf(width);
    return drawGrid({
      data: this.data!,
      countries: this.countries,
      sort: this.sort,
      year: this.year,
      picked: this.picked,
      width,
      fontSize: size === 'large' ? 15 : size === 'small' ? 11 : 13,
      row: size === 'large' ? 22 : size === 'small' ? 16 : 19,
      stacked: width < 760,
      locale: this.locale,
      format: this.numbers(0),
      nameOf: (score) => this.nameOf(score),
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const onlyPointing = [...changed.keys()].every((key) => ['active', 'said', 'announced'].includes(String(key)));
    if (this.data && this.data.countries.length > 0 && this.year > 0 && (!onlyPointing || !this.drawn)) {
      this.drawn = this.draw(this.width);
    }
  }

  protected override chart(): TemplateResult {
    const drawn = this.drawn!;
    return html`
      <ul class="legend">
        ${this.keys().map((key) => html`<li>${sign(key)}<span>${key.text}</span></li>`)}
      </ul>
      <p id="hint" class="unseen">${this.t('grid.keys')}</p>
      <p class="readout" aria-hidden="true">${this.active ? this.describe(this.active) : this.t('grid.hint')}</p>
      <div
        class="stage"
        role="application"
        tabindex="0"
        aria-label=${this.t('compare.plot', this.heading(this.data!))}
        aria-describedby="summary hint"
        @keydown=${this.onKey}
        @blur=${() => (this.active = null)}
        @pointermove=${this.onPoint}
        @pointerleave=${this.onLeave}
        @click=${this.onClick}
      >
        ${drawn.node} ${this.cursor(drawn)}
      </div>
    `;
  }

  private keys(): LegendItem[] {
    const coded = this.countries.every((country) => SCORES.every((score) => country[score].every((value) => value !== null)));
    return [
      {sign: 'militarization', text: this.t('compare.legend.militarization')},
      {sign: 'harmReduction', text: this.t('compare.legend.harm-reduction')},
      ...(coded ? [] : [{sign: 'notCoded', text: this.t('compare.legend.not-coded')} as const]),
    ];
  }

  private cursor(drawn: Grid): TemplateResult {
    const node = svg('svg', {class: 'cursor', width: drawn.width, height: drawn.height, 'aria-hidden': 'true'});
    if (this.active) {
      const {row, year} = this.active;
      for (const block of drawn.blocks) {
        node.append(
          svg('rect', {
            x: block.left + (year - this.data!.from) * block.per - 1,
            y: block.top + row * drawn.row,
            width: block.per + 2,
            height: drawn.row,
            fill: 'none',
            stroke: 'var(--chart-ink)',
            'stroke-width': 2,
          }),
        );
      }
    }
    return html`${node}`;
  }

  private describe({row, year}: {row: number; year: number}): string {
    const country = this.drawn!.rows[row];
    const at = year - this.data!.from;
    const text = (score: Direction): string => {
      const value = country[score][at];
      // the bounds are not sent for every cell of the grid
      return this.scoreSaid(value === null ? null : {value, lower: value, upper: value, known: country[`${score}Known`][at] ?? 0});
    };
    return `${country.name}, ${year}: ${SCORES.map((score) => `${this.nameOf(score)} ${text(score)}`).join(', ')}`;
  }

  private at(event: MouseEvent): {row: number; year: number} | null {
    const drawn = this.drawn!;
    const box = this.renderRoot.querySelector('.stage')!.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    for (const block of drawn.blocks) {
      const row = Math.floor((y - block.top) / drawn.row);
      const year = this.data!.from + Math.floor((x - block.left) / block.per);
      if (row >= 0 && row < drawn.rows.length && year >= this.data!.from && year <= this.data!.to && x >= block.left) {
        return {row, year};
      }
    }
    return null;
  }

  private readonly onPoint = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') {
      this.active = this.at(event);
    }
  };

  private readonly onLeave = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch' && !this.renderRoot.querySelector('.stage:focus-visible')) {
      this.active = null;
    }
  };

  private readonly onClick = (event: MouseEvent): void => {
    const cell = this.at(event);
    const there = cell !== null && cell.row === this.active?.row && cell.year === this.active.year;
    if (cell === null || (isTouch(event) && !there)) {
      // a finger cannot hover: its first touch shows, its second opens
      this.active = cell;
    } else {
      this.choose(cell);
    }
  };

  private choose({row, year}: {row: number; year: number}): void {
    const code = this.drawn!.rows[row].code;
    const picked = this.picked.includes(code) ? this.picked : toggled(this.picked, code);
    writeSwitches(this.data!, {region: this.region, year, picked});
    this.dispatchEvent(new CustomEvent<Chosen>('country-chosen', {detail: {country: code, year}}));
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const data = this.data!;
    if (event.key === 'Escape') {
      this.active = null;
      this.announce('');
      (event.currentTarget as HTMLElement).blur();
      return;
    }
    if ((event.key === 'Enter' || event.key === ' ') && this.active) {
      event.preventDefault();
      this.choose(this.active);
      return;
    }
    const now = this.active ?? {row: -1, year: this.year};
    const moves: Record<string, [number, number]> = {
      ArrowDown: [now.row + 1, now.year],
      ArrowUp: [now.row - 1, now.year],
      ArrowLeft: [Math.max(now.row, 0), now.year - 1],
      ArrowRight: [Math.max(now.row, 0), now.year + 1],
      Home: [Math.max(now.row, 0), data.from],
      End: [Math.max(now.row, 0), data.to],
    };
    if (event.key in moves && this.drawn!.rows.length > 0) {
      event.preventDefault();
      const [row, year] = moves[event.key];
      this.active = {
        row: Math.min(Math.max(row, 0), this.drawn!.rows.length - 1),
        year: Math.min(Math.max(year, data.from), data.to),
      };
      this.announce(this.describe(this.active));
    }
  };

  protected override table(): TemplateResult {
    const data = this.data!;
    const years = Array.from({length: data.to - data.from + 1}, (_, i) => data.to - i);
    const lines = this.drawn!.rows.flatMap((country) => SCORES.map((score) => ({country, score})));
    const columns: Column<{country: StancePath; score: Direction}>[] = [
      {code: 'country', name: this.t('table.country'), by: 'words', key: ({country}) => country.name},
      {code: 'score', name: this.t('grid.score'), by: 'words', key: ({score}) => this.nameOf(score)},
      ...years.map((year): Column<{country: StancePath; score: Direction}> => ({
        code: String(year),
        name: String(year),
        by: 'number',
        key: ({country, score}) => country[score][year - data.from],
      })),
    ];
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${this.t('table.region', this.heading(data))}>
      <table>
        <caption>
          <span>${this.t('grid.caption')}</span>
        </caption>
        <thead>
          <tr>
            ${columns.map(({code}) => this.sortable.header(code, columns, {class: code === 'score' ? 'text' : undefined}))}
          </tr>
        </thead>
        <tbody>
          ${this.sortable.rows(lines, columns).map(
            ({country, score}) => html`<tr>
              <th scope="row"><a href=${country.href}>${country.name}</a></th>
              <td class="text">${this.nameOf(score)}</td>
              ${years.map((year) => {
                const value = country[score][year - data.from];
                return html`<td class=${value === null ? 'none' : ''}>${value === null ? '–' : this.numbers(0).score(value)}</td>`;
              })}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  protected override pictureParts(width: number): Part[] {
    const drawn = this.draw(width);
    return [legendPart(this.keys(), width), {node: svg('g', {'font-family': SANS}, drawn.node), width, height: drawn.height}];
  }
}

if (!customElements.get('rumbo-stance-grid')) {
  customElements.define('rumbo-stance-grid', StanceGrid);
}
