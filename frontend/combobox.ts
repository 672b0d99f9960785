import {Fetching} from './fetching';

/** So long nobody types: then what was typed is looked for. */
const PAUSE = 120;

/** What tells one field with its list from another. */
export interface Purpose {
  /** Where the options are that fit what was typed; null for none. */
  address(typed: string): string | null;
  /** An option was chosen. */
  choose(option: HTMLElement): void;
  /** The list has other options now. */
  filled?(): void;
  /** Whether the list stays open for the next choice. */
  staysOpen: boolean;
}

/**
 * A text field with a list of options below it, by the pattern that screen readers know as a combobox: the focus stays in the field, and
 * arrow keys, Enter and Escape move through the list. The options come from an address as HTML, with what is said of them in the attribute
 * `data-said`. The element holds an input, a listbox, and a status.
 */
export class Combobox {
  private timer = 0;
  private active: HTMLElement | null = null;

  private readonly fetching = new Fetching((answer) => answer.text(), {
    take: (html) => this.fill(html),
    state: (state) => {
      this.list?.setAttribute('aria-busy', String(state === 'loading'));
      if (state === 'failed') {
        this.say(this.host.getAttribute('failure') ?? '');
      }
    },
  });

  constructor(
    private readonly host: HTMLElement,
    private readonly purpose: Purpose,
  ) {
    host.addEventListener('input', (event) => event.target === this.input && this.typed());
    host.addEventListener('keydown', (event) => event.target === this.input && this.key(event));
    host.addEventListener('focusin', () => this.prepare());
    host.addEventListener('focusout', (event) => {
      if (!(event.relatedTarget instanceof Node && host.contains(event.relatedTarget))) {
        this.close();
      }
    });
    // the field keeps the focus while a mouse or finger chooses
    host.addEventListener('mousedown', (event) => this.list?.contains(event.target as Node) && event.preventDefault());
    host.addEventListener('click', (event) => {
      const option = event.target instanceof Element && event.target.closest<HTMLElement>('[role=option]');
      if (option) {
        this.choose(option);
      }
    });
  }

  get input(): HTMLInputElement | null {
    return this.host.querySelector<HTMLInputElement>('input[type=search]');
  }

  get list(): HTMLElement | null {
    return this.host.querySelector<HTMLElement>('[role=listbox]');
  }

  get options(): HTMLElement[] {
    return [...(this.list?.querySelectorAll<HTMLElement>('[role=option]') ?? [])];
  }

  get isOpen(): boolean {
    return this.host.hasAttribute('open');
  }

  /** Looks for what stands in the field now. */
  look(): void {
    clearTimeout(this.timer);
    const address = this.purpose.address(this.input?.value.trim() ?? '');
    if (address) {
      this.fetching.ask(address);
    } else {
      this.fetching.bring('', '');
    }
  }

  open(): void {
    if (!this.isOpen) {
      this.host.toggleAttribute('open', true);
      this.list?.removeAttribute('hidden');
      this.input?.setAttribute('aria-expanded', 'true');
    }
  }

  close(): void {
    clearTimeout(this.timer);
    this.fetching.stop();
    this.host.removeAttribute('open');
    this.list?.setAttribute('hidden', '');
    this.input?.setAttribute('aria-expanded', 'false');
    this.point(null);
  }

  /** Says something to those who do not see the list. */
  say(words: string): void {
    const status = this.host.querySelector('[role=status]');
    if (status) {
      status.textContent = words;
    }
  }

  /** What a screen reader needs to know stands there as soon as the field is used; without its script it is a plain field. */
  private prepare(): void {
    const input = this.input;
    const list = this.list;
    if (input && list && input.getAttribute('role') !== 'combobox') {
      input.setAttribute('role', 'combobox');
      input.setAttribute('aria-autocomplete', 'list');
      input.setAttribute('aria-expanded', 'false');
      input.setAttribute('aria-controls', list.id);
    }
  }

  private typed(): void {
    this.prepare();
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.look(), PAUSE);
  }

  private fill(html: string): void {
    const list = this.list;
    if (!list) {
      return;
    }
    const answer = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
    list.replaceChildren(...(answer?.childNodes ?? []));
    this.point(null);
    this.purpose.filled?.();
    this.say(answer?.getAttribute('data-said') ?? '');
    if (this.purpose.staysOpen) {
      return;
    }
    if (this.options.length > 0 && this.host.contains(document.activeElement)) {
      this.open();
    } else {
      this.close();
    }
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!this.isOpen && (this.options.length === 0 || this.purpose.staysOpen)) {
        this.look();
      }
      this.open();
      this.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && this.isOpen && this.active) {
      event.preventDefault();
      this.choose(this.active);
    } else if (event.key === 'Escape' && this.isOpen) {
      // what was typed stays: a second Escape is the browser's
      event.preventDefault();
      this.close();
    }
  }

  private move(step: number): void {
    const options = this.options;
    if (options.length > 0) {
      const at = this.active ? options.indexOf(this.active) + step : step > 0 ? 0 : options.length - 1;
      this.point(options[(at + options.length) % options.length]!);
    }
  }

  private point(option: HTMLElement | null): void {
    this.active?.classList.remove('active');
    this.active = option;
    if (option) {
      option.classList.add('active');
      option.scrollIntoView({block: 'nearest'});
      this.input?.setAttribute('aria-activedescendant', option.id);
    } else {
      this.input?.removeAttribute('aria-activedescendant');
    }
  }

  private choose(option: HTMLElement): void {
    if (!this.purpose.staysOpen) {
      this.close();
    }
    this.purpose.choose(option);
  }
}
