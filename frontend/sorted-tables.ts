import {ariaSort, keepOrder, nextOrder, orderOf, sorted, type By, type Key, type Order} from './sorting';
import {sayOrder} from './saying';

/**
 * Tables that come from the server as HTML: `table[data-sort]` names the table in the address, `th[data-column]` its columns, and a
 * cell says in `data-key` what it is sorted by where that is not its text. org.rumbo.ui.Sortable writes it. Sorting moves rows
 * and asks the server for nothing.
 */

/** A header with the columns that it stands over. */
interface Column {
  code: string;
  by: By;
  header: HTMLTableCellElement;
  at: number;
}

/** Which row stands where before anybody sorts. */
const places = new WeakMap<Element, number>();

const NOTHING = ['', '–', '-'];

/** The columns that a table can be sorted by, where headers may span several rows and columns. */
function columnsOf(table: HTMLTableElement): Column[] {
  const taken = new Set<string>();
  const columns: Column[] = [];
  [...(table.tHead?.children ?? [])].forEach((row, y) => {
    let x = 0;
    for (const header of row.children as Iterable<HTMLTableCellElement>) {
      while (taken.has(`${x} ${y}`)) {
        x++;
      }
      for (let across = 0; across < header.colSpan; across++) {
        for (let down = 0; down < header.rowSpan; down++) {
          taken.add(`${x + across} ${y + down}`);
        }
      }
      const {column: code, by} = header.dataset;
      if (code) {
        columns.push({code, by: by as By, header, at: x});
      }
      x += header.colSpan;
    }
  });
  return columns;
}

/** The cell of a row that stands in a column, be it over several. */
function cellAt(row: HTMLTableRowElement, at: number): HTMLTableCellElement | null {
  let x = 0;
  for (const cell of row.children as Iterable<HTMLTableCellElement>) {
    x += cell.colSpan;
    if (at < x) {
      return cell;
    }
  }
  return null;
}

function keyOf(row: HTMLTableRowElement, {at, by}: Column): Key {
  const cell = cellAt(row, at);
  const text = (cell?.dataset.key ?? cell?.textContent ?? '').trim();
  if (NOTHING.includes(text)) {
    return null;
  }
  return by === 'words' ? text : Number(text);
}

/** Puts the rows of a table into the order that the address asks for, or back into the one in which they came. */
function arrange(table: HTMLTableElement): void {
  const name = table.dataset.sort!;
  const columns = columnsOf(table);
  const order = orderOf(
    name,
    columns.map(({code}) => code),
  );
  for (const {header, code} of columns) {
    const state = ariaSort(order, code);
    if (state === null) {
      header.removeAttribute('aria-sort');
    } else {
      header.setAttribute('aria-sort', state);
    }
  }
  for (const body of table.tBodies) {
    const now = [...body.children] as HTMLTableRowElement[];
    now.filter((row) => !places.has(row)).forEach((row) => places.set(row, now.indexOf(row)));
    const column = columns.find(({code}) => code === order?.column);
    const came = [...now].sort((a, b) => places.get(a)! - places.get(b)!);
    const wanted = column ? sorted(came, (row) => keyOf(row, column), order!.descending, document.documentElement.lang || 'en') : came;
    // rows that stand where they should are not moved: whoever watches the page would be told of it for ever
    if (wanted.some((row, i) => row !== now[i])) {
      const held = body.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null;
      body.append(...wanted);
      held?.focus({preventScroll: true});
    }
  }
}

function arrangeAll(within: ParentNode = document): void {
  within.querySelectorAll<HTMLTableElement>('table[data-sort]').forEach(arrange);
}

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('table[data-sort] th[data-column] button.sort') : null;
  const table = button?.closest('table');
  const column = table && columnsOf(table).find(({header}) => header.contains(button!));
  if (!table || !column) {
    return;
  }
  const name = table.dataset.sort!;
  const now: Order | null = orderOf(
    name,
    columnsOf(table).map(({code}) => code),
  );
  const next = nextOrder(now, column.code, column.by);
  keepOrder(name, next);
  // tables that show the same for several measures stand under one name, and are sorted alike
  arrangeAll();
  sayOrder(button!.textContent!.trim(), next);
});

window.addEventListener('popstate', () => arrangeAll());

// tables come with parts of the page, and again whenever a part is made anew
new MutationObserver((changes) => {
  const tables = new Set<HTMLTableElement>();
  for (const {addedNodes, target} of changes) {
    for (const node of addedNodes) {
      if (node instanceof Element) {
        node.querySelectorAll<HTMLTableElement>('table[data-sort]').forEach((table) => tables.add(table));
        const around = (target as Element).closest?.('table[data-sort]') ?? node.closest('table[data-sort]');
        if (around) {
          tables.add(around as HTMLTableElement);
        }
      }
    }
  }
  tables.forEach(arrange);
}).observe(document.documentElement, {childList: true, subtree: true});
