// The only writer of positions: lots held, their cost, the funding that they owe, the open interest. Matching,
// liquidation, deleveraging and settlement at delisting all come through here.
//
// LEDGER-001  Σ held = 0        LEDGER-002  Σ balance − Σ cost = net deposits. Docs: docs/rules/ledger.md.

import type { EventBuffer } from '../events/buffer.ts';
import { openFill, PARTY_STRIDE, Party as Word } from '../events/fill-row.ts';
import { assert } from '../kernel/assert.ts';
import type { AccountId, Lots, Money, Price, Qty } from '../kernel/units.ts';
import { sign } from '../schema/closed-sets.ts';
import { nextAccountSeq } from '../state/accounts.ts';
import type { Market } from '../state/market.ts';
import { fundingOwed, type Positions, worstLots } from '../state/positions.ts';
import type { Party, Trade } from '../state/scratch.ts';
import type { EngineState } from '../state/state.ts';
import { noteMove, noteTouched } from '../state/touched.ts';
import { chargeFee, post } from './cash.ts';
import { noteWorst } from './group-worst.ts';
import { realizedProfit } from './settle.ts';

/**
 * Settles one trade: what one party buys the other sells, at one price; each pays its fee. Emits the fill.
 *
 * @see docs/rules/ledger.md LEDGER-001 … LEDGER-003
 */
export function fill(state: EngineState, market: Market, trade: Trade, out: EventBuffer): void {
  const { maker, taker, price, takerSide } = trade;
  state.lastTrade += 1;
  const at = openFill(out, market.terms.contract, state.lastTrade, trade);
  const lots = trade.qty * sign(takerSide);
  const makerRealized = movePosition(state, market, maker.account, -lots as Lots, price);
  chargeFee(state, maker.account, maker.feeTo, maker.fee);
  writeParty(state, market.positions, maker, out.words, at);
  out.words[at + Word.realized] = makerRealized;
  const takerRealized = movePosition(state, market, taker.account, lots as Lots, price);
  chargeFee(state, taker.account, taker.feeTo, taker.fee);
  writeParty(state, market.positions, taker, out.words, at + PARTY_STRIDE);
  out.words[at + PARTY_STRIDE + Word.realized] = takerRealized;
}

/**
 * Closes an account's whole position at `price`, where everybody's is closed at once: no counterparty, no fee.
 *
 * @returns the realized profit, which is in the balance already.
 */
export function closePosition(
  state: EngineState,
  market: Market,
  account: AccountId,
  price: Price,
): Money {
  return movePosition(state, market, account, -market.positions.held[account] as Lots, price);
}

/** Adds one minute's funding to what every lot held long owes; a lot held short is owed as much. */
export function accrueFunding(positions: Positions, perLot: number): void {
  const cumulative = positions.cumulative + perLot;
  assert(Number.isSafeInteger(cumulative), 'the cumulative funding stays an exact integer');
  positions.cumulative = cumulative as Money;
}

/**
 * Moves what an account owes of the contract's funding to its balance.
 *
 * @returns what it paid; below zero when it received.
 */
export function payFunding(state: EngineState, market: Market, account: AccountId): Money {
  const { positions } = market;
  bringUpToDate(positions, account);
  const amount = positions.owed[account];
  if (amount === 0) return amount;
  post(state, account, -amount);
  positions.owed[account] = 0 as Money;
  noteTouched(state.scratch.touched, account);
  return amount;
}

/** Takes `amount` of an account's open gain, by raising the cost of its position, and gives it to `to`. */
export function cutGain(
  state: EngineState,
  market: Market,
  account: AccountId,
  to: AccountId,
  amount: number,
): void {
  const { positions } = market;
  const cost = positions.cost[account] + amount;
  assert(Number.isSafeInteger(cost), 'cost stays an exact integer');
  post(state, to, amount);
  positions.cost[account] = cost as Money;
  noteMove(state.scratch.touched, account);
}

/** Adds signed `lots` at `price` to one position. @returns the realized profit, which is in the balance already. */
function movePosition(
  state: EngineState,
  market: Market,
  account: AccountId,
  lots: Lots,
  price: Price,
): Money {
  const { positions } = market;
  const held = positions.held[account];
  const cost = positions.cost[account];
  const worst = worstLots(positions, account);
  const tradePrice = price * market.moneyPerTickLot;
  const realized = realizedProfit(held, cost, lots, tradePrice);
  const heldAfter = held + lots;
  const costAfter = cost + lots * tradePrice + realized;
  assert(Number.isSafeInteger(heldAfter), 'lots stay an exact integer');
  assert(Number.isSafeInteger(costAfter), 'cost stays an exact integer');
  assert(heldAfter !== 0 || costAfter === 0, 'a flat position has no cost');

  bringUpToDate(positions, account);
  post(state, account, realized);
  positions.held[account] = heldAfter as Lots;
  positions.turned[account] = held !== 0 && Math.sign(heldAfter) !== Math.sign(held) ? 1 : 0;
  positions.cost[account] = (costAfter + 0) as Money; // −0 becomes 0: a snapshot is the same bytes.
  const longs = Math.max(heldAfter, 0) - Math.max(held, 0);
  positions.openInterest = (positions.openInterest + longs) as Qty;
  noteWorst(state, market, account, worst);
  noteTouched(state.scratch.touched, account);
  return realized as Money;
}

/** Brings the funding that an account owes up to date: before its position moves. */
function bringUpToDate(positions: Positions, account: AccountId): void {
  const owed = fundingOwed(positions, account);
  assert(Number.isSafeInteger(owed), 'funding owed stays an exact integer');
  positions.owed[account] = (owed + 0) as Money;
  positions.seen[account] = positions.cumulative;
}

/** One party's words in the fill's row: it has its lots and has paid its fee. */
function writeParty(
  { accounts }: EngineState,
  positions: Positions,
  party: Party,
  words: Float64Array,
  at: number,
): void {
  const { account } = party;
  words[at + Word.account] = account;
  words[at + Word.accountSeq] = nextAccountSeq(accounts, account);
  words[at + Word.order] = party.order;
  words[at + Word.open] = party.open;
  words[at + Word.filled] = party.filled;
  words[at + Word.fee] = party.fee;
  words[at + Word.held] = positions.held[account];
  words[at + Word.cost] = positions.cost[account];
  words[at + Word.balance] = accounts.balance[account];
}
