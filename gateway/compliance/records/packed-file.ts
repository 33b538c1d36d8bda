// A sealed file of the audit log, packed: what only repeats the journal takes little room, and is the same text again.
// The hash of each line is left out, for it follows from the lines; the last one is kept and must come out.
//
//   PRAYA-PACKED 1 ⏎   {"bytes":…,"follows":"…","hash":"…"} ⏎   (length, 4 bytes; packed rows)*

import { chained, unchained } from './chain.ts';
import { packRows, unpackRows } from './packed-rows.ts';
import { RecordsError } from './records-error.ts';

interface PackedHead {
  /** Of the text. */
  readonly bytes: number;
  /** The hash that the first line goes on from, and that of the last. */
  readonly follows: string;
  readonly hash: string;
}

const MAGIC = 'PRAYA-PACKED 1';
const BLOCK_LINES = 8192;
const LENGTH_BYTES = 4;
/** In front of it, every line has number, reference and time: they are columns of all lines together. */
const BORDER = ',"kind":';

/** Packs a block at a time, for work that must not take long at once. */
export class FilePacker {
  readonly #text: Buffer;
  readonly #rows: readonly string[];
  readonly #blocks: Uint8Array[] = [];
  #at = 0;

  /** @param text whole lines, each with its hash. @throws RecordsError `damaged` when they are no lines of a log. */
  constructor(text: Buffer) {
    this.#text = text;
    this.#rows = text.toString('utf8').split('\n').slice(0, -1);
  }

  /** @returns the packed file when it is done, null while there is more. @throws RecordsError `damaged` */
  step(): Buffer | null {
    const rows = this.#rows.slice(this.#at, this.#at + BLOCK_LINES);
    this.#at += rows.length;
    if (rows.length > 0) this.#blocks.push(packRows(rows.flatMap(split)));
    if (this.#at < this.#rows.length) return null;
    const [first] = this.#rows;
    const last = unchained(this.#rows.at(-1) ?? '');
    const { follows } = JSON.parse(first ?? '{}') as { readonly follows?: string };
    if (last === null || follows === undefined) throw notPacked('has no chain');
    const head: PackedHead = { bytes: this.#text.length, follows, hash: last.hash };
    return joined(head, this.#blocks);
  }

  /** The text that was packed, to compare. */
  get text(): Buffer {
    return this.#text;
  }
}

export function packFile(text: Buffer): Buffer {
  const packer = new FilePacker(text);
  for (;;) {
    const packed = packer.step();
    if (packed !== null) return packed;
  }
}

/** The text again, every hash made again. @throws RecordsError `damaged` when it is not what was packed. */
export function unpackFile(packed: Buffer): Buffer {
  try {
    const [head, start] = headOf(packed);
    const pieces: string[] = [];
    let hash = head.follows;
    for (let at = start; at < packed.length; ) {
      const length = packed.readUInt32LE(at);
      const parts = unpackRows(packed.subarray(at + LENGTH_BYTES, at + LENGTH_BYTES + length));
      for (const body of bodies(parts)) {
        const line = chained(hash, body);
        hash = line.hash;
        pieces.push(`${line.text}\n`);
      }
      at += LENGTH_BYTES + length;
    }
    const text = Buffer.from(pieces.join(''));
    if (hash !== head.hash || text.length !== head.bytes) throw notPacked('does not end as it did');
    return text;
  } catch (error) {
    if (error instanceof RecordsError) throw error;
    throw notPacked('cannot be unpacked', error);
  }
}

function isPacked(bytes: Buffer): boolean {
  return bytes.subarray(0, MAGIC.length).toString('latin1') === MAGIC;
}

function headOf(packed: Buffer): [head: PackedHead, start: number] {
  const first = packed.indexOf('\n');
  const second = packed.indexOf('\n', first + 1);
  if (!isPacked(packed) || second < 0) throw notPacked('is no packed file');
  return [JSON.parse(packed.toString('utf8', first + 1, second)) as PackedHead, second + 1];
}

function joined(head: PackedHead, blocks: readonly Uint8Array[]): Buffer {
  const parts: Uint8Array[] = [Buffer.from(`${MAGIC}\n${JSON.stringify(head)}\n`)];
  for (const block of blocks) {
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32LE(block.length);
    parts.push(length, block);
  }
  return Buffer.concat(parts);
}

/** A line in two rows, without its hash; the header of a file in one. */
function split(row: string): string[] {
  const body = unchained(row)?.body;
  if (body === undefined) throw notPacked('has a line without its hash');
  const at = body.indexOf(BORDER);
  return at < 0 ? [body] : [body.slice(0, at), body.slice(at)];
}

function* bodies(rows: readonly string[]): Generator<string> {
  for (let at = 0; at < rows.length; at++) {
    const isHalf = rows[at + 1]?.startsWith(BORDER) === true;
    yield isHalf ? rows[at] + rows[at + 1] : rows[at];
    if (isHalf) at += 1;
  }
}

function notPacked(what: string, cause?: unknown): RecordsError {
  return new RecordsError('damaged', `the packed file ${what}`, cause);
}
