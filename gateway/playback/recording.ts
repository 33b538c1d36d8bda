// A recording that is played: how long it is, when each part of it was, and its commands from any place on. It is read again
// for each jump, a batch at a time, and nothing is ever written to it.

import { basename, resolve } from 'node:path';
import { createState, type EngineState } from '../../engine/index.ts';
import type { Envelope } from '../../engine/schema/index.ts';
import { LogError } from '../log/log-error.ts';
import type { TornTail } from '../log/log-report.ts';
import { openLogReader } from '../log/open-log.ts';
import { envelopeAt, readTextEnvelopes } from '../replay/envelopes.ts';
import type { LogLocation } from '../replay/log-location.ts';
import { beginning } from '../replay/replay-log.ts';
import { isBehind, type Until } from '../replay/until.ts';
import { Milestones } from './milestones.ts';

/** A command as it stands in the log. */
export interface Recorded {
  readonly envelope: Envelope;
  /** Of the events of its own run; 0 for none. */
  readonly digest: number;
}

interface RecordingOptions {
  /** `rules`: from the first command that the rules of this build were applied to. */
  readonly from: 'start' | 'rules';
  readonly onProgress: (commands: number) => void;
  readonly onTorn: (tail: TornTail) => void;
}

export class Recording {
  /** Of the folder or file. */
  readonly name: string;
  readonly milestones: Milestones = new Milestones();
  readonly #location: LogLocation;
  readonly #options: RecordingOptions;
  #before = 0;

  private constructor(location: LogLocation, options: RecordingOptions) {
    this.#location = location;
    this.#options = options;
    this.name = basename(resolve(location.kind === 'text' ? location.path : location.folder));
  }

  /** Reads it once, to know how long it is. @throws LogError */
  static async open(location: LogLocation, options: RecordingOptions): Promise<Recording> {
    const recording = new Recording(location, options);
    await recording.#measure();
    return recording;
  }

  /** The sequence before its first command. */
  get before(): number {
    return this.#before;
  }

  /** Of its last command, when it was opened: what a running venue adds is not played. */
  get last(): number {
    return Math.max(this.#before, this.milestones.last);
  }

  /** The state before its first command. @throws LogError */
  async begin(): Promise<EngineState> {
    if (this.#location.kind === 'text') return createState();
    const { from } = this.#options;
    return (await beginning(openLogReader(this.#location), { from })).state;
  }

  /** The commands from one on, in order. Each is to be used before the next is asked for. @throws LogError */
  async *commands(from: number): AsyncGenerator<Recorded> {
    if (this.#location.kind === 'text') {
      for await (const envelope of readTextEnvelopes(this.#location.path)) {
        if (envelope.seq >= from) yield { envelope, digest: 0 };
      }
      return;
    }
    for await (const batch of openLogReader(this.#location).read({ from })) {
      for (let i = 0; i < batch.count; i++) {
        yield { envelope: envelopeAt(batch, i), digest: batch.digest(i) };
      }
    }
  }

  /** The last command up to a place; null when the recording ends before it, or begins behind it. */
  async find(place: Until): Promise<number | null> {
    const { all } = this.milestones;
    const [first, last] = [all.at(0), all.at(-1)];
    if (first === undefined || last === undefined) return null;
    if (place.kind === 'seq') {
      return place.seq >= this.#before && place.seq <= this.last ? place.seq : null;
    }
    if (place.time < first[1] || place.time > last[1]) return null;
    const near = all.findLast(([, time]) => time <= place.time) ?? first;
    let found = near[0];
    for await (const { envelope } of this.commands(near[0])) {
      if (isBehind(place, envelope.seq, envelope.time)) break;
      found = envelope.seq;
    }
    return found;
  }

  async #measure(): Promise<void> {
    const { onProgress, onTorn } = this.#options;
    let commands = 0;
    if (this.#location.kind === 'text') {
      for await (const { seq, time } of readTextEnvelopes(this.#location.path)) {
        if (commands === 0 && seq !== 1) {
          const text = `the log begins at sequence ${seq}: a replay needs every command from the first`;
          throw new LogError('gap', text, { file: this.#location.path, line: 1, seq: 1 });
        }
        this.milestones.add(seq, time);
        commands += 1;
      }
      return;
    }
    this.#before = (await this.begin()).seq;
    const log = openLogReader(this.#location);
    for await (const batch of log.read({ from: this.#before + 1, onTorn })) {
      for (let i = 0; i < batch.count; i++) {
        this.milestones.add(batch.firstSeq + i, batch.time(i));
      }
      commands += batch.count;
      onProgress(commands);
    }
  }
}
