// TRIGGER-020: an account has at most 200 pending triggers in a contract.

import { expect, test } from 'vitest';
import { readScenario } from '../../scenario/reader.ts';
import { play } from '../../scenario/scenario.ts';

const stops = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => `ann buys 1 @ 120 stop 107 id "s${n}" -> accepted`);

test('one more than 200 is refused, and one that goes makes room', () => {
  const scenario = readScenario(
    [
      '# TRIGGER-020  At most 200.',
      '',
      ...stops(200),
      'ann buys 1 @ 120 stop 107 -> refused triggersFull limit 200 actual 200',
      'ann amends "s3" to 2      -> replaced 2 @ 120 trigger 107',
      'bob buys 1 @ 120 stop 107 -> accepted',
      'ann cancels "s7"          -> canceled 1',
      'ann buys 1 @ 120 stop 107 -> accepted',
      'ann buys 1 @ 120 stop 107 -> refused triggersFull',
    ].join('\n'),
  );
  const restoring = { restoring: false, flipped: new Set<string>() };
  expect(play(scenario, restoring).failures).toEqual([]);
});
