// What a venue does by itself: it ticks, ends keys, counts refusals, and makes snapshots when they are due.

import type { EngineState } from '../../engine/index.ts';
import type { Command } from '../../engine/schema/index.ts';
import { AuctionDraws } from '../core/auction-draws.ts';
import type { ClockWatch } from '../core/clock-watch.ts';
import type { DiskSpace } from '../core/disk-space.ts';
import type { JournalSize } from '../core/journal-size.ts';
import type { Sequencer } from '../core/sequencer.ts';
import type { Snapshots } from '../core/snapshots.ts';
import { Ticker } from '../core/ticker.ts';
import { configureWorkBounds } from '../core/work-bounds.ts';
import type { Timer } from '../host/scheduler.ts';
import { ThreadWatch } from '../host/thread-watch.ts';
import type { KeyWatch } from '../serving/key-watch.ts';
import type { RefusalCounts } from '../serving/refusal-counts.ts';
import type { Host } from './dependencies.ts';
import { OutageNotices } from './outage-notices.ts';

interface UpkeepParts {
  readonly host: Host;
  readonly state: EngineState;
  readonly sequencer: Sequencer;
  readonly clockWatch: ClockWatch;
  readonly diskSpace: DiskSpace;
  readonly snapshots: Snapshots;
  readonly journalSize: JournalSize;
  readonly keys: KeyWatch;
  readonly refusals: RefusalCounts;
}

const SECOND_MS = 1000;

export class Upkeep {
  readonly #parts: UpkeepParts;
  readonly #ticker: Ticker;
  readonly #timers: readonly Timer[];
  readonly #outages: OutageNotices;
  readonly #thread: ThreadWatch;

  constructor(parts: UpkeepParts) {
    this.#parts = parts;
    this.#outages = new OutageNotices(parts.host.log, parts.host.config.adminPort);
    const { clock, scheduler, config, metrics, chance } = parts.host;
    const submit = (command: Command): void => this.#submit(command);
    const draws = new AuctionDraws({ state: parts.state, chance, submit });
    const tick = (lagUs: number): void => {
      metrics.latency('tick_lag', lagUs);
      this.#submit({ kind: 'tick' });
      draws.look(clock.now());
    };
    this.#ticker = new Ticker({ clock, scheduler, tickMs: config.tickMs, tick });
    this.#thread = new ThreadWatch({ clock, scheduler, metrics, thread: 'core' });
    this.#timers = [scheduler.every(SECOND_MS, () => this.#housekeeping())];
  }

  /**
   * Before any client may send. A venue that was there before passes a second, so that no order trades at the prices of its end; and
   * configured bounds of work are set.
   */
  prepare(): void {
    const { host, state } = this.#parts;
    if (state.seq > 0) this.#submit({ kind: 'tick' });
    configureWorkBounds({ ...host, state, submit: (command) => this.#submit(command) });
  }

  /** Time passes from here on. */
  startTicking(): void {
    this.#ticker.start();
  }

  /** Before every command of a client: none gets ahead of a second, or of a clock that has moved. */
  beforeCommand(): void {
    this.#parts.clockWatch.checkIfMoved();
    this.#ticker.tickIfDue();
  }

  stop(): void {
    this.#ticker.stop();
    this.#thread.close();
    for (const timer of this.#timers) timer.cancel();
  }

  /** Refusals that never reach the journal are counted there. */
  countRefusals(): void {
    const { refusals, host } = this.#parts;
    for (const count of refusals.take(host.clock.now())) this.#submit(count);
  }

  /** Once a second: the clock, the disk, keys that have expired, refusals to be counted, a snapshot that is due. */
  #housekeeping(): void {
    const { keys, state, snapshots, clockWatch, diskSpace, journalSize } = this.#parts;
    clockWatch.check();
    void diskSpace.look();
    void journalSize.look();
    keys.look();
    this.countRefusals();
    this.#outages.look(state);
    snapshots.snapshotIfDue();
  }

  /** Work that is not waited for: a venue that has stopped does without. */
  #submit(command: Command): void {
    const { sequencer } = this.#parts;
    if (!sequencer.isStopped) sequencer.submit(command);
  }
}
