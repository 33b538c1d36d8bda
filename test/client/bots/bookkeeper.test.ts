// Where the account's stream does not bring everything: the bookkeeper asks for the history, and what comes meanwhile waits.

import { expect, test } from 'vitest';
import { Bookkeeper } from '../../../client/bots/bookkeeper.ts';
import { type Books, openBooks } from '../../../client/bots/books.ts';
import {
  type AccountEvent,
  type AccountSnapshot,
  type AccountView,
  type Client,
  ConnectionLost,
} from '../../../client/node/index.ts';

const VIEW = { account: 16, positions: () => [], balances: new Map([['USD', 1000]]) };

/** Event n is a deposit of one: cash tells which of them were counted. */
function event(accountSeq: number): AccountEvent {
  const body = { kind: 'balanceChanged', currency: 'USD', amount: 1, balance: 1000 + accountSeq };
  return { accountSeq, account: 16, seq: accountSeq * 10, event: body } as unknown as AccountEvent;
}

/** A client whose stream and history the test plays. */
class Played {
  readonly account = { ...VIEW, seq: 0 };
  /** How far the history goes back, and whether it breaks off. */
  firstKept = 1;
  breaksAt = Number.POSITIVE_INFINITY;
  asked: number[] = [];
  readonly counted: number[] = [];
  readonly faults: string[] = [];
  readonly keeper: Bookkeeper;
  readonly #handlers = new Map<string, (payload: unknown) => void>();

  constructor(books: Books = openBooks(this.account as unknown as AccountView, 'USD', () => 1)) {
    this.keeper = new Bookkeeper(this as unknown as Client, books, {
      counted: ({ accountSeq }) => this.counted.push(accountSeq),
      wrong: ({ message }) => this.faults.push(message),
    });
  }

  on(name: string, handler: (payload: unknown) => void): void {
    this.#handlers.set(name, handler);
  }

  streams(...seqs: number[]): void {
    for (const seq of seqs) {
      this.account.seq = Math.max(this.account.seq, seq);
      this.#handlers.get('account')?.(event(seq));
    }
  }

  beginsAgain(accountSeq: number): void {
    this.account.seq = accountSeq;
    this.#handlers.get('snapshot')?.({ accountSeq } as AccountSnapshot);
  }

  isBack(): void {
    this.#handlers.get('connected')?.({});
  }

  async *history(what: string, { after }: { after: number }): AsyncGenerator<AccountEvent> {
    expect(what).toBe('all');
    this.asked.push(after);
    const last = this.account.seq;
    for (let seq = Math.max(after + 1, this.firstKept); seq <= last; seq++) {
      await Promise.resolve();
      if (seq === this.breaksAt) throw new ConnectionLost('broken', true);
      yield event(seq);
    }
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

test('events are counted as they come, and repeats are not', () => {
  const played = new Played();
  played.streams(1, 2, 2, 1, 3);
  expect(played.counted).toEqual([1, 2, 3]);
  expect([played.keeper.books.cash, played.keeper.journalSeq]).toEqual([1003, 30]);
  expect(played.keeper.isWhole).toBe(true);
});

test('a stream that begins again has its gap filled from the history, in order and once', async () => {
  const played = new Played();
  played.streams(1, 2);
  played.beginsAgain(6);
  expect(played.keeper.isWhole).toBe(false);
  played.streams(7, 8); // They come before the history is read.
  await settled();
  played.streams(9);
  expect(played.counted).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect([played.asked, played.faults, played.keeper.isWhole]).toEqual([[2], [], true]);
});

test('a history that breaks off goes on when the line is back', async () => {
  const played = new Played();
  played.breaksAt = 4;
  played.beginsAgain(5);
  await settled();
  expect([played.counted, played.keeper.isWhole]).toEqual([[1, 2, 3], false]);
  played.breaksAt = Number.POSITIVE_INFINITY;
  played.isBack();
  await settled();
  expect([played.counted, played.asked]).toEqual([
    [1, 2, 3, 4, 5],
    [0, 3],
  ]);
});

test('what nobody keeps any more ends the books', async () => {
  const played = new Played();
  played.streams(1);
  played.firstKept = 4;
  played.beginsAgain(6);
  await settled();
  played.streams(7);
  expect(played.faults).toEqual([
    expect.stringMatching(/^events 2 … 3 of the account are no longer kept/),
  ]);
  expect(played.counted).toEqual([1]);
});

test('books of another venue are not gone on with', () => {
  const played = new Played();
  played.streams(1, 2, 3);
  played.beginsAgain(2);
  expect(played.faults).toEqual([expect.stringContaining('they are of another venue')]);
});

test('events that come out of an order of their own are asked for', async () => {
  const played = new Played();
  played.streams(1, 3);
  await settled();
  expect([played.counted, played.asked, played.faults]).toEqual([[1, 2, 3], [1], []]);
});
