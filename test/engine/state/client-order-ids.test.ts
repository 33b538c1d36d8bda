import { expect, test } from 'vitest';
import { mustContinue } from '../../../engine/engine.ts';
import { type Command, type PlaceOrder, RejectReason } from '../../../engine/schema/index.ts';
import { RULES } from '../../../engine/schema/rules-version.ts';
import { createClientOrderIds } from '../../../engine/state/client-order-ids.ts';
import { reopen } from '../../scenario/market.ts';
import { orderCommand } from '../../scenario/orders.ts';
import { readScenario, Words } from '../../scenario/reader.ts';
import { play } from '../../scenario/scenario.ts';

const USED = 200_000;

test('an account has 200 000 client order ids in use and no more, ENTRY-017', {
  timeout: 120_000,
}, () => {
  const scenario = readScenario('# ENTRY-017  An account to use them.\ncast ann');
  const { stage } = play(scenario, { restoring: false, flipped: new Set() });
  const order = orderCommand(stage, 'ann', new Words('buys 1 @ 90 ioc')) as PlaceOrder;
  const kinds = (clientOrderId: string): string[] =>
    stage.apply({ ...order, clientOrderId }).map((event) => event.kind);

  for (let i = 0; i < USED; i++) stage.apply({ ...order, clientOrderId: `${i}` });
  const [refused] = stage.apply({ ...order, clientOrderId: 'one more' });
  expect(refused).toMatchObject({
    kind: 'orderRejected',
    reason: RejectReason.clientOrderIdsFull,
  });
  expect(kinds('0')).toEqual(['orderDuplicate']);
  expect(kinds('')).toEqual(['orderAccepted', 'orderExpired']);

  // A day later they have lapsed, 10 000 a command, and meanwhile others wait (WORK-004).
  stage.time = (stage.time + 86_400_000_000) as typeof stage.time;
  let parts = 0;
  for (; mustContinue(stage.state, stage.time); parts++) {
    if (parts === 5) {
      expect(stage.apply({ ...order, clientOrderId: 'waits' })[0]).toMatchObject({
        reason: RejectReason.workOwed,
      });
      stage.restore();
    }
    stage.apply({ kind: 'continue' });
  }
  expect(parts).toBeGreaterThanOrEqual(USED / 10_000 - 2);
  reopen(stage, new Words('TEST-PERP')); // After the gap.
  expect(kinds('one more')).toEqual(['orderAccepted', 'orderExpired']);
});

test('an upgrade takes up the id of an order that rules of before had forgotten, ENTRY-017', () => {
  const scenario = readScenario('# ENTRY-017  One order.\nann sells 5 @ 100 id "a" -> rested 5');
  const { stage } = play(scenario, { restoring: false, flipped: new Set() });
  Object.assign(stage.state.clientOrderIds, createClientOrderIds());
  const change = { kind: 'changeRules', from: RULES - 1, to: RULES, state: 'a1' } as const;
  expect(stage.apply(change as Command).map(({ kind }) => kind)).toEqual(['rulesChanged']);

  const order = orderCommand(stage, 'ann', new Words('sells 5 @ 101 id "a"')) as PlaceOrder;
  expect(stage.apply(order)[0]).toMatchObject({ reason: RejectReason.clientOrderIdMismatch });
  stage.restore();
  expect(stage.apply(order)[0]).toMatchObject({ reason: RejectReason.clientOrderIdMismatch });
  const cancel = orderCommand(stage, 'ann', new Words('cancels "a"')) as Command;
  expect(stage.apply(cancel)[0]).toMatchObject({ kind: 'orderCanceled', open: 5 });
  expect(stage.apply(order)[0]).toMatchObject({ kind: 'orderAccepted' });
});
