// Packs the sealed files of an audit log, a step at a time. The packed file is read back and compared before the plain
// one goes, so at every moment one of the two is whole.

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { auditDays, dayPath, packedPath, sealPath } from './audit-files.ts';
import { FilePacker, unpackFile } from './packed-file.ts';
import { RecordsError } from './records-error.ts';
import { writeWhole } from './whole-file.ts';

export class Packing {
  readonly #folder: string;
  /** Names of sealed files that are not packed yet. */
  readonly #waiting: string[];
  #file: { readonly day: string; readonly packer: FilePacker } | null = null;

  constructor(audit: string) {
    this.#folder = audit;
    this.#waiting = auditDays(audit).filter(
      (day) => existsSync(dayPath(audit, day)) && existsSync(sealPath(audit, day)),
    );
  }

  /** A file was sealed. */
  add(day: string): void {
    this.#waiting.push(day);
  }

  /** Some tenths of a second of work, if there is any. @returns whether there is more. */
  step(): boolean {
    try {
      this.#file ??= this.#next();
      if (this.#file === null) return false;
      const { day, packer } = this.#file;
      const packed = packer.step();
      if (packed !== null) {
        this.#file = null;
        this.#put(day, packed, packer.text);
      }
    } catch (error) {
      // A file that cannot be packed stays as it is: whether it is what was written is for `verify` to find.
      if (!(error instanceof RecordsError)) throw error;
      this.#file = null;
    }
    return this.#file !== null || this.#waiting.length > 0;
  }

  #next(): { readonly day: string; readonly packer: FilePacker } | null {
    const day = this.#waiting.shift();
    if (day === undefined) return null;
    const path = dayPath(this.#folder, day);
    return existsSync(path) ? { day, packer: new FilePacker(readFileSync(path)) } : null;
  }

  #put(day: string, packed: Buffer, text: Buffer): void {
    if (!unpackFile(packed).equals(text)) return;
    const path = packedPath(this.#folder, day);
    writeWhole(path, packed);
    if (readFileSync(path).equals(packed)) rmSync(dayPath(this.#folder, day));
  }
}
