// One text for the whole state: two engines that agree on it agree on everything that can still matter.

import { ORDERS, type Orders } from '../book/orders.ts';
import { canonicalText } from '../kernel/canonical-text.ts';
import {
  createDigest,
  type Digest,
  digestText,
  mix,
  mixPieces,
  mixText,
  wholeOf,
} from '../kernel/digest.ts';
import { rowOf } from '../kernel/table.ts';
import type { AccountId } from '../kernel/units.ts';
import { STANDARD_BOUNDS } from '../schema/work-bounds.ts';
import { ACCOUNTS } from '../state/accounts.ts';
import { clientOrderRecords } from '../state/client-order-ids.ts';
import { HOLDINGS, WHOLE } from '../state/collateral.ts';
import { isDue, overdue } from '../state/due.ts';
import { hasLinks, saveLinks } from '../state/links.ts';
import type { Market, MarketFacts } from '../state/market.ts';
import { GROUPS, POSITIONS, type PositionFacts } from '../state/positions.ts';
import { countersOf, type EngineState, highLimbsOf } from '../state/state.ts';
import { mixRows, rowMixer } from './columns.ts';
import { mixFees } from './fees.ts';
import { hasFixSessions, savedFixSessions } from './fix-sessions.ts';
import { hasQuoting, savedQuoting } from './quoting.ts';
import { eligibilityPieces } from './registers.ts';
import { hasSafety, savedSafety, watchedOrders } from './safety.ts';
import { supervisionSections } from './staff.ts';

/** @returns 16 hexadecimal digits. */
export function stateDigest(state: EngineState): string {
  const digest = createDigest();
  for (const counter of countersOf(state)) mix(digest, counter);
  for (const [name, limb] of highLimbsOf(state)) {
    mixText(digest, name);
    mix(digest, limb);
  }
  const { a, b, c, d } = state.eventDigest;
  for (const lane of [a, b, c, d]) mix(digest, lane);
  mixOrders(digest, state.orders);
  mixRows(digest, ACCOUNTS, state.accounts, state.accounts.high);
  for (const market of state.listed) mixMarket(digest, state, market);
  for (const record of clientOrderRecords(state.clientOrderIds))
    mixText(digest, JSON.stringify(record));
  for (const [reference, { body, seq }] of state.moneyReferences.known) {
    mixText(digest, reference);
    mixText(digest, body);
    mix(digest, seq);
  }
  mixPieces(digest, eligibilityPieces(state.eligibility));
  mixText(digest, supervisionSections(state.supervision));
  mixCollateral(digest, state);
  mixDefaults(digest, state);
  mixOwed(digest, state);
  if (hasLinks(state.links)) mixText(digest, canonicalText(saveLinks(state.links)));
  if (hasQuoting(state.quoting)) mixText(digest, canonicalText(savedQuoting(state.quoting)));
  mixSafety(digest, state);
  mixFixSessions(digest, state);
  mixFees(digest, state);
  return digestText(digest);
}

/** The running digest of every event ever emitted, as the unsigned 32-bit integer that stands in the journal. */
export function eventDigestOf(state: EngineState): number {
  return wholeOf(state.eventDigest);
}

function mixOrders(digest: Digest, orders: Orders): void {
  mix(digest, orders.live);
  mix(digest, orders.high);
  mix(digest, rowOf(ORDERS, orders.free));
  mixRows(digest, ORDERS, orders, orders.high);
}

function mixCollateral(digest: Digest, state: EngineState): void {
  for (const row of state.collateral.listed) {
    const { held: _held, factor, ...rest } = row;
    if (factor !== WHOLE) mix(digest, factor);
    mixText(digest, canonicalText(rest));
    mixRows(digest, HOLDINGS, row, state.accounts.high);
  }
}

function mixDefaults(digest: Digest, state: EngineState): void {
  const { events, budgets, closedByLoss, ...rest } = state.defaults;
  mixText(digest, canonicalText(rest));
  mixText(digest, canonicalText([...events.values()]));
  mixText(digest, canonicalText([...budgets.values()]));
  if (closedByLoss.length > 0) mixText(digest, canonicalText(closedByLoss));
}

function mixFixSessions(digest: Digest, { fixSessions }: EngineState): void {
  if (!hasFixSessions(fixSessions)) return;
  mixText(digest, canonicalText(savedFixSessions(fixSessions)));
}

function mixSafety(digest: Digest, state: EngineState): void {
  if (!hasSafety(state.safety)) return;
  mixText(digest, canonicalText(savedSafety(state.safety)));
  for (const number of watchedOrders(state)) mix(digest, number);
}

/** A venue that owes nothing, with the standard bounds, has the digest that it had before there were any. */
function mixOwed(digest: Digest, { owed, due, time }: EngineState): void {
  const { queue, bounds } = owed;
  const late = isDue(due, time) ? overdue(due, time) : [];
  if (late.length > 0) mixText(digest, canonicalText(late));
  if (queue.length > 0) mixText(digest, canonicalText(queue));
  const isStandard = bounds.work === STANDARD_BOUNDS.work && bounds.fills === STANDARD_BOUNDS.fills;
  if (!isStandard) mixText(digest, canonicalText(bounds));
}

type MixFact = (digest: Digest, market: Market) => void;
const follows: MixFact = () => {};

/** Every fact of a market in the order of the digest, those that follow from others last. */
const MARKET: { readonly [Fact in keyof MarketFacts | keyof PositionFacts]: MixFact } = {
  terms: (digest, market) => mix(digest, market.terms.contract),
  termsHash: (digest, market) => mixText(digest, market.termsHash),
  termsComing: (digest, { termsComing }) => {
    if (termsComing !== null) mixText(digest, canonicalText(termsComing));
  },
  approval: (digest, market) => mixText(digest, market.approval),
  state: (digest, market) => mix(digest, market.state),
  outage: (digest, { outage }) => {
    if (outage !== null) mixText(digest, canonicalText(outage));
  },
  maintenance: (digest, { maintenance }) => {
    if (maintenance !== null) mixText(digest, canonicalText(maintenance));
  },
  auction: (digest, { auction }) => {
    if (auction !== null) mixText(digest, canonicalText(auction));
  },
  limitState: (digest, { limitState }) => {
    const isKept = limitState.count > 0 || limitState.quietUntil > 0;
    if (isKept) mixText(digest, canonicalText(limitState));
  },
  volatility: (digest, { volatility }) => {
    const { marks, band } = volatility;
    if (marks.length > 0 || band !== null) mixText(digest, canonicalText(volatility));
  },
  referenceEligible: (digest, market) => {
    if (!market.referenceEligible) mixText(digest, 'reference ineligible');
  },
  index: (digest, market) => mix(digest, market.index),
  indexState: (digest, market) => mix(digest, market.indexState),
  mark: (digest, market) => mix(digest, market.mark),
  last: (digest, market) => mix(digest, market.last),
  lastAt: (digest, market) => mix(digest, market.lastAt),
  openInterest: (digest, { positions }) => mix(digest, positions.openInterest),
  cumulative: (digest, { positions }) => mix(digest, positions.cumulative),
  classFloors: (digest, { positions }) => {
    for (const floor of positions.classFloors) mix(digest, floor);
  },
  pricing: (digest, market) => mixText(digest, canonicalText(market.pricing)),
  trust: (digest, { trust }) => {
    if (trust.takenAt !== 0 || trust.held !== 0) mixText(digest, canonicalText(trust));
  },
  funding: (digest, market) => mixText(digest, canonicalText(market.funding)),
  pegs: (digest, { pegs }) => {
    if (pegs.nextAt !== 0 || pegs.orders.length > 0) mixText(digest, canonicalText(pegs));
  },
  moneyPerTickLot: follows, // From the terms.
  groupCapacity: follows, // From the registers.
};

function mixMarket(digest: Digest, { accounts }: EngineState, market: Market): void {
  const { positions } = market;
  for (const mixFact of Object.values(MARKET)) mixFact(digest, market);
  const mixPosition = rowMixer(POSITIONS, positions);
  const mixGroup = rowMixer(GROUPS, positions);
  for (let account = 1 as AccountId; account <= accounts.high; account++) {
    mixPosition(digest, account);
    mixGroup(digest, accounts.group[account]);
  }
}
