import {decimalYear} from '../base/years';
import type {TimelineBar, TimelineData} from '../model';

/** Height of a lane whose names stand beside their bars, and what one more takes in which a name stands above its bar. */
export const LANE = 18;
const NAME = 12;
/** Room above each direction's first kind, for its name. */
export const HEADING = 31;
const BETWEEN = 4;
const AXIS = 26;
/** Between a bar and its name beside it; an arrow may stand there. */
const GAP = 12;
/** A name is shortened to this much where the drawing has it, and never stands beside a bar with less. */
const NAME_ROOM = 330;
/** Height of a kind whose own name takes two lines. */
const TWO_LINES = 33;

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
  /** The name stands above the bar, since there is no room for it on either side. */
  above: boolean;
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

/** What a name takes of a lane: where it stands and how far bar and name reach. */
interface Span {
  text: string;
  textX: number;
  above: boolean;
  begin: number;
  end: number;
}

/**
 * Places bars in lanes, kind by kind, so that no bar and no name lies on another. A name stands before its bar, or after it, or above
 * it where neither has room. Within a kind the order is that of the start dates.
 */
export function layout(
  data: Pick<TimelineData, 'from' | 'to' | 'rows'>,
  width: number,
  left: number,
  textWidth: (text: string) => number,
  shorten: (text: string, room: number) => string,
  lines: (kind: string) => number = () => 1,
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
      const lanes: {taken: number; named: boolean}[] = [];
      const index = rows.length;
      const top = y;
      const bars = [...kind.bars]
        .sort((a, b) => a.start.localeCompare(b.start))
        .map((bar): PlacedBar & {lane: number} => {
          const start = decimalYear(bar.start);
          const stop = bar.end === null ? end : decimalYear(bar.end);
          const from = x(bar.startPrecision === 'year' ? Math.floor(start) : start);
          const till = x(bar.endPrecision === 'year' ? Math.floor(stop) + 1 : stop);
          const ways = spans(bar, from, till);
          const fits = lanes.flatMap(({taken}, lane) => ways.filter(({begin}) => taken <= begin).map((span) => ({span, lane})));
          const {span, lane} = fits[0] ?? {span: ways[0], lane: lanes.length};
          lanes[lane] = {taken: span.end + GAP, named: span.above || (lanes[lane]?.named ?? false)};
          const {text, textX, above} = span;
          const height = barHeight(bar.level);
          return {
            bar,
            lane,
            row: index,
            x: from,
            width: Math.max(till - from, 3),
            y: 0,
            height,
            cut: start < data.from,
            open: bar.end === null,
            softStart: soft(bar.startPrecision, x),
            softEnd: bar.endPrecision === null ? 0 : soft(bar.endPrecision, x),
            text,
            textX,
            above,
          };
        });
      // how tall a lane is shows once all of its names are placed
      let height = 0;
      lanes.forEach(({named}, lane) => {
        const room = named ? NAME : 0;
        bars.filter((bar) => bar.lane === lane).forEach((bar) => (bar.y = top + height + room + (barHeight(2) - bar.height) / 2 + 3));
        height += LANE + room;
      });
      height = Math.max(height, lines(kind.kind) > 1 ? TWO_LINES : LANE);
      rows.push({kind: kind.kind, direction, top, height, bars});
      y += height + BETWEEN;
    }
  }
  return {width, height: y + 4, left, right, rows, headings, x};

  /** The ways in which a bar may be named, best first. */
  function spans(bar: TimelineBar, from: number, till: number): Span[] {
    const beside = (room: number): string | null => {
      const text = shorten(bar.title, Math.max(0, Math.min(room, NAME_ROOM * 1.5)));
      return textWidth(text) <= room && (text === bar.title || room >= NAME_ROOM) ? text : null;
    };
    const before = beside(from - left - GAP);
    const after = bar.end === null ? null : beside(right - till - GAP);
    const overhead = shorten(bar.title, Math.min(right - left, Math.max(till - from, NAME_ROOM)));
    const textX = Math.max(left, Math.min(from, right - textWidth(overhead)));
    const ways: Span[] = [];
    if (before !== null) {
      const x = from - GAP - textWidth(before);
      ways.push({text: before, textX: x, above: false, begin: x, end: till});
    }
    if (after !== null) {
      ways.push({text: after, textX: till + GAP, above: false, begin: from, end: till + GAP + textWidth(after)});
    }
    ways.push({text: overhead, textX, above: true, begin: Math.min(from, textX), end: Math.max(till, textX + textWidth(overhead))});
    return ways;
  }

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
