// Who subscribes to a book in the same moment gets the same snapshot, which is written once.

import { expect, test } from 'vitest';
import { type ContractId, type Price, type Qty, Side } from '../../engine/schema/index.ts';
import { BookFeed } from '../../gateway/feeds/book-feed.ts';
import { DepthTable } from '../../gateway/feeds/depth-table.ts';
import type { Reader } from '../../gateway/feeds/feed.ts';
import type { Frame } from '../../gateway/feeds/frame.ts';
import { Channel } from '../../proto/client-message.ts';
import { createServerEncoder, decodeServerMessage } from '../../proto/codec.ts';
import { BTC } from './fixture.ts';

test('one snapshot for all who ask while the book stands and its time is true', () => {
  let now = 1_000_000;
  let seq = 0;
  const book = { bids: new DepthTable(Side.buy), asks: new DepthTable(Side.sell) };
  const encode = createServerEncoder();
  const context = { epoch: 1, encode, now: () => now, seq: () => seq, slowUs: 1, lost: () => {} };
  const feed = new BookFeed(Channel.bookRaw, BTC as ContractId, book, context);
  const change = (price: number, qty: number): void => {
    book.bids.set(price as Price, qty as Qty);
    seq += 1;
    feed.change({ contract: BTC, side: Side.buy, price, qty } as never);
  };
  change(100, 5);
  const [first, second] = [subscribed(feed), subscribed(feed)];
  expect(second).toBe(first);
  change(101, 7);
  const third = subscribed(feed);
  expect(third).not.toBe(first);
  expect(bidsOf(third)).toEqual([
    { price: 101, qty: 7 },
    { price: 100, qty: 5 },
  ]);
  now += 5000;
  const fourth = subscribed(feed);
  expect(fourth).not.toBe(third);
  expect(decodeServerMessage(fourth.bytes).tsUs).toBe(now);
});

function subscribed(feed: BookFeed): Frame {
  const frames: Frame[] = [];
  const reader: Reader = {
    isSlow: false,
    send: () => {},
    sendFrame: (frame) => frames.push(frame),
    guard: (serve) => serve(),
    overrun: () => {},
  };
  feed.subscribe(reader);
  feed.unsubscribe(reader);
  return frames[0];
}

function bidsOf({ bytes }: Frame): unknown {
  const { message } = decodeServerMessage(bytes);
  return message.kind === 'bookSnapshot' ? message.bids : message.kind;
}
