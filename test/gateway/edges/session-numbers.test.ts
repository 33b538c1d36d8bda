import { expect, test } from 'vitest';
import { SessionNumbers } from '../../../gateway/edge/session-numbers.ts';
import { CoreClient } from '../../../gateway/link/core-client.ts';
import type { CoreEnd } from '../../../gateway/link/link.ts';

test('an edge whose numbers are used up and whose question was lost asks again', () => {
  const core = new CoreClient(NOWHERE);
  const numbers = new SessionNumbers(core, { first: 11, count: 2 });
  expect([numbers.next(), numbers.next(), numbers.next()]).toEqual([11, 12, 0]); // Asked, under ticket 0.
  core.loseAll();
  expect(numbers.next()).toBe(0); // Asks again, under ticket 1.
  core.take(1)?.reply?.({ first: 21, count: 2 });
  expect([numbers.next(), numbers.next()]).toEqual([21, 22]);
});

/** Takes what it is sent, and nothing comes back by itself. */
const NOWHERE: CoreEnd = {
  send: () => true,
  flush: () => {},
  onRoom: () => {},
  receive: () => 'done',
  onArrival: () => {},
  close: () => {},
};
