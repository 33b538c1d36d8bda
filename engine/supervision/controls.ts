// What takes two people, and which roles they have. No role both proposes and approves one kind of thing, so two
// people of one role, or one person with two, can never carry it through between them.

import { ContractState, StaffRole } from '../schema/closed-sets.ts';
import type { Command } from '../schema/command.ts';
import type { ControlledCommand } from '../schema/commands/controlled.ts';
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

/**
 * The control that a command stands under; null when one person suffices. What protects needs one (a halt, a
 * suspension, a revocation), what lets more happen needs two.
 *
 * @see docs/rules/supervision.md SUPER-003
 */
export function controlOf(state: EngineState, command: Command): ControlName | null {
  switch (command.kind) {
    case 'deposit':
    case 'withdraw':
    case 'transfer':
    case 'compensate':
      return 'money';
    case 'declareGroup': // Who leaves a group leaves its limits and its self-trade prevention.
    case 'setExposureLimit':
    case 'setClassFloor':
      return 'limits';
    case 'suspendParticipant':
      return command.suspended ? null : 'limits';
    case 'setIndexPrice':
    case 'setMarkPrice':
    case 'setFundingTerms':
    case 'setFundTarget':
    case 'listCollateral':
    case 'setCollateralRate':
    case 'setThreshold':
    case 'setObligation':
    case 'changeTerms':
      return 'parameters';
    case 'approveContract':
      return 'contracts';
    case 'setReferenceEligibility':
      return command.eligible ? 'contracts' : null;
    case 'setContractState':
      return controlOfMove(state, command);
    case 'authorizeAffiliate':
      return 'affiliates';
    case 'suspendAffiliate':
      return command.suspended ? null : 'affiliates';
    case 'setPrivilege':
      return command.granted ? 'affiliates' : null;
    case 'publishPrivileges':
    case 'publishRulebook':
    case 'publishDisclosure':
      return 'documents';
    case 'registerStaff':
      return 'staff';
    case 'registerKey':
      return command.staff === 0 ? null : 'staff';
    default:
      return null;
  }
}

type Move = Extract<ControlledCommand, { kind: 'setContractState' }>;

/** Stopping takes one person; going on after a stop, opening, and the end of a contract take two. */
function controlOfMove(state: EngineState, command: Move): ControlName | null {
  const from = state.markets[command.contract]?.state;
  switch (command.state) {
    case ContractState.live:
    case ContractState.auction:
      return 'resuming';
    case ContractState.reduceOnly:
      return from === ContractState.live ? null : 'resuming';
    case ContractState.delisted:
      return 'contracts';
    default:
      // From a halt to where cancels are all that passes is no way on.
      return null;
  }
}
