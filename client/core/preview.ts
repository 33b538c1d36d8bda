// A preview as a bot reads it: the numbers of the wire beside decimals of the contract.

import { type RejectName, rejectName } from '../../engine/schema/reject.ts';
import type { OrderPreview } from '../../proto/preview-message.ts';
import type { Scale } from './scale.ts';

/** What an order would do if it were sent now; nothing was placed. */
export interface Preview {
  /** Null when it would be accepted. */
  readonly refused: {
    readonly reason: RejectName;
    readonly code: number;
    readonly field: string;
    readonly limit: number;
    readonly actual: number;
    readonly text: string;
  } | null;
  /** The order as it would be accepted. */
  readonly qty: string;
  readonly limit: string;
  readonly reduceOnly: boolean;
  readonly sleeps: boolean;
  /** Money, as decimals. */
  readonly makerFee: string;
  readonly takerFee: string;
  readonly reserved: string;
  readonly initialMargin: string;
  readonly initialMarginAfter: string;
  readonly available: string;
  readonly availableAfter: string;
  /** Once all of it has traded at its limit. */
  readonly heldAfter: string;
  /** Empty when no price above zero does it. */
  readonly liquidationPrice: string;
  readonly bankruptcyPrice: string;
  /** Below zero is received. */
  readonly fundingPerHour: string;
  readonly fundingPerHourProjected: string;
  readonly warning: string;
  /** As it came: ticks, lots, minor units. */
  readonly raw: OrderPreview;
}

export function previewIn(raw: OrderPreview, scale: Scale): Preview {
  const { reason, field, bound, actual, text } = raw;
  const why = { field, limit: bound, actual, text };
  const price = (ticks: number): string => (ticks === 0 ? '' : scale.price(ticks as never));
  const money = (minor: number): string => scale.money(minor as never);
  return {
    refused: reason === 0 ? null : { reason: rejectName(reason), code: reason, ...why },
    qty: scale.qty(raw.qty),
    limit: price(raw.limit),
    reduceOnly: raw.reduceOnly,
    sleeps: raw.sleeps,
    makerFee: money(raw.makerFee),
    takerFee: money(raw.takerFee),
    reserved: money(raw.reserved),
    initialMargin: money(raw.initialMargin),
    initialMarginAfter: money(raw.initialMarginAfter),
    available: money(raw.available),
    availableAfter: money(raw.availableAfter),
    heldAfter: scale.qty(raw.heldAfter),
    liquidationPrice: price(raw.liquidationPrice),
    bankruptcyPrice: price(raw.bankruptcyPrice),
    fundingPerHour: money(raw.fundingPerHour),
    fundingPerHourProjected: money(raw.fundingPerHourProjected),
    warning: raw.warning,
    raw,
  };
}
