// What surveillance compares with: every detector's parameters, with unit, default and bounds. The table is closed and
// the values are engine state, so that a replay raises the alerts that were raised live.

import type { ContractId } from '../kernel/units.ts';

/** What the number of a threshold counts. `money` is whole units of the settlement currency. */
type ThresholdUnit = 'ppm' | 'ppb' | 'seconds' | 'times' | 'count' | 'money';

interface ThresholdTerms {
  readonly unit: ThresholdUnit;
  readonly standard: number;
  /** Both inclusive. */
  readonly least: number;
  readonly most: number;
}

/** Detector → its parameters. */
interface ThresholdTable {
  readonly markIndexGap: Parameters<'gap' | 'hold' | 'coolDown'>;
  readonly sourceDivergence: Parameters<'distance' | 'hold' | 'coolDown'>;
  readonly fundingSpike: Parameters<'rate' | 'change' | 'window' | 'coolDown'>;
  readonly interestConcentration: Parameters<'share' | 'floor' | 'coolDown'>;
  readonly layering: Parameters<
    | 'levels'
    | 'ratio'
    | 'spoofRatio'
    | 'life'
    | 'after'
    | 'distance'
    | 'hourly'
    | 'daily'
    | 'coolDown'
  >;
  readonly washTrading: Parameters<
    | 'prevented'
    | 'linkedTrades'
    | 'roundTrips'
    | 'ringTurns'
    | 'net'
    | 'pairShare'
    | 'window'
    | 'coolDown'
  >;
  readonly fundingWindow: Parameters<
    'premium' | 'pressureShare' | 'lastSeconds' | 'position' | 'hourly' | 'daily' | 'coolDown'
  >;
  readonly quoteStuffing: Parameters<
    'messages' | 'perFill' | 'hold' | 'hourly' | 'daily' | 'coolDown'
  >;
  readonly liquidationIgnition: Parameters<
    'window' | 'move' | 'share' | 'after' | 'unwind' | 'hourly' | 'daily' | 'coolDown'
  >;
  readonly profitTransfer: Parameters<'away' | 'money' | 'share' | 'coolDown'>;
  readonly ramping: Parameters<'move' | 'share' | 'steps' | 'coolDown'>;
}

type Parameters<Name extends string> = Readonly<Record<Name, ThresholdTerms>>;

/** Reasons for the defaults stand in docs/operating/alerts.md. */
export const THRESHOLDS: ThresholdTable = {
  markIndexGap: {
    gap: of('ppm', 5000, 1, 1_000_000),
    hold: of('seconds', 10, 0, 86_400),
    coolDown: of('seconds', 60, 0, 86_400),
  },
  sourceDivergence: {
    distance: of('ppm', 5000, 1, 1_000_000),
    hold: of('seconds', 10, 0, 86_400),
    coolDown: of('seconds', 60, 0, 86_400),
  },
  fundingSpike: {
    rate: of('ppb', 5_000_000, 1, 1_000_000_000),
    change: of('ppb', 2_000_000, 1, 1_000_000_000),
    window: of('count', 60, 1, 1440),
    coolDown: of('seconds', 3600, 0, 86_400),
  },
  interestConcentration: {
    share: of('ppm', 150_000, 1, 1_000_000),
    floor: of('money', 10_000_000, 0, 1_000_000_000),
    coolDown: of('seconds', 3600, 0, 86_400),
  },
  layering: {
    levels: of('count', 3, 1, 100),
    ratio: of('times', 4, 1, 1000),
    spoofRatio: of('times', 10, 1, 1000),
    life: of('seconds', 30, 1, 3600),
    after: of('seconds', 5, 1, 600),
    distance: of('ppm', 5000, 1, 1_000_000),
    hourly: of('count', 3, 1, 100_000),
    daily: of('count', 10, 1, 1_000_000),
    coolDown: of('seconds', 300, 0, 86_400),
  },
  washTrading: {
    prevented: of('count', 10, 1, 100_000),
    linkedTrades: of('count', 1, 1, 100_000),
    roundTrips: of('count', 3, 1, 100_000),
    ringTurns: of('count', 2, 1, 100_000),
    net: of('ppm', 50_000, 0, 1_000_000),
    pairShare: of('ppm', 500_000, 0, 1_000_000),
    window: of('seconds', 300, 1, 86_400),
    coolDown: of('seconds', 300, 0, 86_400),
  },
  fundingWindow: {
    premium: of('ppb', 500_000, 1, 1_000_000_000),
    pressureShare: of('ppm', 500_000, 1, 1_000_000),
    lastSeconds: of('seconds', 60, 1, 60),
    position: of('money', 100_000, 0, 1_000_000_000),
    hourly: of('count', 3, 1, 100_000),
    daily: of('count', 10, 1, 1_000_000),
    coolDown: of('seconds', 3600, 0, 86_400),
  },
  quoteStuffing: {
    messages: of('count', 100, 1, 1_000_000),
    perFill: of('times', 50, 1, 1_000_000),
    hold: of('seconds', 3, 1, 3600),
    hourly: of('count', 30, 1, 100_000),
    daily: of('count', 200, 1, 1_000_000),
    coolDown: of('seconds', 60, 0, 86_400),
  },
  liquidationIgnition: {
    window: of('seconds', 30, 1, 3600),
    move: of('ppm', 3000, 1, 1_000_000),
    share: of('ppm', 500_000, 1, 1_000_000),
    after: of('seconds', 120, 1, 3600),
    unwind: of('ppm', 500_000, 1, 1_000_000),
    hourly: of('count', 3, 1, 100_000),
    daily: of('count', 6, 1, 1_000_000),
    coolDown: of('seconds', 300, 0, 86_400),
  },
  profitTransfer: {
    away: of('ppm', 3000, 1, 1_000_000),
    money: of('money', 10, 0, 1_000_000_000),
    share: of('ppm', 500_000, 1, 1_000_000),
    coolDown: of('seconds', 3600, 0, 86_400),
  },
  ramping: {
    move: of('ppm', 15_000, 1, 1_000_000),
    share: of('ppm', 500_000, 1, 1_000_000),
    steps: of('count', 3, 1, 100_000),
    coolDown: of('seconds', 3600, 0, 86_400),
  },
};

export type DetectorName = keyof ThresholdTable;

/** Detector, parameter and contract as one key. */
export function thresholdKey(
  detector: string,
  parameter: string,
  contract: ContractId | 0,
): string {
  return `${detector} ${parameter} ${contract}`;
}

/** Null for what the table does not have. */
export function thresholdTerms(detector: string, parameter: string): ThresholdTerms | null {
  if (!Object.hasOwn(THRESHOLDS, detector)) return null;
  const parameters: Readonly<Record<string, ThresholdTerms>> = THRESHOLDS[detector as DetectorName];
  return Object.hasOwn(parameters, parameter) ? parameters[parameter] : null;
}

function of(unit: ThresholdUnit, standard: number, least: number, most: number): ThresholdTerms {
  return { unit, standard, least, most };
}
