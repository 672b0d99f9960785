import {textWidth} from '../base/measure';
import {scoreColor} from '../base/palette';
import type {Part} from '../base/picture';
import {hatch, svg} from '../base/svg';
import {foot} from './foot';

/** A sign and what it stands for. */
export interface LegendItem {
  sign: 'militarization' | 'harmReduction' | 'notCoded' | 'event' | 'break' | 'join' | 'maker' | 'estimated' | 'bounds';
  text: string;
}

const HEIGHT = 14;
const WIDTHS: Record<LegendItem['sign'], number> = {
  militarization: 60,
  harmReduction: 60,
  notCoded: 24,
  event: 8,
  break: 8,
  join: 8,
  maker: 8,
  estimated: 12,
  bounds: 24,
};

/** The sign alone, to stand before its words. */
export function sign(item: LegendItem): SVGSVGElement {
  const width = WIDTHS[item.sign];
  const node = svg('svg', {width, height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}`, 'aria-hidden': 'true'});
  const middle = HEIGHT / 2;
  switch (item.sign) {
    case 'militarization':
    case 'harmReduction': {
      for (let i = 0; i < 6; i++) {
        node.append(svg('rect', {x: i * 10, y: 2, width: 10, height: 10, fill: scoreColor(item.sign, i * 20)}));
      }
      // nought is nearly the ground
      node.append(svg('rect', {x: 0.5, y: 2, width: 59, height: 10, fill: 'none', stroke: 'var(--chart-control)', 'stroke-width': 1}));
      break;
    }
    case 'notCoded': {
      const {defs, fill} = hatch();
      node.append(defs, svg('rect', {x: 0, y: 2, width, height: 10, fill}));
      break;
    }
    case 'event':
      node.append(svg('line', {x1: 4, x2: 4, y1: 0, y2: HEIGHT, stroke: 'var(--chart-rule)', 'stroke-width': 1.2}));
      break;
    case 'break':
      node.append(
        svg('line', {x1: 4, x2: 4, y1: 0, y2: HEIGHT, stroke: 'var(--chart-break)', 'stroke-width': 1.4, 'stroke-dasharray': '2,2.5'}),
      );
      break;
    case 'join':
      node.append(...foot('edition', 4, 8));
      break;
    case 'maker':
      node.append(...foot('maker', 4, 8));
      break;
    case 'estimated':
      node.append(
        svg('circle', {cx: 6, cy: middle, r: 3.5, fill: 'var(--chart-ground)', stroke: 'var(--chart-ink)', 'stroke-width': 1.5}),
      );
      break;
    case 'bounds':
      node.append(svg('rect', {x: 0, y: 2, width, height: 10, fill: 'var(--chart-ink)', 'fill-opacity': 0.2}));
  }
  return node;
}

/** All signs with their words in as many rows as they need, for a picture. */
export function legendPart(items: readonly LegendItem[], width: number): Part {
  const group = svg('g');
  let x = 0;
  let y = 0;
  for (const item of items) {
    const node = sign(item);
    const room = WIDTHS[item.sign] + 8 + textWidth(item.text, 13);
    if (x > 0 && x + room > width) {
      x = 0;
      y += 22;
    }
    node.setAttribute('x', String(x));
    node.setAttribute('y', String(y));
    group.append(
      node,
      svg('text', {
        x: x + WIDTHS[item.sign] + 8,
        y: y + 11,
        'font-size': 13,
        fill: item.sign === 'break' ? 'var(--chart-break)' : 'var(--chart-ink-2)',
      }, item.text),
    );
    x += room + 24;
  }
  return {node: group, width, height: y + 24};
}
