import './saying';
import './sorted-tables';
import {isOrder} from './sorting';

/** What the frame of every page does by itself: language, colours, skip link, and addresses that keep a chart's switches. */

const YEAR = 365 * 24 * 60 * 60;

/** Parameters that charts write into the address without the server; see keepChartState. */
const CHART_KEYS = ['scale', 'index', 'layout', 'face', 'year', 'region', 'small'];

function remember(name: string, value: string): void {
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${YEAR}; SameSite=Lax`;
}

/** Reads the page again in another language: the same address, chart switches and all. */
function speak(language: string): void {
  remember('rumbo-lang', language);
  const url = new URL(location.href);
  url.searchParams.set('lang', language);
  location.assign(url);
}

function isDark(): boolean {
  const chosen = document.documentElement.style.colorScheme;
  return chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
}

function showScheme(): void {
  document
    .querySelectorAll('[data-scheme-toggle]')
    .forEach((toggle) => toggle.setAttribute('aria-pressed', String(isDark())));
}

function toggleScheme(): void {
  const scheme = isDark() ? 'light' : 'dark';
  document.documentElement.style.colorScheme = scheme;
  document.documentElement.setAttribute('theme', scheme);
  remember('rumbo-scheme', scheme);
  showScheme();
}

/** The menu on a phone: it folds out of the header's row, and in again once something in it was followed. */
function menuToggle(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-menu-toggle]');
}

function openMenu(open: boolean): void {
  menuToggle()?.setAttribute('aria-expanded', String(open));
}

document.addEventListener('keydown', (event) => {
  const toggle = menuToggle();
  if (event.key === 'Escape' && toggle?.getAttribute('aria-expanded') === 'true') {
    openMenu(false);
    toggle.focus();
  }
});

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) {
    return;
  }
  const opener = event.target.closest('[data-menu-toggle]');
  if (opener) {
    openMenu(opener.getAttribute('aria-expanded') !== 'true');
  } else if (event.target.closest('.shell-menu a')) {
    openMenu(false);
  }
  if (event.defaultPrevented) {
    return;
  }
  const language = event.target.closest<HTMLElement>('a[data-lang]');
  if (language) {
    event.preventDefault();
    speak(language.dataset.lang ?? 'en');
  } else if (event.target.closest('[data-scheme-toggle]')) {
    toggleScheme();
  } else if (event.target.closest('a.skip-link')) {
    event.preventDefault();
    document.getElementById('content')?.focus();
  }
});

// the toggle arrives with the first answer of the server, after this module
new MutationObserver((_, observer) => {
  if (document.querySelector('[data-scheme-toggle]')) {
    showScheme();
    observer.disconnect();
  }
}).observe(document.documentElement, {childList: true, subtree: true});
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', showScheme);

/** Paper names the address and the day of the moment; charts, which listen in the capturing phase, have brought the address up to date. */
window.addEventListener('beforeprint', () => {
  const day = new Intl.DateTimeFormat(document.documentElement.lang || undefined, {dateStyle: 'long'}).format(new Date());
  document.querySelectorAll<HTMLElement>('[data-taken]').forEach((line) => {
    const product = document.createElement('b');
    product.textContent = 'Rumbo';
    line.replaceChildren(product, ` ${line.dataset.taken!.replace('{0}', location.href).replace('{1}', day)}`);
  });
});

/**
 * The server writes the address when a reader changes countries or years. It does not know the switches that a chart
 * has written there since (a logarithmic scale, the table face), so a new address of the same page takes them along.
 */
function keepChartState(next: string | URL | null | undefined): string | URL | null | undefined {
  if (next === null || next === undefined) {
    return next;
  }
  const url = new URL(next, document.baseURI);
  if (url.pathname !== location.pathname) {
    return next;
  }
  const here = new URLSearchParams(location.search);
  for (const [key, value] of here) {
    if ((CHART_KEYS.includes(key) || isOrder(key)) && !url.searchParams.has(key)) {
      url.searchParams.set(key, value);
    }
  }
  return url;
}

const push = history.pushState.bind(history);
history.pushState = (state, unused, url) => push(state, unused, keepChartState(url));
