// The margin of an order where it is a straight sum: in every contract the account is alone in its group, or the group is in
// the first bracket. There the group adds nothing to anybody's margin.

import { ACCOUNT_MONEY_MAX, GROUP_EXPOSURE_MAX } from '../kernel/limits.ts';
import type { AccountId, Price, Qty } from '../kernel/units.ts';
import { PostOnly, Side } from '../schema/closed-sets.ts';
import type { Market } from '../state/market.ts';
import { fundingOwedOn, worstOf } from '../state/positions.ts';
import type { EngineState } from '../state/state.ts';
import { collateralCredit, collateralValue } from './collateral-value.ts';
import { isOpenInterestFarBelow } from './exact-bounds.ts';
import { reservation, reservedFeeRate } from './exposure.ts';
import { accountMargin, lossAtBest, lossTicksAt } from './margin.ts';

interface NewOrder {
  readonly account: AccountId;
  readonly side: Side;
  readonly qty: Qty;
  readonly limit: Price;
  readonly postOnly: PostOnly;
}

/**
 * Is it plain that the order is margined, in one pass over the contracts? Then `checkMargin` accepts it, its limit is no
 * worse than the account's bankruptcy price, and no bound of exact sums is near. False says nothing.
 *
 * @see docs/rules/margin.md MARGIN-004 … MARGIN-008
 */
export function isCovered(state: EngineState, market: Market, order: NewOrder): boolean {
  const { account, side, qty, limit } = order;
  const { accounts } = state;
  const group = accounts.group[account];
  let profit = 0;
  let margin = 0;
  let exposure = 0;
  let spread = 0; // What the open loss of resting orders can be beyond what they reserve.
  for (const each of state.listed) {
    const { positions, terms, mark, moneyPerTickLot } = each;
    const [first] = terms.tiers;
    if (first === undefined || positions.reduceOnlyLots[account] !== 0) return false;
    const held = positions.held[account];
    let buys: number = positions.buys[account];
    let sells: number = positions.sells[account];
    let groupWorst: number = positions.groupWorst[group];
    const perLot = mark * moneyPerTickLot;

    spread += lossAtBest(each, buys, sells);

    let worst = worstOf(held, buys, sells);
    if (each === market) {
      if (side === Side.buy) buys += qty;
      else sells += qty;
      const before = worst;
      worst = worstOf(held, buys, sells);
      groupWorst += worst - before;
    } else if (worst !== 0 && isOpposite(market, account, side)) return false; // Equity has shares.
    const groupNotional = groupWorst * perLot;
    if (groupNotional > first.upTo && groupWorst !== worst) return false;
    exposure += groupNotional;
    margin += accountMargin(each, account, worst, groupWorst);
    if (held !== 0) profit += held * perLot - positions.cost[account];
    profit -= fundingOwedOn(positions, account, held);
  }
  const balance = accounts.balance[account];
  const equity = balance + collateralValue(state, account) + profit;
  if (exposure > GROUP_EXPOSURE_MAX || equity > ACCOUNT_MONEY_MAX) return false;
  if (!isOpenInterestFarBelow(state, market, qty)) return false;

  const feeRate = reservedFeeRate(market, order.postOnly !== PostOnly.off);
  const loses = reservation(market, qty, limit, lossTicksAt(market, side, limit), feeRate);
  const free = balance + collateralCredit(state, account) + Math.min(0, profit);
  const reserved = accounts.reserved[account];
  if (free - reserved - margin - loses < 0 || equity - reserved - spread - loses < 0) return false;
  if (!isOpposite(market, account, side)) return true;
  return affordsClose(market, order, equity - reserved - spread);
}

function isOpposite({ positions }: Market, account: AccountId, side: Side): boolean {
  const held = positions.held[account];
  return held !== 0 && held > 0 !== (side === Side.buy);
}

/** Does closing the whole position at the order's limit leave `share` at or above zero? Like `affords`, where products are exact. */
function affordsClose(market: Market, order: NewOrder, share: number): boolean {
  const lots = Math.abs(market.positions.held[order.account]);
  const loses = reservation(
    market,
    lots,
    order.limit,
    lossTicksAt(market, order.side, order.limit),
    reservedFeeRate(market, order.postOnly !== PostOnly.off),
  );
  // A fee rounded up for each lot is at most a unit a lot more than one rounded up for all.
  return loses + lots <= share;
}
