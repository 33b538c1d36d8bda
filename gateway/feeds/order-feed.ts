// A book order by order: a snapshot, then the orders that came, changed or went, as they are now. The core sends them only
// while somebody here reads: the first reader has the book loaded, and some time after the last one it is given up.

import { type ContractId, Side } from '../../engine/schema/index.ts';
import { Channel, type Stream } from '../../proto/client-message.ts';
import type { BookOrder, BookOrders, BookOrdersDelta } from '../../proto/market-message.ts';
import type { OrdersPart } from '../link/part-messages.ts';
import type { Feed, FeedContext, Reader } from './feed.ts';
import { PublishedFrame } from './frame.ts';
import { type Changes, Gathering } from './gathering.ts';
import { SharedSnapshot } from './shared-snapshot.ts';

/** Where a book's orders come from. */
export interface OrderSource {
  /** Their changes come from here on, or no longer. */
  want(contract: ContractId, isWanted: boolean): void;
  /** A part of them, behind `after`; what happens to them meanwhile comes as changes behind it. */
  load(contract: ContractId, after: number, done: (part: OrdersPart) => void): void;
}

/** An order as it is now; without a side it is gone. */
export interface OrderNow extends BookOrder {
  readonly side: Side | 0;
}

/** Kept without a reader. */
const IDLE_US = 10_000_000;

export class OrderFeed implements Feed {
  readonly stream: Stream;
  readonly #contract: ContractId;
  readonly #context: FeedContext;
  readonly #source: OrderSource;
  readonly #readers: Gathering<OrderNow>;
  readonly #snapshot: SharedSnapshot;
  #orders = new Map<number, OrderNow>();
  #changes: Changes<OrderNow> = new Map();
  #state: 'none' | 'loading' | 'whole' = 'none';
  /** The last part has come: with all rows up to this command the book is whole. Else 0. */
  #loadedSeq = 0;
  /** Counts loads: a part of an earlier one is passed over. */
  #load = 0;
  #idleSince = 0;
  #seq = 0;

  constructor(contract: ContractId, context: FeedContext, source: OrderSource) {
    this.stream = { channel: Channel.bookL3, contract, account: 0 };
    this.#contract = contract;
    this.#context = context;
    this.#source = source;
    this.#readers = new Gathering({
      feed: this,
      context,
      seq: () => this.#seq,
      missed: (changes, prevSeq) => this.#delta(changes, prevSeq, true),
    });
    this.#snapshot = new SharedSnapshot(context, () => this.#message());
  }

  get readers(): number {
    return this.#readers.size;
  }

  /** While it loads too: a change is newer than the parts that came before it. */
  change(order: OrderNow): void {
    if (this.#state === 'none') return;
    const known = this.#orders.get(order.id);
    if (order.qty === 0 && known === undefined) return; // It never rested.
    if (order.qty === 0) this.#orders.delete(order.id);
    else this.#orders.set(order.id, order);
    if (this.#state !== 'whole' || this.#readers.size === 0) return;
    const wasSide = known?.side ?? order.side;
    this.#changes.set(order.id, order.qty === 0 ? { ...order, side: wasSide } : order);
  }

  subscribe(reader: Reader): void {
    this.publish();
    if (this.#readers.size === 0) this.#seq = this.#context.seq();
    this.#readers.add(reader);
    if (this.#state === 'whole') this.#begin(reader);
    else if (this.#state === 'none') this.#startLoading();
  }

  unsubscribe(reader: Reader): void {
    this.#readers.remove(reader);
    if (this.#readers.size === 0) this.#idleSince = this.#context.now();
  }

  /** Changes may have been lost: readers start again, and the book is loaded for them. */
  restart(): void {
    if (this.#state === 'none') return;
    this.#giveUp();
    this.#readers.serve((reader) => this.#readers.lose(reader));
  }

  publish(): void {
    if (this.#loadedSeq !== 0 && this.#context.seq() >= this.#loadedSeq) this.#whole();
    if (this.#changes.size === 0) return;
    const changes = this.#changes;
    this.#changes = new Map();
    const prevSeq = this.#seq;
    this.#seq = this.#context.seq();
    if (this.#readers.size === 0) return;
    const { encode, now } = this.#context;
    const frame = new PublishedFrame(encode, this.#delta(changes, prevSeq, false), now());
    this.#readers.publish(frame, changes);
  }

  catchUp(reader: Reader): void {
    this.#readers.catchUp(reader);
  }

  evictSlow(): void {
    const now = this.#context.now();
    this.#readers.evictSlow();
    const isIdle = this.#readers.size === 0 && now - this.#idleSince > IDLE_US;
    if (isIdle && this.#state !== 'none') this.#giveUp();
  }

  position(reader: Reader): number {
    return this.#readers.position(reader);
  }

  #giveUp(): void {
    this.#state = 'none';
    this.#loadedSeq = 0;
    this.#load += 1;
    this.#orders = new Map();
    this.#changes = new Map();
    this.#snapshot.forget();
    this.#source.want(this.#contract, false);
  }

  #startLoading(): void {
    this.#state = 'loading';
    this.#load += 1;
    const load = this.#load;
    this.#source.want(this.#contract, true);
    const take = ({ seq, orders, next }: OrdersPart): void => {
      if (load !== this.#load) return;
      for (const [id, side, price, qty, place] of orders) {
        this.#orders.set(id, { id, side, price, qty, place });
      }
      if (next !== 0) this.#source.load(this.#contract, next, take);
      else {
        this.#loadedSeq = seq;
        this.publish();
      }
    };
    this.#source.load(this.#contract, 0, take);
  }

  #whole(): void {
    this.#loadedSeq = 0;
    this.#state = 'whole';
    this.#seq = this.#context.seq();
    this.#readers.serve((reader) => reader.guard(() => this.#begin(reader)));
  }

  #begin(reader: Reader): void {
    this.#readers.begin(reader, this.#snapshot.at(this.#seq));
  }

  #message(): BookOrders {
    const sorted = [...this.#orders.values()].sort(
      (a, b) => betterFirst(a, b) || a.place - b.place,
    );
    const { epoch } = this.#context;
    return {
      kind: 'bookOrders',
      contract: this.#contract,
      epoch,
      seq: this.#seq,
      ...sidesOf(sorted),
    };
  }

  #delta(orders: Changes<OrderNow>, prevSeq: number, conflated: boolean): BookOrdersDelta {
    const { epoch } = this.#context;
    const contract = this.#contract;
    const sides = sidesOf(orders.values());
    return {
      kind: 'bookOrdersDelta',
      contract,
      epoch,
      seq: this.#seq,
      prevSeq,
      ...sides,
      conflated,
    };
  }
}

function betterFirst(a: OrderNow, b: OrderNow): number {
  return a.side === Side.buy ? b.price - a.price : a.price - b.price;
}

function sidesOf(orders: Iterable<OrderNow>): { bids: BookOrder[]; asks: BookOrder[] } {
  const bids: BookOrder[] = [];
  const asks: BookOrder[] = [];
  for (const { side, ...order } of orders) (side === Side.buy ? bids : asks).push(order);
  return { bids, asks };
}
