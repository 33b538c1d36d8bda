// The venue itself as a source: a session of the client, on the socket that this page was served from. The venue of a replay is
// one like any other, of another time, that takes no orders.

import {
  type AccountEvent,
  type Candle,
  type CandlePriceName,
  Client,
  type ContractInfo,
  type IntervalName,
  type Signer,
  standardSocket,
} from '../../../client/core/index.ts';
import { lengthOf } from '../models/intervals.ts';
import { latest, PAST_READ_MAX, PAST_ROWS_MAX } from '../models/past.ts';
import type {
  FundingPayment,
  Opening,
  Past,
  Records,
  Source,
  SourceListener,
  Trading,
} from './source.ts';

export interface LiveOptions {
  readonly keyName: string;
  readonly sign: Signer;
  /** Left out: the first. */
  readonly account?: number | undefined;
  /** What time it is in a replay, microseconds; left out where it is the time of this machine. */
  readonly replayTime?: (() => number) | undefined;
}

const DAY_US = 86_400_000_000;
const PAST_CANDLES = 500;
/** Streams that only the contract in view has. */
const IN_VIEW = ['trades', 'mark', 'index', 'funding'] as const;

/** Logs on. @throws LogOnRefused, ConnectionLost when the first attempt fails */
export async function openLive(
  { replayTime, ...options }: LiveOptions,
  listener: SourceListener,
): Promise<Source> {
  const { protocol, host } = window.location;
  const client = new Client({
    ...options,
    url: `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/`,
    openSocket: standardSocket(WebSocket),
    // A replay that jumps says so itself, and another client comes.
    retryMs: replayTime === undefined ? [250, 4000] : [2000, 4000],
  });
  const live = new Live(client, listener, replayTime);
  await client.open();
  return live;
}

class Live implements Source {
  readonly kind: Source['kind'];
  readonly trading: Trading | null;
  readonly records: Records;
  readonly #client: Client;
  /** Microseconds since 1970. */
  readonly #now: () => number;
  #watched: { readonly symbol: string; readonly interval: IntervalName } | null = null;
  readonly #ordersOf = new Set<string>();
  /** Contracts whose ticker and state are followed. */
  readonly #followed = new Set<string>();

  constructor(client: Client, listener: SourceListener, replayTime?: () => number) {
    this.#client = client;
    this.kind = replayTime === undefined ? 'live' : 'replay';
    this.#now = replayTime ?? (() => Date.now() * 1000);
    this.trading = replayTime === undefined ? tradingOf(client) : null;
    this.records = recordsOf(client, this.#now);
    client.on('connected', ({ again }) => void this.#opened(listener, again));
    client.on('disconnected', ({ reason, retryMs }) =>
      retryMs < 0 ? listener.ended(reason) : listener.lost(reason, retryMs),
    );
    client.on('contracts', (contracts) => {
      this.#follow(contracts);
      listener.contracts(contracts);
    });
    client.on('goAway', ({ deadline, reason }) => listener.goingAway(deadline, reason));
    client.on('book', (book) => listener.book(book));
    client.on('orderBook', (book) => listener.orders(book));
    client.on('trades', (trades) => listener.trades(trades));
    client.on('candles', (candles) => listener.candles(candles));
    client.on('ticker', (ticker) => listener.ticker(ticker));
    client.on('status', (status) => listener.status(status));
    client.on('mark', (mark) => listener.mark(mark));
    client.on('index', (index) => listener.index(index));
    client.on('funding', (funding) => listener.funding(funding));
    client.on('fill', (fill) => listener.fill(fill));
    client.on('account', (event) => listener.account(client.account, event));
    client.on('snapshot', () => listener.account(client.account, null));
  }

  watch(symbol: string, interval: IntervalName): void {
    const before = this.#watched;
    this.#watched = { symbol, interval };
    const client = this.#client;
    if (before !== null && before.symbol !== symbol) {
      for (const channel of IN_VIEW) quietly(client.unsubscribe(channel, before.symbol));
      quietly(client.unsubscribe('bookRaw', before.symbol));
    }
    if (before !== null && (before.symbol !== symbol || before.interval !== interval)) {
      quietly(client.unsubscribeCandles(before.symbol, before.interval));
    }
    if (before?.symbol !== symbol) {
      quietly(client.book(symbol));
      for (const channel of IN_VIEW) quietly(client.subscribe(channel, symbol));
    }
    quietly(client.subscribeCandles(symbol, interval));
  }

  watchOrders(symbol: string, isWanted: boolean): void {
    if (this.#ordersOf.has(symbol) === isWanted) return;
    if (isWanted) {
      this.#ordersOf.add(symbol);
      quietly(this.#client.orderBook(symbol));
    } else {
      this.#ordersOf.delete(symbol);
      quietly(this.#client.unsubscribe('bookL3', symbol));
    }
  }

  async past(symbol: string, interval: IntervalName): Promise<Past> {
    const from = Math.max(0, this.#now() - PAST_CANDLES * lengthOf(interval));
    const read = async (price: CandlePriceName): Promise<readonly Candle[]> => {
      const candles: Candle[] = [];
      for await (const candle of this.#client.candles(symbol, interval, { from, price })) {
        candles.push(candle);
      }
      return candles;
    };
    const [candles, marks, indexes] = await Promise.all([
      read('trade'),
      read('mark'),
      read('index'),
    ]);
    return { candles, marks, indexes };
  }

  async delay(): Promise<number | null> {
    return this.kind === 'replay' ? null : this.#client.ping();
  }

  close(): void {
    this.#client.close('logged off');
  }

  async #opened(listener: SourceListener, again: boolean): Promise<void> {
    const client = this.#client;
    const { accounts, gates } = client.logOn;
    const contracts = await client.getContracts().catch(() => null);
    if (contracts === null) return; // The connection has ended already, and comes back.
    const barriers = new Map(
      gates.map(({ contract, reasons }) => [contract, reasons.map(({ text }) => text)]),
    );
    const opening: Opening = {
      contracts,
      accounts,
      account: accounts.length === 0 ? null : client.account,
      again,
      barriers,
    };
    this.#follow(contracts);
    listener.opened(opening);
  }

  #follow(contracts: readonly ContractInfo[]): void {
    for (const { terms } of contracts) {
      if (this.#followed.has(terms.symbol)) continue;
      this.#followed.add(terms.symbol);
      quietly(this.#client.subscribe('ticker', terms.symbol));
      quietly(this.#client.subscribe('status', terms.symbol));
    }
  }
}

function tradingOf(client: Client): Trading {
  return {
    place: (order) => client.place(order),
    amend: (change) => client.amend(change),
    cancel: (order) => client.cancel(order),
    cancelAll: async (contract) => (await client.massCancel({ contract })).count,
    preview: (order) => client.preview(order),
  };
}

function recordsOf(client: Client, now: () => number): Records {
  return {
    snapshot: () => client.getAccount(),
    pastFills: async () => {
      const fills = await latest((from) => client.fills({ from }), now());
      return fills.slice(-PAST_ROWS_MAX);
    },
    pastFunding: async () => {
      const payments: FundingPayment[] = [];
      const from = now() - 7 * DAY_US;
      for await (const { event } of client.history('funding', { from })) {
        if (event.kind !== 'fundingPosted') continue;
        payments.push({ contract: event.contract, hour: event.hour, amount: event.amount });
        if (payments.length === PAST_READ_MAX) break;
      }
      return payments.slice(-PAST_ROWS_MAX);
    },
    pastOrders: () => latest<AccountEvent>((from) => client.history('orders', { from }), now()),
  };
}

/** A stream that does not start shows as a panel without data; a lost connection starts it again by itself. */
function quietly(work: Promise<unknown>): void {
  work.catch(() => {});
}
