import {shorten, wrap} from '../base/measure';
import {HARM_REDUCTION, MILITARIZATION} from '../base/palette';
import {svg} from '../base/svg';
import {yearTicks} from '../base/years';
import type {TimelineData} from '../model';
import type {PlacedBar, TimelineLayout} from './layout';

let drawings = 0;


const color = (direction: string) => (direction === 'militarized' ? MILITARIZATION : HARM_REDUCTION);

/** Draws a layout; each bar's group carries the measure's code. */
export function drawTimeline(
  data: Pick<TimelineData, 'from' | 'to'>,
  placed: TimelineLayout,
  directionName: (direction: 'militarized' | 'harm_reduction') => string,
): SVGSVGElement {
  const {width, height, left, right, rows, headings, x} = placed;
  const id = `timeline-${++drawings}`;
  const defs = svg('defs');
  for (const direction of ['militarized', 'harm_reduction']) {
    defs.append(
      svg(
        'pattern',
        {id: `${id}-${direction}`, patternUnits: 'userSpaceOnUse', width: 5, height: 5, patternTransform: 'rotate(45)'},
        svg('rect', {width: 5, height: 5, fill: 'var(--chart-ground)'}),
        svg('rect', {width: 2.9, height: 5, fill: color(direction)}),
      ),
    );
  }
  const root = svg('svg', {width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true'}, defs);
  const most = Math.floor((right - left) / 56);
  for (const year of yearTicks(data.from, data.to, most)) {
    root.append(
      svg('line', {x1: x(year), x2: x(year), y1: 20, y2: height, stroke: 'var(--chart-line)', 'stroke-dasharray': '2 3'}),
      svg('text', {x: x(year), y: 13, 'font-size': 12, fill: 'var(--chart-ink-2)', 'text-anchor': 'middle'}, String(year)),
    );
  }
  for (const {direction, y} of headings) {
    root.append(
      svg('line', {x1: 0, x2: right, y1: y + 25, y2: y + 25, stroke: color(direction), 'stroke-width': 1.5}),
      svg('text', {x: 0, y: y + 19, 'font-size': 14, 'font-weight': 600, fill: color(direction)}, directionName(direction)),
    );
  }
  rows.forEach((row, i) => {
    const label = wrap(row.kind, left - 18, 13);
    const lines = label.length > 2 ? [label[0], shorten(label.slice(1).join(' '), left - 18, 13)] : label;
    const text = svg('text', {'font-size': 13, fill: 'var(--chart-ink)'});
    lines.forEach((line, n) => text.append(svg('tspan', {x: 0, y: row.top + 13 + n * 16}, line)));
    root.append(text);
    if (i > 0 && rows[i - 1].direction === row.direction) {
      root.append(svg('line', {x1: 0, x2: right, y1: row.top - 2, y2: row.top - 2, stroke: 'var(--chart-line)', 'stroke-width': 0.7}));
    }
    row.bars.forEach((bar, n) => root.append(drawBar(bar, row.direction, `${id}-${i}-${n}`, `url(#${id}-${row.direction})`, defs)));
  });
  return root;
}

function drawBar(placed: PlacedBar, direction: string, id: string, stripes: string, defs: SVGDefsElement): SVGGElement {
  const {bar, x, width, y, height, open, cut, softStart, softEnd, text, textX, above} = placed;
  const middle = y + height / 2;
  // a name before its bar ends there, however well it was measured
  const at = above || textX > x ? {x: textX} : {x: x - 8, 'text-anchor': 'end'};
  const hue = color(direction);
  const group = svg('g', {'data-code': bar.code, class: 'bar'});
  const fill = bar.layer === 'law' ? hue : bar.layer === 'practice' ? stripes : 'var(--chart-ground)';
  const shape = svg('rect', {
    x,
    y,
    width,
    height,
    rx: 1,
    fill,
    stroke: hue,
    'stroke-width': 1,
    'stroke-dasharray': bar.layer === 'declared' ? '3 2' : null,
    'fill-opacity': bar.scored ? null : 0.35,
  });
  const fade = open ? Math.min(width * 0.6, 34) : Math.min(softEnd, width / 2);
  const start = Math.min(softStart, width / 2);
  if (start > 0 || fade > 0) {
    const stop = (offset: number, opacity: number) => svg('stop', {offset, 'stop-color': '#ffffff', 'stop-opacity': opacity});
    defs.append(
      svg(
        'linearGradient',
        {id: `${id}-g`},
        stop(0, start > 0 ? 0.1 : 1),
        stop(start / width, 1),
        stop(1 - fade / width, 1),
        stop(1, fade > 0 ? 0.12 : 1),
      ),
      svg(
        'mask',
        {id: `${id}-m`, maskUnits: 'userSpaceOnUse', x: x - 2, y: y - 2, width: width + 4, height: height + 4},
        svg('rect', {x: x - 2, y: y - 2, width: width + 4, height: height + 4, fill: `url(#${id}-g)`}),
      ),
    );
    shape.setAttribute('mask', `url(#${id}-m)`);
  }
  group.append(
    // a bar of a few pixels is still hit by a finger
    svg('rect', {x: x - 3, y: middle - (above ? 24 : 11), width: Math.max(width, 24) + 6, height: above ? 36 : 22, fill: 'transparent', class: 'reach'}),
    shape,
    svg('text', {...at, y: above ? middle - 9 : middle + 4, 'font-size': 12, fill: 'var(--chart-ink)'}, text),
  );
  const arrow = (at: number, step: number) => {
    return svg('path', {
      d: `M${at},${middle - 4}l${step},4l${-step},4`,
      fill: 'none',
      stroke: hue,
      'stroke-width': 1.6,
      'stroke-linejoin': 'round',
    });
  };
  if (cut) {
    group.append(arrow(x - 3, -6));
  }
  if (open) {
    group.append(arrow(x + width + 2, 6));
  }
  return group;
}
