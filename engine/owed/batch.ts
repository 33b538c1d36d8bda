import { applyOrder } from '../commands.ts';
import type { EventBuffer } from '../events/buffer.ts';
import { Cost, mayGoOn, type OwedWork, spend } from '../state/owed.ts';
import type { EngineState } from '../state/state.ts';

/** Item after item; those that the command has no room for follow with `continue`. */
export function goOnBatch(state: EngineState, work: OwedWork<'batch'>, out: EventBuffer): boolean {
  state.scratch.session = work.session ?? 0; // With `continue` the session at hand is the venue's.
  while (work.next < work.items.length) {
    if (!mayGoOn(state.scratch.meter)) return false;
    const item = work.next;
    work.next += 1;
    spend(state.scratch.meter, Cost.order);
    applyOrder(state, work.items[item], item, out);
  }
  return true;
}
