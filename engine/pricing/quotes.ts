// Quotes of the sources as they arrive. A quote changes nothing but its own row: prices move with the second.

import type { Money, Time } from '../kernel/units.ts';
import { IndexState } from '../schema/closed-sets.ts';
import type { QuoteSource } from '../schema/commands/prices.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import type { Market } from '../state/market.ts';
import { type EngineState, marketOf, refuse, refuseContract } from '../state/state.ts';

/** Highest bid or ask that is taken in: twice a mid stays exact in a double, with room. */
const QUOTE_MAX = 2 ** 51;

/** A source's clock may be so far ahead of ours; beyond it one of the two is wrong. */
const AHEAD_MAX_US = 5_000_000;

/**
 * Keeps a source's quote, unless it quoted something later already. Emits nothing: the inputs stand in the next index.
 *
 * Later is what the source observed later, at most now. Its counter decides between quotes of one time alone, so that a
 * source whose counter starts again is heard.
 *
 * A side of 0 is a side that the source does not have: kept, and the source is not valid. The first quote hands the
 * contract's prices to its sources: without an index yet, it is halted.
 *
 * @see docs/rules/prices.md PRICE-001
 */
export function quoteSource(state: EngineState, command: QuoteSource): Verdict {
  const { contract, sourceSeq, bid, ask, quotedAt } = command;
  const market = marketOf(state, contract);
  if (market === undefined || market.terms.recorded) {
    return refuseContract(state, contract);
  }
  const place = placeOf(market, command.source);
  if (place < 0) return refuse(state, RejectReason.sourceUnknown, 'source');
  const fault = faultIn(command);
  if (fault !== '') {
    return refuse(state, RejectReason.fieldInvalid, fault, QUOTE_MAX, command[fault]);
  }
  const { pricing } = market;
  const row = pricing.quotes[place];
  const latest = state.time + AHEAD_MAX_US;
  if (quotedAt > latest) {
    return refuse(state, RejectReason.quoteFromFuture, 'quotedAt', latest, quotedAt);
  }
  // A source whose clock runs ahead would never be stale: its future is our present.
  const observedAt = Math.min(quotedAt, state.time) as Time;
  if (observedAt < row.quotedAt) {
    return refuse(state, RejectReason.quoteOutOfOrder, 'quotedAt', row.quotedAt, observedAt);
  }
  if (observedAt === row.quotedAt && sourceSeq <= row.sourceSeq) {
    return refuse(state, RejectReason.quoteOutOfOrder, 'sourceSeq', row.sourceSeq, sourceSeq);
  }
  row.sourceSeq = sourceSeq;
  row.bid = bid;
  row.ask = ask;
  row.quotedAt = observedAt;
  if (!pricing.quoted && market.index === 0) market.indexState = IndexState.halted;
  pricing.quoted = true;
  return OK;
}

/** Row of a source's quote, the benchmark's being the last; −1 for a stranger. */
function placeOf(market: Market, name: string): number {
  const { sources, benchmark } = market.terms.index;
  if (name === '') return -1;
  return name === benchmark ? sources.length : sources.findIndex((source) => source.name === name);
}

function faultIn(command: QuoteSource): 'sourceSeq' | 'bid' | 'ask' | 'quotedAt' | '' {
  const { sourceSeq, bid, ask, quotedAt } = command;
  if (!Number.isSafeInteger(sourceSeq) || sourceSeq < 1) return 'sourceSeq';
  if (!isAmount(bid)) return 'bid';
  if (!isAmount(ask)) return 'ask';
  return Number.isSafeInteger(quotedAt) && quotedAt >= 0 ? '' : 'quotedAt';
}

function isAmount(value: Money): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= QUOTE_MAX;
}
