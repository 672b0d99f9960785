import {html, nothing, svg, type PropertyValues, type TemplateResult} from 'lit';
import type {OverviewData} from './model';
import {ChartElement, type Face} from './base/chart-element';
import {percent} from './base/formats';
import {textWidth} from './base/measure';
import {scoreColor, type Direction} from './base/palette';
import type {Part} from './base/picture';
import {rowHref, rowLink} from './base/row-link';
import {Sortable, type Column} from './base/sortable';
import {sparkline} from './base/sparkline';
import {separates} from './base/segments';
import {isFirm} from './base/status';
import {isTouch} from './base/touch';
import {readSwitch, withParameters, writeStep, writeSwitch} from './base/url-state';
import {strokes} from './sparkline';
import {aspect, loadPlaces, mapView, type Place} from './overview/geography';
import {drawMap, type DrawnMap, type Paint} from './overview/map';
import {patternStore, signDrawing} from './overview/sign';
import {overviewPicture, rankingWidth} from './overview/overview-picture';
import {overviewStyles} from './overview/overview-styles';
import {ramp, type Step} from './overview/ramp';
import {CHANGE_SPAN, FEWEST, NEAR, change, classOf, commonEnd, figureAt, rank, stanceAt, within, WORLD, type Change, type Figure, type Ranked} from './overview/ranking';

/** First year of the small lines. */
const SINCE = 2000;
const SPARK = {width: 66, height: 20};
/** Time a year stays on screen while the years play. */
const BEAT = 900;
/** What of a screen's height the page needs above and below the map, and what the map has at least. */
const BESIDE_MAP = 588;
const LEAST_HEIGHT = 306;
/** Names that a note lists before it counts the rest. */
const NAMES = 40;

/** A row of the ranking, with every text that stands in it. */
export interface Row {
  figure: Ranked;
  rank: string;
  name: string;
  value: string;
  /** The year of a figure that stands in. */
  year: string | null;
  /** Length of the bar, 0 to 1. */
  share: number;
  color: string;
  /** What can be seen on that colour. */
  on: 'light' | 'dark';
  moved: Change;
  change: string | null;
  /** The year that a change ends in, where it is not that of the column. */
  changeTo: string | null;
  militarization: number | null;
  harmReduction: number | null;
}

/** A line of the table: a row of the ranking, or a place that stands outside it. */
interface Line {
  figure: Figure;
  rank: string;
  /** Null where there is no figure that could have changed. */
  moved: Change | null;
}

/** Everything that follows from the year, the region and the switches; made once for each of their states. */
interface Shown {
  year: number;
  figures: Figure[];
  rows: Row[];
  missing: Figure[];
  leftOut: Figure[];
  steps: Step[];
  /** Year that most changes end in. */
  changeEnd: number | null;
}

/**
 * Map and ranking of one indicator. All years and countries are there from the start, so that neither the year nor the
 * region nor a switch needs the server.
 */
export class OverviewElement extends ChartElement<OverviewData> {
  static override styles = [...[ChartElement.styles].flat(), overviewStyles];
  static override properties = {
    ...ChartElement.properties,
    year: {state: true},
    region: {state: true},
    includeSmall: {state: true},
    showAll: {state: true},
    playing: {state: true},
    active: {state: true},
    land: {state: true},
    lost: {state: true},
  };

  private declare year: number;
  private declare region: string;
  private declare includeSmall: boolean;
  private declare showAll: boolean;
  private declare playing: boolean;
  /** Code of the country that pointer or focus is on. */
  private declare active: string | null;
  private declare land: Place[] | null;
  /** The atlas could not be loaded. */
  private declare lost: boolean;

  private readonly sortable = new Sortable<Line>(this, 'ranking');
  private map: DrawnMap | null = null;
  private mapKey = '';
  private state: Shown | null = null;
  private stateKey: unknown[] = [];
  private timer: ReturnType<typeof setInterval> | undefined;
  private lines = new Map<string, TemplateResult>();
  private readonly signs = new Map<string | number, SVGSVGElement>();
  private readonly patterns = patternStore();
  private pointed = false;

  constructor() {
    super();
    this.year = 0;
    this.region = '';
    this.includeSmall = false;
    this.showAll = false;
    this.playing = false;
    this.active = null;
    this.land = null;
    this.lost = false;
  }

  protected override get faces(): Face[] {
    return ['map', 'table', 'sources'];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  private load(): void {
    this.lost = false;
    loadPlaces().then(
      (places) => (this.land = places),
      () => (this.lost = true),
    );
  }

  protected override readState(): void {
    super.readState();
    if (!this.data) {
      return;
    }
    const year = Number(readSwitch('year'));
    this.year = this.data.years.includes(year) ? year : this.data.year;
    const region = readSwitch('region');
    this.region = this.data.regions.find(({code}) => code === region)?.code ?? this.data.region;
    this.includeSmall = readSwitch('small') === '1';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('data')) {
      this.stop();
      this.lines.clear();
      this.active = null;
    }
    if (this.data) {
      const key = [this.data, this.labels, this.locale, this.year, this.region, this.includeSmall];
      if (key.some((part, i) => part !== this.stateKey[i])) {
        this.stateKey = key;
        this.state = this.derive(this.data);
      }
    }
  }

  private derive(data: OverviewData): Shown {
    const steps = ramp(data.classes.length + 1, data.indicator.higherIs);
    const figures = within(data.countries, this.region).map((country) => figureAt(country, this.year));
    const ranked = rank(figures, this.includeSmall, this.locale);
    const numbers = this.numbers(data.indicator.decimals);
    const top = Math.max(0, ...ranked.map(({point}) => point.value)) || 1;
    const changes = ranked.map(({country, point}) => change(country, point));
    const changeEnd = commonEnd(changes);
    const rows = ranked.map((figure, i): Row => {
      const {country, point} = figure;
      const moved = changes[i];
      const stance = stanceAt(country, this.year);
      const index = classOf(point.value, data.classes);
      return {
        figure,
        rank: figure.rank === null ? '–' : String(figure.rank),
        name: country.name,
        value: numbers.value(point.value),
        year: figure.standsIn ? String(point.year) : null,
        share: Math.max(0, point.value) / top,
        color: `var(--class-${index})`,
        on: steps[index].on,
        moved,
        change: moved.kind === 'change' ? this.percent(moved.ratio) : null,
        changeTo: moved.kind === 'change' && moved.to !== changeEnd ? String(moved.to) : null,
        militarization: stance?.militarization?.value ?? null,
        harmReduction: stance?.harmReduction?.value ?? null,
      };
    });
    return {
      year: this.year,
      figures,
      rows,
      steps,
      changeEnd,
      missing: figures.filter(({point}) => point === null),
      leftOut: this.includeSmall ? [] : figures.filter(({small}) => small),
    };
  }

  private changeColumn(): string {
    const {changeEnd} = this.state!;
    return changeEnd === null ? this.t('overview.ten-years') : this.t('overview.change', changeEnd - CHANGE_SPAN, changeEnd);
  }

  /** The heading of a score, with the year that it is of. */
  private ofYear(key: string): string {
    return `${this.t(key)} ${this.year}`;
  }

  private percent(ratio: number): string {
    return percent(this.locale, ratio);
  }

  /* Words around the plot */

  private get regionName(): string {
    return this.data!.regions.find(({code}) => code === this.region)?.name ?? this.region;
  }

  protected override heading(data: OverviewData): string {
    return this.t('overview.title', data.indicator.name, this.regionName, String(this.year));
  }

  protected override summary(data: OverviewData): string {
    const {rows, figures} = this.state!;
    const known = figures.filter(({point}) => point !== null).length;
    const ranked = rows.filter(({figure}) => figure.rank !== null);
    const named = (some: Row[]) =>
      this.list(some.map(({name, value, year}) => `${name} ${value}${year ? ` (${year})` : ''}`));
    const first = this.t('overview.summary', this.heading(data), known, figures.length, this.year);
    return ranked.length < 2
      ? first
      : `${first} ${this.t('overview.summary.ends', named(ranked.slice(0, 3)), named(ranked.slice(-3)))}`;
  }

  protected override notes(data: OverviewData): string[] {
    const {rows, missing, leftOut, figures} = this.state!;
    const names = (some: string[]) =>
      some.length > NAMES
        ? this.t('overview.and-more', some.slice(0, NAMES).join(', '), some.length - NAMES)
        : this.list(some);
    const notes = [...data.notes];
    if (data.indicator.caveat && !notes.includes(data.indicator.caveat)) {
      notes.push(data.indicator.caveat);
    }
    const near = figures.filter(({standsIn}) => standsIn);
    if (near.length > 0) {
      notes.push(
        this.t('overview.note.stands-in', this.year, names(near.map((f) => `${f.country.name} (${f.point!.year})`))),
      );
    }
    if (missing.length > 0) {
      notes.push(this.t('overview.note.missing', this.year, names(missing.map((f) => f.country.name))));
    }
    if (leftOut.length > 0) {
      notes.push(this.t('overview.note.small', names(leftOut.map((f) => f.country.name))));
    } else if (figures.some(({small}) => small)) {
      notes.push(this.t('overview.note.small-unranked'));
    }
    const ranked = figures.filter(({point, small}) => point !== null && !small).length;
    if (ranked < FEWEST) {
      notes.push(this.t('overview.note.too-few', ranked, FEWEST));
    }
    const joined: string[] = [];
    const ofOtherMakers: string[] = [];
    for (const {figure, moved} of rows) {
      if (moved.kind !== 'broken') {
        continue;
      }
      const {country, point} = figure;
      const causes = country.breaks.filter((b) => b.kind === 'counting' && separates(b.date, point.year - CHANGE_SPAN - NEAR, point.year));
      if (causes.length > 0) {
        notes.push(this.t('overview.note.break', country.name, causes.map(({note}) => note).join(' ')));
      } else {
        (moved.by === 'maker' ? ofOtherMakers : joined).push(country.name);
      }
    }
    if (ofOtherMakers.length > 0) {
      notes.push(this.t('overview.note.broken-maker', names(ofOtherMakers)));
    }
    if (joined.length > 0) {
      notes.push(this.t('overview.note.broken-joined', names(joined)));
    }
    const {changeEnd} = this.state!;
    if (changeEnd !== null) {
      notes.push(this.t('overview.note.change', changeEnd - CHANGE_SPAN, changeEnd));
    }
    notes.push(this.t('overview.note.lines', SINCE));
    notes.push(this.t('overview.note.stance'));
    if (this.face === 'map') {
      notes.push(this.t('overview.note.borders'));
    }
    return notes;
  }

  protected override emptyText(data: OverviewData): string | null {
    return data.years.length === 0 ? this.t('empty.no-figures') : null;
  }

  protected override comeToRest(): void {
    this.stop();
    this.keepYear();
  }

  protected override fileName(): string {
    return ['rumbo', this.data!.indicator.code, this.region, this.year].join('-').toLowerCase();
  }

  /** Year and region are named even where the page's address leaves the usual ones out. */
  protected override fileAddress(address: string): string {
    return withParameters(address, {i: this.data!.indicator.code, year: String(this.year), region: this.region});
  }

  /* Switches */

  protected override controls(): TemplateResult {
    const data = this.data!;
    return html`
      <label class="field">
        <span>${this.t('overview.region')}</span>
        <select @change=${(event: Event) => this.chooseRegion((event.target as HTMLSelectElement).value)}>
          ${data.regions.map(({code, name}) => html`<option value=${code} ?selected=${code === this.region}>${name}</option>`)}
        </select>
      </label>
      <label class="check">
        <input
          type="checkbox"
          .checked=${this.includeSmall}
          @change=${(event: Event) => this.chooseSmall((event.target as HTMLInputElement).checked)}
        />
        <span>${this.t('overview.include-small')}</span>
      </label>
    `;
  }

  private chooseRegion(region: string): void {
    this.region = region;
    this.showAll = false;
    this.active = null;
    writeStep({region: region === this.data!.region ? null : region});
    this.switched('overview.region', this.regionName);
  }

  private chooseSmall(include: boolean): void {
    this.includeSmall = include;
    writeStep({small: include ? '1' : null});
    this.switched('overview.include-small', this.t(include ? 'switched.on' : 'switched.off'));
  }

  private readonly scrub = (event: Event): void => {
    this.stop();
    this.year = this.data!.years[Number((event.target as HTMLInputElement).value)];
  };

  /** The address follows when the slider comes to rest: browsers limit how often it may change. */
  private readonly keepYear = (): void => {
    writeSwitch('year', this.year === this.data!.year ? null : String(this.year));
  };

  private readonly togglePlay = (): void => {
    if (this.playing) {
      this.stop();
      this.keepYear();
      return;
    }
    const {years} = this.data!;
    if (this.year === years.at(-1)) {
      this.year = years[0];
    }
    this.playing = true;
    this.timer = setInterval(() => {
      const next = years[years.indexOf(this.year) + 1];
      if (next !== undefined) {
        this.year = next;
      }
      if (next === undefined || next === years.at(-1)) {
        this.stop();
        this.keepYear();
      }
    }, BEAT);
  };

  private stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.playing = false;
  }

  /* Map and ranking */

  private get stacked(): boolean {
    return this.width < 860;
  }

  private get mapWidth(): number {
    if (this.stacked) {
      return this.width;
    }
    return Math.floor((this.width - 36) * (this.region === WORLD ? 0.5 : 0.45));
  }

  /** Beside the ranking the map leaves room for what stands above and below it, so that both are seen without scrolling. */
  private get mapHeight(): number {
    const whole = Math.round(this.mapWidth * aspect(this.region));
    return this.stacked || this.printing ? whole : Math.min(whole, Math.max(LEAST_HEIGHT, window.innerHeight - BESIDE_MAP));
  }

  protected override chart(): TemplateResult {
    const rows = this.sortedRows();
    const height = this.mapHeight;
    this.prepareMap(this.mapWidth, height);
    const fitting = this.stacked ? 12 : Math.max(8, Math.floor((height - 10) / 29));
    const visible = this.showAll || this.printing || rows.length <= fitting + 3 ? rows : rows.slice(0, fitting);
    return html`<div class="two ${this.stacked ? 'stacked' : ''}" style=${this.classColors()}>
      <div class="left" style="width:${this.mapWidth}px">
        ${this.mapBox(height)} ${this.slider()} ${this.patterns.node} ${this.legend()}
      </div>
      <div class="right">
        ${rows.length === 0 ? html`<p class="empty">${this.t('overview.none', this.year)}</p>` : this.ranking(visible)}
        ${visible.length < rows.length || this.showAll
          ? html`<button type="button" class="more" aria-expanded=${this.showAll} @click=${() => (this.showAll = !this.showAll)}>
              ${this.showAll ? this.t('overview.show-fewer') : this.t('overview.show-all', rows.length)}
            </button>`
          : nothing}
      </div>
    </div>`;
  }

  private classColors(): string {
    return this.state!.steps.map(({color}, i) => `--class-${i}:${color}`).join(';');
  }

  private prepareMap(width: number, height: number): void {
    const key = `${this.region} ${width} ${height}`;
    if (this.land && (this.mapKey !== key || !this.map)) {
      this.mapKey = key;
      this.map = drawMap(mapView(this.land, this.region, width, height));
    }
    this.map?.paint(this.paints());
  }

  private paints(): Map<string, Paint> {
    const data = this.data!;
    const paints = new Map<string, Paint>();
    const known = new Set(data.countries.map(({code}) => code));
    for (const place of this.land ?? []) {
      if (place.code !== null && place.code !== 'ATA' && !known.has(place.code)) {
        paints.set(place.code, {kind: 'uncovered', color: '', on: 'light', hollow: false, over: null});
      }
    }
    for (const {country, point, small, standsIn} of this.state!.figures) {
      if (!point) {
        paints.set(country.code, {kind: 'missing', color: '', on: 'light', hollow: false, over: null});
        continue;
      }
      const index = classOf(point.value, data.classes);
      paints.set(country.code, {
        kind: 'value',
        color: `var(--class-${index})`,
        on: this.state!.steps[index].on,
        hollow: small,
        over: standsIn ? 'standsIn' : isFirm(point.status) ? null : 'estimated',
      });
    }
    return paints;
  }

  private mapBox(height: number): TemplateResult {
    if (this.lost) {
      return html`<p class="empty">
        ${this.t('overview.no-map')}
        <button type="button" class="more" @click=${() => this.load()}>${this.t('overview.no-map.again')}</button>
      </p>`;
    }
    return html`<div
      class="map"
      style="height:${height}px"
      tabindex="0"
      role="application"
      aria-label=${this.t('overview.map', this.heading(this.data!))}
      aria-describedby="map-help summary"
      @focus=${this.onFocus}
      @blur=${this.onBlur}
      @keydown=${this.onKey}
      @pointermove=${this.onPointer}
      @pointerleave=${this.onLeave}
      @pointerdown=${this.onDown}
      @click=${this.onClick}
    >
      ${this.map?.node ?? html`<p class="wait">${this.t('overview.map.loading')}</p>`} ${this.tooltip()}
      <span id="map-help" class="unseen">${this.t('overview.map.help')}</span>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.map?.highlight(this.active);
  }

  private tooltip(): TemplateResult | typeof nothing {
    const figure = this.state!.figures.find(({country}) => country.code === this.active);
    const place = figure && this.map?.anchor(figure.country.code);
    if (!figure || !place) {
      return nothing;
    }
    const [x, y] = place;
    const {width, height} = this.map!.view;
    const side = x > width * 0.55 ? 'right' : 'left';
    const horizontal = side === 'left' ? `left:${Math.min(x + 14, width - 190)}px` : `right:${Math.min(width - x + 14, width - 190)}px`;
    const vertical = y > height * 0.6 ? `bottom:${Math.max(4, height - y - 10)}px` : `top:${Math.max(4, y - 20)}px`;
    const [name, ...lines] = this.describe(figure);
    return html`<div class="tip" style="${horizontal};${vertical}" aria-hidden="true">
      <b>${name}</b>
      ${lines.map((line, i) => html`<span class=${i === 0 ? 'value' : ''}>${line}</span>`)}
    </div>`;
  }

  /** Name, value, and what there is to know about it, a line each. */
  private describe(figure: Figure): string[] {
    const data = this.data!;
    const {country, point} = figure;
    const lines = [country.name];
    if (point) {
      const value = this.numbers(data.indicator.decimals).value(point.value);
      lines.push(this.t('overview.value', value, data.indicator.unit, point.year));
      if (figure.standsIn) {
        lines.push(this.t('overview.stands-in', this.year, point.year));
      }
      const source = point.source === null ? undefined : data.sources[point.source];
      const status = point.status ? this.t(`overview.status.${point.status}`) : '';
      lines.push([status, source && `${source.publisher}, ${source.edition}`].filter(Boolean).join(' · '));
      if (point.note) {
        lines.push(point.note);
      }
      if (figure.small) {
        lines.push(country.small ? this.t('overview.small.why', country.small) : this.t('overview.small'));
      }
    } else {
      lines.push(this.t('overview.no-figure', this.year));
    }
    const stance = stanceAt(country, this.year);
    const numbers = this.numbers(0);
    const score = (value: number | undefined) => (value === undefined ? this.t('overview.not-coded') : numbers.score(value));
    lines.push(
      stance
        ? this.t('overview.stance', score(stance.militarization?.value), score(stance.harmReduction?.value))
        : this.t('overview.stance.none'),
    );
    return lines;
  }

  private slider(): TemplateResult {
    const {years} = this.data!;
    const countries = within(this.data!.countries, this.region);
    const covered = years.map(
      (year) => countries.filter((c) => c.points.some((p) => p.year === year && p.value !== null)).length,
    );
    const most = Math.max(1, ...covered);
    return html`<div class="years">
      ${matchMedia('(prefers-reduced-motion: reduce)').matches
        ? nothing
        : html`<button
            type="button"
            class="play"
            aria-label=${this.playing ? this.t('overview.pause') : this.t('overview.play')}
            @click=${this.togglePlay}
          >
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
              ${this.playing ? PAUSE : PLAY}
            </svg>
          </button>`}
      <span class="end">${years[0]}</span>
      <div class="track">
        <div class="coverage" style="--years:${years.length - 1}" aria-hidden="true">
          ${covered.map(
            (count, i) => html`<i class=${years[i] === this.year ? 'now' : ''} style="height:${((count / most) * 100).toFixed(0)}%"></i>`,
          )}
        </div>
        <input
          type="range"
          min="0"
          max=${years.length - 1}
          step="1"
          aria-label=${this.t('overview.year')}
          aria-valuetext=${this.t('overview.year.text', this.year, covered[years.indexOf(this.year)], countries.length)}
          .value=${String(years.indexOf(this.year))}
          @input=${this.scrub}
          @change=${this.keepYear}
        />
      </div>
      <output>${this.year}</output>
      <span class="covered" aria-hidden="true">${this.t('overview.covered', covered[years.indexOf(this.year)], countries.length)}</span>
    </div>`;
  }

  /** The classes in words, from the lowest. */
  private classNames(): string[] {
    const {classes} = this.data!;
    if (classes.length === 0) {
      return [];
    }
    const numbers = this.numbers(this.data!.indicator.decimals);
    return [
      this.t('overview.under', numbers.tick(classes[0])),
      ...classes.slice(1).map((limit, i) => `${numbers.tick(classes[i])}–${numbers.tick(limit)}`),
      this.t('overview.over', numbers.tick(classes.at(-1)!)),
    ];
  }

  /** Marks that are on the map now, with what they mean. */
  private marks(): {mark: string; text: string}[] {
    const {figures, missing} = this.state!;
    const known = figures.filter(({point}) => point !== null);
    const uncovered = [...this.paints()].some(
      ([code, {kind}]) => kind === 'uncovered' && this.map?.view.places.some((place) => place.code === code && place.path),
    );
    return [
      missing.length > 0 && {mark: 'missing', text: this.t('overview.mark.missing', this.year)},
      uncovered && {mark: 'uncovered', text: this.t('overview.mark.uncovered')},
      known.some(({standsIn}) => standsIn) && {mark: 'near', text: this.t('overview.mark.near')},
      known.some(({point, standsIn}) => !isFirm(point!.status) && !standsIn) && {
        mark: 'estimated',
        text: this.t('overview.mark.estimated'),
      },
      known.some(({small}) => small) && {mark: 'hollow', text: this.t('overview.mark.small')},
    ].filter((mark) => mark !== false);
  }

  private legend(): TemplateResult {
    return html`<ul class="legend" aria-label=${this.t('overview.legend', this.data!.indicator.unit)}>
      ${this.classNames().map((text, i) => html`<li>${this.sign(i)}${text}</li>`)}
      ${this.marks().map(({mark, text}) => html`<li>${this.sign(mark)}${text}</li>`)}
    </ul>`;
  }

  private sign(mark: string | number): SVGSVGElement {
    let drawn = this.signs.get(mark);
    if (!drawn) {
      drawn = signDrawing(mark, this.patterns.paint);
      this.signs.set(mark, drawn);
    }
    return drawn;
  }

  private line(figure: Figure): TemplateResult {
    const {country, point} = figure;
    const key = `${country.code} ${point?.year}`;
    let drawn = this.lines.get(key);
    if (!drawn) {
      const room = {from: SINCE, to: this.data!.years.at(-1)!, at: point?.year, ...SPARK};
      drawn = strokes(sparkline(country.points, country.breaks, room));
      this.lines.set(key, drawn);
    }
    return drawn;
  }

  /** What the ranking and the table can be sorted by: the same, so that the order stays when the face is turned. */
  private columns(): Column<Line>[] {
    const data = this.data!;
    const scores = (figure: Figure) => stanceAt(figure.country, this.year);
    const source = ({point}: Figure) => (point && point.source !== null ? data.sources[point.source] : null);
    return [
      {code: 'rank', name: this.t('overview.rank'), by: 'order', key: ({figure}) => (figure as Partial<Ranked>).rank ?? null},
      {code: 'country', name: this.t('overview.country'), by: 'words', key: ({figure}) => figure.country.name},
      {code: 'value', name: data.indicator.unit, by: 'number', key: ({figure}) => figure.point?.value ?? null},
      {code: 'year', name: this.t('overview.year'), by: 'order', key: ({figure}) => figure.point?.year ?? null},
      {
        code: 'status',
        name: this.t('overview.status'),
        by: 'words',
        key: ({figure}) => (figure.point?.status ? this.t(`overview.status.${figure.point.status}`) : null),
      },
      {code: 'change', name: this.changeColumn(), by: 'number', key: ({moved}) => (moved?.kind === 'change' ? moved.ratio : null)},
      {
        code: 'militarization',
        name: this.ofYear('overview.militarization'),
        by: 'number',
        key: ({figure}) => scores(figure)?.militarization?.value ?? null,
      },
      {
        code: 'harm-reduction',
        name: this.ofYear('overview.harm-reduction'),
        by: 'number',
        key: ({figure}) => scores(figure)?.harmReduction?.value ?? null,
      },
      {
        code: 'source',
        name: this.t('overview.source'),
        by: 'words',
        key: ({figure}) => {
          const from = source(figure);
          return from && `${from.publisher}, ${from.edition}`;
        },
      },
      {code: 'cell', name: this.t('overview.cell'), by: 'words', key: ({figure}) => figure.point?.cell ?? null},
    ];
  }

  /** The rows of the ranking as the reader wants them. */
  private sortedRows(): readonly Row[] {
    return this.sortable.rows(this.state!.rows, this.columns()) as readonly Row[];
  }

  private ranking(rows: readonly Row[]): TemplateResult {
    const {unit} = this.data!.indicator;
    const columns = this.columns();
    const score = (code: string, whole: string, short: string, look: string) =>
      this.sortable.header(code, columns, {class: look, content: wide ? whole : html`${short} ${this.year}`});
    const wide = this.size !== 'small';
    // every bar leaves room for the longest value, and for the year beside one that stands in: one scale for all
    const longest = Math.max(0, ...rows.map(({value}) => textWidth(value, this.size === 'large' ? 16 : 14, 600)));
    const room = Math.ceil(longest) + 14 + (rows.some(({year}) => year) ? 38 : 0);
    return html`<table class="ranking" style=${wide ? `--room:${room}px` : nothing} @pointerleave=${this.onLeave}>
      <caption class="unseen">${this.t('overview.ranking', this.heading(this.data!))}</caption>
      <thead>
        <tr>
          ${this.sortable.header('rank', columns, {class: 'rank', content: html`<span class="unseen">${this.t('overview.rank')}</span>`})}
          ${this.sortable.header('country', columns, {class: 'text'})}
          ${this.sortable.header('value', columns, {class: 'text', content: this.t('overview.unit-year', unit, this.year)})}
          ${wide
            ? // a line over the years is no single thing to sort by: its end is the value, its rise the change
              html`<th scope="col" class="spark">${this.t('overview.since', SINCE)}</th>
                ${this.sortable.header('change', columns)}`
            : nothing}
          ${score('militarization', this.ofYear('overview.militarization'), this.t('overview.militarization.short'), 'stance militarization')}
          ${score('harm-reduction', this.ofYear('overview.harm-reduction'), this.t('overview.harm-reduction.short'), 'stance harmReduction')}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => this.row(row, wide))}
      </tbody>
    </table>`;
  }

  private row(row: Row, wide: boolean): TemplateResult {
    const {country, point, small} = row.figure;
    const {code} = country;
    return html`<tr
      data-code=${code}
      class=${code === this.active ? 'active' : ''}
      @pointerenter=${() => this.point(code)}
      @focusin=${() => this.point(code)}
      @focusout=${() => (this.active = null)}
    >
      <td class="rank">${row.rank}</td>
      <th scope="row" class="text"><a href=${country.href}>${row.name}</a>${small ? html`<sup aria-hidden="true">*</sup><span class="unseen">${this.t('overview.small')}</span>` : nothing}</th>
      <td class="bar">
        <div>
          ${this.bar(row)}
          <b>${row.value}</b>${row.year ? html`<em aria-hidden="true">${row.year}</em><span class="unseen">${this.t('overview.stands-in', this.year, row.year)}</span>` : nothing}
        </div>
      </td>
      ${wide
        ? html`<td class="spark"><svg width=${SPARK.width} height=${SPARK.height} aria-hidden="true">${this.line(row.figure)}</svg></td>
            <td class="change">
              ${row.change === null ? nothing : html`${row.change}${row.changeTo ? html` <em>${row.changeTo}</em>` : nothing}`}
              ${row.change !== null ? nothing : row.moved.kind === 'broken' ? html`<span class="broken">${this.t('overview.not-comparable')}</span>` : html`<span class="lacking">${this.t('overview.no-earlier', point.year - CHANGE_SPAN)}</span>`}
            </td>`
        : nothing}
      ${row.militarization === null && row.harmReduction === null
        ? html`<td colspan="2" class="uncoded"><span>${this.chip(null)}${this.t('overview.not-coded')}</span></td>`
        : html`${this.score(row.militarization, 'militarization')} ${this.score(row.harmReduction, 'harmReduction')}`}
    </tr>`;
  }

  /** A length in the colour of its class: hatched where another year stands in, hollow where the figure is estimated. */
  private bar({figure: {standsIn, point}, share, color, on}: Row): TemplateResult {
    const estimated = !isFirm(point.status) && !standsIn;
    return html`<svg class="length ${standsIn ? 'near' : estimated ? 'estimated' : ''}" style="width:calc((100% - var(--room)) * ${share.toFixed(4)})" aria-hidden="true">
      <rect fill=${estimated ? 'var(--chart-ground)' : color} stroke=${estimated ? color : 'var(--map-border)'}></rect>
      ${standsIn ? svg`<rect fill=${this.patterns.paint('near', on)}></rect>` : nothing}
    </svg>`;
  }

  private score(value: number | null, direction: Direction): TemplateResult {
    return value === null
      ? html`<td class="uncoded"><span>${this.chip(null)}</span></td>`
      : html`<td class="score ${direction}"><span>${this.chip(scoreColor(direction, value))}${this.numbers(0).score(value)}</span></td>`;
  }

  /** A cell of a score; without a colour it was not coded. */
  private chip(color: string | null): TemplateResult {
    return html`<svg class="chip" aria-hidden="true">
      <rect fill=${color ?? this.patterns.paint('missing')} stroke=${color ? 'currentColor' : 'var(--chart-hatch)'}></rect>
    </svg>`;
  }

  /* Pointer and keys */

  private point(code: string | null): void {
    this.active = code;
  }

  private readonly onPointer = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') {
      this.point(this.underPointer(event));
    }
  };

  private readonly onLeave = (): void => this.point(null);

  private readonly onDown = (): void => {
    // the focus that a press brings is no wish to begin at the top of the ranking
    this.pointed = true;
  };

  private underPointer(event: MouseEvent): string | null {
    if (!this.map) {
      return null;
    }
    const box = this.map.node.getBoundingClientRect();
    const under = event.target instanceof Element ? event.target : null;
    const code = this.map.at(event.clientX - box.left, event.clientY - box.top, under);
    return this.state!.figures.some(({country}) => country.code === code) ? code : null;
  }

  private readonly onClick = (event: MouseEvent): void => {
    this.pointed = false;
    const code = this.underPointer(event);
    if (code === null || (isTouch(event) && code !== this.active)) {
      // a finger cannot hover: its first touch shows, its second opens
      this.point(code);
      return;
    }
    this.open(code);
  };

  private open(code: string): void {
    const country = this.data!.countries.find((c) => c.code === code);
    if (country) {
      // a followed link, so that the page's router takes it
      const link = document.createElement('a');
      link.href = country.href;
      document.body.append(link);
      link.click();
      link.remove();
    }
  }

  /** Codes in the order of the arrow keys: as the ranking stands, then the places outside the ranking, then those without a figure. */
  private order(): string[] {
    const {leftOut, missing} = this.state!;
    return [...this.sortedRows().map(({figure}) => figure), ...leftOut, ...missing].map(({country}) => country.code);
  }

  private readonly onFocus = (): void => {
    if (!this.pointed && this.active === null) {
      this.move(0);
    }
    this.pointed = false;
  };

  private readonly onBlur = (): void => this.point(null);

  private readonly onKey = (event: KeyboardEvent): void => {
    const order = this.order();
    const here = this.active === null ? -1 : order.indexOf(this.active);
    const to = {
      ArrowDown: here + 1,
      ArrowRight: here + 1,
      ArrowUp: Math.max(here - 1, 0),
      ArrowLeft: Math.max(here - 1, 0),
      Home: 0,
      End: order.length - 1,
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      this.move(Math.min(to, order.length - 1));
    } else if (event.key === 'Enter' && this.active !== null) {
      event.preventDefault();
      this.open(this.active);
    } else if (event.key === 'Escape') {
      this.point(null);
      (event.currentTarget as HTMLElement).blur();
    }
  };

  private move(to: number): void {
    const code = this.order()[to];
    const figure = this.state!.figures.find(({country}) => country.code === code);
    if (figure) {
      this.point(code);
      const row = this.state!.rows.find((r) => r.figure.country.code === code);
      const place = row?.figure.rank ? `${row.rank}. ` : '';
      this.announce(`${place}${this.describe(figure).join('. ')}`);
    }
  }

  /* Other faces */

  protected override table(): TemplateResult {
    const data = this.data!;
    const {rows, leftOut, missing} = this.state!;
    const numbers = this.numbers(data.indicator.decimals);
    const whole = this.numbers(0);
    const none = html`<td class="none">–</td>`;
    const stance = (figure: Figure) => {
      const scores = stanceAt(figure.country, this.year);
      return [scores?.militarization, scores?.harmReduction].map((score) =>
        score
          ? html`<td>${whole.score(score.value)}</td>
              <td>${whole.score(score.lower)}–${whole.score(score.upper)}</td>`
          : html`<td class="none" colspan="2">${this.t('overview.not-coded')}</td>`,
      );
    };
    const line = ({figure, rank, moved: by}: Line) => {
      const {country, point} = figure;
      const source = point && point.source !== null ? data.sources[point.source] : null;
      return html`<tr data-code=${country.code}>
        <td>${rank}</td>
        <th scope="row" class="text"><a href=${country.href}>${country.name}</a>${figure.small ? '*' : ''}</th>
        ${point
          ? html`<td>${numbers.value(point.value)}</td>
              <td>${point.year}</td>
              <td class="text">${point.status ? this.t(`overview.status.${point.status}`) : ''}${point.note ? html`<br />${point.note}` : nothing}</td>
              ${by === null ? none : moved(by)}`
          : html`<td class="none" colspan="4">${this.t('overview.no-figure', this.year)}</td>`}
        ${stance(figure)}
        <td class="text source">${source ? html`<a href=${source.href}>${source.publisher}, ${source.edition}</a>` : ''}</td>
        <td class="text">${point?.cell && source ? rowLink(rowHref(source, data.indicator.code, point.cell), point.cell) : ''}</td>
      </tr>`;
    };
    const moved = (by: Change) => {
      return by.kind === 'change'
        ? html`<td>${this.percent(by.ratio)}${by.to === this.state!.changeEnd ? nothing : html` (${by.from}–${by.to})`}</td>`
        : by.kind === 'broken'
          ? html`<td class="none">${this.t('overview.not-comparable')}</td>`
          : none;
    };
    const lines: Line[] = [
      ...rows,
      ...leftOut.map((figure) => ({figure, rank: '–', moved: change(figure.country, figure.point!)})),
      ...missing.map((figure) => ({figure, rank: '–', moved: null})),
    ];
    const columns = this.columns();
    // bounds are part of the score beside them, and sorted with it
    const bounds = html`<th scope="col">${this.t('overview.bounds')}</th>`;
    const head = (code: string, look?: string) => this.sortable.header(code, columns, {class: look});
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${this.t('face.table')}>
      <table class="figures">
        <caption>
          <span>${this.summary(data)} ${[...rows.map(({figure}) => figure), ...leftOut].some(({small}) => small) ? `* ${this.t('overview.small')}.` : ''}</span>
        </caption>
        <thead>
          <tr>
            ${head('rank')} ${head('country', 'text')} ${head('value')} ${head('year')} ${head('status', 'text')} ${head('change')}
            ${head('militarization')} ${bounds} ${head('harm-reduction')} ${bounds}
            ${head('source', 'text')} ${head('cell', 'text')}
          </tr>
        </thead>
        <tbody>
          ${this.sortable.rows(lines, columns).map(line)}
        </tbody>
      </table>
    </div>`;
  }

  protected override pictureParts(width: number): Part[] {
    const data = this.data!;
    const ranking = {
      rows: this.state!.rows,
      spark: SPARK.width,
      score: (value: number) => this.numbers(0).score(value),
      text: {
        country: this.t('overview.country'),
        value: this.t('overview.unit-year', data.indicator.unit, this.year),
        since: this.t('overview.since', SINCE),
        change: this.changeColumn(),
        militarization: this.ofYear('overview.militarization'),
        harmReduction: this.ofYear('overview.harm-reduction'),
        notCoded: this.t('overview.not-coded'),
        notComparable: this.t('overview.not-comparable'),
        more: (count: number) => this.t('overview.more-rows', count),
      },
    };
    // texts cannot shrink, so the map gives way
    const mapWidth = Math.min(Math.round(width * (this.region === WORLD ? 0.5 : 0.45)), width - 36 - rankingWidth(ranking));
    const height = Math.round(mapWidth * aspect(this.region));
    const map = this.land ? drawMap(mapView(this.land, this.region, mapWidth, height)) : null;
    map?.paint(this.paints());
    const node = overviewPicture({
      ...ranking,
      width,
      mapWidth,
      mapHeight: height,
      map: map?.node ?? null,
      rows: this.sortedRows().slice(0, Math.max(16, Math.floor((height + 40) / 25))),
      of: this.state!.rows.length,
      line: ({country, point}) =>
        sparkline(country.points, country.breaks, {from: SINCE, to: data.years.at(-1)!, at: point?.year, ...SPARK}),
      classes: this.classNames(),
      marks: this.marks(),
      paint: map ? map.fill : () => 'none',
    });
    // the picture is taken outside the part of the page that names the colours of the classes
    node.node.setAttribute('style', this.classColors());
    return [node];
  }
}

const PLAY = svg`<path d="M4 2.5 L13 8 L4 13.5 Z" fill="currentColor" />`;
const PAUSE = svg`<path d="M3.5 2.5h3v11h-3zM9.5 2.5h3v11h-3z" fill="currentColor" />`;

if (!customElements.get('rumbo-overview')) {
  customElements.define('rumbo-overview', OverviewElement);
}
