// Questions never write: whatever read of a preview, a statement or a check goes wrong, the state is as it was.

import { describe, expect, test } from 'vitest';
import { amendOrder } from '../../../engine/entry/amend.ts';
import { chooseLeverage } from '../../../engine/entry/leverage.ts';
import { gateVerdict } from '../../../engine/gate/gate.ts';
import type { AccountId, KeyId } from '../../../engine/kernel/units.ts';
import { applyMoney } from '../../../engine/money/money.ts';
import { snapshot } from '../../../engine/persist/snapshot.ts';
import { stateDigest } from '../../../engine/persist/state-digest.ts';
import { fundingView } from '../../../engine/read/funding.ts';
import { previewOrder } from '../../../engine/read/preview.ts';
import { statementOf } from '../../../engine/read/statement.ts';
import { OrderType, PostOnly, Side } from '../../../engine/schema/closed-sets.ts';
import type { AmendOrder } from '../../../engine/schema/commands/orders.ts';
import { rejectName } from '../../../engine/schema/reject.ts';
import { createScratch } from '../../../engine/state/scratch.ts';
import { createRefusal, type EngineState } from '../../../engine/state/state.ts';
import { Injected, watched } from '../../support/watched.ts';
import { collateralVenue, paid } from '../collateral/stage.ts';
import { admit, BTC, give, marketIn, must, order, type Venue } from '../registers/venue.ts';

const ANN = 16 as AccountId;
const BEN = { participant: 2, trader: 2, key: 2, account: 17 } as const;
const USD = 1_000_000;

/** Ann is long 300 of 1 000 lots asked, with orders of all kinds, collateral and a chosen leverage; Ben sells. */
function stage(): Venue {
  const venue = collateralVenue();
  admit(venue, BEN);
  must(
    venue,
    { kind: 'withdraw', account: 16, amount: 9_990_000 * USD, currency: 'USD', reference: 'out' },
    paid(16, 9_000_000),
    paid(16, 900 * USD, 'USDX'),
    { kind: 'chooseLeverage', key: 1, account: 16, contract: BTC, leverage: 10 },
  );
  give(venue, order({ key: 2, account: 17, side: Side.sell, qty: 300, limit: 1_000_000 }));
  give(
    venue,
    order({ key: 2, account: 17, side: Side.sell, qty: 900, limit: 1_000_100, displayQty: 5 }),
  );
  give(venue, order({ qty: 300, limit: 1_000_000, clientOrderId: 'first' }));
  give(venue, order({ qty: 100, limit: 999_000, clientOrderId: 'resting' }));
  give(venue, order({ side: Side.sell, qty: 50, limit: 1_000_500, clientOrderId: 'closing' }));
  give(venue, order({ side: Side.sell, qty: 50, limit: 1_000_600, reduceOnly: true }));
  return venue;
}

const { state } = stage();

/** Digest and bytes of all that is kept. */
function picture(): Buffer {
  const digest = Buffer.from(stateDigest(state));
  return Buffer.concat([digest, ...snapshot(state).map(({ bytes }) => bytes)]);
}

/** Asks once undisturbed, then once for every read that there was, with that read throwing. */
function disturb(ask: (seen: EngineState) => unknown): { answer: unknown; reads: number } {
  const before = picture();
  const plain = watched(state);
  const answer = ask(plain.seen);
  expect(plain.writes).toEqual([]);
  expect(picture().equals(before)).toBe(true);
  const reads = plain.reads();
  for (let at = 1; at <= reads; at++) {
    const watch = watched(state, at);
    expect(() => ask(watch.seen)).toThrow(Injected);
    expect(watch.writes).toEqual([]);
    if (!picture().equals(before)) expect.fail(`the state differs after read ${at} of ${reads}`);
  }
  return { answer, reads };
}

const previews: Readonly<Record<string, [string, Parameters<typeof order>[0]]>> = {
  'one that rests': ['', { qty: 10, limit: 999_500 }],
  'one that takes': ['', { qty: 10, limit: 1_000_200 }],
  'one that reduces': ['', { side: Side.sell, qty: 100, limit: 990_000 }],
  'one that slides': ['', { qty: 10, limit: 1_000_200, postOnly: PostOnly.slide }],
  'one without margin': ['insufficientMargin', { qty: 100_000, limit: 999_500 }],
  'one outside the band': ['entryBand', { qty: 10, limit: 2_000_000 }],
  'one of an unknown key': ['traderUnidentified', { key: 99 }],
  'one that came before': ['clientOrderIdMismatch', { qty: 1, clientOrderId: 'first' }],
  'one that waits': [
    '',
    {
      side: Side.sell,
      type: OrderType.stopMarket,
      qty: 9,
      limit: 0,
      trigger: 990_000,
      triggerOn: 1,
    },
  ],
};

describe('ENTRY-024 an exception at any read of a preview leaves no trace', () => {
  test.each(Object.entries(previews))('%s', (_name, [reason, fields]) => {
    const { answer, reads } = disturb((seen) => previewOrder(seen, order(fields) as never));
    expect(rejectName((answer as { reason: never }).reason) ?? '').toBe(reason);
    expect(reads).toBeGreaterThan(20);
  });
});

describe('an exception at any read leaves no trace', () => {
  test('of a statement', () => {
    const { answer, reads } = disturb((seen) => statementOf(seen, ANN));
    expect(answer).toMatchObject({ positions: [{ held: 300, leverage: 10 }] });
    expect(reads).toBeGreaterThan(200);
  });

  test('of the gate and of funding', () => {
    disturb((seen) => gateVerdict(seen, 1 as KeyId, ANN, seen.markets[BTC] as never));
    disturb((seen) => fundingView(seen.markets[BTC] as never, seen.time));
    expect(marketIn({ state } as Venue, BTC).positions.held[ANN]).toBe(300);
  });
});

describe('a command that is refused reads only', () => {
  const out = stage().out;
  /** Room to work in and the note of what stands in the way are no state: here they are not watched. */
  const asked = (seen: EngineState): EngineState => ({
    ...seen,
    refusal: createRefusal(),
    scratch: createScratch(),
  });

  test.each(['USD', 'USDX'])('a withdrawal of %s beyond what is available', (currency) => {
    const command = { kind: 'withdraw', account: ANN, amount: 9e12, currency, reference: 'x' };
    const ask = (seen: EngineState) => applyMoney(asked(seen), command as never, out);
    const { answer, reads } = disturb(ask);
    expect(rejectName(answer as never)).toBe('insufficientAvailable');
    expect(reads).toBeGreaterThan(200);
  });

  test('a leverage that asks for margin that is not there', () => {
    const command = { kind: 'chooseLeverage', key: 1, account: ANN, contract: BTC, leverage: 1 };
    const ask = (seen: EngineState) => chooseLeverage(asked(seen), command as never, out);
    expect(rejectName(disturb(ask).answer as never)).toBe('insufficientMargin');
  });

  test('an amend that cannot be margined', () => {
    const command = {
      ...{
        kind: 'amendOrder',
        contract: 0,
        side: 0,
        key: 1,
        account: ANN,
        order: 0,
        clientOrderId: 'resting',
      },
      ...{ qty: 90_000, limit: 999_100, cap: 0, trigger: 0, validUntil: 0 },
    } as unknown as AmendOrder;
    const { answer } = disturb((seen) => amendOrder(asked(seen), command, 0, out));
    expect(rejectName(answer as never)).toBe('insufficientMargin');
  });
});
