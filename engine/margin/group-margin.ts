// The group's brackets are common, its accounts are not: who grows the group pays for what that costs the others.

import type { AccountId } from '../kernel/units.ts';
import type { Market } from '../state/market.ts';
import { worstLots } from '../state/positions.ts';
import type { Participant } from '../state/registers.ts';
import type { EngineState } from '../state/state.ts';
import { collateralCredit } from './collateral-value.ts';
import { accountMargin, notional, openProfit } from './margin.ts';

/**
 * Money that the other accounts of the group are short of for what the common brackets add to their margin, once the
 * group's worst has grown by `growth` lots in `market`.
 *
 * The deficit of an account for its own position, as if it stood alone, is its own: an account's loss never
 * reaches beyond it. With this charged to every order that raises a requirement and left behind by every
 * withdrawal, what a group has collected is never less than what one account in its place would need.
 *
 * @see docs/rules/margin.md MARGIN-013
 */
export function uncoveredInGroup(
  state: EngineState,
  market: Market | undefined,
  account: AccountId,
  growth: number,
): number {
  if (!reachesCommonBrackets(state, market, account, growth)) return 0;
  const { participants } = state.eligibility;
  const head = participants.get(state.accounts.group[account]) as Participant;
  let sum = 0;
  for (const id of head.members) {
    for (const other of (participants.get(id) as Participant).accounts) {
      if (other !== account) sum += uncovered(state, market, other, growth);
    }
  }
  return sum;
}

/** In the first bracket, or with no lots but the account's own, the group adds nothing to anyone's margin. */
function reachesCommonBrackets(
  state: EngineState,
  grows: Market | undefined,
  account: AccountId,
  growth: number,
): boolean {
  const group = state.accounts.group[account];
  for (const market of state.listed) {
    if (market.terms.tiers.length === 0) continue;
    const { positions, terms } = market;
    const worst = positions.groupWorst[group];
    if (worst === worstLots(positions, account)) continue;
    const after = worst + (market === grows ? growth : 0);
    if (notional(market, after) > terms.tiers[0].upTo) return true;
  }
  return false;
}

function uncovered(
  state: EngineState,
  grows: Market | undefined,
  account: AccountId,
  growth: number,
): number {
  const group = state.accounts.group[account];
  let required: number = state.accounts.reserved[account];
  let common = 0;
  for (const market of state.listed) {
    const { positions } = market;
    const worst = worstLots(positions, account);
    if (worst === 0) continue;
    const groupLots = positions.groupWorst[group] + (market === grows ? growth : 0);
    const margin = accountMargin(market, account, worst, groupLots);
    required += margin;
    common += margin - accountMargin(market, account, worst, worst);
  }
  if (common === 0) return 0;
  const cash = state.accounts.balance[account] + collateralCredit(state, account);
  const deficit = required - cash - Math.min(0, openProfit(state, account));
  return Math.max(0, Math.min(deficit, common));
}
