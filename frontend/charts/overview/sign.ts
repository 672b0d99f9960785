import {svg} from '../base/svg';
import {fillOf, patterns, type Hatching} from './map';

/** Size of the box that a sign of the legend stands in. */
export const SIGN = {width: 22, height: 12};

function isHatching(mark: string): mark is Hatching {
  return mark === 'missing' || mark === 'uncovered' || mark === 'near' || mark === 'estimated';
}

function area(fill: string): SVGRectElement {
  return svg('rect', {...SIGN, fill, stroke: 'var(--map-border)', 'stroke-width': 0.8});
}

/** What a legend shows for a class or a mark of the map, drawn as the map draws it; paper leaves out what is a ground. */
export function sign(mark: string | number, paint: (mark: Hatching) => string): SVGGElement {
  if (typeof mark === 'number') {
    return svg('g', {}, area(`var(--class-${mark})`));
  }
  if (!isHatching(mark)) {
    return svg('g', {}, svg('circle', {cx: 11, cy: 6, r: 4.5, fill: 'none', stroke: 'var(--class-3)', 'stroke-width': 2.5}));
  }
  const over = mark === 'near' || mark === 'estimated';
  return svg('g', {}, ...(over ? [area('var(--class-1)')] : []), area(paint(mark)));
}

/** A sign by itself, in the patterns of the page. */
export function signDrawing(mark: string | number, paint: (mark: Hatching) => string): SVGSVGElement {
  return svg('svg', {...SIGN, class: 'sign', 'aria-hidden': 'true'}, sign(mark, paint));
}

/** Patterns that marks outside of the map are filled with, and the element that holds them. */
export function patternStore(): {node: SVGSVGElement; paint: (mark: Hatching, on?: 'light' | 'dark') => string} {
  const defs = svg('defs');
  const fills = patterns(defs);
  return {
    // a store that is not displayed at all would leave its patterns empty
    node: svg('svg', {width: 0, height: 0, class: 'store', 'aria-hidden': 'true'}, defs),
    paint: (mark, on) => fillOf(fills, mark, on),
  };
}
