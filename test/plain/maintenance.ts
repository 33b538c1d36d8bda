// Scheduled maintenance (spec page 7 is silent; docs/rules/contracts.md CONTRACT-012).

import { ContractState } from '../../engine/schema/closed-sets.ts';
import type { ScheduleMaintenance } from '../../engine/schema/commands/maintenance.ts';
import { RejectReason } from '../../engine/schema/reject.ts';
import { stop } from './outage.ts';
import { emit, no, type PlainMarket, type PlainRefusal, type PlainVenue } from './venue.ts';

const MINUTE = 60_000_000;

export function planMaintenance(
  venue: PlainVenue,
  command: ScheduleMaintenance,
): PlainRefusal | null {
  const { contract, beginsAt, endsAt, reason } = command;
  const market = venue.markets[contract];
  const { plan, state } = market;
  if (beginsAt === 0 && endsAt === 0) {
    if (plan === null || plan.from <= venue.time) {
      return no(RejectReason.maintenanceUnknown, 'contract', 0, contract);
    }
    dropPlan(venue, market, reason);
    return null;
  }
  if (state === ContractState.delisted) {
    return no(RejectReason.transitionInvalid, 'contract', 0, state);
  }
  if (plan !== null) return no(RejectReason.alreadyExists, 'contract', 0, contract);
  if (beginsAt < 1) return no(RejectReason.fieldInvalid, 'beginsAt', 1, beginsAt);
  const earliest = venue.time + 60 * MINUTE;
  if (beginsAt < earliest) return no(RejectReason.noticeTooShort, 'beginsAt', earliest, beginsAt);
  const [least, most] = [beginsAt + 5 * MINUTE, beginsAt + 24 * 60 * MINUTE];
  if (endsAt < least) return no(RejectReason.fieldInvalid, 'endsAt', least, endsAt);
  if (endsAt > most) return no(RejectReason.fieldInvalid, 'endsAt', most, endsAt);
  market.plan = { from: beginsAt, to: endsAt, reason, begun: false };
  emit(venue, { kind: 'maintenanceScheduled', record: command });
  return null;
}

/** What is due of it at `time`: its beginning, or its end. */
export function planDue(
  venue: PlainVenue,
  market: PlainMarket,
): { at: number; detail: number; run: () => void } | null {
  const { plan } = market;
  if (plan === null) return null;
  const { from, to, reason, begun } = plan;
  if (begun) return { at: to, detail: 1, run: () => dropPlan(venue, market, 'it is over') };
  const run = (): void => {
    plan.begun = true;
    stop(venue, market, 'maintenance', venue.time, `maintenance: ${reason}`);
  };
  return { at: from, detail: 0, run };
}

/** People reopen the contract: what was under way is over. */
export function goOnBeforeEnd(venue: PlainVenue, market: PlainMarket, reason: string): void {
  if (market.plan?.begun === true) dropPlan(venue, market, reason);
}

function dropPlan(venue: PlainVenue, market: PlainMarket, reason: string): void {
  market.plan = null;
  emit(venue, { kind: 'maintenanceEnded', contract: market.terms.contract, reason });
}
