// The life of a bot, whatever it does: log on, take the books up where the last run left them, work, save and report now
// and then, and at the end count everything and leave.

import {
  type AccountEvent,
  type Client,
  type ClientOptions,
  connect,
  type Scale,
} from '../node/index.ts';
import { Bookkeeper } from './bookkeeper.ts';
import { type Books, BooksError, openBooks } from './books.ts';
import { type BotName, type BotState, FORM, readState, writeState } from './state-file.ts';

export interface BotOptions {
  readonly client: Pick<ClientOptions, 'url' | 'keyName' | 'privateKey' | 'keyFile' | 'account'>;
  /** Symbol of the one contract that it trades. */
  readonly contract: string;
  readonly statePath: string;
  /** 0: only at the end. */
  readonly reportMs: number;
  /** Ends it. */
  readonly signal: AbortSignal;
  print(lines: readonly string[]): void;
  /** It is logged on: `report` prints its report when somebody asks. */
  onStarted?(report: () => void): void;
}

/** What a bot works with. */
export interface Desk {
  readonly client: Client;
  readonly scale: Scale;
  readonly keeper: Bookkeeper;
  /** What the last run saved; null on the first. */
  readonly saved: BotState | null;
  /** Ends the run: a defect, or what a person has to look at. */
  fail(error: Error): void;
}

/** What is left to the bot itself. */
export interface Work {
  start(): Promise<void>;
  /** Takes its orders away. */
  stop(): Promise<void>;
  counted(event: AccountEvent): void;
  /** What it wants to have saved beside the books. */
  saving(): Pick<BotState, 'day' | 'quality'>;
  report(): string[];
}

const SAVE_MS = 1000;
/** A quote or an order that was not answered before the line broke is not sent once more: the market has moved on. */
const RESEND_MS = 1000;
/** Out of the market it earns nothing: the longest wait between two attempts is short. */
const RETRY_MS = [100, 1000] as const;
/** For the last events of the account. */
const SETTLE_MS = 5000;

/** Ends when the signal comes. @throws LogOnRefused, BooksError, AmountError; what was counted up to there is saved */
export async function runBot(
  bot: BotName,
  options: BotOptions,
  begin: (desk: Desk) => Work,
): Promise<void> {
  const saved = readState(options.statePath, bot, options.contract);
  const client = await connect({
    ...options.client,
    patient: true,
    resendMs: RESEND_MS,
    retryMs: RETRY_MS,
    resumeAfterSeq: saved?.books.seq,
  });
  try {
    await new Run(bot, options, client, saved).through(begin);
  } finally {
    client.close();
  }
}

class Run {
  readonly #bot: BotName;
  readonly #options: BotOptions;
  readonly #desk: Desk;
  readonly #ended: Promise<void>;
  #work: Work | undefined;
  /** Something was counted since the last save. */
  #isFresh = true;

  constructor(bot: BotName, options: BotOptions, client: Client, saved: BotState | null) {
    this.#bot = bot;
    this.#options = options;
    let fail: (error: Error) => void = () => {};
    this.#ended = new Promise<void>((resolve, reject) => {
      fail = reject;
      if (options.signal.aborted) resolve();
      options.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    this.#ended.catch(() => {}); // It is awaited later, and its error is not forgotten.
    const scale = client.scale(options.contract);
    const keeper = new Bookkeeper(client, this.#booksOf(client, scale, saved), {
      counted: (event) => {
        this.#isFresh = true;
        this.#work?.counted(event);
      },
      wrong: (error) => fail(error),
    });
    this.#desk = { client, scale, keeper, saved, fail };
    client.on('disconnected', ({ reason, retryMs }) => {
      const again = retryMs < 0 ? 'not tried again' : `again in ${Math.round(retryMs)} ms`;
      options.print([`Lost      ${reason}; ${again}`]);
      if (retryMs < 0) fail(new Error(reason));
    });
    client.on('connected', () => options.print(['Back      connected again']));
  }

  async through(begin: (desk: Desk) => Work): Promise<void> {
    const { contract, print, reportMs } = this.#options;
    const work = begin(this.#desk);
    this.#work = work;
    const { keeper, saved } = this.#desk;
    const { account, seq } = keeper.books;
    const since = saved === null ? 'new books' : `books to event ${seq}`;
    print([`Started   ${this.#bot} of ${contract}, account ${account}, ${since}`]);
    const report = (): void => print(work.report());
    this.#save(work);
    const timers = [setInterval(() => this.#saveOrFail(work), SAVE_MS)];
    if (reportMs > 0) timers.push(setInterval(report, reportMs));
    this.#options.onStarted?.(report);
    try {
      await Promise.race([work.start().then(() => this.#ended), this.#ended]);
    } finally {
      for (const timer of timers) clearInterval(timer);
      await work.stop();
      await settled(this.#desk);
      this.#isFresh = true;
      this.#save(work);
      report();
    }
  }

  #booksOf(client: Client, scale: Scale, saved: BotState | null): Books {
    const { account } = client.account;
    if (saved === null) {
      return openBooks(client.account, scale.currency, (symbol) => client.scale(symbol).contract);
    }
    const { books } = saved;
    if (books.account === account) return books;
    const path = this.#options.statePath;
    throw new BooksError(
      `the state file ${path} is of account ${books.account}, not of ${account}`,
    );
  }

  #saveOrFail(work: Work): void {
    try {
      this.#save(work);
    } catch (error) {
      this.#desk.fail(error as Error); // What cannot be remembered is not traded.
    }
  }

  #save(work: Work): void {
    if (!this.#isFresh) return;
    const { contract, statePath } = this.#options;
    const { books } = this.#desk.keeper;
    writeState(statePath, { form: FORM, bot: this.#bot, contract, books, ...work.saving() });
    this.#isFresh = false;
  }
}

/** Waits until everything that has happened to the account is counted, or for a moment. */
async function settled({ client, keeper }: Desk): Promise<void> {
  const late = Date.now() + SETTLE_MS;
  const isIn = async (): Promise<boolean> => {
    if (!client.connected) return true; // The next run counts it.
    const { accountSeq } = await client.getAccount();
    return keeper.books.seq >= accountSeq;
  };
  while (Date.now() < late && !(await isIn().catch(() => true))) await passed(20);
}

function passed(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
