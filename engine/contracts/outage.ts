// Outages of the whole venue: a gap in the journal, or one that the journal cannot show.

import { callAuction } from '../auction/call.ts';
import { OUTAGE_US, stopForOutage } from '../controls/outage.ts';
import type { EventBuffer } from '../events/buffer.ts';
import { TEXT_BYTES_MAX } from '../kernel/limits.ts';
import { utf8Bytes } from '../kernel/text.ts';
import type { Time } from '../kernel/units.ts';
import { IndexState } from '../schema/closed-sets.ts';
import type { DeclareOutage } from '../schema/commands/prices.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { isUnderMaintenance, type Market } from '../state/market.ts';
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

/** The first step after a gap: before anything else is due, before the command. */
export function stopAfterGap(state: EngineState, now: Time, out: EventBuffer): void {
  const seconds = Math.floor((now - state.time) / 1_000_000);
  stopAll(state, now, `outage: no command for ${seconds} s`, out);
}

/** Clients have five minutes to cancel, and the index is normal for as long as it may be missing. */
export const CANCEL_WINDOW_US = 300_000_000;

/**
 * Reopens a contract that an outage has stopped, through an auction: by itself, once the window for cancels has passed and the
 * index was normal for 60 s. One that was set by command has no seconds: it is enough that it is normal. Called after the index
 * of the second.
 *
 * @see docs/rules/contracts.md CONTRACT-011
 */
export function reopenAfterOutage(state: EngineState, market: Market, out: EventBuffer): void {
  const { outage } = market;
  if (outage === null || state.time - outage.since < CANCEL_WINDOW_US) return;
  if (isUnderMaintenance(market, state.time) || !isIndexSteady(state, market)) return;
  const reason =
    outage.cause === 'maintenance'
      ? 'the maintenance is over'
      : 'the cancel window after the outage has passed';
  callAuction(state, market, outage.returnsTo, reason, out);
}

function isIndexSteady(state: EngineState, { index, indexState, pricing, trust }: Market): boolean {
  if (!pricing.quoted) return index !== 0 && indexState === IndexState.normal;
  return trust.normalSince !== 0 && state.time - trust.normalSince >= OUTAGE_US;
}

function stopAll(state: EngineState, since: Time, reason: string, out: EventBuffer): void {
  for (const market of state.listed) {
    stopForOutage(state, market, { cause: 'gap', since, reason }, out);
  }
}
