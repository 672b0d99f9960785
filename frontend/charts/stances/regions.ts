import {css} from 'lit';
import {textWidth} from '../base/measure';
import {svg} from '../base/svg';

/**
 * Regions have a colour and a shape each, so that no reader depends on telling colours apart. Neither purple nor teal is among the
 * colours: those are the scores. The area of a shape is that of a circle of the same radius.
 */
export const regionStyles = css`
  :host {
    --region-Americas: light-dark(#2f6fb7, #7fb2f0);
    --region-Europe: light-dark(#b35900, #f0a24a);
    --region-Asia: light-dark(#a3195b, #f58bbd);
    --region-Oceania: light-dark(#3b3b3b, #e6e6e6);
    --region-Africa: light-dark(#3f5f10, #c9e38a);
  }
`;

type Shape = 'circle' | 'square' | 'triangle' | 'diamond' | 'wedge' | 'hexagon';

const SHAPES: Record<string, Shape> = {
  Americas: 'circle',
  Europe: 'square',
  Asia: 'triangle',
  Oceania: 'diamond',
  Africa: 'wedge',
};

/** Colour of a region; one that only somebody's own workbook has is grey. */
export function regionColor(region: string): string {
  return region in SHAPES ? `var(--region-${region})` : 'var(--chart-ink-2)';
}

/** Corners on the unit circle, by their angles from the top, and the area that they enclose. */
const CORNERS: Record<Exclude<Shape, 'circle'>, {from: number; count: number}> = {
  square: {from: 45, count: 4},
  diamond: {from: 0, count: 4},
  triangle: {from: 0, count: 3},
  wedge: {from: 180, count: 3},
  hexagon: {from: 30, count: 6},
};

/** Outline of a region's shape round a place, as large as a circle of the radius. */
export function regionPath(region: string, x: number, y: number, r: number): string {
  const shape = SHAPES[region] ?? 'hexagon';
  if (shape === 'circle') {
    return `M${x - r},${y}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;
  }
  const {from, count} = CORNERS[shape];
  const reach = r * Math.sqrt((2 * Math.PI) / (count * Math.sin((2 * Math.PI) / count)));
  const corners = Array.from({length: count}, (_, i) => {
    const angle = ((from + (360 * i) / count) * Math.PI) / 180;
    return `${(x + reach * Math.sin(angle)).toFixed(2)},${(y - reach * Math.cos(angle)).toFixed(2)}`;
  });
  return `M${corners.join('L')}Z`;
}

/** A sign and what it stands for. */
export interface Key {
  node: SVGSVGElement;
  width: number;
  text: string;
}

/** Room for a sign; its middle is at zero. */
export const KEY_HEIGHT = 22;

export function key(width: number, text: string, ...children: SVGElement[]): Key {
  const viewBox = `0 ${-KEY_HEIGHT / 2} ${width} ${KEY_HEIGHT}`;
  return {node: svg('svg', {width, height: KEY_HEIGHT, viewBox, 'aria-hidden': 'true'}, ...children), width, text};
}

/** All signs with their words in as many rows as they need, for a picture. */
export function keysPart(keys: readonly Key[], width: number): {node: SVGGElement; width: number; height: number} {
  const group = svg('g');
  let [x, y] = [0, 0];
  for (const {node, width: sign, text} of keys) {
    const room = sign + 7 + textWidth(text, 13);
    if (x > 0 && x + room > width) {
      [x, y] = [0, y + 24];
    }
    node.setAttribute('x', String(x));
    node.setAttribute('y', String(y));
    group.append(node, svg('text', {x: x + sign + 7, y: y + KEY_HEIGHT / 2 + 4.5, 'font-size': 13, fill: 'var(--chart-ink-2)'}, text));
    x += room + 22;
  }
  return {node: group, width, height: y + 26};
}
