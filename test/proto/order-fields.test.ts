// The fields of an order are declared once, and what follows from the declaration follows it today.

import { readFileSync } from 'node:fs';
import protobuf from 'protobufjs';
import { describe, expect, test } from 'vitest';
import {
  type OrderField,
  type OrderMessage,
  orderFields,
} from '../../engine/schema/order-fields.ts';
import { orderFiles } from '../../proto/derive-orders.mjs';

const fields = Object.entries<OrderField>(orderFields);

test.each(Object.entries(orderFiles(orderFields)))('%s is what the table gives', (path, text) => {
  expect(readFileSync(path, 'utf8') === text, `${path} is stale: npm run build`).toBe(true);
});

describe('the numbers of the table are those of the schema, in', () => {
  const schema = new protobuf.Root();
  schema.resolvePath = (_, target) => (target.startsWith('proto/') ? target : `proto/${target}`);
  schema.loadSync('praya/v1/order.proto').resolveAll();
  /** What the message carries beside the fields of an order. */
  const messages: readonly [string, OrderMessage, readonly string[]][] = [
    ['PlaceOrder', 'place', []],
    ['AmendOrder', 'amend', []],
    ['CancelOrder', 'cancel', []],
    [
      'OrderAccepted',
      'accepted',
      ['account', 'accountSeq', 'item', 'contract', 'order', 'clientOrderId'],
    ],
    ['OpenOrder', 'open', []],
  ];

  test.each(messages)('%s', (name, message, others) => {
    const declared = Object.values(schema.lookupType(`praya.v1.${name}`).fields)
      .filter((field) => !others.includes(field.name))
      .map((field) => [field.name, field.id] as const);
    const known = fields.flatMap(([field, numbers]) => {
      const id = numbers[message];
      return id === undefined ? [] : [[field, id] as const];
    });
    expect(Object.fromEntries(known)).toEqual(Object.fromEntries(declared));
  });
});

test('a field that makes another order of it is part of the order', () => {
  const compared = fields.filter(([, { isCompared }]) => isCompared);
  expect(
    compared.filter(([, { place, kept }]) => place === undefined || kept === undefined),
  ).toEqual([]);
});
