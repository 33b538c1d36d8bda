/**
 * An edge falls behind and is ended under load, from outside and by its own doing: nothing acknowledged is lost, nothing is doubled, streams
 * go on where they were, and matching does not notice.
 *
 * EDGE_SEED repeats a failure; `npm run prove:edges` has the long form.
 */

import { expect, test } from 'vitest';
import { EdgeRun, ENDINGS } from './edge-run.ts';

const ROUNDS = 8;
const SEED = Number(process.env['EDGE_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

test(`an edge that ends costs connections and nothing else, seed ${SEED}`, async () => {
  const run = new EdgeRun(SEED);
  await run.run(ROUNDS);
  expect(run.faults).toEqual([]);
  expect(run.history.fills).toBeGreaterThan(0);
  expect([...run.endings.keys()].sort()).toEqual([...ENDINGS].sort());
  expect(run.resyncs).toBeGreaterThan(0);
  expect(run.longestAnswerMs).toBeLessThan(1000);
});
