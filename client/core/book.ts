// A contract's book, rebuilt from its snapshot and deltas, and checked: every delta must follow the one before,
// and about once a second the server's digest must be the digest of what stands here.

import type { Price, Qty } from '../../engine/kernel/units.ts';
import { bookDigest } from '../../proto/book-digest.ts';
import type { BookDelta, BookDigest, BookSnapshot, Level } from '../../proto/market-message.ts';
import type { Scale } from './scale.ts';

/** A level in words and numbers. */
export interface LevelView {
  readonly price: string;
  readonly qty: string;
  readonly priceTicks: number;
  readonly qtyLots: number;
}

/** What a message did to the book; `lost` means that it must be subscribed to again. */
export type BookStep = 'applied' | 'ignored' | 'lost';

export class LocalBook {
  readonly scale: Scale;
  /** Best first. Read them, do not keep them. */
  readonly bids: Level[] = [];
  readonly asks: Level[] = [];
  #epoch = 0;
  #seq = 0;
  #live = false;
  #digestsAgreed = 0;

  constructor(scale: Scale) {
    this.scale = scale;
  }

  /** A snapshot is in and nothing is missing since. */
  get live(): boolean {
    return this.#live;
  }

  get seq(): number {
    return this.#seq;
  }

  get epoch(): number {
    return this.#epoch;
  }

  /** How often the server's digest was the same as ours. */
  get digestsAgreed(): number {
    return this.#digestsAgreed;
  }

  /** Ticks; 0 when the side is empty. */
  get bestBid(): number {
    return this.bids[0]?.price ?? 0;
  }

  /** Ticks; 0 when the side is empty. */
  get bestAsk(): number {
    return this.asks[0]?.price ?? 0;
  }

  /** The best levels of a side in decimals. */
  levels(side: 'bids' | 'asks', count: number): LevelView[] {
    return this[side].slice(0, count).map(({ price, qty }) => ({
      price: this.scale.price(price),
      qty: this.scale.qty(qty),
      priceTicks: price,
      qtyLots: qty,
    }));
  }

  /** Nothing that is known is known to be right any more. */
  lose(): void {
    this.#live = false;
  }

  restore(snapshot: BookSnapshot): void {
    this.bids.splice(0, this.bids.length, ...snapshot.bids);
    this.asks.splice(0, this.asks.length, ...snapshot.asks);
    this.#epoch = snapshot.epoch;
    this.#seq = snapshot.seq;
    this.#live = true;
  }

  apply(delta: BookDelta): BookStep {
    if (!this.#live) return 'ignored';
    if (delta.epoch === this.#epoch && delta.seq <= this.#seq) return 'ignored';
    if (delta.epoch !== this.#epoch || delta.prevSeq !== this.#seq) return this.#lost();
    for (const { price, qty } of delta.bids) put(this.bids, price, qty, -1);
    for (const { price, qty } of delta.asks) put(this.asks, price, qty, 1);
    this.#seq = delta.seq;
    return 'applied';
  }

  /** Compares when the digest speaks of the very state that stands here. */
  check(digest: BookDigest): BookStep {
    if (!this.#live || digest.epoch !== this.#epoch || digest.seq < this.#seq) return 'ignored';
    if (digest.seq > this.#seq) return this.#lost();
    if (bookDigest(this.bids, this.asks) !== digest.digest) return this.#lost();
    this.#digestsAgreed++;
    return 'applied';
  }

  #lost(): BookStep {
    this.#live = false;
    return 'lost';
  }
}

/** Sets a level's absolute size, in place; `up` is 1 where prices rise from the best on, −1 where they fall. */
function put(levels: Level[], price: Price, qty: Qty, up: 1 | -1): void {
  let low = 0;
  let high = levels.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((levels[middle].price - price) * up < 0) low = middle + 1;
    else high = middle;
  }
  const found = low < levels.length && levels[low].price === price;
  if (qty === 0) {
    if (found) levels.splice(low, 1);
  } else {
    levels.splice(low, found ? 1 : 0, { price, qty });
  }
}
