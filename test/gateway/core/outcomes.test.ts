// Outcomes wait for the disk in room that is used again. Whatever comes meanwhile, each is released as its command left it.

import { expect, test } from 'vitest';
import { OrderSender } from '../../../bench/order-sender.ts';
import { openTradingVenue } from '../../../bench/trading-venue.ts';
import { workload } from '../../../bench/workload.ts';
import {
  apply,
  clearEvents,
  createEventBuffer,
  createState,
  read,
  readEvents,
} from '../../../engine/index.ts';
import type { Command, Envelope, Seq, Time } from '../../../engine/schema/index.ts';
import type { Outcome } from '../../../gateway/core/outcome.ts';
import { Sequencer } from '../../../gateway/core/sequencer.ts';
import { Metrics } from '../../../gateway/host/metrics.ts';
import type { GroupCommit } from '../../../gateway/log/group-commit.ts';
import { ManualScheduler } from '../../support/manual-scheduler.ts';
import { prng } from '../../support/prng.ts';

const NOW = 1_767_268_800_000_000 as Time;

/** What is looked at of an outcome, as text: nothing of it can change afterwards. */
function textOf({ seq, time, session, events, levels }: Omit<Outcome, 'command'>): string {
  return JSON.stringify({ seq, time, session, events, levels });
}

test('each outcome is answered and released as its command left it, however many waited with it', async () => {
  const commands: Command[] = [];
  const venue = openTradingVenue(20, ({ command }) => commands.push(structuredClone(command)));
  new OrderSender(venue, workload('crossing', 0.002)).play(0, 3000);
  const expected = applied(commands);

  let added = 0;
  let durable = 0;
  const { below } = prng(3);
  const journal = {
    get position() {
      return { seq: durable, time: NOW };
    },
    get nextSeq() {
      return added + 1;
    },
    add: (seq: number) => {
      added = seq;
    },
    setDigest: () => {},
    // What was added meanwhile waits for the next flush.
    flush: async () => {
      const until = added;
      for (let turns = below(4); turns > 0; turns--) await null;
      durable = until;
    },
  } as unknown as GroupCommit;
  const released: string[] = [];
  const answered: string[] = [];
  const scheduler = new ManualScheduler();
  const sequencer = new Sequencer({
    state: createState({ orders: 4096, accounts: 64 }),
    journal,
    clock: { now: () => NOW },
    scheduler,
    metrics: new Metrics(),
    applied: () => {},
    release: (outcome) => released.push(textOf(outcome)),
    released: () => {},
    fail: (error) => expect.fail(String(error)),
  });
  for (const command of commands) {
    sequencer.submit(command, 0, 0, (outcome) => {
      if (outcome !== null) answered.push(textOf(outcome));
    });
    if (below(3) > 0) continue;
    scheduler.turn();
    for (let turns = below(6); turns > 0; turns--) await null;
  }
  while (released.length < commands.length) {
    scheduler.turn();
    await null;
  }
  expect(released).toEqual(expected);
  expect(answered).toEqual(expected);
});

function applied(commands: readonly Command[]): string[] {
  const state = createState({ orders: 4096, accounts: 64 });
  const out = createEventBuffer();
  return commands.map((command, at) => {
    const envelope: Envelope = {
      seq: (at + 1) as Seq,
      time: NOW,
      session: 0,
      request: 0,
      command,
    };
    clearEvents(out);
    apply(state, envelope, out);
    const touched = read.createLevelList();
    read.listTouched(state, touched);
    return textOf({ ...envelope, events: readEvents(out), levels: touched.levels, orders: [] });
  });
}
