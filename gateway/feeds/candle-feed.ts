// The candles of one interval, made of the trades as they come. Readers are sent the candle at work whenever it has changed, and
// each one that is over; time alone ends a candle and begins the next. A slow reader is sent where those that it missed have come to.

import type { ContractId } from '../../engine/schema/index.ts';
import {
  type CandleInterval,
  Channel,
  INTERVAL_US,
  type Stream,
} from '../../proto/client-message.ts';
import type { Candle, Candles, Trade } from '../../proto/market-message.ts';
import {
  type CandleRow,
  candlesIn,
  joined,
  pushRow,
  rowOf,
  startOf,
} from '../streams/candle-row.ts';
import type { Feed, FeedContext, Reader } from './feed.ts';
import { PublishedFrame } from './frame.ts';
import { Readers } from './readers.ts';

/** Shown to a new reader; one that has missed more starts again. */
const SHOWN = 100;

interface Progress {
  sentSeq: number;
  /** Start of the last candle sent. */
  sentStart: number;
  isBehind: boolean;
}

export class CandleFeed implements Feed {
  readonly stream: Stream;
  readonly #contract: ContractId;
  readonly #interval: CandleInterval;
  readonly #lengthUs: number;
  readonly #kept: number;
  readonly #context: FeedContext;
  readonly #time: () => number;
  readonly #readers = new Readers<Progress>();
  /** Those that had trades, the oldest first. */
  #rows: CandleRow[] = [];
  #hasChanged = false;
  #seq = 0;
  /** Start of the last candle published. */
  #start = 0;

  /** @param kept lengths of it that rows go back @param time of the last command that is known */
  constructor(
    [contract, interval, kept]: readonly [ContractId, CandleInterval, number],
    context: FeedContext,
    time: () => number,
  ) {
    this.stream = { channel: Channel.candles, contract, account: 0, interval };
    this.#contract = contract;
    this.#interval = interval;
    this.#lengthUs = INTERVAL_US[interval];
    this.#kept = Math.max(kept, SHOWN);
    this.#context = context;
    this.#time = time;
  }

  get readers(): number {
    return this.#readers.size;
  }

  get interval(): CandleInterval {
    return this.#interval;
  }

  /** Candles that had trades, the oldest first. */
  get rows(): readonly CandleRow[] {
    return this.#rows;
  }

  /** How far back rows are kept. */
  get keptSince(): number {
    return startOf(this.#time(), this.#lengthUs) - (this.#kept - 1) * this.#lengthUs;
  }

  take(trade: Trade, seq: number): void {
    pushRow(this.#rows, rowOf(trade, seq, 1), this.#lengthUs);
    this.#hasChanged = true;
    if (this.#rows.length > 2 * this.#kept) this.#rows = this.#rows.slice(-this.#kept - 1);
  }

  /** Trades may have been lost: these are the candles there are, and readers start again. */
  restart(rows: readonly CandleRow[]): void {
    this.#rows = [...rows];
    this.#readers.serve((reader) => this.#lose(reader));
  }

  /** Older ones, which go before those that are here; the first here may be the rest of the last of them. */
  prepend(rows: readonly CandleRow[]): void {
    const [first] = this.#rows;
    const last = rows.at(-1);
    if (first !== undefined && last !== undefined && first.start === last.start) {
      this.#rows = [...rows.slice(0, -1), joined(last, first), ...this.#rows.slice(1)];
    } else this.#rows = [...rows, ...this.#rows];
  }

  subscribe(reader: Reader): void {
    this.publish();
    if (this.#readers.size === 0) this.#seq = this.#context.seq();
    const start = startOf(this.#time(), this.#lengthUs);
    if (this.#readers.size === 0) this.#start = start;
    this.#readers.set(reader, { sentSeq: this.#seq, sentStart: this.#start, isBehind: false });
    const from = this.#start - (SHOWN - 1) * this.#lengthUs;
    reader.send(this.#message(this.#since(from), this.#seq, true));
  }

  unsubscribe(reader: Reader): void {
    this.#readers.delete(reader);
  }

  publish(): void {
    const start = startOf(this.#time(), this.#lengthUs);
    const isNext = start !== this.#start && this.#rows.length > 0;
    if (!this.#hasChanged && !isNext) return;
    this.#hasChanged = false;
    const from = Math.max(this.#start, start - (SHOWN - 1) * this.#lengthUs);
    this.#start = start;
    const prevSeq = this.#seq;
    this.#seq = this.#context.seq();
    if (this.#readers.size === 0) return;
    const { encode, now } = this.#context;
    const frame = new PublishedFrame(
      encode,
      this.#message(this.#since(from), prevSeq, false),
      now(),
    );
    this.#readers.serve((reader, progress) => {
      if (progress.isBehind || reader.isSlow) {
        progress.isBehind = true;
        return;
      }
      progress.sentSeq = this.#seq;
      progress.sentStart = start;
      reader.sendFrame(frame);
    });
  }

  catchUp(reader: Reader): void {
    const progress = this.#readers.get(reader);
    if (progress === undefined || !progress.isBehind || reader.isSlow) return;
    if (this.#start - progress.sentStart >= SHOWN * this.#lengthUs) {
      this.#lose(reader);
      return;
    }
    const { sentSeq, sentStart } = progress;
    this.#readers.set(reader, { sentSeq: this.#seq, sentStart: this.#start, isBehind: false });
    reader.send(this.#message(this.#since(sentStart), sentSeq, false));
  }

  evictSlow(): void {
    this.#readers.serve((reader) => reader.guard(() => this.catchUp(reader)));
  }

  position(reader: Reader): number {
    return this.#readers.get(reader)?.sentSeq ?? this.#seq;
  }

  #lose(reader: Reader): void {
    this.#readers.delete(reader);
    reader.send({ kind: 'resyncRequired', ...this.stream });
    this.#context.lost(this, reader);
  }

  /** None before the first with a trade. */
  #since(from: number): Candle[] {
    const lengthUs = this.#lengthUs;
    const until = this.#start + lengthUs;
    return candlesIn(this.#rows, { from, until, lengthUs, now: this.#time() });
  }

  #message(candles: readonly Candle[], prevSeq: number, snapshot: boolean): Candles {
    const { epoch } = this.#context;
    const place = { contract: this.#contract, interval: this.#interval, epoch };
    return { kind: 'candles', ...place, seq: this.#seq, prevSeq, candles, snapshot };
  }
}
