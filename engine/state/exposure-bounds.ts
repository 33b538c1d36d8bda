// The operator's bounds on notional, per participant and per group (rule P-44): what exposure-limits.ts tests.

import { type Column, float64Column, grown } from '../kernel/table.ts';
import type { Money, ParticipantId } from '../kernel/units.ts';
import { reached } from './clearances.ts';

/** Row = participant; money in one contract, 0 where nothing was set. */
export interface ExposureBounds {
  capacity: number;
  ofParticipant: Column<ParticipantId, Money>;
  /** Row = head of the group. */
  ofGroup: Column<ParticipantId, Money>;
}

export function createExposureBounds(): ExposureBounds {
  const capacity = 63;
  return {
    capacity,
    ofParticipant: float64Column(capacity + 1),
    ofGroup: float64Column(capacity + 1),
  };
}

export function reachParticipant(bounds: ExposureBounds, participant: ParticipantId): void {
  if (participant <= bounds.capacity) return;
  bounds.capacity = reached(bounds.capacity, participant);
  bounds.ofParticipant = grown(bounds.ofParticipant, bounds.capacity + 1);
  bounds.ofGroup = grown(bounds.ofGroup, bounds.capacity + 1);
}
