import { expect, test } from 'vitest';
import type { Time } from '../../engine/schema/index.ts';
import { MachineClock } from '../../gateway/host/clock.ts';

const HOUR_MS = 3_600_000;

/** A machine whose date somebody sets. */
class Faked {
  dateMs = 1_800_000_000_000;
  counterMs = 5000;

  date = (): number => this.dateMs;
  counter = (): number => this.counterMs;

  pass(ms: number): void {
    this.dateMs += ms;
    this.counterMs += ms;
  }
}

test('distinguishes the microseconds between two milliseconds of the date', () => {
  const machine = new Faked();
  const clock = new MachineClock(0, machine);
  expect(clock.now()).toBe(1_800_000_000_000_000);
  machine.counterMs += 0.25;
  expect(clock.now()).toBe(1_800_000_000_000_250);
});

test('follows a clock that is set forward at once', () => {
  const machine = new Faked();
  const clock = new MachineClock(0, machine);
  clock.now();
  machine.dateMs += HOUR_MS;
  expect(clock.now()).toBe((1_800_000_000_000 + HOUR_MS) * 1000);
});

test('goes on at half speed while the date is behind, and never back', () => {
  const machine = new Faked();
  const clock = new MachineClock(0, machine);
  const before = clock.now();
  machine.dateMs -= HOUR_MS;
  expect(clock.now()).toBe(before);
  let last: number = before;
  for (let minute = 1; minute < 120; minute++) {
    machine.pass(60_000);
    const now = clock.now();
    expect(now - last).toBe(30_000_000);
    last = now;
  }
  // Two hours later the hour is made up, and it goes with the date again.
  machine.pass(60_000);
  expect(clock.now()).toBe(machine.dateMs * 1000);
  machine.pass(60_000);
  expect(clock.now()).toBe(machine.dateMs * 1000);
});

test('a second step back, while the first is not made up, is no jump either', () => {
  const machine = new Faked();
  const clock = new MachineClock(0, machine);
  const before = clock.now();
  machine.dateMs -= HOUR_MS;
  clock.now();
  machine.pass(1000);
  clock.now();
  machine.dateMs -= HOUR_MS;
  clock.now();
  machine.pass(1000);
  expect(clock.now() - before).toBe(1_000_000);
});

test('is never behind what the journal has reached, and does not stand still there', () => {
  const machine = new Faked();
  const clock = new MachineClock(0, machine);
  const reached = (machine.dateMs * 1000 + 60_000_000) as Time;
  clock.reach(reached);
  expect(clock.now()).toBe(reached);
  machine.pass(2000);
  expect(clock.now()).toBe(reached + 1_000_000);
  clock.reach((reached - 5) as Time);
  expect(clock.now()).toBe(reached + 1_000_000);
});

test('is ahead of the machine by what it was given', () => {
  const machine = new Faked();
  expect(new MachineClock(HOUR_MS, machine).now()).toBe((machine.dateMs + HOUR_MS) * 1000);
});
