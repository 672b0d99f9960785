import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import 'Frontend/search-field';
import 'Frontend/country-picker';

let calls: {address: string; answer: (answer: Response) => void}[];
let followed: string[];

const settled = () => new Promise((resolve) => setTimeout(resolve));

/** Answers the newest question once the pause after typing is over. */
async function answered(html: string): Promise<void> {
  await vi.advanceTimersByTimeAsync(200);
  calls.at(-1)!.answer(new Response(html));
  vi.useRealTimers();
  await settled();
  await settled();
  vi.useFakeTimers();
}

const LIST = `<div data-said="2 suggestions">
  <div role="group"><div role="option" id="one" data-href="country/HTI">Haiti</div></div>
  <div role="option" id="all" data-href="search?q=hai">All</div></div>`;

function element<T extends HTMLElement>(selector: string): T {
  return document.querySelector<T>(selector)!;
}

function type(text: string): void {
  const input = element<HTMLInputElement>('input');
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event('input', {bubbles: true}));
}

function press(key: string, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true, composed: true, ...init});
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event;
}

beforeEach(() => {
  calls = [];
  followed = [];
  localStorage.clear();
  vi.useFakeTimers();
  vi.stubGlobal('fetch', (url: URL, {signal}: {signal: AbortSignal}) =>
    new Promise<Response>((answer, refuse) => {
      calls.push({address: url.pathname + url.search, answer});
      signal.addEventListener('abort', () => refuse(new DOMException('ended', 'AbortError')));
    }),
  );
  Element.prototype.scrollIntoView = () => undefined;
  HTMLElement.prototype.checkVisibility = () => true;
  document.addEventListener('click', follow);
});

function follow(event: Event): void {
  const link = event.target instanceof Element && event.target.closest('a');
  if (link) {
    event.preventDefault();
    followed.push(link.getAttribute('href')!);
  }
}

afterEach(() => {
  document.removeEventListener('click', follow);
  document.body.innerHTML = '';
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const field = () => {
  document.body.innerHTML = `<rumbo-search src="parts/suggestions.html"><form role="search"><input type="search"></form>
    <div id="list" role="listbox" hidden></div><p role="status"></p></rumbo-search><main id="content" tabindex="-1"></main>`;
};

test('what fits is offered after a pause, counted, and chosen with the arrow keys', async () => {
  field();
  type('h');
  type('hai');
  await answered(LIST);

  expect(calls.map((call) => call.address)).toEqual(['/parts/suggestions.html?q=hai&lang=']);
  const input = element<HTMLInputElement>('input');
  expect(input.getAttribute('aria-expanded')).toBe('true');
  expect(element('[role=status]').textContent).toBe('2 suggestions');
  press('ArrowDown');
  expect(input.getAttribute('aria-activedescendant')).toBe('one');
  press('ArrowUp');
  expect(input.getAttribute('aria-activedescendant')).toBe('all');
  press('ArrowDown');
  press('Enter');
  expect(followed).toEqual(['country/HTI']);
  expect(element('#list').hidden).toBe(true);
  expect(document.activeElement?.id).toBe('content');
});

test('Escape closes the list first and leaves what was typed', async () => {
  field();
  type('hai');
  await answered(LIST);

  expect(press('Escape').defaultPrevented).toBe(true);
  expect(element('#list').hidden).toBe(true);
  expect(element<HTMLInputElement>('input').value).toBe('hai');
  expect(press('Escape').defaultPrevented).toBe(false);
});

test('what was typed leads to its page with every character of it', () => {
  field();
  type('a&b=<c>');
  element('form').dispatchEvent(new Event('submit', {bubbles: true, cancelable: true}));

  expect(followed).toEqual(['search?q=a%26b%3D%3Cc%3E']);
});

test('an emptied field offers nothing, and the same words are offered again', async () => {
  field();
  type('hai');
  await answered(LIST);
  type('');
  await vi.advanceTimersByTimeAsync(200);
  expect(element('#list').hidden).toBe(true);

  type('hai');
  await answered(LIST);
  expect(element('#list').hidden).toBe(false);
});

test('a key leads to the field unless it is typed somewhere', () => {
  field();
  document.body.insertAdjacentHTML('beforeend', '<textarea></textarea>');
  element('textarea').focus();
  expect(press('/').defaultPrevented).toBe(false);
  expect(press('k', {ctrlKey: true}).defaultPrevented).toBe(true);
  expect(document.activeElement?.localName).toBe('input');
  element('input').blur();
  expect(press('/').defaultPrevented).toBe(true);
  expect(document.activeElement?.localName).toBe('input');
});

test('the single key can be switched off, and the browser remembers it; the one with Ctrl stays', async () => {
  field();
  document.body.insertAdjacentHTML('beforeend', '<rumbo-search-shortcut label="The key"></rumbo-search-shortcut>');
  const box = element<HTMLInputElement>('rumbo-search-shortcut input');
  expect(box.checked).toBe(true);
  expect(element('rumbo-search-shortcut label').textContent).toBe(' The key');
  box.click();
  expect(press('/').defaultPrevented).toBe(false);
  expect(press('k', {ctrlKey: true}).defaultPrevented).toBe(true);
  expect(element('rumbo-search input').getAttribute('aria-keyshortcuts')).toBe('Control+K');
  expect(document.documentElement.hasAttribute('data-no-slash')).toBe(true);

  // another page
  field();
  await vi.advanceTimersByTimeAsync(50);
  expect(element('rumbo-search input').getAttribute('aria-keyshortcuts')).toBe('Control+K');
  expect(press('/').defaultPrevented).toBe(false);
  document.body.insertAdjacentHTML('beforeend', '<rumbo-search-shortcut label="The key"></rumbo-search-shortcut>');
  expect(element<HTMLInputElement>('rumbo-search-shortcut input').checked).toBe(false);
  element('rumbo-search-shortcut input').click();
  expect(press('/').defaultPrevented).toBe(true);
  expect(document.documentElement.hasAttribute('data-no-slash')).toBe(false);
});

const COUNTRIES = `<div data-said="2 countries"><div role="group">
  <div role="option" id="picker-ECU" data-code="ECU" data-name="Ecuador">Ecuador</div>
  <div role="option" id="picker-PER" data-code="PER" data-name="Peru">Peru</div></div></div>`;

const picker = (chosen: string, most = 8) => {
  document.body.innerHTML = `<rumbo-country-picker src="parts/countries.html?i=x" chosen="${chosen}" most="${most}" full="No more fit."
      added="{0} added." removed="{0} removed." recent="Recently"><input type="search">
    <button data-sort="region" aria-pressed="true"></button><button data-sort="value" aria-pressed="false"></button>
    <div id="list" role="listbox"></div><p role="status"></p></rumbo-country-picker>`;
};

test('a country is added and removed while the list stays open, and the browser remembers it', async () => {
  picker('ECU');
  const toggled: string[] = [];
  element('rumbo-country-picker').addEventListener('country-toggle', (event) =>
    toggled.push((event as CustomEvent<{code: string}>).detail.code),
  );
  element('input').click();
  await answered(COUNTRIES);

  expect(element('#picker-ECU').getAttribute('aria-selected')).toBe('true');
  element('#picker-PER').click();
  expect(element('[role=status]').textContent).toBe('Peru added.');
  element('#picker-ECU').click();
  expect(toggled).toEqual(['PER', 'ECU']);
  expect(element('rumbo-country-picker').hasAttribute('open')).toBe(true);

  picker('ECU,PER');
  element('input').click();
  await answered(COUNTRIES);
  expect([...document.querySelectorAll('#list [role=group]')].map((group) => group.textContent!.trim().slice(0, 12))).toEqual([
    'RecentlyPeru',
    expect.stringContaining('Ecuador'),
  ]);
});

test('more than fit are refused in words', async () => {
  picker('ECU', 1);
  element('input').click();
  await answered(COUNTRIES);
  element('#picker-PER').click();

  expect(element('[role=status]').textContent).toBe('No more fit.');
  expect(element('#picker-PER').getAttribute('aria-disabled')).toBe('true');
});

test('another order is asked for', async () => {
  picker('');
  element('input').click();
  await answered(COUNTRIES);
  element('[data-sort=value]').click();

  expect(calls.at(-1)!.address).toBe('/parts/countries.html?i=x&q=&sort=value');
});
