// PRICE-001 … PRICE-016, CONTRACT-011, FUND-006, FUND-013: index, mark, ages, jumps, outages and missed hours, written a second
// time from the specification, under sources that do their worst.

import { afterAll, describe, expect, test } from 'vitest';
import { rejectName } from '../../engine/schema/reject.ts';
import { emptyPair, inspect, type Pair, step } from './agree.ts';
import { quotedStream, quotedVenue } from './quoted-stream.ts';
import { IS_LONG, streamsOf } from './size.ts';
import { START } from './venues.ts';

const counts = new Map<string, number>();

function count(name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function open(): Pair {
  const pair = emptyPair();
  for (const command of quotedVenue()) {
    expect(step(pair, { time: START, command })).toBe('');
    expect(pair.venue.events.filter(({ kind }) => kind === 'commandRejected')).toEqual([]);
  }
  return pair;
}

describe('under sources that do their worst the engine emits what the plain one does', () => {
  test.each(streamsOf(0.05, 8000))(
    'seed $seed, $count commands',
    ({ seed, count: length }) => {
      const pair = open();
      const stream = quotedStream(seed);
      for (let i = 0; i < length; i++) {
        const next = stream.next(pair.venue);
        const fault = step(pair, next) || (i % 200 === 0 ? inspect(pair) : '');
        expect(fault, `${seed} ${i} ${next.time - START} ${JSON.stringify(next.command)}`).toBe('');
        for (const event of pair.venue.events) {
          if (event.kind === 'indexPriceSet') count(`index ${event.state}`);
          else if (event.kind === 'contractStateChanged') count(`${event.reason.slice(0, 12)}`);
          else if (event.kind === 'orderRejected') count(rejectName(event.reason));
          else if (event.kind === 'commandRejected') count(rejectName(event.reason));
          else count(event.kind);
        }
      }
    },
    600_000,
  );
});

afterAll(() => {
  if (!IS_LONG) return;
  const least = [
    ['index 1', 'index 2', 'index 3', 'index 4', 'indexHalted', 'indexHeld', 'contractState'],
    [
      'outage: no c',
      'no index for',
      'the cancel w',
      'the auction ',
      'fill',
      'orderTriggered',
      'notSettled',
    ],
    ['quoteOutOfOrder', 'quoteFromFuture', 'fundingSettled', 'fundingPosted'],
  ].flat();
  expect(least.filter((name) => (counts.get(name) ?? 0) === 0)).toEqual([]);
});
