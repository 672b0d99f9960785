import {svg} from '../base/svg';
import type {DrawnPlace, MapView} from './geography';

/** How a place is painted. */
export interface Paint {
  kind: 'value' | 'missing' | 'uncovered' | 'land';
  /** Colour of its class; for a value only. */
  color: string;
  /** Colour that can be seen on that colour. */
  on: 'light' | 'dark';
  /** Its figure rests on few people: an outline in the colour in place of a full area. */
  hollow: boolean;
  /** Drawn over the colour. */
  over: 'standsIn' | 'estimated' | null;
}

const LAND: Paint = {kind: 'land', color: '', on: 'dark', hollow: false, over: null};

/** Marks that are drawn as a pattern. */
export type Hatching = 'missing' | 'uncovered' | 'near' | 'estimated';

let maps = 0;

/** Ids of the patterns of one map; they are unique in the page, so that pictures can be put together. */
interface Patterns {
  missing: string;
  uncovered: string;
  standsIn: {light: string; dark: string};
  estimated: {light: string; dark: string};
}

function pattern(id: string, size: number, turn: number, ...marks: SVGElement[]): SVGPatternElement {
  return svg(
    'pattern',
    {id, patternUnits: 'userSpaceOnUse', width: size, height: size, patternTransform: `rotate(${turn})`},
    ...marks,
  );
}

/** Adds the patterns to the definitions of a drawing. */
export function patterns(defs: SVGDefsElement): Patterns {
  const base = `map-${++maps}`;
  const ground = (size: number) => svg('rect', {width: size, height: size, fill: 'var(--chart-ground)'});
  const stripe = (size: number, stroke: string, width: number) =>
    svg('line', {x1: 0, x2: 0, y1: 0, y2: size, stroke, 'stroke-width': width});
  const cross = svg('line', {x1: 0, x2: 7, y1: 0, y2: 0, stroke: 'var(--chart-hatch)', 'stroke-width': 1});
  defs.append(
    pattern(`${base}-missing`, 5, 45, ground(5), stripe(5, 'var(--chart-hatch)', 1.6)),
    pattern(`${base}-uncovered`, 7, 45, ground(7), stripe(7, 'var(--chart-hatch)', 1), cross),
  );
  for (const on of ['light', 'dark'] as const) {
    const color = `var(--map-on-${on})`;
    defs.append(
      pattern(`${base}-near-${on}`, 7, -45, stripe(7, color, 1.1)),
      pattern(`${base}-dots-${on}`, 5, 45, svg('circle', {cx: 2.5, cy: 2.5, r: 0.9, fill: color})),
    );
  }
  const use = (name: string) => `url(#${base}-${name})`;
  return {
    missing: use('missing'),
    uncovered: use('uncovered'),
    standsIn: {light: use('near-light'), dark: use('near-dark')},
    estimated: {light: use('dots-light'), dark: use('dots-dark')},
  };
}

/** The pattern that a kind of mark is filled with. */
export function fillOf(fills: Patterns, mark: Hatching, on: 'light' | 'dark' = 'light'): string {
  return mark === 'near' ? fills.standsIn[on] : mark === 'estimated' ? fills.estimated[on] : fills[mark];
}

/** A map that is drawn once for its region and size, and painted for each year. */
export interface DrawnMap {
  node: SVGSVGElement;
  view: MapView;
  paint(paints: ReadonlyMap<string, Paint>): void;
  /** Outlines one place; null outlines none. */
  highlight(code: string | null): void;
  /** The place at a position in the map's own pixels: a dot nearby, else the area underneath. */
  at(x: number, y: number, under: Element | null): string | null;
  /** The pattern that a kind of mark is filled with, for a legend in the same picture. */
  fill(mark: Hatching, on?: 'light' | 'dark'): string;
  /** Where a tooltip about a place belongs. */
  anchor(code: string): [number, number] | null;
}

function isHollow({kind, hollow}: Paint): boolean {
  return kind === 'value' && hollow;
}

/** Reach of a dot for a finger or a pointer: targets of 24 pixels. */
const REACH = 12;

export function drawMap(view: MapView): DrawnMap {
  const {width, height} = view;
  const defs = svg('defs');
  const fills = patterns(defs);
  const node = svg('svg', {width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true'}, defs);
  const marks: {place: DrawnPlace; shape: SVGElement[]; over: SVGElement[]; inInset: boolean}[] = [];
  const halo = svg('g', {'pointer-events': 'none'});
  const outline = {fill: 'none', stroke: 'var(--chart-ink)', 'stroke-width': 2.2};

  const layer = (places: DrawnPlace[], inInset: boolean): SVGGElement => {
    const land = svg('g');
    const dots = svg('g');
    // land without a figure first, so that its border never lies over another's colour
    for (const place of places) {
      const mark = {place, shape: [] as SVGElement[], over: [] as SVGElement[], inInset};
      const forms: [SVGGElement, () => SVGElement][] = [];
      if (place.path) {
        forms.push([land, () => svg('path', {d: place.path, 'data-code': place.code, 'stroke-linejoin': 'round'})]);
      }
      if (place.dot) {
        const [cx, cy] = place.dot;
        forms.push([dots, () => svg('circle', {cx, cy, r: 4.5, 'data-code': place.code})]);
      }
      for (const [group, form] of forms) {
        const shape = form();
        const over = form();
        over.setAttribute('pointer-events', 'none');
        over.setAttribute('visibility', 'hidden');
        group.append(shape, over);
        mark.shape.push(shape);
        mark.over.push(over);
      }
      marks.push(mark);
    }
    return svg('g', {}, land, dots);
  };

  node.append(layer(view.places, false));
  if (view.inset) {
    const {box, frame} = view.inset;
    const rect = ({x, y, width: w, height: h}: typeof box, fill: string) =>
      svg('rect', {x, y, width: w, height: h, fill, stroke: 'var(--chart-control)', 'stroke-width': 1, 'pointer-events': 'none'});
    node.append(rect(frame, 'none'));
    const ground = rect(box, 'var(--chart-ground)');
    ground.removeAttribute('pointer-events');
    node.append(ground, layer(view.inset.places, true), rect(box, 'none'));
  }
  node.append(halo);

  const paintOne = (element: SVGElement, paint: Paint): void => {
    const isDot = element.localName === 'circle';
    const fill = {
      value: paint.hollow ? 'var(--chart-ground)' : paint.color,
      missing: fills.missing,
      uncovered: fills.uncovered,
      land: 'var(--map-land)',
    }[paint.kind];
    element.setAttribute('fill', fill);
    const outlined = isHollow(paint);
    const stroke = {value: 'var(--map-border)', missing: 'var(--chart-hatch)', uncovered: 'var(--chart-hatch)', land: 'var(--chart-ground)'};
    element.setAttribute('stroke', stroke[paint.kind]);
    // the colour of a hollow place lies on a wider stroke, which borders it on both sides
    element.setAttribute('stroke-width', String(outlined ? 3.6 : isDot ? 1 : 0.6));
    if (isDot) {
      element.setAttribute('r', outlined ? '3.6' : '4.5');
    }
  };

  return {
    node,
    view,
    paint(paints) {
      for (const {place, shape, over} of marks) {
        const paint = (place.code === null ? undefined : paints.get(place.code)) ?? LAND;
        shape.forEach((element) => {
          paintOne(element, paint);
          // a dot says that there is something to read
          const idle = element.localName === 'circle' && (paint.kind === 'land' || paint.kind === 'uncovered');
          element.setAttribute('visibility', idle ? 'hidden' : 'visible');
        });
        over.forEach((element) => {
          const hollow = isHollow(paint);
          element.setAttribute('visibility', paint.over || hollow ? 'visible' : 'hidden');
          element.setAttribute('fill', paint.over ? fills[paint.over][hollow ? 'light' : paint.on] : 'none');
          element.setAttribute('stroke', hollow ? paint.color : 'none');
          element.setAttribute('stroke-width', '2.2');
          if (element.localName === 'circle') {
            element.setAttribute('r', hollow ? '3.6' : '4.5');
          }
        });
      }
    },
    highlight(code) {
      halo.replaceChildren();
      for (const {place, shape} of marks) {
        if (code !== null && place.code === code && shape.some((s) => s.getAttribute('visibility') !== 'hidden')) {
          if (place.path) {
            halo.append(svg('path', {d: place.path, 'stroke-linejoin': 'round', ...outline}));
          }
          if (place.dot) {
            halo.append(svg('circle', {cx: place.dot[0], cy: place.dot[1], r: 7, ...outline}));
          }
        }
      }
    },
    at(x, y, under) {
      let best: string | null = null;
      let reach = REACH;
      const box = view.inset?.box;
      const inInset = box !== undefined && x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
      for (const {place, shape, inInset: there} of marks) {
        if (!place.dot || there !== inInset || shape.at(-1)!.getAttribute('visibility') === 'hidden') {
          continue;
        }
        const distance = Math.hypot(place.dot[0] - x, place.dot[1] - y);
        if (distance <= reach) {
          reach = distance;
          best = place.code;
        }
      }
      return best ?? under?.getAttribute('data-code') ?? null;
    },
    fill(mark, on) {
      return fillOf(fills, mark, on);
    },
    anchor(code) {
      const found = marks.filter(({place}) => place.code === code);
      const seen = found.find(({inInset}) => inInset) ?? found[0];
      return seen ? (seen.place.dot ?? seen.place.centre) : null;
    },
  };
}
