// The operator's bounds on notional, per participant and per group (rule P-44): what exposure-limits.ts tests.

import {
  createRows,
  f64,
  growRows,
  type Of,
  type Rows,
  type Table,
  table,
  unsaved,
} from '../kernel/table.ts';
import type { Money, ParticipantId } from '../kernel/units.ts';
import { reached } from './clearances.ts';

// Saved with the registers, as rows that are not zero.
const COLUMNS = {
  /** Money in one contract, 0 where nothing was set. */
  ofParticipant: unsaved(f64(0)) as Of<Money>,
  /** Row = head of the group. */
  ofGroup: unsaved(f64(0)) as Of<Money>,
} as const;

const BOUNDS: Table<ParticipantId, typeof COLUMNS> = table(COLUMNS);

export interface ExposureBounds extends Rows<ParticipantId, typeof COLUMNS> {
  capacity: number;
}

export function createExposureBounds(): ExposureBounds {
  const capacity = 63;
  return createRows(BOUNDS, capacity, { capacity });
}

export function reachParticipant(bounds: ExposureBounds, participant: ParticipantId): void {
  if (participant <= bounds.capacity) return;
  bounds.capacity = reached(bounds.capacity, participant);
  growRows(BOUNDS, bounds, bounds.capacity);
}
