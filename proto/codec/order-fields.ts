// The fields of an order's messages, from their declaration.

import {
  type FieldsOf,
  type OrderField,
  type OrderMessage,
  type OrderUnits,
  orderFields,
} from '../../engine/schema/order-fields.ts';
import {
  ORDER_TYPE,
  PEG_TO,
  POST_ONLY,
  SELF_TRADE,
  SIDE,
  TIME_IN_FORCE,
  TRIGGER_ON,
} from './closed-sets.ts';
import { chosen, flag, int64, perhaps, sint64, text, uint32 } from './field.ts';
import type { ClosedSet, Field } from './schema.ts';

const KINDS: Readonly<Record<keyof OrderUnits, Field<unknown> | ClosedSet>> = {
  KeyId: int64(),
  AccountId: int64(),
  ContractId: uint32(),
  OrderId: int64(),
  Qty: int64(),
  Price: int64(),
  Offset: sint64(),
  Time: int64(),
  Side: SIDE,
  OrderType: ORDER_TYPE,
  TimeInForce: TIME_IN_FORCE,
  PostOnly: POST_ONLY,
  SelfTrade: SELF_TRADE,
  TriggerOn: TRIGGER_ON,
  Count: uint32(),
  PegTo: PEG_TO,
  Flag: flag,
  Text: text(),
};

/** What a trader sends: a number that it leaves out is the engine's to refuse, in its order of precedence. */
const REQUESTS: readonly OrderMessage[] = ['place', 'amend', 'cancel'];

/** One for each field that the message carries, in the order of their numbers. */
export function fieldsOf<Message extends OrderMessage>(
  message: Message,
): { readonly [Name in keyof FieldsOf<Message>]: Field<FieldsOf<Message>[Name]> } {
  const carried = Object.entries<OrderField>(orderFields)
    .filter(([, field]) => field[message] !== undefined)
    .sort(([, a], [, b]) => (a[message] as number) - (b[message] as number));
  const fields = carried.map(([name, field]) => [name, fieldOf(field, message)] as const);
  return Object.fromEntries(fields) as never;
}

function fieldOf({ unit, mayBeZero }: OrderField, message: OrderMessage): Field<unknown> {
  const kind = KINDS[unit];
  if ('rule' in kind) return kind;
  return REQUESTS.includes(message) || mayBeZero === true ? perhaps(kind) : chosen(kind);
}
