// A trader sets the protection of a group of its quotes, and resets one that a breach has frozen.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { checkIdentity } from '../gate/gate.ts';
import {
  PROTECTED_GROUPS_MAX,
  PROTECTION_FREEZE_MS_MAX,
  PROTECTION_WINDOW_MS_MAX,
  PROTECTIONS_MAX,
  QTY_MAX,
} from '../kernel/limits.ts';
import type {
  ProtectionLimits,
  ResetProtection,
  SetProtection,
} from '../schema/commands/quotes.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { nextAccountSeq } from '../state/accounts.ts';
import { checkWhole } from '../state/fields.ts';
import { addProtection, noCount, type Protection, protectionRow } from '../state/quoting.ts';
import { type EngineState, marketOf, refuse, refuseContract } from '../state/state.ts';
import { countAfresh } from './count.ts';

/** @see docs/rules/quotes.md QUOTE-013 */
export function setProtection(
  state: EngineState,
  command: SetProtection,
  out: EventBuffer,
): Verdict {
  const { account, contract, group, windowMs, lots, delta, notional, freezeMs } = command;
  const limits = { windowMs, lots, delta, notional, freezeMs };
  const verdict = checkOwner(state, command) || checkLimits(state, group, limits);
  if (verdict !== OK) return verdict;
  const { quoting } = state;
  const row = protectionRow(quoting, account, contract, group);
  if (row === 0 && quoting.protections.length >= PROTECTED_GROUPS_MAX) {
    return refuse(state, RejectReason.protectionsFull, 'group', PROTECTED_GROUPS_MAX);
  }

  // Nothing fails after this line.
  if (row === 0) {
    const fresh = { frozenUntil: 0, fills: [], sum: noCount() } as const;
    addProtection(quoting, { account, contract, group, limits, ...fresh, fills: [] });
  } else {
    const known = quoting.protections[row - 1];
    known.limits = limits;
    countAfresh(known);
  }
  const accountSeq = nextAccountSeq(state.accounts, account);
  emitRare(out, { kind: 'protectionSet', account, accountSeq, contract, group, ...limits });
  return OK;
}

/** @see docs/rules/quotes.md QUOTE-014 */
export function resetProtection(
  state: EngineState,
  command: ResetProtection,
  out: EventBuffer,
): Verdict {
  const { account, contract, group } = command;
  const verdict = checkOwner(state, command);
  if (verdict !== OK) return verdict;
  const row = protectionRow(state.quoting, account, contract, group);
  if (row === 0) return refuse(state, RejectReason.protectionUnknown, 'group', 0, group);

  // Nothing fails after this line.
  const known: Protection = state.quoting.protections[row - 1];
  known.frozenUntil = 0;
  countAfresh(known);
  const accountSeq = nextAccountSeq(state.accounts, account);
  emitRare(out, { kind: 'protectionReset', account, accountSeq, contract, group });
  return OK;
}

function checkOwner(state: EngineState, command: SetProtection | ResetProtection): Verdict {
  const { key, account, contract } = command;
  const identity = checkIdentity(state, key, account);
  if (identity !== OK) return identity;
  const market = marketOf(state, contract);
  return market === undefined || market.terms.recorded ? refuseContract(state, contract) : OK;
}

function checkLimits(state: EngineState, group: number, limits: ProtectionLimits): Verdict {
  return (
    checkWhole(state, 'group', group, 1, PROTECTIONS_MAX) ||
    checkWhole(state, 'windowMs', limits.windowMs, 1, PROTECTION_WINDOW_MS_MAX) ||
    checkWhole(state, 'lots', limits.lots, 0, QTY_MAX) ||
    checkWhole(state, 'delta', limits.delta, 0, QTY_MAX) ||
    checkWhole(state, 'notional', limits.notional, 0) ||
    checkWhole(state, 'freezeMs', limits.freezeMs, 0, PROTECTION_FREEZE_MS_MAX)
  );
}
