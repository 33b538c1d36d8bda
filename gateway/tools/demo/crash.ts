// The crash: a scripted fall of the outside prices, and clients who hold too much for what they paid in.

import { InvestorClass as Investors, Role } from '../../../engine/schema/index.ts';
import type { Fall } from '../../sources/price-path.ts';
import type { Player } from './participants.ts';

/** What happens when. The venue's clock is ahead of the machine's by as much as brings a full hour into the fall. */
export interface CrashScript {
  readonly fall: Fall;
  /** From the first quote to the summary. */
  readonly seconds: number;
  readonly aheadMs: number;
}

export const FALL_SECONDS = 60;
const DEPTH = 0.2;
/** Of the calm before, as a share of the fall; and of what is watched afterwards. */
const CALM = 0.75;
const AFTER = 0.4;
/** When the full hour comes, as a share of the calm: before it there is a market, and a minute that counts closes in it. */
const HOUR = 0.85;
/** Of prices before the hour: thirty samples make a minute count for funding, and logging on takes some seconds. */
const BEFORE_THE_HOUR_SECONDS = 40;
const HOUR_MS = 3_600_000;

/**
 * A fall that takes so many seconds, beginning now.
 *
 * @param nowMs the machine's date: the script is put before the next full hour by a clock that is ahead.
 */
export function crashScript(fallSeconds: number, nowMs: number): CrashScript {
  const calmSeconds = Math.max(
    Math.round(fallSeconds * CALM) + SETTLING_SECONDS,
    Math.ceil(BEFORE_THE_HOUR_SECONDS / HOUR),
  );
  const hourAtMs = calmSeconds * HOUR * 1000;
  const toTheHourMs = HOUR_MS - (nowMs % HOUR_MS);
  const aheadMs = Math.round((toTheHourMs - hourAtMs + HOUR_MS) % HOUR_MS);
  const seconds = calmSeconds + fallSeconds + Math.round(fallSeconds * AFTER) + SETTLING_SECONDS;
  return { fall: { calmSeconds, seconds: fallSeconds, depth: DEPTH }, seconds, aheadMs };
}

/** For everybody to log on and quote, and for the last slices. */
const SETTLING_SECONDS = 10;

/** What the fund begins with: little, so that the steps behind it are seen as well. */
export const CRASH_FUND_USD = 150_000;
export const CRASH_TRANCHE_USD = 75_000;

/** A client who holds one position, as large as its margin carries. */
export interface Holding {
  readonly contract: string;
  readonly side: 'buy' | 'sell';
  /** Notional over what was paid in. */
  readonly leverage: number;
}

export const HOLDINGS: Readonly<Record<string, Holding>> = {
  kestrel: { contract: 'BTC-PERP', side: 'buy', leverage: 16 },
  osprey: { contract: 'BTC-PERP', side: 'buy', leverage: 12 },
  heron: { contract: 'BTC-PERP', side: 'buy', leverage: 8 },
  egret: { contract: 'ETH-PERP', side: 'buy', leverage: 13 },
  swift: { contract: 'ETH-PERP', side: 'buy', leverage: 9 },
  plover: { contract: 'BTC-PERP', side: 'sell', leverage: 10 },
  curlew: { contract: 'ETH-PERP', side: 'sell', leverage: 8 },
};

const HOLDER_DEPOSIT_USD = 80_000;

/** The holders, as participants of their own. */
export const HOLDERS: readonly Player[] = Object.keys(HOLDINGS).map((key, at) => {
  const participant = 21 + at;
  const firm = `${key[0]?.toUpperCase()}${key.slice(1)} Partners`;
  return {
    key,
    participant,
    account: 100 + participant,
    firm,
    trader: `${firm} algorithm`,
    responsiblePerson: `${firm} duty officer`,
    role: Role.client,
    investorClass: Investors.institutional,
    part: 'holder',
    depositUsd: HOLDER_DEPOSIT_USD,
  };
});
