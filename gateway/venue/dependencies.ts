// What a venue runs on: everything that a test, or a program around it, may put in place of its own.

import { randomInt } from 'node:crypto';
import { type Clock, MachineClock } from '../host/clock.ts';
import type { Config } from '../host/config.ts';
import { type Logger, openLog } from '../host/logger.ts';
import { Metrics } from '../host/metrics.ts';
import { realScheduler, type Scheduler } from '../host/scheduler.ts';
import { realThreads, type Threads } from '../host/threads.ts';
import type { Visitor } from '../http/site.ts';
import { type CoreSide, createCoreSide, type RingSizes } from '../link/thread-link.ts';
import type { Disk } from '../log/disk.ts';

export interface VenueDependencies {
  readonly clock?: Clock;
  readonly scheduler?: Scheduler;
  readonly threads?: Threads;
  readonly log?: Logger;
  /** A whole number from 0 to below a bound: the end of an auction is drawn with it. */
  readonly chance?: (below: number) => number;
  /** What the journal is written to. */
  readonly disk?: Disk;
  /** Of what goes between the core and its edges. */
  readonly rings?: RingSizes;
  /** What takes the place of rings in memory: then the edge is in this thread. */
  readonly link?: CoreSide;
  /** Whose key the terminal is given, on this machine: of the demonstration alone. */
  readonly visitor?: Visitor;
  /** Done once the folder is the venue's and before a client connects: what is slow and needs no client. */
  readonly beforeListen?: () => Promise<void>;
  /** The venue has stopped for good: a failed write, a defect. Unless given, the process exits with 1. */
  readonly failed?: (error: unknown) => void;
}

/** What every room of a venue is handed. */
export interface Host {
  readonly config: Config;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly threads: Threads;
  readonly chance: (below: number) => number;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly rings: RingSizes;
  readonly link: CoreSide;
  readonly visitor: Visitor | null;
}

/** Of rows: what an edge may be behind. Of requests: what an edge may send before the core has read it. */
const RINGS: RingSizes = { rowBytes: 16 << 20, requestBytes: 4 << 20 };

export function hostOf(config: Config, dependencies: VenueDependencies): Host {
  const rings = dependencies.rings ?? RINGS;
  return {
    config,
    clock: dependencies.clock ?? new MachineClock(),
    scheduler: dependencies.scheduler ?? realScheduler,
    threads: dependencies.threads ?? realThreads,
    chance: dependencies.chance ?? randomInt,
    log: dependencies.log ?? openLog(config.logLevel),
    metrics: new Metrics(),
    rings,
    link: dependencies.link ?? createCoreSide(rings, config.edges > 0),
    visitor: dependencies.visitor ?? null,
  };
}
