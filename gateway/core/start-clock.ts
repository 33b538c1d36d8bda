// Whether a venue may start by this clock: the journal knows how late it has been already.

import type { Time } from '../../engine/schema/index.ts';
import type { Clock } from '../host/clock.ts';
import { VenueError } from '../host/errors.ts';
import type { Logger } from '../host/logger.ts';
import { delay, type Scheduler } from '../host/scheduler.ts';

interface StartParts {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: Logger;
  /** `acceptClock` of the configuration: somebody has looked at it. */
  readonly isAccepted: boolean;
}

const WAITED_US = 2_000_000;
const AHEAD_US = 7 * 86_400_000_000;
const LOOK_MS = 20;

/**
 * @param reached the time of the journal's last command; 0 for an empty journal.
 * @throws VenueError `clock`
 * @see docs/rules/clock.md CLOCK-006
 */
export async function waitForJournalTime(parts: StartParts, reached: number): Promise<void> {
  const { clock, scheduler, log, isAccepted } = parts;
  if (reached === 0) return;
  const now = clock.now();
  const behind = reached - now;
  if (behind > WAITED_US || -behind > AHEAD_US) {
    if (!isAccepted) throw new VenueError('clock', refusal(now, reached));
    log.warn({ now, reached }, 'the clock was accepted by who started the venue');
    return;
  }
  if (behind > 0)
    log.info({ behindUs: behind }, "waiting for the time of the journal's last command");
  for (let waitedUs = 0; waitedUs < behind && clock.now() < reached; waitedUs += LOOK_MS * 1000) {
    await delay(scheduler, LOOK_MS);
  }
}

function refusal(now: Time, reached: number): string {
  const seconds = Math.floor(Math.abs(now - reached) / 1_000_000);
  const how = now < reached ? 'behind' : 'ahead of';
  return (
    `the machine's clock, ${dateOf(now)}, is ${seconds} s ${how} the journal's last command, ${dateOf(reached)}: ` +
    'set the clock, or accept it'
  );
}

function dateOf(us: number): string {
  return new Date(us / 1000).toISOString();
}
