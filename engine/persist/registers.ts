// The registers as text and back: rows by id, members in a fixed order, so that equal registers give equal
// texts. It is what a snapshot holds of them and what the digest is made of.

import { canonicalText } from '../kernel/canonical-text.ts';
import { CONTRACTS_MAX } from '../kernel/limits.ts';
import type { Money, ParticipantId } from '../kernel/units.ts';
import { noteKey, reachTrader } from '../state/clearances.ts';
import { reachParticipant } from '../state/exposure-bounds.ts';
import type { Acting } from '../state/persons.ts';
import {
  type Authorization,
  byId,
  createEligibility,
  type Edition,
  type Eligibility,
  type Key,
  type Knowledge,
  type Participant,
  type Trader,
} from '../state/registers.ts';

interface Sections {
  readonly rulebook: Edition;
  readonly disclosures: readonly Edition[];
  readonly affiliatesSuspended: boolean;
  readonly participants: readonly Participant[];
  readonly traders: readonly Trader[];
  readonly keys: readonly Key[];
  /** In the order of code units. */
  readonly persons: readonly (readonly [string, Acting])[];
  readonly exposureBounds: readonly Bounds[];
}

/** Participant, its own bound, the bound of the group it heads. */
type Bounds = readonly [ParticipantId, Money, Money];

/** Everything the registers hold, as JSON. */
export function eligibilitySections(e: Eligibility): string {
  const participants = byId(e.participants);
  const sections: Sections = {
    rulebook: e.rulebook,
    disclosures: e.disclosures,
    affiliatesSuspended: e.affiliatesSuspended,
    participants,
    traders: byId(e.traders),
    keys: byId(e.keys),
    persons: [...e.persons].sort(([a], [b]) => (a < b ? -1 : 1)),
    exposureBounds: participants
      .map(
        ({ id }): Bounds => [id, e.exposureBounds.ofParticipant[id], e.exposureBounds.ofGroup[id]],
      )
      .filter(([, own, group]) => own !== 0 || group !== 0),
  };
  return canonicalText(sections);
}

/** The registers of a text that `eligibilitySections` made. The due queue is filled by `scheduleAll`. */
export function restoreEligibility(text: string): Eligibility {
  const sections = JSON.parse(text) as Sections;
  const e = createEligibility();
  Object.assign(e.rulebook, sections.rulebook);
  for (const [contract, edition] of sections.disclosures.entries()) {
    Object.assign(e.disclosures[contract], edition);
  }
  e.affiliatesSuspended = sections.affiliatesSuspended;
  for (const saved of sections.participants) {
    const participant: Participant = {
      ...unreported(),
      ...saved,
      authorization: authorizationOf(saved.authorization),
    };
    e.participants.set(participant.id, participant);
    reachParticipant(e.exposureBounds, participant.id);
  }
  for (const saved of sections.traders) {
    const trader = { ...saved, knowledge: knowledgeOf(saved.knowledge) };
    e.traders.set(trader.id, trader);
    reachTrader(e.clearances, trader.id);
  }
  for (const saved of sections.keys) {
    const key = { ...saved, staff: saved.staff ?? 0 }; // Snapshots of before had no staff.
    e.keys.set(key.id, key);
    e.keyNames.set(key.name, key.id);
    if (key.trader === 0) continue; // Of staff: the gate knows nothing of it.
    const { participant } = e.traders.get(key.trader) as Trader;
    noteKey(e.clearances, key.id, key.trader, participant);
  }
  for (const [name, side] of sections.persons) e.persons.set(name, side);
  for (const [id, own, group] of sections.exposureBounds) {
    e.exposureBounds.ofParticipant[id] = own;
    e.exposureBounds.ofGroup[id] = group;
  }
  return e;
}

/** What older snapshots did not record of a participant, made again for each. */
function unreported(): Pick<
  Participant,
  'rulebookAcceptedAt' | 'disclosuresAcknowledgedAt' | 'signatures' | 'holders' | 'corporate'
> {
  return {
    rulebookAcceptedAt: 0,
    disclosuresAcknowledgedAt: Array.from({ length: CONTRACTS_MAX }, () => 0),
    signatures: Array.from({ length: CONTRACTS_MAX }, () => null),
    holders: [],
    corporate: Array.from({ length: CONTRACTS_MAX }, () => null),
  };
}

function authorizationOf(saved: Authorization | null): Authorization | null {
  return saved === null
    ? null
    : { ...saved, reportBy: saved.reportBy ?? '', vacant: saved.vacant ?? false };
}

function knowledgeOf(saved: Knowledge | null): Knowledge | null {
  return saved === null ? null : { ...saved, virtualAssets: saved.virtualAssets ?? false };
}
