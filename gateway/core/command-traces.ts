// Traces of some commands of clients, one of so many, on their way through the core. What is noted here leaves through a thread of
// its own: no order ever waits for who collects them. docs/operating/traces.md

import type { CommandKind, Time } from '../../engine/schema/index.ts';
import type { Clock } from '../host/clock.ts';
import type { Config } from '../host/config.ts';
import type { Logger } from '../host/logger.ts';
import type { Metrics } from '../host/metrics.ts';
import type { Scheduler, Timer } from '../host/scheduler.ts';
import type { Thread, Threads } from '../host/threads.ts';
import { refusalIn } from './command-log.ts';
import type { CommandTrace } from './otlp.ts';
import type { Outcome } from './outcome.ts';
import type { TraceOrder, TraceReport, TraceTask } from './trace-thread.ts';

interface CommandTracesParts {
  readonly config: Config;
  readonly clock: Clock;
  readonly threads: Threads;
  readonly scheduler: Scheduler;
  readonly metrics: Metrics;
  readonly log: Logger;
}

/** A trace in the making: the sequencer writes when it took and applied the command. */
export type TraceNote = { -readonly [Field in keyof CommandTrace]: CommandTrace[Field] };

/** Traces of a post that are kept; beyond it they are lost. */
const NOTED_MAX = 1000;
/** Before a thread that failed is started again. */
const RESTART_MS = 10_000;
const POST_MS = 1000;
/** For the last traces to leave. */
const CLOSE_MS = 1000;

export class CommandTraces {
  readonly #parts: CommandTracesParts;
  readonly #url: string;
  #timer: Timer | null = null;
  #restart: Timer | null = null;
  #isClosing = false;
  #done: CommandTrace[] = [];
  #count = 0;
  #thread: Thread | null = null;
  #ended = Promise.resolve();

  private constructor(parts: CommandTracesParts, url: string) {
    this.#parts = parts;
    this.#url = url;
  }

  /** Null where no collector is set. */
  static open(parts: CommandTracesParts): CommandTraces | null {
    const { tracesUrl } = parts.config;
    return tracesUrl === undefined ? null : new CommandTraces(parts, tracesUrl);
  }

  /** From now on they are sent. */
  start(): void {
    this.#timer = this.#parts.scheduler.every(POST_MS, () => this.#post());
    this.#run();
  }

  #run(): void {
    const { threads, scheduler, log } = this.#parts;
    const data: TraceTask = { url: this.#url };
    this.#ended = new Promise((resolve) => {
      this.#thread = threads.start<TraceReport>('core/trace-thread', {
        data,
        onMessage: (report) => this.#onReport(report),
        onError: (error) =>
          log.error({ err: error }, 'the thread of traces failed; it is started again'),
        onEnd: () => {
          this.#thread = null;
          resolve();
          if (!this.#isClosing) this.#restart = scheduler.after(RESTART_MS, () => this.#run());
        },
      });
    });
  }

  /** A client's command has come from its edge, which sent it at `sentAt`. @returns null where it is not traced */
  begin(command: CommandKind, session: number, request: number, sentAt: Time): TraceNote | null {
    this.#count += 1;
    if (this.#count < this.#parts.config.tracesEvery) return null;
    this.#count = 0;
    const times = { takenAt: 0, appliedFrom: 0, appliedTo: 0, flushedFrom: 0, releasedAt: 0 };
    return { command, session, request, seq: 0, reason: '', sentAt, ...times };
  }

  /** It is durable and answered. */
  end(note: TraceNote, outcome: Outcome, flushedFrom: number): void {
    if (this.#thread === null || this.#done.length === NOTED_MAX) {
      this.#parts.metrics.count('traces_lost');
      return;
    }
    note.seq = outcome.seq;
    note.reason = refusalIn(outcome) ?? '';
    note.sentAt = Math.min(note.sentAt, note.takenAt); // Clocks of two threads.
    note.flushedFrom = flushedFrom;
    note.releasedAt = this.#parts.clock.now();
    this.#done.push(note);
  }

  /** Waits a moment for what is on its way. */
  async close(): Promise<void> {
    this.#isClosing = true;
    this.#timer?.cancel();
    this.#restart?.cancel();
    this.#post();
    const thread = this.#thread;
    if (thread === null) return;
    this.#order({ kind: 'stop' });
    const late = this.#parts.scheduler.after(CLOSE_MS, () => void thread.end());
    await this.#ended;
    late.cancel();
  }

  #post(): void {
    if (this.#done.length === 0) return;
    this.#order({ kind: 'traces', traces: this.#done.splice(0) });
  }

  #order(order: TraceOrder): void {
    this.#thread?.post(order);
  }

  #onReport(report: TraceReport): void {
    const { metrics, log } = this.#parts;
    switch (report.kind) {
      case 'lost':
        metrics.count('traces_lost', report.count);
        return;
      case 'fails':
        log.warn({ reason: report.reason }, 'traces are not taken; it is tried again');
        return;
      case 'works':
        log.info('traces are taken');
        return;
      default:
        report satisfies never;
    }
  }
}
