// Runs sources side by side and turns their quotes into commands, at most one a source a second. One that fails is logged and opened again,
// later each time; the others do not notice, and neither does the venue, whose index does without it.

import { setMaxListeners } from 'node:events';
import { type Command, type Event, RejectReason } from '../../engine/schema/index.ts';
import type { Logger } from '../host/logger.ts';
import type { Metrics } from '../host/metrics.ts';
import { FaultLog } from './fault-log.ts';
import { QuoteLane } from './quote-lane.ts';
import type { Pace, Quote, Source } from './source.ts';
import type { SourceError } from './source-error.ts';

interface SourceRunnerParts {
  readonly sources: readonly Source[];
  readonly pace: Pace;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Before a source that failed is opened again; doubled with each failure in a row, up to a minute. */
  readonly retryMs: number;
  /** @returns its events, once it is durable: until then newer quotes replace each other, so that no source piles up commands. */
  readonly submit: (command: Command) => Promise<readonly Event[]>;
  /** The venue takes no more quotes. */
  readonly fail: (error: unknown) => void;
}

export class SourceRunner {
  readonly #parts: SourceRunnerParts;
  readonly #faults: FaultLog;
  readonly #end = new AbortController();
  /** Sources whose last quote was from the future. */
  readonly #ahead = new Set<Source>();
  #running: Promise<void>[] = [];

  constructor(parts: SourceRunnerParts) {
    this.#parts = parts;
    this.#faults = new FaultLog(parts);
    setMaxListeners(0, this.#end.signal); // Each source waits for it.
    parts.metrics.gauge('sources', () => parts.sources.length);
    parts.metrics.gauge('sources_ahead', () => this.#ahead.size);
  }

  start(): void {
    this.#running = this.#parts.sources.map((source) => this.#run(source));
  }

  /** @returns when no quote follows any more. */
  async stop(): Promise<void> {
    this.#end.abort();
    await Promise.all(this.#running);
  }

  async #run(source: Source): Promise<void> {
    const { pace, log, retryMs } = this.#parts;
    const faults = this.#faults;
    const { signal } = this.#end;
    const { contract, name } = source;
    const lane = new QuoteLane({ pace, signal, submit: (quote) => this.#submit(source, quote) });
    const note = (error: SourceError): void => faults.refused(source, error);
    for (let failures = 0; !signal.aborted; ) {
      try {
        for await (const quote of source.quotes(signal, note)) {
          if (signal.aborted) return;
          checkQuote(quote);
          lane.offer(quote);
          if (lane.hasStopped) return;
          failures = 0;
          faults.quoted(source);
        }
        await lane.idle();
        if (!signal.aborted) log.info({ contract, source: name }, 'a source has no more quotes');
        return;
      } catch (error) {
        if (signal.aborted) return;
        const waitMs = Math.min(retryMs * 2 ** failures, RETRY_MS_MAX);
        failures += 1;
        faults.failed(source, error, waitMs);
        await pace.wait(waitMs, signal);
      }
    }
  }

  /** @returns false when the venue has stopped: that is no failure of the source. */
  async #submit(source: Source, quote: Quote): Promise<boolean> {
    const { submit, metrics, fail } = this.#parts;
    const { contract, name } = source;
    try {
      const events = await submit({ kind: 'quoteSource', contract, source: name, ...quote });
      this.#noteAhead(source, quote, events);
    } catch (error) {
      if (!this.#end.signal.aborted) fail(error);
      return false;
    }
    metrics.count('source_quotes');
    return true;
  }

  /** The alarm of a source whose clock is ahead, or behind whose clock the venue is: once, until it is not so any more. */
  #noteAhead(source: Source, { quotedAt }: Quote, events: readonly Event[]): void {
    const { log, metrics, pace } = this.#parts;
    const isAhead = events.some(
      (event) => event.kind === 'commandRejected' && event.reason === RejectReason.quoteFromFuture,
    );
    if (!isAhead) {
      this.#ahead.delete(source);
      return;
    }
    metrics.count('source_quotes_ahead');
    if (this.#ahead.has(source)) return;
    this.#ahead.add(source);
    const { contract, name } = source;
    const aheadUs = quotedAt - pace.now();
    log.error({ contract, source: name, aheadUs }, 'a source quotes from the future: refused');
  }
}

const RETRY_MS_MAX = 60_000;

/** A source that cannot count is as good as one that does not answer. @throws Error */
function checkQuote(quote: Quote): void {
  for (const name of ['sourceSeq', 'bid', 'ask', 'quotedAt'] as const) {
    const value = quote[name];
    if (!Number.isSafeInteger(value) || value < 0) {
      throw new Error(`${name} is ${String(value)}, not a whole number from 0`);
    }
  }
}
