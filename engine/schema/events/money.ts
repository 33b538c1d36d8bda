import type { ContractId, Lots, Money, Price, Seq } from '../../kernel/units.ts';
import type { BalanceReason } from '../closed-sets.ts';
import type { OfAccount } from './parts.ts';

export interface BalanceChanged extends OfAccount {
  readonly kind: 'balanceChanged';
  readonly currency: string;
  readonly amount: Money;
  readonly balance: Money;
  readonly reason: BalanceReason;
  readonly reference: string;
}

/** A money command came again under its reference: it had been done. */
export interface MoneyDuplicate {
  readonly kind: 'moneyDuplicate';
  readonly reference: string;
  readonly originalSeq: Seq;
}

/** A position closed at the last index because its contract was delisted. */
export interface PositionSettled extends OfAccount {
  readonly kind: 'positionSettled';
  readonly contract: ContractId;
  readonly lots: Lots;
  readonly price: Price;
  readonly realized: Money;
  readonly balance: Money;
}

/** A house row paid for what an account could not. */
export interface ShortfallCovered extends OfAccount {
  readonly kind: 'shortfallCovered';
  readonly insurance: Money;
  readonly tranche: Money;
  /** Cut from open gains. */
  readonly gains: Money;
  readonly uncovered: Money;
  readonly balance: Money;
}
