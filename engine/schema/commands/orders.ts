import type { AccountId, ContractId, KeyId } from '../../kernel/units.ts';
import type { Side } from '../closed-sets.ts';
import type { FieldsOf } from '../order-fields.ts';

/** A new order (FIX D). */
export interface PlaceOrder extends FieldsOf<'place'> {
  readonly kind: 'placeOrder';
}

/**
 * Changes a live order (FIX G). `qty` is the new total, filled lots included; a `qty`, `limit` or `trigger` of 0 keeps
 * what is there. Only an order that waits for its trigger has one to change.
 */
export interface AmendOrder extends FieldsOf<'amend'> {
  readonly kind: 'amendOrder';
}

/** Ends a live order (FIX F). Never refused but for an order that is not there. */
export interface CancelOrder extends FieldsOf<'cancel'> {
  readonly kind: 'cancelOrder';
}

/** Ends every live order of an account that fits the filters (FIX q). */
export interface MassCancel {
  readonly kind: 'massCancel';
  readonly key: KeyId;
  readonly account: AccountId;
  /** 0 for all. */
  readonly contract: ContractId | 0;
  /** 0 for both. */
  readonly side: Side | 0;
  /** '' for all. */
  readonly tag: string;
}

export type OrderCommand = PlaceOrder | AmendOrder | CancelOrder;

/** At most 20 order commands, taken one after another; each is answered for itself. */
export interface Batch {
  readonly kind: 'batch';
  readonly items: readonly OrderCommand[];
}
