// The queue of due things against a sorted list.

import { expect, test } from 'vitest';
import type { Time } from '../../../engine/kernel/units.ts';
import {
  createDueQueue,
  type Due,
  DueKind,
  overdue,
  schedule,
  takeDue,
  unschedule,
} from '../../../engine/state/due.ts';
import { prng } from '../../support/prng.ts';

function before(a: Due, b: Due): number {
  return a.at - b.at || a.kind - b.kind || a.id - b.id || a.detail - b.detail;
}

test('takes by time, then kind, then id, and never what was unscheduled', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const chance = prng(seed);
    const queue = createDueQueue();
    let plain: Due[] = [];
    let now = 0;
    for (let i = 0; i < 500; i++) {
      const draw = chance.below(10);
      if (draw < 6) {
        const at = (now + chance.below(30)) as Time;
        const kind = chance.pick(Object.values(DueKind));
        const due = { at, kind, id: chance.below(5), detail: chance.below(2) };
        if (plain.some((other) => before(other, due) === 0)) continue;
        schedule(queue, due);
        plain.push(due);
      } else if (draw < 8 && plain.length > 0) {
        const gone = chance.pick(plain);
        unschedule(queue, { ...gone });
        plain = plain.filter((due) => due !== gone);
      } else {
        now += chance.below(20);
        plain.sort(before);
        while (plain.length > 0 && plain[0].at <= now) {
          expect(takeDue(queue, now as Time)).toEqual(plain.shift());
        }
        expect(takeDue(queue, now as Time)).toBeNull();
      }
    }
  }
});

test('thousands of them stay in order while they come and go, and take no more room than they need', () => {
  for (const [seed, growth] of [
    [1, 9],
    [2, 7],
    [3, 5],
  ]) {
    const chance = prng(seed);
    const queue = createDueQueue();
    const plain = new Map<string, Due>();
    const keyOf = (due: Due): string => JSON.stringify(due);
    const inOrder = (): Due[] => [...plain.values()].sort(before);
    for (let i = 0; i < 6000; i++) {
      if (i % 500 === 0) expect(overdue(queue, 400 as Time)).toEqual(inOrder());
      const at = chance.below(400) as Time;
      const other = {
        at,
        kind: chance.pick(Object.values(DueKind)),
        id: chance.below(9),
        detail: 0,
      };
      // It grows at first, then shrinks; some come twice, some that go were never there.
      if (chance.below(10) < (i < 3000 ? growth : 10 - growth)) {
        schedule(queue, other);
        plain.set(keyOf(other), other);
        continue;
      }
      const due =
        plain.size === 0 || chance.below(9) === 0 ? other : chance.pick([...plain.values()]);
      unschedule(queue, due);
      plain.delete(keyOf(due));
    }
    const left = inOrder();
    expect(overdue(queue, 400 as Time)).toEqual(left);
    expect(queue.list.blocks.length).toBeLessThanOrEqual(1 + (4 * left.length) / 256);
    for (const due of left) expect(takeDue(queue, 400 as Time)).toEqual(due);
    expect(takeDue(queue, 400 as Time)).toBeNull();
    expect(queue.list.blocks).toEqual([]);
  }
});

test('what comes in order fills its blocks', () => {
  const queue = createDueQueue();
  for (let id = 1; id <= 2560; id++) {
    schedule(queue, { at: 1 as Time, kind: DueKind.lapse, id, detail: 0 });
  }
  expect(queue.list.blocks.map(({ count }) => count)).toEqual(
    Array.from({ length: 10 }, () => 256),
  );
});
