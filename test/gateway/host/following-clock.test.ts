import { expect, test } from 'vitest';
import type { Time } from '../../../engine/schema/index.ts';
import { FollowingClock } from '../../../gateway/host/following-clock.ts';

const START = 1_750_000_000_000_000;

function clockAt(behind: number) {
  const machine = { counter: 0 };
  const clock = new FollowingClock((START - behind) as Time, () => machine.counter);
  return { machine, clock };
}

test('what it was started with may be old: the first reading puts it right', () => {
  const { machine, clock } = clockAt(400_000);
  expect(clock.now()).toBe(START - 400_000);
  machine.counter = 100_000;
  clock.follow((START + 100_000) as Time);
  expect(clock.now()).toBe(START + 100_000);
});

test('a reading that was long on its way sets it back by no more than the other may slew', () => {
  const { machine, clock } = clockAt(0);
  machine.counter = 1_000_000;
  clock.follow((START + 700_000) as Time); // 0.3 s on its way.
  machine.counter = 1_100_000;
  expect(clock.now()).toBe(START + 1_090_000);
  clock.follow((START + 1_100_000) as Time);
  expect(clock.now()).toBe(START + 1_100_000);
});

test('it follows a clock that slews, and never goes back', () => {
  const { machine, clock } = clockAt(0);
  let last = 0;
  for (let second = 1; second <= 50; second++) {
    machine.counter = second * 1_000_000;
    const there = START + second * 990_000; // Slower by 1 %.
    clock.follow(there as Time);
    expect(clock.now()).toBeGreaterThanOrEqual(last);
    expect(Math.abs(clock.now() - there)).toBeLessThanOrEqual(1);
    last = clock.now();
  }
});
