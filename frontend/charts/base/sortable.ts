import {css, html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {ariaSort, keepOrder, nextOrder, orderOf, sorted, type By, type Key, type Order} from '../../sorting';
import {sayOrder} from '../../saying';

/** A column that rows can be sorted by. */
export interface Column<R> {
  code: string;
  name: string;
  by: By;
  key: (row: R) => Key;
}

/** How a header stands in its table. */
interface Look {
  class?: string;
  rowspan?: number;
  /** What stands in it where that is not the name alone. */
  content?: TemplateResult | string;
}

/** The order of a table in a chart: it stands in the address, and each header is a button that changes it. */
export class Sortable<R> implements ReactiveController {
  static readonly styles = css`
    button.sort {
      background: none;
      border: 0;
      color: inherit;
      cursor: pointer;
      font: inherit;
      letter-spacing: inherit;
      line-height: inherit;
      min-height: 24px;
      min-width: 24px;
      padding: 0;
      text-align: inherit;
      white-space: inherit;
    }
    button.sort:hover {
      text-decoration: underline;
    }
    button.sort::after {
      color: var(--chart-control);
      content: '↕' / '';
      font-weight: 400;
      margin-left: 0.3em;
    }
    [aria-sort] button.sort::after {
      color: inherit;
    }
    [aria-sort='ascending'] button.sort::after {
      content: '↑' / '';
    }
    [aria-sort='descending'] button.sort::after {
      content: '↓' / '';
    }
    @media print {
      th:not([aria-sort]) button.sort::after {
        content: none;
      }
    }
  `;

  /** @param table its name in the address */
  constructor(
    private readonly host: ReactiveControllerHost & {locale: string},
    private readonly table: string,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.changed);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.changed);
  }

  private readonly changed = (): void => this.host.requestUpdate();

  private order(columns: readonly Column<R>[]): Order | null {
    return orderOf(
      this.table,
      columns.map(({code}) => code),
    );
  }

  /** The rows as the reader wants them; as they came where nothing was chosen. */
  rows(rows: readonly R[], columns: readonly Column<R>[]): readonly R[] {
    const order = this.order(columns);
    const column = columns.find(({code}) => code === order?.column);
    return column ? sorted(rows, column.key, order!.descending, this.host.locale) : rows;
  }

  /** The header of a column. */
  header(code: string, columns: readonly Column<R>[], look: Look = {}): TemplateResult {
    const column = columns.find((one) => one.code === code)!;
    return html`<th
      scope="col"
      class=${look.class ?? nothing}
      rowspan=${look.rowspan ?? nothing}
      aria-sort=${ariaSort(this.order(columns), code) ?? nothing}
    ><button type="button" class="sort" data-column=${code} @click=${() => this.choose(column, columns)}>${look.content ?? column.name}</button></th>`;
  }

  private choose({code, by, name}: Column<R>, columns: readonly Column<R>[]): void {
    const next = nextOrder(this.order(columns), code, by);
    keepOrder(this.table, next);
    this.host.requestUpdate();
    sayOrder(name, next);
  }
}
