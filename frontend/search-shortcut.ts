/**
 * Whether the key `/` leads to the search. A key without Ctrl is easily said by whoever speaks to the computer, or hit by whoever aims
 * badly, so it can be switched off; the browser remembers it. Ctrl-K stays.
 */

const KEY = 'rumbo-slash';
const OFF = 'off';

/** Where no choice can be kept, it holds until the page is read again. */
let chosen: string | null = null;

export function slashLeads(): boolean {
  try {
    return (localStorage.getItem(KEY) ?? chosen) !== OFF;
  } catch {
    return chosen !== OFF;
  }
}

function choose(leads: boolean): void {
  chosen = leads ? null : OFF;
  try {
    if (leads) {
      localStorage.removeItem(KEY);
    } else {
      localStorage.setItem(KEY, OFF);
    }
  } catch {
    // a browser that keeps nothing
  }
  tell();
}

/** The fields name the keys that lead to them, to the eye and to a screen reader. */
export function tell(): void {
  const leads = slashLeads();
  document.documentElement.toggleAttribute('data-no-slash', !leads);
  document
    .querySelectorAll('rumbo-search input')
    .forEach((input) => input.setAttribute('aria-keyshortcuts', leads ? '/ Control+K' : 'Control+K'));
  document.querySelectorAll<HTMLInputElement>('rumbo-search-shortcut input').forEach((box) => (box.checked = leads));
}

/** The choice; without its script there is neither the key nor anything to choose. */
export class SearchShortcutElement extends HTMLElement {
  connectedCallback(): void {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.checked = slashLeads();
    box.addEventListener('change', () => choose(box.checked));
    const label = document.createElement('label');
    label.append(box, ` ${this.getAttribute('label') ?? ''}`);
    this.replaceChildren(label);
  }
}

if (!customElements.get('rumbo-search-shortcut')) {
  customElements.define('rumbo-search-shortcut', SearchShortcutElement);
}

// another page of the same reader
window.addEventListener('storage', (event) => event.key === KEY && tell());
