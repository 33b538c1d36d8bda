// Whether an order would be taken, and what it would be refused for: `/readyz`, for load balancers and people.

import { type EngineState, read } from '../../engine/index.ts';
import { OK, RejectReason, rejectName } from '../../engine/schema/index.ts';
import type { DiskSpace } from '../core/disk-space.ts';
import type { Lifecycle } from './lifecycle.ts';

interface ReadinessParts {
  readonly state: EngineState;
  readonly diskSpace: DiskSpace;
  readonly lifecycle: Lifecycle;
}

/** The name of the reason for which every order that raises risk is refused; '' when one would be taken. */
export function whyNotReady({ state, diskSpace, lifecycle }: ReadinessParts): string {
  if (!lifecycle.isHealthy) return 'stopped';
  if (!lifecycle.isReady) return rejectName(RejectReason.goingAway);
  if (diskSpace.isLow) return rejectName(RejectReason.diskLow);
  const why = read.whyNoOrders(state);
  return why === OK ? '' : rejectName(why);
}
