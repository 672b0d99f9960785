import {readFileSync} from 'node:fs';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import 'Frontend/charts/overview';
import type {OverviewElement} from 'Frontend/charts/overview';
import {loadPlaces} from 'Frontend/charts/overview/geography';
import {drawMap, type Paint} from 'Frontend/charts/overview/map';
import {scoreColor} from 'Frontend/charts/base/palette';
import {ramp} from 'Frontend/charts/overview/ramp';
import type {OverviewData} from 'Frontend/charts/model';
import {country, overview, point, quiet} from './fixtures-overview';

/** The texts as the program ships them. */
const labels = Object.fromEntries(
  readFileSync('../../main/resources/vaadin-i18n/translations.properties', 'utf8')
    .split('\n')
    .map((line) => /^chart\.([\w.-]+)\s*=\s*(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, key, text]) => [key, text]),
);

const score = (value: number) => ({value, lower: value, upper: value, known: 1});
const countries = [
  country('HTI', {
    name: 'Haiti',
    points: [point(2014, 9.4), point(2023, 41.1), point(2024, 64.3)],
    stance: [{year: 2024, militarization: score(12), harmReduction: score(0)}],
  }),
  country('ECU', {name: 'Ecuador', points: [point(2014, 8.2), point(2022, 27), point(2024, 38.9)]}),
  country('SLV', {
    name: 'El Salvador',
    points: [point(2014, 62.4), point(2024, 1.9)],
    breaks: [{date: '2019-07-01', kind: 'counting', note: 'Deaths in clashes are no longer counted.'}],
  }),
  country('USA', {name: 'United States', points: [point(2023, 5.8)]}),
  country('TCA', {name: 'Turks and Caicos', points: [point(2024, 103.1)], smallYears: [2024]}),
  country('PER', {name: 'Peru', points: []}),
  country('FRA', {name: 'France', region: 'Europe', points: [point(2024, 1.3)]}),
];

async function shown(data: OverviewData = overview(countries), locale = 'en'): Promise<OverviewElement> {
  const element = document.createElement('rumbo-overview') as OverviewElement;
  element.labels = labels;
  element.locale = locale;
  element.data = data;
  document.body.append(element);
  await loadPlaces();
  await element.updateComplete;
  await element.updateComplete;
  return element;
}

const inside = (element: Element) => element.shadowRoot!;
const text = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const names = (element: Element) => [...inside(element).querySelectorAll('.ranking tbody a')].map(text);
const note = (element: Element) => text(inside(element).querySelector('.foot'));

async function choose(element: OverviewElement, selector: string, change: (input: HTMLInputElement) => void): Promise<void> {
  const input = inside(element).querySelector<HTMLInputElement>(selector)!;
  change(input);
  input.dispatchEvent(new Event('input'));
  input.dispatchEvent(new Event('change'));
  await element.updateComplete;
}

const scrubTo = (element: OverviewElement, index: number) =>
  choose(element, 'input[type=range]', (input) => (input.value = String(index)));

function press(element: OverviewElement, key: string): void {
  inside(element).querySelector('.map')!.dispatchEvent(new KeyboardEvent('keydown', {key}));
}

beforeEach(() => history.replaceState({router: 7}, '', '/?i=homicide-rate'));

afterEach(() => {
  document.body.innerHTML = '';
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('what is on screen', () => {
  test('title names indicator, region and year', async () => {
    expect(text(inside(await shown()).querySelector('h2'))).toBe('Homicide rate, Americas, 2024');
  });

  test('the ranking leaves out places with few people and says which', async () => {
    const element = await shown();

    expect(names(element)).toEqual(['Haiti', 'Ecuador', 'United States', 'El Salvador']);
    expect(note(element)).toContain('fewer than 100,000 inhabitants or 20 victims: Turks and Caicos.');
  });

  test('the headings of the scores name their year', async () => {
    const heads = [...inside(await shown()).querySelectorAll('.ranking thead .stance')];
    expect(heads.map((head) => text(head) + (head.querySelector('abbr')?.title ?? ''))).toEqual([
      expect.stringContaining('2024'),
      expect.stringContaining('2024'),
    ]);
  });

  test('fewer than ten places have no rank, and the note says so; ten and more have one', async () => {
    const few = await shown();
    expect(text(inside(few).querySelector('.ranking tbody .rank'))).toBe('–');
    expect(note(few)).toContain('No ranks: 4 places have a figure that can be ranked, and fewer than 10 are not ranked.');

    const many = await shown(overview([country('HTI', {name: 'Haiti', points: [point(2024, 64.3)]}), ...quiet(2024)]));
    expect(text(inside(many).querySelector('.ranking tbody .rank'))).toBe('1');
    expect(note(many)).not.toContain('No ranks');
    press(many, 'ArrowDown');
    expect(many.announcement).toMatch(/^1\. Haiti/);
  });

  test('a change between two makers is not told, and the note names the place', async () => {
    const made = (year: number, value: number, maker: string) => ({...point(year, value), maker});
    const breaks = [
      {date: '2019-01-01', kind: 'maker' as const, note: 'Another maker.'},
      {date: '2021-01-01', kind: 'maker' as const, note: 'Another maker.'},
    ];
    const ven = country('VEN', {name: 'Venezuela', points: [made(2014, 54.4, 'oas'), made(2024, 12.7, 'unodc research')], breaks});
    const col = country('COL', {name: 'Colombia', points: [made(2014, 50, 'cts'), made(2024, 25, 'cts')], breaks});

    const element = await shown(overview([ven, col]));

    expect(text(inside(element).querySelector('.ranking [data-code=VEN] .change'))).toBe('not comparable');
    expect(text(inside(element).querySelector('.ranking [data-code=COL] .change'))).toBe('−50%');
    expect(note(element)).toContain('the figures at the two ends have different makers: Venezuela.');
  });

  test('places with few people come on request, marked and without a rank', async () => {
    const element = await shown();

    await choose(element, '.check input', (input) => (input.checked = true));

    expect(names(element)[0]).toBe('Turks and Caicos');
    const row = inside(element).querySelector('.ranking tbody tr')!;
    expect(text(row.querySelector('.rank'))).toBe('–');
    expect(row.querySelector('sup')).not.toBeNull();
    expect(names(element)[1]).toBe('Haiti');
    expect(new URLSearchParams(location.search).get('small')).toBe('1');
  });

  test('a figure that stands in carries its year, at the value and in the note', async () => {
    const element = await shown();
    const row = inside(element).querySelector('.ranking [data-code=USA]')!;

    expect(text(row.querySelector('.bar b'))).toBe('5.8');
    expect(text(row.querySelector('.bar em'))).toBe('2023');
    expect(row.querySelector('.bar .length')!.classList).toContain('near');
    expect(note(element)).toContain('stands in (striped): United States (2023).');
  });

  test('a country without a figure is named', async () => {
    expect(note(await shown())).toContain('(hatched): Peru.');
  });

  test('a change across a new rule of counting is no number, and the note says why', async () => {
    const element = await shown();

    expect(text(inside(element).querySelector('.ranking [data-code=SLV] .change'))).toBe('not comparable');
    expect(text(inside(element).querySelector('.ranking [data-code=HTI] .change'))).toBe('+584%');
    expect(note(element)).toContain('El Salvador, not comparable over ten years: Deaths in clashes are no longer counted.');
  });

  test('a change that joins two editions is marked, and the note names them', async () => {
    const joined = {date: '2024-01-01', kind: 'edition' as const, note: 'May 2025 to 2023, July 2026 from 2024.'};
    const hti = country('HTI', {points: [point(2013, 10), point(2014, 20), point(2023, 30), point(2024, 60)], breaks: [joined]});
    const cub = country('CUB', {points: [point(2014, 5), point(2024, 6)], breaks: [joined]});
    const element = await shown(overview([hti, cub]));

    expect([...inside(element).querySelectorAll('.ranking .change')].slice(-2).map(text)).toEqual(['+200%', 'not comparable']);
    expect(text(inside(element).querySelector('.ranking thead th:nth-child(5)'))).toBe('Change 2013–2023');
    expect(note(element)).toContain('Changes are told only between values of one edition and one way of counting: 2013–2023');
    expect(note(element)).toContain('because figures of two editions, which may count differently, meet in between: CUB');
  });

  test('a country that nobody coded is not coded, and one coded zero is zero', async () => {
    const element = await shown();

    expect(text(inside(element).querySelector('.ranking [data-code=ECU] .uncoded'))).toBe('not coded');
    expect(text(inside(element).querySelector('.ranking [data-code=HTI] .harmReduction'))).toBe('0');
    expect(inside(element).querySelector('.ranking [data-code=HTI] .harmReduction rect')!.getAttribute('fill')).toBe(scoreColor('harmReduction', 0));
    expect(inside(element).querySelector('.ranking [data-code=ECU] .uncoded rect')!.getAttribute('fill')).toMatch(/^url\(#/);
  });

  test('numbers are written as the reader writes them', async () => {
    const element = await shown(overview(countries), 'es');

    expect(text(inside(element).querySelector('.ranking [data-code=HTI] .bar b'))).toBe('64,3');
  });
});

describe('switches', () => {
  test('scrubbing the year, choosing a region and turning a face never call the server', async () => {
    const fetched = vi.fn();
    vi.stubGlobal('fetch', fetched);
    const opened = vi.spyOn(XMLHttpRequest.prototype, 'open');
    const element = await shown();

    await scrubTo(element, 1);
    expect(text(inside(element).querySelector('h2'))).toBe('Homicide rate, Americas, 2023');
    expect(text(inside(element).querySelector('.ranking [data-code=HTI] .bar b'))).toBe('41.1');

    const select = inside(element).querySelector('select')!;
    select.value = 'Europe';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(names(element)).toEqual(['France']);

    inside(element).querySelector<HTMLElement>('#tab-table')!.click();
    await element.updateComplete;
    expect(fetched).not.toHaveBeenCalled();
    expect(opened).not.toHaveBeenCalled();
  });

  test('the address holds them and keeps what the page put there', async () => {
    const element = await shown();

    await scrubTo(element, 1);

    expect(location.search).toBe('?i=homicide-rate&year=2023');
    expect(history.state).toEqual({router: 7});
    await scrubTo(element, 2);
    expect(location.search).toBe('?i=homicide-rate');
  });

  test('an address shows what its sender saw', async () => {
    history.replaceState(null, '', '/?i=homicide-rate&year=2022&region=World&small=1&face=table');
    const element = await shown();

    expect(text(inside(element).querySelector('h2'))).toBe('Homicide rate, World, 2022');
    expect(inside(element).querySelector('table.figures')).not.toBeNull();
  });

  test('an address with a year or a region that does not exist shows the usual ones', async () => {
    history.replaceState(null, '', '/?year=1700&region=Atlantis');

    expect(text(inside(await shown()).querySelector('h2'))).toBe('Homicide rate, Americas, 2024');
  });

  test('a download is asked for with the year and region on screen', async () => {
    const element = await shown();
    await scrubTo(element, 1);

    const address = inside(element).querySelector<HTMLAnchorElement>('.downloads a')!.getAttribute('href')!;

    const query = new URLSearchParams(address.split('?')[1]);
    expect([query.get('i'), query.get('year'), query.get('region')]).toEqual(['homicide-rate', '2023', 'Americas']);
  });
});

test('the table holds the values of the ranking, the places outside it, and the gaps', async () => {
  history.replaceState(null, '', '/?face=table');
  const element = await shown();

  const rows = [...inside(element).querySelectorAll('table.figures tbody tr')].map((row) =>
    [...row.children].slice(0, 4).map((cell) => text(cell)),
  );

  expect(rows).toEqual([
    ['–', 'Haiti', '64.3', '2024'],
    ['–', 'Ecuador', '38.9', '2024'],
    ['–', 'United States', '5.8', '2023'],
    ['–', 'El Salvador', '1.9', '2024'],
    ['–', 'Turks and Caicos*', '103.1', '2024'],
    ['–', 'Peru', 'No figure for 2024 or within two years of it', 'not coded'],
  ]);
});

describe('keyboard', () => {
  test('arrow keys go through the countries by rank and each is announced', async () => {
    const element = await shown();

    press(element, 'ArrowDown');
    expect(element.announcement).toBe(
      'Haiti. 64.3 per 100,000, 2024. observed · UNODC, July 2026. Militarization 12, harm reduction 0',
    );
    press(element, 'ArrowRight');
    press(element, 'ArrowRight');
    expect(element.announcement).toContain('United States. 5.8 per 100,000, 2023. No figure for 2024: that of 2023, the nearest year within two, counts in its place');
    press(element, 'End');
    expect(element.announcement).toContain('Peru. No figure for 2024');
    await element.updateComplete;
    expect(text(inside(element).querySelector('.tip b'))).toBe('Peru');
  });

  test('Enter opens the country and Escape lets go', async () => {
    const element = await shown();
    let followed = '';
    const catching = (event: Event) => {
      followed = (event.target as HTMLAnchorElement).getAttribute('href') ?? '';
      event.preventDefault();
    };
    document.addEventListener('click', catching);

    press(element, 'ArrowDown');
    press(element, 'Enter');
    document.removeEventListener('click', catching);
    expect(followed).toBe('/country/HTI');

    press(element, 'Escape');
    await element.updateComplete;
    expect(inside(element).querySelector('.tip')).toBeNull();
  });

  test('pointing at a row outlines the country on the map', async () => {
    const element = await shown();

    inside(element).querySelector('.ranking [data-code=ECU]')!.dispatchEvent(new Event('pointerenter'));
    await element.updateComplete;

    expect(inside(element).querySelector('.ranking [data-code=ECU]')!.classList).toContain('active');
    expect(text(inside(element).querySelector('.tip .value'))).toBe('38.9 per 100,000, 2024');
  });
});

describe('the map', () => {
  const paint = (given: Partial<Paint>): Paint => ({
    kind: 'value',
    color: 'var(--class-0)',
    on: 'light',
    hollow: false,
    over: null,
    ...given,
  });
  const square = (code: string) => ({code, path: 'M0,0h9v9z', dot: null, centre: [4, 4] as [number, number]});
  const dotted = {code: 'LCA', path: '', dot: [50, 50] as [number, number], centre: [50, 50] as [number, number]};
  const map = drawMap({width: 100, height: 100, places: [square('A'), square('B'), square('C'), dotted], inset: null});

  test('no figure and no figures of its own are two hatches, and neither is a class', () => {
    map.paint(new Map([['A', paint({})], ['B', paint({kind: 'missing'})], ['C', paint({kind: 'uncovered'})]]));
    const [a, b, c] = ['A', 'B', 'C'].map((code) => map.node.querySelector(`[data-code=${code}]`)!.getAttribute('fill'));

    expect(a).toBe('var(--class-0)');
    expect(b).toMatch(/^url\(#map-\d+-missing\)$/);
    expect(c).toMatch(/^url\(#map-\d+-uncovered\)$/);
  });

  test('a figure of a near year is striped, and a place with few people is hollow', () => {
    map.paint(new Map([['A', paint({over: 'standsIn'})], ['B', paint({hollow: true, color: 'var(--class-2)'})]]));
    const over = (code: string) => map.node.querySelectorAll(`[data-code=${code}]`)[1];

    expect(over('A').getAttribute('fill')).toMatch(/near-light/);
    expect(over('A').getAttribute('visibility')).toBe('visible');
    expect(map.node.querySelector('[data-code=B]')!.getAttribute('fill')).toBe('var(--chart-ground)');
    expect(over('B').getAttribute('stroke')).toBe('var(--class-2)');
  });

  test('a small island is hit within twelve pixels of its dot', () => {
    map.paint(new Map([['LCA', paint({})]]));

    expect(map.at(60, 55, null)).toBe('LCA');
    expect(map.at(70, 70, null)).toBeNull();
  });
});

test('there are as many colours as classes, other ones where more is neither better nor worse', () => {
  const worse = ramp(6, 'worse').map(({color}) => color);

  expect(new Set(worse).size).toBe(6);
  expect(ramp(6, 'neutral').map(({color}) => color)).not.toEqual(worse);
  expect(ramp(6, 'worse').map(({on}) => on)).toEqual(['light', 'light', 'light', 'dark', 'dark', 'dark']);
});
