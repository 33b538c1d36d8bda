// Several orders in one command: each is answered for itself, and those that one command has no room for follow.

import type { EventBuffer } from '../events/buffer.ts';
import { BATCH_MAX } from '../kernel/limits.ts';
import type { Batch } from '../schema/commands/orders.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { oweFirst } from '../state/owed.ts';
import { type EngineState, refuse } from '../state/state.ts';

export function applyBatch(state: EngineState, { items }: Batch, _out: EventBuffer): Verdict {
  if (items.length === 0 || items.length > BATCH_MAX) {
    return refuse(state, RejectReason.batchInvalid, 'items', BATCH_MAX, items.length);
  }
  oweFirst(state.owed, { kind: 'batch', items, session: state.scratch.session, next: 0 });
  return OK;
}
