// What the server publishes of prices, funding and default management, and how it answers a choice of leverage, as
// objects; see server.proto.

import type {
  AccountId,
  ContractId,
  Money,
  Price,
  Qty,
  Seq,
  Time,
} from '../engine/kernel/units.ts';
import type { IndexState } from '../engine/schema/closed-sets.ts';
import type { DeleveragingShare } from '../engine/schema/events/default.ts';
import type { IndexInput } from '../engine/schema/events/prices.ts';

export interface IndexPrice {
  readonly kind: 'indexPrice';
  readonly contract: ContractId;
  readonly epoch: number;
  readonly seq: number;
  readonly price: Price | 0;
  readonly state: IndexState | 0;
  readonly twiceMedian: Money;
  readonly inputs: readonly IndexInput[];
  readonly time: Time;
}

export interface MarkPrice {
  readonly kind: 'markPrice';
  readonly contract: ContractId;
  readonly epoch: number;
  readonly seq: number;
  readonly price: Price | 0;
  readonly carryPrice: Price | 0;
  readonly basisPrice: Price | 0;
  readonly bookPrice: Price | 0;
  readonly time: Time;
}

export interface Funding {
  readonly kind: 'funding';
  readonly contract: ContractId;
  readonly epoch: number;
  readonly seq: number;
  readonly minute: Time | 0;
  readonly samples: number;
  readonly premium: number;
  readonly averagePremium: number;
  readonly rate: number;
  readonly projectedRate: number;
  readonly perLot: Money;
  readonly cumulative: Money;
  readonly premiums: readonly number[];
  readonly settledHour: Time | 0;
  readonly nextHour: Time;
  readonly time: Time;
}

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

export interface LeverageAck {
  readonly kind: 'leverageAck';
  readonly seq: Seq;
  readonly account: AccountId;
  readonly contract: ContractId;
  readonly leverage: number;
  readonly creditsLeft: number;
}
