// The money laws with large numbers: 20 bn USD of open interest between 212 clients whose deposits pass 2^53 − 1, with orders,
// marks and an hour of funding going on. The plain engine, whose money is BigInt, emits the same.

import { expect, test } from 'vitest';
import { BTC_PERP, ETH_PERP } from '../../engine/contracts/live-contracts.ts';
import { canonicalTerms } from '../../engine/contracts/terms.ts';
import { sha256 } from '../../engine/kernel/sha256.ts';
import type { AccountId } from '../../engine/kernel/units.ts';
import { netDepositsOf } from '../../engine/ledger/cash.ts';
import { restore, snapshot } from '../../engine/persist/snapshot.ts';
import { stateDigest } from '../../engine/persist/state-digest.ts';
import { ContractState, IndexState, Role, Side } from '../../engine/schema/closed-sets.ts';
import type { Command } from '../../engine/schema/command.ts';
import { PLAIN_ORDER } from '../../engine/schema/plain-order.ts';
import { emptyPair, inspect, step } from './agree.ts';
import { commands, HASH, money, person, SECOND, START } from './venues.ts';

const PAIRS = 106;
const FIRST = 16;
/** Of 10 M USD each, the largest order there is. */
const ROUNDS = 19;
const LOTS = 100_000;
const USD = 1_000_000;

type Loose = Parameters<typeof commands>[0][number];

function opening(): Command[] {
  const listed = [BTC_PERP, { ...ETH_PERP, contract: 2 as typeof ETH_PERP.contract }].flatMap(
    (terms): Loose[] => {
      const { contract } = terms;
      const termsHash = sha256(canonicalTerms(terms));
      return [
        { kind: 'listContract', terms },
        { kind: 'approveContract', contract, reference: 'SFC/1', termsHash },
        { kind: 'setContractState', contract, state: ContractState.live, reason: '' },
        { kind: 'publishDisclosure', contract, version: 1, hash: HASH },
      ];
    },
  );
  const clients = Array.from({ length: 2 * PAIRS }, (_, i): Loose[] => [
    ...person(i + 1, true).map((row) =>
      row.kind === 'registerParticipant'
        ? { ...row, role: Role.client, affiliated: false, group: 0 }
        : row,
    ),
    { kind: 'openAccount', account: FIRST + i, participant: i + 1 },
    money(FIRST + i, 70_000_000 * USD, `first ${i}`),
  ]).flat();
  const rulebook = { kind: 'publishRulebook', version: 1, hash: HASH };
  const isAffiliates = (row: Loose): boolean => row.kind === 'authorizeAffiliate';
  return commands([...listed, rulebook as Loose, ...clients.filter((row) => !isAffiliates(row))]);
}

test('LEDGER-001, LEDGER-002, LEDGER-017 hold at 20 bn USD of open interest', () => {
  const pair = emptyPair();
  const { state } = pair;
  let time = START;
  let sourceSeq = 0;
  const seen = new Map<string, number>();
  const give = (command: Command): void => {
    expect(step(pair, { time, command })).toBe('');
    for (const { kind } of pair.venue.events) seen.set(kind, (seen.get(kind) ?? 0) + 1);
  };
  const order = (account: number, side: number, qty: number, limit: number, more = {}): void => {
    const key = account - FIRST + 1;
    const fields = { ...PLAIN_ORDER, key, account, contract: 1, side, qty, limit, ...more };
    give({ ...fields, kind: 'placeOrder' } as unknown as Command);
  };
  const second = (price: number, seconds = 1): void => {
    time += seconds * SECOND;
    for (const { name } of BTC_PERP.index.sources) {
      sourceSeq += 1;
      const quote = { kind: 'quoteSource', contract: 1, source: name, sourceSeq, quotedAt: time };
      give({ ...quote, bid: price * USD, ask: price * USD } as unknown as Command);
    }
    give({ kind: 'tick' });
    expect(state.markets[1]?.indexState).toBe(IndexState.normal);
  };

  for (const command of opening()) give(command);
  expect(seen.get('commandRejected')).toBe(undefined);
  second(100_000);
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < PAIRS; i++) {
      order(FIRST + 2 * i, Side.buy, LOTS, 1_000_000);
      order(FIRST + 2 * i + 1, Side.sell, LOTS, 1_000_000);
    }
    if (round % 5 === 0) second(100_000 + round);
  }
  expect(inspect(pair)).toBe('');
  const interest = Number(state.markets[1]?.positions.openInterest) * 100;
  expect(interest).toBeGreaterThanOrEqual(20e9);
  expect(netDepositsOf(state)).toBeGreaterThan(BigInt(Number.MAX_SAFE_INTEGER));

  // A book above the index, so that longs pay; marks that move, orders that come, change and go.
  order(FIRST, Side.buy, 1200, 1_000_600);
  order(FIRST + 1, Side.sell, 1200, 1_000_700);
  const after = Math.ceil(time / (60 * SECOND)) * 60 + 60;
  for (let i = 0; time / SECOND < after; i++) {
    second(100_000 + ((i * 37) % 40) - 20);
    const account = FIRST + (i % (2 * PAIRS));
    order(account, i % 2 === 0 ? Side.sell : Side.buy, 1000 + i, i % 2 === 0 ? 1_003_000 : 998_000);
    const id = state.lastOrder;
    const named = { key: account - FIRST + 1, account, order: id, clientOrderId: '' };
    give({
      kind: 'amendOrder',
      contract: 0,
      side: 0,
      ...named,
      qty: 900,
      limit: 0,
      trigger: 0,
      cap: 0,
      validUntil: 0,
    } as never);
    if (i % 3 === 0) give({ kind: 'cancelOrder', contract: 0, side: 0, ...named } as never);
  }
  expect(inspect(pair)).toBe('');
  while (time % (3600 * SECOND) !== 0) second(100_000 + (time % 7), 30 - ((time / SECOND) % 30));
  expect(inspect(pair)).toBe('');
  expect(seen.get('fundingSettled')).toBeGreaterThan(0);
  expect(seen.get('fundingPosted')).toBeGreaterThanOrEqual(2 * PAIRS);
  expect(seen.get('liquidationStarted')).toBe(undefined);

  // A snapshot has both limbs, and money leaves them again.
  const copy = restore(snapshot(state));
  expect(stateDigest(copy)).toBe(stateDigest(state));
  expect(netDepositsOf(copy)).toBe(netDepositsOf(state));
  for (let i = 0; i < 2 * PAIRS; i++) {
    const account = (FIRST + i) as AccountId;
    give(commands([{ ...money(account, 5_000_000 * USD, `out ${i}`), kind: 'withdraw' }])[0]);
  }
  expect(inspect(pair)).toBe('');
  expect(netDepositsOf(state)).toBe(BigInt(2 * PAIRS) * 65_000_000_000_000n);
}, 600_000);
