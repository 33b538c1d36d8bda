// Recorded prices, plain or gzipped: CSV whose first line names its columns, in any order and among others.
//
//   bars      a time, open, high, low, close      walked through from open over both extremes to close
//   tickers   a time, bid, ask
//
// A time is called time, time_ms, timestamp, date or open_time: a number since 1970 in seconds, milli- or
// microseconds, or a text like 2022-01-20 22:57:00, which is UTC. A file without one is refused.

import { VenueError } from '../host/errors.ts';
import { linesOf } from './recorded-lines.ts';

export interface Bar {
  /** Milliseconds since 1970. */
  readonly atMs: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
}

interface Ticker {
  readonly atMs: number;
  readonly bid: number;
  readonly ask: number;
}

type Row = Bar | Ticker;

/** Row by row. @throws VenueError `recording`, with the file and the line */
export async function* readRecording(path: string): AsyncGenerator<Row> {
  let read: ((fields: readonly string[]) => Row | null) | undefined;
  let rows = 0;
  for await (const { line, text } of readable(path)) {
    const fields = text.split(',').map((field) => field.trim());
    if (read === undefined) {
      read = readerOf(path, fields);
      continue;
    }
    const row = read(fields);
    if (row === null) throw fault(`${path}: line ${line} lacks a time or a price above zero`);
    rows += 1;
    yield row;
  }
  if (rows === 0) throw fault(`${path}: no prices`);
}

/** All bars of a file. @throws VenueError `recording` */
export async function readBars(path: string): Promise<Bar[]> {
  const bars: Bar[] = [];
  for await (const row of readRecording(path)) {
    if (!('close' in row)) throw fault(`${path}: holds tickers where bars are wanted`);
    bars.push(row);
  }
  return bars;
}

/** Where the price stands when this `share` of the bar has passed: open, nearer extreme, farther one, close. */
export function alongBar({ open, high, low, close }: Bar, share: number): number {
  const rising = close >= open;
  const stops = [open, rising ? low : high, rising ? high : low, close];
  const leg = Math.min(2, Math.floor(share * 3));
  return stops[leg] + (stops[leg + 1] - stops[leg]) * (share * 3 - leg);
}

async function* readable(path: string): ReturnType<typeof linesOf> {
  try {
    yield* linesOf(path);
  } catch (error) {
    throw fault(`${path}: ${reasonOf(error)}`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read',
  Z_DATA_ERROR: 'is not gzipped, or damaged',
  Z_BUF_ERROR: 'ends too early for a gzipped file',
};

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const known = Object.entries(REASONS).find(([code]) => text.includes(code));
  if (known !== undefined) return known[1];
  return /incorrect header check/.test(text) ? REASONS['Z_DATA_ERROR'] : text;
}

const TIMES = ['time', 'time_ms', 'timestamp', 'date', 'open_time'];

function readerOf(
  path: string,
  heading: readonly string[],
): (fields: readonly string[]) => Row | null {
  const names = heading.map((name) => name.toLowerCase());
  const timeAt = names.findIndex((name) => TIMES.includes(name));
  const columns = (wanted: readonly string[]): number[] =>
    wanted.map((name) => names.indexOf(name));
  const prices = (at: readonly number[], fields: readonly string[]): number[] | null => {
    const numbers = at.map((column) => Number(fields[column]));
    return numbers.every((price) => price > 0 && Number.isFinite(price)) ? numbers : null;
  };
  const barAt = columns(['open', 'high', 'low', 'close']);
  if (!barAt.includes(-1)) {
    if (timeAt === -1) {
      throw fault(
        `${path}: the first line must name a time (${TIMES.join(', ')}); it names ${heading.join(', ')}`,
      );
    }
    return (fields) => {
      const found = prices(barAt, fields);
      const atMs = timeOf(fields[timeAt]);
      if (found === null || Number.isNaN(atMs)) return null;
      const [open = 0, high = 0, low = 0, close = 0] = found;
      return { atMs, open, high, low, close };
    };
  }
  const tickerAt = columns(['bid', 'ask']);
  if (tickerAt.includes(-1) || timeAt === -1) {
    throw fault(
      `${path}: the first line must name a time and the columns open, high, low and close, or a time, bid and ask`,
    );
  }
  return (fields) => {
    const found = prices(tickerAt, fields);
    const atMs = timeOf(fields[timeAt]);
    if (found === null || Number.isNaN(atMs)) return null;
    const [bid = 0, ask = 0] = found;
    return { atMs, bid, ask };
  };
}

/** Milliseconds since 1970, or NaN. */
function timeOf(text: string | undefined): number {
  if (text === undefined || text === '') return Number.NaN;
  const number = Number(text);
  if (Number.isNaN(number)) {
    const hasZone = /(Z|[+-]\d\d:?\d\d)$/.test(text);
    return Date.parse(hasZone ? text : `${text.replace(' ', 'T')}Z`);
  }
  if (number > 1e14) return number / 1000;
  return number > 1e11 ? number : number * 1000;
}

function fault(text: string): VenueError {
  return new VenueError('recording', text);
}
