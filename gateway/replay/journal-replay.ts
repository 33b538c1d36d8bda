// The journal, read again into a state: by a venue that starts, and by the thread that makes snapshots. What was
// said the first time must be said again; the journal holds a digest of it after every command.

import {
  apply,
  clearEvents,
  createEventBuffer,
  createState,
  type EngineState,
  type EventBuffer,
  eventDigestOf,
  restore,
  stateDigest,
} from '../../engine/index.ts';
import type { Envelope } from '../../engine/schema/index.ts';
import { decodeEnvelope } from '../../proto/codec.ts';
import { VenueError } from '../host/errors.ts';
import type { LoggedBatch } from '../log/log-store.ts';
import type { Snapshot } from '../log/snapshot.ts';

/** The state that a snapshot holds, proved by its digest; an empty venue without one. */
export function stateOf(snapshot: Snapshot | null): EngineState {
  if (snapshot === null) return createState();
  const state = restore(snapshot.sections);
  const { seq } = snapshot.position;
  if (state.seq !== seq || stateDigest(state) !== snapshot.stateDigest) {
    throw new VenueError('diverged', `the snapshot at sequence ${seq} restores to another state`);
  }
  return state;
}

/** Told of each command that was replayed, with what it said; `out` is used again for the next. */
export type Watcher = (envelope: Envelope, out: EventBuffer) => void;

/** Applies batch after batch. @throws VenueError `diverged`, naming the first command that says other events. */
export class Replay {
  readonly state: EngineState;
  readonly #watch: Watcher | null;
  readonly #out = createEventBuffer();

  constructor(state: EngineState, watch: Watcher | null = null) {
    this.state = state;
    this.#watch = watch;
  }

  take(batch: LoggedBatch): void {
    for (let i = 0; i < batch.count; i++) this.#takeOne(batch, i);
  }

  #takeOne(batch: LoggedBatch, i: number): void {
    const { state } = this;
    const seq = batch.firstSeq + i;
    const envelope = decodeEnvelope(batch.payload(i));
    if (envelope.seq !== seq || envelope.time !== batch.time(i)) {
      throw new VenueError('diverged', `the command at sequence ${seq} carries another place`);
    }
    clearEvents(this.#out);
    apply(state, envelope, this.#out);
    const recorded = batch.digest(i);
    const now = eventDigestOf(state);
    if (recorded !== 0 && recorded !== now) {
      const text =
        `replay parts from the record at sequence ${seq} (${envelope.command.kind}): ` +
        `the events come to ${hex(now)}, and ${hex(recorded)} was recorded`;
      throw new VenueError('diverged', text);
    }
    this.#watch?.(envelope, this.#out);
  }
}

function hex(digest: number): string {
  return digest.toString(16).padStart(8, '0');
}
