// A live venue as the population: its positions, under its own terms or others.
//
// Shows P-53.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EngineState, snapshot, stateDigest } from '../../../engine/index.ts';
import { saveSnapshot, snapshotPath } from '../../../gateway/log/snapshot-folder.ts';
import { Dice } from '../../../gateway/sources/dice.ts';
import { freeIds } from '../../../gateway/stress/enrolment.ts';
import { readPath } from '../../../gateway/stress/path.ts';
import { populate } from '../../../gateway/stress/population.ts';
import { Quotes } from '../../../gateway/stress/quotes.ts';
import { emptyState, opening, START, startPrices } from '../../../gateway/stress/stage.ts';
import type { Overrides } from '../../../gateway/stress/terms.ts';
import { type Outcome, runTrial } from '../../../gateway/stress/trial.ts';
import { StressVenue } from '../../../gateway/stress/venue.ts';

const ACCOUNTS = 40;
const folder = mkdtempSync(join(tmpdir(), 'praya-stress-'));
let live: EngineState;

beforeAll(async () => {
  live = emptyState(ACCOUNTS);
  const venue = new StressVenue(live, START, () => {});
  venue.doAll(opening(live, [], false));
  const path = await readPath('shock:-20%:20s');
  new Quotes(venue, path, startPrices(venue, 50_000), new Dice(1)).publish(0);
  venue.do({ kind: 'tick' });
  populate(venue, { accounts: ACCOUNTS, pegged: false }, freeIds(live, 16), new Dice(2));
  saveSnapshot(folder, {
    position: { seq: live.seq, time: live.time, epoch: 1, chain: new Uint8Array(32) },
    eventDigest: '',
    stateDigest: stateDigest(live),
    sections: snapshot(live),
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(from: string, overrides: Overrides = []): Promise<Outcome> {
  const path = await readPath('shock:-20%:20s');
  return runTrial({ path, accounts: 0, seed: 1, overrides, snapshot: from });
}

describe('a snapshot', () => {
  test('is the population, from a file or a data folder, at its own prices', async () => {
    const outcome = await run(folder);
    expect(outcome.broken).toEqual([]);
    expect(outcome.accountsBelowZero).toBe(0);
    expect(outcome.accounts).toBe(ACCOUNTS);
    expect(outcome.contracts[0].openInterestLots).toBe(live.markets[1]?.positions.openInterest);
    expect(outcome.frames[0].index[0]).toBeCloseTo(500_000, -3);
    expect(outcome.defaulted).toBeGreaterThan(0);
    const again = await run(snapshotPath(folder, live.seq));
    expect(again.digest).toBe(outcome.digest);
  });

  test('is asked what other terms would do', async () => {
    const tier = { upTo: 200_000_000_000_000, initial: 500_000, maintenance: 250_000 };
    const strict: Overrides = [{ path: ['*', 'tiers'], value: [tier] }];
    const [usual, other] = [await run(folder), await run(folder, strict)];
    expect(other.defaulted).toBeGreaterThan(usual.defaulted);
    expect(other.broken).toEqual([]);
  });

  test('that is none, or damaged, is refused', async () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    await expect(run(empty)).rejects.toMatchObject({ code: 'population' });
    const damaged = join(folder, 'damaged.snap');
    writeFileSync(damaged, 'no snapshot');
    await expect(run(damaged)).rejects.toMatchObject({ code: 'population' });
    const sources: Overrides = [{ path: ['*', 'index', 'ageMaxUs'], value: 0 }];
    await expect(run(folder, sources)).rejects.toMatchObject({ code: 'terms' });
  });
});
