// The lines of a Binance recording: `<received ns> <json>`, where the JSON is a message of the public streams, alone
// or as `{"stream": …, "data": …}`, or a snapshot of the book as the exchange returns it on request.

import { Side } from '../../../engine/schema/index.ts';
import { atLine, ImportError, linesOf, objectOf, units } from '../../sources/recorded-lines.ts';
import type { TruthLevel } from './import-step.ts';

export type BinanceRecord = BinanceDepth | BinanceTrade | BinanceBest;

interface Received {
  readonly line: number; // Counted from 1.
  readonly time: number; // Microseconds.
}

/** A snapshot, or what changed by updates `first` to `last`. */
export interface BinanceDepth extends Received {
  readonly kind: 'depth';
  readonly isSnapshot: boolean;
  readonly first: number; // 0 where the message does not state it.
  readonly last: number;
  /** The `last` of the increment before: futures only, 0 elsewhere. */
  readonly previous: number;
  readonly bids: readonly TruthLevel[];
  readonly asks: readonly TruthLevel[];
}

export interface BinanceTrade extends Received {
  readonly kind: 'trade';
  readonly takerSide: Side;
  readonly price: number;
  readonly qty: number;
}

/** Best bid and ask at an update: what the book has to be then. */
export interface BinanceBest extends Received {
  readonly kind: 'best';
  readonly last: number;
  readonly bid: TruthLevel;
  readonly ask: TruthLevel;
}

/** Decimals of prices and quantities in the recording. */
export interface BinanceDecimals {
  readonly priceDecimals: number;
  readonly qtyDecimals: number;
}

type BinanceMessageKind = 'snapshot' | 'depth' | 'trade' | 'aggTrade' | 'best' | 'other';

/** A line that was parsed, its numbers still text. */
export interface BinanceMessage extends Received {
  readonly kind: BinanceMessageKind;
  /** As the line names it; empty where it does not, as in a spot snapshot. */
  readonly symbol: string;
  /** The exchange's own name of the kind, for what is not used. */
  readonly stream: string;
  readonly data: Fields;
}

type Fields = Readonly<Record<string, unknown>>;

/** @throws ImportError `format`, with file and line */
export async function* readMessages(path: string): AsyncGenerator<BinanceMessage> {
  for await (const { line, text } of linesOf(path)) {
    yield atLine(path, line, () => messageOf(line, text));
  }
}

function messageOf(line: number, text: string): BinanceMessage {
  const [, ns = '', json = ''] = /^(\d+) (\{.*\})$/.exec(text) ?? [];
  const time = Number(ns.slice(0, -3));
  if (!Number.isSafeInteger(time) || time === 0) {
    throw new ImportError('format', 'a line without its time');
  }
  const whole = objectOf(json);
  const data = dataIn(whole);
  const [topic = '', stream = ''] = String(whole['stream'] ?? '').split('@');
  const name = stream === '' ? String(data['e'] ?? '') : stream;
  const symbol = String(data['s'] ?? data['symbol'] ?? topic);
  return { line, time, kind: kindOf(name, data), symbol, stream: name, data };
}

/** Of a combined stream the data, else all of it. */
function dataIn(whole: Fields): Fields {
  const data = whole['data'] ?? whole;
  if (typeof data !== 'object' || Array.isArray(data)) throw new ImportError('format', 'no data');
  return data as Fields;
}

/** A raw spot message of best prices names no kind, and a snapshot never does. */
function kindOf(name: string, data: Fields): BinanceMessageKind {
  if (name === '' && 'b' in data && 'B' in data && 'a' in data && 'A' in data) return 'best';
  if (name === '' && 'lastUpdateId' in data) return 'snapshot';
  return KINDS.get(name) ?? 'other';
}

/** Partial books of a few levels (`depth20`) are not among them: what they leave out would seem to be gone. */
const KINDS: ReadonlyMap<string, BinanceMessageKind> = new Map([
  ['depth', 'depth'],
  ['depthUpdate', 'depth'],
  ['trade', 'trade'],
  ['aggTrade', 'aggTrade'],
  ['bookTicker', 'best'],
]);

/** Whether a line is about the contract: a coin-margined perpetual may be named without its suffix. */
export function isOf({ symbol }: BinanceMessage, wanted: string): boolean {
  const [named, own] = [symbol.toUpperCase(), wanted.toUpperCase()];
  return named === '' || named === own || named === `${own}_PERP`;
}

/** Trades of the insurance fund are off the book. */
export function isOffBook({ data }: BinanceMessage): boolean {
  return data['X'] !== undefined && data['X'] !== 'MARKET';
}

/** Every price, and every quantity, that a message carries. */
export function numbersOf({ kind, data }: BinanceMessage): [prices: string[], qtys: string[]] {
  switch (kind) {
    case 'snapshot':
      return columns([...levelsIn(data, 'bids'), ...levelsIn(data, 'asks')]);
    case 'depth':
      return columns([...levelsIn(data, 'b'), ...levelsIn(data, 'a')]);
    case 'trade':
    case 'aggTrade':
      return columns([levelIn(data, 'p', 'q')]);
    case 'best':
      return columns([levelIn(data, 'b', 'B'), levelIn(data, 'a', 'A')]);
    case 'other':
      return [[], []];
    default:
      return kind satisfies never;
  }
}

/** @returns null for what has no part in the book. @throws ImportError `format` or `grid` */
export function recordOf(message: BinanceMessage, decimals: BinanceDecimals): BinanceRecord | null {
  const { kind, line, time, data } = message;
  const level = ([price, qty]: TextLevel): TruthLevel => [
    units(price, decimals.priceDecimals),
    units(qty, decimals.qtyDecimals),
  ];
  const side = (name: string): TruthLevel[] => levelsIn(data, name).map(level);
  switch (kind) {
    case 'snapshot': {
      const [last, bids, asks] = [updateId(data, 'lastUpdateId'), side('bids'), side('asks')];
      return {
        kind: 'depth',
        isSnapshot: true,
        line,
        time,
        first: 0,
        last,
        previous: 0,
        bids,
        asks,
      };
    }
    case 'depth': {
      const first = 'U' in data ? updateId(data, 'U') : 0;
      const previous = 'pu' in data ? updateId(data, 'pu') : 0;
      const [last, bids, asks] = [updateId(data, 'u'), side('b'), side('a')];
      return { kind: 'depth', isSnapshot: false, line, time, first, last, previous, bids, asks };
    }
    case 'trade':
    case 'aggTrade': {
      const [price, qty] = level(levelIn(data, 'p', 'q'));
      const takerSide = data['m'] === true ? Side.sell : Side.buy;
      return { kind: 'trade', line, time, takerSide, price, qty };
    }
    case 'best': {
      const [bid, ask] = [level(levelIn(data, 'b', 'B')), level(levelIn(data, 'a', 'A'))];
      return { kind: 'best', line, time, last: updateId(data, 'u'), bid, ask };
    }
    case 'other':
      return null;
    default:
      return kind satisfies never;
  }
}

type TextLevel = readonly [price: string, qty: string];

function levelsIn(data: Fields, name: string): TextLevel[] {
  const levels = data[name];
  if (!Array.isArray(levels)) throw new ImportError('format', `no levels under ${name}`);
  return levels.map((level: unknown) => {
    const [price, qty] = Array.isArray(level) ? (level as unknown[]) : [];
    return [String(price), String(qty)];
  });
}

function levelIn(data: Fields, price: string, qty: string): TextLevel {
  return [String(data[price]), String(data[qty])];
}

function columns(levels: readonly TextLevel[]): [string[], string[]] {
  return [levels.map(([price]) => price), levels.map(([, qty]) => qty)];
}

function updateId(data: Fields, name: string): number {
  const id = data[name];
  if (Number.isSafeInteger(id)) return id as number;
  throw new ImportError('format', `no update id under ${name}`);
}
