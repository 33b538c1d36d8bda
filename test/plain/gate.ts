// Who may trade, as far as the random streams reach: keys, suspensions, the rulebook, affiliates. The rest of
// the gate has tests of its own (test/engine/registers).

import { PostOnly } from '../../engine/schema/closed-sets.ts';
import { RejectReason } from '../../engine/schema/reject.ts';
import { cancelRaising } from './cancel.ts';
import {
  emit,
  no,
  type PlainAccount,
  type PlainKey,
  type PlainMarket,
  type PlainParticipant,
  type PlainRefusal,
  type PlainVenue,
} from './venue.ts';

/** Item 1 of spec page 8. */
export function identityRefusal(
  venue: PlainVenue,
  key: number,
  account: number,
): PlainRefusal | null {
  const row = venue.keys.get(key);
  if (row === undefined) return no(RejectReason.traderUnidentified, 'key', 0, key);
  if (venue.accounts.get(account)?.participant !== row.participant) {
    return no(RejectReason.traderNotOfParticipant, 'account', 0, account);
  }
  if (row.revoked) return no(RejectReason.keyRevoked, 'key', 0, key);
  if (hasEnded(row, venue.time)) {
    return no(RejectReason.keyExpired, 'key', row.validUntil, venue.time);
  }
  return null;
}

/** Items 3 to 6. */
export function gateRefusal(
  venue: PlainVenue,
  key: number,
  account: PlainAccount,
  _market: PlainMarket,
  postOnly: number,
): PlainRefusal | null {
  const participant = venue.keys.get(key)?.participant ?? account.participant;
  const { id, suspended, rulebook, affiliate, affiliateSuspended } = participant;
  if (suspended) return no(RejectReason.professionalSuspended, 'participant', 0, id);
  if (rulebook !== venue.rulebook) {
    return no(RejectReason.rulebookNotAccepted, 'participant', venue.rulebook, rulebook);
  }
  if (!affiliate) return null;
  if (venue.affiliatesSuspended || affiliateSuspended) {
    return no(RejectReason.affiliateSuspended, 'participant', 0, id);
  }
  if (postOnly === PostOnly.off) return no(RejectReason.affiliateMustMake, 'postOnly', 0, id);
  return null;
}

export function hasEnded(key: PlainKey, time: number): boolean {
  return key.validUntil !== 0 && time >= key.validUntil;
}

/** A part of eligibility is gone: orders that may raise risk go. */
export function lose(
  venue: PlainVenue,
  participant: PlainParticipant,
  trader: number,
  what: string,
): void {
  emitLapsed(venue, participant, trader, what);
  for (const account of participant.accounts) cancelRaising(venue, account, trader);
}

/** A key is gone; with the trader's last one go the orders. */
export function loseKey(venue: PlainVenue, key: PlainKey, at: number): void {
  const others = [...venue.keys.values()].filter(
    (other) => other.trader === key.trader && !other.revoked && !hasEnded(other, at),
  );
  if (others.length > 0) emitLapsed(venue, key.participant, key.trader, 'key');
  else lose(venue, key.participant, key.trader, 'key');
}

function emitLapsed(
  venue: PlainVenue,
  participant: PlainParticipant,
  trader: number,
  what: string,
): void {
  const event = { kind: 'eligibilityLapsed', participant: participant.id, trader, what } as const;
  emit(venue, event);
}
