// LOBSTER's files: `…message….csv` (time, type, order, size, price, direction) and `…orderbook….csv`, whose row k is the
// book after message k.

import { basename } from 'node:path';
import { Side } from '../../../engine/schema/index.ts';
import { atLine, ImportError, linesOf, needFile, whole } from '../../sources/recorded-lines.ts';

export interface LobsterMessage {
  readonly line: number; // Counted from 1.
  readonly time: number; // Microseconds.
  readonly type: number;
  readonly order: string;
  readonly size: number;
  readonly price: number;
  readonly side: Side;
}

/** The book after a message: levels of both sides, best first, empty ones left out. */
export interface LobsterRow {
  readonly levels: readonly LobsterLevel[];
  /** What the file has room for on a side: a row with fewer shows the whole side. */
  readonly depth: number;
}

export interface LobsterLevel {
  readonly side: Side;
  readonly price: number;
  readonly size: number;
}

export interface LobsterOptions {
  /** The contract's symbol; from the name of the files or the folder unless given. */
  readonly symbol?: string;
  /** The day, `YYYY-MM-DD`; from the name of the files or the folder unless given. */
  readonly date?: string;
}

/** The lines of the message file, parsed. */
export async function* readMessages(
  folder: string,
  options: LobsterOptions = {},
): AsyncGenerator<LobsterMessage> {
  const path = messageFile(folder);
  const midnight = midnightOf(folder, path, options.date);
  for await (const { line, text } of linesOf(path)) {
    yield atLine(path, line, () => parse(line, text, midnight));
  }
}

/** The rows of the book file. */
export async function* readBooks(folder: string): AsyncGenerator<LobsterRow> {
  const path = needFile(folder, /orderbook.*\.csv$/, 'book file (…orderbook….csv)');
  for await (const { line, text } of linesOf(path)) {
    yield atLine(path, line, () => rowOf(text));
  }
}

function messageFile(folder: string): string {
  return needFile(folder, /message.*\.csv$/, 'message file (…message….csv)');
}

function parse(line: number, text: string, midnight: number): LobsterMessage {
  const [time = '', type, order = '', size, price, direction] = text.split(',');
  if (!/^-?\d+$/.test(order))
    throw new ImportError('format', `${JSON.stringify(order)} names no order`);
  return {
    line,
    time: midnight + microseconds(time),
    type: whole(type),
    order,
    size: whole(size),
    price: whole(price),
    side: sideOf(whole(direction)),
  };
}

/** Nanoseconds are cut off: the engine counts microseconds. */
function microseconds(text: string): number {
  const [, seconds, fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (seconds === undefined)
    throw new ImportError('format', `${JSON.stringify(text)} is no time of day`);
  return Number(seconds) * 1_000_000 + Number(fraction.padEnd(6, '0').slice(0, 6));
}

function sideOf(direction: number): Side {
  if (direction === 1) return Side.buy;
  if (direction === -1) return Side.sell;
  throw new ImportError('format', `direction ${direction} is neither 1 nor -1`);
}

function rowOf(text: string): LobsterRow {
  const numbers = text.split(',').map(whole);
  if (numbers.length === 0 || numbers.length % 4 !== 0) {
    throw new ImportError('format', `${numbers.length} numbers are not four for each level`);
  }
  const found: LobsterLevel[] = [];
  for (let at = 0; at < numbers.length; at += 2) {
    const [price, size] = [numbers[at], numbers[at + 1]];
    // A level that is not there has a price far out and no size.
    if (size > 0) found.push({ side: at % 4 === 0 ? Side.sell : Side.buy, price, size });
  }
  return { levels: found, depth: numbers.length / 4 };
}

export function symbolOf(folder: string): string {
  const [, inFile] = /^([A-Z.]{1,6})_\d{4}-\d{2}-\d{2}_/.exec(basename(messageFile(folder))) ?? [];
  const [, inFolder] = /(?:^|-)lobster-([a-z.]{1,6})-/.exec(basename(folder)) ?? [];
  return inFile ?? inFolder?.toUpperCase() ?? 'LOBSTER';
}

/** The files count from midnight at the exchange; their wall clock is read as if it were UTC. */
function midnightOf(folder: string, path: string, date: string | undefined): number {
  const names = `${basename(path)} ${basename(folder)}`;
  const [, year, month, day] =
    /(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(date ?? names) ??
    (date === undefined ? ['', '1970', '01', '01'] : []);
  const ms = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(ms))
    throw new ImportError('format', `${JSON.stringify(date)} is no date like 2012-06-21`);
  return ms * 1000;
}
