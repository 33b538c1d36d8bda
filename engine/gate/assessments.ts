// What a company's assessment for a product is worth: which protections it drops, and when it ends (rules I-23, I-24).

import { CONTRACTS_MAX } from '../kernel/limits.ts';
import type { ContractId, Time } from '../kernel/units.ts';
import { InvestorClass, KnowledgeBasis } from '../schema/closed-sets.ts';
import type { AssessTrader } from '../schema/commands/traders.ts';
import { foldedName } from '../state/persons.ts';
import type { CorporateAssessment, Participant, Trader } from '../state/registers.ts';
import type { EngineState } from '../state/state.ts';

/** Classes that are companies; a partnership is a corporation. */
export const COMPANIES: ReadonlySet<InvestorClass> = new Set([
  InvestorClass.corporation,
  InvestorClass.trustCorporation,
  InvestorClass.holdingCompany,
]);

/**
 * Whether every protection is owed to the client in this contract. An institution has fewer by its status, a company by an
 * assessment for the product that is whole and in date.
 *
 * @see docs/rules/eligibility.md ELIG-026
 */
export function hasFullProtection(
  { investor, corporate }: Participant,
  contract: number,
  time: Time,
): boolean {
  if (investor?.investorClass === InvestorClass.institutional) return false;
  if (investor === null || !COMPANIES.has(investor.investorClass)) return true;
  const assessment = corporate[contract] ?? null;
  return !passes(assessment) || time >= assessment.validUntil;
}

/** All three parts: structure and process, background, awareness of risk. */
function passes(assessment: CorporateAssessment | null): assessment is CorporateAssessment {
  if (assessment === null) return false;
  return assessment.structure && assessment.background && assessment.riskAwareness;
}

/** What does not pass permits nothing, and so has no end. */
export function endOf(assessment: CorporateAssessment | null): Time | 0 {
  return passes(assessment) ? assessment.validUntil : 0;
}

/** Participant and contract in one number, for the due queue. */
export function endRow({ id }: Participant, contract: number): number {
  return id * CONTRACTS_MAX + contract;
}

export function ofEndRow(state: EngineState, row: number): [Participant, ContractId] {
  const contract = row % CONTRACTS_MAX;
  const id = ((row - contract) / CONTRACTS_MAX) as Participant['id'];
  return [state.eligibility.participants.get(id) as Participant, contract as ContractId];
}

/** Whether an assessment of knowledge can open the gate: not one's own word. */
export function isCounted(state: EngineState, { trader, basis, assessor }: AssessTrader): boolean {
  const row = state.eligibility.traders.get(trader);
  return basis !== KnowledgeBasis.selfDeclared && (row === undefined || !isOneself(row, assessor));
}

/** The trader, or the person who answers for the algorithm. */
export function isOneself({ name, responsiblePerson }: Trader, assessor: string): boolean {
  const folded = foldedName(assessor);
  return folded === foldedName(name) || folded === foldedName(responsiblePerson);
}
