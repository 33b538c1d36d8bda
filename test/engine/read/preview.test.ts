// What a preview shows of funding, by example: the rest of it is compared with what placing does (test/property).

import { expect, test } from 'vitest';
import { previewOrder } from '../../../engine/read/preview.ts';
import { OrderType, Side, TimeInForce } from '../../../engine/schema/closed-sets.ts';
import type { PlaceOrder } from '../../../engine/schema/commands/orders.ts';
import { PLAIN_ORDER } from '../../../engine/schema/plain-order.ts';
import { readScenario } from '../../scenario/reader.ts';
import { play } from '../../scenario/scenario.ts';

const SCENARIO = `# FUND-005  An impact bid of 101 over an index of 100: P 1 %, F 0.975 %.

contract TEST-PERP tick 1 lot 1 initial 10% maintenance 5% fees 0.01%/0.04% impact 1000
cast ann bob cat
deposit ann 1_000
deposit bob 1_000
deposit cat 20_000
index 100
mark 100
at 00:57:59 -> state cancelOnly
reopen
bob sells 5 @ 100 -> rested 5
ann buys 5 @ 100 -> fill bob 5 @ 100
cat buys 100 @ 101 -> rested 100
seconds to 00:59:00 -> minute 59 samples premium 1% average 1% rate 0.975% per-lot 2031
`;

function order(account: number, side: Side, rest: object = {}): PlaceOrder {
  return {
    ...PLAIN_ORDER,
    key: account - 15,
    account,
    contract: 1,
    side,
    qty: 5,
    limit: 100,
    ...rest,
  } as unknown as PlaceOrder;
}

const { stage, failures } = play(readScenario(SCENARIO), { restoring: false, flipped: new Set() });
const ann = stage.account('ann') as number;
const at = (side: Side, rest: object = {}) => {
  const key = stage.keyOf('ann');
  return previewOrder(stage.state, { ...order(ann, side, rest), key });
};

test('the scenario went as written', () => {
  expect(failures).toEqual([]);
});

test.each([
  // 10 lots of 100 USD at 0.975 % for 8 h: 9.75 USD in 8 h, 1.21875 in one. The next minute has a sample like it.
  ['buying 5 more pays', Side.buy, 5, 10, 1_218_750],
  ['selling all pays nothing', Side.sell, 5, 0, 0],
  ['selling twice as much receives', Side.sell, 10, -5, -609_375],
])('ENTRY-024 %s', (_, side, qty, held, perHour) => {
  const preview = at(side, { qty });
  expect(preview).toMatchObject({ reason: 0, heldAfter: held, fundingPerHour: perHour });
  expect(Math.sign(preview.fundingPerHourProjected)).toBe(Math.sign(held));
});

test('ENTRY-024 a reducing order reserves nothing, and a stop is weighed at its trigger', () => {
  const reducing = at(Side.sell, { reduceOnly: true, qty: 9 });
  expect(reducing).toMatchObject({ qty: 5, reduceOnly: true, reserved: 0, heldAfter: 0 });
  expect(reducing.initialMarginAfter).toBe(reducing.initialMargin);
  const stop = { type: OrderType.stopMarket, limit: 0, trigger: 90, triggerOn: 1 };
  const pending = at(Side.sell, { ...stop, timeInForce: TimeInForce.immediateOrCancel });
  // 5 × 90 at 0.04 %.
  expect(pending).toMatchObject({ reason: 0, sleeps: true, reserved: 0, takerFee: 180_000 });
});
