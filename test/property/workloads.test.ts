// What the benches measure is the right book: the same events as the plain one on every workload. Those with more than
// twenty thousand orders at rest are left out, the plain book would take all day over them.

import { expect, test } from 'vitest';
import { WORKLOADS, workload } from '../../bench/workload.ts';
import { commandsOf } from '../support/workload.ts';
import { emptyPair, inspect, step } from './agree.ts';
import { manyVenue, START } from './venues.ts';

const MOST_RESTING = 20_000;
const SENDERS = { first: 16, count: 50 };
const COMMANDS = 8000;

const chosen = WORKLOADS.filter((name) => !/100 k|1 M|sweep|sparse/.test(name));

test.each(chosen)(
  '%s',
  (name) => {
    const work = workload(name, 0.01);
    expect(work.warm).toBeLessThanOrEqual(MOST_RESTING);
    const pair = emptyPair();
    for (const command of manyVenue(SENDERS)) expect(step(pair, { time: START, command })).toBe('');
    let left = work.warm + COMMANDS;
    for (const command of commandsOf(work, SENDERS)) {
      const fault = step(pair, { time: START + work.warm + COMMANDS - left, command });
      if (fault !== '') expect(fault).toBe('');
      left -= 1;
      if (left === 0) break;
    }
    expect(inspect(pair)).toBe('');
    expect(pair.state.lastTrade).toBeGreaterThan(0);
  },
  240_000,
);
