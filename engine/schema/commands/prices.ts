import type { ContractId, Money, Price, Time } from '../../kernel/units.ts';
import type { IndexState } from '../closed-sets.ts';

/** Moves time: due work runs. */
export interface Tick {
  readonly kind: 'tick';
}

/**
 * Time was lost that the journal does not show: the machine was suspended, or its clock is in doubt. It has the effect of a
 * gap in the journal (docs/rules/contracts.md CONTRACT-011).
 */
export interface DeclareOutage {
  readonly kind: 'declareOutage';
  /** What was seen, in words. */
  readonly reason: string;
}

export interface SetIndexPrice {
  readonly kind: 'setIndexPrice';
  readonly contract: ContractId;
  readonly price: Price;
  readonly state: IndexState;
}

export interface SetMarkPrice {
  readonly kind: 'setMarkPrice';
  readonly contract: ContractId;
  readonly price: Price;
}

/** One source's price of the asset: an input of the index (docs/rules/prices.md). */
export interface QuoteSource {
  readonly kind: 'quoteSource';
  readonly contract: ContractId;
  /** A name of the contract's index terms: one of its sources, or its benchmark. */
  readonly source: string;
  /** The source's own counter: it orders quotes of one time, and may start again. */
  readonly sourceSeq: number;
  /** Money for one whole unit of the base asset; 0 when the source has no such side. */
  readonly bid: Money;
  readonly ask: Money;
  /** When the source quoted it. */
  readonly quotedAt: Time;
}
