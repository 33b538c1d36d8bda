// What a command that takes two people would replace: shown to who approves, compared when it is approved, and kept as
// the old value beside the new one. Which command replaces which stands in ../commands.ts.

import { killStateOf } from '../controls/kill.ts';
import { fundTarget } from '../default/fund.ts';
import { canonicalText } from '../kernel/canonical-text.ts';
import type { AccountId, ContractId, ParticipantId, StaffId, TraderId } from '../kernel/units.ts';
import type { SetClassFloor } from '../schema/commands/accounts.ts';
import type { ListCollateral, SetCollateralRate } from '../schema/commands/collateral.ts';
import type { ChangeTerms } from '../schema/commands/contracts.ts';
import type { AcknowledgeDisclosure, PublishDisclosure } from '../schema/commands/documents.ts';
import type { SetObligation, SetPrivilege } from '../schema/commands/makers.ts';
import type {
  AssessCorporate,
  RegisterParticipant,
  SetExposureLimit,
} from '../schema/commands/participants.ts';
import type { SetThreshold } from '../schema/commands/records.ts';
import type { KillSwitch } from '../schema/commands/safety.ts';
import type { RegisterFirm } from '../schema/commands/staff.ts';
import type { AssessTrader, RegisterKey, RegisterTrader } from '../schema/commands/traders.ts';
import type { SetWorkBounds } from '../schema/commands/work.ts';
import { findCollateral } from '../state/collateral.ts';
import { foldedName } from '../state/persons.ts';
import type { EngineState } from '../state/state.ts';
import { grantOf, obligationOf } from './makers.ts';
import { thresholdInForce } from './thresholds.ts';

interface OfContract {
  readonly contract: ContractId;
}
interface OfParticipant {
  readonly participant: ParticipantId;
}
interface OfStaff {
  readonly staff: StaffId | 0;
}

/** Canonical JSON; '' for what replaces nothing. @see docs/rules/supervision.md SUPER-006 */
export function subjectText(subject: unknown): string {
  return subject === null || subject === undefined ? '' : canonicalText(subject);
}

export function indexOf(state: EngineState, { contract }: OfContract): unknown {
  return { price: state.markets[contract]?.index ?? 0 };
}

export function markOf(state: EngineState, { contract }: OfContract): unknown {
  return { price: state.markets[contract]?.mark ?? 0 };
}

export function stateAndTermsOf(state: EngineState, { contract }: OfContract): unknown {
  const { state: is, termsHash } = state.markets[contract] ?? {};
  return { state: is, termsHash };
}

export function contractStateOf(state: EngineState, { contract }: OfContract): unknown {
  return { state: state.markets[contract]?.state };
}

export function eligibilityOf(state: EngineState, { contract }: OfContract): unknown {
  return { eligible: state.markets[contract]?.referenceEligible };
}

export function termsOf(state: EngineState, command: ChangeTerms): unknown {
  const { terms, termsComing } = state.markets[command.terms.contract] ?? {};
  return { terms, coming: termsComing?.record ?? null };
}

export function feeScheduleOf({ fees }: EngineState): unknown {
  return { schedule: fees.schedule, coming: fees.coming?.record ?? null };
}

export function fundingTermsOf(state: EngineState, { contract }: OfContract): unknown {
  const funding = state.markets[contract]?.funding;
  return funding === undefined ? null : { terms: funding.terms, coming: funding.coming };
}

export function classFloorOf(state: EngineState, command: SetClassFloor): unknown {
  const positions = state.markets[command.contract]?.positions;
  return { initialMin: positions?.classFloors[command.investorClass] };
}

/** What the switch is set to. */
export function killOf(state: EngineState, { scope, target }: KillSwitch): unknown {
  return { state: killStateOf(state, scope, target) };
}

export function suspensionOf(
  { eligibility }: EngineState,
  { participant }: OfParticipant,
): unknown {
  return { suspended: eligibility.participants.get(participant)?.suspended };
}

export function groupOf({ eligibility }: EngineState, { participant }: OfParticipant): unknown {
  return { group: eligibility.participants.get(participant)?.group };
}

export function exposureLimitOf({ eligibility }: EngineState, command: SetExposureLimit): unknown {
  const { ofGroup, ofParticipant } = eligibility.exposureBounds;
  const bounds = command.wholeGroup ? ofGroup : ofParticipant;
  return { notionalMax: bounds[command.participant] ?? 0 };
}

/** Whose group a newcomer joins, and who has its number already. */
export function newcomerOf(
  { eligibility }: EngineState,
  { participant, group }: RegisterParticipant,
): unknown {
  const taken = eligibility.participants.get(participant)?.name;
  const joins = eligibility.participants.get(group as ParticipantId)?.name;
  return taken === undefined && joins === undefined ? null : { taken, group: joins };
}

export function investorOf({ eligibility }: EngineState, { participant }: OfParticipant): unknown {
  const row = eligibility.participants.get(participant);
  return row === undefined ? null : { name: row.name, investor: row.investor };
}

export function corporateOf({ eligibility }: EngineState, command: AssessCorporate): unknown {
  const row = eligibility.participants.get(command.participant);
  const assessment = row?.corporate[command.contract] ?? null;
  return row === undefined ? null : { name: row.name, assessment };
}

/** For whom a trader would act, and who has its number already. */
export function newTraderOf(
  { eligibility }: EngineState,
  { trader, participant }: RegisterTrader,
): unknown {
  const taken = eligibility.traders.get(trader)?.name;
  const row = eligibility.participants.get(participant);
  return row === undefined ? null : { taken, participant: row.name, suspended: row.suspended };
}

export function knowledgeOf({ eligibility }: EngineState, { trader }: AssessTrader): unknown {
  const row = eligibility.traders.get(trader);
  return row === undefined ? null : { name: row.name, knowledge: row.knowledge };
}

/** Who it is that gets a key: of the staff, or a trader with those it has. */
export function keyHolderOf(state: EngineState, { staff, trader: id }: RegisterKey): unknown {
  if (staff !== 0) return staffMemberOf(state, { staff });
  const trader = state.eligibility.traders.get(id as TraderId);
  if (trader === undefined) return null;
  const { name, participant, keys } = trader;
  return { name, participant, keys };
}

export function rulebookAcceptanceOf(
  { eligibility }: EngineState,
  { participant }: OfParticipant,
): unknown {
  const { rulebook, participants } = eligibility;
  return { current: rulebook.version, accepted: participants.get(participant)?.rulebookAccepted };
}

export function acknowledgementOf(
  { eligibility }: EngineState,
  { participant, contract }: AcknowledgeDisclosure,
): unknown {
  const row = eligibility.participants.get(participant);
  return {
    current: eligibility.disclosures[contract]?.version,
    accepted: row?.disclosuresAcknowledged[contract],
  };
}

export function firmOf({ supervision }: EngineState, { name }: RegisterFirm): unknown {
  return supervision.firms.get(foldedName(name)) ?? null;
}

/** Who it is that gets a role, or a key. */
export function staffMemberOf({ supervision }: EngineState, { staff }: OfStaff): unknown {
  return staff === 0 ? undefined : supervision.staff.get(staff);
}

export function rulebookOf({ eligibility }: EngineState): unknown {
  return eligibility.rulebook;
}

export function disclosureOf({ eligibility }: EngineState, command: PublishDisclosure): unknown {
  return eligibility.disclosures[command.contract];
}

/** Of one affiliate, or of all of them at once. */
export function affiliateOf(
  { eligibility }: EngineState,
  { participant: id }: { readonly participant: ParticipantId | 0 },
): unknown {
  if (id === 0) return { suspended: eligibility.affiliatesSuspended };
  const participant = eligibility.participants.get(id);
  if (participant === undefined) return null;
  const { role, authorization, affiliateSuspended } = participant;
  return { role, authorization, affiliateSuspended };
}

export function privilegesOf({ supervision }: EngineState): unknown {
  return supervision.privileges;
}

export function privilegeOf(state: EngineState, command: SetPrivilege): unknown {
  return { value: grantOf(state, command.participant, command.privilege) ?? null };
}

export function obligationOfMaker(state: EngineState, command: SetObligation): unknown {
  return obligationOf(state, command.participant, command.contract);
}

export function accountOwner(
  state: EngineState,
  { account }: { readonly account: AccountId },
): unknown {
  return { account: ownerOf(state, account) };
}

export function bothOwners(
  state: EngineState,
  { from, to }: { readonly from: AccountId; readonly to: AccountId },
): unknown {
  return { from: ownerOf(state, from), to: ownerOf(state, to) };
}

/** Whose money it is, and whether they are in good standing. Its amount moves with every trade and is no subject. */
function ownerOf({ accounts, eligibility }: EngineState, account: AccountId): unknown {
  const id = accounts.participant[account] ?? 0;
  const participant = eligibility.participants.get(id);
  return participant === undefined
    ? { account }
    : { account, participant: id, name: participant.name, suspended: participant.suspended };
}

export function fundTargetOf(state: EngineState): unknown {
  return { target: fundTarget(state) };
}

export function collateralTermsOf(state: EngineState, { currency }: ListCollateral): unknown {
  const listed = findCollateral(state.collateral, currency);
  if (listed === undefined) return null;
  const { decimals, haircut, volatile, concentrationMax } = listed;
  return { decimals, haircut, volatile, concentrationMax };
}

export function collateralRateOf(state: EngineState, { currency }: SetCollateralRate): unknown {
  return { rate: findCollateral(state.collateral, currency)?.rate };
}

export function riskHoldOf({ supervision }: EngineState): unknown {
  return supervision.riskHold;
}

export function thresholdOf(state: EngineState, command: SetThreshold): unknown {
  const { detector, parameter, contract } = command;
  return { value: thresholdInForce(state, detector, parameter, contract) };
}

export function workBoundsOf(state: EngineState, _command: SetWorkBounds): unknown {
  return state.owed.bounds;
}
