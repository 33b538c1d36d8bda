// Where commands become history. One after another they are stamped, logged and applied; what they came to waits
// until the log reports that they are on disk.
//
//   submit ──► stamp ──► add to the log ──► apply ──► wait ──► durable ──► release: answers, streams, market data
//                                                      └─ one flush for all that came meanwhile ─┘

import {
  apply,
  clearEvents,
  createEventBuffer,
  type EngineState,
  eventDigestOf,
  read,
  readEvents,
} from '../../engine/index.ts';
import type { Command, Envelope, Seq, Time } from '../../engine/schema/index.ts';
import { createEnvelopeEncoder } from '../../proto/codec.ts';
import type { Outcome } from '../feeds/outcome.ts';
import type { Clock } from '../host/clock.ts';
import { VenueError } from '../host/errors.ts';
import type { Metrics } from '../host/metrics.ts';
import type { Scheduler } from '../host/scheduler.ts';
import type { GroupCommit } from '../log/group-commit.ts';

interface SequencerParts {
  readonly state: EngineState;
  readonly journal: GroupCommit;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly metrics: Metrics;
  /** Is shown each outcome at once, before it is durable: for the venue's own clock. */
  readonly applied: (outcome: Outcome) => void;
  /** Follows the answers of those that became durable together, before anyone else receives them. */
  readonly answered: () => void;
  /** Takes what is durable, command by command, in their order. */
  readonly release: (outcome: Outcome) => void;
  /** Follows the last of those that became durable together. */
  readonly released: () => void;
  /** The venue cannot go on. Called once. */
  readonly fail: (error: unknown) => void;
}

/** Given the outcome when it is durable; null when it never will be. */
type Answer = (outcome: Outcome | null) => void;

interface Waiting {
  readonly seq: number;
  readonly outcome: Outcome | null; // Null for a caller who only waits.
  readonly answer: Answer | null;
  readonly since: number;
}

export class Sequencer {
  readonly #parts: SequencerParts;
  readonly #out = createEventBuffer();
  readonly #encode = createEnvelopeEncoder();
  /** What the log has reached: a torn segment has the time of a command that is lost. */
  readonly #leastTime: number;
  #waiting: Waiting[] = [];
  #isScheduled = false;
  #isFlushing = false;
  #stopped: VenueError | null = null;
  #hasFailed = false;
  #isDefective = false;
  #idle: (() => void)[] = [];

  constructor(parts: SequencerParts) {
    this.#parts = parts;
    this.#leastTime = parts.journal.position.time;
  }

  get isStopped(): boolean {
    return this.#stopped !== null;
  }

  /** The process is about to end. The state may be half written: nothing is read of it any more. */
  get hasFailed(): boolean {
    return this.#hasFailed || this.#isDefective;
  }

  /**
   * Takes a command into history. It cannot be taken back.
   *
   * @throws VenueError `stopped`, or CodecError when the command fits no schema; then nothing has happened.
   */
  submit(command: Command, session = 0, request = 0, answer: Answer | null = null): void {
    if (this.#stopped !== null) throw this.#stopped;
    const { state, journal, clock } = this.#parts;
    const now = clock.now();
    const seq = journal.nextSeq as Seq;
    const time = Math.max(state.time, now, this.#leastTime) as Time;
    const envelope: Envelope = { seq, time, session, request, command };
    const payload = this.#encode(envelope);
    try {
      journal.add(seq, time, payload);
    } catch (error) {
      this.fail(error);
      answer?.(null);
      return;
    }
    clearEvents(this.#out);
    let outcome: Outcome;
    try {
      apply(state, envelope, this.#out);
      journal.setDigest(seq, eventDigestOf(state));
      const events = readEvents(this.#out);
      outcome = { seq, time, session, command, events, levels: read.touchedLevels(state) };
    } catch (defect) {
      void this.#leaveInLog(defect);
      return;
    }
    this.#parts.applied(outcome);
    this.#waiting.push({ seq, outcome, answer, since: now });
    this.#schedule();
  }

  /** Calls back once everything that the state holds now is durable, in turn with the outcomes. */
  afterDurable(callback: () => void): void {
    if (this.hasFailed) return;
    if (this.#waiting.length === 0) {
      callback();
      return;
    }
    const { seq } = this.#waiting[this.#waiting.length - 1];
    const answer = (): void => {
      if (!this.#hasFailed) callback();
    };
    this.#waiting.push({ seq, outcome: null, answer, since: 0 });
  }

  /** Takes no more commands. @returns when all that were taken are released. */
  async stop(): Promise<void> {
    this.#stopped ??= new VenueError('stopped', 'the venue has stopped');
    if (this.#waiting.length === 0 || this.#hasFailed) return;
    await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  /** After the turn of the event loop, when all sockets that were ready have been read. */
  #schedule(): void {
    if (this.#isScheduled || this.#isFlushing) return;
    this.#isScheduled = true;
    this.#parts.scheduler.soon(() => {
      this.#isScheduled = false;
      void this.#flush();
    });
  }

  async #flush(): Promise<void> {
    this.#isFlushing = true;
    const { journal, metrics } = this.#parts;
    try {
      while (this.#waiting.length > 0 && !this.#hasFailed) {
        await journal.flush();
        if (this.hasFailed) break;
        metrics.count('flushes');
        this.#release(journal.position.seq);
      }
    } catch (error) {
      this.fail(error);
    } finally {
      this.#isFlushing = false;
    }
    for (const resolve of this.#idle.splice(0)) resolve();
  }

  #release(durableSeq: number): void {
    const { clock, metrics } = this.#parts;
    const later = this.#waiting.findIndex(({ seq }) => seq > durableSeq);
    const ready = this.#waiting.splice(0, later < 0 ? this.#waiting.length : later);
    for (const { outcome, answer } of ready) answer?.(outcome);
    this.#parts.answered();
    const now = clock.now();
    for (const { outcome, since } of ready) {
      if (outcome === null) continue;
      this.#parts.release(outcome);
      metrics.latency('durable', now - since);
    }
    metrics.count('commands', ready.length);
    this.#parts.released();
  }

  /** A defect of ours: the command stays in the log, so that it can be found, and the process ends. */
  async #leaveInLog(defect: unknown): Promise<void> {
    this.#isDefective = true;
    this.#stopped ??= new VenueError('stopped', 'the venue has stopped');
    await this.#parts.journal.flush().catch(() => {});
    this.fail(defect);
  }

  /** The venue cannot go on: what waits is never answered. Also called for a defect met in reading the state. */
  fail(error: unknown): void {
    if (this.#hasFailed) return;
    this.#hasFailed = true;
    this.#stopped ??= new VenueError('stopped', 'the venue has stopped');
    for (const { answer } of this.#waiting.splice(0)) answer?.(null);
    for (const resolve of this.#idle.splice(0)) resolve();
    this.#parts.fail(error);
  }
}
