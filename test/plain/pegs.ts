// Pegged orders follow, at the end of a command and 100 ms after they followed last.

import { CancelReason, ContractState } from '../../engine/schema/closed-sets.ts';
import { takeOffBook } from './book.ts';
import { cancel, emitReplaced } from './cancel.ts';
import { isReducing, orderRefusal, slide } from './checks.ts';
import { identityRefusal } from './gate.ts';
import { execute } from './match.ts';
import { type PlainReferences, peggedIn, peggedPrice, referencesIn } from './peg-price.ts';
import { hasIndex } from './quotes.ts';
import { marketsOf, type PlainMarket, type PlainOrder, type PlainVenue } from './venue.ts';

export function followAll(venue: PlainVenue): void {
  const due = marketsOf(venue).filter((market) => mustFollow(venue, market));
  for (const market of due) begin(venue, market);
  for (const market of due) follow(venue, market);
}

/** The look that every pass has 100 ms behind it. */
export function followLater(venue: PlainVenue, market: PlainMarket): void {
  market.pegs.looks = false;
  if (!mustFollow(venue, market)) return;
  begin(venue, market);
  follow(venue, market);
}

function mustFollow(venue: PlainVenue, market: PlainMarket): boolean {
  const { pegs, state } = market;
  const trades = state === ContractState.live || state === ContractState.reduceOnly;
  if (!trades || venue.doubt !== null || venue.time < pegs.nextAt) return false;
  if (!hasIndex(venue, market) || peggedIn(market).length === 0) return false;
  const { bid, ask } = referencesIn(market);
  return bid !== pegs.bid || ask !== pegs.ask;
}

function begin({ time }: PlainVenue, market: PlainMarket): void {
  market.pegs = { ...referencesIn(market), nextAt: time + 100_000, looks: true };
}

/** By id; one that another's pricing ended is passed over. */
function follow(venue: PlainVenue, market: PlainMarket): void {
  const { bid, ask } = market.pegs;
  for (const order of peggedIn(market)) {
    if (order.where === 'resting') followOne(venue, order, { bid, ask });
  }
}

function followOne(venue: PlainVenue, order: PlainOrder, references: PlainReferences): void {
  const wanted = peggedPrice(order, references);
  if (wanted !== null) {
    const there = { ...order, limit: wanted };
    slide(there);
    if (there.limit === order.limit) return;
  }
  const draft: PlainOrder = { ...order };
  let fault = identityRefusal(venue, order.key, order.account.id);
  if (fault !== null && isReducing(draft, order)) {
    draft.reduceOnly = true;
    fault = null;
  }
  fault ??= orderRefusal(venue, draft, order, references, true);
  if (fault !== null) {
    cancel(venue, order, -1, CancelReason.pegRefused, fault.reason);
    return;
  }
  if (draft.limit === order.limit) return;
  takeOffBook(order);
  Object.assign(order, draft, { where: 'nowhere' });
  emitReplaced(venue, order, -1, false);
  execute(venue, order, -1, Number.POSITIVE_INFINITY);
}
