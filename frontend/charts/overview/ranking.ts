import {separates, type Valued} from '../base/segments';
import type {Break, OverviewCountry, StanceYear} from '../model';

/** How far the year of a figure that stands in may lie from the chosen one. */
export const NEAR = 2;

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
  /** Null for a place outside the ranking. */
  rank: number | null;
}

export type Change =
  /** `joined`: the two years come from two editions, whose join the notes name. */
  | {kind: 'change'; ratio: number; from: number; joined: boolean}
  /** What is counted changed between the two years. */
  | {kind: 'broken'; from: number}
  /** The earlier year has no figure, or one of zero. */
  | {kind: 'unknown'; from: number};

/**
 * Whether two years of a country can be compared. The value of the year in which the rule changed mixes both rules, so
 * a change within the earlier year parts it from the later one. A join of two editions of one publisher counts the same
 * thing: it breaks a line, and a comparison across it is told in the notes.
 */
export function comparable(country: Pick<OverviewCountry, 'breaks'>, a: number, b: number): boolean {
  const [earlier, later] = a < b ? [a, b] : [b, a];
  return !country.breaks.some(({date, kind}) => kind === 'counting' && separates(date, earlier, later));
}

/** The joins of editions between two years. */
export function joins(country: Pick<OverviewCountry, 'breaks'>, earlier: number, later: number): Break[] {
  return country.breaks.filter(({date, kind}) => kind === 'edition' && separates(date, earlier, later));
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
      point ??= comparable(country, near, year) ? pointAt(country, near) : null;
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
 * Countries with a figure from the highest to the lowest. Places whose figure rests on few people are left out, or come
 * without a rank where the reader asks for them.
 */
export function rank(figures: Figure[], includeSmall: boolean): Ranked[] {
  const shown = figures
    .filter((f): f is Figure & {point: Valued} => f.point !== null && (includeSmall || !f.small))
    .sort((a, b) => b.point.value - a.point.value || a.country.name.localeCompare(b.country.name));
  let place = 0;
  return shown.map((figure) => ({...figure, rank: figure.small ? null : ++place}));
}

/** How the figure changed over ten years, as a share of the earlier value; only within one rule of counting. */
export function change(country: OverviewCountry, to: Valued): Change {
  const from = to.year - CHANGE_SPAN;
  const earlier = pointAt(country, from);
  if (!earlier || earlier.value === 0) {
    return {kind: 'unknown', from};
  }
  if (!comparable(country, from, to.year)) {
    return {kind: 'broken', from};
  }
  return {kind: 'change', ratio: to.value / earlier.value - 1, from, joined: joins(country, from, to.year).length > 0};
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
