import {
  geoArea,
  geoAzimuthalEqualArea,
  geoCentroid,
  geoDistance,
  geoEqualEarth,
  geoPath,
  type GeoPath,
  type GeoPermissibleObjects,
  type GeoProjection,
} from 'd3-geo';
import type {Feature, MultiPolygon, Polygon, Position} from 'geojson';
import {feature} from 'topojson-client';
import type {GeometryCollection, Topology} from 'topojson-specification';
import {alpha3} from './iso-codes';

/** A place of the figures, or land without a code. */
export interface Place {
  code: string | null;
  name: string;
  shape: Feature<Polygon | MultiPolygon>;
}

/** Where a place is drawn: its outline, and a dot where the outline would be too small to see or to hit. */
export interface DrawnPlace {
  code: string | null;
  path: string;
  dot: [number, number] | null;
  /** Where a tooltip points to. */
  centre: [number, number];
}

export interface MapView {
  width: number;
  height: number;
  places: DrawnPlace[];
  /** Places drawn larger in a corner, with the frame that they have in the main map. */
  inset: {box: Box; frame: Box; places: DrawnPlace[]} | null;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Places shown too small are drawn as a dot at least this wide. */
export const DOT = 9;

/**
 * The atlas draws these as part of another state. They have figures of their own or none, but never those of that
 * state: west, south, east and north of the box around each.
 */
const PARTS: {of: string; code: string; box: [number, number, number, number]}[] = [
  {of: 'FRA', code: 'GUF', box: [-55, 2, -51, 6]},
  {of: 'FRA', code: 'GLP', box: [-62, 15.7, -60.9, 16.6]},
  {of: 'FRA', code: 'MTQ', box: [-61.4, 14.3, -60.7, 15]},
  {of: 'FRA', code: 'REU', box: [55, -21.6, 56, -20.6]},
  {of: 'FRA', code: 'MYT', box: [44.8, -13.2, 45.5, -12.4]},
  {of: 'NLD', code: 'BES', box: [-69, 11.8, -62.8, 17.8]},
  {of: 'NOR', code: 'SJM', box: [5, 70.5, 35, 82]},
  // the atlas draws who controls Crimea, the United Nations count it to Ukraine: neither figure is painted on it
  {of: 'RUS', code: 'UA-43', box: [32.3, 44.2, 36.7, 46.3]},
];

/** Places that the atlas leaves out at this scale: a point on the land is enough for a dot. */
const POINTS: {code: string; name: string; at: Position}[] = [
  {code: 'GIB', name: 'Gibraltar', at: [-5.35, 36.14]},
  {code: 'TUV', name: 'Tuvalu', at: [179.2, -8.52]},
];

interface Region {
  /** Longitude and latitude at which the map touches the globe; null for the world. */
  centre: [number, number] | null;
  /** Points that must be in view. */
  extent: Position[];
  /** Height by width. */
  aspect: number;
  inset?: {west: number; south: number; east: number; north: number; share: number};
}

const REGIONS: Record<string, Region> = {
  World: {centre: null, extent: [], aspect: 0.5},
  Africa: {centre: [17, 2], extent: [[-25, 16], [57.5, -20], [10, 37.5], [20, -35], [-17, 15], [51, 12]], aspect: 0.98},
  Americas: {
    centre: [-78, 2],
    extent: [[-121, 35], [-34.5, -7], [-70, -55.5], [-80, 51], [-53, 47]],
    aspect: 1.12,
    inset: {west: -68.6, south: 9.9, east: -58.9, north: 19, share: 0.36},
  },
  Asia: {centre: [88, 27], extent: [[26.5, 38], [35, 31], [145, 43], [95, -9], [127, -10], [80, 54]], aspect: 0.8},
  Europe: {centre: [16, 53], extent: [[-24.5, 64.5], [-9.5, 37], [28, 34.5], [48, 56], [27, 71.5], [14, 35.5]], aspect: 0.92},
  Oceania: {centre: [170, -17], extent: [[113, -25], [-150, -17], [135, 14], [168, -47.5], [145, -44], [171, 15]], aspect: 0.7},
};

/** The world's places from the atlas; overseas parts stand by themselves. */
export function places(atlas: Topology): Place[] {
  const collection = feature(atlas, atlas.objects.countries as GeometryCollection<{name: string}>);
  const found = (collection.features as Feature<Polygon | MultiPolygon, {name: string}>[]).flatMap((shape) => {
    const {name} = shape.properties;
    return parted({code: alpha3(shape.id, name), name, shape});
  });
  // an islet of Australia has a shape and Australia's number: one place, one shape
  const byCode = new Map<string, Place>();
  const rest: Place[] = [];
  for (const place of found) {
    const before = place.code === null ? undefined : byCode.get(place.code);
    if (place.code === null || (before && geoArea(before.shape) >= geoArea(place.shape))) {
      rest.push({...place, code: null});
    } else {
      byCode.set(place.code, place);
    }
  }
  return [...byCode.values(), ...rest];
}

function parted(place: Place): Place[] {
  const parts = PARTS.filter(({of}) => of === place.code);
  const {geometry} = place.shape;
  if (!parts.length || geometry.type !== 'MultiPolygon') {
    return [place];
  }
  const split = new Map<string, Position[][][]>();
  for (const polygon of geometry.coordinates) {
    const [x, y] = geoCentroid({type: 'Polygon', coordinates: polygon});
    const part = parts.find(({box: [west, south, east, north]}) => x > west && x < east && y > south && y < north);
    const code = part?.code ?? place.code!;
    split.set(code, [...(split.get(code) ?? []), polygon]);
  }
  return [...split].map(([code, coordinates]) => ({
    code,
    name: code === place.code ? place.name : code,
    shape: {type: 'Feature', properties: {}, geometry: {type: 'MultiPolygon', coordinates}},
  }));
}

export function aspect(region: string): number {
  return (REGIONS[region] ?? REGIONS.World).aspect;
}

function projectionOf(region: Region, width: number, height: number): GeoProjection {
  const margin = 6;
  const box: [[number, number], [number, number]] = [
    [margin, margin],
    [width - margin, height - margin],
  ];
  if (region.centre === null) {
    // Antarctica holds no figure; the turn keeps the easternmost land in one piece
    const lived: GeoPermissibleObjects = {
      type: 'MultiPoint',
      coordinates: [[-168.5, 0], [-169, 66], [-67, -56], [190.9, 0], [190, 66], [-40, 83.5], [170, -47]],
    };
    return geoEqualEarth().rotate([-11, 0]).fitExtent(box, lived).clipExtent([[0, 0], [width, height]]);
  }
  const [longitude, latitude] = region.centre;
  return geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .clipAngle(100)
    .fitExtent(box, {type: 'MultiPoint', coordinates: region.extent})
    .clipExtent([[0, 0], [width, height]]);
}

function round(path: string): string {
  return path.replace(/(\.\d)\d+/g, '$1');
}

/** What is needed of a shape again and again, whatever the view. */
interface Core {
  /** Its largest part. */
  mainland: Feature<Polygon>;
  /** Of the largest part, in steradians. */
  area: number;
  centre: [number, number];
}

const cores = new WeakMap<Place['shape'], Core>();

function core(shape: Place['shape']): Core {
  let found = cores.get(shape);
  if (!found) {
    const polygons = shape.geometry.type === 'Polygon' ? [shape.geometry.coordinates] : shape.geometry.coordinates;
    const areas = polygons.map((coordinates) => geoArea({type: 'Polygon', coordinates}));
    const area = Math.max(...areas);
    const geometry: Polygon = {type: 'Polygon', coordinates: polygons[areas.indexOf(area)]};
    found = {mainland: {type: 'Feature', properties: {}, geometry}, area, centre: geoCentroid(geometry)};
    cores.set(shape, found);
  }
  return found;
}

/** Land of this many steradians is never too small to see: 160,000 square kilometres. */
const LARGE = 0.004;

/**
 * Draws one place. A dot appears where its largest part is narrower than `tinyBelow`, and only for places that have a
 * code.
 *
 * @returns null where the place lies outside the view
 */
function drawn(place: Place, projection: GeoProjection, path: GeoPath, box: Box, tinyBelow: number): DrawnPlace | null {
  const line = path(place.shape);
  const {mainland, area, centre} = core(place.shape);
  const at = projection(centre);
  const inside = at !== null && at[0] >= box.x && at[0] <= box.x + box.width && at[1] >= box.y && at[1] <= box.y + box.height;
  if (!line && !inside) {
    return null;
  }
  let dot: DrawnPlace['dot'] = null;
  if (inside && place.code !== null && area < LARGE) {
    const [[left, top], [right, bottom]] = path.bounds(mainland);
    dot = !line || Math.max(right - left, bottom - top) < tinyBelow ? at : null;
  }
  let middle = inside ? at : null;
  if (!middle) {
    const [[left, top], [right, bottom]] = path.bounds(place.shape);
    middle = [(left + right) / 2, (top + bottom) / 2];
  }
  return {code: place.code, path: round(line ?? ''), dot, centre: middle};
}

/** Outlines of all places in a region's view. Pure: the same region and size give the same map. */
export function mapView(all: Place[], regionCode: string, width: number, height: number): MapView {
  const region = REGIONS[regionCode] ?? REGIONS.World;
  const projection = projectionOf(region, width, height);
  const path = geoPath(projection);
  const whole: Box = {x: 0, y: 0, width, height};
  let inset: MapView['inset'] = null;
  if (region.inset) {
    const {west, south, east, north, share} = region.inset;
    const middle: [number, number] = [(west + east) / 2, (south + north) / 2];
    const side = Math.round(Math.min(260, Math.max(120, width * share)));
    const box: Box = {x: 1, y: height - side - 1, width: side, height: side};
    const near = geoAzimuthalEqualArea()
      .rotate([-middle[0], -middle[1]])
      .fitExtent(
        [
          [box.x, box.y],
          [box.x + box.width, box.y + box.height],
        ],
        {type: 'MultiPoint', coordinates: [[west, middle[1]], [east, middle[1]], [middle[0], south], [middle[0], north]]},
      )
      .clipExtent([
        [box.x, box.y],
        [box.x + box.width, box.y + box.height],
      ]);
    const nearPath = geoPath(near);
    const corners = [projection([west, north])!, projection([east, south])!, projection([west, south])!, projection([east, north])!];
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    inset = {
      box,
      frame: {
        x: Math.min(...xs),
        y: Math.min(...ys),
        width: Math.max(...xs) - Math.min(...xs),
        height: Math.max(...ys) - Math.min(...ys),
      },
      places: all
        .filter(({shape}) => geoDistance(core(shape).centre, middle) < 0.3)
        .map((place) => drawn(place, near, nearPath, box, DOT))
        .filter((place) => place !== null),
    };
  }
  const frame = inset?.frame;
  const inFrame = ([x, y]: [number, number]) =>
    frame !== undefined && x > frame.x && x < frame.x + frame.width && y > frame.y && y < frame.y + frame.height;
  // in the world's view a dot for every small state would hide its neighbours
  const tinyBelow = region.centre === null ? DOT / 2 : DOT;
  const found = all
    .filter(({code, shape}) => code !== 'ATA' && (region.centre === null || geoDistance(core(shape).centre, region.centre) < 1.75))
    .map((place) => drawn(place, projection, path, whole, tinyBelow))
    .filter((place) => place !== null)
    // a place that the inset shows needs no dot here
    .map((place) => (place.dot && inFrame(place.dot) ? {...place, dot: null} : place));
  for (const {code, at} of POINTS) {
    const point = projection(at as [number, number]);
    if (point && point[0] > 0 && point[0] < width && point[1] > 0 && point[1] < height) {
      found.push({code, path: '', dot: point, centre: point});
    }
  }
  return {width, height, places: found, inset};
}

let loading: Promise<Place[]> | null = null;

/** The atlas is large: it comes by itself, once, when the first map is drawn. */
export function loadPlaces(): Promise<Place[]> {
  loading ??= import('world-atlas/countries-50m.json').then(({default: atlas}) => places(atlas as unknown as Topology));
  loading.catch(() => {
    loading = null;
  });
  return loading;
}
