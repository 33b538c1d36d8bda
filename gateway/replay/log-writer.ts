import { existsSync, readdirSync, statSync } from 'node:fs';
import type { Envelope } from '../../engine/index.ts';
import { createEnvelopeEncoder, envelopeToJson } from '../../proto/codec.ts';
import { LogError } from '../log/log-error.ts';
import { BEGINNING } from '../log/record.ts';
import { SegmentStore } from '../log/segment-store.ts';
import { LineFile } from './line-file.ts';

/** Writes a log that was not there before. */
export interface LogWriter {
  /** A promise when it wants to be waited for. */
  write(envelope: Envelope): Promise<void> | undefined;
  close(): Promise<void>;
}

export type LogKind = 'text' | 'journal';

/** What the name of a new log says it is to be. */
export function kindOfName(path: string): LogKind {
  return path === '-' || /\.(jsonl|txt)$/.test(path) ? 'text' : 'journal';
}

/** @throws LogError when something is there already: a log is never overwritten. */
export function createLog(path: string, kind: LogKind): LogWriter {
  mustBeNew(path, kind);
  return kind === 'text' ? new TextLogWriter(path) : new JournalWriter(path);
}

/** @throws LogError when something is there already, or it is no place for such a log. */
export function mustBeNew(path: string, kind: LogKind): void {
  if (kind === 'text') {
    if (path !== '-' && existsSync(path)) throw exists(path);
    return;
  }
  if (path === '-')
    throw new LogError('format', 'a journal is a folder: it cannot go to standard output');
  const isEmpty =
    !existsSync(path) || (statSync(path).isDirectory() && readdirSync(path).length === 0);
  if (!isEmpty) throw exists(path);
}

function exists(path: string): LogError {
  return new LogError('format', `${path} exists already; a log is never overwritten`);
}

class TextLogWriter implements LogWriter {
  readonly #file: LineFile;

  constructor(path: string) {
    this.#file = new LineFile(path);
  }

  write(envelope: Envelope): undefined {
    this.#file.write(envelopeToJson(envelope));
  }

  async close(): Promise<void> {
    this.#file.close();
  }
}

/** Batches of one size and one epoch: the same commands always make the same bytes. */
class JournalWriter implements LogWriter {
  readonly #folder: string;
  readonly #encode = createEnvelopeEncoder();
  #store: SegmentStore | null = null;
  #count = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  write(envelope: Envelope): Promise<void> | undefined {
    const { seq, time } = envelope;
    // A log that was cut off from its past keeps its numbers.
    this.#store ??= this.#open(seq - 1);
    this.#store.add(seq, time, this.#encode(envelope));
    this.#count += 1;
    return this.#count % BATCH_COMMANDS === 0 ? this.#store.flush() : undefined;
  }

  async close(): Promise<void> {
    await (this.#store ?? this.#open(0)).close();
  }

  #open(after: number): SegmentStore {
    const folder = this.#folder;
    return new SegmentStore({
      folder,
      segmentBytes: SEGMENT_BYTES,
      epoch: 1,
      startAfter: { ...BEGINNING, seq: after },
    });
  }
}

const BATCH_COMMANDS = 4096;
const SEGMENT_BYTES = 4 << 20;
