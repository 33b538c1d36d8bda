// Parts of a contract's status: from its state where it is read whole, and from events where it is followed.

import type {
  AuctionCalled,
  ScheduleMaintenance,
  VolatilityControlBegun,
} from '../../engine/schema/index.ts';
import type { ContractStatus } from '../../proto/market-message.ts';

/** The call of an auction, as far as it is public; null outside of one. */
export function callOf(
  call: Pick<AuctionCalled, 'callEndsAt' | 'returnsTo'> | null,
): Pick<ContractStatus, 'callEndsAt' | 'returnsTo'> {
  return { callEndsAt: call?.callEndsAt ?? 0, returnsTo: call?.returnsTo ?? 0 };
}

/** The band of volatility control; null while there is none. */
export function bandOf(
  band: Pick<VolatilityControlBegun, 'low' | 'high' | 'until'> | null,
): Pick<ContractStatus, 'bandLow' | 'bandHigh' | 'bandUntil'> {
  return { bandLow: band?.low ?? 0, bandHigh: band?.high ?? 0, bandUntil: band?.until ?? 0 };
}

/** An announced maintenance; null while there is none. */
export function planOf(
  plan: Pick<ScheduleMaintenance, 'beginsAt' | 'endsAt' | 'reason'> | null,
): Pick<ContractStatus, 'maintenanceFrom' | 'maintenanceUntil' | 'maintenanceReason'> {
  return {
    maintenanceFrom: plan?.beginsAt ?? 0,
    maintenanceUntil: plan?.endsAt ?? 0,
    maintenanceReason: plan?.reason ?? '',
  };
}
