// Shows A-05.

/**
 * Clients before affiliates at one price, in every scenario of the suite, once for each of its participants with that one's
 * class turned around: a client becomes an affiliate, an affiliate a client. The events differ then, so nothing is
 * compared with the scenario; the rule itself is watched, from the events alone (rule A-05, MATCH-003).
 */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { audit, type EngineState } from '../engine/index.ts';
import type { Event } from '../engine/schema/index.ts';
import { readScenario } from './scenario/reader.ts';
import { play } from './scenario/scenario.ts';
import { PriorityWatch } from './support/priority-watch.ts';

const FOLDER = new URL('./scenarios/', import.meta.url);
const NONE: ReadonlySet<string> = new Set();
const total = { plays: 0, contested: 0, affiliateFills: 0 };

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .sort();

describe.each(files)('%s', (file) => {
  const scenario = readScenario(readFileSync(new URL(file, FOLDER), 'utf8'));
  const { stage } = play(scenario, { restoring: false, flipped: NONE });
  const names = [...stage.players.keys()];

  test.runIf(names.length > 0)('with the class of each participant turned around', () => {
    for (const name of names) {
      for (const restoring of [false, true]) {
        const watch = new PriorityWatch();
        const onEvents = (state: EngineState, events: readonly Event[]): void => {
          watch.take(state, events);
        };
        const turned = play(scenario, { restoring, flipped: NONE, swapped: name, onEvents });
        expect(watch.broken, `${name} in ${file}`).toEqual([]);
        expect(audit(turned.stage.state), `${name} in ${file}`).toEqual([]);
        total.plays += 1;
        total.contested += watch.contested;
        total.affiliateFills += watch.affiliateFills;
      }
    }
  });
});

test('the rule was put to the test', () => {
  expect(total.plays).toBeGreaterThan(500);
  expect(total.contested).toBeGreaterThan(100);
  expect(total.affiliateFills).toBeGreaterThan(100);
});

test('the watch notices an affiliate that trades first', () => {
  const role = [0, 1, 2, 1];
  const group = [0, 1, 2, 3];
  const state = { accounts: { role, group } } as unknown as EngineState;
  const rested = { kind: 'orderRested', contract: 1, side: 2, limit: 100, open: 5, filled: 0 };
  const party = { open: 0, filled: 5 };
  const fill = {
    kind: 'fill',
    contract: 1,
    price: 100,
    qty: 5,
    takerSide: 1,
    cause: 1,
    taker: { ...party, account: 3, order: 9 },
  };
  const book = [
    { ...rested, account: 2, order: 7 },
    { ...rested, account: 1, order: 8 },
  ];
  const first = new PriorityWatch();
  const wrong = { ...fill, maker: { ...party, account: 2, order: 7 } };
  first.take(state, [...book, wrong] as never);
  expect(first.broken).toHaveLength(1);
  const second = new PriorityWatch();
  const right = { ...fill, maker: { ...party, account: 1, order: 8 } };
  second.take(state, [...book, right, wrong] as never);
  expect(second.broken).toEqual([]);
  expect(second.contested).toBe(1);
});
