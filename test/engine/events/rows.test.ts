// What is written into a row of numbers is read from it again, whatever stands before and behind it.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emitAccepted } from '../../../engine/events/accepted-row.ts';
import { clearEvents, createEventBuffer, emitRare, Row } from '../../../engine/events/buffer.ts';
import {
  Canceled,
  Change,
  type ChangeRow,
  Expired,
  emitRejected,
  openChange,
  openFill,
  PARTY_STRIDE,
  Party,
  Reduced,
  Replaced,
  Rested,
  readEvents,
} from '../../../engine/events/rows.ts';
import type { Event } from '../../../engine/schema/event.ts';
import type {
  Fill,
  OrderAccepted,
  OrderRejected,
  OrderReplaced,
} from '../../../engine/schema/events/orders.ts';
import { type OrderField, orderFields } from '../../../engine/schema/order-fields.ts';

const n = fc.maxSafeInteger();
const text = fc.string({ maxLength: 5 });
const head = { item: n, account: n, accountSeq: n, contract: n, order: n, clientOrderId: text };

const anyOf = { Flag: fc.boolean(), Text: text } as const;
const acceptedFields = Object.entries<OrderField>(orderFields)
  .filter(([, field]) => field.accepted !== undefined)
  .map(([name, { unit }]) => [name, unit === 'Flag' || unit === 'Text' ? anyOf[unit] : n] as const);
const accepted = fc.record({
  kind: fc.constant('orderAccepted'),
  ...head,
  ...Object.fromEntries<fc.Arbitrary<unknown>>(acceptedFields),
});
const rejected = fc.record({
  kind: fc.constant('orderRejected'),
  ...head,
  command: fc.constantFrom('placeOrder', 'amendOrder', 'cancelOrder', 'batch', 'massCancel'),
  reason: n,
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
const numbers = { contract: n, trade: n, price: n, qty: n, takerSide: n, cause: n };
const fill = fc.record({
  kind: fc.constant('fill'),
  item: n,
  ...numbers,
  maker: party,
  taker: party,
});
const open = { open: n, filled: n };
const rested = fc.record({ kind: fc.constant('orderRested'), ...head, side: n, limit: n, ...open });
const canceled = fc.record({
  kind: fc.constant('orderCanceled'),
  ...head,
  reason: n,
  refusal: n,
  ...open,
});
const expired = fc.record({ kind: fc.constant('orderExpired'), ...head, reason: n, ...open });
const reduced = fc.record({
  kind: fc.constant('orderReduced'),
  ...head,
  reason: n,
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
  const change = (row: ChangeRow, own: Readonly<Record<string, number>>): void => {
    const at = openChange(out, row, clientOrderId);
    for (const [name, place] of Object.entries({ ...Change, ...own })) {
      out.words[at + place] = Number(event[name as Field]);
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
        out.words[at + Party[name]] = Number(maker[name]);
        out.words[at + PARTY_STRIDE + Party[name]] = Number(taker[name]);
      }
      break;
    }
    case 'orderRested':
      change(Row.orderRested, Rested);
      break;
    case 'orderCanceled':
      change(Row.orderCanceled, Canceled);
      break;
    case 'orderExpired':
      change(Row.orderExpired, Expired);
      break;
    case 'orderReduced':
      change(Row.orderReduced, Reduced);
      break;
    case 'orderReplaced':
      change(Row.orderReplaced, Replaced);
      break;
    default:
      emitRare(out, event as never);
  }
}

test('every kind of row reads as it was written, in any order, through growth and use again', () => {
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

test('a place that a change does not use holds zero, whatever the buffer held before', () => {
  const out = createEventBuffer();
  out.words.fill(7);
  const at = openChange(out, Row.orderExpired, '');
  out.words[at + Expired.reason] = 1;
  for (const place of Object.values(Change)) out.words[at + place] = 1;
  expect([...out.words.subarray(at, out.used)]).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0]);
});
