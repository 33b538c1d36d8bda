// What is on record of clients, their traders and the operator's affiliates: confirmations, assessments, authorizations.

import { InvestorClass, KnowledgeBasis } from '../../engine/schema/closed-sets.ts';
import type { AuthorizeAffiliate } from '../../engine/schema/commands/makers.ts';
import type {
  AssessCorporate,
  ClassifyInvestor,
  Evidence,
} from '../../engine/schema/commands/participants.ts';
import type { AssessTrader } from '../../engine/schema/commands/traders.ts';
import { RejectReason } from '../../engine/schema/reject.ts';
import { corporateRow, lose, loseAssessment, loseExempted, setEnd } from './ends.ts';
import { isCompany, isProtected } from './gate.ts';
import type { PlainKnowledge, PlainParticipant } from './people.ts';
import {
  ahead,
  firstOf,
  folded,
  hash,
  isHash,
  monthsAfter,
  notePerson,
  oneOf,
  past,
  person,
  text,
  whole,
} from './register-fields.ts';
import {
  emit,
  marketsOf,
  no,
  type PlainMarket,
  type PlainRefusal,
  type PlainVenue,
} from './venue.ts';

type Refusal = PlainRefusal | null;

const { fieldInvalid, evidenceInvalid, participantUnknown } = RejectReason;
const YEAR = 12;

/** ELIG-003 … ELIG-006. */
export function classify(venue: PlainVenue, command: ClassifyInvestor): Refusal {
  const { investorClass, confirmedAt, validUntil, confirmedBy, evidence } = command;
  const participant = venue.participants.get(command.participant);
  if (participant === undefined) {
    return no(participantUnknown, 'participant', 0, command.participant);
  }
  const fault =
    oneOf('investorClass', investorClass, 6) ??
    whole('portfolioHkd', command.portfolioHkd, 0) ??
    whole('assetsHkd', command.assetsHkd, 0) ??
    meansRefusal(command) ??
    jointRefusal(participant, investorClass) ??
    past(venue, 'confirmedAt', confirmedAt) ??
    whole('validUntil', validUntil, venue.time + 1, monthsAfter(confirmedAt, YEAR)) ??
    person(venue, 'confirmedBy', confirmedBy, 'clients') ??
    evidenceRefusal(venue, evidence, confirmedAt);
  if (fault !== null) return fault;
  const contracts = marketsOf(venue).map(({ terms }) => terms.contract);
  const exempt = contracts.filter((each) => !isProtected(participant, each, venue.time));
  const had = endsOf(participant);
  const evidenceUntil = evidenceEnd(investorClass, evidence);
  participant.investor = { class: investorClass, validUntil, evidenceUntil };
  notePerson(venue, confirmedBy, 'clients');
  emit(venue, { kind: 'investorClassified', record: command });
  const has = endsOf(participant);
  for (const what of ['professional', 'evidence'] as const) {
    setEnd(venue, what, participant.id, has[what]);
  }
  // What the new record has no more of is lost once: the status, or else its evidence.
  const lost = (['professional', 'evidence'] as const).find(
    (what) => had[what] > venue.time && has[what] === 0,
  );
  if (lost !== undefined) lose(venue, participant, 0, lost);
  for (const contract of exempt) {
    if (isProtected(participant, contract, venue.time)) loseExempted(venue, participant, contract);
  }
  return null;
}

/** Retail has nothing that could end. */
function endsOf({ investor }: PlainParticipant): { professional: number; evidence: number } {
  if (investor === null || investor.class === InvestorClass.retail) {
    return { professional: 0, evidence: 0 };
  }
  return { professional: investor.validUntil, evidence: investor.evidenceUntil };
}

/** 8 M of portfolio or 40 M of assets, as the class has it. */
function meansRefusal({ investorClass, portfolioHkd, assetsHkd }: ClassifyInvestor): Refusal {
  const { individual, corporation, trustCorporation } = InvestorClass;
  const isRich = portfolioHkd >= 8e6;
  const isLarge = assetsHkd >= 40e6;
  switch (investorClass) {
    case individual:
      return isRich ? null : no(fieldInvalid, 'portfolioHkd', 8e6, portfolioHkd);
    case corporation:
      return isRich || isLarge ? null : no(fieldInvalid, 'portfolioHkd', 8e6, portfolioHkd);
    case trustCorporation:
      return isLarge ? null : no(fieldInvalid, 'assetsHkd', 40e6, assetsHkd);
    default:
      return null;
  }
}

function jointRefusal({ holders }: PlainParticipant, investorClass: number): Refusal {
  const { individual, retail } = InvestorClass;
  if (holders.length === 0 || investorClass === individual || investorClass === retail) return null;
  return no(fieldInvalid, 'investorClass', individual, investorClass);
}

/** Kinds of evidence, and how many months old they may be; 0 is any number. */
const EVIDENCE: Readonly<Record<string, number>> = {
  custodianStatement: 12,
  auditorCertificate: 12,
  auditedAccounts: 16,
  publicFiling: 16,
  statutoryStatus: 0,
};

function evidenceRefusal(
  venue: PlainVenue,
  evidence: readonly Evidence[],
  confirmedAt: number,
): Refusal {
  if (evidence.length > 32) return no(evidenceInvalid, 'evidence', 32, evidence.length);
  const faults = evidence.map((piece): Refusal => {
    const { type, dated, validUntil } = piece;
    if (!Object.hasOwn(EVIDENCE, type)) return no(evidenceInvalid, 'evidence.type');
    if (!isHash(piece.hash)) return no(evidenceInvalid, 'evidence.hash', 64, piece.hash.length);
    if (whole('', dated, 1, confirmedAt) !== null) {
      return no(evidenceInvalid, 'evidence.dated', confirmedAt, dated);
    }
    const months = EVIDENCE[type];
    const oldest = monthsAfter(dated, months);
    if (months !== 0 && oldest < confirmedAt) {
      return no(evidenceInvalid, 'evidence.dated', oldest, confirmedAt);
    }
    return ahead(venue, '', validUntil) === null
      ? null
      : no(evidenceInvalid, 'evidence.validUntil', venue.time + 1, validUntil);
  });
  return firstOf(...faults);
}

/** The first piece to end; 0 when no piece shows what the class rests on. */
function evidenceEnd(investorClass: number, evidence: readonly Evidence[]): number {
  const { individual, corporation, trustCorporation } = InvestorClass;
  const byMeans = [individual, corporation, trustCorporation].some(
    (each) => each === investorClass,
  );
  const fits = evidence.some(({ type }) => (type !== 'statutoryStatus') === byMeans);
  return fits ? Math.min(...evidence.map(({ validUntil }) => validUntil)) : 0;
}

/** ELIG-007, ELIG-008. */
export function assessKnowledge(venue: PlainVenue, command: AssessTrader): Refusal {
  const { basis, assessor, assessedAt, validUntil, evidenceHash, virtualAssets } = command;
  const trader = venue.traders.get(command.trader);
  if (trader === undefined) return no(RejectReason.traderUnknown, 'trader', 0, command.trader);
  const { id, participant } = trader;
  const isOwnWord = [trader.name, trader.responsible].map(folded).includes(folded(assessor));
  const needsNoProof = basis === KnowledgeBasis.selfDeclared && evidenceHash === '';
  const fault =
    oneOf('basis', basis, 4) ??
    (isOwnWord
      ? text('assessor', assessor, true)
      : person(venue, 'assessor', assessor, 'clients')) ??
    past(venue, 'assessedAt', assessedAt) ??
    (validUntil === 0 ? null : ahead(venue, 'validUntil', validUntil)) ??
    (needsNoProof ? null : hash('evidenceHash', evidenceHash));
  if (fault !== null) return fault;
  const before = trader.knowledge;
  trader.knowledge = { basis, isOwnWord, validUntil, virtualAssets };
  if (!isOwnWord) notePerson(venue, assessor, 'clients');
  emit(venue, { kind: 'traderAssessed', record: command });
  setEnd(venue, 'knowledge', id, validUntil);
  if (!counts(before, venue.time)) return null;
  if (!counts(trader.knowledge, venue.time)) lose(venue, participant, id, 'knowledge');
  else if (before?.virtualAssets === true && !virtualAssets) {
    for (const { terms } of marketsOf(venue)) {
      if (!isProtected(participant, terms.contract, venue.time)) continue;
      lose(venue, participant, id, 'knowledge', terms.contract);
    }
  }
  return null;
}

function counts(knowledge: PlainKnowledge | null, time: number): boolean {
  if (knowledge === null) return false;
  const { basis, isOwnWord, validUntil } = knowledge;
  const isOver = validUntil !== 0 && time >= validUntil;
  return basis !== KnowledgeBasis.selfDeclared && !isOwnWord && !isOver;
}

/** ELIG-026. */
export function assessCompany(venue: PlainVenue, command: AssessCorporate): Refusal {
  const { contract, assessor, assessedAt, validUntil } = command;
  const participant = venue.participants.get(command.participant);
  if (participant === undefined) {
    return no(participantUnknown, 'participant', 0, command.participant);
  }
  const market = venue.markets[contract] as PlainMarket | undefined;
  if (market === undefined) return no(RejectReason.contractUnknown, 'contract', 0, contract);
  if (!isCompany(participant)) {
    return no(fieldInvalid, 'participant', 0, participant.investor?.class ?? 0);
  }
  const fault =
    person(venue, 'assessor', assessor, 'clients') ??
    insiderRefusal(venue, participant, assessor) ??
    past(venue, 'assessedAt', assessedAt) ??
    ahead(venue, 'validUntil', validUntil) ??
    whole('validUntil', validUntil, 1, monthsAfter(assessedAt, YEAR)) ??
    hash('evidenceHash', command.evidenceHash);
  if (fault !== null) return fault;
  const wasExempt = !isProtected(participant, contract, venue.time);
  const passes = command.structure && command.background && command.riskAwareness;
  const end = passes ? validUntil : 0;
  participant.assessedUntil.set(contract, end);
  notePerson(venue, assessor, 'clients');
  emit(venue, { kind: 'corporateAssessed', record: command });
  setEnd(venue, 'corporateAssessment', corporateRow(participant.id, contract), end);
  if (wasExempt && isProtected(participant, contract, venue.time)) {
    loseAssessment(venue, participant, contract);
  }
  return null;
}

/** Of several persons of that name the first by id is reported. */
function insiderRefusal(
  venue: PlainVenue,
  participant: PlainParticipant,
  assessor: string,
): Refusal {
  const insiders = [...venue.traders.values()]
    .filter((trader) => trader.participant === participant)
    .filter(({ name, responsible }) => [name, responsible].map(folded).includes(folded(assessor)))
    .map(({ id }) => id);
  if (insiders.length === 0) return null;
  return no(RejectReason.identityConflict, 'assessor', 0, Math.min(...insiders));
}

/** ELIG-012. */
export function authorize(venue: PlainVenue, command: AuthorizeAffiliate): Refusal {
  const { noticeDate, reportId, overseer, reportBy, validUntil } = command;
  const participant = venue.participants.get(command.participant);
  if (participant === undefined) {
    return no(participantUnknown, 'participant', 0, command.participant);
  }
  if (!participant.affiliate) return no(RejectReason.affiliateNotPermitted, 'participant', 2, 1);
  if (folded(overseer) === '') return no(RejectReason.overseerMissing, 'overseer');
  const fault =
    past(venue, 'noticeDate', noticeDate) ??
    text('reportId', reportId, true) ??
    person(venue, 'overseer', overseer, 'clients') ??
    text('reportBy', reportBy, false) ??
    whole('validUntil', validUntil, venue.time + 1, monthsAfter(venue.time, YEAR));
  if (fault !== null) return fault;
  participant.authorizedUntil = validUntil;
  notePerson(venue, overseer, 'clients');
  emit(venue, { kind: 'affiliateAuthorized', record: command });
  setEnd(venue, 'affiliateAuthorization', participant.id, validUntil);
  return null;
}
