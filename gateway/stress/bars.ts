// Recorded bars as a path: all of them, evenly apart.

import { basename } from 'node:path';
import { VenueError } from '../host/errors.ts';
import { type Bar, readBars } from '../sources/recording.ts';
import { StressError } from './stress-error.ts';

export interface Bars {
  /** Seconds from one bar to the next. */
  readonly every: number;
  readonly bars: readonly Bar[];
}

const BARS_MAX = 5_000_000;
const EVERY_MAX = 3600;
const PRICE_MAX = 10_000_000;

/** @throws StressError `path`, naming the file and what is wrong with it. */
export async function evenBars(path: string): Promise<Bars> {
  const name = basename(path);
  const bars = await allBars(path);
  if (bars.length < 2) throw new StressError('path', `${name}: fewer than two bars`);
  if (bars.length > BARS_MAX) throw new StressError('path', `${name}: more than ${BARS_MAX} bars`);
  const every = (bars[1].atMs - bars[0].atMs) / 1000;
  if (!Number.isInteger(every) || every < 1 || every > EVERY_MAX) {
    throw new StressError(
      'path',
      `${name}: bars ${every} s apart; 1 to ${EVERY_MAX} whole seconds are read`,
    );
  }
  bars.forEach(({ atMs, open, high, low, close }, place) => {
    const which = `${name}: bar ${place + 1}`;
    if (high < Math.max(open, close) || low > Math.min(open, close)) {
      throw new StressError('path', `${which} has an open or close beyond its high or low`);
    }
    if (high > PRICE_MAX) throw new StressError('path', `${which} is above ${PRICE_MAX}`);
    if (atMs !== bars[0].atMs + place * every * 1000) {
      throw new StressError('path', `${which} is not ${every} s behind the one before`);
    }
  });
  return { every, bars };
}

async function allBars(path: string): Promise<Bar[]> {
  try {
    return await readBars(path);
  } catch (error) {
    if (error instanceof VenueError) throw new StressError('path', error.message, error);
    throw error;
  }
}
