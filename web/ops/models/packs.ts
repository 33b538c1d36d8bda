// Suspicion packs among the records: `packs/SEQ/NAME`, listed once they are sealed. The seal names every file with its SHA-256.

import type { RecordFile } from '../../../client/core/index.ts';

export interface Pack {
  /** Of the command that asked for it. */
  readonly seq: number;
  readonly files: readonly RecordFile[];
}

const NAME = /^packs\/(\d+)\/([^/]+)$/;

/** Newest first. */
export function packsIn(records: readonly RecordFile[]): Pack[] {
  const packs = new Map<number, RecordFile[]>();
  for (const file of records) {
    const [, seq = ''] = NAME.exec(file.name) ?? [];
    if (seq === '') continue;
    const known = packs.get(Number(seq));
    if (known === undefined) packs.set(Number(seq), [file]);
    else known.push(file);
  }
  return [...packs].map(([seq, files]) => ({ seq, files })).sort((a, b) => b.seq - a.seq);
}

/** Of a file, without its folders. */
export function baseName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

export interface Seal {
  /** SHA-256 of the seal itself, which names all others. */
  readonly hash: string;
  /** Of the pack, by the command that asked for it. */
  readonly folder: string;
  /** Name → SHA-256. */
  readonly files: ReadonlyMap<string, string>;
}

/** @throws Error when it is no seal */
export async function readSeal(text: string): Promise<Seal> {
  const { files, folder } = JSON.parse(text) as {
    readonly files?: unknown;
    readonly folder?: unknown;
  };
  if (typeof files !== 'object' || files === null) throw new Error('the seal cannot be read');
  return {
    hash: await sha256(text),
    folder: String(folder),
    files: new Map(Object.entries(files as object)),
  };
}

export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
