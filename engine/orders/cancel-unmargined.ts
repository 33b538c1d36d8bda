// After each mark: who is warned, and whose orders go (MARGIN-009, MARGIN-010). Accounts are visited by id.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import type { AccountId } from '../kernel/units.ts';
import { isBeyondBounds } from '../margin/exact-bounds.ts';
import {
  equityOf,
  maintenanceMargin,
  openLoss,
  positionMargin,
  Rate,
  Which,
} from '../margin/margin.ts';
import { sweepAccounts } from '../margin/sweep.ts';
import { CancelReason, MarginLevel } from '../schema/closed-sets.ts';
import { nextAccountSeq } from '../state/accounts.ts';
import { Cost, mayGoOn, type OwedWork, spend } from '../state/owed.ts';
import { worstLots } from '../state/positions.ts';
import type { EngineState } from '../state/state.ts';
import { cancelAll, cancelNotReduceOnly } from './cancel.ts';

/**
 * Looks at every account at the new marks. All are swept in columns first; only those that have orders, or whose
 * level is not plainly the healthy one that it was, are looked at by themselves. Canceling orders moves no equity
 * and only lowers what a group's brackets ask for, so what the sweep found stays true on the way.
 */
export function goOnRemargining(
  state: EngineState,
  work: OwedWork<'margins'>,
  out: EventBuffer,
): boolean {
  const { accounts } = state;
  const { meter } = state.scratch;
  const sweep = sweepAccounts(state);
  const { equity, maintenance, initialBound } = sweep;
  // The sweep is paid for behind what it is for: each part gets on by an account at least.
  const swept = Math.ceil(accounts.high / SWEPT_PER_UNIT);
  for (; work.next <= accounts.high; work.next++) {
    if (!mayGoOn(meter)) {
      spend(meter, swept);
      return false;
    }
    const account = work.next;
    if (accounts.openOrders[account] > 0) {
      spend(meter, Cost.look);
      cancelUnmargined(state, account, out);
    }
    const isHealthy =
      accounts.level[account] <= MarginLevel.healthy &&
      equity[account] >= initialBound[account] &&
      (equity[account] * 2 >= maintenance[account] * 3 || maintenance[account] === 0);
    if (isHealthy) continue;
    spend(meter, Cost.note);
    setLevel(state, account, out);
  }
  spend(meter, swept);
  sweep.seq = state.seq; // Default management, which follows, need not sweep again.
  return true;
}

/** Accounts that are swept in one unit of work. */
const SWEPT_PER_UNIT = 50;

/**
 * Cancels orders that the account cannot margin at the mark: those that raise risk when equity is under
 * the maintenance of its worst side and their open loss; all of them when it is under all their loss and fees.
 *
 * @see docs/rules/margin.md MARGIN-009
 */
export function cancelUnmargined(state: EngineState, account: AccountId, out: EventBuffer): void {
  if (isBeyondBounds(state, account)) {
    cancelNotReduceOnly(state, account, CancelReason.margin, out);
  }
  const equity = equityOf(state, account);
  if (equity < worstMaintenance(state, account) + openLoss(state, account, Which.raising)) {
    cancelNotReduceOnly(state, account, CancelReason.margin, out);
  }
  if (equity < openLoss(state, account, Which.all)) {
    cancelAll(state, account, CancelReason.margin, out);
  }
}

function worstMaintenance(state: EngineState, account: AccountId): number {
  let sum = 0;
  for (const market of state.listed) {
    sum += maintenanceMargin(market, worstLots(market.positions, account));
  }
  return sum;
}

/** Emits when an account crosses 1.5 × maintenance, initial, or maintenance, in either direction. */
function setLevel(state: EngineState, account: AccountId, out: EventBuffer): void {
  const { accounts } = state;
  const maintenance = positionMargin(state, account, Rate.maintenance);
  if (maintenance === 0 && accounts.level[account] <= MarginLevel.healthy) return;
  const equity = equityOf(state, account);
  const initial = positionMargin(state, account, Rate.initial);
  const level = levelOf(equity, initial, maintenance);
  if (level === accounts.level[account]) return;
  accounts.level[account] = level;
  emitRare(out, {
    kind: 'marginLevelChanged',
    account,
    accountSeq: nextAccountSeq(accounts, account),
    level,
    equity,
    initialMargin: initial,
    maintenanceMargin: maintenance,
  });
}

/** The worst that applies; with initial at twice maintenance the warning comes after "reducing only". */
function levelOf(equity: number, initial: number, maintenance: number): MarginLevel {
  if (maintenance === 0) return MarginLevel.healthy;
  if (equity < maintenance) return MarginLevel.belowMaintenance;
  if (equity * 2 < maintenance * 3) return MarginLevel.warning;
  return equity < initial ? MarginLevel.reducingOnly : MarginLevel.healthy;
}
