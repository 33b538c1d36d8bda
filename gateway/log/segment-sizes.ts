import { stat } from 'node:fs/promises';
import type { Disk } from './disk.ts';
import { listSegments } from './journal-reader.ts';

/** How much the segments of a data folder take. Archived ones never change and are looked at once. */
export class SegmentSizes {
  readonly #folder: string;
  readonly #disk: Disk;
  #archived = new Map<string, number>();

  constructor(folder: string, disk: Disk) {
    this.#folder = folder;
    this.#disk = disk;
  }

  async sum(): Promise<number> {
    let sum = 0;
    const archivedNow = new Map<string, number>();
    for (const { path, archived } of listSegments(this.#folder, this.#disk)) {
      const bytes = this.#archived.get(path) ?? (await stat(path)).size;
      if (archived) archivedNow.set(path, bytes);
      sum += bytes;
    }
    this.#archived = archivedNow;
    return sum;
  }
}
