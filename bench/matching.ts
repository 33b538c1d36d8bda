// Books against books: every contender plays the same workloads, a slice at a time in turn, so that a noisy
// machine is noisy for all of them; what rests at the end must be equal.

import { bareCore } from './bare-core.ts';
import type { Contender } from './contender.ts';
import { median } from './median.ts';
import { hftLimitOrderBook, nodejsOrderBook } from './peers.ts';
import { treeBook } from './tree-book.ts';
import { type Workload, workloads } from './workload.ts';

export interface MatchingResult {
  readonly workload: string;
  readonly what: string;
  /** Millions of messages a second, by contender: the median of its slices. */
  readonly rates: Readonly<Record<string, number>>;
  /** Nanoseconds of one operation of the bare core, the clock's own time taken off. */
  readonly latency: { readonly p50: number; readonly p99: number; readonly p999: number };
}

const SLICES = 10;
/** A contender that cannot play a whole slice in this time plays as many of its rows as it can. */
const SLICE_SECONDS_MAX = 0.6;
/** A contender that cannot even build the book in this time is left out of the workload. */
const BUILD_SECONDS_MAX = 20;
/** Rows after the build that everybody plays first, to show that all do the same. */
const VERIFIED_ROWS = 5000;

export function benchMatching(scale: number, log: (line: string) => void): MatchingResult[] {
  const works = workloads(scale);
  // The first pass runs at half speed until compiled.
  const warmUp = works[0];
  bareCore(4096).play(warmUp, 0, warmUp.count);
  return works.map((work) => benchWorkload(work, log));
}

/** A contender on its way through a workload. */
interface Runner {
  readonly book: Contender;
  row: number;
  readonly rates: number[];
}

function benchWorkload(work: Workload, log: (line: string) => void): MatchingResult {
  const books = [
    bareCore(work.warm + 65_536),
    treeBook(),
    nodejsOrderBook(work.count),
    hftLimitOrderBook(work.count),
  ];
  const runners: Runner[] = books
    .filter((book) => build(book, work))
    .map((book) => ({ book, row: work.warm, rates: [] }));
  for (const { book } of runners) book.play(work, work.warm, work.warm + VERIFIED_ROWS);
  agree(
    books.filter((book) => runners.some((runner) => runner.book === book)),
    work,
  );
  for (const runner of runners) runner.row += VERIFIED_ROWS;
  const step = Math.floor((work.count - work.warm - VERIFIED_ROWS) / SLICES);
  for (let slice = 0; slice < SLICES; slice++) {
    for (const runner of runners) playSlice(runner, work, step);
  }
  const rates = Object.fromEntries(runners.map(({ book, rates }) => [book.name, median(rates)]));
  const line = Object.entries(rates).map(([name, rate]) => `${name} ${rate.toFixed(3)}`);
  log(`${work.name}: ${line.join(', ')}`);
  return { workload: work.name, what: work.what, rates, latency: latencyOf(work) };
}

/** Builds the book; false when that alone takes too long to go on with. */
function build(book: Contender, work: Workload): boolean {
  const start = process.hrtime.bigint();
  const chunk = 1000;
  for (let from = 0; from < work.warm; from += chunk) {
    book.play(work, from, Math.min(from + chunk, work.warm));
    if (seconds(start) > BUILD_SECONDS_MAX) return false;
  }
  return true;
}

function playSlice(runner: Runner, work: Workload, rows: number): void {
  const start = process.hrtime.bigint();
  const from = runner.row;
  const chunk = 2000;
  while (runner.row < from + rows && seconds(start) < SLICE_SECONDS_MAX) {
    const next = Math.min(runner.row + chunk, from + rows);
    runner.book.play(work, runner.row, next);
    runner.row = next;
  }
  runner.rates.push((runner.row - from) / seconds(start) / 1e6);
}

/** Whoever has played the same rows must hold the same book. */
function agree(books: readonly Contender[], work: Workload): void {
  const [first, ...others] = books;
  const want = JSON.stringify(first.resting());
  for (const book of others) {
    const got = JSON.stringify(book.resting());
    if (got !== want)
      throw new Error(`${work.name}: ${book.name} holds ${got}, ${first.name} ${want}`);
  }
}

/** One operation at a time, in a run of its own: the clock costs as much as the operation. */
function latencyOf(work: Workload): MatchingResult['latency'] {
  const book = bareCore(work.warm + 65_536);
  book.play(work, 0, work.warm);
  const count = Math.min(500_000, work.count - work.warm);
  const took = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const start = process.hrtime();
    book.play(work, work.warm + i, work.warm + i + 1);
    const end = process.hrtime(start);
    took[i] = end[0] * 1e9 + end[1];
  }
  const clock = clockCost();
  const sorted = took.subarray(Math.floor(count / 5)).sort();
  const at = (share: number): number =>
    Math.max(0, sorted[Math.floor(sorted.length * share)] - clock);
  return { p50: at(0.5), p99: at(0.99), p999: at(0.999) };
}

function clockCost(): number {
  const took = new Float64Array(100_000);
  for (let i = 0; i < took.length; i++) {
    const start = process.hrtime();
    const end = process.hrtime(start);
    took[i] = end[1];
  }
  return took.sort()[took.length / 2];
}

function seconds(since: bigint): number {
  return Number(process.hrtime.bigint() - since) / 1e9;
}
