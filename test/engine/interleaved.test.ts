// Two engines take turns in one thread, even in the middle of each other's commands: each emits what it emits alone, and
// ends with the same digests. Nothing of an engine stands outside its state.

import { describe, expect, test } from 'vitest';
import { apply } from '../../engine/engine.ts';
import { clearEvents, createEventBuffer, type EventBuffer } from '../../engine/events/buffer.ts';
import { readEvents } from '../../engine/events/rows.ts';
import { restore, snapshot } from '../../engine/persist/snapshot.ts';
import { eventDigestOf, stateDigest } from '../../engine/persist/state-digest.ts';
import { previewOrder } from '../../engine/read/preview.ts';
import type { Envelope } from '../../engine/schema/command.ts';
import { createState, type EngineState } from '../../engine/state/state.ts';
import { openPair, type Step, step } from '../property/agree.ts';
import { stream } from '../property/streams.ts';
import { liveVenue, START } from '../property/venues.ts';

const COMMANDS = 1500;

/** A day of two live contracts: orders, triggers, marks that jump, defaults. */
function dayOf(seed: number): Step[] {
  const pair = openPair(true);
  const drawn = stream(seed, 'live');
  const steps = liveVenue().map((command) => ({ time: START, command }));
  for (let i = 0; i < COMMANDS; i++) {
    const next = drawn.next(pair.venue);
    expect(step(pair, next)).toBe('');
    steps.push(next);
  }
  return steps;
}

/** One engine at work through its day, a command at a time. */
class Engine {
  readonly emitted: string[] = [];
  readonly out: EventBuffer;
  state: EngineState = createState();
  readonly #steps: readonly Step[];
  #next = 0;

  constructor(steps: readonly Step[], out: EventBuffer = createEventBuffer()) {
    this.#steps = steps;
    this.out = out;
  }

  get isDone(): boolean {
    return this.#next === this.#steps.length;
  }

  advance(): void {
    const { time, command } = this.#steps[this.#next];
    this.#next += 1;
    const seq = this.state.seq + 1;
    clearEvents(this.out);
    apply(
      this.state,
      { seq, time, session: 0, request: 0, command } as unknown as Envelope,
      this.out,
    );
    this.emitted.push(JSON.stringify(readEvents(this.out)));
  }

  /** Asks what the next command would do, where that is an order. */
  preview(): void {
    const command = this.#steps[this.#next]?.command;
    if (command?.kind === 'placeOrder') previewOrder(this.state, command);
  }

  outcome(): object {
    const { emitted, state } = this;
    return { emitted, events: eventDigestOf(state), state: stateDigest(state) };
  }
}

function alone(steps: readonly Step[]): object {
  const engine = new Engine(steps);
  while (!engine.isDone) engine.advance();
  return engine.outcome();
}

/** A buffer that lets somebody else run whenever an event has been appended to it. */
function interruptedBuffer(interrupt: () => void): EventBuffer {
  const out = createEventBuffer();
  let count = 0;
  Object.defineProperty(out, 'count', {
    get: () => count,
    set: (value: number) => {
      count = value;
      if (value > 0) interrupt();
    },
  });
  return out;
}

describe('two engines in one thread', () => {
  const [left, right] = [dayOf(31), dayOf(32)];
  const [leftAlone, rightAlone] = [alone(left), alone(right)];

  test('command by command, with previews and restarts between', () => {
    const [one, other] = [new Engine(left), new Engine(right)];
    for (let turn = 0; !one.isDone; turn++) {
      other.preview();
      one.advance();
      one.preview();
      other.advance();
      if (turn % 500 === 499) one.state = restore(snapshot(one.state));
    }
    expect(one.outcome()).toEqual(leftAlone);
    expect(other.outcome()).toEqual(rightAlone);
  });

  test('one in the middle of every command of the other', () => {
    const inner = new Engine(right);
    const outer: Engine = new Engine(
      left,
      interruptedBuffer(() => {
        inner.preview();
        if (!inner.isDone) inner.advance();
      }),
    );
    while (!outer.isDone) outer.advance();
    expect(inner.isDone).toBe(true);
    expect(outer.outcome()).toEqual(leftAlone);
    expect(inner.outcome()).toEqual(rightAlone);
  });
});
