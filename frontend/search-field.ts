import {Combobox} from './combobox';
import {slashLeads, tell} from './search-shortcut';

/** Goes where a link would lead. */
function follow(from: HTMLElement, href: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.hidden = true;
  from.append(link);
  link.click();
  link.remove();
  // what a reader chose is read next, and not the field once more
  document.getElementById('content')?.focus({preventScroll: true});
}

/** The field that finds everything, with what fits while somebody types. */
export class SearchFieldElement extends HTMLElement {
  private readonly combobox = new Combobox(this, {
    address: (typed) =>
      typed === ''
        ? null
        : `${this.getAttribute('src')}?${new URLSearchParams({q: typed, lang: document.documentElement.lang})}`,
    choose: (option) => this.go(option.dataset.href ?? ''),
    staysOpen: false,
  });

  constructor() {
    super();
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      const typed = this.combobox.input?.value.trim() ?? '';
      this.combobox.close();
      this.go(typed === '' ? 'search' : `search?${new URLSearchParams({q: typed})}`);
    });
  }

  connectedCallback(): void {
    // what is inside comes a little later than the element
    requestAnimationFrame(() => {
      tell();
      if (this.hasAttribute('eager')) {
        this.combobox.input?.focus();
      }
    });
  }

  /** Takes the focus, and what stands in the field is ready to be replaced; false where the field is not on screen. */
  attend(): boolean {
    const input = this.combobox.input;
    if (!input?.checkVisibility()) {
      return false;
    }
    input.focus();
    input.select();
    return true;
  }

  private go(href: string): void {
    const input = this.combobox.input;
    if (input) {
      input.value = '';
    }
    follow(this, href);
  }
}

/** Whether keys write into what has the focus. */
function writes(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio], [type=range]), textarea, select'))
  );
}

document.addEventListener('keydown', (event) => {
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !writes(event) && slashLeads();
  const letter = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (!event.defaultPrevented && (slash || letter)) {
    event.preventDefault();
    const fields = [...document.querySelectorAll<SearchFieldElement>('rumbo-search')];
    if (!fields.some((field) => field.attend()) && fields[0]) {
      follow(document.body, 'search');
    }
  }
});

if (!customElements.get('rumbo-search')) {
  customElements.define('rumbo-search', SearchFieldElement);
}
