// Outages of the whole venue: a gap in the journal, or one that the journal cannot show.

import { enterState } from '../controls/contract-state.ts';
import { OUTAGE_US, stopForOutage } from '../controls/outage.ts';
import type { EventBuffer } from '../events/buffer.ts';
import { TEXT_BYTES_MAX } from '../kernel/limits.ts';
import { utf8Bytes } from '../kernel/text.ts';
import type { Time } from '../kernel/units.ts';
import { ContractState } from '../schema/closed-sets.ts';
import type { DeclareOutage } from '../schema/commands/prices.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import type { Market } from '../state/market.ts';
import { type EngineState, refuse } from '../state/state.ts';
import { enterReduceOnly } from './life.ts';

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

/** The first step after a gap: before anything else is due, before the command. */
export function stopAfterGap(state: EngineState, now: Time, out: EventBuffer): void {
  const seconds = Math.floor((now - state.time) / 1_000_000);
  stopAll(state, now, `outage: no command for ${seconds} s`, out);
}

/** Clients have five minutes to cancel, and the index is normal for as long as it may be missing. */
const WINDOW_US = 300_000_000;

/**
 * Reopens a contract that a missing index has stopped: by itself, once the window for cancels has passed and the index was
 * normal for 60 s. It returns to what it was, unless its reference asset became ineligible meanwhile. Called after the index of
 * the second.
 *
 * @see docs/rules/prices.md PRICE-012
 */
export function reopenWithIndex(state: EngineState, market: Market, out: EventBuffer): void {
  const { outage, trust } = market;
  if (outage === null || outage.cause !== 'index') return;
  if (trust.normalSince === 0 || state.time - trust.normalSince < OUTAGE_US) return;
  if (state.time - outage.since < WINDOW_US) return;
  const reason = 'the index is normal again';
  if (outage.returnsTo === ContractState.live && market.referenceEligible) {
    enterState(market, ContractState.live, reason, out);
  } else {
    enterReduceOnly(state, market, reason, out);
  }
}

function stopAll(state: EngineState, since: Time, reason: string, out: EventBuffer): void {
  for (const market of state.listed) {
    stopForOutage(market, { cause: 'gap', since, reason }, out);
  }
}
