import {css, html, nothing, svg as svgTemplate, type PropertyValues, type TemplateResult} from 'lit';
import type {ComparisonData, Point, Score, StanceYear, Status} from './model';
import {ChartElement, sizeOf} from './base/chart-element';
import {EventNotes} from './base/event-notes';
import type {NumberFormat} from './base/formats';
import {SANS} from './base/measure';
import {Sortable, type Column} from './base/sortable';
import {seriesColor} from './base/palette';
import type {Part} from './base/picture';
import {rowHref, rowLink} from './base/row-link';
import {breakPosition} from './base/segments';
import {isFirm, statusLetter} from './base/status';
import {svg} from './base/svg';
import {yearRuns} from './base/years';
import {readSwitch, writeStep} from './base/url-state';
import type {Chosen} from './stance-plane';
import {cellRanges} from './compare/cells';
import {
  drawPanel,
  drawTogether,
  flagsOf,
  TOGETHER_ROWS,
  panelFlags,
  rowsOf,
  vertical,
  type Drawing,
  type DrawingWords,
  type Layout,
} from './compare/draw';
import {legendPart, sign, type LegendItem} from './compare/legend';
import {indexYears, show, type Shown, type ShownSeries, type Switches} from './compare/shown';

/** In the order of the footnotes. */
const NOT_FIRM: readonly Status[] = ['estimated', 'provisional', 'third_party'];
/** Height of a plot on paper. */
const SHEET_PLOT = 106;

/** What the reader points at: a year, and a country by its place in the data. */
interface Cursor {
  year: number;
  at: number;
}

/** What there is to say of a country in a year. */
interface Reading {
  point: {value: number; raw: Point | null} | null;
  /** Why there is no figure. */
  missing: string;
  stance: StanceYear;
}

const GAP = 36;

/** Outcome and stance of one to eight countries: small multiples, or all in one plot. */
export class CompareChart extends ChartElement<ComparisonData> {
  static override properties = {
    ...ChartElement.properties,
    switches: {state: true},
    cursor: {state: true},
    touched: {state: true},
    sheet: {state: true},
    chosen: {attribute: false},
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
        margin: 0 0 1.1rem;
        padding: 0;
      }
      .legend li {
        align-items: center;
        display: inline-flex;
        gap: 0.5rem;
      }
      .point {
        color: var(--chart-ink-2);
        font-size: 13px;
        margin: -0.6rem 0 0.7rem;
      }
      .legend .sign-break {
        color: var(--chart-break);
      }
      .plot {
        display: grid;
        position: relative;
      }
      .plot:focus-visible {
        outline-offset: 6px;
      }
      .panel {
        min-width: 0;
        position: relative;
      }
      .panel .name {
        align-items: baseline;
        display: flex;
        flex-wrap: wrap;
        gap: 0.2rem 0.6rem;
        justify-content: space-between;
        min-height: 1.6em;
      }
      .panel h3 {
        font-size: 1.05em;
        font-weight: 600;
        margin: 0;
      }
      .panel h3 a {
        color: inherit;
        text-decoration: none;
      }
      .panel h3 a:hover {
        text-decoration: underline;
      }
      .without-events {
        margin: 0.2rem 0 0;
        color: var(--chart-ink-2);
        font-size: 0.8125rem;
      }
      .few {
        color: var(--chart-ink-2);
        font-size: 12px;
        font-weight: 400;
      }
      .readout {
        display: flex;
        flex-wrap: wrap;
        font-size: 13px;
        gap: 0 0.9em;
      }
      /* the room is kept, so that nothing moves once somebody points */
      .readout.rest {
        visibility: hidden;
      }
      .readout button,
      .values button {
        background: none;
        border: 1px solid var(--chart-control);
        border-radius: 4px;
        color: var(--chart-link);
        font-size: 13px;
        min-height: 32px;
        padding: 0 0.6rem;
        pointer-events: auto;
      }
      .readout .m {
        color: var(--chart-militarization);
        font-weight: 600;
      }
      .readout .h {
        color: var(--chart-harm-reduction);
        font-weight: 600;
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
      .values {
        background: var(--chart-raised);
        border: 1px solid var(--chart-control);
        border-radius: 6px;
        box-shadow: 0 4px 16px rgb(0 0 0 / 18%);
        box-sizing: border-box;
        font-size: 13px;
        max-width: calc(100vw - 16px);
        padding: 0.4rem 0.7rem;
        pointer-events: none;
        position: absolute;
        width: max-content;
        z-index: 3;
      }
      .values th {
        background: none;
        border: 0;
        color: var(--chart-ink-2);
        font-size: 12px;
        font-weight: 400;
        padding: 0 0 0 0.8em;
        position: static;
        vertical-align: bottom;
        white-space: normal;
      }
      .values b {
        font-weight: 600;
      }
      .values table {
        font-size: inherit;
        width: auto;
      }
      .values td {
        border: 0;
        padding: 0 0 0 0.8em;
      }
      .values .chosen {
        background: var(--chart-soft);
        font-weight: 600;
      }
      .values td:first-child {
        font-weight: 600;
        padding: 0;
        text-align: left;
      }
      dialog {
        background: var(--chart-raised);
        border: 0;
        border-radius: 12px 12px 0 0;
        bottom: 0;
        box-shadow: 0 -4px 24px rgb(0 0 0 / 25%);
        box-sizing: border-box;
        color: var(--chart-ink);
        margin: auto 0 0;
        max-width: none;
        padding: 1.2rem 1.2rem max(1.2rem, env(safe-area-inset-bottom));
        width: 100%;
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 40%);
      }
      dialog .field {
        display: flex;
        justify-content: space-between;
        margin-bottom: 0.75rem;
      }
      dialog select {
        min-height: 44px;
        min-width: 55%;
      }
      th.first,
      td.first {
        border-left: 1px solid var(--chart-line);
      }
      td.m {
        color: var(--chart-militarization);
      }
      td.h {
        color: var(--chart-harm-reduction);
      }
      .footnotes {
        color: var(--chart-ink-2);
        font-size: 13px;
        list-style: none;
        margin: 0.7rem 0 0;
        padding: 0;
      }
      @media print {
        .panel {
          break-inside: avoid;
        }
        .readout,
        .policy-hint {
          display: none;
        }
        .plot {
          gap: 0.4rem 24px !important;
        }
      }
      /* a low sheet has its notes beside the plots */
      @media print and (orientation: landscape) {
        figure:has(.plot) {
          column-gap: 14px;
          display: grid;
          grid-template-columns: 1.6fr 1fr;
        }
        figure:has(.plot) .head {
          grid-column: 1 / -1;
          margin-bottom: 0.2rem;
        }
        figure:has(.plot) .foot {
          border: 0;
          display: block;
          font-size: 6.5pt;
          line-height: 1.2;
          margin: 0;
          padding: 0;
        }
      }
    `,
  ];

  private declare switches: Switches;
  private declare cursor: Cursor | null;
  /** The reader points with a finger, which has no hover to open things with. */
  private declare touched: boolean;
  /** The year of a country whose policy stands beside the chart, as "ECU-2018"; the page sets it. */
  declare chosen: string | null;
  /** What was chosen last, where the focus comes back to. */
  private lastChosen: Cursor | null = null;
  private readonly notesOfEvents = new EventNotes(this, (key, ...args) => this.t(key, ...args));
  private declare sheet: boolean;
  private readonly years = new Sortable<number>(this, 'figures');

  /** Drawn once for each data, switch and width; pointing at something draws nothing again. */
  private shown: Shown | null = null;
  private drawings: Drawing[] = [];
  private format: NumberFormat = this.numbers(0);

  constructor() {
    super();
    this.cursor = null;
    this.touched = false;
    this.chosen = null;
    this.sheet = false;
  }

  protected override readState(): void {
    super.readState();
    const index = Number(readSwitch('index'));
    const years = this.data ? indexYears(this.data) : [];
    this.switches = {
      scale: readSwitch('scale') === 'log' ? 'log' : 'linear',
      index: years.includes(index) ? index : null,
      layout: readSwitch('layout') === 'one' ? 'one' : 'panels',
    };
  }

  private switchTo(change: Partial<Switches>): void {
    this.switches = {...this.switches, ...change};
    const {scale, index, layout} = this.switches;
    writeStep({
      scale: scale === 'log' ? 'log' : null,
      index: index === null ? null : String(index),
      layout: layout === 'one' ? 'one' : null,
    });
    if (change.scale) {
      this.switched('compare.scale', this.t(`compare.scale.${scale}`));
    } else if (change.layout) {
      this.switched('compare.layout', this.t(`compare.layout.${layout}`));
    } else {
      this.switched('compare.values', index === null ? this.t('compare.values.absolute') : this.t('compare.values.index', index));
    }
  }

  protected override fileName(): string {
    const data = this.data!;
    return ['rumbo', data.indicator.code, ...data.series.map((s) => s.code), `${data.from}-${data.to}`].join('-').toLowerCase();
  }

  protected override emptyText(data: ComparisonData): string | null {
    if (data.series.length === 0) {
      return this.t('compare.empty');
    }
    const any = data.series.some((s) => s.points.some((p) => p.value !== null && p.year >= data.from && p.year <= data.to));
    const coded = data.series.some((s) => s.stance.some((y) => y.militarization !== null || y.harmReduction !== null));
    return any || coded ? null : this.t('empty.no-figures');
  }

  protected override policyLead(): string {
    return this.t('foot.source-of-scores-and-events');
  }

  protected override subtitle(data: ComparisonData): string {
    const {scale, index} = this.switches;
    return [
      data.subtitle,
      ...(index === null ? [] : [this.t('compare.subtitle.index', index)]),
      ...(scale === 'log' ? [this.t('compare.subtitle.log')] : []),
    ].join(' ');
  }

  protected override notes(data: ComparisonData): string[] {
    const shown = show(data, this.switches);
    const {index} = this.switches;
    return [
      ...(shown.withoutIndex.length > 0 ? [this.t('compare.note.no-index', this.list(shown.withoutIndex), index ?? '')] : []),
      ...(shown.partlyIndexed.length > 0 ? [this.t('compare.note.part-index', this.list(shown.partlyIndexed), index ?? '')] : []),
      ...(shown.zeros.length > 0 ? [this.t('compare.note.log-zero', this.list(shown.zeros))] : []),
      ...data.notes,
    ];
  }

  protected override controls(): TemplateResult {
    if (this.size !== 'small') {
      return this.selects();
    }
    return html`<button type="button" class="plain" aria-haspopup="dialog" @click=${() => this.openSheet()}>
        ${this.t('compare.options')}
      </button>
      <dialog aria-label=${this.t('compare.options')} @close=${() => (this.sheet = false)}>
        ${this.selects()}
        <button type="button" class="plain" @click=${() => this.renderRoot.querySelector('dialog')?.close()}>
          ${this.t('close')}
        </button>
      </dialog>`;
  }

  private openSheet(): void {
    this.sheet = true;
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  private selects(): TemplateResult {
    const {scale, index, layout} = this.switches;
    const value = (event: Event) => (event.currentTarget as HTMLSelectElement).value;
    const option = (key: string, text: string, chosen: boolean) =>
      html`<option value=${key} .selected=${chosen}>${text}</option>`;
    const data = this.data!;
    return html`
      ${data.series.length > 1
        ? html`<label class="field"
            ><span>${this.t('compare.layout')}</span>
            <select name="layout" @change=${(e: Event) => this.switchTo({layout: value(e) as Switches['layout']})}>
              ${option('panels', this.t('compare.layout.panels'), layout === 'panels')}
              ${option('one', this.t('compare.layout.one'), layout === 'one')}
            </select></label
          >`
        : nothing}
      <label class="field"
        ><span>${this.t('compare.values')}</span>
        <select name="index" @change=${(e: Event) => this.switchTo({index: value(e) ? Number(value(e)) : null})}>
          ${option('', this.t('compare.values.absolute'), index === null)}
          ${indexYears(data).map((year) => option(String(year), this.t('compare.values.index', year), index === year))}
        </select></label
      >
      <label class="field"
        ><span>${this.t('compare.scale')}</span>
        <select name="scale" @change=${(e: Event) => this.switchTo({scale: value(e) as Switches['scale']})}>
          ${option('linear', this.t('compare.scale.linear'), scale === 'linear')}
          ${option('log', this.t('compare.scale.log'), scale === 'log')}
        </select></label
      >
    `;
  }

  /* Drawing */

  private words(): DrawingWords {
    return {
      countingChanges: this.t('compare.counting-changes'),
      noFigures: this.t('compare.no-figures'),
      notCoded: this.t('compare.not-coded'),
      valueOf: (value, year) => `${value} (${year})`,
    };
  }

  private columns(width: number): number {
    const n = this.data!.series.length;
    const most = Math.max(1, Math.min(4, Math.floor((width + GAP) / (280 + GAP))));
    return Math.min(most, n <= 3 ? n : n === 4 ? 2 : n <= 6 ? 3 : 4);
  }

  private layoutOf(width: number, columns: number): Layout {
    const large = sizeOf(width) === 'large';
    const own = Math.floor((width - GAP * (columns - 1)) / columns);
    // on paper the chart leaves room for what stands below it on the same sheet
    const plotHeight = this.printing ? SHEET_PLOT : columns === 1 ? (sizeOf(width) === 'small' ? 190 : 330) : columns === 2 ? 240 : 180;
    return {
      width: own,
      plotHeight: large ? Math.round(plotHeight * 1.3) : plotHeight,
      fontSize: large ? 15 : 12,
      years: Math.max(2, Math.floor(own / (large ? 75 : 62))),
      yTicks: plotHeight > 300 ? 6 : 5,
    };
  }

  private draw(width: number): {drawings: Drawing[]; columns: number; shown: Shown} {
    const shown = show(this.data!, this.switches);
    const format = this.numbers(this.switches.index === null ? this.data!.indicator.decimals : 0);
    this.format = format;
    const words = this.words();
    if (this.switches.layout === 'one' && shown.series.length > 1) {
      const layout = {...this.layoutOf(width, 1), plotHeight: this.printing ? 2 * SHEET_PLOT : {small: 280, medium: 340, normal: 400, large: 520}[sizeOf(width)], yTicks: 5};
      return {drawings: [drawTogether(shown, vertical(shown, layout.yTicks), layout, format, words, sizeOf(width) === 'small')], columns: 1, shown};
    }
    const columns = this.columns(width);
    const layout = this.layoutOf(width, columns);
    const axis = vertical(shown, layout.yTicks);
    const flags = panelFlags(shown, axis, layout, format);
    // plots in a row stand level
    const rows = Math.max(...flags.map(rowsOf));
    // what a break is, is said once
    const first = shown.series.find((s) => s.breaks.some((b) => b.kind === 'counting'))?.at;
    return {
      drawings: shown.series.map((s, i) =>
        drawPanel(shown, s, axis, layout, flags[i], columns === 1 ? rowsOf(flags[i]) : rows, format, words, s.at === first),
      ),
      columns,
      shown,
    };
  }

  private columnsDrawn = 1;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const onlyPointing = [...changed.keys()].every((key) => ['cursor', 'touched', 'chosen', 'sheet', 'said', 'announced'].includes(String(key)));
    if (changed.has('data')) {
      this.cursor = null;
      this.notesOfEvents.forget();
    }
    if (this.data && (!onlyPointing || this.shown === null)) {
      const {drawings, columns, shown} = this.draw(this.width);
      this.drawings = drawings;
      this.columnsDrawn = columns;
      this.shown = shown;
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const at = this.data?.series.findIndex(({code}) => code === this.chosen?.slice(0, 3)) ?? -1;
    if (changed.has('chosen') && at >= 0 && matchMedia('(max-width: 1099px)').matches) {
      // the policy lies over the lower half of the screen: the upper one shows the panel that it belongs to
      this.renderRoot.querySelectorAll('.panel')[this.drawings.length === 1 ? 0 : at]?.scrollIntoView({block: 'start'});
    }
  }

  private legend(shown: Shown): LegendItem[] {
    const items: LegendItem[] = [
      {sign: 'militarization', text: this.t('compare.legend.militarization')},
      {sign: 'harmReduction', text: this.t('compare.legend.harm-reduction')},
    ];
    const some = (holds: (s: ShownSeries) => boolean) => shown.series.some(holds);
    if (some((s) => s.stance.some((y) => y.militarization === null || y.harmReduction === null))) {
      items.push({sign: 'notCoded', text: this.t('compare.legend.not-coded')});
    }
    if (some((s) => s.marks.length > 0) && this.switches.layout === 'panels') {
      const ofInstruments = some((s) => s.marks.length > 0 && s.series.code in this.data!.withoutEvents);
      items.push({sign: 'event', text: this.t(ofInstruments ? 'compare.legend.event-or-instrument' : 'compare.legend.event')});
    }
    if (some((s) => s.breaks.some((b) => b.kind === 'counting'))) {
      items.push({sign: 'break', text: this.t('compare.legend.break')});
    }
    if (some((s) => s.breaks.some((b) => b.kind === 'edition'))) {
      items.push({sign: 'join', text: this.t('compare.legend.join')});
    }
    if (some((s) => s.breaks.some((b) => b.kind === 'maker'))) {
      items.push({sign: 'maker', text: this.t('compare.legend.maker')});
    }
    if (some((s) => s.points.some((p) => p.value !== null && !isFirm(p.raw?.status)))) {
      items.push({sign: 'estimated', text: this.t('compare.legend.estimated')});
    }
    return items;
  }

  protected override chart(): TemplateResult {
    const shown = this.shown!;
    const one = this.drawings.length === 1 && shown.series.length > 1;
    return html`
      <ul class="legend">
        ${this.legend(shown).map((item) => html`<li class="sign-${item.sign}">${sign(item)}<span>${item.text}</span></li>`)}
      </ul>
      ${one && shown.series.some((s) => s.marks.length > 0) ? html`<p class="point">${this.t('compare.point-for-events')}</p>` : nothing}
      <p class="point policy-hint">${this.t('compare.policy.hint')}</p>
      <p id="hint" class="unseen">${this.t('compare.keys')}</p>
      <div
        class="plot"
        role="application"
        tabindex="0"
        aria-label=${this.t('compare.plot', this.data!.title)}
        aria-describedby="summary hint"
        style="grid-template-columns: repeat(${this.columnsDrawn}, minmax(0, 1fr)); gap: 1.4rem ${GAP}px"
        @keydown=${this.onKey}
        @focus=${this.onFocus}
        @focusout=${this.onFocusOut}
        @pointermove=${this.onPoint}
        @pointerdown=${this.onPoint}
        @pointerleave=${this.onLeave}
        @click=${this.onClick}
      >
        ${one ? this.together(shown) : this.drawings.map((drawing, i) => this.panel(shown.series[i], drawing))}
      </div>
    `;
  }

  private panel(series: ShownSeries, drawing: Drawing): TemplateResult {
    const {name, href, small, code} = series.series;
    const without = this.data!.withoutEvents[code];
    const owner = String(series.at);
    return html`<section class="panel" aria-labelledby="name-${series.at}">
      <div class="name">
        <h3 id="name-${series.at}">
          <a href=${href}>${name}</a>${small ? html` <span class="few">${this.t('compare.few', small)}</span>` : nothing}
        </h3>
        ${this.readout(series)}
      </div>
      <div class="drawing" data-drawing=${series.at}>
        ${drawing.node} ${this.chosenOver(drawing)} ${this.cursorOver(drawing, [series])}
        ${this.notesOfEvents.buttons(drawing.events, owner)} ${this.notesOfEvents.box(owner, drawing.width)}
      </div>
      ${without ? html`<p class="without-events">${without}</p>` : nothing}
      ${this.notesOfEvents.list(drawing.events, owner, drawing.top)}
    </section>`;
  }

  private together(shown: Shown): TemplateResult {
    const [drawing] = this.drawings;
    const focused = this.cursor ? shown.series[this.cursor.at] : null;
    const flags = focused ? flagsOf(focused.marks, drawing.x, drawing.left, drawing.right, 12, TOGETHER_ROWS) : [];
    return html`<div class="drawing panel" data-drawing="all">
      ${drawing.node} ${this.chosenOver(drawing)} ${this.cursorOver(drawing, shown.series, flags)}
      ${flags.map((flag, i) =>
        flag.row !== null && focused
          ? this.notesOfEvents.button(focused.marks[i], 'all', flag.left, drawing.top - 24 * (flag.row + 1), flag.right - flag.left)
          : nothing,
      )}
      ${this.values(shown, drawing)} ${this.notesOfEvents.box('all', drawing.width)}
    </div>`;
  }

  /** The year whose policy stands beside the chart. */
  private chosenOver(drawing: Drawing): TemplateResult | typeof nothing {
    const [code, year] = this.chosen?.split('-') ?? [];
    const strip = drawing.strips.find(({at}) => this.data!.series[at]?.code === code);
    return strip === undefined
      ? nothing
      : html`<svg class="cursor chosen" width=${drawing.width} height=${drawing.height} aria-hidden="true">
          ${this.aroundYear(drawing, strip, Number(year), 'var(--chart-link)', 3)}
        </svg>`;
  }

  private aroundYear(drawing: Drawing, strip: Drawing['strips'][number], year: number, color: string, width: number): TemplateResult {
    return svgTemplate`<rect x=${drawing.x(year - 0.5)} y=${strip.militarization - 1.5}
      width=${drawing.x(1) - drawing.x(0)} height=${strip.harmReduction - strip.militarization + drawing.stripHeight + 3}
      fill="none" stroke=${color} stroke-width=${width}></rect>`;
  }

  /** The year pointed at, in every panel at once. */
  private cursorOver(drawing: Drawing, series: ShownSeries[], flags: ReturnType<typeof flagsOf> = []): TemplateResult | typeof nothing {
    const cursor = this.cursor;
    if (!cursor) {
      return nothing;
    }
    const x = drawing.x(cursor.year);
    const focused = series.find((s) => s.at === cursor.at);
    return html`<svg class="cursor" width=${drawing.width} height=${drawing.height} aria-hidden="true">
      ${flags.map((flag) => {
        const middle = drawing.top - 24 * ((flag.row ?? 0) + 0.5);
        return svgTemplate`<line x1=${flag.x} x2=${flag.x} y1=${flag.row === null ? drawing.top : middle + 8} y2=${drawing.bottom}
            stroke="var(--chart-rule)" stroke-width="1"></line>
          ${
            flag.row === null
              ? nothing
              : svgTemplate`<text x=${(flag.left + flag.right) / 2} y=${middle} dy="0.36em" text-anchor="middle" font-size="12"
                  fill="var(--chart-ink-2)">${flag.number === null ? flag.text : '•'}</text>`
          }`;
      })}
      <line x1=${x} x2=${x} y1=${drawing.top} y2=${drawing.bottom} stroke="var(--chart-ink)" stroke-width="1" stroke-dasharray="1,2"></line>
      ${series.map((s) => {
        const point = s.points.find((p) => p.year === cursor.year);
        const color = series.length > 1 ? seriesColor(s.at) : 'var(--chart-ink)';
        return point && point.value !== null
          ? svgTemplate`<circle cx=${x} cy=${drawing.y(point.value)} r=${s === focused ? 5 : 3.5} fill="var(--chart-ground)" stroke=${color} stroke-width="2"></circle>`
          : nothing;
      })}
      ${drawing.strips.map((strip) => this.aroundYear(drawing, strip, cursor.year, 'var(--chart-ink)', 1.5))}
    </svg>`;
  }

  /** Each number of the year pointed at, with what it is and its unit. */
  private readout(series: ShownSeries): TemplateResult {
    const year = this.cursor?.year ?? series.last?.year ?? this.shown!.to;
    const reading = this.yearOf(series, year);
    const {militarization, harmReduction} = reading.stance;
    return html`<span class="readout ${this.cursor ? '' : 'rest'}"
      ><b aria-hidden="true">${year}</b>
      <span aria-hidden="true">${this.figureText(reading)}${reading.point ? ` ${this.unit()}` : nothing}</span>
      ${militarization || harmReduction
        ? html`<span class="m" aria-hidden="true">${this.t('stance.militarization')} ${this.scoreShort(militarization)}</span>
            <span class="h" aria-hidden="true">${this.t('stance.harm-reduction')} ${this.scoreShort(harmReduction)}</span>`
        : html`<span aria-hidden="true">${this.t('compare.say.not-coded')}</span>`}
      ${this.policyButton(series.at)}</span
    >`;
  }

  /** For a finger: cells of the strips are too narrow to be met, and have no hover. */
  private policyButton(at: number): TemplateResult | typeof nothing {
    const cursor = this.cursor;
    return this.touched && cursor?.at === at
      ? html`<button type="button" @click=${() => this.choose(cursor)}>${this.t('compare.policy')}</button>`
      : nothing;
  }

  private figureText({point, missing}: Reading): string {
    return point ? this.format.value(point.value) + this.statusMark(point.raw?.status ?? null) : missing;
  }

  private scoreShort(score: Score | null): string {
    if (!score) {
      return '–';
    }
    const {value, lower, upper} = score;
    const whole = this.format.score(value);
    const bounds = [lower, upper].map((n) => this.format.score(n));
    return bounds[0] === bounds[1] ? whole : `${whole} (${bounds.join('–')})`;
  }

  /** All values of the year pointed at, greatest first, beside the line of the year. */
  private values(shown: Shown, drawing: Drawing): TemplateResult | typeof nothing {
    const cursor = this.cursor;
    if (!cursor) {
      return nothing;
    }
    const rows = shown.series
      .map((s) => ({s, reading: this.yearOf(s, cursor.year)}))
      .sort((a, b) => (b.reading.point?.value ?? -Infinity) - (a.reading.point?.value ?? -Infinity));
    const x = drawing.x(cursor.year);
    const side = x < (drawing.left + drawing.right) / 2 ? `left:${x + 14}px` : `right:${drawing.width - x + 14}px`;
    return html`<div class="values" style="${side};top:${drawing.top + 4}px">
      <table aria-hidden="true">
        <tr>
          <td><b>${cursor.year}</b></td>
          <th>${this.unit()}</th>
          <th class="m">${this.t('stance.militarization')}</th>
          <th class="h">${this.t('stance.harm-reduction')}</th>
        </tr>
        ${rows.map(
          ({s, reading}) => html`<tr class=${s.at === cursor.at ? 'chosen' : ''}>
            <td style="color:${seriesColor(s.at)}">${this.size === 'small' ? s.series.code : s.series.name}</td>
            <td>${this.figureText(reading)}</td>
            <td class="m">${this.scoreShort(reading.stance.militarization)}</td>
            <td class="h">${this.scoreShort(reading.stance.harmReduction)}</td>
          </tr>`,
        )}
      </table>
      ${this.policyButton(cursor.at)}
    </div>`;
  }

  private statusMark(status: Status | null): string {
    return {e: ' ᵉ', p: ' ᵖ', t: ' ᵗ', '': ''}[statusLetter(status)];
  }

  private yearOf(series: ShownSeries, year: number): Reading {
    const point = series.points.find((p) => p.year === year);
    const published = point?.raw && point.raw.value !== null;
    return {
      point: point && point.figure !== null ? {value: point.figure, raw: point.raw} : null,
      missing: this.t(published ? 'compare.not-indexed' : 'none'),
      stance: series.stance.find((s) => s.year === year) ?? {year, militarization: null, harmReduction: null},
    };
  }

  /* Pointing */

  private readonly onPoint = (event: PointerEvent): void => {
    const target = event.target as Element;
    this.touched = event.pointerType === 'touch';
    const place = target.closest('.popover, .event, .values button') ? null : this.placeOf(event);
    if (place) {
      this.pointAt(place.cursor);
    }
    (event.currentTarget as HTMLElement).style.cursor = place?.onStrip ? 'pointer' : '';
  };

  private readonly onClick = (event: MouseEvent): void => {
    const place = (event.target as Element).closest('button, a, .popover') ? null : this.placeOf(event);
    if (place?.onStrip && !this.touched) {
      this.choose(place.cursor);
    }
  };

  /** Has the page open the policy of the year beside the chart. */
  private choose(cursor: Cursor): void {
    this.lastChosen = cursor;
    const {code} = this.data!.series[cursor.at];
    this.dispatchEvent(new CustomEvent<Chosen>('country-chosen', {detail: {country: code, year: cursor.year}}));
  }

  /** The page closed what it opened: whoever read it goes on where it was chosen. */
  takeFocusBack(): void {
    this.renderRoot.querySelector<HTMLElement>('.plot')?.focus();
    if (this.lastChosen && this.shown?.series[this.lastChosen.at]) {
      this.pointAt(this.lastChosen);
      this.speak();
    }
  }

  /** The year and country under a pointer, and whether it is on their strip. */
  private placeOf(event: MouseEvent): {cursor: Cursor; onStrip: boolean} | null {
    const area = (event.target as Element).closest<HTMLElement>('.drawing');
    if (!area) {
      return null;
    }
    const one = area.dataset.drawing === 'all';
    const at = one ? 0 : Number(area.dataset.drawing);
    const drawing = this.drawings[one ? 0 : at];
    const box = area.getBoundingClientRect();
    const x = event.clientX - box.left;
    const y = event.clientY - box.top;
    if (y < drawing.top || x < drawing.left - 10 || x > drawing.right + 40) {
      return null;
    }
    const year = drawing.yearAt(x);
    const onStrip = drawing.strips.some((strip) => y >= strip.militarization - 2 && y <= strip.harmReduction + drawing.stripHeight + 2);
    return {cursor: {year, at: one ? this.nearestLine(drawing, year, y) : at}, onStrip};
  }

  private nearestLine(drawing: Drawing, year: number, y: number): number {
    const strip = drawing.strips.findLast((s) => y >= s.militarization - 20);
    if (strip && y > drawing.bottom) {
      return strip.at;
    }
    let best = this.cursor?.at ?? 0;
    let least = Infinity;
    for (const series of this.shown!.series) {
      const value = series.points.find((p) => p.year === year)?.value;
      const distance = value === null || value === undefined ? Infinity : Math.abs(drawing.y(value) - y);
      if (distance < least) {
        least = distance;
        best = series.at;
      }
    }
    return best;
  }

  private pointAt(cursor: Cursor | null): void {
    if (cursor?.year !== this.cursor?.year || cursor?.at !== this.cursor?.at) {
      this.cursor = cursor;
      this.fade();
    }
  }

  /** In one plot the lines that are not pointed at step back. */
  private fade(): void {
    if (this.switches.layout === 'one' && this.drawings.length === 1) {
      for (const node of this.drawings[0].node.querySelectorAll<SVGElement>('.fades')) {
        const back = this.cursor !== null && !node.classList.contains(`of-${this.cursor.at}`);
        node.style.opacity = back ? '0.5' : '';
      }
    }
  }

  private readonly onLeave = (event: PointerEvent): void => {
    // a finger leaves when it is lifted, and its reading stays
    if (event.pointerType !== 'touch' && !this.renderRoot.querySelector('.plot:focus')) {
      this.pointAt(null);
    }
  };

  private readonly onFocus = (event: FocusEvent): void => {
    if (event.target === event.currentTarget && !this.cursor && (event.target as Element).matches(':focus-visible')) {
      const first = this.shown!.series.find((s) => s.last) ?? this.shown!.series[0];
      this.pointAt({at: first.at, year: first.last?.year ?? this.shown!.to});
      this.speak();
    }
  };

  private readonly onFocusOut = (event: FocusEvent): void => {
    // what is read stays while its own button, or the note of an event, is used
    if (!(event.currentTarget as Element).contains(event.relatedTarget as Node | null)) {
      this.pointAt(null);
    }
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      this.pointAt(null);
      this.announce('');
      (this.renderRoot.querySelector('.plot') as HTMLElement).blur();
      return;
    }
    if (event.target !== event.currentTarget) {
      return;
    }
    if (event.key === 'Enter' && this.cursor) {
      event.preventDefault();
      this.choose(this.cursor);
      return;
    }
    const {from, to, series} = this.shown!;
    const now = this.cursor ?? {at: series.find((s) => s.last)?.at ?? 0, year: to};
    const moved: Record<string, Cursor> = {
      ArrowLeft: {...now, year: now.year - 1},
      ArrowRight: {...now, year: now.year + 1},
      ArrowUp: {...now, at: now.at - 1},
      ArrowDown: {...now, at: now.at + 1},
      Home: {...now, year: from},
      End: {...now, year: to},
    };
    const next = moved[event.key];
    if (!next) {
      return;
    }
    event.preventDefault();
    this.pointAt({
      year: Math.min(Math.max(next.year, from), to),
      at: Math.min(Math.max(next.at, 0), series.length - 1),
    });
    this.speak();
  };

  private unit(): string {
    const {index} = this.switches;
    return index === null ? this.data!.indicator.unit : this.t('compare.say.index', index);
  }

  private speak(): void {
    const {year, at} = this.cursor!;
    const series = this.shown!.series[at];
    const {point, stance, missing} = this.yearOf(series, year);
    const said = [
      point
        ? this.t(
            'compare.say.value',
            series.series.name,
            year,
            this.format.value(point.value),
            this.unit(),
            [this.t(`status.${point.raw?.status ?? 'observed'}`), point.raw?.note].filter(Boolean).join('. '),
          )
        : `${series.series.name}, ${year}: ${missing}.`,
      stance.militarization || stance.harmReduction
        ? this.t('compare.say.stance', this.scoreSaid(stance.militarization), this.scoreSaid(stance.harmReduction))
        : this.t('compare.say.not-coded'),
      ...series.marks
        .filter((mark) => mark.date.startsWith(String(year)))
        .map((mark) => this.t('compare.say.event', mark.title, mark.dateText)),
      ...series.breaks.filter((br) => Math.ceil(breakPosition(br.date)) === year).map((br) => br.note),
    ];
    this.announce(said.join(' '));
  }

  /* The other faces */

  protected override table(): TemplateResult {
    const data = this.data!;
    const shown = this.shown!;
    const notes: string[] = [];
    const footnote = (text: string | null): string => {
      if (!text) {
        return '';
      }
      const at = notes.indexOf(text);
      const n = at >= 0 ? at : notes.push(text) - 1;
      return String(n + 1);
    };
    const marks = (series: ShownSeries, year: number, note: string | null): string =>
      [
        ...series.breaks.filter((br) => Math.ceil(breakPosition(br.date)) === year).map((br) => footnote(br.note)),
        footnote(note),
      ]
        .filter((n) => n)
        .join(', ');
    const years = Array.from({length: shown.to - shown.from + 1}, (_, i) => shown.from + i);
    const columns: Column<number>[] = [
      {code: 'year', name: this.t('table.year'), by: 'order', key: (year) => year},
      ...shown.series.flatMap((series): Column<number>[] => {
        const {code, name} = series.series;
        const column = (of: string, part: string, key: Column<number>['key']): Column<number> => ({
          code: `${code}${of}`,
          name: `${name}, ${part}`,
          by: 'number',
          key,
        });
        return [
          column('', this.unit(), (year) => this.yearOf(series, year).point?.value ?? null),
          column('.m', this.t('stance.militarization'), (year) => this.yearOf(series, year).stance.militarization?.value ?? null),
          column('.h', this.t('stance.harm-reduction'), (year) => this.yearOf(series, year).stance.harmReduction?.value ?? null),
        ];
      }),
    ];
    const rows = this.years.rows(years, columns).map(
      (year) => html`<tr>
        <th scope="row">${year}</th>
        ${shown.series.map((series) => {
          const {point, stance, missing} = this.yearOf(series, year);
          const raw = series.points.find((p) => p.year === year)?.raw ?? null;
          const sup = marks(series, year, raw?.note ?? null);
          const source = raw === null || raw.source === null ? null : data.sources[raw.source];
          const value = point ? this.format.value(point.value) : missing;
          return html`<td class="first ${point ? '' : 'none'}">
              ${point && raw?.cell && source
                ? html`<a href=${rowHref(source, data.indicator.code, raw.cell)} aria-label="${value}, ${this.t('cell', raw.cell)}">${value}</a>`
                : value}${point && !isFirm(raw?.status) ? html`<sup>${statusLetter(raw?.status)}</sup>` : nothing}${sup ? html`<sup>${sup}</sup>` : nothing}
            </td>
            ${this.scoreCell(stance.militarization, 'm')}${this.scoreCell(stance.harmReduction, 'h')}`;
        })}
      </tr>`,
    );
    const statuses = new Set(shown.series.flatMap((s) => s.points.flatMap((p) => (p.value === null ? [] : (p.raw?.status ?? [])))));
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${this.t('table.region', data.title)}>
        <table>
          <caption>
            <span>${data.summary}</span>
          </caption>
          <thead>
            <tr>
              ${this.years.header('year', columns, {rowspan: 2})}
              ${shown.series.map((s) => html`<th scope="colgroup" colspan="3" class="first">${s.series.name}</th>`)}
            </tr>
            <tr>
              ${shown.series.map(
                ({series: {code}}) => html`${this.years.header(code, columns, {class: 'first', content: this.unit()})}
                  ${this.years.header(`${code}.m`, columns, {content: this.t('stance.militarization')})}
                  ${this.years.header(`${code}.h`, columns, {content: this.t('stance.harm-reduction')})}`,
              )}
            </tr>
          </thead>
          <tbody>
            ${rows}
          </tbody>
        </table>
      </div>
      <ul class="footnotes">
        ${NOT_FIRM.filter((status) => statuses.has(status)).map((status) => html`<li><sup>${statusLetter(status)}</sup> ${this.t(`status.${status}`)}</li>`)}
        ${notes.map((note, i) => html`<li><sup>${i + 1}</sup> ${note}</li>`)}
      </ul>`;
  }

  private scoreCell(score: Score | null, direction: 'm' | 'h'): TemplateResult {
    return score
      ? html`<td class=${direction}>${this.scoreShort(score)}</td>`
      : html`<td class="none">${this.t('compare.not-coded')}</td>`;
  }

  protected override sourceDetails(index: number): TemplateResult | typeof nothing {
    const shown = this.shown!;
    const used = shown.series
      .map((s) => ({name: s.series.name, points: s.points.flatMap((p) => (p.raw && p.raw.value !== null && p.raw.source === index ? [p.raw] : []))}))
      .filter(({points}) => points.length > 0);
    return used.length === 0
      ? nothing
      : html`<dt>${this.t('source.figures')}</dt>
          <dd>
            ${used.map(
              ({name, points}) =>
                html`<div>
                  ${name} ${yearRuns(points.map((p) => p.year))}:
                  ${this.cellLinks(points.flatMap((p) => p.cell ?? []), index)}
                </div>`,
            )}
          </dd>`;
  }

  /** Cells as ranges, each leading to the first row of it. */
  private cellLinks(cells: readonly string[], source: number): TemplateResult[] | string {
    const {indicator, sources} = this.data!;
    const ranges = cellRanges(cells);
    return ranges.length === 0
      ? '–'
      : ranges.map(({text, first}, i) => html`${i === 0 ? '' : ', '}${rowLink(rowHref(sources[source], indicator.code, first), text)}`);
  }

  protected override pictureParts(width: number): Part[] {
    const {drawings, columns, shown} = this.draw(width);
    const parts: Part[] = [legendPart(this.legend(shown), width)];
    for (let row = 0; row < drawings.length; row += columns) {
      const group = svg('g', {'font-family': SANS});
      let x = 0;
      let height = 0;
      drawings.slice(row, row + columns).forEach((drawing, i) => {
        const series = shown.series[row + i];
        let top = 0;
        if (drawings.length > 1 || shown.series.length === 1) {
          const few = series.series.small ? ` ${this.t('compare.few', series.series.small)}` : '';
          group.append(
            svg('text', {x, y: 18, 'font-size': 16, fill: 'var(--chart-ink)'},
              svg('tspan', {'font-weight': 600}, series.series.name),
              svg('tspan', {'font-size': 12, fill: 'var(--chart-ink-2)'}, few),
            ),
          );
          top = 22;
        }
        drawing.node.setAttribute('x', String(x));
        drawing.node.setAttribute('y', String(top));
        group.append(drawing.node);
        let bottom = top + drawing.height;
        for (const event of drawing.events.filter((e) => e.number !== null)) {
          group.append(
            svg('text', {x, y: bottom + 12, 'font-size': 12, fill: 'var(--chart-ink-2)'},
              svg('tspan', {'font-weight': 600}, event.number ? `${event.number} ` : ''),
              `${event.mark.label}, ${event.mark.dateText}`,
            ),
          );
          bottom += 17;
        }
        x += drawing.width + GAP;
        height = Math.max(height, bottom);
      });
      parts.push({node: group, width, height});
    }
    return parts;
  }
}

if (!customElements.get('rumbo-compare-chart')) {
  customElements.define('rumbo-compare-chart', CompareChart);
}
