// What is wrong with sources, said once: a fault of the same kind is not logged again while it lasts.

import type { Logger } from '../host/logger.ts';
import type { Metrics } from '../host/metrics.ts';
import type { Pace, Source } from './source.ts';

type Named = Pick<Source, 'contract' | 'name'>;

/** After so long it is said again, with how often it was met meanwhile. */
const AGAIN_US = 600_000_000;

interface Met {
  loggedAt: number;
  since: number;
}

export class FaultLog {
  readonly #parts: { readonly log: Logger; readonly metrics: Metrics; readonly pace: Pace };
  /** By source and code. */
  readonly #met = new Map<string, Met>();
  readonly #failing = new Set<string>();

  constructor(parts: { readonly log: Logger; readonly metrics: Metrics; readonly pace: Pace }) {
    this.#parts = parts;
  }

  /** A message that is no quote. */
  refused(source: Named, error: Error): void {
    this.#parts.metrics.count('source_messages_refused');
    this.#note(source, error, 'a source sends what is no quote');
  }

  /** It is opened again in `waitMs`. */
  failed(source: Named, error: unknown, waitMs: number): void {
    this.#parts.metrics.count('source_failures');
    this.#failing.add(keyOf(source));
    this.#note(source, error, 'a source has failed', waitMs);
  }

  /** It quotes. */
  quoted({ contract, name }: Named): void {
    if (!this.#failing.delete(keyOf({ contract, name }))) return;
    this.#parts.log.info({ contract, source: name }, 'a source quotes again');
  }

  #note({ contract, name }: Named, error: unknown, text: string, waitMs?: number): void {
    const { log, pace } = this.#parts;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const key = `${keyOf({ contract, name })} ${text} ${code}`;
    const met = this.#met.get(key) ?? { loggedAt: Number.NEGATIVE_INFINITY, since: 0 };
    this.#met.set(key, met);
    met.since += 1;
    if (pace.now() - met.loggedAt < AGAIN_US) return;
    log.warn({ contract, source: name, code, times: met.since, err: error, waitMs }, text);
    met.loggedAt = pace.now();
    met.since = 0;
  }
}

function keyOf({ contract, name }: Named): string {
  return `${contract} ${name}`;
}
