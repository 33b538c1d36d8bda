// Who reads a feed: served once each in a circle that begins anywhere, and a slow one is remembered up to a bound.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ContractId,
  type Fill,
  type Price,
  type Qty,
  Side,
  type Time,
} from '../../../engine/schema/index.ts';
import { BookFeed } from '../../../gateway/feeds/book-feed.ts';
import { DepthTable } from '../../../gateway/feeds/depth-table.ts';
import type { Feed, Reader } from '../../../gateway/feeds/feed.ts';
import { LatestFeed } from '../../../gateway/feeds/latest-feed.ts';
import { Readers } from '../../../gateway/feeds/readers.ts';
import { Tape } from '../../../gateway/feeds/tape.ts';
import { tradeOf } from '../../../gateway/streams/trade-record.ts';
import { Channel } from '../../../proto/client-message.ts';
import { createServerEncoder } from '../../../proto/codec.ts';
import type { Trade } from '../../../proto/market-message.ts';
import type { ServerBody } from '../../../proto/server-message.ts';

const CONTRACT = 1 as ContractId;

test('each reader is served once, whoever comes and leaves meanwhile', () => {
  const step = fc.record({
    comes: fc.array(fc.nat(11), { maxLength: 4 }),
    leaves: fc.array(fc.nat(11), { maxLength: 4 }),
    /** While this one is served, those come and leave. */
    during: fc.nat(11),
    comesThen: fc.array(fc.nat(11), { maxLength: 3 }),
    leavesThen: fc.array(fc.nat(11), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const all = Array.from({ length: 12 }, () => new Listener());
      const readers = new Readers<number>();
      const here = new Set<Listener>();
      const come = (at: number): void => {
        readers.set(all[at], at);
        here.add(all[at]);
      };
      const leave = (at: number): void => {
        readers.delete(all[at]);
        here.delete(all[at]);
      };
      for (const { comes, leaves, during, comesThen, leavesThen } of steps) {
        comes.forEach(come);
        leaves.forEach(leave);
        const before = new Set(here);
        const stay = new Set(here);
        const served: Listener[] = [];
        readers.serve((reader, at) => {
          expect(reader).toBe(all[at]);
          expect(here.has(all[at])).toBe(true);
          served.push(all[at]);
          if (at !== during) return;
          for (const other of leavesThen) {
            leave(other);
            stay.delete(all[other]);
          }
          comesThen.forEach(come);
        });
        expect(new Set(served).size).toBe(served.length);
        for (const listener of served) expect(before.has(listener)).toBe(true);
        for (const listener of stay) expect(served).toContain(listener);
        expect(readers.size).toBe(here.size);
      }
    }),
  );
});

describe.each(['book', 'tape', 'latest'] as const)('of many publications of a feed: %s', (kind) => {
  test.each([2, 5, 24])('each of %i readers has every place as often', (count) => {
    const { feed, change } = feedOf(kind);
    const order: number[] = [];
    const sums = new Array<number>(count).fill(0);
    for (let at = 0; at < count; at++) feed.subscribe(new Listener(() => order.push(at)));
    const rounds = 1200;
    for (let round = 0; round < rounds; round++) {
      order.length = 0;
      change(1);
      feed.publish();
      expect(order).toHaveLength(count);
      for (const [place, at] of order.entries()) sums[at] += place;
    }
    for (const sum of sums) expect(sum / rounds).toBeCloseTo((count - 1) / 2, 0.8);
  });
});

describe.each([
  ['book', 10_000],
  ['tape', 1000],
] as const)('a slow reader of a feed: %s', (kind, most) => {
  test('is remembered up to the bound, and starts again at once beyond it', () => {
    const { feed, change, lost } = feedOf(kind);
    const slow = new Listener();
    const quick = new Listener();
    feed.subscribe(slow);
    feed.subscribe(quick);
    slow.isSlow = true;
    slow.messages.length = 0;
    change(most - 1);
    feed.publish();
    change(1);
    feed.publish();
    expect([slow.messages, lost]).toEqual([[], []]);
    change(1);
    feed.publish(); // No look at the slow ones in between.
    expect(slow.messages).toMatchObject([{ kind: 'resyncRequired' }]);
    expect(lost).toEqual([slow]);
    expect(feed.readers).toBe(1);
    change(1);
    feed.publish();
    feed.evictSlow();
    expect(slow.messages).toHaveLength(1);
    expect(quick.frames).toBe(4);
  });

  test('gets all of it up to the bound, once it can', () => {
    const { feed, change, lost } = feedOf(kind);
    const slow = new Listener();
    feed.subscribe(slow);
    slow.isSlow = true;
    slow.messages.length = 0;
    change(most);
    feed.publish();
    slow.isSlow = false;
    feed.catchUp(slow);
    const [message] = slow.messages;
    const count =
      message.kind === 'bookDelta'
        ? message.bids.length
        : message.kind === 'trades' && message.trades.length;
    expect([slow.messages.length, count, lost]).toEqual([1, most, []]);
  });
});

class Listener implements Reader {
  isSlow = false;
  frames = 0;
  readonly messages: ServerBody[] = [];
  readonly #onFrame: () => void;

  constructor(onFrame: () => void = () => {}) {
    this.#onFrame = onFrame;
  }

  send(message: ServerBody): void {
    this.messages.push(message);
  }

  sendFrame({ isPublished }: { readonly isPublished: boolean }): void {
    if (!isPublished) return; // The snapshot it begins with.
    this.frames += 1;
    this.#onFrame();
  }

  guard(serve: () => void): void {
    serve();
  }

  overrun(): void {}
}

/** A feed, and what changes so many things in it: each another one than before. */
function feedOf(kind: 'book' | 'tape' | 'latest'): {
  feed: Feed;
  change: (count: number) => void;
  lost: Reader[];
} {
  const lost: Reader[] = [];
  let last = 0;
  const context = {
    epoch: 1,
    encode: createServerEncoder(),
    now: () => 5,
    seq: () => last,
    slowUs: 1_000_000,
    lost: (_feed: Feed, reader: Reader) => lost.push(reader),
  };
  const each = (change: () => void) => (count: number) => {
    for (let n = 0; n < count; n++) {
      last += 1;
      change();
    }
  };
  if (kind === 'tape') {
    const stream = { channel: Channel.trades, contract: CONTRACT, account: 0 } as const;
    const tape = new Tape<Trade>(stream, context, ({ items, ...place }) => ({
      kind: 'trades',
      contract: CONTRACT,
      epoch: 1,
      ...place,
      trades: items,
    }));
    return { feed: tape, change: each(() => tape.print(tradeOf(fill(last), 5 as Time))), lost };
  }
  if (kind === 'latest') {
    const stream = { channel: Channel.bbo, contract: CONTRACT, account: 0 } as const;
    const body = { bidPrice: 0, bidQty: 0, askPrice: 0, askQty: 0 } as const;
    const latest = new LatestFeed(stream, context, (seq) => ({
      kind: 'bbo',
      contract: CONTRACT,
      epoch: 1,
      seq,
      ...body,
    }));
    return { feed: latest, change: each(() => latest.change()), lost };
  }
  const bids = new DepthTable(Side.buy);
  const asks = new DepthTable(Side.sell);
  const book = new BookFeed(Channel.bookRaw, CONTRACT, { bids, asks }, context);
  const change = each(() => {
    const level = { contract: CONTRACT, side: Side.buy, price: last as Price, qty: 1 as Qty };
    book.change(level);
  });
  return { feed: book, change, lost };
}

function fill(trade: number): Fill {
  const party = { affiliate: false };
  return {
    trade,
    price: 5,
    qty: 1,
    takerSide: 1,
    cause: 1,
    maker: party,
    taker: party,
  } as unknown as Fill;
}
