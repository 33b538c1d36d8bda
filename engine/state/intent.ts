// What an order wants, wherever it comes from: a new one, an amend that loses its place, a trigger that fired.
// The checks may tighten it; nothing else writes it.

import {
  type AccountId,
  type ContractId,
  type KeyId,
  type Lots,
  NO_ORDER,
  type OrderSlot,
  type Price,
  type Qty,
  type Time,
} from '../kernel/units.ts';
import {
  Cause,
  type OrderType,
  PostOnly,
  type SelfTrade,
  Side,
  type TimeInForce,
  type TriggerOn,
} from '../schema/closed-sets.ts';

export interface Intent {
  key: KeyId;
  account: AccountId;
  contract: ContractId;
  side: Side;
  type: OrderType;
  /** Lots to trade now: for an amend, the new total less what has filled. */
  qty: Qty;
  limit: Price;
  timeInForce: TimeInForce;
  expiresAt: Time;
  postOnly: PostOnly;
  reduceOnly: boolean;
  displayQty: Qty;
  selfTrade: SelfTrade;
  trigger: Price;
  triggerOn: TriggerOn | 0;
  clientOrderId: string;
  tag: string;
  /** The live order this one takes the place of. */
  replaces: OrderSlot;
  /** It reduces, but there is no price at which the account could bear it: set by the checks. */
  unbounded: boolean;
  /** `order`, or `liquidation` when default management sends it. */
  cause: Cause;
  /** Of a liquidation: what its fee is measured by. */
  closing: Closing | null;
}

/** A position at the start of its liquidation order. */
export interface Closing {
  readonly held: Lots;
  /** Its share of the account's equity. */
  readonly share: number;
  readonly mark: Price;
}

export function createIntent(): Intent {
  return {
    key: 0 as KeyId,
    account: 0 as AccountId,
    contract: 0 as ContractId,
    side: Side.buy,
    type: 2,
    qty: 0 as Qty,
    limit: 0 as Price,
    timeInForce: 1,
    expiresAt: 0 as Time,
    postOnly: PostOnly.off,
    reduceOnly: false,
    displayQty: 0 as Qty,
    selfTrade: 1,
    trigger: 0 as Price,
    triggerOn: 0,
    clientOrderId: '',
    tag: '',
    replaces: NO_ORDER,
    unbounded: false,
    cause: Cause.order,
    closing: null,
  };
}
