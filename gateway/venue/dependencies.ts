// What a venue stands in: everything that a test, or a program around it, may put in place of its own.

import type { Clock } from '../host/clock.ts';
import type { Logger } from '../host/logger.ts';
import type { Disk } from '../log/disk.ts';
import type { PageHandler } from '../session/listener.ts';

export interface VenueDependencies {
  readonly clock?: Clock;
  readonly log?: Logger;
  /** What the journal is written to. */
  readonly disk?: Disk;
  /** Pages of the main listener besides those of the venue. */
  readonly pages?: PageHandler;
  /** The venue has stopped for good: a failed write, a defect. Unless told, the process exits with 1. */
  readonly failed?: (error: unknown) => void;
}
