// Code is compiled for the shape of the objects it met. Tables of two venues have one shape, however many venues a process
// has opened, so that what was compiled for the first serves all.

import { setFlagsFromString } from 'node:v8';
import { expect, test } from 'vitest';
import { createState, type EngineState } from '../../../engine/index.ts';
import { plainOrder } from '../../../engine/schema/index.ts';
import { createPositions } from '../../../engine/state/positions.ts';

setFlagsFromString('--allow-natives-syntax');
const haveSameShape = new Function('a', 'b', 'return %HaveSameMap(a, b)') as (
  a: object,
  b: object,
) => boolean;

const PARTS: Readonly<Record<string, (state: EngineState) => object>> = {
  state: (state) => state,
  orders: ({ orders }) => orders,
  accounts: ({ accounts }) => accounts,
  clearances: ({ eligibility }) => eligibility.clearances,
  intent: ({ scratch }) => scratch.intent,
  sweep: ({ scratch }) => scratch.sweep,
  order: () => plainOrder(),
  positions: () => createPositions(8, 8),
};

test('the check can fail', () => {
  expect(haveSameShape({ a: 1 }, { b: 1 })).toBe(false);
});

test.each(Object.entries(PARTS))('%s of fifty venues has one shape', (_, part) => {
  const first = part(createState());
  for (let venue = 0; venue < 50; venue++) {
    expect(haveSameShape(part(createState()), first)).toBe(true);
  }
});
