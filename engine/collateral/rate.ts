// The value of a currency, as the operator's feed reports it.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { ACCOUNT_MONEY_MAX } from '../kernel/limits.ts';
import type { Time } from '../kernel/units.ts';
import { beyondAtRate, isWithinBounds } from '../margin/collateral-bounds.ts';
import type { SetCollateralRate } from '../schema/commands/collateral.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { House } from '../state/accounts.ts';
import { findCollateral } from '../state/collateral.ts';
import { type EngineState, refuse } from '../state/state.ts';
import { noteTouched } from '../state/touched.ts';

/** A million whole units of the settlement currency for one. */
export const RATE_MAX = 1_000_000_000_000_000;

/**
 * Keeps a currency's rate. No account is marked again by it: that comes with the next second or mark.
 *
 * @see docs/rules/collateral.md COLL-003
 */
export function setCollateralRate(
  state: EngineState,
  command: SetCollateralRate,
  out: EventBuffer,
): Verdict {
  const { rate, quotedAt } = command;
  const currency = findCollateral(state.collateral, command.currency);
  if (currency === undefined) return refuse(state, RejectReason.currencyNotEligible, 'currency');
  if (!Number.isSafeInteger(rate) || rate < 1 || rate > RATE_MAX) {
    return refuse(state, RejectReason.fieldInvalid, 'rate', RATE_MAX, rate);
  }
  if (!Number.isSafeInteger(quotedAt) || quotedAt < 0) {
    return refuse(state, RejectReason.fieldInvalid, 'quotedAt', 0, quotedAt);
  }
  if (quotedAt < currency.ratedAt) {
    return refuse(state, RejectReason.quoteOutOfOrder, 'quotedAt', currency.ratedAt, quotedAt);
  }
  if (!isWithinBounds(state, currency, currency.netDeposits, rate)) {
    return refuse(state, RejectReason.fieldInvalid, 'rate', currency.rate, rate);
  }
  const beyond = beyondAtRate(state, currency, rate);
  if (beyond !== 0) {
    return refuse(state, RejectReason.accountBound, 'rate', ACCOUNT_MONEY_MAX, beyond);
  }

  // Nothing fails after this line.
  currency.rate = rate;
  // A feed whose clock runs ahead would never be stale: its future is our present.
  currency.ratedAt = Math.min(quotedAt, state.time) as Time;
  noteTouched(state.scratch.touched, House.conversion); // It pays for the currency again.
  emitRare(out, { kind: 'collateralRateSet', record: command });
  return OK;
}
