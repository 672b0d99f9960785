import {beforeEach, expect, test} from 'vitest';
import 'Frontend/shell';

function at(address: string): void {
  history.replaceState(null, '', address);
}

beforeEach(() => {
  at('/compare?i=homicide-rate&c=SLV');
  document.body.innerHTML = '';
});

test('a new address of the same page keeps what the reader switched in the chart', () => {
  at('/compare?i=homicide-rate&c=SLV&scale=log&face=table');

  history.pushState(null, '', 'compare?i=homicide-rate&c=SLV,ECU');

  const query = new URLSearchParams(location.search);
  expect(query.get('c')).toBe('SLV,ECU');
  expect(query.get('scale')).toBe('log');
  expect(query.get('face')).toBe('table');
});

test('a switch that the new address names itself wins', () => {
  at('/compare?c=SLV&scale=log');

  history.pushState(null, '', 'compare?c=SLV&scale=linear');

  expect(new URLSearchParams(location.search).getAll('scale')).toEqual(['linear']);
});

test('another page starts without the switches of this one', () => {
  at('/compare?c=SLV&scale=log');

  history.pushState(null, '', '/country/SLV');

  expect(location.pathname).toBe('/country/SLV');
  expect(location.search).toBe('');
});

test('the colour toggle changes the page at once and is remembered', () => {
  document.documentElement.style.colorScheme = 'light';
  document.body.innerHTML = '<button data-scheme-toggle aria-pressed="false"></button>';
  const toggle = document.querySelector('button')!;

  toggle.click();

  expect(document.documentElement.style.colorScheme).toBe('dark');
  expect(toggle.getAttribute('aria-pressed')).toBe('true');
  expect(document.cookie).toContain('rumbo-scheme=dark');
});

test('the skip link moves the focus to the content', () => {
  document.body.innerHTML = '<a class="skip-link" href="#content">skip</a><main id="content" tabindex="-1"></main>';

  document.querySelector('a')!.click();

  expect(document.activeElement?.id).toBe('content');
});
