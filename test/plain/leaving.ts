// Sessions that end, and timers that run out, from spec page 7: one command, or one moment, takes all the orders at once.

import { CancelReason, DisconnectScope } from '../../engine/schema/closed-sets.ts';
import type {
  CancelAllAfter,
  CancelOnDisconnect,
  EndSession,
  LoseSessions,
} from '../../engine/schema/commands/safety.ts';
import { RejectReason } from '../../engine/schema/reject.ts';
import { cancelWhere } from './cancel.ts';
import { identityRefusal } from './gate.ts';
import {
  emit,
  nextAccountSeq,
  no,
  type PlainAccount,
  type PlainOrder,
  type PlainRefusal,
  type PlainVenue,
} from './venue.ts';

type Refusal = PlainRefusal | null;

/** Takes an account's orders that are meant, and states how many if there were any. */
export function sweep(
  venue: PlainVenue,
  account: PlainAccount,
  reason: number,
  goes: (order: PlainOrder) => boolean,
): void {
  const count = cancelWhere(venue, account, reason, goes);
  if (count > 0) noteSwept(venue, account, reason, count);
}

export function noteSwept(
  venue: PlainVenue,
  account: PlainAccount,
  reason: number,
  count: number,
): void {
  const accountSeq = nextAccountSeq(account);
  emit(venue, { kind: 'ordersSwept', account: account.id, accountSeq, reason, count });
}

export function chooseEnd(venue: PlainVenue, command: CancelOnDisconnect): Refusal {
  const { key, account, scope } = command;
  const fault = identityRefusal(venue, key, account);
  if (fault !== null) return fault;
  if (![1, 2, 3].includes(scope)) return no(RejectReason.fieldInvalid, 'scope', 0, scope);
  const { session } = venue;
  if (session === 0) return no(RejectReason.fieldInvalid, 'session');
  const chosen = venue.watches.get(session) ?? new Map<number, number>();
  venue.watches.set(session, chosen);
  chosen.delete(account);
  if (scope !== DisconnectScope.off) chosen.set(account, scope);
  const owner = venue.accounts.get(account) as PlainAccount;
  emit(venue, {
    kind: 'disconnectChosen',
    account,
    accountSeq: nextAccountSeq(owner),
    session,
    scope,
  });
  return null;
}

export function endOne(venue: PlainVenue, command: EndSession): Refusal {
  const { session } = command;
  if (session < 1) return no(RejectReason.fieldInvalid, 'session', 1, session);
  emit(venue, { kind: 'sessionEnded', record: command });
  leave(venue, session);
  return null;
}

export function loseAll(venue: PlainVenue, command: LoseSessions): void {
  const sessions = [...venue.watches]
    .filter(([, chosen]) => chosen.size > 0)
    .map(([session]) => session)
    .sort((a, b) => a - b);
  emit(venue, { kind: 'sessionsLost', record: command, sessions: sessions.length });
  for (const session of sessions) leave(venue, session);
  venue.kills = venue.kills.filter(({ scope }) => scope !== 1);
}

function leave(venue: PlainVenue, session: number): void {
  for (const [id, scope] of venue.watches.get(session) ?? []) {
    const account = venue.accounts.get(id) as PlainAccount;
    const isAll = scope === DisconnectScope.account;
    sweep(venue, account, CancelReason.disconnect, (order) => isAll || order.session === session);
  }
  venue.watches.delete(session);
  venue.kills = venue.kills.filter(({ scope, target }) => scope !== 1 || target !== session);
}

export function setTimer(venue: PlainVenue, command: CancelAllAfter): Refusal {
  const { key, account, seconds } = command;
  const fault = identityRefusal(venue, key, account);
  if (fault !== null) return fault;
  if (seconds < 0 || seconds > 300) {
    return no(RejectReason.fieldInvalid, 'seconds', seconds < 0 ? 0 : 300, seconds);
  }
  venue.deadMen.delete(account);
  const at = seconds === 0 ? 0 : venue.time + seconds * 1_000_000;
  if (at !== 0) venue.deadMen.set(account, at);
  const owner = venue.accounts.get(account) as PlainAccount;
  emit(venue, { kind: 'deadManSet', account, accountSeq: nextAccountSeq(owner), seconds, at });
  return null;
}

export function runOut(venue: PlainVenue, id: number): void {
  venue.deadMen.delete(id);
  sweep(venue, venue.accounts.get(id) as PlainAccount, CancelReason.deadMan, () => true);
}
