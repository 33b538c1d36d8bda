// The fields of an order that a live one keeps in bits of its flags: both ways.

import { Flag } from '../book/orders.ts';
import type { ContractId } from '../kernel/units.ts';
import {
  type OrderType,
  PostOnly,
  type SelfTrade,
  Side,
  type TimeInForce,
  type TriggerOn,
} from '../schema/closed-sets.ts';
import type { FlagField, RequestFields } from '../schema/order-fields.ts';

export const fromFlags: { readonly [Name in FlagField]: (flags: number) => RequestFields[Name] } = {
  contract: (flags) => ((flags >>> Flag.contractShift) & Flag.contractMask) as ContractId,
  side: (flags) => (flags & Flag.sell ? Side.sell : Side.buy),
  type: (flags) => ((flags >>> Flag.typeShift) & Flag.typeMask) as OrderType,
  timeInForce: (flags) => ((flags >>> Flag.timeInForceShift) & Flag.timeInForceMask) as TimeInForce,
  postOnly: (flags) =>
    flags & Flag.slide ? PostOnly.slide : flags & Flag.postOnly ? PostOnly.reject : PostOnly.off,
  reduceOnly: (flags) => (flags & Flag.reduceOnly) !== 0,
  selfTrade: (flags) => ((flags >>> Flag.selfTradeShift) & Flag.selfTradeMask) as SelfTrade,
  triggerOn: (flags) => ((flags >>> Flag.triggerOnShift) & Flag.triggerOnMask) as TriggerOn | 0,
};

/** The flags of the row that a request becomes, class and state left to the caller. */
export function flagsOf(intent: Pick<RequestFields, FlagField>): number {
  return (
    (intent.side === Side.sell ? Flag.sell : 0) |
    (intent.reduceOnly ? Flag.reduceOnly : 0) |
    (intent.postOnly === PostOnly.off ? 0 : Flag.postOnly) |
    (intent.postOnly === PostOnly.slide ? Flag.slide : 0) |
    (intent.contract << Flag.contractShift) |
    (intent.type << Flag.typeShift) |
    (intent.timeInForce << Flag.timeInForceShift) |
    (intent.selfTrade << Flag.selfTradeShift) |
    (intent.triggerOn << Flag.triggerOnShift)
  );
}
