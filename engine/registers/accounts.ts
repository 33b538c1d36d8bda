// Opening a margin account: the one place where a participant gets a row in the ledger's tables.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import {
  ACCOUNTS_MAX,
  ACCOUNTS_PER_PARTICIPANT,
  FIRST_CLIENT_ACCOUNT,
  PARTICIPANTS_MAX,
} from '../kernel/limits.ts';
import type { ParticipantId } from '../kernel/units.ts';
import { refreshFloors } from '../margin/initial-floors.ts';
import { MarginLevel } from '../schema/closed-sets.ts';
import type { OpenAccount } from '../schema/commands/accounts.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { accountExists, reachAccount } from '../state/accounts.ts';
import { reached } from '../state/clearances.ts';
import { growCollateral } from '../state/collateral.ts';
import { checkWhole, refuseParticipant } from '../state/fields.ts';
import { growPositions, type Positions } from '../state/positions.ts';
import { type EngineState, refuse } from '../state/state.ts';

/** @see docs/rules/eligibility.md ELIG-023 */
export function openAccount(state: EngineState, command: OpenAccount, out: EventBuffer): Verdict {
  const { accounts, eligibility } = state;
  const { account, participant: id } = command;
  const verdict = checkWhole(state, 'account', account, FIRST_CLIENT_ACCOUNT, ACCOUNTS_MAX);
  if (verdict !== OK) return verdict;
  if (accountExists(accounts, account)) {
    return refuse(state, RejectReason.alreadyExists, 'account', 0, account);
  }
  const participant = eligibility.participants.get(id);
  if (participant === undefined) return refuseParticipant(state, 'participant', id);
  const open = participant.accounts.length;
  if (open >= ACCOUNTS_PER_PARTICIPANT) {
    return refuse(state, RejectReason.accountsFull, 'participant', ACCOUNTS_PER_PARTICIPANT, open);
  }

  // Nothing fails after this line.
  participant.accounts.push(account);
  reachAccount(accounts, account);
  growCollateral(state.collateral, accounts.capacity);
  accounts.participant[account] = id;
  accounts.group[account] = participant.group;
  accounts.role[account] = participant.role;
  accounts.level[account] = MarginLevel.healthy;
  for (const market of state.listed) {
    reachPositions(state, market.positions, participant.group);
  }
  refreshFloors(state, account);
  emitRare(out, { kind: 'accountOpened', record: command });
  return OK;
}

/** Makes room for every account there is and for a group. Grows by doubling: a venue of many is still filled fast. */
export function reachPositions(
  state: EngineState,
  positions: Positions,
  group: ParticipantId,
): void {
  const groups = Math.min(reached(positions.groupCapacity, group), PARTICIPANTS_MAX);
  growPositions(positions, state.accounts.capacity, groups);
}
