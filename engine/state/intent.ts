// What an order wants, wherever it comes from: a new one, an amend that loses its place, a trigger that fired.
// Whoever makes it fills it in, and the checks may tighten it; once the order is accepted nothing writes it.

import type { References } from '../book/pegs.ts';
import { type Lots, NO_ORDER, type OrderSlot, type Price } from '../kernel/units.ts';
import { Cause } from '../schema/closed-sets.ts';
import type { RequestFields } from '../schema/order-fields.ts';
import { plainRequest } from '../schema/plain-order.ts';

/** `qty` is lots to trade now: for an amend, the new total less what has filled. */
export interface Intent extends RequestFields {
  /** The live order this one takes the place of. */
  replaces: OrderSlot;
  /** It reduces, but there is no price at which the account could afford it: set by the checks. */
  unbounded: boolean;
  /** It was entered before, and is asked again: what is asked of an entry alone has passed. */
  isAgain: boolean;
  /** `order`, or `liquidation` when default management sends it. */
  cause: Cause;
  /** Of a liquidation: what its fee is measured by. */
  closing: Closing | null;
  /** What a pegged order is priced by; null to look at the book. */
  references: References | null;
}

/** A position at the start of its liquidation order. */
export interface Closing {
  readonly held: Lots;
  /** Its share of the account's equity. */
  readonly share: number;
  readonly mark: Price;
}

/** An accepted order that is on no book while it trades. */
export interface Taker {
  slot: OrderSlot;
  readonly intent: Intent;
  /** Which item of a batch it answers; `NO_ITEM` for none. */
  item: number;
}

export function createIntent(): Intent {
  const intent = plainRequest() as Intent;
  intent.replaces = NO_ORDER;
  intent.unbounded = false;
  intent.isAgain = false;
  intent.cause = Cause.order;
  intent.closing = null;
  intent.references = null;
  return intent;
}
