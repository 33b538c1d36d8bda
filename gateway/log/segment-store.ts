// The log on the disk of this machine: one writer, group commit, and a stop at the first failure.
//
//   add ──► open batch ──► seal ──► write ──► fdatasync ──► durable: answers may leave
//              ▲                                  │
//              └── what comes meanwhile waits ────┘

import { basename, join } from 'node:path';
import { Batch } from './batch.ts';
import { type Disk, makeFolder, readWhole, realDisk, syncFolder } from './disk.ts';
import {
  ARCHIVE,
  beginSegment,
  JOURNAL,
  listSegments,
  readJournal,
  type SegmentFile,
} from './journal-reader.ts';
import { FolderLock } from './lock.ts';
import { LogError } from './log-error.ts';
import type { AppendResult, LogCommand, LoggedBatch, LogStore } from './log-store.ts';
import { BEGINNING, type LogPosition } from './record.ts';
import { SegmentScan, sameBytes, type TornTail } from './segment-scan.ts';
import { SegmentWriter } from './segment-writer.ts';
import { SNAPSHOTS, snapshotSeqs } from './snapshot-folder.ts';

export interface SegmentStoreOptions {
  readonly folder: string;
  /** Of a new segment; a batch that is larger gets a segment of its own size. */
  readonly segmentBytes?: number;
  /** Above every epoch of before; one more than the last, unless told. */
  readonly epoch?: number;
  /** Where an empty folder begins: behind a snapshot that came from elsewhere. */
  readonly startAfter?: LogPosition;
  /** Told when the last run was cut off in the middle of a write; what it lost had no answer. */
  readonly onTorn?: (tail: TornTail) => void;
  readonly disk?: Disk;
}

export class SegmentStore implements LogStore {
  readonly epoch: number;
  readonly folder: string;
  readonly #disk: Disk;
  readonly #lock: FolderLock;
  readonly #writer: SegmentWriter;
  #position: LogPosition;
  #lastSeq: number; // Of what was added.
  #lastTime: number;
  #open = new Batch();
  #sealed = new Batch();
  #running: Promise<void> | null = null;
  #queued: Promise<void> | null = null;
  #failure: LogError | null = null;
  #isClosed = false;
  #watchers: (() => void)[] = [];

  /**
   * Takes the folder, finds the end of the journal and cuts away what a crash left behind it.
   *
   * Only the newest segment is read here; `read` proves the others as it goes.
   *
   * @throws LogError `locked`, `damaged`, `gap`, `behind` or `format`.
   */
  constructor(options: SegmentStoreOptions) {
    const { folder, segmentBytes = 16 << 20, disk = realDisk } = options;
    this.folder = folder;
    this.#disk = disk;
    for (const room of ['', JOURNAL, SNAPSHOTS, ARCHIVE]) makeFolder(disk, join(folder, room));
    this.#lock = new FolderLock(folder);
    this.#writer = new SegmentWriter(disk, folder, segmentBytes);
    try {
      const { position, epoch } = this.#recover(options);
      this.epoch = epoch;
      this.#position = position;
    } catch (error) {
      this.#lock.release();
      throw error;
    }
    this.#lastSeq = this.#position.seq;
    this.#lastTime = this.#position.time;
  }

  get position(): LogPosition {
    return this.#position;
  }

  get nextSeq(): number {
    return this.#lastSeq + 1;
  }

  add(
    seq: number,
    time: number,
    from: Uint8Array,
    start: number = 0,
    end: number = from.length,
  ): void {
    if (this.#failure !== null || this.#isClosed) throw this.#refusal();
    if (seq !== this.#lastSeq + 1 || !(time >= this.#lastTime) || !Number.isSafeInteger(time)) {
      throw new LogError('order', `time ${time} behind ${this.#lastSeq}, ${this.#lastTime}`, {
        seq,
      });
    }
    this.#open.add(seq, time, from, start, end);
    this.#lastSeq = seq;
    this.#lastTime = time;
  }

  setDigest(seq: number, digest: number): void {
    this.#open.setDigest(seq, digest);
  }

  flush(): Promise<void> {
    if (this.#failure !== null || this.#isClosed) return Promise.reject(this.#refusal());
    return this.#flushOpen();
  }

  async append(
    expectedSeq: number,
    epoch: number,
    batch: readonly LogCommand[],
  ): Promise<AppendResult> {
    if (this.#failure !== null || this.#isClosed) throw this.#refusal();
    if (expectedSeq < this.nextSeq) {
      await this.flush();
      return this.#holds(batch) ? 'ok' : 'fenced';
    }
    if (epoch !== this.epoch || expectedSeq !== this.nextSeq) return 'fenced';
    for (const { seq, time, payload, digest } of batch) {
      this.add(seq, time, payload);
      this.setDigest(seq, digest);
    }
    await this.flush();
    return 'ok';
  }

  /** As `read`, without waiting in between: the fast way to replay. */
  batches(fromSeq: number, after?: LogPosition): Generator<LoggedBatch, LogPosition> {
    return readJournal(this.folder, {
      disk: this.#disk,
      from: fromSeq,
      until: this.#position.seq,
      ...(after === undefined ? {} : { after }),
    });
  }

  async *read(fromSeq: number): AsyncGenerator<LoggedBatch> {
    if (fromSeq <= this.#position.seq) yield* this.batches(fromSeq);
  }

  async *tail(fromSeq: number, stop: AbortSignal): AsyncGenerator<LoggedBatch> {
    let next = fromSeq;
    const notify = () => this.#notifyWatchers();
    stop.addEventListener('abort', notify);
    try {
      while (!stop.aborted && this.#failure === null && !this.#isClosed) {
        if (next > this.#position.seq) {
          await new Promise<void>((resolve) => this.#watchers.push(resolve));
          continue;
        }
        for (const batch of this.batches(next)) {
          next = batch.position.seq + 1;
          yield batch;
          if (stop.aborted) return;
        }
      }
    } finally {
      stop.removeEventListener('abort', notify);
    }
  }

  /** Moves the segments that lie wholly below `belowSeq` into the archive. None is ever deleted. */
  async truncate(belowSeq: number): Promise<number> {
    const segments = listSegments(this.folder, this.#disk).filter(({ archived }) => !archived);
    const kept = segments.findLastIndex(({ firstSeq }) => firstSeq <= belowSeq);
    for (const { path } of segments.slice(0, Math.max(kept, 0))) {
      this.#disk.renameSync(path, join(this.folder, ARCHIVE, basename(path)));
    }
    if (kept > 0) {
      syncFolder(this.#disk, join(this.folder, ARCHIVE));
      syncFolder(this.#disk, join(this.folder, JOURNAL));
    }
    return segments[Math.max(kept, 0)]?.firstSeq ?? this.nextSeq;
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    try {
      if (this.#failure === null) await this.#flushOpen();
    } finally {
      this.#notifyWatchers();
      await this.#writer.close();
      this.#lock.release();
    }
  }

  #flushOpen(): Promise<void> {
    if (this.#failure !== null) return Promise.reject(this.#failure);
    if (this.#open.count === 0) return this.#running ?? Promise.resolve();
    if (this.#running === null) {
      this.#running = this.#commit();
      return this.#running;
    }
    // Whoever was woken first may have started the next flush already, so we ask again.
    this.#queued ??= this.#running.then(() => {
      this.#queued = null;
      return this.#flushOpen();
    });
    return this.#queued;
  }

  async #commit(): Promise<void> {
    const batch = this.#open;
    this.#open = this.#sealed;
    this.#sealed = batch;
    const before = this.#position;
    try {
      const chain = batch.seal(before.chain, this.epoch);
      const bytes = batch.sealed();
      // Only a rotation waits before the write: the disk is at work before `flush` returns.
      if (!this.#writer.hasRoom(bytes.length)) {
        await this.#writer.makeRoom(bytes.length, {
          firstSeq: batch.firstSeq,
          epoch: this.epoch,
          created: batch.firstTime,
          chain: before.chain,
        });
      }
      await this.#writer.write(bytes);
      this.#position = { seq: batch.lastSeq, time: batch.lastTime, epoch: this.epoch, chain };
    } catch (error) {
      // Nobody knows what the disk holds now; a second try could make it hold two truths.
      const place = { seq: batch.firstSeq };
      this.#failure = new LogError('failed', 'the log could not be written', place, error);
      throw this.#failure;
    } finally {
      batch.clear();
      this.#running = null;
      this.#notifyWatchers();
    }
  }

  #recover(options: SegmentStoreOptions): { position: LogPosition; epoch: number } {
    const { folder } = this;
    const disk = this.#disk;
    const newest = listSegments(folder, disk).at(-1);
    let scan: SegmentScan | null = null;
    if (newest !== undefined) {
      const bytes = readWhole(disk, newest.path);
      scan = new SegmentScan(bytes, newest.path, beginSegment(bytes, newest, null), true);
      while (scan.next() !== null);
    }
    const position = scan?.position ?? options.startAfter ?? BEGINNING;
    this.#checkEnd(position, newest);
    const epoch = options.epoch ?? position.epoch + 1;
    if (epoch < position.epoch) {
      throw new LogError('order', `epoch ${epoch} after epoch ${position.epoch}`);
    }

    if (scan === null || newest === undefined) {
      this.#writer.prepare();
    } else {
      if (scan.torn !== null) options.onTorn?.(scan.torn);
      this.#writer.resume(newest.path, scan.end, scan.torn !== null);
    }
    return { position, epoch };
  }

  #checkEnd({ seq }: LogPosition, newest: SegmentFile | undefined): void {
    const place = { file: newest?.path ?? this.folder, seq: seq + 1 };
    if (newest?.archived) throw new LogError('gap', 'the newest segment is in the archive', place);
    const snapshotSeq = snapshotSeqs(this.folder, this.#disk).at(-1) ?? 0;
    if (seq >= snapshotSeq) return;
    const text = `the journal ends at sequence ${seq}, and there is a snapshot at ${snapshotSeq}`;
    throw new LogError('behind', text, place);
  }

  #holds(batch: readonly LogCommand[]): boolean {
    const last = batch.at(-1);
    if (last === undefined || last.seq > this.#position.seq) return false;
    const left = [...batch];
    for (const logged of this.batches(batch[0].seq)) {
      for (let i = 0; i < logged.count && left.length > 0; i++) {
        const { seq, time, payload } = left.shift() as LogCommand;
        const isSame = seq === logged.firstSeq + i && time === logged.time(i);
        if (!isSame || !sameBytes(payload, logged.payload(i))) return false;
      }
      if (left.length === 0) return true;
    }
    return false;
  }

  #refusal(): LogError {
    return this.#failure ?? new LogError('closed', 'the log is closed');
  }

  #notifyWatchers(): void {
    const waiting = this.#watchers;
    this.#watchers = [];
    for (const notify of waiting) notify();
  }
}
