// Traces of some commands of clients, one of so many, on their way through the core. What is noted here leaves through a thread of
// its own: no order ever waits for who collects them. docs/operating/traces.md

import type { CommandKind, Time } from '../../engine/schema/index.ts';
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
  readonly threads: Threads;
  readonly scheduler: Scheduler;
  readonly metrics: Metrics;
  readonly log: Logger;
}

type Noted = { -readonly [Field in keyof CommandTrace]: CommandTrace[Field] };

/** Commands on their way at once, and traces of a post, that are kept; beyond it there are none. */
const NOTED_MAX = 1000;
const POST_MS = 1000;
/** For the last traces to leave. */
const CLOSE_MS = 1000;

export class CommandTraces {
  readonly #parts: CommandTracesParts;
  readonly #url: string;
  #timer: Timer | null = null;
  /** Session and request → what is known as yet. */
  readonly #sent = new Map<string, Noted>();
  /** Sequence → what waits for its write. */
  readonly #applied = new Map<number, Noted>();
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
    const { threads, scheduler, log } = this.#parts;
    const data: TraceTask = { url: this.#url };
    this.#timer = scheduler.every(POST_MS, () => this.#post());
    this.#ended = new Promise((resolve) => {
      this.#thread = threads.start<TraceReport>('core/trace-thread', {
        data,
        onMessage: (report) => this.#onReport(report),
        onError: (error) =>
          log.error({ err: error }, 'the thread of traces failed; there are none'),
        onEnd: () => {
          this.#thread = null;
          resolve();
        },
      });
    });
  }

  /** A client's command has come from its edge, which sent it at `sentAt`. */
  sent(command: CommandKind, session: number, request: number, sentAt: Time): void {
    this.#count += 1;
    if (this.#count < this.#parts.config.tracesEvery) return;
    this.#count = 0;
    if (this.#sent.size >= NOTED_MAX) this.#sent.clear(); // Of sessions that have ended in the queue.
    this.#sent.set(nameOf(session, request), {
      command,
      session,
      request,
      sentAt,
      seq: 0,
      reason: '',
      takenAt: 0,
      appliedFrom: 0,
      appliedTo: 0,
      flushedFrom: 0,
      releasedAt: 0,
    });
  }

  /** The engine has applied it. */
  applied({ seq, session, request }: Outcome, takenAt: number, from: number, to: number): void {
    if (this.#sent.size === 0) return;
    const name = nameOf(session, request);
    const noted = this.#sent.get(name);
    if (noted === undefined) return;
    this.#sent.delete(name);
    noted.seq = seq;
    noted.takenAt = takenAt;
    noted.appliedFrom = from;
    noted.appliedTo = to;
    noted.sentAt = Math.min(noted.sentAt, takenAt); // Clocks of two threads.
    this.#applied.set(seq, noted);
  }

  /** It is durable. */
  released(outcome: Outcome, flushedFrom: number, releasedAt: number): void {
    if (this.#applied.size === 0) return;
    const noted = this.#applied.get(outcome.seq);
    if (noted === undefined) return;
    this.#applied.delete(outcome.seq);
    noted.reason = refusalIn(outcome) ?? '';
    noted.flushedFrom = flushedFrom;
    noted.releasedAt = releasedAt;
    if (this.#done.length < NOTED_MAX) this.#done.push(noted);
    else this.#parts.metrics.count('traces_lost');
  }

  /** Waits a moment for what is on its way. */
  async close(): Promise<void> {
    this.#timer?.cancel();
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

function nameOf(session: number, request: number): string {
  return `${session} ${request}`;
}
