// The financing desk whole: journal → replay → book → clock, HTTP, and the prices of a venue.

import { DiskSpace } from '../core/disk-space.ts';
import { isLoopback } from '../host/address.ts';
import { type Clock, MachineClock } from '../host/clock.ts';
import { VenueError } from '../host/errors.ts';
import { type Logger, openLog } from '../host/logger.ts';
import { Metrics } from '../host/metrics.ts';
import { realScheduler, type Scheduler, type Timer } from '../host/scheduler.ts';
import { FREE_BYTES_MIN, RESERVE_BYTES } from '../host/settings.ts';
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
  readonly scheduler?: Scheduler;
  readonly disk?: Disk | undefined;
  /** Somebody has looked at a clock that is behind the journal, or a week ahead of it. */
  readonly acceptClock?: boolean | undefined;
  /** With less free space only what lowers risk is taken; so much is set aside for a start. */
  readonly freeBytesMin?: number | undefined;
  readonly reserveBytes?: number | undefined;
  /** By default the process exits with 1. */
  readonly failed?: (error: unknown) => void;
}

const TICK_MS = 1000;
const SEGMENT_BYTES = 16 << 20;

/** @throws VenueError, LogError: the text describes what to do about it. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { host, tokens } = options;
  if (!isLoopback(host)) {
    throw new VenueError(
      'config',
      `${host}: plain http:// is for this machine only; put a proxy before it`,
    );
  }
  if (tokens.length === 0)
    throw new VenueError('config', 'without tokens no one could ask anything');
  const { folder, disk, clock = new MachineClock(), log = openLog('info'), failed } = options;
  const scheduler = options.scheduler ?? realScheduler;
  const fail = failed ?? (() => process.exit(1));
  const { acceptClock: isAccepted = false, freeBytesMin = FREE_BYTES_MIN } = options;
  const { reserveBytes = RESERVE_BYTES } = options;
  const config = { dataFolder: folder, freeBytesMin, reserveBytes, segmentBytes: SEGMENT_BYTES };
  const diskSpace = new DiskSpace({ config, log, metrics: new Metrics(), disk });
  await diskSpace.makeRoom();
  const outside = { clock, scheduler, log };
  const sequencer = await FinancingSequencer.open({ ...outside, folder, disk, isAccepted, fail });
  const desk = new Desk({ ...outside, options, sequencer, diskSpace });
  try {
    await desk.open();
  } catch (error) {
    await desk.close();
    throw error;
  }
  return desk;
}

interface DeskParts {
  readonly options: DeskOptions;
  readonly diskSpace: DiskSpace;
  readonly sequencer: FinancingSequencer;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: Logger;
}

export class Desk {
  readonly sequencer: FinancingSequencer;
  readonly #parts: DeskParts;
  readonly #timer: Timer;
  #api: HttpApi | null = null;
  #feed: IndexFeed | null = null;

  constructor(parts: DeskParts) {
    this.#parts = parts;
    this.sequencer = parts.sequencer;
    this.#timer = parts.scheduler.every(TICK_MS, () => this.#tick());
  }

  get folder(): string {
    return this.#parts.options.folder;
  }

  get port(): number {
    return this.#api?.port ?? 0;
  }

  async open(): Promise<void> {
    const { options, sequencer, diskSpace, clock, scheduler, log } = this.#parts;
    const { host, port, tokens, feed } = options;
    await diskSpace.look();
    await sequencer.tick(); // What fell due while the desk was down.
    this.#api = await HttpApi.open({
      host,
      port,
      sequencer,
      diskSpace,
      tokens: new Tokens(tokens),
      clock,
      scheduler,
      log,
    });
    log.info({ host, port: this.port }, 'open');
    if (feed === undefined) return;
    const submit: IndexFeedParts['submit'] = (command) =>
      sequencer.submit({ by: 'index-feed', approver: '', reference: '', command });
    this.#feed = await IndexFeed.open({ ...feed, clock, scheduler, log, submit });
  }

  async close(): Promise<void> {
    this.#timer.cancel();
    this.#feed?.close();
    await this.#api?.close();
    await this.sequencer.close();
    this.#parts.log.info({ seq: this.sequencer.book.seq }, 'closed');
  }

  /** Its time goes by the machine's counter and slews towards the date: docs/rules/clock.md CLOCK-003. */
  #steer(): void {
    const { clock, log } = this.#parts;
    if (clock.steering === undefined) return;
    const { drift, slept, departed } = clock.steering.compare();
    if (slept > 0) clock.steering.advance(slept);
    else if (departed) log.error({ driftUs: drift }, "the machine's clock has departed");
  }

  #tick(): void {
    this.#steer();
    void this.#parts.diskSpace.look();
    const done = this.sequencer.tick().then(() => this.sequencer.snapshotIfDue());
    done.catch(async (error: unknown) => {
      await this.sequencer.onFault(error);
      this.#parts.log.error({ err: error }, 'a tick was not taken');
    });
  }
}
