import {render} from 'lit';
import {expect, test} from 'vitest';
import {rowHref, rowLink} from 'Frontend/charts/base/row-link';
import type {SourceRef} from 'Frontend/charts/model';

test('the cell of a figure leads to its row in the workbook of its release', () => {
  const source = {href: 'data/release/2'} as SourceRef;
  expect(rowHref(source, 'homicide-rate', 'Data!D15')).toBe('data/release/2?i=homicide-rate&cell=Data!D15#cited');
  expect(rowHref(source, 'a b', 'Sheet & one!D15')).toBe('data/release/2?i=a%20b&cell=Sheet%20%26%20one!D15#cited');
  const into = document.createElement('div');
  render(rowLink(rowHref(source, 'homicide-rate', 'Data!D15'), 'Data!D15'), into);
  expect(into.querySelector('a')!.textContent).toBe('Data!D15');
});
