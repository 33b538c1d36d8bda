// The order of a second (spec page 3, Exactly): per contract index, funding and mark; then what follows from the marks.

import { IndexState, TriggerOn } from '../../engine/units.ts';
import { closeMinute, samplePremium, settleHour } from './plain-funding.ts';
import { runTriggers } from './plain-orders.ts';
import { computeIndex, computeMark } from './plain-prices.ts';
import { marketsOf, type PlainMarket, type PlainVenue } from './plain-venue.ts';

const SECOND = 1_000_000;

/** @param followMarks what is done when every contract has its mark. */
export function passSecond(venue: PlainVenue, followMarks: (venue: PlainVenue) => void): void {
  const second = Math.floor(venue.time / SECOND);
  const before = venue.lastSecond;
  if (second <= before) return;
  venue.lastSecond = second;
  const markets = marketsOf(venue).filter(({ pricing }) => pricing.quotes.size > 0);
  for (const market of markets) priceSecond(venue, market, before);
  if (markets.length === 0) return;
  followMarks(venue);
  for (const market of markets) {
    runTriggers(venue, market, TriggerOn.index);
    runTriggers(venue, market, TriggerOn.mark);
  }
}

function priceSecond(venue: PlainVenue, market: PlainMarket, before: number): void {
  const second = venue.lastSecond;
  computeIndex(venue, market);
  if (market.index === 0) return;
  const isNew = (length: number): boolean =>
    Math.floor(second / length) > Math.floor(before / length);
  if (isNew(60)) closeMinute(venue, market, (Math.floor(second / 60) - 1) * 60 * SECOND);
  if (isNew(3600)) settleHour(venue, market, Math.floor(second / 3600) * 3600 * SECOND);
  if (market.indexState !== IndexState.halted) computeMark(venue, market);
  samplePremium(market);
}
