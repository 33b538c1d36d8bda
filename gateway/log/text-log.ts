// The text log: one envelope a line, as JSON. What an envelope looks like in JSON is the codec's business;
// here are the lines, so that a file of any length streams through and every error has a line number.

import { createReadStream } from 'node:fs';
import { parseStrictJson } from '../../proto/strict-json.ts';
import { LogError } from './log-error.ts';

export interface TextLogOptions {
  /** What errors call the source; a path is its own name. */
  readonly name?: string;
  readonly lineBytesMax?: number;
}

export interface TextLine<T> {
  readonly line: number; // Counted from 1.
  readonly value: T;
}

/**
 * The lines of a text log. CRLF, a byte order mark, blank lines and a last line without an end are
 * tolerated; everything else that is not one JSON value a line is refused.
 *
 * @param source is a path, `-` for standard input, or bytes in any pieces.
 * @param fromJson turns the parsed JSON into a value and throws what it does not like.
 * @throws LogError `text`, naming the line.
 */
export async function* readTextLog<T>(
  source: string | AsyncIterable<Uint8Array>,
  fromJson: (json: unknown) => T,
  options: TextLogOptions = {},
): AsyncGenerator<TextLine<T>> {
  const name = options.name ?? (typeof source === 'string' ? source : 'text log');
  for await (const { line, bytes } of linesOf(opened(source), name, options.lineBytesMax)) {
    const value = parsed(bytes, fromJson, { file: name, line });
    if (value !== BLANK) yield { line, value };
  }
}

const LINE_BYTES_MAX = 4 << 20; // The longest command of the journal is a megabyte of bytes.
const NEWLINE = 0x0a;
const BLANK: unique symbol = Symbol('blank');
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function opened(source: string | AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  if (typeof source !== 'string') return source;
  return source === '-' ? process.stdin : createReadStream(source, { highWaterMark: 1 << 18 });
}

async function* linesOf(
  pieces: AsyncIterable<Uint8Array>,
  file: string,
  lineBytesMax: number = LINE_BYTES_MAX,
): AsyncGenerator<{ line: number; bytes: Uint8Array }> {
  let line = 1;
  let begun: Uint8Array[] = []; // A line that goes on in the next piece.
  let begunBytes = 0;
  for await (const piece of pieces) {
    let start = 0;
    for (;;) {
      const end = piece.indexOf(NEWLINE, start);
      const part = piece.subarray(start, end < 0 ? piece.length : end);
      if (begunBytes + part.length > lineBytesMax) {
        throw new LogError('text', `longer than ${lineBytesMax} bytes`, { file, line });
      }
      if (end < 0) {
        if (part.length > 0) begun.push(part);
        begunBytes += part.length;
        break;
      }
      yield { line: line++, bytes: begun.length === 0 ? part : Buffer.concat([...begun, part]) };
      begun = [];
      begunBytes = 0;
      start = end + 1;
    }
  }
  if (begunBytes > 0) yield { line, bytes: Buffer.concat(begun) };
}

function parsed<T>(
  bytes: Uint8Array,
  fromJson: (json: unknown) => T,
  place: { file: string; line: number },
): T | typeof BLANK {
  try {
    const text = utf8.decode(bytes);
    const json = place.line === 1 && text.startsWith('\ufeff') ? text.slice(1) : text;
    return json.trim() === '' ? BLANK : fromJson(parseStrictJson(json)); // Which takes the CR for space.
  } catch (error) {
    throw new LogError('text', error instanceof Error ? error.message : 'unreadable', place, error);
  }
}
