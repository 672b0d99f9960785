import type {Break, ComparisonData, CountrySeries, Point, PolicyMark, StanceYear} from '../model';
import {partedBy, segments, type Valued} from '../base/segments';
import {decimalYear} from '../base/years';

/** The reader's switches of a comparison. */
export interface Switches {
  scale: 'linear' | 'log';
  /** Year whose figure is 100; null: figures as published. */
  index: number | null;
  layout: 'panels' | 'one';
}

/** A year as it stands on screen: `value` may be an index; `raw` is what was published. */
export interface ShownPoint {
  year: number;
  /** What is drawn. */
  value: number | null;
  lower: number | null;
  upper: number | null;
  /** What tables and readings say: also a zero, which has no place on a logarithmic scale. */
  figure: number | null;
  raw: Point | null;
}

export interface ShownSeries {
  at: number;
  series: CountrySeries;
  /** One for each year of the period. */
  points: ShownPoint[];
  segments: Valued<ShownPoint>[][];
  /** Newest year with a value. */
  last: Valued<ShownPoint> | null;
  breaks: Break[];
  marks: PolicyMark[];
  /** One for each year of the period; null scores where nothing was coded. */
  stance: StanceYear[];
  coded: boolean;
}

export interface Shown {
  from: number;
  to: number;
  series: ShownSeries[];
  switches: Switches;
  /** Greatest and smallest value that is drawn; null where nothing is. */
  max: number | null;
  min: number | null;
  /** Fewer than twelve values of a country on average: each is marked. */
  sparse: boolean;
  /** Countries without a figure for the index year. */
  withoutIndex: string[];
  /** Countries some of whose years cannot be compared with the index year, because a break lies between or another made them. */
  partlyIndexed: string[];
  /** Countries with a zero, which has no place on a logarithmic scale. */
  zeros: string[];
}

const MARK_ALL_BELOW = 12;

/** Years that can be 100: those for which at least one country has a figure. */
export function indexYears(data: ComparisonData): number[] {
  const years = new Set<number>();
  for (const series of data.series) {
    for (const point of series.points) {
      if (point.value !== null && point.value > 0 && point.year >= data.from && point.year <= data.to) {
        years.add(point.year);
      }
    }
  }
  return [...years].sort((a, b) => a - b);
}

function indexer(series: CountrySeries, year: number): ((point: Point) => number | null) | null {
  const base = series.points.find((point) => point.year === year)?.value;
  if (base === undefined || base === null || base <= 0) {
    return null;
  }
  return (point) => {
    return point.value === null || partedBy(series, point.year, year) !== null ? null : 100 / base;
  };
}

/** What the data look like under the switches. Nothing is filled in: a year without a figure stays one. */
export function show(data: ComparisonData, switches: Switches): Shown {
  const {from, to} = data;
  const years = Array.from({length: to - from + 1}, (_, i) => from + i);
  const withoutIndex: string[] = [];
  const partlyIndexed: string[] = [];
  const zeros: string[] = [];
  const all = data.series.map((series, at): ShownSeries => {
    const index = switches.index === null ? () => 1 : indexer(series, switches.index);
    if (!index) {
      withoutIndex.push(series.name);
    }
    const byYear = new Map(series.points.map((point) => [point.year, point]));
    let parted = false;
    let zero = false;
    const points = years.map((year): ShownPoint => {
      const raw = byYear.get(year) ?? null;
      if (raw === null || raw.value === null) {
        return {year, value: null, lower: null, upper: null, figure: null, raw};
      }
      const factor = index ? index(raw) : null;
      parted ||= index !== null && factor === null;
      zero ||= raw.value <= 0;
      const figure = factor === null ? null : raw.value * factor;
      if (factor === null || (switches.scale === 'log' && raw.value <= 0)) {
        return {year, value: null, lower: null, upper: null, figure, raw};
      }
      const times = (n: number | null) => (n === null ? null : n * factor);
      return {year, value: figure, lower: times(raw.lower), upper: times(raw.upper), figure, raw};
    });
    if (parted) {
      partlyIndexed.push(series.name);
    }
    if (zero && switches.scale === 'log') {
      zeros.push(series.name);
    }
    const parts = segments(points, series.breaks);
    const stanceByYear = new Map(series.stance.map((stance) => [stance.year, stance]));
    const stance = years.map((year) => stanceByYear.get(year) ?? {year, militarization: null, harmReduction: null});
    return {
      at,
      series,
      points,
      segments: parts,
      last: parts.at(-1)?.at(-1) ?? null,
      breaks: series.breaks.filter(({date}) => decimalYear(date) > from && decimalYear(date) <= to),
      marks: series.marks.filter(({date}) => Number(date.slice(0, 4)) >= from && Number(date.slice(0, 4)) <= to),
      stance,
      coded: stance.some((year) => year.militarization !== null || year.harmReduction !== null),
    };
  });
  const drawn = all.flatMap((s) => s.segments.flat());
  const bounds = drawn.flatMap((p) => [p.value, p.upper, p.lower].filter((n): n is number => n !== null));
  const withValues = all.filter((s) => s.last !== null).length;
  return {
    from,
    to,
    series: all,
    switches,
    max: bounds.length > 0 ? Math.max(...bounds) : null,
    min: bounds.length > 0 ? Math.min(...bounds) : null,
    sparse: withValues > 0 && drawn.length / withValues < MARK_ALL_BELOW,
    withoutIndex,
    partlyIndexed,
    zeros,
  };
}
