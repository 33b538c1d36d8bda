import { describe, expect, test } from 'vitest';
import type { Time } from '../../engine/schema/index.ts';
import { AHEAD_US, BEHIND_US, TimedSignatures } from '../../gateway/session/timed-signatures.ts';

const START = 1_700_000_000_000_000;
const SIGNATURE = Buffer.alloc(32, 7);

function setup(): { clock: { time: number; now(): Time }; signatures: TimedSignatures } {
  const clock = { time: START, now: () => clock.time as Time };
  const signatures = new TimedSignatures(clock);
  clock.time += 60_000_000;
  return { clock, signatures };
}

describe('a signature that carries its own time', () => {
  test('is good once', () => {
    const { clock, signatures } = setup();
    expect(signatures.take('ann', SIGNATURE, clock.now())).toBeNull();
    expect(signatures.take('ann', SIGNATURE, clock.now())).toBe('used');
    expect(signatures.take('bob', SIGNATURE, clock.now())).toBeNull();
  });

  test('is good within the window and not beyond it', () => {
    const { clock, signatures } = setup();
    const at = (distance: number): Time => (clock.time + distance) as Time;
    expect(signatures.fault(at(-BEHIND_US))).toBeNull();
    expect(signatures.fault(at(-BEHIND_US - 1))).toBe('late');
    expect(signatures.fault(at(AHEAD_US))).toBeNull();
    expect(signatures.fault(at(AHEAD_US + 1))).toBe('early');
    expect(signatures.take('ann', SIGNATURE, at(-BEHIND_US - 1))).toBe('late');
  });

  test('is not taken again while its time is in the window, however late', () => {
    const { clock, signatures } = setup();
    const time = (clock.time + AHEAD_US) as Time;
    expect(signatures.take('ann', SIGNATURE, time)).toBeNull();
    for (let step = 0; step <= AHEAD_US + BEHIND_US; step += 500_000) {
      expect(signatures.take('ann', SIGNATURE, time)).toBe('used');
      clock.time += 500_000;
    }
    expect(signatures.take('ann', SIGNATURE, time)).toBe('late');
  });

  test('one that a former listener may have taken is refused', () => {
    const clock = { now: () => START as Time };
    const signatures = new TimedSignatures(clock);
    expect(signatures.fault(START as Time)).toBe('beforeOpening');
    expect(signatures.fault((START + AHEAD_US - 1) as Time)).toBe('beforeOpening');
    expect(signatures.fault((START + AHEAD_US) as Time)).toBeNull();
  });

  test('what is out of the window is forgotten, and beyond the bound new ones are refused', () => {
    const { clock, signatures } = setup();
    let number = 0;
    const next = (): string | null => {
      number += 1;
      const signature = Buffer.alloc(8);
      signature.writeDoubleBE(number);
      return signatures.take('ann', signature, clock.now());
    };
    let taken = 0;
    while (taken < 200_000 && next() === null) taken += 1;
    expect(taken).toBe(200_000);
    expect(next()).toBe('crowded');
    clock.time += BEHIND_US + 1;
    expect(next()).toBeNull();
  });
});
