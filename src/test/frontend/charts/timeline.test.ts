import {readFileSync} from 'node:fs';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import 'Frontend/charts/timeline';
import type {TimelineElement} from 'Frontend/charts/timeline';
import {layout, neighbour} from 'Frontend/charts/timeline/layout';
import type {TimelineBar, TimelineData} from 'Frontend/charts/model';
import {overview} from './fixtures-overview';

const labels = Object.fromEntries(
  readFileSync('../../main/resources/vaadin-i18n/translations.properties', 'utf8')
    .split('\n')
    .map((line) => /^chart\.([\w.-]+)\s*=\s*(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, key, text]) => [key, text]),
);

function bar(code: string, given: Partial<TimelineBar> = {}): TimelineBar {
  return {
    code,
    title: `Measure ${code}`,
    start: '2010-01-01',
    startPrecision: 'day',
    startText: '1 January 2010',
    end: '2015-01-01',
    endPrecision: 'day',
    endText: '1 January 2015',
    level: 2,
    levelText: 'level 2 of 2: nationwide',
    layer: 'law',
    legalStatus: 'enacted law',
    scope: 'national',
    summary: `What ${code} does.`,
    confidence: 'verified',
    scored: true,
    sourceText: `Gazette ${code}`,
    sourceUrl: `https://example.org/${code}`,
    cell: 'Instruments!A2',
    row: 'data/release/5?cell=Instruments!A2#cited',
    ...given,
  };
}

const data: TimelineData = {
  title: 'Policy measures, El Salvador',
  subtitle: '',
  notes: [],
  summary: '',
  asOf: null,
  from: 2000,
  to: 2019,
  rows: [
    {kind: 'Syringe programme', direction: 'harm_reduction', bars: [bar('H1', {layer: 'practice', level: 1})]},
    {
      kind: 'State of exception',
      direction: 'militarized',
      bars: [
        bar('M2', {start: '2012-01-01', startPrecision: 'year', startText: '2012', end: null, endPrecision: null, endText: null}),
        bar('M1'),
      ],
    },
    {kind: 'Fumigation', direction: 'militarized', bars: [bar('M3', {start: '1994-01-01', end: '2003-01-01'})]},
  ],
  sources: overview([]).sources,
  downloads: {csv: '/export/country.csv?c=SLV', xlsx: '/export/country.xlsx?c=SLV'},
};

const place = (given: Partial<TimelineData> = {}) =>
  layout(
    {...data, ...given},
    914,
    100,
    (text) => text.length * 7,
    (text) => text,
  );

async function shown(width = 960): Promise<TimelineElement> {
  const element = document.createElement('rumbo-timeline') as TimelineElement;
  element.labels = labels;
  element.data = data;
  // a test page has no width of its own
  (element as unknown as {width: number}).width = width;
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const text = (node: Element | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

beforeEach(() => history.replaceState(null, '', '/country/SLV'));

afterEach(() => {
  document.body.innerHTML = '';
});

describe('placing', () => {
  test('militarized kinds come first, each under the name of its direction', () => {
    const {headings, rows} = place();

    expect(headings.map(({direction}) => direction)).toEqual(['militarized', 'harm_reduction']);
    expect(rows.map(({kind}) => kind)).toEqual(['State of exception', 'Fumigation', 'Syringe programme']);
  });

  test('measures of a kind that overlap lie in lanes of their own, in order of their start', () => {
    const [exception] = place().rows;

    expect(exception.bars.map((b) => b.bar.code)).toEqual(['M1', 'M2']);
    expect(exception.bars[1].y).toBeGreaterThan(exception.bars[0].y + exception.bars[0].height);
  });

  test('a date of which only the year is known has a soft edge a year wide', () => {
    const [{bars}, {bars: early}] = place().rows;
    const year = 800 / 20;

    expect(bars[1].softStart).toBeCloseTo(year);
    expect(bars[0].softStart).toBe(0);
    expect(early[0].cut).toBe(true);
  });

  test('what is not known to have ended runs to the edge and is open', () => {
    const open = place().rows[0].bars[1];

    expect(open.open).toBe(true);
    expect(open.x + open.width).toBeCloseTo(900);
  });

  test('a stronger measure is taller', () => {
    const {rows} = place();

    expect(rows[0].bars[0].height).toBeGreaterThan(rows[2].bars[0].height);
  });

  test('a name stands before its bar, or after it, or above it where neither has room', () => {
    const named = (given: Partial<TimelineBar>) =>
      place({rows: [{kind: 'Kind', direction: 'militarized', bars: [bar('N', {title: 'A name of thirty-one characters', ...given})]}]}).rows[0];
    const before = named({start: '2010-01-01', end: null});
    const after = named({start: '2000-01-01', end: '2003-01-01'});
    const above = named({start: '2000-01-01', end: null});

    expect([before, after, above].map(({bars}) => bars[0].above)).toEqual([false, false, true]);
    expect(before.bars[0].textX + 31 * 7).toBeLessThan(before.bars[0].x);
    expect(after.bars[0].textX).toBeGreaterThan(after.bars[0].x + after.bars[0].width);
    expect(before.height).toBe(after.height);
    expect(above.height).toBeGreaterThan(before.height);
  });

  test('names and bars of one lane never lie on one another', () => {
    const bars = [1, 4, 5, 9, 12, 13].map((year, i) =>
      bar(`B${i}`, {start: `${2000 + year}-01-01`, end: `${2000 + year}-06-01`, title: `Decree ${'x'.repeat(5 * i)}`}),
    );
    const [row] = place({rows: [{kind: 'Kind', direction: 'militarized', bars}]}).rows;
    const reach = row.bars.map((b) => ({
      lane: b.y + b.height / 2,
      from: Math.min(b.x, b.textX),
      till: Math.max(b.x + b.width, b.textX + b.text.length * 7),
    }));

    for (const a of reach) {
      for (const b of reach) {
        expect(a === b || a.lane !== b.lane || a.till <= b.from || b.till <= a.from).toBe(true);
      }
    }
  });

  test('a kind of which the name takes two lines has room for them', () => {
    const rows = [{kind: 'Kind', direction: 'militarized' as const, bars: [bar('N')]}];
    const [one] = layout({...data, rows}, 914, 100, (text) => text.length, (text) => text).rows;
    const [two] = layout({...data, rows}, 914, 100, (text) => text.length, (text) => text, () => 2).rows;

    expect(two.height).toBeGreaterThanOrEqual(33);
    expect(one.height).toBeLessThan(two.height);
  });

  test('no name runs out of the plot', () => {
    const late = bar('L', {title: 'A measure with a name of some length', start: '2019-06-01', end: null});
    const [row] = place({rows: [{kind: 'Late', direction: 'militarized', bars: [late]}]}).rows;

    expect(row.bars[0].textX + late.title.length * 7).toBeLessThanOrEqual(900);
  });

  test('arrow keys stay within a kind or change it', () => {
    const {rows} = place();
    const first = neighbour(rows, null, '')!;

    expect(first.bar.code).toBe('M1');
    expect(neighbour(rows, first, 'ArrowRight')?.bar.code).toBe('M2');
    expect(neighbour(rows, first, 'ArrowLeft')?.bar.code).toBe('M1');
    expect(neighbour(rows, first, 'ArrowDown')?.bar.code).toBe('M3');
    expect(neighbour(rows, neighbour(rows, first, 'ArrowDown'), 'ArrowDown')?.bar.code).toBe('H1');
  });
});

describe('reading', () => {
  const press = (element: TimelineElement, key: string) =>
    element.shadowRoot!.querySelector('.plot')!.dispatchEvent(new KeyboardEvent('keydown', {key}));

  test('each measure is announced with kind, dates and level', async () => {
    const element = await shown();

    press(element, 'ArrowDown');
    expect(element.announcement).toBe('State of exception: Measure M1. 1 January 2010 to 1 January 2015. level 2 of 2: nationwide.');
    press(element, 'ArrowRight');
    expect(element.announcement).toContain('since 2012, no known end');
  });

  test('Enter shows the details with source and cell, Escape puts them away', async () => {
    const element = await shown();
    press(element, 'ArrowDown');
    press(element, 'Enter');
    await element.updateComplete;

    const card = element.shadowRoot!.querySelector('.card')!;
    expect(text(card.querySelector('h3'))).toBe('Measure M1');
    expect(text(card)).toContain('What M1 does.');
    expect(card.querySelector('a')!.getAttribute('href')).toBe('https://example.org/M1');
    expect(text(card)).toContain('Instruments!A2');

    press(element, 'Escape');
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('.card')).toBeNull();
  });

  test('law, practice and declaration are told apart without colour', async () => {
    const element = await shown();
    const fill = (code: string) => element.shadowRoot!.querySelector(`[data-code=${code}] rect:not(.reach)`)!.getAttribute('fill');

    expect(fill('M1')).toBe('var(--chart-militarization)');
    expect(fill('H1')).toMatch(/^url\(#/);
  });

  test('the table lists the measures of the drawing, no more and no fewer', async () => {
    history.replaceState(null, '', '/country/SLV?face=table');
    const element = await shown();

    const rows = [...element.shadowRoot!.querySelectorAll('tbody tr')];
    expect(rows.map((row) => (row as HTMLElement).dataset.code).sort()).toEqual(['H1', 'M1', 'M2', 'M3']);
    expect([...rows[1].children].slice(0, 4).map(text)).toEqual(['Measure M2', 'State of exception', '2012', 'no known end']);
  });

  test('on a phone the measures are a list by kind', async () => {
    const element = await shown(360);

    expect(element.shadowRoot!.querySelector('.plot')).toBeNull();
    expect([...element.shadowRoot!.querySelectorAll('h4')].map(text)).toEqual(['State of exception', 'Fumigation', 'Syringe programme']);
    expect(element.shadowRoot!.querySelectorAll('details')).toHaveLength(4);
  });
});
