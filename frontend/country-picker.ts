import {Combobox} from './combobox';

const RECENT = 'rumbo-countries';
const RECENT_KEPT = 6;

function recent(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(RECENT) ?? '[]');
    return Array.isArray(kept) ? kept.filter((code) => typeof code === 'string').slice(0, RECENT_KEPT) : [];
  } catch {
    // a browser that keeps nothing, or something else was kept there
    return [];
  }
}

function remember(code: string): void {
  try {
    localStorage.setItem(RECENT, JSON.stringify([code, ...recent().filter((other) => other !== code)].slice(0, RECENT_KEPT)));
  } catch {
    // then there is no list of them
  }
}

/**
 * Countries to choose from, beside the chart that shows them: the list stays open while it grows. The server says which are chosen in
 * the attribute `chosen`; which were chosen lately is known to the browser alone.
 */
export class CountryPickerElement extends HTMLElement {
  static readonly observedAttributes = ['chosen', 'src'];

  private readonly combobox = new Combobox(this, {
    address: (typed) => {
      const address = this.getAttribute('src');
      return address && `${address}&${new URLSearchParams({q: typed, sort: this.sort})}`;
    },
    choose: (option) => this.toggle(option),
    filled: () => {
      this.offerRecent();
      this.mark();
    },
    staysOpen: true,
  });

  constructor() {
    super();
    // whoever only passes by with the tab key opens nothing
    this.addEventListener('input', (event) => event.target === this.combobox.input && this.unfold());
    this.addEventListener('click', (event) => {
      const target = event.target instanceof Element ? event.target : null;
      const order = target?.closest<HTMLElement>('[data-sort]');
      if (order) {
        this.querySelectorAll('[data-sort]').forEach((one) => one.setAttribute('aria-pressed', String(one === order)));
        this.combobox.look();
      } else if (target?.closest('.picker-done')) {
        this.fold();
      } else if (target === this.combobox.input) {
        this.unfold();
      }
    });
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.combobox.isOpen) {
        event.preventDefault();
        this.combobox.input?.focus();
        this.combobox.close();
      }
    });
  }

  attributeChangedCallback(name: string): void {
    if (name === 'chosen') {
      this.mark();
    } else if (this.combobox.isOpen) {
      this.combobox.look();
    }
  }

  private get chosen(): string[] {
    return (this.getAttribute('chosen') ?? '').split(',').filter((code) => code !== '');
  }

  private get sort(): string {
    return this.querySelector<HTMLElement>('[data-sort][aria-pressed=true]')?.dataset.sort ?? 'region';
  }

  private unfold(): void {
    if (!this.combobox.isOpen) {
      this.combobox.open();
      this.combobox.look();
    }
  }

  private fold(): void {
    this.combobox.close();
    // on a phone the field would call the keyboard back
    (document.activeElement as HTMLElement | null)?.blur();
  }

  private toggle(option: HTMLElement): void {
    const code = option.dataset.code ?? '';
    const name = option.dataset.name ?? code;
    const chosen = this.chosen;
    const isChosen = chosen.includes(code);
    if (!isChosen && chosen.length >= Number(this.getAttribute('most'))) {
      this.combobox.say(this.getAttribute('full') ?? '');
      return;
    }
    if (!isChosen) {
      remember(code);
    }
    this.dispatchEvent(new CustomEvent('country-toggle', {detail: {code}}));
    this.combobox.say((this.getAttribute(isChosen ? 'removed' : 'added') ?? '').replace('{0}', name));
    const input = this.combobox.input;
    if (input && input.value !== '') {
      input.value = '';
      this.combobox.look();
    }
  }

  /** Those that were chosen lately stand before all others, as long as nothing was typed. */
  private offerRecent(): void {
    const list = this.combobox.list;
    if (!list || this.combobox.input?.value.trim()) {
      return;
    }
    const options = recent().flatMap((code) => {
      const known = list.querySelector<HTMLElement>(`[role=option][data-code="${CSS.escape(code)}"]`);
      const again = known?.cloneNode(true) as HTMLElement | undefined;
      if (again) {
        again.id += '-recent';
      }
      return again ? [again] : [];
    });
    if (options.length > 0) {
      const name = document.createElement('div');
      name.id = 'picker-recent';
      name.className = 'option-group';
      name.setAttribute('role', 'presentation');
      name.textContent = this.getAttribute('recent');
      const group = document.createElement('div');
      group.setAttribute('role', 'group');
      group.setAttribute('aria-labelledby', name.id);
      group.append(name, ...options);
      list.prepend(group);
    }
  }

  private mark(): void {
    const chosen = this.chosen;
    const full = chosen.length >= Number(this.getAttribute('most'));
    this.combobox.options.forEach((option) => {
      const isChosen = chosen.includes(option.dataset.code ?? '');
      option.setAttribute('aria-selected', String(isChosen));
      option.setAttribute('aria-disabled', String(full && !isChosen));
    });
  }
}

if (!customElements.get('rumbo-country-picker')) {
  customElements.define('rumbo-country-picker', CountryPickerElement);
}
