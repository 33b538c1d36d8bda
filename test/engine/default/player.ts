// An engine with a bound of work that is handed commands and goes on with what it owes.

import { apply, mustContinue } from '../../../engine/engine.ts';
import { clearEvents, createEventBuffer } from '../../../engine/events/buffer.ts';
import { readEvents } from '../../../engine/events/rows.ts';
import { restore, snapshot } from '../../../engine/persist/snapshot.ts';
import { ContractState, IndexState } from '../../../engine/schema/closed-sets.ts';
import type { Command, Envelope } from '../../../engine/schema/command.ts';
import type { Event } from '../../../engine/schema/event.ts';
import type { EngineState } from '../../../engine/state/state.ts';

const SECOND_US = 1_000_000;

export class Player {
  readonly events: Event[] = [];
  state: EngineState;
  parts = 0;

  constructor(state: EngineState, work: number) {
    this.state = state;
    state.owed.bounds = { ...state.owed.bounds, work };
  }

  /** People reopen a stopped contract, and its auction passes as soon as it may. */
  reopen(contract: number): void {
    this.do({ kind: 'setContractState', contract, state: ContractState.live, reason: '' });
    const end = this.state.markets[contract]?.auction?.callEndsAt as number;
    while (this.state.time < end) {
      const next = Math.min(end, this.state.time + SECOND_US) as EngineState['time'];
      const price = this.state.markets[contract]?.mark;
      // A silence would be an outage, and so would be the lack of an index.
      this.do({ kind: 'setIndexPrice', contract, price, state: IndexState.normal }, next);
    }
    this.do({ kind: 'drawAuctionEnd', contract, delay: 0 });
  }

  /** @returns what the command emitted. */
  do(command: object, time: EngineState['time'] = this.state.time): Event[] {
    const out = createEventBuffer();
    const envelope = {
      seq: this.state.seq + 1,
      time,
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
