// After a mark, or after something was given up: whose orders go, and who is warned.

import { CancelReason, MarginLevel } from '../../engine/schema/closed-sets.ts';
import { cancelWhere } from './cancel.ts';
import {
  equityOf,
  groupExposure,
  maintenanceOf,
  openLossOf,
  positionInitial,
  positionMaintenance,
  worstLots,
} from './margin.ts';
import { emit, marketsOf, nextAccountSeq, type PlainAccount, type PlainVenue } from './venue.ts';

/** Orders that the account could not margin at the mark go. */
export function cancelUnmargined(venue: PlainVenue, account: PlainAccount): void {
  if (groupExposure(venue, account) > 2n ** 50n) {
    cancelWhere(venue, account, CancelReason.margin, (order) => !order.reduceOnly);
  }
  const equity = equityOf(venue, account);
  const worst = marketsOf(venue)
    .map((market) => maintenanceOf(market, worstLots(account, market)))
    .reduce((sum, margin) => sum + margin, 0n);
  if (equity < worst + openLossOf(account, 'raising', false)) {
    cancelWhere(venue, account, CancelReason.margin, (order) => !order.reduceOnly);
  }
  if (equity < openLossOf(account, 'all', true)) {
    cancelWhere(venue, account, CancelReason.margin, () => true);
  }
}

/** Emits when the account crosses initial, 1.5 × maintenance or maintenance. */
export function setLevel(venue: PlainVenue, account: PlainAccount): void {
  const equity = equityOf(venue, account);
  const initial = positionInitial(venue, account);
  const maintenance = positionMaintenance(venue, account);
  let level: number = MarginLevel.healthy;
  if (equity < initial) level = MarginLevel.reducingOnly;
  if (2n * equity < 3n * maintenance) level = MarginLevel.warning;
  if (equity < maintenance) level = MarginLevel.belowMaintenance;
  if (maintenance === 0n) level = MarginLevel.healthy;
  if (level === account.level) return;
  account.level = level;
  emit(venue, {
    kind: 'marginLevelChanged',
    account: account.id,
    accountSeq: nextAccountSeq(account),
    level,
    equity: Number(equity),
    initialMargin: Number(initial),
    maintenanceMargin: Number(maintenance),
  });
}
