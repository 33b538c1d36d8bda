// The dead-man timer: an account's orders go by themselves unless its trader is heard of in time.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { checkIdentity } from '../gate/gate.ts';
import { DEAD_MAN_MAX } from '../kernel/limits.ts';
import type { AccountId, Time } from '../kernel/units.ts';
import { CancelReason, KillScope } from '../schema/closed-sets.ts';
import type { CancelAllAfter } from '../schema/commands/safety.ts';
import { OK, type Verdict } from '../schema/reject.ts';
import { nextAccountSeq } from '../state/accounts.ts';
import { DueKind, schedule, unschedule } from '../state/due.ts';
import { checkWhole } from '../state/fields.ts';
import { oweFirst } from '../state/owed.ts';
import type { EngineState } from '../state/state.ts';

/** @see docs/rules/safety.md LEAVE-005 */
export function cancelAllAfter(
  state: EngineState,
  command: CancelAllAfter,
  out: EventBuffer,
): Verdict {
  const { key, account, seconds } = command;
  const verdict =
    checkIdentity(state, key, account) || checkWhole(state, 'seconds', seconds, 0, DEAD_MAN_MAX);
  if (verdict !== OK) return verdict;

  // Nothing fails after this line.
  stopTimer(state, account);
  const at = seconds === 0 ? 0 : ((state.time + seconds * 1_000_000) as Time);
  if (at !== 0) startTimer(state, account, at);
  const accountSeq = nextAccountSeq(state.accounts, account);
  emitRare(out, { kind: 'deadManSet', account, accountSeq, seconds, at });
  return OK;
}

/** The timer has run out. */
export function runDeadMan(state: EngineState, account: AccountId): void {
  state.safety.deadMen.delete(account);
  oweFirst(state.owed, {
    kind: 'sweep',
    scope: KillScope.account,
    target: account,
    among: [account],
    reason: CancelReason.deadMan,
    keepsReducing: false,
    place: 0,
    next: 0,
    count: 0,
  });
}

/** After a restore: the queue of what is due is not saved. */
export function scheduleDeadMen({ safety, due }: EngineState): void {
  for (const [account, at] of safety.deadMen) {
    schedule(due, { at, kind: DueKind.deadMan, id: account, detail: 0 });
  }
}

function startTimer({ safety, due }: EngineState, account: AccountId, at: Time): void {
  safety.deadMen.set(account, at);
  schedule(due, { at, kind: DueKind.deadMan, id: account, detail: 0 });
}

function stopTimer({ safety, due }: EngineState, account: AccountId): void {
  const at = safety.deadMen.get(account);
  if (at === undefined) return;
  safety.deadMen.delete(account);
  unschedule(due, { at, kind: DueKind.deadMan, id: account, detail: 0 });
}
