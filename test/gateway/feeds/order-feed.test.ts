// A book order by order on an edge: it is whole only with the rows up to its last part, a slow reader has where orders have
// come to, and after a loss readers start again.

import { expect, test } from 'vitest';
import type { ContractId, Price, Qty } from '../../../engine/schema/index.ts';
import type { Reader } from '../../../gateway/feeds/feed.ts';
import { OrderFeed, type OrderNow } from '../../../gateway/feeds/order-feed.ts';
import type { OrdersPart } from '../../../gateway/link/part-messages.ts';
import { createServerEncoder, decodeServerMessage } from '../../../proto/codec.ts';
import type { ServerBody } from '../../../proto/server-message.ts';

const CONTRACT = 1 as ContractId;

function order(id: number, qty: number, place = id): OrderNow {
  const gone = qty === 0;
  return {
    id,
    side: gone ? 0 : 1,
    price: (gone ? 0 : 100) as Price,
    qty: qty as Qty,
    place: gone ? 0 : place,
  };
}

function opened() {
  const now = { seq: 0 };
  const asked: ((part: OrdersPart) => void)[] = [];
  const wanted: boolean[] = [];
  const lost: Reader[] = [];
  const context = {
    epoch: 1,
    encode: createServerEncoder(),
    now: () => 1_000_000,
    seq: () => now.seq,
    slowUs: 1,
    lost: (_: unknown, reader: Reader) => lost.push(reader),
  };
  const feed = new OrderFeed(CONTRACT, context, {
    want: (_, isWanted) => wanted.push(isWanted),
    load: (_, __, done) => asked.push(done),
  });
  return { feed, now, asked, wanted, lost };
}

function readerOf(): Reader & { isSlow: boolean; readonly received: ServerBody[] } {
  const received: ServerBody[] = [];
  return {
    isSlow: false,
    received,
    send: (message) => received.push(message),
    sendFrame: ({ bytes }) => received.push(decodeServerMessage(bytes).message),
    guard: (serve) => serve(),
    overrun: () => {},
  };
}

const part = (seq: number, next: number, ...orders: readonly number[][]): OrdersPart => ({
  seq,
  next,
  orders: orders.map(([id, qty]) => [id, 1, 100 as Price, qty as Qty, id] as const),
});

test('a snapshot waits for the rows that its last part has in it', () => {
  const { feed, now, asked, wanted } = opened();
  const reader = readerOf();
  feed.subscribe(reader);
  expect(wanted).toEqual([true]);
  asked[0](part(10, 7, [1, 5]));
  asked[1](part(12, 0, [2, 6]));
  expect(reader.received).toEqual([]);
  feed.change(order(1, 4)); // Of a command up to 12.
  feed.change(order(3, 9));
  now.seq = 12;
  feed.publish();
  const orders = [
    { id: 1, qty: 4 },
    { id: 2, qty: 6 },
    { id: 3, qty: 9 },
  ];
  expect(reader.received).toMatchObject([{ kind: 'bookOrders', seq: 12, bids: orders }]);
  feed.change(order(2, 0));
  feed.change(order(99, 0)); // It never rested.
  now.seq = 13;
  feed.publish();
  const gone = {
    kind: 'bookOrdersDelta',
    seq: 13,
    prevSeq: 12,
    bids: [{ id: 2, qty: 0 }],
    asks: [],
  };
  expect(reader.received[1]).toMatchObject(gone);
});

test('a slow reader gets one delta with where each order has come to, and one that stays slow starts again', () => {
  const { feed, now, asked, lost } = opened();
  const [slow, quick] = [readerOf(), readerOf()];
  feed.subscribe(slow);
  feed.subscribe(quick);
  now.seq = 1;
  asked[0](part(1, 0, [1, 5]));
  slow.isSlow = true;
  for (const qty of [4, 3, 2]) {
    feed.change(order(1, qty));
    now.seq += 1;
    feed.publish();
  }
  expect(quick.received).toHaveLength(4);
  slow.isSlow = false;
  feed.catchUp(slow);
  const caught = {
    kind: 'bookOrdersDelta',
    prevSeq: 1,
    seq: 4,
    conflated: true,
    bids: [{ id: 1, qty: 2 }],
  };
  expect(slow.received.slice(1)).toMatchObject([caught]);
  feed.restart();
  expect(lost).toHaveLength(2);
  expect(quick.received.at(-1)).toMatchObject({ kind: 'resyncRequired' });
  feed.subscribe(quick);
  expect(asked).toHaveLength(2);
  asked[0](part(5, 0, [1, 5])); // Of the load before: passed over.
  now.seq = 9;
  asked[1](part(9, 0, [7, 1]));
  expect(quick.received.at(-1)).toMatchObject({ kind: 'bookOrders', seq: 9, bids: [{ id: 7 }] });
});
