// What the index is fed with. A source is one outside venue: it quotes the asset there, again and
// again. Whether that is believed is the engine's business (docs/rules/prices.md); a source only quotes.

import type { ContractId, Money, Time } from '../../engine/schema/index.ts';
import type { SourceError } from './source-error.ts';

/** One quote: the fields of the command `quoteSource` that a source knows. */
export interface Quote {
  /** The source's own counter; only a higher one than its last is believed. */
  readonly sourceSeq: number;
  /** Money for one whole unit of the base asset; 0 for a side that is not there. */
  readonly bid: Money;
  readonly ask: Money;
  /** When the source quoted it, by its own clock. */
  readonly quotedAt: Time;
}

export interface Source {
  readonly contract: ContractId;
  /** A name of the contract's index terms: one of its sources, or its benchmark. */
  readonly name: string;
  /**
   * Its quotes as they come, until `signal`. Ends when there are no more. Whatever it throws is a failure of the
   * source: it is opened again later.
   *
   * @param note told of every message that is no quote; the source goes on.
   */
  quotes(signal: AbortSignal, note: Note): AsyncIterable<Quote>;
}

export type Note = (error: SourceError) => void;

/** What the source of a configuration is made of. */
export interface ConfiguredParts<Settings> {
  readonly contract: ContractId;
  readonly moneyDecimals: number;
  readonly settings: Settings;
  readonly pace: Pace;
}

/** Time as a source lives in it. */
export interface Pace {
  now(): Time;
  /** @returns after so many milliseconds, or at once when `signal` aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

/** A price in USD, or whatever the contract settles in, as money. */
export function moneyOf(price: number, moneyDecimals: number): Money {
  return Math.round(price * 10 ** moneyDecimals) as Money;
}
