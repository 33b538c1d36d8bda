// The public streams of a client: which of them it wants, their last messages, and whether anything of
// them was lost. It sends nothing itself; it asks for a stream to be started (again) and the client does it.

import type { ContractId } from '../../engine/kernel/units.ts';
import { type CandleInterval, Channel, type Stream } from '../../proto/client-message.ts';
import type {
  BookDelta,
  BookDigest,
  BookOrders,
  BookOrdersDelta,
  BookSnapshot,
  Candles,
  Liquidations,
  Trades,
} from '../../proto/market-message.ts';
import type { StreamPosition } from '../../proto/server-message.ts';
import { LocalBook } from './book.ts';
import { LocalOrderBook } from './order-book.ts';
import { StreamGap } from './refusals.ts';
import type { Scale } from './scale.ts';

interface MarketDataOutlet {
  book(book: LocalBook): void;
  orderBook(book: LocalOrderBook): void;
  /** Start the stream afresh. */
  restart(stream: Stream): void;
  gap(gap: StreamGap): void;
}

interface Wanted {
  readonly stream: Stream;
  /** Of the last message; −1 before the first. */
  seq: number;
  /** The newest that was reported, of the channel of trades. */
  lastTrade: number;
}

export class MarketData {
  readonly #outlet: MarketDataOutlet;
  readonly #wanted = new Map<string, Wanted>();
  readonly #books = new Map<string, LocalBook>();
  readonly #orderBooks = new Map<ContractId, LocalOrderBook>();

  constructor(outlet: MarketDataOutlet) {
    this.#outlet = outlet;
  }

  /** Every stream that is wanted now. */
  streams(): Stream[] {
    return [...this.#wanted.values()].map(({ stream }) => stream);
  }

  want(channel: Channel, contract: ContractId | 0, interval: CandleInterval | 0 = 0): Stream {
    const stream: Stream = { channel, contract, account: 0, interval };
    const key = keyOf(stream);
    if (!this.#wanted.has(key)) this.#wanted.set(key, { stream, seq: -1, lastTrade: 0 });
    return stream;
  }

  unwant(channel: Channel, contract: ContractId | 0, interval: CandleInterval | 0 = 0): Stream {
    const stream: Stream = { channel, contract, account: 0, interval };
    if (channel === Channel.bookL3) this.#orderBooks.delete(contract as ContractId);
    this.#wanted.delete(keyOf(stream));
    this.#books.delete(keyOf(stream));
    return stream;
  }

  /** The book of a channel; there from the first time it is asked for. */
  book(channel: Channel, scale: Scale): LocalBook {
    const key = keyOf({ channel, contract: scale.contract });
    let book = this.#books.get(key);
    if (book === undefined) {
      book = new LocalBook(scale);
      this.#books.set(key, book);
    }
    return book;
  }

  /** A contract's book order by order; there from the first time it is asked for. */
  orderBook(scale: Scale): LocalOrderBook {
    let book = this.#orderBooks.get(scale.contract);
    if (book === undefined) {
      book = new LocalOrderBook(scale);
      this.#orderBooks.set(scale.contract, book);
    }
    return book;
  }

  /** The connection is gone: nothing that is shown is known to be true. */
  lose(): void {
    for (const book of this.#books.values()) book.lose();
    for (const book of this.#orderBooks.values()) book.lose();
    for (const wanted of this.#wanted.values()) wanted.seq = -1;
  }

  bookSnapshot(snapshot: BookSnapshot): void {
    const book = this.#bookOf(snapshot);
    if (book === undefined) return;
    book.restore(snapshot);
    this.#outlet.book(book);
  }

  bookDelta(delta: BookDelta): void {
    const book = this.#bookOf(delta);
    if (book === undefined) return;
    const before = book.seq;
    const step = book.apply(delta);
    if (step === 'applied') this.#outlet.book(book);
    else if (step === 'lost') this.#lost(book, delta, before, delta.prevSeq);
  }

  bookDigest(digest: BookDigest): void {
    const book = this.#bookOf(digest);
    if (book?.check(digest) === 'lost') this.#lost(book, digest, book.seq, digest.seq);
  }

  bookOrders(message: BookOrders | BookOrdersDelta): void {
    const book = this.#orderBooks.get(message.contract);
    if (book === undefined) return;
    const before = book.seq;
    const step = message.kind === 'bookOrders' ? book.restore(message) : book.apply(message);
    if (step === 'lost' && message.kind === 'bookOrdersDelta') {
      this.#outlet.gap(new StreamGap(`orders of ${book.scale.symbol}`, before, message.prevSeq));
      this.#outlet.restart({ channel: Channel.bookL3, contract: message.contract, account: 0 });
    } else if (step !== 'ignored') this.#outlet.orderBook(book);
  }

  /** Each message of the stream follows the one before; where one is missing the stream starts again. */
  follow({ kind, ...message }: Trades | Liquidations | Candles): void {
    const { contract, seq, prevSeq, snapshot } = message;
    const interval = 'interval' in message ? message.interval : 0;
    const wanted = this.#wanted.get(keyOf({ channel: Channel[kind], contract, interval }));
    if (wanted === undefined) return;
    if (snapshot || wanted.seq < 0 || wanted.seq === prevSeq) {
      wanted.seq = seq;
      return;
    }
    this.#outlet.gap(new StreamGap(`${kind} of contract ${contract}`, wanted.seq, prevSeq));
    wanted.seq = -1;
    this.#outlet.restart(wanted.stream);
  }

  /** @returns the trades that were not reported before. */
  trades(message: Trades): Trades {
    this.follow(message);
    const wanted = this.#wanted.get(keyOf({ channel: Channel.trades, contract: message.contract }));
    if (wanted === undefined) return message; // It is let go and still comes.
    const fresh = message.trades.filter(({ trade }) => trade > wanted.lastTrade);
    wanted.lastTrade = fresh.at(-1)?.trade ?? wanted.lastTrade;
    return fresh.length === message.trades.length ? message : { ...message, trades: fresh };
  }

  /** A heartbeat shows how far each stream has come; a book that is behind has lost something. */
  compare(position: StreamPosition): void {
    const orders = this.#orderBooks.get(position.contract as ContractId);
    if (position.channel === Channel.bookL3 && orders?.live && position.seq > orders.seq) {
      orders.lose();
      this.#outlet.restart({ channel: Channel.bookL3, contract: position.contract, account: 0 });
    }
    const book = this.#books.get(keyOf(position));
    if (book?.live && position.seq > book.seq) {
      this.#lost(book, position, book.seq, position.seq);
      book.lose();
    }
  }

  #bookOf(stream: { channel: Channel; contract: ContractId }): LocalBook | undefined {
    return this.#books.get(keyOf(stream));
  }

  #lost(
    book: LocalBook,
    stream: { channel: Channel; contract: ContractId | 0 },
    expected: number,
    found: number,
  ): void {
    this.#outlet.gap(new StreamGap(`book of ${book.scale.symbol}`, expected, found));
    const { channel, contract } = stream;
    this.#outlet.restart({ channel, contract, account: 0 });
  }
}

function keyOf({
  channel,
  contract,
  interval = 0,
}: Pick<Stream, 'channel' | 'contract' | 'interval'>): string {
  return `${channel}/${contract}/${interval}`;
}
