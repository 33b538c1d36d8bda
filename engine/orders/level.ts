// At which level orders are swept or barred: what an account, and what an order of it, must be to be meant.

import { traderOf } from '../gate/gate.ts';
import { unreachable } from '../kernel/assert.ts';
import type { AccountId, ContractId, KeyId } from '../kernel/units.ts';
import { KillScope, Role } from '../schema/closed-sets.ts';
import type { EngineState } from '../state/state.ts';

interface Level {
  readonly scope: KillScope;
  readonly target: number;
}

/** What tells orders of one account apart. */
interface Origin {
  readonly session: number;
  readonly key: KeyId;
  readonly contract: ContractId;
}

/** May an account have orders at this level at all? */
export function isAccountAt(
  { accounts }: EngineState,
  account: AccountId,
  { scope, target }: Level,
): boolean {
  switch (scope) {
    case KillScope.account:
      return account === target;
    case KillScope.participant:
      return accounts.participant[account] === target;
    case KillScope.group:
      return accounts.group[account] === target;
    case KillScope.affiliates:
      return accounts.role[account] === Role.affiliate;
    case KillScope.session:
    case KillScope.key:
    case KillScope.trader:
    case KillScope.contract:
    case KillScope.venue:
      return true;
    default:
      return unreachable(scope);
  }
}

/** Is an order of an account that may have such one of them? */
export function isOrderAt(
  state: EngineState,
  { session, key, contract }: Origin,
  { scope, target }: Level,
): boolean {
  switch (scope) {
    case KillScope.session:
      return session === target;
    case KillScope.key:
      return key === target;
    case KillScope.trader:
      return traderOf(state, key) === target;
    case KillScope.contract:
      return contract === target;
    case KillScope.account:
    case KillScope.participant:
    case KillScope.group:
    case KillScope.venue:
    case KillScope.affiliates:
      return true;
    default:
      return unreachable(scope);
  }
}
