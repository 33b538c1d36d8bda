// The outside world of the demonstration: for each contract the exchanges of its index terms, six of them, around
// a common price. Index, mark and funding are the engine's.

import { read } from '../../../engine/index.ts';
import type { ContractTerms } from '../../../engine/schema/index.ts';
import type { Clock } from '../../host/clock.ts';
import { VenueError } from '../../host/errors.ts';
import { realScheduler } from '../../host/scheduler.ts';
import { Dice } from '../../sources/dice.ts';
import { paceOf } from '../../sources/pace.ts';
import {
  barPath,
  type Fall,
  fallingPath,
  type PricePath,
  randomWalk,
} from '../../sources/price-path.ts';
import { RecordedSource } from '../../sources/recorded.ts';
import { type Bar, readBars, readRecording } from '../../sources/recording.ts';
import { sharedPath } from '../../sources/shared-path.ts';
import { type Habits, SimulatedSource } from '../../sources/simulated.ts';
import type { Source } from '../../sources/source.ts';
import type { Stage } from '../founding/stage.ts';
import { TERMS } from './seed.ts';

export interface Recordings {
  readonly bars: readonly Bar[] | undefined;
  /** By source. */
  readonly files: ReadonlyMap<string, string>;
}

interface ExchangeOptions {
  readonly seed: number;
  readonly recordings: Recordings;
  /** What befalls both contracts. */
  readonly fall: Fall | undefined;
}

/** Where the walks start on an empty venue, USD. */
const STARTS: Readonly<Record<string, number>> = { 'BTC-PERP': 100_000, 'ETH-PERP': 4000 };

/** By weight in the index: the larger an exchange, the tighter and steadier. */
const HABITS: readonly Habits[] = [
  { halfSpread: 5e-5, noise: 4e-5, periodMs: 700, latencyMs: 40, outage: 0, outageMs: 0 },
  { halfSpread: 8e-5, noise: 6e-5, periodMs: 900, latencyMs: 70, outage: 0, outageMs: 0 },
  { halfSpread: 1e-4, noise: 6e-5, periodMs: 900, latencyMs: 120, outage: 5e-4, outageMs: 15_000 },
  { halfSpread: 2e-4, noise: 1e-4, periodMs: 1300, latencyMs: 90, outage: 1e-3, outageMs: 20_000 },
  { halfSpread: 3e-4, noise: 2e-4, periodMs: 1700, latencyMs: 250, outage: 2e-3, outageMs: 25_000 },
  { halfSpread: 6e-4, noise: 3e-4, periodMs: 2100, latencyMs: 400, outage: 4e-3, outageMs: 30_000 },
];

/**
 * Reads what recorded prices there are; before anything is opened.
 *
 * @param barsFile minute bars for BTC-PERP; the other contract walks.
 * @param recorded exchanges that replay what is in a file, like BTC-PERP/alpha=FILE.
 * @throws VenueError `config` or `recording` when a file or the name of a source makes no sense
 */
export async function readRecordings(
  barsFile: string | undefined,
  recorded: readonly string[],
): Promise<Recordings> {
  return {
    bars: barsFile === undefined ? undefined : await readBars(barsFile),
    files: await recordedFiles(recorded),
  };
}

export function exchangesOf(stage: Stage, clock: Clock, options: ExchangeOptions): Source[] {
  const { files } = options.recordings;
  const sources: Source[] = [];
  for (const terms of TERMS) {
    const { contract, symbol, moneyDecimals, index } = terms;
    const path = sharedPath(pathOf(stage, terms, options), clock.now());
    for (const [at, { name }] of index.sources.entries()) {
      const own = { contract, name, moneyDecimals, pace: paceOf(clock, realScheduler) };
      const file = files.get(`${symbol}/${name}`);
      const dice = new Dice(options.seed * 7919 + contract * 100 + at + stage.state.seq);
      const habits = HABITS[at % HABITS.length];
      if (file !== undefined) sources.push(new RecordedSource({ ...own, path: file }));
      else sources.push(new SimulatedSource({ ...own, path, habits, dice }));
    }
  }
  return sources;
}

/** A venue that starts again goes on at its last index, with another seed than the first time. */
function pathOf(
  { state }: Stage,
  { contract, symbol, tickSize }: ContractTerms,
  { seed, recordings, fall }: ExchangeOptions,
): PricePath {
  const start = STARTS[symbol] ?? 1;
  const last = read.indexPrice(state, contract) * Number(tickSize);
  const dice = new Dice(seed * 1000 + contract + state.seq);
  const { bars } = recordings;
  const path =
    bars !== undefined && symbol === BARS_SYMBOL
      ? barPath(bars)
      : randomWalk(last === 0 ? start : last, start, dice);
  return fall === undefined ? path : fallingPath(path, fall);
}

const BARS_SYMBOL = 'BTC-PERP';

/** Files by source, each of them looked into. */
async function recordedFiles(recorded: readonly string[]): Promise<Map<string, string>> {
  const names = TERMS.flatMap(({ symbol, index }) =>
    index.sources.map(({ name }) => `${symbol}/${name}`),
  );
  const files = new Map<string, string>();
  for (const text of recorded) {
    const [, name = '', file = ''] = /^([^=]+)=(.+)$/.exec(text) ?? [];
    if (!names.includes(name)) {
      const known = names.join(', ');
      throw new VenueError('config', `${text}: wants SOURCE=FILE, of the sources ${known}`);
    }
    for await (const _ of readRecording(file)) break;
    files.set(name, file);
  }
  return files;
}
