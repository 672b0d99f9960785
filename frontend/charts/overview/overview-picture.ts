import {textWidth, wrap} from '../base/measure';
import {colorOf, HARM_REDUCTION, MILITARIZATION, scoreColor} from '../base/palette';
import type {Part} from '../base/picture';
import type {Sparkline} from '../base/sparkline';
import {hatch, svg} from '../base/svg';
import {isFirm} from '../base/status';
import type {Row} from '../overview';
import type {Hatching} from './map';
import type {Ranked} from './ranking';
import {sign} from './sign';

interface Content {
  width: number;
  mapWidth: number;
  mapHeight: number;
  map: SVGSVGElement | null;
  rows: Row[];
  /** Rows of the whole ranking. */
  of: number;
  line(figure: Ranked): Sparkline;
  /** Width of such a line. */
  spark: number;
  classes: string[];
  marks: {mark: string; text: string}[];
  paint(mark: Hatching, on?: 'light' | 'dark'): string;
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

/** Room between two columns. */
const GAP = 14;
const HEAD = {'font-size': 12, fill: INK_2, 'font-weight': 500};
const HEAD_LINE = 13;
const SCORE = {chip: 26, room: 32};
/** The year beside a value that stands in, and the year beside a change that ends earlier. */
const SMALL = 11;

type Words = Pick<Content, 'rows' | 'text' | 'score' | 'spark'>;

/** Where each column begins, or ends where its texts do; measured, so that no two of them meet in any language. */
interface Columns {
  rank: number;
  name: number;
  nameRoom: number;
  bar: number;
  spark: number;
  change: number;
  changeRoom: number;
  militarization: number;
  harm: number;
  scoreRoom: number;
  width: number;
}

function longest(texts: readonly string[], size: number, weight = 400): number {
  return Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, size, weight))));
}

/** As wide as the longest word of a heading: it takes as many lines as it needs. */
function word(heading: string, size: number): number {
  return longest(heading.split(/\s+/), size, 500);
}

function nameOf(row: Row): string {
  return `${row.name}${row.figure.small ? '*' : ''}`;
}

function valueWidth({value, year}: Row): number {
  return textWidth(value, 13, 600) + (year ? 10 + textWidth(year, SMALL) : 0);
}

/** @param width of the ranking; the bars have what the other columns leave of it */
function columns({rows, text, score, spark}: Words, width: number): Columns {
  const rank = Math.max(18, longest(rows.map((row) => row.rank), 13));
  const nameRoom = Math.max(longest(rows.map(nameOf), 13), word(text.country, 12));
  const changes = rows.map(({change, changeTo}) => textWidth(change ?? '–', 13) + (changeTo ? 5 + textWidth(changeTo, SMALL) : 0));
  const changeRoom = Math.ceil(Math.max(60, word(text.change, 12), word(text.notComparable, 9.5), ...changes));
  const scores = rows.flatMap(({militarization, harmReduction}) => [militarization, harmReduction]).filter((value) => value !== null);
  const scoreRoom = Math.max(
    SCORE.room + longest(scores.map(score), 12, 600),
    word(text.militarization, SMALL),
    word(text.harmReduction, SMALL),
    Math.ceil((56 + textWidth(text.notCoded, SMALL) - GAP) / 2),
  );
  const harm = width - scoreRoom;
  const militarization = harm - GAP - scoreRoom;
  const change = militarization - GAP;
  const name = rank + 10;
  return {
    rank,
    name,
    nameRoom,
    bar: name + nameRoom + GAP,
    spark: change - changeRoom - GAP - Math.max(spark, word(text.since, 12)),
    change,
    changeRoom,
    militarization,
    harm,
    scoreRoom,
    width,
  };
}

/** The least width of the ranking: with bars that can still be told apart. */
export function rankingWidth(words: Words): number {
  const {bar, spark} = columns(words, 0);
  const value = Math.max(word(words.text.value, 12), 70 + Math.max(0, ...words.rows.map(valueWidth)));
  return Math.ceil(bar + value + GAP - spark);
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

  const column = columns(content, width - mapWidth - 36);
  const ranking = svg('g', {transform: `translate(${mapWidth + 36},0)`});
  root.append(ranking);
  const room = column.spark - GAP - column.bar - 6 - Math.max(0, ...rows.map(valueWidth));
  const headings = [
    {lines: wrap(text.country, column.nameRoom, 12, 500), x: column.name, look: HEAD},
    {lines: wrap(text.value, column.spark - GAP - column.bar, 12, 500), x: column.bar, look: HEAD},
    {lines: wrap(text.since, column.change - column.changeRoom - GAP - column.spark, 12, 500), x: column.spark, look: HEAD},
    {lines: wrap(text.change, column.changeRoom, 12, 500), x: column.change, look: {...HEAD, 'text-anchor': 'end'}},
    {lines: wrap(text.militarization, column.scoreRoom, SMALL, 500), x: column.militarization, look: {...HEAD, 'font-size': SMALL, fill: MILITARIZATION}},
    {lines: wrap(text.harmReduction, column.scoreRoom, SMALL, 500), x: column.harm, look: {...HEAD, 'font-size': SMALL, fill: HARM_REDUCTION}},
  ];
  const top = 11 + HEAD_LINE * Math.max(...headings.map(({lines}) => lines.length));
  for (const {lines, x, look} of headings) {
    lines.forEach((line, i) => ranking.append(write(line, x, top - 10 - (lines.length - 1 - i) * HEAD_LINE, look)));
  }
  ranking.append(svg('line', {x1: 0, x2: column.width, y1: top, y2: top, stroke: 'var(--chart-control)', 'stroke-width': 1.5}));
  const uncoded = hatch();
  ranking.append(uncoded.defs);
  rows.forEach((row, i) => {
    const middle = top + ROW * i + ROW / 2;
    const y = middle + 4.5;
    const {point, standsIn} = row.figure;
    const length = Math.max(2, row.share * room);
    const estimated = !isFirm(point.status) && !standsIn;
    ranking.append(
      write(row.rank, column.rank, y, {'text-anchor': 'end', fill: INK_2}),
      write(nameOf(row), column.name, y),
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
      ranking.append(
        svg('rect', {x: column.bar, y: middle - 7, width: length, height: 14, fill: content.paint('near', row.on)}),
      );
    }
    ranking.append(write(row.value, column.bar + length + 6, y, {'font-weight': 600}));
    if (row.year) {
      ranking.append(write(row.year, column.bar + length + 6 + textWidth(row.value, 13, 600) + 10, y, {'font-size': SMALL, fill: INK_2}));
    }
    const {lines, lone, mark} = content.line(row.figure);
    ranking.append(
      svg(
        'g',
        {transform: `translate(${column.spark},${middle - 10})`, 'data-mark': 'sparkline'},
        ...lines.map((d) => svg('path', {d, fill: 'none', stroke: 'var(--chart-control)', 'stroke-width': 1.3})),
        ...lone.map(([cx, cy]) => svg('circle', {cx, cy, r: 1.1, fill: 'var(--chart-control)'})),
        ...(mark ? [svg('circle', {cx: mark[0], cy: mark[1], r: 2, fill: INK})] : []),
      ),
    );
    if (row.moved.kind === 'broken') {
      const words = wrap(text.notComparable, column.changeRoom, 9.5);
      words.forEach((word, n) =>
        ranking.append(
          write(word, column.change, middle + 3.5 + (n - (words.length - 1) / 2) * 10, {
            'text-anchor': 'end',
            'font-size': 9.5,
            fill: INK_2,
          }),
        ),
      );
    } else {
      const to = row.changeTo ? textWidth(row.changeTo, SMALL) + 5 : 0;
      ranking.append(write(row.change ?? '–', column.change - to, y, {'text-anchor': 'end', fill: INK_2}));
      if (row.changeTo) {
        ranking.append(write(row.changeTo, column.change, y, {'text-anchor': 'end', 'font-size': SMALL, fill: INK_2}));
      }
    }
    if (row.militarization === null && row.harmReduction === null) {
      ranking.append(
        svg('rect', {x: column.militarization, y: middle - 6, width: 50, height: 12, fill: uncoded.fill}),
        write(text.notCoded, column.militarization + 56, middle + 4, {'font-size': SMALL, fill: INK_2}),
      );
    } else {
      for (const [value, x, direction] of [
        [row.militarization, column.militarization, 'militarization'],
        [row.harmReduction, column.harm, 'harmReduction'],
      ] as const) {
        const color = colorOf(direction);
        if (value === null) {
          ranking.append(svg('rect', {x, y: middle - 6, width: SCORE.chip, height: 12, fill: uncoded.fill}));
        } else {
          const chip = {x, y: middle - 6, width: SCORE.chip, height: 12};
          ranking.append(
            svg('rect', {...chip, fill: scoreColor(direction, value)}),
            svg('rect', {...chip, fill: 'none', stroke: color, 'stroke-width': 0.8}),
            write(content.score(value), x + SCORE.room, middle + 4, {'font-size': 12, 'font-weight': 600, fill: color}),
          );
        }
      }
    }
    const line = middle + ROW / 2;
    ranking.append(svg('line', {x1: 0, x2: column.width, y1: line, y2: line, stroke: 'var(--chart-line)', 'stroke-width': 0.7}));
  });
  let below = top + ROW * rows.length;
  if (content.of > rows.length) {
    below += 20;
    ranking.append(write(text.more(content.of - rows.length), column.name, below, {'font-size': 12, fill: INK_2}));
  }
  return {node: root, width, height: Math.max(mapHeight + 18 + legend.height, below + 8)};
}

function legendOf({mapWidth, classes, marks, paint}: Content, top: number): {node: SVGGElement; height: number} {
  const node = svg('g');
  let x = 0;
  let y = top;
  const add = (text: string, mark: string | number) => {
    const room = 28 + textWidth(text, 12) + 18;
    if (x > 0 && x + room - 18 > mapWidth) {
      x = 0;
      y += 20;
    }
    const drawn = sign(mark, paint);
    drawn.setAttribute('transform', `translate(${x} ${y})`);
    node.append(drawn, write(text, x + 28, y + 10.5, {'font-size': 12}));
    x += room;
  };
  classes.forEach((text, i) => add(text, i));
  marks.forEach(({mark, text}) => add(text, mark));
  return {node, height: y - top + 20};
}
