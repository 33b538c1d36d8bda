import { type Price, type Qty, Side } from '../../engine/schema/index.ts';
import { bookDigest } from '../../proto/book-digest.ts';
import type { Level } from '../../proto/market-message.ts';
import type { ServerMessage } from '../../proto/server-message.ts';

/** A book as a client builds it, which trusts nothing: every number must follow, every digest must fit. */
export class BuiltBook {
  deltas = 0;
  digestsProved = 0;
  #sides: Record<Side, Map<number, number>> = { [Side.buy]: new Map(), [Side.sell]: new Map() };
  #seq = -1;
  #epoch = -1;

  constructor(messages: readonly ServerMessage[]) {
    for (const { message } of messages) {
      switch (message.kind) {
        case 'bookSnapshot':
          this.#sides = { [Side.buy]: new Map(), [Side.sell]: new Map() };
          this.#set(message.bids, message.asks);
          this.#seq = message.seq;
          this.#epoch = message.epoch;
          break;
        case 'bookDelta':
          if (message.prevSeq !== this.#seq || message.epoch !== this.#epoch) {
            throw new Error(`delta ${message.prevSeq} → ${message.seq} after ${this.#seq}`);
          }
          this.#set(message.bids, message.asks);
          this.#seq = message.seq;
          this.deltas += 1;
          break;
        case 'bookDigest':
          if (message.seq !== this.#seq) throw new Error('a digest of another state');
          if (message.digest !== bookDigest(this.side(Side.buy), this.side(Side.sell))) {
            throw new Error(`the digest after ${message.seq} does not fit`);
          }
          this.digestsProved += 1;
          break;
        default:
      }
    }
  }

  /** Best first. */
  side(side: Side): Level[] {
    const best = side === Side.buy ? -1 : 1;
    return [...this.#sides[side]]
      .sort(([a], [b]) => best * (a - b))
      .map(([price, qty]) => ({ price: price as Price, qty: qty as Qty }));
  }

  #set(bids: readonly Level[], asks: readonly Level[]): void {
    for (const [side, levels] of [
      [Side.buy, bids],
      [Side.sell, asks],
    ] as const) {
      for (const { price, qty } of levels) {
        if (qty === 0) this.#sides[side].delete(price);
        else this.#sides[side].set(price, qty);
      }
    }
  }
}
