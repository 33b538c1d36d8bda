// A book under stress (FIN-028): one whose result can be worked out by hand, made-up books over shocks and outages, and a recorded
// crash.

import { describe, expect, test } from 'vitest';
import { type Book, bookDigest, createBook } from '../../engine/financing/index.ts';
import type { Time } from '../../engine/schema/index.ts';
import { stressBook } from '../../gateway/financing/stress.ts';
import { madeUpBook, Trial } from '../../gateway/financing/stress-population.ts';
import { readPath } from '../../gateway/stress/path.ts';
import { testOn } from '../gateway/tools/import/recorded-data.ts';
import { CUSTODIAN } from './listing.ts';
import { Stage } from './player.ts';

/** Ann with ten bitcoin at HK$800 000, who owes 3 M; capital of HK$1 billion; calls of a day. */
function annsBook(): Trial {
  const stage = new Stage();
  stage.furnish();
  stage.client('ann', '', 0);
  stage.must({
    kind: 'pledge',
    client: 'ann',
    asset: 'BTC',
    qty: 1_000_000_000,
    custodian: CUSTODIAN,
  });
  stage.must({ kind: 'draw', client: 'ann', amount: 3_000_000_00 });
  return new Trial(stage.book, stage.time as Time);
}

describe('one client under stress', () => {
  test('is sold out when coins lose three quarters, and the rest falls on the capital', async () => {
    const outcome = stressBook(annsBook(), await readPath('shock:-75%:60s'));
    // Ten bitcoin at 200 000, half a percent below: 1.99 M against 3 M.
    expect(outcome).toMatchObject({
      calls: 1,
      defaults: 1,
      soldFor: 1_990_000_00,
      loansBefore: 3_000_000_00,
      loansAfter: 1_010_000_00,
      uncovered: 1_010_000_00,
      capitalAfter: 1_000_000_000_00 - 1_010_000_00,
      brokenLaws: [],
    });
  });

  test('is neither called nor sold when coins lose a twentieth', async () => {
    const trial = annsBook();
    const outcome = stressBook(trial, await readPath('shock:-5%:60s'));
    expect(outcome).toMatchObject({ calls: 0, sales: 0, uncovered: 0, loansAfter: 3_000_000_00 });
    expect(loanOf(trial.book)).toBe(3_000_000_00);
  });

  test('is called once by an outage and the fall behind it', async () => {
    const outcome = stressBook(annsBook(), await readPath('outage:900s'));
    expect(outcome.calls).toBe(1);
  });
});

describe('a made-up book', () => {
  test.each(['shock:-20%:60s', 'shock:-60%:600s', 'outage:900s'])(
    'keeps its laws over %s',
    async (text) => {
      const path = await readPath(text);
      const outcome = stressBook(madeUpBook(30, 7), path);
      expect(outcome.brokenLaws).toEqual([]);
      expect(outcome.calls).toBeGreaterThan(0);
      expect(outcome.loansAfter).toBeLessThanOrEqual(outcome.loansBefore * 1.01);
      expect(outcome.capitalAfter).toBe(outcome.capital - outcome.uncovered);
    },
  );

  test('is the same for the same seed, and its outcome too', async () => {
    const path = await readPath('shock:-40%:60s');
    const digest = (seed: number): string => stressBook(madeUpBook(10, seed), path).digest;
    expect(digest(3)).toBe(digest(3));
    expect(digest(3)).not.toBe(digest(4));
    expect(bookDigest(madeUpBook(5, 1).book)).not.toBe(bookDigest(createBook()));
  });
});

describe('a recorded crash', () => {
  testOn('btc-perp-1m-202201', 'of January 2022 breaks no law', async (folder) => {
    const outcome = stressBook(madeUpBook(12, 1), await readPath(`${folder}/ohlcv.csv.gz`));
    expect(outcome.brokenLaws).toEqual([]);
    expect(outcome.lowest).toBeLessThan(0.75);
    expect(outcome.defaults).toBeGreaterThan(0);
  });
});

function loanOf(book: Book): number {
  return book.clients.get('ann')?.loan ?? 0;
}
