import type { EngineState } from '../../../engine/index.ts';
import { type Command, rejectName, type Time } from '../../../engine/schema/index.ts';
import type { Clock } from '../../host/clock.ts';
import type { Venue } from '../../venue/venue.ts';
import { type Apply, submitAsStaff } from './desk.ts';

/** What the demonstration needs of a venue. */
export interface Stage {
  readonly state: EngineState;
  /** @returns once it is durable. @throws when the venue refuses it. */
  submit(command: Command): Promise<void>;
  now(): Time;
}

/** A venue whose refusals are thrown: nothing that the demonstration asks for may be refused. */
export function stageOf(venue: Venue, clock: Clock): Stage {
  const now = (): Time => Math.max(clock.now(), venue.state.time) as Time;
  const apply: Apply = async (command) => {
    const events = await venue.submit(command);
    for (const event of events) {
      if (event.kind !== 'commandRejected') continue;
      const { reason, field } = event;
      throw new Error(`the venue refuses ${event.command}: ${rejectName(reason)} ${field}`);
    }
    return events;
  };
  return {
    state: venue.state,
    now,
    submit: (command) => submitAsStaff(venue.state, now(), command, apply),
  };
}
