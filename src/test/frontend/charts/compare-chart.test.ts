import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import english from '../../../main/resources/vaadin-i18n/translations.properties?raw';
import 'Frontend/charts/compare-chart';
import type {CompareChart} from 'Frontend/charts/compare-chart';
import {cellRanges} from 'Frontend/charts/compare/cells';
import {indexYears, show} from 'Frontend/charts/compare/shown';
import {textWidth} from 'Frontend/charts/base/measure';
import {scoreColor} from 'Frontend/charts/base/palette';
import {logTicks, linearTicks} from 'Frontend/charts/base/scales';
import type {ComparisonData} from 'Frontend/charts/model';
import {comparison, country, ECUADOR, EL_SALVADOR, englishLabels, points, SOURCE, stance} from './comparison';

const PUBLISHED = {scale: 'linear', index: null, layout: 'panels'} as const;

let chart: CompareChart;

async function open(data: ComparisonData = comparison(), query = ''): Promise<ShadowRoot> {
  history.replaceState({idx: 2}, '', `/compare?i=homicide-rate&c=SLV,ECU${query}`);
  chart = document.createElement('rumbo-compare-chart') as CompareChart;
  chart.labels = englishLabels(english);
  chart.locale = 'en';
  chart.data = data;
  document.body.append(chart);
  await chart.updateComplete;
  return chart.shadowRoot!;
}

async function press(...keys: string[]): Promise<void> {
  const plot = chart.shadowRoot!.querySelector('.plot')!;
  for (const key of keys) {
    plot.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}));
    await chart.updateComplete;
  }
}

async function choose(name: string, value: string): Promise<void> {
  const select = chart.shadowRoot!.querySelector<HTMLSelectElement>(`select[name=${name}]`)!;
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await chart.updateComplete;
}

const text = (node: Element | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim();
const panel = (root: ShadowRoot, at: number) => root.querySelectorAll('.panel')[at];
const outcome = (node: Element) => [...node.querySelectorAll('g.outcome:not(.dots) path')].map((path) => path.getAttribute('d')!);
const table = (root: ShadowRoot) =>
  [...root.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => text(cell)));

beforeEach(() => {
  vi.stubGlobal('fetch', vi.fn(() => Promise.reject(new Error('a chart asks for nothing'))));
});

afterEach(() => {
  document.body.innerHTML = '';
  vi.unstubAllGlobals();
});

describe('the drawing', () => {
  test('has no line across a missing year or a break', async () => {
    const root = await open();
    // 2015-16, 2018-19, 2020-22: each a path of its own with a point for each year
    const paths = outcome(panel(root, 0));
    expect(paths.map((d) => d.match(/[ML]/g)!.length)).toEqual([2, 2, 3]);
    expect(outcome(panel(root, 1)).map((d) => d.match(/[ML]/g)!.length)).toEqual([8]);
  });

  test('marks the break between the years that it parts and says once what it is', async () => {
    const root = await open();
    expect(root.querySelectorAll('line.break')).toHaveLength(1);
    expect([...root.querySelectorAll('.break-label')].map(text)).toEqual(['Counting rule changes']);
  });

  test('a third party’s count is hollow, has a letter in the table and a footnote, and each figure leads to its row', async () => {
    const series = country('VEN', 'Venezuela', {points: points(2018, [40, 41, 30, 20], ['observed', 'third_party', 'third_party'])});
    const chart = await open(comparison({series: [series]}));
    expect(chart.querySelectorAll('g.dots.hollow circle')).toHaveLength(2);
    expect(text(chart.querySelector('.legend'))).toContain('third party');
    const table = await open(comparison({series: [series]}), '&face=table');
    const cell = [...table.querySelectorAll('tbody tr')].find((row) => text(row.firstElementChild) === '2019')!.children[1];
    expect(text(cell)).toBe('41.0t');
    expect(cell.querySelector('a')!.getAttribute('href')).toBe('data/release/1?i=homicide-rate&cell=Data!D11#cited');
    expect(cell.querySelector('a')!.getAttribute('aria-label')).toBe('41.0, workbook cell Data!D11');
    expect(text(table.querySelector('.footnotes'))).toContain('t third-party count');
  });

  test('marks points where figures are few, and leaves estimated ones hollow', async () => {
    const root = await open();
    expect(panel(root, 1).querySelectorAll('g.dots.hollow circle')).toHaveLength(1);
    expect(panel(root, 1).querySelectorAll('g.dots.observed circle')).toHaveLength(7);
  });

  test('always marks a year that stands alone', async () => {
    const values = Array.from({length: 30}, (_, i) => (i === 3 || i === 5 ? null : 10 + i));
    const root = await open(comparison({from: 1990, to: 2019, series: [country('PER', 'Peru', {points: points(1990, values)})]}));
    expect(panel(root, 0).querySelectorAll('g.dots circle')).toHaveLength(1);
  });

  test('writes the newest value at its line, and its year where that is long past', async () => {
    const root = await open(comparison({to: 2024}));
    expect(text(panel(root, 0).querySelector('.last-value'))).toBe('7.9 (2022)');
    expect(text(panel(root, 1).querySelector('.last-value'))).toBe('45.7');
  });

  test('a panel without policy events says so, and the legend what its marks are', async () => {
    const data = comparison();
    const {code} = data.series[0];
    const root = await open(comparison({withoutEvents: {[code]: 'No policy event is coded.'}}));
    expect(text(panel(root, 0).querySelector('.without-events')!)).toBe('No policy event is coded.');
    expect(panel(root, 1).querySelector('.without-events')).toBeNull();
    expect(text(root.querySelector('.legend')!)).toContain('where none is coded, start or end of an instrument');
  });

  test('another maker cuts the line and is marked at the foot', async () => {
    const {series} = comparison();
    const breaks = [{date: '2021-01-01', kind: 'maker' as const, note: 'Another maker.'}];
    const root = await open(comparison({series: [series[0], {...series[1], breaks}]}));
    expect(panel(root, 1).querySelectorAll('line.maker')).toHaveLength(2);
    expect(text(root.querySelector('.legend')!)).toContain('From here on another made the figures');
  });

  test('has a cell for each year and direction, hatched where policy was not coded', async () => {
    const root = await open();
    expect(panel(root, 1).querySelectorAll('.strip .cell')).toHaveLength(18);
    const hatched = [...panel(root, 1).querySelectorAll('.cell.not-coded')];
    expect(hatched.map((cell) => cell.getAttribute('data-year'))).toEqual(['2015', '2016', '2015', '2016']);
    expect(hatched.every((cell) => /^url\(#/.test(cell.getAttribute('fill')!))).toBe(true);
    expect([...panel(root, 1).querySelectorAll('.latest-score')].map(text)).toEqual(['30 (2023)', '2 (2023)']);
  });

  test('gives a cell the colour that its score has everywhere', async () => {
    const root = await open();
    const cells = [...panel(root, 0).querySelectorAll('.strip.militarization .cell:not(.not-coded)')];
    const coded = comparison().series[0].stance.flatMap(({militarization}) => (militarization ? [militarization.value] : []));
    expect(coded.length).toBeGreaterThan(0);
    expect(cells.map((cell) => cell.getAttribute('fill'))).toEqual(coded.map((score) => scoreColor('militarization', score)));
  });

  test('stands line, strips and events on one time axis', async () => {
    const root = await open();
    const cell = panel(root, 0).querySelector('.strip .cell[data-year="2022"]')!;
    const [x, width] = ['x', 'width'].map((name) => Number(cell.getAttribute(name)));
    const point = Number(panel(root, 0).querySelector('circle.last, g.dots circle:last-of-type')!.getAttribute('cx'));
    expect(x + width / 2).toBeCloseTo(point, 0);
    // 27 March is in the first half of the year: left of its point, right of its cell's edge
    const rule = Number(panel(root, 0).querySelector('.event-rule')!.getAttribute('x1'));
    expect(rule).toBeGreaterThan(x);
    expect(rule).toBeLessThan(x + width / 2);
  });

  test('puts all lines in one plot when asked, each named at its end, and still breaks them', async () => {
    const root = await open(comparison(), '&layout=one');
    expect(root.querySelectorAll('.drawing')).toHaveLength(1);
    expect([...root.querySelectorAll('.end-label')].map(text)).toEqual(['El Salvador 7.9', 'Ecuador 45.7']);
    expect(outcome(root.querySelector('.drawing')!)).toHaveLength(4);
    const places = [...root.querySelectorAll('.end-label')].map((label) => Number(label.getAttribute('y')));
    expect(Math.abs(places[0] - places[1])).toBeGreaterThanOrEqual(13);
  });

  test('says so where a country has no figures', async () => {
    const root = await open(comparison({series: [ECUADOR, country('NIC', 'Nicaragua', {stance: stance(2015, [null])})]}));
    expect(text(panel(root, 1).querySelector('svg'))).toContain('no figures in these years');
    expect(outcome(panel(root, 1))).toEqual([]);
  });
});

describe('switching', () => {
  test('to the logarithmic scale says so, is in the address, and asks the server nothing', async () => {
    const root = await open();
    await choose('scale', 'log');
    expect(text(root.querySelector('.subtitle'))).toContain('Logarithmic scale');
    expect(location.search).toBe('?i=homicide-rate&c=SLV,ECU&scale=log');
    expect(history.state).toEqual({idx: 2});
    expect(fetch).not.toHaveBeenCalled();
  });

  test('to an index sets its year to 100 and compares nothing across a counting break', () => {
    const shown = show(comparison(), {...PUBLISHED, index: 2018});
    const values = new Map(shown.series[0].points.map((p) => [p.year, p.value]));
    expect(values.get(2018)).toBeCloseTo(100);
    expect(values.get(2019)).toBeCloseTo((38.2 / 53.5) * 100);
    expect([2020, 2021, 2022].map((year) => values.get(year))).toEqual([null, null, null]);
    expect(shown.partlyIndexed).toEqual(['El Salvador']);
    expect(indexYears(comparison())).not.toContain(2014);
  });

  test('to an index leaves out a country that has no figure for it, and says which', async () => {
    const root = await open(comparison(), '&index=2017');
    expect(outcome(panel(root, 0))).toEqual([]);
    expect(text(root.querySelector('.foot'))).toContain('El Salvador: no figure for 2017, so no line.');
  });

  test('to the logarithmic scale names countries whose zero is not drawn', () => {
    const zero = comparison({series: [country('X', 'X', {points: points(2015, [0, 1, 2])})]});
    const shown = show(zero, {...PUBLISHED, scale: 'log'});
    expect(shown.zeros).toEqual(['X']);
    expect(shown.series[0].segments.flat().map((p) => p.year)).toEqual([2016, 2017]);
  });

  test('takes what the address says at the start, and ignores what it cannot be', async () => {
    const root = await open(comparison(), '&scale=log&index=1066&layout=upside-down&face=table');
    expect(root.querySelector('table')).not.toBeNull();
    expect(text(root.querySelector('.subtitle'))).toContain('Logarithmic scale');
    expect(text(root.querySelector('.subtitle'))).not.toContain('1066');
  });

  test('the face by key writes it to the address', async () => {
    const root = await open();
    root.querySelector('[role=tablist]')!.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowRight', bubbles: true}));
    await chart.updateComplete;
    expect(root.querySelector('[aria-selected=true]')?.id).toBe('tab-table');
    expect(location.search).toBe('?i=homicide-rate&c=SLV,ECU&face=table');
  });
});

describe('the table', () => {
  test('holds exactly the numbers on screen, and a missing one is no zero', async () => {
    const root = await open(comparison(), '&face=table');
    expect(table(root)).toEqual([
      ['2015', '107.1', '25', '2', 'no figure', 'not coded', 'not coded'],
      ['2016', '84.1', '25', '2', '5.8', 'not coded', 'not coded'],
      ['2017', 'no figure', '25', '2', '5.8', '13', '18'],
      ['2018', '53.5', '25', '2', '5.8e', '13', '18'],
      ['2019', '38.2', '25', '2', '6.8', '13', '18'],
      ['2020', '21.31', '25', '2', '7.7', '13', '18'],
      ['2021', '18.1', '25', '2', '14.0', '13', '8'],
      ['2022', '7.9', '44', '2', '26.7', '20', '4'],
      ['2023', 'no figure', '50', '2', '45.7', '30', '2'],
    ]);
    expect([...root.querySelectorAll('.footnotes li')].map(text)).toEqual([
      'e estimated',
      '1 Deaths in clashes are no longer counted.',
    ]);
    const first = root.querySelectorAll('tbody tr')[5].children[1];
    expect(text(first.querySelector('sup'))).toBe('1');
  });

  test('holds indexed numbers where the drawing does', async () => {
    const root = await open(comparison(), '&face=table&index=2018');
    expect(table(root)[4][1]).toBe('71');
    // the break of 2019 parts it from the year that is 100: there is a figure, and no index
    expect(table(root)[5][1]).toBe('not indexed1');
    expect(table(root)[2][1]).toBe('no figure');
  });

  test('holds a zero also where a logarithmic scale has no place for it', async () => {
    const root = await open(
      comparison({series: [country('PER', 'Peru', {points: points(2015, [4, 0, 2])})]}),
      '&face=table&scale=log',
    );
    expect(table(root).slice(0, 4).map((row) => row[1])).toEqual(['4.0', '0.0', '2.0', 'no figure']);
  });

  test('writes numbers in the language of the page', async () => {
    const root = await open(comparison(), '&face=table');
    chart.locale = 'es';
    await chart.updateComplete;
    expect(table(root)[0][1]).toBe('107,1');
  });
});

describe('sources', () => {
  test('a translated title has the title as it was published beside it', async () => {
    const translated = {...SOURCE, title: 'Conjunto de datos de los ODS', original: 'SDG dataset'};
    const root = await open(comparison({sources: [translated]}), '&face=sources');
    expect(text(root.querySelector('.sources h3'))).toBe('Conjunto de datos de los ODS');
    expect(text(root.querySelector('.sources cite'))).toBe('SDG dataset');
    expect((await open(comparison(), '&face=sources')).querySelector('.sources cite')).toBeNull();
  });

  test('name edition, licence and the cells of each country', async () => {
    const root = await open(comparison(), '&face=sources');
    const said = text(root.querySelector('.sources'))!;
    expect(said).toContain('edition of 15 May 2025');
    expect(said).toContain('reuse with attribution');
    expect(said).toContain('El Salvador 2015, 2016, 2018–2022: Data!D10:D11, D13:D17');
  });

  test('cells are put together along columns and rows', () => {
    const words = (cells: string[]) => cellRanges(cells).map(({text}) => text).join(', ');
    expect(words(['Data!D15', 'Data!D16', 'Data!D18'])).toBe('Data!D15:D16, D18');
    expect(words(['T!Y4', 'T!Z4', 'T!AA4', 'U!A1', 'page 3'])).toBe('T!Y4:AA4, U!A1, page 3');
    expect(cellRanges(['Data!D15', 'Data!D16', 'Data!D18']).map(({first}) => first)).toEqual(['Data!D15', 'Data!D18']);
  });
});

describe('by key', () => {
  test('years and countries are told with status and stance', async () => {
    await open();
    await press('End', 'ArrowDown');
    expect(chart.announcement).toBe('Ecuador, 2023: 45.7 per 100,000, observed. Militarization 30, harm reduction 2.');
  });

  test('a missing year is told as such, with the events of the year', async () => {
    await open();
    await press('Home', 'ArrowRight', 'ArrowRight');
    expect(chart.announcement).toBe('El Salvador, 2017: no figure. Militarization 25, harm reduction 2.');
    await press('End', 'ArrowLeft');
    expect(chart.announcement).toContain('Event: State of exception decreed, 27 March 2022.');
  });

  test('what was not coded is not told as zero', async () => {
    await open();
    await press('Home', 'ArrowDown');
    expect(chart.announcement).toBe('Ecuador, 2015: no figure. Stance not coded.');
  });

  test('the same year is marked in every panel; Escape leaves', async () => {
    const root = await open();
    await press('ArrowLeft');
    expect(root.querySelectorAll('svg.cursor')).toHaveLength(2);
    expect([...root.querySelectorAll('.readout')].map(text)).toHaveLength(2);
    await press('Escape');
    expect(root.querySelectorAll('svg.cursor')).toHaveLength(0);
  });

  test('moving does not draw the plot again', async () => {
    const root = await open();
    const before = root.querySelector('.drawing svg');
    await press('ArrowLeft', 'ArrowDown');
    expect(root.querySelector('.drawing svg')).toBe(before);
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe('an event', () => {
  test('opens its note with date and source, and Escape gives the focus back', async () => {
    const root = await open();
    const name = root.querySelector<HTMLButtonElement>('.event')!;
    expect(name.getAttribute('aria-label')).toBe('State of exception decreed, 27 March 2022');
    name.click();
    await chart.updateComplete;
    const note = root.querySelector('.popover')!;
    expect(text(note)).toContain('Extended every month.');
    expect(note.querySelector('a')!.getAttribute('href')).toBe('https://www.asamblea.gob.sv');
    note.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
    await chart.updateComplete;
    expect(root.querySelector('.popover')).toBeNull();
  });
});

describe('policy in words', () => {
  const chosen = () => {
    const all: unknown[] = [];
    chart.addEventListener('country-chosen', (event) => all.push((event as CustomEvent).detail));
    return all;
  };
  const at = (root: ShadowRoot, year: number) => {
    const cell = panel(root, 1).querySelector(`.strip .cell[data-year="${year}"]`)!;
    const [x, y, width] = ['x', 'y', 'width'].map((name) => Number(cell.getAttribute(name)));
    return {clientX: x + width / 2, clientY: y + 2, bubbles: true, composed: true};
  };

  test('a cell of the strips opens the policy of its country and year', async () => {
    const root = await open();
    const all = chosen();
    panel(root, 1).querySelector('.drawing')!.dispatchEvent(new PointerEvent('click', {...at(root, 2019), pointerType: 'mouse'}));
    expect(all).toEqual([{country: 'ECU', year: 2019}]);
    // the plot above is for reading
    panel(root, 1)
      .querySelector('.drawing')!
      .dispatchEvent(new PointerEvent('click', {...at(root, 2019), clientY: 60, pointerType: 'mouse'}));
    expect(all).toHaveLength(1);
  });

  test('so does Enter where the keyboard is, and the focus comes back there', async () => {
    const root = await open();
    const all = chosen();
    await press('Home', 'ArrowRight', 'ArrowDown', 'Enter');
    expect(all).toEqual([{country: 'ECU', year: 2016}]);
    await press('Escape');
    chart.takeFocusBack();
    await chart.updateComplete;
    expect(root.activeElement?.classList.contains('plot')).toBe(true);
    expect(chart.announcement).toContain('Ecuador, 2016');
  });

  test('a finger reads, keeps its reading when it is lifted, and has a button that opens', async () => {
    const root = await open();
    const all = chosen();
    const drawing = panel(root, 1).querySelector('.drawing')!;
    for (const type of ['pointerdown', 'pointerleave', 'click']) {
      const target = type === 'pointerleave' ? root.querySelector('.plot')! : drawing;
      target.dispatchEvent(new PointerEvent(type, {...at(root, 2019), pointerType: 'touch'}));
    }
    await chart.updateComplete;
    expect(all).toEqual([]);
    expect(text(panel(root, 1).querySelector('.readout'))).toContain('2019 6.8 per 100,000');
    panel(root, 1).querySelector<HTMLElement>('.readout button')!.click();
    expect(all).toEqual([{country: 'ECU', year: 2019}]);
  });

  test('the year whose policy stands beside the chart is marked', async () => {
    const root = await open();
    chart.chosen = 'ECU-2019';
    await chart.updateComplete;
    expect(panel(root, 1).querySelectorAll('svg.chosen rect')).toHaveLength(1);
    expect(panel(root, 0).querySelectorAll('svg.chosen')).toHaveLength(0);
  });
});

describe('readings', () => {
  test('name each number and its unit', async () => {
    const root = await open();
    await press('End');
    const reading = text(panel(root, 1).querySelector('.readout'))!;
    expect(reading).toContain(`45.7 ${comparison().indicator.unit}`);
    expect(reading).toContain('Militarization 30');
    expect(reading).toContain('Harm reduction 2');
  });

  test('in one plot stand under their names, on a phone too', async () => {
    const root = await open(comparison(), '&layout=one');
    await press('End');
    const heads = [...root.querySelectorAll('.values th')].map(text);
    expect(heads).toEqual([comparison().indicator.unit, 'Militarization', 'Harm reduction']);
  });

  test('keep their room while nobody points, so that nothing moves', async () => {
    const root = await open();
    expect(root.querySelectorAll('.readout.rest')).toHaveLength(2);
  });
});

describe('switches', () => {
  beforeEach(() => {
    document.body.innerHTML = '<div id="said"></div>';
  });
  const said = () => text(document.querySelector('#said'));

  test('of scale and of face are two steps that the way back undoes', async () => {
    const root = await open();
    const steps = history.length;
    await choose('scale', 'log');
    root.querySelector<HTMLElement>('#tab-table')!.click();
    await chart.updateComplete;
    expect(history.length).toBe(steps + 2);
    expect(location.search).toContain('scale=log&face=table');
    // what Flow keeps there of the page stays
    expect(history.state).toEqual({idx: 2});
  });

  test('are said', async () => {
    const root = await open();
    await choose('scale', 'log');
    expect(said()).toBe('Scale: Logarithmic');
    await choose('layout', 'one');
    expect(said()).toBe('Layout: All in one plot');
    await choose('index', '2018');
    expect(said()).toBe('Values: 2018 = 100');
    root.querySelector<HTMLElement>('#tab-table')!.click();
    expect(said()).toBe('View as: Table');
  });

  test('other data are said by their title, the first are not', async () => {
    await open();
    expect(said()).toBe('');
    chart.data = comparison({title: 'Homicide rate, Peru, 2000 to 2024'});
    await chart.updateComplete;
    await chart.updateComplete;
    expect(said()).toBe('Homicide rate, Peru, 2000 to 2024');
  });
});

describe('a picture', () => {
  test('has title, subtitle, panels, source and note drawn in', async () => {
    await open();
    const said = text(chart.picture())!;
    for (const part of ['Homicide rate, El Salvador', 'Victims per 100,000', 'Militarization', 'Ecuador', '45.7', 'Source:', 'Note:']) {
      expect(said).toContain(part);
    }
    expect(chart.picture().querySelectorAll('svg path').length).toBeGreaterThan(3);
  });
});

describe('without data', () => {
  test('the page says what to do', async () => {
    const root = await open(comparison({series: [], sources: []}));
    expect(text(root.querySelector('.empty'))).toContain('Add one to eight countries');
    expect(root.querySelector('.plot')).toBeNull();
  });

  test('a place that rests on few people says so', async () => {
    const root = await open(comparison({series: [{...EL_SALVADOR, small: '34,000 inhabitants'}]}));
    expect(text(panel(root, 0).querySelector('h3'))).toBe('El Salvador Few people: 34,000 inhabitants');
  });
});

describe('ticks', () => {
  test('start at zero and end near the greatest value', () => {
    expect(linearTicks(107, 5)).toEqual([0, 25, 50, 75, 100]);
    expect(linearTicks(0, 5)).toEqual([0, 1]);
    for (const max of [0.3, 7, 99, 1234, 987654]) {
      const ticks = linearTicks(max, 5);
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)!).toBeGreaterThan(max * 0.6);
      expect(ticks.length).toBeLessThan(9);
    }
  });

  test('of a logarithmic scale enclose the values', () => {
    for (const [min, max] of [[5.8, 107], [0.2, 0.3], [1, 1], [3, 250000]]) {
      const ticks = logTicks(min, max);
      expect(ticks[0]).toBeLessThanOrEqual(min);
      expect(ticks.at(-1)!).toBeGreaterThanOrEqual(max);
      expect(ticks.length).toBeGreaterThan(1);
    }
  });
});

test('the newest value is never written beyond the drawing', async () => {
  const root = await open(comparison({from: 2015, to: 2024, series: [ECUADOR, EL_SALVADOR, ...[1, 2].map((n) => country(`X${n}`, 'X', {points: points(2015, [1, 2, 3, 4, 5, 6, 7, 12345.6])}))]}));
  for (const drawing of root.querySelectorAll('.drawing')) {
    const label = drawing.querySelector('.last-value')!;
    const width = Number(drawing.querySelector('svg')!.getAttribute('width'));
    const x = Number(label.getAttribute('x'));
    const room = label.getAttribute('text-anchor') === 'end' ? 0 : textWidth(label.textContent!, 13, 600);
    expect(x + room).toBeLessThanOrEqual(width);
  }
});
