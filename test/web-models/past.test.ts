import { describe, expect, test } from 'vitest';
import { latest, withPast } from '../../web/terminal/models/past.ts';

const MINUTE = 60_000_000;
const DAY = 86_400_000_000;

/** Times of rows, read from the oldest on. */
function past(times: readonly number[]) {
  let read = 0;
  const from = async function* (start: number): AsyncGenerator<number> {
    for (const time of times) {
      if (time < start) continue;
      read += 1;
      yield time;
    }
  };
  return { from, read: () => read };
}

/** So many, the last of them at `to`. */
function every(step: number, count: number, to: number): number[] {
  return Array.from({ length: count }, (_, i) => to - (count - 1 - i) * step);
}

describe('the latest of the past', () => {
  test('all of a day that holds few', async () => {
    const times = every(DAY / 20, 10, DAY);
    expect(await latest(past(times).from, DAY)).toEqual(times);
  });

  test('the last minutes alone where they hold enough', async () => {
    const { from, read } = past(every(1_000_000, 80_000, DAY));
    const rows = await latest(from, DAY);
    expect([rows.length, rows.at(-1)]).toEqual([601, DAY]);
    expect(read()).toBeLessThan(700);
  });

  test('a span that holds more than is read hides nothing of the one before', async () => {
    // Few in the last ten minutes, and a burst an hour ago.
    const burst = every(1000, 5000, DAY - 60 * MINUTE);
    const recent = every(3_000_000, 150, DAY);
    expect(await latest(past([...burst, ...recent]).from, DAY)).toEqual(recent);
  });

  test('of more in a minute than is read the newest', async () => {
    const times = every(2000, 20_000, DAY);
    expect(await latest(past(times).from, DAY)).toEqual(times.slice(-3000));
  });
});

test('what came while nobody listened stands at its time, once', () => {
  const order = { keyOf: String, timeOf: (time: number) => time };
  expect(withPast([50, 20, 10], [10, 20, 30, 40], order)).toEqual([50, 40, 30, 20, 10]);
  expect(withPast([], [], order)).toEqual([]);
});
