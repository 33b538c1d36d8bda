// Holds the venue's clock against the machine's, and journals what follows: an outage, a block of new risk, its release.

import { type EngineState, read } from '../../engine/index.ts';
import type { Command, Time } from '../../engine/schema/index.ts';
import type { Clock, Steering } from '../host/clock.ts';
import { deskCommand } from '../host/desk-command.ts';
import type { Logger } from '../host/logger.ts';
import type { Metrics } from '../host/metrics.ts';
import type { Outcome } from './outcome.ts';
import { SourceClocks } from './source-clocks.ts';

interface ClockWatchParts {
  readonly state: EngineState;
  readonly clock: Clock;
  readonly config: { readonly adminPort: number };
  readonly log: Logger;
  readonly metrics: Metrics;
  /** The venue's own commands; one that has stopped does without. */
  readonly submit: (command: Command) => void;
}

const SECOND_US = 1_000_000;
const MINUTE_US = 60_000_000;
/** @see docs/rules/clock.md CLOCK-005 */
const OUTAGE_US = 60_000_000;

/** What lasts is journaled once, when it begins. */
type Gain = 'clock' | 'sources';

export class ClockWatch {
  readonly #parts: ClockWatchParts;
  readonly #sources: SourceClocks;
  readonly #lasting = new Set<Gain>();
  #drift = 0;
  #loggedAt: Time;

  constructor(parts: ClockWatchParts) {
    this.#parts = parts;
    this.#sources = new SourceClocks(parts.state);
    this.#loggedAt = parts.clock.now();
    parts.metrics.gauge('clock_drift', () => this.#drift);
  }

  /** Once a second. */
  check(): void {
    const { clock } = this.#parts;
    if (clock.steering !== undefined) this.#compare(clock.steering);
    const ahead = this.#sources.ahead(clock.now());
    this.#note('sources', ahead > 0, `sources of prices are ${secondsOf(ahead)} s ahead`);
  }

  /** Before each message of a client: none is taken on the strength of a clock that has just moved. */
  checkIfMoved(): void {
    const { steering } = this.#parts.clock;
    if (steering === undefined) return;
    if (Math.abs(steering.drift() - this.#drift) > SECOND_US / 2) this.#compare(steering);
  }

  /** What was applied: quotes, and a clock that two people have confirmed. */
  take(outcome: Outcome): void {
    this.#sources.take(outcome);
    for (const event of outcome.events) {
      if (event.kind === 'clockConfirmed') this.#follow(event.record.drift);
    }
  }

  #compare(steering: Steering): void {
    const { state, log } = this.#parts;
    let reading = steering.compare();
    if (reading.slept > 0) {
      // Journaled at the time before: then everything else is due.
      const text = `the machine was suspended for ${secondsOf(reading.slept)} s`;
      if (reading.slept >= OUTAGE_US) this.#declareOutage(text);
      else log.warn(text);
      steering.advance(reading.slept);
      reading = steering.compare();
    }
    const { drift, departed } = reading;
    this.#drift = drift;
    const gained = `the machine's clock gained ${secondsOf(drift)} s`;
    this.#note('clock', departed && drift >= OUTAGE_US, gained);
    const isBlocked = read.riskHold(state) !== null;
    if (departed && !isBlocked) this.#block(drift);
    if (!departed && isBlocked) this.#release(drift);
    this.#logEachMinute(drift);
  }

  #note(gain: Gain, lasts: boolean, text: string): void {
    if (lasts && !this.#lasting.has(gain)) this.#declareOutage(text);
    if (lasts) this.#lasting.add(gain);
    else this.#lasting.delete(gain);
  }

  #declareOutage(reason: string): void {
    const { log, submit, metrics } = this.#parts;
    metrics.count('clock_outages');
    log.error({ reason }, 'time was lost: contracts take cancels alone');
    submit({ kind: 'declareOutage', reason });
  }

  #block(drift: number): void {
    const { config, log, submit, metrics } = this.#parts;
    metrics.count('clock_alarms');
    const words = `propose '{"confirmClock":{"drift":"${drift}"}}'`;
    const command = deskCommand(words, 'the clock was checked', config.adminPort);
    log.error(
      { driftUs: drift },
      "the machine's clock has departed: new risk waits until it agrees, or two people confirm it: " +
        `${command} (docs/operating/clock-and-disk.md)`,
    );
    submit({ kind: 'holdRisk', drift });
  }

  #release(drift: number): void {
    this.#parts.log.warn({ driftUs: drift }, "the machine's clock agrees: new risk is taken");
    this.#parts.submit({ kind: 'releaseRisk', drift });
  }

  /** Two people have seen a drift and confirmed it; a clock that shows another by now is not the one that they saw. */
  #follow(confirmed: number): void {
    const { clock, log } = this.#parts;
    const drift = clock.steering?.drift() ?? 0;
    if (clock.steering === undefined || Math.abs(drift - confirmed) > SECOND_US) {
      log.error({ driftUs: drift, confirmed }, 'the clock is not the one that was confirmed');
      return;
    }
    log.warn({ driftUs: drift }, 'the clock is confirmed: the time of the venue follows it');
    clock.steering.follow();
  }

  #logEachMinute(drift: number): void {
    const { clock, log } = this.#parts;
    const now = clock.now();
    if (now - this.#loggedAt < MINUTE_US) return;
    this.#loggedAt = now;
    log.info({ driftUs: drift }, 'clock');
  }
}

function secondsOf(us: number): number {
  return Math.floor(us / SECOND_US);
}
