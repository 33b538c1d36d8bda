import type { KeyId, ParticipantId, TraderId } from '../kernel/units.ts';
import { KillScope, KillState } from '../schema/closed-sets.ts';
import type { Kill } from '../state/safety.ts';
import type { EngineState } from '../state/state.ts';

/** Does anything follow from the end of a session? */
export function endsWith(state: EngineState, session: number): boolean {
  const { watches, kills } = state.safety;
  return (
    watches.has(session) ||
    kills.some(({ scope, target }) => scope === KillScope.session && target === session)
  );
}

/** Sessions of before that anything follows from. */
export function hasSessions({ safety }: EngineState): boolean {
  return safety.watches.size > 0 || safety.kills.some(({ scope }) => scope === KillScope.session);
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
