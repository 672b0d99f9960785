import type {Break, Point} from '../model';
import {segments, separates, type Valued} from './segments';

/** A small line without axes: where its strokes, lone years and breaks lie, in pixels. */
export interface Sparkline {
  /** Path of each stretch of two years or more. */
  lines: string[];
  /** Years without a neighbour that a line could join them to. */
  lone: [number, number][];
  /** Positions at which what is counted changed. */
  breaks: number[];
  /** The year asked for, or the last one with a value. */
  mark: [number, number] | null;
}

export interface SparklineRoom {
  from: number;
  to: number;
  width: number;
  height: number;
  /** Year to mark; the last one with a value where it is left out. */
  at?: number;
}

/** The vertical scale runs from zero to the line's own highest value. */
export function sparkline(
  points: readonly Point[],
  breaks: readonly Pick<Break, 'date'>[],
  {from, to, width, height, at}: SparklineRoom,
): Sparkline {
  const shown = points.filter((p): p is Valued => p.value !== null && p.year >= from && p.year <= to);
  const margin = 3;
  const top = Math.max(...shown.map((p) => p.value), 0) || 1;
  const bottom = Math.min(...shown.map((p) => p.value), 0);
  const x = (year: number) => round(margin + ((year - from) / Math.max(1, to - from)) * (width - 2 * margin));
  const y = (value: number) => round(margin + ((top - value) / (top - bottom)) * (height - 2 * margin));
  const parts = segments(shown, breaks);
  const last = at === undefined ? shown.at(-1) : shown.find((p) => p.year === at);
  const cuts = breaks
    .map(({date}) => shown.findIndex((p, i) => i > 0 && separates(date, shown[i - 1].year, p.year)))
    .filter((i) => i > 0)
    .map((i) => (x(shown[i - 1].year) + x(shown[i].year)) / 2);
  return {
    lines: parts.filter((part) => part.length > 1).map((part) => `M${part.map((p) => `${x(p.year)},${y(p.value)}`).join('L')}`),
    lone: parts.filter((part) => part.length === 1).map(([p]) => [x(p.year), y(p.value)]),
    breaks: [...new Set(cuts)],
    mark: last ? [x(last.year), y(last.value)] : null,
  };
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
