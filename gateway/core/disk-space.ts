// Free space on the disk of the data folder, in bytes and in files. When either runs low new orders are refused, so that what is left is
// for cancels; and a file set aside is given up when the disk is so full that nothing could start.
//
//   free space   ────────── freeBytesMin ────────── 0
//                 orders          cancels alone      a start gives up `reserve`

import * as fs from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDefect } from '../host/defect.ts';
import type { Logger } from '../host/logger.ts';
import type { Metrics } from '../host/metrics.ts';
import { type Disk, realDisk } from '../log/disk.ts';

interface SpaceOptions {
  readonly dataFolder: string;
  readonly freeBytesMin: number;
  readonly reserveBytes: number;
  readonly segmentBytes: number;
}

interface DiskSpaceParts {
  readonly config: SpaceOptions;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly disk?: Disk | undefined;
}

/** Below so many files that may still be made, it is low: a segment, a snapshot, records and streams need some each hour. */
const FREE_FILES_MIN = 64;
/** Two segments, the streams of accounts, and what a file system keeps of its own. */
const START_SEGMENTS = 3;
const PIECE = new Uint8Array(1 << 20);

export class DiskSpace {
  readonly #parts: DiskSpaceParts;
  readonly #disk: Disk;
  #free = Number.MAX_SAFE_INTEGER;
  #freeFiles = Number.POSITIVE_INFINITY;
  #looking: Promise<void> | null = null;

  constructor(parts: DiskSpaceParts) {
    this.#parts = parts;
    this.#disk = parts.disk ?? realDisk;
    parts.metrics.gauge('disk_free', () => this.#free);
    parts.metrics.gauge('disk_free_min', () => parts.config.freeBytesMin);
    parts.metrics.gauge('disk_free_files', () => this.#freeFiles);
    parts.metrics.gauge('disk_low', () => (this.isLow ? 1 : 0));
  }

  /** As of the last look, in bytes. */
  get free(): number {
    return this.#free;
  }

  get isLow(): boolean {
    const { freeBytesMin } = this.#parts.config;
    if (freeBytesMin === 0) return false;
    return this.#free < freeBytesMin || this.#freeFiles < FREE_FILES_MIN;
  }

  /** Before anything is opened: gives up the reserve where there is no room for a start. */
  async makeRoom(): Promise<void> {
    const { config, log } = this.#parts;
    if (!fs.existsSync(config.dataFolder)) return;
    await this.#measure();
    if (this.#free >= START_SEGMENTS * config.segmentBytes || !fs.existsSync(this.#reserve)) return;
    log.error({ freeBytes: this.#free }, 'the disk is full: the reserve is given up, for cancels');
    await rm(this.#reserve, { force: true });
    await this.#measure();
  }

  /** Once a second; one look at a time. */
  look(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async #look(): Promise<void> {
    const { config, log } = this.#parts;
    const wasLow = this.isLow;
    try {
      await this.#measure();
      const room = { freeBytes: this.#free, freeFiles: this.#freeFiles };
      if (this.isLow && !wasLow) log.error(room, 'the disk is low: orders wait');
      if (wasLow && !this.isLow) log.warn(room, 'the disk has room again');
      const { reserveBytes, freeBytesMin } = config;
      const isSetAside = reserveBytes === 0 || fs.existsSync(this.#reserve);
      if (!isSetAside && this.#free >= freeBytesMin + reserveBytes) await this.#setAside();
    } catch (error) {
      if (isDefect(error)) throw error;
      log.warn({ err: error }, 'the free space of the disk is not known');
    }
  }

  async #measure(): Promise<void> {
    const { dataFolder } = this.#parts.config;
    this.#free = await this.#disk.freeBytes(dataFolder);
    this.#freeFiles = await this.#disk.freeFiles(dataFolder);
  }

  /** Whole before it has its name. */
  async #setAside(): Promise<void> {
    const aside = `${this.#reserve}.tmp`;
    const { reserveBytes } = this.#parts.config;
    try {
      await rm(aside, { force: true });
      for (let at = 0; at < reserveBytes; at += PIECE.length) {
        const piece = PIECE.subarray(0, Math.min(PIECE.length, reserveBytes - at));
        await writeFile(aside, piece, { flag: 'a', mode: 0o640 });
      }
      await rename(aside, this.#reserve);
    } catch (error) {
      await rm(aside, { force: true });
      throw error;
    }
  }

  get #reserve(): string {
    return join(this.#parts.config.dataFolder, 'reserve');
  }
}
