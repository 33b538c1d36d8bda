// A financing book over a crash (rule F-18): no client pays or pledges more, every default is enforced at once, a dealer fills each
// sale at the next look, a little below the price. What is left uncovered falls on the broker's capital.

import {
  allLoans,
  auditBook,
  type Book,
  bookDigest,
  type FinancingEvent,
  scaleOf,
  uncoveredDebt,
  VIRTUAL_ASSETS,
} from '../../engine/financing/index.ts';
import type { Time } from '../../engine/schema/index.ts';
import type { PricePath } from '../stress/path.ts';
import { price, type Trial } from './stress-population.ts';

export interface StressOutcome {
  readonly path: string;
  readonly clients: number;
  readonly commands: number;
  /** Simulated, the time for calls to run out included. */
  readonly seconds: number;
  /** The lowest price of coins in parts of the first. */
  readonly lowest: number;
  readonly calls: number;
  readonly suspensions: number;
  readonly clientsSuspended: number;
  readonly defaults: number;
  readonly sales: number;
  /** HKD cents. */
  readonly soldFor: number;
  readonly loansBefore: number;
  readonly loansAfter: number;
  readonly capital: number;
  /** All loans to capital before and at the worst, in hundredths. */
  readonly multipleBefore: number;
  readonly multipleWorst: number;
  /** Debt without collateral behind it, at the end and at the worst moment. */
  readonly uncovered: number;
  readonly uncoveredWorst: number;
  readonly capitalAfter: number;
  readonly brokenLaws: readonly string[];
  readonly digest: string;
}

const MICRO = 1_000_000;
/** Below the price, parts per million. */
const COST_OF_DEALING = 5_000;
const STEP_RECORDED = 60;
const STEP_SHORT = 5;
const MILLION = 1_000_000;
/** More sources than any path lets fall silent. */
const QUOTING = 3;

type StressProgress = (second: number) => void;

/** Plays a path on a book of its own. Coins and crypto stocks move as the path does, other securities stay. */
export function stressBook(
  trial: Trial,
  path: PricePath,
  onProgress: StressProgress = () => {},
): StressOutcome {
  const { book } = trial;
  const run = new Run(trial);
  const start = trial.time;
  const first = new Map(
    [...book.assets.values()].map((asset) => [asset.name, asset.price as number]),
  );
  const step = path.seconds > 7200 ? STEP_RECORDED : STEP_SHORT;
  // Behind the path, for the calls of its last moment to run out and be enforced.
  const until = path.seconds + Math.ceil(book.policy.callPeriod / MICRO) + 3600;
  const loansBefore = allLoans(book);
  let lowest = 1;
  for (let second = 0; second <= until; second += second < path.seconds ? step : STEP_RECORDED) {
    trial.time = (start + second * MICRO) as Time;
    const moment = path.at(Math.min(second, path.seconds));
    lowest = Math.min(lowest, moment.price);
    run.step(first, moment.price, moment.quoting >= QUOTING);
    onProgress(second);
  }
  return { path: path.name, seconds: until, lowest, loansBefore, ...run.sums(loansBefore) };
}

type Sums = Omit<StressOutcome, 'path' | 'seconds' | 'lowest' | 'loansBefore'>;

class Run {
  readonly #trial: Trial;
  readonly #commandsBefore: number;
  readonly #suspended = new Set<string>();
  #calls = 0;
  #suspensions = 0;
  #defaults = 0;
  #sales = 0;
  #soldFor = 0;
  #uncoveredWorst = 0;
  #loansWorst = 0;

  constructor(trial: Trial) {
    this.#trial = trial;
    this.#commandsBefore = trial.book.seq;
  }

  step(first: ReadonlyMap<string, number>, part: number, isQuoting: boolean): void {
    const trial = this.#trial;
    const { book } = trial;
    this.#onEvents(trial.do({ kind: 'tick' }));
    for (const { name, terms } of isQuoting ? [...book.assets.values()] : []) {
      const moves = terms.sector === VIRTUAL_ASSETS ? part : 1;
      const cents = Math.min(
        terms.priceMax,
        Math.max(1, Math.round((first.get(name) ?? 0) * moves)),
      );
      if (first.get(name) !== 0) this.#onEvents(price(trial, name, cents));
    }
    this.#deal();
    for (const { id, isInDefault, enforcementRound, collateral } of [...book.clients.values()]) {
      if (!isInDefault || enforcementRound > 0 || collateral.size === 0) continue;
      this.#onEvents(trial.do({ kind: 'enforce', client: id }));
    }
    this.#uncoveredWorst = Math.max(this.#uncoveredWorst, uncoveredDebt(book));
    this.#loansWorst = Math.max(this.#loansWorst, allLoans(book));
  }

  sums(loansBefore: number): Sums {
    const { book } = this.#trial;
    const { capital } = book;
    const uncovered = uncoveredDebt(book);
    return {
      clients: book.clients.size,
      commands: book.seq - this.#commandsBefore,
      calls: this.#calls,
      suspensions: this.#suspensions,
      clientsSuspended: this.#suspended.size,
      defaults: this.#defaults,
      sales: this.#sales,
      soldFor: this.#soldFor,
      loansAfter: allLoans(book),
      capital,
      multipleBefore: hundredths(loansBefore, capital),
      multipleWorst: hundredths(this.#loansWorst, capital),
      uncovered,
      uncoveredWorst: this.#uncoveredWorst,
      capitalAfter: capital - uncovered,
      brokenLaws: auditBook(book),
      digest: bookDigest(book),
    };
  }

  /** The dealer fills what is out, or reports that a withdrawn sale has ended; a limit it cannot meet ends it too. */
  #deal(): void {
    const trial = this.#trial;
    for (const { id: sale, asset, left: qty, limit, isWithdrawn } of [
      ...trial.book.sales.values(),
    ]) {
      const found = trial.book.assets.get(asset);
      if (found === undefined) continue;
      const scale = scaleOf(found.terms.decimals);
      const at = Math.floor((found.price * (MILLION - COST_OF_DEALING)) / MILLION);
      const proceeds = Number((BigInt(qty) * BigInt(at)) / BigInt(scale));
      const fill = { kind: 'reportFill', sale, qty, proceeds } as const;
      const isOver = isWithdrawn || at < limit;
      this.#onEvents(
        trial.do((isOver ? { kind: 'endSale', sale } : fill) as Parameters<Trial['do']>[0]),
      );
    }
  }

  #onEvents(events: readonly FinancingEvent[]): void {
    for (const event of events) {
      if (event.kind === 'marginCallOpened') this.#calls += 1;
      else if (event.kind === 'defaulted') this.#defaults += 1;
      else if (event.kind === 'advancesSuspended') {
        this.#suspensions += 1;
        this.#suspended.add(event.client);
      } else if (event.kind === 'saleFilled') {
        this.#sales += 1;
        this.#soldFor += event.amount + event.surplus;
      }
    }
  }
}

function hundredths(loans: number, capital: number): number {
  return capital === 0 ? 0 : Math.round((loans * 100) / capital);
}

/** The clients of a book with what they owe: nothing to stress without any. */
export function hasLoans(book: Book): boolean {
  return allLoans(book) > 0;
}
