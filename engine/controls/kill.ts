// Kill switches: one command cancels at a level and bars what is new there; it is lowered in two steps, reducing orders first.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { unreachable } from '../kernel/assert.ts';
import { ACCOUNTS_MAX, FIRST_CLIENT_ACCOUNT, KILLS_MAX } from '../kernel/limits.ts';
import type { AccountId, ContractId, KeyId, ParticipantId, TraderId } from '../kernel/units.ts';
import { isAccountAt, isOrderAt } from '../orders/level.ts';
import { CancelReason, KillScope, KillState } from '../schema/closed-sets.ts';
import type { KillSwitch, NoteKillEffect } from '../schema/commands/safety.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { accountExists } from '../state/accounts.ts';
import { checkMember, checkText, checkWhole } from '../state/fields.ts';
import type { Intent } from '../state/intent.ts';
import { oweFirst } from '../state/owed.ts';
import type { Kill } from '../state/safety.ts';
import { type EngineState, marketOf, refuse } from '../state/state.ts';

/** @see docs/rules/safety.md KILL-001 … KILL-005 */
export function killSwitch(state: EngineState, command: KillSwitch, out: EventBuffer): Verdict {
  const { kills } = state.safety;
  const { scope, target, state: to, reason } = command;
  const verdict =
    checkMember(state, 'scope', scope, KillScope) ||
    checkMember(state, 'state', to, KillState) ||
    checkText(state, 'reason', reason, 0) ||
    checkTarget(state, scope, target);
  if (verdict !== OK) return verdict;
  const before = killStateOf(state, scope, target);
  if (to === before) return refuse(state, RejectReason.killUnchanged, 'state', before, to);
  if (before === KillState.released && kills.length >= KILLS_MAX) {
    return refuse(state, RejectReason.killsFull, 'scope', KILLS_MAX);
  }

  // Nothing fails after this line.
  const known = kills.find((kill) => kill.scope === scope && kill.target === target);
  if (known === undefined) kills.push({ scope, target, state: to });
  else if (to === KillState.released) kills.splice(kills.indexOf(known), 1);
  else known.state = to;
  emitRare(out, { kind: 'killSwitched', record: command, before });
  if (to < before) return OK;
  const keepsReducing = to === KillState.reducing;
  oweFirst(state.owed, {
    kind: 'sweep',
    scope,
    target,
    among: amongOf(state, scope, target),
    reason: CancelReason.killSwitch,
    keepsReducing,
    place:
      scope === KillScope.account || scope === KillScope.participant ? 0 : FIRST_CLIENT_ACCOUNT,
    next: 0,
    count: 0,
  });
  return OK;
}

/** What a kill switch is set to; also one that was never thrown. */
export function killStateOf({ safety }: EngineState, scope: KillScope, target: number): KillState {
  for (const kill of safety.kills) {
    if (kill.scope === scope && kill.target === target) return kill.state;
  }
  return KillState.released;
}

/** The switch that shuts a key out of the venue altogether: of itself, its trader, participant or group; null for none. */
export function killOfKey({ safety, eligibility }: EngineState, key: KeyId): Kill | null {
  if (safety.kills.length === 0) return null;
  const trader = eligibility.traders.get((eligibility.keys.get(key)?.trader ?? 0) as TraderId);
  const participant = eligibility.participants.get((trader?.participant ?? 0) as ParticipantId);
  const targets: { readonly [Scope in KillScope]?: number | undefined } = {
    [KillScope.key]: key,
    [KillScope.trader]: trader?.id,
    [KillScope.participant]: participant?.id,
    [KillScope.group]: participant?.group,
  };
  for (const kill of safety.kills) {
    if (kill.state === KillState.blocked && targets[kill.scope] === kill.target) return kill;
  }
  return null;
}

function amongOf(
  state: EngineState,
  scope: KillScope,
  target: number,
): readonly AccountId[] | null {
  if (scope === KillScope.account) return [target as AccountId];
  if (scope !== KillScope.participant) return null;
  return [...(state.eligibility.participants.get(target as ParticipantId)?.accounts ?? [])];
}

/** Whom it names must be there; a session may have ended. */
function checkTarget(state: EngineState, scope: KillScope, target: number): Verdict {
  const { keys, traders, participants } = state.eligibility;
  const { keyUnknown, traderUnknown, accountUnknown, participantUnknown, contractUnknown } =
    RejectReason;
  const known = (isKnown: boolean, reason: RejectReason): Verdict =>
    isKnown ? OK : refuse(state, reason, 'target', 0, target);
  switch (scope) {
    case KillScope.session:
      return checkWhole(state, 'target', target, 1);
    case KillScope.key:
      return known(keys.has(target as KeyId), keyUnknown);
    case KillScope.trader:
      return known(traders.has(target as TraderId), traderUnknown);
    case KillScope.account:
      return known(
        target >= FIRST_CLIENT_ACCOUNT &&
          target <= ACCOUNTS_MAX &&
          accountExists(state.accounts, target as AccountId),
        accountUnknown,
      );
    case KillScope.participant:
    case KillScope.group:
      return known(participants.has(target as ParticipantId), participantUnknown);
    case KillScope.contract:
      return known(marketOf(state, target as ContractId) !== undefined, contractUnknown);
    case KillScope.venue:
    case KillScope.affiliates:
      return checkWhole(state, 'target', target, 0, 0);
    default:
      return unreachable(scope);
  }
}

/**
 * An order at a level that is killed: refused, or let pass when it reduces and the switch is lowered so far; then it is
 * reduce-only for life.
 */
export function checkKills(state: EngineState, intent: Intent, reducing: boolean): Verdict {
  const { kills } = state.safety;
  if (kills.length === 0) return OK;
  const { key, contract } = intent;
  const origin = { session: state.scratch.session, key, contract };
  for (const kill of kills) {
    if (!isAccountAt(state, intent.account, kill) || !isOrderAt(state, origin, kill)) continue;
    if (kill.state === KillState.blocked || !reducing) {
      return refuse(state, RejectReason.killed, KILLED_FIELD[kill.scope], kill.state, kill.target);
    }
    intent.reduceOnly = true;
  }
  return OK;
}

const KILLED_FIELD: { readonly [Scope in KillScope]: string } = {
  [KillScope.session]: 'session',
  [KillScope.key]: 'key',
  [KillScope.trader]: 'trader',
  [KillScope.account]: 'account',
  [KillScope.participant]: 'participant',
  [KillScope.group]: 'group',
  [KillScope.contract]: 'contract',
  [KillScope.venue]: 'venue',
  [KillScope.affiliates]: 'affiliates',
};

/** How long it took, as it was measured at the edge: for the record. @see docs/rules/safety.md KILL-006 */
export function noteKillEffect(
  state: EngineState,
  command: NoteKillEffect,
  out: EventBuffer,
): Verdict {
  const { killSwitch: seq, receivedAt, effectiveAt } = command;
  const verdict =
    checkWhole(state, 'killSwitch', seq, 1, state.seq - 1) ||
    checkWhole(state, 'receivedAt', receivedAt, 1) ||
    checkWhole(state, 'effectiveAt', effectiveAt, receivedAt);
  if (verdict !== OK) return verdict;
  emitRare(out, { kind: 'killEffectNoted', record: command });
  return OK;
}
