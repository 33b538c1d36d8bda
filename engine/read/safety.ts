import { KillScope, type KillState } from '../schema/closed-sets.ts';
import type { EngineState } from '../state/state.ts';

interface ThrownSwitch {
  readonly scope: KillScope;
  readonly target: number;
  readonly state: KillState;
}

/** Kill switches that are not released, in the order in which they were thrown. */
export function killSwitches({ safety }: EngineState): ThrownSwitch[] {
  return safety.kills.map(({ scope, target, state }) => ({ scope, target, state }));
}

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
