// Keeps the books beside the account's stream. What the stream does not bring any more, because the bot was away too
// long, is asked for from the venue's history; the events that come meanwhile wait for it.

import { type AccountEvent, type Client, ConnectionLost, OrderRefused } from '../node/index.ts';
import { type Books, BooksError, counted } from './books.ts';

interface KeeperOutlet {
  /** An event was counted in. */
  counted(event: AccountEvent): void;
  /** The books cannot go on. */
  wrong(error: Error): void;
}

const AGAIN_MS = 500;

export class Bookkeeper {
  readonly #client: Client;
  readonly #outlet: KeeperOutlet;
  #books: Books;
  #journalSeq = 0;
  #waiting: AccountEvent[] = [];
  #isFillingIn = false;
  #isWrong = false;

  /** To be made right after `connect`, with the books that `resumeAfterSeq` was taken from. */
  constructor(client: Client, books: Books, outlet: KeeperOutlet) {
    this.#client = client;
    this.#books = books;
    this.#outlet = outlet;
    client.on('account', (event) => this.#take(event));
    client.on('snapshot', ({ accountSeq }) => this.#mustReach(accountSeq));
    client.on('connected', () => {
      if (this.#waiting.length > 0 || !this.isWhole) this.#fillIn();
    });
  }

  get books(): Books {
    return this.#books;
  }

  /** The journal's number of the last command that is counted in. */
  get journalSeq(): number {
    return this.#journalSeq;
  }

  /** Nothing that the client knows of is missing in the books. */
  get isWhole(): boolean {
    return !this.#isFillingIn && this.#books.seq >= this.#client.account.seq;
  }

  #take(event: AccountEvent): void {
    if (this.#isFillingIn) this.#waiting.push(event);
    else if (event.accountSeq > this.#books.seq + 1) {
      this.#waiting.push(event);
      this.#fillIn();
    } else this.#count(event);
  }

  /** The stream began again from a snapshot: what came before it is history. */
  #mustReach(accountSeq: number): void {
    if (accountSeq < this.#books.seq) {
      this.#fail(
        new BooksError(
          `the books are at event ${this.#books.seq}, the venue at ${accountSeq}: they are of another venue`,
        ),
      );
    } else if (accountSeq > this.#books.seq) this.#fillIn();
  }

  #count(event: AccountEvent): void {
    if (this.#isWrong || event.accountSeq <= this.#books.seq) return;
    try {
      this.#books = counted(this.#books, event);
    } catch (error) {
      this.#fail(error as Error);
      return;
    }
    this.#journalSeq = event.seq;
    this.#outlet.counted(event);
  }

  #fillIn(): void {
    if (this.#isFillingIn || this.#isWrong) return;
    this.#isFillingIn = true;
    this.#readHistory()
      .catch((error: unknown) => {
        if (error instanceof ConnectionLost) return; // Goes on when it is back.
        if (error instanceof OrderRefused && error.retryAfterMs > 0) {
          setTimeout(() => this.#fillIn(), Math.max(error.retryAfterMs, AGAIN_MS));
          return;
        }
        this.#fail(error as Error);
      })
      .finally(() => {
        this.#isFillingIn = false;
      });
  }

  async #readHistory(): Promise<void> {
    const after = this.#books.seq;
    for await (const event of this.#client.history('all', { after })) {
      if (event.accountSeq > this.#books.seq + 1) {
        const missing = `${this.#books.seq + 1} … ${event.accountSeq - 1}`;
        throw new BooksError(
          `events ${missing} of the account are no longer kept by the venue: compare with its statements, then begin with a new state file`,
        );
      }
      this.#count(event);
    }
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const event of waiting) this.#count(event);
  }

  #fail(error: Error): void {
    if (this.#isWrong) return;
    this.#isWrong = true;
    this.#outlet.wrong(error);
  }
}
