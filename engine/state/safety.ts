// What takes orders away without their owner: sessions that end, timers that run out, kill switches.

import type { AccountId, Time } from '../kernel/units.ts';
import type { DisconnectScope, KillScope, KillState } from '../schema/closed-sets.ts';

/** What a session chose for an account. */
export interface Watch {
  readonly account: AccountId;
  readonly scope: DisconnectScope;
}

/** A kill switch that is not released. */
export interface Kill {
  readonly scope: KillScope;
  readonly target: number;
  state: KillState;
}

export interface Safety {
  /** Session → what it chose, by account, in the order in which it chose. */
  readonly watches: Map<number, Watch[]>;
  /** Account → when its orders go. */
  readonly deadMen: Map<AccountId, Time>;
  /** In the order in which they were thrown. */
  readonly kills: Kill[];
}

export function createSafety(): Safety {
  return { watches: new Map(), deadMen: new Map(), kills: [] };
}
