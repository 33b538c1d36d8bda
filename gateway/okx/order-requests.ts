// Orders as these clients write them, turned into the venue's. What would change the meaning of an order and is not served is
// refused; what only describes it is passed over.

import {
  type AccountId,
  type AmendOrder,
  type CancelOrder,
  CLIENT_ORDER_ID_BYTES_MAX,
  type KeyId,
  type OrderId,
  OrderType,
  type PlaceOrder,
  PostOnly,
  type Price,
  type Qty,
  SelfTrade,
  Side,
  TAG_BYTES_MAX,
  type Time,
  TimeInForce,
  TriggerOn,
} from '../../engine/schema/index.ts';
import { PLAIN_ORDER } from '../../engine/schema/plain-order.ts';
import { parameterError, wholeIn } from './decimals.ts';
import type { Instrument, Instruments } from './instruments.ts';
import { OkxError } from './okx-error.ts';
import {
  type FieldName,
  flagIn,
  isAbsent,
  labelIn,
  objectIn,
  one,
  type Written,
} from './written.ts';

/** Whose orders, and until when they may be taken: 0 for ever. */
export interface Ordering {
  readonly account: AccountId;
  readonly instruments: Instruments;
  readonly validUntil: Time;
}

/** How an order is meant that is written with this word. */
interface Kind {
  readonly type: OrderType;
  readonly timeInForce: TimeInForce;
  readonly postOnly: PostOnly;
}

const { market, limit } = OrderType;
const { goodTillCancel, immediateOrCancel, fillOrKill } = TimeInForce;
const KINDS: Readonly<Record<string, Kind>> = {
  market: { type: market, timeInForce: immediateOrCancel, postOnly: PostOnly.off },
  optimal_limit_ioc: { type: market, timeInForce: immediateOrCancel, postOnly: PostOnly.off },
  limit: { type: limit, timeInForce: goodTillCancel, postOnly: PostOnly.off },
  post_only: { type: limit, timeInForce: goodTillCancel, postOnly: PostOnly.reject },
  ioc: { type: limit, timeInForce: immediateOrCancel, postOnly: PostOnly.off },
  fok: { type: limit, timeInForce: fillOrKill, postOnly: PostOnly.off },
};
const SIDES: Readonly<Record<string, Side>> = { buy: Side.buy, sell: Side.sell };
const SELF_TRADE: Readonly<Record<string, SelfTrade>> = {
  cancel_taker: SelfTrade.cancelTaker,
  cancel_maker: SelfTrade.cancelMaker,
  cancel_both: SelfTrade.cancelBoth,
};
const TRIGGERS: Readonly<Record<string, TriggerOn>> = {
  last: TriggerOn.last,
  mark: TriggerOn.mark,
  index: TriggerOn.index,
};
/** At market, of an exit. */
const AT_MARKET = '-1';
/** What changes how much, or at which price, an order would trade, and is not served. */
const NOT_SERVED = [
  'pxUsd',
  'pxVol',
  'pxAmendType',
  'quickMgnType',
  'algoId',
  'algoClOrdId',
  'tpTriggerPx',
  'tpOrdPx',
  'slTriggerPx',
  'slOrdPx',
  'triggerPx',
  'orderPx',
] as const;
/** What is read of an exit, and what only describes it. */
const EXIT_FIELDS: ReadonlySet<string> = new Set([
  'tpTriggerPx',
  'tpTriggerPxType',
  'tpOrdPx',
  'slTriggerPx',
  'slTriggerPxType',
  'slOrdPx',
  'tpOrdKind',
  'attachAlgoClOrdId',
]);

/** @throws OkxError */
export function placeOrder(
  written: Written,
  { account, instruments, validUntil }: Ordering,
): PlaceOrder {
  const instrument = instruments.named(written);
  refuseForeign(written);
  const kind = one(KINDS, written.ordType, 'ordType');
  const isPriced = kind.type === limit;
  if (isPriced && isAbsent(written.px)) throw new OkxError('51204', 'The price can not be empty');
  return {
    ...PLAIN_ORDER,
    ...kind,
    account,
    contract: instrument.contract,
    side: one(SIDES, written.side, 'side'),
    qty: sizeIn(written.sz, 'sz'),
    limit: (isPriced ? instrument.ticksIn(written.px, 'px') : 0) as Price,
    reduceOnly: flagIn(written.reduceOnly, 'reduceOnly'),
    selfTrade: isAbsent(written.stpMode)
      ? PLAIN_ORDER.selfTrade
      : one(SELF_TRADE, written.stpMode, 'stpMode'),
    clientOrderId: labelIn(written.clOrdId, 'clOrdId', CLIENT_ORDER_ID_BYTES_MAX),
    tag: labelIn(written.tag, 'tag', TAG_BYTES_MAX),
    validUntil,
    ...exitsOf(written.attachAlgoOrds, instrument),
  };
}

/** @throws OkxError */
export function amendOrder(
  written: Written,
  { account, instruments, validUntil }: Ordering,
): AmendOrder {
  const instrument = instruments.named(written);
  if (flagIn(written.cxlOnFail, 'cxlOnFail')) throw parameterError('cxlOnFail');
  for (const field of Object.keys(written)) {
    if (/^new(Tp|Sl)|^attachAlgoOrds$/.test(field)) throw parameterError(field);
  }
  const { newSz, newPx } = written;
  if (isAbsent(newSz) && isAbsent(newPx)) {
    throw new OkxError('51500', 'Either newSz or newPx is required');
  }
  return {
    kind: 'amendOrder',
    contract: instrument.contract,
    side: 0,
    key: 0 as KeyId,
    account,
    ...nameOf(written),
    qty: (isAbsent(newSz) ? 0 : sizeIn(newSz, 'newSz')) as Qty,
    limit: (isAbsent(newPx) ? 0 : pricedIn(newPx, 'newPx', instrument)) as Price,
    trigger: 0 as Price,
    cap: 0 as Price,
    validUntil,
  };
}

/** @throws OkxError */
export function cancelOrder(written: Written, { account, instruments }: Ordering): CancelOrder {
  const { contract } = instruments.named(written);
  return {
    kind: 'cancelOrder',
    contract,
    side: 0,
    key: 0 as KeyId,
    account,
    ...nameOf(written),
  };
}

/** An order by the venue's number, or by the client's own. The number decides where both are given. @throws OkxError */
export function nameOf(written: Written): { order: OrderId; clientOrderId: string } {
  const { ordId, clOrdId } = written;
  if (isAbsent(ordId)) {
    const clientOrderId = labelIn(clOrdId, 'clOrdId', CLIENT_ORDER_ID_BYTES_MAX);
    if (clientOrderId !== '') return { order: 0 as OrderId, clientOrderId };
    throw new OkxError('51003', 'Either ordId or clOrdId is required');
  }
  if (isForeignId(ordId)) throw new OkxError('51400', 'The order is already canceled');
  return { order: wholeIn(ordId, 'ordId', Number.MAX_SAFE_INTEGER) as OrderId, clientOrderId: '' };
}

/** The number of an order that these clients see accepted and canceled, and that here was refused: by its place in the journal. */
export function refusedId(seq: number, item: number): string {
  return `9${String(BigInt(seq) * ITEMS + BigInt(item)).padStart(REFUSED_DIGITS, '0')}`;
}

/** The number of what was filled without an order, as in a deleveraging: by its trade. */
export function orderlessId(trade: number): string {
  return `8${String(trade).padStart(REFUSED_DIGITS, '0')}`;
}

/** A number that is none of the venue's, which have at most 16 digits: what has it is over. */
export function isForeignId(value: unknown): value is string {
  return typeof value === 'string' && FOREIGN_ID.test(value);
}

const ITEMS = 32n;
const REFUSED_DIGITS = 18;
const FOREIGN_ID = /^[89]\d{18}$/;

function refuseForeign(written: Written): void {
  const { tdMode, posSide } = written;
  if (!isAbsent(tdMode) && tdMode !== 'cross') throw parameterError('tdMode');
  if (!isAbsent(posSide) && posSide !== 'net') throw parameterError('posSide');
  for (const field of NOT_SERVED) if (!isAbsent(written[field])) throw parameterError(field);
}

/** One take-profit, one stop, or both, of the whole order. */
function exitsOf(written: unknown, instrument: Instrument): Partial<PlaceOrder> {
  if (isAbsent(written) || (Array.isArray(written) && written.length === 0)) return {};
  if (!Array.isArray(written) || written.length > 1) throw parameterError('attachAlgoOrds');
  const exit = objectIn(written[0], 'attachAlgoOrds');
  for (const [field, value] of Object.entries(exit)) {
    if (!EXIT_FIELDS.has(field) && !isAbsent(value))
      throw parameterError(`attachAlgoOrds.${field}`);
  }
  const { tpTriggerPx, slTriggerPx, tpTriggerPxType, slTriggerPxType, tpOrdKind } = exit;
  if (!isAbsent(tpOrdKind) && tpOrdKind !== 'condition') throw parameterError('tpOrdKind');
  const [hasProfit, hasStop] = [!isAbsent(tpTriggerPx), !isAbsent(slTriggerPx)];
  if (!hasProfit && !hasStop) throw parameterError('attachAlgoOrds');
  const profitOn = triggerIn(tpTriggerPxType, 'tpTriggerPxType');
  const stopOn = triggerIn(slTriggerPxType, 'slTriggerPxType');
  if (hasProfit && hasStop && profitOn !== stopOn) throw parameterError('slTriggerPxType');
  const ticks = (isThere: boolean, field: FieldName): Price => {
    const value = exit[field];
    if (!isThere && !isAbsent(value)) throw parameterError(field);
    return (isThere ? pricedIn(value, field, instrument) : 0) as Price;
  };
  const limitTicks = (isThere: boolean, field: FieldName): Price => {
    return isThere && String(exit[field]) === AT_MARKET
      ? (0 as Price)
      : ticks(isThere && !isAbsent(exit[field]), field);
  };
  return {
    takeProfit: ticks(hasProfit, 'tpTriggerPx'),
    takeProfitLimit: limitTicks(hasProfit, 'tpOrdPx'),
    stopLoss: ticks(hasStop, 'slTriggerPx'),
    stopLossLimit: limitTicks(hasStop, 'slOrdPx'),
    exitOn: hasProfit ? profitOn : stopOn,
  };
}

function triggerIn(value: unknown, field: string): TriggerOn {
  return isAbsent(value) ? TriggerOn.last : one(TRIGGERS, value, field);
}

/** A price that there is: nought would mean none. */
function pricedIn(value: unknown, field: string, instrument: Instrument): number {
  const ticks = instrument.ticksIn(value, field);
  if (ticks === 0) throw parameterError(field);
  return ticks;
}

/** Lots: one contract of theirs is one. */
function sizeIn(value: unknown, field: string): Qty {
  const lots = wholeIn(value, field, Number.MAX_SAFE_INTEGER);
  if (lots === 0) throw new OkxError('51020', `${field} must be above zero`);
  return lots as Qty;
}
