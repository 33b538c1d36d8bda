// The files of a recording as they were downloaded: plain or gzipped, by the line.

import { createReadStream, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { parseStrictJson } from '../../proto/strict-json.ts';

/** Why a recording cannot be imported. */
type ImportErrorCode =
  | 'missing' // A file that the format needs is not there, or two are.
  | 'unreadable' // The file cannot be opened or unpacked.
  | 'format' // A line does not match its format.
  | 'grid' // A price or a quantity has more decimals than the contract.
  | 'symbol' // Every line that names a contract names another.
  | 'snapshot' // No book to begin with.
  | 'terms'; // The recording's tick and lot make no contract.

/** The recording does not match its format. The text names file and line. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly code: ImportErrorCode;

  constructor(code: ImportErrorCode, text: string) {
    super(text);
    this.code = code;
  }
}

interface RecordedLine {
  readonly line: number; // Counted from 1.
  readonly text: string;
}

/** The one file of a folder with such a name, `.gz` or not; null when there is none. */
export function findFile(folder: string, name: RegExp): string | null {
  const found = readdirSync(folder)
    .filter((entry) => name.test(entry.replace(/\.gz$/, '')))
    .sort();
  if (found.length > 1) {
    throw new ImportError('missing', `${folder} holds ${found.join(' and ')}: which one is meant?`);
  }
  return found.length === 0 ? null : join(folder, found[0]);
}

/** @param what the file is called in the message when it is missing. */
export function needFile(folder: string, name: RegExp, what: string): string {
  const path = findFile(folder, name);
  if (path === null) throw new ImportError('missing', `${folder} holds no ${what}`);
  return path;
}

/** The lines that are not blank. */
export async function* linesOf(path: string): AsyncGenerator<RecordedLine> {
  const file = createReadStream(path);
  const bytes = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  file.on('error', (error) => bytes.destroy(error)); // A pipe does not pass errors on.
  let line = 0;
  try {
    for await (const text of createInterface({
      input: bytes,
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      line += 1;
      if (text.trim() !== '') yield { line, text };
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unreadable';
    throw error instanceof ImportError
      ? error
      : new ImportError('unreadable', `${basename(path)}: ${reason}`);
  } finally {
    file.destroy();
  }
}

/** Runs `read` and puts file and line in front of what it does not like. */
export function atLine<T>(path: string, line: number, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unreadable';
    const code = error instanceof ImportError ? error.code : 'format';
    throw new ImportError(code, `${basename(path)}, line ${line}: ${reason}`);
  }
}

/** A whole number of units from decimal text: `units('236.47', 2)` is 23 647. More decimals are refused. */
export function units(text: string, decimals: number): number {
  const [, whole, fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const value = Number(`${whole}${fraction.slice(0, decimals).padEnd(decimals, '0')}`);
  const isOffGrid = whole !== undefined && /[1-9]/.test(fraction.slice(decimals));
  if (whole === undefined || isOffGrid || !Number.isSafeInteger(value)) {
    throw new ImportError(
      isOffGrid ? 'grid' : 'format',
      `${JSON.stringify(text)} is not a number of at most ${decimals} decimals`,
    );
  }
  return value;
}

/** A whole number, negative ones too. */
export function whole(text: string | undefined): number {
  const value = Number(text);
  if (text === undefined || !/^-?\d+$/.test(text) || !Number.isSafeInteger(value)) {
    throw new ImportError('format', `${JSON.stringify(text ?? '')} is not a whole number`);
  }
  return value;
}

/**
 * The object of a line. A key that stands twice is refused, as everywhere else where JSON comes in, and so is a whole number that a
 * double does not hold: JSON.parse would take another one in silence.
 */
export function objectOf(text: string): Readonly<Record<string, unknown>> {
  const value = parseStrictJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ImportError('format', 'no JSON object');
  }
  for (const [number] of LONG.test(text) ? text.replace(TEXTS, '""').matchAll(NUMBERS) : []) {
    const isHeld = /^-?\d+$/.test(number)
      ? BigInt(number) === BigInt(Number(number))
      : Number.isFinite(Number(number));
    if (!isHeld) throw new ImportError('format', `the number ${number} is too large to be exact`);
  }
  return value as Readonly<Record<string, unknown>>;
}

/** A number that may not be exact has sixteen digits, or an exponent. */
const LONG = /\d{16}|\d[eE]\+?\d/;
const TEXTS = /"(?:[^"\\]|\\.)*"/g;
const NUMBERS = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
