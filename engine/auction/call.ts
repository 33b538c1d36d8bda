// The call of an auction: how it begins, how its end is drawn, and how it goes on when its price would lie out of bounds.

import { scheduleAuctionEnd, unscheduleAuctionEnd } from '../controls/auction-end.ts';
import { enterState, oweTakingRaising } from '../controls/contract-state.ts';
import { type EventBuffer, emitRare } from '../events/buffer.ts';
import type { Price, Time } from '../kernel/units.ts';
import { ContractState } from '../schema/closed-sets.ts';
import type { DrawAuctionEnd } from '../schema/commands/auctions.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import type { Auction, Market } from '../state/market.ts';
import { owe } from '../state/owed.ts';
import { type EngineState, marketOf, refuse, refuseContract } from '../state/state.ts';

/** The end is drawn from so many microseconds after the call; it is their last one when nothing is drawn. */
const DRAWN_MAX_US = 30_000_000;

/** Calls that may follow the first one: after a stop, and of a limit state. */
const EXTENSIONS_AFTER_STOP = 3;
const EXTENSIONS_OF_LIMIT_STATE = 1;

type Calling = Pick<Auction, 'returnsTo' | 'extensionsMax' | 'ofLimitState'>;

/**
 * Begins an auction: from here on orders gather, and nothing trades.
 *
 * @see docs/rules/auctions.md AUCTION-001
 */
export function callAuction(
  state: EngineState,
  market: Market,
  returnsTo: Auction['returnsTo'],
  reason: string,
  out: EventBuffer,
): void {
  begin(
    state,
    market,
    { returnsTo, extensionsMax: EXTENSIONS_AFTER_STOP, ofLimitState: false },
    reason,
    out,
  );
}

/** The auction of a side that has stood at its bound. @see docs/rules/auctions.md AUCTION-010 */
export function callForLimitState(
  state: EngineState,
  market: Market,
  reason: string,
  out: EventBuffer,
): void {
  const { live, reduceOnly } = ContractState;
  const returnsTo = market.state === reduceOnly ? reduceOnly : live;
  const extensionsMax = EXTENSIONS_OF_LIMIT_STATE;
  begin(state, market, { returnsTo, extensionsMax, ofLimitState: true }, reason, out);
}

function begin(
  state: EngineState,
  market: Market,
  { returnsTo, extensionsMax, ofLimitState }: Calling,
  reason: string,
  out: EventBuffer,
): void {
  enterState(state, market, ContractState.auction, reason, out);
  const reduces = returnsTo === ContractState.reduceOnly || !market.referenceEligible;
  const isTo = reduces ? ContractState.reduceOnly : ContractState.live;
  const { time: at } = state;
  const first = { at, extensions: 0, price: 0 } as const;
  beginCall(state, market, { returnsTo: isTo, extensionsMax, ofLimitState, ...first }, out);
  if (reduces) oweTakingRaising(state, market);
}

/** Another call of the same auction, from `at` on: the last one would have cleared at `price`, out of bounds. */
export function extendCall(
  state: EngineState,
  market: Market,
  auction: Auction,
  { at, price }: Pick<Beginning, 'at' | 'price'>,
  out: EventBuffer,
): void {
  const { returnsTo, extensionsMax, ofLimitState } = auction;
  const extensions = auction.extensions + 1;
  beginCall(state, market, { at, returnsTo, extensions, extensionsMax, ofLimitState, price }, out);
}

interface Beginning extends Calling {
  readonly at: Time;
  readonly extensions: number;
  /** Where the last call would have cleared; 0 for none. */
  readonly price: Price | 0;
}

function beginCall(
  state: EngineState,
  market: Market,
  { at, price, ...calling }: Beginning,
  out: EventBuffer,
): void {
  const callEndsAt = (at + market.terms.controls.auctionUs) as Time;
  const endsAt = (callEndsAt + DRAWN_MAX_US) as Time;
  market.auction = { ...calling, callEndsAt, endsAt, drawn: null };
  scheduleAuctionEnd(state, market);
  emitCalled(market, market.auction, price, out);
}

/**
 * The reference asset became ineligible in a call: the contract will only reduce, and what could raise risk goes now.
 *
 * @see docs/rules/contracts.md CONTRACT-010
 */
export function returnToReduceOnly(state: EngineState, market: Market, out: EventBuffer): void {
  if (market.auction === null) return;
  market.auction = { ...market.auction, returnsTo: ContractState.reduceOnly };
  emitCalled(market, market.auction, 0, out);
  oweTakingRaising(state, market);
}

/** Waits for an index that can be trusted: nothing is cleared without one. */
export function postponeEnd(state: EngineState, market: Market, auction: Auction, at: Time): void {
  market.auction = { ...auction, endsAt: (at + SECOND_US) as Time };
  scheduleAuctionEnd(state, market);
}

const SECOND_US = 1_000_000;

/**
 * The venue has drawn when the call ends; it is not public before it does. Drawn once, and not before the call phase is over, so
 * that it cannot be known while orders gather.
 *
 * @see docs/rules/auctions.md AUCTION-004
 */
export function drawAuctionEnd(
  state: EngineState,
  { contract, delay }: DrawAuctionEnd,
  _out: EventBuffer,
): Verdict {
  const market = marketOf(state, contract);
  if (market === undefined) return refuseContract(state, contract);
  if (!Number.isSafeInteger(delay) || delay < 0 || delay > DRAWN_MAX_US) {
    return refuse(state, RejectReason.fieldInvalid, 'delay', DRAWN_MAX_US, delay);
  }
  const { auction } = market;
  if (auction === null || auction.drawn !== null || state.time < auction.callEndsAt) {
    return refuse(state, RejectReason.auctionPhase, 'contract', 0, market.state);
  }
  unscheduleAuctionEnd(state, market);
  const endsAt = Math.max(auction.callEndsAt + delay, state.time) as Time;
  market.auction = { ...auction, drawn: delay, endsAt };
  if (endsAt > state.time) scheduleAuctionEnd(state, market);
  else endCall(state, market);
  return OK;
}

/** The call is over: what is left is to find the price, and to trade at it. */
export function endCall({ owed, time: at }: EngineState, { terms, auction }: Market): void {
  if (auction === null) return;
  const { contract } = terms;
  const start = { stage: 'price', price: 0, lots: 0, surplus: 0, rounds: 0, next: 0 } as const;
  owe(owed, { kind: 'auction', contract, at, ...start });
}

function emitCalled(
  { terms }: Market,
  { returnsTo, callEndsAt, extensions, extensionsMax }: Auction,
  price: Price | 0,
  out: EventBuffer,
): void {
  const { contract } = terms;
  const call = { contract, returnsTo, callEndsAt, extensions, extensionsMax, price };
  emitRare(out, { kind: 'auctionCalled', ...call });
}
