/** The goals of `npm run figures`: the tree keeps each of them. */

import { expect, test } from 'vitest';
import { figuresOf } from './figures.ts';
import { readTree } from './tree.ts';

const figures = figuresOf(readTree('.')).filter(({ goal }) => goal !== undefined);

test('there are goals', () => {
  expect(figures.length).toBeGreaterThan(15);
});

test.each(figures)('$name: at most $goal', ({ value, goal, found }) => {
  expect(value, found.join('\n')).toBeLessThanOrEqual(goal as number);
});
