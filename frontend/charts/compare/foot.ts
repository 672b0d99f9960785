import {svg} from '../base/svg';
import type {Break} from '../model';

const TICKS: Record<Break['kind'], number[]> = {counting: [], edition: [0], maker: [-1.5, 1.5]};

/** At the foot of a plot: a short tick where two editions are joined, two of them where another made the figures from there on. */
export function foot(kind: Break['kind'], at: number, bottom: number): SVGElement[] {
  const name = kind === 'maker' ? 'maker' : 'join';
  return TICKS[kind].map((off) =>
    svg('line', {x1: at + off, x2: at + off, y1: bottom - 5, y2: bottom + 4, stroke: 'var(--chart-rule)', 'stroke-width': 1, class: name}),
  );
}
