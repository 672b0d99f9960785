import {beforeEach, expect, test, vi} from 'vitest';

const KEY = 'rumbo-unanswered';
const CONTROL = '<main id="content"><div class="controls"><select id="region"><option value="">All<option value="Asia">Asia</select></div></main>';

async function page(address: string): Promise<void> {
  history.replaceState(null, '', address);
  document.body.innerHTML = '';
  vi.resetModules();
  await import('Frontend/kept-choice');
}

async function sessionEnds(): Promise<void> {
  const said = document.createElement('div');
  said.className = 'v-system-error';
  document.body.append(said);
  await Promise.resolve();
}

function choose(value: string): void {
  const select = document.querySelector('select')!;
  select.value = value;
  select.dispatchEvent(new Event('change', {bubbles: true}));
}

beforeEach(() => {
  sessionStorage.clear();
  vi.useRealTimers();
});

test('a choice that met an expired session is made when the page is there again', async () => {
  await page('/agenda?sort=name');
  document.body.innerHTML = CONTROL;
  choose('Asia');
  await sessionEnds();

  await page('/agenda?sort=name');
  const heard = vi.fn();
  document.addEventListener('change', heard);
  document.body.innerHTML = CONTROL;
  await Promise.resolve();

  expect(document.querySelector('select')!.value).toBe('Asia');
  expect(heard).toHaveBeenCalledOnce();
  expect(document.activeElement?.id).toBe('region');
  document.removeEventListener('change', heard);
});

test('a click is carried out on the same button, and on no other in its place', async () => {
  await page('/agenda');
  document.body.innerHTML = '<div id="cells"><button aria-label="Haiti, law">x</button></div>';
  document.querySelector('button')!.click();
  await sessionEnds();
  expect(sessionStorage.getItem(KEY)).toContain('Haiti, law');

  await page('/agenda');
  const clicked = vi.fn();
  document.body.addEventListener('click', clicked);
  document.body.innerHTML = '<div id="cells"><button aria-label="Peru, law">x</button></div>';
  await Promise.resolve();
  expect(clicked).not.toHaveBeenCalled();

  document.body.innerHTML = '<div id="cells"><button aria-label="Haiti, law">x</button></div>';
  await Promise.resolve();
  expect(clicked).toHaveBeenCalledOnce();
  document.body.removeEventListener('click', clicked);
});

test('what an element of ours told the server is told once more', async () => {
  await page('/compare?c=COL');
  document.body.innerHTML = '<rumbo-country-picker></rumbo-country-picker>';
  document.querySelector('rumbo-country-picker')!.dispatchEvent(new CustomEvent('country-toggle', {detail: {code: 'PER'}}));
  await sessionEnds();

  await page('/compare?c=COL');
  const told = vi.fn();
  const picker = document.createElement('rumbo-country-picker');
  picker.addEventListener('country-toggle', (event) => told((event as CustomEvent).detail));
  document.body.append(picker);
  await Promise.resolve();

  expect(told.mock.calls).toEqual([[{code: 'PER'}]]);
});

test('what was answered long ago is not made again, nor what another address was about', async () => {
  vi.useFakeTimers({toFake: ['Date']});
  await page('/agenda');
  document.body.innerHTML = CONTROL;
  choose('Asia');
  vi.setSystemTime(Date.now() + 60_000);
  await sessionEnds();
  expect(sessionStorage.getItem(KEY)).toBeNull();

  choose('Asia');
  document.querySelector('.v-system-error')!.remove();
  await sessionEnds();
  expect(sessionStorage.getItem(KEY)).not.toBeNull();
  await page('/stance');
  document.body.innerHTML = CONTROL;
  await Promise.resolve();
  expect(document.querySelector('select')!.value).toBe('');
});

test('what a form sends is not written down', async () => {
  await page('/login');
  document.body.innerHTML = '<form><input id="name"><input id="password" type="password"></form><input id="lone" type="password">';
  for (const input of document.querySelectorAll('input')) {
    input.value = 'secret';
    input.dispatchEvent(new Event('change', {bubbles: true}));
  }
  await sessionEnds();

  expect(sessionStorage.getItem(KEY)).toBeNull();
});
