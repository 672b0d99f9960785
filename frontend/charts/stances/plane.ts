import type {Score, StancePath, StancesData} from '../model';
import type {NumberFormat} from '../base/formats';
import {textWidth} from '../base/measure';
import {seriesColor} from '../base/palette';
import {svg} from '../base/svg';
import {Room, type Box, type PlacedName} from './names';
import {regionColor, regionPath} from './regions';

/** A country at a year, with the place of its point. */
export interface Placed {
  country: StancePath;
  militarization: number;
  harmReduction: number;
  x: number;
  y: number;
  r: number;
  /** The area says a homicide rate; without a figure the point is small and hollow. */
  rate: Rate | null;
}

/** A homicide rate and the year it is of. */
export interface Rate {
  value: number;
  year: number;
}

export interface Plane {
  node: SVGSVGElement;
  width: number;
  height: number;
  points: Placed[];
  scale: number;
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
  /** Of the points: more than one for a drawing that is seen from afar. */
  scale: number;
  format: NumberFormat;
  axisX: string;
  axisY: string;
  /** Names without room beside their point may stand apart from it, with a line between. */
  apart: boolean;
}

const GRID = 10;
/** Points as near as this to the axis have their names in one column. */
const COLUMN = 3;
/** Radius for a rate of one; the area grows with the rate. */
const UNIT = 1.55;
const SMALLEST = 4;
/** How many years before the chosen one a rate may be of. */
const NEAR = 2;

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

/** @param scale more than one for a drawing that is seen from afar */
export function radius(rate: number | null, scale: number): number {
  return scale * (rate === null ? SMALLEST : Math.max(SMALLEST, UNIT * Math.sqrt(rate)));
}

/** The rate of a year, else that of the year before or the one before that: figures come later than policy. */
export function rateAt({homicide}: Pick<StancePath, 'homicide'>, at: number, from: number): Rate | null {
  for (let back = 0; back <= NEAR; back++) {
    const value = homicide[at - back] ?? null;
    if (value !== null) {
      return {value, year: from + at - back};
    }
  }
  return null;
}

/** Countries by militarization against harm reduction, with bounds, and the paths of those pointed out. */
/** One score of a country with its bounds, at a place in the list of years; null where it is not coded. */
export function scoreOf(country: StancePath, score: 'militarization' | 'harmReduction', at: number): Score | null {
  const value = country[score][at];
  return value === null
    ? null
    : {
        value,
        lower: country[`${score}Lower`][at] ?? value,
        upper: country[`${score}Upper`][at] ?? value,
        known: country[`${score}Known`][at] ?? 0,
      };
}

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
    const rate = rateAt(country, at, data.from);
    return [{country, militarization, harmReduction, x: x(militarization), y: y(harmReduction), r: radius(rate?.value ?? null, request.scale), rate}];
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
  const room = new Room({left: margin.left, right: width - 2, top: margin.top - fontSize, bottom: height - margin.bottom + fontSize * 0.6});
  const boxes = points.map(({x: px, y: py, r}): Box => ({left: px - r, right: px + r, top: py - r, bottom: py + r}));
  boxes.forEach((box) => room.take(box));
  const paths = request.picked.flatMap((code, i) => {
    const country = request.countries.find((c) => c.code === code);
    return country ? [path(country, data.from, at, x, y, seriesColor(i + 1))] : [];
  });
  node.append(...paths.map(({node: line}) => line));
  for (const point of points) {
    node.append(mark(point, request));
  }
  const written = svg('g', {class: 'names'});
  const order = [...points].sort((a, b) => b.militarization + b.harmReduction - a.militarization - a.harmReduction);
  const named = new Set<Placed>();
  const write = (some: Placed[]): void =>
    some
      .filter((point) => !named.has(point))
      .forEach((point) => {
        named.add(point);
        const long = widthOf(point, request);
        writeName(written, point, room.name(point, boxes[points.indexOf(point)], long, fontSize, request.apart), request);
      });
  write(order.filter(({country, militarization}) => shown.has(country.code) && militarization > 0));
  // many states have no militarized instrument at all: their points stand over one another on the axis
  const column = points.filter(({x: px}) => px - x(0) < COLUMN).sort((a, b) => a.y - b.y);
  const places = room.column(column, column.map((point) => boxes[points.indexOf(point)]), column.map((point) => widthOf(point, request)), fontSize);
  column.forEach((point, i) => {
    if (places[i]) {
      named.add(point);
      writeName(written, point, places[i], request);
    }
  });
  write(order.filter(({country}) => shown.has(country.code)));
  for (const {stops, color, corners} of paths) {
    years(written, stops, color, room, fontSize);
    room.takeLine(corners);
  }
  write(order);
  node.append(written);
  return {node, width, height, points, scale: request.scale};
}

/**
 * A country in the shape of its region. Colours tell the regions until countries are pointed out; then they tell those, and the
 * others step back.
 */
function mark({country, x, y, r, rate}: Placed, {picked, active}: PlaneRequest): SVGPathElement {
  const index = picked.indexOf(country.code);
  const color = index >= 0 ? seriesColor(index + 1) : picked.length > 0 ? 'var(--chart-control)' : regionColor(country.region);
  const hollow = rate === null;
  return svg('path', {
    class: 'point',
    'data-code': country.code,
    'data-region': country.region,
    d: regionPath(country.region, x, y, r),
    fill: hollow ? 'var(--chart-ground)' : color,
    'fill-opacity': hollow ? 1 : picked.length > 0 && index < 0 && country.code !== active ? 0.7 : 0.85,
    stroke: country.code === active ? 'var(--chart-ink)' : hollow ? color : 'var(--chart-ground)',
    'stroke-width': country.code === active ? 2 : hollow ? 1.6 : 0.8,
  });
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

interface Stop {
  x: number;
  y: number;
  year: number;
}

/** The way a country took up to the year, with the years at which it turned. */
function path(
  country: StancePath,
  from: number,
  at: number,
  x: (n: number) => number,
  y: (n: number) => number,
  color: string,
): {node: SVGGElement; stops: Stop[]; corners: [number, number][]; color: string} {
  const group = svg('g', {class: 'path'});
  let d = '';
  const corners: [number, number][] = [];
  const stops: Stop[] = [];
  for (let i = 0; i <= at; i++) {
    const [m, h] = [country.militarization[i], country.harmReduction[i]];
    if (m === null || h === null) {
      d += ' ';
      continue;
    }
    const [px, py] = [x(m), y(h)];
    corners.push([px, py]);
    d += `${d === '' || d.endsWith(' ') ? 'M' : 'L'}${px.toFixed(1)},${py.toFixed(1)}`;
    const last = stops.at(-1);
    if (!last || Math.hypot(last.x - px, last.y - py) > 26) {
      stops.push({x: px, y: py, year: from + i});
    }
  }
  group.append(
    svg('path', {d: d.trim(), fill: 'none', stroke: 'var(--chart-ground)', 'stroke-width': 5, 'stroke-linejoin': 'round'}),
    svg('path', {d: d.trim(), fill: 'none', stroke: color, 'stroke-width': 2, 'stroke-linejoin': 'round'}),
    ...stops.map((stop) => svg('circle', {cx: stop.x, cy: stop.y, r: 2.6, fill: color})),
  );
  // the last year is the point itself, which bears the name
  return {node: group, stops: stops.filter(({year}) => year < from + at), corners, color};
}

const HALO = {stroke: 'var(--chart-ground)', 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke'};

/** The years along a way, where they have room. */
function years(node: SVGGElement, stops: readonly Stop[], color: string, room: Room, fontSize: number): void {
  const size = fontSize - 2;
  for (const {x, y, year} of stops) {
    const width = textWidth(String(year), size);
    const tries: [number, number][] = [
      [x + 5, y + 3],
      [x + 5, y - 3 - size],
      [x - 5 - width, y + 3],
      [x - 5 - width, y - 3 - size],
    ];
    for (const [left, top] of tries) {
      const box = {left: left - 2, right: left + width + 2, top, bottom: top + size};
      if (room.free(box)) {
        room.take(box);
        node.append(svg('text', {class: 'stop', x: left, y: top + size * 0.85, fill: color, 'font-size': size, ...HALO}, String(year)));
        break;
      }
    }
  }
}

function isWanted({country}: Placed, {picked, active}: PlaneRequest): boolean {
  return country.code === active || picked.includes(country.code);
}

function widthOf(point: Placed, request: PlaneRequest): number {
  return textWidth(point.country.name, request.fontSize, isWanted(point, request) ? 600 : 400);
}

/** A country's name at its place; those pointed out, or pointed at, are named in any case. */
function writeName(node: SVGGElement, point: Placed, place: PlacedName | null, request: PlaneRequest): void {
  const {fontSize, width} = request;
  const wanted = isWanted(point, request);
  if (!place && !wanted) {
    return;
  }
  const {left, top, leader} = place ?? {
    left: Math.min(point.x + point.r + 4, width - widthOf(point, request) - 2),
    top: point.y - fontSize / 2,
    leader: null,
  };
  if (leader) {
    const [x1, y1, x2, y2] = leader;
    node.append(svg('line', {class: 'leader', x1, y1, x2, y2, stroke: 'var(--chart-control)', 'stroke-width': 0.8}));
  }
  node.append(
    svg('text', {class: 'name', x: left, y: top + fontSize * 0.85, fill: 'var(--chart-ink)', 'font-weight': wanted ? 600 : 400, ...HALO}, point.country.name),
  );
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
