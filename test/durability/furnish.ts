import type { Venue } from '../../gateway/venue/venue.ts';
import { furnishing } from './furnishing.ts';

/** Makes a market of an empty venue. */
export async function furnish(venue: Venue): Promise<void> {
  const steps = furnishing(Date.now() * 1000);
  for (let step = steps.next(); step.done !== true; ) {
    step = steps.next(await venue.submit(step.value));
  }
}
