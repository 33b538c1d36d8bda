import type { Clock } from '../host/clock.ts';
import type { Logger } from '../host/logger.ts';
import { realScheduler } from '../host/scheduler.ts';
import { paceOf } from '../sources/pace.ts';
import type { Source } from '../sources/source.ts';
import { SourceRunner } from '../sources/source-runner.ts';
import type { Venue } from './venue.ts';

interface VenueSourcesParts {
  readonly venue: Venue;
  readonly clock: Clock;
  readonly log: Logger;
  readonly sources: readonly Source[];
  /** The venue takes no more quotes. */
  readonly fail: (error: unknown) => void;
}

/** Has sources quote into a venue from now on. */
export function startSources({
  venue,
  clock,
  log,
  sources,
  fail,
}: VenueSourcesParts): SourceRunner {
  const runner = new SourceRunner({
    sources,
    pace: paceOf(clock, realScheduler),
    log,
    metrics: venue.metrics,
    retryMs: venue.config.sourceRetryMs,
    submit: (command) => venue.submit(command),
    fail,
  });
  runner.start();
  return runner;
}
