// When an announced maintenance begins and ends, among what is due.

import type { ContractId } from '../kernel/units.ts';
import { type Due, DueKind, schedule, unschedule } from '../state/due.ts';
import type { Maintenance, Market } from '../state/market.ts';
import type { EngineState } from '../state/state.ts';

/** `detail` of what is due. */
export const MaintenanceStep = { begin: 0, end: 1 } as const;

export function scheduleMaintenanceDue(
  { due, time }: EngineState,
  { terms, maintenance }: Market,
): void {
  if (maintenance === null) return;
  for (const each of stepsOf(terms.contract, maintenance)) {
    if (each.at > time) schedule(due, each);
  }
}

export function unscheduleMaintenance({ due }: EngineState, { terms, maintenance }: Market): void {
  if (maintenance === null) return;
  for (const each of stepsOf(terms.contract, maintenance)) unschedule(due, each);
}

/** Of a restored state. What was due before it stands among what is overdue. */
export function scheduleMaintenances(state: EngineState): void {
  for (const market of state.listed) scheduleMaintenanceDue(state, market);
}

function stepsOf(id: ContractId, { beginsAt, endsAt }: Maintenance): Due[] {
  const kind = DueKind.maintenance;
  const { begin, end } = MaintenanceStep;
  return [
    { at: beginsAt, kind, id, detail: begin },
    { at: endsAt, kind, id, detail: end },
  ];
}
