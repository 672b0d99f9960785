import {afterEach, describe, expect, test} from 'vitest';
import english from '../../../main/resources/vaadin-i18n/translations.properties?raw';
import 'Frontend/charts/stance-plane';
import type {StancePlane} from 'Frontend/charts/stance-plane';
import type {StancePath, StancesData} from 'Frontend/charts/model';
import {textWidth} from 'Frontend/charts/base/measure';
import {drawPlane, rateAt} from 'Frontend/charts/stances/plane';
import {regionColor, regionPath} from 'Frontend/charts/stances/regions';
import {numberFormat} from 'Frontend/charts/base/formats';
import {englishLabels, SOURCE} from './comparison';

/** The years 2023 to 2025. */
function path(code: string, name: string, region: string, m: number, h: number, homicide: (number | null)[] = [5, 6, null]): StancePath {
  const three = (value: number) => [value, value, value];
  return {
    code,
    name,
    href: `country/${code}`,
    region,
    militarization: three(m),
    militarizationLower: three(m),
    militarizationUpper: three(m),
    militarizationKnown: three(0.82),
    harmReduction: [h - 10, h - 5, h],
    harmReductionLower: three(h - 10),
    harmReductionUpper: three(h + 10),
    harmReductionKnown: three(0.5),
    homicide,
  };
}

const COUNTRIES = [
  path('COL', 'Colombia', 'Americas', 35, 67, [25, 25, null]),
  path('SLV', 'El Salvador', 'Americas', 50, 12, [2, 1.9, null]),
  path('PER', 'Peru', 'Americas', 50, 21, [null, null, null]),
  path('PRT', 'Portugal', 'Europe', 0, 49, [0.7, null, null]),
  path('CHE', 'Switzerland', 'Europe', 0, 48),
  path('DEU', 'Germany', 'Europe', 0, 47),
  path('THA', 'Thailand', 'Asia', 6, 20),
  path('AUS', 'Australia', 'Oceania', 0, 48.5),
];

function data(countries: StancePath[] = COUNTRIES): StancesData {
  return {
    title: 'Stance',
    subtitle: 'Two scores.',
    notes: [],
    summary: '',
    asOf: null,
    from: 2023,
    to: 2025,
    regions: ['World', 'Americas', 'Asia', 'Europe', 'Oceania'].map((code) => ({code, name: code})),
    countries,
    sources: [SOURCE],
    downloads: {csv: 'export/stance.csv', xlsx: 'export/stance.xlsx'},
  };
}

let plane: StancePlane;

async function open(query = '', given = data()): Promise<ShadowRoot> {
  history.replaceState(null, '', `/stance${query}`);
  plane = document.createElement('rumbo-stance-plane') as StancePlane;
  plane.labels = englishLabels(english);
  plane.data = given;
  document.body.append(plane);
  await plane.updateComplete;
  await plane.updateComplete;
  return plane.shadowRoot!;
}

const text = (node: Element | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim();
const legend = (root: ParentNode) => [...root.querySelectorAll('.legend li')].map(text);
const point = (root: ParentNode, code: string) => root.querySelector(`.point[data-code=${code}]`)!;

afterEach(() => {
  document.body.innerHTML = '';
});

describe('regions', () => {
  test('have a colour and a shape each, and the legend names those that are there', async () => {
    const root = await open();
    expect(legend(root).slice(0, 4)).toEqual(['Americas', 'Asia', 'Europe', 'Oceania']);
    const looks = ['Americas', 'Asia', 'Europe', 'Oceania', 'Africa'].map((region) => [regionColor(region), regionPath(region, 0, 0, 5)]);
    expect(new Set(looks.map(([color]) => color)).size).toBe(5);
    expect(new Set(looks.map(([, shape]) => shape)).size).toBe(5);
    expect(point(root, 'PRT').getAttribute('fill')).toBe('var(--region-Europe)');
    expect(point(root, 'COL').getAttribute('fill')).toBe('var(--region-Americas)');
  });

  test('have shapes of one area, because the area says a rate', () => {
    for (const region of ['Europe', 'Asia', 'Oceania', 'Africa', 'somewhere else']) {
      const corners = regionPath(region, 0, 0, 10)
        .slice(1, -1)
        .split('L')
        .map((corner) => corner.split(',').map(Number));
      const area = corners.reduce((sum, [x, y], i) => {
        const [nx, ny] = corners[(i + 1) % corners.length];
        return sum + (x * ny - nx * y) / 2;
      }, 0);
      expect(Math.abs(area)).toBeCloseTo(Math.PI * 100, 0);
    }
  });

  test('keep their shapes and lend their colours to the countries that are pointed out', async () => {
    const root = await open('?c=COL,SLV');
    expect(point(root, 'COL').getAttribute('fill')).toBe('var(--chart-series-1)');
    expect(point(root, 'SLV').getAttribute('fill')).toBe('var(--chart-series-2)');
    expect(point(root, 'PRT').getAttribute('fill')).toBe('var(--chart-control)');
    expect(root.querySelectorAll('.path')).toHaveLength(2);
  });

  test('stand in the picture that can be taken away', async () => {
    await open();
    const said = text(plane.picture())!;
    for (const words of ['Americas', 'Asia', 'Europe', 'Oceania', 'area: homicides per 100,000 people', '8 countries']) {
      expect(said).toContain(words);
    }
  });

  test('need no legend where there is one of them', async () => {
    const root = await open('?region=Europe');
    expect(legend(root)).not.toContain('Europe');
    expect(text(root.querySelector('h2'))).toBe('Militarization and harm reduction, Europe, 2025');
  });
});

describe('the area', () => {
  test('shows the newest rate of the two years before, and the note says of which year', async () => {
    const root = await open();
    expect(rateAt(COUNTRIES[0], 2, 2023)).toEqual({value: 25, year: 2024});
    expect(rateAt(COUNTRIES[2], 2, 2023)).toBeNull();
    const foot = text(root.querySelector('.foot'))!;
    expect(foot).toContain('There is no homicide rate of 2025 yet: areas show that of 2024.');
    expect(foot).toContain('Homicide rate of another year: Portugal (2023).');
    expect(foot).toContain('No homicide rate for 2025 or the two years before: Peru.');
    expect(point(root, 'PER').getAttribute('fill')).toBe('var(--chart-ground)');
  });

  test('reaches back two years and no further', () => {
    expect(rateAt({homicide: [9, null, null, null]}, 3, 2020)).toBeNull();
    expect(rateAt({homicide: [9, null, null, null]}, 2, 2020)).toEqual({value: 9, year: 2020});
  });

  test('is told in the table with its year', async () => {
    const root = await open('?face=table');
    const cells = [...root.querySelectorAll('tbody tr')].map((row) => text(row.lastElementChild));
    expect(cells.slice(0, 4)).toEqual(['25.0 (2024)', '1.9 (2024)', '–', '0.7 (2023)']);
  });
});

test('scores say their year on the axes, in the picture and over the columns of the table', async () => {
  const root = await open('?year=2024');
  const said = text(plane.picture())!;
  expect(said).toContain('Militarization, 2024 →');
  expect(said).toContain('↑ Harm reduction, 2024');
  expect(text(root.querySelector('.stage'))).toContain('Militarization, 2024 →');
  const table = await open('?face=table&year=2024');
  expect([...table.querySelectorAll('th[scope=colgroup]')].map(text)).toEqual(['Militarization, 2024', 'Harm reduction, 2024']);
});

test('no name lies on another, on a point or outside the drawing, at any width and year', () => {
  let seed = 3;
  const random = () => (seed = (seed * 1664525 + 1013904223) % 4294967296) / 4294967296;
  for (let round = 0; round < 6; round++) {
    const countries = Array.from({length: 30}, (_, i) =>
      path(`X${i}`, 'A country of many letters'.slice(0, 4 + Math.floor(random() * 14)), 'Europe', random() < 0.4 ? 0 : random() * 60, 10 + random() * 55),
    );
    for (const width of [350, 1000, 1400]) {
      const [height, fontSize] = [width * 0.6, width < 500 ? 12 : 16];
      const drawn = drawPlane({
        data: data(countries),
        countries,
        year: 2025,
        picked: [],
        active: null,
        width,
        height,
        fontSize,
        scale: 1,
        format: numberFormat('en', 0, 'under {0}'),
        axisX: 'x',
        axisY: 'y',
        apart: width > 500,
      });
      const boxes = [...drawn.node.querySelectorAll('text.name')].map((name) => {
        const left = Number(name.getAttribute('x'));
        const top = Number(name.getAttribute('y')) - fontSize * 0.85;
        return {left, right: left + textWidth(name.textContent!, fontSize), top, bottom: top + fontSize};
      });
      expect(boxes.length).toBeGreaterThan(5);
      boxes.forEach((a, i) => {
        expect(a.left).toBeGreaterThanOrEqual(0);
        expect(a.right).toBeLessThanOrEqual(width);
        expect(boxes.slice(i + 1).every((b) => a.right < b.left || a.left > b.right || a.bottom <= b.top + 0.1 || a.top >= b.bottom - 0.1)).toBe(true);
        const over = drawn.points.filter(({x, y}) => x > a.left && x < a.right && y > a.top && y < a.bottom);
        expect(over).toEqual([]);
      });
    }
  }
});
