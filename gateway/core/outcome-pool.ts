// Where outcomes stand from their command until they are released: room that one command leaves is taken by a later one, so a
// busy venue makes no new events, levels or outcomes.

import { clearEvents, createEventBuffer, type EventBuffer, read } from '../../engine/index.ts';
import type { Envelope } from '../../engine/schema/index.ts';
import type { Outcome } from './outcome.ts';

/** An outcome and the room that its events and levels stand in. */
export interface PooledOutcome extends Outcome {
  readonly out: EventBuffer;
  readonly touched: read.LevelList;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What most commands need; a buffer grows. */
const ROWS = 16;
const WORDS = 256;
/** A buffer that has grown beyond this is not kept. */
const WORDS_KEPT = 4096;
/** A burst of more outcomes than these leaves no more behind. */
const FREE_MAX = 1024;

export class OutcomePool {
  readonly #free: Mutable<PooledOutcome>[] = [];

  /** Room for what a command comes to; its events are still those of whatever stood there. */
  take({ seq, time, session, request, command }: Envelope): Mutable<PooledOutcome> {
    const outcome = this.#free.pop() ?? emptyOutcome();
    outcome.seq = seq;
    outcome.time = time;
    outcome.session = session;
    outcome.request = request;
    outcome.command = command;
    return outcome;
  }

  /** Nobody looks at the outcome any more. */
  giveBack(outcome: PooledOutcome): void {
    clearEvents(outcome.out);
    const isLarge = outcome.out.words.length > WORDS_KEPT;
    if (!isLarge && this.#free.length < FREE_MAX) this.#free.push(outcome);
  }
}

function emptyOutcome(): Mutable<PooledOutcome> {
  const touched = read.createLevelList();
  return {
    seq: 0 as Outcome['seq'],
    time: 0 as Outcome['time'],
    session: 0,
    request: 0,
    command: { kind: 'continue' },
    events: [],
    levels: touched.levels,
    orders: [],
    out: createEventBuffer(ROWS, WORDS),
    touched,
  };
}
