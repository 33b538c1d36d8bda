// Quotes out of what outside venues send: messages and lines of which the configuration says where the prices stand. A text that is not
// of that form is a fault, and no quote is made up in its place.

import { Decimal } from 'decimal.js';
import type { Money, Time } from '../../engine/schema/index.ts';
import { parseStrictJson } from '../../proto/strict-json.ts';
import type { SourceSettings } from '../host/source-settings.ts';
import type { Quote } from './source.ts';
import { excerpt, SourceError } from './source-error.ts';

type Where = Pick<
  SourceSettings,
  'bid' | 'ask' | 'price' | 'time' | 'timeUnit' | 'priceScale' | 'bytesMax'
>;

interface TickerParts {
  readonly where: Where;
  readonly moneyDecimals: number;
  readonly now: () => Time;
}

export class Ticker {
  readonly #parts: TickerParts;
  readonly #bid: readonly string[];
  readonly #ask: readonly string[];
  readonly #time: readonly string[] | null;
  #lastSeq = 0;

  constructor(parts: TickerParts) {
    const { bid, ask, price = '', time } = parts.where;
    this.#parts = parts;
    this.#bid = (bid ?? price).split('.');
    this.#ask = (ask ?? price).split('.');
    this.#time = time === undefined ? null : time.split('.');
  }

  /** @returns null of a message that has neither price: a greeting, a heartbeat. @throws SourceError `size`, `format`, `number`, `time` */
  ofJson(text: string): Quote | null {
    this.#checkSize(text);
    let value: unknown;
    try {
      value = parseStrictJson(text);
    } catch (error) {
      throw new SourceError('format', `no JSON: ${excerpt(text)}`, error);
    }
    if (valueAt(value, this.#bid) === undefined && valueAt(value, this.#ask) === undefined) {
      return null;
    }
    return this.#quoteOf(value);
  }

  /** @throws SourceError `size`, `format`, `number`, `time` */
  ofCsv(line: string): Quote {
    this.#checkSize(line);
    return this.#quoteOf(line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')));
  }

  #checkSize(text: string): void {
    const { bytesMax } = this.#parts.where;
    if (text.length <= bytesMax) return;
    throw new SourceError('size', `${text.length} letters, of at most ${bytesMax}`);
  }

  #quoteOf(value: unknown): Quote {
    const bid = this.#money(valueAt(value, this.#bid), this.#bid);
    const ask = this.#money(valueAt(value, this.#ask), this.#ask);
    const quotedAt = this.#time === null ? this.#parts.now() : this.#timeOf(value, this.#time);
    this.#lastSeq = Math.max(this.#lastSeq + 1, this.#parts.now());
    return { sourceSeq: this.#lastSeq, bid, ask, quotedAt };
  }

  /** Exact from the decimal text, to the nearest unit of money. */
  #money(given: unknown, path: readonly string[]): Money {
    const { where, moneyDecimals } = this.#parts;
    const text = typeof given === 'number' ? String(given) : given;
    if (typeof text !== 'string' || !NUMBER.test(text)) {
      throw new SourceError('number', `${path.join('.')} is no price: ${excerpt(given)}`);
    }
    const units = new Decimal(text).times(Decimal.pow(10, where.priceScale + moneyDecimals));
    const money = units.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
    if (money > 0 && money <= MONEY_MAX) return money as Money;
    throw new SourceError('number', `${path.join('.')} is out of range: ${excerpt(given)}`);
  }

  #timeOf(value: unknown, path: readonly string[]): Time {
    const given = valueAt(value, path);
    const { timeUnit } = this.#parts.where;
    const text = typeof given === 'number' ? String(given) : given;
    const micros = typeof text === 'string' ? microsOf(text, timeUnit) : Number.NaN;
    if (Number.isSafeInteger(micros) && micros >= 0) return micros as Time;
    throw new SourceError('time', `${path.join('.')} is no time in ${timeUnit}: ${excerpt(given)}`);
  }
}

/** Decimal, with an exponent or without; of few enough digits. */
const NUMBER = /^[+-]?\d{1,24}(\.\d{1,24})?([eE][+-]?\d{1,2})?$/;
/** Beyond it the engine refuses a quote: PRICE-001. */
const MONEY_MAX = 2 ** 51;

const MICROS = { s: 1_000_000, ms: 1000, us: 1 } as const;

function microsOf(text: string, unit: SourceSettings['timeUnit']): number {
  if (unit === 'iso') {
    return ISO.test(text) ? Date.parse(text) * MICROS.ms : Number.NaN;
  }
  return NUMBER.test(text) ? Math.floor(Number(text) * MICROS[unit]) : Number.NaN;
}

/** With its offset: without one it would be taken for this machine's time. */
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;

function valueAt(value: unknown, path: readonly string[]): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[step];
  }
  return at;
}
