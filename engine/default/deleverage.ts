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
import { accountsOfGroup } from '../state/registers.ts';
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
    const eligible = given.rows.map((row) => pool.eligible[row]);
    const leverage = given.rows.map((row) => side.high[row]);
    const giving = { accounts: given.rows as AccountId[], lots: given.lots, eligible, leverage };
    const others = pool.asked > SHARES_TOLD_MAX ? null : askedOf(side, pool, given);
    left -= closeRound(state, market, closing, { round, giving, asked: others, lots: left }, out);
    if (owesRound(state)) break;
  }
  return left;
}

/** Must a long round be filled before its defaulter's visit goes on? */
export function owesRound({ owed }: EngineState): boolean {
  return owed.queue[0]?.kind === 'round';
}

/** Accounts among which lots are shared in one unit of work, and those that an event lists. */
const SHARED_PER_UNIT = 4;
const REPORTED_PER_UNIT = 2;
const SHARED_ROUNDS = [Round.gains, Round.hedged, Round.others] as const;

/** Money a lot that a counterparty gives up against the mark; below zero it gains. */
export function giveUpOf(market: Market, { defaulter, price }: Closing): number {
  const ticks = market.positions.held[defaulter] > 0 ? price - market.mark : market.mark - price;
  return ticks * market.moneyPerTickLot;
}

/** Who could be asked, by account id, those with nothing to give included. */
function askedOf(side: OtherSide, pool: Pool, given: Given): Giving {
  const accounts = Array.from(askedRows(pool), (row) => row as AccountId);
  let next = 0;
  const lots = accounts.map((row) => {
    if (given.rows[next] !== row) return 0;
    next += 1;
    return given.lots[next - 1];
  });
  const eligible = accounts.map((row) => pool.eligible[row]);
  return { accounts, lots, eligible, leverage: accounts.map((row) => side.high[row]) };
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
  const { held } = market.positions;
  const { defaulter } = closing;
  const giveUp = giveUpOf(market, closing);
  const giving = { accounts: [], lots: [], eligible: [], leverage: [] } as Columns;
  let left = lots;
  for (const account of accountsOfGroup(state.eligibility, state.accounts.group[defaulter])) {
    if (held[account] === 0 || held[account] > 0 === held[defaulter] > 0) continue;
    const eligible = affordableLots(state, market, account, giveUp);
    if (eligible === 0) continue;
    const some = Math.min(left, eligible);
    left -= some;
    giving.accounts.push(account);
    giving.lots.push(some);
    giving.eligible.push(eligible);
    giving.leverage.push(Number(leverageOf(state, market, account) / PER_MILLIONTH));
  }
  return closeRound(
    state,
    market,
    closing,
    { round: Round.ownGroup, giving: given(giving), asked: giving, lots },
    out,
  );
}

/** Without those who have nothing to give. */
function given(asked: Giving): Giving {
  const fits = (_: unknown, i: number): boolean => asked.lots[i] > 0;
  return {
    accounts: asked.accounts.filter(fits),
    lots: asked.lots.filter(fits),
    eligible: asked.eligible.filter(fits),
    leverage: asked.leverage.filter(fits),
  };
}

interface Columns {
  readonly accounts: AccountId[];
  readonly lots: number[];
  readonly eligible: number[];
  readonly leverage: number[];
}

const PER_MILLIONTH = LEVERAGE_UNIT / 1_000_000n;

type Giving = Pick<OwedWork<'round'>, 'accounts' | 'lots' | 'eligible' | 'leverage'>;

/** One round: who gives of so many lots, and who could be asked, unless those are too many to be reported. */
interface Asked {
  readonly round: Round;
  readonly giving: Giving;
  readonly asked: Giving | null;
  readonly lots: number;
}

/** @returns lots closed in this round. */
function closeRound(
  state: EngineState,
  market: Market,
  closing: Closing,
  { round, giving, asked, lots }: Asked,
  out: EventBuffer,
): number {
  const closed = giving.lots.reduce((sum, some) => sum + some, 0);
  if (closed === 0) return 0;
  const { defaulter, price, bankruptcyPrice } = closing;
  const { contract } = market.terms;
  const { length } = giving.accounts;
  const budget = closing.budget as Money;
  const report = { round, bankruptcyPrice, budget, uncovered: lots as Qty };
  const work: OwedWork<'round'> = {
    kind: 'round',
    contract,
    defaulter,
    price,
    ...giving,
    report,
    next: 0,
  };
  if (length <= SHARES_TOLD_MAX) {
    emitRound(state, market, work, { report, shares: asked ?? giving, from: 0 }, out);
    work.report = null;
  }
  const most = Math.max(ROUND_AT_ONCE, state.scratch.meter.left);
  const isLong = round !== Round.ownGroup && length * Cost.fill > most;
  if (isLong) oweFirst(state.owed, work);
  else fillRound(state, work, () => true, out);
  return closed;
}

interface Reported {
  readonly report: NonNullable<OwedWork<'round'>['report']>;
  /** Of these, up to a thousand from one on. */
  readonly shares: Giving;
  readonly from: number;
}

function emitRound(
  state: EngineState,
  market: Market,
  { contract, defaulter, price }: OwedWork<'round'>,
  { report, shares: giving, from }: Reported,
  out: EventBuffer,
): void {
  const { held, cost } = market.positions;
  const accounts = giving.accounts.slice(from, from + SHARES_TOLD_MAX);
  spend(state.scratch.meter, Math.floor(accounts.length / REPORTED_PER_UNIT));
  const shares = accounts.map(
    (account, i): DeleveragingShare => ({
      account,
      held: held[account],
      cost: cost[account],
      equity: equityOf(state, account),
      eligible: giving.eligible[from + i] as Qty,
      leverage: giving.leverage[from + i] as Ppm,
      lots: giving.lots[from + i] as Qty,
    }),
  );
  const { round, uncovered, bankruptcyPrice, budget } = report;
  const markPrice = market.mark as Price;
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
  const { accounts, lots } = work;
  const market = state.markets[work.contract] as Market;
  for (; work.next < 2 * accounts.length; work.next += 1) {
    if (!mayGo()) return false;
    if (work.next < accounts.length) {
      if (work.next % SHARES_TOLD_MAX === 0) emitPart(state, market, work, out);
      fillBetween(
        state,
        market,
        work,
        { account: accounts[work.next], lots: lots[work.next] },
        out,
      );
      continue;
    }
    // Who gave something up can carry less than at the mark: before anything else can trade with its orders.
    const account = accounts[work.next - accounts.length];
    if (state.accounts.openOrders[account] === 0) continue;
    spend(state.scratch.meter, Cost.look);
    cancelUnmargined(state, account, out);
  }
  return true;
}

/** A round of very many is reported in parts, each before its fills. */
function emitPart(
  state: EngineState,
  market: Market,
  work: OwedWork<'round'>,
  out: EventBuffer,
): void {
  const { report, next } = work;
  if (report === null) return;
  emitRound(state, market, work, { report, shares: work, from: next }, out);
  const lots = work.lots.slice(next, next + SHARES_TOLD_MAX);
  report.uncovered = (report.uncovered - lots.reduce((sum, some) => sum + some, 0)) as Qty;
}

/** One fill without orders or fees: the counterparty stands as the maker, the defaulter as the taker. */
function fillBetween(
  state: EngineState,
  market: Market,
  { defaulter, price }: Pick<Closing, 'defaulter' | 'price'>,
  { account, lots }: { readonly account: AccountId; readonly lots: number },
  out: EventBuffer,
): void {
  const trade: Trade = {
    item: NO_ITEM,
    price,
    qty: lots as Qty,
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
