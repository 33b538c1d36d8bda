// The client's own order that the venue sends to close a position: immediate-or-cancel, cause liquidation, never
// more than is held (rule P-38: the venue takes no position).

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import type { AccountId, Lots, Money, Price, Qty } from '../kernel/units.ts';
import { equityOf, positionMargin, Rate } from '../margin/margin.ts';
import { executeInParts } from '../matching/match.ts';
import { openOrder } from '../orders/live.ts';
import { Cause, OrderType, SelfTrade, Side, TimeInForce } from '../schema/closed-sets.ts';
import { NO_ITEM } from '../schema/events/parts.ts';
import { nextAccountSeq } from '../state/accounts.ts';
import { createIntent, type Intent } from '../state/intent.ts';
import type { Market } from '../state/market.ts';
import type { EngineState } from '../state/state.ts';
import { priceLosing } from './price.ts';

/** What an order of default management is made of. */
export interface CloseOrder {
  /** 2 a slice, 3 with the fund's help. */
  readonly step: number;
  readonly slice: number;
  readonly qty: Qty;
  readonly limit: Price;
  readonly needed: Qty;
  /** The position's share of equity when the order was made. */
  readonly share: number;
  readonly budget: number;
}

/** @returns false while it trades on in parts. */
export function sendCloseOrder(
  state: EngineState,
  market: Market,
  account: AccountId,
  order: CloseOrder,
  out: EventBuffer,
): boolean {
  const held = market.positions.held[account];
  const { step, slice, qty, limit, needed, share, budget } = order;
  const intent = intentToClose(market, account, held, order);
  const slot = openOrder(state, market, intent);
  emitRare(out, {
    kind: 'liquidationOrdered',
    account,
    accountSeq: nextAccountSeq(state.accounts, account),
    contract: market.terms.contract,
    order: state.orders.id[slot],
    step,
    slice,
    side: intent.side,
    qty,
    limit,
    needed,
    equity: equityOf(state, account),
    maintenanceMargin: positionMargin(state, account, Rate.maintenance),
    markPrice: market.mark as Price,
    bankruptcyPrice: priceLosing(market, held, Math.abs(held), share),
    budget: budget as Money,
  });
  return executeInParts(state, market, { slot, intent, item: NO_ITEM }, out);
}

function intentToClose(
  market: Market,
  account: AccountId,
  held: Lots,
  { qty, limit, share }: CloseOrder,
): Intent {
  const intent = createIntent(); // Written field by field: copying one to change it shows in a crash.
  intent.account = account;
  intent.contract = market.terms.contract;
  intent.side = held > 0 ? Side.sell : Side.buy;
  intent.type = OrderType.limit;
  intent.qty = qty;
  intent.limit = limit;
  intent.timeInForce = TimeInForce.immediateOrCancel;
  intent.reduceOnly = true;
  intent.selfTrade = SelfTrade.cancelMaker;
  intent.cause = Cause.liquidation;
  intent.closing = { held, share, mark: market.mark as Price };
  return intent;
}
