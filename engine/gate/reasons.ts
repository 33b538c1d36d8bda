// What can stand against an order at the gate: one row per reason, in the order in which they are reported.
// A reason states when it stands, and the two numbers that do not agree.

import type { AccountId, ParticipantId, Time } from '../kernel/units.ts';
import { InvestorClass, KnowledgeBasis, Role, Scope } from '../schema/closed-sets.ts';
import { OK, type Refusal, RejectReason, type Verdict } from '../schema/reject.ts';
import type {
  Eligibility,
  Investor,
  Key,
  Knowledge,
  Participant,
  Trader,
} from '../state/registers.ts';
import { hasFullProtection } from './assessments.ts';

/** An end that does not come. */
export const NEVER = Number.MAX_SAFE_INTEGER as Time;

/** One order before the gate. */
export interface Standing {
  readonly eligibility: Eligibility;
  readonly time: Time;
  readonly key: Key;
  readonly trader: Trader;
  readonly participant: Participant;
  readonly account: AccountId;
  /** Whose account it is; 0 when it has no owner. */
  readonly owner: ParticipantId | 0;
  readonly contract: number;
  readonly makesOnly: boolean;
}

interface Reason {
  readonly reason: RejectReason;
  readonly field: string;
  stands(s: Standing): boolean;
  limit(s: Standing): number;
  actual(s: Standing): number;
}

/** The first reason that stands, noted in `refusal`; or OK. */
export function firstReason(
  reasons: readonly Reason[],
  standing: Standing,
  refusal: Refusal,
): Verdict {
  for (const reason of reasons) {
    if (!reason.stands(standing)) continue;
    note(reason, standing, refusal);
    return reason.reason;
  }
  return OK;
}

export function standingReasons(reasons: readonly Reason[], standing: Standing): Refusal[] {
  return reasons
    .filter((reason) => reason.stands(standing))
    .map((reason) => {
      const refusal = { reason: reason.reason, field: '', limit: 0, actual: 0 };
      note(reason, standing, refusal);
      return refusal;
    });
}

function note(reason: Reason, standing: Standing, refusal: Refusal): void {
  refusal.reason = reason.reason;
  refusal.field = reason.field;
  refusal.limit = reason.limit(standing);
  refusal.actual = reason.actual(standing);
}

/** Item 1, once the key is known. */
export const IDENTITY_REASONS: readonly Reason[] = [
  {
    // Also of accounts that are not there: a stranger cannot learn which ones are.
    reason: RejectReason.traderNotOfParticipant,
    field: 'account',
    stands: (s) => s.owner !== s.participant.id,
    limit: () => 0,
    actual: (s) => s.account,
  },
  {
    reason: RejectReason.keyRevoked,
    field: 'key',
    stands: (s) => s.key.revoked,
    limit: () => 0,
    actual: (s) => s.key.id,
  },
  {
    reason: RejectReason.keyExpired,
    field: 'key',
    stands: (s) => s.key.validUntil !== 0 && s.time >= s.key.validUntil,
    limit: (s) => s.key.validUntil,
    actual: (s) => s.time,
  },
  {
    reason: RejectReason.keyScope,
    field: 'key',
    stands: (s) => (s.key.scopes & Scope.trade) === 0,
    limit: () => Scope.trade,
    actual: (s) => s.key.scopes,
  },
];

/** Items 3 to 6. */
export const ELIGIBILITY_REASONS: readonly Reason[] = [
  {
    reason: RejectReason.notProfessional,
    field: 'participant',
    stands: (s) => professional(s) === null,
    limit: () => 0,
    actual: (s) => s.participant.investor?.investorClass ?? 0,
  },
  {
    reason: RejectReason.professionalSuspended,
    field: 'participant',
    stands: (s) => s.participant.suspended,
    limit: () => 0,
    actual: (s) => s.participant.id,
  },
  {
    reason: RejectReason.professionalExpired,
    field: 'participant',
    stands: (s) => s.time >= (professional(s)?.validUntil ?? NEVER),
    limit: (s) => professional(s)?.validUntil ?? 0,
    actual: (s) => s.time,
  },
  {
    reason: RejectReason.evidenceMissing,
    field: 'participant',
    stands: (s) => professional(s)?.evidenceUntil === 0,
    limit: () => 1,
    actual: () => 0,
  },
  {
    reason: RejectReason.evidenceExpired,
    field: 'participant',
    stands: (s) => isOver(professional(s)?.evidenceUntil, s.time),
    limit: (s) => professional(s)?.evidenceUntil ?? 0,
    actual: (s) => s.time,
  },
  {
    reason: RejectReason.knowledgeMissing,
    field: 'trader',
    stands: (s) => knowledge(s) === null,
    limit: () => 0,
    actual: (s) => s.trader.id,
  },
  {
    reason: RejectReason.knowledgeSelfDeclared,
    field: 'trader',
    stands: (s) => knowledge(s)?.basis === KnowledgeBasis.selfDeclared,
    limit: () => 0,
    actual: (s) => s.trader.id,
  },
  {
    reason: RejectReason.knowledgeSelfAssessed,
    field: 'trader',
    stands: (s) => knowledge(s)?.selfAssessed === true,
    limit: () => 0,
    actual: (s) => s.trader.id,
  },
  {
    reason: RejectReason.knowledgeExpired,
    field: 'trader',
    stands: (s) => isOver(knowledge(s)?.validUntil, s.time),
    limit: (s) => knowledge(s)?.validUntil ?? 0,
    actual: (s) => s.time,
  },
  {
    // Of those who keep every protection; what else is wrong with the assessment has been reported.
    reason: RejectReason.vaKnowledgeMissing,
    field: 'trader',
    stands: (s) =>
      knowledge(s)?.virtualAssets === false && hasFullProtection(s.participant, s.contract, s.time),
    limit: () => 0,
    actual: (s) => s.trader.id,
  },
  {
    // Before the first edition it cannot have been accepted.
    reason: RejectReason.rulebookNotAccepted,
    field: 'participant',
    stands: (s) => !isCurrent(s.eligibility.rulebook.version, s.participant.rulebookAccepted),
    limit: (s) => s.eligibility.rulebook.version,
    actual: (s) => s.participant.rulebookAccepted,
  },
  {
    reason: RejectReason.disclosureNotAcknowledged,
    field: 'participant',
    stands: (s) =>
      !isCurrent(
        s.eligibility.disclosures[s.contract].version,
        s.participant.disclosuresAcknowledged[s.contract],
      ),
    limit: (s) => s.eligibility.disclosures[s.contract].version,
    actual: (s) => s.participant.disclosuresAcknowledged[s.contract],
  },
  {
    reason: RejectReason.affiliateNotPermitted,
    field: 'participant',
    stands: (s) => s.participant.affiliated && !makesMarkets(s),
    limit: () => Role.affiliate,
    actual: (s) => s.participant.role,
  },
  {
    reason: RejectReason.affiliateNotAuthorized,
    field: 'participant',
    stands: (s) => makesMarkets(s) && s.time >= (s.participant.authorization?.validUntil ?? 0),
    limit: (s) => s.participant.authorization?.validUntil ?? 0,
    actual: (s) => s.time,
  },
  {
    reason: RejectReason.affiliateSuspended,
    field: 'participant',
    stands: (s) =>
      makesMarkets(s) &&
      (s.eligibility.affiliatesSuspended ||
        s.participant.affiliateSuspended ||
        s.participant.authorization?.vacant === true),
    limit: () => 0,
    actual: (s) => s.participant.id,
  },
  {
    reason: RejectReason.affiliateMustMake,
    field: 'postOnly',
    stands: (s) => makesMarkets(s) && !s.makesOnly,
    limit: () => 0,
    actual: (s) => s.participant.id,
  },
];

/** The confirmation as a professional investor; null when there is none, or it is retail. */
function professional(s: Standing): Investor | null {
  const investor = s.participant.investor;
  return investor === null || investor.investorClass === InvestorClass.retail ? null : investor;
}

function knowledge(s: Standing): Knowledge | null {
  return s.trader.knowledge;
}

/** Ends are exclusive; 0 is none. */
function isOver(end: Time | undefined, time: Time): boolean {
  return end !== undefined && end !== 0 && time >= end;
}

function isCurrent(published: number, accepted: number): boolean {
  return published !== 0 && accepted === published;
}

function makesMarkets(s: Standing): boolean {
  return s.participant.role === Role.affiliate;
}
