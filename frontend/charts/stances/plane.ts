import type {StancePath, StancesData} from '../model';
import type {NumberFormat} from '../base/formats';
import {textWidth} from '../base/measure';
import {seriesColor} from '../base/palette';
import {svg} from '../base/svg';

/** A country at a year, with the place of its point. */
export interface Placed {
  country: StancePath;
  militarization: number;
  harmReduction: number;
  x: number;
  y: number;
  r: number;
  /** The area says a homicide rate; without a figure the point is a small ring. */
  rate: number | null;
}

export interface Plane {
  node: SVGSVGElement;
  width: number;
  height: number;
  points: Placed[];
}

export interface PlaneRequest {
  data: StancesData;
  countries: readonly StancePath[];
  year: number;
  picked: readonly string[];
  active: string | null;
  width: number;
  height: number;
  fontSize: number;
  format: NumberFormat;
  axisX: string;
  axisY: string;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const GRID = 10;
/** Radius for a rate of one; the area grows with the rate. */
const UNIT = 1.55;
const SMALLEST = 3.2;

/** Smallest multiple of ten above every score of all years, so that the axes stay while the years pass. */
export function reach(data: StancesData): number {
  let highest = 40;
  for (const country of data.countries) {
    for (const scores of [country.militarization, country.harmReduction]) {
      for (const score of scores) {
        highest = Math.max(highest, score ?? 0);
      }
    }
  }
  return Math.min(100, Math.ceil((highest + 2) / GRID) * GRID);
}

export function radius(rate: number | null): number {
  return rate === null ? SMALLEST : Math.max(SMALLEST, UNIT * Math.sqrt(rate));
}

/** Countries by militarization against harm reduction, with bounds, and the paths of those pointed out. */
export function drawPlane(request: PlaneRequest): Plane {
  const {data, year, width, height, fontSize} = request;
  const at = year - data.from;
  const most = reach(data);
  const margin = {left: 40, right: 26, top: fontSize * 2 + 6, bottom: fontSize * 3 + 12};
  const x = (score: number): number => margin.left + (Math.min(score, most) / most) * (width - margin.left - margin.right);
  const y = (score: number): number => height - margin.bottom - (Math.min(score, most) / most) * (height - margin.top - margin.bottom);
  const node = svg('svg', {class: 'plane', width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true', 'font-size': fontSize});
  axes(node, request, most, x, y, margin);

  const points: Placed[] = request.countries.flatMap((country) => {
    const militarization = country.militarization[at];
    const harmReduction = country.harmReduction[at];
    if (militarization === null || harmReduction === null) {
      return [];
    }
    const rate = country.homicide[at];
    return [{country, militarization, harmReduction, x: x(militarization), y: y(harmReduction), r: radius(rate), rate}];
  });
  // the larger lie below, so that none is hidden
  points.sort((a, b) => b.r - a.r);
  const shown = new Set(request.picked);
  if (request.active) {
    shown.add(request.active);
  }
  for (const point of points) {
    node.append(bounds(point, at, x, y, shown.has(point.country.code)));
  }
  request.picked.forEach((code, i) => {
    const country = request.countries.find((c) => c.code === code);
    if (country) {
      node.append(path(country, data.from, at, x, y, seriesColor(i + 1), fontSize));
    }
  });
  for (const point of points) {
    const index = request.picked.indexOf(point.country.code);
    const faded = request.picked.length > 0 && index < 0 && point.country.code !== request.active;
    node.append(
      svg('circle', {
        class: 'point',
        'data-code': point.country.code,
        cx: point.x,
        cy: point.y,
        r: point.r,
        fill: point.rate === null ? 'var(--chart-ground)' : index >= 0 ? seriesColor(index + 1) : 'var(--plane-point)',
        'fill-opacity': point.rate === null ? 1 : faded ? 0.4 : 0.8,
        stroke: point.country.code === request.active ? 'var(--chart-ink)' : point.rate === null ? 'var(--chart-ink-2)' : 'var(--chart-ground)',
        'stroke-width': point.country.code === request.active ? 2 : 1.2,
      }),
    );
  }
  labels(node, points, request, margin);
  return {node, width, height, points};
}

function axes(
  node: SVGSVGElement,
  {width, height, fontSize, format, axisX, axisY}: PlaneRequest,
  most: number,
  x: (score: number) => number,
  y: (score: number) => number,
  margin: {left: number; right: number; top: number; bottom: number},
): void {
  const step = most > 60 ? 20 : 10;
  for (let tick = 0; tick <= most; tick += step) {
    const line = tick === 0 ? {stroke: 'var(--chart-control)', 'stroke-width': 1.2} : {stroke: 'var(--chart-line)', 'stroke-dasharray': '3,3'};
    node.append(
      svg('line', {x1: x(tick), x2: x(tick), y1: y(0), y2: y(most), ...line}),
      svg('line', {x1: x(0), x2: x(most), y1: y(tick), y2: y(tick), ...line}),
      svg('text', {x: x(tick), y: y(0) + fontSize + 6, 'text-anchor': 'middle', fill: 'var(--chart-ink-2)'}, format.score(tick)),
      ...(tick > 0
        ? [svg('text', {x: margin.left - 8, y: y(tick) + fontSize * 0.35, 'text-anchor': 'end', fill: 'var(--chart-ink-2)'}, format.score(tick))]
        : []),
    );
  }
  node.append(
    svg('text', {x: 0, y: fontSize, class: 'harmReduction', 'font-weight': 600, fill: 'var(--chart-harm-reduction)'}, `↑ ${axisY}`),
    svg(
      'text',
      {x: width - margin.right, y: height - 6, 'text-anchor': 'end', 'font-weight': 600, fill: 'var(--chart-militarization)'},
      `${axisX} →`,
    ),
  );
}

/** What was not searched and what is uncertain, as a cross from the lower to the upper bound. */
function bounds(point: Placed, at: number, x: (n: number) => number, y: (n: number) => number, strong: boolean): SVGGElement {
  const {country} = point;
  const group = svg('g', {
    class: 'bounds',
    stroke: strong ? 'var(--chart-ink-2)' : 'var(--chart-control)',
    'stroke-opacity': strong ? 1 : 0.45,
    'stroke-width': strong ? 2 : 1,
  });
  const [left, right] = [country.militarizationLower[at], country.militarizationUpper[at]];
  const [low, high] = [country.harmReductionLower[at], country.harmReductionUpper[at]];
  if (left !== null && right !== null && right - left > 0.05) {
    group.append(svg('line', {x1: x(left), x2: x(right), y1: point.y, y2: point.y}));
  }
  if (low !== null && high !== null && high - low > 0.05) {
    group.append(svg('line', {x1: point.x, x2: point.x, y1: y(low), y2: y(high)}));
  }
  return group;
}

/** The way a country took up to the year, with the years at which it turned. */
function path(
  country: StancePath,
  from: number,
  at: number,
  x: (n: number) => number,
  y: (n: number) => number,
  color: string,
  fontSize: number,
): SVGGElement {
  const group = svg('g', {class: 'path'});
  let d = '';
  const stops: {x: number; y: number; year: number}[] = [];
  for (let i = 0; i <= at; i++) {
    const [m, h] = [country.militarization[i], country.harmReduction[i]];
    if (m === null || h === null) {
      d += ' ';
      continue;
    }
    const [px, py] = [x(m), y(h)];
    d += `${d === '' || d.endsWith(' ') ? 'M' : 'L'}${px.toFixed(1)},${py.toFixed(1)}`;
    const last = stops.at(-1);
    if (!last || Math.hypot(last.x - px, last.y - py) > 26) {
      stops.push({x: px, y: py, year: from + i});
    }
  }
  group.append(
    svg('path', {d: d.trim(), fill: 'none', stroke: 'var(--chart-ground)', 'stroke-width': 5, 'stroke-linejoin': 'round'}),
    svg('path', {d: d.trim(), fill: 'none', stroke: color, 'stroke-width': 2, 'stroke-linejoin': 'round'}),
  );
  for (const stop of stops) {
    group.append(
      svg('circle', {cx: stop.x, cy: stop.y, r: 2.6, fill: color}),
      svg(
        'text',
        {
          x: stop.x + 5,
          y: stop.y + fontSize + 1,
          fill: color,
          'font-size': fontSize - 2,
          stroke: 'var(--chart-ground)',
          'stroke-width': 3,
          'paint-order': 'stroke',
        },
        String(stop.year),
      ),
    );
  }
  return group;
}

/** Names where they have room: first those pointed out, then by how far from the crowd. Nothing lies on anything else. */
function labels(
  node: SVGSVGElement,
  points: readonly Placed[],
  {picked, active, fontSize, width}: PlaneRequest,
  margin: {left: number; right: number; top: number; bottom: number},
): void {
  const taken: Box[] = points.map(({x, y, r}) => ({left: x - r, right: x + r, top: y - r, bottom: y + r}));
  const order = [...points].sort((a, b) => {
    const first = (p: Placed): number => (p.country.code === active ? 2 : picked.includes(p.country.code) ? 1 : 0);
    return first(b) - first(a) || b.militarization + b.harmReduction - a.militarization - a.harmReduction;
  });
  for (const point of order) {
    const wanted = point.country.code === active || picked.includes(point.country.code);
    const w = textWidth(point.country.name, fontSize, wanted ? 600 : 400);
    const {x, y, r} = point;
    const gap = r + 4;
    const tries: [number, number][] = [
      [x + gap, y - fontSize / 2],
      [x - gap - w, y - fontSize / 2],
      [x - w / 2, y - gap - fontSize],
      [x - w / 2, y + gap],
      [x + gap * 0.75, y - gap * 0.75 - fontSize],
      [x + gap * 0.75, y + gap * 0.75],
    ];
    const own = taken[points.indexOf(point)];
    const place = tries.find(([left, top]) => {
      const box = {left: left - 2, right: left + w + 2, top: top - 1, bottom: top + fontSize + 2};
      return (
        box.left >= 0 &&
        box.right <= width - 2 &&
        box.top >= margin.top - fontSize &&
        taken.every((other) => other === own || box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom)
      );
    });
    if (!place && !wanted) {
      continue;
    }
    const [left, top] = place ?? tries[0];
    taken.push({left, right: left + w, top, bottom: top + fontSize});
    node.append(
      svg(
        'text',
        {
          class: 'name',
          x: left,
          y: top + fontSize * 0.85,
          fill: 'var(--chart-ink)',
          'font-weight': wanted ? 600 : 400,
          stroke: 'var(--chart-ground)',
          'stroke-width': 3,
          'paint-order': 'stroke',
        },
        point.country.name,
      ),
    );
  }
}

/** The point nearest to a place, within reach of a finger; null where there is none. */
export function nearest(points: readonly Placed[], x: number, y: number): Placed | null {
  let found: Placed | null = null;
  let least = 22;
  for (const point of points) {
    const distance = Math.max(0, Math.hypot(point.x - x, point.y - y) - point.r * 0.5);
    if (distance < least) {
      least = distance;
      found = point;
    }
  }
  return found;
}
