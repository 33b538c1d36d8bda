// A venue, a market maker and takers, each a process of its own. They trade; at moments of a seed one of them is killed
// (kill −9) and started again; at the end every bot's books are compared with the venue.

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../gateway/tools/demo/processes.ts';
import { prng } from '../support/prng.ts';
import { auditBot, type BotAudit } from './bot-audit.ts';
import { PrayaProcess } from './bot-process.ts';
import { passed } from './trader.ts';

const CONTRACT = 'BTC-PERP';
const MAKER = 'harbour';
const TAKERS = ['lantau', 'tram', 'ferry'] as const;
/** Of the venue, the maker and one taker each. */
const SECONDS_PER_KILL = 150;
/** A bot that is not ended ends by itself. */
const SPARE_SECONDS = 600;
/** Behind the last kill everybody trades on. */
const QUIET_MS = 5000;

type Victim = 'venue' | 'maker' | 'taker';

export class BotsRun {
  readonly seed: number;
  readonly seconds: number;
  readonly kills: Record<Victim, number> = { venue: 0, maker: 0, taker: 0 };
  /** From the kill of the venue until it was open again. */
  longestOutageMs = 0;
  audits: readonly BotAudit[] = [];
  /** The maker's last report. */
  report = '';
  readonly #folder: string;
  readonly #bots = new Map<string, PrayaProcess>();
  #venue: PrayaProcess | undefined;
  #port = 0;

  constructor(seconds: number, seed: number) {
    this.seconds = seconds;
    this.seed = seed;
    this.#folder = mkdtempSync(join(tmpdir(), `praya-bots-${seed}-`));
  }

  get faults(): string[] {
    const held = this.audits.reduce((sum, audit) => sum + audit.held, 0);
    const made = this.audits.reduce((sum, audit) => sum + audit.makerFills, 0);
    const fills = this.audits.reduce((sum, audit) => sum + audit.fills, 0);
    return [
      ...this.audits.flatMap(({ differences }) => differences),
      ...(held === 0 ? [] : [`all positions together are ${held} lots`]),
      ...(fills === 2 * made ? [] : [`${fills} sides of fills, ${made} of them makers'`]),
    ];
  }

  /** @throws when one of them ends by itself; the folder is kept then */
  async run(): Promise<void> {
    try {
      await this.#begin();
      await this.#trade();
      await this.#end();
    } catch (error) {
      (error as Error).message =
        `seed ${this.seed}, kept ${this.#folder}: ${(error as Error).message}`;
      throw error;
    } finally {
      for (const bot of this.#bots.values()) await bot.abandon();
      await this.#venue?.abandon();
    }
    if (this.faults.length === 0) rmSync(this.#folder, { recursive: true, force: true });
  }

  async #begin(): Promise<void> {
    const { port, adminPort } = await freePorts();
    this.#port = Number(port);
    const data = ['--data', join(this.#folder, 'data'), '--seed', String(this.seed)];
    const ports = ['--port', port, '--admin-port', adminPort];
    this.#venue = new PrayaProcess('start', '--headless', '--no-bots', ...data, ...ports);
    await this.#startVenue();
    await this.#startBot(MAKER, 'maker', '--report', '0');
    for (const taker of TAKERS) await this.#startBot(taker, 'taker', '--every-ms', '400');
  }

  async #startVenue(): Promise<void> {
    await this.#venue?.start(/praya: open at/);
  }

  async #startBot(key: string, ...words: string[]): Promise<void> {
    const where = ['--port', String(this.#port), '--key-file', this.#keyFile(key)];
    const files = ['--contract', CONTRACT, '--state', this.#statePath(key)];
    const end = ['--for', String(this.seconds + SPARE_SECONDS)];
    const bot = new PrayaProcess('bot', ...words, ...where, ...files, ...end);
    this.#bots.set(key, bot);
    await bot.start(/^Started/m);
  }

  /** Kills in an order and at moments of the seed. */
  async #trade(): Promise<void> {
    const chance = prng(this.seed);
    const count = Math.max(1, Math.floor(this.seconds / SECONDS_PER_KILL));
    const victims = Array.from(
      { length: count },
      () => ['venue', 'maker', 'taker'] as const,
    ).flat();
    const spanMs = Math.max(1, (this.seconds * 1000 - QUIET_MS) / victims.length);
    const begun = performance.now();
    for (const [at, victim] of shuffled(victims, chance.below).entries()) {
      const dueMs = at * spanMs + spanMs / 4 + chance.below(spanMs / 2);
      await passed(Math.max(0, dueMs - (performance.now() - begun)));
      await this.#strike(victim, chance.pick(TAKERS));
    }
    await passed(Math.max(QUIET_MS, this.seconds * 1000 - (performance.now() - begun)));
  }

  async #strike(victim: Victim, taker: string): Promise<void> {
    this.kills[victim] += 1;
    if (victim !== 'venue') {
      const bot = this.#bots.get(victim === 'maker' ? MAKER : taker);
      await bot?.kill();
      await passed(500); // The others trade on meanwhile: that is what it has missed.
      await bot?.start(/^Started .*books to event \d+$/m);
      return;
    }
    await this.#venue?.kill();
    const at = performance.now();
    await this.#startVenue();
    this.longestOutageMs = Math.max(this.longestOutageMs, performance.now() - at);
  }

  /** Takers first: what the maker's books miss then is of its own doing. */
  async #end(): Promise<void> {
    for (const taker of TAKERS) await this.#bots.get(taker)?.end();
    const maker = this.#bots.get(MAKER);
    await maker?.end();
    this.report = maker?.text.slice(maker.text.lastIndexOf('\nFills') + 1) ?? '';
    const audits: BotAudit[] = [];
    for (const name of [MAKER, ...TAKERS]) {
      const bot = { name, keyFile: this.#keyFile(name), statePath: this.#statePath(name) };
      audits.push(await auditBot(bot, this.#port, CONTRACT));
    }
    this.audits = audits;
    const half = readdirSync(this.#folder).filter((file) => file.endsWith('.new'));
    if (half.length > 0) throw new Error(`state files were left half written: ${half.join(', ')}`);
  }

  #keyFile(key: string): string {
    return join(this.#folder, 'data', 'keys', `${key}.pem`);
  }

  #statePath(key: string): string {
    return join(this.#folder, `${key}.json`);
  }
}

function shuffled<Item>(items: readonly Item[], below: (limit: number) => number): Item[] {
  const left = [...items];
  return items.map(() => left.splice(below(left.length), 1)[0] as Item);
}
