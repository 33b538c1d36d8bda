// What a snapshot and the digest hold of sessions, timers and kill switches. A venue that has none of them has no section, and
// the digest of before.

import { liveOrders } from '../book/orders.ts';
import type { AccountId, Time } from '../kernel/units.ts';
import { DisconnectScope } from '../schema/closed-sets.ts';
import type { Kill, Safety, Watch } from '../state/safety.ts';
import type { EngineState } from '../state/state.ts';

interface SavedSafety {
  readonly watches: readonly (readonly [session: number, chosen: Watch[]])[];
  readonly deadMen: readonly (readonly [AccountId, Time])[];
  readonly kills: readonly Kill[];
}

export function hasSafety({ watches, deadMen, kills }: Safety): boolean {
  return watches.size > 0 || deadMen.size > 0 || kills.length > 0;
}

export function savedSafety({ watches, deadMen, kills }: Safety): SavedSafety {
  const bySession = [...watches].sort(([a], [b]) => a - b);
  const byAccount = [...deadMen].sort(([a], [b]) => a - b);
  return { watches: bySession, deadMen: byAccount, kills };
}

export function restoreSafety(safety: Safety, saved: SavedSafety): void {
  for (const [session, chosen] of saved.watches) safety.watches.set(session, chosen);
  for (const [account, at] of saved.deadMen) safety.deadMen.set(account, at);
  safety.kills.push(...saved.kills);
}

/** Orders that go with a session, for the digest: whose each one is decides what becomes of it. */
export function watchedOrders({ orders, safety }: EngineState): number[] {
  const found: number[] = [];
  const isWatched = (session: number): boolean =>
    safety.watches.get(session)?.some(({ scope }) => scope === DisconnectScope.session) === true;
  for (const slot of liveOrders(orders)) {
    const session = orders.session[slot];
    if (isWatched(session)) found.push(orders.id[slot], session);
  }
  return found;
}
