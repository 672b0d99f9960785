const NS = 'http://www.w3.org/2000/svg';

type Attributes = Record<string, string | number | null | undefined>;

/** An SVG element with its attributes; those that are null or undefined are left out. */
export function svg<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) {
      element.setAttribute(key, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);
    }
  }
  element.append(...children);
  return element;
}

let patterns = 0;

/** A hatch for what is not known; its id is unique in the page, so that pictures can be put together. */
export function hatch(color = 'var(--chart-hatch)', step = 4): {defs: SVGDefsElement; fill: string} {
  const id = `hatch-${++patterns}`;
  const pattern = svg(
    'pattern',
    {id, patternUnits: 'userSpaceOnUse', width: step, height: step, patternTransform: 'rotate(45)'},
    svg('line', {x1: 0, y1: 0, x2: 0, y2: step, stroke: color, 'stroke-width': 1.6}),
  );
  return {defs: svg('defs', {}, pattern), fill: `url(#${id})`};
}
