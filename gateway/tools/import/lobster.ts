// LOBSTER: messages, and the book after each of them. The first row of the book is the seed; the message of that row is
// already in it.
//
//   1 new             a limit order
//   2 partial cancel  an amend to less: the order keeps its place
//   3 deletion        a cancel
//   4 execution       an immediate-or-cancel order of the opposite side, for that size at that price, when the order is
//                     the next to trade; otherwise the order is reduced
//   5 hidden execution, 6 auction, 7 halt: nothing, they do not touch the visible book
//
// An order that rested before the recording began is part of its level's seed, so a message about it is about
// the seed.

import { type Command, type ContractTerms, Side } from '../../../engine/schema/index.ts';
import { ImportError } from '../../sources/recorded-lines.ts';
import {
  adjust,
  createCounts,
  type ImportCounts,
  type ImportStep,
  skip,
  type Truth,
  type TruthLevel,
  use,
} from './import-step.ts';
import { type LevelOrder, LobsterBook } from './lobster-book.ts';
import {
  type LobsterMessage,
  type LobsterOptions,
  type LobsterRow,
  readBooks,
  readMessages,
  symbolOf,
} from './lobster-files.ts';
import { OrderDesk, recordedTerms } from './order-desk.ts';

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

/** The commands of a recording, message by message. */
export async function* importLobster(
  folder: string,
  options: LobsterOptions = {},
  counts: ImportCounts = createCounts(),
): AsyncGenerator<ImportStep<LobsterMessage>> {
  const rows = readBooks(folder);
  let translation: LobsterTranslation | null = null;
  for await (const message of readMessages(folder, options)) {
    counts.lines += 1;
    const next = await rows.next();
    const row = next.done === true ? null : next.value;
    if (row === null) adjust(counts, 'messages without a row in the book file');
    else counts.truths += 1;
    if (translation !== null) {
      yield translation.follow(message, row);
    } else if (row !== null) {
      translation = new LobsterTranslation(options.symbol ?? symbolOf(folder), counts);
      yield translation.seed(message, row);
    } else {
      throw new ImportError('snapshot', `${folder}: the book file has no row to begin with`);
    }
  }
  await rows.return(undefined);
}

export class LobsterTranslation {
  readonly #desk: OrderDesk;
  readonly #counts: ImportCounts;
  readonly #book: LobsterBook;
  #before: LobsterRow | null = null;
  #time = 0;

  constructor(symbol: string, counts: ImportCounts = createCounts()) {
    this.#desk = new OrderDesk(lobsterTerms(symbol));
    this.#counts = counts;
    this.#book = new LobsterBook(this.#desk);
  }

  /** Lists the contract and places one order for each level. */
  seed({ time, line }: LobsterMessage, row: LobsterRow): ImportStep<LobsterMessage> {
    this.#time = time;
    this.#before = row;
    const commands: Command[] = [this.#desk.listing()];
    for (const level of row.levels) this.#book.seed(level, commands);
    use(this.#counts, 'first row of the book');
    return { time, commands, record: null, truth: truthOf(line, row) };
  }

  /** @param row the book after the message; null where there is none. */
  follow(message: LobsterMessage, row: LobsterRow | null): ImportStep<LobsterMessage> {
    if (message.time > this.#time) this.#time = message.time;
    const commands: Command[] = [];
    this.#message(message, commands);
    if (row !== null && this.#before !== null) {
      const levels = this.#book.reveal(this.#before, row, commands);
      adjust(this.#counts, 'levels that came into view, as the book file has them', levels);
    }
    this.#before = row;
    const truth = row === null ? null : truthOf(message.line, row);
    return { time: this.#time, commands, record: message, truth };
  }

  #message(message: LobsterMessage, commands: Command[]): void {
    switch (message.type) {
      case 1:
        this.#book.add(message.order, message, commands);
        use(this.#counts, 'new orders');
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
        throw new ImportError(
          'format',
          `line ${message.line}: message type ${message.type} is not 1 to 7`,
        );
    }
  }

  /** A partial cancel, or a deletion: of an order of the seed the message gives how much of it goes. */
  #take(message: LobsterMessage, commands: Command[]): void {
    const order = this.#find(message);
    if (order === null) {
      skip(this.#counts, 'cancels of orders below the recorded levels');
      return;
    }
    use(this.#counts, message.type === 2 ? 'partial cancels' : 'deletions');
    if (message.type === 3 && !this.#book.isSeed(order)) this.#book.cancel(order, commands);
    else this.#book.reduce(order, message.size, commands);
  }

  #execute(message: LobsterMessage, commands: Command[]): void {
    const order = this.#find(message);
    if (order === null) {
      skip(this.#counts, 'executions of orders below the recorded levels');
      return;
    }
    use(this.#counts, 'executions');
    const done = this.#book.execute(order, message.size, commands);
    switch (done) {
      case 'first':
        break;
      case 'not-first':
        adjust(
          this.#counts,
          'executions of orders that were not the next to trade, reduced instead',
        );
        break;
      case 'too-much':
        adjust(this.#counts, 'executions of more than was known to rest, cut to it');
        break;
      default:
        done satisfies never;
    }
  }

  #find({ order, side, price }: LobsterMessage): LevelOrder | null {
    return this.#book.find(order, side, price);
  }
}

function truthOf(line: number, { levels }: LobsterRow): Truth {
  const side = (wanted: Side): TruthLevel[] =>
    levels.filter((level) => level.side === wanted).map(({ price, size }) => [price, size]);
  return { line, bids: side(Side.buy), asks: side(Side.sell) };
}
