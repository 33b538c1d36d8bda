// Who may trade, over real sockets: what ends takes new risk and leaves reducing (ELIG-003, ELIG-014), a self-declaration
// never counts (ELIG-007), and a lost reference asset leaves reducing alone (CONTRACT-010).
//
// Shows P-03, P-40, P-41.
import type { KeyObject } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { openDesk, refusalIn } from '../../client/node/index.ts';
import {
  type Command,
  ContractState,
  InvestorClass,
  KnowledgeBasis,
  RejectReason,
} from '../../engine/schema/index.ts';
import type { Venue } from '../../gateway/venue/venue.ts';
import type { Client } from './client.ts';
import {
  ANN,
  BOB,
  BTC,
  closeAll,
  logOnAs,
  must,
  OPS,
  openTestVenue,
  order,
  passed,
} from './fixture.ts';

afterEach(closeAll);

const HASH = 'ab'.repeat(32);
const PRICE = 1_000_000;

test('a confirmation that ends blocks new risk and not reducing', async () => {
  const { venue, ann } = await longAnn();
  await ann.askFor('orderAck', order(ANN, 'buy', 1, PRICE - 1000, { clientOrderId: 'rests' }));
  const end = Date.now() * 1000 + 1_000_000;
  const now = venue.state.time;
  await must(venue, {
    kind: 'classifyInvestor',
    participant: ANN.id,
    investorClass: InvestorClass.institutional,
    portfolioHkd: 0,
    assetsHkd: 0,
    confirmedAt: now,
    validUntil: end,
    evidence: [{ type: 'statutoryStatus', dated: now, validUntil: end + 1, hash: HASH }],
    confirmedBy: 'compliance',
  });
  while (Date.now() * 1000 <= end) await passed(50);
  expect(await ann.ask(order(ANN, 'buy', 1, PRICE - 1000))).toMatchObject({
    kind: 'reject',
    reason: RejectReason.professionalExpired,
  });
  const rests = {
    kind: 'cancelOrder',
    contract: 0,
    side: 0,
    key: 0,
    account: ANN.account,
    order: 0,
  } as const;
  expect(await ann.ask({ ...rests, clientOrderId: 'rests' })).toMatchObject({
    reason: RejectReason.orderUnknown,
  });
  expect(await ann.ask(order(ANN, 'sell', 2, PRICE + 1000, { reduceOnly: true }))).toMatchObject({
    kind: 'orderAck',
    open: 2,
  });
});

test('a self-declaration never unlocks, by trader or by staff', async () => {
  const venue = await openTestVenue();
  const ann = await logOnAs(venue.port, ANN);
  for (const assessor of ['compliance', 'ann the trader']) {
    await must(venue, {
      kind: 'assessTrader',
      trader: ANN.id,
      basis: KnowledgeBasis.selfDeclared,
      assessor,
      assessedAt: venue.state.time,
      validUntil: 0,
      evidenceHash: '',
      virtualAssets: true,
    });
    expect(await ann.ask(order(ANN, 'buy', 1, PRICE))).toMatchObject({
      kind: 'reject',
      reason: RejectReason.knowledgeSelfDeclared,
    });
  }
});

describe('a reference asset that is lost for retail spot', () => {
  test('forces reduce-only by one person at the desk, and live is refused until it is back', async () => {
    const { venue, ann } = await longAnn();
    const privateKey = OPS.signer as KeyObject;
    const url = `ws://127.0.0.1:${venue.adminPort}`;
    const desk = await openDesk({ url, keyName: OPS.name, privateKey: privateKey as never });
    try {
      const lost = { kind: 'setReferenceEligibility', contract: BTC, reason: 'withdrawn' };
      const response = await desk.send({ ...lost, eligible: false } as unknown as Command);
      expect(response.events.map(({ kind }) => kind)).toEqual([
        'referenceEligibilitySet',
        'contractStateChanged',
      ]);
      expect(await ann.ask(order(ANN, 'buy', 1, PRICE))).toMatchObject({
        kind: 'reject',
        reason: RejectReason.contractState,
      });
      expect(await ann.ask(order(ANN, 'sell', 1, PRICE + 1000))).toMatchObject({
        kind: 'orderAck',
        open: 1,
      });
      const live = { kind: 'setContractState', contract: BTC, reason: 'again' } as const;
      const open = { ...live, state: ContractState.live } as unknown as Command;
      const reason = async () => refusalIn(await desk.send(open))?.reason;
      expect(await reason()).toBe(RejectReason.referenceIneligible);
      await desk.send({ ...lost, eligible: true } as unknown as Command);
      expect(venue.state.markets[BTC]?.state).toBe(ContractState.reduceOnly);
      expect(await reason()).toBeUndefined();
      expect(venue.state.markets[BTC]?.state).toBe(ContractState.live);
    } finally {
      desk.close();
    }
  });
});

/** Ann holds 5 lots that Bob sold her. */
async function longAnn(): Promise<{ venue: Venue; ann: Client }> {
  const venue = await openTestVenue();
  const ann = await logOnAs(venue.port, ANN);
  const bob = await logOnAs(venue.port, BOB);
  await bob.ask(order(BOB, 'sell', 5, PRICE));
  expect(await ann.ask(order(ANN, 'buy', 5, PRICE))).toMatchObject({ filled: 5 });
  return { venue, ann };
}
