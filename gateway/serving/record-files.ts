// The records of a venue as files, for a seat that reads: a list, and a piece of one. The disk is read off the matching
// thread. Secrets of the venue are in no list: what is served is named here, and to whom.

import { open, readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { RejectReason, StaffRole } from '../../engine/schema/index.ts';
import type { ListRecords, ReadRecord } from '../../proto/client-message.ts';
import type { ServerBody } from '../../proto/server-message.ts';
import type { RecordFile } from '../../proto/staff-message.ts';
import { rejection } from '../answers/rejection.ts';

/** Of one answer: below what an edge may be behind by far. */
const PIECE_BYTES = 64 << 10;
const LISTED_MAX = 1000;
const DEPTH_MAX = 3;

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
    const found = await this.#namesIn('', 0);
    const known = new Set(found);
    const names = found
      .filter((name) => name > after && isShownTo(role, name))
      .filter((name) => !PACK.test(name) || known.has(sealOf(name)))
      .sort();
    const listed = names.slice(0, LISTED_MAX);
    const files: RecordFile[] = [];
    for (const name of listed) {
      const size = await sizeOf(join(this.#folder, name));
      if (size !== null) files.push({ name, size });
    }
    return { files, next: names.length > LISTED_MAX ? (listed.at(-1) ?? '') : '' };
  }

  /** Null when there is no such file. */
  async read(
    name: string,
    offset: number,
    role: StaffRole,
  ): Promise<{ readonly size: number; readonly data: Uint8Array } | null> {
    const path = isServed(name) && isShownTo(role, name) ? await this.#pathOf(name) : null;
    const size = path === null ? null : await sizeOf(path);
    if (path === null || size === null) return null;
    // Of a pack that is being written nothing is shown: no seal covers it.
    if (PACK.test(name) && (await sizeOf(join(this.#folder, sealOf(name)))) === null) return null;
    const file = await open(path, 'r');
    try {
      const bytes = new Uint8Array(PIECE_BYTES);
      const { bytesRead } = await file.read(bytes, 0, bytes.length, offset);
      return { size, data: bytes.subarray(0, bytesRead) };
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

  async #namesIn(folder: string, depth: number): Promise<string[]> {
    const entries = await readdir(join(this.#folder, folder), { withFileTypes: true }).catch(
      () => [],
    );
    const found: string[] = [];
    for (const entry of entries) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isFile() && isServed(name)) found.push(name);
      else if (entry.isDirectory() && depth < DEPTH_MAX) {
        found.push(...(await this.#namesIn(name, depth + 1)));
      }
    }
    return found;
  }
}

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
  if (role === StaffRole.compliance) return true;
  return !PACK.test(name) && (role === StaffRole.observer || !name.startsWith('audit/'));
}

function sealOf(name: string): string {
  return `${dirname(name)}/seal.json`;
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
