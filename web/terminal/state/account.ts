// What is one's own: orders, positions, fills, funding and margin of the account in view.

import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type {
  AccountEvent,
  AccountSnapshot,
  AccountView,
  LiveOrder,
  OwnFillReport,
  Scale,
} from '../../../client/core/index.ts';
import { aheadOf } from '../../shared/models/clock.ts';
import { beforeFrame } from '../feed/frames.ts';
import type { FundingPayment, Records } from '../feed/source.ts';
import { type MarginBar, marginBar, type PositionRow, positionRows } from '../models/holdings.ts';
import { OrderHistory, type PastOrder } from '../models/order-history.ts';
import { PAST_ROWS_MAX, withPast } from '../models/past.ts';

/** `failed`: it is read again with the next connection. */
export type PastState = 'unread' | 'reading' | 'read' | 'failed';
export type PastKind = 'fills' | 'funding' | 'orders';
type Past = Readonly<Record<PastKind, PastState>>;

/** Figures of the venue are asked for this often, and after each event. */
const SNAPSHOT_MS = 1000;
const SOON_MS = 150;

export class Account {
  readonly number = signal(0);
  readonly all = signal<readonly number[]>([]);
  readonly orders = signal<readonly LiveOrder[]>([]);
  readonly positions = signal<readonly PositionRow[]>([]);
  /** Newest first. */
  readonly fills = signal<readonly OwnFillReport[]>([]);
  /** What became of orders, newest first. */
  readonly history = signal<readonly PastOrder[]>([]);
  /** Newest first. */
  readonly funding = signal<readonly FundingPayment[]>([]);
  /** Whether what was before the page is among them. */
  readonly past = signal<Past>(UNREAD);
  readonly snapshot = signal<AccountSnapshot | null>(null);
  readonly margin: ReadonlySignal<MarginBar | null> = computed(() => {
    const snapshot = this.snapshot.value;
    return snapshot === null ? null : marginBar(snapshot);
  });
  /** Equity and orders of a liquidation that is under way. */
  readonly isLiquidated = signal(false);

  readonly #scaleOf: (symbol: string) => Scale;
  readonly #changed: (orders: readonly LiveOrder[]) => void;
  readonly #history = new OrderHistory();
  /** Events that came while those before them are read. */
  #early: AccountEvent[] | null = null;
  /** Counts reads of the past. */
  #reads = 0;
  #view: AccountView | null = null;
  #records: Records | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The venue's clock less this machine's. */
  #aheadUs = 0;

  constructor(scaleOf: (symbol: string) => Scale, changed: (orders: readonly LiveOrder[]) => void) {
    this.#scaleOf = scaleOf;
    this.#changed = changed;
  }

  /** Microseconds by the venue's clock. */
  get venueTime(): number {
    return Date.now() * 1000 + this.#aheadUs;
  }

  /** An account comes into view. */
  show(view: AccountView, records: Records): void {
    this.#view = view;
    this.#records = records;
    this.number.value = view.account;
    this.#draw();
    this.#ask(0);
    const isRead = PAST_KINDS.every((kind) => this.past.peek()[kind] === 'read');
    if (!isRead) this.#readPast(records);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#view = null;
    this.#records = null;
    this.number.value = 0;
    this.orders.value = [];
    this.positions.value = [];
    this.fills.value = [];
    this.#history.clear();
    this.past.value = UNREAD;
    this.#early = null;
    this.history.value = [];
    this.funding.value = [];
    this.snapshot.value = null;
    this.isLiquidated.value = false;
    this.#changed([]);
  }

  /** @param event null for a new start: what came before it is among the past alone */
  take(view: AccountView, event: AccountEvent | null): void {
    if (event !== null) this.#takeEvent(event);
    else if (this.#records !== null) this.#readPast(this.#records);
    if (this.#view === null) return; // Its contracts are not known before it is shown.
    this.#view = view;
    beforeFrame(this.#draw);
    this.#ask(SOON_MS);
  }

  #takeEvent(event: AccountEvent): void {
    if (this.#early !== null) this.#early.push(event);
    else if (this.#history.take(event)) beforeFrame(this.#drawHistory);
    if (event.event.kind !== 'fundingPosted') return;
    const { contract, hour, amount } = event.event;
    const payments = [{ contract, hour, amount }, ...this.funding.peek()];
    this.funding.value = payments.slice(0, PAST_ROWS_MAX);
  }

  takeFill(fill: OwnFillReport): void {
    this.fills.value = [fill, ...this.fills.peek()].slice(0, PAST_ROWS_MAX);
  }

  readonly #draw = (): void => {
    const view = this.#view;
    if (view === null) return;
    const orders = view.orders();
    this.orders.value = [...orders].reverse();
    this.positions.value = positionRows(view, this.snapshot.peek() ?? undefined, this.#scaleOf);
    this.isLiquidated.value = view.standing.liquidation !== null;
    this.#changed(orders);
  };

  readonly #drawHistory = (): void => {
    this.history.value = this.#history.rows().slice(0, PAST_ROWS_MAX);
  };

  #ask(afterMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#readSnapshot(), afterMs);
  }

  async #readSnapshot(): Promise<void> {
    const records = this.#records;
    if (records === null) return;
    const snapshot = await records.snapshot().catch(() => null);
    if (this.#records !== records) return;
    if (snapshot !== null) {
      this.snapshot.value = snapshot;
      this.#aheadUs = aheadOf(snapshot.time, Date.now() * 1000);
      beforeFrame(this.#draw);
    }
    this.#ask(SNAPSHOT_MS);
  }

  #readPast(records: Records): void {
    this.#early ??= [];
    this.#reads += 1;
    for (const kind of PAST_KINDS) this.#setPast(kind, 'reading');
    void this.#addPast(records, this.#reads);
  }

  /** What an earlier page has seen, or what came while the stream was interrupted; events that come meanwhile stay behind it. */
  async #addPast(records: Records, read: number): Promise<void> {
    const [fills, funding, orders] = await Promise.all([
      records.pastFills().catch(() => null),
      records.pastFunding().catch(() => null),
      records.pastOrders().catch(() => null),
    ]);
    if (this.#records !== records) return;
    for (const event of orders ?? []) this.#history.take(event);
    this.fills.value = withPast(this.fills.peek(), fills ?? [], FILLS);
    this.funding.value = withPast(this.funding.peek(), funding ?? [], FUNDING);
    if (read === this.#reads) {
      for (const event of this.#early ?? []) this.#history.take(event);
      this.#early = null;
      this.#setPast('fills', fills === null ? 'failed' : 'read');
      this.#setPast('funding', funding === null ? 'failed' : 'read');
      this.#setPast('orders', orders === null ? 'failed' : 'read');
    }
    beforeFrame(this.#drawHistory);
  }

  #setPast(kind: PastKind, state: PastState): void {
    this.past.value = { ...this.past.peek(), [kind]: state };
  }
}

const PAST_KINDS = ['fills', 'funding', 'orders'] as const;
const UNREAD: Past = { fills: 'unread', funding: 'unread', orders: 'unread' };

const FILLS = {
  keyOf: ({ trade, order }: OwnFillReport): string => `${trade}/${order}`,
  timeOf: ({ time }: OwnFillReport): number => time,
};
const FUNDING = {
  keyOf: ({ contract, hour }: FundingPayment): string => `${contract}/${hour}`,
  timeOf: ({ hour }: FundingPayment): number => hour,
};
