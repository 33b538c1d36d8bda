// Steps 4 and 5: lots that found no taker are closed against the other side, in rounds that anyone can recompute.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import type { AccountId, Money, OrderId, Ppm, Price, Qty } from '../kernel/units.ts';
import { fill } from '../ledger/fill.ts';
import { equityOf } from '../margin/margin.ts';
import { cancelUnmargined } from '../orders/cancel-unmargined.ts';
import { trimReduceOnly } from '../orders/trim.ts';
import { Cause, Role, Side } from '../schema/closed-sets.ts';
import type { DeleveragingShare } from '../schema/events/default.ts';
import { NO_ITEM } from '../schema/events/parts.ts';
import { House } from '../state/accounts.ts';
import type { Market } from '../state/market.ts';
import { type OtherSide, type Pool, Round } from '../state/other-side.ts';
import { Cost, mayGoOn, type OwedWork, oweFirst, spend } from '../state/owed.ts';
import type { Party, Trade } from '../state/scratch.ts';
import type { EngineState } from '../state/state.ts';
import { affordableLots, LEVERAGE_UNIT, leverageOf } from './counterparties.ts';
import { bringUpToDate, otherSideOf, poolAt } from './opposite.ts';
import { askedRows } from './pool.ts';
import { type Given, rowsToShare, shareLots } from './share-lots.ts';
import { canClose } from './slice.ts';

/** What all rounds of one closing have in common. */
export interface Closing {
  readonly defaulter: AccountId;
  readonly price: Price;
  /** p₀, unbounded, for whoever recomputes the price. */
  readonly bankruptcyPrice: number;
  readonly budget: number;
}

/**
 * Closes up to `lots` of the defaulter's position against the other side, in three rounds; pro rata to eligible
 * lots × leverage, by water-filling; no account's equity goes below zero. No fee.
 *
 * @returns lots that no account can carry at this price.
 * @see docs/rules/default.md DEFAULT-007 … DEFAULT-010
 */
export function deleverage(
  state: EngineState,
  market: Market,
  closing: Closing,
  lots: number,
  out: EventBuffer,
): number {
  const side = otherSideOf(state, market, closing.defaulter);
  const giveUp = giveUpOf(market, closing);
  let left = lots;
  for (const round of SHARED_ROUNDS) {
    if (left === 0) break;
    if (left < lots) bringUpToDate(state, market, side, false);
    const pool = poolAt(state, side, round, giveUp);
    if (pool.lots === 0) continue;
    spend(state.scratch.meter, Math.ceil(rowsToShare(pool, left) / SHARED_PER_UNIT));
    const given = shareLots(side, pool, left);
    const shares = reported(market, side, pool, given);
    left -= closeRound(state, market, closing, { round, shares, lots: left }, out);
    if (owesRound(state)) break;
  }
  return left;
}

/** Must a long round be filled before its defaulter's visit goes on? */
export function owesRound({ owed }: EngineState): boolean {
  return owed.queue[0]?.kind === 'round';
}

/** Accounts among which lots are shared in one unit of work, and those that an event lists. */
const SHARED_PER_UNIT = 10;
const REPORTED_PER_UNIT = 2;
const SHARED_ROUNDS = [Round.gains, Round.hedged, Round.others] as const;

/** Money a lot that a counterparty gives up against the mark; below zero it gains. */
function giveUpOf(market: Market, { defaulter, price }: Closing): number {
  const ticks = market.positions.held[defaulter] > 0 ? price - market.mark : market.mark - price;
  return ticks * market.moneyPerTickLot;
}

/** Who could be asked, by account id; of very many, who gives: the journal has the rest. */
function reported(market: Market, side: OtherSide, pool: Pool, given: Given): DeleveragingShare[] {
  const { held, cost } = market.positions;
  const shareOf = (row: number, lots: number): DeleveragingShare => {
    const account = row as AccountId;
    return {
      account,
      held: held[account],
      cost: cost[account],
      equity: side.equity[row] as Money,
      eligible: pool.eligible[row] as Qty,
      leverage: side.high[row] as Ppm,
      lots: lots as Qty,
    };
  };
  if (pool.asked > SHARES_TOLD_MAX) return given.rows.map((row, i) => shareOf(row, given.lots[i]));
  let next = 0;
  return Array.from(askedRows(pool), (row) => {
    if (given.rows[next] !== row) return shareOf(row, 0);
    next += 1;
    return shareOf(row, given.lots[next - 1]);
  });
}

const SHARES_TOLD_MAX = 1000;

/**
 * Closes opposite positions of the defaulter's own group first, by account id, as far as each stays at or above
 * zero: no straddle is paid by others.
 *
 * @returns lots closed.
 * @see docs/rules/default.md DEFAULT-005
 */
export function closeOwnGroup(
  state: EngineState,
  market: Market,
  closing: Closing,
  lots: number,
  out: EventBuffer,
): number {
  const { held, cost } = market.positions;
  const { defaulter } = closing;
  const giveUp = giveUpOf(market, closing);
  const shares: DeleveragingShare[] = [];
  let left = lots;
  for (const account of accountsOfGroup(state, state.accounts.group[defaulter])) {
    if (held[account] === 0 || held[account] > 0 === held[defaulter] > 0) continue;
    const eligible = affordableLots(state, market, account, giveUp);
    if (eligible === 0) continue;
    const some = Math.min(left, eligible);
    left -= some;
    shares.push({
      account,
      held: held[account],
      cost: cost[account],
      equity: equityOf(state, account),
      eligible: eligible as Qty,
      leverage: Number(leverageOf(state, market, account) / PER_MILLIONTH) as Ppm,
      lots: some as Qty,
    });
  }
  return closeRound(state, market, closing, { round: Round.ownGroup, shares, lots }, out);
}

const PER_MILLIONTH = LEVERAGE_UNIT / 1_000_000n;

/** By account id. */
export function accountsOfGroup(
  state: EngineState,
  group: (typeof state.accounts.group)[AccountId],
): readonly AccountId[] {
  const { participants } = state.eligibility;
  const members = participants.get(group)?.members ?? [];
  if (members.length === 1) {
    const accounts = participants.get(members[0])?.accounts ?? [];
    if (accounts.length === 1) return accounts;
  }
  return members
    .flatMap((member) => participants.get(member)?.accounts ?? [])
    .sort((a, b) => a - b);
}

/** One round: who could be asked and what each gives of so many lots. */
interface Asked {
  readonly round: Round;
  readonly shares: readonly DeleveragingShare[];
  readonly lots: number;
}

/** @returns lots closed in this round. */
function closeRound(
  state: EngineState,
  market: Market,
  closing: Closing,
  { round, shares, lots }: Asked,
  out: EventBuffer,
): number {
  const closed = shares.reduce((sum, share) => sum + share.lots, 0);
  if (closed === 0) return 0;
  const { defaulter, price, bankruptcyPrice } = closing;
  const { contract } = market.terms;
  const given = shares.filter((share) => share.lots > 0);
  const budget = closing.budget as Money;
  const report = { round, bankruptcyPrice, budget, uncovered: lots as Qty };
  const facts = { kind: 'round', contract, defaulter, price, shares: given } as const;
  const work: OwedWork<'round'> = { ...facts, report, next: 0 };
  spend(state.scratch.meter, Math.floor(shares.length / REPORTED_PER_UNIT));
  if (given.length <= SHARES_TOLD_MAX) {
    emitRound(market, work, report, shares, out);
    work.report = null;
  }
  const most = Math.max(ROUND_AT_ONCE, state.scratch.meter.left);
  const isLong = round !== Round.ownGroup && given.length * Cost.fill > most;
  if (isLong) oweFirst(state.owed, work);
  else fillRound(state, work, () => true, out);
  return closed;
}

function emitRound(
  { mark }: Market,
  { contract, defaulter, price }: OwedWork<'round'>,
  report: NonNullable<OwedWork<'round'>['report']>,
  shares: readonly DeleveragingShare[],
  out: EventBuffer,
): void {
  const { round, uncovered, bankruptcyPrice, budget } = report;
  const markPrice = mark as Price;
  const facts = { round, uncovered, price, markPrice, bankruptcyPrice, budget, shares };
  emitRare(out, { kind: 'deleveraged', account: defaulter, contract, ...facts });
}

/** Units of work up to which a round is never put off. */
const ROUND_AT_ONCE = 2000;

export function goOnRound(state: EngineState, work: OwedWork<'round'>, out: EventBuffer): boolean {
  if (!canClose(state, state.markets[work.contract] as Market)) return true; // A halt drops it.
  return fillRound(state, work, () => mayGoOn(state.scratch.meter), out);
}

/** @returns true when all has been done. */
function fillRound(
  state: EngineState,
  work: OwedWork<'round'>,
  mayGo: () => boolean,
  out: EventBuffer,
): boolean {
  const { shares } = work;
  const market = state.markets[work.contract] as Market;
  for (; work.next < 2 * shares.length; work.next += 1) {
    if (!mayGo()) return false;
    if (work.next < shares.length) {
      if (work.next % SHARES_TOLD_MAX === 0) emitPart(state, market, work, out);
      fillBetween(state, market, work, shares[work.next], out);
      continue;
    }
    // Who gave something up can carry less than at the mark: before anything else can trade with its orders.
    const { account } = shares[work.next - shares.length];
    if (state.accounts.openOrders[account] > 0) cancelUnmargined(state, account, out);
  }
  return true;
}

/** A round of very many is reported in parts, each before its fills. */
function emitPart(
  state: EngineState,
  market: Market,
  { report, ...work }: OwedWork<'round'>,
  out: EventBuffer,
): void {
  if (report === null) return;
  const shares = work.shares.slice(work.next, work.next + SHARES_TOLD_MAX);
  spend(state.scratch.meter, shares.length);
  emitRound(market, { ...work, report }, report, shares, out);
  const lots = shares.reduce((sum, share) => sum + share.lots, 0);
  report.uncovered = (report.uncovered - lots) as Qty;
}

/** One fill without orders or fees: the counterparty stands as the maker, the defaulter as the taker. */
function fillBetween(
  state: EngineState,
  market: Market,
  { defaulter, price }: Pick<Closing, 'defaulter' | 'price'>,
  { account, lots }: DeleveragingShare,
  out: EventBuffer,
): void {
  const trade: Trade = {
    item: NO_ITEM,
    price,
    qty: lots,
    takerSide: market.positions.held[defaulter] > 0 ? Side.sell : Side.buy,
    cause: Cause.deleveraging,
    maker: partyWithoutOrder(state, account),
    taker: partyWithoutOrder(state, defaulter),
  };
  spend(state.scratch.meter, Cost.fill);
  fill(state, market, trade, out);
  trimReduceOnly(state, market, account, out);
}

function partyWithoutOrder({ accounts }: EngineState, account: AccountId): Party {
  return {
    account,
    order: 0 as OrderId,
    clientOrderId: '',
    open: 0 as Qty,
    filled: 0 as Qty,
    affiliate: accounts.role[account] === Role.affiliate,
    fee: 0 as Money,
    feeTo: House.feeIncome,
  };
}
