// What a command that takes two people would replace, as text: shown to who approves, compared when it is approved,
// and kept as the old value beside the new one.

import { fundTarget } from '../default/fund.ts';
import { canonicalText } from '../kernel/canonical-text.ts';
import type { AccountId, ContractId, ParticipantId } from '../kernel/units.ts';
import type { ControlledCommand } from '../schema/commands/controlled.ts';
import { findCollateral } from '../state/collateral.ts';
import type { EngineState } from '../state/state.ts';
import { grantOf, obligationOf } from './makers.ts';
import { thresholdInForce } from './thresholds.ts';

/** Canonical JSON; '' when the command replaces nothing. @see docs/rules/supervision.md SUPER-006 */
export function subjectOf(state: EngineState, command: ControlledCommand): string {
  const subject = replacedBy(state, command);
  return subject === null || subject === undefined ? '' : canonicalText(subject);
}

function replacedBy(state: EngineState, command: ControlledCommand): unknown {
  const { eligibility, supervision } = state;
  switch (command.kind) {
    case 'setIndexPrice':
      return { price: market(state, command.contract)?.index ?? 0 };
    case 'setMarkPrice':
      return { price: market(state, command.contract)?.mark ?? 0 };
    case 'approveContract': {
      const { state: is, termsHash } = market(state, command.contract) ?? {};
      return { state: is, termsHash };
    }
    case 'setContractState':
      return { state: market(state, command.contract)?.state };
    case 'suspendParticipant':
      return { suspended: eligibility.participants.get(command.participant)?.suspended };
    case 'declareGroup':
      return { group: eligibility.participants.get(command.participant)?.group };
    case 'setExposureLimit': {
      const { ofGroup, ofParticipant } = eligibility.exposureBounds;
      const bounds = command.wholeGroup ? ofGroup : ofParticipant;
      return { notionalMax: bounds[command.participant] ?? 0 };
    }
    case 'registerKey':
      return supervision.staff.get(command.staff as never);
    case 'registerStaff':
      return supervision.staff.get(command.staff);
    case 'publishRulebook':
      return eligibility.rulebook;
    case 'publishDisclosure':
      return eligibility.disclosures[command.contract];
    case 'authorizeAffiliate':
    case 'suspendAffiliate':
      return affiliateOf(state, command.participant);
    case 'deposit':
    case 'withdraw':
      return { account: ownerOf(state, command.account) };
    case 'transfer':
    case 'compensate':
      return { from: ownerOf(state, command.from), to: ownerOf(state, command.to) };
    case 'setFundingTerms': {
      const funding = market(state, command.contract)?.funding;
      return funding === undefined ? null : { terms: funding.terms, coming: funding.coming };
    }
    case 'setFundTarget':
      return { target: fundTarget(state) };
    case 'listCollateral': {
      const listed = findCollateral(state.collateral, command.currency);
      if (listed === undefined) return null;
      const { decimals, haircut, volatile, concentrationMax } = listed;
      return { decimals, haircut, volatile, concentrationMax };
    }
    case 'setCollateralRate':
      return { rate: findCollateral(state.collateral, command.currency)?.rate };
    case 'publishPrivileges':
      return supervision.privileges;
    case 'setPrivilege':
      return { value: grantOf(state, command.participant, command.privilege) ?? null };
    case 'setObligation':
      return obligationOf(state, command.participant, command.contract);
    case 'setClassFloor':
      return {
        initialMin: market(state, command.contract)?.positions.classFloors[command.investorClass],
      };
    case 'setReferenceEligibility':
      return { eligible: market(state, command.contract)?.referenceEligible };
    case 'changeTerms': {
      const { terms, termsComing } = market(state, command.terms.contract) ?? {};
      return { terms, coming: termsComing?.record ?? null };
    }
    case 'setThreshold': {
      const { detector, parameter, contract } = command;
      return { value: thresholdInForce(state, detector, parameter, contract) };
    }
    default:
      return null;
  }
}

function market(state: EngineState, contract: ContractId) {
  return state.markets[contract];
}

function affiliateOf({ eligibility }: EngineState, id: ParticipantId | 0): unknown {
  if (id === 0) return { suspended: eligibility.affiliatesSuspended };
  const participant = eligibility.participants.get(id);
  if (participant === undefined) return null;
  const { role, authorization, affiliateSuspended } = participant;
  return { role, authorization, affiliateSuspended };
}

/** Whose money it is, and whether they are in good standing. Its amount moves with every trade and is no subject. */
function ownerOf({ accounts, eligibility }: EngineState, account: AccountId): unknown {
  const id = accounts.participant[account] ?? 0;
  const participant = eligibility.participants.get(id);
  return participant === undefined
    ? { account }
    : { account, participant: id, name: participant.name, suspended: participant.suspended };
}
