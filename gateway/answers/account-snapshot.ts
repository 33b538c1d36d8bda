import { type EngineState, read } from '../../engine/index.ts';
import type { AccountId } from '../../engine/schema/index.ts';
import type { AccountSnapshot } from '../../proto/server-message.ts';

/** An account as the engine has it now; it may leave when all of that is durable. */
export function accountSnapshot(state: EngineState, account: AccountId): AccountSnapshot {
  const { seq, time } = state;
  return { kind: 'accountSnapshot', account, seq, time, ...read.statementOf(state, account) };
}
