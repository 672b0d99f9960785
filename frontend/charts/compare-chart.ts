import {css, html, nothing, svg as svgTemplate, type PropertyValues, type TemplateResult} from 'lit';
import type {ComparisonData, Score, Status} from './model';
import {ChartElement, sizeOf} from './base/chart-element';
import {EventNotes} from './base/event-notes';
import type {NumberFormat} from './base/formats';
import {SANS} from './base/measure';
import {seriesColor} from './base/palette';
import type {Part} from './base/picture';
import {rowHref, rowLink} from './base/row-link';
import {breakPosition} from './base/segments';
import {isFirm, statusLetter} from './base/status';
import {svg} from './base/svg';
import {yearRuns} from './base/years';
import {readSwitch, writeSwitch} from './base/url-state';
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
const SHEET_PLOT = 120;

/** What the reader points at: a year, and a country by its place in the data. */
interface Cursor {
  year: number;
  at: number;
}

const GAP = 36;

/** Outcome and stance of one to eight countries: small multiples, or all in one plot. */
export class CompareChart extends ChartElement<ComparisonData> {
  static override properties = {
    ...ChartElement.properties,
    switches: {state: true},
    cursor: {state: true},
    sheet: {state: true},
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
        font-size: 13px;
        white-space: nowrap;
      }
      .readout span {
        margin-left: 0.5em;
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
        font-size: 13px;
        padding: 0.4rem 0.7rem;
        pointer-events: none;
        position: absolute;
        z-index: 3;
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
        .readout {
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
  private readonly notesOfEvents = new EventNotes(this, (key, ...args) => this.t(key, ...args));
  private declare sheet: boolean;

  /** Drawn once for each data, switch and width; pointing at something draws nothing again. */
  private shown: Shown | null = null;
  private drawings: Drawing[] = [];
  private format: NumberFormat = this.numbers(0);

  constructor() {
    super();
    this.cursor = null;
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
    writeSwitch('scale', this.switches.scale === 'log' ? 'log' : null);
    writeSwitch('index', this.switches.index === null ? null : String(this.switches.index));
    writeSwitch('layout', this.switches.layout === 'one' ? 'one' : null);
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
    const onlyPointing = [...changed.keys()].every((key) => ['cursor', 'sheet', 'said', 'announced'].includes(String(key)));
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
        @blur=${this.onBlur}
        @pointermove=${this.onPoint}
        @pointerdown=${this.onPoint}
        @pointerleave=${this.onLeave}
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
        ${drawing.node} ${this.cursorOver(drawing, [series])}
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
      ${drawing.node} ${this.cursorOver(drawing, shown.series, flags)}
      ${flags.map((flag, i) =>
        flag.row !== null && focused
          ? this.notesOfEvents.button(focused.marks[i], 'all', flag.left, drawing.top - 24 * (flag.row + 1), flag.right - flag.left)
          : nothing,
      )}
      ${this.values(shown, drawing)} ${this.notesOfEvents.box('all', drawing.width)}
    </div>`;
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
      ${drawing.strips.map(
        (strip) => svgTemplate`<rect x=${drawing.x(cursor.year - 0.5)} y=${strip.militarization - 1.5}
          width=${drawing.x(1) - drawing.x(0)} height=${strip.harmReduction - strip.militarization + drawing.stripHeight + 3}
          fill="none" stroke="var(--chart-ink)" stroke-width="1.5"></rect>`,
      )}
    </svg>`;
  }

  private readout(series: ShownSeries): TemplateResult | typeof nothing {
    const cursor = this.cursor;
    if (!cursor) {
      return nothing;
    }
    const {point, stance} = this.yearOf(series, cursor.year);
    return html`<span class="readout" aria-hidden="true"
      >${cursor.year}<span>${point ? this.format.value(point.value) + this.statusMark(point.raw?.status ?? null) : this.t('none')}</span>
      <span class="m">${this.scoreShort(stance.militarization)}</span><span class="h">${this.scoreShort(stance.harmReduction)}</span></span
    >`;
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
      .map((s) => ({s, ...this.yearOf(s, cursor.year)}))
      .sort((a, b) => (b.point?.value ?? -Infinity) - (a.point?.value ?? -Infinity));
    const x = drawing.x(cursor.year);
    const side = x < (drawing.left + drawing.right) / 2 ? `left:${x + 14}px` : `right:${drawing.width - x + 14}px`;
    return html`<div class="values" aria-hidden="true" style="${side};top:${drawing.top + 4}px">
      <b>${cursor.year}</b>
      <table>
        ${rows.map(
          ({s, point, stance}) => html`<tr class=${s.at === cursor.at ? 'chosen' : ''}>
            <td style="color:${seriesColor(s.at)}">${this.size === 'small' ? s.series.code : s.series.name}</td>
            <td>${point ? this.format.value(point.value) + this.statusMark(point.raw?.status ?? null) : this.t('none')}</td>
            ${this.size === 'small'
              ? nothing
              : html`<td class="m">${this.scoreShort(stance.militarization)}</td>
                  <td class="h">${this.scoreShort(stance.harmReduction)}</td>`}
          </tr>`,
        )}
      </table>
    </div>`;
  }

  private statusMark(status: Status | null): string {
    return {e: ' ᵉ', p: ' ᵖ', t: ' ᵗ', '': ''}[statusLetter(status)];
  }

  private yearOf(series: ShownSeries, year: number) {
    const point = series.points.find((p) => p.year === year);
    return {
      point: point && point.value !== null ? {...point, value: point.value} : null,
      stance: series.stance.find((s) => s.year === year) ?? {year, militarization: null, harmReduction: null},
    };
  }

  /* Pointing */

  private readonly onPoint = (event: PointerEvent): void => {
    const target = event.target as Element;
    const area = target.closest<HTMLElement>('.drawing');
    if (!area || target.closest('.popover, .event')) {
      return;
    }
    const one = area.dataset.drawing === 'all';
    const at = one ? 0 : Number(area.dataset.drawing);
    const drawing = this.drawings[one ? 0 : at];
    const box = area.getBoundingClientRect();
    const x = event.clientX - box.left;
    const y = event.clientY - box.top;
    if (y < drawing.top || x < drawing.left - 10 || x > drawing.right + 40) {
      return;
    }
    const year = drawing.yearAt(x);
    this.pointAt({year, at: one ? this.nearestLine(drawing, year, y) : at});
  };

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

  private readonly onLeave = (): void => {
    if (!this.renderRoot.querySelector('.plot:focus')) {
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

  private readonly onBlur = (event: FocusEvent): void => {
    if (event.target === event.currentTarget) {
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
    const {point, stance} = this.yearOf(series, year);
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
        : this.t('compare.say.none', series.series.name, year),
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

  private scoreSaid(score: Score | null): string {
    if (!score) {
      return this.t('compare.not-coded');
    }
    const [value, lower, upper] = [score.value, score.lower, score.upper].map((n) => this.format.score(n));
    return lower === upper ? value : this.t('compare.say.bounds', value, lower, upper);
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
    const rows = years.map(
      (year) => html`<tr>
        <th scope="row">${year}</th>
        ${shown.series.map((series) => {
          const {point, stance} = this.yearOf(series, year);
          const raw = series.points.find((p) => p.year === year)?.raw ?? null;
          const sup = marks(series, year, raw?.note ?? null);
          const source = raw === null || raw.source === null ? null : data.sources[raw.source];
          const value = point ? this.format.value(point.value) : this.t('none');
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
            ${data.summary}
          </caption>
          <thead>
            <tr>
              <th scope="col" rowspan="2">${this.t('table.year')}</th>
              ${shown.series.map((s) => html`<th scope="colgroup" colspan="3" class="first">${s.series.name}</th>`)}
            </tr>
            <tr>
              ${shown.series.map(
                () => html`<th scope="col" class="first">${this.switches.index === null ? data.indicator.unit : this.unit()}</th>
                  <th scope="col">${this.t('stance.militarization')}</th>
                  <th scope="col">${this.t('stance.harm-reduction')}</th>`,
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
