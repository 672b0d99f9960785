import {describe, expect, it} from 'vitest';
import {numberFormat} from 'Frontend/charts/base/formats';
import {scoreColor, type Direction} from 'Frontend/charts/base/palette';
import {sign} from 'Frontend/charts/compare/legend';
import type {StancePath, StancesData} from 'Frontend/charts/model';
import {drawGrid} from 'Frontend/charts/stances/grid';
import {contrast, difference, lab} from './ciede2000';

const SCHEMES = ['light', 'dark'] as const;
const DIRECTIONS: Direction[] = ['militarization', 'harmReduction'];
/** Differences from about 10 on are seen at a glance, also between cells that do not touch. */
const AT_A_GLANCE = 10;

function colour(direction: Direction, score: number, scheme: (typeof SCHEMES)[number]): string {
  const [light, dark] = scoreColor(direction, score).match(/#[0-9a-f]{6}/g)!;
  return scheme === 'light' ? light : dark;
}

const cases = DIRECTIONS.flatMap((direction) => SCHEMES.map((scheme) => ({direction, scheme})));

describe('the measure of the tests', () => {
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1.0],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as [[number, number, number], [number, number, number], number][])('gives the published value for %j and %j', (one, other, published) => {
    expect(difference(one, other)).toBeCloseTo(published, 3);
  });
});

describe.each(cases)('the ramp of $direction in the $scheme colours', ({direction, scheme}) => {
  const at = (score: number) => colour(direction, score, scheme);
  const pairs = [[0, 5], [5, 20], [20, 40], [40, 60], [60, 80], [80, 100]];

  it.each(pairs.slice(0, 4))('tells %i from %i', (low, high) => {
    expect(difference(lab(at(low)), lab(at(high)))).toBeGreaterThanOrEqual(AT_A_GLANCE);
  });

  it.each(pairs.slice(1, 4))('tells %i from %i by lightness alone, as a printer without colours does', (low, high) => {
    expect(Math.abs(lab(at(low))[0] - lab(at(high))[0])).toBeGreaterThanOrEqual(AT_A_GLANCE);
  });

  it('goes one way, from the ground to what stands out from it', () => {
    const away = Array.from({length: 101}, (_, score) => lab(at(score))[0] * (scheme === 'light' ? -1 : 1));
    expect(away).toEqual([...away].sort((a, b) => a - b));
    expect(contrast(at(100), scheme === 'light' ? '#ffffff' : '#16181b')).toBeGreaterThan(7);
  });

  it('has no colour beyond its ends', () => {
    expect(at(-3)).toBe(at(0));
    expect(at(140)).toBe(at(100));
  });
});

describe('the colour of a score', () => {
  const scores = [0, 5, 20, 40, 60];
  const of = (direction: Direction) => scores.map((score) => scoreColor(direction, score));
  const fills = (node: ParentNode, selector: string) => [...node.querySelectorAll(selector)].map((cell) => cell.getAttribute('fill'));

  it('is the same in each cell of the years of the stance page', () => {
    const country: StancePath = {
      code: 'COL',
      name: 'Colombia',
      href: 'country/COL',
      region: 'Americas',
      militarization: scores,
      militarizationLower: scores,
      militarizationUpper: scores,
      militarizationKnown: scores.map(() => 1),
      harmReduction: scores,
      harmReductionLower: scores,
      harmReductionUpper: scores,
      harmReductionKnown: scores.map(() => 1),
      homicide: scores.map(() => null),
    };
    const data: StancesData = {
      ...{title: '', subtitle: '', notes: [], summary: '', asOf: null, from: 2020, to: 2024, regions: [], sources: []},
      countries: [country],
      downloads: {csv: '', xlsx: ''},
    };
    const {node} = drawGrid({
      ...{data, countries: [country], sort: 'name', year: 2024, picked: [], width: 900, fontSize: 13, row: 19, stacked: false, locale: 'en'},
      format: numberFormat('en', 0, ''),
      nameOf: String,
    });
    expect(fills(node, 'rect:not(.now)').filter((fill) => fill !== null)).toEqual(expect.arrayContaining([...of('militarization'), ...of('harmReduction')]));
  });

  it.each(DIRECTIONS)('is that of the legend: %s', (direction) => {
    expect(fills(sign({sign: direction, text: ''}), 'rect:not([stroke])')).toEqual([0, 20, 40, 60, 80, 100].map((score) => scoreColor(direction, score)));
  });
});
