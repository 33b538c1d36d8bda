// Recorded commands, applied again. The engine is a function of its commands, so this is the venue as it was, and the
// events it emits are compared with those that were recorded when it ran: the log holds a digest after every command.

import {
  apply,
  clearEvents,
  createEventBuffer,
  type EngineState,
  type EventBuffer,
  eventDigestOf,
  restore,
  stateDigest,
} from '../../engine/index.ts';
import type { Envelope } from '../../engine/schema/index.ts';
import { VenueError } from '../host/errors.ts';
import type { LoggedBatch } from '../log/log-store.ts';
import type { Snapshot } from '../log/snapshot.ts';
import { envelopeAt } from './envelopes.ts';
import { isBehind, type Until } from './until.ts';

/** The state that a snapshot holds, proved by its digest; null when it restores to another state. */
export function restored({
  sections,
  position,
  stateDigest: digest,
}: Snapshot): EngineState | null {
  const state = restore(sections);
  return state.seq === position.seq && stateDigest(state) === digest ? state : null;
}

/** The state of a snapshot. @throws VenueError `diverged` */
export function stateOf(snapshot: Snapshot): EngineState {
  const state = restored(snapshot);
  if (state !== null) return state;
  const { seq } = snapshot.position;
  throw new VenueError('diverged', `the snapshot at sequence ${seq} restores to another state`);
}

/** Sees every command after it was applied, with its events; `out` is used again for the next. */
export type OnCommand = (state: EngineState, envelope: Envelope, out: EventBuffer) => void;

interface ReplayOptions {
  /** `stop` throws where the events differ: the state is relied upon. `report` notes it and goes on, for a person. */
  readonly onDivergence: 'stop' | 'report';
  /** The last command or moment that counts; without one the last of the log. */
  readonly until?: Until;
  readonly onCommand?: OnCommand;
}

/** The first command whose events were not those of the recorded run. */
interface Divergence {
  readonly seq: number;
  readonly command: string;
  readonly recorded: number;
  readonly replayed: number;
}

export function divergenceText({ seq, command, recorded, replayed }: Divergence): string {
  const digests = `recorded ${hex(recorded)}, replayed ${hex(replayed)}`;
  return `the two runs part at command ${seq} (${command}): ${digests}`;
}

export class Replay {
  readonly state: EngineState;
  /** Where it began: 0, or the sequence of the snapshot. */
  readonly startedAfter: number;
  commands = 0;
  /** Commands that had a digest to compare with. */
  compared = 0;
  divergence: Divergence | null = null;
  firstTime = 0;
  readonly #out: EventBuffer = createEventBuffer();
  readonly #options: ReplayOptions;

  constructor(state: EngineState, options: ReplayOptions) {
    this.state = state;
    this.startedAfter = state.seq;
    this.#options = options;
  }

  /**
   * Applies a batch.
   *
   * @returns false when it reaches behind the end that was asked for.
   * @throws LogError when it cannot be read, VenueError `diverged`
   */
  take(batch: LoggedBatch): boolean {
    for (let i = 0; i < batch.count; i++) {
      if (!this.step(envelopeAt(batch, i), batch.digest(i))) return false;
    }
    return true;
  }

  /**
   * Applies one command.
   *
   * @param digest recorded for the command's events; 0 for none.
   * @returns false for the first command that lies behind the end that was asked for.
   * @throws VenueError `diverged`
   */
  step(envelope: Envelope, digest: number): boolean {
    const { state } = this;
    const { until, onCommand } = this.#options;
    if (until !== undefined && isBehind(until, envelope.seq, envelope.time)) return false;
    const out = this.#out;
    clearEvents(out);
    apply(state, envelope, out);
    if (this.commands === 0) this.firstTime = envelope.time;
    this.commands += 1;
    if (digest !== 0) this.#compare(envelope, digest);
    onCommand?.(state, envelope, out);
    return true;
  }

  #compare({ seq, command }: Envelope, recorded: number): void {
    this.compared += 1;
    const replayed = eventDigestOf(this.state);
    if (replayed === recorded || this.divergence !== null) return;
    this.divergence = { seq, command: command.kind, recorded, replayed };
    if (this.#options.onDivergence === 'report') return;
    const text =
      `replay diverges from the record at sequence ${seq} (${command.kind}): ` +
      `the events come to ${hex(replayed)}, and ${hex(recorded)} was recorded`;
    throw new VenueError('diverged', text);
  }
}

function hex(digest: number): string {
  return digest.toString(16).padStart(8, '0');
}
