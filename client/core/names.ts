// The closed sets by name: bots write and read 'buy' and 'postOnly', the wire carries numbers.

import {
  CancelReason,
  Cause,
  ContractState,
  IndexState,
  MarginLevel,
  OrderPresence,
  OrderType,
  type PegTo,
  type PostOnly,
  type SelfTrade,
  Side,
  type TimeInForce,
  TriggerOn,
} from '../../engine/schema/closed-sets.ts';
import { CandleInterval, type CandlePrice, type Channel } from '../../proto/client-message.ts';
import { Liquidity, OrderOutcome } from '../../proto/server-message.ts';

export type SideName = keyof typeof Side;
export type OrderTypeName = keyof typeof OrderType;
export type TimeInForceName = keyof typeof TimeInForce;
export type PostOnlyName = keyof typeof PostOnly;
export type SelfTradeName = keyof typeof SelfTrade;
export type TriggerOnName = keyof typeof TriggerOn;
export type PegToName = keyof typeof PegTo;
export type CauseName = keyof typeof Cause;
export type CancelReasonName = keyof typeof CancelReason;
export type MarginLevelName = keyof typeof MarginLevel;
export type ContractStateName = keyof typeof ContractState;
export type IndexStateName = keyof typeof IndexState;
export type LiquidityName = keyof typeof Liquidity;
export type PresenceName = keyof typeof OrderPresence;
export type OutcomeName = keyof typeof OrderOutcome;
export type ChannelName = keyof typeof Channel;
export type IntervalName = keyof typeof CandleInterval;
export type CandlePriceName = keyof typeof CandlePrice;

export const sideName: (value: number) => SideName = namesOf(Side);
export const orderTypeName: (value: number) => OrderTypeName = namesOf(OrderType);
export const triggerOnName: (value: number) => TriggerOnName = namesOf(TriggerOn);
export const cancelReasonName: (value: number) => CancelReasonName = namesOf(CancelReason);
export const causeName: (value: number) => CauseName = namesOf(Cause);
export const marginLevelName: (value: number) => MarginLevelName = namesOf(MarginLevel);
export const contractStateName: (value: number) => ContractStateName = namesOf(ContractState);
export const indexStateName: (value: number) => IndexStateName = namesOf(IndexState);
export const liquidityName: (value: number) => LiquidityName = namesOf(Liquidity);
export const presenceName: (value: number) => PresenceName = namesOf(OrderPresence);
export const outcomeName: (value: number) => OutcomeName = namesOf(OrderOutcome);
export const intervalName: (value: number) => IntervalName = namesOf(CandleInterval);

function namesOf<Name extends string>(
  set: Readonly<Record<Name, number>>,
): (value: number) => Name {
  const names = new Map(
    Object.entries(set).map(([name, value]) => [value as number, name as Name]),
  );
  return (value) => names.get(value) as Name;
}
