import { expect, test } from 'vitest';
import { ContractState, type PlaceOrder, RejectReason } from '../../../engine/schema/index.ts';
import { orderCommand } from '../../scenario/orders.ts';
import { readScenario, Words } from '../../scenario/reader.ts';
import { play } from '../../scenario/scenario.ts';

const USED = 200_000;

test('an account has 200 000 client order ids in use and no more, ENTRY-017', () => {
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

  // A day later they have lapsed.
  stage.time = (stage.time + 86_400_000_000) as typeof stage.time;
  const { contract } = stage.terms();
  const reason = 'after the gap';
  stage.apply({ kind: 'setContractState', contract, state: ContractState.live, reason });
  expect(kinds('one more')).toEqual(['orderAccepted', 'orderExpired']);
});
