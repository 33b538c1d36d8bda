// The newest segment, and the next one being made ready while it fills.
//
// A segment is written full of zeros before it is used: a flush then has bytes to write and no length to
// change, which halves it. A segment that is full is cut to its length before the next one gets its name.

import { join } from 'node:path';
import type { Scheduler } from '../host/scheduler.ts';
import { type Disk, syncFolder, writeAll } from './disk.ts';
import { JOURNAL, segmentName } from './journal-reader.ts';
import { SEGMENT_HEADER_BYTES, type SegmentHeader, segmentHeaderBytes } from './record.ts';

/** An open segment file; `end` is where the next batch goes. */
interface OpenSegment {
  readonly fd: number;
  size: number;
  end: number;
}

interface SegmentWriterParts {
  readonly disk: Disk;
  readonly scheduler: Scheduler;
  readonly dataFolder: string;
  readonly segmentBytes: number;
}

export class SegmentWriter {
  readonly #disk: Disk;
  readonly #scheduler: Scheduler;
  readonly #folder: string;
  readonly #segmentBytes: number;
  #segment: OpenSegment | null = null;
  #spare: Promise<OpenSegment> | null = null;

  constructor({ disk, scheduler, dataFolder, segmentBytes }: SegmentWriterParts) {
    this.#disk = disk;
    this.#scheduler = scheduler;
    this.#folder = join(dataFolder, JOURNAL);
    this.#segmentBytes = segmentBytes;
  }

  /** Goes on in a segment that ends at `end`; what stands behind that is cut away. */
  resume(path: string, end: number, isTorn: boolean): void {
    const fd = this.#disk.openSync(path, 'r+');
    const segment = { fd, size: this.#disk.sizeSync(fd), end };
    this.#segment = segment;
    // Cut first, in one step that a crash cannot halve; only then may zeros follow.
    if (isTorn) {
      this.#disk.ftruncateSync(fd, end);
      this.#disk.fsyncSync(fd);
      segment.size = end;
    }
    if (end === SEGMENT_HEADER_BYTES && segment.size < this.#segmentBytes) this.#extend(segment);
  }

  /** The segment at hand is full, however much room it has. */
  leave(): void {
    if (this.#segment !== null) this.#finish(this.#segment);
    this.#segment = null;
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
    this.#disk.renameSync(this.#sparePath(), join(this.#folder, segmentName(header.firstSeq)));
    syncFolder(this.#disk, this.#folder);
    this.#segment = next;
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
      this.#disk.unlinkSync(this.#sparePath());
    }
    if (this.#segment !== null) this.#disk.closeSync(this.#segment.fd);
    this.#segment = null;
    this.#spare = null;
  }

  async #makeSpare(): Promise<OpenSegment> {
    const fd = this.#disk.openSync(this.#sparePath(), 'w+');
    try {
      for (let at = 0; at < this.#segmentBytes; at += ZEROS.length) {
        await nextTurn(this.#scheduler); // A megabyte at a time, or the market would wait for all of it.
        this.#fill(fd, at, Math.min(at + ZEROS.length, this.#segmentBytes));
      }
      await this.#disk.fsync(fd);
    } catch (error) {
      this.#disk.closeSync(fd);
      throw error;
    }
    return { fd, size: this.#segmentBytes, end: SEGMENT_HEADER_BYTES };
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
    this.#disk.ftruncateSync(segment.fd, segment.end);
    this.#disk.fsyncSync(segment.fd);
    this.#disk.closeSync(segment.fd);
  }

  #sparePath(): string {
    return join(this.#folder, 'next.tmp');
  }
}

const ZEROS = new Uint8Array(1 << 20);

function nextTurn(scheduler: Scheduler): Promise<void> {
  return new Promise((resolve) => scheduler.soon(resolve));
}
