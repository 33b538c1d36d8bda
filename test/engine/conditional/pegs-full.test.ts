// PEG-007: an account has at most ten pegged orders in a contract, all accounts together 2 000.

import { expect, test } from 'vitest';
import { readScenario } from '../../scenario/reader.ts';
import { play } from '../../scenario/scenario.ts';

const MANNER = { restoring: false, flipped: new Set<string>() };
const TOUCH = ['eve buys 1 @ 95 -> rested 1', 'zoe sells 1 @ 105 -> rested 1'];

/** So many of one account, all at the best bid. */
const pegs = (name: string, count: number): string[] =>
  Array.from(
    { length: count },
    (_, n) => `${name} buys 1 pegged bid cap 99 id "${name}${n}" -> accepted @ 95, rested 1`,
  );

function failuresOf(lines: readonly string[]): readonly string[] {
  const text = ['# PEG-007  So many.', '', ...TOUCH, ...lines].join('\n');
  return play(readScenario(text), MANNER).failures;
}

test('one more than ten is refused, and one that goes makes room', () => {
  const failures = failuresOf([
    ...pegs('ann', 10),
    'ann buys 1 pegged bid cap 99 -> refused pegsFull limit 10 actual 10',
    'ann amends "ann3" to 2       -> replaced 2 @ 95, rested 2',
    'bob buys 1 pegged bid cap 99 -> accepted @ 95, rested 1',
    'ann cancels "ann7"           -> canceled 1',
    'ann buys 1 pegged bid cap 99 -> accepted @ 95, rested 1',
  ]);
  expect(failures).toEqual([]);
});

test('one more than 2 000 is refused', { timeout: 60_000 }, () => {
  const all = Array.from({ length: 200 }, (_, n) => pegs(`p${n}x`, 10)).flat();
  const refused = 'ann buys 1 pegged bid cap 99 -> refused pegsFull limit 2_000 actual 2_000';
  expect(failuresOf([...all, refused])).toEqual([]);
});
