// Where what the terminal shows comes from: one interface, so that a venue's socket and a recording can both drive the page.
// A source reports what has changed and keeps the books; panels read them when they draw.

import type {
  AccountEvent,
  AccountSnapshot,
  AccountView,
  Ack,
  AmendRequest,
  Candle,
  Candles,
  ContractInfo,
  Funding,
  IndexPrice,
  IntervalName,
  LocalBook,
  LocalOrderBook,
  MarkPrice,
  OrderName,
  OrderRequest,
  OwnFillReport,
  Preview,
  Status,
  Ticker,
  Trades,
} from '../../../client/core/index.ts';

/** Who listens to a source. Called in the order in which things happened. */
export interface SourceListener {
  /** Logged on, for the first time or again. */
  opened(start: Opening): void;
  lost(reason: string, retryMs: number): void;
  /** It will not come back by itself. */
  ended(reason: string): void;
  goingAway(deadline: number, reason: string): void;
  /** All of them: one was listed that the account has to do with. */
  contracts(contracts: readonly ContractInfo[]): void;
  book(book: LocalBook): void;
  orders(book: LocalOrderBook): void;
  trades(trades: Trades): void;
  candles(candles: Candles): void;
  ticker(ticker: Ticker): void;
  status(status: Status): void;
  mark(mark: MarkPrice): void;
  index(index: IndexPrice): void;
  funding(funding: Funding): void;
  /** The account stands otherwise than before; null for a new start. */
  account(view: AccountView, event: AccountEvent | null): void;
  fill(fill: OwnFillReport): void;
}

export interface Opening {
  readonly contracts: readonly ContractInfo[];
  /** Empty where nobody's account is shown. */
  readonly accounts: readonly number[];
  readonly account: AccountView | null;
  readonly again: boolean;
  /** What stands in the way of an order that raises risk, in words; by contract. */
  readonly barriers: ReadonlyMap<number, readonly string[]>;
}

export interface Source {
  readonly kind: 'live' | 'replay';
  /** What can be sent; null where there is nobody to take it: in a replay. */
  readonly trading: Trading | null;
  readonly records: Records;
  /** Book, trades, prices and candles of this contract, and of no other. */
  watch(symbol: string, interval: IntervalName): void;
  /** The book order by order as well, or no longer. */
  watchOrders(symbol: string, isWanted: boolean): void;
  /** What was before what streams start with. */
  past(symbol: string, interval: IntervalName): Promise<Past>;
  /** There and back, milliseconds; null where it means nothing. */
  delay(): Promise<number | null>;
  close(): void;
}

/** Candles, and those of the mark and of the index; oldest first. */
export interface Past {
  readonly candles: readonly Candle[];
  readonly marks: readonly Candle[];
  readonly indexes: readonly Candle[];
}

/** Each throws what the client throws: AmountError, OrderRefused, ConnectionLost. */
export interface Trading {
  place(order: OrderRequest): Promise<Ack>;
  amend(change: AmendRequest): Promise<Ack>;
  cancel(order: OrderName): Promise<Ack>;
  /** All of a contract, or of the account. @returns how many */
  cancelAll(symbol: string | undefined): Promise<number>;
  preview(order: OrderRequest): Promise<Preview>;
}

/** What the venue has of the account in view. */
export interface Records {
  snapshot(): Promise<AccountSnapshot>;
  /** The latest of the last days, oldest first. */
  pastFills(): Promise<readonly OwnFillReport[]>;
  pastFunding(): Promise<readonly FundingPayment[]>;
  /** What became of orders: the latest of the last day, oldest first. */
  pastOrders(): Promise<readonly AccountEvent[]>;
}

/** An hour's funding of a contract. */
export interface FundingPayment {
  readonly contract: number;
  readonly hour: number;
  /** Minor units; positive was paid. */
  readonly amount: number;
}
