// May an order be margined? The last but one of all that may stand against it (spec page 5).

import { Side } from '../../engine/schema/closed-sets.ts';
import { RejectReason } from '../../engine/schema/reject.ts';
import {
  availableOf,
  ceilDiv,
  equityOf,
  feeAt,
  feeRateOf,
  groupDeficit,
  groupExposure,
  lossTicksOf,
  notionalOf,
  openLossOf,
  positionInitial,
  requiredOf,
  worstLots,
  worstMargin,
} from './margin.ts';
import {
  no,
  type PlainMarket,
  type PlainOrder,
  type PlainRefusal,
  type PlainVenue,
  positionOf,
} from './venue.ts';

type Refusal = PlainRefusal | null;

/** Collected before acceptance, at the worst price it may trade. An amend is compared with its old order still there. */
export function marginRefusal(
  venue: PlainVenue,
  draft: PlainOrder,
  reducing: boolean,
  old?: PlainOrder,
): Refusal {
  if (draft.reduceOnly) return null;
  const { account, market, side, open, limit, postOnly } = draft;
  const loss = BigInt(lossTicksOf(market, side, limit)) * BigInt(open) * market.money;
  const reserve = loss + feeAt(market, open, limit, feeRateOf(market, postOnly));
  const equity = equityOf(venue, account);
  const floor = reducing ? null : floorRefusal(draft, equity, old);

  const extra = { side, qty: open };
  const now = requiredOf(venue, account);
  const then =
    requiredOf(venue, account, old) -
    worstMargin(venue, account, market, old) +
    worstMargin(venue, account, market, old, extra) +
    reserve;
  const growth = worstLots(account, market, old, extra) - worstLots(account, market);
  const grows = growth > 0n;
  const beyond = grows && !reducing ? boundsRefusal(venue, draft, growth, equity) : null;
  if (beyond !== null) return beyond;
  const more = then - now + (grows ? groupDeficit(venue, account, market, old, extra) : 0n);
  const free = availableOf(venue, account);
  if (free >= more) return floor;
  const isBelow = equity < positionInitial(venue, account, old);
  const asksForNothing = more <= 0n && !grows;
  if (asksForNothing && (old?.where === 'resting' || !isBelow)) return floor;
  if (reducing) {
    draft.reduceOnly = true;
    return null;
  }
  const shown = [Number(free > 0n ? free : 0n), Number(more)] as const;
  if (isBelow) return no(RejectReason.belowInitialMargin, 'margin', ...shown);
  return floor ?? no(RejectReason.insufficientMargin, 'margin', ...shown);
}

/** New risk ends where one account is not counted exactly any more, and where the venue's sums are not shown any more. */
function boundsRefusal(
  venue: PlainVenue,
  { account, market }: PlainOrder,
  growth: bigint,
  equity: bigint,
): Refusal {
  const exposure = groupExposure(venue, account) + notionalOf(market, growth);
  const { accountBound, openInterestBound } = RejectReason;
  if (exposure > 2n ** 50n) return no(accountBound, 'notional', 2 ** 50, safe(exposure));
  if (equity > 2n ** 51n) return no(accountBound, 'equity', 2 ** 51, safe(equity));
  const interest = notionalOf(market, openInterest(venue, market) + growth);
  const unit = 10n ** BigInt(market.terms.moneyDecimals);
  if (interest <= 100_000_000_000n * unit) return null;
  return no(openInterestBound, 'qty', 100_000_000_000, Number(ceilDiv(interest, unit)));
}

/** At its limit, fee included, an order leaves equity at or above zero, the other orders' open loss and fees taken off. */
function floorRefusal(draft: PlainOrder, equity: bigint, old?: PlainOrder): Refusal {
  const { account, market, side, open, limit, postOnly } = draft;
  const ticks = side === Side.buy ? limit - market.mark : market.mark - limit;
  const fee = feeAt(market, open, limit, feeRateOf(market, postOnly));
  const loses = BigInt(ticks) * BigInt(open) * market.money + fee;
  const left = equity - openLossOf(account, 'all', true, old);
  if (left >= loses) return null;
  return no(RejectReason.equityBelowZero, 'equity', Number(left), Number(loses));
}

export function openInterest(venue: PlainVenue, market: PlainMarket): bigint {
  let sum = 0n;
  for (const account of venue.accounts.values()) {
    const { held } = positionOf(account, market);
    if (held > 0n) sum += held;
  }
  return sum;
}

/** What is reported of an amount that no number holds. */
export function safe(amount: bigint): number {
  return Math.min(Number(amount), Number.MAX_SAFE_INTEGER);
}
