import { expect, test } from 'vitest';
import { MachineClock } from '../../../gateway/host/clock.ts';
import { Metrics } from '../../../gateway/host/metrics.ts';
import { realScheduler } from '../../../gateway/host/scheduler.ts';
import { ThreadWatch } from '../../../gateway/host/thread-watch.ts';
import { passed } from '../fixture.ts';

test('a thread that is held, and its garbage, are measured until it is watched no more', async () => {
  const metrics = new Metrics();
  const parts = { clock: new MachineClock(), scheduler: realScheduler, metrics };
  const watch = new ThreadWatch({ ...parts, thread: 'core' });
  const delays = metrics.histogram('loop_delay', 'core');
  const pauses = (): number =>
    ['minor', 'major', 'incremental', 'weak'].reduce(
      (sum, kind) => sum + metrics.histogram('gc', 'core', kind).count,
      0,
    );
  await passed(50);
  const until = performance.now() + 120;
  let kept: number[][] = [];
  while (performance.now() < until || kept.length % 1000 !== 0) {
    kept.push(new Array(100).fill(0));
    if (kept.length > 50_000) kept = [];
  }
  await expect.poll(() => delays.read().sumUs, { timeout: 5000 }).toBeGreaterThan(80_000);
  await expect.poll(pauses, { timeout: 5000 }).toBeGreaterThan(0);
  watch.close();
  const { count } = delays;
  await passed(100);
  expect(delays.count).toBe(count);
});
