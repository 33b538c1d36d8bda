// Which orders are plain enough for a glance, and where it ends. That a glance is never wrong is a law of its own
// (test/property/glance.test.ts).

import { describe, expect, test } from 'vitest';
import type { AccountId } from '../../../engine/kernel/units.ts';
import { available } from '../../../engine/margin/margin.ts';
import {
  ContractState,
  OrderType,
  PostOnly,
  SelfTrade,
  Side,
  TimeInForce,
} from '../../../engine/schema/closed-sets.ts';
import type { Command } from '../../../engine/schema/command.ts';
import { glance } from '../../property/glance.ts';
import { ANN, admit, give, must, openVenue, order, type Venue } from '../registers/venue.ts';

const BEN = { participant: 2, trader: 2, key: 2, account: 17 } as const;
const MARK = 1_000_000;

/** Two clients with money, each of whom has traded before. */
function trading(): Venue {
  const venue = openVenue();
  admit(venue, BEN);
  for (const { key, account } of [ANN, BEN]) give(venue, order({ key, account, limit: 900_000 }));
  return venue;
}

function isPlain(venue: Venue, command: object): boolean {
  const looked = glance(venue.state, command as Command);
  if (looked === null) throw new Error('an order is looked at');
  expect(looked.fault).toBe('');
  return looked.isAccepted;
}

describe('ENTRY-020 at a glance', () => {
  test.each<[string, object]>([
    ['a limit order', {}],
    ['a sale', { side: Side.sell, limit: 1_100_000 }],
    ['immediate or cancel', { timeInForce: TimeInForce.immediateOrCancel }],
    ['post-only behind the market', { postOnly: PostOnly.reject }],
    ['with a client order id', { clientOrderId: 'mine' }],
    ['any mode of self-trade', { selfTrade: SelfTrade.decrement }],
  ])('takes %s', (_, fields) => {
    expect(isPlain(trading(), order(fields))).toBe(true);
  });

  test.each<[string, object]>([
    ['a market order', { type: OrderType.market, limit: 0, timeInForce: 3 }],
    ['fill or kill', { timeInForce: TimeInForce.fillOrKill }],
    ['good till time', { timeInForce: TimeInForce.goodTillTime, expiresAt: 2e15 }],
    ['reduce-only', { reduceOnly: true }],
    ['an iceberg', { qty: 10, displayQty: 1 }],
    ['one that slides', { postOnly: PostOnly.slide }],
    ['a tag', { tag: 'desk' }],
    ['no whole quantity', { qty: 1.5 }],
    ['no whole price', { limit: 900_000.5 }],
    ['no quantity', { qty: 0 }],
    ['a side there is none', { side: 3 }],
    ['a client order id that is none', { clientOrderId: '\u0007' }],
    ['a price outside the band', { limit: 2_000_000 }],
    ['more than an order may be worth', { qty: 1_000_000 }],
  ])('leaves %s to the checks in full', (_, fields) => {
    expect(isPlain(trading(), order(fields))).toBe(false);
  });

  test.each<[string, (venue: Venue) => void]>([
    ['before the first order of a mark', (venue) => mark(venue, MARK + 1)],
    ['without the money for it', (venue) => spend(venue)],
    [
      'in a contract that is not live',
      (venue) =>
        must(venue, {
          kind: 'setContractState',
          contract: 1,
          state: ContractState.reduceOnly,
          reason: '',
        }),
    ],
    [
      'after a register has changed',
      (venue) =>
        must(venue, { kind: 'suspendParticipant', participant: 2, suspended: true, reason: 'x' }),
    ],
  ])('sees nothing %s', (_, change) => {
    const venue = trading();
    change(venue);
    expect(isPlain(venue, order({}))).toBe(false);
  });
});

/** Leaves a dollar beyond what the order at rest takes. */
function spend(venue: Venue): void {
  const free = available(venue.state, ANN.account as AccountId);
  const money = { account: ANN.account, currency: 'USD', amount: free - 1_000_000 };
  must(venue, { kind: 'withdraw', ...money, reference: 'out' });
}

function mark(venue: Venue, price: number): void {
  must(venue, { kind: 'setMarkPrice', contract: 1, price });
}
