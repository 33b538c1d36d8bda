// The financing desk whole: journal → replay → book → clock, HTTP, and the prices of a venue.

import { isLoopback } from '../host/address.ts';
import { type Clock, MachineClock } from '../host/clock.ts';
import { VenueError } from '../host/errors.ts';
import { type Logger, openLog } from '../host/logger.ts';
import type { Disk } from '../log/disk.ts';
import { FinancingSequencer } from './financing-sequencer.ts';
import { HttpApi } from './http-api.ts';
import { IndexFeed, type IndexFeedParts } from './index-feed.ts';
import { type TokenEntry, Tokens } from './tokens.ts';

export interface DeskOptions {
  readonly folder: string;
  /** Only this machine: a proxy that does TLS stands in front of it. */
  readonly host: string;
  readonly port: number;
  readonly tokens: readonly TokenEntry[];
  /** A venue whose index prices the coins; without one prices come as commands. */
  readonly feed?: Pick<IndexFeedParts, 'venue' | 'assets' | 'hkdPerUsd' | 'confirmMs'> | undefined;
  readonly clock?: Clock;
  readonly log?: Logger;
  readonly disk?: Disk | undefined;
  /** Unless told, the process exits with 1. */
  readonly failed?: (error: unknown) => void;
}

const TICK_MS = 1000;

/** @throws VenueError, LogError: the text says what to do about it. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { host, tokens } = options;
  if (!isLoopback(host)) {
    throw new VenueError(
      'config',
      `${host}: plain http:// is for this machine only; put a proxy before it`,
    );
  }
  if (tokens.length === 0)
    throw new VenueError('config', 'without tokens nobody could ask anything');
  const desk = new Desk(options);
  try {
    await desk.open();
  } catch (error) {
    await desk.close();
    throw error;
  }
  return desk;
}

export class Desk {
  readonly sequencer: FinancingSequencer;
  readonly #options: DeskOptions;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #timer: NodeJS.Timeout;
  #api: HttpApi | null = null;
  #feed: IndexFeed | null = null;

  constructor(options: DeskOptions) {
    const { folder, disk, clock = new MachineClock(), log = openLog('info'), failed } = options;
    this.#options = options;
    this.#clock = clock;
    this.#log = log;
    const fail = failed ?? (() => process.exit(1));
    this.sequencer = new FinancingSequencer({ folder, disk, clock, log, fail });
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
  }

  get folder(): string {
    return this.#options.folder;
  }

  get port(): number {
    return this.#api?.port ?? 0;
  }

  async open(): Promise<void> {
    const { host, port, tokens, feed } = this.#options;
    const [sequencer, clock, log] = [this.sequencer, this.#clock, this.#log];
    await sequencer.tick(); // What fell due while nobody was here.
    this.#api = await HttpApi.open({
      host,
      port,
      sequencer,
      tokens: new Tokens(tokens),
      clock,
      log,
    });
    log.info({ host, port: this.port }, 'open');
    if (feed === undefined) return;
    const submit: IndexFeedParts['submit'] = (command) =>
      sequencer.submit({ by: 'index-feed', approver: '', reference: '', command });
    this.#feed = await IndexFeed.open({ ...feed, clock, log, submit });
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#feed?.close();
    await this.#api?.close();
    await this.sequencer.close();
    this.#log.info({ seq: this.sequencer.book.seq }, 'closed');
  }

  #tick(): void {
    const done = this.sequencer.tick().then(() => this.sequencer.snapshotIfDue());
    done.catch(async (error: unknown) => {
      await this.sequencer.onFault(error);
      this.#log.error({ err: error }, 'a tick was not taken');
    });
  }
}
