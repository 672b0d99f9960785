import {css, html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {PolicyMark} from '../model';
import type {PlacedEvent} from '../compare/draw';
import {outsideLink} from './outside-link';
import {rowLink} from './row-link';

/** What a chart with policy events lends to their notes. */
type Host = ReactiveControllerHost & {
  renderRoot: HTMLElement | DocumentFragment;
};

/** Names of events that can be chosen, the list of those that have only a number, and the note that opens. */
export class EventNotes implements ReactiveController {
  static readonly styles = css`
    .event {
      background: none;
      border: 0;
      border-radius: 4px;
      cursor: pointer;
      height: 24px;
      padding: 0;
      position: absolute;
    }
    .event:hover {
      background: color-mix(in srgb, var(--chart-ink) 10%, transparent);
    }
    .keys {
      color: var(--chart-ink-2);
      font-size: 12px;
      margin: 0.25rem 0 0;
    }
    .keys button {
      background: none;
      border: 0;
      color: inherit;
      cursor: pointer;
      font-size: inherit;
      min-height: 24px;
      padding: 0 0.5em 0 0;
      text-align: left;
    }
    .keys button:hover {
      text-decoration: underline;
    }
    .popover {
      background: var(--chart-raised);
      border: 1px solid var(--chart-control);
      border-radius: 6px;
      box-shadow: 0 4px 16px rgb(0 0 0 / 18%);
      box-sizing: border-box;
      font-size: 14px;
      max-width: min(22rem, 92vw);
      padding: 0.8rem 1rem;
      position: absolute;
      width: max-content;
      z-index: 3;
    }
    .popover h4 {
      font-size: 1em;
      font-weight: 600;
      margin: 0;
      padding-right: 2rem;
    }
    .popover p {
      margin: 0.35rem 0 0;
    }
    .popover .when {
      color: var(--chart-ink-2);
    }
    .popover .close {
      border: 0;
      min-height: 28px;
      min-width: 28px;
      padding: 0;
      position: absolute;
      right: 0.4rem;
      top: 0.4rem;
    }
    :host([data-size='small']) .popover {
      bottom: 0;
      left: 0 !important;
      max-width: none;
      padding-bottom: max(1rem, env(safe-area-inset-bottom));
      position: fixed;
      right: 0;
      top: auto !important;
      width: auto;
      z-index: 10;
    }
  `;

  private opened: {mark: PolicyMark; owner: string; left: number; top: number} | null = null;
  private opener: HTMLElement | null = null;

  constructor(
    private readonly host: Host,
    private readonly t: (key: string, ...args: string[]) => string,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.opened = null;
  }

  /** Closes without moving the focus; for new data. */
  forget(): void {
    this.opened = null;
  }

  private toggle(event: Event, mark: PolicyMark, owner: string, left: number, top: number): void {
    if (this.opened?.mark === mark) {
      this.close();
      return;
    }
    this.opener = event.currentTarget as HTMLElement;
    this.opened = {mark, owner, left, top};
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => this.host.renderRoot.querySelector<HTMLElement>('.popover .close')?.focus());
  }

  private close(): void {
    this.opened = null;
    this.host.requestUpdate();
    this.opener?.focus();
  }

  /** A name in the drawing as something to choose; `owner` says which drawing the note opens in. */
  button(mark: PolicyMark, owner: string, left: number, top: number, width: number): TemplateResult {
    return html`<button
      type="button"
      class="event"
      style="left:${left}px;top:${top}px;width:${Math.max(24, width)}px"
      aria-label=${this.t('compare.event', mark.title, mark.dateText)}
      aria-expanded=${this.opened?.mark === mark}
      @click=${(event: Event) => this.toggle(event, mark, owner, left, top + 26)}
    ></button>`;
  }

  /** All names of a drawing. */
  buttons(events: readonly PlacedEvent[], owner: string): TemplateResult[] {
    return events
      .filter((event) => event.row !== null)
      .map((event) => this.button(event.mark, owner, event.left, event.top, event.right - event.left));
  }

  /** The events that the drawing names by number only. */
  list(events: readonly PlacedEvent[], owner: string, top: number): TemplateResult | typeof nothing {
    const listed = events.filter((event) => event.number !== null);
    return listed.length === 0
      ? nothing
      : html`<p class="keys">
          ${listed.map(
            (event) =>
              html`<button type="button" @click=${(e: Event) => this.toggle(e, event.mark, owner, event.x, top)}>
                ${event.number ? html`<b>${event.number}</b> ` : nothing}${event.mark.label}, ${event.mark.dateText}
              </button>`,
          )}
        </p>`;
  }

  /** The note, where it was opened in this drawing. */
  box(owner: string, width: number): TemplateResult | typeof nothing {
    const opened = this.opened;
    if (!opened || opened.owner !== owner) {
      return nothing;
    }
    const {mark} = opened;
    // it opens towards the middle, so that it stays on the page
    const side = opened.left < width / 2 ? `left:${opened.left}px` : 'right:0';
    return html`<div
      class="popover"
      role="dialog"
      aria-label=${mark.title}
      style="${side};top:${opened.top}px"
      @keydown=${(event: KeyboardEvent) => {
        event.stopPropagation();
        if (event.key === 'Escape') {
          this.close();
        }
      }}
    >
      <h4>${mark.title}</h4>
      <p class="when">${mark.dateText}</p>
      ${mark.note ? html`<p lang="en">${mark.note}</p>` : nothing}
      <p>
        ${this.t('foot.source')}
        ${outsideLink(mark.sourceUrl, mark.sourceText)}
        ${rowLink(mark.row, this.t('cell', mark.cell))}
      </p>
      <button type="button" class="close" aria-label=${this.t('close')} @click=${() => this.close()}>✕</button>
    </div>`;
  }
}
