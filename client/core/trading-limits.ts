// What a participant allows its own traders and keys, in decimals as people write them.

import type { KeyId, Money, Qty, TraderId } from '../../engine/kernel/units.ts';
import type { SetTradingLimits } from '../../engine/schema/commands/trading-limits.ts';
import type { TradingLimit } from '../../engine/schema/events/trading-limits.ts';
import type { QtyInput, Scale } from './scale.ts';

/** All limits of a trader or of a key, in one contract or in each: what is left out has none. */
export interface TradingLimitsRequest {
  readonly trader?: number | undefined;
  readonly key?: number | undefined;
  /** Left out: each contract. */
  readonly contract?: string | number | undefined;
  /** Of one order; it needs a contract. */
  readonly orderQty?: QtyInput | undefined;
  /** Of one order, money. */
  readonly orderNotional?: string | undefined;
  /** What the participant could come to hold in a contract at the mark, money. */
  readonly positionNotional?: string | undefined;
  /** Over all sessions and contracts. */
  readonly messagesPerSecond?: number | undefined;
}

export type { TradingLimit };

/** @param scale of the contract, or of any where none is named: money has one unit. */
export function setTradingLimits(request: TradingLimitsRequest, scale: Scale): SetTradingLimits {
  const { trader, key, contract, orderQty, orderNotional, positionNotional } = request;
  const minor = (amount: string | undefined, field: string): Money =>
    amount === undefined ? (0 as Money) : scale.minor(amount, field);
  return {
    kind: 'setTradingLimits',
    key: 0 as KeyId,
    trader: (trader ?? 0) as TraderId | 0,
    target: (key ?? 0) as KeyId | 0,
    contract: contract === undefined ? 0 : scale.contract,
    orderQtyMax: orderQty === undefined ? (0 as Qty) : scale.lots(orderQty, 'orderQty'),
    orderNotionalMax: minor(orderNotional, 'orderNotional'),
    positionNotionalMax: minor(positionNotional, 'positionNotional'),
    messagesPerSecond: request.messagesPerSecond ?? 0,
  };
}
