import {describe, expect, test} from 'vitest';
import rankingCases from '../../resources/org/rumbo/indicator/ranking.csv?raw';
import {change, classOf, commonEnd, figureAt, rank, stanceAt, within} from 'Frontend/charts/overview/ranking';
import type {Valued} from 'Frontend/charts/base/segments';
import type {Break} from 'Frontend/charts/model';
import {country, point, quiet} from './fixtures-overview';

const years = (...values: [number, number | null][]) => values.map(([year, value]) => point(year, value));

describe('the figure of a year', () => {
  test('is the own figure of the year where there is one', () => {
    const figure = figureAt(country('USA', {points: years([2023, 5.8], [2024, 5])}), 2024);

    expect(figure.point?.value).toBe(5);
    expect(figure.standsIn).toBe(false);
  });

  test('is that of the nearest year within two, and says so', () => {
    const usa = country('USA', {points: years([2021, 6.8], [2022, 6.4], [2023, null])});

    expect(figureAt(usa, 2024)).toMatchObject({standsIn: true, point: {year: 2022, value: 6.4}});
    expect(figureAt(usa, 2025).point).toBeNull();
  });

  test('of two years equally near is the earlier one', () => {
    expect(figureAt(country('PER', {points: years([2009, 10], [2011, 5])}), 2010).point?.year).toBe(2009);
  });

  test('never comes from the other side of a change in counting', () => {
    const slv = country('SLV', {
      points: years([2018, 53], [2021, 18]),
      breaks: [{date: '2019-07-01', kind: 'counting', note: 'The rule changed.'}],
    });

    expect(figureAt(slv, 2019).point?.year).toBe(2018);
    expect(figureAt(slv, 2020).point?.year).toBe(2021);
  });

  test('that stands in takes the smallness of its own year', () => {
    const tca = country('TCA', {points: years([2023, 80]), smallYears: [2023]});

    expect(figureAt(tca, 2024).small).toBe(true);
  });
});

describe('the ranking', () => {
  const figures = [
    country('TCA', {points: years([2024, 103]), smallYears: [2024]}),
    country('HTI', {points: years([2024, 64])}),
    country('CUB', {points: []}),
    country('ECU', {points: years([2024, 39])}),
    ...quiet(2024),
  ].map((c) => figureAt(c, 2024));

  test('leaves out places with few people and those without a figure', () => {
    expect(rank(figures, false).slice(0, 2).map((r) => [r.rank, r.country.code])).toEqual([
      [1, 'HTI'],
      [2, 'ECU'],
    ]);
  });

  test('shows places with few people on request, outside the count of ranks', () => {
    expect(rank(figures, true).slice(0, 3).map((r) => [r.rank, r.country.code])).toEqual([
      [null, 'TCA'],
      [1, 'HTI'],
      [2, 'ECU'],
    ]);
  });
});

describe('the change over ten years', () => {
  const at = (c: ReturnType<typeof country>, year: number) => change(c, figureAt(c, year).point as Valued);

  test('is a share of the earlier value', () => {
    expect(at(country('ECU', {points: years([2014, 8], [2024, 40])}), 2024)).toEqual({
      kind: 'change',
      ratio: 4,
      from: 2014,
      to: 2024,
    });
  });

  test('is not computed across a change in counting', () => {
    const slv = country('SLV', {
      points: years([2014, 62], [2024, 2]),
      breaks: [{date: '2019-07-01', kind: 'counting', note: 'The rule changed.'}],
    });

    expect(at(slv, 2024)).toEqual({kind: 'broken', from: 2014, by: 'counting'});
  });

  test('is not computed across a join of editions: the newest ten years before it are told', () => {
    const breaks: Break[] = [{date: '2024-01-01', kind: 'edition', note: 'Two editions are joined.'}];
    const hti = country('HTI', {points: years([2013, 10], [2014, 20], [2023, 40], [2024, 60]), breaks});

    expect(at(hti, 2024)).toEqual({kind: 'change', ratio: 3, from: 2013, to: 2023});
    expect(at(country('HTI', {points: years([2014, 20], [2024, 60]), breaks}), 2024)).toEqual({kind: 'broken', from: 2014, by: 'edition'});
  });

  test('reaches back two years and no further', () => {
    const breaks: Break[] = [{date: '2022-01-01', kind: 'edition', note: 'Two editions are joined.'}];

    expect(at(country('HTI', {points: years([2011, 10], [2014, 20], [2021, 40], [2024, 60]), breaks}), 2024).kind).toBe('broken');
  });

  test('has a column for the years that most countries tell', () => {
    const ending = (to: number) => ({kind: 'change', ratio: 1, from: to - 10, to}) as const;

    expect(commonEnd([ending(2023), ending(2024), ending(2023), {kind: 'broken', from: 2014, by: 'edition'}])).toBe(2023);
    expect(commonEnd([ending(2023), ending(2024)])).toBe(2024);
    expect(commonEnd([{kind: 'unknown', from: 2014}])).toBeNull();
  });

  test('is unknown without a figure ten years before, and over a figure of zero', () => {
    expect(at(country('CUB', {points: years([2024, 4])}), 2024).kind).toBe('unknown');
    expect(at(country('MCO', {points: years([2014, 0], [2024, 4])}), 2024).kind).toBe('unknown');
  });

  test('is measured from the year that stands in', () => {
    expect(at(country('USA', {points: years([2013, 4], [2014, 1], [2023, 6])}), 2024)).toEqual({
      kind: 'change',
      ratio: 0.5,
      from: 2013,
      to: 2023,
    });
  });
});

test('a limit belongs to the class above it, and zero is the lowest class', () => {
  const limits = [2, 5, 10];

  expect([0, 1.99, 2, 9.9, 10, 500].map((value) => classOf(value, limits))).toEqual([0, 0, 1, 2, 3, 3]);
});

test('a country that was not coded has no stance, and one coded zero has', () => {
  const zero = {value: 0, lower: 0, upper: 0, known: 1};
  const coded = country('PAN', {stance: [{year: 2024, militarization: zero, harmReduction: zero}]});

  expect(stanceAt(coded, 2024)?.militarization?.value).toBe(0);
  expect(stanceAt(coded, 2010)).toBeNull();
  expect(stanceAt(country('BHS', {stance: [{year: 2024, militarization: null, harmReduction: null}]}), 2024)).toBeNull();
});

test('a region keeps its countries and the world keeps all', () => {
  const all = [country('PER', {}), country('FRA', {region: 'Europe'})];

  expect(within(all, 'Europe').map((c) => c.code)).toEqual(['FRA']);
  expect(within(all, 'World')).toHaveLength(2);
});

test('places are ranked by the same cases as on the server', () => {
  const rows = rankingCases.trim().split(/\r?\n/).slice(1).map((row) => row.split(','));
  for (const name of ['twelve', 'nine']) {
    const own = rows.filter(([kase]) => kase === name);
    expect(own.length).toBeGreaterThan(9);
    const figures = own.map(([, place, figuresOf, small, counting]) =>
      figureAt(
        country(place, {
          points: figuresOf.split(' ').filter(Boolean).map((pair) => point(Number(pair.split(':')[0]), Number(pair.split(':')[1]))),
          smallYears: small === '' ? [] : [Number(small)],
          breaks: counting === '' ? [] : [{date: counting, kind: 'counting', note: ''}],
        }),
        2024,
      ),
    );
    const ranked = new Map(rank(figures, true).map((one) => [one.country.code, one]));
    for (const [, place, , , , figure, position] of own) {
      expect([place, String(ranked.get(place)?.point.year ?? '')]).toEqual([place, figure]);
      expect([place, String(ranked.get(place)?.rank ?? '')]).toEqual([place, position]);
    }
  }
});
