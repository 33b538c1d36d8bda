// Public channels: each is read once from the feeds of this edge, turned into text once, and sent to all who subscribe to it.

import { Side } from '../../engine/schema/index.ts';
import { type CandleInterval, Channel } from '../../proto/client-message.ts';
import type { Level, Trades } from '../../proto/market-message.ts';
import type { ServerBody } from '../../proto/server-message.ts';
import type { Feed, Reader } from '../feeds/feed.ts';
import type { Frame } from '../feeds/frame.ts';
import { Rotation } from '../host/rotation.ts';
import { millis } from './account-rows.ts';
import type { Instrument } from './instruments.ts';
import type { MarketData } from './market-data.ts';
import {
  candleRow,
  checksum,
  fundingRow,
  type LevelRow,
  levelRow,
  markRow,
  tickerRow,
  tradeRow,
} from './market-rows.ts';
import { BARS } from './public-api.ts';

/** Who subscribes. */
export interface Subscriber {
  /** What only the latest counts of is left out for it, and comes when it can read again. */
  readonly isSlow: boolean;
  sendText(text: Buffer): void;
}

interface ChannelParts {
  readonly data: MarketData;
  readonly now: () => number;
  readonly instrument: Instrument;
  /** As the client wrote it: it stands in every message. */
  readonly arg: object;
}

/** Which feed a channel is made of; null where there is no such channel. */
export function sourceOf(name: string): { channel: Channel; interval: CandleInterval | 0 } | null {
  const plain = SOURCES[name];
  if (plain !== undefined) return { channel: plain, interval: 0 };
  const interval = name.startsWith('candle') ? BARS[name.slice('candle'.length)] : undefined;
  return interval === undefined ? null : { channel: Channel.candles, interval };
}

const SOURCES: Readonly<Record<string, Channel | undefined>> = {
  books: Channel.book_100ms,
  books5: Channel.book_100ms,
  'bbo-tbt': Channel.bbo,
  trades: Channel.trades,
  tickers: Channel.ticker,
  'funding-rate': Channel.funding,
  'mark-price': Channel.mark,
};

/** One channel of one contract with all its subscribers; without any it is done. */
export class PublicChannel implements Reader {
  readonly isSlow = false;
  readonly #parts: ChannelParts;
  readonly #feed: Feed;
  readonly #turn: (message: ServerBody) => object | null;
  readonly #subscribers: Subscriber[] = [];
  /** They have missed something, and start again from a snapshot. */
  readonly #behind = new Set<Subscriber>();
  readonly #rotation = new Rotation();
  readonly #book: BookWindow | null;
  /** Trades, of which none may be left out, and none shown again. */
  readonly #isTape: boolean;
  /** What a new subscriber is sent. */
  #latest: Buffer | null = null;

  constructor(name: string, feed: Feed, parts: ChannelParts) {
    this.#parts = parts;
    this.#feed = feed;
    this.#isTape = name === 'trades';
    this.#book = name === 'books' ? new BookWindow(parts) : null;
    this.#turn = name === 'books5' ? () => this.#topFive() : (message) => rowsOf(message, parts);
  }

  get isEmpty(): boolean {
    return this.#subscribers.length === 0;
  }

  /** Sends where things stand, to one that subscribes already too. */
  add(subscriber: Subscriber): void {
    const isFirst = this.isEmpty;
    if (!this.#subscribers.includes(subscriber)) this.#subscribers.push(subscriber);
    if (isFirst)
      this.#feed.subscribe(this); // It is shown the first message like everybody.
    else this.#show(subscriber);
  }

  remove(subscriber: Subscriber): void {
    const at = this.#subscribers.indexOf(subscriber);
    if (at < 0) return;
    this.#subscribers.splice(at, 1);
    this.#behind.delete(subscriber);
    if (this.isEmpty) this.#feed.unsubscribe(this);
  }

  /** Those that can read again start from where things stand. */
  catchUp(): void {
    for (const subscriber of [...this.#behind]) if (!subscriber.isSlow) this.#show(subscriber);
  }

  send(message: ServerBody): void {
    if (message.kind === 'resyncRequired') {
      this.#feed.subscribe(this); // Rows were lost: the feed has let go of all its readers.
      return;
    }
    const text = this.#book === null ? this.#textOf(message) : this.#book.textOf(message);
    if (text === null) return;
    this.#latest = text;
    const count = this.#subscribers.length;
    const readers = [...this.#subscribers];
    const first = count === 0 ? 0 : this.#rotation.next(count);
    for (let served = 0; served < count; served++) {
      const subscriber = readers[(first + served) % count];
      if (this.#behind.has(subscriber)) continue;
      if (subscriber.isSlow && !this.#isTape) this.#behind.add(subscriber);
      else subscriber.sendText(text);
    }
  }

  sendFrame(frame: Frame): void {
    this.send(frame.message.message);
  }

  guard(serve: () => void): void {
    serve();
  }

  overrun(): void {}

  #show(subscriber: Subscriber): void {
    this.#behind.delete(subscriber);
    if (this.#isTape) return;
    const text = this.#book === null ? this.#latest : this.#book.snapshot();
    if (text !== null) subscriber.sendText(text);
  }

  #textOf(message: ServerBody): Buffer | null {
    const data = message.kind === 'trades' ? this.#freshOf(message) : this.#turn(message);
    return data === null ? null : Buffer.from(JSON.stringify({ arg: this.#parts.arg, data }));
  }

  /** Those that were not sent yet: who begins to read is shown none of before. */
  #freshOf({ trades, snapshot }: Trades): object | null {
    const { instrument } = this.#parts;
    const sent = this.#lastTrade;
    const fresh = snapshot && sent === 0 ? [] : trades.filter(({ trade }) => trade > sent);
    this.#lastTrade = trades.at(-1)?.trade ?? sent;
    return fresh.length === 0 ? null : fresh.map((trade) => tradeRow(trade, instrument));
  }

  #lastTrade = 0;

  /** Of the whole book, which is nothing new when the best levels are the same. */
  #topFive(): object | null {
    const { data, instrument, now } = this.#parts;
    const side = (of: Side): LevelRow[] => {
      return data.levels(instrument.contract, of, TOP).map((level) => levelRow(level, instrument));
    };
    const levels = { asks: side(Side.sell), bids: side(Side.buy), instId: instrument.instId };
    const shown = JSON.stringify(levels);
    if (shown === this.#shown) return null;
    this.#shown = shown;
    this.#fives += 1;
    return [{ ...levels, ts: millis(now()), seqId: this.#fives }];
  }

  #shown = '';
  #fives = 0;
}

const TOP = 5;
const WINDOW = 400;

/** The best levels of a book as they were published last, and what has changed in them since. */
class BookWindow {
  readonly #parts: ChannelParts;
  #bids: LevelRow[] = [];
  #asks: LevelRow[] = [];
  #seq = -1;

  constructor(parts: ChannelParts) {
    this.#parts = parts;
  }

  /** Null when nothing of it has changed. */
  textOf(message: ServerBody): Buffer | null {
    if (message.kind !== 'bookSnapshot' && message.kind !== 'bookDelta') return null;
    const [bids, asks] = [this.#side(Side.buy), this.#side(Side.sell)];
    const changes = { bids: changesIn(this.#bids, bids), asks: changesIn(this.#asks, asks) };
    const isFirst = message.kind === 'bookSnapshot';
    if (!isFirst && changes.bids.length + changes.asks.length === 0) return null;
    const before = this.#seq;
    this.#bids = bids;
    this.#asks = asks;
    // Of one command there is one book; a number that stands still would be taken for a gap.
    this.#seq = Math.max(message.seq, before + 1);
    return isFirst ? this.snapshot() : this.#text('update', changes, before);
  }

  snapshot(): Buffer {
    return this.#text('snapshot', { bids: this.#bids, asks: this.#asks }, -1);
  }

  #text(
    action: 'snapshot' | 'update',
    { bids, asks }: { readonly bids: readonly LevelRow[]; readonly asks: readonly LevelRow[] },
    prevSeqId: number,
  ): Buffer {
    const { arg, now, instrument } = this.#parts;
    const { instId } = instrument;
    const check = checksum(this.#bids, this.#asks);
    const place = { ts: millis(now()), checksum: check, prevSeqId, seqId: this.#seq };
    return Buffer.from(JSON.stringify({ arg, action, data: [{ asks, bids, instId, ...place }] }));
  }

  #side(of: Side): LevelRow[] {
    const { data, instrument } = this.#parts;
    const row = (level: Level): LevelRow => levelRow(level, instrument);
    return data.levels(instrument.contract, of, WINDOW).map(row);
  }
}

/** Levels that are new or of another size, and with size 0 those that have left. */
export function changesIn(before: readonly LevelRow[], after: readonly LevelRow[]): LevelRow[] {
  const sizes = new Map(before.map(([price, size]) => [price, size]));
  const changes = after.filter(([price, size]) => {
    const isSame = sizes.get(price) === size;
    sizes.delete(price);
    return !isSame;
  });
  const left = [...sizes.keys()].map((price): LevelRow => [price, '0', '0', '1']);
  return [...changes, ...left];
}

/** Null of what is none of these channels. */
function rowsOf(message: ServerBody, { instrument, data, now }: ChannelParts): object | null {
  if (message.kind === 'ticker') return [tickerRow(message, instrument)];
  if (message.kind === 'markPrice') return [markRow(message.price, message.time, instrument)];
  if (message.kind === 'funding') {
    const settled = data.settlements(instrument.contract).at(-1) ?? null;
    return [fundingRow(message, instrument, settled)];
  }
  if (message.kind === 'candles') {
    const shown = message.snapshot ? message.candles.slice(-1) : message.candles;
    return shown.map((candle) => candleRow(candle, instrument));
  }
  if (message.kind !== 'bbo') return null;
  const { bidPrice, bidQty, askPrice, askQty, seq: seqId } = message;
  const side = (price: number, qty: number): LevelRow[] =>
    price === 0 ? [] : [levelRow({ price, qty } as Level, instrument)];
  const levels = { asks: side(askPrice, askQty), bids: side(bidPrice, bidQty) };
  return [{ ...levels, instId: instrument.instId, ts: millis(now()), seqId }];
}
