// What an index is good for: how old it is, and whether a jump has been confirmed.

import type { Price } from '../kernel/units.ts';
import { IndexState, isTrusted } from '../schema/closed-sets.ts';
import type { Market } from '../state/market.ts';
import type { EngineState } from '../state/state.ts';

/**
 * The state of the index at this moment, for every check. One that is older than its sources may be counts as halted, whether
 * or not a second has passed since; one that was set by command has no age.
 *
 * @see docs/rules/prices.md PRICE-014
 */
export function indexStateNow({ time }: EngineState, market: Market): IndexState {
  const { indexState, pricing, terms, trust } = market;
  if (!pricing.quoted || indexState === IndexState.held) return indexState;
  return time - trust.takenAt > terms.index.ageMaxUs ? IndexState.halted : indexState;
}

/** May the mark move, positions be closed, samples be taken and triggers run at this moment? */
export function isIndexTrusted(state: EngineState, market: Market): boolean {
  return isTrusted(indexStateNow(state, market));
}

/** Of a second whose index was held: so many in a row that are alike, or so many whatever they are, and it is taken. */
const ALIKE = 3;
const WHATEVER = 10;

/**
 * Takes the index of a second, or holds it: a jump of more than 5 % from the last one taken waits until the third in a row
 * that is within 0.5 % of its predecessor, or the tenth.
 *
 * @returns whether it was taken.
 * @example last taken 100; held 94, 94.2, and 94.5 is taken. Held 94, 90, 94, 90, …, and the tenth is taken.
 * @see docs/rules/prices.md PRICE-015
 */
export function takeIndex(state: EngineState, market: Market, price: Price): boolean {
  const { trust, terms } = market;
  if (isJump(market, price)) {
    const { heldPrice } = trust;
    const isAlike = heldPrice !== 0 && ALIKE_PARTS * Math.abs(price - heldPrice) <= heldPrice;
    trust.heldAlike = isAlike ? trust.heldAlike + 1 : 1;
    trust.held += 1;
    trust.heldPrice = price;
    if (trust.heldAlike < ALIKE && trust.held < WHATEVER) return false;
  }
  forgetHeld(market);
  // The seconds before were without an index when the last one is too old.
  if (state.time - trust.takenAt > terms.index.ageMaxUs) trust.normalSince = 0;
  trust.takenAt = state.time;
  market.index = price;
  return true;
}

/** A row of held indexes ends with the second that has none. */
export function forgetHeld({ trust }: Market): void {
  trust.held = 0;
  trust.heldAlike = 0;
  trust.heldPrice = 0;
}

/** 0.5 % and 5 % as parts: products of prices stay exact. */
const ALIKE_PARTS = 200;
const JUMP_PARTS = 20;

function isJump({ index, trust }: Market, price: Price): boolean {
  return trust.takenAt !== 0 && JUMP_PARTS * Math.abs(price - index) > index;
}
