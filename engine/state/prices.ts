// What a contract's prices are made of: the last quote of each source, and the average of the impact premium.

import type { Money, Price, Time } from '../kernel/units.ts';
import type { IndexTerms } from '../schema/contract-terms.ts';

/** The last quote of one source. */
export interface SourceQuote {
  /** 0 before the first. */
  sourceSeq: number;
  bid: Money;
  ask: Money;
  quotedAt: Time;
}

export interface Pricing {
  /** In the order of the terms' sources; the benchmark's is the last one. */
  readonly quotes: SourceQuote[];
  /** A source has quoted: index and mark are computed from then on, and no command sets them. */
  quoted: boolean;
  /** Since when the index has been too far from the benchmark; 0 when it is not. */
  benchmarkOffSince: Time | 0;
  /** Since when the index has been halted; 0 when it is not. */
  haltedSince: Time | 0;
  /** Average of (impact mid − index), 10⁻⁶ ticks. */
  basis: number;
  /** Whole second of the average's last sample; 0 before the first. */
  basisAt: number;
}

/** How far the index of a contract with sources may be trusted, beside its state. */
export interface IndexTrust {
  /** When the last index was taken; 0 before the first. */
  takenAt: Time | 0;
  /** Since when every second has had a normal index; 0 while it has none. */
  normalSince: Time | 0;
  /** Indexes held in a row since the last one was taken, and how many of the latest are alike. */
  held: number;
  heldAlike: number;
  /** The last one held; 0 for none. */
  heldPrice: Price | 0;
}

export function createTrust(): IndexTrust {
  return { takenAt: 0, normalSince: 0, held: 0, heldAlike: 0, heldPrice: 0 };
}

export function createPricing(terms: IndexTerms): Pricing {
  const sources = terms.sources.length + 1;
  return {
    quotes: Array.from({ length: sources }, noQuote),
    quoted: false,
    benchmarkOffSince: 0,
    haltedSince: 0,
    basis: 0,
    basisAt: 0,
  };
}

/** Of a source that has not quoted yet. */
export function noQuote(): SourceQuote {
  return { sourceSeq: 0, bid: 0 as Money, ask: 0 as Money, quotedAt: 0 as Time };
}
