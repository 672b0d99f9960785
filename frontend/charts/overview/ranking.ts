import {alphabet} from '../../sorting';
import {partedBy, separates, type Valued} from '../base/segments';
import type {Break, OverviewCountry, StanceYear} from '../model';

/** How far the year of a figure that stands in may lie from the chosen one. */
export const NEAR = 2;

/** As many places as a rank needs to say something. */
export const FEWEST = 10;

/** Years over which the ranking says how a figure changed. */
export const CHANGE_SPAN = 10;

/** What a country shows for a chosen year. */
export interface Figure {
  country: OverviewCountry;
  /** Null where neither the year nor one within two of it has a figure. */
  point: Valued | null;
  /** The figure is of a year near the chosen one. */
  standsIn: boolean;
  /** It rests on few people. */
  small: boolean;
}

export interface Ranked extends Figure {
  point: Valued;
  /** Null for a place outside the ranking, and where fewer than ten are in. */
  rank: number | null;
}

export type Change =
  | {kind: 'change'; ratio: number; from: number; to: number}
  /** No two years can be compared; `by` is what parts the oldest that have figures. */
  | {kind: 'broken'; from: number; by: Break['kind']}
  /** The earlier year has no figure, or one of zero. */
  | {kind: 'unknown'; from: number};

/**
 * Whether what is counted is the same in two years. The value of the year in which the rule changed mixes both rules, so a change
 * within the earlier year parts it from the later one. A value may stand in across a join of editions, which count the same.
 */
function countedAlike(country: Pick<OverviewCountry, 'breaks'>, a: number, b: number): boolean {
  const [earlier, later] = a < b ? [a, b] : [b, a];
  return !country.breaks.some(({date, kind}) => kind === 'counting' && separates(date, earlier, later));
}

function pointAt(country: OverviewCountry, year: number): Valued | null {
  const point = country.points.find((p) => p.year === year);
  return point && point.value !== null ? (point as Valued) : null;
}

/**
 * The country's figure for a year: its own, or the nearest within two years (the earlier of two equally near), unless
 * what is counted changed in between.
 */
export function figureAt(country: OverviewCountry, year: number): Figure {
  let point = pointAt(country, year);
  for (let distance = 1; !point && distance <= NEAR; distance++) {
    for (const near of [year - distance, year + distance]) {
      point ??= countedAlike(country, near, year) ? pointAt(country, near) : null;
    }
  }
  return {
    country,
    point,
    standsIn: point !== null && point.year !== year,
    small: point !== null && country.smallYears.includes(point.year),
  };
}

/**
 * Countries with a figure from the highest to the lowest, equal ones on one place. Places whose figure rests on few people are left
 * out, or come without a rank where the reader asks for them. The rule of org.rumbo.indicator.Ranking; a table of cases is read by the
 * tests of both.
 */
export function rank(figures: Figure[], includeSmall: boolean, locale = 'en'): Ranked[] {
  const byName = alphabet(locale);
  const shown = figures
    .filter((f): f is Figure & {point: Valued} => f.point !== null && (includeSmall || !f.small))
    .sort((a, b) => b.point.value - a.point.value || byName(a.country.name, b.country.name));
  const values = shown.filter(({small}) => !small).map(({point}) => point.value);
  const enough = values.length >= FEWEST;
  return shown.map((figure) => ({...figure, rank: enough && !figure.small ? values.indexOf(figure.point.value) + 1 : null}));
}

/**
 * How the figure changed over ten years, as a share of the earlier value: the newest ten years that end with it, or at most two
 * years before it, and whose ends can be compared.
 */
export function change(country: OverviewCountry, newest: Valued): Change {
  let by: Break['kind'] | null = null;
  for (let to = newest.year; to >= newest.year - NEAR; to--) {
    const from = to - CHANGE_SPAN;
    const [earlier, later] = [pointAt(country, from), pointAt(country, to)];
    if (earlier && later && earlier.value !== 0) {
      by = partedBy(country, from, to);
      if (by === null) {
        return {kind: 'change', ratio: later.value / earlier.value - 1, from, to};
      }
    }
  }
  const from = newest.year - CHANGE_SPAN;
  return by === null ? {kind: 'unknown', from} : {kind: 'broken', from, by};
}

/** The year that most of the changes end in, the newer of two as frequent; null where there is none. */
export function commonEnd(changes: readonly Change[]): number | null {
  const counts = new Map<number, number>();
  for (const by of changes) {
    if (by.kind === 'change') {
      counts.set(by.to, (counts.get(by.to) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || b - a)[0]?.[0] ?? null;
}

/** Class of a value, 0 the lowest: a limit belongs to the class above it, as in "5-10" and "10-20". */
export function classOf(value: number, limits: number[]): number {
  let index = 0;
  while (index < limits.length && value >= limits[index]) {
    index++;
  }
  return index;
}

/** Scores of a year; null where it was not coded at all. */
export function stanceAt(country: OverviewCountry, year: number): StanceYear | null {
  const stance = country.stance.find((s) => s.year === year);
  return stance && (stance.militarization || stance.harmReduction) ? stance : null;
}

/** Countries of a region; the code "World" keeps all. */
export function within(countries: OverviewCountry[], region: string): OverviewCountry[] {
  return region === WORLD ? countries : countries.filter((country) => country.region === region);
}

export const WORLD = 'World';
