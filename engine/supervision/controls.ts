// What takes two people, and which roles they have. No role both proposes and approves under one control,
// so two people of one role cannot complete it; one person has one role (SUPER-001). Which command stands under which
// control is in ../commands.ts.

import { killStateOf } from '../controls/kill.ts';
import { isCounted } from '../gate/assessments.ts';
import { ContractState, InvestorClass, KillState, StaffRole } from '../schema/closed-sets.ts';
import type { SetClassFloor } from '../schema/commands/accounts.ts';
import type { SetContractState, SetReferenceEligibility } from '../schema/commands/contracts.ts';
import type { SetPrivilege, SuspendAffiliate } from '../schema/commands/makers.ts';
import type {
  AssessCorporate,
  ClassifyInvestor,
  SetExposureLimit,
  SuspendParticipant,
} from '../schema/commands/participants.ts';
import type { KillSwitch } from '../schema/commands/safety.ts';
import type { RegisterFirm } from '../schema/commands/staff.ts';
import type { AssessTrader, RegisterKey } from '../schema/commands/traders.ts';
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
  | 'clients'
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
  clients: { proposes: [compliance], approves: [management] },
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
      return oneSuffices;
    case ContractState.draft:
    case ContractState.approved:
    case ContractState.recorded:
      return 'contracts'; // No contract goes there; the command refuses it.
    default:
      command.state satisfies never; // What is no state is allowed to no one.
      return 'contracts';
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

/** A key of a trader trades a client's money; one of staff acts for the operator. */
export function controlOfKey(_state: EngineState, command: RegisterKey): ControlName {
  return command.staff === 0 ? 'clients' : 'staff';
}

/** To record that a client is no professional takes one person. */
export function controlOfClass(
  _state: EngineState,
  command: ClassifyInvestor,
): ControlName | OneSuffices {
  return command.investorClass === InvestorClass.retail ? oneSuffices : 'clients';
}

/** An assessment that does not pass gives nothing, and ends the one before. */
export function controlOfCorporate(
  _state: EngineState,
  { structure, background, riskAwareness }: AssessCorporate,
): ControlName | OneSuffices {
  return structure && background && riskAwareness ? 'clients' : oneSuffices;
}

/** Nor does knowledge that somebody vouches for himself. */
export function controlOfKnowledge(
  state: EngineState,
  command: AssessTrader,
): ControlName | OneSuffices {
  return isCounted(state, command) ? 'clients' : oneSuffices;
}

/** A limit that is set where there was none, or is lower than the one before, protects. */
export function controlOfLimit(
  { eligibility }: EngineState,
  { participant, wholeGroup, notionalMax }: SetExposureLimit,
): ControlName | OneSuffices {
  const { ofGroup, ofParticipant } = eligibility.exposureBounds;
  const inForce = (wholeGroup ? ofGroup : ofParticipant)[participant] ?? 0;
  const lowers = notionalMax !== 0 && (inForce === 0 || notionalMax <= inForce);
  return lowers ? oneSuffices : 'limits';
}

/** A higher floor is less leverage for the class. */
export function controlOfFloor(
  { markets }: EngineState,
  { contract, investorClass, initialMin }: SetClassFloor,
): ControlName | OneSuffices {
  const inForce = markets[contract]?.positions.classFloors[investorClass] ?? 0;
  return initialMin >= inForce ? oneSuffices : 'limits';
}

/** To strike a firm off takes one person. */
export function controlOfFirm(
  _state: EngineState,
  { registered }: RegisterFirm,
): ControlName | OneSuffices {
  return registered ? 'staff' : oneSuffices;
}

/** To throw a kill switch takes one person, to lower or release it two. */
export function controlOfKill(
  state: EngineState,
  { scope, target, state: to }: KillSwitch,
): ControlName | OneSuffices {
  return to >= killStateOf(state, scope, target) && to !== KillState.released
    ? oneSuffices
    : 'resuming';
}
