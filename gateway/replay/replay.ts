// A log through a fresh engine. The engine is a function of its commands, so this is the venue as it was, and
// what it says is compared with what was written down when it ran.

import { statSync } from 'node:fs';
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
import { listSegments, readJournal } from '../log/journal-reader.ts';
import { LogError } from '../log/log-error.ts';
import type { LogPosition } from '../log/record.ts';
import type { TornTail } from '../log/segment-scan.ts';
import { newestSnapshot } from '../log/snapshot-folder.ts';
import { envelopeAt, readTextEnvelopes } from './envelopes.ts';
import { EventCounts } from './event-counts.ts';
import type { LogLocation } from './log-location.ts';
import { isBehind, type Until } from './until.ts';

export interface ReplayOptions {
  /** Begins at the newest whole snapshot of a data folder and not at the first command. */
  readonly fromSnapshot?: boolean;
  /** The last command or moment that counts. */
  readonly until?: Until;
  /** Sees every command after it was applied, with its events. */
  readonly onCommand?: (state: EngineState, envelope: Envelope, out: EventBuffer) => void;
  /** How much of the log is done; `total` is 0 when nobody knows. */
  readonly onProgress?: (bytes: number, total: number, commands: number) => void;
  readonly onTorn?: (tail: TornTail) => void;
  readonly onDamagedSnapshot?: (error: LogError) => void;
}

/** The first command whose events were not those of the recorded run. */
export interface Divergence {
  readonly seq: number;
  readonly command: string;
  readonly recorded: number;
  readonly replayed: number;
}

export class Replay {
  readonly state: EngineState;
  /** Where it began: 0, or the sequence of the snapshot. */
  readonly startedAfter: number;
  readonly counts: EventCounts = new EventCounts();
  commands = 0;
  /** Commands that had a digest to compare with. */
  compared = 0;
  divergence: Divergence | null = null;
  firstTime = 0;
  readonly #out: EventBuffer = createEventBuffer();
  readonly #until: Until | undefined;
  readonly #onCommand: ReplayOptions['onCommand'];

  constructor(state: EngineState, options: ReplayOptions) {
    this.state = state;
    this.startedAfter = state.seq;
    this.#until = options.until;
    this.#onCommand = options.onCommand;
  }

  get rejected(): number {
    return this.counts.get('orderRejected') + this.counts.get('commandRejected');
  }

  get fills(): number {
    return this.counts.get('fill');
  }

  /**
   * @param digest recorded for the command's events; 0 for none.
   * @returns false for the first command that lies behind the end that was asked for.
   */
  step(envelope: Envelope, digest: number): boolean {
    const { state } = this;
    const until = this.#until;
    if (until !== undefined && isBehind(until, envelope.seq, envelope.time)) return false;
    const out = this.#out;
    clearEvents(out);
    apply(state, envelope, out);
    if (this.commands === 0) this.firstTime = envelope.time;
    this.commands += 1;
    this.counts.add(out);
    if (digest !== 0) this.#compare(envelope, digest);
    this.#onCommand?.(state, envelope, out);
    return true;
  }

  #compare(envelope: Envelope, recorded: number): void {
    this.compared += 1;
    const replayed = eventDigestOf(this.state);
    if (replayed === recorded || this.divergence !== null) return;
    const { seq, command } = envelope;
    this.divergence = { seq, command: command.kind, recorded, replayed };
  }
}

/** @throws LogError */
export async function replayLog(
  location: LogLocation,
  options: ReplayOptions = {},
): Promise<Replay> {
  if (location.kind === 'journal') return replayJournal(location.folder, options);
  if (options.fromSnapshot === true) {
    throw new LogError(
      'format',
      'a text log has no snapshots: --from-snapshot needs a data folder',
    );
  }
  return replayText(location.path, options);
}

/** Without a promise in the loop: a million commands a second leave no time for one each. */
function replayJournal(folder: string, options: ReplayOptions): Replay {
  const { state, after } = options.fromSnapshot
    ? fromSnapshot(folder, options)
    : { state: createState(), after: undefined };
  const replay = new Replay(state, options);
  const progress = new SegmentProgress(folder, options);
  const batches = readJournal(folder, {
    from: state.seq + 1,
    ...(after === undefined ? {} : { after }),
    ...(options.onTorn === undefined ? {} : { onTorn: options.onTorn }),
  });
  for (const batch of batches) {
    for (let i = 0; i < batch.count; i++) {
      if (!replay.step(envelopeAt(batch, i, folder), batch.digest(i))) return replay;
    }
    progress.add(batch.start(0), batch.end(batch.count - 1), replay.commands);
  }
  return replay;
}

async function replayText(path: string, options: ReplayOptions): Promise<Replay> {
  const replay = new Replay(createState(), options);
  const total = path === '-' ? 0 : statSync(path).size;
  const onBytes = (bytes: number) => options.onProgress?.(bytes, total, replay.commands);
  for await (const envelope of readTextEnvelopes(path, onBytes)) {
    if (replay.commands === 0 && envelope.seq !== 1) {
      const text = `the log begins at sequence ${envelope.seq}: a replay needs every command from the first`;
      throw new LogError('gap', text, { file: path, line: 1, seq: 1 });
    }
    if (!replay.step(envelope, 0)) break;
  }
  return replay;
}

function fromSnapshot(
  folder: string,
  { onDamagedSnapshot = () => {}, until }: ReplayOptions,
): { state: EngineState; after: LogPosition } {
  const found = newestSnapshot(folder, onDamagedSnapshot);
  if (found === null) throw new LogError('format', `${folder} holds no whole snapshot`);
  const { position, sections } = found;
  if (until !== undefined && isBehind(until, position.seq, position.time)) {
    const text = `the newest snapshot is at sequence ${position.seq}, behind the end that was asked for`;
    throw new LogError('behind', text);
  }
  const state = restore(sections);
  if (stateDigest(state) !== found.stateDigest) {
    throw new LogError('damaged', 'the snapshot restores to another state than it was taken of', {
      seq: position.seq,
    });
  }
  return { state, after: position };
}

/** Bytes over all segments: a batch that lies before the last one is of the next segment. */
class SegmentProgress {
  readonly #onProgress: ReplayOptions['onProgress'];
  readonly #sizes: number[];
  readonly #total: number;
  #before = 0;
  #end = 0;

  constructor(folder: string, { onProgress }: ReplayOptions) {
    this.#onProgress = onProgress;
    const segments = onProgress === undefined ? [] : listSegments(folder);
    this.#sizes = segments.map(({ path }) => statSync(path).size);
    this.#total = this.#sizes.reduce((sum, size) => sum + size, 0);
  }

  add(start: number, end: number, commands: number): void {
    if (this.#onProgress === undefined) return;
    if (start < this.#end) this.#before += this.#sizes.shift() ?? 0;
    this.#end = end;
    this.#onProgress(this.#before + end, this.#total, commands);
  }
}
