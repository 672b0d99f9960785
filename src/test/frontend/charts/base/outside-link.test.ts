import {render} from 'lit';
import {describe, expect, test} from 'vitest';
import {outsideLink} from 'Frontend/charts/base/outside-link';

function drawn(address: string | null): HTMLElement {
  const place = document.createElement('p');
  render(outsideLink(address, 'UNODC, 2025'), place);
  return place;
}

describe('a link that leads out', () => {
  test('goes to an address of the web and says that it leads out', () => {
    const link = drawn('https://example.org/a?b=c').querySelector('a');

    expect(link?.getAttribute('href')).toBe('https://example.org/a?b=c');
    expect(link?.getAttribute('rel')).toBe('external noopener');
    expect(link?.textContent).toBe('UNODC, 2025');
  });

  test.each(['javascript:alert(1)', 'JavaScript:alert(1)//https://x', 'data:text/html,x', ':::', 'C:\\a b', '', '%zz', 'http://', '//x', null])(
    'is only words for %s',
    address => {
      expect(drawn(address).querySelector('a')).toBeNull();
      expect(drawn(address).textContent).toBe('UNODC, 2025');
    },
  );
});
