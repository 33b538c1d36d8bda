// Where commands become history. One after another they are stamped, logged and applied; what they came to waits
// until the log reports that they are on disk.
//
//   submit ──► stamp ──► add to the log ──► apply ──► wait ──► durable ──► release: answers, streams, market data
//      │                                       │       └─ one flush for all that came meanwhile ─┘
//      └─ queue, while work is owed ◄── owes ──┘
//
// While the engine owes work the venue sends `continue`, one in each turn of the event loop, so that cancels that came
// meanwhile pass between the parts; every other command waits in a queue for its turn.

import {
  apply,
  type EngineState,
  eventDigestOf,
  mustContinue,
  passesOwed,
  read,
  viewEvents,
} from '../../engine/index.ts';
import type { AccountId, Command, Envelope, Seq, Time } from '../../engine/schema/index.ts';
import { createEnvelopeEncoder } from '../../proto/codec.ts';
import type { Clock } from '../host/clock.ts';
import { VenueError } from '../host/errors.ts';
import type { Metrics } from '../host/metrics.ts';
import { type Scheduler, turn } from '../host/scheduler.ts';
import type { GroupCommit } from '../log/group-commit.ts';
import type { TraceNote } from './command-traces.ts';
import { Measures } from './measures.ts';
import type { OrderWatch } from './order-watch.ts';
import type { Outcome } from './outcome.ts';
import { OutcomePool, type PooledOutcome } from './outcome-pool.ts';
import { type Answer, OwedAnswers } from './owed-answers.ts';

interface SequencerParts {
  readonly state: EngineState;
  readonly journal: GroupCommit;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly metrics: Metrics;
  /** Who reads which books order by order; undefined where there are no readers. */
  readonly orders?: OrderWatch;
  /** Is shown each outcome at once, before it is durable: for the venue's own clock. */
  readonly applied: (outcome: Outcome) => void;
  /** Takes what is durable, command by command, in their order. */
  readonly release: (outcome: Outcome) => void;
  /** Follows the last of those that became durable together. */
  readonly released: (seq: Seq, time: Time) => void;
  /** The venue cannot go on. Called once. */
  readonly fail: (error: unknown, at: FailedAt) => void;
}

/** The command that failed, for the log; nothing of it where it was none. */
export interface FailedAt {
  readonly seq?: number;
  readonly session?: number;
  readonly request?: number;
  readonly command?: string;
}

/** A command and who asked for it. */
interface Asked {
  readonly command: Command;
  readonly session: number;
  readonly request: number;
  readonly answer: Answer | null;
  /** Null of one that is not traced. */
  readonly trace: TraceNote | null;
}

/** One that waits behind what is owed. */
interface Queued extends Asked {
  readonly since: number;
}

interface Waiting {
  readonly seq: number;
  readonly outcome: PooledOutcome | null; // Null for a caller who only waits.
  readonly answer: Answer | null;
  /** What is answered: of a command that was done in parts, all of them. */
  readonly answered: Outcome | null;
  readonly since: number;
}

/** Events that are released in one turn, and those of the command that reaches it. */
const EVENTS_PER_TURN = 500;
/** Queued commands that are taken in one turn of the event loop. */
const TAKEN_PER_TURN = 64;

export class Sequencer {
  readonly #parts: SequencerParts;
  readonly #outcomes = new OutcomePool();
  readonly #encode = createEnvelopeEncoder();
  /** What the log has reached: a torn segment has the time of a command that is lost. */
  readonly #leastTime: number;
  #waiting: Waiting[] = [];
  /** Commands that wait until nothing is owed, in the order in which they came. */
  #asked: Queued[] = [];
  readonly #owedAnswers = new OwedAnswers();
  readonly #measures: Measures;
  #flushedFrom = 0;
  #goesOn = false;
  #isScheduled = false;
  #isFlushing = false;
  #stopped: VenueError | null = null;
  #hasFailed = false;
  #isDefective = false;
  #idle: (() => void)[] = [];

  constructor(parts: SequencerParts) {
    this.#parts = parts;
    this.#measures = new Measures(parts.metrics);
    this.#leastTime = parts.journal.position.time;
    // What the venue owed when it ended.
    if (read.owedWork(parts.state) > 0) this.#goOnSoon();
  }

  /** When the write began that has made durable what is answered now. */
  get flushedFrom(): number {
    return this.#flushedFrom;
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
  submit(
    command: Command,
    session = 0,
    request = 0,
    answer: Answer | null = null,
    trace: TraceNote | null = null,
  ): void {
    if (this.#stopped !== null) throw this.#stopped;
    const asked = { command, session, request, answer, trace };
    if (command.kind === 'endSession') this.#drop(command.session);
    if (!this.#mustWait(asked)) {
      if (command.kind === 'massCancel' && this.#isAsked(command.account)) {
        this.#asked.push({ ...asked, answer: null, trace: null, since: this.#parts.clock.now() }); // Once more, when what came before it had its turn.
      }
      this.#take(asked);
      return;
    }
    this.#encode(this.#stamp(asked)); // What fits no schema is refused at once.
    this.#asked.push({ ...asked, since: this.#parts.clock.now() });
    this.#goOnSoon();
  }

  /** Nothing but cancels and what stops trading gets ahead of what is owed, or of commands that wait for it. */
  #mustWait({ command, session }: Asked): boolean {
    const { state } = this.#parts;
    if (this.#asked.length === 0 && !mustContinue(state, this.#time())) return false;
    if (!passesOwed(command)) return true;
    // What it says was taken of its session is not yet.
    if (command.kind === 'noteFixSession') return this.#asked.some((of) => of.session === session);
    // A cancel does not overtake the order that it is for.
    if (command.kind !== 'cancelOrder' || this.#asked.length === 0) return false;
    return !read.isLive(state, command.account, command.order, command.clientOrderId);
  }

  /** What a session that has ended still has in the queue never comes: it would be taken away again. */
  #drop(session: number): void {
    const dropped = this.#asked.filter((asked) => asked.session === session);
    if (dropped.length === 0) return;
    this.#asked = this.#asked.filter((asked) => asked.session !== session);
    for (const { answer } of dropped) answer?.(null);
  }

  #isAsked(account: AccountId): boolean {
    return this.#asked.some(({ command }) =>
      command.kind === 'batch'
        ? command.items.some((item) => item.account === account)
        : command.kind === 'placeOrder' && command.account === account,
    );
  }

  #time(): Time {
    const { state, clock } = this.#parts;
    return Math.max(state.time, clock.now(), this.#leastTime) as Time;
  }

  #stamp({ command, session, request }: Asked): Envelope {
    const seq = this.#parts.journal.nextSeq as Seq;
    return { seq, time: this.#time(), session, request, command };
  }

  #take(asked: Asked): void {
    const { state, journal, clock } = this.#parts;
    const { session, answer, trace } = asked;
    const since = clock.now();
    const envelope = this.#stamp(asked);
    const { seq, time } = envelope;
    const payload = this.#encode(envelope);
    try {
      journal.add(seq, time, payload);
    } catch (error) {
      this.fail(error);
      answer?.(null);
      return;
    }
    const owedBefore = read.owedWork(state);
    const outcome = this.#outcomes.take(envelope);
    try {
      const began = clock.now();
      apply(state, envelope, outcome.out);
      const ended = clock.now();
      this.#measures.match(session).add(ended - began);
      journal.setDigest(seq, eventDigestOf(state));
      outcome.events = viewEvents(outcome.out);
      read.listTouched(state, outcome.touched);
      outcome.orders = this.#parts.orders?.changes(state, outcome.events) ?? NO_ORDERS;
      if (trace !== null) {
        trace.takenAt = since;
        trace.appliedFrom = began;
        trace.appliedTo = ended;
      }
    } catch (defect) {
      void this.#leaveInLog(defect, envelope);
      return;
    }
    this.#parts.applied(outcome);
    this.#note(outcome, answer, owedBefore, since);
    this.#schedule();
    if (read.owedWork(state) > 0) this.#goOnSoon();
  }

  /** Who asked waits until the command is done and durable. */
  #note(outcome: PooledOutcome, answer: Answer | null, owedBefore: number, since: number): void {
    const { seq, command } = outcome;
    const owed = read.owedWork(this.#parts.state);
    if (command.kind === 'continue' || answer === null || owed <= owedBefore) {
      this.#waiting.push({ seq, outcome, answer, answered: outcome, since });
    } else {
      this.#waiting.push({ seq, outcome, answer: null, answered: null, since });
      this.#owedAnswers.add(outcome, answer, owedBefore);
    }
    if (command.kind !== 'continue') return;
    for (const { answer, outcome: answered } of this.#owedAnswers.follow(outcome.events, owed)) {
      this.#waiting.push({ seq, outcome: null, answer, answered, since });
    }
  }

  /** After the turn of the event loop, when cancels that came meanwhile have passed. */
  #goOnSoon(): void {
    if (this.#goesOn || this.hasFailed) return;
    this.#goesOn = true;
    this.#parts.scheduler.soon(() => {
      this.#goesOn = false;
      if (!this.hasFailed) this.#goOn();
    });
  }

  /** One part of what is owed; when nothing is, the commands that wait. */
  #goOn(): void {
    const { state } = this.#parts;
    if (mustContinue(state, this.#time())) this.#take(CONTINUE);
    for (let taken = 0; taken < TAKEN_PER_TURN && !this.hasFailed; taken++) {
      if (this.#asked.length === 0 || mustContinue(state, this.#time())) break;
      const next = this.#asked.shift() as Queued;
      this.#measures.owed.add(this.#parts.clock.now() - next.since);
      this.#take(next);
    }
    if (this.#asked.length > 0 || read.owedWork(state) > 0) this.#goOnSoon();
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
    this.#waiting.push({ seq, outcome: null, answer, answered: null, since: 0 });
  }

  /** Takes no more commands. @returns when all that were taken are released. */
  async stop(): Promise<void> {
    this.#stopped ??= new VenueError('stopped', 'the venue has stopped');
    if (this.#isIdle || this.#hasFailed) return;
    await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  /** Nothing that was taken is still to come. */
  get #isIdle(): boolean {
    return this.#waiting.length === 0 && this.#asked.length === 0 && this.#owedAnswers.count === 0;
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
    const { journal, clock, scheduler } = this.#parts;
    try {
      while (this.#waiting.length > 0 && !this.#hasFailed) {
        const began = clock.now();
        this.#flushedFrom = began;
        await journal.flush();
        if (this.hasFailed) break;
        this.#measures.flush.add(clock.now() - began);
        const { seq } = journal.position;
        while (this.#release(seq)) {
          await turn(scheduler);
          if (this.#hasFailed) break;
        }
      }
    } catch (error) {
      this.fail(error);
    } finally {
      this.#isFlushing = false;
    }
    if (this.#isIdle || this.#hasFailed) for (const resolve of this.#idle.splice(0)) resolve();
  }

  /** As much as one turn of the event loop should hold. @returns whether more is durable. */
  #release(durableSeq: number): boolean {
    const { clock } = this.#parts;
    const { durable, commands } = this.#measures;
    const waiting = this.#waiting;
    const count = this.#releasable(durableSeq);
    const isAll = count === waiting.length;
    const ready = isAll ? waiting : waiting.slice(0, count);
    this.#waiting = isAll ? [] : waiting.slice(count);
    for (const { answered, answer } of ready) answer?.(answered);
    const now = clock.now();
    for (const { outcome, since } of ready) {
      if (outcome === null) continue;
      this.#parts.release(outcome);
      durable.add(now - since);
    }
    const last = ready.findLast(({ outcome }) => outcome !== null)?.outcome;
    if (last !== undefined && last !== null) this.#parts.released(last.seq, last.time);
    for (const { outcome } of ready) if (outcome !== null) this.#outcomes.giveBack(outcome);
    commands.add(ready.length);
    return this.#waiting.length > 0 && this.#waiting[0].seq <= durableSeq;
  }

  /** How many of those that wait. */
  #releasable(durableSeq: number): number {
    let events = 0;
    let count = 0;
    for (const { seq, outcome } of this.#waiting) {
      if (seq > durableSeq || events > EVENTS_PER_TURN) break;
      events += outcome?.events.length ?? 0;
      count += 1;
    }
    return count;
  }

  /** A defect of ours: the command stays in the log, so that it can be found, and the process ends. */
  async #leaveInLog(defect: unknown, { seq, session, request, command }: Envelope): Promise<void> {
    this.#isDefective = true;
    this.#stopped ??= new VenueError('stopped', 'the venue has stopped');
    await this.#parts.journal.flush().catch(() => {});
    this.fail(defect, { seq, session, request, command: command.kind });
  }

  /** The venue cannot go on: what waits is never answered. Also called for a defect met in reading the state. */
  fail(error: unknown, at: FailedAt = {}): void {
    if (this.#hasFailed) return;
    this.#hasFailed = true;
    this.#stopped ??= new VenueError('stopped', 'the venue has stopped');
    for (const { answer } of this.#waiting.splice(0)) answer?.(null);
    for (const { answer } of this.#asked.splice(0)) answer?.(null);
    for (const answer of this.#owedAnswers.clear()) answer(null);
    for (const resolve of this.#idle.splice(0)) resolve();
    this.#parts.fail(error, at);
  }
}

const NO_ORDERS: Outcome['orders'] = [];

/** The venue's own. */
const CONTINUE: Asked = {
  command: { kind: 'continue' },
  session: 0,
  request: 0,
  answer: null,
  trace: null,
};
