// Scheduled maintenance: announced ahead; cancels alone while it lasts; then an auction, as after an outage.

import {
  MaintenanceStep,
  scheduleMaintenanceDue,
  unscheduleMaintenance,
} from '../controls/maintenance-due.ts';
import { stopForOutage } from '../controls/outage.ts';
import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { DAY_US } from '../kernel/calendar.ts';
import { ContractState } from '../schema/closed-sets.ts';
import type { ScheduleMaintenance } from '../schema/commands/maintenance.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import type { Due } from '../state/due.ts';
import { checkText, checkWhole } from '../state/fields.ts';
import { isUnderMaintenance, type Market } from '../state/market.ts';
import { type EngineState, marketOf, refuse, refuseContract } from '../state/state.ts';
import { CANCEL_WINDOW_US } from './outage.ts';
import { checkNotice } from './terms-change.ts';

/** From the announcement to the beginning, at least; clients close or hedge meanwhile. */
const NOTICE_US = 3_600_000_000;

/**
 * Announces a maintenance, or takes back the one that was announced and has not begun.
 *
 * @see docs/rules/contracts.md CONTRACT-012
 */
export function scheduleMaintenance(
  state: EngineState,
  command: ScheduleMaintenance,
  out: EventBuffer,
): Verdict {
  const { contract, beginsAt, endsAt, reason } = command;
  const market = marketOf(state, contract);
  if (market === undefined) return refuseContract(state, contract);
  const fault = checkText(state, 'reason', reason, 1);
  if (fault !== OK) return fault;
  const { maintenance } = market;
  if (beginsAt === 0 && endsAt === 0) {
    const isWaiting = maintenance !== null && !isUnderMaintenance(market, state.time);
    if (!isWaiting) return refuse(state, RejectReason.maintenanceUnknown, 'contract', 0, contract);
    endMaintenance(state, market, reason, out);
    return OK;
  }
  const { delisted, recorded } = ContractState;
  if (market.state === delisted || market.state === recorded) {
    return refuse(state, RejectReason.transitionInvalid, 'contract', 0, market.state);
  }
  if (maintenance !== null)
    return refuse(state, RejectReason.alreadyExists, 'contract', 0, contract);
  const verdict =
    checkWhole(state, 'beginsAt', beginsAt, 1) ||
    checkNotice(state, beginsAt, NOTICE_US, 'beginsAt') ||
    checkWhole(state, 'endsAt', endsAt, beginsAt + CANCEL_WINDOW_US, beginsAt + DAY_US);
  if (verdict !== OK) return verdict;

  // Nothing fails after this line.
  market.maintenance = { beginsAt, endsAt, reason };
  scheduleMaintenanceDue(state, market);
  emitRare(out, { kind: 'maintenanceScheduled', record: command });
  return OK;
}

/** It begins, or is over. What people have stopped stays as they left it. */
export function passMaintenance(state: EngineState, { id, detail }: Due, out: EventBuffer): void {
  const market = state.markets[id] as Market;
  const { maintenance } = market;
  if (maintenance === null) return;
  if (detail === MaintenanceStep.end) {
    endMaintenance(state, market, 'it is over', out);
    return;
  }
  const reason = `maintenance: ${maintenance.reason}`;
  stopForOutage(state, market, { cause: 'maintenance', since: state.time, reason }, out);
}

/** It was withdrawn, is over, or the contract goes on, or ends, before its end. */
export function endMaintenance(
  state: EngineState,
  market: Market,
  reason: string,
  out: EventBuffer,
): void {
  if (market.maintenance === null) return;
  unscheduleMaintenance(state, market);
  market.maintenance = null;
  emitRare(out, { kind: 'maintenanceEnded', contract: market.terms.contract, reason });
}
