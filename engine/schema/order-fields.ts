// The fields of an order, each declared once: its type, its numbers in the schema, and where the engine keeps it. The
// request types below, the order request, the fingerprint of a duplicate, the accepted row, the codec and the client's
// builder follow from this table, the hand-speed parts of them by `npm run build` (proto/derive-orders.mjs).

import type {
  AccountId,
  ContractId,
  KeyId,
  Offset,
  OrderId,
  Ppm,
  Price,
  Qty,
  Time,
} from '../kernel/units.ts';
import type {
  OrderType,
  PegTo,
  PostOnly,
  SelfTrade,
  Side,
  TimeInForce,
  TriggerOn,
} from './closed-sets.ts';

/** What a field holds. Its form on the wire and its zero follow from it. */
export interface OrderUnits {
  readonly KeyId: KeyId;
  readonly AccountId: AccountId;
  readonly ContractId: ContractId;
  readonly OrderId: OrderId;
  readonly Qty: Qty;
  readonly Price: Price;
  readonly Offset: Offset;
  readonly Ppm: Ppm;
  readonly Time: Time;
  readonly Side: Side;
  readonly OrderType: OrderType;
  readonly TimeInForce: TimeInForce;
  readonly PostOnly: PostOnly;
  readonly SelfTrade: SelfTrade;
  readonly TriggerOn: TriggerOn;
  readonly Count: number;
  readonly PegTo: PegTo;
  readonly Flag: boolean;
  readonly Text: string;
}

export interface OrderField {
  readonly unit: keyof OrderUnits;
  /** The field's number in `PlaceOrder`, `AmendOrder`, `CancelOrder`; absent where it is no part of the message. */
  readonly place?: number;
  readonly amend?: number;
  readonly cancel?: number;
  /** In `OrderAccepted`, after what every event about an order begins with. */
  readonly accepted?: number;
  /** In `OpenOrder`. */
  readonly open?: number;
  /** Two orders under one client order id that differ in it are not the same order. */
  readonly isCompared?: true;
  /** Of a closed set: 0 where it does not apply. */
  readonly mayBeZero?: true;
  /** Of a closed set: the choice of an order that makes none of its own. */
  readonly plain?: number;
  /** Zero in most orders: a row that has none of them leaves them out. */
  readonly isRare?: true;
  /** The same of fewer orders still: a row has these words only where there is any of them, and so has the fingerprint. */
  readonly isRarer?: true;
  /**
   * Where a live order keeps it: a column of `orders`, or `flags` for bits of that column. '' for a field that the order
   * request carries and no live order keeps; absent for one that is done with when the command has been looked at.
   */
  readonly kept?: string;
}

/** In the order of the numbers in `PlaceOrder`, which is the order of the fingerprint and of the accepted row. */
export const ORDER_FIELDS = {
  /** Who signs: names the trader, and with it the participant. */
  key: { unit: 'KeyId', place: 1, amend: 1, cancel: 1, kept: 'key' },
  account: { unit: 'AccountId', place: 2, amend: 2, cancel: 2, kept: 'account' },
  /** In an amendment or a cancel, here and of the side: what the live order has to be of; 0 where it is not said. */
  contract: {
    unit: 'ContractId',
    place: 3,
    amend: 10,
    cancel: 5,
    open: 4,
    isCompared: true,
    kept: 'flags',
  },
  side: {
    unit: 'Side',
    place: 4,
    amend: 11,
    cancel: 6,
    accepted: 8,
    open: 5,
    isCompared: true,
    plain: 1,
    kept: 'flags',
  },
  type: {
    unit: 'OrderType',
    place: 5,
    accepted: 9,
    open: 6,
    isCompared: true,
    plain: 2,
    kept: 'flags',
  },
  qty: { unit: 'Qty', place: 6, amend: 5, accepted: 10, open: 7, isCompared: true, kept: 'open' },
  /** Ticks; 0 on market and pegged orders. */
  limit: {
    unit: 'Price',
    place: 7,
    amend: 6,
    accepted: 11,
    open: 8,
    isCompared: true,
    kept: 'price',
  },
  timeInForce: {
    unit: 'TimeInForce',
    place: 8,
    accepted: 12,
    open: 9,
    isCompared: true,
    plain: 1,
    kept: 'flags',
  },
  /** Good till time only. */
  expiresAt: {
    unit: 'Time',
    place: 9,
    accepted: 13,
    open: 10,
    isCompared: true,
    isRare: true,
    kept: 'expiresAt',
  },
  postOnly: {
    unit: 'PostOnly',
    place: 10,
    accepted: 14,
    open: 11,
    isCompared: true,
    plain: 1,
    kept: 'flags',
  },
  reduceOnly: {
    unit: 'Flag',
    place: 11,
    accepted: 15,
    open: 12,
    isCompared: true,
    kept: 'flags',
  },
  /** Lots shown at a time; 0 shows everything. */
  displayQty: {
    unit: 'Qty',
    place: 12,
    accepted: 16,
    open: 13,
    isCompared: true,
    isRare: true,
    kept: 'displayQty',
  },
  selfTrade: {
    unit: 'SelfTrade',
    place: 13,
    accepted: 17,
    open: 14,
    isCompared: true,
    plain: 1,
    kept: 'flags',
  },
  /** Stop and take-profit orders only. */
  trigger: {
    unit: 'Price',
    place: 14,
    amend: 7,
    accepted: 18,
    open: 15,
    isCompared: true,
    isRare: true,
    kept: 'trigger',
  },
  /** Stop and take-profit orders only. */
  triggerOn: {
    unit: 'TriggerOn',
    mayBeZero: true,
    place: 15,
    accepted: 19,
    open: 16,
    isCompared: true,
    kept: 'flags',
  },
  /** '' for none. Unique per account for 24 h. */
  clientOrderId: { unit: 'Text', place: 16, amend: 4, cancel: 4, open: 2, kept: 'clientOrderId' },
  /** Refused when the engine's time is later than this; 0 for never. */
  validUntil: { unit: 'Time', place: 17, amend: 8 },
  /** Free text of at most 32 bytes, echoed. */
  tag: { unit: 'Text', place: 18, accepted: 7, open: 3, isCompared: true, kept: 'tag' },
  /** Pegged orders only. What they follow stands beside the book: book/pegs.ts. */
  peg: {
    unit: 'PegTo',
    mayBeZero: true,
    place: 20,
    accepted: 20,
    open: 20,
    isCompared: true,
    isRarer: true,
    kept: '',
  },
  /** Ticks from the price that is followed; below zero is down. */
  pegOffset: {
    unit: 'Offset',
    place: 21,
    accepted: 21,
    open: 21,
    isCompared: true,
    isRarer: true,
    kept: '',
  },
  /** Ticks: a pegged buy goes no higher, a pegged sell no lower. */
  cap: {
    unit: 'Price',
    place: 22,
    amend: 9,
    accepted: 22,
    open: 22,
    isCompared: true,
    isRarer: true,
    kept: '',
  },
  /** A narrower protection than the contract's, of an order at market; 0 for the contract's. */
  protection: {
    unit: 'Ppm',
    place: 23,
    accepted: 23,
    open: 23,
    isCompared: true,
    isRarer: true,
    kept: '',
  },
  /** A parent of a bracket: the triggers of its take-profit and its stop, ticks; 0 for none of it. */
  takeProfit: {
    unit: 'Price',
    place: 24,
    accepted: 24,
    open: 24,
    isCompared: true,
    isRarer: true,
    kept: '',
  },
  /** Ticks; 0 for a take-profit at market. */
  takeProfitLimit: {
    unit: 'Price',
    place: 25,
    accepted: 25,
    open: 25,
    isCompared: true,
    isRarer: true,
    kept: '',
  },
  stopLoss: {
    unit: 'Price',
    place: 26,
    accepted: 26,
    open: 26,
    isCompared: true,
    isRarer: true,
    kept: '',
  },
  /** Ticks; 0 for a stop at market. */
  stopLossLimit: {
    unit: 'Price',
    place: 27,
    accepted: 27,
    open: 27,
    isCompared: true,
    isRarer: true,
    kept: '',
  },
  /** What both of them watch. */
  exitOn: {
    unit: 'TriggerOn',
    mayBeZero: true,
    place: 28,
    accepted: 28,
    open: 28,
    isCompared: true,
    isRarer: true,
    kept: '',
  },
  /** The client order id of the live order that this one is paired with; '' for none. */
  pairWith: { unit: 'Text', place: 29, isCompared: true, isRarer: true, kept: '' },
  /** The order whose fills this one exits; 0 for none. */
  parent: { unit: 'OrderId', accepted: 30, open: 30, isRarer: true, kept: '' },
  /** The order that this one is paired with; 0 for none. */
  pair: { unit: 'OrderId', accepted: 31, open: 31, isRarer: true, kept: '' },
  /** The live order that is meant; 0 when `clientOrderId` names it. */
  order: { unit: 'OrderId', amend: 3, cancel: 3, open: 1 },
  /** Lots still to trade. */
  open: { unit: 'Qty', open: 17 },
  /** Lots traded so far. */
  filled: { unit: 'Qty', open: 18 },
  /** A stop or take-profit order that waits for its trigger. */
  untriggered: { unit: 'Flag', open: 19 },
  /** Of a quote: its id, and the group whose protection it stands under; 0 for neither. */
  quote: { unit: 'Count', open: 45 },
  group: { unit: 'Count', open: 46 },
} as const;

type OrderFieldName = keyof typeof ORDER_FIELDS;

/** The messages that are made of these fields. */
export type OrderMessage = 'place' | 'amend' | 'cancel' | 'accepted' | 'open';

type Declared = typeof ORDER_FIELDS;
/** Of all rows: a misspelled property is none of a field's. */
type Properties = { [Name in keyof Declared]: keyof Declared[Name] }[keyof Declared];

/** The same table for code that goes through it. Does not compile with a property that no field has. */
export const orderFields: Properties extends keyof OrderField
  ? Readonly<Record<OrderFieldName, OrderField>>
  : never = ORDER_FIELDS;

type ValueOf<Field> = Field extends { readonly unit: infer Unit extends keyof OrderUnits }
  ? Field extends { readonly mayBeZero: true }
    ? OrderUnits[Unit] | 0
    : OrderUnits[Unit]
  : never;

/** The fields that a message carries. */
export type FieldsOf<Message extends OrderMessage> = {
  readonly [Name in keyof Declared as Declared[Name] extends Readonly<Record<Message, number>>
    ? Name
    : never]: ValueOf<Declared[Name]> | Unsaid<Message, Name>;
};

/** Of which contract and side a live order is may be said, or left out. */
type Unsaid<Message extends OrderMessage, Name> = Message extends 'amend' | 'cancel'
  ? Name extends 'contract' | 'side'
    ? 0
    : never
  : never;

/** The fields that an order request carries once its command has been looked at. */
export type RequestFields = {
  -readonly [Name in keyof Declared as Declared[Name] extends { readonly kept: string }
    ? Name
    : never]: ValueOf<Declared[Name]>;
};

/** Those that a live order keeps in bits of its flags. */
export type FlagField = {
  [Name in keyof Declared]: Declared[Name] extends { readonly kept: 'flags' } ? Name : never;
}[keyof Declared];
