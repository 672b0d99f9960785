import {css, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import type {TimelineBar, TimelineData} from './model';
import {ChartElement, type Face} from './base/chart-element';
import {shorten, textWidth, wrap} from './base/measure';
import {outsideLink} from './base/outside-link';
import type {Part} from './base/picture';
import {rowLink} from './base/row-link';
import {Sortable, type Column} from './base/sortable';
import {svg} from './base/svg';
import {drawTimeline} from './timeline/drawing';
import {layout, neighbour, type PlacedBar, type TimelineLayout} from './timeline/layout';

const TEXT = 12;

/** Names in the address of what there is to know about a measure, in the order in which it is told. */
const FACTS = ['level', 'layer', 'status', 'scope', 'confidence', 'scored', 'source', 'cell'];

/** A measure with the kind of policy that it is of. */
interface Measure {
  kind: string;
  bar: TimelineBar;
}

/** The measures of a country as bars over time, kind by kind; on a phone as a list. */
export class TimelineElement extends ChartElement<TimelineData> {
  static override properties = {
    ...ChartElement.properties,
    active: {state: true},
    opened: {state: true},
  };

  static override styles = [
    ...[ChartElement.styles].flat(),
    css`
      .head {
        align-items: end;
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem 1rem;
        justify-content: space-between;
      }
      .head .tools {
        margin: 0 0 0 auto;
      }
      .plot {
        position: relative;
      }
      .plot:focus-visible {
        outline-offset: 6px;
      }
      .bar {
        cursor: pointer;
      }
      .bar.active rect:not(.reach) {
        stroke: var(--chart-ink);
        stroke-dasharray: none;
        stroke-width: 2;
      }
      .bar.active text {
        font-weight: 600;
        text-decoration: underline;
      }
      .card {
        background: var(--chart-raised);
        border: 1px solid var(--chart-control);
        border-radius: 8px;
        box-shadow: 0 6px 24px rgb(0 0 0 / 22%);
        box-sizing: border-box;
        max-width: 100%;
        padding: 0.9rem 1.1rem 1rem;
        position: absolute;
        width: 430px;
        z-index: 3;
      }
      .card h3 {
        font: 600 17px/1.25 'Source Serif 4', Georgia, serif;
        margin: 0 2rem 0.3rem 0;
      }
      .card .close {
        background: none;
        border: 0;
        border-radius: 4px;
        color: var(--chart-ink);
        cursor: pointer;
        font-size: 18px;
        height: 32px;
        line-height: 1;
        position: absolute;
        right: 8px;
        top: 8px;
        width: 32px;
      }
      .card .close:hover {
        background: var(--chart-soft);
      }
      .when {
        color: var(--chart-ink-2);
        margin: 0 0 0.5rem;
      }
      .card p,
      .list p {
        font-size: 14px;
        margin: 0 0 0.5rem;
      }
      .details {
        display: grid;
        font-size: 13px;
        gap: 0.15rem 0.9rem;
        grid-template-columns: max-content 1fr;
        margin: 0;
      }
      .details dt {
        color: var(--chart-ink-2);
      }
      .details dd {
        margin: 0;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .legend {
        align-items: center;
        display: flex;
        flex-wrap: wrap;
        font-size: 13px;
        gap: 0.3rem 1.1rem;
        list-style: none;
        margin: 0.5rem 0 0;
        padding: 0;
      }
      .legend li {
        align-items: center;
        display: inline-flex;
        gap: 0.4rem;
      }
      .list h3 {
        border-bottom: 2px solid;
        font-size: 15px;
        margin: 1rem 0 0;
        padding-bottom: 0.3rem;
      }
      .list .militarized {
        color: var(--chart-militarization);
      }
      .list .harm_reduction {
        color: var(--chart-harm-reduction);
      }
      .list h4 {
        font-size: 14px;
        margin: 0.8rem 0 0;
      }
      .list ul {
        list-style: none;
        margin: 0;
        padding: 0;
      }
      .list summary {
        border-bottom: 1px solid var(--chart-line);
        cursor: pointer;
        padding: 0.5rem 0;
      }
      .list summary span {
        color: var(--chart-ink-2);
        display: block;
        font-size: 13px;
        padding-left: 1.1rem;
      }
      .list details > div {
        padding: 0.6rem 0 0.6rem 1.1rem;
      }
      .measures td {
        vertical-align: top;
      }
      .measures td.text {
        min-width: 8rem;
      }
      .measures td.text:nth-last-child(2) {
        min-width: 20rem;
      }
      .measures tbody th {
        font-weight: 500;
        min-width: 14rem;
      }
      @media print {
        .card {
          display: none;
        }
      }
    `,
  ];

  /** The measure that pointer or keys are on. */
  private declare active: string | null;
  /** The measure whose details are shown. */
  private declare opened: string | null;

  private placed: TimelineLayout | null = null;
  private readonly sortable = new Sortable<Measure>(this, 'measures');
  private drawing: SVGSVGElement | null = null;
  private drawnFor: unknown[] = [];
  private pointed = false;

  constructor() {
    super();
    this.active = null;
    this.opened = null;
  }

  protected override get faces(): Face[] {
    return ['chart', 'table', 'sources'];
  }

  protected override emptyText(data: TimelineData): string | null {
    return data.rows.every(({bars}) => bars.length === 0) ? this.t('timeline.empty') : null;
  }

  /** The file holds all measures of the country, as the chart does; the page's other switches do not concern it. */
  protected override fileAddress(address: string): string {
    return address;
  }

  protected override fileName(): string {
    return `rumbo-${this.data!.title}`.toLowerCase().replace(/[^\p{L}\d]+/gu, '-').replace(/-+$/, '');
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('data')) {
      this.active = null;
      this.opened = null;
    }
  }

  private place(data: TimelineData, width: number): TimelineLayout {
    const left = Math.round(Math.min(264, Math.max(150, width * 0.2)));
    return layout(
      data,
      width,
      left,
      (text) => textWidth(text, TEXT),
      (text, room) => shorten(text, room, TEXT),
      (kind) => wrap(kind, left - 18, 13).length,
    );
  }

  private directionName = (direction: 'militarized' | 'harm_reduction'): string => this.t(`timeline.${direction}`);

  protected override chart(): TemplateResult {
    const data = this.data!;
    if (this.size === 'small') {
      return this.asList(data);
    }
    const key = [data, this.width, this.labels, document.fonts?.status];
    if (!this.drawing || key.some((part, i) => part !== this.drawnFor[i])) {
      this.drawnFor = key;
      this.placed = this.place(data, this.width);
      this.drawing = drawTimeline(data, this.placed, this.directionName);
    }
    return html`
      <div
        class="plot"
        tabindex="0"
        role="application"
        aria-label=${this.t('timeline.plot', data.title)}
        aria-describedby="help"
        @keydown=${this.onKey}
        @focus=${this.onFocus}
        @pointermove=${this.onPointer}
        @pointerleave=${this.onLeave}
        @pointerdown=${() => (this.pointed = true)}
        @click=${this.onClick}
      >
        ${this.drawing} ${this.card()}
        <span id="help" class="unseen">${this.t('timeline.help')}</span>
      </div>
      ${this.legend()}
    `;
  }

  private legend(): TemplateResult {
    return html`<ul class="legend" aria-label=${this.t('timeline.legend')}>
      ${this.keys().map(({text, node}) => html`<li>${node}${text}</li>`)}
    </ul>`;
  }

  /** Marks of the drawing with what they mean. */
  private keys(): {text: string; node: SVGSVGElement}[] {
    const bars = this.data!.rows.flatMap((row) => row.bars);
    const hue = 'var(--chart-ink-2)';
    const sign = (...marks: SVGElement[]) => svg('svg', {width: 30, height: 14, viewBox: '0 0 30 14', 'aria-hidden': 'true'}, ...marks);
    const box = (attributes: Record<string, string | number> = {}) =>
      svg('rect', {x: 1, y: 3, width: 28, height: 9, fill: hue, stroke: hue, 'stroke-width': 1, ...attributes});
    const lines = [3, 9, 15, 21, 27].map((x) => svg('line', {x1: x - 4, x2: x + 4, y1: 12, y2: 3, stroke: hue, 'stroke-width': 2.4}));
    const has = (test: (bar: TimelineBar) => boolean, text: string, node: SVGSVGElement) => (bars.some(test) ? [{text, node}] : []);
    return [
      ...has(({layer}) => layer === 'law', this.t('timeline.layer.law'), sign(box())),
      ...has(({layer}) => layer === 'practice', this.t('timeline.layer.practice'), sign(box({fill: 'none'}), ...lines)),
      ...has(({layer}) => layer === 'declared', this.t('timeline.layer.declared'), sign(box({fill: 'none', 'stroke-dasharray': '3 2'}))),
      ...has(({level}) => level >= 2, this.t('timeline.legend.level-2'), sign(box({y: 1, height: 13, stroke: 'none'}))),
      ...has(({level}) => level === 1, this.t('timeline.legend.level-1'), sign(box({y: 4, height: 7, stroke: 'none'}))),
      ...has(({scored}) => !scored, this.t('timeline.legend.unscored'), sign(box({'fill-opacity': 0.35}))),
      ...has(
        ({startPrecision, endPrecision}) => startPrecision === 'year' || endPrecision === 'year',
        this.t('timeline.legend.soft'),
        sign(...[0.15, 0.35, 0.6, 0.85, 1].map((opacity, i) => box({x: 1 + i * 5.6, width: 5.6, stroke: 'none', 'fill-opacity': opacity}))),
      ),
      ...has(
        ({end}) => end === null,
        this.t('timeline.no-end'),
        sign(
          ...[1, 0.7, 0.4, 0.15].map((opacity, i) => box({x: 1 + i * 5, width: 5, stroke: 'none', 'fill-opacity': opacity})),
          svg('path', {d: 'M23,3.5l5,4l-5,4', fill: 'none', stroke: hue, 'stroke-width': 1.6}),
        ),
      ),
    ];
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    for (const group of this.drawing?.querySelectorAll<SVGGElement>('g.bar') ?? []) {
      group.classList.toggle('active', group.dataset.code === this.active || group.dataset.code === this.opened);
    }
    if (changed.has('opened') && this.opened !== null) {
      this.renderRoot.querySelector<HTMLElement>('.card')?.focus();
    }
  }

  private period(bar: TimelineBar): string {
    return bar.endText === null
      ? this.t('timeline.since', bar.startText)
      : this.t('timeline.period', bar.startText, bar.endText);
  }

  /** What a measure is, field by field. */
  private facts(bar: TimelineBar): [string, TemplateResult | string][] {
    return [
      [this.t('timeline.level.head'), bar.levelText],
      [this.t('timeline.layer'), this.t(`timeline.layer.${bar.layer}`)],
      [this.t('timeline.legal-status'), bar.legalStatus],
      [this.t('timeline.scope'), bar.scope],
      [this.t('timeline.confidence'), bar.confidence],
      [this.t('timeline.scored'), bar.scored ? this.t('timeline.yes') : this.t('timeline.no')],
      [this.t('timeline.source'), outsideLink(bar.sourceUrl, bar.sourceText)],
      [this.t('timeline.cell'), rowLink(bar.row, bar.cell)],
    ];
  }

  private factList(bar: TimelineBar): TemplateResult {
    return html`<p>${bar.summary}</p>
      <dl class="details">
        ${this.facts(bar).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}
      </dl>`;
  }

  private find(code: string | null): PlacedBar | null {
    return this.placed?.rows.flatMap((row) => row.bars).find(({bar}) => bar.code === code) ?? null;
  }

  private card(): TemplateResult | typeof nothing {
    const placed = this.find(this.opened);
    if (!placed) {
      return nothing;
    }
    const {bar} = placed;
    const left = Math.max(0, Math.min(placed.x, this.width - 440));
    return html`<div
      class="card"
      role="dialog"
      tabindex="-1"
      aria-labelledby="card-title"
      style="left:${left}px;top:${placed.y + placed.height + 8}px"
      @click=${(event: Event) => event.stopPropagation()}
      @pointermove=${(event: Event) => event.stopPropagation()}
    >
      <h3 id="card-title">${bar.title}</h3>
      <button type="button" class="close" aria-label=${this.t('timeline.close')} @click=${this.close}>×</button>
      <p class="when">${this.placed!.rows[placed.row].kind} · ${this.period(bar)}</p>
      ${this.factList(bar)}
    </div>`;
  }

  private readonly close = (): void => {
    this.opened = null;
    this.renderRoot.querySelector<HTMLElement>('.plot')?.focus();
  };

  private asList(data: TimelineData): TemplateResult {
    return html`<div class="list">
      ${(['militarized', 'harm_reduction'] as const).map((direction) => {
        const rows = data.rows.filter((row) => row.direction === direction && row.bars.length > 0);
        return rows.length === 0
          ? nothing
          : html`<h3 class=${direction}>${this.directionName(direction)}</h3>
              ${rows.map(
                ({kind, bars}) => html`<h4>${kind}</h4>
                  <ul>
                    ${bars.map(
                      (bar) => html`<li>
                        <details>
                          <summary>
                            ${bar.title}
                            <span>${this.period(bar)} · ${this.t(`timeline.layer.${bar.layer}`)} · ${bar.levelText}</span>
                          </summary>
                          <div>${this.factList(bar)}</div>
                        </details>
                      </li>`,
                    )}
                  </ul>`,
              )}`;
      })}
    </div>`;
  }

  /* Pointer and keys */

  private codeUnder(event: Event): string | null {
    const target = event.target instanceof Element ? event.target.closest<SVGGElement>('g.bar') : null;
    return target?.dataset.code ?? null;
  }

  private readonly onPointer = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') {
      this.active = this.codeUnder(event);
    }
  };

  private readonly onLeave = (): void => {
    this.active = null;
  };

  private readonly onClick = (event: Event): void => {
    this.pointed = false;
    this.opened = this.codeUnder(event);
  };

  private readonly onFocus = (): void => {
    if (!this.pointed && this.active === null) {
      this.move(neighbour(this.placed?.rows ?? [], null, ''));
    }
    this.pointed = false;
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      if (this.opened !== null) {
        this.close();
      } else {
        this.active = null;
        (event.currentTarget as HTMLElement).blur();
      }
      return;
    }
    // keys pressed in the card are the card's own
    if (!this.placed || event.target !== event.currentTarget) {
      return;
    }
    if ((event.key === 'Enter' || event.key === ' ') && this.active !== null) {
      event.preventDefault();
      this.opened = this.active;
      return;
    }
    const next = neighbour(this.placed.rows, this.find(this.active), event.key);
    if (next && event.key.match(/^(Arrow|Home|End)/)) {
      event.preventDefault();
      this.opened = null;
      this.move(next);
    }
  };

  private move(next: PlacedBar | null): void {
    if (next && this.placed) {
      this.active = next.bar.code;
      const {kind} = this.placed.rows[next.row];
      this.announce(`${kind}: ${[next.bar.title, this.period(next.bar), next.bar.levelText].join('. ')}.`);
    }
  }

  /* Other faces */

  protected override table(): TemplateResult {
    const data = this.data!;
    const measures = data.rows.flatMap(({kind, bars}) => bars.map((bar) => ({kind, bar})));
    const columns: Column<Measure>[] = [
      {code: 'measure', name: this.t('timeline.measure'), by: 'words', key: ({bar}) => bar.title},
      {code: 'kind', name: this.t('timeline.kind'), by: 'words', key: ({kind}) => kind},
      {code: 'start', name: this.t('timeline.start'), by: 'words', key: ({bar}) => bar.start},
      {code: 'end', name: this.t('timeline.end'), by: 'words', key: ({bar}) => bar.end},
      ...this.facts(BLANK).map(([name], i): Column<Measure> => ({
        code: FACTS[i],
        name,
        by: 'words',
        key: ({bar}) => {
          const [, value] = this.facts(bar)[i];
          return (typeof value === 'string' ? value : bar.sourceText) || null;
        },
      })),
    ];
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${this.t('face.table')}>
      <table class="measures">
        <caption><span>${data.summary}</span></caption>
        <thead>
          <tr>
            ${columns.map(({code}) => this.sortable.header(code, columns, {class: 'text'}))}
          </tr>
        </thead>
        <tbody>
          ${this.sortable.rows(measures, columns).map(
            ({kind, bar}) => html`<tr data-code=${bar.code}>
              <th scope="row" class="text">${bar.title}</th>
              <td class="text">${kind}</td>
              <td class="text">${bar.startText}</td>
              <td class="text">${bar.endText ?? this.t('timeline.no-end')}</td>
              ${this.facts(bar).map(([, value]) => html`<td class="text">${value}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  protected override pictureParts(width: number): Part[] {
    const data = this.data!;
    const placed = this.place(data, width);
    const legend = svg('g');
    let x = 0;
    let y = 0;
    for (const {text, node} of this.keys()) {
      const room = 36 + textWidth(text, 12) + 22;
      if (x > 0 && x + room > width) {
        x = 0;
        y += 22;
      }
      legend.append(
        svg('g', {transform: `translate(${x},${y})`}, node, svg('text', {x: 36, y: 11.5, 'font-size': 12, fill: 'var(--chart-ink)'}, text)),
      );
      x += room;
    }
    return [
      {node: drawTimeline(data, placed, this.directionName), width, height: placed.height},
      {node: legend, width, height: y + 20},
    ];
  }
}

/** Stands for any measure where only the names of its fields are asked for. */
const BLANK: TimelineBar = {
  code: '',
  title: '',
  start: '2000-01-01',
  startPrecision: 'year',
  startText: '',
  end: null,
  endPrecision: null,
  endText: null,
  level: 0,
  levelText: '',
  layer: 'law',
  legalStatus: '',
  scope: '',
  summary: '',
  confidence: '',
  scored: false,
  sourceText: '',
  sourceUrl: null,
  cell: '',
  row: '',
};

if (!customElements.get('rumbo-timeline')) {
  customElements.define('rumbo-timeline', TimelineElement);
}
