// Suspicion packs that were asked for and are not sealed, as files beside them: `packs/SEQ.request.json`. The journal has them
// too, but after an upgrade what the former rules applied is not shown again.

import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestSuspicionPack, Seq, StaffId } from '../../../engine/schema/index.ts';
import { makeFolders } from '../../host/folders.ts';
import { RecordsError } from './records-error.ts';
import { writeWhole } from './whole-file.ts';

export interface PackRequest {
  readonly seq: Seq;
  readonly staff: StaffId;
  readonly record: Pick<RequestSuspicionPack, 'participant' | 'from' | 'to' | 'reason'>;
}

const NAME = /^(\d+)\.request\.json$/;
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

export class PackRequests {
  readonly #folder: string;

  /** @param records the folder of the records */
  constructor(records: string) {
    this.#folder = join(records, 'packs');
  }

  /** Where the pack is. */
  folderOf(seq: number): string {
    return join(this.#folder, String(seq));
  }

  /** Packs stand in a folder that its owner alone may open. */
  note(request: PackRequest): void {
    const path = this.#pathOf(request.seq);
    if (existsSync(path)) return;
    makeFolders(this.#folder, FOLDER_MODE);
    const { seq, staff, record } = request;
    const { participant, from, to, reason } = record;
    const kept: PackRequest = { seq, staff, record: { participant, from, to, reason } };
    writeWhole(path, `${JSON.stringify(kept)}\n`, FILE_MODE);
  }

  /** Its pack is sealed. */
  forget(seq: number): void {
    rmSync(this.#pathOf(seq), { force: true });
  }

  /** Those noted before a command, by number. */
  notedBefore(seq: number): number[] {
    if (!existsSync(this.#folder)) return [];
    return readdirSync(this.#folder)
      .flatMap((name) => NAME.exec(name)?.[1] ?? [])
      .map(Number)
      .filter((noted) => noted < seq)
      .sort((a, b) => a - b);
  }

  /** @throws RecordsError `damaged` */
  read(seq: number): PackRequest {
    const path = this.#pathOf(seq);
    try {
      const read = JSON.parse(readFileSync(path, 'utf8')) as PackRequest;
      const { staff, record } = read;
      const { participant, from, to, reason } = record;
      const numbers = [read.seq, staff, participant, from, to];
      if (numbers.every(Number.isSafeInteger) && read.seq === seq && typeof reason === 'string') {
        return read;
      }
    } catch (error) {
      throw new RecordsError('damaged', `${path} cannot be read`, error);
    }
    throw new RecordsError('damaged', `${path} is no request for a pack`);
  }

  #pathOf(seq: number): string {
    return join(this.#folder, `${seq}.request.json`);
  }
}
