// An engine with a bound of work that is handed commands and goes on with what it owes.

import { apply, mustContinue } from '../../../engine/engine.ts';
import { clearEvents, createEventBuffer } from '../../../engine/events/buffer.ts';
import { readEvents } from '../../../engine/events/rows.ts';
import { restore, snapshot } from '../../../engine/persist/snapshot.ts';
import type { Command, Envelope } from '../../../engine/schema/command.ts';
import type { Event } from '../../../engine/schema/event.ts';
import type { EngineState } from '../../../engine/state/state.ts';

export class Player {
  readonly events: Event[] = [];
  state: EngineState;
  parts = 0;

  constructor(state: EngineState, work: number) {
    this.state = state;
    state.owed.bounds = { ...state.owed.bounds, work };
  }

  /** @returns what the command emitted. */
  do(command: object): Event[] {
    const out = createEventBuffer();
    const envelope = {
      seq: this.state.seq + 1,
      time: this.state.time,
      session: 0,
      request: 0,
      command,
    };
    clearEvents(out);
    apply(this.state, envelope as unknown as Envelope, out);
    const events = readEvents(out);
    this.events.push(...events);
    return events;
  }

  goOn(restoring: boolean): void {
    while (mustContinue(this.state, this.state.time)) {
      if (restoring) this.state = restore(snapshot(this.state));
      this.do({ kind: 'continue' } as Command);
      this.parts += 1;
    }
  }
}
