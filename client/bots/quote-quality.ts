// How good a maker's quotes were: how much of the time on both sides, how far apart, how large, and what its fills were
// worth a moment later.

import { MILLION, worthOf } from './exact.ts';

/** Sums over time, so that a run that was killed goes on adding. All whole numbers. */
export interface QuoteQuality {
  /** Milliseconds that were looked at. */
  readonly seenMs: number;
  readonly twoSidedMs: number;
  /** Spread in millionths of the bid, times the milliseconds that it stood. */
  readonly spreadPpmMs: number;
  /** Lots at the best bid, times milliseconds; at the best ask. */
  readonly bidLotsMs: number;
  readonly askLotsMs: number;
  /** Milliseconds without quotes on both sides, by what kept them away. */
  readonly awayMs: Readonly<Record<string, number>>;
  /** By horizon in milliseconds. */
  readonly markouts: Readonly<Record<string, Markout>>;
}

/** What fills had gained at a later price, all together. */
interface Markout {
  readonly fills: number;
  /** Minor units; below zero when the price went on against the maker. */
  readonly gained: number;
  /** Minor units at the prices of the fills. */
  readonly traded: number;
}

export const NO_QUALITY: QuoteQuality = {
  seenMs: 0,
  twoSidedMs: 0,
  spreadPpmMs: 0,
  bidLotsMs: 0,
  askLotsMs: 0,
  awayMs: {},
  markouts: {},
};

/** When a fill is looked at again. */
export const HORIZONS_MS: readonly number[] = [1000, 10_000];

/** The best of one's own quotes; null on a side without one. */
export interface OwnBest {
  readonly bid: { readonly ticks: number; readonly lots: number } | null;
  readonly ask: { readonly ticks: number; readonly lots: number } | null;
}

/** Adds a while in which `best` stood. @param away what kept quotes away, '' when nothing does */
export function seen(
  before: QuoteQuality,
  ms: number,
  { bid, ask }: OwnBest,
  away: string,
): QuoteQuality {
  if (ms === 0) return before;
  const seenMs = before.seenMs + ms;
  if (bid === null || ask === null) {
    const why = away === '' ? 'one side only' : away;
    const awayMs = { ...before.awayMs, [why]: (before.awayMs[why] ?? 0) + ms };
    return { ...before, seenMs, awayMs };
  }
  const spreadPpm = Math.round(((ask.ticks - bid.ticks) * MILLION) / bid.ticks);
  return {
    ...before,
    seenMs,
    twoSidedMs: before.twoSidedMs + ms,
    spreadPpmMs: before.spreadPpmMs + spreadPpm * ms,
    bidLotsMs: before.bidLotsMs + bid.lots * ms,
    askLotsMs: before.askLotsMs + ask.lots * ms,
  };
}

/** A fill of a maker's quote that is to be looked at again. */
export interface MarkedFill {
  readonly isBuy: boolean;
  readonly ticks: number;
  readonly lots: number;
}

/** Looks at a fill again, at the price of a moment that is `horizonMs` later. */
export function markedOut(
  before: QuoteQuality,
  horizonMs: number,
  { isBuy, ticks, lots }: MarkedFill,
  later: { readonly ticks: number; readonly moneyPerTickLot: number },
): QuoteQuality {
  const { fills, gained, traded } = before.markouts[horizonMs] ?? {
    fills: 0,
    gained: 0,
    traded: 0,
  };
  const risen = worthOf(lots, later.ticks - ticks, later.moneyPerTickLot);
  const markout = {
    fills: fills + 1,
    gained: gained + (isBuy ? risen : -risen),
    traded: traded + worthOf(lots, ticks, later.moneyPerTickLot),
  };
  return { ...before, markouts: { ...before.markouts, [horizonMs]: markout } };
}
