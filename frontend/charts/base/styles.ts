import {css} from 'lit';

/** Title and switches in one row where both have room: for charts that are to be seen whole on the first screen. */
export const oneRowHead = css`
  :host(:not([data-size='small'], [data-size='medium'])) .head {
    align-items: flex-end;
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 2rem;
    justify-content: space-between;
  }
  :host(:not([data-size='small'], [data-size='medium'])) .tools {
    margin-top: 0;
  }
`;

/** What every chart shares: furniture, controls, faces, tables. Sizes are in em of the host, which grows on a projector. */
export const furniture = css`
  :host {
    color: var(--chart-ink);
    display: block;
    font: 400 15px/1.45 'Inter Variable', Inter, system-ui, sans-serif;
    font-variant-numeric: tabular-nums;
  }
  :host([hidden]) {
    display: none;
  }
  :host([data-size='large']) {
    font-size: 18px;
  }
  figure {
    margin: 0;
    position: relative;
  }
  .failure {
    align-items: center;
    border-left: 3px solid var(--chart-control);
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    margin: 0 0 1rem;
    padding: 0.5rem 1rem;
  }
  .failure p {
    margin: 0;
  }
  .failure button {
    background: none;
    border: 1px solid var(--chart-control);
    border-radius: 4px;
    color: inherit;
    cursor: pointer;
    min-height: 44px;
    padding: 0 1rem;
  }
  h2 {
    color: var(--chart-ink);
    font: 600 25px/1.2 'Source Serif 4', Georgia, serif;
    margin: 0;
    text-wrap: balance;
  }
  :host([data-size='large']) h2 {
    font-size: 30px;
  }
  :host([data-size='medium']) h2 {
    font-size: 20px;
  }
  :host([data-size='small']) h2 {
    font-size: 18px;
  }
  .subtitle {
    color: var(--chart-ink-2);
    margin: 0.3em 0 0;
    max-width: 100ch;
  }
  .head {
    margin-bottom: 0.9rem;
  }
  .tools {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    margin-top: 0.9rem;
  }
  .tools .faces {
    margin-left: auto;
  }
  button,
  select {
    font: inherit;
    font-size: 14px;
  }
  .tools select,
  .tools button.plain,
  .popover button {
    background: var(--chart-raised);
    border: 1px solid var(--chart-control);
    border-radius: 6px;
    box-sizing: border-box;
    color: var(--chart-ink);
    cursor: pointer;
    min-height: 36px;
    padding: 0 0.7rem;
  }
  .field {
    align-items: center;
    display: inline-flex;
    gap: 0.4rem;
  }
  .field > span {
    color: var(--chart-ink-2);
    font-size: 13px;
  }
  .faces {
    border: 1px solid var(--chart-control);
    border-radius: 6px;
    display: inline-flex;
    overflow: hidden;
  }
  .faces button {
    background: var(--chart-raised);
    border: 0;
    color: var(--chart-ink);
    cursor: pointer;
    min-height: 34px;
    padding: 0 0.85rem;
  }
  :host([data-size='small']) .faces button {
    padding: 0 0.6rem;
  }
  .faces button + button {
    border-left: 1px solid var(--chart-control);
  }
  .faces button[aria-selected='true'] {
    background: var(--chart-ink);
    color: var(--chart-ground);
  }
  .faces button:focus-visible {
    outline-offset: -4px;
  }
  .faces button[aria-selected='true']:focus-visible {
    outline-color: var(--chart-ground);
  }
  :focus-visible {
    outline: 2px solid var(--chart-link);
    outline-offset: 2px;
  }
  a {
    color: var(--chart-link);
    text-underline-offset: 0.2em;
  }
  .foot {
    border-top: 1px solid var(--chart-line);
    color: var(--chart-ink-2);
    display: flex;
    flex-wrap: wrap;
    font-size: 13px;
    gap: 0.5rem 2rem;
    justify-content: space-between;
    margin-top: 1rem;
    padding-top: 0.7rem;
  }
  :host([data-size='large']) .foot {
    font-size: 15px;
  }
  .foot p {
    margin: 0 0 0.25rem;
  }
  .foot > div:first-child {
    flex: 1 1 24rem;
    max-width: 100ch;
  }
  .foot b {
    color: var(--chart-ink);
    font-weight: 600;
  }
  .downloads {
    align-items: flex-start;
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.35rem;
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .downloads button,
  .downloads a {
    align-items: center;
    background: none;
    border: 0;
    border-radius: 4px;
    color: var(--chart-ink);
    cursor: pointer;
    display: inline-flex;
    font-size: 13px;
    min-height: 28px;
    min-width: 28px;
    padding: 0 0.35rem;
    text-decoration: none;
  }
  .downloads button:hover,
  .downloads a:hover {
    background: var(--chart-soft);
    text-decoration: underline;
  }
  .said {
    color: var(--chart-ink-2);
    flex-basis: 100%;
    text-align: right;
  }
  .empty {
    background: var(--chart-soft);
    border-radius: 6px;
    margin: 0;
    padding: 2.5rem 1.5rem;
    text-align: center;
  }
  .unseen {
    clip-path: inset(50%);
    height: 1px;
    margin: -1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
    width: 1px;
  }
  .scroll {
    border: 1px solid var(--chart-line);
    border-radius: 6px;
    container-type: inline-size;
    max-height: min(36rem, 80vh);
    overflow: auto;
  }
  table {
    border-collapse: separate;
    border-spacing: 0;
    font-size: 14px;
    width: 100%;
  }
  caption {
    color: var(--chart-ink-2);
    font-size: 13px;
    padding: 0.6rem 0.75rem;
    text-align: left;
  }
  /* a table that is wider than its frame is pushed sideways, and what it holds stays readable */
  caption > span {
    display: block;
    left: 0.75rem;
    max-width: calc(100cqi - 1.5rem);
    position: sticky;
  }
  th,
  td {
    border-bottom: 1px solid var(--chart-line);
    padding: 0.3rem 0.75rem;
    text-align: right;
    vertical-align: baseline;
    white-space: nowrap;
  }
  th {
    background: var(--chart-raised);
    font-weight: 600;
  }
  th[scope='colgroup'],
  th.text,
  td.text {
    text-align: left;
    white-space: normal;
  }
  td.none {
    color: var(--chart-ink-2);
    font-style: italic;
  }
  thead th {
    position: sticky;
    top: 0;
    z-index: 1;
  }
  thead tr + tr th {
    top: 2rem;
  }
  thead tr:first-child th {
    box-sizing: border-box;
    height: 2rem;
  }
  tbody th {
    left: 0;
    position: sticky;
  }
  thead tr:first-child th:first-child {
    left: 0;
    z-index: 2;
  }
  sup {
    font-size: 0.75em;
    line-height: 0;
    margin-left: 0.1em;
  }
  .sources {
    display: grid;
    gap: 1rem;
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .sources > li {
    border: 1px solid var(--chart-line);
    border-radius: 6px;
    padding: 0.9rem 1.1rem;
  }
  .sources h3 {
    font-size: 1em;
    font-weight: 600;
    margin: 0 0 0.4rem;
  }
  .sources dl {
    display: grid;
    gap: 0.15rem 1rem;
    grid-template-columns: max-content 1fr;
    margin: 0;
  }
  .sources dt {
    color: var(--chart-ink-2);
  }
  .sources dd {
    margin: 0;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  :host([data-size='small']) .sources dl {
    grid-template-columns: 1fr;
  }
  :host([data-size='small']) .sources dd {
    margin-bottom: 0.4rem;
  }
  [role='tabpanel']:focus-visible {
    outline-offset: 6px;
  }
  svg {
    display: block;
    font-family: inherit;
    max-width: 100%;
    overflow: visible;
  }
  @media (prefers-reduced-motion: no-preference) {
    .fades {
      transition: opacity 120ms ease-out;
    }
  }
  @media print {
    :host {
      color-scheme: light;
      font-size: 11pt;
    }
    .tools,
    .downloads,
    .popover,
    .unseen {
      display: none !important;
    }
    .scroll {
      border: 0;
      container-type: normal;
      max-height: none;
      overflow: visible;
    }
    caption > span {
      max-width: none;
    }
    thead th,
    tbody th {
      position: static;
    }
    thead {
      display: table-header-group;
    }
    tr,
    li {
      break-inside: avoid;
    }
    h2,
    h3,
    .head,
    caption {
      break-after: avoid;
    }
    /* drawn for a width that is not that of the sheet */
    svg[viewBox] {
      height: auto;
    }
    .legend {
      break-after: avoid;
      font-size: 8pt;
    }
    .foot p {
      margin-bottom: 0.1rem;
    }
    .stage,
    .drawing,
    .map {
      break-inside: avoid;
    }
    .head {
      break-inside: avoid;
      margin-bottom: 0.5rem;
    }
    .subtitle,
    .foot > div:first-child {
      max-width: none;
    }
    .subtitle {
      font-size: 9pt;
    }
    .foot {
      font-size: 7.5pt;
      line-height: 1.25;
      margin-top: 0.5rem;
      padding-top: 0.4rem;
    }
    * {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
  }
`;
