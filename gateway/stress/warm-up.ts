// Before a venue opens: what happens each second, and what happens once in years, has run once, so that neither waits for
// the compiler when it comes. A made-up venue of its own goes through a fall; the real one is not touched.

import { realScheduler } from '../host/scheduler.ts';
import { runFollowers } from './followers.ts';
import { readPath } from './path.ts';
import { runTrial } from './trial.ts';

const FALL = 'shock:-30%:10s';
/** Enough of them for triggers, liquidations, deleveraging and their fills to be compiled. */
const ACCOUNTS = 300;

/** Takes about a second, in slices: a signal is heard between two. A fixed seed: it does the same each time. */
export async function warmUp(): Promise<void> {
  const path = await readPath(FALL);
  const onProgress = (): Promise<void> =>
    new Promise((resolve) => void realScheduler.after(0, resolve));
  await runTrial({ path, accounts: ACCOUNTS, seed: 1, overrides: [], snapshot: '', onProgress });
  runFollowers();
}
