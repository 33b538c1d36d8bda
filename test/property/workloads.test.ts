// What the benches measure is the right book: the same events as the plain one on every workload. The one with a
// million orders at rest is left out, the plain book would take all day over it.

import { expect, test } from 'vitest';
import { workloads } from '../../bench/workload.ts';
import { commandsOf } from '../support/workload.ts';
import { emptyPair, inspect, step } from './agree.ts';
import { manyVenue, START } from './venues.ts';

const MOST_RESTING = 20_000;
const SENDERS = { first: 16, count: 50 };
const COMMANDS = 8000;

const chosen = workloads(0.01).filter(({ warm }) => warm <= MOST_RESTING);

test.each(chosen.map((workload) => [workload.name, workload] as const))(
  '%s',
  (_, workload) => {
    const pair = emptyPair();
    for (const command of manyVenue(SENDERS)) expect(step(pair, { time: START, command })).toBe('');
    let left = workload.warm + COMMANDS;
    for (const command of commandsOf(workload, SENDERS)) {
      const fault = step(pair, { time: START + workload.warm + COMMANDS - left, command });
      if (fault !== '') expect(fault).toBe('');
      left -= 1;
      if (left === 0) break;
    }
    expect(inspect(pair)).toBe('');
    expect(pair.state.lastTrade).toBeGreaterThan(0);
  },
  240_000,
);
