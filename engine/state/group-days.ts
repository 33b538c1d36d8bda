// What groups traded by day, all their accounts together. It follows from the accounts' days and is built again after a restore.

import { FEE_VOLUME_DAYS } from '../kernel/limits.ts';
import {
  createRows,
  f64,
  growRows,
  i32,
  type Of,
  type Rows,
  type Table,
  table,
  unsaved,
} from '../kernel/table.ts';
import type { ParticipantId } from '../kernel/units.ts';
import { reached } from './clearances.ts';

// Row = head of the group. Written by fees/group-days.ts only.
const COLUMNS = {
  /** The latest UTC day on which it traded; 0 for none. */
  latest: unsaved(i32(0)) as Of<number>,
  /** What it traded on it, in two limbs (kernel/wide.ts). */
  high: unsaved(i32()) as Of<number>,
  low: unsaved(f64()) as Of<number>,
} as const;

const GROUP_DAYS: Table<ParticipantId, typeof COLUMNS> = table(COLUMNS);

/** The days that count, and the latest one. */
export const RING_DAYS: number = FEE_VOLUME_DAYS + 1;

export interface GroupDays extends Rows<ParticipantId, typeof COLUMNS> {
  capacity: number;
  /** The days before the latest one: high and low limb of each, at twice the remainder of the day by `RING_DAYS`. */
  readonly past: Map<ParticipantId, Float64Array>;
}

export function createGroupDays(): GroupDays {
  const capacity = 63;
  return createRows(GROUP_DAYS, capacity, { capacity, past: new Map() });
}

export function reachGroup(groups: GroupDays, group: ParticipantId): void {
  if (group <= groups.capacity) return;
  groups.capacity = reached(groups.capacity, group);
  growRows(GROUP_DAYS, groups, groups.capacity);
}
