/** Days since 1 January 1970 of an ISO date. */
function epochDay(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** A date as a year and the part of it that has passed: 1 July 2019 is about 2019.496. Throws on what is no ISO date. */
export function decimalYear(isoDate: string): number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate);
  if (!parts) {
    throw new Error(`not an ISO date: ${isoDate}`);
  }
  const [year, month, day] = parts.slice(1).map(Number);
  const start = epochDay(year, 1, 1);
  return year + (epochDay(year, month, day) - start) / (epochDay(year + 1, 1, 1) - start);
}

/**
 * Where a date lies on an axis on which the figure of a year stands at that year: the middle of the year is the whole
 * number, so 1 January lies half a year before it. Of a date known only by its year nothing better than the middle is known.
 */
export function axisPosition(isoDate: string, precision: 'day' | 'month' | 'year'): number {
  const exact = decimalYear(isoDate);
  return precision === 'year' ? Math.floor(exact) : exact - 0.5;
}

/** Years to write under an axis: in round steps, to the very end where a step leads there, never more than `most`. */
export function yearTicks(from: number, to: number, most: number): number[] {
  const span = to - from;
  const count = (step: number) => Math.floor(span / step) + 1;
  const steps = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 50, 100].filter((step) => count(step) <= Math.max(1, most));
  const closest = steps[0] ?? span + 1;
  const step = steps.find((s) => span % s === 0 && count(s) * 2 > count(closest)) ?? closest;
  return Array.from({length: count(step)}, (_, i) => from + i * step);
}

/** Runs of years in words: [2000, 2001, 2002, 2007] is "2000–2002, 2007". */
export function yearRuns(years: number[]): string {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const year of sorted) {
    const last = runs.at(-1);
    if (last && year === last[1] + 1) {
      last[1] = year;
    } else {
      runs.push([year, year]);
    }
  }
  return runs.map(([a, b]) => (a === b ? `${a}` : b === a + 1 ? `${a}, ${b}` : `${a}–${b}`)).join(', ');
}
