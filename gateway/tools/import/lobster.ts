// LOBSTER: `…message….csv` (time, type, order, size, price, direction) and `…orderbook….csv` with the book after
// every message. The first row of the book is the seed; the message of that row is already in it.
//
//   1 new             a limit order
//   2 partial cancel  an amend to less: the order keeps its place
//   3 deletion        a cancel
//   4 execution       an immediate-or-cancel order of the opposite side, for that size at that price
//   5 hidden execution, 6 auction, 7 halt: nothing, they do not touch the visible book
//
// An order that rested before the recording began is part of its level's seed, so a message about it is about
// the seed.

import { basename } from 'node:path';
import {
  type Command,
  type ContractTerms,
  opposite,
  Side,
  TimeInForce,
} from '../../../engine/schema/index.ts';
import { atLine, ImportError, linesOf, needFile, whole } from '../../sources/recorded-lines.ts';
import { createCounts, type ImportCounts, type ImportStep, skip } from './import-step.ts';
import { OrderDesk, type PlacedOrder, recordedTerms } from './order-desk.ts';

/** Prices are dollars × 10 000 in the files. */
function lobsterTerms(symbol: string): ContractTerms {
  return recordedTerms({
    symbol,
    base: symbol,
    currency: 'USD',
    moneyDecimals: 4,
    tickSize: '0.0001',
    lotSize: '1',
  });
}

export interface LobsterMessage {
  readonly time: number; // Microseconds.
  readonly type: number;
  readonly order: string;
  readonly size: number;
  readonly price: number;
  readonly side: Side;
}

export interface LobsterLevel {
  readonly side: Side;
  readonly price: number;
  readonly size: number;
}

export interface LobsterOptions {
  /** The contract's symbol; from the name of the files or the folder unless given. */
  readonly symbol?: string;
  /** The day, `YYYY-MM-DD`; from the name of the files or the folder unless given. */
  readonly date?: string;
}

/** The commands of a recording, message by message. */
export async function* importLobster(
  folder: string,
  options: LobsterOptions = {},
  counts: ImportCounts = createCounts(),
): AsyncGenerator<ImportStep<LobsterMessage>> {
  let translation: LobsterTranslation | null = null;
  for await (const message of readMessages(folder, options)) {
    counts.lines += 1;
    if (translation !== null) {
      yield translation.follow(message);
      continue;
    }
    translation = new LobsterTranslation(options.symbol ?? symbolOf(folder), counts);
    for await (const row of readBooks(folder)) {
      yield translation.seed(message.time, row);
      break;
    }
  }
}

/** The lines of the message file, parsed. */
export async function* readMessages(
  folder: string,
  options: LobsterOptions = {},
): AsyncGenerator<LobsterMessage> {
  const path = messageFile(folder);
  const midnight = midnightOf(folder, path, options.date);
  for await (const { line, text } of linesOf(path)) {
    yield atLine(path, line, () => parse(text, midnight));
  }
}

/** The rows of the book file: levels of both sides, best first, empty ones left out. */
export async function* readBooks(folder: string): AsyncGenerator<LobsterLevel[]> {
  const path = needFile(folder, /orderbook.*\.csv$/, 'book file (…orderbook….csv)');
  for await (const { line, text } of linesOf(path)) {
    yield atLine(path, line, () => levels(text));
  }
}

function messageFile(folder: string): string {
  return needFile(folder, /message.*\.csv$/, 'message file (…message….csv)');
}

function parse(text: string, midnight: number): LobsterMessage {
  const [time = '', type, order = '', size, price, direction] = text.split(',');
  if (!/^-?\d+$/.test(order)) throw new ImportError(`${JSON.stringify(order)} names no order`);
  return {
    time: midnight + microseconds(time),
    type: whole(type),
    order,
    size: whole(size),
    price: whole(price),
    side: sideOf(whole(direction)),
  };
}

/** Nanoseconds are cut off: the engine counts microseconds. */
function microseconds(text: string): number {
  const [, seconds, fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (seconds === undefined) throw new ImportError(`${JSON.stringify(text)} is no time of day`);
  return Number(seconds) * 1_000_000 + Number(fraction.padEnd(6, '0').slice(0, 6));
}

function sideOf(direction: number): Side {
  if (direction === 1) return Side.buy;
  if (direction === -1) return Side.sell;
  throw new ImportError(`direction ${direction} is neither 1 nor -1`);
}

function levels(text: string): LobsterLevel[] {
  const numbers = text.split(',').map(whole);
  if (numbers.length === 0 || numbers.length % 4 !== 0) {
    throw new ImportError(`${numbers.length} numbers are not four for each level`);
  }
  const found: LobsterLevel[] = [];
  for (let at = 0; at < numbers.length; at += 2) {
    const [price, size] = [numbers[at], numbers[at + 1]];
    // A level that is not there has a price far out and no size.
    if (size > 0) found.push({ side: at % 4 === 0 ? Side.sell : Side.buy, price, size });
  }
  return found;
}

function symbolOf(folder: string): string {
  const [, inFile] = /^([A-Z.]{1,6})_\d{4}-\d{2}-\d{2}_/.exec(basename(messageFile(folder))) ?? [];
  const [, inFolder] = /(?:^|-)lobster-([a-z.]{1,6})-/.exec(basename(folder)) ?? [];
  return inFile ?? inFolder?.toUpperCase() ?? 'LOBSTER';
}

/** The files count from midnight at the exchange; their wall clock is read as if it were UTC. */
function midnightOf(folder: string, path: string, date: string | undefined): number {
  const names = `${basename(path)} ${basename(folder)}`;
  const [, year, month, day] =
    /(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(date ?? names) ??
    (date === undefined ? ['', '1970', '01', '01'] : []);
  const ms = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(ms)) throw new ImportError(`${JSON.stringify(date)} is no date like 2012-06-21`);
  return ms * 1000;
}

/** An order, or the seed of a level, with what the messages did to it. */
interface Followed extends PlacedOrder {
  total: number;
  filled: number;
}

export class LobsterTranslation {
  readonly #desk: OrderDesk;
  readonly #counts: ImportCounts;
  readonly #orders = new Map<string, Followed>();
  readonly #seeds = new Map<string, Followed>();
  #time = 0;
  #executions = 0;

  constructor(symbol: string, counts: ImportCounts = createCounts()) {
    this.#desk = new OrderDesk(lobsterTerms(symbol));
    this.#counts = counts;
  }

  /** Lists the contract and places one order for each level. */
  seed(time: number, row: readonly LobsterLevel[]): ImportStep<LobsterMessage> {
    this.#time = time;
    const commands: Command[] = [this.#desk.listing()];
    for (const { side, price, size } of row) {
      const name = `seed-${side === Side.buy ? 'bid' : 'ask'}-${price}`;
      const order = { name, side, limit: price, qty: size, timeInForce: RESTS };
      const placed = this.#desk.place(order, commands);
      this.#seeds.set(levelName(side, price), { ...placed, total: size, filled: 0 });
    }
    return { time, commands, record: null };
  }

  follow(message: LobsterMessage): ImportStep<LobsterMessage> {
    if (message.time > this.#time) this.#time = message.time;
    const commands: Command[] = [];
    switch (message.type) {
      case 1:
        this.#add(message, commands);
        break;
      case 2:
      case 3:
        this.#take(message, commands);
        break;
      case 4:
        this.#execute(message, commands);
        break;
      case 5:
        skip(this.#counts, 'executions of hidden orders');
        break;
      case 6:
        skip(this.#counts, 'auction trades');
        break;
      case 7:
        skip(this.#counts, 'trading halts');
        break;
      default:
        throw new ImportError(`message type ${message.type} is not 1 to 7`);
    }
    return { time: this.#time, commands, record: message };
  }

  #add({ order: name, side, price, size }: LobsterMessage, commands: Command[]): void {
    const order = { name, side, limit: price, qty: size, timeInForce: RESTS };
    const placed = this.#desk.place(order, commands);
    this.#orders.set(name, { ...placed, total: size, filled: 0 });
  }

  /** A partial cancel, or a deletion: of an order of the seed the message gives how much of it goes. */
  #take(message: LobsterMessage, commands: Command[]): void {
    const { order, type, size } = message;
    const own = this.#orders.get(order);
    const followed = own ?? this.#seeds.get(levelName(message.side, message.price));
    if (followed === undefined) {
      skip(this.#counts, 'cancels of orders below the recorded levels');
      return;
    }
    const total = followed.total - size;
    if (total > followed.filled && !(type === 3 && own !== undefined)) {
      followed.total = total;
      commands.push(this.#desk.shrink(followed, total));
      return;
    }
    if (own !== undefined) this.#orders.delete(order);
    else this.#seeds.delete(levelName(message.side, message.price));
    commands.push(this.#desk.cancel(followed));
  }

  #execute({ order, side, price, size }: LobsterMessage, commands: Command[]): void {
    const own = this.#orders.get(order);
    const followed = own ?? this.#seeds.get(levelName(side, price));
    if (followed === undefined) {
      skip(this.#counts, 'executions of orders below the recorded levels');
      return;
    }
    followed.filled += size;
    if (followed.filled >= followed.total) {
      if (own !== undefined) this.#orders.delete(order);
      else this.#seeds.delete(levelName(side, price));
    }
    this.#executions += 1;
    const taker = {
      name: `execution-${this.#executions}`,
      side: opposite(side),
      limit: price,
      qty: size,
      timeInForce: TimeInForce.immediateOrCancel,
    };
    this.#desk.place(taker, commands);
  }
}

function levelName(side: Side, price: number): string {
  return `${side} ${price}`;
}

const RESTS = TimeInForce.goodTillCancel;
