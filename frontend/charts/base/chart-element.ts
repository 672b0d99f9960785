import {html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {Fetching, type State} from '../../fetching';
import {say} from '../../saying';
import type {Furniture, Labels, Score, SourceRef} from '../model';
import {fill, listOf, numberFormat, share, type NumberFormat} from './formats';
import {outsideLink} from './outside-link';
import {keepOnScreen} from './on-screen';
import {palette} from './palette';
import {compose, freeze, pngBlob, save, svgText, type Part} from './picture';
import {Sortable} from './sortable';
import {furniture} from './styles';
import {downloadHref, readSwitch, writeStep} from './url-state';

/** What is at the address of a chart. */
interface Answer<D> {
  data: D;
  labels: Labels;
}

/** What every chart draws; the ones that can be downloaded or link to their data say so. */
export type ChartData = Furniture & {
  sources: SourceRef[];
  downloads?: {csv: string; xlsx: string};
};

export type Face = 'chart' | 'map' | 'table' | 'sources';

/** How wide the chart is, in words: small is a phone, large a projector. */
export type Size = 'small' | 'medium' | 'normal' | 'large';

/** From here on a chart is read from the back of a room: a page of 1560 pixels on a projector leaves it 1400. */
const LARGE = 1340;
/** Width that is drawn for paper, whose format nobody tells beforehand: letters stay readable on A4 upright, and fit it lying. */
const SHEET_WIDTH = 900;

/** Width of downloaded pictures, whatever the screen. */
const PICTURE_WIDTH = 1200;

/** The product's name, as it stands on what leaves it. */
const PRODUCT = 'Rumbo';

/** A publication, and the page of the release that brought it. */
interface Cited {
  text: string;
  href: string;
}

/** A sentence of the foot with the word that it opens with; one on sources also as links, and how it ends. */
interface Sentence {
  lead: string;
  text: string;
  cited?: Cited[];
  end?: string;
}

/**
 * What all charts share: title, subtitle, plot, foot; the faces; downloads; the live region; drawing again when the
 * width changes. A chart says what is its own by overriding the methods marked as such. It fetches what is at its address, and after
 * that nothing here calls the server.
 */
export abstract class ChartElement<D extends ChartData> extends LitElement {
  static override styles: CSSResultGroup = [palette, furniture, Sortable.styles];
  static override properties = {
    data: {attribute: false},
    labels: {attribute: false},
    locale: {type: String},
    src: {type: String},
    failure: {type: String},
    again: {type: String},
    fetched: {state: true},
    face: {state: true},
    width: {state: true},
    said: {state: true},
    announced: {state: true},
    typeset: {state: true},
    printing: {state: true},
  };

  /** What is drawn; undefined until it has come. */
  declare data: D | undefined;
  /** Texts by key, without the prefix "chart.". */
  declare labels: Labels;
  /** BCP 47 tag that numbers are written by. */
  declare locale: string;
  /** Where data and labels are fetched; null where the page sets them itself. */
  declare src: string | null;
  /** What is said, and what the button says, when that fails: they come with the page. */
  declare failure: string;
  declare again: string;
  private declare fetched: State;
  /** Which face is turned up. */
  protected declare face: Face;
  /** Width of the element in pixels. */
  protected declare width: number;
  private declare said: string;
  private declare announced: string;
  /** How often fonts have come in: texts are measured to place them, so they are placed again. */
  private declare typeset: number;
  /** What is folded on screen is laid open for paper. */
  protected declare printing: boolean;

  private readonly observer =
    typeof ResizeObserver === 'undefined'
      ? undefined
      : new ResizeObserver(([entry]) => this.resized(Math.floor(entry.contentRect.width)));

  private readonly fetching = new Fetching<Answer<D>>((answer) => answer.json() as Promise<Answer<D>>, {
    take: ({data, labels}) => Object.assign(this, {data, labels}),
    state: (state) => (this.fetched = state),
  });

  constructor() {
    super();
    this.src = null;
    this.failure = '';
    this.again = '';
    this.fetched = 'none';
    this.labels = {};
    this.locale = 'en';
    this.face = 'chart';
    this.width = 960;
    this.said = '';
    this.announced = '';
    this.typeset = 0;
    this.printing = false;
  }

  /* What a chart says for itself */

  /** Faces in order; the first is shown when the address names none. */
  protected get faces(): Face[] {
    return ['chart', 'table', 'sources'];
  }

  /** Switches beside the faces. */
  protected controls(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** The drawing, for the faces "chart" and "map". */
  protected abstract chart(face: Face): TemplateResult;

  /** Exactly the numbers of the drawing as a table. */
  protected abstract table(): TemplateResult;

  /** The drawing at a width as parts of a picture, without title and foot. */
  protected abstract pictureParts(width: number): Part[];

  /** Set: why there is nothing to draw, and what to do. */
  protected emptyText(data: D): string | null {
    return data.sources.length === 0 ? this.t('empty.no-figures') : null;
  }

  /** What is taken from the policy workbook and stands beside figures of others. */
  protected policyLead(): string {
    return this.t('foot.source-of-scores');
  }

  /** Writes into the address what a switch in motion has not written yet, so that the address is that of what is on screen. */
  protected comeToRest(): void {}

  /** The title; a chart whose switches change places or years writes its own. */
  protected heading(data: D): string {
    return data.title;
  }

  /** What the chart shows, in a sentence or two. */
  protected summary(data: D): string {
    return data.summary;
  }

  /** Where the figures on screen can be had as a file. */
  protected fileAddress(address: string): string {
    return downloadHref(address);
  }

  /** The subtitle with what the reader's switches add to it. */
  protected subtitle(data: D): string {
    return data.subtitle;
  }

  /** Caveats of what is on screen; a chart adds those that its switches bring. */
  protected notes(data: D): string[] {
    return data.notes;
  }

  /** More about a source: which figures come from it. */
  protected sourceDetails(_index: number): TemplateResult | typeof nothing {
    return nothing;
  }

  /** Name of downloaded pictures, without the ending. */
  protected fileName(): string {
    return 'rumbo';
  }

  /** Takes the chart's own switches from the address. */
  protected readState(): void {
    const face = readSwitch('face') as Face | null;
    this.face = face && this.faces.includes(face) ? face : this.faces[0];
  }

  /* What a chart uses */

  /** A text in the reader's language. */
  protected t(key: string, ...args: (string | number)[]): string {
    return fill(this.labels, key, args);
  }

  protected numbers(decimals: number): NumberFormat {
    return numberFormat(this.locale, decimals, this.t('under'));
  }

  /** A score with its bounds, where these differ as a reader sees them, and how much of the codebook was looked at where that is not all. */
  protected scoreSaid(score: Score | null): string {
    if (!score) {
      return this.t('compare.not-coded');
    }
    const [value, lower, upper] = [score.value, score.lower, score.upper].map((n) => this.numbers(0).score(n));
    const beside = [
      ...(lower === upper ? [] : [this.t('compare.say.between', lower, upper)]),
      ...(Math.round(100 * score.known) < 100 ? [this.t('compare.say.known', share(this.locale, score.known))] : []),
    ];
    return beside.length === 0 ? value : `${value} (${beside.join('; ')})`;
  }

  protected list(names: readonly string[]): string {
    return listOf(this.locale, names);
  }

  protected get size(): Size {
    return sizeOf(this.width);
  }

  /** Has a screen reader say it, politely: it waits for its turn. */
  protected announce(text: string): void {
    this.announced = text;
  }

  /** Has a screen reader say which control is on what now. */
  protected switched(key: string, value: string): void {
    say(`${this.t(key)}: ${value}`);
  }

  /** What was announced last. */
  get announcement(): string {
    return this.announced;
  }

  /** The whole chart as one picture in the light colours, with title, subtitle and foot. */
  picture(): SVGSVGElement {
    const data = this.data!;
    this.comeToRest();
    return freeze(
      compose({
        title: this.heading(data),
        subtitle: this.subtitle(data),
        parts: this.pictureParts(PICTURE_WIDTH),
        foot: [...this.footSentences(data).map(({lead, text}) => ({lead, text})), this.taken()],
        width: PICTURE_WIDTH,
      }),
      this.renderRoot as ShadowRoot,
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.readState();
    this.fetchSource();
    this.observer?.observe(this);
    window.addEventListener('popstate', this.onPopState);
    window.addEventListener('beforeprint', this.onPrint, true);
    window.addEventListener('afterprint', this.onPrinted);
    document.fonts?.addEventListener('loadingdone', this.onFonts);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.fetching.stop();
    this.observer?.disconnect();
    window.removeEventListener('popstate', this.onPopState);
    window.removeEventListener('beforeprint', this.onPrint, true);
    window.removeEventListener('afterprint', this.onPrinted);
    document.fonts?.removeEventListener('loadingdone', this.onFonts);
  }

  private readonly onFonts = (): void => {
    this.typeset++;
  };

  private fetchSource(): void {
    if (this.src) {
      this.fetching.ask(this.src);
    }
  }

  private readonly onPopState = (): void => this.readState();

  /** Paper names the address of what is on screen, and nothing on it can be unfolded. */
  private readonly onPrint = (): void => {
    if (this.data) {
      this.comeToRest();
    }
    this.printing = true;
    this.resized(SHEET_WIDTH);
    // the sheet is laid out as soon as this returns
    this.performUpdate();
  };

  private readonly onPrinted = (): void => {
    this.printing = false;
    this.resized(this.clientWidth);
  };

  private resized(width: number): void {
    if (width > 0) {
      this.width = width;
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated) {
      // the observer tells it after the first drawing, which would be for nothing
      this.resized(this.clientWidth);
    }
    if (changed.has('width')) {
      this.dataset.size = this.size;
    }
    if (changed.has('src')) {
      this.fetchSource();
    }
    if (changed.has('data')) {
      this.readState();
      this.said = '';
      if (changed.get('data')) {
        // another indicator, other places or years: the title names them all
        void this.updateComplete.then(() => this.data && say(this.heading(this.data)));
      }
    }
    this.setAttribute('aria-busy', String(this.fetched === 'loading'));
    this.toggleAttribute('there', this.data !== undefined);
  }

  protected override updated(_changed: PropertyValues): void {
    this.renderRoot.querySelectorAll<HTMLElement>('.tip, .values, .popover').forEach(keepOnScreen);
  }

  override render(): TemplateResult | typeof nothing {
    const data = this.data;
    if (!data) {
      return this.failed();
    }
    const empty = this.emptyText(data);
    return html`
      ${this.failed()}
      <figure aria-labelledby="title" aria-describedby="summary">
        <div class="head">
          <div>
            <h2 id="title">${this.heading(data)}</h2>
            <p class="subtitle">${this.subtitle(data)}</p>
          </div>
          ${empty ? nothing : html`<div class="tools">${this.controls()} ${this.tabs()}</div>`}
        </div>
        <p id="summary" class="unseen">${this.summary(data)}</p>
        ${empty
          ? html`<p class="empty">${empty}</p>`
          : html`<div role="tabpanel" id="face" aria-labelledby="tab-${this.face}">${this.turnedUp(this.face)}</div>`}
        ${this.foot(data, empty !== null)}
      </figure>
      <div class="unseen" role="status" aria-live="polite">${this.announced}</div>
    `;
  }

  /** What is said instead of figures that did not come; what was drawn before stays below it. */
  private failed(): TemplateResult | typeof nothing {
    return this.fetched === 'failed'
      ? html`<div class="failure" role="alert">
          <p>${this.failure}</p>
          <button type="button" @click=${this.fetching.again}>${this.again}</button>
        </div>`
      : nothing;
  }

  private turnedUp(face: Face): TemplateResult {
    switch (face) {
      case 'table':
        return this.table();
      case 'sources':
        return this.sources();
      default:
        return this.chart(face);
    }
  }

  private tabs(): TemplateResult {
    return html`<div class="faces" role="tablist" aria-label=${this.t('faces')} @keydown=${this.onTabKey}>
      ${this.faces.map(
        (face) => html`<button
          type="button"
          role="tab"
          id="tab-${face}"
          aria-controls="face"
          aria-selected=${face === this.face}
          tabindex=${face === this.face ? 0 : -1}
          @click=${() => this.turn(face)}
        >
          ${this.t(`face.${face}`)}
        </button>`,
      )}
    </div>`;
  }

  private readonly onTabKey = (event: KeyboardEvent): void => {
    const faces = this.faces;
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    const next =
      event.key === 'Home'
        ? faces[0]
        : event.key === 'End'
          ? faces.at(-1)
          : step && faces[(faces.indexOf(this.face) + step + faces.length) % faces.length];
    if (next) {
      event.preventDefault();
      this.turn(next);
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${next}`)?.focus());
    }
  };

  private turn(face: Face): void {
    if (face === this.face) {
      return;
    }
    this.face = face;
    writeStep({face: face === this.faces[0] ? null : face});
    this.switched('faces', this.t(`face.${face}`));
  }

  private sources(): TemplateResult {
    const data = this.data!;
    return html`<ul class="sources">
      ${data.sources.map(
        (source, i) => html`<li>
          <h3>${source.title}</h3>
          <dl>
            ${source.original === null
              ? nothing
              : html`<dt>${this.t('source.original')}</dt>
                  <dd><cite lang="">${source.original}</cite></dd>`}
            <dt>${this.t('source.brings')}</dt>
            <dd>${this.t(`source.brings.${source.of}`)}</dd>
            <dt>${this.t('source.publisher')}</dt>
            <dd>${source.publisher}</dd>
            <dt>${this.t('source.edition')}</dt>
            <dd>${source.edition}${source.asOf ? html` (${this.t('source.as-of', source.asOf)})` : nothing}</dd>
            <dt>${this.t('source.licence')}</dt>
            <dd>${source.licence}</dd>
            <dt>${this.t('source.citation')}</dt>
            <dd>${source.citation}</dd>
            ${source.url
              ? html`<dt>${this.t('source.link')}</dt>
                  <dd>${outsideLink(source.url, source.url)}</dd>`
              : nothing}
            <dt>${this.t('source.dataset')}</dt>
            <dd><a href=${source.href}>${source.dataset}</a></dd>
            ${this.sourceDetails(i)}
          </dl>
        </li>`,
      )}
    </ul>`;
  }

  /** Each publication once, with the page of the release that brought it. */
  private cited(sources: readonly SourceRef[], dated: boolean): Cited[] {
    const cited = new Map<string, string>();
    for (const source of sources) {
      const of = `${source.publisher}, ${source.title}, ${source.edition}`;
      const text = dated && source.asOf ? `${of} (${this.t('source.as-of', source.asOf)})` : of;
      cited.set(text, cited.get(text) ?? source.href);
    }
    return [...cited].map(([text, href]) => ({text, href}));
  }

  /** Who published what is on screen: figures and scores apart where there are both, in the order of the sources. */
  private sourceSentences(data: D): Sentence[] {
    const kinds = [...new Set(data.sources.map(({of}) => of))];
    return kinds.map((kind, i) => {
      const cited = this.cited(data.sources.filter(({of}) => of === kind), i > 0);
      const lead =
        kinds.length === 1 ? this.t('foot.source') : kind === 'policy' ? this.policyLead() : this.t('foot.source-of-figures');
      // the day that comes with the data is that of what the chart is about, which is named first
      const end = i === 0 && data.asOf ? `. ${data.asOf}` : '.';
      return {lead, text: cited.map(({text}) => text).join('; ') + end, cited, end};
    });
  }

  private footSentences(data: D): Sentence[] {
    const notes = this.notes(data);
    return [...this.sourceSentences(data), ...(notes.length > 0 ? [{lead: this.t('foot.note'), text: notes.join(' ')}] : [])];
  }

  /** Where and when this was seen, for what leaves the page. */
  private taken(): Sentence {
    const day = new Intl.DateTimeFormat(this.locale, {dateStyle: 'long'}).format(new Date());
    return {lead: PRODUCT, text: this.t('foot.taken', location.href, day)};
  }

  private foot(data: D, empty: boolean): TemplateResult {
    return html`<figcaption class="foot">
      <div>
        ${this.footSentences(data).map(
          ({lead, text, cited, end}) => html`<p>
            <b>${lead}</b> ${cited ? html`${cited.map((one, i) => html`${i > 0 ? '; ' : ''}<a href=${one.href}>${one.text}</a>`)}${end}` : text}
          </p>`,
        )}
      </div>
      ${empty ? nothing : this.downloadList(data)}
    </figcaption>`;
  }

  private downloadList(data: D): TemplateResult {
    const drawn = this.face === 'chart' || this.face === 'map';
    // an address is put together when it is followed: switches may have changed the query since
    const follow = (address: string) => (event: Event) => {
      (event.currentTarget as HTMLAnchorElement).href = this.fileAddress(address);
    };
    const file = (name: string, address: string) =>
      html`<li>
        <a href=${this.fileAddress(address)} download @click=${follow(address)}>${name}</a>
      </li>`;
    return html`<div class="tray">
      <ul class="downloads" aria-label=${this.t('downloads')}>
        ${drawn
          ? html`<li>
                <button type="button" @click=${() => this.download('png')}>PNG</button>
              </li>
              <li>
                <button type="button" @click=${() => this.download('svg')}>SVG</button>
              </li>`
          : nothing}
        ${data.downloads ? html`${file('CSV', data.downloads.csv)} ${file('XLSX', data.downloads.xlsx)}` : nothing}
        <li><button type="button" @click=${this.copyLink}>${this.t('copy-link')}</button></li>
      </ul>
      <div class="said" role="status">${this.said}</div>
    </div>`;
  }

  private async download(form: 'png' | 'svg'): Promise<void> {
    try {
      const picture = this.picture();
      const [width, height] = ['width', 'height'].map((name) => Number(picture.getAttribute(name)));
      const text = await svgText(picture);
      const blob =
        form === 'svg' ? new Blob([text], {type: 'image/svg+xml'}) : await pngBlob(text, width, height, 2);
      save(blob, `${this.fileName()}.${form}`);
      this.said = '';
    } catch {
      this.said = this.t('download.failed');
    }
  }

  private readonly copyLink = async (): Promise<void> => {
    this.comeToRest();
    try {
      await navigator.clipboard.writeText(location.href);
      this.said = this.t('copy-link.done');
    } catch {
      // without the right to the clipboard the address itself still helps
      this.said = location.href;
    }
  };
}

/** Size class of a width in pixels. */
export function sizeOf(width: number): Size {
  return width < 560 ? 'small' : width < 860 ? 'medium' : width < LARGE ? 'normal' : 'large';
}
