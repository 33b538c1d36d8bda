// The log on the disk of this machine: one writer, and a stop at the first failure.

import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkWritable } from '../host/folders.ts';
import { realScheduler, type Scheduler, type Timer } from '../host/scheduler.ts';
import { type Disk, makeFolder, readWhole, realDisk, syncFolder } from './disk.ts';
import {
  ARCHIVE,
  beginSegment,
  JOURNAL,
  listSegments,
  readJournal,
  type SegmentFile,
} from './journal-reader.ts';
import { BEAT_MS, FolderLock } from './lock.ts';
import { LogError } from './log-error.ts';
import type { TornTail } from './log-report.ts';
import type { LoggedBatch, LogStore, ReadOptions, SealedBatch } from './log-store.ts';
import { BEGINNING, type LogPosition } from './position.ts';
import { sameBytes } from './record.ts';
import { checkRules } from './rules.ts';
import { SegmentReader } from './segment-reader.ts';
import { rulesSpans } from './segment-rules.ts';
import { SegmentScan } from './segment-scan.ts';
import { SegmentWriter } from './segment-writer.ts';
import { SNAPSHOTS, snapshotSeqs } from './snapshot-folder.ts';

export interface SegmentStoreOptions {
  readonly folder: string;
  /** Those of the build that writes. */
  readonly rules: number;
  /** The log was written by other rules: it goes on by those of this build, in a new segment. */
  readonly changesRules?: boolean;
  /** Of a new segment; a batch that is larger gets a segment of its own size. */
  readonly segmentBytes?: number;
  /** Above every epoch of before; one more than the last, unless given. */
  readonly epoch?: number;
  /** Where an empty folder begins: behind a snapshot that came from elsewhere. */
  readonly startAfter?: LogPosition;
  /** Called when the last run was cut off in the middle of a write; what it lost had no answer. */
  readonly onTorn?: (tail: TornTail) => void;
  /** Called once, within a second, when the folder was deleted or taken: nothing more is acknowledged. */
  readonly onLost?: (error: LogError) => void;
  /** The text of a lock whose holder is silent: `waitForSilence`. */
  readonly silent?: string;
  readonly disk?: Disk;
  readonly scheduler?: Scheduler;
}

/** Where the journal of before ends. */
interface End {
  readonly position: LogPosition;
  readonly epoch: number;
  readonly newest: SegmentFile | undefined;
  readonly scan: SegmentScan | null;
  /** Of the newest segment. */
  readonly rules: number;
}

const ROOMS = [JOURNAL, SNAPSHOTS, ARCHIVE] as const;

export class SegmentStore extends SegmentReader implements LogStore {
  readonly epoch: number;
  readonly #rules: number;
  readonly #lock: FolderLock;
  readonly #writer: SegmentWriter;
  readonly #onLost: (error: LogError) => void;
  readonly #beating: Timer;
  #position: LogPosition;
  #running: Promise<void> | null = null;
  #beatAt: number = performance.now();
  #failure: LogError | null = null;
  #isClosed = false;

  /**
   * Takes the folder, finds the end of the journal and cuts away what a crash left behind it.
   *
   * Only the newest segment is read here; `read` proves the others as it goes.
   *
   * @throws LogError `locked`, `rules`, `damaged`, `gap`, `behind` or `format`.
   */
  constructor(options: SegmentStoreOptions) {
    const { folder, segmentBytes = 16 << 20, disk = realDisk, scheduler = realScheduler } = options;
    super(folder, disk);
    this.#rules = options.rules;
    makeFolder(disk, folder);
    checkWritable(folder);
    for (const room of ROOMS) makeFolder(disk, join(folder, room));
    this.#lock = new FolderLock(folder, options.silent);
    this.#onLost = options.onLost ?? (() => {});
    try {
      const { position, epoch, newest, scan, rules } = this.#findEnd(options);
      this.epoch = epoch;
      this.#position = position;
      this.#writer = new SegmentWriter({
        disk,
        scheduler,
        dataFolder: folder,
        segmentBytes,
        epoch,
      });
      if (scan === null || newest === undefined) {
        this.#writer.prepare();
      } else {
        if (scan.torn !== null) options.onTorn?.(scan.torn);
        this.#writer.goOnBehind(newest.path, scan.end, rules === options.rules);
      }
    } catch (error) {
      this.#lock.release();
      throw error;
    }
    this.#beating = scheduler.every(BEAT_MS, () => this.#beat()).unref();
  }

  get position(): LogPosition {
    return this.#position;
  }

  /** What is durable. A long read of batches leaves timers no turn, so it beats by itself. */
  override async *read(options: ReadOptions = {}): AsyncGenerator<LoggedBatch> {
    for await (const batch of super.read({ until: this.#position.seq, ...options })) {
      this.#beatIfLate();
      yield batch;
    }
  }

  async append(batch: SealedBatch): Promise<void> {
    if (this.#failure !== null) throw this.#failure;
    if (this.#isClosed) throw new LogError('closed', 'the log is closed');
    const { position, firstSeq } = batch;
    const place = { seq: firstSeq };
    if (position.seq <= this.#position.seq) {
      if (this.#holds(batch)) return;
      throw new LogError('fenced', 'another batch stands in its place', place);
    }
    const goesOn =
      firstSeq === this.#position.seq + 1 && sameBytes(batch.chainBefore, this.#position.chain);
    if (position.epoch !== this.epoch || !goesOn) {
      throw new LogError(
        'fenced',
        `the log is at ${this.#position.seq}, epoch ${this.epoch}`,
        place,
      );
    }
    if (this.#running !== null) throw new LogError('order', 'a batch is on its way', place);
    this.#running = this.#write(batch);
    try {
      await this.#running;
    } finally {
      this.#running = null;
    }
  }

  /** Moves the segments that lie wholly below `belowSeq` into the archive. None is ever deleted. */
  async truncate(belowSeq: number): Promise<number> {
    const segments = listSegments(this.folder, this.disk).filter(({ archived }) => !archived);
    const kept = segments.findLastIndex(({ firstSeq }) => firstSeq <= belowSeq);
    for (const { path } of segments.slice(0, Math.max(kept, 0))) {
      this.disk.renameSync(path, join(this.folder, ARCHIVE, basename(path)));
    }
    if (kept > 0) {
      syncFolder(this.disk, join(this.folder, ARCHIVE));
      syncFolder(this.disk, join(this.folder, JOURNAL));
    }
    return segments[Math.max(kept, 0)]?.firstSeq ?? this.#position.seq + 1;
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#beating.cancel();
    await this.#running?.catch(() => {}); // The caller of append is given the error.
    try {
      await this.#writer.close();
    } finally {
      this.#lock.release();
    }
  }

  async #write({ bytes, firstSeq, firstTime, chainBefore, position }: SealedBatch): Promise<void> {
    try {
      this.#lock.check();
      this.#writer.check();
      // Only a rotation waits before the write: the disk is at work before `append` returns.
      if (!this.#writer.hasRoom(bytes.length)) {
        await this.#writer.makeRoom(bytes.length, {
          firstSeq,
          epoch: this.epoch,
          rules: this.#rules,
          created: firstTime,
          chain: chainBefore,
        });
      }
      await this.#writer.write(bytes);
      // This process may have been paused since the check above, and another may have begun where it stopped.
      this.#lock.check();
      this.#writer.check();
      this.#position = position;
    } catch (error) {
      const text = 'the log could not be written';
      const isLost = error instanceof LogError;
      this.#failure ??= isLost ? error : new LogError('failed', text, { seq: firstSeq }, error);
      throw this.#failure;
    }
  }

  #beatIfLate(): void {
    const now = performance.now();
    if (now - this.#beatAt >= BEAT_MS) this.#beat();
  }

  /** Shows that this process lives, and finds out whether the folder is still its own. */
  #beat(): void {
    this.#beatAt = performance.now();
    if (this.#failure !== null || this.#isClosed) return;
    try {
      this.#lock.beat();
      this.#writer.check();
      for (const room of ROOMS) this.#checkRoom(room);
    } catch (error) {
      const isLost = error instanceof LogError;
      this.#failure = isLost ? error : new LogError('failed', 'the lock cannot be kept', {}, error);
      this.#onLost(this.#failure);
    }
  }

  #checkRoom(room: string): void {
    const file = join(this.folder, room);
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) return;
    throw new LogError('deleted', 'a folder of the log was deleted or moved', { file });
  }

  #findEnd(options: SegmentStoreOptions): End {
    const { folder, disk } = this;
    const spans = rulesSpans(folder, disk);
    if (options.changesRules !== true) checkRules(spans, options.rules, folder);
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
    return { position, epoch, newest, scan, rules: spans.at(-1)?.rules ?? options.rules };
  }

  #checkEnd({ seq }: LogPosition, newest: SegmentFile | undefined): void {
    const place = { file: newest?.path ?? this.folder, seq: seq + 1 };
    if (newest?.archived) throw new LogError('gap', 'the newest segment is in the archive', place);
    const snapshotSeq = snapshotSeqs(this.folder, this.disk).at(-1) ?? 0;
    if (seq >= snapshotSeq) return;
    const text = `the journal ends at sequence ${seq}, and there is a snapshot at ${snapshotSeq}`;
    throw new LogError('behind', text, place);
  }

  /** The chain covers every byte of the records: with the same chain in its place it is the same batch. */
  #holds({ firstSeq, position }: SealedBatch): boolean {
    const options = { disk: this.disk, from: firstSeq, until: this.#position.seq };
    for (const logged of readJournal(this.folder, options)) {
      if (logged.position.seq < position.seq) continue;
      return (
        logged.position.seq === position.seq && sameBytes(logged.position.chain, position.chain)
      );
    }
    return false;
  }
}
