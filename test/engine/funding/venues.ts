// Funding formulas that other venues publish, as parameter sets of ours; parts per billion per 8 h.

import { Averaging } from '../../../engine/schema/closed-sets.ts';

export interface VenueFormula {
  readonly interest: number;
  readonly damping: number;
  readonly cap: number;
  readonly averaging: Averaging;
  /** Its intervals in 8 h: what an interval pays is F divided by this. */
  readonly intervals: number;
}

/** Of a venue that states no cap. */
const NO_CAP = 1_000_000_000;
const plain: Averaging = Averaging.plain;
const linear: Averaging = Averaging.linear;

export type VenueName = 'bitmex' | 'bitmexCapped' | 'binance' | 'deribit' | 'okx' | 'hyperliquid';

export const VENUES: Readonly<Record<VenueName, VenueFormula>> = {
  bitmex: { interest: 100_000, damping: 500_000, cap: NO_CAP, averaging: plain, intervals: 1 },
  /** Of XBTUSD: 0.75 × (1 % − 0.5 %). */
  bitmexCapped: {
    interest: 100_000,
    damping: 500_000,
    cap: 3_750_000,
    averaging: plain,
    intervals: 1,
  },
  /** And Bybit. Cap: 0.75 × a maintenance rate of 0.4 %. */
  binance: { interest: 100_000, damping: 500_000, cap: 3_000_000, averaging: linear, intervals: 1 },
  deribit: { interest: 0, damping: 250_000, cap: 5_000_000, averaging: plain, intervals: 480 },
  okx: { interest: 0, damping: 0, cap: 15_000_000, averaging: plain, intervals: 1 },
  /** Cap: 4 % an hour. */
  hyperliquid: {
    interest: 100_000,
    damping: 500_000,
    cap: 320_000_000,
    averaging: plain,
    intervals: 8,
  },
};
