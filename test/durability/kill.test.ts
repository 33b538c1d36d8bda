// Shows G-09.

/**
 * kill −9 of a venue that works: nothing acknowledged is lost, nothing is doubled, streams go on where they were.
 * Proves process crashes, not power loss.
 *
 * PRAYA_LONG=1 runs the long one, DURABILITY_SEED and DURABILITY_ROUNDS repeat a failure.
 */

import { expect, test } from 'vitest';
import { KillRun } from './kill-run.ts';

const { PRAYA_LONG, DURABILITY_SEED, DURABILITY_ROUNDS } = process.env;
const ROUNDS = Number(DURABILITY_ROUNDS ?? (PRAYA_LONG === '1' ? 200 : 50));
/** Every so often on a new folder, so that the time of a round does not grow with the number of them. */
const ROUNDS_PER_FOLDER = 25;
const SEED = Number(DURABILITY_SEED ?? Math.floor(Math.random() * 2 ** 31));

const seeds = Array.from({ length: Math.ceil(ROUNDS / ROUNDS_PER_FOLDER) }, (_, at) => SEED + at);

test.each(seeds)(
  'what was acknowledged survives every kill, seed %i',
  {
    timeout: ROUNDS_PER_FOLDER * 30_000,
  },
  async (seed) => {
    const killRun = new KillRun(seed);
    await killRun.run(Math.min(ROUNDS, ROUNDS_PER_FOLDER));
    const { history, kills } = killRun;
    console.info({
      seed,
      kills,
      commands: history.seq,
      fills: history.fills,
      ...Object.fromEntries(history.proved),
    });
    expect(history.faults).toEqual([]);
    expect(history.fills).toBeGreaterThan(0);
  },
);
