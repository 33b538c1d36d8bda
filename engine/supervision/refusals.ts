// Refusals that never reached the journal, counted per account, key, reason and second for the record.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import type { CountRefusals } from '../schema/commands/records.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { accountExists } from '../state/accounts.ts';
import { type EngineState, refuse } from '../state/state.ts';

export function countRefusals(
  state: EngineState,
  command: CountRefusals,
  out: EventBuffer,
): Verdict {
  const { account, count } = command;
  if (account !== 0 && !accountExists(state.accounts, account)) {
    return refuse(state, RejectReason.accountUnknown, 'account', 0, account);
  }
  if (!Number.isSafeInteger(count) || count < 1) {
    return refuse(state, RejectReason.fieldInvalid, 'count', 1, count);
  }
  emitRare(out, { kind: 'refusalsCounted', record: command });
  return OK;
}
