// Follows a journal with an engine of its own and shows witnesses what it sees: behind a live venue in a thread, and
// over a log afterwards. A witness is shown every command of the journal from the first, once, in order.

import {
  createState,
  type EngineState,
  type EventBuffer,
  readEvents,
} from '../../../engine/index.ts';
import type { Envelope } from '../../../engine/schema/index.ts';
import { JournalTail } from '../../log/journal-tail.ts';
import { Replay } from '../../replay/journal-replay.ts';
import type { LogLocation } from '../../replay/log-location.ts';
import { type Replay as LogReplay, type ReplayOptions, replayLog } from '../../replay/replay.ts';
import type { JournalConsumer } from './journal-consumer.ts';

export class LiveReplay {
  readonly #tail: JournalTail;
  readonly #replay: Replay;
  readonly #consumers: readonly JournalConsumer[];

  /** @param folder the data folder of a venue, which may be writing there. */
  constructor(folder: string, consumers: readonly JournalConsumer[]) {
    this.#consumers = consumers;
    this.#tail = new JournalTail(folder);
    const state = createState();
    this.#replay = new Replay(state, (envelope, out) => show(consumers, state, envelope, out));
  }

  /** The last command that was shown. */
  get seq(): number {
    return this.#replay.state.seq;
  }

  get state(): EngineState {
    return this.#replay.state;
  }

  /**
   * Shows what is durable and was not shown yet.
   *
   * @param until the end of a batch that is durable.
   * @param isEnough asked after each batch: the rest is shown the next time.
   * @throws LogError, VenueError `diverged`: the journal cannot be followed.
   */
  follow(until: number, isEnough: () => boolean = () => false): void {
    for (const batch of this.#tail.batches(until)) {
      this.#replay.take(batch);
      if (isEnough()) return;
    }
  }

  settle(): void {
    for (const consumer of this.#consumers) consumer.settle?.();
  }

  close(): void {
    this.settle();
    for (const consumer of this.#consumers) consumer.close?.();
    this.#tail.close();
  }
}

/** The same over a log that is there: a data folder or a text log. @throws LogError */
export async function consumeLog(
  location: LogLocation,
  consumers: readonly JournalConsumer[],
  options: Omit<ReplayOptions, 'onCommand' | 'fromSnapshot'> = {},
): Promise<LogReplay> {
  const replay = await replayLog(location, {
    ...options,
    onCommand: (state, envelope, out) => show(consumers, state, envelope, out),
  });
  for (const consumer of consumers) {
    consumer.settle?.();
    consumer.close?.();
  }
  return replay;
}

function show(
  consumers: readonly JournalConsumer[],
  state: EngineState,
  envelope: Envelope,
  out: EventBuffer,
): void {
  const consumed = { envelope, events: readEvents(out), state };
  for (const consumer of consumers) consumer.take(consumed);
}
