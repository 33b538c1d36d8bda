// A logged-on session that outlives its connections: it comes back by itself, takes the account's stream up
// where it was left, starts the public streams afresh and sends what was not answered once more.

import type { AccountId, ContractId } from '../../engine/kernel/units.ts';
import { Channel, type ClientRequest, type Stream } from '../../proto/client-message.ts';
import type {
  AccountEvent,
  AccountSnapshot,
  Contracts,
  LogOnResult,
  ServerBody,
  ServerMessage,
  SessionLimits,
} from '../../proto/server-message.ts';
import { AccountView } from './account.ts';
import { Backoff } from './backoff.ts';
import { Connection } from './connection.ts';
import { Emitter } from './emitter.ts';
import { MarketData } from './market-data.ts';
import { takeMarket } from './market-events.ts';
import type { ClientEvents, ClientOptions } from './options.ts';
import { Pending } from './pending.ts';
import { ConnectionLost, LogOnRefused, OrderRefused, StreamGap } from './refusals.ts';
import { AmountError, Scale } from './scale.ts';

/** Refusals of a log-on that trying again does not change. */
const FINAL: ReadonlySet<string> = new Set(['authenticationFailed', 'keyRevoked', 'keyExpired']);

export class Session extends Emitter<ClientEvents> {
  protected readonly market: MarketData;
  readonly #options: ClientOptions;
  readonly #urls: readonly string[];
  readonly #pending = new Pending();
  readonly #backoff: Backoff;
  readonly #scales = new Map<number | string, Scale>();
  #isLearning = false;
  #connection: Connection | undefined;
  #logOn: LogOnResult | undefined;
  #limits: SessionLimits | undefined;
  #account: AccountView | undefined;
  /** The last event of the account's stream that was emitted: behind the view while missed ones still come. */
  #emittedSeq = 0;
  #resuming = false;
  #attempts = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  /** While a connection begins: its end is reported to the caller who began it. */
  #failBegin: ((error: Error) => void) | undefined;
  #closed = false;

  constructor(options: ClientOptions) {
    super();
    this.#options = options;
    this.#urls = typeof options.url === 'string' ? [options.url] : options.url;
    const [leastMs, mostMs] = options.retryMs ?? [100, 5000];
    this.#backoff = new Backoff(leastMs, mostMs);
    this.market = new MarketData({
      book: (book) => this.emit('book', book),
      orderBook: (book) => this.emit('orderBook', book),
      gap: (gap) => this.emit('gap', gap),
      restart: (stream) => this.#subscribe(stream, 0),
    });
  }

  /** Logged on now. */
  get connected(): boolean {
    return this.#connection !== undefined;
  }

  /** The last log-on's answer: accounts, scopes, gates. */
  get logOn(): LogOnResult {
    return present(this.#logOn);
  }

  get limits(): SessionLimits {
    return present(this.#limits);
  }

  /** The account that is traded for and followed. */
  get account(): AccountView {
    return present(this.#account);
  }

  /** Requests that wait for an answer. */
  get unanswered(): number {
    return this.#pending.size;
  }

  /** Symbols of the venue's contracts. */
  get contracts(): string[] {
    return [...new Set(this.#scales.values())].map(({ symbol }) => symbol);
  }

  /** How a contract's numbers are written. @throws AmountError */
  scale(contract: string | number): Scale {
    const scale = this.#scales.get(contract);
    if (scale === undefined) throw new AmountError('contract', `there is no '${contract}'`);
    return scale;
  }

  /** Called by `connect`. */
  async open(): Promise<void> {
    for (;;) {
      try {
        await this.#attempt();
        return;
      } catch (error) {
        if (this.#closed || this.#options.patient !== true || isFinal(error)) {
          this.#closed = true;
          throw error;
        }
        await new Promise((resolve) => setTimeout(resolve, this.#backoff.nextMs()));
      }
    }
  }

  /** Ends the session. Orders stay where they are; see `massCancel`. */
  close(reason = 'closed by the bot'): void {
    if (this.#closed) return;
    this.#closed = true;
    clearTimeout(this.#retry);
    this.#connection?.close();
    this.#connection = undefined;
    this.#pending.giveUp(reason);
    this.emit('closed', { reason });
  }

  /** Breaks the connection as a failing network would, for tests of what a bot does then. */
  breakConnection(): void {
    this.#connection?.abort('broken on purpose');
  }

  protected accountOf(account: number | undefined): AccountId {
    if (account !== undefined) return account as AccountId;
    if (this.#account !== undefined) return this.#account.account;
    throw new AmountError('account', 'the participant has no account');
  }

  protected readonly known = (contract: number): Scale | undefined => this.#scales.get(contract);

  /** Sends a request and waits for its answer, over as many connections as it takes. */
  protected ask(request: ClientRequest): Promise<ServerBody> {
    const connection = this.#connection;
    if (connection === undefined) {
      return Promise.reject(new ConnectionLost('not connected; nothing was sent', false));
    }
    return this.#send(connection, request);
  }

  #send(connection: Connection, request: ClientRequest): Promise<ServerBody> {
    return this.#pending.send(connection, request);
  }

  /** Starts a stream, or leaves it to the next connection. @throws OrderRefused */
  protected async subscribed(stream: Stream): Promise<void> {
    if (this.#connection === undefined) return;
    await this.ask({ kind: 'subscribe', ...stream, resumeAfterSeq: 0 });
  }

  /** The same without waiting; a refusal is reported as a gap, since the stream stands still. */
  #subscribe(stream: Stream, resumeAfterSeq: number): void {
    const connection = this.#connection;
    if (connection === undefined) return;
    this.#send(connection, { kind: 'subscribe', ...stream, resumeAfterSeq }).catch((error) => {
      if (!(error instanceof OrderRefused)) return; // The next connection starts it again.
      this.#resuming = false;
      this.emit(
        'gap',
        new StreamGap(`${error.reason} of channel ${stream.channel}`, resumeAfterSeq, 0),
      );
      // What is no longer kept is made good by a snapshot.
      if (resumeAfterSeq > 0) this.#subscribe(stream, 0);
    });
  }

  async #attempt(): Promise<void> {
    const url = this.#urls[this.#attempts++ % this.#urls.length] ?? '';
    const listener = {
      message: (message: ServerMessage) => this.#onMessage(message),
      closed: (reason: string, startAgain: boolean) => this.#lost(reason, startAgain),
    };
    const { protocol = 'proto', openMs = 10_000 } = this.#options;
    const { keyName, sign, openSocket, cancelOnDisconnect } = this.#options;
    const connection = await Connection.open(
      { url, protocol, keyName, sign, openSocket, openMs, cancelOnDisconnect },
      listener,
    );
    if (this.#closed) {
      connection.close();
      return;
    }
    const again = this.#logOn !== undefined;
    this.#logOn = connection.logOn;
    this.#limits = connection.hello.limits;
    this.#connection = connection;
    this.#backoff.reset();
    const ended = new Promise<never>((_, reject) => {
      this.#failBegin = reject;
    });
    try {
      await Promise.race([this.#begin(connection), ended]);
    } catch (error) {
      // A connection that did not begin has no owner: left open, it would keep the process alive.
      if (this.#connection === connection) {
        this.#connection = undefined;
        this.market.lose();
        this.#pending.releaseSubscriptions();
        connection.close();
      }
      throw error;
    } finally {
      this.#failBegin = undefined;
    }
    this.emit('connected', { logOn: connection.logOn, epoch: connection.hello.epoch, again });
  }

  /** Contracts, then the account from where it was left, then the public streams, then what was not answered. */
  async #begin(connection: Connection): Promise<void> {
    const unanswered = this.#pending.takeForResend();
    if (this.#scales.size === 0) await this.#readContracts(connection);
    const account = (this.#options.account ?? connection.logOn.accounts[0]) as
      | AccountId
      | undefined;
    if (account !== undefined) {
      this.#account ??= new AccountView(account, (contract) => this.scale(contract));
      await this.#followAccount(this.#account);
    }
    for (const stream of this.market.streams()) this.#subscribe(stream, 0);
    for (const { requestId, request } of unanswered) connection.send(requestId, request);
  }

  async #readContracts(connection: Connection): Promise<Contracts['contracts']> {
    const answer = (await this.#send(connection, { kind: 'getContracts' })) as Contracts;
    for (const info of answer.contracts) {
      const scale = new Scale(info);
      this.#scales.set(scale.contract, scale);
      this.#scales.set(scale.symbol, scale);
    }
    return answer.contracts;
  }

  /** A contract was listed meanwhile: its numbers are read, and then the account's stream goes on from where it stands. */
  async #learn(contract: ContractId): Promise<void> {
    const connection = this.#connection;
    if (this.#isLearning || connection === undefined) return;
    this.#isLearning = true;
    const contracts = await this.#readContracts(connection).catch(() => null);
    this.#isLearning = false;
    if (contracts === null) return; // The next heartbeat shows that the stream is ahead.
    if (this.#scales.has(contract)) this.#resume();
    this.emit('contracts', contracts);
  }

  async #followAccount(view: AccountView): Promise<void> {
    if (this.#options.followAccount === false) return;
    const stream: Stream = { channel: Channel.account, contract: 0, account: view.account };
    const { resumeAfterSeq } = this.#options;
    if (!view.synced && resumeAfterSeq !== undefined && this.#emittedSeq === 0) {
      // The account as it stands, and then all that was missed: the caller's handlers are there before it comes.
      const request = { kind: 'getAccount' as const, account: view.account };
      view.restore((await this.ask(request)) as AccountSnapshot);
      this.#emittedSeq = resumeAfterSeq;
    }
    if (view.synced) {
      this.#resuming = true;
      this.#subscribe(stream, this.#emittedSeq);
      return;
    }
    const snapshot = this.next('snapshot');
    await this.subscribed(stream);
    await snapshot;
  }

  #onMessage({ requestId, message }: ServerMessage): void {
    if (takeMarket(message, this.market, (name, event) => this.emit(name, event))) return;
    switch (message.kind) {
      case 'accountEvent':
        this.#follow(message);
        return;
      case 'accountSnapshot':
        if (requestId !== 0 && this.#pending.answer(requestId, message)) return;
        this.#restore(message);
        return;
      case 'heartbeat':
        for (const position of message.streams) {
          if (position.channel !== Channel.account) this.market.compare(position);
          else if (position.account === this.#account?.account) this.#compare(position.seq);
        }
        return;
      case 'goAway':
        this.emit('goAway', { deadline: message.deadline, reason: message.reason });
        return;
      case 'maintenance': {
        const { contract, beginsAt, endsAt, reason } = message;
        this.emit('maintenance', { contract, beginsAt, endsAt, reason });
        return;
      }
      case 'resyncRequired':
        if (message.channel === Channel.account) this.#resume();
        else this.#restart(message);
        return;
      case 'subscribed':
        if (message.channel === Channel.account) this.#resuming = false;
        this.#pending.answer(requestId, message);
        return;
      default:
        this.#pending.answer(requestId, message);
    }
  }

  #restart({ channel, contract, interval }: Stream): void {
    this.#subscribe({ channel, contract, account: 0, interval }, 0);
  }

  #restore(snapshot: AccountSnapshot): void {
    if (snapshot.account !== this.#account?.account) return;
    this.#account.restore(snapshot);
    this.#emittedSeq = snapshot.accountSeq;
    this.#resuming = false;
    const all = [...snapshot.orders, ...snapshot.positions];
    const unknown = all.find(({ contract }) => !this.#scales.has(contract));
    if (unknown !== undefined) void this.#learn(unknown.contract);
    this.emit('snapshot', snapshot);
  }

  #follow(message: AccountEvent): void {
    const view = this.#account;
    if (view === undefined || message.account !== view.account || !view.synced) return;
    const { accountSeq, event, time } = message;
    if (accountSeq <= this.#emittedSeq) return;
    if ('contract' in event && event.contract !== 0 && !this.#scales.has(event.contract)) {
      void this.#learn(event.contract);
      return;
    }
    if (accountSeq !== this.#emittedSeq + 1 || view.follow(message) === 'gap') {
      this.#compare(accountSeq);
      return;
    }
    this.#emittedSeq = accountSeq;
    this.emit('account', message);
    if (event.kind === 'ownFill') this.emit('fill', view.fillReport(event, time));
    if ('order' in event && event.order !== 0)
      this.emit('order', { event, live: view.order(event.order) });
  }

  /** The stream has come as far as `seq`; when we have not, the rest is asked for, once. */
  #compare(seq: number): void {
    const view = this.#account;
    const seen = this.#emittedSeq;
    if (view === undefined || !view.synced || seq <= seen) return;
    if (this.#resuming || this.#isLearning) return; // It is taken up again by itself.
    this.emit('gap', new StreamGap(`account ${view.account}`, seen + 1, seq));
    this.#resume();
  }

  #resume(): void {
    const view = this.#account;
    if (view === undefined || !view.synced) return;
    this.#resuming = true;
    this.#subscribe(
      { channel: Channel.account, contract: 0, account: view.account },
      this.#emittedSeq,
    );
  }

  #lost(reason: string, startAgain: boolean): void {
    if (startAgain) this.#account?.forget();
    this.#connection = undefined;
    this.#resuming = false;
    this.market.lose();
    this.#pending.releaseSubscriptions();
    if (this.#failBegin !== undefined) this.#failBegin(new ConnectionLost(reason, false));
    else if (!this.#closed) this.#tryAgain(reason);
  }

  #tryAgain(reason: string): void {
    this.#pending.giveUp('no answer, and no connection', this.#options.resendMs ?? 30_000);
    const retryMs = this.#backoff.nextMs();
    this.emit('disconnected', { reason, retryMs });
    this.#retry = setTimeout(() => {
      this.#attempt().catch((error: Error) => {
        if (this.#closed || this.#connection !== undefined) return;
        if (!isFinal(error)) {
          this.#tryAgain(error.message);
          return;
        }
        this.emit('disconnected', { reason: error.message, retryMs: -1 });
        this.close(error.message);
      });
    }, retryMs);
  }
}

function isFinal(error: unknown): boolean {
  return error instanceof LogOnRefused && FINAL.has(error.reason);
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new ConnectionLost('not connected yet', false);
  return value;
}
