import { LogError } from './log-error.ts';
import type { JournalReport, TornTail } from './log-report.ts';
import type { LogPosition } from './position.ts';
import type { RulesSpan } from './rules.ts';
import type { Snapshot } from './snapshot.ts';

/** Where a log is kept, as data: another thread opens it from this. */
export type LogSource = { readonly kind: 'segments'; readonly folder: string };

/**
 * A log of commands to be read, wherever it is kept: by its writer, by another thread, or by another program while it is
 * being written. Its layout is not known outside this room.
 */
export interface LogReader {
  readonly source: LogSource;
  readonly snapshots: SnapshotStore;

  /** The oldest command still at hand, archives included; null while there is none. */
  firstSeq(): Promise<number | null>;

  /** Which rules wrote it, oldest first; none while there is no command. */
  rulesSpans(): Promise<readonly RulesSpan[]>;

  /**
   * The batches in their order, each verified before it is delivered, without the commands before `from`.
   *
   * @throws LogError `damaged`, `gap`, `behind` or `format`, naming the place.
   */
  read(options?: ReadOptions): AsyncIterable<LoggedBatch>;

  /** Reads what is being written, as it becomes durable: from the first command, or from behind a place. */
  tail(after?: LogPosition): LogTail;

  /** What it takes on disk, archives included. */
  bytes(): Promise<number>;

  /** Everything there is, for a person: goes on behind damage where `read` would refuse. */
  inspect(): Promise<JournalReport>;

  /** The process that holds the log for writing; null when none does. */
  writer(): Promise<{ readonly pid: number } | null>;
}

/**
 * The log, open for writing by one process. The sequencer does not know which store is behind it.
 *
 * Payloads are opaque bytes. A batch is durable as a whole or not at all, and **nothing that follows
 * from a command may leave the process before the batch that holds it is durable.**
 */
export interface LogStore extends LogReader {
  /** Which run of the engine, or which leader, is writing through this store. */
  readonly epoch: number;
  /** The end of what is durable. */
  readonly position: LogPosition;

  /**
   * Resolves when the batch is durable; the bytes are not touched before. It goes on from `position`, one at a time.
   * The same batch sent again is durable already. A store that got no answer asks again itself.
   *
   * @throws LogError `fenced` when a later epoch is writing, or another batch stands in its place: nothing was written.
   * `failed` when it is unknown what was written: the store is to be closed and the process to exit.
   */
  append(batch: SealedBatch): Promise<void>;

  /**
   * Nothing below `seq` is needed to start: there are verified snapshots. The store puts aside what it can.
   *
   * @returns the sequence of the oldest command still at hand without looking into an archive.
   */
  truncate(belowSeq: number): Promise<number>;

  /** Waits for pending batches to become durable, then releases the log. */
  close(): Promise<void>;
}

export interface ReadOptions {
  /** The first command to be delivered; 1 unless given. */
  readonly from?: number;
  /** Stops behind this command, which must be the last of a batch. */
  readonly until?: number;
  /** Where a snapshot stands: a log with another chain there is refused. */
  readonly after?: LogPosition;
  /** Called for what a crash left behind the last seal. It is passed over and left as it is. */
  readonly onTorn?: (tail: TornTail) => void;
  /** After each batch: how many of the log's bytes are read. */
  readonly onProgress?: (bytes: number, total: number) => void;
}

/** A read that goes on later where it stopped: each byte once, however often it is asked. */
export interface LogTail {
  /** Behind the last batch that was delivered. */
  readonly position: LogPosition;

  /**
   * The batches that were not delivered yet, up to the one that ends at `until`. A caller that stops in between is
   * given the rest the next time.
   *
   * @param until is durable: what is behind it may be half written, and is not looked at.
   * @throws LogError
   */
  read(until: number): AsyncIterable<LoggedBatch>;
  close(): void;
}

/** Snapshots of the state, each at the end of a batch. */
export interface SnapshotStore {
  /** Their sequences, ascending; a damaged one is listed as well. */
  list(): Promise<number[]>;
  /** @throws LogError `damaged` or `format` */
  get(seq: number): Promise<Snapshot>;
  /**
   * Keeps a snapshot, verifies what is kept, and drops those that are no longer needed. When it throws, the older ones
   * are all still there.
   *
   * @throws LogError `failed` when it could not be written, `damaged` when it reads back differently.
   */
  put(snapshot: Snapshot): Promise<SavedSnapshot>;

  /** The state that a version of the rules begins with, kept for good; null where there is none. @throws LogError */
  getBeginning(rules: number): Promise<Snapshot | null>;
  /** @throws LogError */
  putBeginning(rules: number, snapshot: Snapshot): Promise<void>;
}

export interface SavedSnapshot {
  readonly bytes: number;
  /** Of the oldest of the snapshots kept: where `LogStore.truncate` may cut. */
  readonly oldestSeq: number;
}

/** Snapshots from one sequence on, and before another. */
interface SnapshotRange {
  readonly sinceSeq?: number;
  readonly beforeSeq?: number;
}

/**
 * The newest snapshot that is whole, or null if there is none.
 *
 * @param onDamaged is given each one that had to be passed over: the replay will be longer.
 * @param among others do not count.
 */
export async function newestSnapshot(
  snapshots: SnapshotStore,
  onDamaged: (error: LogError) => void,
  { sinceSeq = 0, beforeSeq = Number.POSITIVE_INFINITY }: SnapshotRange = {},
): Promise<Snapshot | null> {
  for (const seq of (await snapshots.list()).reverse()) {
    if (seq < sinceSeq) return null;
    if (seq >= beforeSeq) continue;
    try {
      return await snapshots.get(seq);
    } catch (error) {
      if (!(error instanceof LogError)) throw error;
      onDamaged(error);
    }
  }
  return null;
}

/** Commands that become durable together, sealed: no command is added to it any more. */
export interface SealedBatch {
  readonly firstSeq: number;
  readonly firstTime: number;
  /** The chain that it goes on from. */
  readonly chainBefore: Uint8Array;
  /** Where the log stands after it; its epoch is that of the writer. */
  readonly position: LogPosition;
  /** Records and seal, as they are stored. */
  readonly bytes: Uint8Array;
}

/**
 * Commands that became durable together, verified: checksums, order, chain.
 *
 * A window on the reader's buffer: valid until the next batch is asked for. Copy what is to stay.
 */
export interface LoggedBatch {
  readonly firstSeq: number;
  readonly count: number; // Above zero.
  readonly file: string; // Names its place in errors.
  /** Where the log stands after this batch. */
  readonly position: LogPosition;
  /** Holds the payload of command `i`, counted from 0, from `start(i)` to `end(i)`. */
  readonly bytes: Uint8Array;
  start(i: number): number;
  end(i: number): number;
  payload(i: number): Uint8Array;
  time(i: number): number;
  digest(i: number): number; // 0 when none was recorded.
}
