// Reads a journal that is being written, from where it stood last time: each byte once, however often it is asked.

import { join } from 'node:path';
import { type Disk, realDisk } from './disk.ts';
import { beginSegment, listSegments, type SegmentFile } from './journal-reader.ts';
import { LogError } from './log-error.ts';
import type { LoggedBatch, LogTail } from './log-store.ts';
import { BEGINNING, type LogPosition } from './position.ts';
import { SEGMENT_HEADER_BYTES } from './record.ts';
import { SegmentScan } from './segment-scan.ts';

/** The segment at hand, and the place behind the last batch that was delivered. */
interface Place {
  readonly fd: number;
  readonly path: string;
  offset: number;
}

/** Room before the first record of a piece: a scan lays the chain over the bytes before it. */
const MARGIN = SEGMENT_HEADER_BYTES;
const PIECE_BYTES = 1 << 20;

export class JournalTail implements LogTail {
  readonly #folder: string;
  readonly #disk: Disk;
  #position: LogPosition;
  #place: Place | null = null;
  #piece = new Uint8Array(MARGIN + PIECE_BYTES);

  /** @param after the end of a segment, or of nothing. */
  constructor(folder: string, disk: Disk = realDisk, after: LogPosition = BEGINNING) {
    this.#folder = folder;
    this.#disk = disk;
    this.#position = after;
  }

  get position(): LogPosition {
    return this.#position;
  }

  async *read(until: number): AsyncGenerator<LoggedBatch> {
    let wanted = PIECE_BYTES;
    while (this.#position.seq < until) {
      this.#place ??= this.#open();
      const place = this.#place;
      const bytes = this.#readPiece(place, wanted);
      const scan = new SegmentScan(bytes, place.path, this.#position, true);
      const before = place.offset;
      while (this.#position.seq < until) {
        const batch = scan.next();
        if (batch === null) break;
        this.#position = scan.position;
        place.offset = before + scan.end - MARGIN;
        yield batch;
      }
      if (place.offset > before) continue;
      // Nothing whole: the batch is longer than the piece, or this segment is at its end.
      if (bytes.length - MARGIN >= wanted) wanted *= 2;
      else this.#leave(place);
    }
  }

  close(): void {
    if (this.#place !== null) this.#disk.closeSync(this.#place.fd);
    this.#place = null;
  }

  /** The segment that goes on where the last one ended; it may be on its way to the archive this moment. */
  #open(): Place {
    const seq = this.#position.seq + 1;
    const file = listSegments(this.#folder, this.#disk).find(({ firstSeq }) => firstSeq === seq);
    if (file === undefined) {
      throw new LogError('gap', 'no segment goes on here', { file: join(this.#folder), seq });
    }
    const fd = this.#disk.openSync(file.path, 'r');
    const place = { fd, path: file.path, offset: 0 };
    this.#begin(place, file);
    return place;
  }

  #begin(place: Place, file: SegmentFile): void {
    const before = this.#position.seq === 0 ? null : this.#position;
    const header = this.#readPiece(place, SEGMENT_HEADER_BYTES).subarray(MARGIN);
    this.#position = beginSegment(header, file, before);
    place.offset = SEGMENT_HEADER_BYTES;
  }

  #leave(place: Place): void {
    const seq = this.#position.seq + 1;
    const goesOn = listSegments(this.#folder, this.#disk).some(({ firstSeq }) => firstSeq === seq);
    if (!goesOn) {
      const { path: file, offset } = place;
      throw new LogError('damaged', 'a command that is durable is not there', {
        file,
        offset,
        seq,
      });
    }
    this.close();
  }

  #readPiece({ fd, offset }: Place, length: number): Uint8Array {
    if (this.#piece.length < MARGIN + length) this.#piece = new Uint8Array(MARGIN + length);
    let done = 0;
    while (done < length) {
      const got = this.#disk.readSync(fd, this.#piece, MARGIN + done, length - done, offset + done);
      if (got === 0) break;
      done += got;
    }
    return this.#piece.subarray(0, MARGIN + done);
  }
}
