// What a bot writes, turned into the commands of the wire. Everything is checked before anything is sent.

import type { AccountId, KeyId, Offset, OrderId, Price, Qty } from '../../engine/kernel/units.ts';
import {
  OrderType,
  PegTo,
  PostOnly,
  SelfTrade,
  Side,
  TimeInForce,
  TriggerOn,
} from '../../engine/schema/closed-sets.ts';
import type { AmendOrder, CancelOrder, PlaceOrder } from '../../engine/schema/commands/orders.ts';
import {
  type FieldsOf,
  type ORDER_FIELDS,
  type OrderField,
  orderFields,
} from '../../engine/schema/order-fields.ts';
import { PLAIN_ORDER } from '../../engine/schema/plain-order.ts';
import { type Moment, timeOf } from './moment.ts';
import type {
  OrderTypeName,
  PegToName,
  PostOnlyName,
  SelfTradeName,
  SideName,
  TimeInForceName,
  TriggerOnName,
} from './names.ts';
import { AmountError, type PriceInput, type QtyInput, type Scale } from './scale.ts';

/** What a bot writes for a field, by what the field holds. */
interface Inputs {
  readonly Qty: QtyInput;
  readonly Price: PriceInput;
  readonly Time: Moment;
  readonly Ppm: number;
  readonly Flag: boolean;
  readonly Text: string;
}

/** Fields whose default is not simply nothing, or that are the session's. */
type OwnRule =
  | ('key' | 'account' | 'contract' | 'side' | 'qty' | 'clientOrderId')
  | ('type' | 'limit' | 'timeInForce' | 'postOnly' | 'selfTrade' | 'triggerOn')
  | ('peg' | 'pegOffset' | 'exitOn');
type SimpleField = Exclude<keyof FieldsOf<'place'>, OwnRule>;
type InputOf<Name extends SimpleField> = Inputs[(typeof ORDER_FIELDS)[Name]['unit']];

/** All other fields of an order, as the schema has them; nothing where they are left out. */
type SimpleFields = { readonly [Name in SimpleField]?: InputOf<Name> | undefined };

/** A new order. What is left out has the default that surprises least. */
export interface OrderRequest extends SimpleFields {
  /** Symbol or number: 'BTC-PERP'. */
  readonly contract: string | number;
  readonly side: SideName;
  readonly qty: QtyInput;
  /** Default: 'limit', so a forgotten limit is refused and never becomes a market order. */
  readonly type?: OrderTypeName | undefined;
  readonly limit?: PriceInput | undefined;
  /** 'goodTillCancel', or 'goodTillTime' with `expiresAt`; orders without a limit 'immediateOrCancel'. */
  readonly timeInForce?: TimeInForceName | undefined;
  /** true is 'reject'. */
  readonly postOnly?: boolean | PostOnlyName | undefined;
  /** Default: 'cancelTaker'. */
  readonly selfTrade?: SelfTradeName | undefined;
  /** Default: 'mark', on orders with a trigger. */
  readonly triggerOn?: TriggerOnName | undefined;
  /** Pegged orders: the best price that it follows, at `pegOffset` from it, up to `cap`. */
  readonly peg?: PegToName | undefined;
  /** Ticks; below zero is down. Default: 0. */
  readonly pegOffset?: number | undefined;
  /** What take-profit and stop of a bracket watch. Default: 'mark', with either of them. */
  readonly exitOn?: TriggerOnName | undefined;
  /** Made up when left out, so that sending again is safe. */
  readonly clientOrderId?: string | undefined;
  /** Default: the client's first account. */
  readonly account?: number | undefined;
}

/** Names a live order: by the venue's number or the client's own id. */
export interface OrderName {
  readonly order?: number | undefined;
  readonly clientOrderId?: string | undefined;
  readonly account?: number | undefined;
}

/** Decimals need the contract, to know the tick; ticks and lots do not. */
export interface AmendRequest extends OrderName {
  readonly contract?: string | number | undefined;
  /** The new total, filled lots included. */
  readonly qty?: QtyInput | undefined;
  readonly limit?: PriceInput | undefined;
  readonly trigger?: PriceInput | undefined;
  /** Of a pegged order, in place of a limit. */
  readonly cap?: PriceInput | undefined;
  readonly validUntil?: Moment | undefined;
}

/** @throws AmountError */
export function placeOrder(
  request: OrderRequest,
  scale: Scale,
  account: AccountId,
  clientOrderId: string,
): PlaceOrder {
  const type = one(OrderType, request.type ?? 'limit', 'type');
  return {
    ...PLAIN_ORDER, // Without a key: the server knows whose session it is.
    account,
    contract: scale.contract,
    side: one(Side, request.side, 'side'),
    type,
    qty: scale.lots(request.qty),
    limit: limitOf(request, type, scale),
    timeInForce: one(TimeInForce, request.timeInForce ?? lifeOf(request, type), 'timeInForce'),
    postOnly: one(PostOnly, postOnlyOf(request.postOnly), 'postOnly'),
    selfTrade: one(SelfTrade, request.selfTrade ?? 'cancelTaker', 'selfTrade'),
    triggerOn: triggerOnOf(request),
    peg: request.peg === undefined ? 0 : one(PegTo, request.peg, 'peg'),
    pegOffset: offsetOf(request.pegOffset),
    exitOn: exitOnOf(request),
    clientOrderId,
    ...simpleFields(request, scale),
  };
}

/** A rule for each `OwnRule`; the compiler sees that none is missing and none too many. */
const OWN_RULES: Readonly<Record<OwnRule, true>> = {
  key: true,
  account: true,
  contract: true,
  side: true,
  qty: true,
  clientOrderId: true,
  type: true,
  limit: true,
  timeInForce: true,
  postOnly: true,
  selfTrade: true,
  triggerOn: true,
  peg: true,
  pegOffset: true,
  exitOn: true,
};
const SIMPLE_FIELDS = Object.entries<OrderField>(orderFields)
  .filter(([name, { place }]) => place !== undefined && !(name in OWN_RULES))
  .map(([name, { unit }]) => ({ name: name as SimpleField, unit: unit as keyof Inputs }));

function simpleFields(request: OrderRequest, scale: Scale): Pick<PlaceOrder, SimpleField> {
  const fields: Record<string, unknown> = {};
  for (const { name, unit } of SIMPLE_FIELDS) {
    const input = request[name];
    if (input !== undefined) fields[name] = SIMPLE_VALUES[unit](input as never, name, scale);
  }
  return fields as never;
}

const SIMPLE_VALUES: {
  readonly [Unit in keyof Inputs]: (input: Inputs[Unit], name: string, scale: Scale) => unknown;
} = {
  Qty: (input, name, scale) => scale.lots(input, name),
  Price: (input, name, scale) => scale.ticks(input, name),
  Time: (input, name) => timeOf(input, name),
  Ppm: (input, name) => millionths(input, name),
  Flag: (input) => input,
  Text: (input) => input,
};

function millionths(input: number, field: string): number {
  if (Number.isSafeInteger(input) && input >= 0) return input;
  throw new AmountError(field, `${String(input)} is not a whole number of millionths`);
}

function exitOnOf({ takeProfit, stopLoss, exitOn }: OrderRequest): TriggerOn | 0 {
  const isBracket = takeProfit !== undefined || stopLoss !== undefined;
  return isBracket ? one(TriggerOn, exitOn ?? 'mark', 'exitOn') : 0;
}

function offsetOf(offset = 0): Offset {
  if (Number.isSafeInteger(offset)) return offset as Offset;
  throw new AmountError('pegOffset', `${String(offset)} is not a whole number of ticks`);
}

function triggerOnOf({ trigger, triggerOn }: OrderRequest): TriggerOn | 0 {
  return trigger === undefined ? 0 : one(TriggerOn, triggerOn ?? 'mark', 'triggerOn');
}

/** @throws AmountError */
export function amendOrder(
  request: AmendRequest,
  scale: Scale | undefined,
  account: AccountId,
): AmendOrder {
  const { order, clientOrderId } = named(request);
  return {
    kind: 'amendOrder',
    contract: 0,
    side: 0,
    key: 0 as KeyId,
    account,
    order,
    clientOrderId,
    qty: (wholeOr(request.qty, 'lots') ?? scaled('qty', scale).lots(request.qty as string)) as Qty,
    limit: amendedPrice(request.limit, 'limit', scale),
    trigger: amendedPrice(request.trigger, 'trigger', scale),
    cap: amendedPrice(request.cap, 'cap', scale),
    validUntil: timeOf(request.validUntil, 'validUntil'),
  };
}

export function cancelOrder(request: OrderName, account: AccountId): CancelOrder {
  return { kind: 'cancelOrder', contract: 0, side: 0, key: 0 as KeyId, account, ...named(request) };
}

function limitOf(request: OrderRequest, type: OrderType, scale: Scale): Price {
  if (hasLimit(type)) {
    if (request.limit !== undefined) return scale.ticks(request.limit);
    throw new AmountError('limit', "is missing; say type: 'market' for an order without one");
  }
  if (request.limit === undefined) return 0 as Price;
  throw new AmountError('limit', 'stands on an order that takes none');
}

function hasLimit(type: OrderType): boolean {
  const { limit, stopLimit, takeProfitLimit } = OrderType;
  return type === limit || type === stopLimit || type === takeProfitLimit;
}

function lifeOf(request: OrderRequest, type: OrderType): TimeInForceName {
  if (!hasLimit(type) && type !== OrderType.pegged) return 'immediateOrCancel';
  return request.expiresAt === undefined ? 'goodTillCancel' : 'goodTillTime';
}

function postOnlyOf(value: boolean | PostOnlyName | undefined): PostOnlyName {
  if (typeof value === 'string') return value;
  return value === true ? 'reject' : 'off';
}

function named({ order, clientOrderId }: OrderName): { order: OrderId; clientOrderId: string } {
  if (order === undefined && (clientOrderId === undefined || clientOrderId === '')) {
    throw new AmountError('order', 'name it by order or by clientOrderId');
  }
  // The venue looks at the client's id only when it gets no number of its own.
  return {
    order: (order ?? 0) as OrderId,
    clientOrderId: order === undefined ? clientOrderId! : '',
  };
}

function amendedPrice(
  input: PriceInput | undefined,
  field: string,
  scale: Scale | undefined,
): Price {
  const whole = wholeOr(input, 'ticks');
  return (whole ?? scaled(field, scale).ticks(input as string, field)) as Price;
}

/** 0, which keeps what is there, when it was omitted; undefined when it is text. */
function wholeOr(input: unknown, unit: 'ticks' | 'lots'): number | undefined {
  if (input === undefined) return 0;
  if (typeof input !== 'object' || input === null) return undefined;
  const count = (input as Record<string, unknown>)[unit];
  if (Number.isSafeInteger(count) && (count as number) > 0) return count as number;
  throw new AmountError(unit, `${String(count)} is not a whole number above zero`);
}

function scaled(field: string, scale: Scale | undefined): Scale {
  if (scale !== undefined) return scale;
  throw new AmountError(field, 'a decimal needs the contract beside it');
}

function one<Set extends Readonly<Record<string, number>>>(
  set: Set,
  name: string,
  field: string,
): Set[keyof Set] {
  if (Object.hasOwn(set, name)) return set[name] as Set[keyof Set];
  throw new AmountError(field, `'${name}' is not one of ${Object.keys(set).join(', ')}`);
}
