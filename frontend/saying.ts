import {fill} from './charts/base/formats';
import type {Order} from './sorting';

/** Where the frame of every page says what a control did, to those who do not see it. The texts are in the reader's language. */
const region = (): HTMLElement | null => document.getElementById('said');

/** Has a screen reader say a short sentence once it has finished what it is saying; also the same one twice. */
export function say(text: string): void {
  region()?.replaceChildren(document.createTextNode(text));
}

/** Says by which column a table is sorted now. */
export function sayOrder(column: string, order: Order | null): void {
  const texts = region()?.dataset ?? {};
  const text = order === null ? texts.unsorted : order.descending ? texts.descending : texts.ascending;
  say(fill({text: text ?? ''}, 'text', [column]));
}

// what the server did by itself is said in the same place
window.addEventListener('rumbo-say', (event) => say((event as CustomEvent<string>).detail));
