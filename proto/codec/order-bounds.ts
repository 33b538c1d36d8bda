// The highest numbers that the hand-speed codec takes; what is above is for the general way to refuse.

import {
  OrderType,
  PegTo,
  PostOnly,
  SelfTrade,
  Side,
  TimeInForce,
  TriggerOn,
} from '../../engine/schema/closed-sets.ts';

/** The closed sets of an order count from 1 without a gap. */
export const HIGHEST: Readonly<
  Record<
    'Side' | 'OrderType' | 'TimeInForce' | 'PostOnly' | 'SelfTrade' | 'TriggerOn' | 'PegTo',
    number
  >
> = {
  Side: Object.keys(Side).length,
  OrderType: Object.keys(OrderType).length,
  TimeInForce: Object.keys(TimeInForce).length,
  PostOnly: Object.keys(PostOnly).length,
  SelfTrade: Object.keys(SelfTrade).length,
  TriggerOn: Object.keys(TriggerOn).length,
  PegTo: Object.keys(PegTo).length,
};

export const UINT32_MAX = 0xffff_ffff;
export const INT64_MAX: number = Number.MAX_SAFE_INTEGER;
