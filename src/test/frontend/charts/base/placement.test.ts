import {describe, expect, test} from 'vitest';
import {dodge, placeFlags, placeInRows} from 'Frontend/charts/base/placement';
import {shorten, textWidth, wrap} from 'Frontend/charts/base/measure';

/** The same random numbers in every run. */
function random(seed: number): () => number {
  return () => {
    seed = (seed * 1664525 + 1013904223) % 4294967296;
    return seed / 4294967296;
  };
}

describe('labels at line ends', () => {
  test('never overlap and stay inside where they fit', () => {
    const next = random(7);
    for (let round = 0; round < 2000; round++) {
      const count = 1 + Math.floor(next() * 8);
      const size = 8 + next() * 12;
      const wanted = Array.from({length: count}, () => next() * 260 - 30);
      const placed = dodge(wanted, size, 0, 200);
      const sorted = [...placed].sort((a, b) => a - b);
      for (let i = 1; i < count; i++) {
        expect(sorted[i] - sorted[i - 1]).toBeGreaterThanOrEqual(size - 1e-6);
      }
      expect(sorted[0]).toBeGreaterThanOrEqual(size / 2 - 1e-6);
      if (count * size <= 200) {
        expect(sorted[count - 1]).toBeLessThanOrEqual(200 - size / 2 + 1e-6);
      }
    }
  });

  test('keep the order of their lines', () => {
    const placed = dodge([100, 50, 51, 49], 14, 0, 200);
    expect([...placed].map((_, i) => i).sort((a, b) => placed[a] - placed[b])).toEqual([3, 1, 2, 0]);
  });

  test('do not move where there is room', () => {
    expect(dodge([20, 60, 100], 14, 0, 200)).toEqual([20, 60, 100]);
  });
});

describe('names of events', () => {
  const width = (text: string) => text.length * 6;
  const cut = (text: string, room: number) => (width(text) <= room ? text : `${text.slice(0, Math.floor(room / 6) - 1)}…`);

  test('never lie on one another, nor on the rule of a higher one', () => {
    const next = random(11);
    for (let round = 0; round < 300; round++) {
      const requests = Array.from({length: Math.floor(next() * 12)}, () => ({
        x: 40 + next() * 260,
        text: 'State of exception'.slice(0, 6 + Math.floor(next() * 12)),
      }));
      const flags = placeFlags(requests, 0, 340, width, cut);
      const shown = flags.filter((flag) => flag.row !== null);
      for (const a of shown) {
        expect(a.left).toBeGreaterThanOrEqual(0);
        expect(a.right).toBeLessThanOrEqual(340);
        for (const b of shown) {
          if (a !== b && a.row === b.row) {
            expect(a.right <= b.left || b.right <= a.left).toBe(true);
          }
          if (a.row === 0 && b.row === 1) {
            expect(b.x <= a.left || b.x >= a.right).toBe(true);
          }
        }
      }
    }
  });

  test('never lie on one another in more rows either, nor on the rule of a higher one', () => {
    const next = random(5);
    for (let round = 0; round < 100; round++) {
      const requests = Array.from({length: Math.floor(next() * 9)}, () => ({
        x: 200 + next() * 130,
        text: 'State of exception'.slice(0, 6 + Math.floor(next() * 12)),
      }));
      const shown = placeInRows(requests, 0, 340, width, cut, 4).filter((flag) => flag.row !== null);
      for (const a of shown) {
        for (const b of shown) {
          if (a !== b && a.row === b.row) {
            expect(a.right <= b.left || b.right <= a.left).toBe(true);
          }
          if (a.row! < b.row!) {
            expect(b.x <= a.left || b.x >= a.right).toBe(true);
          }
        }
      }
    }
  });

  test('that crowd at the end of a plot go up like stairs, so that each can be read', () => {
    // Ecuador, August 2023 to April 2024, in a panel of 370 pixels
    const requests = [
      {x: 330, text: 'Villavicencio killed'},
      {x: 331, text: 'State of exception'},
      {x: 338, text: 'Drug table scrapped'},
      {x: 342, text: 'Internal armed conflict'},
      {x: 349, text: 'Referendum on army'},
    ];
    const unread = (rows: number) => placeInRows(requests, 0, 370, width, cut, rows).filter(({number}) => number !== null).length;
    expect(unread(2)).toBeGreaterThan(2);
    expect(unread(4)).toBeLessThanOrEqual(1);
    // no row more than it takes
    expect(placeInRows([{x: 100, text: 'Gang truce'}], 0, 300, width, cut, 4)[0].row).toBe(0);
  });

  test('stand whole where there is room', () => {
    expect(placeFlags([{x: 100, text: 'Gang truce'}], 0, 300, width, cut)).toMatchObject([
      {row: 0, text: 'Gang truce', number: null},
    ]);
  });

  test('that find no room get numbers in the order of time, and none is lost', () => {
    const requests = Array.from({length: 9}, (_, i) => ({x: 100 + i * 12, text: 'A long name of an event'}));
    const flags = placeFlags(requests, 0, 300, width, cut);
    const numbers = flags.flatMap((flag) => flag.number || []);
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    // each is either written at its rule or stands in the list
    expect(flags.every((flag) => (flag.row !== null && flag.text !== '') || flag.number !== null)).toBe(true);
  });

  test('that crowd share one badge', () => {
    const requests = [200, 203, 206, 209].map((x) => ({x, text: 'A name too long for any room here at all'}));
    const flags = placeFlags(requests, 160, 260, width, (text) => text);
    expect(flags.map((flag) => flag.number)).toEqual([1, 2, 3, 4]);
    expect(flags.flatMap((flag) => flag.text || []).join(' ')).toMatch(/^(\d(–\d)?)( \d(–\d)?)*$/);
    expect(flags.some((flag) => flag.text.includes('–'))).toBe(true);
  });
});

test('a text is shortened to its room and wrapped into it', () => {
  expect(shorten('Internal armed conflict', 70, 11)).toMatch(/^Inter.*…$/);
  expect(textWidth(shorten('Internal armed conflict', 70, 11), 11)).toBeLessThanOrEqual(70);
  expect(shorten('Short', 400, 11)).toBe('Short');
  const lines = wrap('El Salvador stopped counting deaths in clashes with security forces', 160, 13);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join(' ')).toBe('El Salvador stopped counting deaths in clashes with security forces');
});
