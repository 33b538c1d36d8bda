// The orders that the run's own people send.

import {
  type Command,
  type ContractId,
  OrderType,
  type PlaceOrder,
  PostOnly,
  type Price,
  type Qty,
  SelfTrade,
  Side,
  type Time,
  TimeInForce,
} from '../../engine/index.ts';
import type { Member } from './enrolment.ts';

const PLAIN = {
  kind: 'placeOrder',
  expiresAt: 0 as Time,
  reduceOnly: false,
  displayQty: 0 as Qty,
  selfTrade: SelfTrade.cancelTaker,
  trigger: 0 as Price,
  triggerOn: 0,
  clientOrderId: '',
  validUntil: 0 as Time,
  tag: '',
} as const;

/** Trades what it can at its limit, and rests with what is left. */
export function limitOrder(
  { key, account }: Member,
  contract: ContractId,
  side: Side,
  qty: number,
  limit: number,
  postOnly: PostOnly = PostOnly.off,
): PlaceOrder {
  return {
    ...PLAIN,
    key,
    account,
    contract,
    side,
    type: OrderType.limit,
    qty: qty as Qty,
    limit: limit as Price,
    timeInForce: TimeInForce.goodTillCancel,
    postOnly,
  };
}

/** Takes what is there, as far as the venue's protection lets it. */
export function marketOrder(
  { key, account }: Member,
  contract: ContractId,
  side: Side,
  qty: number,
): PlaceOrder {
  return {
    ...PLAIN,
    key,
    account,
    contract,
    side,
    type: OrderType.market,
    qty: qty as Qty,
    limit: 0 as Price,
    timeInForce: TimeInForce.immediateOrCancel,
    postOnly: PostOnly.off,
  };
}

export function cancelAll({ key, account }: Member): Command {
  return { kind: 'massCancel', key, account, contract: 0, side: 0, tag: '' };
}

export function sideOf(lots: number): Side {
  return lots > 0 ? Side.buy : Side.sell;
}
