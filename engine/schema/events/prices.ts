import type { ContractId, Money, Ppm, Price, Time } from '../../kernel/units.ts';
import type { IndexState } from '../closed-sets.ts';

/** One source as it stood when an index was computed. */
export interface IndexInput {
  readonly source: string;
  readonly bid: Money;
  readonly ask: Money;
  readonly quotedAt: Time;
  readonly weight: Ppm;
  readonly valid: boolean;
}

/** The index of a second, with everything that anyone needs to compute it again. */
export interface IndexPriceSet {
  readonly kind: 'indexPriceSet';
  readonly contract: ContractId;
  readonly price: Price;
  readonly state: IndexState;
  /** Twice the weighted median of the mids, money, half to even; 0 when the price was set by command. */
  readonly twiceMedian: Money;
  readonly inputs: readonly IndexInput[];
}

/** The mark of a second and its parts; a part that was not available is 0. */
export interface MarkPriceSet {
  readonly kind: 'markPriceSet';
  readonly contract: ContractId;
  readonly price: Price;
  /** A: the index carried by the funding left in the hour. */
  readonly carryPrice: Price | 0;
  /** B: the index and the average of the impact premium. */
  readonly basisPrice: Price | 0;
  /** C: the median of best bid, best ask and last. */
  readonly bookPrice: Price | 0;
}
