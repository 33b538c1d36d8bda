// What happens each whole second, in the order that the specification fixes (docs/rules/prices.md PRICE-010):
// per contract index, funding and mark; then, when every contract has its mark, what follows from the marks.

import { convertAtHour } from './collateral/convert.ts';
import { runTriggers } from './conditional/triggers.ts';
import { reopenWithIndex } from './contracts/outage.ts';
import { closeAfterLongHalt } from './controls/index-halt.ts';
import { cancelOutsideBand } from './controls/trade-band.ts';
import { emitIndicators } from './default/indicator.ts';
import { manageDefaults } from './default/manage.ts';
import type { EventBuffer } from './events/buffer.ts';
import {
  closeMissedMinute,
  excludeMissed,
  missedHours,
  passFullTimes,
  settleMissedHour,
} from './funding/clock.ts';
import { samplePremium } from './funding/premium.ts';
import { floorDiv } from './kernel/math.ts';
import { remargin } from './orders/cancel-unmargined.ts';
import { computeIndex } from './pricing/index-price.ts';
import { isIndexTrusted } from './pricing/index-trust.ts';
import { computeMark } from './pricing/mark-price.ts';
import { ContractState, TriggerOn } from './schema/closed-sets.ts';
import type { Market } from './state/market.ts';
import type { EngineState } from './state/state.ts';

const SECOND_US = 1_000_000;
/** Seconds. */
const MINUTE = 60;

/** Does the work of the second that the state's time has reached, once. */
export function passSecond(state: EngineState, out: EventBuffer): void {
  const second = floorDiv(state.time, SECOND_US);
  if (second - state.lastSecond > MINUTE) passMissedSeconds(state, out);
  const before = state.lastSecond;
  if (second <= before) return;
  state.lastSecond = second;
  let marked = false;
  for (const market of state.markets) {
    if (market === undefined || market.terms.recorded) continue;
    const computed = isComputed(market);
    if (computed) {
      closeAfterLongHalt(state, market, out);
      computeIndex(state, market, out);
      reopenWithIndex(state, market, out);
    }
    // Funding runs on whatever index there is, also one that was set by command.
    passFullTimes(state, market, before, out);
    if (computed) {
      computeMark(state, market, out);
      marked = true;
    }
    samplePremium(state, market);
  }
  convertAtHour(state, before, out);
  if (marked) followComputedMarks(state, out);
  if (floorDiv(second, MINUTE) === floorDiv(before, MINUTE)) return;
  for (const market of state.markets) {
    if (market !== undefined && !market.terms.recorded) emitIndicators(state, market, out);
  }
}

/**
 * Makes up for the seconds before this one that no tick covered: no price and no mark, but the minute that was at work, and
 * every full hour of every contract, in order.
 *
 * @see docs/rules/funding.md FUND-013
 */
export function passMissedSeconds(state: EngineState, out: EventBuffer): void {
  const missed = { before: state.lastSecond, last: floorDiv(state.time, SECOND_US) - 1 };
  const { before, last } = missed;
  if (before === 0 || last <= before) return;
  const markets = state.markets.filter((market) => market !== undefined);
  state.lastSecond = last;
  for (const market of markets) closeMissedMinute(market, missed, out);
  for (const hour of missedHours(missed)) {
    for (const market of markets) settleMissedHour(state, market, { hour, before }, out);
    convertAtHour(state, hour - 1, out);
  }
  for (const market of markets) excludeMissed(market, missed);
}

/** When all contracts have their marks: orders outside the trade band, unmargined orders, triggers. */
function followComputedMarks(state: EngineState, out: EventBuffer): void {
  for (const market of state.markets) {
    if (market !== undefined && isComputed(market)) cancelOutsideBand(state, market, out);
  }
  followMarks(state, out);
  for (const market of state.markets) {
    if (market === undefined || !isComputed(market)) continue;
    runTriggersOn(state, market, TriggerOn.index, out);
    runTriggersOn(state, market, TriggerOn.mark, out);
  }
}

/** Do the contract's prices come from its sources, and does it still need them? */
function isComputed(market: Market): boolean {
  return market.pricing.quoted && market.state !== ContractState.delisted;
}

/** After the marks: unmargined orders are canceled, accounts are warned, defaults are managed. */
export function followMarks(state: EngineState, out: EventBuffer): void {
  remargin(state, out);
  manageDefaults(state, out);
}

/** While the index is halted or held triggers wait. */
export function runTriggersOn(
  state: EngineState,
  market: Market,
  on: TriggerOn,
  out: EventBuffer,
): void {
  if (isIndexTrusted(state, market)) runTriggers(state, market, on, out);
}
