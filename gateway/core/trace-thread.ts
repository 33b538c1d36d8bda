// The thread that sends traces to a collector: OTLP over HTTP, as JSON. A collector that is slow or away costs traces and nothing else.

import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { realScheduler, type Timer } from '../host/scheduler.ts';
import { insideThread, type ThreadInside } from '../host/threads.ts';
import { type CommandTrace, otlpBody } from './otlp.ts';

export interface TraceTask {
  readonly url: string;
}

/** To the thread. */
export type TraceOrder =
  | { readonly kind: 'traces'; readonly traces: readonly CommandTrace[] }
  /** Sends what there is, once, and ends. */
  | { readonly kind: 'stop' };

/** From the thread. */
export type TraceReport =
  | { readonly kind: 'lost'; readonly count: number }
  /** The first of several failures. */
  | { readonly kind: 'fails'; readonly reason: string }
  | { readonly kind: 'works' };

/** Traces that wait for the collector. */
const WAITING_MAX = 10_000;
const A_POST = 1000;
const TIMEOUT_MS = 5000;
/** After a failure; doubled with each. */
const RETRY_MS = 1000;
const RETRY_MS_MAX = 60_000;

type Inside = ThreadInside<TraceTask, TraceOrder, TraceReport>;

class TraceThread {
  readonly #thread: Inside;
  readonly #instance = `${hostname()}/${process.pid}`;
  #waiting: CommandTrace[] = [];
  #works: boolean | null = null;
  #retryMs = RETRY_MS;
  #isSending = false;
  #isStopping = false;
  #retry: Timer | null = null;

  constructor(thread: Inside) {
    this.#thread = thread;
    thread.onMessage((order) => this.#onOrder(order));
  }

  #onOrder(order: TraceOrder): void {
    if (order.kind === 'stop') {
      this.#isStopping = true;
      this.#retry?.cancel();
      this.#retry = null;
    } else {
      this.#waiting.push(...order.traces);
      const count = this.#waiting.length - WAITING_MAX;
      if (count > 0) this.#lose(count);
    }
    if (!this.#isSending && this.#retry === null) void this.#send();
  }

  async #send(): Promise<void> {
    this.#isSending = true;
    while (this.#waiting.length > 0) {
      const traces = this.#waiting.splice(0, A_POST);
      const reason = await this.#failureOf(traces);
      this.#tell(reason);
      if (reason === null) {
        this.#retryMs = RETRY_MS;
        continue;
      }
      this.#waiting.unshift(...traces);
      if (this.#isStopping) {
        this.#lose(this.#waiting.length);
      } else {
        this.#retry = realScheduler.after(this.#retryMs, () => {
          this.#retry = null;
          void this.#send();
        });
        this.#retryMs = Math.min(2 * this.#retryMs, RETRY_MS_MAX);
        break;
      }
    }
    this.#isSending = false;
    if (this.#isStopping) this.#thread.close();
  }

  /** @returns null when the collector has them */
  async #failureOf(traces: readonly CommandTrace[]): Promise<string | null> {
    try {
      const answer = await fetch(this.#thread.data.url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: otlpBody(traces, this.#instance, (bytes) => randomBytes(bytes).toString('hex')),
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await answer.body?.cancel();
      return answer.ok ? null : `the collector answers ${answer.status}`;
    } catch (error) {
      const { message, cause } = error as Error;
      return cause instanceof Error && cause.message !== '' ? cause.message : message;
    }
  }

  #tell(reason: string | null): void {
    const works = reason === null;
    if (works === this.#works) return;
    this.#works = works;
    this.#thread.post(works ? { kind: 'works' } : { kind: 'fails', reason });
  }

  #lose(count: number): void {
    this.#waiting.splice(0, count);
    this.#thread.post({ kind: 'lost', count });
  }
}

const thread: Inside | null = insideThread<TraceTask, TraceOrder, TraceReport>();
if (thread !== null) new TraceThread(thread);
