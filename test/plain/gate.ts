// Who may trade: items 1 and 3 to 6 of spec page 8, read from the registers each time.

import {
  InvestorClass,
  KnowledgeBasis,
  PostOnly,
  Role,
  Scope,
} from '../../engine/schema/closed-sets.ts';
import { RejectReason } from '../../engine/schema/reject.ts';
import { hasEnded } from './ends.ts';
import type { PlainKey, PlainParticipant, PlainTrader } from './people.ts';
import { no, type PlainMarket, type PlainRefusal, type PlainVenue } from './venue.ts';

type Refusal = PlainRefusal | null;

/** Item 1. */
export function identityRefusal(venue: PlainVenue, key: number, account: number): Refusal {
  const row = venue.keys.get(key);
  if (row === undefined) return no(RejectReason.traderUnidentified, 'key', 0, key);
  if (venue.accounts.get(account)?.participant !== row.owner.participant) {
    return no(RejectReason.traderNotOfParticipant, 'account', 0, account);
  }
  if (row.revoked) return no(RejectReason.keyRevoked, 'key', 0, key);
  if (hasEnded(row, venue.time)) {
    return no(RejectReason.keyExpired, 'key', row.validUntil, venue.time);
  }
  return (row.scopes & Scope.trade) !== 0
    ? null
    : no(RejectReason.keyScope, 'key', Scope.trade, row.scopes);
}

/** Items 3 to 6, of a key that is known. */
export function gateRefusal(
  venue: PlainVenue,
  key: number,
  market: PlainMarket,
  postOnly: number,
): Refusal {
  const trader = (venue.keys.get(key) as PlainKey).owner;
  const { participant } = trader;
  const { contract } = market.terms;
  return (
    professionalRefusal(venue, participant) ??
    knowledgeRefusal(venue, trader, contract) ??
    documentRefusal(venue, participant, contract) ??
    affiliateRefusal(venue, participant, postOnly)
  );
}

function professionalRefusal({ time }: PlainVenue, participant: PlainParticipant): Refusal {
  const { id, investor, suspended } = participant;
  const of = 'participant';
  if (investor === null || investor.class === InvestorClass.retail) {
    return no(RejectReason.notProfessional, of, 0, investor?.class ?? 0);
  }
  if (suspended) return no(RejectReason.professionalSuspended, of, 0, id);
  if (time >= investor.validUntil) {
    return no(RejectReason.professionalExpired, of, investor.validUntil, time);
  }
  const { evidenceUntil } = investor;
  if (evidenceUntil === 0) return no(RejectReason.evidenceMissing, of, 1, 0);
  return time >= evidenceUntil ? no(RejectReason.evidenceExpired, of, evidenceUntil, time) : null;
}

function knowledgeRefusal(venue: PlainVenue, trader: PlainTrader, contract: number): Refusal {
  const { id, knowledge, participant } = trader;
  const because = (reason: number): Refusal => no(reason, 'trader', 0, id);
  if (knowledge === null) return because(RejectReason.knowledgeMissing);
  const { basis, isOwnWord, validUntil, virtualAssets } = knowledge;
  if (basis === KnowledgeBasis.selfDeclared) return because(RejectReason.knowledgeSelfDeclared);
  if (isOwnWord) return because(RejectReason.knowledgeSelfAssessed);
  if (validUntil !== 0 && venue.time >= validUntil) {
    return no(RejectReason.knowledgeExpired, 'trader', validUntil, venue.time);
  }
  if (virtualAssets || !isProtected(participant, contract, venue.time)) return null;
  return because(RejectReason.vaKnowledgeMissing);
}

function documentRefusal(
  venue: PlainVenue,
  participant: PlainParticipant,
  contract: number,
): Refusal {
  const { version } = venue.rulebook;
  if (version === 0 || participant.rulebook !== version) {
    return no(RejectReason.rulebookNotAccepted, 'participant', version, participant.rulebook);
  }
  const current = venue.disclosures.get(contract)?.version ?? 0;
  const read = participant.disclosures.get(contract) ?? 0;
  if (current !== 0 && read === current) return null;
  return no(RejectReason.disclosureNotAcknowledged, 'participant', current, read);
}

function affiliateRefusal(
  venue: PlainVenue,
  participant: PlainParticipant,
  postOnly: number,
): Refusal {
  const { id, affiliated, affiliate, affiliateSuspended, authorizedUntil } = participant;
  if (!affiliated) return null;
  if (!affiliate) {
    return no(RejectReason.affiliateNotPermitted, 'participant', Role.affiliate, Role.client);
  }
  if (venue.time >= authorizedUntil) {
    return no(RejectReason.affiliateNotAuthorized, 'participant', authorizedUntil, venue.time);
  }
  if (venue.affiliatesSuspended || affiliateSuspended) {
    return no(RejectReason.affiliateSuspended, 'participant', 0, id);
  }
  return postOnly === PostOnly.off ? no(RejectReason.affiliateMustMake, 'postOnly', 0, id) : null;
}

export function isCompany(participant: PlainParticipant): boolean {
  return (participant.investor?.class ?? 0) >= InvestorClass.corporation;
}

/** Institutions, and companies assessed for the contract, do without one protection. */
export function isProtected(
  participant: PlainParticipant,
  contract: number,
  time: number,
): boolean {
  if (participant.investor?.class === InvestorClass.institutional) return false;
  return !isCompany(participant) || time >= (participant.assessedUntil.get(contract) ?? 0);
}
