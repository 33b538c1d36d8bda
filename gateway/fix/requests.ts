// What a client's order messages ask of the venue. Only what can be expressed exactly is asked: a price between two ticks, a field
// that an amendment cannot change, a value of nothing are refused here, with their tag.

import {
  type AccountId,
  type AmendOrder,
  type CancelOrder,
  type MassCancel,
  type Offset,
  type OrderId,
  OrderType,
  PLAIN_ORDER,
  type PlaceOrder,
  PostOnly,
  type Price,
  type Qty,
  RejectReason,
  type Side,
  type Time,
  TimeInForce,
  type TriggerOn,
} from '../../engine/schema/index.ts';
import type { ContractTable, ContractUnits } from './amounts.ts';
import { unitsOf } from './amounts.ts';
import {
  ExecInst,
  FixTif,
  isAtMarket,
  MassCancelType,
  type OrdType,
  pegIn,
  SIDE_IN,
  TIF_IN,
  typeIn,
} from './codes.ts';
import type { FixEntry } from './message.ts';
import { Tag } from './tags.ts';
import { endOfDay, timeOf } from './times.ts';

/** Why a message asks for nothing that the venue could do. */
export class RequestFault extends Error {
  readonly reason: RejectReason;
  readonly tag: number;

  constructor(reason: RejectReason, tag: number, problem: string) {
    super(problem);
    this.reason = reason;
    this.tag = tag;
  }
}

/** What a request is read with. */
export interface Circumstances {
  readonly account: AccountId;
  readonly contracts: ContractTable;
  readonly now: Time;
}

/** @throws RequestFault */
export function placeOrderOf(
  entry: FixEntry,
  { account, contracts, now }: Circumstances,
): PlaceOrder {
  const units = contractOf(entry, contracts);
  const side = sideOf(entry);
  const hasPrice = entry.get(Tag.price) !== undefined;
  const type = typeIn(entry.get(Tag.ordType) as OrdType, hasPrice);
  const price = priceIn(entry, Tag.price, units);
  return {
    ...PLAIN_ORDER,
    account,
    contract: units.terms.contract,
    side,
    type,
    qty: qtyIn(entry, Tag.orderQty, units),
    limit: type === OrderType.pegged ? (0 as Price) : price,
    ...timesOf(entry, type, now),
    ...instructionsOf(entry, type, side),
    displayQty: qtyIn(entry, Tag.maxFloor, units),
    selfTrade: numberIn(entry, Tag.selfTradeMode, PLAIN_ORDER.selfTrade),
    trigger: priceIn(entry, Tag.stopPx, units),
    triggerOn: numberIn<TriggerOn | 0>(entry, Tag.triggerOn, 0),
    clientOrderId: entry.get(Tag.clOrdID) ?? '',
    validUntil: timeIn(entry, Tag.validUntil),
    tag: entry.get(Tag.secondaryClOrdID) ?? '',
    pegOffset: offsetIn(entry, units),
    cap: type === OrderType.pegged ? price : (0 as Price),
    protection: numberIn(entry, Tag.protectionPpm, PLAIN_ORDER.protection),
    takeProfit: priceIn(entry, Tag.takeProfitPx, units),
    takeProfitLimit: priceIn(entry, Tag.takeProfitLimitPx, units),
    stopLoss: priceIn(entry, Tag.stopLossPx, units),
    stopLossLimit: priceIn(entry, Tag.stopLossLimitPx, units),
    exitOn: numberIn<TriggerOn | 0>(entry, Tag.exitTriggerOn, 0),
    pairWith: entry.get(Tag.clOrdLinkID) ?? '',
  };
}

/** @throws RequestFault */
export function amendOrderOf(entry: FixEntry, { account, contracts }: Circumstances): AmendOrder {
  const units = contractOf(entry, contracts);
  const hasPrice = entry.get(Tag.price) !== undefined;
  const type = typeIn(entry.get(Tag.ordType) as OrdType, hasPrice);
  const price = priceIn(entry, Tag.price, units);
  if (hasPrice && isAtMarket(type)) {
    throw new RequestFault(RejectReason.priceInvalid, Tag.price, 'an order at market has no price');
  }
  return {
    kind: 'amendOrder',
    contract: units.terms.contract,
    side: sideOf(entry),
    key: PLAIN_ORDER.key,
    account,
    ...namedOrder(entry),
    qty: qtyIn(entry, Tag.orderQty, units),
    limit: type === OrderType.pegged ? (0 as Price) : price,
    trigger: priceIn(entry, Tag.stopPx, units),
    validUntil: timeIn(entry, Tag.validUntil),
    cap: type === OrderType.pegged ? price : (0 as Price),
  };
}

/** @throws RequestFault */
export function cancelOrderOf(entry: FixEntry, { account, contracts }: Circumstances): CancelOrder {
  return {
    kind: 'cancelOrder',
    contract: contractOf(entry, contracts).terms.contract,
    side: sideOf(entry),
    key: PLAIN_ORDER.key,
    account,
    ...namedOrder(entry),
  };
}

/** @throws RequestFault */
export function massCancelOf(entry: FixEntry, { account, contracts }: Circumstances): MassCancel {
  const isOfSecurity = entry.get(Tag.massCancelRequestType) === MassCancelType.ofSecurity;
  if (!isOfSecurity && entry.get(Tag.symbol) !== undefined) {
    const problem = 'a cancel of all orders names no symbol';
    throw new RequestFault(RejectReason.fieldInvalid, Tag.symbol, problem);
  }
  return {
    kind: 'massCancel',
    key: PLAIN_ORDER.key,
    account,
    contract: isOfSecurity ? contractOf(entry, contracts).terms.contract : 0,
    side: entry.get(Tag.side) === undefined ? 0 : sideOf(entry),
    tag: entry.get(Tag.secondaryClOrdID) ?? '',
  };
}

/** The contract of a symbol. @throws RequestFault */
export function contractOf(
  entry: FixEntry,
  contracts: ContractTable,
  tag: number = Tag.symbol,
): ContractUnits {
  const symbol = entry.get(tag);
  if (symbol === undefined) throw new RequestFault(RejectReason.contractUnknown, tag, 'missing');
  const units = contracts.ofSymbol(symbol);
  if (units !== undefined) return units;
  throw new RequestFault(RejectReason.contractUnknown, tag, 'not listed here');
}

/** The order that is meant: by the ClOrdID that it was placed with, by its OrderID, or by both. @throws RequestFault */
export function namedOrder(
  entry: FixEntry,
  tag: number = Tag.origClOrdID,
): { readonly order: OrderId; readonly clientOrderId: string } {
  const clientOrderId = entry.get(tag) ?? '';
  const text = entry.get(Tag.orderID);
  if (text === undefined && clientOrderId === '') {
    throw new RequestFault(
      RejectReason.orderUnknown,
      tag,
      'the order is named by neither of its ids',
    );
  }
  const order = text === undefined ? 0 : wholeOf(text);
  if (order !== null && (text === undefined || order > 0)) {
    return { order: order as OrderId, clientOrderId };
  }
  throw new RequestFault(RejectReason.orderUnknown, Tag.orderID, 'no order of the venue');
}

/** Ticks; 0 where the field is not there. @throws RequestFault */
export function priceIn(entry: FixEntry, tag: number, { terms }: ContractUnits): Price {
  return aboveZero(entry, tag, terms.tickSize, RejectReason.priceInvalid) as Price;
}

/** Lots; 0 where the field is not there. @throws RequestFault */
export function qtyIn(entry: FixEntry, tag: number, { terms }: ContractUnits): Qty {
  return aboveZero(entry, tag, terms.lotSize, RejectReason.qtyInvalid) as Qty;
}

/** 0 where the field is not there. @throws RequestFault */
export function timeIn(entry: FixEntry, tag: number): Time {
  const text = entry.get(tag);
  if (text === undefined) return 0 as Time;
  const time = timeOf(text);
  if (time !== null && time > 0) return time;
  throw new RequestFault(RejectReason.fieldInvalid, tag, 'no time');
}

/** A value of nothing would mean to the venue that the field is not there: it is refused. */
function aboveZero(entry: FixEntry, tag: number, unit: string, reason: RejectReason): number {
  const units = exactIn(entry, tag, unit, reason);
  if (units > 0 || entry.get(tag) === undefined) return units;
  throw new RequestFault(reason, tag, 'not above zero');
}

function offsetIn(entry: FixEntry, { terms }: ContractUnits): Offset {
  return exactIn(entry, Tag.pegOffsetValue, terms.tickSize, RejectReason.pegInvalid) as Offset;
}

function exactIn(entry: FixEntry, tag: number, unit: string, reason: RejectReason): number {
  const text = entry.get(tag);
  if (text === undefined) return 0;
  const units = unitsOf(text, unit);
  if (typeof units === 'number') return units;
  const problem = {
    notDecimal: 'no decimal',
    notMultiple: `no multiple of ${unit}`,
    tooLarge: 'too large',
  };
  throw new RequestFault(reason, tag, problem[units]);
}

/** Of a closed set or a count, whose values the session layer has looked at. */
export function numberIn<Whole extends number>(entry: FixEntry, tag: number, absent: Whole): Whole {
  const text = entry.get(tag);
  if (text === undefined) return absent;
  const whole = wholeOf(text);
  if (whole !== null) return whole as Whole;
  throw new RequestFault(RejectReason.fieldInvalid, tag, 'no whole number');
}

function wholeOf(text: string): number | null {
  if (!/^\d{1,16}$/u.test(text)) return null;
  const whole = Number(text);
  return Number.isSafeInteger(whole) ? whole : null;
}

function sideOf(entry: FixEntry): Side {
  const side = SIDE_IN.get(entry.get(Tag.side) ?? '');
  if (side !== undefined) return side;
  throw new RequestFault(RejectReason.sideInvalid, Tag.side, 'buy (1) or sell (2)');
}

/** Without a time in force, or with Day, an order lives until the day ends, by UTC; one at market is immediate or cancel. */
function timesOf(
  entry: FixEntry,
  type: OrderType,
  now: Time,
): Pick<PlaceOrder, 'timeInForce' | 'expiresAt'> {
  const text = entry.get(Tag.timeInForce) ?? FixTif.day;
  const expiresAt = timeIn(entry, Tag.expireTime);
  if (text !== FixTif.day) {
    const timeInForce = TIF_IN.get(text);
    if (timeInForce !== undefined) return { timeInForce, expiresAt };
    throw new RequestFault(
      RejectReason.timeInForceInvalid,
      Tag.timeInForce,
      'not one of the venue',
    );
  }
  if (expiresAt !== 0) {
    const problem = 'of orders good till date alone';
    throw new RequestFault(RejectReason.expiryInvalid, Tag.expireTime, problem);
  }
  if (type === OrderType.market) return { timeInForce: TimeInForce.immediateOrCancel, expiresAt };
  return { timeInForce: TimeInForce.goodTillTime, expiresAt: endOfDay(sentAt(entry) ?? now) };
}

/** When it was sent first, so that a repeat of another day is the same order. */
function sentAt(entry: FixEntry): Time | null {
  const text = entry.get(ORIG_SENDING_TIME) ?? entry.get(SENDING_TIME);
  return text === undefined ? null : timeOf(text);
}

const ORIG_SENDING_TIME = 122;
const SENDING_TIME = 52;

function instructionsOf(
  entry: FixEntry,
  type: OrderType,
  side: Side,
): Pick<PlaceOrder, 'postOnly' | 'reduceOnly' | 'peg'> {
  const text = entry.get(Tag.execInst);
  const all = text === undefined ? [] : text.split(' ');
  const known: readonly string[] = Object.values(ExecInst);
  if (new Set(all).size < all.length || !all.every((each) => known.includes(each))) {
    throw new RequestFault(
      RejectReason.fieldInvalid,
      Tag.execInst,
      `of ${known.join(' ')}, each once`,
    );
  }
  const pegs = all.map((each) => pegIn(each, side)).filter((peg) => peg !== 0);
  if (pegs.length > 1) throw new RequestFault(RejectReason.pegInvalid, Tag.execInst, 'two pegs');
  const reduceOnly = all.includes(ExecInst.doNotIncrease);
  const makes = all.includes(ExecInst.participateDoNotInitiate);
  return { postOnly: postOnlyOf(entry, type, makes), reduceOnly, peg: pegs.at(0) ?? 0 };
}

/** A pegged order slides by its nature. */
function postOnlyOf(entry: FixEntry, type: OrderType, makes: boolean): PostOnly {
  if (type === OrderType.pegged) return PostOnly.slide;
  const slides = entry.get(Tag.postOnlySlide) === 'Y';
  if (slides && !makes) {
    const problem = 'of orders with ExecInst 6 alone';
    throw new RequestFault(RejectReason.postOnlyInvalid, Tag.postOnlySlide, problem);
  }
  if (!makes) return PostOnly.off;
  return slides ? PostOnly.slide : PostOnly.reject;
}
