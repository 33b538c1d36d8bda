/** Goals of `npm run figures` that are reached: from now on the tree keeps them. */

import { expect, test } from 'vitest';
import { figuresOf } from './figures.ts';
import { readTree } from './tree.ts';

const REACHED = [
  'cycles of files, values only',
  'cycles of files, types included',
  'functions with more than five parameters',
];

const figures = figuresOf(readTree('.'));

test.each(REACHED)('%s: none', (name) => {
  const figure = figures.find((one) => one.name === name);
  expect(figure?.found).toEqual([]);
});
