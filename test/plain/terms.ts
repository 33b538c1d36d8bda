// Other terms, as plainly as it can be: everything is worked out from the terms each time, so putting others in
// their place is all there is to do.

import { canonicalTerms } from '../../engine/contracts/terms.ts';
import { sha256 } from '../../engine/kernel/sha256.ts';
import type { ChangeTerms } from '../../engine/schema/commands/contracts.ts';
import { RejectReason } from '../../engine/schema/reject.ts';
import { feesRefusal } from './fees.ts';
import { emit, no, type PlainMarket, type PlainRefusal, type PlainVenue } from './venue.ts';

const WEEK = 7 * 24 * 3600 * 1_000_000;

/** The streams' commands are good but for their time, and for changing nothing. */
export function announceTerms(venue: PlainVenue, command: ChangeTerms): PlainRefusal | null {
  const { terms, effectiveAt, termsHash } = command;
  const market = venue.markets[terms.contract];
  const inForce = sha256(canonicalTerms(market.terms));
  const last = market.coming?.command.termsHash ?? inForce;
  if (last === inForce && termsHash === inForce) {
    return no(RejectReason.alreadyExists, 'termsHash');
  }
  const fault = feesRefusal(venue, terms);
  if (fault !== null) return fault;
  const earliest = venue.time + WEEK;
  if (effectiveAt < earliest) {
    return no(RejectReason.noticeTooShort, 'effectiveAt', earliest, effectiveAt);
  }
  const replacedHash = market.coming?.command.termsHash ?? '';
  market.coming = { command, at: venue.time };
  emit(venue, { kind: 'termsChangeScheduled', record: command, termsHash: inForce, replacedHash });
  return null;
}

export function beginTerms(venue: PlainVenue, market: PlainMarket): void {
  if (market.coming === null) return;
  const { command, at } = market.coming;
  const { terms: after, reference, termsHash } = command;
  const before = market.terms;
  market.terms = after;
  market.coming = null;
  const names = [...after.index.sources.map(({ name }) => name), after.index.benchmark];
  for (const name of market.pricing.quotes.keys()) {
    if (!names.includes(name)) market.pricing.quotes.delete(name);
  }
  if (before.index.benchmark !== after.index.benchmark) market.pricing.offSince = 0;
  const { contract } = after;
  const rest = { before, after, reference, termsHash, announcedAt: at };
  emit(venue, { kind: 'termsChanged', contract, ...rest });
}
