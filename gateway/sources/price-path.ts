// Where the index goes: a seeded random walk, or the minute bars of a file walked through second by second.

import type { Dice } from './dice.ts';
import { alongBar, type Bar } from './recording.ts';

/** A price for each second, in whatever unit it started with. */
export interface PricePath {
  next(): number;
}

/** About 45 % a year, which is an ordinary one for these assets. */
const STEP = 0.00008;
/** What has moved this far from the start is drawn back, gently, so that a long run stays in view. */
const PULL = 0.000002;

export function randomWalk(start: number, anchor: number, dice: Dice): PricePath {
  let price = start;
  return {
    next() {
      price *= 1 + dice.normal() * STEP - Math.log(price / anchor) * PULL;
      return price;
    },
  };
}

const SECONDS = 60;

/** Through each bar, a minute each; from the first again at the end. */
export function barPath(bars: readonly Bar[]): PricePath {
  let second = 0;
  return {
    next() {
      const bar = bars[Math.floor(second / SECONDS) % bars.length];
      return alongBar(bar, (second++ % SECONDS) / SECONDS);
    },
  };
}

/** What befalls a market: nothing for a while, then it loses `depth` of its price, and stays there. */
export interface Fall {
  readonly calmSeconds: number;
  readonly seconds: number;
  /** 0.2 for a fall by 20 %. */
  readonly depth: number;
}

/** A path that falls as well: evenly, so that every second of the fall takes the same share of what is left. */
export function fallingPath(path: PricePath, { calmSeconds, seconds, depth }: Fall): PricePath {
  let second = 0;
  return {
    next() {
      const fallen = Math.max(0, Math.min(1, (second++ - calmSeconds) / seconds));
      return path.next() * (1 - depth) ** fallen;
    },
  };
}
