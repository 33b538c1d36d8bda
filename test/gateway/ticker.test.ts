import { afterEach, expect, test } from 'vitest';
import type { Time } from '../../engine/schema/index.ts';
import { Ticker, tickAfter } from '../../gateway/core/ticker.ts';
import { ManualScheduler } from '../support/manual-scheduler.ts';
import { ANN, closeAll, logOnAs, openTestVenue, order } from './fixture.ts';

afterEach(closeAll);

const SECOND = 1_000_000;

test.each([
  [1000, [1, 2, 3]],
  [250, [0.25, 0.5, 0.75, 1, 1.25]],
  [300, [0.3, 0.6, 0.9, 1, 1.3]],
  [5000, [5, 10, 15]],
])('every %i ms: the ticks stand at %j seconds', (tickMs, seconds) => {
  let time = 0;
  const due = seconds.map(() => {
    time = tickAfter(time, tickMs);
    return time / SECOND;
  });
  expect(due).toEqual(seconds);
});

test('the first to look ticks, and never twice', () => {
  const clock = { time: 10.4 * SECOND, now: () => clock.time as Time };
  const lags: number[] = [];
  const ticker = new Ticker({
    clock,
    scheduler: new ManualScheduler(),
    tickMs: 1000,
    tick: (lagUs) => lags.push(lagUs),
  });
  ticker.tickIfDue();
  expect(lags).toEqual([]);
  clock.time = 11 * SECOND + 7;
  ticker.tickIfDue();
  ticker.tickIfDue();
  expect(lags).toEqual([7]);
  clock.time = 14.5 * SECOND; // Seconds without a tick are not made up.
  ticker.tickIfDue();
  expect(lags).toEqual([7, 2.5 * SECOND]);
});

test('a clock that runs at half speed is waited for', () => {
  const scheduler = new ManualScheduler();
  const clock = { now: () => ((scheduler.nowMs / 2) * 1000) as Time };
  let ticks = 0;
  const ticker = new Ticker({
    clock,
    scheduler,
    tickMs: 1000,
    tick: () => {
      ticks += 1;
    },
  });
  ticker.start();
  scheduler.advance(1999);
  expect(ticks).toBe(0);
  scheduler.advance(4001);
  expect(ticks).toBe(3);
  ticker.stop();
  expect(scheduler.pending).toBe(0);
  scheduler.advance(10_000);
  expect(ticks).toBe(3);
});

test('no client gets ahead of a second: its tick is the first command of it', async () => {
  const clock = { time: 1_800_000_000 * SECOND, now: () => clock.time as Time };
  const venue = await openTestVenue({ tickMs: 1000 }, { clock });
  const ann = await logOnAs(venue.port, ANN);
  clock.time += SECOND;
  const before = venue.state.seq;
  const answer = await ann.ask(order(ANN, 'sell', 1, 1_000_000));
  expect(answer).toMatchObject({ seq: before + 2 });
});
