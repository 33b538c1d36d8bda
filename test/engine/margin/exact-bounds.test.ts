// The bound of a contract's open interest, disclosed as `bounds.openInterest` (DISC-010). No test reaches it by trading: it is
// set.

import { expect, test } from 'vitest';
import { OPEN_INTEREST_MAX } from '../../../engine/kernel/limits.ts';
import { type PlaceOrder, RejectReason } from '../../../engine/schema/index.ts';
import { orderCommand } from '../../scenario/orders.ts';
import { readScenario, Words } from '../../scenario/reader.ts';
import { play } from '../../scenario/scenario.ts';

/** A lot is 100 USD at the mark. */
const LOTS = OPEN_INTEREST_MAX / 100;
const SCENARIO = `# LEDGER-017  Two accounts with money.
contract TEST-PERP interest-share 100%
index 100
mark 100
deposit ann 1_000_000
deposit bob 1_000_000
ann buys 5 @ 100 -> rested 5
bob sells 5 @ 100 -> fill ann 5 @ 100
`;

test.each([
  [LOTS - 1, 'buys 1 @ 99', ''],
  [LOTS - 1, 'buys 2 @ 99', 'openInterestBound'],
  [LOTS, 'buys 1 @ 99', 'openInterestBound'],
  // What only reduces passes.
  [LOTS + 1, 'sells 5 @ 101', ''],
])('LEDGER-017 at an open interest of %s lots, %s: %s', (openInterest, words, reason) => {
  const { stage } = play(readScenario(SCENARIO), { restoring: false, flipped: new Set() });
  const market = stage.state.markets[1];
  if (market === undefined) throw new Error('there is a contract');
  Object.assign(market.positions, { openInterest });
  const order = orderCommand(stage, 'ann', new Words(words)) as PlaceOrder;
  const [event] = stage.apply(order);
  if (reason === '') expect(event.kind).toBe('orderAccepted');
  else {
    expect(event).toMatchObject({
      reason: RejectReason.openInterestBound,
      limit: OPEN_INTEREST_MAX,
      actual: (openInterest + order.qty) * 100,
    });
  }
});
