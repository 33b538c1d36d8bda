import { existsSync, readdirSync, statSync } from 'node:fs';
import { type Envelope, RULES } from '../../engine/schema/index.ts';
import { createEnvelopeEncoder, envelopeToJson } from '../../proto/codec.ts';
import { GroupCommit } from '../log/group-commit.ts';
import { LogError } from '../log/log-error.ts';
import { openLogStore } from '../log/open-log.ts';
import { BEGINNING } from '../log/position.ts';
import { LineFile } from './line-file.ts';

/** Writes a log that was not there before. */
export interface LogWriter {
  /** A promise when it wants to be waited for. */
  write(envelope: Envelope): Promise<void> | undefined;
  close(): Promise<void>;
}

export type LogKind = 'text' | 'journal';

/** The format that the name of a new log asks for. */
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
  #log: GroupCommit | null = null;
  #count = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  write(envelope: Envelope): Promise<void> | undefined {
    return this.#log === null ? this.#begin(envelope) : this.#add(this.#log, envelope);
  }

  async close(): Promise<void> {
    await (this.#log ?? (await this.#open(0))).close();
  }

  async #begin(envelope: Envelope): Promise<void> {
    // A log that was cut off from its past keeps its numbers.
    this.#log = await this.#open(envelope.seq - 1);
    await this.#add(this.#log, envelope);
  }

  #add(log: GroupCommit, envelope: Envelope): Promise<void> | undefined {
    log.add(envelope.seq, envelope.time, this.#encode(envelope));
    this.#count += 1;
    return this.#count % BATCH_COMMANDS === 0 ? log.flush() : undefined;
  }

  async #open(after: number): Promise<GroupCommit> {
    const source = { kind: 'segments', folder: this.#folder } as const;
    const startAfter = { ...BEGINNING, seq: after };
    const options = { rules: RULES, segmentBytes: SEGMENT_BYTES, epoch: 1, startAfter };
    return new GroupCommit(await openLogStore(source, options));
  }
}

const BATCH_COMMANDS = 4096;
const SEGMENT_BYTES = 4 << 20;
