import { rejectName, type Time } from '../../../engine/schema/index.ts';
import type { Clock } from '../../host/clock.ts';
import type { Venue } from '../../venue/venue.ts';
import { submitAsStaff } from './desk.ts';
import type { Apply, Stage } from './stage.ts';

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
