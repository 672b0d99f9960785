import {beforeEach, describe, expect, test} from 'vitest';
import {ariaSort, keepOrder, nextOrder, orderOf, sorted} from 'Frontend/sorting';

beforeEach(() => history.replaceState({historyIndex: 3}, '', '/compare?c=SLV,ECU'));

describe('the order of rows', () => {
  const sort = (keys: (string | number | null)[], descending: boolean, locale = 'en') =>
    sorted(keys, (key) => key, descending, locale);

  test('what is missing stands last in both directions', () => {
    expect(sort([3, null, 1, 2], false)).toEqual([1, 2, 3, null]);
    expect(sort([3, null, 1, 2], true)).toEqual([3, 2, 1, null]);
  });

  test('names stand by the alphabet of the language, and a space before all else', () => {
    const names = ['Níger', 'Guinea-Bissau', 'Guinea Ecuatorial', 'Nicaragua', 'Ñandú', 'Zambia', 'Guinea', 'Nueva Zelandia'];
    expect(sort(names, false, 'es')).toEqual([
      'Guinea',
      'Guinea Ecuatorial',
      'Guinea-Bissau',
      'Nicaragua',
      'Níger',
      'Nueva Zelandia',
      'Ñandú',
      'Zambia',
    ]);
  });

  test('rows that are equal keep the order that they have', () => {
    const rows = [
      {name: 'b', value: 1},
      {name: 'a', value: 1},
    ];
    expect(sorted(rows, ({value}) => value, true, 'en')).toEqual(rows);
  });

  test('numbers within words are numbers: cell D9 stands before cell D10', () => {
    expect(sort(['Data!D10', 'Data!D9'], false)).toEqual(['Data!D9', 'Data!D10']);
  });
});

describe('choosing a column', () => {
  test('goes from its usual direction to the other, and back to the order in which the table came', () => {
    const first = nextOrder(null, 'value', 'number');
    expect(first).toEqual({column: 'value', descending: true});
    const second = nextOrder(first, 'value', 'number');
    expect(second).toEqual({column: 'value', descending: false});
    expect(nextOrder(second, 'value', 'number')).toBeNull();
    expect(nextOrder(first, 'name', 'words')).toEqual({column: 'name', descending: false});
  });

  test('says it in the header of that column alone', () => {
    expect(ariaSort({column: 'value', descending: true}, 'value')).toBe('descending');
    expect(ariaSort({column: 'value', descending: false}, 'value')).toBe('ascending');
    expect(ariaSort({column: 'value', descending: true}, 'name')).toBeNull();
  });

  test('is a step in the address that keeps all else, and what the page keeps there', () => {
    const steps = history.length;
    keepOrder('ranking', {column: 'value', descending: true});
    expect(location.search).toBe('?c=SLV,ECU&sort-ranking=-value');
    expect(history.length).toBe(steps + 1);
    expect(history.state).toEqual({historyIndex: 3});
    expect(orderOf('ranking', ['name', 'value'])).toEqual({column: 'value', descending: true});
    expect(orderOf('ranking', ['name'])).toBeNull();
    expect(orderOf('other', ['value'])).toBeNull();
    keepOrder('ranking', null);
    expect(location.search).toBe('?c=SLV,ECU');
  });
});
