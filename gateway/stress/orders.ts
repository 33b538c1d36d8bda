// The orders that the run's own people send.

import {
  type Command,
  type ContractId,
  OrderType,
  PLAIN_ORDER,
  type PlaceOrder,
  PostOnly,
  type Price,
  type Qty,
  Side,
  TimeInForce,
} from '../../engine/schema/index.ts';
import type { Member } from './enrolment.ts';

interface LimitTerms {
  readonly contract: ContractId;
  readonly side: Side;
  readonly qty: number;
  readonly limit: number;
}

/** Trades what it can at its limit, and rests with what is left. */
export function limitOrder(
  member: Member,
  terms: LimitTerms,
  postOnly: PostOnly = PostOnly.off,
): PlaceOrder {
  return order(member, terms, OrderType.limit, postOnly);
}

/** Takes what is there, as far as the venue's protection lets it. */
export function marketOrder(
  member: Member,
  contract: ContractId,
  side: Side,
  qty: number,
): PlaceOrder {
  return order(member, { contract, side, qty, limit: 0 }, OrderType.market, PostOnly.off);
}

/** One literal, so that millions of them have one shape. */
function order(
  { key, account }: Member,
  { contract, side, qty, limit }: LimitTerms,
  type: OrderType,
  postOnly: PostOnly,
): PlaceOrder {
  const rests = type === OrderType.limit;
  return {
    ...PLAIN_ORDER,
    key,
    account,
    contract,
    side,
    type,
    qty: qty as Qty,
    limit: limit as Price,
    timeInForce: rests ? TimeInForce.goodTillCancel : TimeInForce.immediateOrCancel,
    postOnly,
  };
}

export function cancelAll({ key, account }: Member): Command {
  return { kind: 'massCancel', key, account, contract: 0, side: 0, tag: '' };
}

export function sideOf(lots: number): Side {
  return lots > 0 ? Side.buy : Side.sell;
}
