import type {OverviewCountry, OverviewData, Point} from 'Frontend/charts/model';

export function point(year: number, value: number | null): Point {
  const known = value !== null;
  return {
    year,
    value,
    lower: null,
    upper: null,
    status: known ? 'observed' : null,
    source: known ? 0 : null,
    cell: known ? `Data!D${year}` : null,
    note: null,
    maker: null,
  };
}

export function country(code: string, given: Partial<OverviewCountry>): OverviewCountry {
  return {
    code,
    name: given.name ?? code,
    href: `/country/${code}`,
    points: [],
    breaks: [],
    marks: [],
    stance: [],
    small: null,
    region: 'Americas',
    smallYears: [],
    ...given,
  };
}

export function overview(countries: OverviewCountry[], given: Partial<OverviewData> = {}): OverviewData {
  return {
    title: 'Homicide rate',
    subtitle: 'Victims per 100,000 inhabitants',
    notes: [],
    summary: '',
    asOf: null,
    indicator: {
      code: 'homicide-rate',
      name: 'Homicide rate',
      unit: 'per 100,000',
      definition: 'Victims of intentional homicide per 100,000 inhabitants',
      decimals: 1,
      higherIs: 'worse',
      caveat: null,
    },
    years: [2022, 2023, 2024],
    year: 2024,
    region: 'Americas',
    regions: [
      {code: 'Americas', name: 'Americas'},
      {code: 'Europe', name: 'Europe'},
      {code: 'World', name: 'World'},
    ],
    classes: [2, 5, 10, 20, 40],
    countries,
    sources: [
      {
        publisher: 'UNODC',
        original: null,
        title: 'Intentional homicide',
        edition: 'July 2026',
        asOf: null,
        licence: '(c) United Nations',
        url: null,
        citation: 'UNODC, July 2026',
        dataset: 'unodc-homicide',
        href: 'data/release/1',
        of: 'figures',
      },
    ],
    downloads: {csv: '/export/overview.csv', xlsx: '/export/overview.xlsx'},
    ...given,
  };
}

/** Ten places with little homicide, so that there is something to rank. */
export function quiet(year: number): OverviewCountry[] {
  return ['ARG', 'BOL', 'CAN', 'CHL', 'CRI', 'CUB', 'DOM', 'GRD', 'NIC', 'URY'].map((code, i) => country(code, {points: [point(year, 0.9 - i / 20)]}));
}
