import {shorten, textWidth, wrap} from '../base/measure';
import {HARM_REDUCTION, MILITARIZATION, scoreOpacity} from '../base/palette';
import type {Part} from '../base/picture';
import type {Sparkline} from '../base/sparkline';
import {hatch, svg} from '../base/svg';
import type {Row} from '../overview';
import type {Ranked} from './ranking';

interface Content {
  width: number;
  mapWidth: number;
  mapHeight: number;
  map: SVGSVGElement | null;
  rows: Row[];
  /** Rows of the whole ranking. */
  of: number;
  line(figure: Ranked): Sparkline;
  classes: string[];
  marks: {mark: string; text: string}[];
  paint(mark: 'missing' | 'uncovered' | 'near' | 'estimated', on?: 'light' | 'dark'): string;
  score(value: number): string;
  text: {
    country: string;
    value: string;
    since: string;
    change: string;
    militarization: string;
    harmReduction: string;
    notCoded: string;
    notComparable: string;
    more(count: number): string;
  };
}

const ROW = 25;
const INK = 'var(--chart-ink)';
const INK_2 = 'var(--chart-ink-2)';

function write(text: string, x: number, y: number, attributes: Record<string, string | number> = {}): SVGTextElement {
  return svg('text', {x, y, 'font-size': 13, fill: INK, ...attributes}, text);
}

/** The name of a score over its column, in as many lines as it needs; the last one stands on the line of the others. */
function heading(text: string, x: number, fill: string): SVGTextElement[] {
  const lines = wrap(text, 74, 11);
  return lines.map((line, i) => write(line, x, 14 - (lines.length - 1 - i) * 12, {'font-size': 11, 'font-weight': 500, fill}));
}

/** Map with its legend and, beside it, the ranking: what the page shows, drawn for paper and slides. */
export function overviewPicture(content: Content): Part {
  const {width, mapWidth, mapHeight, map, rows, text} = content;
  const root = svg('g');
  if (map) {
    root.append(map);
  }
  const legend = legendOf(content, mapHeight + 18);
  root.append(legend.node);

  const left = mapWidth + 36;
  const column = {
    rank: left + 18,
    name: left + 28,
    bar: left + 180,
    spark: width - 282,
    change: width - 152,
    militarization: width - 140,
    harm: width - 60,
  };
  const longest = Math.max(0, ...rows.map(({value, year}) => textWidth(value, 13, 600) + (year ? 36 : 0)));
  const room = Math.max(20, column.spark - column.bar - longest - 16);
  const head = {'font-size': 12, fill: INK_2, 'font-weight': 500};
  root.append(
    write(text.country, column.name, 14, head),
    write(shorten(text.value, column.spark - column.bar - 8, 12), column.bar, 14, head),
    write(text.since, column.spark, 14, head),
    write(text.change, column.change, 14, {...head, 'text-anchor': 'end'}),
    ...heading(text.militarization, column.militarization, MILITARIZATION),
    ...heading(text.harmReduction, column.harm, HARM_REDUCTION),
    svg('line', {x1: left, x2: width, y1: 24, y2: 24, stroke: 'var(--chart-control)', 'stroke-width': 1.5}),
  );
  const uncoded = hatch();
  root.append(uncoded.defs);
  rows.forEach((row, i) => {
    const middle = 24 + ROW * i + ROW / 2;
    const y = middle + 4.5;
    const {point, standsIn} = row.figure;
    const length = Math.max(2, row.share * room);
    const estimated = point.status === 'estimated' && !standsIn;
    root.append(
      write(row.rank, column.rank, y, {'text-anchor': 'end', fill: INK_2}),
      write(shorten(`${row.name}${row.figure.small ? '*' : ''}`, 146, 13), column.name, y),
      svg('rect', {
        x: column.bar,
        y: middle - 7,
        width: length,
        height: 14,
        fill: estimated ? 'var(--chart-ground)' : row.color,
        stroke: estimated ? row.color : 'var(--map-border)',
        'stroke-width': estimated ? 2 : 0.8,
        'stroke-dasharray': standsIn ? '3 2' : null,
      }),
    );
    if (standsIn) {
      root.append(
        svg('rect', {x: column.bar, y: middle - 7, width: length, height: 14, fill: content.paint('near', row.on)}),
      );
    }
    root.append(write(row.value, column.bar + length + 6, y, {'font-weight': 600}));
    if (row.year) {
      root.append(write(row.year, column.bar + length + 6 + textWidth(row.value, 13, 600) + 12, y, {'font-size': 11, fill: INK_2}));
    }
    const {lines, lone, mark} = content.line(row.figure);
    root.append(
      svg(
        'g',
        {transform: `translate(${column.spark},${middle - 10})`},
        ...lines.map((d) => svg('path', {d, fill: 'none', stroke: 'var(--chart-control)', 'stroke-width': 1.3})),
        ...lone.map(([cx, cy]) => svg('circle', {cx, cy, r: 1.1, fill: 'var(--chart-control)'})),
        ...(mark ? [svg('circle', {cx: mark[0], cy: mark[1], r: 2, fill: INK})] : []),
      ),
    );
    if (row.moved.kind === 'broken') {
      const words = wrap(text.notComparable, 60, 9.5);
      words.forEach((word, n) =>
        root.append(
          write(word, column.change, middle + 3.5 + (n - (words.length - 1) / 2) * 10, {
            'text-anchor': 'end',
            'font-size': 9.5,
            fill: INK_2,
          }),
        ),
      );
    } else {
      const to = row.changeTo ? textWidth(row.changeTo, 11) + 5 : 0;
      root.append(write(row.change ?? '–', column.change - to, y, {'text-anchor': 'end', fill: INK_2}));
      if (row.changeTo) {
        root.append(write(row.changeTo, column.change, y, {'text-anchor': 'end', 'font-size': 11, fill: INK_2}));
      }
    }
    if (row.militarization === null && row.harmReduction === null) {
      root.append(
        svg('rect', {x: column.militarization, y: middle - 6, width: 50, height: 12, fill: uncoded.fill}),
        write(text.notCoded, column.militarization + 56, middle + 4, {'font-size': 11, fill: INK_2}),
      );
    } else {
      for (const [value, x, color] of [
        [row.militarization, column.militarization, MILITARIZATION],
        [row.harmReduction, column.harm, HARM_REDUCTION],
      ] as const) {
        if (value === null) {
          root.append(svg('rect', {x, y: middle - 6, width: 26, height: 12, fill: uncoded.fill}));
        } else {
          const chip = {x, y: middle - 6, width: 26, height: 12};
          root.append(
            svg('rect', {...chip, fill: color, 'fill-opacity': scoreOpacity(value)}),
            svg('rect', {...chip, fill: 'none', stroke: color, 'stroke-width': 0.8}),
            write(content.score(value), x + 32, middle + 4, {'font-size': 12, 'font-weight': 600, fill: color}),
          );
        }
      }
    }
    const line = middle + ROW / 2;
    root.append(svg('line', {x1: left, x2: width, y1: line, y2: line, stroke: 'var(--chart-line)', 'stroke-width': 0.7}));
  });
  let below = 24 + ROW * rows.length;
  if (content.of > rows.length) {
    below += 20;
    root.append(write(text.more(content.of - rows.length), column.name, below, {'font-size': 12, fill: INK_2}));
  }
  return {node: root, width, height: Math.max(mapHeight + 18 + legend.height, below + 8)};
}

function legendOf({mapWidth, classes, marks, paint}: Content, top: number): {node: SVGGElement; height: number} {
  const node = svg('g');
  let x = 0;
  let y = top;
  const swatch = {width: 22, height: 12};
  const add = (text: string, ...signs: ((x: number, y: number) => SVGElement)[]) => {
    const room = 30 + text.length * 7 + 12;
    if (x > 0 && x + room > mapWidth) {
      x = 0;
      y += 20;
    }
    node.append(...signs.map((sign) => sign(x, y)), write(text, x + 28, y + 10.5, {'font-size': 12}));
    x += room;
  };
  const area = (fill: string) => (ax: number, ay: number) =>
    svg('rect', {x: ax, y: ay, ...swatch, fill, stroke: 'var(--map-border)', 'stroke-width': 0.8});
  classes.forEach((text, i) => add(text, area(`var(--class-${i})`)));
  for (const {mark, text} of marks) {
    switch (mark) {
      case 'near':
      case 'estimated':
        add(text, area('var(--class-1)'), area(paint(mark)));
        break;
      case 'missing':
      case 'uncovered':
        add(text, area(paint(mark)));
        break;
      default:
        add(text, (ax, ay) =>
          svg('circle', {cx: ax + 11, cy: ay + 6, r: 4.5, fill: 'none', stroke: 'var(--class-3)', 'stroke-width': 2.5}),
        );
    }
  }
  return {node, height: y - top + 20};
}
