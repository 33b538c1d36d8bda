// Bitstamp's order-by-order recording: `events.log`, a line `<received ms> <kind> <json>`, and beside it
// `initial_orders.csv` with orders that rested before the recording began.
//
//   up to the first snapshot                     = remembered: which orders rest when it is taken
//   first snapshot − what is known of each level = one order without an owner, at the head of its queue
//   known orders, by id                          = limit orders behind it
//   order_created                                = a limit order: it carries its amount before matching
//   order_deleted                                = a cancel; the engine refuses it when it filled the order already
//   order_changed, trade, order_book             = nothing: they are results of the matching, which are ours to find

import {
  type Command,
  type ContractTerms,
  Side,
  TimeInForce,
} from '../../../engine/schema/index.ts';
import {
  atLine,
  findFile,
  ImportError,
  linesOf,
  needFile,
  objectOf,
  units,
  whole,
} from '../../sources/recorded-lines.ts';
import {
  createCounts,
  type ImportCounts,
  type ImportStep,
  skip,
  type Truth,
  use,
} from './import-step.ts';
import { OrderDesk, type PlacedOrder, recordedTerms } from './order-desk.ts';

const BITSTAMP_TERMS: ContractTerms = recordedTerms({
  symbol: 'BTCUSD',
  base: 'BTC',
  currency: 'USD',
  moneyDecimals: 10, // A cent of a satoshi.
  tickSize: '0.01',
  lotSize: '0.00000001',
});

export type BitstampRecord = BitstampOrder | BitstampTrade | BitstampSnapshot;

interface Received {
  readonly line: number; // Counted from 1.
  readonly time: number; // Microseconds.
}

interface BitstampOrder extends Received {
  readonly kind: 'order_created' | 'order_changed' | 'order_deleted';
  readonly id: number;
  readonly side: Side;
  readonly price: number;
  readonly amount: number; // Still open.
}

interface BitstampTrade extends Received {
  readonly kind: 'trade';
  readonly price: number;
  readonly amount: number;
}

interface BitstampSnapshot extends Received {
  readonly kind: 'order_book';
  readonly bids: readonly Level[];
  readonly asks: readonly Level[];
}

type Level = readonly [price: number, amount: number];

/** An order known from before the recording. */
interface InitialOrder {
  readonly id: number;
  readonly side: Side;
  readonly price: number;
  readonly amount: number;
}

/**
 * The commands of a recording, line by line. What happened before the first snapshot is only remembered: the
 * log begins there, with the book as the venue showed it.
 *
 * @param accounts how many invented accounts share the orders in turn; one for each order by default.
 */
export async function* importBitstamp(
  folder: string,
  counts: ImportCounts = createCounts(),
  accounts?: number,
): AsyncGenerator<ImportStep<BitstampRecord>> {
  const known = new KnownOrders(await readInitialOrders(folder));
  const translation = new Translation(counts, accounts);
  let begun = false;
  for await (const record of readBitstamp(folder)) {
    counts.lines += 1;
    if (!begun && record.kind === 'order_book') {
      begun = true;
      yield translation.seed(record.time, known.missingIn(record), known.open());
    }
    if (begun) {
      yield translation.follow(record);
      continue;
    }
    known.see(record);
    skip(counts, 'lines before the first snapshot');
    yield { time: record.time, commands: [], record, truth: null };
  }
  if (!begun)
    throw new ImportError('snapshot', `${folder} holds no snapshot (order_book) to begin with`);
}

/** The lines of `events.log`, parsed. */
async function* readBitstamp(folder: string): AsyncGenerator<BitstampRecord> {
  const path = needFile(folder, /^events\.log$/, 'events.log or events.log.gz');
  for await (const { line, text } of linesOf(path)) {
    const record = atLine(path, line, () => parse(line, text));
    if (record !== null) yield record;
  }
}

async function readInitialOrders(folder: string): Promise<InitialOrder[]> {
  const path = findFile(folder, /^initial_orders\.csv$/);
  if (path === null) return [];
  const orders: InitialOrder[] = [];
  for await (const { line, text } of linesOf(path)) {
    if (line === 1 && text.startsWith('id,')) continue;
    const [id, type, price, amount] = text.split(',');
    atLine(path, line, () => {
      orders.push({
        id: whole(id),
        side: sideOf(whole(type)),
        price: whole(price),
        amount: whole(amount),
      });
    });
  }
  return orders.sort((a, b) => a.id - b.id);
}

function parse(line: number, text: string): BitstampRecord | null {
  const [, ms = '', kind, json = ''] = /^(\d+) (\w+) (.*)$/.exec(text) ?? [];
  const time = whole(ms) * 1000;
  const fields = objectOf(json);
  switch (kind) {
    case 'order_created':
    case 'order_changed':
    case 'order_deleted':
      return {
        kind,
        line,
        time,
        id: whole(String(fields['id'])),
        side: sideOf(Number(fields['order_type'])),
        price: price(fields['price']),
        amount: units(String(fields['amount']), 8),
      };
    case 'trade':
      return { kind, line, time, price: price(fields['price']), amount: satoshi(fields['amount']) };
    case 'order_book':
      return { kind, line, time, bids: levels(fields['bids']), asks: levels(fields['asks']) };
    default:
      throw new ImportError('format', `an event of the unknown kind ${JSON.stringify(kind ?? '')}`);
  }
}

function sideOf(type: number): Side {
  if (type === 0) return Side.buy;
  if (type === 1) return Side.sell;
  throw new ImportError('format', `order type ${type} is neither 0 nor 1`);
}

function price(value: unknown): number {
  return units(String(value), 2);
}

/** A trade's amount is a float with noise in its last digits. */
function satoshi(value: unknown): number {
  return Math.round(Number(value) * 1e8);
}

function levels(value: unknown): Level[] {
  if (!Array.isArray(value)) throw new ImportError('format', 'a snapshot without its levels');
  return value.map((level: unknown) => {
    const [at, amount] = level as [unknown, unknown];
    return [price(at), units(String(amount), 8)];
  });
}

interface Missing {
  readonly side: Side;
  readonly price: number;
  readonly amount: number;
}

/** The orders that are known to rest when the first snapshot is taken. */
class KnownOrders {
  readonly #open: Map<number, InitialOrder>;

  constructor(initial: readonly InitialOrder[]) {
    this.#open = new Map(initial.map((order) => [order.id, order]));
  }

  see(record: BitstampRecord): void {
    if (record.kind === 'order_deleted') this.#open.delete(record.id);
    if (record.kind === 'order_created') this.#open.set(record.id, record);
    if (record.kind === 'order_changed' && this.#open.has(record.id)) {
      this.#open.set(record.id, record);
    }
  }

  /** In the order they arrived in: ids count upwards. */
  open(): InitialOrder[] {
    return [...this.#open.values()].sort((a, b) => a.id - b.id);
  }

  /**
   * Per level of the snapshot, what no known order accounts for. It rested before anything that we know of,
   * so it goes to the head of the queue.
   */
  missingIn({ bids, asks }: BitstampSnapshot): Missing[] {
    const known = new Map<string, number>();
    for (const { side, price: at, amount } of this.#open.values()) {
      known.set(`${side} ${at}`, (known.get(`${side} ${at}`) ?? 0) + amount);
    }
    const all = [
      ...bids.map(([at, amount]) => ({ side: Side.buy, price: at, amount })),
      ...asks.map(([at, amount]) => ({ side: Side.sell, price: at, amount })),
    ];
    return all
      .map((level) => ({
        ...level,
        amount: level.amount - (known.get(`${level.side} ${level.price}`) ?? 0),
      }))
      .filter(({ amount }) => amount > 0);
  }
}

class Translation {
  readonly #desk: OrderDesk;
  readonly #counts: ImportCounts;
  readonly #placed = new Map<number, PlacedOrder>();
  #time = 0;

  constructor(counts: ImportCounts, accounts: number | undefined) {
    this.#desk = new OrderDesk(BITSTAMP_TERMS, accounts);
    this.#counts = counts;
  }

  seed(
    time: number,
    missing: readonly Missing[],
    known: readonly InitialOrder[],
  ): ImportStep<BitstampRecord> {
    this.#time = time;
    const commands: Command[] = [this.#desk.listing()];
    for (const { side, price: limit, amount: qty } of missing) {
      const name = `seed-${side === Side.buy ? 'bid' : 'ask'}-${limit}`;
      this.#desk.place({ name, side, limit, qty, timeInForce: RESTS }, commands);
    }
    for (const order of known) this.#place(order, commands);
    return { time, commands, record: null, truth: null };
  }

  follow(record: BitstampRecord): ImportStep<BitstampRecord> {
    if (record.time > this.#time) this.#time = record.time; // The receiver's clock was set back: time waits.
    const commands: Command[] = [];
    switch (record.kind) {
      case 'order_created':
        this.#place(record, commands);
        break;
      case 'order_deleted':
        this.#cancel(record, commands);
        break;
      case 'order_changed':
      case 'trade':
        skip(this.#counts, 'changes and trades, which the matching produces');
        break;
      case 'order_book':
        use(this.#counts, 'snapshots, compared');
        break;
      default:
        record satisfies never;
    }
    return { time: this.#time, commands, record, truth: this.#truth(record) };
  }

  #truth(record: BitstampRecord): Truth | null {
    if (record.kind !== 'order_book') return null;
    this.#counts.truths += 1;
    return { line: record.line, bids: record.bids.slice(0, 1), asks: record.asks.slice(0, 1) };
  }

  #place({ id, side, price: limit, amount: qty }: InitialOrder, commands: Command[]): void {
    if (qty === 0) {
      skip(this.#counts, 'orders of no amount');
      return;
    }
    use(this.#counts, 'orders');
    const name = String(id);
    this.#placed.set(
      id,
      this.#desk.place({ name, side, limit, qty, timeInForce: RESTS }, commands),
    );
  }

  #cancel({ id }: BitstampOrder, commands: Command[]): void {
    const placed = this.#placed.get(id);
    if (placed === undefined) {
      skip(this.#counts, 'deletions of orders never seen');
      return;
    }
    use(this.#counts, 'deletions');
    this.#placed.delete(id);
    commands.push(this.#desk.cancel(placed));
  }
}

const RESTS = TimeInForce.goodTillCancel;
