// Fills that are to be looked at again, and the quality of the quotes as it adds up. Fills that wait when a run is
// killed are not looked at any more: the books have them all the same.

import type { OwnFillEvent } from '../books.ts';
import {
  HORIZONS_MS,
  type MarkedFill,
  markedOut,
  NO_QUALITY,
  type OwnBest,
  type QuoteQuality,
  seen,
} from '../quote-quality.ts';

interface Waiting {
  readonly fill: MarkedFill;
  readonly horizonMs: number;
  readonly at: number;
}

const MAKER = 1;
const BUY = 1;

export class MarkoutBook {
  readonly #moneyPerTickLot: number;
  #quality: QuoteQuality;
  #waiting: Waiting[] = [];
  #lookedAt = Number.NaN;

  /** @param before of the last run, if there was any */
  constructor(before: QuoteQuality | null, moneyPerTickLot: number) {
    this.#quality = before ?? NO_QUALITY;
    this.#moneyPerTickLot = moneyPerTickLot;
  }

  get quality(): QuoteQuality {
    return this.#quality;
  }

  /** @param now milliseconds, as in `look` */
  take({ liquidity, side, price, qty }: OwnFillEvent, now: number): void {
    if (liquidity !== MAKER) return;
    const fill = { isBuy: side === BUY, ticks: price, lots: qty };
    for (const horizonMs of HORIZONS_MS) {
      this.#waiting.push({ fill, horizonMs, at: now + horizonMs });
    }
  }

  /** @param fairTicks what the contract is worth now; 0 while that is not known */
  look(best: OwnBest, away: string, fairTicks: number, now: number): void {
    const ms = Number.isNaN(this.#lookedAt) ? 0 : Math.round(now - this.#lookedAt);
    this.#lookedAt = now;
    this.#quality = seen(this.#quality, ms, best, away);
    if (fairTicks === 0) return;
    const later = { ticks: fairTicks, moneyPerTickLot: this.#moneyPerTickLot };
    for (const { fill, horizonMs, at } of this.#waiting) {
      if (at <= now) this.#quality = markedOut(this.#quality, horizonMs, fill, later);
    }
    this.#waiting = this.#waiting.filter(({ at }) => at > now);
  }
}
