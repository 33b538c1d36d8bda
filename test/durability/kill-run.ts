// One data folder through many lives: a venue under load is killed, comes back, and is asked what it remembers.
//
//   live, trade ── kill ── wait until every client has noticed ── copy the folder ── restart ── live, trade ── …
//                                                                     └── prove the copy meanwhile

import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, watch } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Prng, prng } from '../support/prng.ts';
import { CLIENTS } from './furnishing.ts';
import { History } from './history.ts';
import { praya, replayedDigest } from './praya.ts';
import { StreamReader } from './stream-reader.ts';
import { passed, Trader } from './trader.ts';
import { VenueHandle } from './venue-handle.ts';
import { until } from './waiting.ts';

const LIFE_MS = 1600;
/** A venue that replays may be killed too. */
const REBIRTHS_MAX = 3;

export class KillRun {
  readonly seed: number;
  readonly folder: string;
  readonly history: History = new History();
  round = 0;
  kills = 0;
  /** From the start of a venue until all traders were back. */
  longestReturnMs = 0;
  readonly #data: string;
  readonly #copy: string;
  readonly #chance: Prng;
  readonly #cutShort = new Set<string>();
  #port = 0;
  #venue: VenueHandle | null = null;
  #traders: Trader[] = [];
  #readers: StreamReader[] = [];
  #proof: Promise<void> = Promise.resolve();

  constructor(seed: number) {
    this.seed = seed;
    this.folder = mkdtempSync(join(tmpdir(), `praya-durability-${seed}-`));
    this.#data = join(this.folder, 'data');
    this.#copy = join(this.folder, 'copy');
    mkdirSync(this.#data);
    this.#chance = prng(seed);
  }

  /** @throws with seed, round and folder when anything is not as it was promised; the folder is kept. */
  async run(rounds: number): Promise<void> {
    try {
      await this.#begin();
      for (this.round = 1; this.round <= rounds; this.round++) await this.#goRound();
      await this.#end();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      error.message = `seed ${this.seed}, round ${this.round}, kept ${this.folder}: ${error.message}`;
      throw error;
    } finally {
      for (const reader of this.#readers) reader.end();
      await this.#venue?.kill().catch(() => {}); // It may have ended by itself: that was the error.
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #begin(): Promise<void> {
    this.#port = await freePort(this.#chance);
    await this.#restart();
    this.#readers = CLIENTS.map((client) => new StreamReader(client, this.#port));
    for (const client of CLIENTS) {
      const chance = prng(this.#chance.below(2 ** 31));
      this.#traders.push(await Trader.start(client, this.#port, chance));
    }
  }

  async #goRound(): Promise<void> {
    const absent = this.#chance.pick(this.#readers);
    const leaves = this.#chance.chance(60);
    await this.#liveAndDie(() => {
      if (leaves) absent.goAway();
    });
    await this.#killWhileItStarts();
    if (this.#chance.chance(70)) absent.comeBack();
    await until('the clients notice', () => !this.#traders.some(({ isConnected }) => isConnected));
    const answers = this.#traders.flatMap((trader) => trader.answers.splice(0));
    const reported = this.#readers.map(({ client, events }) => ({
      client,
      events: events.splice(0),
    }));
    await this.#proof; // Of the round before.
    this.#copyData();
    const at = performance.now();
    await this.#restart();

    this.history.read(this.#copy);
    for (const file of filesIn(this.#copy, 'snapshots')) {
      if (!file.endsWith('.tmp') || this.#cutShort.has(file)) continue;
      this.#cutShort.add(file);
      this.history.count('snapshots cut short');
    }
    for (const answer of answers) this.history.checkAnswer(answer);
    for (const { client, events } of reported) this.history.checkStream(client.account, events);
    this.#demandNoFaults();
    const { recovered } = this.#live;
    demandSame('the restarted venue', recovered.digest, this.history.digest);
    this.#proof = this.#prove(recovered.digest);
    this.#proof.catch(() => {}); // It is awaited later, and its error is not forgotten.
    for (const reader of this.#readers) {
      if (this.#chance.chance(80)) reader.comeBack();
    }
    await until('the traders are back', () =>
      this.#traders.every(({ isConnected }) => isConnected),
    );
    this.longestReturnMs = Math.max(this.longestReturnMs, performance.now() - at);
  }

  /** Lets everybody trade on for a while; `halfWay` is called in the middle of it. */
  async #liveAndDie(halfWay: () => void): Promise<void> {
    const ms = this.#chance.below(LIFE_MS);
    await passed(ms / 2);
    halfWay();
    await passed(ms / 2);
    if (this.#chance.chance(65)) await this.#kill();
    else await this.#killInSnapshot();
  }

  /** Kills when a file of a snapshot has just appeared, or after a while without one. */
  #killInSnapshot(): Promise<void> {
    const room = join(this.#data, 'snapshots');
    if (!existsSync(room)) return this.#kill();
    return new Promise((resolve) => {
      const strike = (): void => {
        clearTimeout(timer);
        watcher.close();
        resolve(this.#kill()); // At once: a small snapshot takes a few milliseconds.
      };
      const timer = setTimeout(strike, LIFE_MS);
      const watcher = watch(room, strike);
    });
  }

  async #restart(): Promise<void> {
    this.#venue = new VenueHandle(this.#data, this.#port);
    await this.#venue.opened();
  }

  /** Sometimes it is killed again while it loads, recovers, or has just opened. */
  async #killWhileItStarts(): Promise<void> {
    for (let births = 0; births < REBIRTHS_MAX && this.#chance.chance(20); births++) {
      this.#venue = new VenueHandle(this.#data, this.#port);
      await passed(this.#chance.below(600));
      await this.#kill();
    }
  }

  async #kill(): Promise<void> {
    await this.#live.kill();
    this.#venue = null;
    this.kills += 1;
  }

  get #live(): VenueHandle {
    if (this.#venue === null) throw new Error('no venue is running');
    return this.#venue;
  }

  #copyData(): void {
    rmSync(this.#copy, { recursive: true, force: true });
    cpSync(this.#data, this.#copy, { recursive: true });
  }

  /** By the commands that an operator has, from the first command and from the newest snapshot. */
  async #prove(digest: string): Promise<void> {
    const copy = this.#copy;
    const whole = replayedDigest(copy);
    const hasSnapshot = filesIn(copy, 'snapshots').some((name) => name.endsWith('.snap'));
    const fromSnapshot = hasSnapshot ? replayedDigest(copy, '--from-snapshot') : whole;
    await Promise.all([whole, fromSnapshot, praya('audit', copy)]);
    demandSame('a replay from command 1', await whole, digest);
    demandSame('a replay from the newest snapshot', await fromSnapshot, digest);
  }

  /** Everybody comes to rest, and has everything. */
  async #end(): Promise<void> {
    for (const reader of this.#readers) reader.comeBack();
    await Promise.all(this.#traders.map((trader) => trader.rest()));
    await Promise.all(this.#traders.map((trader) => trader.end()));
    await this.#proof;
    await passed(300);
    await this.#kill();
    this.history.read(this.#data);
    for (const { answers } of this.#traders)
      for (const one of answers) this.history.checkAnswer(one);
    for (const { client, events, last } of this.#readers) {
      this.history.checkStream(client.account, events);
      const end = this.history.lengthOf(client.account);
      if (last !== end) throw new Error(`${client.name} followed to ${last} of ${end} events`);
    }
    this.#demandNoFaults();
    await praya('audit', this.#data);
  }

  #demandNoFaults(): void {
    const faults = [
      ...this.history.faults,
      ...this.#traders.flatMap(({ client, faults }) => faults.map((it) => `${client.name}: ${it}`)),
      ...this.#readers.flatMap(({ client, faults }) => faults.map((it) => `${client.name}: ${it}`)),
    ];
    if (faults.length === 0) return;
    const shown = faults.slice(0, 10).join('\n');
    throw new Error(`${faults.length} faults, of which the first are\n${shown}`);
  }
}

function filesIn(folder: string, room: string): string[] {
  return existsSync(join(folder, room)) ? readdirSync(join(folder, room)) : [];
}

function demandSame(what: string, digest: string, expected: string): void {
  if (digest !== expected)
    throw new Error(`${what} comes to ${digest}, the journal to ${expected}`);
}

/** Below the ports that the system gives to programs that ask for any: it stays free while the venue is dead. */
async function freePort(chance: Prng): Promise<number> {
  for (;;) {
    const port = chance.between(20_000, 30_000);
    const isFree = await new Promise<boolean>((resolve) => {
      const server = createServer();
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
}
