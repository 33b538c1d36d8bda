// The laws of collateral over random days: deposits, rates that jump and grow stale, trades, marks, hours.
//
// Shows P-22.

import { expect, test } from 'vitest';
import type { AccountId } from '../../../engine/kernel/units.ts';
import { collateralCredit, collateralValue } from '../../../engine/margin/collateral-value.ts';
import { available, equityOf } from '../../../engine/margin/margin.ts';
import { audit } from '../../../engine/persist/audit.ts';
import { restore, snapshot } from '../../../engine/persist/snapshot.ts';
import { eventDigestOf, stateDigest } from '../../../engine/persist/state-digest.ts';
import { ContractState, IndexState, Side } from '../../../engine/schema/closed-sets.ts';
import type { Event } from '../../../engine/schema/event.ts';
import { House } from '../../../engine/state/accounts.ts';
import { type EngineState, isFlat } from '../../../engine/state/state.ts';
import type { LooseCommand } from '../../support/loose.ts';
import { type Prng, prng } from '../../support/prng.ts';
import { admit, BTC, give, marketIn, must, order, type Venue } from '../registers/venue.ts';
import { collateralVenue, HKD_RATE, paid, rateOf, SECOND } from './stage.ts';

const CLIENTS = [16, 17, 18, 19] as const;
const PRICE = 1_000_000;
const { live } = ContractState;
const reopened = { kind: 'setContractState', contract: BTC, state: live, reason: '' } as const;

/** Four clients without cash and as much collateral as chance gives them, and one with 10 M USD to trade with. */
function openDay(): Venue {
  const venue = collateralVenue();
  for (const account of [17, 18, 19, 20]) {
    const id = account - 15;
    admit(venue, { participant: id, trader: id, key: id, account });
  }
  for (const account of CLIENTS) {
    const amount = 10_000_000_000_000;
    must(venue, {
      kind: 'withdraw',
      account,
      amount,
      currency: 'USD',
      reference: `out ${account}`,
    });
  }
  must(venue, { kind: 'withdraw', account: 20, amount: 1, currency: 'USD', reference: 'a unit' });
  return venue;
}

interface Day {
  readonly chance: Prng;
  mark: number;
  references: number;
}

function draw(day: Day, venue: Venue): LooseCommand[] {
  const { chance } = day;
  const { auction } = marketIn(venue, BTC);
  if (auction !== null) {
    // It reopens through an auction, which passes as soon as it may; a minute is no gap.
    venue.now = Math.min(venue.now + 60 * SECOND, Math.max(venue.now, auction.callEndsAt));
    if (venue.now < auction.callEndsAt) return [{ kind: 'tick' }];
    return [{ kind: 'drawAuctionEnd', contract: BTC, delay: 0 }];
  }
  const account = chance.pick(CLIENTS);
  const currency = chance.pick(['HKD', 'USDX', 'USD']);
  day.references += 1;
  const amount = currency === 'USD' ? allCash(venue, account) : amountOf(chance, currency);
  const money = { amount, currency, reference: `m${day.references}` };
  switch (chance.below(16)) {
    case 0:
    case 1:
      return currency === 'USD' ? [] : [paid(account, money.amount, currency)];
    case 2:
    case 3:
      return [{ kind: 'withdraw', account, ...money }];
    case 4:
      venue.now += chance.pick([
        SECOND,
        SECOND,
        5 * SECOND,
        20 * SECOND,
        70 * SECOND,
        1800 * SECOND,
      ]);
      // A gap stops the contract; one that trades is not opened again.
      return [{ kind: 'tick' }, reopened];
    case 5:
      return [rateDrawn(day, venue, 'HKD'), rateDrawn(day, venue, 'USDX')];
    case 6:
    case 7:
      day.mark = Math.max(100_000, day.mark + chance.between(-25_000, 25_000));
      return [
        { kind: 'setIndexPrice', contract: BTC, price: day.mark, state: IndexState.normal },
        { kind: 'setMarkPrice', contract: BTC, price: day.mark },
      ];
    case 8:
      return [paid(House.conversion, chance.between(1, 50_000_000), 'USD')];
    default:
      return trade(day, venue, account);
  }
}

function amountOf(chance: Prng, currency: string): number {
  return currency === 'HKD' ? chance.between(1, 5_000_00) : chance.between(1, 600_000_000);
}

/** What a client takes out to live on collateral alone. */
function allCash({ state }: Venue, account: number): number {
  const id = account as AccountId;
  return Math.max(1, Math.min(state.accounts.balance[id], available(state, id)));
}

function rateDrawn({ chance }: Day, venue: Venue, currency: string): LooseCommand {
  const par = currency === 'HKD' ? HKD_RATE : 1_000_000_000;
  const rate =
    Math.floor((par * chance.pick([1000, 1000, 999, 1001, 950, 700])) / 1000) - chance.below(3);
  return rateOf({ currency, rate, quotedAt: venue.now });
}

/** A client opens a position, or closes all of it; the maker has quoted before. */
function trade({ chance, mark }: Day, venue: Venue, account: number): LooseCommand[] {
  const held = marketIn(venue, BTC).positions.held[account as AccountId];
  const buys = held === 0 ? chance.chance(50) : held < 0;
  const qty = held === 0 ? chance.between(1, 60) : Math.abs(held);
  const limit = mark + chance.between(-800, 800);
  const [side, opposite] = buys ? [Side.buy, Side.sell] : [Side.sell, Side.buy];
  const maker = order({ key: 5, account: 20, side: opposite, qty, limit });
  return [maker, order({ key: account - 15, account, side, qty, limit })];
}

/** What left an account in a conversion was worth what it got, less than a minor unit (or a unit of money) more. */
function brokenConversions(state: EngineState, events: readonly Event[]): string {
  for (const event of events) {
    if (event.kind !== 'collateralConverted') continue;
    const { amount, proceeds, rate, haircut, balance, collateral } = event;
    const listed = state.collateral.listed.find(({ currency }) => currency === event.currency);
    const unit = 10n ** BigInt((listed?.decimals as number) + 15 - state.moneyDecimals);
    const perUnit = BigInt(rate) * BigInt(1_000_000 - haircut);
    const costs = BigInt(amount) * perUnit - BigInt(proceeds) * unit;
    if (costs < 0n) return `the house paid too much: ${costs}`;
    // A holding that went whole, or what was needed in whole minor units.
    const most = collateral === 0 && costs >= perUnit ? unit : perUnit;
    if (costs >= most) return `${amount} ${event.currency} cost ${costs}`;
    if (balance > 0 || proceeds <= 0 || amount <= 0 || collateral < 0) return `cured to ${balance}`;
  }
  return '';
}

/** Per currency what is held, by everybody and the house, is what came less what went. */
function brokenSums(state: EngineState, came: ReadonlyMap<string, number>): string {
  for (const { currency, held } of state.collateral.listed) {
    let sum = 0;
    for (let id = 1 as AccountId; id <= state.accounts.high; id++) sum += held[id];
    if (sum !== (came.get(currency) ?? 0)) return `${sum} ${currency}, came ${came.get(currency)}`;
  }
  return '';
}

function brokenRest(state: EngineState): string {
  const { balance } = state.accounts;
  if (balance[House.conversion] < 0) return 'the conversion row owes';
  for (const id of CLIENTS) {
    const account = id as AccountId;
    if (collateralCredit(state, account) > collateralValue(state, account))
      return 'credit for more';
    if (available(state, account) > Math.max(0, equityOf(state, account)))
      return 'free beyond equity';
    const waits = balance[House.conversion] === 0 || collateralValue(state, account) === 0;
    if (isFlat(state, account) && balance[account] < 0 && !waits) return `${account} is not cured`;
  }
  return '';
}

/** Gives one command and looks at every law. */
function applyChecked(
  venue: Venue,
  command: LooseCommand,
  came: Map<string, number>,
  emitted: string,
): Event[] {
  const { state } = venue;
  const events = give(venue, command);
  for (const event of events) {
    if (event.kind !== 'balanceChanged') continue;
    came.set(event.currency, (came.get(event.currency) ?? 0) + event.amount);
    // What leaves leaves enough behind.
    if (event.amount < 0)
      expect(available(state, event.account), emitted).toBeGreaterThanOrEqual(0);
  }
  expect(audit(state), emitted).toEqual([]);
  expect(brokenSums(state, came), emitted).toBe('');
  expect(brokenConversions(state, events), emitted).toBe('');
  expect(brokenRest(state), emitted).toBe('');
  return events;
}

test.each([1, 2, 3, 4])(
  'random days conserve every currency and convert for who is flat, COLL-007, COLL-008, COLL-011: seed %i',
  (seed) => {
    const venue = openDay();
    const day: Day = { chance: prng(seed), mark: PRICE, references: 0 };
    const came = new Map<string, number>();
    let conversions = 0;
    let twin: Venue = { ...venue, state: restore(snapshot(venue.state)) };
    for (let i = 0; i < 800; i++) {
      for (const command of draw(day, venue)) {
        const events = applyChecked(venue, command, came, `${i} ${JSON.stringify(command)}`);
        conversions += events.filter(({ kind }) => kind === 'collateralConverted').length;
        twin.now = venue.now;
        give(twin, command);
      }
      if (i % 100 !== 0) continue;
      expect(stateDigest(twin.state)).toBe(stateDigest(venue.state));
      twin = { ...twin, state: restore(snapshot(twin.state)) };
    }
    expect(conversions).toBeGreaterThan(0);
    expect(eventDigestOf(twin.state)).toBe(eventDigestOf(venue.state));
    expect(stateDigest(twin.state)).toBe(stateDigest(venue.state));
  },
);
