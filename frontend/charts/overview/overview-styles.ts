import {css} from 'lit';
import {oneRowHead} from '../base/styles';
import {strokeStyles} from '../sparkline';

/** Map, slider, legend and ranking. */
export const overviewStyles = [
  oneRowHead,
  strokeStyles,
  css`
    :host {
      --map-land: light-dark(#efefec, #22262b);
      --map-border: light-dark(#77716a, #0e1012);
      --map-on-light: light-dark(#262626, #ececec);
      --map-on-dark: light-dark(#ffffff, #16181b);
    }
    .two {
      align-items: flex-start;
      display: flex;
      gap: 36px;
    }
    .two.stacked {
      flex-direction: column;
      gap: 1.2rem;
    }
    .left {
      flex: none;
      max-width: 100%;
    }
    .right {
      flex: 1;
      min-width: 0;
      width: 100%;
    }
    .check {
      align-items: center;
      cursor: pointer;
      display: inline-flex;
      font-size: 14px;
      gap: 0.45rem;
      min-height: 36px;
    }
    .check input {
      accent-color: var(--chart-ink);
      height: 18px;
      margin: 0;
      width: 18px;
    }
    .map {
      border-radius: 4px;
      cursor: default;
      position: relative;
      touch-action: pan-y pinch-zoom;
    }
    .map svg {
      overflow: hidden;
    }
    .map [data-code] {
      cursor: pointer;
    }
    .wait {
      color: var(--chart-ink-2);
      margin: 0;
      padding-top: 40%;
      text-align: center;
    }
    .tip {
      background: var(--chart-raised);
      border: 1px solid var(--chart-control);
      border-radius: 6px;
      box-shadow: 0 3px 12px rgb(0 0 0 / 18%);
      display: flex;
      flex-direction: column;
      font-size: 13px;
      gap: 0.1rem;
      line-height: 1.35;
      max-width: min(270px, 75%);
      padding: 0.5rem 0.7rem;
      pointer-events: none;
      position: absolute;
      width: max-content;
      z-index: 3;
    }
    .tip span {
      color: var(--chart-ink-2);
    }
    .tip .value {
      color: var(--chart-ink);
      font-size: 15px;
      font-weight: 600;
    }

    .years {
      align-items: flex-end;
      color: var(--chart-ink-2);
      display: flex;
      font-size: 14px;
      gap: 0.6rem;
      margin-top: 0.4rem;
    }
    .years > * {
      line-height: 28px;
    }
    .play {
      align-items: center;
      background: none;
      border: 1px solid var(--chart-control);
      border-radius: 50%;
      color: var(--chart-ink);
      cursor: pointer;
      display: inline-flex;
      flex: none;
      height: 30px;
      justify-content: center;
      padding: 0;
      width: 30px;
    }
    .play:hover {
      background: var(--chart-soft);
    }
    .track {
      flex: 1;
      min-width: 0;
    }
    .coverage {
      align-items: flex-end;
      display: flex;
      gap: 1px;
      height: 14px;
      padding: 0 calc(11px - (100% - 22px) / (2 * var(--years)));
    }
    .coverage i {
      background: var(--chart-line);
      flex: 1;
    }
    .coverage .now {
      background: var(--chart-control);
    }
    .track input {
      appearance: none;
      background: none;
      cursor: pointer;
      display: block;
      height: 28px;
      margin: 0;
      width: 100%;
    }
    .track input::-webkit-slider-runnable-track {
      background: var(--chart-control);
      border-radius: 2px;
      height: 3px;
    }
    .track input::-moz-range-track {
      background: var(--chart-control);
      border-radius: 2px;
      height: 3px;
    }
    .track input::-webkit-slider-thumb {
      appearance: none;
      background: var(--chart-ink);
      border: 2px solid var(--chart-ground);
      border-radius: 50%;
      height: 22px;
      margin-top: -9.5px;
      width: 22px;
    }
    .track input::-moz-range-thumb {
      background: var(--chart-ink);
      border: 2px solid var(--chart-ground);
      border-radius: 50%;
      box-sizing: border-box;
      height: 22px;
      width: 22px;
    }
    .track input:focus-visible {
      border-radius: 14px;
    }
    output {
      color: var(--chart-ink);
      font-size: 17px;
      font-weight: 600;
      min-width: 2.6em;
      text-align: right;
    }
    .covered {
      font-size: 12px;
    }
    :host([data-size='small']) .years {
      flex-wrap: wrap;
    }
    :host([data-size='small']) .covered {
      line-height: 1.2;
      text-align: right;
      width: 100%;
    }

    .legend {
      display: flex;
      flex-wrap: wrap;
      font-size: 13px;
      gap: 0.25rem 0.95rem;
      list-style: none;
      margin: 0.6rem 0 0;
      padding: 0;
    }
    .legend li {
      align-items: center;
      display: inline-flex;
      gap: 0.4rem;
    }
    .sign {
      flex: none;
      overflow: visible;
    }
    .store {
      position: absolute;
    }

    .ranking {
      border-collapse: collapse;
      table-layout: fixed;
    }
    .ranking th,
    .ranking td {
      height: 29px;
      line-height: 1.2;
      padding: 0 0.35rem;
      vertical-align: middle;
    }
    .ranking thead th {
      background: none;
      border-bottom: 2px solid var(--chart-control);
      color: var(--chart-ink-2);
      font-size: 12.5px;
      font-weight: 500;
      height: auto;
      padding-bottom: 0.45rem;
      position: static;
      vertical-align: bottom;
      white-space: normal;
    }
    .ranking tbody th {
      background: none;
      font-weight: 400;
      position: static;
    }
    .ranking thead .militarization,
    .score.militarization {
      color: var(--chart-militarization);
    }
    .ranking thead .harmReduction,
    .score.harmReduction {
      color: var(--chart-harm-reduction);
    }
    .ranking th.stance {
      font-size: 12px;
      text-align: left;
      width: 90px;
    }
    .ranking .rank {
      color: var(--chart-ink-2);
      padding-left: 0;
      width: 26px;
    }
    .ranking thead .text:nth-child(2) {
      width: 24%;
    }
    .ranking tbody a {
      color: var(--chart-ink);
      display: inline-block;
      line-height: 28px;
      max-width: calc(100% - 0.6em);
      overflow: hidden;
      text-decoration: none;
      text-overflow: ellipsis;
      vertical-align: middle;
      white-space: nowrap;
    }
    .ranking tr.active {
      background: var(--chart-soft);
    }
    .ranking tr.active a,
    .ranking a:hover {
      text-decoration: underline;
    }
    .ranking {
      --room: 48px;
    }
    .bar div {
      align-items: center;
      display: flex;
      gap: 6px;
    }
    .length {
      flex: none;
      height: 14px;
      min-width: 3px;
    }
    .length rect {
      height: calc(100% - 1px);
      width: calc(100% - 1px);
      x: 0.5px;
      y: 0.5px;
    }
    .length.near rect:first-child {
      stroke-dasharray: 3 2;
    }
    .length.near rect + rect {
      stroke: none;
    }
    .length.estimated rect {
      height: calc(100% - 2px);
      stroke-width: 2;
      width: calc(100% - 2px);
      x: 1px;
      y: 1px;
    }
    .bar b {
      font-weight: 600;
    }
    .bar em {
      color: var(--chart-ink-2);
      font-size: 12px;
      font-style: normal;
    }
    .ranking .spark {
      text-align: left;
      width: 74px;
    }
    .ranking thead th:nth-child(5) {
      width: 84px;
    }
    .ranking .change {
      color: var(--chart-ink-2);
    }
    .ranking .change em {
      font-size: 11px;
      font-style: normal;
    }
    .lacking {
      display: inline-block;
      font-size: 11px;
      line-height: 1.05;
      white-space: normal;
    }
    .broken {
      border: 1px dashed var(--chart-control);
      border-radius: 3px;
      display: inline-block;
      font-size: 11px;
      line-height: 1.05;
      padding: 1px 3px;
      white-space: normal;
    }
    .score span,
    .uncoded span {
      align-items: center;
      display: inline-flex;
      font-size: 13px;
      font-weight: 600;
      gap: 6px;
      width: 100%;
    }
    .chip {
      flex: none;
      height: 13px;
      width: 26px;
    }
    .chip rect {
      height: calc(100% - 1px);
      width: calc(100% - 1px);
      x: 0.5px;
      y: 0.5px;
    }
    .uncoded span {
      align-items: center;
      display: inline-flex;
      font-size: 13px;
      font-weight: 600;
      gap: 6px;
      width: 100%;
    }
    .score i,
    .uncoded i {
      border: 1px solid currentColor;
      box-sizing: border-box;
      display: inline-block;
      height: 13px;
      position: relative;
      width: 26px;
    }
    .score i::before {
      background: currentColor;
      content: '';
      inset: 0;
      opacity: var(--strength);
      position: absolute;
    }
    .uncoded span {
      color: var(--chart-ink-2);
      font-size: 12px;
      font-weight: 400;
    }
    .uncoded[colspan] .chip {
      width: 54px;
    }
    .more {
      background: var(--chart-raised);
      border: 1px solid var(--chart-control);
      border-radius: 6px;
      color: var(--chart-ink);
      cursor: pointer;
      margin-top: 0.7rem;
      min-height: 34px;
      padding: 0 0.8rem;
    }
    .more:hover {
      background: var(--chart-soft);
    }
    .figures {
      min-width: 100%;
      width: max-content;
    }
    .figures tbody th {
      font-weight: 400;
      max-width: 14rem;
    }
    .figures td.text {
      white-space: nowrap;
    }
    /* publisher and edition are a sentence: two lines of it at most */
    .figures td.source {
      min-width: 20rem;
      white-space: normal;
    }
    .figures thead th {
      max-width: 8.5rem;
      vertical-align: bottom;
      white-space: normal;
    }
    /* the name of the place stays, and so does its heading */
    .figures thead th:nth-child(2) {
      left: 0;
      z-index: 2;
    }
    .figures thead tr:first-child th:first-child {
      left: auto;
      z-index: 1;
    }
    :host([data-size='small']) .figures :is(th, td) {
      padding-inline: 0.5rem;
    }
    :host([data-size='small']) .figures tbody th {
      max-width: 6.5rem;
    }
    :host([data-size='small']) .figures td.source {
      min-width: 15rem;
    }
    .ranking thead button.sort {
      min-height: 28px;
    }
    /* narrow columns: an arrow stands only where it says something */
    .ranking th:not([aria-sort]) button.sort::after {
      content: none;
    }
    .ranking thead .rank button.sort::after {
      content: '#' / '';
      margin: 0;
    }
    .ranking thead .rank[aria-sort='ascending'] button.sort::after {
      content: '↑' / '';
    }
    .ranking thead .rank[aria-sort='descending'] button.sort::after {
      content: '↓' / '';
    }

    :host([data-size='small']) .ranking {
      --room: 0px;
    }
    :host([data-size='small']) .bar div {
      flex-wrap: wrap;
      gap: 0 6px;
      line-height: 1.1;
      padding: 5px 0 4px;
    }
    :host([data-size='small']) .length {
      height: 8px;
      margin-right: 50%;
      order: 1;
    }
    :host([data-size='small']) .ranking tbody a {
      line-height: 1.2;
      padding: 7px 0;
      white-space: normal;
    }
    :host([data-size='small']) .ranking th.stance {
      width: 54px;
    }
    :host([data-size='small']) .ranking th,
    :host([data-size='small']) .ranking td {
      height: 34px;
      padding: 0 0.2rem;
    }
    :host([data-size='small']) .ranking thead .text:nth-child(2) {
      width: 36%;
    }
    :host([data-size='small']) .chip {
      width: 20px;
    }
    :host([data-size='small']) .uncoded[colspan] .chip {
      width: 24px;
    }
    :host([data-size='large']) .ranking {
      font-size: 16px;
    }
    :host([data-size='large']) .legend,
    :host([data-size='large']) .ranking thead th {
      font-size: 15px;
    }
    /* the longest of the three languages in one line */
    :host([data-size='large']) .ranking th.stance {
      width: 106px;
    }
    :host([data-size='large']) .ranking thead th:nth-child(5) {
      width: 98px;
    }
    @media print {
      /* the sheet has another width than the screen for which places were reckoned */
      .two {
        display: block;
      }
      .left {
        width: auto !important;
      }
      .map {
        height: auto !important;
      }
      .map svg {
        display: block;
        height: auto;
        margin: 0 auto;
        max-height: 75mm;
        max-width: 100%;
      }
      .years,
      .more,
      .tip {
        display: none;
      }
      tr {
        break-inside: avoid;
      }
      .ranking tbody a {
        line-height: 1.2;
        max-width: none;
        overflow: visible;
        white-space: normal;
      }
    }
    /* a low sheet still holds the map below the title */
    @media print and (orientation: landscape) {
      .map svg {
        max-height: 58mm;
      }
    }
  `,
];
