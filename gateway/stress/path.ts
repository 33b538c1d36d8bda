// What happens to prices: a shock, an outage of the sources, a stablecoin that loses its peg, or recorded bars. A path
// yields one moment at a time, relative to its beginning, so that one shape serves every contract.

import { existsSync } from 'node:fs';
import { alongBar } from '../sources/recording.ts';
import { type Bars, evenBars } from './bars.ts';
import { StressError } from './stress-error.ts';

/** The world at one second. */
export interface Moment {
  /** Price of the asset in parts of the price at the beginning: 1 there. */
  readonly price: number;
  /** Sources that still speak. */
  readonly quoting: number;
  /** Rate of the stablecoin in parts of its peg. */
  readonly peg: number;
}

export interface PricePath {
  /** As it was asked for; a file by its folder and name. */
  readonly name: string;
  /** Simulated length. */
  readonly seconds: number;
  /** Between two looks at the venue while nothing is being liquidated; never above a minute. */
  readonly quietStep: number;
  /** BTC in USD at the beginning. */
  readonly startUsd: number;
  /** The population holds a stablecoin as collateral. */
  readonly pegged: boolean;
  at(second: number): Moment;
}

/** Calm before whatever comes: books fill, averages settle. */
export const CALM_SECONDS = 30;
/** What is watched behind it: ten slices and the return of the makers. */
const AFTERMATH_SECONDS = 270;
const START_USD = 100_000;
/** More sources than any index has. */
const ALL = 1000;
/** How far the asset falls unseen while sources are silent. */
const OUTAGE_FALL = 0.08;
/** How far the asset falls while a stablecoin loses its peg: one is not lost in quiet times. */
const DEPEG_FALL = 0.05;
/** Between two looks at a recording; bars of a minute are seen at their open, both extremes and close. */
const RECORDED_STEP = 20;
/** Confirmations of the population last a year. */
const SECONDS_MAX = 300 * 86_400;
const SHOCK_SECONDS_MAX = 3600;

const FORMS =
  'shock:-20%:60s, outage:90s, outage:90s:2, depeg:-30%:60s, or a file of bars (.csv, .csv.gz)';

/** @throws StressError `path` */
export async function readPath(text: string): Promise<PricePath> {
  const [kind, ...parts] = text.split(':');
  switch (kind) {
    case 'shock':
      return shock(text, parts);
    case 'outage':
      return outage(text, parts);
    case 'depeg':
      return depeg(text, parts);
    default:
      if (!existsSync(text))
        throw new StressError('path', `${JSON.stringify(text)} is neither a file nor ${FORMS}`);
      return recorded(text, await evenBars(text));
  }
}

/** shock:-20%:60s. The price falls (or rises) in a straight line and stays there. */
function shock(name: string, parts: readonly string[]): PricePath {
  const [move, duration] = exactly(name, parts, 2, 2);
  const share = percent(name, move, -90, 90);
  const seconds = lasting(name, duration);
  const at = (second: number) => still({ price: 1 + share * progress(second, seconds) });
  return { ...SHORT, name, seconds: whole(seconds), at };
}

/** outage:90s[:2]. All sources but so many are silent, and meanwhile the price falls by 8 %. */
function outage(name: string, parts: readonly string[]): PricePath {
  const [duration, left = '0'] = exactly(name, parts, 1, 2);
  const seconds = lasting(name, duration);
  if (!/^[0-9]$/.test(left)) throw malformed(name, 'says how many sources are left as one digit');
  const at = (second: number) => {
    const isOut = second > CALM_SECONDS && second <= CALM_SECONDS + seconds;
    const quoting = isOut ? Number(left) : ALL;
    return still({ price: 1 - OUTAGE_FALL * progress(second, seconds), quoting });
  };
  return { ...SHORT, name, seconds: whole(seconds), at };
}

/** depeg:-30%:60s. The stablecoin's rate falls in a straight line and stays there; the asset falls by 5 % with it. */
function depeg(name: string, parts: readonly string[]): PricePath {
  const [move, duration] = exactly(name, parts, 2, 2);
  const share = percent(name, move, -99, -1);
  const seconds = lasting(name, duration);
  const at = (second: number) => {
    const lost = progress(second, seconds);
    return still({ price: 1 - DEPEG_FALL * lost, peg: 1 + share * lost });
  };
  return { ...SHORT, name, seconds: whole(seconds), pegged: true, at };
}

const SHORT = { quietStep: 1, startUsd: START_USD, pegged: false } as const;

/** Bars, each walked in a straight line from its open over both extremes to its close. */
function recorded(path: string, { every, bars }: Bars): PricePath {
  const first = bars[0].open;
  const seconds = bars.length * every;
  if (seconds > SECONDS_MAX) throw new StressError('path', `${path} is longer than 300 days`);
  const at = (second: number): Moment => {
    const place = Math.min(Math.floor(second / every), bars.length - 1);
    const share = Math.min(1, second / every - place);
    return still({ price: alongBar(bars[place], share) / first });
  };
  const name = path.split(/[/\\]/).slice(-2).join('/');
  return { name, seconds, quietStep: RECORDED_STEP, startUsd: first, pegged: false, at };
}

function still(moved: Partial<Moment>): Moment {
  return { price: 1, quoting: ALL, peg: 1, ...moved };
}

/** How much of the move has happened: 0 before it, 1 behind it. */
function progress(second: number, seconds: number): number {
  return Math.min(1, Math.max(0, (second - CALM_SECONDS) / seconds));
}

function whole(seconds: number): number {
  return CALM_SECONDS + seconds + AFTERMATH_SECONDS;
}

function exactly(
  name: string,
  parts: readonly string[],
  least: number,
  most: number,
): readonly string[] {
  if (parts.length < least || parts.length > most)
    throw malformed(name, 'has another number of parts');
  return parts;
}

function percent(name: string, text: string, least: number, most: number): number {
  const value = Number(/^([+-]?\d{1,2}(?:\.\d{1,3})?)%$/.exec(text)?.[1] ?? Number.NaN);
  if (!(value >= least && value <= most) || value === 0) {
    throw malformed(
      name,
      `${JSON.stringify(text)} is not a move from ${least}% to ${most}%, like -20%`,
    );
  }
  return value / 100;
}

function lasting(name: string, text: string): number {
  const seconds = Number(/^(\d{1,4})s$/.exec(text)?.[1] ?? 0);
  if (seconds < 1 || seconds > SHOCK_SECONDS_MAX) {
    throw malformed(name, `${JSON.stringify(text)} is not 1s … ${SHOCK_SECONDS_MAX}s`);
  }
  return seconds;
}

function malformed(name: string, what: string): StressError {
  return new StressError('path', `${JSON.stringify(name)}: ${what}; a path is ${FORMS}`);
}
