import {areaY, axisY, dot, gridY, line, plot, ruleY} from '@observablehq/plot';
import type {PolicyMark, Score, StanceYear} from '../model';
import type {NumberFormat} from '../base/formats';
import {textWidth} from '../base/measure';
import {colorOf, type Direction} from '../base/palette';
import {dodge} from '../base/placement';
import {hatch, svg} from '../base/svg';
import {drawEvents, drawYears, flagsOf, ROW, rowsOf, type Layout, type PlacedEvent} from '../compare/draw';

export const DIRECTIONS: readonly Direction[] = ['militarization', 'harmReduction'];

export interface StanceDrawing {
  node: SVGSVGElement;
  width: number;
  height: number;
  top: number;
  bottom: number;
  left: number;
  right: number;
  x: (year: number) => number;
  y: (score: number) => number;
  yearAt: (pixel: number) => number;
  events: PlacedEvent[];
}

interface Placed extends Score {
  year: number;
  segment: number;
}

/** Years of the data in order, without holes: one that is not there was not coded. */
export function everyYear(stance: readonly StanceYear[]): StanceYear[] {
  const byYear = new Map(stance.map((year) => [year.year, year]));
  const years = [...byYear.keys()];
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return Array.from({length: to - from + 1}, (_, i) => byYear.get(from + i) ?? {year: from + i, militarization: null, harmReduction: null});
}

/** The coded years of a score; the segment changes at each year that was not coded. */
export function codedYears(stance: readonly StanceYear[], direction: Direction): Placed[] {
  let segment = 0;
  return stance.flatMap((year) => {
    const score = year[direction];
    if (!score) {
      segment++;
      return [];
    }
    return [{...score, year: year.year, segment}];
  });
}

/** Both scores over the years, each a line in its colour within the band of its bounds. */
export function drawStance(
  stance: readonly StanceYear[],
  marks: PolicyMark[],
  layout: Layout,
  format: NumberFormat,
  nameOf: (direction: Direction) => string,
): StanceDrawing {
  const [from, to] = [stance[0].year, stance.at(-1)!.year];
  const shownMarks = marks.filter(({date}) => Number(date.slice(0, 4)) >= from && Number(date.slice(0, 4)) <= to);
  const labelSize = layout.fontSize + 1;
  const ends = DIRECTIONS.flatMap((direction) => {
    const last = codedYears(stance, direction).at(-1);
    return last ? [{direction, last, text: nameOf(direction), score: `${format.score(last.value)} (${last.year})`}] : [];
  });
  const widest = Math.max(30, ...ends.map((end) => textWidth(`${end.text} ${end.score}`, labelSize, 600)));
  const left = 34;
  const right = Math.ceil(widest) + 18;
  const per = (layout.width - left - right) / (to - from + 1);
  const flags = flagsOf(shownMarks, (year) => left + (year - from + 0.5) * per, 0, layout.width, layout.fontSize - 1);
  const top = rowsOf(flags) * ROW + 10;
  const bottom = top + layout.plotHeight;
  const height = bottom + layout.fontSize + 14;
  const ticks = [0, 25, 50, 75, 100];
  const node = plot({
    width: layout.width,
    height,
    marginTop: top,
    marginBottom: height - bottom,
    marginLeft: left,
    marginRight: right,
    style: {
      background: 'none',
      color: 'var(--chart-ink-2)',
      fontFamily: 'inherit',
      fontSize: `${layout.fontSize}px`,
      overflow: 'visible',
    },
    x: {type: 'linear', domain: [from - 0.5, to + 0.5], axis: null},
    y: {type: 'linear', domain: [0, 100], axis: null},
    marks: [
      gridY(ticks.slice(1), {stroke: 'var(--chart-line)', strokeOpacity: 1, strokeDasharray: '3,3'}),
      ruleY([0], {stroke: 'var(--chart-control)', strokeWidth: 1.2}),
      axisY(ticks, {tickSize: 0, tickPadding: 7, label: null, tickFormat: (n: number) => format.score(n), fill: 'var(--chart-ink-2)'}),
      ...DIRECTIONS.flatMap((direction) => {
        const coded = codedYears(stance, direction);
        const color = colorOf(direction);
        const runs = coded.filter((c) => coded.some((d) => d !== c && d.segment === c.segment));
        const alone = coded.filter((c) => !runs.includes(c));
        return [
          areaY(runs, {x: 'year', y1: 'lower', y2: 'upper', z: 'segment', fill: color, fillOpacity: 0.16, className: `band ${direction}`}),
          line(runs, {x: 'year', y: 'value', z: 'segment', stroke: 'var(--chart-ground)', strokeWidth: 4.5, className: 'halo'}),
          line(runs, {
            x: 'year',
            y: 'value',
            z: 'segment',
            stroke: color,
            strokeWidth: 2.2,
            // told apart without colour too
            strokeDasharray: direction === 'harmReduction' ? '7,3' : undefined,
            className: `score ${direction}`,
          }),
          dot(alone, {x: 'year', y: 'value', r: 3, fill: color, className: `alone ${direction}`}),
        ];
      }),
    ],
  }) as SVGSVGElement;
  node.removeAttribute('aria-label');
  node.setAttribute('aria-hidden', 'true');
  const scales = node as unknown as {scale(n: string): {apply(v: number): number; invert(p: number): number}};
  const [x, y] = [scales.scale('x'), scales.scale('y')];
  const px = (year: number) => x.apply(year);
  const py = (score: number) => y.apply(score);

  const notCoded = stance.filter((year) => !year.militarization && !year.harmReduction);
  if (notCoded.length > 0) {
    const {defs, fill} = hatch();
    const group = svg('g', {class: 'not-coded-years', opacity: 0.6}, defs);
    for (const {year} of notCoded) {
      group.append(svg('rect', {x: px(year - 0.5), y: top, width: per, height: layout.plotHeight, fill, class: 'not-coded'}));
    }
    node.prepend(group);
  }
  const events = drawEvents(node, shownMarks, flags, top, bottom, layout.fontSize - 1);
  const places = dodge(ends.map((end) => py(end.last.value)), labelSize + 4, top - labelSize, bottom + labelSize / 2);
  ends.forEach(({direction, last, text, score}, i) => {
    const color = colorOf(direction);
    node.append(
      svg('circle', {cx: px(last.year), cy: py(last.value), r: 3.2, fill: color}),
      svg('text', {
        x: Math.max(px(last.year) + 9, 0),
        y: places[i],
        dy: '0.36em',
        'text-anchor': 'start',
        'font-size': labelSize,
        'font-weight': 600,
        fill: color,
        stroke: 'var(--chart-ground)',
        'stroke-width': 3,
        'paint-order': 'stroke',
        class: 'end-label',
      }, `${text} ${score}`),
    );
  });
  drawYears(node, {from, to}, px, bottom + 6, layout);
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
    yearAt: (pixel) => Math.min(Math.max(Math.round(x.invert(pixel)), from), to),
    events,
  };
}
