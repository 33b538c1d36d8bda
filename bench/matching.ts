// Books against books: every contender plays the same workloads, a slice at a time in turn, so that a noisy
// machine is noisy for all of them; what rests at the end must be equal.

import { bareCore } from './bare-core.ts';
import { type Contender, play } from './contender.ts';
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
/** A contender that is too slow plays only the first rows of each slice; what rests is then not compared. */
const SLICE_SECONDS_MAX = 1.5;

export function benchMatching(scale: number, log: (line: string) => void): MatchingResult[] {
  const works = workloads(scale);
  // The first pass runs at half speed until compiled.
  const warmUp = works[0];
  play(bareCore(4096), warmUp, 0, warmUp.count);
  return works.map((work) => benchWorkload(work, log));
}

function benchWorkload(work: Workload, log: (line: string) => void): MatchingResult {
  const makers: readonly (() => Contender)[] = [
    () => bareCore(work.warm + 65_536),
    treeBook,
    () => nodejsOrderBook(work.count),
    () => hftLimitOrderBook(work.count),
  ];
  const books = makers.map((make) => make());
  const rates: Record<string, number[]> = {};
  const dropped = new Set<Contender>();
  for (const book of books) {
    rates[book.name] = [];
    if (!prepare(book, work)) dropped.add(book);
  }
  const step = Math.floor((work.count - work.warm) / SLICES);
  for (let slice = 0; slice < SLICES; slice++) {
    const from = work.warm + slice * step;
    for (const book of books) {
      if (dropped.has(book)) continue;
      const played = playSlice(book, work, from, from + step);
      rates[book.name].push(played.rate);
      if (!played.whole) dropped.add(book);
    }
  }
  agree(
    books.filter((book) => !dropped.has(book)),
    work,
  );
  const medians = Object.fromEntries(
    Object.entries(rates).flatMap(([name, all]) => (all.length === 0 ? [] : [[name, median(all)]])),
  );
  log(
    `${work.name}: ${Object.entries(medians)
      .map(([name, rate]) => `${name} ${rate.toFixed(3)}`)
      .join(', ')}`,
  );
  return { workload: work.name, what: work.what, rates: medians, latency: latencyOf(work) };
}

/** Builds the book; false when that alone takes too long to go on with. */
function prepare(book: Contender, work: Workload): boolean {
  const start = process.hrtime.bigint();
  const chunk = 1000;
  for (let from = 0; from < work.warm; from += chunk) {
    play(book, work, from, Math.min(from + chunk, work.warm));
    if (seconds(start) > 20) return false;
  }
  return true;
}

function playSlice(
  book: Contender,
  work: Workload,
  from: number,
  to: number,
): { rate: number; whole: boolean } {
  const start = process.hrtime.bigint();
  const chunk = 2000;
  let row = from;
  while (row < to) {
    const next = Math.min(row + chunk, to);
    play(book, work, row, next);
    row = next;
    if (seconds(start) > SLICE_SECONDS_MAX) break;
  }
  return { rate: (row - from) / seconds(start) / 1e6, whole: row === to };
}

/** Whoever played every row must hold the same book. */
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
  play(book, work, 0, work.warm);
  const count = Math.min(500_000, work.count - work.warm);
  const took = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const start = process.hrtime();
    play(book, work, work.warm + i, work.warm + i + 1);
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
