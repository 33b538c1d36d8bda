// The engine at work without sockets or a disk: stamps commands, applies them, hands on the events.

import {
  apply,
  clearEvents,
  createEventBuffer,
  type EngineState,
  type EventBuffer,
  mustContinue,
} from '../../engine/index.ts';
import type { Command, Seq, Time } from '../../engine/schema/index.ts';

export class StressVenue {
  readonly state: EngineState;
  readonly #out: EventBuffer = createEventBuffer();
  readonly #onEvents: (out: EventBuffer) => void;
  /** The time the next commands are stamped with. */
  time: Time;
  commands = 0;

  /** @param onEvents is shown the events of each command; the buffer is emptied afterwards. */
  constructor(state: EngineState, time: Time, onEvents: (out: EventBuffer) => void) {
    this.state = state;
    this.time = time;
    this.#onEvents = onEvents;
  }

  do(command: Command): void {
    while (mustContinue(this.state, this.time)) this.#apply({ kind: 'continue' });
    this.#apply(command);
    while (mustContinue(this.state, this.time)) this.#apply({ kind: 'continue' });
  }

  #apply(command: Command): void {
    const seq = (this.state.seq + 1) as Seq;
    apply(this.state, { seq, time: this.time, session: 0, request: 0, command }, this.#out);
    this.commands += 1;
    this.#onEvents(this.#out);
    clearEvents(this.#out);
  }

  doAll(commands: Iterable<Command>): void {
    for (const command of commands) this.do(command);
  }
}
