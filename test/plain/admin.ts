// Everything that is not an order and stands in no register: money, prices, the life of a contract.

import { canonicalTerms } from '../../engine/contracts/terms.ts';
import { PRICE_MAX } from '../../engine/kernel/limits.ts';
import { sha256 } from '../../engine/kernel/sha256.ts';
import { ContractState, TriggerOn } from '../../engine/schema/closed-sets.ts';
import type { Command } from '../../engine/schema/command.ts';
import type { ListContract, SetContractState } from '../../engine/schema/commands/contracts.ts';
import type { SetIndexPrice, SetMarkPrice } from '../../engine/schema/commands/prices.ts';
import { RejectReason } from '../../engine/schema/reject.ts';
import { beginAuction, drawEnd } from './auction.ts';
import { cancelRaisingIn } from './cancel.ts';
import { cancelUnmargined, setLevel } from './cancel-unmargined.ts';
import { enter } from './contract-state.ts';
import { manageDefaults } from './default.ts';
import { announceFees, oblige } from './fees.ts';
import { within } from './fields.ts';
import { setFundingTerms } from './funding.ts';
import { goOnBeforeEnd, planMaintenance } from './maintenance.ts';
import { abs, min, notionalOf } from './margin.ts';
import { moveMoney } from './money.ts';
import { runTriggers } from './orders.ts';
import { stopEverything } from './outage.ts';
import { takeQuote } from './quotes.ts';
import { register } from './register.ts';
import { passSecond } from './second.ts';
import { announceTerms } from './terms.ts';
import {
  accountsOf,
  createMarket,
  emit,
  heldOf,
  marketsOf,
  no,
  type PlainMarket,
  type PlainRefusal,
  type PlainVenue,
  positionOf,
} from './venue.ts';
import { watchMark } from './volatility.ts';

type Refusal = PlainRefusal | null;

export function administer(venue: PlainVenue, command: Command): Refusal {
  switch (command.kind) {
    case 'tick':
      passSecond(venue, followMarks);
      return null;
    case 'continue':
      return null; // What is due ran before it; this engine never owes anything.
    case 'declareOutage':
      stopEverything(venue, venue.time, command.reason);
      return null;
    case 'setWorkBounds': {
      const before = { work: venue.work, fills: venue.fillsMax };
      venue.work = command.work;
      venue.fillsMax = command.fills;
      emit(venue, { kind: 'workBoundsSet', record: command, before });
      return null;
    }
    case 'scheduleMaintenance':
      return planMaintenance(venue, command);
    case 'drawAuctionEnd':
      return drawEnd(venue, command);
    case 'holdRisk':
      if (venue.doubt !== null) return no(RejectReason.riskUnchanged);
      venue.doubt = command.drift;
      emit(venue, { kind: 'riskHeld', record: command });
      return null;
    case 'releaseRisk':
      if (venue.doubt === null) return no(RejectReason.riskUnchanged);
      venue.doubt = null;
      emit(venue, { kind: 'riskReleased', record: command });
      return null;
    case 'confirmClock':
      if (venue.doubt === null) return no(RejectReason.riskUnchanged);
      venue.doubt = null;
      emit(venue, { kind: 'clockConfirmed', record: command });
      return null;
    case 'quoteSource':
      return takeQuote(venue, command);
    case 'setFundingTerms':
      setFundingTerms(venue, command);
      emit(venue, { kind: 'fundingTermsSet', record: command });
      return null;
    case 'setIndexPrice':
      return setIndex(venue, command);
    case 'setMarkPrice':
      return setMark(venue, command);
    case 'deposit':
    case 'withdraw':
    case 'transfer':
      return moveMoney(venue, command);
    case 'setContractState':
      return setState(venue, command);
    case 'changeTerms':
      return announceTerms(venue, command);
    case 'setFeeSchedule':
      return announceFees(venue, command);
    case 'setObligation':
      return oblige(venue, command);
    case 'listContract':
      return list(venue, command);
    case 'approveContract':
      emit(venue, { kind: 'contractApproved', record: command });
      enter(venue, venue.markets[command.contract], ContractState.approved, command.reference);
      return null;
    default: {
      const refusal = register(venue, command);
      if (refusal === undefined) throw new Error(`the plain engine knows no ${command.kind}`);
      return refusal;
    }
  }
}

function list(venue: PlainVenue, command: ListContract): null {
  const { terms } = command;
  const state = terms.recorded ? ContractState.recorded : ContractState.draft;
  venue.markets[terms.contract] = createMarket(terms, state);
  const termsHash = sha256(canonicalTerms(terms));
  emit(venue, { kind: 'contractListed', record: command, termsHash });
  return null;
}

/** A price at which what every account holds, at the marks elsewhere, is worth no more than 2^52. */
function priceRefusal(venue: PlainVenue, market: PlainMarket, price: number): Refusal {
  if (!within(price, 1, PRICE_MAX)) return no(RejectReason.priceInvalid, 'price', PRICE_MAX, price);
  const bounds = [...venue.accounts.values()]
    .filter((account) => heldOf(account, market) !== 0)
    .map((account) => {
      const elsewhere = marketsOf(venue)
        .filter((other) => other !== market)
        .map((other) => abs(notionalOf(other, positionOf(account, other).held)))
        .reduce((sum, value) => sum + value, 0n);
      const room = 2n ** 52n - elsewhere;
      return room < 0n ? 0n : room / (abs(positionOf(account, market).held) * market.money);
    });
  const most = bounds.reduce((least, bound) => min(least, bound), BigInt(PRICE_MAX));
  return BigInt(price) > most ? no(RejectReason.priceInvalid, 'price', Number(most), price) : null;
}

function setIndex(venue: PlainVenue, { contract, price, state }: SetIndexPrice): Refusal {
  const market = venue.markets[contract];
  const fault = priceRefusal(venue, market, price);
  if (fault !== null) return fault;
  market.index = price;
  market.indexState = state;
  emit(venue, { kind: 'indexPriceSet', contract, price, state, twiceMedian: 0, inputs: [] });
  runTriggers(venue, [[market, TriggerOn.index]]);
  return null;
}

function setMark(venue: PlainVenue, { contract, price }: SetMarkPrice): Refusal {
  const market = venue.markets[contract];
  const fault = priceRefusal(venue, market, price);
  if (fault !== null) return fault;
  market.mark = price;
  const parts = { carryPrice: 0, basisPrice: 0, bookPrice: 0 };
  emit(venue, { kind: 'markPriceSet', contract, price, ...parts });
  watchMark(venue, market);
  followMarks(venue);
  runTriggers(venue, [[market, TriggerOn.mark]]);
  return null;
}

/** After the marks: unmargined orders are canceled, accounts are warned. */
function followMarks(venue: PlainVenue): void {
  for (const account of accountsOf(venue)) {
    if (account.orders.length > 0) cancelUnmargined(venue, account);
    setLevel(venue, account);
  }
  manageDefaults(venue);
}

const { approved, live, cancelOnly, auction, halted, reduceOnly } = ContractState;

const MOVES: Readonly<Record<number, readonly number[]>> = {
  [approved]: [live, auction, cancelOnly],
  [live]: [cancelOnly, auction, halted, reduceOnly],
  [cancelOnly]: [live, auction, halted, reduceOnly],
  [halted]: [live, auction, cancelOnly, reduceOnly],
  [reduceOnly]: [live, auction, cancelOnly, halted],
  [auction]: [cancelOnly, halted],
};

/** After an uncovered loss: nothing trades before the row is cleared, and then by way of a cancel window. */
function lossRefusal({ house, defaults }: PlainVenue, market: PlainMarket, to: number): Refusal {
  if (to !== live && to !== reduceOnly && to !== auction) return null;
  if (house.uncovered < 0n) {
    return no(RejectReason.lossUncovered, 'state', 0, Number(house.uncovered));
  }
  if (!defaults.closedByLoss.has(market.terms.contract)) return null;
  return no(RejectReason.transitionInvalid, 'state', market.state, to);
}

function setState(venue: PlainVenue, { contract, state, reason }: SetContractState): Refusal {
  const market = venue.markets[contract];
  if (MOVES[market.state]?.includes(state) !== true) {
    return no(RejectReason.transitionInvalid, 'state', market.state, state);
  }
  const fault = lossRefusal(venue, market, state);
  if (fault !== null) return fault;
  if (state === ContractState.cancelOnly) venue.defaults.closedByLoss.delete(contract);
  const isStopped = market.state === cancelOnly || market.state === halted;
  if (state === auction) {
    const was = market.state === reduceOnly ? reduceOnly : (market.outage?.was ?? live);
    goOnBeforeEnd(venue, market, reason);
    beginAuction(venue, market, was, 3, reason);
    return null;
  }
  if (isStopped && (state === live || state === reduceOnly)) {
    goOnBeforeEnd(venue, market, reason);
    beginAuction(venue, market, state, 3, reason);
    return null;
  }
  if (state === live) goOnBeforeEnd(venue, market, reason);
  enter(venue, market, state, reason);
  if (state !== ContractState.reduceOnly) return null;
  cancelRaisingIn(venue, market);
  return null;
}
