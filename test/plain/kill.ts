// Kill switches, from spec page 7: they cancel and block at a level, and let reducing orders in again first.

import { CancelReason, KillScope, KillState } from '../../engine/schema/closed-sets.ts';
import type { KillSwitch } from '../../engine/schema/commands/safety.ts';
import { RejectReason } from '../../engine/schema/reject.ts';
import { cancelWhere, emitReplaced, restsReducing } from './cancel.ts';
import { noteSwept, sweep } from './leaving.ts';
import type { PlainKey } from './people.ts';
import {
  accountsOf,
  emit,
  no,
  type PlainOrder,
  type PlainRefusal,
  type PlainVenue,
} from './venue.ts';

type Refusal = PlainRefusal | null;

type Names = readonly string[];
const LEVELS: Names = Object.keys(KillScope);

/** What an order has at each level. */
function levelsOf(venue: PlainVenue, order: PlainOrder): Readonly<Record<string, number>> {
  const { participant } = order.account;
  return {
    session: order.session,
    key: order.key,
    trader: venue.keys.get(order.key)?.trader ?? 0,
    account: order.account.id,
    participant: participant.id,
    group: participant.group,
    contract: order.market.terms.contract,
    venue: 0,
    affiliates: participant.affiliate ? 0 : -1,
  };
}

function isAt(venue: PlainVenue, order: PlainOrder, scope: number, target: number): boolean {
  return levelsOf(venue, order)[LEVELS[scope - 1]] === target;
}

/** An order that is about to be entered. */
export function killRefusal(venue: PlainVenue, draft: PlainOrder, reducing: boolean): Refusal {
  for (const { scope, target, state } of venue.kills) {
    if (!isAt(venue, draft, scope, target)) continue;
    if (state === KillState.blocked || !reducing) {
      return no(RejectReason.killed, LEVELS[scope - 1], state, target);
    }
    draft.reduceOnly = true;
  }
  return null;
}

/** A key that nobody may use at all: itself, its trader, participant or group is blocked. */
export function isShutOut(venue: PlainVenue, key: PlainKey): boolean {
  const { id: participant, group } = key.owner.participant;
  const levels: Readonly<Record<string, number>> = {
    key: key.id,
    trader: key.trader,
    participant,
    group,
  };
  return venue.kills.some(
    ({ scope, target, state }) =>
      state === KillState.blocked && levels[LEVELS[scope - 1]] === target,
  );
}

export function throwSwitch(venue: PlainVenue, command: KillSwitch): Refusal {
  const { scope, target, state } = command;
  const fault = targetRefusal(venue, scope, target);
  if (fault !== null) return fault;
  const known = venue.kills.find((kill) => kill.scope === scope && kill.target === target);
  const before = known?.state ?? KillState.released;
  if (before === state) return no(RejectReason.killUnchanged, 'state', before, state);
  if (known === undefined) venue.kills.push({ scope, target, state });
  else if (state === KillState.released) venue.kills.splice(venue.kills.indexOf(known), 1);
  else known.state = state;
  emit(venue, { kind: 'killSwitched', record: command, before });
  if (state < before) return null;
  for (const account of accountsOf(venue)) {
    const goes = (order: PlainOrder): boolean => isAt(venue, order, scope, target);
    if (state === KillState.blocked) sweep(venue, account, CancelReason.killSwitch, goes);
    else keepReducing(venue, account.id, goes);
  }
  return null;
}

function keepReducing(venue: PlainVenue, id: number, goes: (order: PlainOrder) => boolean): void {
  const account = venue.accounts.get(id);
  if (account === undefined) return;
  const reason = CancelReason.killSwitch;
  const count = cancelWhere(
    venue,
    account,
    reason,
    (order) => goes(order) && !restsReducing(order),
  );
  for (const order of [...account.orders].reverse()) {
    if (!goes(order) || order.reduceOnly) continue;
    order.reduceOnly = true;
    emitReplaced(venue, order, -1, true);
  }
  if (count > 0) noteSwept(venue, account, reason, count);
}

function targetRefusal(venue: PlainVenue, scope: number, target: number): Refusal {
  const unknown = (reason: number): Refusal => no(reason, 'target', 0, target);
  switch (scope) {
    case KillScope.session:
      return target >= 1 ? null : no(RejectReason.fieldInvalid, 'target', 1, target);
    case KillScope.key:
      return venue.keys.has(target) ? null : unknown(RejectReason.keyUnknown);
    case KillScope.trader:
      return venue.traders.has(target) ? null : unknown(RejectReason.traderUnknown);
    case KillScope.account:
      return venue.accounts.has(target) ? null : unknown(RejectReason.accountUnknown);
    case KillScope.participant:
    case KillScope.group:
      return venue.participants.has(target) ? null : unknown(RejectReason.participantUnknown);
    case KillScope.contract:
      return venue.markets[target] === undefined ? unknown(RejectReason.contractUnknown) : null;
    default:
      return target === 0 ? null : no(RejectReason.fieldInvalid, 'target', 0, target);
  }
}
