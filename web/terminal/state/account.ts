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
import { beforeFrame } from '../feed/frames.ts';
import type { FundingPayment, Records } from '../feed/source.ts';
import { type MarginBar, marginBar, type PositionRow, positionRows } from '../models/holdings.ts';
import { OrderHistory, type PastOrder } from '../models/order-history.ts';

const FILLS_MAX = 300;
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
  #isPastRead = false;
  #view: AccountView | null = null;
  #records: Records | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(scaleOf: (symbol: string) => Scale, changed: (orders: readonly LiveOrder[]) => void) {
    this.#scaleOf = scaleOf;
    this.#changed = changed;
  }

  /** An account comes into view. */
  show(view: AccountView, records: Records): void {
    this.#view = view;
    this.#records = records;
    this.number.value = view.account;
    this.#draw();
    this.#ask(0);
    if (this.#isPastRead) return;
    this.#early ??= [];
    void this.#readPast(records);
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
    this.#isPastRead = false;
    this.#early = null;
    this.history.value = [];
    this.funding.value = [];
    this.snapshot.value = null;
    this.isLiquidated.value = false;
    this.#changed([]);
  }

  /** Before it is shown nobody knows its contracts. */
  take(view: AccountView): void {
    if (this.#view === null) return;
    this.#view = view;
    beforeFrame(this.#draw);
    this.#ask(SOON_MS);
  }

  takeEvent(event: AccountEvent): void {
    if (this.#early !== null) this.#early.push(event);
    else if (this.#history.take(event)) beforeFrame(this.#drawHistory);
  }

  takeFill(fill: OwnFillReport): void {
    this.fills.value = [fill, ...this.fills.peek()].slice(0, FILLS_MAX);
  }

  takeFunding(payment: FundingPayment): void {
    this.funding.value = [payment, ...this.funding.peek()].slice(0, FILLS_MAX);
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
    this.history.value = this.#history.rows().slice(0, FILLS_MAX);
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
      beforeFrame(this.#draw);
    }
    this.#ask(SNAPSHOT_MS);
  }

  /** What an earlier page has seen; events that come meanwhile are newer and stay in front. */
  async #readPast(records: Records): Promise<void> {
    const [fills, funding, orders] = await Promise.all([
      records.pastFills().catch(() => []),
      records.pastFunding().catch(() => []),
      records.pastOrders().catch(() => []),
    ]);
    if (this.#records !== records) return;
    this.#isPastRead = true;
    for (const event of [...orders, ...(this.#early ?? [])]) this.#history.take(event);
    this.#early = null;
    beforeFrame(this.#drawHistory);
    const seen = new Set(this.fills.peek().map(keyOf));
    const older = [...fills].reverse().filter((fill) => !seen.has(keyOf(fill)));
    this.fills.value = [...this.fills.peek(), ...older].slice(0, FILLS_MAX);
    const hours = new Set(this.funding.peek().map(({ contract, hour }) => `${contract}/${hour}`));
    const before = [...funding]
      .reverse()
      .filter(({ contract, hour }) => !hours.has(`${contract}/${hour}`));
    this.funding.value = [...this.funding.peek(), ...before].slice(0, FILLS_MAX);
  }
}

function keyOf({ trade, order }: OwnFillReport): string {
  return `${trade}/${order}`;
}
