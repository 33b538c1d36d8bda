// What a venue does by itself: it ticks, sends heartbeats, ends keys, counts refusals, and makes snapshots when they
// are due.

import type { EngineState } from '../../engine/index.ts';
import type { Command } from '../../engine/schema/index.ts';
import { CloseCode } from '../../proto/close-code.ts';
import type { ClockWatch } from '../core/clock-watch.ts';
import type { DiskSpace } from '../core/disk-space.ts';
import type { Sequencer } from '../core/sequencer.ts';
import type { Snapshots } from '../core/snapshots.ts';
import { Ticker } from '../core/ticker.ts';
import { configureWorkBounds } from '../core/work-bounds.ts';
import type { Timer } from '../host/scheduler.ts';
import { keyEnd } from '../session/log-on.ts';
import type { RateLimits } from '../session/rate-limits.ts';
import type { SessionRegister } from '../session/register.ts';
import type { Host } from './dependencies.ts';
import { OutageNotices } from './outage-notices.ts';

interface UpkeepParts {
  readonly host: Host;
  readonly state: EngineState;
  readonly sequencer: Sequencer;
  readonly clockWatch: ClockWatch;
  readonly diskSpace: DiskSpace;
  readonly snapshots: Snapshots;
  readonly sessions: SessionRegister;
  readonly limits: RateLimits;
}

const HEARTBEAT_MS = 100;
const SECOND_MS = 1000;

export class Upkeep {
  readonly #parts: UpkeepParts;
  readonly #ticker: Ticker;
  readonly #timers: readonly Timer[];
  readonly #outages: OutageNotices;

  constructor(parts: UpkeepParts) {
    this.#parts = parts;
    this.#outages = new OutageNotices(parts.host.log, parts.host.config.adminPort);
    const { clock, scheduler, config, metrics } = parts.host;
    const tick = (lagUs: number): void => {
      metrics.latency('tick_lag', lagUs);
      this.#submit({ kind: 'tick' });
    };
    this.#ticker = new Ticker({ clock, scheduler, tickMs: config.tickMs, tick });
    this.#timers = [
      scheduler.every(HEARTBEAT_MS, () => parts.sessions.heartbeat(clock.now())),
      scheduler.every(SECOND_MS, () => this.#housekeeping()),
    ];
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

  /** Before every message of a client: none gets ahead of a second, or of a clock that has moved. */
  beforeMessage(): void {
    this.#parts.clockWatch.checkIfMoved();
    this.#ticker.tickIfDue();
  }

  stop(): void {
    this.#ticker.stop();
    for (const timer of this.#timers) timer.cancel();
  }

  /** Refusals that never reach the journal are counted there. */
  countRefusals(): void {
    const { limits, host } = this.#parts;
    for (const count of limits.takeRefusals(host.clock.now())) this.#submit(count);
  }

  /** Once a second: the clock, the disk, keys that have expired, refusals to be counted, a snapshot that is due. */
  #housekeeping(): void {
    const { host, sessions, state, snapshots, clockWatch, diskSpace } = this.#parts;
    clockWatch.check();
    void diskSpace.look();
    const now = host.clock.now();
    for (const key of sessions.keys()) {
      if (keyEnd(state, key, now) === null) continue;
      sessions.closeKey(key, CloseCode.keyEnded, 'the key has ended');
    }
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
