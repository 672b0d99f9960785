import {html, type TemplateResult} from 'lit';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {ChartElement, type ChartData} from 'Frontend/charts/base/chart-element';
import 'Frontend/part';

class PlainChart extends ChartElement<ChartData> {
  protected override chart(): TemplateResult {
    return html`<p class="drawn">${this.t('word')}</p>`;
  }
  protected override table(): TemplateResult {
    return html``;
  }
  protected override pictureParts(): [] {
    return [];
  }
}
customElements.define('test-chart', PlainChart);

/** Calls that wait for an answer, by the end of their address. */
let calls: {address: string; signal: AbortSignal; answer: (answer: Response) => void; fail: () => void}[];

beforeEach(() => {
  calls = [];
  vi.stubGlobal('fetch', (url: URL, {signal}: {signal: AbortSignal}) =>
    new Promise<Response>((answer, refuse) => {
      calls.push({address: url.pathname + url.search, signal, answer, fail: () => refuse(new TypeError('no line'))});
      signal.addEventListener('abort', () => refuse(new DOMException('ended', 'AbortError')));
    }),
  );
});

afterEach(() => {
  document.body.innerHTML = '';
  vi.unstubAllGlobals();
  location.hash = '';
});

const data = (title: string) => ({title, subtitle: '', notes: [], summary: '', asOf: null, sources: [{title: 'A source'}]});
const figures = (title: string) => new Response(JSON.stringify({data: data(title), labels: {word: `drawn for ${title}`}}));
const settled = () => new Promise((resolve) => setTimeout(resolve));

async function chart(src: string): Promise<PlainChart> {
  const element = document.createElement('test-chart') as PlainChart;
  element.setAttribute('failure', 'It did not come.');
  element.setAttribute('again', 'Try again');
  element.setAttribute('src', src);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

async function moved(element: PlainChart, src: string): Promise<void> {
  element.setAttribute('src', src);
  await element.updateComplete;
}

const title = (element: PlainChart) => element.shadowRoot!.querySelector('h2')?.textContent;
const failure = (element: PlainChart) => element.shadowRoot!.querySelector('.failure');

test('a chart draws what is at its address, with the texts that came along', async () => {
  const element = await chart('charts/one.json?c=SLV');

  expect(calls.map(({address}) => address)).toEqual(['/charts/one.json?c=SLV']);
  expect(element.getAttribute('aria-busy')).toBe('true');
  calls[0].answer(figures('One'));
  await settled();
  expect(title(element)).toBe('One');
  expect(element.shadowRoot!.querySelector('.drawn')!.textContent).toBe('drawn for One');
  expect(element.getAttribute('aria-busy')).toBe('false');
});

test('while the next figures come, those before stay', async () => {
  const element = await chart('charts/one.json');
  calls[0].answer(figures('One'));
  await settled();
  await moved(element, 'charts/two.json');

  expect(title(element)).toBe('One');
  calls[1].answer(figures('Two'));
  await settled();
  expect(title(element)).toBe('Two');
});

test('of two addresses in quick succession the older never wins, however late it answers', async () => {
  const element = await chart('charts/one.json');
  await moved(element, 'charts/two.json');

  expect(calls[0].signal.aborted).toBe(true);
  calls[1].answer(figures('Two'));
  await settled();
  calls[0].answer(figures('One'));
  await settled();
  expect(title(element)).toBe('Two');
  expect(failure(element)).toBeNull();
});

test('an answer whose body comes late does not win either', async () => {
  const element = await chart('charts/one.json');
  let late: (body: unknown) => void = () => undefined;
  calls[0].answer({ok: true, json: () => new Promise((resolve) => (late = resolve))} as Response);
  await settled();
  await moved(element, 'charts/two.json');
  calls[1].answer(figures('Two'));
  await settled();
  late({data: data('One'), labels: {}});
  await settled();

  expect(title(element)).toBe('Two');
});

test.each([
  ['the line is cut', () => calls[0].fail()],
  ['the server refuses', () => calls[0].answer(new Response('no', {status: 500}))],
  ['the answer is cut off', () => calls[0].answer(new Response('{"data": {'))],
])('when %s, a sentence says so and a button asks again', async (_, spoil) => {
  const element = await chart('charts/one.json');
  spoil();
  await settled();

  expect(failure(element)!.getAttribute('role')).toBe('alert');
  expect(failure(element)!.querySelector('p')!.textContent).toBe('It did not come.');
  failure(element)!.querySelector('button')!.click();
  await settled();
  expect(failure(element)).toBeNull();
  calls[1].answer(figures('One'));
  await settled();
  expect(title(element)).toBe('One');
});

test('what failed is asked for again when the line is back, once', async () => {
  const element = await chart('charts/one.json');
  calls[0].fail();
  await settled();
  window.dispatchEvent(new Event('online'));
  window.dispatchEvent(new Event('online'));

  expect(calls).toHaveLength(2);
  calls[1].answer(figures('One'));
  await settled();
  expect(title(element)).toBe('One');
});

test('a chart that has left the page asks for nothing more, and goes on when it is back', async () => {
  const element = await chart('charts/one.json');
  element.remove();
  expect(calls[0].signal.aborted).toBe(true);
  window.dispatchEvent(new Event('online'));
  expect(calls).toHaveLength(1);
  document.body.append(element);

  expect(calls).toHaveLength(2);
});

test('a failed change leaves the old drawing and says that the new one is missing', async () => {
  const element = await chart('charts/one.json');
  calls[0].answer(figures('One'));
  await settled();
  await moved(element, 'charts/two.json');
  calls[1].fail();
  await settled();

  expect(title(element)).toBe('One');
  expect(failure(element)).not.toBeNull();
});

function part(attributes: Record<string, string>): HTMLElement & {attend?: boolean; attended(): void} {
  const element = document.createElement('rumbo-part') as HTMLElement & {attended(): void};
  Object.entries({failure: 'It did not come.', again: 'Try again', ...attributes}).forEach(([name, value]) => element.setAttribute(name, value));
  document.body.append(element);
  return element;
}

test('a part stands in the page itself', async () => {
  const element = part({src: 'parts/list.html'});
  calls[0].answer(new Response('<ul><li id="first">One</li></ul>'));
  await settled();

  expect(document.querySelector('#first')!.textContent).toBe('One');
  expect(element.getAttribute('aria-busy')).toBe('false');
});

test('a part that is looked for by its address is opened and shown', async () => {
  const shown = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => undefined);
  location.hash = '#EV002';
  part({src: 'parts/list.html'});
  calls[0].answer(new Response('<details><summary>More</summary><article id="EV002"></article></details>'));
  await settled();
  await new Promise(requestAnimationFrame);

  expect(document.querySelector('details')!.hasAttribute('open')).toBe(true);
  expect(shown.mock.contexts).toEqual([document.querySelector('#EV002')]);
  shown.mockRestore();
});

test('the current one is marked before and after it is there, without asking for the part again', async () => {
  const element = part({src: 'parts/list.html', current: 'b'});
  calls[0].answer(new Response('<button id="a"></button><button id="b"></button>'));
  await settled();

  expect(document.querySelector('[aria-current]')!.id).toBe('b');
  element.setAttribute('current', 'a');
  expect([...document.querySelectorAll('[aria-current]')].map(({id}) => id)).toEqual(['a']);
  element.removeAttribute('current');
  expect(document.querySelector('[aria-current]')).toBeNull();
  expect(calls).toHaveLength(1);
});

test('focus goes to the heading of what was chosen, once it has come', async () => {
  const element = part({src: 'parts/one.html'});
  calls[0].answer(new Response('<h2 id="one" tabindex="-1">One</h2>'));
  await settled();
  element.setAttribute('src', 'parts/two.html');
  element.attend = true;
  element.attended();

  expect(document.activeElement!.id).not.toBe('one');
  calls[1].answer(new Response('<h2 id="two" tabindex="-1">Two</h2>'));
  await settled();
  expect(document.activeElement!.id).toBe('two');
});

test('a control that is replaced while it is used keeps the focus', async () => {
  const element = part({src: 'parts/weights.html'});
  calls[0].answer(new Response('<input id="one"><input id="two">'));
  await settled();
  document.querySelector<HTMLElement>('#two')!.focus();
  const before = document.activeElement;
  element.setAttribute('src', 'parts/weights.html?w=two:1');
  calls[1].answer(new Response('<input id="one"><input id="two" value="1">'));
  await settled();

  expect(document.activeElement).not.toBe(before);
  expect(document.activeElement!.getAttribute('value')).toBe('1');
});

test('a part that did not come says so, and asks again', async () => {
  const element = part({src: 'parts/list.html'});
  calls[0].fail();
  await settled();

  expect(element.querySelector('[role=alert]')!.textContent).toContain('It did not come.');
  element.querySelector('button')!.click();
  calls[1].answer(new Response('<p id="here">Here</p>'));
  await settled();
  expect(document.querySelector('#here')).not.toBeNull();
  expect(element.querySelector('[role=alert]')!.textContent).toBe('');
});
