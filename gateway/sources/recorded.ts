// A source that replays what was recorded elsewhere, at the pace at which it was recorded.

import type { ContractId, Time } from '../../engine/schema/index.ts';
import { alongBar, type Bar, readRecording } from './recording.ts';
import { moneyOf, type Pace, type Quote, type Source } from './source.ts';

interface RecordedParts {
  readonly contract: ContractId;
  readonly name: string;
  readonly moneyDecimals: number;
  readonly path: string;
  readonly pace: Pace;
}

/** Bars have no spread of their own: half of one, as a share of the price. */
const HALF_SPREAD = 0.0001;
const SECOND_MS = 1000;
const BAR_MS = 60_000;

export class RecordedSource implements Source {
  readonly contract: ContractId;
  readonly name: string;
  readonly #parts: RecordedParts;

  constructor(parts: RecordedParts) {
    this.contract = parts.contract;
    this.name = parts.name;
    this.#parts = parts;
  }

  /** Ends with the file: old prices are never sent as if they were new ones. */
  async *quotes(signal: AbortSignal): AsyncGenerator<Quote> {
    const { pace, path, moneyDecimals } = this.#parts;
    const startedAt = pace.now();
    let sourceSeq: number = startedAt; // Above whatever it sent before the venue was started again.
    let firstMs = -1;
    for await (const { atMs, bid, ask } of prices(path)) {
      if (firstMs < 0) firstMs = atMs;
      const dueMs = startedAt / 1000 + atMs - firstMs;
      const leftMs = dueMs - pace.now() / 1000;
      if (leftMs > 0) await pace.wait(leftMs, signal);
      if (signal.aborted) return;
      sourceSeq += 1;
      const quotedAt = pace.now() as Time;
      yield {
        sourceSeq,
        bid: moneyOf(bid, moneyDecimals),
        ask: moneyOf(ask, moneyDecimals),
        quotedAt,
      };
    }
  }
}

/** Tickers as they are; a bar once a second, until the next one begins. */
async function* prices(path: string): AsyncGenerator<{ atMs: number; bid: number; ask: number }> {
  let last: Bar | undefined;
  for await (const row of readRecording(path)) {
    if (!('close' in row)) {
      yield row;
      continue;
    }
    if (last !== undefined) yield* walked(last, Math.max(SECOND_MS, row.atMs - last.atMs));
    last = row;
  }
  if (last !== undefined) yield* walked(last, BAR_MS);
}

function* walked(bar: Bar, ms: number): Generator<{ atMs: number; bid: number; ask: number }> {
  for (let passedMs = 0; passedMs < ms; passedMs += SECOND_MS) {
    const price = alongBar(bar, passedMs / ms);
    yield {
      atMs: bar.atMs + passedMs,
      bid: price * (1 - HALF_SPREAD),
      ask: price * (1 + HALF_SPREAD),
    };
  }
}
