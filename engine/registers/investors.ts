// Professional investors: the classes, their thresholds, and the evidence that a confirmation rests on.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { hasFullProtection } from '../gate/assessments.ts';
import { Ending, endsOf, moveEnd } from '../gate/ends.ts';
import { addMonths } from '../kernel/calendar.ts';
import type { ContractId, Time } from '../kernel/units.ts';
import { refreshFloorsOf } from '../margin/initial-floors.ts';
import { InvestorClass } from '../schema/closed-sets.ts';
import type { ClassifyInvestor, Evidence } from '../schema/commands/participants.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import {
  checkMember,
  checkPast,
  checkPerson,
  checkWhole,
  isHash,
  refuseParticipant,
} from '../state/fields.ts';
import { Acting, notePerson } from '../state/persons.ts';
import type { Investor, Participant } from '../state/registers.ts';
import { type EngineState, refuse } from '../state/state.ts';
import { loseUncovered } from './corporate.ts';
import { loseEligibility } from './lapses.ts';

/** Whole HKD that either suffices; 0 where that measure does not count. Rules I-02, I-03, I-04. */
interface Threshold {
  readonly portfolioHkd: number;
  readonly assetsHkd: number;
}

const PORTFOLIO_HKD = 8_000_000;
const ASSETS_HKD = 40_000_000;

/** Institutions and holding companies qualify by what they are, retail by nothing. A partnership is a corporation. */
const THRESHOLDS: Readonly<Record<InvestorClass, Threshold | null>> = {
  [InvestorClass.retail]: null,
  [InvestorClass.institutional]: null,
  [InvestorClass.individual]: { portfolioHkd: PORTFOLIO_HKD, assetsHkd: 0 },
  [InvestorClass.corporation]: { portfolioHkd: PORTFOLIO_HKD, assetsHkd: ASSETS_HKD },
  [InvestorClass.trustCorporation]: { portfolioHkd: 0, assetsHkd: ASSETS_HKD },
  [InvestorClass.holdingCompany]: null,
};

/** What shows that an institution, or a company that holds for professionals, is one. */
const STATUS_EVIDENCE = 'statutoryStatus';

/** Kind of evidence → how many months old it may be when it is confirmed upon; 0 for any age. Rule I-21. */
const EVIDENCE_MONTHS: ReadonlyMap<string, number> = new Map([
  ['custodianStatement', 12],
  ['auditorCertificate', 12],
  ['auditedAccounts', 16],
  ['publicFiling', 16],
  [STATUS_EVIDENCE, 0],
]);

/** A confirmation lasts this long at most (rule I-22). */
const CONFIRMED_MONTHS = 12;
const EVIDENCE_MAX = 32;

/**
 * Replaces what a participant is confirmed as. Retail may be recorded; it permits nothing.
 *
 * Evidence that the class needs may still be missing: the record stands, and the gate refuses until it is
 * confirmed again with it. Evidence that is there is whole and in date.
 *
 * @see docs/rules/eligibility.md ELIG-003, ELIG-004, ELIG-005, ELIG-006
 */
export function classifyInvestor(
  state: EngineState,
  command: ClassifyInvestor,
  out: EventBuffer,
): Verdict {
  const { eligibility } = state;
  const participant = eligibility.participants.get(command.participant);
  if (participant === undefined) {
    return refuseParticipant(state, 'participant', command.participant);
  }
  const { confirmedAt, validUntil, confirmedBy, evidence } = command;
  const verdict =
    checkMember(state, 'investorClass', command.investorClass, InvestorClass) ||
    checkWhole(state, 'portfolioHkd', command.portfolioHkd, 0) ||
    checkWhole(state, 'assetsHkd', command.assetsHkd, 0) ||
    checkThreshold(state, command) ||
    checkJoint(state, participant, command) ||
    checkPast(state, 'confirmedAt', confirmedAt) ||
    checkWhole(
      state,
      'validUntil',
      validUntil,
      state.time + 1,
      addMonths(confirmedAt, CONFIRMED_MONTHS),
    ) ||
    checkPerson(state, 'confirmedBy', confirmedBy, Acting.forVenueOrClients) ||
    checkEvidence(state, evidence, confirmedAt);
  if (verdict !== OK) return verdict;

  // Nothing fails after this line.
  const before = participant.investor;
  const spared = sparedIn(state, participant);
  participant.investor = {
    investorClass: command.investorClass,
    portfolioHkd: command.portfolioHkd,
    assetsHkd: command.assetsHkd,
    confirmedAt,
    validUntil,
    confirmedBy,
    evidence: evidence.map((item) => ({ ...item })),
    evidenceUntil: evidenceEnd(command.investorClass, evidence),
  };
  refreshFloorsOf(state, participant.id);
  notePerson(eligibility.persons, confirmedBy, Acting.forVenueOrClients);
  emitRare(out, { kind: 'investorClassified', record: command });
  replaceEnds(state, participant, before);
  for (const contract of spared) {
    if (!hasFullProtection(participant, contract, state.time)) continue;
    loseUncovered(state, participant, contract);
  }
  return OK;
}

/** Two people together are no company: a joint account is confirmed as that of individuals. */
function checkJoint(
  state: EngineState,
  { holders }: Participant,
  { investorClass }: ClassifyInvestor,
): Verdict {
  const { individual, retail } = InvestorClass;
  if (holders.length === 0 || investorClass === individual || investorClass === retail) return OK;
  return refuse(state, RejectReason.fieldInvalid, 'investorClass', individual, investorClass);
}

/** The contracts in which the client does without a protection. */
function sparedIn(state: EngineState, participant: Participant): ContractId[] {
  return state.listed.flatMap(({ terms: { contract } }) => {
    return hasFullProtection(participant, contract, state.time) ? [] : [contract];
  });
}

function checkThreshold(state: EngineState, command: ClassifyInvestor): Verdict {
  const threshold = THRESHOLDS[command.investorClass];
  if (threshold === null) return OK;
  const { portfolioHkd, assetsHkd } = threshold;
  if (portfolioHkd !== 0 && command.portfolioHkd >= portfolioHkd) return OK;
  if (assetsHkd !== 0 && command.assetsHkd >= assetsHkd) return OK;
  const { fieldInvalid } = RejectReason;
  return portfolioHkd !== 0
    ? refuse(state, fieldInvalid, 'portfolioHkd', portfolioHkd, command.portfolioHkd)
    : refuse(state, fieldInvalid, 'assetsHkd', assetsHkd, command.assetsHkd);
}

function checkEvidence(
  state: EngineState,
  evidence: readonly Evidence[],
  confirmedAt: Time,
): Verdict {
  const { evidenceInvalid } = RejectReason;
  if (evidence.length > EVIDENCE_MAX) {
    return refuse(state, evidenceInvalid, 'evidence', EVIDENCE_MAX, evidence.length);
  }
  for (const { type, dated, validUntil, hash } of evidence) {
    const months = EVIDENCE_MONTHS.get(type);
    if (months === undefined) return refuse(state, evidenceInvalid, 'evidence.type');
    if (!isHash(hash)) return refuse(state, evidenceInvalid, 'evidence.hash', 64, hash.length);
    if (!Number.isSafeInteger(dated) || dated < 1 || dated > confirmedAt) {
      return refuse(state, evidenceInvalid, 'evidence.dated', confirmedAt, dated);
    }
    if (months !== 0 && addMonths(dated, months) < confirmedAt) {
      return refuse(
        state,
        evidenceInvalid,
        'evidence.dated',
        addMonths(dated, months),
        confirmedAt,
      );
    }
    if (!Number.isSafeInteger(validUntil) || validUntil <= state.time) {
      return refuse(state, evidenceInvalid, 'evidence.validUntil', state.time + 1, validUntil);
    }
  }
  return OK;
}

/** When the first piece ends; 0 when none is of the kind that the class needs. */
function evidenceEnd(investorClass: InvestorClass, evidence: readonly Evidence[]): Time {
  const byStatus = THRESHOLDS[investorClass] === null;
  if (!evidence.some(({ type }) => (type === STATUS_EVIDENCE) === byStatus)) return 0 as Time;
  return Math.min(...evidence.map(({ validUntil }) => validUntil)) as Time;
}

/** Moves the ends in the due queue; what the new record no longer supports is lost now. */
function replaceEnds(state: EngineState, participant: Participant, before: Investor | null): void {
  const old = endsOf(before);
  const now = endsOf(participant.investor);
  moveEnd(state, Ending.professional, participant.id, old.professional, now.professional);
  moveEnd(state, Ending.evidence, participant.id, old.evidence, now.evidence);
  if (old.professional > state.time && now.professional === 0) {
    loseEligibility(state, participant, { what: 'professional', trader: 0, contract: 0 });
  } else if (old.evidence > state.time && now.evidence === 0) {
    loseEligibility(state, participant, { what: 'evidence', trader: 0, contract: 0 });
  }
}
