import type {ComparisonData, CountrySeries, Labels, Point, SourceRef, StanceYear, Status} from 'Frontend/charts/model';

/** Figures small enough to check by eye: El Salvador with a gap and a counting break, Ecuador with an estimate. */

export const SOURCE: SourceRef = {
  publisher: 'UNODC',
  title: 'SDG dataset',
  original: null,
  edition: 'edition of 15 May 2025',
  asOf: '15 May 2025',
  licence: 'reuse with attribution',
  url: 'https://dataunodc.un.org',
  citation: 'UNODC (2025), SDG dataset.',
  dataset: 'homicide 2025-05',
  href: 'data/release/1',
  of: 'figures',
};

export function points(from: number, values: (number | null)[], status: Status[] = []): Point[] {
  return values.map((value, i) => ({
    year: from + i,
    value,
    lower: null,
    upper: null,
    status: value === null ? null : (status[i] ?? 'observed'),
    source: value === null ? null : 0,
    cell: value === null ? null : `Data!D${10 + i}`,
    note: null,
    maker: null,
  }));
}

export function stance(from: number, scores: ([number, number] | null)[]): StanceYear[] {
  const score = (value: number) => ({value, lower: value, upper: value, known: 1});
  return scores.map((both, i) => ({
    year: from + i,
    militarization: both && score(both[0]),
    harmReduction: both && score(both[1]),
  }));
}

export function country(code: string, name: string, more: Partial<CountrySeries>): CountrySeries {
  return {code, name, href: `country/${code}`, points: [], breaks: [], marks: [], stance: [], small: null, ...more};
}

export const EL_SALVADOR = country('SLV', 'El Salvador', {
  points: points(2015, [107.1, 84.1, null, 53.5, 38.2, 21.3, 18.1, 7.9]),
  breaks: [{date: '2019-07-01', kind: 'counting', note: 'Deaths in clashes are no longer counted.'}],
  marks: [
    {
      date: '2022-03-27',
      precision: 'day',
      dateText: '27 March 2022',
      direction: 'militarized',
      label: 'State of exception',
      title: 'State of exception decreed',
      note: 'Extended every month.',
      sourceText: 'Decreto 333',
      sourceUrl: 'https://www.asamblea.gob.sv',
      cell: 'Events!A40',
      row: 'data/release/5?cell=Events!A40#cited',
    },
  ],
  stance: stance(2015, [[25, 2], [25, 2], [25, 2], [25, 2], [25, 2], [25, 2], [25, 2], [44, 2], [50, 2]]),
});

export const ECUADOR = country('ECU', 'Ecuador', {
  points: points(2016, [5.8, 5.8, 5.8, 6.8, 7.7, 14, 26.7, 45.7], ['observed', 'observed', 'estimated']),
  stance: stance(2015, [null, null, [13, 18], [13, 18], [13, 18], [13, 18], [13, 8], [20, 4], [30, 2]]),
});

export function comparison(more: Partial<ComparisonData> = {}): ComparisonData {
  return {
    title: 'Homicide rate, El Salvador and Ecuador, 2015–2023',
    subtitle: 'Victims per 100,000 people.',
    notes: ['Moving together is not an effect.'],
    summary: 'El Salvador fell, Ecuador rose.',
    asOf: 'As of 15 May 2025.',
    indicator: {
      code: 'homicide-rate',
      name: 'Homicide rate',
      unit: 'per 100,000',
      definition: 'Victims per 100,000 people.',
      decimals: 1,
      higherIs: 'worse',
      caveat: null,
    },
    from: 2015,
    to: 2023,
    series: [EL_SALVADOR, ECUADOR],
    sources: [SOURCE],
    downloads: {csv: 'export/series.csv?i=homicide-rate', xlsx: 'export/series.xlsx?i=homicide-rate'},
    withoutEvents: {},
    ...more,
  };
}

/** The English texts, as the server sends them. */
export function englishLabels(properties: string): Labels {
  return Object.fromEntries(
    properties
      .split('\n')
      .filter((line) => line.startsWith('chart.'))
      .map((line) => [line.slice('chart.'.length, line.indexOf('=')).trim(), line.slice(line.indexOf('=') + 1).trim()]),
  );
}
