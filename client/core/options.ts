// What a client is given, and the events that it emits.

import type { DisconnectScope } from '../../engine/schema/closed-sets.ts';
import type { Deleveraging, InsuranceFund } from '../../proto/default-message.ts';
import type { Funding } from '../../proto/funding-message.ts';
import type {
  Bbo,
  Candles,
  Liquidations,
  Status,
  Ticker,
  Trades,
} from '../../proto/market-message.ts';
import type { IndexPrice, MarkPrice } from '../../proto/prices-message.ts';
import type {
  AccountEvent,
  AccountSnapshot,
  ContractInfo,
  LogOnResult,
} from '../../proto/server-message.ts';
import type { LiveOrder, OwnFillReport } from './account.ts';
import type { LocalBook } from './book.ts';
import type { ProtocolName } from './connection.ts';
import type { LocalOrderBook } from './order-book.ts';
import type { StreamGap } from './refusals.ts';
import type { Signer } from './signer.ts';
import type { OpenSocket } from './socket.ts';

/** How a client behaves, whatever the host. */
export interface SessionOptions {
  /** What the key is called at the venue. */
  readonly keyName: string;
  /** Like ws://127.0.0.1:8900; of several the next is tried when one does not answer. */
  readonly url: string | readonly string[];
  /** Default: 'proto'. */
  readonly protocol?: ProtocolName | undefined;
  /** The account to trade for and to follow. Default: the participant's first. */
  readonly account?: number | undefined;
  /** false: the account's stream is not followed; for programs that only read public data. */
  readonly followAccount?: boolean | undefined;
  /**
   * The last event of the account's stream that an earlier run has seen (`account.seq`). Those after it come first, as
   * they would have then; without one the stream begins where it is now.
   */
  readonly resumeAfterSeq?: number | undefined;
  /**
   * What goes when a session ends, of every account of the key, chosen again at each log-on: 'session' for the orders that it sent
   * or amended last, 'account' for all. Default: nothing, unless `cancelOnDisconnect` is called.
   */
  readonly cancelOnDisconnect?: keyof typeof DisconnectScope | undefined;
  /** Also the first connection is tried again and again; else `connect` fails with it. */
  readonly patient?: boolean | undefined;
  /** Unanswered requests older than this are given up and not sent again. Default: 30 s. */
  readonly resendMs?: number | undefined;
  /** Shortest and longest wait between attempts. Default: 100 ms and 5 s. */
  readonly retryMs?: readonly [number, number] | undefined;
  /** Until the log-on must be done. Default: 10 s. */
  readonly openMs?: number | undefined;
}

/** With what the host hands in. */
export interface ClientOptions extends SessionOptions {
  /** For example an `ed25519Signer`. */
  readonly sign: Signer;
  /** For example a `standardSocket`. */
  readonly openSocket: OpenSocket;
}

/** What happens by itself. */
export interface ClientEvents {
  /** Logged on, for the first time or again; the account's stream and all subscriptions go on. */
  connected: { readonly logOn: LogOnResult; readonly epoch: number; readonly again: boolean };
  /** All of the venue's, after one was listed that the account has to do with. */
  contracts: readonly ContractInfo[];
  /** `retryMs` is −1 when it will not be tried again. */
  disconnected: { readonly reason: string; readonly retryMs: number };
  /** Announced for a contract, or, with times of 0, withdrawn or over. Microseconds UTC. */
  maintenance: {
    readonly contract: number;
    readonly beginsAt: number;
    readonly endsAt: number;
    readonly reason: string;
  };
  goAway: { readonly deadline: number; readonly reason: string };
  /** An order of the account became live, changed or ended; `live` is undefined when it has ended. */
  order: { readonly event: AccountEvent['event']; readonly live: LiveOrder | undefined };
  fill: OwnFillReport;
  /** Every event of the account's stream, as it came. */
  account: AccountEvent;
  /** The account started from a snapshot. */
  snapshot: AccountSnapshot;
  /** Something was lost and has been asked for again. */
  gap: StreamGap;
  book: LocalBook;
  orderBook: LocalOrderBook;
  ticker: Ticker;
  liquidations: Liquidations;
  /** Replace those that are known by their start. */
  candles: Candles;
  bbo: Bbo;
  trades: Trades;
  status: Status;
  index: IndexPrice;
  mark: MarkPrice;
  funding: Funding;
  insuranceFund: InsuranceFund;
  /** The latest rounds; numbered, so that new ones show. */
  deleveraging: Deleveraging;
  closed: { readonly reason: string };
}
