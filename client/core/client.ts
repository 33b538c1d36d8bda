// A bot's hand on the venue: one logged-on session that outlives its connections. Orders go out as decimals and
// come back as acknowledgements or typed refusals; the account's stream is followed without a gap; books are
// rebuilt and checked. See docs/bots.md.

import type { KeyId } from '../../engine/kernel/units.ts';
import { DisconnectScope, Side } from '../../engine/schema/closed-sets.ts';
import type { OrderCommand } from '../../engine/schema/commands/orders.ts';
import type { ChangeOwnKey } from '../../engine/schema/commands/traders.ts';
import type { LeverageAck, SignatureAck } from '../../proto/answer-message.ts';
import { CandleInterval, Channel, type ClientRequest } from '../../proto/client-message.ts';
import type { DayStatement } from '../../proto/history-message.ts';
import type { Candle, Trade } from '../../proto/market-message.ts';
import type { OrderPreview } from '../../proto/preview-message.ts';
import type {
  AccountEvent,
  AccountSnapshot,
  Contracts,
  Gate,
  KeyAck,
  Keys,
  MassCancelAck,
  OpenOrder,
  ServerBody,
  TradingLimitAck,
  TradingLimits,
} from '../../proto/server-message.ts';
import { AccountView, type OwnFillReport } from './account.ts';
import { type Ack, ackOf, type BatchResult, batchResultOf } from './acks.ts';
import type { LocalBook } from './book.ts';
import {
  type AccountSpan,
  type CandleSpan,
  candlesOf,
  type HistoryName,
  historyOf,
  openOrdersOf,
  type Span,
  statementsOf,
  tradesOf,
} from './history.ts';
import type { ChannelName, IntervalName, SideName } from './names.ts';
import type { ClientOptions } from './options.ts';
import type { LocalOrderBook } from './order-book.ts';
import {
  type AmendRequest,
  amendOrder,
  cancelOrder,
  type OrderName,
  type OrderRequest,
  placeOrder,
} from './order-request.ts';
import { type Preview, previewIn } from './preview.ts';
import {
  type GroupName,
  type MassQuoteRequest,
  type MassQuoteResult,
  massQuote,
  massQuoteResultOf,
  type ProtectionRequest,
  resetProtection,
  setProtection,
} from './quotes.ts';
import { ConnectionLost } from './refusals.ts';
import { Session } from './session.ts';
import {
  setTradingLimits,
  type TradingLimit,
  type TradingLimitsRequest,
} from './trading-limits.ts';

/** One item of a batch. */
export type BatchItem =
  | { readonly place: OrderRequest }
  | { readonly amend: AmendRequest }
  | { readonly cancel: OrderName };

export interface MassCancelRequest {
  readonly contract?: string | number | undefined;
  readonly side?: SideName | undefined;
  readonly tag?: string | undefined;
  readonly account?: number | undefined;
}

/** What becomes of a key of one's own; what is left out stays as it is. */
export interface KeyChange {
  /** Left out: the key of this session. */
  readonly key?: number | undefined;
  readonly revoke?: boolean;
  /** Sum of the numbers of `Scope`: fewer than it has. */
  readonly scopes?: number;
  /** Microseconds: earlier than it ends. */
  readonly validUntil?: number;
  /** Some of those that it has; any where it has none. */
  readonly addresses?: readonly string[];
  /** Another Ed25519 public key, hexadecimal. */
  readonly material?: string;
}

/** Channels of a contract that need nothing else. */
type OfContract = Exclude<
  ChannelName,
  'account' | 'dropCopy' | 'insuranceFund' | 'candles' | 'bookL3'
>;

/** Which text is accepted: that of exactly this hash. */
export interface DocumentRequest {
  /** Whose risk disclosure; undefined for the rulebook. */
  readonly contract?: string | number | undefined;
  readonly version: number;
  /** SHA-256 of the text, hexadecimal: of what was read, not of what the venue names. */
  readonly hash: string;
}

/** Logs on. @throws LogOnRefused; ConnectionLost unless `patient` */
export async function connect(options: ClientOptions): Promise<Client> {
  const client = new Client(options);
  await client.open();
  return client;
}

export class Client extends Session {
  /** Client order ids start with it: two runs of a bot never use the same. */
  readonly #idHead = Math.floor(Math.random() * 36 ** 8)
    .toString(36)
    .padStart(8, '0');
  #lastId = 0;

  /** @throws AmountError, OrderRefused, ConnectionLost */
  async place(request: OrderRequest): Promise<Ack> {
    return this.#order(this.#placeCommand(request));
  }

  /** What the order would do if it were placed now. Nothing is placed. @throws AmountError, OrderRefused, ConnectionLost */
  async preview(request: OrderRequest): Promise<Preview> {
    const scale = this.scale(request.contract);
    const account = this.accountOf(request.account);
    const order = placeOrder(request, scale, account, request.clientOrderId ?? '');
    return previewIn((await this.ask({ kind: 'previewOrder', order })) as OrderPreview, scale);
  }

  /** @throws AmountError, OrderRefused, ConnectionLost */
  async amend(request: AmendRequest): Promise<Ack> {
    return this.#order(this.#amendCommand(request));
  }

  /** @throws AmountError, OrderRefused, ConnectionLost */
  async cancel(request: OrderName): Promise<Ack> {
    return this.#order(cancelOrder(request, this.accountOf(request.account)));
  }

  /** Asks for less leverage than the brackets allow; 0 lifts the choice. @throws OrderRefused, ConnectionLost */
  async chooseLeverage(
    contract: string | number,
    leverage: number,
    account?: number,
  ): Promise<LeverageAck> {
    const answer = await this.ask({
      kind: 'chooseLeverage',
      key: 0 as KeyId,
      account: this.accountOf(account),
      contract: this.scale(contract).contract,
      leverage,
    });
    return answer as LeverageAck;
  }

  /** Accepts the rulebook or a risk disclosure in the participant's name. @throws OrderRefused, ConnectionLost */
  async sign({ contract, version, hash }: DocumentRequest): Promise<SignatureAck> {
    const of = contract === undefined ? 0 : this.scale(contract).contract;
    const request = { kind: 'signDocument', key: 0 as KeyId, contract: of, version, hash } as const;
    return (await this.ask(request)) as SignatureAck;
  }

  /** The keys of this trader. @throws ConnectionLost */
  async keys(): Promise<Keys['keys']> {
    return ((await this.ask({ kind: 'getKeys' })) as Keys).keys;
  }

  /** Revokes, narrows or rotates a key of this trader; its sessions end, this one too when it is its key. @throws OrderRefused */
  async changeKey({ key, ...change }: KeyChange): Promise<KeyAck> {
    const none = { revoke: false, scopes: 0, validUntil: 0, addresses: [], material: '' };
    const target = (key ?? this.logOn.key) as KeyId;
    const request = { kind: 'changeOwnKey', key: 0 as KeyId, ...none, ...change, target } as const;
    return (await this.ask(request as ChangeOwnKey)) as KeyAck;
  }

  /** What the participant allows its people: of all where this key binds it, else of this trader. @throws ConnectionLost */
  async tradingLimits(): Promise<readonly TradingLimit[]> {
    return ((await this.ask({ kind: 'getTradingLimits' })) as TradingLimits).limits;
  }

  /** Sets all limits of a trader or a key at once. Tighter ones hold at once, looser ones wait. @throws OrderRefused */
  async setTradingLimits(request: TradingLimitsRequest): Promise<TradingLimit> {
    const scale = this.scale(request.contract ?? this.contracts[0] ?? '');
    return ((await this.ask(setTradingLimits(request, scale))) as TradingLimitAck).limit;
  }

  /** Ends all live orders that fit; without filters all of the account's. */
  async massCancel(request: MassCancelRequest = {}): Promise<MassCancelAck> {
    const { contract, side, tag } = request;
    const answer = await this.ask({
      kind: 'massCancel',
      key: 0 as KeyId,
      account: this.accountOf(request.account),
      contract: contract === undefined ? 0 : this.scale(contract).contract,
      side: side === undefined ? 0 : Side[side],
      tag: tag ?? '',
    });
    return answer as MassCancelAck;
  }

  /** Up to `limits.batchMax` commands, done one after another; each has an answer of its own. */
  async batch(items: readonly BatchItem[]): Promise<BatchResult> {
    const commands = items.map((item): OrderCommand => {
      if ('place' in item) return this.#placeCommand(item.place);
      if ('amend' in item) return this.#amendCommand(item.amend);
      return cancelOrder(item.cancel, this.accountOf(item.cancel.account));
    });
    const answer = await this.ask({ kind: 'batch', items: commands });
    if (answer.kind === 'batchAck') return batchResultOf(answer, this.known);
    throw new ConnectionLost(`a batch was answered with ${answer.kind}`, true);
  }

  /** Both sides of a contract, level by level, in place of the quote before. @throws AmountError, OrderRefused, ConnectionLost */
  async massQuote(request: MassQuoteRequest): Promise<MassQuoteResult> {
    const account = this.accountOf(request.account);
    const answer = await this.ask(massQuote(request, this.scale(request.contract), account));
    if (answer.kind === 'massQuoteAck') return massQuoteResultOf(answer, this.known);
    throw new ConnectionLost(`a quote was answered with ${answer.kind}`, true);
  }

  /** Bounds what the quotes of a group may trade; it counts afresh from here. @throws AmountError, OrderRefused, ConnectionLost */
  async setProtection(request: ProtectionRequest): Promise<void> {
    const account = this.accountOf(request.account);
    await this.ask(setProtection(request, this.scale(request.contract), account));
  }

  /** A group whose quotes were taken away may quote again. @throws OrderRefused, ConnectionLost */
  async resetProtection(group: GroupName): Promise<void> {
    const account = this.accountOf(group.account);
    await this.ask(resetProtection(group, this.scale(group.contract), account));
  }

  /**
   * What becomes of the account's orders when this session ends: `session` takes those that it sent or amended last, `account`
   * all of them, `off` none. It holds for this connection alone: choose again after each log-on. @throws OrderRefused, ConnectionLost
   */
  async cancelOnDisconnect(scope: keyof typeof DisconnectScope, account?: number): Promise<void> {
    const of = { key: 0 as KeyId, account: this.accountOf(account) };
    await this.ask({ kind: 'cancelOnDisconnect', ...of, scope: DisconnectScope[scope] });
  }

  /** All orders of the account go after so many seconds, 1 … 300, unless this comes again; 0 stops the timer. @throws OrderRefused, ConnectionLost */
  async cancelAllAfter(seconds: number, account?: number): Promise<void> {
    const of = { key: 0 as KeyId, account: this.accountOf(account) };
    await this.ask({ kind: 'cancelAllAfter', ...of, seconds });
  }

  /** The account as the venue sees it now, with margin at the mark price. */
  async getAccount(account?: number): Promise<AccountSnapshot> {
    const request = { kind: 'getAccount' as const, account: this.accountOf(account) };
    return (await this.ask(request)) as AccountSnapshot;
  }

  /** What stands between this session and an order that raises risk. */
  async getGate(contract?: string | number): Promise<Gate['gates']> {
    const number = contract === undefined ? 0 : this.scale(contract).contract;
    return ((await this.ask({ kind: 'getGate', contract: number })) as Gate).gates;
  }

  async getContracts(): Promise<Contracts['contracts']> {
    return ((await this.ask({ kind: 'getContracts' })) as Contracts).contracts;
  }

  /** There and back, in milliseconds. */
  async ping(): Promise<number> {
    const start = performance.now();
    await this.ask({ kind: 'ping', echo: 1 });
    return performance.now() - start;
  }

  /** A book that keeps itself up to date. @returns once it stands. */
  async book(
    contract: string | number,
    channel: 'bookRaw' | 'book_100ms' = 'bookRaw',
  ): Promise<LocalBook> {
    const scale = this.scale(contract);
    const stream = this.market.want(Channel[channel], scale.contract);
    const book = this.market.book(stream.channel, scale);
    if (book.live) return book;
    const live = this.next('book', (candidate) => candidate === book && candidate.live);
    await this.subscribed(stream);
    return live;
  }

  /** A book order by order that keeps itself up to date. @returns once it stands. */
  async orderBook(contract: string | number): Promise<LocalOrderBook> {
    const scale = this.scale(contract);
    const stream = this.market.want(Channel.bookL3, scale.contract);
    const book = this.market.orderBook(scale);
    if (book.live) return book;
    const live = this.next('orderBook', (candidate) => candidate === book && candidate.live);
    await this.subscribed(stream);
    return live;
  }

  /** Starts the candles of an interval; they come as events. */
  async subscribeCandles(contract: string | number, interval: IntervalName): Promise<void> {
    const { contract: id } = this.scale(contract);
    await this.subscribed(this.market.want(Channel.candles, id, CandleInterval[interval]));
  }

  async unsubscribeCandles(contract: string | number, interval: IntervalName): Promise<void> {
    const { contract: id } = this.scale(contract);
    const stream = this.market.unwant(Channel.candles, id, CandleInterval[interval]);
    await this.ask({ kind: 'unsubscribe', ...stream });
  }

  /** Candles of the past, oldest first, none missing. @throws OrderRefused, ConnectionLost */
  candles(
    contract: string | number,
    interval: IntervalName,
    span: CandleSpan = {},
  ): AsyncGenerator<Candle> {
    return candlesOf(this.#asker, this.scale(contract).contract, interval, span);
  }

  /** The public tape of the past, oldest first. @throws OrderRefused, ConnectionLost */
  trades(contract: string | number, span: Span = {}): AsyncGenerator<Trade> {
    return tradesOf(this.#asker, this.scale(contract).contract, span);
  }

  /** Live orders by their ids, of all contracts or of one. @throws OrderRefused, ConnectionLost */
  openOrders(of: Pick<AccountSpan, 'account' | 'contract'> = {}): AsyncGenerator<OpenOrder> {
    const { account, contract } = this.#pastOf(of);
    return openOrdersOf(this.#asker, account, contract);
  }

  /** Events of the account's past, oldest first. @throws OrderRefused, ConnectionLost */
  history(what: HistoryName, span: AccountSpan = {}): AsyncGenerator<AccountEvent> {
    return historyOf(this.#asker, this.#pastOf(span), what, span);
  }

  /**
   * Fills of the past, oldest first. With `after`, the `account.seq` that a run which was killed had written down, those that it
   * missed. @throws OrderRefused, ConnectionLost
   */
  async *fills(span: AccountSpan = {}): AsyncGenerator<OwnFillReport> {
    const view = new AccountView(this.accountOf(span.account), (id) => this.scale(id));
    for await (const { event, time } of this.history('fills', span)) {
      if (event.kind === 'ownFill') yield view.fillReport(event, time);
    }
  }

  /** What each day did to the account's cash, oldest first. @throws OrderRefused, ConnectionLost */
  statements(span: Span & { readonly account?: number } = {}): AsyncGenerator<DayStatement> {
    return statementsOf(this.#asker, this.accountOf(span.account), span);
  }

  readonly #asker = (request: ClientRequest): Promise<ServerBody> => this.ask(request);

  #pastOf({ account, contract }: Pick<AccountSpan, 'account' | 'contract'>) {
    const of = contract === undefined ? 0 : this.scale(contract).contract;
    return { account: this.accountOf(account), contract: of } as const;
  }

  /** Starts a public stream; its messages come as events. It is started again after a reconnect. */
  async subscribe(channel: OfContract, contract: string | number): Promise<void> {
    await this.subscribed(this.market.want(Channel[channel], this.scale(contract).contract));
  }

  /** Starts the stream of the insurance fund, which is the venue's. */
  async subscribeFund(): Promise<void> {
    await this.subscribed(this.market.want(Channel.insuranceFund, 0));
  }

  async unsubscribe(channel: OfContract | 'bookL3', contract: string | number): Promise<void> {
    const stream = this.market.unwant(Channel[channel], this.scale(contract).contract);
    await this.ask({ kind: 'unsubscribe', ...stream });
  }

  #placeCommand(request: OrderRequest): OrderCommand {
    const clientOrderId = request.clientOrderId ?? `${this.#idHead}-${++this.#lastId}`;
    const account = this.accountOf(request.account);
    return placeOrder(request, this.scale(request.contract), account, clientOrderId);
  }

  #amendCommand(request: AmendRequest): OrderCommand {
    const scale = request.contract === undefined ? undefined : this.scale(request.contract);
    return amendOrder(request, scale, this.accountOf(request.account));
  }

  async #order(command: OrderCommand): Promise<Ack> {
    const answer = await this.ask(command);
    if (answer.kind === 'orderAck') return ackOf(answer, this.known);
    throw new ConnectionLost(`an order was answered with ${answer.kind}`, true);
  }
}
