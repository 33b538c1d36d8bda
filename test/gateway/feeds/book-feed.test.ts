// What a reader of a book builds from its snapshot and the deltas is the book, whoever came and went meanwhile.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ContractId, type Price, type Qty, Side } from '../../../engine/schema/index.ts';
import { BookFeed } from '../../../gateway/feeds/book-feed.ts';
import { DepthTable } from '../../../gateway/feeds/depth-table.ts';
import type { Reader } from '../../../gateway/feeds/feed.ts';
import { Channel } from '../../../proto/client-message.ts';
import { createServerEncoder, decodeServerMessage } from '../../../proto/codec.ts';
import type { Level } from '../../../proto/market-message.ts';
import type { ServerBody } from '../../../proto/server-message.ts';

const CONTRACT = 1 as ContractId;

class Builder implements Reader {
  readonly isSlow = false;
  readonly bids = new Map<number, number>();
  seq = -1;

  send(message: ServerBody): void {
    if (message.kind === 'bookSnapshot') this.bids.clear();
    else if (message.kind !== 'bookDelta') return;
    else expect(message.prevSeq).toBe(this.seq);
    this.seq = message.seq;
    for (const { price, qty } of message.bids as readonly Level[]) {
      if (qty === 0) this.bids.delete(price);
      else this.bids.set(price, qty);
    }
  }

  sendFrame({ bytes }: { readonly bytes: Uint8Array }): void {
    this.send(decodeServerMessage(bytes).message);
  }

  guard(serve: () => void): void {
    serve();
  }

  overrun(): void {}
}

test('a reader that comes late, and one that left and came again, have the book', () => {
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(3)) },
    { weight: 2, arbitrary: fc.constant('publish' as const) },
    { weight: 1, arbitrary: fc.constant('come' as const) },
    { weight: 1, arbitrary: fc.constant('leave' as const) },
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
      const bids = new DepthTable(Side.buy);
      const book = { bids, asks: new DepthTable(Side.sell) };
      let seq = 0;
      const rest = { now: () => 0, seq: () => ++seq, slowUs: 1 };
      const context = { epoch: 1, encode: createServerEncoder(), ...rest };
      const feed = new BookFeed(Channel.bookRaw, CONTRACT, book, { ...context, lost: () => {} });
      let reader = new Builder();
      for (const each of steps) {
        if (each === 'publish') feed.publish();
        else if (each === 'leave') feed.unsubscribe(reader);
        else if (each === 'come') {
          feed.unsubscribe(reader);
          reader = new Builder();
          feed.subscribe(reader);
        } else {
          const [price, qty] = each as [Price, Qty];
          const change = { contract: CONTRACT, side: Side.buy, price, qty };
          if (bids.set(price, qty)) feed.change(change);
        }
      }
      feed.publish();
      if (feed.readers === 0) return;
      const levels = bids.levels().map(({ price, qty }) => [price, qty]);
      expect([...reader.bids].sort(([a], [b]) => b - a)).toEqual(levels);
    }),
    { numRuns: 300 },
  );
});
