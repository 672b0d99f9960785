import {css, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {share} from './base/formats';
import type {Score, StanceData, StanceYear} from './model';
import {ChartElement, sizeOf} from './base/chart-element';
import {EventNotes} from './base/event-notes';
import {colorOf, type Direction} from './base/palette';
import type {Part} from './base/picture';
import {Sortable, type Column} from './base/sortable';
import {SANS} from './base/measure';
import {svg} from './base/svg';
import {legendPart, sign, type LegendItem} from './compare/legend';
import {DIRECTIONS, drawStance, everyYear, type StanceDrawing} from './stance/draw';

/** Both stance scores of one country over time, each with the band of its bounds. */
export class StanceChart extends ChartElement<StanceData> {
  static override properties = {
    ...ChartElement.properties,
    year: {state: true},
  };

  static override styles = [
    ChartElement.styles,
    EventNotes.styles,
    css`
      .legend {
        color: var(--chart-ink-2);
        display: flex;
        flex-wrap: wrap;
        font-size: 13px;
        gap: 0.3rem 1.4rem;
        list-style: none;
        margin: 0 0 0.6rem;
        padding: 0;
      }
      .legend li {
        align-items: center;
        display: inline-flex;
        gap: 0.5rem;
      }
      .plot:focus-visible {
        outline-offset: 6px;
      }
      .drawing {
        position: relative;
        touch-action: pan-y;
      }
      .cursor {
        left: 0;
        pointer-events: none;
        position: absolute;
        top: 0;
      }
      .readout {
        font-size: 14px;
        margin: 0;
        min-height: 1.5em;
      }
      .readout b {
        font-weight: 600;
      }
      .militarization {
        color: var(--chart-militarization);
      }
      .harmReduction {
        color: var(--chart-harm-reduction);
      }
    `,
  ];

  /** Year pointed at. */
  private declare year: number | null;

  private readonly notesOfEvents = new EventNotes(this, (key, ...args) => this.t(key, ...args));
  private years: StanceYear[] = [];
  private readonly sortable = new Sortable<StanceYear>(this, 'scores');
  private drawing: StanceDrawing | null = null;

  constructor() {
    super();
    this.year = null;
  }

  protected override fileName(): string {
    return `rumbo-stance-${location.pathname.split('/').filter(Boolean).at(-1) ?? ''}`.toLowerCase();
  }

  /** The file holds all years of the country, as the chart does; the page's other switches do not concern it. */
  protected override fileAddress(address: string): string {
    return address;
  }

  protected override emptyText(data: StanceData): string | null {
    const coded = data.stance.some((year) => year.militarization !== null || year.harmReduction !== null);
    return coded ? null : this.t('stance.empty');
  }

  private nameOf(direction: Direction): string {
    return this.t(direction === 'militarization' ? 'stance.militarization' : 'stance.harm-reduction');
  }

  private draw(width: number): StanceDrawing {
    const large = sizeOf(width) === 'large';
    const fontSize = large ? 15 : 12;
    return drawStance(
      this.years,
      this.data!.marks,
      {
        width,
        plotHeight: sizeOf(width) === 'small' ? 200 : large ? 380 : 240,
        fontSize,
        years: Math.max(2, Math.floor(width / (large ? 80 : 66))),
        yTicks: 4,
      },
      this.numbers(0),
      // on a phone the colours are named in the legend
      sizeOf(width) === 'small' ? () => '' : (direction) => this.nameOf(direction),
    );
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('data')) {
      this.year = null;
      this.notesOfEvents.forget();
    }
    const onlyPointing = [...changed.keys()].every((key) => ['year', 'said', 'announced'].includes(String(key)));
    if (this.data && this.emptyText(this.data) === null && (!onlyPointing || this.drawing === null)) {
      this.years = everyYear(this.data.stance);
      this.drawing = this.draw(this.width);
    }
  }

  private legend(): LegendItem[] {
    const items: LegendItem[] = [{sign: 'bounds', text: this.t('stance.legend.bounds')}];
    if (this.years.some((year) => year.militarization === null && year.harmReduction === null)) {
      items.push({sign: 'notCoded', text: this.t('compare.legend.not-coded')});
    }
    if (this.drawing!.events.length > 0) {
      items.push({sign: 'event', text: this.t('compare.legend.event')});
    }
    return items;
  }

  protected override chart(): TemplateResult {
    const drawing = this.drawing!;
    return html`
      <ul class="legend">
        ${this.size === 'small'
          ? DIRECTIONS.map((direction) => html`<li class=${direction}><b>${this.nameOf(direction)}</b></li>`)
          : nothing}
        ${this.legend().map((item) => html`<li>${sign(item)}<span>${item.text}</span></li>`)}
      </ul>
      <p id="hint" class="unseen">${this.t('stance.keys')}</p>
      <div
        class="plot"
        role="application"
        tabindex="0"
        aria-label=${this.t('compare.plot', this.data!.title)}
        aria-describedby="summary hint"
        @keydown=${this.onKey}
        @focus=${this.onFocus}
        @blur=${(event: FocusEvent) => event.target === event.currentTarget && (this.year = null)}
        @pointermove=${this.onPoint}
        @pointerdown=${this.onPoint}
        @pointerleave=${this.onLeave}
      >
        ${this.readout()}
        <div class="drawing">
          ${drawing.node} ${this.cursor(drawing)} ${this.notesOfEvents.buttons(drawing.events, 'stance')}
          ${this.notesOfEvents.box('stance', drawing.width)}
        </div>
        ${this.notesOfEvents.list(drawing.events, 'stance', drawing.top)}
      </div>
    `;
  }

  private stanceOf(year: number): StanceYear {
    return this.years.find((y) => y.year === year) ?? {year, militarization: null, harmReduction: null};
  }

  private readout(): TemplateResult {
    const stance = this.year === null ? null : this.stanceOf(this.year);
    return html`<p class="readout" aria-hidden="true">
      ${stance
        ? html`<b>${stance.year}</b>
            ${DIRECTIONS.map((d) => html` <span class=${d}>${this.nameOf(d)} <b>${this.scoreSaid(stance[d])}</b></span>`)}`
        : nothing}
    </p>`;
  }

  private cursor(drawing: StanceDrawing): TemplateResult | typeof nothing {
    if (this.year === null) {
      return nothing;
    }
    const stance = this.stanceOf(this.year);
    const x = drawing.x(this.year);
    const node = svg('svg', {class: 'cursor', width: drawing.width, height: drawing.height, 'aria-hidden': 'true'});
    node.append(
      svg('line', {x1: x, x2: x, y1: drawing.top, y2: drawing.bottom, stroke: 'var(--chart-ink)', 'stroke-dasharray': '1,2'}),
    );
    for (const direction of DIRECTIONS) {
      const score = stance[direction];
      if (score) {
        node.append(
          svg('circle', {
            cx: x,
            cy: drawing.y(score.value),
            r: 4.5,
            fill: 'var(--chart-ground)',
            stroke: colorOf(direction),
            'stroke-width': 2,
          }),
        );
      }
    }
    return html`${node}`;
  }

  private readonly onPoint = (event: PointerEvent): void => {
    const area = (event.target as Element).closest('.drawing');
    if (!area || (event.target as Element).closest('.popover, .event')) {
      return;
    }
    const x = event.clientX - area.getBoundingClientRect().left;
    const drawing = this.drawing!;
    if (x >= drawing.left - 10 && x <= drawing.right + 40) {
      this.year = drawing.yearAt(x);
    }
  };

  private readonly onLeave = (event: PointerEvent): void => {
    // a finger leaves when it is lifted, and its reading stays
    if (event.pointerType !== 'touch' && !this.renderRoot.querySelector('.plot:focus')) {
      this.year = null;
    }
  };

  private readonly onFocus = (event: FocusEvent): void => {
    if (event.target === event.currentTarget && this.year === null && (event.target as Element).matches(':focus-visible')) {
      this.year = this.newest();
      this.speak();
    }
  };

  private newest(): number {
    return this.years.findLast((year) => year.militarization || year.harmReduction)!.year;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      this.year = null;
      this.announce('');
      (this.renderRoot.querySelector('.plot') as HTMLElement).blur();
      return;
    }
    if (event.target !== event.currentTarget) {
      return;
    }
    const [from, to] = [this.years[0].year, this.years.at(-1)!.year];
    const now = this.year ?? this.newest();
    const moved: Record<string, number> = {ArrowLeft: now - 1, ArrowRight: now + 1, Home: from, End: to};
    if (event.key in moved) {
      event.preventDefault();
      this.year = Math.min(Math.max(moved[event.key], from), to);
      this.speak();
    }
  };

  private speak(): void {
    const year = this.year!;
    const stance = this.stanceOf(year);
    const said = [
      stance.militarization || stance.harmReduction
        ? this.t('compare.say.stance', this.scoreSaid(stance.militarization), this.scoreSaid(stance.harmReduction))
        : this.t('compare.say.not-coded'),
      ...this.data!.marks
        .filter((mark) => mark.date.startsWith(String(year)))
        .map((mark) => this.t('compare.say.event', mark.title, mark.dateText)),
    ];
    this.announce(`${year}: ${said.join(' ')}`);
  }

  protected override table(): TemplateResult {
    const data = this.data!;
    const score = (value: Score | null) =>
      value
        ? [...[value.value, value.lower, value.upper].map((n) => this.numbers(0).score(n)), share(this.locale, value.known)].map(
            (text, i) => html`<td class=${i === 0 ? 'first' : ''}>${text}</td>`,
          )
        : html`<td class="none first" colspan="4">${this.t('compare.not-coded')}</td>`;
    const parts = ['score', 'lower', 'upper', 'known'] as const;
    const valueOf = (score: Score | null, part: (typeof parts)[number]) => score && score[part === 'score' ? 'value' : part];
    const columns: Column<StanceYear>[] = [
      {code: 'year', name: this.t('table.year'), by: 'order', key: ({year}) => year},
      ...DIRECTIONS.flatMap((direction) =>
        parts.map((part): Column<StanceYear> => ({
          code: `${direction}.${part}`,
          name: `${this.nameOf(direction)}, ${this.t(`stance.column.${part}`)}`,
          by: 'number',
          key: (year) => valueOf(year[direction], part),
        })),
      ),
    ];
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${this.t('table.region', data.title)}>
      <table>
        <caption>
          <span>${data.summary}</span>
        </caption>
        <thead>
          <tr>
            ${this.sortable.header('year', columns, {rowspan: 2})}
            ${DIRECTIONS.map((direction) => html`<th scope="colgroup" colspan="4">${this.nameOf(direction)}</th>`)}
          </tr>
          <tr>
            ${DIRECTIONS.map((direction) =>
              parts.map((part) => this.sortable.header(`${direction}.${part}`, columns, {content: this.t(`stance.column.${part}`)})),
            )}
          </tr>
        </thead>
        <tbody>
          ${this.sortable.rows(this.years, columns).map(
            (year) => html`<tr>
              <th scope="row">${year.year}</th>
              ${score(year.militarization)}${score(year.harmReduction)}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  protected override pictureParts(width: number): Part[] {
    const drawing = this.draw(width);
    const parts: Part[] = [
      legendPart(this.legend(), width),
      {node: svg('g', {'font-family': SANS}, drawing.node), width, height: drawing.height},
    ];
    const listed = drawing.events.filter((event) => event.number !== null);
    if (listed.length > 0) {
      const keys = svg('g', {'font-size': 12, fill: 'var(--chart-ink-2)'});
      listed.forEach((event, i) => {
        keys.append(svg('text', {x: 0, y: 12 + 17 * i}, `${event.number || ''} ${event.mark.label}, ${event.mark.dateText}`.trim()));
      });
      parts.push({node: keys, width, height: 17 * listed.length});
    }
    return parts;
  }
}

if (!customElements.get('rumbo-stance-chart')) {
  customElements.define('rumbo-stance-chart', StanceChart);
}
