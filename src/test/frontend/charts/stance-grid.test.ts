import {expect, test} from 'vitest';
import {numberFormat} from 'Frontend/charts/base/formats';
import type {StancesData} from 'Frontend/charts/model';
import {drawGrid} from 'Frontend/charts/stances/grid';

const DATA: StancesData = {
  title: '',
  subtitle: '',
  notes: [],
  summary: '',
  asOf: null,
  from: 2020,
  to: 2024,
  regions: [],
  countries: [
    {
      code: 'SLV',
      name: 'El Salvador',
      href: 'country/SLV',
      region: 'Americas',
      militarization: [10, 20, 30, 40, 50],
      militarizationLower: [],
      militarizationUpper: [],
      militarizationKnown: [],
      harmReduction: [1, 2, 3, 4, 5],
      harmReductionLower: [],
      harmReductionUpper: [],
      harmReductionKnown: [],
      homicide: [],
    },
  ],
  sources: [],
  downloads: {csv: '', xlsx: ''},
};

test('the numbers at the end of the rows stand under their year', () => {
  const grid = drawGrid({
    data: DATA,
    countries: DATA.countries,
    sort: 'militarization',
    year: 2022,
    picked: [],
    width: 900,
    fontSize: 13,
    row: 19,
    stacked: false,
    locale: 'en',
    format: numberFormat('en', 0, 'under {0}'),
    nameOf: (score) => score,
  });
  const years = [...grid.node.querySelectorAll('.year-of-numbers')];
  expect(years.map((node) => node.textContent)).toEqual(['2022', '2022']);
  const numbers = [...grid.node.querySelectorAll('text')].filter((node) => node.textContent === '30');
  expect(years[0].getAttribute('x')).toBe(numbers[0].getAttribute('x'));
});
