// Cancel on disconnect: what a session chose for its end happens by one command, when the venue notes that end.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { checkIdentity } from '../gate/gate.ts';
import type { AccountId } from '../kernel/units.ts';
import { CancelReason, DisconnectScope, KillScope } from '../schema/closed-sets.ts';
import type { CancelOnDisconnect, EndSession, LoseSessions } from '../schema/commands/safety.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { nextAccountSeq } from '../state/accounts.ts';
import { checkMember, checkWhole } from '../state/fields.ts';
import { type OwedWork, oweFirst } from '../state/owed.ts';
import type { Watch } from '../state/safety.ts';
import { type EngineState, refuse } from '../state/state.ts';

/** @see docs/rules/safety.md LEAVE-001 */
export function cancelOnDisconnect(
  state: EngineState,
  command: CancelOnDisconnect,
  out: EventBuffer,
): Verdict {
  const { key, account, scope } = command;
  const { session } = state.scratch;
  const verdict =
    checkIdentity(state, key, account) || checkMember(state, 'scope', scope, DisconnectScope);
  if (verdict !== OK) return verdict;
  if (session === 0) return refuse(state, RejectReason.fieldInvalid, 'session');

  // Nothing fails after this line.
  choose(state, session, { account, scope });
  const accountSeq = nextAccountSeq(state.accounts, account);
  emitRare(out, { kind: 'disconnectChosen', account, accountSeq, session, scope });
  return OK;
}

function choose({ safety }: EngineState, session: number, watch: Watch): void {
  const others = (safety.watches.get(session) ?? []).filter(
    ({ account }) => account !== watch.account,
  );
  if (watch.scope !== DisconnectScope.off) others.push(watch);
  if (others.length > 0) safety.watches.set(session, others);
  else safety.watches.delete(session);
}

/** One command, whatever is to go. @see docs/rules/safety.md LEAVE-002 */
export function endSession(state: EngineState, command: EndSession, out: EventBuffer): Verdict {
  const { session } = command;
  const verdict = checkWhole(state, 'session', session, 1);
  if (verdict !== OK) return verdict;

  // Nothing fails after this line.
  const { kills } = state.safety;
  emitRare(out, { kind: 'sessionEnded', record: command });
  oweSweeps(state, sweepsOf(state, session));
  // No order can come from it any more.
  const at = kills.findIndex(
    ({ scope, target }) => scope === KillScope.session && target === session,
  );
  if (at >= 0) kills.splice(at, 1);
  return OK;
}

/** After the venue was away: for every session that chose, in the order of their numbers. @see docs/rules/safety.md LEAVE-003 */
export function loseSessions(state: EngineState, command: LoseSessions, out: EventBuffer): Verdict {
  const { watches, kills } = state.safety;
  const sessions = [...watches.keys()].sort((a, b) => a - b);
  emitRare(out, { kind: 'sessionsLost', record: command, sessions: sessions.length });
  oweSweeps(
    state,
    sessions.flatMap((session) => sweepsOf(state, session)),
  );
  const others = kills.filter(({ scope }) => scope !== KillScope.session);
  kills.splice(0, kills.length, ...others);
  return OK;
}

/** What a session chose, which is forgotten: its end comes once. */
function sweepsOf({ safety }: EngineState, session: number): OwedWork<'sweep'>[] {
  const watches = safety.watches.get(session) ?? [];
  safety.watches.delete(session);
  return watches.map(({ account, scope }) => sweepOf(account, scope, session));
}

function sweepOf(account: AccountId, scope: DisconnectScope, session: number): OwedWork<'sweep'> {
  const isOwn = scope === DisconnectScope.session;
  return {
    kind: 'sweep',
    scope: isOwn ? KillScope.session : KillScope.account,
    target: isOwn ? session : account,
    among: [account],
    reason: CancelReason.disconnect,
    keepsReducing: false,
    place: 0,
    next: 0,
    count: 0,
  };
}

/** Before all that is owed, in their order. */
function oweSweeps({ owed }: EngineState, sweeps: readonly OwedWork<'sweep'>[]): void {
  for (const sweep of [...sweeps].reverse()) oweFirst(owed, sweep);
}
