// A worked day of one market maker, counted by hand.
//
// Shows A-13.
import { expect, test } from 'vitest';
import {
  apply,
  clearEvents,
  createEventBuffer,
  createState,
  readEvents,
} from '../../../../engine/index.ts';
import type { Envelope, Event } from '../../../../engine/schema/index.ts';
import { QuotingPart } from '../../../../gateway/compliance/records/daily-quoting.ts';
import { readScenario } from '../../../scenario/reader.ts';
import { play } from '../../../scenario/scenario.ts';

const SCENARIO = `# AFMM-004  A day of one market maker.
contract FEE-PERP fees 0%/0%
mark 1000
participant mm affiliate
deposit mm 100_000
deposit ann 100_000
deposit bob 100_000
+ 1s
mm buys 5 @ 999 post-only -> rested 5
mm sells 5 @ 1001 post-only -> rested 5
oblige mm spread 0.2% qty 4 uptime 50%
+ 1s
ann buys 2 @ 1001 -> fill mm 2 @ 1001
+ 1s
+ 1s
`;

// AFMM-004, AFMM-006
test('spread, depth, seconds kept and markouts of a day', () => {
  const { stage, failures } = play(readScenario(SCENARIO), {
    restoring: false,
    flipped: new Set(),
  });
  expect(failures).toEqual([]);
  const part = new QuotingPart();
  const state = createState();
  const out = createEventBuffer();
  const show = (envelope: Envelope): void => {
    clearEvents(out);
    apply(state, envelope, out);
    const events: readonly Event[] = readEvents(out);
    part.take({ envelope, events, state });
  };
  for (const envelope of stage.envelopes) show(envelope);
  const [section] = part.close(state);
  const [row] = section.rows;
  const named = Object.fromEntries(section.columns.map((name, at) => [name, row[at]]));
  // Looks: one at second 1 (no quotes), then 2, 3 and 4 with both sides: 2 ticks of 1000 are 2000 ppm. Five lots bid
  // each time; asked 5, then 3 after the sale: less than the four that are owed, so one second of three is kept.
  expect(named).toMatchObject({
    class: 'affiliate',
    twoSided: 3,
    spreadPpm: 2000,
    bidLots: 5,
    askLots: 3,
    kept: 1,
    owedPpm: 500_000,
    // Sold at 1001, the middle a second later is 1000: one tick a lot.
    markout1s: 1000,
    markout5s: '',
  });
});
