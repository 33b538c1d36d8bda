// Quotes of sources as they come, and what the index made of them is good for (spec pages 3 and 13).

import { IndexState } from '../../engine/schema/closed-sets.ts';
import type { QuoteSource } from '../../engine/schema/commands/prices.ts';
import { RejectReason } from '../../engine/schema/reject.ts';
import { no, type PlainMarket, type PlainRefusal, type PlainVenue } from './venue.ts';

/** The later observation counts, at most now; of one moment the higher counter. */
export function takeQuote(venue: PlainVenue, command: QuoteSource): PlainRefusal | null {
  const { quotes } = venue.markets[command.contract].pricing;
  const { sourceSeq: seq, bid, ask, quotedAt } = command;
  const latest = venue.time + 5_000_000;
  if (quotedAt > latest) {
    return no(RejectReason.quoteFromFuture, 'quotedAt', latest, quotedAt);
  }
  const at = Math.min(quotedAt, venue.time);
  const last = quotes.get(command.source);
  if (last !== undefined && last.at > at) {
    return no(RejectReason.quoteOutOfOrder, 'quotedAt', last.at, at);
  }
  if (last !== undefined && last.at === at && last.seq >= seq) {
    return no(RejectReason.quoteOutOfOrder, 'sourceSeq', last.seq, seq);
  }
  quotes.set(command.source, { seq, bid: BigInt(bid), ask: BigInt(ask), at });
  const market = venue.markets[command.contract];
  if (market.index === 0 && market.pricing.takenAt === 0) market.indexState = IndexState.halted;
  return null;
}

/** What the index is good for now: one older than its sources may be is none. */
export function indexStateOf(venue: PlainVenue, market: PlainMarket): number {
  const { pricing, terms, indexState } = market;
  if (pricing.quotes.size === 0 || indexState === IndexState.held) return indexState;
  const isOld = venue.time > pricing.takenAt + terms.index.ageMaxUs;
  return isOld ? IndexState.halted : indexState;
}

export function hasIndex(venue: PlainVenue, market: PlainMarket): boolean {
  const now = indexStateOf(venue, market);
  return now === IndexState.normal || now === IndexState.degraded;
}
