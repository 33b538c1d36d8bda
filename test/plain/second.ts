// The order of a second (spec page 3, Exactly): per contract index, funding and mark; then what follows from the marks.

import { IndexState, TriggerOn } from '../../engine/schema/closed-sets.ts';
import { passFullTimes, samplePremium } from './funding.ts';
import { emitIndicators } from './indicator.ts';
import { runTriggers } from './orders.ts';
import { computeIndex, computeMark } from './prices.ts';
import { marketsOf, type PlainMarket, type PlainVenue } from './venue.ts';

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
  const quoted = markets.filter(({ pricing }) => pricing.quotes.size > 0);
  for (const market of markets) {
    if (quoted.includes(market)) computeIndex(venue, market);
    passFullTimes(venue, market, before);
    if (quoted.includes(market)) markSecond(venue, market);
    samplePremium(market);
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

function markSecond(venue: PlainVenue, market: PlainMarket): void {
  if (market.index !== 0 && market.indexState !== IndexState.halted) computeMark(venue, market);
}
