// What ends by itself, and the three warnings before it. Each end stands in the due queue once; when a record
// is replaced its old end and warnings leave the queue, so that whatever falls due is current.

import { DAY_US } from '../kernel/calendar.ts';
import type { Time } from '../kernel/units.ts';
import { InvestorClass } from '../schema/closed-sets.ts';
import { DueKind, schedule, unschedule } from '../state/due.ts';
import { byId, type Investor } from '../state/registers.ts';
import type { EngineState } from '../state/state.ts';
import { endOf, endRow } from './assessments.ts';

/** Parts of eligibility that have an end. The number is the low part of a due item's `detail`. */
export const Ending = {
  professional: 1,
  evidence: 2,
  knowledge: 3,
  affiliateAuthorization: 4,
  key: 5,
  corporateAssessment: 6,
} as const;
export type Ending = (typeof Ending)[keyof typeof Ending];

/** @see docs/rules/eligibility.md ELIG-015 */
const WARNING_DAYS: readonly number[] = [60, 30, 7];
const DAYS: readonly number[] = [0, ...WARNING_DAYS];

const NAMES: ReadonlyMap<number, keyof typeof Ending> = new Map(
  Object.entries(Ending).map(([name, code]) => [code, name as keyof typeof Ending]),
);

/** Days of warning × ENDINGS + the part; 0 days is the end itself. */
const ENDINGS = 16;

export function endingOf(detail: number): keyof typeof Ending {
  return NAMES.get(detail % ENDINGS) as keyof typeof Ending;
}

export function daysOf(detail: number): number {
  return (detail - (detail % ENDINGS)) / ENDINGS;
}

/**
 * Moves an end and its warnings; 0 is no end. What is past already is neither scheduled nor emitted.
 *
 * @param id of the participant, the trader or the key whose end it is; of an assessment, see `endRow`.
 */
export function moveEnd(
  state: EngineState,
  ending: Ending,
  id: number,
  before: number,
  after: number,
): void {
  if (before !== 0) setDue(state, ending, id, before, false);
  if (after !== 0) setDue(state, ending, id, after, true);
}

function setDue(state: EngineState, ending: Ending, id: number, end: number, on: boolean): void {
  for (const days of DAYS) {
    const at = (end - days * DAY_US) as Time;
    if (at <= state.time) continue; // It happened, or it never will.
    const kind = days === 0 ? DueKind.lapse : DueKind.warning;
    const due = { at, kind, id, detail: days * ENDINGS + ending };
    if (on) schedule(state.due, due);
    else unschedule(state.due, due);
  }
}

/** The ends of a confirmation: of itself and of its evidence. Retail has none, for it permits nothing. */
export function endsOf(investor: Investor | null): { professional: number; evidence: number } {
  if (investor === null || investor.investorClass === InvestorClass.retail) {
    return { professional: 0, evidence: 0 };
  }
  return { professional: investor.validUntil, evidence: investor.evidenceUntil };
}

/** Puts every end that is still to come into an empty due queue: after a restore. */
export function scheduleAll(state: EngineState): void {
  const { participants, traders, keys } = state.eligibility;
  for (const participant of byId(participants)) {
    const ends = endsOf(participant.investor);
    moveEnd(state, Ending.professional, participant.id, 0, ends.professional);
    moveEnd(state, Ending.evidence, participant.id, 0, ends.evidence);
    const authorized = participant.authorization?.validUntil ?? 0;
    moveEnd(state, Ending.affiliateAuthorization, participant.id, 0, authorized);
    for (const [contract, assessment] of participant.corporate.entries()) {
      const row = endRow(participant, contract);
      moveEnd(state, Ending.corporateAssessment, row, 0, endOf(assessment));
    }
  }
  for (const trader of byId(traders)) {
    moveEnd(state, Ending.knowledge, trader.id, 0, trader.knowledge?.validUntil ?? 0);
  }
  for (const key of byId(keys)) {
    if (!key.revoked) moveEnd(state, Ending.key, key.id, 0, key.validUntil);
  }
}
