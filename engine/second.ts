// What happens each whole second, in the order that the specification fixes (docs/rules/prices.md PRICE-010):
// per contract index, funding and mark; then, when every contract has its mark, what follows from the marks.

import { oweConversionsAtHour, oweConversionsOfHour } from './collateral/convert.ts';
import { fixFactors } from './collateral/factor.ts';
import { reopenAfterOutage } from './contracts/outage.ts';
import { closeAfterLongHalt } from './controls/index-halt.ts';
import type { EventBuffer } from './events/buffer.ts';
import {
  closeMissedMinute,
  excludeMissed,
  hourAfter,
  passFullTimes,
  settleMissedHour,
} from './funding/clock.ts';
import { samplePremium } from './funding/premium.ts';
import { FIRST_CLIENT_ACCOUNT } from './kernel/limits.ts';
import { floorDiv } from './kernel/math.ts';
import type { AccountId, ContractId, Time } from './kernel/units.ts';
import { computeIndex } from './pricing/index-price.ts';
import { computeMark } from './pricing/mark-price.ts';
import { ContractState } from './schema/closed-sets.ts';
import type { Market } from './state/market.ts';
import { Cost, mayGoOn, type OwedWork, owe, spend } from './state/owed.ts';
import type { EngineState } from './state/state.ts';

const SECOND_US = 1_000_000;
/** Seconds. */
const MINUTE = 60;

/** Owes the work of the second that the state's time has reached, once. */
export function passSecond(state: EngineState): void {
  const second = floorDiv(state.time, SECOND_US);
  const before = state.lastSecond;
  if (second <= before) {
    // What is held back on last may have become old between two seconds.
    owe(state.owed, { kind: 'triggers', mark: [], index: [], last: notRecorded(state) });
    return;
  }
  state.lastSecond = second;
  owe(state.owed, { kind: 'second', before, contract: 0, indexed: false, marked: false });
}

/** Contract by contract: index, funding, mark. Funding that is posted stands between index and mark. */
export function goOnSecond(
  state: EngineState,
  work: OwedWork<'second'>,
  out: EventBuffer,
): boolean {
  if (work.contract === 0) fixFactors(state, out);
  for (; work.contract < state.markets.length; work.contract += 1) {
    const market = state.markets[work.contract];
    if (market === undefined || market.terms.recorded) continue;
    const computed = isComputed(market);
    if (!work.indexed) {
      work.indexed = true;
      if (computed) {
        closeAfterLongHalt(state, market, out);
        computeIndex(state, market, out);
      }
      reopenAfterOutage(state, market, out);
      // Funding runs on whatever index there is, also one that was set by command.
      passFullTimes(state, market, work.before, out);
      if (state.owed.queue[0] !== work) return false; // Funding is posted first.
    }
    work.indexed = false;
    if (computed) {
      computeMark(state, market, out);
      work.marked = true;
    }
    samplePremium(state, market);
  }
  followSecond(state, work);
  return true;
}

/** Has no tick covered the last minute, and more? The first second of a venue begins it. */
export function isSilent({ lastSecond }: EngineState, time: Time): boolean {
  return lastSecond !== 0 && time >= (lastSecond + MINUTE + 1) * SECOND_US;
}

/**
 * Makes up for the seconds before this one that no tick covered: no price and no mark, but the minute that was at work, and
 * every full hour of every contract, in order.
 *
 * @see docs/rules/funding.md FUND-013
 */
export function oweMissedSeconds(state: EngineState): void {
  const before = state.lastSecond;
  const last = floorDiv(state.time, SECOND_US) - 1;
  state.lastSecond = last;
  owe(state.owed, { kind: 'missed', before, last, hour: 0, contract: 0 });
}

/** Hour by hour all contracts, then the conversions of that hour. Funding that is posted stands between two contracts. */
export function goOnMissed(
  state: EngineState,
  work: OwedWork<'missed'>,
  out: EventBuffer,
): boolean {
  const { markets, listed, owed, scratch } = state;
  if (work.hour === 0) {
    for (const market of listed) closeMissedMinute(market, work, out);
    work.hour = hourAfter(work.before);
  }
  while (work.hour <= work.last) {
    while (work.contract < markets.length) {
      if (!mayGoOn(scratch.meter)) return false;
      const market = markets[work.contract];
      work.contract += 1;
      if (market === undefined) continue;
      spend(scratch.meter, Cost.note);
      settleMissedHour(state, market, work, out);
      if (owed.queue[0] !== work) return false; // Funding is posted first.
    }
    work.contract = 0;
    work.hour = hourAfter(work.hour);
    oweConversionsOfHour(state);
    if (owed.queue[0] !== work) return false;
  }
  for (const market of listed) excludeMissed(market, work);
  return true;
}

/** When all contracts have their marks: orders outside the trade band, unmargined orders, defaults, triggers. */
function followSecond(state: EngineState, { before, marked }: OwedWork<'second'>): void {
  oweConversionsAtHour(state, before);
  if (marked) {
    const computed = contractsWhere(state, isComputed);
    for (const contract of computed) owe(state.owed, { kind: 'band', contract });
    followMarks(state);
  }
  const all = notRecorded(state);
  const computed = marked ? contractsWhere(state, isComputed) : [];
  owe(state.owed, { kind: 'triggers', mark: computed, index: computed, last: all });
  if (floorDiv(state.lastSecond, MINUTE) === floorDiv(before, MINUTE)) return;
  const next = FIRST_CLIENT_ACCOUNT as AccountId;
  for (const contract of all) owe(state.owed, { kind: 'indicators', contract, next });
}

function notRecorded(state: EngineState): ContractId[] {
  return contractsWhere(state, (market) => !market.terms.recorded);
}

function contractsWhere(state: EngineState, fits: (market: Market) => boolean): ContractId[] {
  const found: ContractId[] = [];
  for (const market of state.listed) {
    if (fits(market)) found.push(market.terms.contract);
  }
  return found;
}

/** Do the contract's prices come from its sources, and does it still need them? */
function isComputed(market: Market): boolean {
  return market.pricing.quoted && market.state !== ContractState.delisted;
}

/** After the marks: unmargined orders are canceled, accounts are warned, defaults are managed. */
export function followMarks(state: EngineState): void {
  owe(state.owed, { kind: 'margins', next: FIRST_CLIENT_ACCOUNT as AccountId });
  owe(state.owed, { kind: 'defaults', accounts: null, closing: [], next: 0, sides: [] });
}
