// The queue of due things against a sorted list.

import { expect, test } from 'vitest';
import type { Time } from '../../../engine/kernel/units.ts';
import {
  createDueQueue,
  type Due,
  DueKind,
  schedule,
  takeDue,
  unschedule,
} from '../../../engine/state/due.ts';
import { prng } from '../../support/prng.ts';

/** What is due at one time happens in this order. */
const IN_ORDER: readonly DueKind[] = [
  DueKind.orderExpiry,
  DueKind.deadMan,
  DueKind.lapse,
  DueKind.warning,
  DueKind.proposalExpiry,
  DueKind.termsChange,
  DueKind.feeSchedule,
  DueKind.maintenance,
  DueKind.pegs,
  DueKind.auctionEnd,
  DueKind.volatilityEnd,
  DueKind.limitRaise,
];

function before(a: Due, b: Due): number {
  const rank = ({ kind }: Due): number => IN_ORDER.indexOf(kind);
  return a.at - b.at || rank(a) - rank(b) || a.id - b.id || a.detail - b.detail;
}

test('takes by time, then kind, then id, and never what was unscheduled', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const chance = prng(seed);
    expect([...IN_ORDER].sort()).toEqual(Object.values(DueKind).sort());
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
