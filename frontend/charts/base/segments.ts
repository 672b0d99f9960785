import type {Break, Point} from '../model';
import {decimalYear} from './years';

/** A point that has a value. */
export type Valued<P extends {value: number | null} = Point> = P & {value: number};

/**
 * The first year that a break leaves on its far side. A break on 1 January parts the year before from the year it
 * opens; any later date parts its own year, which it changed midway, from the next.
 */
export function firstYearAfter(isoDate: string): number {
  return Math.ceil(decimalYear(isoDate));
}

/** Whether figures of the years `a` < `b` lie on two sides of the break. */
export function separates(isoDate: string, a: number, b: number): boolean {
  const t = decimalYear(isoDate);
  return a < t && t <= b;
}

/**
 * Whether figures of two years can be compared: no break of either kind lies between them. The rule of org.rumbo.comparison.Changes;
 * a table of cases is read by the tests of both.
 */
export function comparable(breaks: readonly Pick<Break, 'date'>[], a: number, b: number): boolean {
  return !breaks.some(({date}) => separates(date, Math.min(a, b), Math.max(a, b)));
}

/** Where to draw a break: halfway between the two years that it parts. */
export function breakPosition(isoDate: string): number {
  return firstYearAfter(isoDate) - 0.5;
}

/**
 * The stretches of a series through which a line may be drawn: each year follows the one before, and no break lies
 * between them. A stretch of one year is a point.
 */
export function segments<P extends {year: number; value: number | null}>(
  points: readonly P[],
  breaks: readonly Pick<Break, 'date'>[],
): Valued<P>[][] {
  const valued = points
    .filter((point): point is Valued<P> => point.value !== null && Number.isFinite(point.value))
    .sort((a, b) => a.year - b.year);
  const parts: Valued<P>[][] = [];
  for (const point of valued) {
    const part = parts.at(-1);
    const before = part?.at(-1);
    if (part && before && point.year === before.year + 1 && !breaks.some((b) => separates(b.date, before.year, point.year))) {
      part.push(point);
    } else {
      parts.push([point]);
    }
  }
  return parts;
}

/** Years of the period for which there is no value. */
export function missingYears(points: readonly {year: number; value: number | null}[], from: number, to: number): number[] {
  const known = new Set(points.filter((p) => p.value !== null).map((p) => p.year));
  const missing: number[] = [];
  for (let year = from; year <= to; year++) {
    if (!known.has(year)) {
      missing.push(year);
    }
  }
  return missing;
}
