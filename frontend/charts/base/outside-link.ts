import {html, type TemplateResult} from 'lit';

/**
 * Words that lead out of the application; the words alone where there is no address, or one that is not of the web. The server sends
 * none of those: an address that runs a script must not become a link even if it did.
 */
export function outsideLink(address: string | null, words: string): TemplateResult {
  return address !== null && /^https?:\/\/[^\s/]/.test(address)
    ? html`<a href=${address} rel="external noopener">${words}</a>`
    : html`${words}`;
}
