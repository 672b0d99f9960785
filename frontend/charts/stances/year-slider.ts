import {html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';

/** Time a year stays on screen while the years play. */
const BEAT = 700;

interface Texts {
  year: string;
  play: string;
  pause: string;
}

/** A slider of years that can play; it belongs to one chart and tells it of each year, and when the year comes to rest. */
export class YearSlider implements ReactiveController {
  private timer: ReturnType<typeof setInterval> | undefined;
  private moved = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly show: (year: number) => void,
    private readonly rest: () => void,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private take(year: number): void {
    this.moved = true;
    this.show(year);
  }

  /** Ends what plays, and tells the chart when the year has moved since it last came to rest. */
  comeToRest(): void {
    this.stop();
    if (this.moved) {
      this.moved = false;
      this.rest();
      this.host.requestUpdate();
    }
  }

  private toggle(year: number, from: number, to: number): void {
    if (this.timer) {
      this.comeToRest();
      return;
    }
    let now = year >= to ? from : year;
    this.take(now);
    this.timer = setInterval(() => {
      now++;
      this.take(now);
      if (now >= to) {
        this.comeToRest();
      }
    }, BEAT);
    this.host.requestUpdate();
  }

  render(year: number, from: number, to: number, texts: Texts): TemplateResult {
    const playing = this.timer !== undefined;
    return html`<div class="years">
      ${matchMedia('(prefers-reduced-motion: reduce)').matches
        ? nothing
        : html`<button
            type="button"
            class="play"
            aria-label=${playing ? texts.pause : texts.play}
            @click=${() => this.toggle(year, from, to)}
          >
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
              <path fill="currentColor" d=${playing ? 'M3 2h4v12H3zM9 2h4v12H9z' : 'M4 2l10 6-10 6z'} />
            </svg>
          </button>`}
      <span>${from}</span>
      <input
        type="range"
        min=${from}
        max=${to}
        step="1"
        aria-label=${texts.year}
        .value=${String(year)}
        @input=${(event: Event) => {
          this.stop();
          this.take(Number((event.target as HTMLInputElement).value));
        }}
        @change=${() => this.comeToRest()}
      />
      <span>${to}</span>
      <output>${year}</output>
    </div>`;
  }
}
