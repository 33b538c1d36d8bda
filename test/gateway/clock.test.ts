import { expect, test } from 'vitest';
import type { Time } from '../../engine/schema/index.ts';
import { MachineClock } from '../../gateway/host/clock.ts';
import { FakedMachine } from './faked-machine.ts';

const HOUR_MS = 3_600_000;
const HOUR_US = 3_600_000_000;
const START = 1_800_000_000_000_000;

/** So many seconds, each with its comparison. @returns how far the time has come */
function secondsPass(machine: FakedMachine, clock: MachineClock, seconds: number): number {
  const before = clock.now();
  for (let second = 0; second < seconds; second++) {
    machine.pass(1000);
    clock.steering.compare();
  }
  return clock.now() - before;
}

test('distinguishes the microseconds between two milliseconds of the date', () => {
  const machine = new FakedMachine();
  const clock = new MachineClock(0, machine);
  expect(clock.now()).toBe(START);
  machine.counterMs += 0.25;
  expect(clock.now()).toBe(START + 250);
});

test('CLOCK-003 slews by 1 % towards a date that is a little off, in both directions, and no further', () => {
  for (const ms of [50, -50]) {
    const machine = new FakedMachine();
    const clock = new MachineClock(0, machine);
    machine.dateMs += ms;
    clock.steering.compare();
    const slewed = Math.sign(ms) * 10_000;
    expect(secondsPass(machine, clock, 1)).toBe(1_000_000 + slewed);
    expect(secondsPass(machine, clock, 3)).toBe(3_000_000 + 3 * slewed);
    expect(secondsPass(machine, clock, 2)).toBe(2_000_000 + slewed);
    expect(clock.steering.drift()).toBe(0);
    machine.pass(100_000); // A comparison that comes late overshoots nothing.
    expect(clock.steering.drift()).toBe(0);
  }
});

test('CLOCK-003 goes to a date up to 5 s away, and to none that is further', () => {
  for (const [ms, seconds] of [
    [5000, 500],
    [5001, 0],
    [HOUR_MS, 0],
    [-HOUR_MS, 0],
  ]) {
    const machine = new FakedMachine();
    const clock = new MachineClock(0, machine);
    machine.dateMs += ms;
    clock.steering.compare();
    const passed = secondsPass(machine, clock, 600);
    expect(passed, `${ms} ms`).toBe(600_000_000 + (seconds === 0 ? 0 : ms * 1000));
  }
});

test('CLOCK-004 a date has departed by more than a second', () => {
  for (const [ms, departed] of [
    [1000, false],
    [1001, true],
    [-1000, false],
    [-1001, true],
  ] as const) {
    const machine = new FakedMachine();
    const clock = new MachineClock(0, machine);
    machine.dateMs += ms;
    const reading = clock.steering.compare();
    expect(reading).toEqual({ drift: ms * 1000, slept: 0, departed });
  }
});

test('a date years ahead moves nothing, and nothing is left of it', () => {
  const machine = new FakedMachine();
  const clock = new MachineClock(0, machine);
  machine.dateMs += 2 * 365 * 24 * HOUR_MS;
  expect(secondsPass(machine, clock, 3)).toBe(3_000_000);
  machine.dateMs -= 2 * 365 * 24 * HOUR_MS;
  expect(secondsPass(machine, clock, 3)).toBe(3_000_000);
  expect(clock.steering.compare()).toEqual({ drift: 0, slept: 0, departed: false });
});

test('CLOCK-005 finds out once how long the machine was suspended, from a second on', () => {
  const machine = new FakedMachine();
  const clock = new MachineClock(0, machine);
  machine.suspend(990);
  expect(clock.steering.compare().slept).toBe(0);
  machine.suspend(20); // It adds up.
  expect(clock.steering.compare().slept).toBe(1_010_000);
  expect(clock.steering.compare().slept).toBe(0);
  clock.steering.advance(1_010_000);
  expect(clock.steering.drift()).toBe(0);
});

test('CLOCK-002 goes at once to a date ahead that is confirmed, and slews to one behind, however far', () => {
  const machine = new FakedMachine();
  const clock = new MachineClock(0, machine);
  machine.dateMs += HOUR_MS;
  clock.steering.follow();
  expect(clock.now()).toBe(START + HOUR_US);
  machine.dateMs -= HOUR_MS;
  expect(clock.steering.compare().departed).toBe(true);
  clock.steering.follow();
  expect(clock.steering.compare()).toEqual({ drift: -HOUR_US, slept: 0, departed: false });
  expect(secondsPass(machine, clock, 100)).toBe(99_000_000);
  expect(clock.steering.compare().departed).toBe(false);
  machine.dateMs -= 1500; // What is not confirmed has departed.
  expect(clock.steering.compare().departed).toBe(true);
});

test('is never behind what the journal has reached, and does not stand still there', () => {
  const machine = new FakedMachine();
  const clock = new MachineClock(0, machine);
  const reached = (START + 60_000_000) as Time;
  clock.reach(reached);
  expect(clock.now()).toBe(reached);
  machine.pass(2000);
  expect(clock.now()).toBe(reached + 2_000_000);
  clock.reach((reached - 5) as Time);
  expect(clock.now()).toBe(reached + 2_000_000);
});

test('is ahead of the machine by what it was given', () => {
  const machine = new FakedMachine();
  expect(new MachineClock(HOUR_MS, machine).now()).toBe((machine.dateMs + HOUR_MS) * 1000);
});
