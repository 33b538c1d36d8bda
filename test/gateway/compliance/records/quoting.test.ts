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
import type { Event } from '../../../../engine/schema/index.ts';
import { QuotingPart } from '../../../../gateway/compliance/records/daily-quoting.ts';
import type { Section } from '../../../../gateway/compliance/records/section.ts';
import { readScenario } from '../../../scenario/reader.ts';
import { play } from '../../../scenario/scenario.ts';
import type { Stage } from '../../../scenario/stage.ts';

const HEAD = `# AFMM-004  A day of one market maker.
contract FEE-PERP fees 0%/0%
mark 1000
`;
const SCENARIO = `${HEAD}participant mm affiliate
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
  const section = sectionOf(stage);
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

const CLIENTS = `
deposit ann 100_000
deposit bob 100_000
+ 1s
ann buys 5 @ 999 -> rested 5
+ 1s
ann sells 5 @ 1001 -> rested 5
bob buys 1 @ 998 -> rested 1
+ 1s
bob buys 2 @ 1001 -> fill ann 2 @ 1001
ann cancels all -> canceled ann 3 mass-cancel, canceled ann 5 mass-cancel, mass-canceled 2
+ 1s
`;

// AFMM-006
test('a client without an obligation is measured once it quotes both sides, and who does not is not', () => {
  const { stage, failures } = play(readScenario(`${HEAD}${CLIENTS}`), {
    restoring: false,
    flipped: new Set(),
  });
  expect(failures).toEqual([]);
  const { columns, rows } = sectionOf(stage);
  const named = rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]])));
  // Ann at second 3 with both sides, and at second 4 without; Bob only bids.
  expect(named).toMatchObject([
    { class: 'client', seconds: 2, twoSided: 1, spreadPpm: 2000, kept: '', owedPpm: '' },
  ]);
});

/** The section of a day that had these commands. */
function sectionOf(stage: Stage): Section {
  const part = new QuotingPart();
  const state = createState();
  const out = createEventBuffer();
  for (const envelope of stage.envelopes) {
    clearEvents(out);
    apply(state, envelope, out);
    const events: readonly Event[] = readEvents(out);
    part.take({ envelope, events, state });
  }
  return part.close(state)[0];
}
