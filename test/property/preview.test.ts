// Previews anywhere in a stream change nothing, and show what placing the order then does.

import { afterAll, describe, expect, test } from 'vitest';
import { available, required } from '../../engine/margin/margin.ts';
import { stateDigest } from '../../engine/persist/state-digest.ts';
import { previewOrder } from '../../engine/read/preview.ts';
import { TimeInForce } from '../../engine/schema/closed-sets.ts';
import type { PlaceOrder } from '../../engine/schema/commands/orders.ts';
import type { Preview } from '../../engine/schema/preview.ts';
import { RejectReason } from '../../engine/schema/reject.ts';
import type { EngineState } from '../../engine/state/state.ts';
import { openPair, type Pair, step } from './agree.ts';
import { IS_LONG, streamsOf } from './size.ts';
import { stream } from './streams.ts';

const counts = new Map<string, number>();

function tally(name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

describe('ENTRY-024 a preview shows what placing then does', () => {
  test.each(streamsOf(0.03, 10_000))(
    'seed $seed, $count commands',
    ({ seed, count }) => {
      const pair = openPair(true);
      const drawn = stream(seed + 500, 'live');
      for (let i = 0; i < count; i++) {
        const next = drawn.next(pair.venue);
        // What is due, and what a second brings, comes before both alike.
        expect(step(pair, { time: next.time, command: { kind: 'tick' } })).toBe('');
        if (next.command.kind !== 'placeOrder') {
          expect(step(pair, next)).toBe('');
          continue;
        }
        const preview = previewBoth(pair.state, next as Step, i % 20 === 0);
        const { lastOrder } = pair.state;
        expect(step(pair, next)).toBe('');
        compare(pair, next.command, preview, lastOrder);
      }
    },
    600_000,
  );
});

interface Step {
  readonly command: PlaceOrder;
  readonly session?: number;
}

function previewBoth(state: EngineState, { command, session }: Step, deeply: boolean): Preview {
  const before = deeply ? stateDigest(state) : '';
  const preview = previewOrder(state, command, session);
  if (deeply) expect(stateDigest(state)).toBe(before);
  return preview;
}

function compare(
  { state, venue }: Pair,
  command: PlaceOrder,
  preview: Preview,
  last: number,
): void {
  const { events } = venue;
  const [first] = events;
  const shown = JSON.stringify({ command, preview });
  if (first?.kind === 'orderRejected') {
    const { reason, field, limit, actual } = first;
    tally(`refused ${reason}`);
    if (reason === RejectReason.notFillable) return; // A preview does not show it.
    const { bound } = preview;
    const reported = {
      reason: preview.reason,
      field: preview.field,
      limit: bound,
      actual: preview.actual,
    };
    expect(reported, shown).toEqual({ reason, field, limit, actual });
    return;
  }
  if (first?.kind === 'orderDuplicate') {
    tally('duplicate');
    expect(preview.reason, shown).toBe(RejectReason.duplicate);
    return;
  }
  if (first?.kind !== 'orderAccepted') throw new Error(JSON.stringify(first));
  const { qty, limit, reduceOnly } = first;
  expect(preview.reason, shown).toBe(0);
  if (preview.qty === 0) return; // A pending order too large to be weighed.
  expect({ qty: preview.qty, limit: preview.limit, reduceOnly: preview.reduceOnly }).toEqual({
    qty,
    limit,
    reduceOnly,
  });
  const { account, contract } = command;
  const rested = events.find(({ kind }) => kind === 'orderRested');
  if (events.length === 2 && rested !== undefined && state.lastOrder === last + 1) {
    tally('rested');
    expect(preview.initialMarginAfter, shown).toBe(required(state, account));
    expect(preview.availableAfter, shown).toBe(available(state, account));
    return;
  }
  const fills = events.filter((event) => event.kind === 'fill');
  const isWhole = fills.reduce((sum, fill) => sum + fill.qty, 0) === qty;
  const isAlone = fills.length === 1 && fills[0].maker.account !== account;
  if (
    !isWhole ||
    !isAlone ||
    fills[0].price !== limit ||
    command.timeInForce === TimeInForce.fillOrKill
  ) {
    return;
  }
  tally('filled');
  expect(preview.heldAfter, shown).toBe(fills[0].taker.held);
  expect(preview.takerFee, shown).toBe(fills[0].taker.fee);
  expect(state.markets[contract]?.positions.held[account]).toBe(preview.heldAfter);
}

afterAll(() => {
  if (!IS_LONG) return;
  const { insufficientMargin, entryBand, keyExpired, positionLimit } = RejectReason;
  const least = ['rested', 'filled', 'duplicate'].concat(
    [insufficientMargin, entryBand, keyExpired, positionLimit].map((reason) => `refused ${reason}`),
  );
  expect(least.filter((name) => (counts.get(name) ?? 0) === 0)).toEqual([]);
});
