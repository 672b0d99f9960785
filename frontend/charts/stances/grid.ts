import {alphabet} from '../../sorting';
import type {StancePath, StancesData} from '../model';
import type {NumberFormat} from '../base/formats';
import {shorten, textWidth} from '../base/measure';
import {colorOf, scoreColor, type Direction} from '../base/palette';
import {hatch, svg} from '../base/svg';

export type Sort = 'name' | 'militarization' | 'harmReduction' | 'change';

export const SORTS: readonly Sort[] = ['militarization', 'harmReduction', 'change', 'name'];

/** One strip of cells: a score of all countries. */
export interface Block {
  score: Direction;
  left: number;
  top: number;
  per: number;
}

export interface Grid {
  node: SVGSVGElement;
  width: number;
  height: number;
  row: number;
  blocks: Block[];
  rows: StancePath[];
}

/** Years over which a change is told. */
const SPAN = 10;

/** By how much the distance between the scores moved over ten years; null where one of the years is not coded. */
export function moved(country: StancePath, at: number): number | null {
  const before = at - SPAN;
  const [m1, h1] = [country.militarization[at], country.harmReduction[at]];
  const [m0, h0] = [country.militarization[before] ?? null, country.harmReduction[before] ?? null];
  return m1 === null || h1 === null || m0 === null || h0 === null ? null : Math.abs(m1 - m0) + Math.abs(h1 - h0);
}

/** Highest first; names in the reader's alphabet; what has no value comes last. */
export function sorted(countries: readonly StancePath[], sort: Sort, at: number, locale: string): StancePath[] {
  const compare = alphabet(locale);
  const byName = (a: StancePath, b: StancePath): number => compare(a.name, b.name);
  if (sort === 'name') {
    return [...countries].sort(byName);
  }
  const value = (c: StancePath): number => (sort === 'change' ? moved(c, at) : c[sort][at]) ?? -1;
  return [...countries].sort((a, b) => value(b) - value(a) || byName(a, b));
}

export interface GridRequest {
  data: StancesData;
  countries: readonly StancePath[];
  sort: Sort;
  year: number;
  picked: readonly string[];
  width: number;
  fontSize: number;
  row: number;
  /** Both strips side by side, or one below the other. */
  stacked: boolean;
  locale: string;
  format: NumberFormat;
  nameOf: (score: Direction) => string;
}

/** Two strips a country, a cell a year, strength by the score; a year that is not coded is hatched. */
export function drawGrid(request: GridRequest): Grid {
  const {data, width, fontSize, row, stacked, format, locale, sort, year, picked} = request;
  const at = year - data.from;
  const rows = sorted(request.countries, sort, at, locale);
  const years = data.to - data.from + 1;
  const head = fontSize * 2 + 22;
  const names = Math.min(
    Math.ceil(Math.max(40, ...rows.map(({name}) => textWidth(name, fontSize, 600)))) + 10,
    Math.round(width * (stacked ? 0.3 : 0.17)),
  );
  const figure = textWidth('100', fontSize, 600) + 12;
  const room = stacked ? width - names - figure : (width - names) / 2 - figure;
  const per = room / years;
  const blockHeight = head + rows.length * row;
  const blocks: Block[] = (['militarization', 'harmReduction'] as const).map((score, i) => ({
    score,
    left: stacked ? names : names + i * (room + figure),
    top: (stacked ? i * (blockHeight + 22) : 0) + head,
    per,
  }));
  const height = (stacked ? 2 * blockHeight + 22 : blockHeight) + 4;
  const node = svg('svg', {class: 'grid', width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true', 'font-size': fontSize});
  const missing = hatch();
  node.append(missing.defs);
  for (const block of blocks) {
    const color = colorOf(block.score);
    node.append(svg('text', {x: block.left, y: block.top - fontSize - 14, 'font-weight': 600, fill: color}, request.nameOf(block.score)));
    yearNames(node, data, block, fontSize);
    // the numbers at the end of the rows are of one year
    node.append(
      svg(
        'text',
        {
          x: block.left + per * years + figure - 8,
          y: block.top - fontSize - 14,
          'text-anchor': 'end',
          'font-weight': 600,
          fill: 'var(--chart-ink)',
          class: 'year-of-numbers',
        },
        String(year),
      ),
    );
    rows.forEach((country, r) => {
      const y = block.top + r * row;
      if (block.left === names) {
        const weight = picked.includes(country.code) ? 700 : 400;
        node.append(
          svg(
            'text',
            {x: names - 8, y: y + row / 2 + fontSize * 0.35, 'text-anchor': 'end', fill: 'var(--chart-ink)', 'font-weight': weight},
            shorten(country.name, names - 10, fontSize, weight),
          ),
        );
      }
      strips(node, country[block.score], block, y, row, missing.fill);
      const score = country[block.score][at];
      node.append(
        svg(
          'text',
          {
            x: block.left + per * years + figure - 8,
            y: y + row / 2 + fontSize * 0.35,
            'text-anchor': 'end',
            'font-weight': 600,
            fill: score === null ? 'var(--chart-ink-2)' : color,
          },
          score === null ? '–' : format.score(score),
        ),
      );
    });
    const x = block.left + at * per;
    node.append(
      svg('rect', {
        x,
        y: block.top - 1,
        width: per,
        height: rows.length * row + 1,
        fill: 'none',
        stroke: 'var(--chart-ink)',
        'stroke-width': 1.2,
        class: 'now',
      }),
    );
  }
  return {node, width, height, row, blocks, rows};
}

function yearNames(node: SVGSVGElement, data: StancesData, block: Block, fontSize: number): void {
  const every = block.per * 5 > textWidth('2000', fontSize - 1) + 8 ? 5 : 10;
  for (let year = Math.ceil(data.from / every) * every; year <= data.to; year += every) {
    node.append(
      svg(
        'text',
        {
          x: block.left + (year - data.from + 0.5) * block.per,
          y: block.top - 7,
          'text-anchor': 'middle',
          'font-size': fontSize - 1,
          fill: 'var(--chart-ink-2)',
        },
        String(year),
      ),
    );
  }
}

/** Neighbouring cells of one score are one rectangle: some hundred marks instead of thousands. */
function strips(
  node: SVGSVGElement,
  scores: readonly (number | null)[],
  block: Block,
  y: number,
  row: number,
  missing: string,
): void {
  for (let i = 0; i < scores.length; ) {
    let end = i + 1;
    while (end < scores.length && scores[end] === scores[i]) {
      end++;
    }
    const score = scores[i];
    node.append(
      svg('rect', {
        x: block.left + i * block.per,
        y: y + 1,
        width: (end - i) * block.per,
        height: row - 2,
        fill: score === null ? missing : scoreColor(block.score, score),
      }),
    );
    i = end;
  }
}
