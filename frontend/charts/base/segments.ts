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

/** What of a series tells which of its figures can be compared. */
export interface Cut {
  points: readonly Pick<Point, 'year' | 'maker'>[];
  breaks: readonly Pick<Break, 'date' | 'kind'>[];
}

function makersOf(points: Cut['points'], year: number): string[] {
  return points.find((point) => point.year === year)?.maker?.split('/') ?? [];
}

/**
 * Why figures of two years cannot be compared; null where they can: what is counted did not change between them, no editions are
 * joined there, and both have one maker, be there another one's figures in between or not. The rule of org.rumbo.comparison.Changes;
 * tables of cases are read by the tests of both.
 */
export function partedBy({points, breaks}: Cut, a: number, b: number): Break['kind'] | null {
  const between = breaks.filter(({date}) => separates(date, Math.min(a, b), Math.max(a, b)));
  const makers = makersOf(points, a);
  const ofOneMaker = makersOf(points, b).some((maker) => makers.includes(maker));
  return (['counting', 'edition', 'maker'] as const).find((kind) => between.some((br) => br.kind === kind && !(kind === 'maker' && ofOneMaker))) ?? null;
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
