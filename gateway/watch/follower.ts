// Follows a journal with an engine of its own and shows witnesses what it sees: behind a live venue in a thread, and
// over a log afterwards. A witness is shown every command of the journal from the first, once, in order.

import type { Envelope } from '../../engine/index.ts';
import { createState, type EngineState, type EventBuffer, readEvents } from '../../engine/index.ts';
import { JournalTail } from '../log/journal-tail.ts';
import type { LogLocation } from '../replay/log-location.ts';
import { type Replay as LogReplay, type ReplayOptions, replayLog } from '../replay/replay.ts';
import { Replay } from '../replay.ts';
import type { Witness } from './witness.ts';

export class Follower {
  readonly #tail: JournalTail;
  readonly #replay: Replay;
  readonly #witnesses: readonly Witness[];

  /** @param folder the data folder of a venue, which may be writing there. */
  constructor(folder: string, witnesses: readonly Witness[]) {
    this.#witnesses = witnesses;
    this.#tail = new JournalTail(folder);
    const state = createState();
    this.#replay = new Replay(state, (envelope, out) => show(witnesses, state, envelope, out));
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
   * @throws LogError, VenueError `parted`: the journal cannot be followed.
   */
  follow(until: number, isEnough: () => boolean = () => false): void {
    for (const batch of this.#tail.batches(until)) {
      this.#replay.take(batch);
      if (isEnough()) return;
    }
  }

  settle(): void {
    for (const witness of this.#witnesses) witness.settle?.();
  }

  close(): void {
    this.settle();
    for (const witness of this.#witnesses) witness.close?.();
    this.#tail.close();
  }
}

/** The same over a log that is there: a data folder or a text log. @throws LogError */
export async function witnessLog(
  location: LogLocation,
  witnesses: readonly Witness[],
  options: Omit<ReplayOptions, 'onCommand' | 'fromSnapshot'> = {},
): Promise<LogReplay> {
  const replay = await replayLog(location, {
    ...options,
    onCommand: (state, envelope, out) => show(witnesses, state, envelope, out),
  });
  for (const witness of witnesses) {
    witness.settle?.();
    witness.close?.();
  }
  return replay;
}

function show(
  witnesses: readonly Witness[],
  state: EngineState,
  envelope: Envelope,
  out: EventBuffer,
): void {
  const witnessed = { envelope, events: readEvents(out), state };
  for (const witness of witnesses) witness.take(witnessed);
}
