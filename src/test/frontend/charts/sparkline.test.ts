import {afterEach, expect, test} from 'vitest';
import 'Frontend/charts/sparkline';
import type {SparklineElement} from 'Frontend/charts/sparkline';
import {sparkline} from 'Frontend/charts/base/sparkline';
import {point} from './fixtures-overview';

const room = {from: 2000, to: 2010, width: 106, height: 26};

afterEach(() => {
  document.body.innerHTML = '';
});

test('a missing year and a change in counting part the line, and a lone year is a point', () => {
  const points = [point(2000, 1), point(2001, 2), point(2002, null), point(2003, 3), point(2005, 4), point(2006, 5), point(2007, 5)];

  const line = sparkline(points, [{date: '2006-07-01'}], room);

  expect(line.lines).toEqual(['M3,19L13,15', 'M53,7L63,3']);
  expect(line.lone).toEqual([
    [33, 11],
    [73, 3],
  ]);
  expect(line.breaks).toEqual([68]);
});

test('the scale begins at zero', () => {
  expect(sparkline([point(2000, 10), point(2010, 5)], [], room).lone).toEqual([
    [3, 3],
    [103, 13],
  ]);
});

test('the last year is marked, or the one asked for, or none', () => {
  const points = [point(2000, 4), point(2001, 8)];

  expect(sparkline(points, [], room).mark).toEqual([13, 3]);
  expect(sparkline(points, [], {...room, at: 2000}).mark).toEqual([3, 13]);
  expect(sparkline(points, [], {...room, at: 2005}).mark).toBeNull();
});

test('a reader hears the summary', async () => {
  const element = document.createElement('rumbo-sparkline') as SparklineElement;
  element.data = {points: [point(2000, 4), point(2001, 8)], breaks: [], decimals: 1, summary: 'From 4.0 to 8.0.'};
  document.body.append(element);
  await element.updateComplete;

  const image = element.shadowRoot!.querySelector('svg')!;
  expect(image.getAttribute('role')).toBe('img');
  expect(image.getAttribute('aria-label')).toBe('From 4.0 to 8.0.');
});

test('a series without any value draws nothing', async () => {
  const element = document.createElement('rumbo-sparkline') as SparklineElement;
  element.data = {points: [point(2000, null)], breaks: [], decimals: 1, summary: ''};
  document.body.append(element);
  await element.updateComplete;

  expect(element.shadowRoot!.querySelector('svg')).toBeNull();
});
