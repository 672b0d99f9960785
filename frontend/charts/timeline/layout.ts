import {decimalYear} from '../base/years';
import type {TimelineBar, TimelineData} from '../model';

/** Height of a lane: the name of a measure, and its bar under it. */
export const LANE = 29;
const NAME = 14;
/** Room above each direction's first kind, for its name. */
export const HEADING = 31;
const BETWEEN = 5;
const AXIS = 26;

export interface PlacedBar {
  bar: TimelineBar;
  row: number;
  x: number;
  width: number;
  y: number;
  height: number;
  /** It began before the period on screen. */
  cut: boolean;
  /** It is not known to have ended. */
  open: boolean;
  /** Pixels over which an edge fades, because only its month or year is known. */
  softStart: number;
  softEnd: number;
  text: string;
  textX: number;
}

export interface PlacedRow {
  kind: string;
  direction: TimelineData['rows'][number]['direction'];
  top: number;
  height: number;
  bars: PlacedBar[];
}

export interface TimelineLayout {
  width: number;
  height: number;
  left: number;
  right: number;
  rows: PlacedRow[];
  headings: {direction: PlacedRow['direction']; y: number}[];
  x(year: number): number;
}

/** Strength of a measure as height: what is coded 2 is twice as tall as what is coded 1. */
export function barHeight(level: number): number {
  return level >= 2 ? 12 : level === 1 ? 6 : 3;
}

/**
 * Places bars in lanes, kind by kind, so that no bar and no name lies on another. Within a kind the order is that of the
 * start dates.
 */
export function layout(
  data: Pick<TimelineData, 'from' | 'to' | 'rows'>,
  width: number,
  left: number,
  textWidth: (text: string) => number,
  shorten: (text: string, room: number) => string,
): TimelineLayout {
  const right = width - 14;
  const end = data.to + 1;
  const x = (year: number) => left + ((Math.min(Math.max(year, data.from), end) - data.from) / (end - data.from)) * (right - left);
  const headings: TimelineLayout['headings'] = [];
  const rows: PlacedRow[] = [];
  let y = AXIS;
  for (const direction of ['militarized', 'harm_reduction'] as const) {
    const kinds = data.rows.filter((row) => row.direction === direction);
    if (kinds.length === 0) {
      continue;
    }
    headings.push({direction, y});
    y += HEADING;
    for (const kind of kinds) {
      const lanes: number[] = [];
      const index = rows.length;
      const top = y;
      const bars = [...kind.bars]
        .sort((a, b) => a.start.localeCompare(b.start))
        .map((bar): PlacedBar => {
          const start = decimalYear(bar.start);
          const stop = bar.end === null ? end : decimalYear(bar.end);
          const from = x(bar.startPrecision === 'year' ? Math.floor(start) : start);
          const till = x(bar.endPrecision === 'year' ? Math.floor(stop) + 1 : stop);
          const room = Math.min(right - left, Math.max(till - from, 330));
          const text = shorten(bar.title, room);
          const wide = textWidth(text);
          const textX = Math.max(left, Math.min(from, right - wide));
          const begin = Math.min(from, textX);
          let lane = lanes.findIndex((taken) => taken <= begin);
          lane = lane < 0 ? lanes.length : lane;
          lanes[lane] = Math.max(till, textX + wide) + 12;
          const height = barHeight(bar.level);
          return {
            bar,
            row: index,
            x: from,
            width: Math.max(till - from, 3),
            y: top + lane * LANE + NAME + 2,
            height,
            cut: start < data.from,
            open: bar.end === null,
            softStart: soft(bar.startPrecision, x),
            softEnd: bar.endPrecision === null ? 0 : soft(bar.endPrecision, x),
            text,
            textX,
          };
        });
      const height = Math.max(1, lanes.length) * LANE;
      rows.push({kind: kind.kind, direction, top, height, bars});
      y += height + BETWEEN;
    }
  }
  return {width, height: y + 4, left, right, rows, headings, x};

  function soft(precision: TimelineBar['startPrecision'], at: (year: number) => number): number {
    const year = at(data.from + 1) - at(data.from);
    return {day: 0, month: year / 12, year}[precision];
  }
}

/** The measure that an arrow key leads to: up and down to the nearest in time of the next kind, left and right within one. */
export function neighbour(rows: PlacedRow[], here: PlacedBar | null, key: string): PlacedBar | null {
  const filled = rows.filter((row) => row.bars.length > 0);
  if (!here) {
    return filled[0]?.bars[0] ?? null;
  }
  const row = filled.findIndex((r) => r.bars.includes(here));
  const within = filled[row].bars;
  const at = within.indexOf(here);
  switch (key) {
    case 'ArrowLeft':
      return within[at - 1] ?? here;
    case 'ArrowRight':
      return within[at + 1] ?? here;
    case 'Home':
      return within[0];
    case 'End':
      return within.at(-1)!;
    case 'ArrowUp':
    case 'ArrowDown': {
      const next = filled[row + (key === 'ArrowUp' ? -1 : 1)];
      return next ? next.bars.reduce((a, b) => (Math.abs(a.x - here.x) <= Math.abs(b.x - here.x) ? a : b)) : here;
    }
    default:
      return null;
  }
}
