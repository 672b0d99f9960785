import {afterEach, expect, test} from 'vitest';
import english from '../../../main/resources/vaadin-i18n/translations.properties?raw';
import 'Frontend/charts/stance-chart';
import type {StanceChart} from 'Frontend/charts/stance-chart';
import type {StanceData, StanceYear} from 'Frontend/charts/model';
import {EL_SALVADOR, englishLabels, SOURCE} from './comparison';

const year = (y: number, m: [number, number, number] | null, h: [number, number, number] | null): StanceYear => ({
  year: y,
  militarization: m && {value: m[0], lower: m[1], upper: m[2], known: 1},
  harmReduction: h && {value: h[0], lower: h[1], upper: h[2], known: 1},
});

const STANCE = [
  year(2018, [25, 25, 25], [2.4, 1.8, 26.8]),
  year(2019, [25, 25, 25], [2.4, 1.8, 26.8]),
  // 2020 was not coded, and is not there
  year(2021, [25, 25, 25], [2.4, 1.8, 26.8]),
  year(2022, [44.1, 44.1, 44.1], [2.4, 1.8, 26.8]),
];

let chart: StanceChart;

async function open(stance: StanceYear[] = STANCE, query = ''): Promise<ShadowRoot> {
  history.replaceState(null, '', `/country/SLV${query}`);
  const data: StanceData = {
    title: 'Stance, El Salvador',
    subtitle: 'Two scores.',
    notes: [],
    summary: 'Militarization rose.',
    asOf: null,
    stance,
    marks: EL_SALVADOR.marks,
    sources: [SOURCE],
    downloads: {csv: 'export/stance.csv?c=SLV&from=1990&to=2025', xlsx: 'export/stance.xlsx?c=SLV&from=1990&to=2025'},
  };
  chart = document.createElement('rumbo-stance-chart') as StanceChart;
  chart.labels = englishLabels(english);
  chart.data = data;
  document.body.append(chart);
  await chart.updateComplete;
  return chart.shadowRoot!;
}

const text = (node: Element | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim();

afterEach(() => {
  document.body.innerHTML = '';
});

test('no line crosses a year that was not coded, which is hatched', async () => {
  const root = await open();
  for (const direction of ['militarization', 'harmReduction']) {
    expect(root.querySelectorAll(`g.score.${direction} path`)).toHaveLength(2);
    expect(root.querySelectorAll(`g.band.${direction} path`)).toHaveLength(2);
  }
  expect(root.querySelectorAll('rect.not-coded')).toHaveLength(1);
});

test('each line is named at its end, and the names do not overlap', async () => {
  const labels = [...(await open()).querySelectorAll('.end-label')];
  expect(labels.map(text)).toEqual(['Militarization 44 (2022)', 'Harm reduction 2 (2022)']);
  const [a, b] = labels.map((label) => Number(label.getAttribute('y')));
  expect(Math.abs(a - b)).toBeGreaterThanOrEqual(14);
});

test('the keys tell both scores with their bounds', async () => {
  const root = await open();
  const plot = root.querySelector('.plot')!;
  plot.dispatchEvent(new KeyboardEvent('keydown', {key: 'End', bubbles: true}));
  await chart.updateComplete;
  expect(chart.announcement).toBe(
    '2022: Militarization 44, harm reduction 2 (between 2 and 27). Event: State of exception decreed, 27 March 2022.',
  );
  plot.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowLeft', bubbles: true}));
  plot.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowLeft', bubbles: true}));
  await chart.updateComplete;
  expect(chart.announcement).toBe('2020: Stance not coded.');
});

test('the table has each year, and not coded is no zero', async () => {
  const root = await open(STANCE, '?face=table');
  const rows = [...root.querySelectorAll('tbody tr')].map((row) => [...row.children].map(text));
  expect(rows[0]).toEqual(['2018', '25', '25', '25', '100%', '2', '2', '27', '100%']);
  expect(rows[2]).toEqual(['2020', 'not coded', 'not coded']);
  expect(rows).toHaveLength(5);
});

test('a place that nobody coded says so and draws nothing', async () => {
  const root = await open([year(2020, null, null)]);
  expect(text(root.querySelector('.empty'))).toContain('not coded');
  expect(root.querySelector('.plot')).toBeNull();
});

test('the files hold the scores of this country, whatever the page adds to its address', async () => {
  const root = await open(STANCE, '?face=table&from=2000');
  const files = [...root.querySelectorAll<HTMLAnchorElement>('.downloads a')].map((a) => [text(a), a.getAttribute('href')]);
  expect(files).toEqual([
    ['CSV', 'export/stance.csv?c=SLV&from=1990&to=2025'],
    ['XLSX', 'export/stance.xlsx?c=SLV&from=1990&to=2025'],
  ]);
});
