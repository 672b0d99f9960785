import {writeFileSync} from 'node:fs';
import atlas from 'world-atlas/countries-50m.json';
import type {Polygon, Position} from 'geojson';
import type {Topology} from 'topojson-specification';
import {expect, test} from 'vitest';
import stored from '../../../main/resources/org/rumbo/country/borders.csv?raw';
import {places, type Place} from 'Frontend/charts/overview/geography';

/**
 * Which places share a land border, read from the outlines that the map draws: Natural Earth, 1:50 million, in the public domain, as
 * world-atlas 2.0.2 packs it (ISC). In the atlas, places that touch share the very points of their outlines, so two of them are neighbours
 * where they have a stretch between two points in common. `WRITE_BORDERS=1 npx vitest run charts/borders.test.ts` writes the file anew.
 */
function borders(all: Place[]): string {
  const owners = new Map<string, Set<string>>();
  for (const {code, shape} of all) {
    if (code?.length === 3) {
      for (const ring of rings(shape.geometry.type === 'Polygon' ? [shape.geometry.coordinates] : shape.geometry.coordinates)) {
        for (let i = 1; i < ring.length; i++) {
          const ends = [ring[i - 1].join(' '), ring[i].join(' ')].sort().join('|');
          owners.set(ends, (owners.get(ends) ?? new Set<string>()).add(code));
        }
      }
    }
  }
  const pairs = new Set<string>();
  for (const codes of owners.values()) {
    const sorted = [...codes].sort();
    sorted.forEach((a, i) => sorted.slice(i + 1).forEach((b) => pairs.add(`${a},${b}`)));
  }
  return ['place,neighbour', ...[...pairs].sort()].join('\n') + '\n';
}

function rings(polygons: Polygon['coordinates'][]): Position[][] {
  return polygons.flat();
}

test('the table of land borders is what the atlas shows', () => {
  const found = borders(places(atlas as unknown as Topology));
  if (process.env.WRITE_BORDERS) {
    writeFileSync('../../main/resources/org/rumbo/country/borders.csv', found);
    return;
  }
  expect(stored).toBe(found);
  const of = (code: string) =>
    stored
      .split('\n')
      .filter((pair) => pair.includes(code))
      .map((pair) => pair.split(',').find((one) => one !== code));
  expect(of('COL')).toEqual(['BRA', 'ECU', 'PAN', 'PER', 'VEN']);
  expect(of('ECU')).toEqual(['COL', 'PER']);
  expect(of('HTI')).toEqual(['DOM']);
  // what lies overseas has its own neighbours, and the state that it belongs to has none there
  expect(of('GUF')).toEqual(['BRA', 'SUR']);
  expect(of('FRA')).not.toContain('BRA');
  expect(of('JAM')).toEqual([]);
});
