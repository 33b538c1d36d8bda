// Where the index goes: a seeded random walk, or the minute bars of a file walked through second by second.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Dice } from './dice.ts';

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

interface Bar {
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
}

const SECONDS = 60;

/** Through each bar from open over its nearer and its farther extreme to close; from the first again at the end. */
export function barPath(bars: readonly Bar[], from = 0): PricePath {
  let second = from;
  return {
    next() {
      const bar = bars[Math.floor(second / SECONDS) % bars.length];
      const at = (second++ % SECONDS) / SECONDS;
      const rising = bar.close >= bar.open;
      const stops = [bar.open, rising ? bar.low : bar.high, rising ? bar.high : bar.low, bar.close];
      const leg = Math.min(2, Math.floor(at * 3));
      return stops[leg] + (stops[leg + 1] - stops[leg]) * (at * 3 - leg);
    },
  };
}

/** Reads CSV with a heading that names open, high, low and close; also compressed with gzip. @throws Error */
export function readBars(path: string): Bar[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const [heading = '', ...lines] = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const names = heading.split(',').map((name) => name.trim().toLowerCase());
  const columns = (['open', 'high', 'low', 'close'] as const).map((name) => names.indexOf(name));
  if (columns.includes(-1)) {
    throw new Error(`${path}: the first line must name the columns open, high, low and close`);
  }
  const bars = lines.map((line, at) => {
    const fields = line.split(',');
    const [open, high, low, close] = columns.map((column) => Number(fields[column]));
    if (![open, high, low, close].every((price) => price !== undefined && price > 0)) {
      throw new Error(`${path}: line ${at + 2} has no four prices above zero`);
    }
    return { open, high, low, close } as Bar;
  });
  if (bars.length === 0) throw new Error(`${path}: no bars`);
  return bars;
}
