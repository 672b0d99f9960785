import {beforeEach, expect, test} from 'vitest';
import 'Frontend/shell';
import 'Frontend/part';

const TABLE = `<table data-sort="ranks"><thead>
  <tr><th rowspan="2" data-column="country" data-by="words"><button type="button" class="sort">País</button></th><th colspan="2">Scores</th></tr>
  <tr><th data-column="codebook" data-by="order"><button type="button" class="sort">Codebook</button></th>
      <th data-column="value" data-by="number"><button type="button" class="sort">Value</button></th></tr>
  </thead><tbody>
  <tr><th>Guinea-Bissau</th><td>2</td><td data-key="1234.5">1.234,5</td></tr>
  <tr><th>Perú</th><td colspan="2" data-key="">not coded</td></tr>
  <tr><th>Guinea Ecuatorial</th><td>10</td><td data-key="7">7</td></tr>
  </tbody><tfoot><tr><th>All</th><td>12</td><td data-key="9999">9.999</td></tr></tfoot></table>`;

const SAID = '<div id="said" data-ascending="Up: {0}" data-descending="Down: {0}" data-unsorted="As it came"></div>';

const names = () => [...document.querySelectorAll('tbody th')].map((cell) => cell.textContent);
const button = (column: string) => document.querySelector<HTMLElement>(`[data-column=${column}] button`)!;
const said = () => document.querySelector('#said')!.textContent;
const settled = () => new Promise((done) => setTimeout(done));

beforeEach(async () => {
  history.replaceState(null, '', '/stance');
  document.documentElement.lang = 'es';
  document.body.innerHTML = SAID + TABLE;
  await settled();
});

test('a header sorts by what the cells hold, whatever they show and however they span', () => {
  button('value').click();
  expect(names()).toEqual(['Guinea-Bissau', 'Guinea Ecuatorial', 'Perú']);
  button('value').click();
  expect(names()).toEqual(['Guinea Ecuatorial', 'Guinea-Bissau', 'Perú']);
  button('codebook').click();
  expect(names()).toEqual(['Guinea-Bissau', 'Guinea Ecuatorial', 'Perú']);
  button('country').click();
  expect(names()).toEqual(['Guinea Ecuatorial', 'Guinea-Bissau', 'Perú']);
  expect(document.querySelector('tfoot th')?.textContent).toBe('All');
});

test('the header says which way, the address keeps it, and a reader without sight hears it', () => {
  button('value').click();
  expect(document.querySelector('[aria-sort]')?.getAttribute('data-column')).toBe('value');
  expect(document.querySelector('[aria-sort]')?.getAttribute('aria-sort')).toBe('descending');
  expect(location.search).toBe('?sort-ranks=-value');
  expect(said()).toBe('Down: Value');
  button('value').click();
  expect(said()).toBe('Up: Value');
  button('value').click();
  expect(document.querySelector('[aria-sort]')).toBeNull();
  expect(location.search).toBe('');
  expect(said()).toBe('As it came');
  expect(names()).toEqual(['Guinea-Bissau', 'Perú', 'Guinea Ecuatorial']);
});

test('a table that comes later stands as the address says, and so does one that the reader comes back to', async () => {
  history.replaceState(null, '', '/stance?sort-ranks=country');
  document.body.innerHTML = SAID + TABLE;
  await settled();
  expect(names()).toEqual(['Guinea Ecuatorial', 'Guinea-Bissau', 'Perú']);

  history.replaceState(null, '', '/stance');
  window.dispatchEvent(new PopStateEvent('popstate'));
  expect(names()).toEqual(['Guinea-Bissau', 'Perú', 'Guinea Ecuatorial']);
});

test('focus stays on what is in a row that moves', () => {
  document.querySelector('tbody th')!.innerHTML = '<a href="country/GNB">Guinea-Bissau</a>';
  const link = document.querySelector<HTMLElement>('tbody a')!;
  link.focus();
  history.replaceState(null, '', '/stance?sort-ranks=-country');
  window.dispatchEvent(new PopStateEvent('popstate'));
  expect(names()[0]).toBe('Perú');
  expect(document.activeElement).toBe(link);
});

test('a new address of the same page keeps the order', () => {
  history.replaceState(null, '', '/stance?sort-ranks=country');
  history.pushState(null, '', 'stance?w=equal');
  expect(location.search).toBe('?w=equal&sort-ranks=country');
});

test('the menu of a phone opens and closes by button and Escape, and closes once an entry was followed', () => {
  document.body.innerHTML =
    '<button data-menu-toggle aria-expanded="false">Menu</button><nav class="shell-menu"><a href="#x">Compare</a></nav>';
  const toggle = document.querySelector<HTMLElement>('[data-menu-toggle]')!;
  const open = () => toggle.getAttribute('aria-expanded');
  toggle.click();
  expect(open()).toBe('true');
  document.querySelector('a')!.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
  expect(open()).toBe('false');
  expect(document.activeElement).toBe(toggle);
  toggle.click();
  document.querySelector<HTMLElement>('nav a')!.click();
  expect(open()).toBe('false');
});

test('what the server did is said in the same place, and twice where it happened twice', () => {
  const say = (sentence: string) => window.dispatchEvent(new CustomEvent('rumbo-say', {detail: sentence}));
  say('12 studies');
  const first = document.querySelector('#said')!.firstChild;
  say('12 studies');
  expect(said()).toBe('12 studies');
  expect(document.querySelector('#said')!.firstChild).not.toBe(first);
});
