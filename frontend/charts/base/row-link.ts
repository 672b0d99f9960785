import {html, type TemplateResult} from 'lit';
import type {SourceRef} from '../model';

/** Address of the row of a workbook that a figure came from; the same as DataLink.row of the server. */
export function rowHref(source: SourceRef, indicator: string, cell: string): string {
  return `${source.href}?i=${encodeURIComponent(indicator)}&cell=${encodeURIComponent(cell)}#cited`;
}

/** A cell of a workbook as a link to its row. */
export function rowLink(href: string, cell: string): TemplateResult {
  return html`<a href=${href}>${cell}</a>`;
}
