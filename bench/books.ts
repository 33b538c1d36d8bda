// Books against books: every contender plays the same workload, a slice at a time in turn, so that a noisy machine is
// noisy for all of them. First all must do the same.

import { BARE_CORE, bareCore } from './bare-core.ts';
import type { Contender } from './contender.ts';
import { latencyOf } from './latency.ts';
import type { Measures } from './measures.ts';
import { median } from './median.ts';
import { hftLimitOrderBook, nodejsOrderBook } from './peers.ts';
import { cpuSeconds, timed } from './processor.ts';
import { ReportDigest } from './reports.ts';
import { slicesOf } from './scale.ts';
import { treeBook } from './tree-book.ts';
import { workload } from './workload.ts';
import type { Workload } from './workloads/rows.ts';
import { YARDSTICK, type Yardsticks } from './yardstick/yardstick.ts';

export const BOOKS = 'Books';
export const ROOM = 65_536;

/** A contender that cannot play a whole slice in this time plays as many of its rows as it can. */
const SLICE_SECONDS_MAX = 0.3;
/** One that cannot even build the book in this time is left out of the workload. */
const BUILD_SECONDS_MAX = 20;
/** Rows after the build that everybody plays first, to show that all do the same. */
const VERIFIED_ROWS = 2000;

export async function benchBook(
  name: string,
  scale: number,
  { measures, yardsticks }: { measures: Measures; yardsticks: Yardsticks },
): Promise<void> {
  const work = workload(name, scale);
  await verifyReports(work, yardsticks);
  const seconds = Math.min(BUILD_SECONDS_MAX, BUILD_SECONDS_MAX * scale * 2);
  const runners: Runner[] = [new OwnRunner(bareCore(work.warm + ROOM), work)];
  const yardstick = yardsticks.open(work);
  if (yardstick !== null) {
    await yardstick.play(0, work.warm + VERIFIED_ROWS);
    runners.push({
      name: YARDSTICK,
      slice: (from, to) => yardstick.play(from, to).then((s) => (to - from) / s),
    });
  }
  for (const peer of [treeBook(), nodejsOrderBook(work.orders), hftLimitOrderBook(work.orders)]) {
    const runner = new PeerRunner(peer, work);
    if (runner.build(seconds)) runners.push(runner);
  }
  const rates = await interleave(runners, work);
  yardstick?.close();
  measures.note(BOOKS, name, { ...rates, ...latencyOf(work) });
}

interface Runner {
  readonly name: string;
  /** Plays rows, or as many of them as time allows. @returns rows a second. */
  slice(from: number, to: number): number | Promise<number>;
}

/** @returns millions of rows a second, by contender: the median of its slices. */
async function interleave(
  runners: readonly Runner[],
  work: Workload,
): Promise<Record<string, number>> {
  const rates = new Map(runners.map(({ name }) => [name, [] as number[]]));
  const first = work.warm + VERIFIED_ROWS;
  const slices = slicesOf(work.count - first);
  const step = Math.floor((work.count - first) / slices);
  for (let slice = 0; slice < slices; slice++) {
    const from = first + slice * step;
    for (const runner of runners) {
      rates.get(runner.name)?.push((await runner.slice(from, from + step)) / 1e6);
    }
  }
  return Object.fromEntries([...rates].map(([name, each]) => [name, median(each)]));
}

class OwnRunner implements Runner {
  readonly name = BARE_CORE;
  readonly #core: Contender;
  readonly #work: Workload;

  constructor(core: Contender, work: Workload) {
    this.#core = core;
    this.#work = work;
    core.play(work, 0, work.warm + VERIFIED_ROWS);
  }

  slice(from: number, to: number): number {
    return (to - from) / timed(() => this.#core.play(this.#work, from, to));
  }
}

class PeerRunner implements Runner {
  readonly name: string;
  readonly #book: Contender;
  readonly #work: Workload;
  #row = 0;

  constructor(book: Contender, work: Workload) {
    this.name = book.name;
    this.#book = book;
    this.#work = work;
  }

  /** False when it takes too long to go on with. */
  build(seconds: number): boolean {
    const { warm } = this.#work;
    const end = cpuSeconds() + seconds;
    while (this.#row < warm + VERIFIED_ROWS && cpuSeconds() < end) {
      this.#play(Math.min(this.#row + 100, warm + VERIFIED_ROWS));
    }
    if (this.#row < warm + VERIFIED_ROWS) return false;
    const core = bareCore(warm + ROOM);
    core.play(this.#work, 0, this.#row);
    const [got, want] = [this.#book.resting(), core.resting()].map((it) => JSON.stringify(it));
    if (got !== want) throw new Error(`${this.#work.name}: ${this.name} holds ${got}, we ${want}`);
    return true;
  }

  slice(from: number, to: number): number {
    const start = cpuSeconds();
    const first = this.#row;
    const last = Math.min(first + to - from, this.#work.count);
    while (this.#row < last && cpuSeconds() - start < SLICE_SECONDS_MAX) {
      this.#play(Math.min(this.#row + 100, last));
    }
    return (this.#row - first) / (cpuSeconds() - start);
  }

  #play(to: number): void {
    this.#book.play(this.#work, this.#row, to);
    this.#row = to;
  }
}

/** The core and the yardstick report the same of every row; by then the core is compiled, too. */
async function verifyReports(work: Workload, yardsticks: Yardsticks): Promise<void> {
  const core = bareCore(work.warm + ROOM);
  const digest = new ReportDigest();
  for (let row = 0; row < work.count; row++) {
    core.play(work, row, row + 1);
    digest.take(core.reports);
  }
  const yardstick = yardsticks.open(work);
  if (yardstick === null) return;
  const theirs = await yardstick.digest(0, work.count);
  const holds = JSON.stringify(await yardstick.resting());
  yardstick.close();
  const want = JSON.stringify(core.resting());
  if (theirs !== digest.value || holds !== want) {
    throw new Error(
      `${work.name}: the yardstick reports ${theirs} and holds ${holds}, we ${digest.value} and ${want}`,
    );
  }
}
