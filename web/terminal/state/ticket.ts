// The order ticket: its fields, and the venue's word on what the order would do, asked while a person types.

import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { OrderRequest, Preview } from '../../../client/core/index.ts';
import type { Trading } from '../feed/source.ts';
import { previewNotes } from '../models/preview-notes.ts';
import {
  EMPTY_TICKET,
  orderOf,
  problemsOf,
  stepped,
  type TicketField,
  type TicketFields,
  timed,
} from '../models/ticket.ts';
import type { Market } from './market.ts';

const TYPING_MS = 120;
/** The same order is asked about again this often: prices move. */
const AGAIN_MS = 1000;

/** What the venue answered, and the order that it was asked about. */
interface Answer {
  readonly order: OrderRequest;
  readonly preview: Preview;
}

export class Ticket {
  readonly fields = signal<TicketFields>(EMPTY_TICKET);
  readonly isSending = signal(false);
  /** The venue is being asked how much the margin allows. */
  readonly isSizing = signal(false);
  readonly preview: ReadonlySignal<Preview | null>;
  /** What to keep in mind of the order; none while the preview is of the one before. */
  readonly notes: ReadonlySignal<readonly string[]>;
  /** Why there is no preview, where the venue did not answer. */
  readonly previewFault = signal<unknown>(null);
  readonly order: ReadonlySignal<OrderRequest | null>;
  readonly problems: ReadonlySignal<Partial<Record<TicketField, string>>>;
  /** What can be asked, now. */
  readonly trading = signal<Trading | null>(null);

  /** Microseconds by the venue's clock. */
  readonly now: () => number;

  readonly #market: Market;
  readonly #answer = signal<Answer | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(market: Market, now: () => number) {
    this.#market = market;
    this.now = now;
    this.order = computed(() => {
      const scale = market.scale.value;
      return scale === null ? null : orderOf(this.fields.value, scale);
    });
    this.problems = computed(() => {
      const scale = market.scale.value;
      return scale === null ? {} : problemsOf(this.fields.value, scale);
    });
    this.preview = computed(() => this.#answer.value?.preview ?? null);
    this.notes = computed(() => {
      const scale = market.scale.value;
      const answer = this.#answer.value;
      if (scale === null || answer === null || answer.order !== this.order.value) return [];
      const { order, preview } = answer;
      return preview.refused === null ? previewNotes(order, preview, scale) : [];
    });
    effect(() => {
      const order = this.order.value;
      const trading = this.trading.value;
      clearTimeout(this.#timer);
      if (order === null || trading === null) {
        this.#answer.value = null;
        this.previewFault.value = null;
        return;
      }
      this.#timer = setTimeout(() => void this.#ask(order, trading), TYPING_MS);
    });
  }

  change(fields: Partial<TicketFields>): void {
    this.fields.value = { ...this.fields.peek(), ...fields };
  }

  /** What the fields make, as it is sent now. */
  toSend(): OrderRequest | null {
    const order = this.order.peek();
    return order === null ? null : timed(order, this.fields.peek(), this.now());
  }

  /** A price or a quantity up or down by steps; from the best price where the field is empty. */
  step(field: TicketField, by: number): void {
    const scale = this.#market.scale.peek();
    if (scale === null) return;
    const fields = this.fields.peek();
    if (field === 'pegOffset') {
      this.change({ pegOffset: String((Number.parseInt(fields.pegOffset, 10) || 0) + by) });
      return;
    }
    if (field === 'qty' || field === 'displayQty') {
      const next = stepped(
        fields[field],
        by,
        0,
        (text) => scale.lots(text),
        (lots) => scale.qty(lots),
      );
      this.change({ [field]: next });
      return;
    }
    const { bestBid, bestAsk, mark } = this.#market;
    const best = (fields.side === 'buy' ? bestBid : bestAsk).peek();
    const start = best === 0 ? mark.peek() : best;
    const next = stepped(
      fields[field],
      by,
      start,
      (text) => scale.ticks(text),
      (ticks) => scale.price(ticks),
    );
    this.change({ [field]: next });
  }

  /** Another person: what the one before typed is theirs. */
  clear(): void {
    this.fields.value = EMPTY_TICKET;
  }

  /** Another contract: prices of the one before mean nothing. */
  clearPrices(): void {
    const prices = { limit: '', trigger: '', takeProfit: '', stopLoss: '', cap: '' };
    this.change({ ...prices, qty: '', displayQty: '', pairWith: '' });
  }

  async #ask(order: OrderRequest, trading: Trading): Promise<void> {
    const isCurrent = (): boolean => this.order.peek() === order && this.trading.peek() === trading;
    try {
      const preview = await trading.preview(this.toSend() ?? order);
      if (!isCurrent()) return;
      this.#answer.value = { order, preview };
      this.previewFault.value = null;
    } catch (error) {
      if (!isCurrent()) return;
      this.#answer.value = null;
      this.previewFault.value = error;
    }
    this.#timer = setTimeout(() => void this.#ask(order, trading), AGAIN_MS);
  }
}
