// The limit that an order goes to the book with, where it is not the one that was asked for.

import { takenPrice } from '../../book/book.ts';
import { pegPrice, referencesOf } from '../../book/pegs.ts';
import { hasLimit } from '../../book/trigger-book.ts';
import { protectedLimit } from '../../controls/bands.ts';
import { PRICE_MAX } from '../../kernel/limits.ts';
import type { Price } from '../../kernel/units.ts';
import { affords, boundedLimit, equityShare } from '../../margin/bankruptcy.ts';
import { reservedFeeRate } from '../../margin/exposure.ts';
import { equityOf, openLoss, openLossBound, Which } from '../../margin/margin.ts';
import { ifCanceled } from '../../margin/what-if.ts';
import { OrderType, PostOnly, type Side, sign } from '../../schema/closed-sets.ts';
import { OK, RejectReason, type Verdict } from '../../schema/reject.ts';
import type { Intent } from '../../state/intent.ts';
import type { Market } from '../../state/market.ts';
import { type EngineState, refuse } from '../../state/state.ts';

/** A pegged order's limit follows the best prices of the orders that are not pegged. @see docs/rules/pegs.md PEG-001 */
export function pricePegged(state: EngineState, market: Market, intent: Intent): Verdict {
  if (intent.type !== OrderType.pegged) return OK;
  const references = intent.references ?? referencesOf(market.book, state.orders);
  const price = pegPrice(references, intent);
  if (price === 0) return refuse(state, RejectReason.pegReferenceMissing, 'peg', 0, intent.peg);
  intent.limit = price as Price;
  return OK;
}

/**
 * A market order is an immediate-or-cancel limit at mark ± protection: no order sweeps an empty book. The limit
 * of a reducing order is bounded; when it cannot be, that is reported at its place in the precedence, with margin.
 */
export function priceMarketOrder(
  state: EngineState,
  market: Market,
  intent: Intent,
  reducing: boolean,
): Verdict {
  if (!hasLimit(intent.type)) intent.limit = protectedLimit(market, intent.side);
  intent.unbounded = reducing && !boundReducing(state, market, intent);
  return OK;
}

/**
 * Moves the limit of a reducing order to the account's bankruptcy price when it is worse than that.
 *
 * @returns false when there is no such price.
 */
function boundReducing(state: EngineState, market: Market, intent: Intent): boolean {
  const { account } = intent;
  const held = market.positions.held[account];
  const feeRate = reservedFeeRate(market, intent.postOnly !== PostOnly.off);
  const equity = equityOf(state, account);
  const part = equityShare(
    state,
    market,
    account,
    equity,
    ifCanceled(state, market, intent.replaces),
  );
  // Affordable with the open loss put too high is affordable; to know better means visiting every order.
  const least = Math.min(part, equity - openLossBound(state, account));
  if (affords(market, { held, share: least, feeRate }, intent.limit)) return true;
  const left = equity - openLoss(state, account, Which.all, intent.replaces);
  const exact = Math.min(part, left);
  const limit = boundedLimit(market, { held, share: exact, feeRate }, intent.limit);
  if (limit === 0) return false;
  intent.limit = limit;
  return true;
}

/** A post-only order that slides: size, bands and margin are asked of the price that it slides to. */
export function slide(market: Market, intent: Intent): typeof OK {
  if (intent.postOnly !== PostOnly.slide || market.auction !== null) return OK; // In a call nothing takes.
  intent.limit = slidTo(market, intent.side, intent.limit);
  return OK;
}

/** One tick behind the opposite best instead of taking. Where there is no such tick the limit stays, and would take. */
export function slidTo({ book }: Market, side: Side, limit: Price): Price {
  const best = takenPrice(book, side, limit);
  if (best === 0) return limit;
  const behind = best - sign(side);
  return behind >= 1 && behind <= PRICE_MAX ? (behind as Price) : limit;
}
