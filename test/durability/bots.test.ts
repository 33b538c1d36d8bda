/**
 * A market maker quotes against takers through a kill −9 of the venue, one of itself and one of a taker: position, cash and
 * every fill of each bot's books equal the venue's.
 *
 * BOTS_SEED repeats a failure; `npm run prove:bots` has the long form, ten minutes.
 */

import { expect, test } from 'vitest';
import { BotsRun } from './bots-run.ts';

const SECONDS = 30;
const SEED = Number(process.env['BOTS_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

test(`bots that are killed and come back have the venue's books, seed ${SEED}`, {
  timeout: 180_000,
}, async () => {
  const run = new BotsRun(SECONDS, SEED);
  await run.run();
  expect(run.faults).toEqual([]);
  expect(run.kills).toEqual({ venue: 1, maker: 1, taker: 1 });
  expect(run.audits.map(({ fills }) => fills > 0)).toEqual([true, true, true, true]);
  expect(run.report).toMatch(/^Quotes {4}on both sides [\d.]+ % of /m);
});
