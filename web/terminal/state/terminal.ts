// The terminal as a whole: who is logged on, what is in view, and what a person can do.

import { effect, signal } from '@preact/signals';
import {
  ConnectionLost,
  type IntervalName,
  keySigner,
  type LiveOrder,
  type OwnFillReport,
} from '../../../client/core/index.ts';
import { readKey, type StoredKey, storedKeys } from '../../shared/feed/keys.ts';
import { priceText } from '../../shared/models/format.ts';
import { errorWords, Notices } from '../../shared/state/notices.ts';
import { save } from '../../shared/state/theme.ts';
import { openLive } from '../feed/live.ts';
import type { Opening, Source, SourceListener } from '../feed/source.ts';
import { fillNotes, fillWords } from '../models/fill-sum.ts';
import { INTERVALS } from '../models/intervals.ts';
import { titleText } from '../models/title.ts';
import { Account } from './account.ts';
import { Market } from './market.ts';
import { OrderEntry } from './order-entry.ts';
import { Replay } from './replay.ts';
import { Settings } from './settings.ts';
import { Ticket } from './ticket.ts';

/** How it stands with the venue. */
export type Connection =
  | { readonly phase: 'out' }
  | { readonly phase: 'connecting' }
  | { readonly phase: 'live' }
  /** It comes back by itself. */
  | { readonly phase: 'lost'; readonly reason: string }
  | { readonly phase: 'ended'; readonly reason: string };

const DELAY_MS = 5000;
const GATHER_MS = 200;

export class Terminal {
  readonly settings = new Settings();
  /** Seconds since 1970 of what is shown: in a replay the recording's. */
  readonly now = signal(Math.floor(Date.now() / 1000));
  readonly notices = new Notices('orders and fills', () => this.now.peek() * 1000);
  readonly market = new Market();
  readonly account: Account;
  readonly ticket: Ticket;
  readonly entry: OrderEntry;
  /** Null where a venue itself is shown. */
  readonly replay = signal<Replay | null>(null);
  readonly connection = signal<Connection>({ phase: 'out' });
  /** There and back, milliseconds; null while it is not known. */
  readonly delay = signal<number | null>(null);
  readonly keyName = signal('');
  readonly isVisitor = signal(false);
  readonly barriers = signal<ReadonlyMap<number, readonly string[]>>(new Map());
  readonly goingAway = signal<{ readonly deadline: number; readonly reason: string } | null>(null);
  /** Why the last log-on failed; empty for none. */
  readonly logOnFault = signal('');
  /** Tried once at the start, before anybody is asked for a key. */
  readonly isStarting = signal(true);
  #source: Source | null = null;
  #key: StoredKey | null = null;
  readonly #fills = new Map<number, OwnFillReport[]>();
  /** Own fills since the page went out of view. */
  readonly #unseen = signal(0);
  /** Counts sources. */
  #turn = 0;

  constructor() {
    this.account = new Account(
      (symbol) => this.market.scaleOf(symbol),
      (orders) => this.#ordersChanged(orders),
    );
    this.ticket = new Ticket(this.market, () => this.account.venueTime);
    this.entry = new OrderEntry(this.ticket, this.market, this.notices);
    this.market.interval.value = INTERVALS.some(
      ({ interval }) => interval === this.settings.interval,
    )
      ? this.settings.interval
      : 'minute';
    effect(() => {
      const { value } = this.ticket.trading;
      if (value === null) this.delay.value = null;
    });
    effect(() => this.#showTitle());
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) this.#unseen.value = 0;
    });
    setInterval(() => void this.#measureDelay(), DELAY_MS);
    setInterval(() => {
      if (this.replay.peek() === null)
        this.now.value = Math.floor(this.account.venueTime / 1_000_000);
    }, 1000);
  }

  /** Goes on with the key of the last time, or as the demonstration's visitor where the venue offers that. */
  async start(): Promise<void> {
    try {
      const visitor = await visitorHere();
      if (visitor?.isReplay === true) {
        this.#watchReplay();
        return;
      }
      const name = this.settings.keyName;
      const stored = name === null ? [] : await storedKeys().catch(() => []);
      const known = stored.find((key) => key.name === name);
      if (known !== undefined) {
        await this.logOn(known, this.settings.account);
        return;
      }
      if (name !== '' && visitor !== null) await this.#visit(visitor);
    } finally {
      this.isStarting.value = false;
    }
  }

  /** @returns whether this venue has a visitor */
  async logOnAsVisitor(): Promise<boolean> {
    const visitor = await visitorHere();
    if (visitor === null) return false;
    await this.#visit(visitor);
    return true;
  }

  async #visit({ key, privateKey }: Visitor): Promise<void> {
    if (!(await this.logOn(await readKey(key, privateKey), this.settings.account))) return;
    this.isVisitor.value = true;
    save('key', null);
  }

  /** A recording: the venue of each of its moments is another one, and is logged on to anew. */
  #watchReplay(): void {
    const replay = new Replay({
      moved: (place) => {
        this.now.value = Math.floor(place.time / 1_000_000);
      },
      opens: async () => {
        const visitor = await visitorHere(); // Another one, where the replay was started again.
        if (visitor === null) return;
        await this.logOn(await readKey(visitor.key, visitor.privateKey), replay.account);
      },
      accounts: (accounts) => {
        this.account.all.value = accounts;
      },
    });
    this.replay.value = replay;
  }

  /** @returns false when it failed, or another log-on or a log-off came meanwhile */
  async logOn(key: StoredKey, account = 0): Promise<boolean> {
    this.#close();
    if (key.name !== this.#key?.name) this.#forget();
    this.logOnFault.value = '';
    this.isVisitor.value = false;
    this.connection.value = { phase: 'connecting' };
    this.keyName.value = key.name;
    this.#key = key;
    const replay = this.replay.peek();
    const options = {
      keyName: key.name,
      sign: keySigner(key.key),
      replayTime: replay === null ? undefined : () => replay.time,
    };
    const listener = this.#listener();
    const turn = this.#turn;
    try {
      const of = account === 0 ? options : { ...options, account };
      const source = await openLive(of, listener);
      if (turn !== this.#turn) {
        source.close();
        return false;
      }
      this.#source = source;
      this.#remember('key', key.name);
      return true;
    } catch (error) {
      if (turn !== this.#turn) return false;
      if (account !== 0 && !(error instanceof ConnectionLost)) {
        this.#remember('account', null); // It is another key's.
        return await this.logOn(key);
      }
      this.connection.value = { phase: 'out' };
      const { title, lines } = errorWords(error, null);
      this.logOnFault.value = [title, ...lines].join(' ');
      return false;
    }
  }

  logOff(): void {
    this.#close();
    this.#forget();
    this.connection.value = { phase: 'out' };
    this.keyName.value = '';
    save('key', '');
    save('account', null);
  }

  async showAccount(account: number): Promise<void> {
    const key = this.#key;
    if (key === null || account === this.account.number.peek()) return;
    const wasVisitor = this.isVisitor.peek();
    const replay = this.replay.peek();
    if (replay !== null) replay.account = account;
    this.#remember('account', String(account));
    if (!(await this.logOn(key, account))) return;
    this.isVisitor.value = wasVisitor;
    if (wasVisitor) save('key', null);
  }

  /** A recording leaves nothing behind for a venue at the same place. */
  #remember(name: string, value: string | null): void {
    if (this.replay.peek() === null) save(name, value);
  }

  show(symbol: string): void {
    if (symbol === this.market.symbol.peek()) return;
    save('symbol', symbol);
    this.ticket.clearPrices();
    const before = this.market.symbol.peek();
    this.market.show(symbol);
    if (before !== '') this.#source?.watchOrders(before, false);
    this.#watch();
    this.#ordersChanged(this.account.orders.peek());
  }

  showInterval(interval: IntervalName): void {
    if (interval === this.market.interval.peek()) return;
    save('interval', interval);
    this.market.interval.value = interval;
    this.market.clearChart();
    this.#watch();
  }

  /** Of the source to come; the one before is not heard any more. */
  #listener(): SourceListener {
    const { market, account } = this;
    this.#turn += 1;
    const turn = this.#turn;
    const listener: SourceListener = {
      opened: (opening) => this.#opened(opening, turn),
      lost: (reason) => {
        this.connection.value = { phase: 'lost', reason };
        this.ticket.trading.value = null;
        market.lose();
      },
      ended: (reason) => {
        this.#close();
        this.#forget();
        this.connection.value = { phase: 'ended', reason };
      },
      goingAway: (deadline, reason) => {
        this.goingAway.value = { deadline, reason };
      },
      contracts: (contracts) => market.take(contracts),
      book: (book) => market.takeBook(book),
      orders: (book) => market.takeOrders(book),
      trades: (trades) => market.takeTrades(trades),
      candles: (candles) => market.takeCandles(candles),
      ticker: (ticker) => market.takeTicker(ticker),
      status: (status) => market.takeStatus(status),
      mark: (mark) => market.takeMark(mark),
      index: (index) => market.takeIndex(index),
      funding: (funding) => market.takeFunding(funding),
      account: (view, event) => account.take(view, event),
      fill: (fill) => {
        account.takeFill(fill);
        if (document.hidden) this.#unseen.value += 1;
        this.#gatherFill(fill);
      },
    };
    return onlyWhile(listener, () => turn === this.#turn);
  }

  #showTitle(): void {
    const { scale, ticker, symbol } = this.market;
    const last = ticker.value?.lastPrice ?? 0;
    const price = scale.value === null || last === 0 ? '' : priceText(scale.value, last);
    document.title = titleText(this.#unseen.value, price, symbol.value);
  }

  /** Fills of an order that come within a moment are told as one. */
  #gatherFill(fill: OwnFillReport): void {
    const before = this.#fills.get(fill.order);
    if (before !== undefined) {
      before.push(fill);
      return;
    }
    const fills = [fill];
    this.#fills.set(fill.order, fills);
    setTimeout(() => {
      if (!this.#fills.delete(fill.order)) return; // Another person's by now.
      const scale = this.market.scaleOf(fill.contract);
      this.notices.tell('fill', fillWords(fills, scale), ...fillNotes(fills));
    }, GATHER_MS);
  }

  #opened(opening: Opening, turn: number): void {
    if (turn !== this.#turn) return;
    const source = this.#source;
    if (source === null) {
      // It opens for the first time, and is on its way here.
      queueMicrotask(() => this.#opened(opening, turn));
      return;
    }
    this.connection.value = { phase: 'live' };
    if (opening.again && source.kind === 'live') {
      this.notices.tell('note', 'Connected again', 'Orders and account go on.');
    }
    this.goingAway.value = null;
    this.barriers.value = opening.barriers;
    this.account.all.value = opening.accounts;
    if (!opening.again) this.market.forget();
    this.market.take(opening.contracts);
    this.ticket.trading.value = source.trading;
    if (opening.account !== null) this.account.show(opening.account, source.records);
    if (!opening.again || this.market.symbol.peek() === '') this.#showFirst(opening);
    // What happened while nobody listened.
    else void this.#readPast(this.market.symbol.peek(), this.market.interval.peek());
    void this.#measureDelay();
  }

  #showFirst({ contracts }: Opening): void {
    const symbols = contracts.map(({ terms }) => terms.symbol);
    const shown = this.market.symbol.peek() || (this.settings.symbol ?? '');
    const symbol = symbols.includes(shown) ? shown : symbols[0];
    if (symbol === undefined) return;
    this.market.show(symbol);
    this.#watch();
    this.#ordersChanged(this.account.orders.peek());
  }

  #watch(): void {
    const symbol = this.market.symbol.peek();
    const interval = this.market.interval.peek();
    this.#source?.watch(symbol, interval);
    void this.#readPast(symbol, interval);
  }

  async #readPast(symbol: string, interval: IntervalName): Promise<void> {
    const past = await this.#source?.past(symbol, interval).catch(() => null);
    const isCurrent =
      symbol === this.market.symbol.peek() && interval === this.market.interval.peek();
    if (past && isCurrent) this.market.addPast(past);
  }

  /** The book order by order is read while something of one's own rests in it. */
  #ordersChanged(orders: readonly LiveOrder[]): void {
    this.market.takeOwnOrders(orders);
    const symbol = this.market.symbol.peek();
    if (symbol === '') return;
    const rests = orders.some((order) => order.contract === symbol && !order.untriggered);
    this.#source?.watchOrders(symbol, rests);
  }

  async #measureDelay(): Promise<void> {
    if (this.connection.peek().phase !== 'live') return;
    this.delay.value = (await this.#source?.delay().catch(() => null)) ?? null;
  }

  /** Another person may sit down: what was typed and shown is not theirs. A recording is logged on to anew at each jump. */
  #forget(): void {
    if (this.replay.peek() !== null) return;
    this.notices.clear();
    this.ticket.clear();
    this.account.all.value = [];
    this.#fills.clear();
    this.#unseen.value = 0;
  }

  #close(): void {
    this.#turn += 1;
    this.#source?.close();
    this.#source = null;
    this.ticket.trading.value = null;
    this.market.lose();
    this.account.clear();
    this.goingAway.value = null;
  }
}

/** Who may log on here without a key of their own. */
interface Visitor {
  readonly key: string;
  readonly privateKey: string;
  readonly isReplay?: boolean;
}

async function visitorHere(): Promise<Visitor | null> {
  const answer = await fetch('/visitor').catch(() => null);
  return answer?.status === 200 ? ((await answer.json()) as Visitor) : null;
}

function onlyWhile(listener: SourceListener, isCurrent: () => boolean): SourceListener {
  return new Proxy(listener, {
    get: (of, name: keyof SourceListener) => (isCurrent() ? of[name] : () => {}),
  });
}
