// Follows a journal with an engine of its own and shows consumers what it sees: behind a live venue in a thread, and
// over a log afterwards. A consumer is shown every command of the journal once, in order, from the first that the rules of this build were applied to.

import { type EngineState, type EventBuffer, viewEvents } from '../../../engine/index.ts';
import type { Envelope } from '../../../engine/schema/index.ts';
import type { LogReader, LogTail } from '../../log/log-store.ts';
import { type Beginning, beginningOf } from '../../replay/beginning.ts';
import type { LogLocation } from '../../replay/log-location.ts';
import { Replay } from '../../replay/replay.ts';
import { type ReplayLogOptions, replayLog } from '../../replay/replay-log.ts';
import type { JournalConsumer } from './journal-consumer.ts';

export class LiveReplay {
  readonly #tail: LogTail;
  readonly #replay: Replay;
  readonly #consumers: readonly JournalConsumer[];

  private constructor(
    log: LogReader,
    { state, after }: Beginning,
    consumers: readonly JournalConsumer[],
  ) {
    this.#consumers = consumers;
    this.#tail = after === null ? log.tail() : log.tail(after);
    this.#replay = new Replay(state, {
      onDivergence: 'stop',
      onCommand: (state, envelope, out) => show(consumers, state, envelope, out),
    });
  }

  /** @param log of a venue, which may be writing there. @throws LogError */
  static async open(log: LogReader, consumers: readonly JournalConsumer[]): Promise<LiveReplay> {
    return new LiveReplay(log, await beginningOf(log), consumers);
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
  async follow(until: number, isEnough: () => boolean = () => false): Promise<void> {
    for await (const batch of this.#tail.read(until)) {
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
  options: Omit<ReplayLogOptions, 'onCommand' | 'from'> = {},
): Promise<Replay> {
  const replay = await replayLog(location, {
    ...options,
    from: 'rules',
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
  const consumed = { envelope, events: viewEvents(out), state };
  for (const consumer of consumers) consumer.take(consumed);
}
