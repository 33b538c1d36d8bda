// One text for the whole state: two engines that agree on it agree on everything that can still matter.

import { Flag } from '../book/orders.ts';
import { canonicalText } from '../kernel/canonical-text.ts';
import { createDigest, type Digest, digestText, mix, mixText } from '../kernel/digest.ts';
import type { AccountId, OrderSlot, ParticipantId } from '../kernel/units.ts';
import { clientOrderRecords } from '../state/client-order-ids.ts';
import type { Market } from '../state/market.ts';
import type { EngineState } from '../state/state.ts';
import { eligibilitySections } from './registers.ts';
import { supervisionSections } from './staff.ts';

/** @returns 16 hexadecimal digits. */
export function stateDigest(state: EngineState): string {
  const digest = createDigest();
  mix(digest, state.seq);
  mix(digest, state.time);
  mix(digest, state.lastOrder);
  mix(digest, state.lastTrade);
  mix(digest, state.lastEntered);
  mix(digest, state.lastSecond);
  mix(digest, state.netDeposits);
  mix(digest, state.eventDigest.a);
  mix(digest, state.eventDigest.b);
  mixOrders(digest, state);
  mixAccounts(digest, state);
  for (const market of state.markets) if (market !== undefined) mixMarket(digest, state, market);
  for (const record of clientOrderRecords(state.clientOrderIds))
    mixText(digest, JSON.stringify(record));
  for (const [reference, { body, seq }] of state.moneyReferences.known) {
    mixText(digest, reference);
    mixText(digest, body);
    mix(digest, seq);
  }
  mixText(digest, eligibilitySections(state.eligibility));
  mixText(digest, supervisionSections(state.supervision));
  mixCollateral(digest, state);
  mixDefaults(digest, state);
  return digestText(digest);
}

/** The running digest of every event ever said, as the unsigned 32-bit integer that stands in the journal. */
export function eventDigestOf(state: EngineState): number {
  const { a, b } = state.eventDigest;
  return (a ^ Math.imul(b, 0x9e3779b1)) >>> 0;
}

function mixOrders(digest: Digest, state: EngineState): void {
  const { orders } = state;
  mix(digest, orders.live);
  mix(digest, orders.high);
  mix(digest, orders.free);
  for (let slot = 1 as OrderSlot; slot <= orders.high; slot++) {
    if (orders.id[slot] === 0) continue;
    mix(digest, slot);
    mix(digest, orders.id[slot]);
    mix(digest, orders.flags[slot]);
    mix(digest, orders.price[slot]);
    mix(digest, orders.open[slot]);
    mix(digest, orders.shown[slot]);
    mix(digest, orders.account[slot]);
    mix(digest, orders.key[slot]);
    mix(digest, orders.filled[slot]);
    mix(digest, orders.displayQty[slot]);
    mix(digest, orders.reserved[slot]);
    mix(digest, orders.expiresAt[slot]);
    mix(digest, orders.trigger[slot]);
    mix(digest, orders.accountNext[slot]);
    if (orders.flags[slot] & Flag.resting) {
      mix(digest, orders.entered[slot]);
      mix(digest, orders.lossTicks[slot]);
    }
    mixText(digest, orders.clientOrderId[slot]);
    mixText(digest, orders.tag[slot]);
  }
}

function mixAccounts(digest: Digest, state: EngineState): void {
  const { accounts } = state;
  for (let account = 1 as AccountId; account <= accounts.high; account++) {
    mix(digest, accounts.participant[account]);
    mix(digest, accounts.group[account]);
    mix(digest, accounts.role[account]);
    mix(digest, accounts.balance[account]);
    mix(digest, accounts.reserved[account]);
    mix(digest, accounts.openOrders[account]);
    mix(digest, accounts.firstOrder[account]);
    mix(digest, accounts.streamSeq[account]);
    mix(digest, accounts.level[account]);
  }
}

function mixCollateral(digest: Digest, state: EngineState): void {
  for (const { held, ...rest } of state.collateral.listed) {
    mixText(digest, canonicalText(rest));
    for (let account = 1 as AccountId; account <= state.accounts.high; account++) {
      mix(digest, held[account]);
    }
  }
}

function mixDefaults(digest: Digest, state: EngineState): void {
  const { events, budgets, ...rest } = state.defaults;
  mixText(digest, canonicalText(rest));
  mixText(digest, canonicalText([...events.values()]));
  mixText(digest, canonicalText([...budgets.values()]));
}

function mixMarket(digest: Digest, state: EngineState, market: Market): void {
  const { positions } = market;
  mix(digest, market.terms.contract);
  mixText(digest, market.termsHash);
  if (market.termsComing !== null) mixText(digest, canonicalText(market.termsComing));
  mixText(digest, market.approval);
  mix(digest, market.state);
  if (!market.referenceEligible) mixText(digest, 'reference ineligible');
  mix(digest, market.index);
  mix(digest, market.indexState);
  mix(digest, market.mark);
  mix(digest, market.last);
  mix(digest, market.lastAt);
  mix(digest, positions.openInterest);
  mix(digest, positions.cumulative);
  for (const floor of positions.classFloors) mix(digest, floor);
  mixText(digest, canonicalText(market.pricing));
  mixText(digest, canonicalText(market.funding));
  for (let account = 1 as AccountId; account <= state.accounts.high; account++) {
    mix(digest, positions.held[account]);
    mix(digest, positions.cost[account]);
    mix(digest, positions.owed[account]);
    mix(digest, positions.seen[account]);
    mix(digest, positions.buys[account]);
    mix(digest, positions.sells[account]);
    mix(digest, positions.reduceOnlyLots[account]);
    mix(digest, positions.openOrders[account]);
    mix(digest, positions.indicator[account]);
    mix(digest, positions.leverage[account]);
    mix(digest, positions.groupWorst[state.accounts.group[account] as ParticipantId]);
  }
}
