// A stream of messages to a book, as columns: what every workload is, however it was made.

export const Op = {
  /** Matches, then rests. */
  add: 0,
  cancel: 1,
  /** Of an order that rests: a cancel, and a new order with its id at the back. Otherwise nothing. */
  replace: 2,
  /** Matches; what is left is cancelled. */
  take: 3,
} as const;
export type Op = (typeof Op)[keyof typeof Op];

export interface Workload {
  readonly name: string;
  readonly what: string;
  /** Rows before this one build the book and are not timed. */
  readonly warm: number;
  readonly count: number;
  readonly op: Uint8Array;
  readonly buys: Uint8Array;
  readonly price: Int32Array;
  readonly qty: Int32Array;
  /** Id of the order that is added or meant: from 1 to `orders`. */
  readonly order: Int32Array;
  readonly orders: number;
}

/** Where the prices of every workload begin, so that a venue's bands hold around one mark. */
export const MIDDLE = 1_000_000;

/** One message. */
export interface Row {
  readonly op: Op;
  readonly order: number;
  readonly buys: number;
  readonly price: number;
  readonly qty: number;
}

export class RowWriter {
  readonly #work: Workload;
  #rows = 0;
  #orders = 0;

  constructor(what: Pick<Workload, 'name' | 'what' | 'warm' | 'count'>) {
    const { count } = what;
    this.#work = {
      ...what,
      op: new Uint8Array(count),
      buys: new Uint8Array(count),
      price: new Int32Array(count),
      qty: new Int32Array(count),
      order: new Int32Array(count),
      orders: 0,
    };
  }

  /** Rows written so far. */
  get rows(): number {
    return this.#rows;
  }

  get isFull(): boolean {
    return this.#rows === this.#work.count;
  }

  /** What is written so far: for a book that plays along. */
  get work(): Workload {
    return this.#work;
  }

  nextOrder(): number {
    this.#orders += 1;
    return this.#orders;
  }

  write({ op, order, buys, price, qty }: Row): void {
    const row = this.#rows++;
    this.#work.op[row] = op;
    this.#work.order[row] = order;
    this.#work.buys[row] = buys;
    this.#work.price[row] = price;
    this.#work.qty[row] = qty;
    if (order > this.#orders) this.#orders = order;
  }

  finish(): Workload {
    return { ...this.#work, orders: this.#orders };
  }
}

/** The same, and a cancel of every order behind it: it leaves nothing, so that it may be played again and again. */
export function thatEndsEmpty(work: Workload): Workload {
  const { name, what, orders, op, buys, price, qty, order } = work;
  const writer = new RowWriter({ name, what, warm: work.warm, count: work.count + orders });
  for (let row = 0; row < work.count; row++) {
    const [id, terms] = [order[row], { buys: buys[row], price: price[row], qty: qty[row] }];
    writer.write({ op: op[row] as Op, order: id, ...terms });
  }
  const sideOf = new Uint8Array(orders + 1);
  for (let row = 0; row < work.count; row++) sideOf[order[row]] = buys[row];
  for (let id = 1; id <= orders; id++) {
    writer.write({ op: Op.cancel, order: id, buys: sideOf[id], price: 0, qty: 0 });
  }
  return writer.finish();
}
