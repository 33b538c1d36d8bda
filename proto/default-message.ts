// What the server publishes of the insurance fund and of deleveraging, as objects; see server.proto.

import type { ContractId, Money, Price, Qty, Time } from '../engine/kernel/units.ts';
import type { DeleveragingShare } from '../engine/schema/events/default.ts';

export interface FundMove {
  readonly time: Time;
  readonly fund: Money;
  readonly tranche: Money;
  readonly uncovered: Money;
}

export interface InsuranceFund {
  readonly kind: 'insuranceFund';
  readonly epoch: number;
  readonly seq: number;
  readonly fund: Money;
  readonly tranche: Money;
  readonly uncovered: Money;
  readonly peak: Money;
  readonly alarm: boolean;
  readonly time: Time;
  readonly moves: readonly FundMove[];
}

/** A share without the account's number. */
export type RoundShare = Omit<DeleveragingShare, 'account'>;

export interface DeleveragingRound {
  readonly number: number;
  readonly time: Time;
  readonly round: number;
  readonly uncovered: Qty;
  readonly price: Price;
  readonly markPrice: Price;
  readonly bankruptcyPrice: number;
  readonly budget: Money;
  readonly shares: readonly RoundShare[];
}

export interface Deleveraging {
  readonly kind: 'deleveraging';
  readonly contract: ContractId;
  readonly epoch: number;
  readonly seq: number;
  readonly rounds: readonly DeleveragingRound[];
}
