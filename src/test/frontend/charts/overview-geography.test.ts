import {describe, expect, test} from 'vitest';
import atlas from 'world-atlas/countries-50m.json';
import type {Topology} from 'topojson-specification';
import {DOT, mapView, places} from 'Frontend/charts/overview/geography';
import {alpha3} from 'Frontend/charts/overview/iso-codes';

/** Every country and territory of the figures, as datasets/countries.xlsx lists them. */
const FIGURES = `
ABW AFG AGO AIA ALB AND ARE ARG ARM ASM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BMU BOL BRA BRB BRN
BTN BWA CAF CAN CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI
ESP EST ETH FIN FJI FRA FRO FSM GAB GBR GEO GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HND HRV HTI HUN
IDN IMN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX
LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS NAM NCL NER NGA NIC NLD
NOR NPL NRU NZL OMN PAK PAN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT ROU RUS RWA SAU SDN SEN SGP SLB SLE SLV SMR
SOM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKM TLS TON TTO TUN TUR TUV TZA UGA UKR URY USA UZB
VAT VCT VEN VGB VIR VNM VUT WSM XKX YEM ZAF ZMB ZWE`
  .trim()
  .split(/\s+/);

const all = places(atlas as unknown as Topology);

test('every place of the figures has an outline in the atlas, but two that have a dot alone', () => {
  const outlined = new Set(all.map((place) => place.code));

  expect(FIGURES).toHaveLength(223);
  expect(FIGURES.filter((code) => !outlined.has(code))).toEqual(['GIB', 'TUV']);
  const europe = mapView(all, 'Europe', 600, 550).places;
  const oceania = mapView(all, 'Oceania', 600, 420).places;
  expect(europe.find((place) => place.code === 'GIB')?.dot).toBeTruthy();
  expect(oceania.find((place) => place.code === 'TUV')?.dot).toBeTruthy();
});

test('a code has one outline', () => {
  const codes = all.map((place) => place.code).filter((code) => code !== null);

  expect(new Set(codes).size).toBe(codes.length);
});

test('a shape without a number has a code of its own or none, never that of a state around it', () => {
  expect(alpha3(undefined, 'Indian Ocean Ter.')).toBeNull();
  expect(FIGURES).not.toContain(alpha3(undefined, 'Siachen Glacier'));
  expect(FIGURES).not.toContain(alpha3(undefined, 'N. Cyprus'));
  expect(alpha3(undefined, 'Kosovo')).toBe('XKX');
  expect(alpha3('76', 'Brazil')).toBe('BRA');
});

describe('overseas parts', () => {
  test('are places of their own and never take the figure of the state they belong to', () => {
    const americas = mapView(all, 'Americas', 520, 580).places;

    expect(americas.some((place) => place.code === 'GUF')).toBe(true);
    const europe = mapView(all, 'Europe', 600, 550).places;
    expect(europe.some((place) => place.code === 'UA-43')).toBe(true);
    // the outline of France itself lies outside the view of the Americas
    expect(americas.find((place) => place.code === 'FRA')?.path ?? '').toBe('');
  });
});

describe('small islands', () => {
  const view = mapView(all, 'Americas', 520, 580);

  test.each(['KNA', 'VCT', 'LCA', 'DMA', 'GRD', 'BRB', 'ATG', 'TTO', 'MTQ', 'GLP'])('%s is seen in the inset', (code) => {
    const place = view.inset!.places.find((p) => p.code === code)!;

    expect(place).toBeDefined();
    expect(place.dot !== null || place.path.length > 0).toBe(true);
    expect(DOT).toBeGreaterThanOrEqual(8);
  });

  test.each(['TCA', 'BHS', 'JAM', 'PRI', 'BMU'])('%s is seen in the main map', (code) => {
    const place = view.places.find((p) => p.code === code)!;

    expect(place.dot !== null || place.path.length > 0).toBe(true);
  });

  test('the inset lies over no land', () => {
    const {box} = view.inset!;
    const covered = view.places.filter((place) => {
      const [x, y] = place.centre;
      return place.code !== null && place.path && x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
    });

    expect(covered.map((place) => place.code)).toEqual([]);
  });
});

test.each(['World', 'Africa', 'Americas', 'Asia', 'Europe', 'Oceania'])('%s fills its view', (region) => {
  const view = mapView(all, region, 600, 500);

  expect(view.places.filter((place) => place.code !== null && (place.path || place.dot)).length).toBeGreaterThan(15);
  expect(view.places.every((place) => !/NaN/.test(place.path))).toBe(true);
});
