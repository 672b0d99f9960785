/**
 * What the server hands to a chart: plain data, ready to draw, every text already in the reader's language.
 * The Java side is org.rumbo.chart.ChartModel; the two are kept in step by a test.
 */

export type Status = 'observed' | 'estimated' | 'provisional' | 'third_party';

/** One year of a series. A missing year between two values is a point whose value is null. */
export interface Point {
  year: number;
  value: number | null;
  lower: number | null;
  upper: number | null;
  status: Status | null;
  /** Index into `sources`; null for a missing value. */
  source: number | null;
  /** Workbook cell, "Data!D15". */
  cell: string | null;
  note: string | null;
  /** Who made it, by the names that the publisher gives, with strokes between them; null where nobody is named. */
  maker: string | null;
}

/** A date across which the line must not be drawn. */
export interface Break {
  /** ISO date. */
  date: string;
  /** counting: what is counted changed; edition: two editions are joined; maker: another made the figures from here on. */
  kind: 'counting' | 'edition' | 'maker';
  note: string;
}

export interface PolicyMark {
  /** ISO date; `precision` says how much of it is known. */
  date: string;
  precision: 'day' | 'month' | 'year';
  /** The date in words. */
  dateText: string;
  direction: 'militarized' | 'harm_reduction' | 'other';
  /** At most some 24 characters. */
  label: string;
  title: string;
  note: string | null;
  sourceText: string;
  sourceUrl: string | null;
  /** Workbook cell. */
  cell: string;
  /** Address of its row in the workbook. */
  row: string;
}

export interface Score {
  value: number;
  lower: number;
  upper: number;
  /** Share of the codebook that was looked for, 0 to 1. */
  known: number;
}

/** null score: not coded, which is never zero. */
export interface StanceYear {
  year: number;
  militarization: Score | null;
  harmReduction: Score | null;
}

export interface CountrySeries {
  code: string;
  name: string;
  /** Address of the country's page. */
  href: string;
  points: Point[];
  breaks: Break[];
  marks: PolicyMark[];
  stance: StanceYear[];
  /** Why the country's figures rest on few people ("34,000 inhabitants"); null where they do not. */
  small: string | null;
}

export interface SourceRef {
  publisher: string;
  title: string;
  /** The title as it was published, where `title` is a translation. */
  original: string | null;
  edition: string;
  asOf: string | null;
  licence: string;
  url: string | null;
  citation: string;
  /** Dataset that it came with. */
  dataset: string;
  /** Address of the page of the release that it came with. */
  href: string;
  /** What comes from it: figures, or scores and events of policy. */
  of: 'figures' | 'policy';
}

export interface IndicatorRef {
  code: string;
  name: string;
  unit: string;
  definition: string;
  decimals: number;
  higherIs: 'worse' | 'better' | 'neutral';
  caveat: string | null;
}

/** Title, subtitle, notes and summary are written by the server. */
export interface Furniture {
  title: string;
  subtitle: string;
  /** Sentences, each a caveat that applies to what is on screen. */
  notes: string[];
  /** One or two sentences that say what the chart shows, for a screen reader and above the table. */
  summary: string;
  /** "As of ..." */
  asOf: string | null;
}

/** Data of <rumbo-compare-chart>. */
export interface ComparisonData extends Furniture {
  indicator: IndicatorRef;
  from: number;
  to: number;
  series: CountrySeries[];
  sources: SourceRef[];
  /** Address prefix for downloads: append "csv" or "xlsx" plus the query of the page. */
  downloads: {csv: string; xlsx: string};
  /** By code of the country, for those without a policy event in the period: what its panel says, be its marks those of instruments or none. */
  withoutEvents: Record<string, string>;
}

/** Data of <rumbo-overview>: map and ranking over all years, so that scrubbing the year needs no server. */
export interface OverviewData extends Furniture {
  indicator: IndicatorRef;
  /** Years that can be chosen, ascending. */
  years: number[];
  /** The year first shown: the newest that most countries in view have. */
  year: number;
  /** UN M49 region first shown, or "World". */
  region: string;
  regions: {code: string; name: string}[];
  /** Upper class limits of the map in the indicator's unit, ascending; the last class is open. */
  classes: number[];
  countries: OverviewCountry[];
  sources: SourceRef[];
  downloads: {csv: string; xlsx: string};
}

export interface OverviewCountry extends CountrySeries {
  region: string;
  /** Years whose figure rests on few people: they stand outside the ranking unless asked for. */
  smallYears: number[];
}

/** Data of <rumbo-sparkline>. */
export interface SparklineData {
  points: Point[];
  breaks: Break[];
  decimals: number;
  summary: string;
}

/** Data of <rumbo-stance-chart>: both scores over time with bounds, on the Country page. */
export interface StanceData extends Furniture {
  stance: StanceYear[];
  marks: PolicyMark[];
  sources: SourceRef[];
  downloads: {csv: string; xlsx: string};
}

/** Data of <rumbo-timeline>: instruments as bars over time, grouped by kind. */
export interface TimelineData extends Furniture {
  from: number;
  to: number;
  rows: {
    kind: string;
    direction: 'militarized' | 'harm_reduction';
    bars: TimelineBar[];
  }[];
  sources: SourceRef[];
  downloads: {csv: string; xlsx: string};
}

export interface TimelineBar {
  code: string;
  title: string;
  /** ISO date; `startPrecision` says how much of it is known. */
  start: string;
  startPrecision: 'day' | 'month' | 'year';
  startText: string;
  /** null: not known to have ended. */
  end: string | null;
  endPrecision: 'day' | 'month' | 'year' | null;
  endText: string | null;
  /** 1 or 2, as the codebook anchors it; 0 where it is not coded. */
  level: number;
  /** The level and what it means for measures of this kind. */
  levelText: string;
  /** A code, which the element puts into words; the other texts are in the reader's language already. */
  layer: 'declared' | 'law' | 'practice';
  legalStatus: string;
  scope: string;
  summary: string;
  confidence: string;
  scored: boolean;
  sourceText: string;
  sourceUrl: string | null;
  cell: string;
  /** Address of its row in the workbook. */
  row: string;
}

/** Texts of the charts by key, without the prefix "chart."; placeholders are {0}, {1}. */
export type Labels = Record<string, string>;

/** A country's two scores over the years of `StancesData`; null is not coded. */
export interface StancePath {
  code: string;
  name: string;
  href: string;
  region: string;
  /** Score, lower and upper bound, share of the codebook that was looked for, by year, in the order of the years. */
  militarization: (number | null)[];
  militarizationLower: (number | null)[];
  militarizationUpper: (number | null)[];
  militarizationKnown: (number | null)[];
  harmReduction: (number | null)[];
  harmReductionLower: (number | null)[];
  harmReductionUpper: (number | null)[];
  harmReductionKnown: (number | null)[];
  /** Homicide rate by year; null where there is no figure. */
  homicide: (number | null)[];
}

/** Data of <rumbo-stance-plane> and <rumbo-stance-grid>: all coded countries and years, so that neither needs the server. */
export interface StancesData extends Furniture {
  from: number;
  to: number;
  regions: {code: string; name: string}[];
  countries: StancePath[];
  sources: SourceRef[];
  downloads: {csv: string; xlsx: string};
}
