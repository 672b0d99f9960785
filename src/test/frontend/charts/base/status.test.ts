import {expect, test} from 'vitest';
import {isFirm, statusLetter} from 'Frontend/charts/base/status';
import type {Status} from 'Frontend/charts/model';

test('whatever is no final count of the state is told from it, each by a letter of its own', () => {
  const others: Status[] = ['estimated', 'provisional', 'third_party'];
  expect([null, undefined, 'observed' as const].map(isFirm)).toEqual([true, true, true]);
  expect(others.map(isFirm)).toEqual([false, false, false]);
  expect(others.map(statusLetter)).toEqual(['e', 'p', 't']);
  expect(statusLetter('observed')).toBe('');
});
