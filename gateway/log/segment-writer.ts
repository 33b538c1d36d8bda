// The newest segment, and the next one being made ready while it fills.
//
// A segment is written full of zeros before it is used: a flush then has bytes to write and no length to
// change, which halves it. A segment that is full is cut to its length before the next one gets its name. Each run
// begins a segment of its own, so that a run which lost the folder without noticing can spoil no other run's bytes:
// what it still writes stands at the end of its own segment, where a reader finds it (`forked`).

import { join } from 'node:path';
import { type Scheduler, turn } from '../host/scheduler.ts';
import { type Disk, syncFolder, writeAll } from './disk.ts';
import { JOURNAL, segmentName } from './journal-reader.ts';
import { LogError } from './log-error.ts';
import { SEGMENT_HEADER_BYTES, type SegmentHeader, segmentHeaderBytes } from './record.ts';

/** An open segment file; `end` is where the next batch goes. */
interface OpenSegment {
  readonly fd: number;
  readonly path: string;
  size: number;
  end: number;
}

interface SegmentWriterParts {
  readonly disk: Disk;
  readonly scheduler: Scheduler;
  readonly dataFolder: string;
  readonly segmentBytes: number;
  /** Of this run. */
  readonly epoch: number;
}

export class SegmentWriter {
  readonly #disk: Disk;
  readonly #scheduler: Scheduler;
  readonly #folder: string;
  readonly #segmentBytes: number;
  readonly #sparePath: string;
  #segment: OpenSegment | null = null;
  #spare: Promise<OpenSegment> | null = null;

  constructor({ disk, scheduler, dataFolder, segmentBytes, epoch }: SegmentWriterParts) {
    this.#disk = disk;
    this.#scheduler = scheduler;
    this.#folder = join(dataFolder, JOURNAL);
    this.#segmentBytes = segmentBytes;
    this.#sparePath = join(this.#folder, `next-${epoch}.tmp`);
  }

  /**
   * Goes on behind a segment of an earlier run that ends at `end`; what stands behind that is cut away.
   *
   * @param hasOurRules an empty one of other rules makes way.
   */
  goOnBehind(path: string, end: number, hasOurRules: boolean): void {
    const fd = this.#disk.openSync(path, 'r+');
    const segment = { fd, path, size: this.#disk.sizeSync(fd), end };
    const isEmpty = end === SEGMENT_HEADER_BYTES;
    const isKept = isEmpty && hasOurRules;
    try {
      // Cut first, in one step that a crash cannot halve; only then may zeros follow.
      this.#cut(segment);
      if (isKept) this.#extend(segment);
    } catch (error) {
      this.#disk.closeSync(fd);
      throw error;
    }
    if (isKept) {
      this.#segment = segment; // It has the name that the next one would have.
    } else {
      this.#disk.closeSync(fd);
      if (isEmpty) this.#disk.unlinkSync(path);
      this.prepare();
    }
  }

  /** @throws LogError `deleted` when the segment at hand has lost its name. */
  check(): void {
    const segment = this.#segment;
    if (segment === null || this.#disk.isSameSync(segment.fd, segment.path)) return;
    throw new LogError('deleted', 'the segment was deleted or moved', { file: segment.path });
  }

  /** Starts on the next segment in the background, so that no flush has to wait for it. */
  prepare(): void {
    this.#spare ??= this.#makeSpare();
    this.#spare.catch(() => {}); // The caller that needs it receives the error.
  }

  hasRoom(length: number): boolean {
    return this.#segment !== null && this.#segment.end + length <= this.#segment.size;
  }

  /** Makes room where there is none; a new segment is described by `header`. */
  async makeRoom(length: number, header: Omit<SegmentHeader, 'version'>): Promise<void> {
    const current = this.#segment;
    if (current !== null && current.end === SEGMENT_HEADER_BYTES) {
      this.#extend(current, current.end + length); // One batch that is larger than a segment.
      return;
    }
    this.prepare();
    const next = await (this.#spare as Promise<OpenSegment>);
    this.#spare = null;
    if (current !== null) this.#finish(current);
    this.#segment = null;
    writeAll(this.#disk, next.fd, segmentHeaderBytes(header), 0);
    if (next.end + length > next.size) this.#extend(next, next.end + length);
    await this.#disk.fdatasync(next.fd);
    const path = join(this.#folder, segmentName(header.firstSeq));
    this.#disk.linkSync(this.#sparePath, path); // Over nothing: a segment of this name is another process's.
    this.#disk.unlinkSync(this.#sparePath);
    syncFolder(this.#disk, this.#folder);
    this.#segment = { ...next, path };
  }

  /** Writes a batch behind the last one and waits until the disk has it. */
  async write(bytes: Uint8Array): Promise<void> {
    const segment = this.#segment as OpenSegment;
    writeAll(this.#disk, segment.fd, bytes, segment.end);
    await this.#disk.fdatasync(segment.fd);
    segment.end += bytes.length;
    if (segment.end > segment.size / 2) this.prepare();
  }

  async close(): Promise<void> {
    const spare = await this.#spare?.catch(() => null);
    if (spare != null) {
      this.#disk.closeSync(spare.fd);
      this.#removeSpares();
    }
    if (this.#segment !== null) this.#disk.closeSync(this.#segment.fd);
    this.#segment = null;
    this.#spare = null;
  }

  async #makeSpare(): Promise<OpenSegment> {
    this.#removeSpares();
    const fd = this.#disk.openSync(this.#sparePath, 'w+');
    try {
      for (let at = 0; at < this.#segmentBytes; at += ZEROS.length) {
        await turn(this.#scheduler); // A megabyte at a time, or the market would wait for all of it.
        this.#fill(fd, at, Math.min(at + ZEROS.length, this.#segmentBytes));
      }
      await this.#disk.fsync(fd);
    } catch (error) {
      this.#disk.closeSync(fd);
      throw error;
    }
    return { fd, path: this.#sparePath, size: this.#segmentBytes, end: SEGMENT_HEADER_BYTES };
  }

  /** Also those that a crash left: one may be a second name of a segment. */
  #removeSpares(): void {
    for (const name of this.#disk.namesSync(this.#folder)) {
      if (/^next.*\.tmp$/.test(name)) this.#disk.unlinkSync(join(this.#folder, name));
    }
  }

  #extend(segment: OpenSegment, size: number = this.#segmentBytes): void {
    this.#fill(segment.fd, segment.size, size);
    this.#disk.fsyncSync(segment.fd);
    segment.size = size;
  }

  #fill(fd: number, from: number, to: number): void {
    for (let at = from; at < to; at += ZEROS.length) {
      writeAll(this.#disk, fd, ZEROS.subarray(0, Math.min(ZEROS.length, to - at)), at);
    }
  }

  #finish(segment: OpenSegment): void {
    this.#cut(segment);
    this.#disk.closeSync(segment.fd);
  }

  #cut(segment: OpenSegment): void {
    if (segment.size === segment.end) return;
    this.#disk.ftruncateSync(segment.fd, segment.end);
    this.#disk.fsyncSync(segment.fd);
    segment.size = segment.end;
  }
}

const ZEROS = new Uint8Array(1 << 20);
