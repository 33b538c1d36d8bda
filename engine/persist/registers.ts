// The registers as text and back: rows by id, members in a fixed order, so that equal registers give equal
// texts. It is what a snapshot holds of them and what the digest is made of.

import { canonicalPieces } from '../kernel/canonical-text.ts';
import type { Money, ParticipantId, TraderId } from '../kernel/units.ts';
import { Scope } from '../schema/closed-sets.ts';
import { noteKey, reachTrader } from '../state/clearances.ts';
import { reachParticipant } from '../state/exposure-bounds.ts';
import type { Acting } from '../state/persons.ts';
import {
  type Authorization,
  byId,
  createEligibility,
  type Edition,
  type Eligibility,
  forEachContract,
  type Key,
  type Knowledge,
  type Participant,
  type Trader,
} from '../state/registers.ts';
import { type LimitRow, noteBindKey, noteLimited } from '../state/trading-limits.ts';

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
  /** Left out where nobody has any: such registers have the text of before. */
  readonly tradingLimits?: readonly LimitRow[];
}

/** Participant, its own bound, the bound of the group it heads. */
type Bounds = readonly [ParticipantId, Money, Money];

/** Everything the registers hold, as JSON. */
export function eligibilitySections(e: Eligibility): string {
  return eligibilityPieces(e).join('');
}

/** The same text in pieces. */
export function eligibilityPieces(e: Eligibility): string[] {
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
  const tradingLimits = byId(e.participants).flatMap(
    ({ id }) => e.tradingLimits.rows.get(id) ?? [],
  );
  return canonicalPieces(tradingLimits.length === 0 ? sections : { ...sections, tradingLimits });
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
  // The rows are those that were read: of twenty thousand participants a copy of each is not nothing.
  for (const participant of sections.participants) {
    complete(participant, PARTICIPANT);
    if (participant.authorization !== null) complete(participant.authorization, AUTHORIZATION);
    e.participants.set(participant.id, participant);
    reachParticipant(e.exposureBounds, participant.id);
  }
  for (const trader of sections.traders) {
    if (trader.knowledge !== null) complete(trader.knowledge, KNOWLEDGE);
    e.traders.set(trader.id, trader);
    reachTrader(e.clearances, trader.id);
  }
  for (const key of sections.keys) {
    complete(key, KEY);
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
  restoreTradingLimits(e, sections.tradingLimits ?? []);
  return e;
}

/** Rows are written participant by participant; which keys they are of, and which keys bind, follows. */
function restoreTradingLimits(
  { tradingLimits, traders, keys }: Eligibility,
  saved: readonly LimitRow[],
): void {
  for (const row of saved) {
    const rows = tradingLimits.rows.get(row.participant);
    if (rows === undefined) tradingLimits.rows.set(row.participant, [row]);
    else rows.push(row);
  }
  for (const key of keys.values()) {
    const owner = traders.get(key.trader as TraderId)?.participant;
    if (owner === undefined) continue;
    noteLimited(tradingLimits, [key], owner);
    if ((key.scopes & Scope.bind) !== 0) noteBindKey(tradingLimits, owner, key.id);
  }
}

/** Members that older snapshots did not record, each with what it is then. */
type Unrecorded<Row> = { [Name in keyof Row]?: () => Row[Name] };

const PARTICIPANT: Readonly<Unrecorded<Participant>> = {
  rulebookAcceptedAt: () => 0,
  disclosuresAcknowledgedAt: () => forEachContract(0),
  signatures: () => forEachContract(null),
  holders: () => [],
  corporate: () => forEachContract(null),
};
const AUTHORIZATION: Readonly<Unrecorded<Authorization>> = {
  reportBy: () => '',
  vacant: () => false,
};
const KNOWLEDGE: Readonly<Unrecorded<Knowledge>> = { virtualAssets: () => false };
const KEY: Readonly<Unrecorded<Key>> = { staff: () => 0 };

function complete<Row extends object>(row: Row, unrecorded: Unrecorded<Row>): void {
  for (const name in unrecorded) {
    if (row[name] === undefined) row[name] = (unrecorded[name] as () => Row[typeof name])();
  }
}
