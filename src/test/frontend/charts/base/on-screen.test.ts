import {expect, test} from 'vitest';
import {shift} from 'Frontend/charts/base/on-screen';

test('what lies within the screen stays where it is', () => {
  expect(shift(20, 300, 390)).toBe(0);
});

test('what runs out of the screen moves in as far as it has to, on either side', () => {
  expect(shift(200, 450, 390)).toBe(-64);
  expect(shift(-90, 160, 390)).toBe(94);
});

test('what is wider than the screen begins where it can be read', () => {
  expect(shift(-20, 420, 390)).toBe(24);
});
