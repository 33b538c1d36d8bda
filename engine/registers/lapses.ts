// When something that entry depends on ends: it is emitted, and resting orders that could raise risk are canceled.
// The gate itself needs no notice, for it compares with the time. Positions, funding and reducing go on.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { ofEndRow } from '../gate/assessments.ts';
import { daysOf, endingOf } from '../gate/ends.ts';
import { DAY_US } from '../kernel/calendar.ts';
import type { KeyId, Time, TraderId } from '../kernel/units.ts';
import { cancelRaising } from '../orders/cancel.ts';
import { CancelReason, Scope } from '../schema/closed-sets.ts';
import type { EligibilityPart } from '../schema/events/participants.ts';
import type { Due } from '../state/due.ts';
import { Cost, type Loss, mayGoOn, type OwedWork, owe, spend } from '../state/owed.ts';
import type { Key, Participant, Trader } from '../state/registers.ts';
import type { EngineState } from '../state/state.ts';
import { loseAssessment } from './corporate.ts';

/** An end came: a due item of kind `lapse`. @see docs/rules/eligibility.md ELIG-014 */
export function lapse(state: EngineState, due: Due, out: EventBuffer): void {
  const what = endingOf(due.detail);
  if (what === 'key') {
    loseKey(state, keyOf(state, due.id), due.at, out);
    return;
  }
  if (what === 'corporateAssessment') {
    loseAssessment(state, ...ofEndRow(state, due.id), out);
    return;
  }
  const { participant, trader } = ownerOf(state, what, due.id);
  loseEligibility(state, participant, { what, trader: trader?.id ?? 0, contract: 0 });
}

/** An end is 60, 30 or 7 days off: a due item of kind `warning`. @see docs/rules/eligibility.md ELIG-015 */
export function warn(state: EngineState, due: Due, out: EventBuffer): void {
  const what = endingOf(due.detail);
  const days = daysOf(due.detail);
  if (what === 'key' && keyOf(state, due.id).trader === 0) return; // Of staff, who see it at the desk.
  const { participant, trader } = ownerOf(state, what, due.id);
  emitRare(out, {
    kind: 'eligibilityExpiring',
    participant: participant.id,
    trader: trader?.id ?? 0,
    what,
    days,
    at: (due.at + days * DAY_US) as Time,
  });
}

/** Emits that a part of eligibility is gone and cancels the orders that it had let in and that may raise risk. */
export function loseEligibility(
  state: EngineState,
  participant: Participant,
  loss: Omit<Loss, 'participant'>,
): void {
  loseAll(state, [{ ...loss, participant: participant.id }]);
}

/** Several losses, one after the other. */
export function loseAll({ owed }: EngineState, losses: readonly Loss[]): void {
  if (losses.length > 0) owe(owed, { kind: 'losing', losses, next: 0, account: 0 });
}

/** Loss by loss, account by account. */
export function goOnLosing(
  state: EngineState,
  work: OwedWork<'losing'>,
  out: EventBuffer,
): boolean {
  const { meter } = state.scratch;
  for (; work.next < work.losses.length; work.next++) {
    const loss = work.losses[work.next];
    const participant = state.eligibility.participants.get(loss.participant) as Participant;
    if (work.account === 0) {
      if (!mayGoOn(meter)) return false;
      spend(meter, Cost.note);
      if (loss.what !== null) emitLapsed(participant, loss.trader, loss.what, out);
    }
    for (; work.account < participant.accounts.length; work.account++) {
      // The first account goes with the event.
      if (work.account > 0 && !mayGoOn(meter)) return false;
      const account = participant.accounts[work.account];
      cancelRaising(state, account, loss, CancelReason.eligibilityLapsed, out);
    }
    work.account = 0;
  }
  return true;
}

/**
 * A key ended, by its time or by revocation. Orders belong to the trader, so they stay while the trader has
 * another key that trades, and go with the last one.
 *
 * @param at when it ended: several keys may have ended since the last command.
 */
export function loseKey(state: EngineState, key: Key, at: number, out: EventBuffer): void {
  if (key.trader === 0) return; // Of staff: no orders depend on it.
  const trader = state.eligibility.traders.get(key.trader) as Trader;
  const { participant } = ownerOf(state, 'key', key.id);
  const hasOther = trader.keys.some((id) => trades(keyOf(state, id), at));
  if (hasOther) emitLapsed(participant, trader.id, 'key', out);
  else loseEligibility(state, participant, { what: 'key', trader: trader.id, contract: 0 });
}

function emitLapsed(
  participant: Participant,
  trader: TraderId | 0,
  what: EligibilityPart,
  out: EventBuffer,
): void {
  emitRare(out, { kind: 'eligibilityLapsed', participant: participant.id, trader, what });
}

function trades(key: Key, at: number): boolean {
  const isOver = key.revoked || (key.validUntil !== 0 && at >= key.validUntil);
  return !isOver && (key.scopes & Scope.trade) !== 0;
}

interface Owner {
  readonly participant: Participant;
  /** Null when the part is the participant's own. */
  readonly trader: Trader | null;
}

function ownerOf(state: EngineState, what: EligibilityPart, id: number): Owner {
  const { participants, traders } = state.eligibility;
  if (what === 'corporateAssessment') {
    return { participant: ofEndRow(state, id)[0], trader: null };
  }
  if (what !== 'knowledge' && what !== 'key') {
    return { participant: participants.get(id as Participant['id']) as Participant, trader: null };
  }
  const traderId = (what === 'key' ? keyOf(state, id).trader : id) as TraderId;
  const trader = traders.get(traderId) as Trader;
  return { participant: participants.get(trader.participant) as Participant, trader };
}

function keyOf(state: EngineState, id: number): Key {
  return state.eligibility.keys.get(id as KeyId) as Key;
}
