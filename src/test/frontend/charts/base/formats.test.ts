import {expect, test} from 'vitest';
import cases from '../../../resources/org/rumbo/text/numbers.csv?raw';
import {fill, listOf, numberFormat, percent} from 'Frontend/charts/base/formats';
import {downloadHref, readSwitch, writeSwitch} from 'Frontend/charts/base/url-state';

test('numbers are written as the reader writes them, with the decimals of the indicator', () => {
  expect(numberFormat('en', 1, 'under {0}').value(1234.56)).toBe('1,234.6');
  expect(numberFormat('pt-BR', 1, 'under {0}').value(1234.56)).toBe('1.234,6');
  expect(numberFormat('es', 1, 'under {0}').value(24)).toBe('24,0');
  expect(numberFormat('en', 0, 'under {0}').value(31000)).toBe('31,000');
  expect(numberFormat('en', 1, 'under {0}').tick(25)).toBe('25');
  expect(numberFormat('en', 1, 'under {0}').value(-0.04)).toBe('0.0');
  expect(numberFormat('en', 1, 'under {0}').value(-0.4)).toBe('-0.4');
  expect(numberFormat('en', 0, 'under {0}').value(0.006)).toBe('under 1');
  expect(numberFormat('es', 1, 'menos de {0}').value(0.04)).toBe('menos de 0,1');
  expect(numberFormat('en', 0, 'under {0}').value(0)).toBe('0');
  expect(numberFormat('en', 0, 'under {0}').value(0.5)).toBe('1');
});

// the server's NumbersTest reads the same list
test.each(
  cases
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('|')),
)('in %s the %s %s with %s decimals is written %s', (language, form, number, decimals, written) => {
  const write = form === 'percent' ? (n: number) => percent(language, n) : numberFormat(language, Number(decimals), '{0}').value;
  expect(write(Number(number))).toBe(written);
});

test('an axis and a score group thousands as values do', () => {
  expect(numberFormat('es', 1, '{0}').tick(7574)).toBe('7.574');
  expect(numberFormat('pt', 0, '{0}').score(7574)).toBe('7.574');
});

test('names are listed as a sentence lists them', () => {
  expect(listOf('en', ['Peru', 'Chile', 'Cuba'])).toBe('Peru, Chile, and Cuba');
  expect(listOf('es', ['Perú', 'Irán'])).toBe('Perú e Irán');
  expect(listOf('pt', ['Peru', 'Chile'])).toBe('Peru e Chile');
});

test('a text is filled in, and one that is not translated is seen', () => {
  expect(fill({a: '{1} and {0}'}, 'a', ['x', 3])).toBe('3 and x');
  expect(fill({}, 'no.such')).toBe('no.such');
});

test('a switch in the address leaves every other parameter and the state of the history alone', () => {
  history.replaceState({idx: 4}, '', '/compare?i=homicide-rate&c=SLV,ECU&from=2000#top');

  writeSwitch('scale', 'log');

  expect(location.search).toBe('?i=homicide-rate&c=SLV,ECU&from=2000&scale=log');
  expect(location.hash).toBe('#top');
  expect(history.state).toEqual({idx: 4});
  expect(readSwitch('scale')).toBe('log');

  writeSwitch('scale', null);
  expect(location.search).toBe('?i=homicide-rate&c=SLV,ECU&from=2000');
});

test('a download carries what the page shows now', () => {
  history.replaceState(null, '', '/compare?c=PER&scale=log');
  expect(downloadHref('export/series.csv?i=homicide-rate&c=SLV')).toBe('export/series.csv?i=homicide-rate&c=PER&scale=log');
  expect(downloadHref('export/series.csv')).toBe('export/series.csv?c=PER&scale=log');
});
