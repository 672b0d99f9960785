import {afterEach, describe, expect, test} from 'vitest';
import english from '../../../main/resources/vaadin-i18n/translations.properties?raw';
import 'Frontend/charts/compare-chart';
import 'Frontend/charts/overview';
import 'Frontend/charts/stance-chart';
import 'Frontend/charts/stance-grid';
import 'Frontend/charts/stance-plane';
import 'Frontend/charts/timeline';
import {loadPlaces} from 'Frontend/charts/overview/geography';
import type {StancePath} from 'Frontend/charts/model';
import {comparison, englishLabels, SOURCE} from './comparison';
import {country, overview, point} from './fixtures-overview';

const path = (code: string, name: string, m: number | null, h: number): StancePath => ({
  code,
  name,
  href: `country/${code}`,
  region: 'Americas',
  militarization: [m, m],
  militarizationLower: [m, m],
  militarizationUpper: [m, m],
  militarizationKnown: [1, 1],
  harmReduction: [h, h],
  harmReductionLower: [h, h],
  harmReductionUpper: [h, h],
  harmReductionKnown: [1, 1],
  homicide: [null, h],
});

const furniture = {title: 'T', subtitle: '', notes: [], summary: '', asOf: null, sources: [SOURCE], downloads: {csv: 'a', xlsx: 'b'}};
const stances = {
  ...furniture,
  from: 2023,
  to: 2024,
  regions: [{code: 'World', name: 'World'}, {code: 'Americas', name: 'Americas'}],
  countries: [path('COL', 'Colombia', 35, 67), path('PER', 'Peru', null, 21), path('SLV', 'El Salvador', 50, 12)],
};

const bar = (code: string, start: string) => ({
  code,
  title: `Measure ${code}`,
  start,
  startPrecision: 'day' as const,
  startText: `since ${start}`,
  end: null,
  endPrecision: null,
  endText: null,
  level: 1,
  layer: 'law' as const,
  legalStatus: 'law',
  scope: 'national',
  summary: '',
  confidence: 'verified',
  scored: true,
  sourceText: `Gazette ${code}`,
  sourceUrl: null,
  cell: `Instruments!A${start.slice(2, 4)}`,
});

const score = (value: number) => ({value, lower: value, upper: value, known: 1});

/** Each chart with a table, its name in the address, and rows as they stand by a column from the greatest and from the smallest. */
const CHARTS: [string, object, string, string, string[], string[]][] = [
  ['rumbo-compare-chart', comparison(), 'figures', 'ECU', ['2023', '2022'], ['2016', '2017']],
  [
    'rumbo-overview',
    overview([
      country('HTI', {name: 'Haiti', points: [point(2024, 64.3)]}),
      country('ECU', {name: 'Ecuador', points: [point(2024, 38.9)], stance: [{year: 2024, militarization: score(30), harmReduction: score(2)}]}),
      country('COL', {name: 'Colombia', points: [point(2024, 25.4)], stance: [{year: 2024, militarization: score(35), harmReduction: score(67)}]}),
    ]),
    'ranking',
    'militarization',
    ['Colombia', 'Ecuador', 'Haiti'],
    ['Ecuador', 'Colombia', 'Haiti'],
  ],
  [
    'rumbo-stance-chart',
    {
      ...furniture,
      marks: [],
      stance: [
        {year: 2021, militarization: score(25), harmReduction: null},
        {year: 2022, militarization: score(44), harmReduction: score(2)},
      ],
    },
    'scores',
    'militarization.score',
    ['2022', '2021'],
    ['2021', '2022'],
  ],
  ['rumbo-stance-plane', stances, 'stances', 'militarization.score', ['El Salvador', 'Colombia', 'Peru'], ['Colombia', 'El Salvador', 'Peru']],
  ['rumbo-stance-grid', stances, 'years', '2024', ['Colombia', 'El Salvador'], ['El Salvador', 'Peru']],
  [
    'rumbo-timeline',
    {...furniture, from: 2000, to: 2020, rows: [{kind: 'Kind', direction: 'militarized', bars: [bar('B', '2012-01-01'), bar('A', '2009-01-01')]}]},
    'measures',
    'start',
    ['Measure B', 'Measure A'],
    ['Measure A', 'Measure B'],
  ],
];

const text = (node: Element | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim();

async function open(tag: string, data: object, query: string) {
  history.replaceState(null, '', `/page?face=table${query}`);
  const element = document.createElement(tag) as HTMLElement & {updateComplete: Promise<boolean>};
  Object.assign(element, {labels: englishLabels(english), locale: 'en', data});
  document.body.append(element);
  await loadPlaces();
  await element.updateComplete;
  return element;
}

const heads = (element: HTMLElement) => [...element.shadowRoot!.querySelectorAll('tbody tr')].map((row) => text(row.querySelector('th')));

afterEach(() => {
  document.body.innerHTML = '';
});

describe.each(CHARTS)('the table of %s', (tag, data, name, column, down, up) => {
  test('stands as the address says, with what is missing last, and says so in its header', async () => {
    const element = await open(tag, data, `&sort-${name}=-${column}`);
    expect(heads(element).slice(0, down.length)).toEqual(down);
    expect(element.shadowRoot!.querySelectorAll('[aria-sort]')).toHaveLength(1);
    expect(element.shadowRoot!.querySelector('[aria-sort]')?.getAttribute('aria-sort')).toBe('descending');

    history.replaceState(null, '', `/page?face=table&sort-${name}=${column}`);
    window.dispatchEvent(new PopStateEvent('popstate'));
    await element.updateComplete;
    expect(heads(element).slice(0, up.length)).toEqual(up);
  });

  test('has a button in each header, which sorts and writes it into the address', async () => {
    document.body.innerHTML = '<div id="said" data-ascending="Up: {0}" data-descending="Down: {0}"></div>';
    const element = await open(tag, data, '');
    const buttons = [...element.shadowRoot!.querySelectorAll<HTMLElement>('thead th button')];
    // bounds stand beside their score and are sorted with it
    const plain = [...element.shadowRoot!.querySelectorAll('thead th[scope=col]')].filter((th) => !th.querySelector('button'));
    expect(plain.map(text).filter((head) => head !== 'Bounds')).toEqual([]);
    for (const button of buttons) {
      button.click();
      await element.updateComplete;
      expect(button.closest('th')?.getAttribute('aria-sort')).toMatch(/ascending|descending/);
      expect(new URLSearchParams(location.search).get(`sort-${name}`)).toContain(button.dataset.column);
      expect(text(document.querySelector('#said'))).toMatch(/^(Up|Down): .+/);
    }
  });
});
