// The records of a venue as files, for a seat that reads: a list, and a piece of one. The disk is read off the matching
// thread. Secrets of the venue are in no list: what is served is named here, and to whom.

import { hash } from 'node:crypto';
import type { BigIntStats, Dirent } from 'node:fs';
import { open, opendir, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { RejectReason, StaffRole } from '../../engine/schema/index.ts';
import type { ListRecords, ReadRecord } from '../../proto/client-message.ts';
import type { ServerBody } from '../../proto/server-message.ts';
import type { RecordFile } from '../../proto/staff-message.ts';
import { rejection } from '../answers/rejection.ts';

/** Of one answer: below what an edge may be behind by far. */
const PIECE_BYTES = 64 << 10;
const LISTED_MAX = 1000;
/** Of a folder, read at once: what asks the venue meanwhile has its turn behind each. */
const ENTRIES_A_PIECE = 256;
const DEPTH_MAX = 3;

interface Piece {
  /** Of the whole file. */
  readonly size: number;
  readonly version: string;
  readonly data: Uint8Array;
}

/** A listing on its way: behind which name, for whom, and what it has found. */
interface Walk {
  readonly after: string;
  readonly role: StaffRole;
  readonly found: string[];
}

export class RecordFiles {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Files behind a name, in the order of names; `next` is '' behind the last. */
  async list(
    after: string,
    role: StaffRole,
  ): Promise<{ readonly files: RecordFile[]; readonly next: string }> {
    const found: string[] = [];
    await this.#walk('', 0, { after, role, found });
    const listed = found.slice(0, LISTED_MAX);
    const files: RecordFile[] = [];
    for (const name of listed) {
      const size = await sizeOf(join(this.#folder, name));
      if (size !== null) files.push({ name, size });
    }
    return { files, next: found.length > LISTED_MAX ? (listed.at(-1) ?? '') : '' };
  }

  /** Null when there is no such file. */
  async read(name: string, offset: number, role: StaffRole): Promise<Piece | null> {
    const path = isServed(name) && isShownTo(role, name) ? await this.#pathOf(name) : null;
    if (path === null || (await sizeOf(path)) === null) return null;
    // Of a pack that is being written nothing is shown: no seal covers it.
    if (PACK.test(name) && (await sizeOf(join(this.#folder, sealOf(name)))) === null) return null;
    const file = await open(path, 'r');
    try {
      // Of the file that is open, whatever has its name by now.
      const found = await file.stat({ bigint: true });
      const bytes = new Uint8Array(PIECE_BYTES);
      const { bytesRead } = await file.read(bytes, 0, bytes.length, offset);
      const data = bytes.subarray(0, bytesRead);
      return { size: Number(found.size), version: versionOf(found), data };
    } finally {
      await file.close();
    }
  }

  /** Null when a link leads elsewhere, or there is no such file. */
  async #pathOf(name: string): Promise<string | null> {
    try {
      const path = join(await realpath(this.#folder), name);
      return (await realpath(path)) === path ? path : null;
    } catch {
      return null;
    }
  }

  /** In the order of names, up to one more than are listed. A folder whose names all stand before is not looked into. */
  async #walk(folder: string, depth: number, walk: Walk): Promise<void> {
    const { found } = walk;
    const isPack = PACK_FOLDER.test(folder);
    if (isPack && (await sizeOf(join(this.#folder, folder, SEAL))) === null) return;
    for (let from = ''; ; ) {
      const lowest = await this.#lowest(folder, ({ key, name, isFolder }) => {
        if (key <= from || !isShownTo(walk.role, name)) return false;
        if (!isFolder) return name > walk.after && isServed(name);
        return depth < DEPTH_MAX && mayReach(name, walk.after);
      });
      for (const { name, isFolder } of lowest) {
        if (found.length > LISTED_MAX) return;
        if (isFolder) await this.#walk(name, depth + 1, walk);
        else found.push(name);
      }
      // Folders may have nothing to show: then what stands behind them counts too.
      if (lowest.length <= LISTED_MAX) return;
      from = lowest[LISTED_MAX].key;
    }
  }

  /** The first of a folder in order, up to one more than are listed: there may be hundreds of thousands. */
  async #lowest(folder: string, isWanted: (entry: Entry) => boolean): Promise<Entry[]> {
    const path = join(this.#folder, folder);
    const there = await opendir(path, { bufferSize: ENTRIES_A_PIECE }).catch(() => null);
    const kept: Entry[] = [];
    let bound: string | null = null;
    for await (const found of there ?? []) {
      const entry = entryOf(folder, found);
      if (entry === null || (bound !== null && entry.key > bound) || !isWanted(entry)) continue;
      kept.push(entry);
      if (kept.length < 2 * (LISTED_MAX + 1)) continue;
      keepLowest(kept);
      bound = kept[LISTED_MAX].key;
    }
    keepLowest(kept);
    return kept;
  }
}

interface Entry {
  /** By which names of files and folders come as the names of all files do: what is in a folder stands where `folder/` does. */
  readonly key: string;
  readonly name: string;
  readonly isFolder: boolean;
}

function entryOf(folder: string, found: Dirent): Entry | null {
  const name = folder === '' ? found.name : `${folder}/${found.name}`;
  if (found.isFile()) return { key: name, name, isFolder: false };
  return found.isDirectory() ? { key: `${name}/`, name, isFolder: true } : null;
}

function keepLowest(entries: Entry[]): void {
  entries.sort((a, b) => (a.key < b.key ? -1 : 1)).splice(LISTED_MAX + 1);
}

/** Whether names in a folder may stand behind `after`. */
function mayReach(folder: string, after: string): boolean {
  return `${folder}/` > after || after.startsWith(`${folder}/`);
}

/** A file that only grows keeps it; one that was written aside and given its name is another. */
function versionOf({ ino, birthtimeNs }: BigIntStats): string {
  return hash('sha256', `${ino} ${birthtimeNs}`, 'hex').slice(0, VERSION_LETTERS);
}

const VERSION_LETTERS = 16;

async function sizeOf(path: string): Promise<number | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
}

/** Suspicion packs, each with the command that asked for it. */
const PACK = /^packs\/\d+\/[\w-][\w.-]*$/;
const PACK_FOLDER = /^packs\/\d+$/;
const SEAL = 'seal.json';
/** Alerts, the audit log, daily reports, market makers of today, packs, and the public keys to verify them with. Links and ways upward are no names. */
const SERVED = [
  /^alerts\.(jsonl|head\.json)$/,
  /^(audit|daily)(\/[\w-][\w.-]*){1,3}$/,
  /^today\/makers\.json$/,
  /^keys\/[\w-]+\.(pub|vouch)$/,
  PACK,
];

function isServed(name: string): boolean {
  return SERVED.some((pattern) => pattern.test(name));
}

/** Compliance alone has packs, and who examines the venue beside it the audit log, which has who asked for one (WATCH-016). */
function isShownTo(role: StaffRole, name: string): boolean {
  const [first] = name.split('/', 1);
  if (first === 'packs') return role === StaffRole.compliance;
  return first !== 'audit' || readsAuditLog(role);
}

/** What stands in it, like addresses, is shown to these elsewhere too. */
export function readsAuditLog(role: StaffRole): boolean {
  return role === StaffRole.compliance || role === StaffRole.observer;
}

function sealOf(name: string): string {
  return `${dirname(name)}/${SEAL}`;
}

/** @param role of who asks. */
export async function recordsAnswer(
  records: RecordFiles,
  request: ListRecords | ReadRecord,
  role: StaffRole,
): Promise<ServerBody> {
  if (request.kind === 'listRecords') {
    return { kind: 'recordFiles', ...(await records.list(request.cursor, role)) };
  }
  const { name, offset } = request;
  const piece = await records.read(name, offset, role);
  if (piece !== null) return { kind: 'recordPiece', name, offset, ...piece };
  const detail = 'There is no such file among the records.';
  return rejection(RejectReason.fieldInvalid, { field: 'readRecord.name', detail });
}
