import { type Command, type EngineState, rejectName, type Time } from '../../engine/index.ts';
import type { Clock } from '../clock.ts';
import type { Venue } from '../venue.ts';

/** What the demonstration needs of a venue. */
export interface Stage {
  readonly state: EngineState;
  /** @returns once it is durable. @throws when the venue refuses it. */
  submit(command: Command): Promise<void>;
  now(): Time;
}

/** A venue whose refusals are thrown: nothing that the demonstration asks for may be refused. */
export function stageOf(venue: Venue, clock: Clock): Stage {
  return {
    state: venue.state,
    now: () => Math.max(clock.now(), venue.state.time) as Time,
    submit: async (command) => {
      for (const event of await venue.submit(command)) {
        if (event.kind !== 'commandRejected') continue;
        const { reason, field } = event;
        throw new Error(`the venue refuses ${command.kind}: ${rejectName(reason)} ${field}`);
      }
    },
  };
}
