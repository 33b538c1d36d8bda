// The other side of a position is made in parts: how far stands in the state, and neither a restart nor somebody who moves
// between two parts changes what comes out.

import { describe, expect, test } from 'vitest';
import { mustContinue } from '../../../engine/engine.ts';
import { createEventBuffer } from '../../../engine/events/buffer.ts';
import type { AccountId, Money, Price, Qty } from '../../../engine/kernel/units.ts';
import { fill } from '../../../engine/ledger/fill.ts';
import { restore, snapshot } from '../../../engine/persist/snapshot.ts';
import { stateDigest } from '../../../engine/persist/state-digest.ts';
import type { Event } from '../../../engine/schema/event.ts';
import type { EngineState } from '../../../engine/state/state.ts';
import { noteTouched } from '../../../engine/state/touched.ts';
import { Holdings } from './holdings.ts';
import { Player } from './player.ts';

const SHORTS = 1100;
/** Rows of a part at this bound: no part is smaller. */
const PART = 1000;
const BOUND = 100;
const COMMANDS_MAX = 2000;
const RUIN = { kind: 'setMarkPrice', contract: 1, price: 915_000 };

/** A ruined long of two lots against each short; every third of these has no gain, so that round one is not enough. */
function crowd(): { readonly state: EngineState; readonly someone: AccountId } {
  const names = Array.from({ length: SHORTS }, (_, i) => `short${i}`);
  const book = new Holdings(['whale', ...names], 100_000, 4_000);
  const { trade } = book.state.scratch;
  for (const [i, name] of names.entries()) {
    trade.taker.account = book.id('whale');
    trade.maker.account = book.id(name);
    trade.price = (i % 3 === 0 ? 900_000 : 1_000_000) as Price;
    trade.qty = 2 as Qty;
    fill(book.state, book.market(1), trade, createEventBuffer());
    book.setEquity(name, 60 + (i % 50));
  }
  book.setEquity('whale', SHORTS * 5);
  return { state: book.state, someone: book.id('short7') };
}

const CROWD = crowd();
const copy = (): EngineState => restore(snapshot(CROWD.state));

/** Of the one side that there is; 0 before it is begun. */
function rowsMade({ owed }: EngineState): number {
  const work = owed.queue.find(({ kind }) => kind === 'defaults');
  return work?.kind === 'defaults' ? (work.sides[0]?.rows ?? 0) : 0;
}

interface Ran {
  /** Command by command. */
  readonly events: readonly (readonly Event[])[];
  /** Rows that each command made, while it made some. */
  readonly made: readonly number[];
  readonly digest: string;
}

/** @param between is called before each `continue` with the rows made so far. */
function run(work: number, between: (player: Player, rows: number) => void = () => {}): Ran {
  const player = new Player(copy(), work);
  const events = [player.do(RUIN)];
  const made: number[] = [];
  while (mustContinue(player.state, player.state.time)) {
    const before = rowsMade(player.state);
    if (events.length > COMMANDS_MAX) throw new Error('it comes to no end');
    between(player, before);
    events.push(player.do({ kind: 'continue' }));
    const rows = rowsMade(player.state) - before;
    if (rows > 0) made.push(rows);
  }
  return { events, made, digest: stateDigest(player.state) };
}

const restored = (player: Player): void => {
  player.state = restore(snapshot(player.state));
};

/** The fund is reported at the end of each command. */
const emitted = ({ events }: Ran): Event[] =>
  events.flat().filter(({ kind }) => kind !== 'fundChanged');

describe('the other side', () => {
  test('is made over several commands, each within its bound, and gives what it gives at once, WORK-006', () => {
    const parts = run(BOUND);
    const rows = parts.made.reduce((sum, some) => sum + some, 0);
    expect(rows).toBeGreaterThan(4 * SHORTS); // Columns and three pools.
    expect(Math.max(...parts.made)).toBe(PART);
    expect(parts.made.length).toBe(Math.ceil(rows / PART));
    const whole = run(1_000_000_000);
    expect(whole.made).toEqual([]);
    expect(emitted(parts)).toEqual(emitted(whole));
    const rounds = emitted(whole).filter((event) => event.kind === 'deleveraged');
    expect(new Set(rounds.map(({ round }) => round)).size).toBeGreaterThan(1);
    const fills = emitted(whole).filter((event) => event.kind === 'fill');
    expect(fills.reduce((lots, { qty }) => lots + qty, 0)).toBe(2 * SHORTS);
  }, 60_000);

  test('is asked for no more than round one where that is enough, WORK-006', () => {
    const player = new Player(copy(), BOUND);
    const { held, cost } = (player.state.markets[1] as NonNullable<EngineState['markets'][1]>)
      .positions;
    for (let id = 0; id <= player.state.accounts.high; id++) {
      if (held[id as AccountId] < 0) cost[id as AccountId] = -2_000_000_000 as Money;
    }
    player.do(RUIN);
    let most = 0;
    while (mustContinue(player.state, player.state.time)) {
      player.do({ kind: 'continue' });
      most = Math.max(most, rowsMade(player.state));
    }
    expect(most).toBe(2 * (player.state.accounts.high + 1));
  }, 60_000);

  test('divides alike and comes out alike when it is lost between its parts, WORK-006', () => {
    const live = run(BOUND);
    expect(run(BOUND, restored)).toEqual(live);
    for (const [i] of live.made.entries()) {
      let parts = 0;
      const once = run(BOUND, (player, rows) => {
        if (rows === 0) return;
        if (parts === i) restored(player);
        parts += 1;
      });
      expect(once).toEqual(live);
    }
  }, 60_000);

  test.each([1, 2, 3])(
    'sees who moved behind its part %i, WORK-006',
    (part) => {
      let lost = 0;
      const moving = (losing: boolean): ((player: Player, rows: number) => void) => {
        let isDone = false;
        return (player, rows) => {
          if (rows < part * PART || isDone) return;
          isDone = true;
          const { accounts, scratch } = player.state;
          accounts.balance[CROWD.someone] = (accounts.balance[CROWD.someone] - 45_000_000) as Money;
          noteTouched(scratch.touched, CROWD.someone); // As the ledger does.
          if (!losing) return;
          lost += 1;
          restored(player);
        };
      };
      const kept = run(BOUND, moving(false));
      expect(run(BOUND, moving(true))).toEqual(kept);
      expect(lost).toBe(1);
      expect(emitted(kept)).not.toEqual(emitted(run(BOUND)));
    },
    60_000,
  );
});
