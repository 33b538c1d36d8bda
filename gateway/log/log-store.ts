import type { LogPosition } from './record.ts';

/**
 * The log of commands, wherever it is kept. The engine never knows which store is behind it.
 *
 * Payloads are opaque bytes. A batch is durable as a whole or not at all, and **nothing that follows
 * from a command may leave the process before the batch that holds it is durable.**
 */
export interface LogStore {
  /** Which run of the engine, or which leader, is speaking through this store. */
  readonly epoch: number;
  /** The end of what is durable. */
  readonly position: LogPosition;
  /** The sequence that the next command must carry; ahead of `position` while a batch is open. */
  readonly nextSeq: number;

  /**
   * Puts a command into the open batch. Nothing is durable yet.
   *
   * @param seq is `nextSeq`. @param time is not before that of the command before.
   * @param from is copied from `start` to `end` before this returns.
   * @throws LogError
   */
  add(seq: number, time: number, from: Uint8Array, start?: number, end?: number): void;

  /**
   * What the events of a command came to, as an unsigned 32-bit number. Said after `add` and before
   * the turn of the event loop is over; replay compares it and can tell at which command two runs part.
   */
  setDigest(seq: number, digest: number): void;

  /**
   * Resolves when everything added before is durable. One flush is on its way at a time; what is
   * added meanwhile goes with the next, which is what makes a slow disk fast.
   *
   * @throws LogError, and so does every later call: the store is to be closed and the process to exit.
   */
  flush(): Promise<void>;

  /**
   * A whole batch at once, for those who may be refused: a leader who may have been replaced. Sent again
   * with the same bytes it is `ok` again.
   */
  append(expectedSeq: number, epoch: number, batch: readonly LogCommand[]): Promise<AppendResult>;

  /** The durable batches from the one that holds `fromSeq`, without the commands before it. */
  read(fromSeq: number): AsyncIterable<LoggedBatch>;

  /** The same, and then every batch as it becomes durable, until `stop` is aborted. */
  tail(fromSeq: number, stop: AbortSignal): AsyncIterable<LoggedBatch>;

  /**
   * Nothing below `seq` is needed to start: there are verified snapshots. The store puts aside what it can.
   *
   * @returns the sequence of the oldest command still at hand without looking into an archive.
   */
  truncate(belowSeq: number): Promise<number>;

  /** Flushes what is open, if that is still possible, and lets go of the files. */
  close(): Promise<void>;
}

export interface LogCommand {
  readonly seq: number;
  readonly time: number;
  readonly payload: Uint8Array;
  readonly digest: number; // 0 is "not said".
}

/**
 * `ok`: durable. `fenced`: a later epoch is speaking, or other bytes stand in that place; nothing was
 * written. `unknown`: no answer came; send the same bytes again until it is one of the others.
 */
export type AppendResult = 'ok' | 'fenced' | 'unknown';

/**
 * Commands that went to disk together, verified: checksums, order, chain.
 *
 * A window on the reader's buffer: valid until the next batch is asked for. Copy what is to stay.
 */
export interface LoggedBatch {
  readonly firstSeq: number;
  readonly count: number; // Above zero.
  /** Where the log stands after this batch. */
  readonly position: LogPosition;
  /** Holds the payload of command `i`, counted from 0, from `start(i)` to `end(i)`. */
  readonly bytes: Uint8Array;
  start(i: number): number;
  end(i: number): number;
  payload(i: number): Uint8Array;
  time(i: number): number;
  digest(i: number): number;
}
