// A venue whose edge is ended again and again under load: that costs connections, and nothing else.
//
//   trade ── let it fall behind, at times ── end the edge ── a command of the venue's own meanwhile ── everybody is back and resumes ── trade ── …
//
// At the end the journal is replayed, and compared with what clients received.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '../../engine/schema/index.ts';
import { checkConfig } from '../../gateway/host/config.ts';
import { recoverVenue } from '../../gateway/venue/open-venue.ts';
import type { Venue } from '../../gateway/venue/venue.ts';
import { FaultyThreads } from '../gateway/edges/faulty-threads.ts';
import { type Prng, prng } from '../support/prng.ts';
import { furnish } from './furnish.ts';
import { BTC, CLIENTS, MIDDLE } from './furnishing.ts';
import { History } from './history.ts';
import { settingsOf } from './settings.ts';
import { StreamReader } from './stream-reader.ts';
import { passed, Trader } from './trader.ts';
import { until } from './waiting.ts';

/** How an edge is ended: from outside, or by what it does itself. */
export const ENDINGS = ['terminate', 'loop', 'fill', 'throw'] as const;
export type Ending = (typeof ENDINGS)[number];

const LIFE_MS = 600;
/** Of a hundred rounds those in which the edge stands still first: rows are lost, and requests wait. */
const STILL_PERCENT = 50;
const STILL_MS = 400;
const MARKS = 1500;
/** Small, so that they are soon full. */
const RINGS = { rowBytes: 1 << 17, requestBytes: 1 << 14 };
/** So is this. */
const HEAP_MB = 96;

export class EdgeRun {
  readonly seed: number;
  readonly folder: string;
  readonly history: History = new History();
  readonly endings: Map<Ending, number> = new Map<Ending, number>();
  /** From the fault until everybody was back. */
  longestOutageMs = 0;
  /** How often the edge had lost rows and began anew. */
  resyncs = 0;
  /** Of the venue's own commands while no edge was there. */
  longestAnswerMs = 0;
  readonly #faults: string[] = [];
  readonly #chance: Prng;
  readonly #threads = new FaultyThreads();
  #venue: Venue | null = null;
  #traders: Trader[] = [];
  #readers: StreamReader[] = [];

  constructor(seed: number) {
    this.seed = seed;
    this.folder = mkdtempSync(join(tmpdir(), `praya-edges-${seed}-`));
    this.#chance = prng(seed);
  }

  /** What was not as it was promised. */
  get faults(): string[] {
    return [
      ...this.#faults,
      ...this.history.faults,
      ...this.#traders.flatMap(({ client, faults }) => faults.map((it) => `${client.name}: ${it}`)),
      ...this.#readers.flatMap(({ client, faults }) => faults.map((it) => `${client.name}: ${it}`)),
    ];
  }

  async run(rounds: number): Promise<void> {
    const endings = drawn(rounds, this.#chance);
    try {
      await this.#begin();
      for (const ending of endings) await this.#goRound(ending);
      await this.#end();
    } finally {
      for (const reader of this.#readers) reader.end();
      await this.#venue?.close();
    }
    if (this.faults.length === 0) rmSync(this.folder, { recursive: true, force: true });
  }

  async #begin(): Promise<void> {
    const settings = { ...settingsOf(this.folder, 0), edges: 1, edgeHeapMb: HEAP_MB };
    const config = checkConfig({ ...settings, logLevel: 'silent' });
    const failed = (error: unknown): void => {
      this.#faults.push(`the venue has failed: ${error}`);
    };
    const venue = await recoverVenue(config, { threads: this.#threads, failed, rings: RINGS });
    this.#venue = venue;
    await furnish(venue);
    await venue.listen();
    this.#readers = CLIENTS.map((client) => new StreamReader(client, venue.port));
    for (const client of CLIENTS) {
      const chance = prng(this.#chance.below(2 ** 31));
      this.#traders.push(await Trader.start(client, venue.port, chance));
    }
    await until('the readers read', () => this.#readers.every(({ last }) => last >= 0));
  }

  async #goRound(ending: Ending): Promise<void> {
    await passed(this.#chance.below(LIFE_MS));
    if (this.endings.size === 0 || this.#chance.chance(STILL_PERCENT)) await this.#fallBehind();
    const edge = this.#threads.newest;
    const before = this.#connects();
    const at = performance.now();
    if (ending === 'terminate') void edge.terminate();
    else edge.commit({ kind: ending });
    await edge.ended;
    const from = performance.now();
    await this.#live.submit({ kind: 'tick' });
    this.longestAnswerMs = Math.max(this.longestAnswerMs, performance.now() - from);
    const isBack = (): boolean => this.#connects().every((count, who) => count > before[who]);
    if (isBack()) this.#faults.push(`${ending}: the venue's own command waited for an edge`);
    await until(`the clients are back after ${ending}`, isBack);
    this.longestOutageMs = Math.max(this.longestOutageMs, performance.now() - at);
    this.endings.set(ending, (this.endings.get(ending) ?? 0) + 1);
  }

  /** The edge stands still while more is published than it may be behind. */
  async #fallBehind(): Promise<void> {
    this.#threads.newest.commit({ kind: 'pause', ms: STILL_MS });
    const marked = { kind: 'setMarkPrice', contract: BTC, price: MIDDLE } as Command;
    await Promise.all(Array.from({ length: MARKS }, () => this.#live.submit(marked)));
    await passed(2 * STILL_MS);
  }

  /** Everybody comes to rest, and has everything. */
  async #end(): Promise<void> {
    const venue = this.#live;
    await Promise.all(this.#traders.map((trader) => trader.rest()));
    await Promise.all(this.#traders.map((trader) => trader.end()));
    const { length } = this.#readers;
    await until('nobody but the readers is logged on', () => loggedOn(venue) === length);
    const replaced = venue.metrics.counter('edges_replaced').value;
    this.resyncs = venue.metrics.counter('edge_resyncs').value;
    const ended = this.#threads.edges.length - 1;
    if (replaced !== ended) this.#faults.push(`${ended} edges ended, ${replaced} were replaced`);
    await passed(300);
    for (const reader of this.#readers) reader.end();
    await until('nobody is logged on', () => loggedOn(venue) === 0);
    await venue.close();
    this.#venue = null;
    this.history.read(this.folder);
    for (const { answers } of this.#traders) {
      for (const answer of answers) this.history.checkAnswer(answer);
    }
    for (const { client, events, last } of this.#readers) {
      this.history.checkStream(client.account, events);
      const end = this.history.lengthOf(client.account);
      if (last !== end) this.#faults.push(`gap: ${client.name} followed to ${last} of ${end}`);
    }
  }

  get #live(): Venue {
    if (this.#venue === null) throw new Error('no venue is running');
    return this.#venue;
  }

  /** How often each trader and each reader was connected again. */
  #connects(): number[] {
    const traders = this.#traders.map(({ reconnects }) => reconnects);
    return [...traders, ...this.#readers.map(({ resumes }) => resumes)];
  }
}

/** Every kind as often as the others, in an order of chance. */
function drawn(rounds: number, chance: Prng): Ending[] {
  const endings: Ending[] = [];
  while (endings.length < rounds) {
    const left: Ending[] = [...ENDINGS];
    while (left.length > 0) endings.push(...left.splice(chance.below(left.length), 1));
  }
  return endings.slice(0, rounds);
}

function loggedOn(venue: Venue): number {
  return venue.metrics.value('sessions_logged_on');
}
