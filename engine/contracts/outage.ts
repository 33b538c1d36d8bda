// Outages of the whole venue: a gap in the journal, or one that the journal cannot show.

import { OUTAGE_US, stopForOutage } from '../controls/outage.ts';
import type { EventBuffer } from '../events/buffer.ts';
import { TEXT_BYTES_MAX } from '../kernel/limits.ts';
import { utf8Bytes } from '../kernel/text.ts';
import type { Time } from '../kernel/units.ts';
import type { DeclareOutage } from '../schema/commands/prices.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { type EngineState, refuse } from '../state/state.ts';

/**
 * Stops every contract that trades, as a gap does.
 *
 * @see docs/rules/contracts.md CONTRACT-011
 */
export function declareOutage(
  state: EngineState,
  { reason }: DeclareOutage,
  out: EventBuffer,
): Verdict {
  if (utf8Bytes(reason) > TEXT_BYTES_MAX) {
    return refuse(state, RejectReason.fieldInvalid, 'reason', TEXT_BYTES_MAX);
  }
  stopAll(state, state.time, reason, out);
  return OK;
}

/** Is there a gap in the journal before `now`? */
export function isGap(state: EngineState, now: Time): boolean {
  return now - state.time > OUTAGE_US;
}

/** The first thing that happens after a gap: before anything else is due, before the command. */
export function stopAfterGap(state: EngineState, now: Time, out: EventBuffer): void {
  const seconds = Math.floor((now - state.time) / 1_000_000);
  stopAll(state, now, `outage: no command for ${seconds} s`, out);
}

function stopAll(state: EngineState, since: Time, reason: string, out: EventBuffer): void {
  for (const market of state.markets) {
    if (market !== undefined) stopForOutage(market, { cause: 'gap', since, reason }, out);
  }
}
