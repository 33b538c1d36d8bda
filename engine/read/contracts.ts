// Contracts as they stand: terms, life, prices, open interest.

import type { ContractId, Ppm, Price, Qty } from '../kernel/units.ts';
import { indexStateNow } from '../pricing/index-trust.ts';
import { ContractState, type IndexState, isTrusted } from '../schema/closed-sets.ts';
import type { ContractTerms } from '../schema/contract-terms.ts';
import type { ComingTerms, Market, Outage } from '../state/market.ts';
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

/** Would an order that raises risk be taken now, in any contract: one is live, its index can be trusted, and there is a mark. */
export function takesOrders(state: EngineState): boolean {
  return state.listed.some(
    (market) =>
      market.state === ContractState.live &&
      isTrusted(indexStateNow(state, market)) &&
      market.mark !== 0,
  );
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
  const { outage, index, mark, last, positions } = market;
  return {
    contract: terms.contract,
    terms,
    termsHash,
    termsComing,
    moneyPerTickLot,
    approval,
    state,
    outage,
    index,
    indexState: indexStateNow(venue, market),
    mark,
    last,
    openInterest: positions.openInterest,
  };
}
