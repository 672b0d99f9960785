/** Numbers in the reader's way of writing them, with as many decimals as the indicator has. */
export interface NumberFormat {
  /** A value as it stands in a table or beside a mark. */
  value(n: number): string;
  /** A value on an axis: no more decimals than it needs. */
  tick(n: number): string;
  /** A score from 0 to 100, whole. */
  score(n: number): string;
}

/**
 * Thousands are always grouped: Spanish would else group from five digits on, and one column would hold 7574 beside 17.885. Only a
 * year has four digits in a row. The same rule stands in org.rumbo.text.Numbers for all that the server writes, and one list of
 * cases (numbers.csv) holds both to the same words.
 */
const GROUPED = {useGrouping: 'always'} as const;

/** A share as a whole percentage with its sign, a real minus for a fall; none where it is rounded to nothing. */
export function percent(locale: string, share: number): string {
  return new Intl.NumberFormat(locale, {...GROUPED, style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero'})
    .format(share)
    .replace('-', '\u2212');
}

/** A share from 0 to 1 as a whole percentage. */
export function share(locale: string, part: number): string {
  return new Intl.NumberFormat(locale, {style: 'percent', maximumFractionDigits: 0}).format(part);
}

/** @param under what is written for a value that is not zero and would be rounded to it, "under {0}" */
export function numberFormat(locale: string, decimals: number, under: string): NumberFormat {
  const value = new Intl.NumberFormat(locale, {...GROUPED, minimumFractionDigits: decimals, maximumFractionDigits: decimals});
  const tick = new Intl.NumberFormat(locale, {...GROUPED, maximumFractionDigits: Math.max(decimals, 2)});
  const whole = new Intl.NumberFormat(locale, {...GROUPED, maximumFractionDigits: 0});
  const unit = 10 ** -decimals;
  return {
    // nothing is not the same as little; -0.04 with one decimal is 0.0, not -0.0
    value: (n) => (n > 0 && n < unit / 2 ? under.replace('{0}', value.format(unit)) : value.format(n).replace(/^-(?=[0.,\s]*$)/, '')),
    tick: (n) => tick.format(n),
    score: (n) => whole.format(Math.round(n)),
  };
}

/** Names as a sentence lists them: "Peru, Chile and Cuba". */
export function listOf(locale: string, names: readonly string[]): string {
  return new Intl.ListFormat(locale, {style: 'long', type: 'conjunction'}).format(names);
}

/** Puts `args` for {0}, {1} and so on; a key that nobody translated stands as it is, so that it is seen. */
export function fill(labels: Record<string, string>, key: string, args: readonly (string | number)[] = []): string {
  const text = labels[key] ?? key;
  return text.replace(/\{(\d+)\}/g, (whole, i: string) => (args[Number(i)] === undefined ? whole : String(args[Number(i)])));
}
