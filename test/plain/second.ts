// The order of a second (spec page 3, Exactly): per contract index, funding and mark; then what follows from the marks.

import { ContractState, TriggerOn } from '../../engine/schema/closed-sets.ts';
import { passFullTimes, samplePremium } from './funding.ts';
import { emitIndicators } from './indicator.ts';
import { runTriggers } from './orders.ts';
import { reopenAfterOutage, stopWithoutIndex } from './outage.ts';
import { computeIndex, computeMark } from './prices.ts';
import { hasIndex } from './quotes.ts';
import { emit, marketsOf, type PlainMarket, type PlainVenue } from './venue.ts';

const SECOND = 1_000_000;

/** @param followMarks what is done when every contract has its mark. */
export function passSecond(venue: PlainVenue, followMarks: (venue: PlainVenue) => void): void {
  const second = Math.floor(venue.time / SECOND);
  const before = venue.lastSecond;
  const markets = marketsOf(venue).filter(({ terms }) => !terms.recorded);
  const onLast = markets.map((market) => [market, TriggerOn.last] as const);
  if (second <= before) {
    runTriggers(venue, onLast);
    for (const market of markets) market.lastMoved = false;
    return;
  }
  venue.lastSecond = second;
  const quoted = markets.filter(
    ({ pricing, state }) => pricing.quotes.size > 0 && state !== ContractState.delisted,
  );
  for (const market of markets) {
    if (quoted.includes(market)) {
      stopWithoutIndex(venue, market);
      computeIndex(venue, market);
    }
    reopenAfterOutage(venue, market);
    passFullTimes(venue, market, before);
    if (quoted.includes(market)) markSecond(venue, market);
    samplePremium(venue, market);
  }
  if (quoted.length > 0) {
    followMarks(venue);
  }
  runTriggers(venue, [
    ...quoted.map((market) => [market, TriggerOn.mark] as const),
    ...quoted.map((market) => [market, TriggerOn.index] as const),
    ...onLast,
  ]);
  for (const market of markets) market.lastMoved = false;
  if (Math.floor(second / 60) === Math.floor(before / 60)) return;
  for (const market of markets) emitIndicators(venue, market);
}

/** Without an index the mark stands still, and is repeated. */
function markSecond(venue: PlainVenue, market: PlainMarket): void {
  if (hasIndex(venue, market)) computeMark(venue, market);
  else if (market.mark !== 0) {
    const none = { carryPrice: 0, basisPrice: 0, bookPrice: 0 };
    const { contract } = market.terms;
    emit(venue, { kind: 'markPriceSet', contract, price: market.mark, ...none });
  }
}
