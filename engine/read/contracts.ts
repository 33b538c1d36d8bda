// Contracts as they stand: terms, life, prices, open interest.

import type { ContractId, Ppm, Price, Qty, Time } from '../kernel/units.ts';
import { indexStateNow } from '../pricing/index-trust.ts';
import { ContractState, IndexState, isTrusted } from '../schema/closed-sets.ts';
import type { ContractTerms } from '../schema/contract-terms.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import type {
  Auction,
  ComingTerms,
  Maintenance,
  Market,
  Outage,
  VolatilityBand,
} from '../state/market.ts';
import { type EngineState, marketOf } from '../state/state.ts';

/** A listed contract at one moment. Prices are ticks, 0 before the first. */
export interface Contract {
  readonly contract: ContractId;
  readonly terms: ContractTerms;
  readonly termsHash: string;
  /** Announced and not in force yet; null for none. */
  readonly termsComing: ComingTerms | null;
  /** Money of one tick of one lot. */
  readonly moneyPerTickLot: number;
  /** The regulator's reference of exactly these terms; '' until approved. */
  readonly approval: string;
  readonly state: ContractState;
  /** Null unless an outage put it into `cancelOnly`. */
  readonly outage: Outage | null;
  /** Null unless one was announced; it is gone when it is over. */
  readonly maintenance: Maintenance | null;
  /** Null unless it is in an auction. */
  readonly auction: AuctionCall | null;
  /** Of volatility control; null while there is none. */
  readonly band: VolatilityBand | null;
  readonly index: Price | 0;
  readonly indexState: IndexState;
  readonly mark: Price | 0;
  readonly last: Price | 0;
  /** Lots of the long positions, which are those of the short ones. */
  readonly openInterest: Qty;
}

/** A copy: it does not follow what commands change later. */
export function contract(state: EngineState, id: ContractId): Contract | undefined {
  const market = marketOf(state, id);
  return market === undefined ? undefined : viewOf(state, market);
}

/** Every listed contract, by id. */
export function contracts(state: EngineState): Contract[] {
  return state.listed.map((market) => viewOf(state, market));
}

/**
 * What an order that raises risk is refused for now, in every contract; OK when one takes it. Of several contracts the one that is
 * nearest to taking it has the answer.
 */
export function whyNoOrders(state: EngineState): Verdict {
  if (state.supervision.riskHold !== null) return RejectReason.clockInDoubt;
  // What is owed may halt a contract, and orders wait for it.
  if (state.owed.queue.length > 0) return RejectReason.workOwed;
  let nearest: Verdict = RejectReason.contractUnknown;
  for (const market of state.listed) {
    const why = whyNoOrdersIn(state, market);
    if (NEARNESS.indexOf(why) > NEARNESS.indexOf(nearest)) nearest = why;
  }
  return nearest;
}

function whyNoOrdersIn(state: EngineState, market: Market): Verdict {
  if (market.state !== ContractState.live) return RejectReason.contractState;
  if (market.mark === 0) return RejectReason.noMark;
  const indexState = indexStateNow(state, market);
  if (isTrusted(indexState)) return OK;
  return indexState === IndexState.held ? RejectReason.indexHeld : RejectReason.indexHalted;
}

/** From the furthest to the nearest. */
const NEARNESS: readonly Verdict[] = [
  RejectReason.contractUnknown,
  RejectReason.contractState,
  RejectReason.noMark,
  RejectReason.indexHalted,
  RejectReason.indexHeld,
  OK,
];

/** The call of an auction, as far as it is public: its end is not public before it. */
type AuctionCall = Pick<Auction, 'returnsTo' | 'callEndsAt' | 'extensions' | 'extensionsMax'>;

/** Contracts whose call phase is over at `now`, and whose end has not been drawn. */
export function undrawnAuctions(state: EngineState, now: Time): ContractId[] {
  const found: ContractId[] = [];
  for (const { terms, auction } of state.listed) {
    if (auction === null || auction.drawn !== null) continue;
    if (auction.callEndsAt <= now && now < auction.endsAt) found.push(terms.contract);
  }
  return found;
}

/** Of every listed contract, by id. */
export function contractIds(state: EngineState): ContractId[] {
  return state.listed.map(({ terms }) => terms.contract);
}

/** Terms in force; undefined where no contract is listed. */
export function terms(state: EngineState, id: ContractId): ContractTerms | undefined {
  return marketOf(state, id)?.terms;
}

/** Money of one tick of one lot; 0 where no contract is listed. */
export function tickLotMoney(state: EngineState, id: ContractId): number {
  return marketOf(state, id)?.moneyPerTickLot ?? 0;
}

/** Ticks; 0 before the first, and where no contract is listed. */
export function indexPrice(state: EngineState, id: ContractId): Price | 0 {
  return marketOf(state, id)?.index ?? 0;
}

/** Least initial margin by investor class, parts per million; 0 for none. */
export function classFloors(state: EngineState, id: ContractId): readonly Ppm[] {
  return marketOf(state, id)?.positions.classFloors ?? [];
}

/** The source's own number of its last quote; 0 before the first. @param place of the source in the terms, the benchmark behind them. */
export function sourceSeq(state: EngineState, id: ContractId, place: number): number {
  return marketOf(state, id)?.pricing.quotes[place]?.sourceSeq ?? 0;
}

function viewOf(venue: EngineState, market: Market): Contract {
  const { terms, termsHash, termsComing, moneyPerTickLot, approval, state } = market;
  const { outage, maintenance, auction, volatility, index, mark, last, positions } = market;
  return {
    contract: terms.contract,
    terms,
    termsHash,
    termsComing,
    moneyPerTickLot,
    approval,
    state,
    outage,
    maintenance,
    auction: auction === null ? null : callOf(auction),
    band: volatility.band,
    index,
    indexState: indexStateNow(venue, market),
    mark,
    last,
    openInterest: positions.openInterest,
  };
}

function callOf({ returnsTo, callEndsAt, extensions, extensionsMax }: Auction): AuctionCall {
  return { returnsTo, callEndsAt, extensions, extensionsMax };
}
