/**
 * A choice that met an expired session is made once more when the page was read again. Until then the server had not heard of it; the
 * address knows all that was chosen before, so that the page comes back as it was and only the last choice is missing.
 */

const KEY = 'rumbo-unanswered';

/** An answer that takes longer than this is to something else: to the heartbeat of a page that nobody touched. */
const ANSWERED_WITHIN = 30_000;

/** How long a page may take to show its controls again. */
const PATIENCE = 20_000;

/** What our elements tell the server of a choice made inside of them. */
const TOLD = ['country-toggle', 'country-chosen'];

type Control = HTMLElement & {value?: string; checked?: boolean};

interface Choice {
  address: string;
  /** Where the control stands in the page, and what it is: another one in its place is left alone. */
  place: string;
  name: string;
  /** Null for a click. */
  value: string | null;
  /** What an element of ours told the server, in place of a value or a click. */
  told?: {type: string; detail: unknown};
  checked: boolean | null;
}

let last: {choice: Choice; at: number} | null = null;

/** What is made once more is not kept once more: an answer that fails each time must not come back for ever. */
let making = false;

function here(): string {
  return location.pathname + location.search;
}

/** The way to an element from the nearest one with an id. */
export function placeOf(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at && at !== document.documentElement; at = at.parentElement) {
    if (at.id) {
      steps.unshift(`#${CSS.escape(at.id)}`);
      break;
    }
    const index = at.parentElement ? [...at.parentElement.children].indexOf(at) + 1 : 1;
    steps.unshift(`${at.localName}:nth-child(${index})`);
  }
  return steps.join(' > ');
}

function nameOf(element: Element): string {
  return [element.localName, element.id, element.getAttribute('aria-label') ?? (element.localName === 'button' ? element.textContent : '')].join(' ');
}

function note(element: Control, value: string | null, told?: Choice['told']): void {
  if (making) {
    return;
  }
  // what is sent by a form goes to the server by itself, and secrets are written down nowhere
  if (element.closest('form, .v-system-error, vaadin-dialog-overlay') || element.matches('[type=password], [type=file], [type=submit]')) {
    return;
  }
  const choice: Choice = {
    address: here(),
    place: placeOf(element),
    name: nameOf(element),
    value,
    told,
    checked: element instanceof HTMLInputElement && /^(checkbox|radio)$/.test(element.type) ? element.checked : null,
  };
  last = {choice, at: Date.now()};
}

document.addEventListener(
  'change',
  (event) => {
    if (event.target instanceof HTMLElement) {
      const control: Control = event.target;
      note(control, control.value ?? '');
    }
  },
  true,
);

document.addEventListener(
  'click',
  (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null;
    if (button) {
      note(button, null);
    }
  },
  true,
);

for (const type of TOLD) {
  // these do not rise, but pass here on their way down
  document.addEventListener(
    type,
    (event) => {
      if (event.target instanceof HTMLElement) {
        note(event.target, null, {type, detail: (event as CustomEvent<unknown>).detail});
      }
    },
    true,
  );
}

function keep(): void {
  if (last && Date.now() - last.at < ANSWERED_WITHIN) {
    sessionStorage.setItem(KEY, JSON.stringify(last.choice));
  }
  last = null;
}

/** Makes a choice where its control is there; false while it is not. */
export function make(choice: Choice): boolean {
  const control = document.querySelector<Control>(choice.place);
  if (!control || nameOf(control) !== choice.name) {
    return false;
  }
  if (choice.checked !== null) {
    control.checked = choice.checked;
  } else if (choice.value !== null) {
    control.value = choice.value;
    // the options of a list come a little later than the list
    if (control.value !== choice.value) {
      return false;
    }
  }
  making = true;
  if (choice.told) {
    control.dispatchEvent(new CustomEvent(choice.told.type, {detail: choice.told.detail}));
    making = false;
    return true;
  }
  control.focus();
  if (choice.value === null) {
    control.click();
  } else {
    for (const type of ['input', 'change']) {
      control.dispatchEvent(new Event(type, {bubbles: true, composed: true}));
    }
  }
  making = false;
  return true;
}

function makeKept(): void {
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  const choice = kept === null ? null : (JSON.parse(kept) as Choice);
  if (!choice || choice.address !== here() || make(choice)) {
    return;
  }
  const observer = new MutationObserver(() => {
    if (make(choice)) {
      observer.disconnect();
    }
  });
  observer.observe(document.documentElement, {childList: true, subtree: true});
  setTimeout(() => observer.disconnect(), PATIENCE);
}

// Vaadin says over the page that the session has ended
new MutationObserver((changes) => {
  const said = changes.some(({addedNodes}) => [...addedNodes].some((node) => node instanceof Element && node.matches('.v-system-error')));
  if (said) {
    keep();
  }
}).observe(document.documentElement, {childList: true, subtree: true});

makeKept();
