// What the scenarios cannot show: the old value beside the new one, and a table of reviewed alerts that is full.

import { describe, expect, test } from 'vitest';
import { ALERTS_REVIEWED_MAX } from '../../../engine/kernel/limits.ts';
import {
  AlertState,
  type ContractId,
  type Event,
  RejectReason,
  THRESHOLDS,
} from '../../../engine/schema/index.ts';
import { thresholdInForce } from '../../../engine/supervision/thresholds.ts';
import { playPlain } from '../../scenario/market.ts';
import { Words } from '../../scenario/reader.ts';
import { Stage } from '../../scenario/stage.ts';
import { makeStaff } from '../../scenario/supervision.ts';

function stageWithRose(): Stage {
  const stage = new Stage(new Set());
  playPlain(stage);
  makeStaff(stage, new Words('rose risk'));
  return stage;
}

describe('WATCH-001 thresholds', () => {
  test('every default lies within its bounds', () => {
    const broken = Object.entries(THRESHOLDS).flatMap(([detector, parameters]) =>
      Object.entries(parameters as (typeof THRESHOLDS)['markIndexGap'])
        .filter(([, { standard, least, most }]) => !(least <= standard && standard <= most))
        .map(([parameter]) => `${detector} ${parameter}`),
    );
    expect(broken).toEqual([]);
  });

  test('what was in force is emitted beside what is, and survives a snapshot', () => {
    const stage = stageWithRose();
    const set = (contract: number, value: number): unknown => {
      const [event] = stage.apply({
        kind: 'setThreshold',
        detector: 'markIndexGap',
        parameter: 'gap',
        contract: contract as ContractId,
        value,
      });
      return (event as Extract<Event, { kind: 'thresholdSet' }>).before;
    };
    const { standard } = THRESHOLDS.markIndexGap.gap;
    expect([set(1, 2000), set(0, 1000), set(1, 3000), set(0, 4000)]).toEqual([
      standard,
      standard,
      2000,
      1000,
    ]);
    stage.restore();
    const now = (contract: number): number =>
      thresholdInForce(stage.state, 'markIndexGap', 'gap', contract as ContractId);
    expect([now(0), now(1), now(2)]).toEqual([4000, 3000, 4000]);
    expect(thresholdInForce(stage.state, 'markIndexGap', 'hold', 1 as ContractId)).toBe(10);
  });
});

test('WATCH-003 a full table forgets what is finished, the oldest first, and nothing else', () => {
  const stage = stageWithRose();
  const review = (n: number, state: AlertState): Event =>
    stage.apply({
      kind: 'reviewAlert',
      key: stage.keyOf('rose'),
      alert: `layering-${1 + Math.floor(n / 9999)}-${1 + (n % 9999)}`,
      state,
      note: 'seen',
    })[0];
  for (let n = 0; n < ALERTS_REVIEWED_MAX; n++) review(n, AlertState.escalated);
  expect(review(ALERTS_REVIEWED_MAX, AlertState.underReview)).toMatchObject({
    reason: RejectReason.alertsFull,
    limit: ALERTS_REVIEWED_MAX,
  });
  review(7, AlertState.closed);
  review(5, AlertState.falsePositive);
  stage.restore(); // The order of their reviews is kept.
  expect(review(ALERTS_REVIEWED_MAX, AlertState.underReview).kind).toBe('alertReviewed');
  const { alerts } = stage.state.supervision;
  expect(alerts.size).toBe(ALERTS_REVIEWED_MAX);
  expect([alerts.has('layering-1-8'), alerts.get('layering-1-6')]).toEqual([
    false,
    AlertState.falsePositive,
  ]);
});
