// Work in parts is the same work: an engine whose commands may do next to nothing, and the `continue` behind each of them,
// emits what an engine emits that does everything at once. The laws of the ledger and the book hold between the parts, and
// a snapshot of any of them goes on alike.

import { expect, test } from 'vitest';
import { apply, mustContinue } from '../../engine/engine.ts';
import { clearEvents, createEventBuffer, type EventBuffer } from '../../engine/events/buffer.ts';
import { readEvents } from '../../engine/events/rows.ts';
import { audit } from '../../engine/persist/audit.ts';
import { restore, snapshot } from '../../engine/persist/snapshot.ts';
import { stateDigest } from '../../engine/persist/state-digest.ts';
import type { Command, Envelope } from '../../engine/schema/command.ts';
import type { Event } from '../../engine/schema/event.ts';
import { createState, type EngineState } from '../../engine/state/state.ts';
import { openPair, step } from './agree.ts';
import { stream } from './streams.ts';
import { liveVenue, START } from './venues.ts';

const COMMANDS = 4000;

/** An engine that is sent `continue` whenever a command would have to wait. */
class InParts {
  state: EngineState = createState();
  parts = 0;
  readonly #out: EventBuffer = createEventBuffer();

  apply(command: Command, time: number, session = 0): Event[] {
    const events: Event[] = [];
    const goOn = (): void => {
      while (mustContinue(this.state, time as EngineState['time'])) {
        expect(audit(this.state)).toEqual([]);
        this.parts += 1;
        if (this.parts % 50 === 0) this.#restore();
        events.push(...this.#one({ kind: 'continue' }, time));
      }
    };
    goOn();
    events.push(...this.#one(command, time, session));
    goOn();
    return events;
  }

  #one(command: Command, time: number, session = 0): Event[] {
    const place = { seq: this.state.seq + 1, time, session, request: 0 };
    clearEvents(this.#out);
    apply(this.state, { ...place, command } as unknown as Envelope, this.#out);
    return readEvents(this.#out);
  }

  #restore(): void {
    const copy = restore(snapshot(this.state));
    expect(stateDigest(copy)).toBe(stateDigest(this.state));
    this.state = copy;
  }
}

/** Without what a number of commands changes: their sequence, and the balances of the house between two of them. */
function compared(events: readonly Event[]): unknown[] {
  return events
    .filter(({ kind }) => kind !== 'fundChanged')
    .map((event) => ('originalSeq' in event ? { ...event, originalSeq: 0 } : event));
}

test.each([1, 2, 3])('in parts as at once, seed %i', { timeout: 300_000 }, (seed) => {
  const pair = openPair(true);
  const parts = new InParts();
  for (const command of liveVenue()) parts.apply(command, START);
  const bounds = { kind: 'setWorkBounds', work: 1 + 11 * (seed - 1), fills: 500 } as const;
  parts.apply(bounds, START);
  const source = stream(seed, 'live');
  for (let i = 0; i < COMMANDS; i++) {
    const next = source.next(pair.venue);
    expect(step(pair, next)).toBe('');
    const emitted = parts.apply(next.command, next.time, next.session);
    expect(compared(emitted), `command ${i}, ${next.command.kind}`).toEqual(
      compared(pair.venue.events),
    );
  }
  expect(parts.parts).toBeGreaterThan(100);
});
