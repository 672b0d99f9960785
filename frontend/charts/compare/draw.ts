import {axisY, dot, gridY, line, plot, ruleX, ruleY} from '@observablehq/plot';
import type {PolicyMark, Score} from '../model';
import type {NumberFormat} from '../base/formats';
import {shorten, textWidth} from '../base/measure';
import {colorOf, scoreColor, seriesColor} from '../base/palette';
import {dodge, MOST_ROWS, placeInRows, type Flag} from '../base/placement';
import {linearTicks, logTicks} from '../base/scales';
import {breakPosition} from '../base/segments';
import {isFirm} from '../base/status';
import {hatch, svg} from '../base/svg';
import {axisPosition, yearTicks} from '../base/years';
import {foot} from './foot';
import type {Shown, ShownPoint, ShownSeries} from './shown';

/** Words that stand in the drawing itself. */
export interface DrawingWords {
  countingChanges: string;
  noFigures: string;
  notCoded: string;
  /** A value that is not of the newest year: "7.9 (2022)". */
  valueOf: (value: string, year: number) => string;
}

export interface Layout {
  width: number;
  /** Height of the plot itself, without names above and strips below. */
  plotHeight: number;
  fontSize: number;
  /** Most years to write under the axis. */
  years: number;
  yTicks: number;
}

/** Where an event stands in a drawing. */
export interface PlacedEvent extends Flag {
  mark: PolicyMark;
  /** Top of its text's row. */
  top: number;
}

export interface Drawing {
  node: SVGSVGElement;
  width: number;
  height: number;
  /** Top and bottom of the plot. */
  top: number;
  bottom: number;
  left: number;
  right: number;
  x: (year: number) => number;
  y: (value: number) => number;
  /** Nearest year of the period to a pixel. */
  yearAt: (pixel: number) => number;
  events: PlacedEvent[];
  /** Top of the strips of each series that the drawing has. */
  strips: {at: number; militarization: number; harmReduction: number}[];
  stripHeight: number;
}

/** Rows of event names; tall enough that each name is a target of 24 pixels. */
export const ROW = 24;
/** Rows of names over a plot of several countries; they come and go with the pointer, and the plot stays. */
export const TOGETHER_ROWS = 2;
const STRIP_GAP = 3;
const LABEL = 11;

/** How the vertical axis runs; the same for all panels. */
export interface Vertical {
  type: 'linear' | 'log';
  ticks: number[];
  domain: [number, number];
}

export function vertical(shown: Shown, count: number): Vertical {
  if (shown.switches.scale === 'log' && shown.min !== null && shown.max !== null) {
    const ticks = logTicks(shown.min, shown.max);
    return {type: 'log', ticks, domain: [Math.min(ticks[0], shown.min), Math.max(ticks.at(-1)!, shown.max)]};
  }
  const ticks = linearTicks(shown.max ?? 1, count);
  return {type: 'linear', ticks, domain: [0, Math.max(ticks.at(-1)!, (shown.max ?? 0) * 1.02)]};
}

/** Room on the left for the numbers of the axis. */
function leftMargin(axis: Vertical, format: NumberFormat, fontSize: number): number {
  return Math.ceil(Math.max(...axis.ticks.map((t) => textWidth(format.tick(t), fontSize)))) + 10;
}

function isHollow(point: ShownPoint): boolean {
  return !isFirm(point.raw?.status);
}

/** Points to mark: all of a sparse chart, years that stand alone, and values that are no final count of the state, which are hollow. */
function dots(series: ShownSeries, sparse: boolean): ShownPoint[] {
  return series.segments.flatMap((part) => part.filter((point) => sparse || part.length === 1 || isHollow(point)));
}

function lineMarks(series: ShownSeries, shown: Shown, color: string, className: string) {
  const runs = series.segments
    .filter((part) => part.length > 1)
    .flatMap((part, segment) => part.map((point) => ({...point, segment})));
  const marked = dots(series, shown.sparse);
  const bounded = series.segments.flat().filter((p) => p.lower !== null && p.upper !== null);
  return [
    ruleX(bounded, {x: 'year', y1: 'lower', y2: 'upper', stroke: color, strokeWidth: 4, strokeOpacity: 0.2}),
    // a halo of the ground keeps the line apart from rules and grid
    line(runs, {x: 'year', y: 'value', z: 'segment', stroke: 'var(--chart-ground)', strokeWidth: 4.5, className: 'halo'}),
    line(runs, {x: 'year', y: 'value', z: 'segment', stroke: color, strokeWidth: 2, strokeLinejoin: 'round', className}),
    ...[true, false].map((firm) =>
      dot(marked.filter((point) => isHollow(point) !== firm), {
        x: 'year',
        y: 'value',
        r: 3,
        stroke: color,
        strokeWidth: 1.5,
        fill: firm ? color : 'var(--chart-ground)',
        className: `${className} dots ${firm ? 'observed' : 'hollow'}`,
      }),
    ),
  ];
}

function frame(
  shown: Shown,
  axis: Vertical,
  format: NumberFormat,
  size: {width: number; height: number; top: number; bottom: number; left: number; right: number; fontSize: number},
  marks: unknown[],
) {
  const node = plot({
    width: size.width,
    height: size.height,
    marginTop: size.top,
    marginBottom: size.bottom,
    marginLeft: size.left,
    marginRight: size.right,
    style: {
      background: 'none',
      color: 'var(--chart-ink-2)',
      fontFamily: 'inherit',
      fontSize: `${size.fontSize}px`,
      overflow: 'visible',
    },
    x: {type: 'linear', domain: [shown.from - 0.5, shown.to + 0.5], axis: null},
    y: {type: axis.type, domain: axis.domain, axis: null},
    marks: [
      gridY(axis.ticks.slice(axis.type === 'linear' ? 1 : 0), {
        stroke: 'var(--chart-line)',
        strokeOpacity: 1,
        strokeDasharray: '3,3',
      }),
      ruleY([axis.ticks[0]], {stroke: 'var(--chart-control)', strokeWidth: 1.2}),
      shown.switches.index === null ? null : ruleY([100], {stroke: 'var(--chart-control)', strokeWidth: 1}),
      axisY(axis.ticks, {
        tickSize: 0,
        tickPadding: 7,
        tickFormat: (n: number) => format.tick(n),
        label: null,
        fill: 'var(--chart-ink-2)',
        fontVariant: 'tabular-nums',
      }),
      ...(marks as []),
    ],
  }) as SVGSVGElement;
  node.removeAttribute('aria-label');
  node.setAttribute('aria-hidden', 'true');
  const scale = (name: 'x' | 'y') => {
    const found = (node as unknown as {scale(n: string): {apply(v: number): number; invert(p: number): number}}).scale(name);
    return found;
  };
  return {node, x: scale('x'), y: scale('y')};
}

/** The year axis under the strips. */
export function drawYears(node: SVGSVGElement, shown: {from: number; to: number}, x: (year: number) => number, top: number, layout: Layout): void {
  for (const year of yearTicks(shown.from, shown.to, layout.years)) {
    node.append(
      svg('text', {
        x: x(year),
        y: top + layout.fontSize,
        'text-anchor': 'middle',
        'font-size': layout.fontSize,
        fill: 'var(--chart-ink-2)',
        class: 'year',
      }, String(year)),
    );
  }
}

/** Two rows of cells, a year each; what was not coded is hatched. */
function drawStrips(
  node: SVGSVGElement,
  series: ShownSeries,
  x: (year: number) => number,
  top: number,
  height: number,
  format: NumberFormat,
  layout: Layout,
): {militarization: number; harmReduction: number} {
  const {defs, fill: hatched} = hatch();
  node.append(defs);
  const row = (direction: 'militarization' | 'harmReduction', y: number) => {
    const color = colorOf(direction);
    let latest: {score: Score; year: number} | null = null;
    const group = svg('g', {class: `strip ${direction}`});
    const edge = Math.min(0.5, (x(1) - x(0)) / 8);
    for (const year of series.stance) {
      const score = year[direction];
      const box = {x: x(year.year - 0.5) + edge, y, width: x(1) - x(0) - 2 * edge, height, 'data-year': year.year};
      if (score) {
        latest = {score, year: year.year};
        group.append(svg('rect', {...box, fill: scoreColor(direction, score.value), class: 'cell'}));
      } else {
        group.append(svg('rect', {...box, fill: hatched, class: 'cell not-coded'}));
      }
    }
    const [first, last] = [series.stance[0].year, series.stance.at(-1)!.year];
    // a score of zero is nearly the ground: the frame says where the cells are
    group.append(
      svg('rect', {
        x: x(first - 0.5),
        y: y - 0.5,
        width: x(last + 0.5) - x(first - 0.5),
        height: height + 1,
        fill: 'none',
        stroke: 'var(--chart-line)',
        'stroke-width': 1,
        class: 'frame',
      }),
    );
    group.append(
      svg('text', {
        x: x(series.stance.at(-1)!.year + 0.5) + 6,
        'text-anchor': 'start',
        y: y + height / 2,
        dy: '0.36em',
        'font-size': layout.fontSize,
        'font-weight': 600,
        fill: latest ? color : 'var(--chart-ink-2)',
        class: 'latest-score',
      }, latest ? latestScore(format.score(latest.score.value), latest.year) : '–'),
    );
    node.append(group);
    return y;
  };
  return {
    militarization: row('militarization', top),
    harmReduction: row('harmReduction', top + height + STRIP_GAP),
  };
}

/** A score is of a year, which stands with it wherever it is alone. */
function latestScore(score: string, year: number): string {
  return `${score} (${year})`;
}

function stripHeightOf(layout: Layout): number {
  return Math.round(layout.fontSize * 1.1);
}

/** Names over the rules of events, and the rules themselves. */
export function drawEvents(
  node: SVGSVGElement,
  marks: PolicyMark[],
  flags: Flag[],
  top: number,
  bottom: number,
  fontSize: number,
): PlacedEvent[] {
  const rules = svg('g', {class: 'events'});
  const events = flags.map((flag, i) => {
    const rowTop = top - ROW * ((flag.row ?? 0) + 1);
    const middle = rowTop + ROW / 2;
    rules.append(
      svg('line', {
        x1: flag.x,
        x2: flag.x,
        y1: flag.row === null ? top : middle + fontSize * 0.65,
        y2: bottom,
        stroke: 'var(--chart-rule)',
        'stroke-width': 1,
        class: 'event-rule',
      }),
    );
    if (flag.row !== null) {
      if (flag.number !== null) {
        const pill = Math.max(fontSize * 1.5, textWidth(flag.text, fontSize) + 9);
        rules.append(
          svg('rect', {
            x: (flag.left + flag.right) / 2 - pill / 2,
            y: middle - fontSize * 0.75,
            width: pill,
            height: fontSize * 1.5,
            rx: fontSize * 0.75,
            fill: 'var(--chart-ground)',
            stroke: 'var(--chart-rule)',
          }),
        );
      }
      rules.append(
        svg('text', {
          x: (flag.left + flag.right) / 2,
          y: middle,
          dy: '0.36em',
          'text-anchor': 'middle',
          'font-size': fontSize,
          fill: 'var(--chart-ink-2)',
          class: 'event-name',
        }, flag.text),
      );
    }
    return {...flag, mark: marks[i], top: rowTop};
  });
  // behind the lines
  node.insertBefore(rules, node.querySelector('.halo') ?? node.lastChild);
  return events;
}

/** @param rows most rows of names that there is room for */
export function flagsOf(
  marks: PolicyMark[],
  x: (year: number) => number,
  min: number,
  max: number,
  fontSize: number,
  rows = MOST_ROWS,
): Flag[] {
  return placeInRows(
    marks.map((mark) => ({x: x(axisPosition(mark.date, mark.precision)), text: mark.label})),
    min,
    max,
    (text) => Math.max(24, textWidth(text, fontSize) + (/^\d+(–\d+)?$/.test(text) ? 10 : 2)),
    (text, room) => shorten(text, room, fontSize),
    rows,
  );
}

/** Rows that the names of one panel's events need. */
export function rowsOf(flags: Flag[]): number {
  return flags.reduce((most, flag) => Math.max(most, flag.row === null ? 0 : flag.row + 1), 0);
}

/** A dotted rule where the counting changes; what else parts the line is marked at its foot. */
function drawBreaks(
  node: SVGSVGElement,
  series: ShownSeries,
  x: (year: number) => number,
  y: (value: number) => number,
  top: number,
  bottom: number,
  label: string | null,
  fontSize: number,
  limits: {left: number; right: number},
): void {
  const group = svg('g', {class: 'breaks'});
  let labelled = label === null;
  for (const br of series.breaks) {
    const at = x(breakPosition(br.date));
    if (br.kind !== 'counting') {
      group.append(...foot(br.kind, at, bottom));
      continue;
    }
    group.append(
      svg('line', {
        x1: at,
        x2: at,
        y1: top,
        y2: bottom,
        stroke: 'var(--chart-break)',
        'stroke-width': 1.4,
        'stroke-dasharray': '2,2.5',
        class: 'break',
      }),
    );
    if (!labelled) {
      labelled = true;
      const width = textWidth(label!, fontSize);
      const values = series.segments.flat();
      // of the four corners at the rule, the one with the fewest values in it
      const corners = (['end', 'start'] as const).flatMap((anchor) =>
        [bottom - 8, top + 12].map((baseline) => {
          const left = anchor === 'end' ? at - 5 - width : at + 5;
          const hits = values.filter((p) => {
            const px = x(p.year);
            const py = y(p.value);
            return px > left - 8 && px < left + width + 8 && py > baseline - 16 && py < baseline + 8;
          }).length;
          const outside = left < limits.left || left + width > limits.right + 40 ? 100 : 0;
          return {anchor, baseline, cost: hits + outside};
        }),
      );
      const best = corners.reduce((a, b) => (b.cost < a.cost ? b : a));
      group.append(
        svg('text', {
          x: best.anchor === 'end' ? at - 5 : at + 5,
          y: best.baseline,
          'text-anchor': best.anchor,
          'font-size': fontSize,
          fill: 'var(--chart-break)',
          stroke: 'var(--chart-ground)',
          'stroke-width': 3,
          'paint-order': 'stroke',
          class: 'break-label',
        }, label!),
      );
    }
  }
  node.append(group);
}

function haloed(attributes: Record<string, string | number>, text: string): SVGTextElement {
  return svg('text', {stroke: 'var(--chart-ground)', 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke', ...attributes}, text);
}

/** One country for itself. `flags`: where the names of its events go. `rows`: how many rows of names to leave room for. `labelBreak`: this panel says what a break is. */
export function drawPanel(
  shown: Shown,
  series: ShownSeries,
  axis: Vertical,
  layout: Layout,
  flags: Flag[],
  rows: number,
  format: NumberFormat,
  words: DrawingWords,
  labelBreak: boolean,
): Drawing {
  const {left, right} = panelMargins(axis, layout, format);
  const stripHeight = stripHeightOf(layout);
  const top = rows * ROW + 8;
  const bottom = top + layout.plotHeight;
  const strips = 2 * stripHeight + STRIP_GAP;
  const height = bottom + 10 + strips + layout.fontSize + 10;
  const labelSize = panelLabelSize(layout);
  const color = 'var(--chart-ink)';
  const {node, x, y} = frame(
    shown,
    axis,
    format,
    {width: layout.width, height, top, bottom: height - bottom, left, right, fontSize: layout.fontSize},
    lineMarks(series, shown, color, 'outcome'),
  );
  const px = (year: number) => x.apply(year);
  const py = (value: number) => y.apply(value);
  const events = drawEvents(node, series.marks, flags, top, bottom, labelSize);
  drawBreaks(node, series, px, py, top, bottom, labelBreak ? words.countingChanges : null, labelSize, {
    left,
    right: layout.width - right,
  });
  if (series.last) {
    const {year, value} = series.last;
    if (series.segments.at(-1)!.length > 1 && !isHollow(series.last)) {
      node.append(svg('circle', {cx: px(year), cy: py(value), r: 3, fill: color, class: 'last'}));
    }
    const text = year < shown.to - 1 ? words.valueOf(format.value(value), year) : format.value(value);
    const size = layout.fontSize + 1;
    const fits = px(year) + 8 + textWidth(text, size, 600) <= layout.width;
    node.append(
      haloed(
        {
          // beside the point, or over it where the drawing ends too soon
          x: fits ? px(year) + 8 : layout.width,
          'text-anchor': fits ? 'start' : 'end',
          y: fits ? Math.min(py(value), bottom - layout.fontSize / 2) : Math.max(py(value) - size, top + size / 2),
          dy: '0.36em',
          'font-size': size,
          'font-weight': 600,
          fill: color,
          class: 'last-value',
        },
        text,
      ),
    );
  } else {
    const {defs, fill} = hatch();
    node.append(
      defs,
      svg('rect', {x: left, y: top, width: layout.width - left - right, height: layout.plotHeight, fill, opacity: 0.45, class: 'no-data'}),
      haloed(
        {
          x: (left + layout.width - right) / 2,
          y: top + layout.plotHeight / 2,
          'text-anchor': 'middle',
          'font-size': layout.fontSize + 1,
          fill: 'var(--chart-ink)',
        },
        words.noFigures,
      ),
    );
  }
  const rowsOfStrips = drawStrips(node, series, px, bottom + 10, stripHeight, format, layout);
  drawYears(node, shown, px, bottom + 10 + strips + 6, layout);
  return {
    node,
    width: layout.width,
    height,
    top,
    bottom,
    left,
    right: layout.width - right,
    x: px,
    y: py,
    yearAt: nearest(shown, (pixel) => x.invert(pixel)),
    events,
    strips: [{at: series.at, ...rowsOfStrips}],
    stripHeight,
  };
}

function nearest(shown: Shown, invert: (pixel: number) => number): (pixel: number) => number {
  return (pixel) => Math.min(Math.max(Math.round(invert(pixel)), shown.from), shown.to);
}

function panelMargins(axis: Vertical, layout: Layout, format: NumberFormat): {left: number; right: number} {
  const widest = Math.max(...axis.ticks.map((t) => textWidth(format.value(t), layout.fontSize + 1, 600)));
  const score = textWidth(latestScore(format.score(100), 2000), layout.fontSize, 600) + 8;
  return {left: leftMargin(axis, format, layout.fontSize), right: Math.ceil(Math.max(score, Math.min(70, widest + 4)))};
}

/** Where the names of each country's events go in a panel of its own. */
export function panelFlags(shown: Shown, axis: Vertical, layout: Layout, format: NumberFormat): Flag[][] {
  const {left, right} = panelMargins(axis, layout, format);
  const per = (layout.width - left - right) / (shown.to - shown.from + 1);
  const x = (year: number) => left + (year - shown.from + 0.5) * per;
  return shown.series.map((s) => flagsOf(s.marks, x, 0, layout.width, panelLabelSize(layout)));
}

function panelLabelSize(layout: Layout): number {
  return Math.max(LABEL, layout.fontSize - 1);
}

/** All countries in one plot, each line named at its end, with everybody's strips below. */
export function drawTogether(
  shown: Shown,
  axis: Vertical,
  layout: Layout,
  format: NumberFormat,
  words: DrawingWords,
  short: boolean,
): Drawing {
  const ends = shown.series.filter((s) => s.last !== null);
  const nameOf = (s: ShownSeries) => {
    const name = short ? s.series.code : s.series.name;
    const value = format.value(s.last!.value);
    return {name, value: s.last!.year < shown.to - 1 ? words.valueOf(value, s.last!.year) : value};
  };
  const labelSize = layout.fontSize + 1;
  const widest = Math.max(
    40,
    ...ends.map((s) => {
      const {name, value} = nameOf(s);
      return textWidth(`${name} `, labelSize, 600) + textWidth(value, labelSize) + 6;
    }),
  );
  const left = leftMargin(axis, format, layout.fontSize);
  const right = Math.min(Math.ceil(widest) + 26, layout.width * 0.42);
  const stripHeight = stripHeightOf(layout);
  const step = labelSize + 4;
  // for the events of the line that is pointed at
  const top = (shown.series.some((s) => s.marks.length > 0) ? TOGETHER_ROWS : 0) * ROW + 10;
  // labels that would not fit make the plot taller
  const bottom = top + Math.max(layout.plotHeight, ends.length * step);
  const block = layout.fontSize + 8 + 2 * stripHeight + STRIP_GAP + 8;
  const height = bottom + layout.fontSize + 12 + shown.series.length * block;
  const {node, x, y} = frame(
    shown,
    axis,
    format,
    {width: layout.width, height, top, bottom: height - bottom, left, right, fontSize: layout.fontSize},
    shown.series.flatMap((s) => lineMarks(s, shown, seriesColor(s.at), `outcome fades of-${s.at}`)),
  );
  const px = (year: number) => x.apply(year);
  const py = (value: number) => y.apply(value);
  for (const series of shown.series) {
    // a dotted rule through all lines would speak of all: here it spans only the two years that it parts
    const gap = svg('g', {class: `breaks fades of-${series.at}`});
    for (const br of series.breaks.filter(({kind}) => kind === 'counting')) {
      const at = breakPosition(br.date);
      const sides = [at - 0.5, at + 0.5].flatMap((year) => series.points.find((p) => p.year === year)?.value ?? []);
      if (sides.length > 0) {
        const ys = sides.map(py);
        gap.append(
          svg('line', {
            x1: px(at),
            x2: px(at),
            y1: Math.min(...ys) - 8,
            y2: Math.max(...ys) + 8,
            stroke: 'var(--chart-break)',
            'stroke-width': 1.6,
            'stroke-dasharray': '2,2.5',
            class: 'break',
          }),
        );
      }
    }
    node.append(gap);
  }
  for (const kind of ['edition', 'maker'] as const) {
    for (const at of new Set(shown.series.flatMap((s) => s.breaks.filter((b) => b.kind === kind).map((b) => breakPosition(b.date))))) {
      node.append(...foot(kind, px(at), bottom));
    }
  }
  const places = dodge(ends.map((s) => py(s.last!.value)), step, top - step / 2, bottom + step / 2);
  const edge = layout.width - right;
  ends.forEach((s, i) => {
    const color = seriesColor(s.at);
    const {year, value} = s.last!;
    const group = svg('g', {class: `end of-${s.at}`});
    const tail = svg('g', {class: `fades of-${s.at}`});
    group.append(tail);
    tail.append(svg('circle', {cx: px(year), cy: py(value), r: 3, fill: isHollow(s.last!) ? 'var(--chart-ground)' : color, stroke: color}));
    if (Math.abs(places[i] - py(value)) > 3 || px(year) < edge - 12) {
      tail.append(
        svg('polyline', {
          points: `${px(year) + 5},${py(value)} ${edge + 4},${py(value)} ${edge + 14},${places[i]}`,
          fill: 'none',
          stroke: color,
          'stroke-width': 0.8,
          'stroke-opacity': 0.7,
        }),
      );
    }
    const {name, value: figure} = nameOf(s);
    group.append(
      svg('text', {x: edge + 17, 'text-anchor': 'start', y: places[i], dy: '0.36em', 'font-size': labelSize, fill: color, class: 'end-label'},
        svg('tspan', {'font-weight': 600}, name),
        ` ${figure}`,
      ),
    );
    node.append(group);
  });
  drawYears(node, shown, px, bottom + 4, layout);
  let y0 = bottom + layout.fontSize + 12;
  const strips = shown.series.map((series) => {
    node.append(
      svg('text', {
        x: left,
        'text-anchor': 'start',
        y: y0 + layout.fontSize + 2,
        'font-size': layout.fontSize,
        'font-weight': 600,
        fill: seriesColor(series.at),
      }, series.series.name),
    );
    const rows = drawStrips(node, series, px, y0 + layout.fontSize + 8, stripHeight, format, layout);
    y0 += block;
    return {at: series.at, ...rows};
  });
  return {
    node,
    width: layout.width,
    height,
    top,
    bottom,
    left,
    right: edge,
    x: px,
    y: py,
    yearAt: nearest(shown, (pixel) => x.invert(pixel)),
    events: [],
    strips,
    stripHeight,
  };
}
