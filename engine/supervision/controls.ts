// What takes two people, and which roles they have. No role both proposes and approves under one control,
// so two people of one role cannot complete it; one person has one role (SUPER-001). Which command stands under which
// control is in ../commands.ts.

import { ContractState, StaffRole } from '../schema/closed-sets.ts';
import type { SetContractState, SetReferenceEligibility } from '../schema/commands/contracts.ts';
import type { SetPrivilege, SuspendAffiliate } from '../schema/commands/makers.ts';
import type { SuspendParticipant } from '../schema/commands/participants.ts';
import type { RegisterKey } from '../schema/commands/traders.ts';
import type { EngineState } from '../state/state.ts';

/** Who may ask for a kind of command, and who may let it happen. */
export interface Control {
  readonly proposes: readonly StaffRole[];
  readonly approves: readonly StaffRole[];
}

export type ControlName =
  | 'money'
  | 'limits'
  | 'parameters'
  | 'contracts'
  | 'affiliates'
  | 'documents'
  | 'resuming'
  | 'staff';

const { operations, treasury, risk, compliance, management } = StaffRole;

/** @see docs/rules/supervision.md SUPER-003 */
export const CONTROLS: Readonly<Record<ControlName, Control>> = {
  money: { proposes: [treasury, operations], approves: [risk, compliance] },
  limits: { proposes: [risk], approves: [compliance, management] },
  parameters: { proposes: [risk, operations], approves: [compliance, management] },
  contracts: { proposes: [compliance], approves: [management] },
  affiliates: { proposes: [compliance], approves: [management] },
  documents: { proposes: [compliance], approves: [management] },
  resuming: { proposes: [operations], approves: [risk, management] },
  staff: { proposes: [compliance], approves: [management] },
};

/** One person may send it. What protects needs one (a halt, a suspension, a revocation), what lets more happen two. */
export const oneSuffices = 'oneSuffices';
export type OneSuffices = typeof oneSuffices;

/** Stopping takes one person; going on after a stop, opening, and the end of a contract take two. */
export function controlOfMove(
  state: EngineState,
  command: SetContractState,
): ControlName | OneSuffices {
  const from = state.markets[command.contract]?.state;
  switch (command.state) {
    case ContractState.live:
    case ContractState.auction:
      return 'resuming';
    case ContractState.reduceOnly:
      return from === ContractState.live ? oneSuffices : 'resuming';
    case ContractState.delisted:
      return 'contracts';
    case ContractState.halted:
    case ContractState.cancelOnly: // From a halt to where cancels are all that passes is no way on.
    case ContractState.draft:
    case ContractState.approved:
    case ContractState.recorded:
      return oneSuffices;
    default:
      command.state satisfies never; // The command itself refuses what is no state.
      return oneSuffices;
  }
}

/** To suspend takes one person; to lift a suspension takes two. */
export function controlOfSuspension(
  _state: EngineState,
  command: SuspendParticipant,
): ControlName | OneSuffices {
  return command.suspended ? oneSuffices : 'limits';
}

export function controlOfAffiliates(
  _state: EngineState,
  command: SuspendAffiliate,
): ControlName | OneSuffices {
  return command.suspended ? oneSuffices : 'affiliates';
}

export function controlOfPrivilege(
  _state: EngineState,
  command: SetPrivilege,
): ControlName | OneSuffices {
  return command.granted ? 'affiliates' : oneSuffices;
}

export function controlOfEligibility(
  _state: EngineState,
  command: SetReferenceEligibility,
): ControlName | OneSuffices {
  return command.eligible ? 'contracts' : oneSuffices;
}

/** A trader's key gives nothing that its trader's registration has not; a key of staff does. */
export function controlOfKey(_state: EngineState, command: RegisterKey): ControlName | OneSuffices {
  return command.staff === 0 ? oneSuffices : 'staff';
}
