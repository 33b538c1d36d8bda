import { rejectName, type Time } from '../../../engine/schema/index.ts';
import type { Clock } from '../../host/clock.ts';
import type { Venue } from '../../venue/venue.ts';
import { submitAsStaff } from './staff.ts';
import type { Apply, Stage } from './stage.ts';

/** A venue whose refusals are thrown: nothing that its founder asks for may be refused. @param reason of every proposal. */
export function stageOf(venue: Venue, clock: Clock, reason: string): Stage {
  const { state } = venue;
  const now = (): Time => Math.max(clock.now(), state.time) as Time;
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
    state,
    now,
    submit: (command) => submitAsStaff({ state, now: now(), reason, apply }, command),
  };
}
