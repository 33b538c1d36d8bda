// What is written into a row of numbers is read from it again, whatever stands before and behind it.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emitAccepted } from '../../../engine/events/accepted-row.ts';
import { clearEvents, createEventBuffer, emitRare, Row } from '../../../engine/events/buffer.ts';
import {
  Change,
  type ChangeRow,
  emitRestedAtOnce,
  openChange,
  Reduced,
  Refused,
  Replaced,
  ReplacedBit,
  Rested,
} from '../../../engine/events/change-rows.ts';
import { openFill, PARTY_STRIDE, Party } from '../../../engine/events/fill-row.ts';
import { headOf } from '../../../engine/events/head.ts';
import { emitRejected } from '../../../engine/events/rejected-row.ts';
import { keepEvent, readEvents, viewEvent, viewEvents } from '../../../engine/events/rows.ts';
import { BATCH_MAX, CONTRACTS_MAX } from '../../../engine/kernel/limits.ts';
import type { OrderId, Price } from '../../../engine/kernel/units.ts';
import {
  CancelReason,
  Cause,
  OrderType,
  PegTo,
  PostOnly,
  ReduceReason,
  SelfTrade,
  Side,
  TimeInForce,
  TriggerOn,
} from '../../../engine/schema/closed-sets.ts';
import type { Event } from '../../../engine/schema/event.ts';
import type {
  Fill,
  OrderAccepted,
  OrderRejected,
  OrderReplaced,
} from '../../../engine/schema/events/orders.ts';
import { NO_ITEM } from '../../../engine/schema/events/parts.ts';
import {
  type OrderField,
  type OrderUnits,
  orderFields,
} from '../../../engine/schema/order-fields.ts';
import { RejectReason } from '../../../engine/schema/reject.ts';

const n = fc.maxSafeInteger();
const text = fc.string({ maxLength: 5 });
const item = fc.integer({ min: NO_ITEM, max: BATCH_MAX - 1 });
const listed = fc.integer({ min: 1, max: CONTRACTS_MAX });
const order = { account: n, accountSeq: n, order: n, clientOrderId: text };
const head = { item, contract: listed, ...order };
const oneOf = (set: Readonly<Record<string, number>>): fc.Arbitrary<number> =>
  fc.constantFrom(...Object.values(set));

const anyOf: Partial<Record<keyof OrderUnits, fc.Arbitrary<unknown>>> = {
  Flag: fc.boolean(),
  Text: text,
  Side: oneOf(Side),
  OrderType: oneOf(OrderType),
  TimeInForce: oneOf(TimeInForce),
  PostOnly: oneOf(PostOnly),
  SelfTrade: oneOf(SelfTrade),
  TriggerOn: fc.oneof(fc.constant(0), oneOf(TriggerOn)),
  PegTo: fc.oneof(fc.constant(0), oneOf(PegTo)),
};
const acceptedFields = Object.entries<OrderField>(orderFields)
  .filter(([, field]) => field.accepted !== undefined)
  .map(
    ([name, { unit, isRare, isRarer }]) =>
      [name, anyOf[unit] ?? (isRare || isRarer ? fc.oneof(fc.constant(0), n) : n)] as const,
  );
const accepted = fc.record({
  kind: fc.constant('orderAccepted'),
  ...head,
  ...Object.fromEntries<fc.Arbitrary<unknown>>(acceptedFields),
});
const rejected = fc.record({
  kind: fc.constant('orderRejected'),
  item,
  contract: n,
  ...order,
  command: fc.constantFrom('placeOrder', 'amendOrder', 'cancelOrder', 'batch', 'massCancel'),
  reason: oneOf(RejectReason),
  field: text,
  limit: n,
  actual: n,
});
const party = fc.record({
  account: n,
  accountSeq: n,
  order: n,
  clientOrderId: text,
  open: n,
  filled: n,
  fee: n,
  realized: n,
  held: n,
  cost: n,
  balance: n,
  affiliate: fc.boolean(),
});
const numbers = {
  contract: listed,
  trade: n,
  price: n,
  qty: n,
  takerSide: oneOf(Side),
  cause: oneOf(Cause),
};
const fill = fc.record({
  kind: fc.constant('fill'),
  item,
  ...numbers,
  maker: party,
  taker: party,
});
const open = { open: n, filled: n };
const rested = fc.record({
  kind: fc.constant('orderRested'),
  ...head,
  side: oneOf(Side),
  limit: n,
  ...open,
});
const canceled = fc
  .record({
    kind: fc.constant('orderCanceled'),
    ...head,
    reason: oneOf(CancelReason),
    refusal: oneOf(RejectReason),
    ...open,
  })
  .map((event) =>
    event.reason === CancelReason.triggerRefused || event.reason === CancelReason.pegRefused
      ? event
      : { ...event, refusal: 0 },
  );
const expired = fc.record({
  kind: fc.constant('orderExpired'),
  ...head,
  reason: oneOf(CancelReason),
  ...open,
});
const reduced = fc.record({
  kind: fc.constant('orderReduced'),
  ...head,
  reason: oneOf(ReduceReason),
  by: n,
  ...open,
});
const replaced = fc.record({
  kind: fc.constant('orderReplaced'),
  ...head,
  qty: n,
  limit: n,
  trigger: n,
  ...open,
  reduceOnly: fc.boolean(),
  keptPriority: fc.boolean(),
});
const rare = fc.record({ kind: fc.constant('moneyDuplicate'), reference: text, originalSeq: n });

/** Any of them, its fields as whatever the writer wants. */
type Any = { readonly kind: Event['kind'] } & Readonly<Record<Exclude<Field, 'kind'>, never>>;
type Field =
  | keyof Fill
  | Exclude<keyof OrderAccepted | keyof OrderRejected | keyof OrderReplaced, 'kind'>
  | 'refusal'
  | 'by';

function write(out: ReturnType<typeof createEventBuffer>, event: Any): void {
  const { item, accountSeq, contract, order, clientOrderId } = event;
  const change = (row: ChangeRow, own: number, words: Readonly<Record<string, number>>): void => {
    const at = openChange(out, row, Object.keys(words).length, clientOrderId);
    for (const [name, place] of Object.entries({ ...Change, ...words })) {
      out.words[at + place] =
        name === 'head' ? headOf(item, contract, own) : Number(event[name as Field]);
    }
  };
  switch (event.kind) {
    case 'orderAccepted':
      emitAccepted(out, item, accountSeq, order, event as unknown as OrderAccepted);
      break;
    case 'orderRejected':
      emitRejected(out, event as unknown as OrderRejected);
      break;
    case 'fill': {
      const terms = event as unknown as Fill;
      const { maker, taker } = terms;
      const at = openFill(out, contract, event.trade, terms);
      for (const name of Object.keys(Party) as (keyof typeof Party)[]) {
        out.words[at + Party[name]] = maker[name];
        out.words[at + PARTY_STRIDE + Party[name]] = taker[name];
      }
      break;
    }
    case 'orderRested':
      change(Row.orderRested, event.side, Rested);
      break;
    case 'orderCanceled':
      change(Row.orderCanceled, event.reason, event.refusal === 0 ? {} : Refused);
      break;
    case 'orderExpired':
      change(Row.orderExpired, event.reason, {});
      break;
    case 'orderReduced':
      change(Row.orderReduced, event.reason, Reduced);
      break;
    case 'orderReplaced': {
      const { reduceOnly, keptPriority } = event as unknown as OrderReplaced;
      const own =
        (reduceOnly ? ReplacedBit.reduceOnly : 0) | (keptPriority ? ReplacedBit.keptPriority : 0);
      change(Row.orderReplaced, own, Replaced);
      break;
    }
    default:
      emitRare(out, event as never);
  }
}

const kinds = fc.oneof(
  accepted,
  rejected,
  fill,
  rested,
  canceled,
  expired,
  reduced,
  replaced,
  rare,
);

test('every kind of row reads as it was written, in any order, through growth and use again', () => {
  const out = createEventBuffer();
  fc.assert(
    fc.property(fc.array(kinds, { maxLength: 600, size: 'max' }), (events) => {
      clearEvents(out);
      for (const event of events) write(out, event as unknown as Any);
      expect(readEvents(out)).toEqual(events);
    }),
    { numRuns: 60 },
  );
});

test('an order that rests as it was accepted is read from the row of its acceptance', () => {
  const out = createEventBuffer();
  fc.assert(
    fc.property(accepted, rare, (event, between) => {
      const { item, accountSeq, contract, order, clientOrderId, account, side, limit, qty } =
        event as unknown as OrderAccepted;
      clearEvents(out);
      expect(emitRestedAtOnce(out, order, limit)).toBe(false);
      write(out, event as unknown as Any);
      expect(emitRestedAtOnce(out, (order + 1) as OrderId, limit)).toBe(false);
      expect(emitRestedAtOnce(out, order, (limit + 1) as Price)).toBe(false);
      expect(emitRestedAtOnce(out, order, limit)).toBe(true);
      const about = { item, contract, account, accountSeq: accountSeq + 1, order, clientOrderId };
      const rests = { kind: 'orderRested', ...about, side, limit, open: qty, filled: 0 };
      expect(readEvents(out)).toEqual([event, rests]);
      write(out, event as unknown as Any);
      write(out, between as unknown as Any);
      expect(emitRestedAtOnce(out, order, limit)).toBe(false);
      expect(out.count).toBe(4);
    }),
  );
});

test('a view has every field of its event, and shows the row that stands there now; what is kept stays', () => {
  const out = createEventBuffer(1, 1);
  const fewer = fc.array(kinds, { minLength: 1, maxLength: 100, size: 'max' });
  fc.assert(
    fc.property(fewer, fewer, (first, second) => {
      clearEvents(out);
      for (const event of first) write(out, event as unknown as Any);
      expect(viewEvents(out).map(fieldsLike(first))).toEqual(first);
      const kept = viewEvents(out).map(keepEvent);
      const [view] = viewEvents(out);
      clearEvents(out);
      for (const event of second) write(out, event as unknown as Any);
      expect(viewEvents(out).map(fieldsLike(second))).toEqual(second);
      expect(kept).toEqual(first);
      // No view is made twice.
      if (first[0].kind === second[0].kind && first[0].kind !== 'moneyDuplicate') {
        expect(viewEvent(out, 0)).toBe(view);
      }
    }),
    { numRuns: 60 },
  );
});

/** What a view answers to the names that the event has, its parties likewise. */
function fieldsLike(events: readonly object[]): (view: object, at: number) => object {
  const like = (event: object, view: object): object =>
    Object.fromEntries(
      Object.entries(event).map(([name, value]) => {
        const shown = (view as Record<string, unknown>)[name];
        return [name, typeof value === 'object' ? like(value, shown as object) : shown];
      }),
    );
  return (view, at) => like(events[at], view);
}
