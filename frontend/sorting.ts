import {readSwitch, writeStep} from './charts/base/url-state';

/** What a row is sorted by in a column; null where it has nothing there. */
export type Key = number | string | null;

/** How a column is sorted: words by the alphabet, numbers from the greatest, places and years (`order`) from the first. */
export type By = 'words' | 'number' | 'order';

/** By which column the rows of a table stand. */
export interface Order {
  column: string;
  descending: boolean;
}

const NAME = 'sort-';

/** Whether a parameter of the address says how a table is sorted. */
export function isOrder(parameter: string): boolean {
  return parameter.startsWith(NAME);
}

/** The order that the address asks for; null where it asks for none of these columns. */
export function orderOf(table: string, columns: readonly string[]): Order | null {
  const text = readSwitch(NAME + table);
  if (text === null) {
    return null;
  }
  const descending = text.startsWith('-');
  const column = descending ? text.slice(1) : text;
  return columns.includes(column) ? {column, descending} : null;
}

/** Writes the order into the address as a step that the reader can take back; null is the order in which the table came. */
export function keepOrder(table: string, order: Order | null): void {
  writeStep({[NAME + table]: order && (order.descending ? '-' : '') + order.column});
}

/** What choosing a column leads to: its usual direction, then the other, then the order in which the table came. */
export function nextOrder(now: Order | null, column: string, by: By): Order | null {
  const first = by === 'number';
  if (now?.column !== column) {
    return {column, descending: first};
  }
  return now.descending === first ? {column, descending: !first} : null;
}

/** The alphabet of a language. A space counts, and stands before all else: Guinea Ecuatorial, Guinea-Bissau, Guineano. */
export function alphabet(locale: string): (a: string, b: string) => number {
  return new Intl.Collator(locale, {ignorePunctuation: false, numeric: true}).compare;
}

/** The rows by a key. What is missing stands last in both directions, and rows that are equal keep the order that they have. */
export function sorted<R>(rows: readonly R[], key: (row: R) => Key, descending: boolean, locale: string): R[] {
  const compare = alphabet(locale);
  const direction = descending ? -1 : 1;
  return rows
    .map((row) => ({row, key: key(row)}))
    .sort((a, b) => {
      if (a.key === null || b.key === null) {
        return Number(a.key === null) - Number(b.key === null);
      }
      const difference =
        typeof a.key === 'number' && typeof b.key === 'number' ? a.key - b.key : compare(String(a.key), String(b.key));
      return direction * difference;
    })
    .map(({row}) => row);
}

/** What `aria-sort` of a column's header says; null where the table is sorted by another. */
export function ariaSort(order: Order | null, column: string): 'ascending' | 'descending' | null {
  return order?.column === column ? (order.descending ? 'descending' : 'ascending') : null;
}
