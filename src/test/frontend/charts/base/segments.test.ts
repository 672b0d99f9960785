import {describe, expect, test} from 'vitest';
import cases from '../../../resources/org/rumbo/comparison/comparable.csv?raw';
import type {Break} from 'Frontend/charts/model';
import {breakPosition, missingYears, partedBy, segments, separates} from 'Frontend/charts/base/segments';
import {axisPosition, decimalYear, yearRuns, yearTicks} from 'Frontend/charts/base/years';

const at = (values: Record<number, number | null>) =>
  Object.entries(values).map(([year, value]) => ({year: Number(year), value}));
const years = (parts: {year: number}[][]) => parts.map((part) => part.map((p) => p.year));

describe('a line', () => {
  test('is one stretch where every year has a value', () => {
    expect(years(segments(at({2000: 1, 2001: 2, 2002: 3}), []))).toEqual([[2000, 2001, 2002]]);
  });

  test('stops at a missing year, whether it is given as null or left out', () => {
    expect(years(segments(at({2000: 1, 2001: null, 2002: 3, 2004: 4, 2005: 5}), []))).toEqual([[2000], [2002], [2004, 2005]]);
  });

  test('stops where what is counted changes', () => {
    const parts = segments(at({2018: 3, 2019: 2, 2020: 1, 2021: 0}), [{date: '2019-07-01'}]);
    expect(years(parts)).toEqual([
      [2018, 2019],
      [2020, 2021],
    ]);
  });

  test('goes through zero', () => {
    expect(years(segments(at({2000: 1, 2001: 0, 2002: 1}), []))).toEqual([[2000, 2001, 2002]]);
  });
});

describe('a break', () => {
  test('in the middle of a year parts it from the next', () => {
    expect(separates('2019-07-15', 2019, 2020)).toBe(true);
    expect(separates('2019-07-15', 2018, 2019)).toBe(false);
    expect(separates('2019-07-15', 2020, 2021)).toBe(false);
    expect(breakPosition('2019-07-15')).toBe(2019.5);
  });

  test('on 1 January parts the year before from the year it opens', () => {
    expect(separates('2020-01-01', 2019, 2020)).toBe(true);
    expect(separates('2020-01-01', 2020, 2021)).toBe(false);
    expect(breakPosition('2020-01-01')).toBe(2019.5);
  });

  test('on 31 December still parts its year from the next, in leap years too', () => {
    for (const year of [2019, 2020]) {
      expect(separates(`${year}-12-31`, year, year + 1)).toBe(true);
      expect(separates(`${year}-12-31`, year + 1, year + 2)).toBe(false);
    }
  });
});

describe('a date on the axis', () => {
  test('lies half a year before the point of its year on 1 January', () => {
    expect(axisPosition('2020-01-01', 'day')).toBe(2019.5);
    expect(decimalYear('2019-07-02')).toBeCloseTo(2019.4986, 4);
  });

  test('of which only the year is known lies at that year', () => {
    expect(axisPosition('2006-01-01', 'year')).toBe(2006);
  });

  test('that is none is refused', () => {
    expect(() => decimalYear('2019')).toThrow('2019');
  });
});

test('ticks are never more than fit', () => {
  for (let span = 1; span < 60; span++) {
    for (let most = 2; most < 9; most++) {
      expect(yearTicks(1990, 1990 + span, most).length).toBeLessThanOrEqual(most);
    }
  }
});

test('years are named in runs', () => {
  expect(yearRuns([2007, 2000, 2001, 2002, 2010, 2011])).toBe('2000–2002, 2007, 2010, 2011');
  expect(missingYears(at({2000: 1, 2001: null, 2002: 0}), 2000, 2003)).toEqual([2001, 2003]);
});

test('two years are compared by the same cases as on the server', () => {
  const rows = cases.trim().split(/\r?\n/).slice(1).map((row) => row.split(','));
  expect(rows.length).toBeGreaterThan(10);
  for (const [kind, date, earlier, later, expected] of rows) {
    const cut = {points: [], breaks: [{date, kind: kind as Break['kind']}]};
    const told = expected === 'true' ? null : kind;
    expect([kind, date, earlier, later, partedBy(cut, Number(earlier), Number(later))]).toEqual([kind, date, earlier, later, told]);
    expect(partedBy(cut, Number(later), Number(earlier))).toBe(told);
  }
});

test('another maker in between parts the line and not two figures of one maker', () => {
  const points = [
    {year: 2013, maker: 'cts'},
    {year: 2014, maker: 'sdg'},
    {year: 2015, maker: 'cts/nso'},
    {year: 2016, maker: null},
  ];
  const breaks = [
    {date: '2014-01-01', kind: 'maker' as const},
    {date: '2015-01-01', kind: 'maker' as const},
  ];
  expect(partedBy({points, breaks}, 2013, 2014)).toBe('maker');
  expect(partedBy({points, breaks}, 2013, 2015)).toBeNull();
  expect(partedBy({points, breaks}, 2013, 2016)).toBe('maker');
  expect(partedBy({points, breaks: [...breaks, {date: '2014-06-01', kind: 'counting' as const}]}, 2013, 2015)).toBe('counting');
});
