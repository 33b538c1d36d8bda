// Books as the market sees them: lots on display, hidden ones left out.

import {
  bestPrice as bestOf,
  type DepthLevel,
  depth as depthOf,
  shownAtPrice,
} from '../book/book.ts';
import type { ContractId, Price, Qty } from '../kernel/units.ts';
import { Side } from '../schema/closed-sets.ts';
import { type EngineState, marketOf } from '../state/state.ts';

/** A level that a command touched, as it was right after it. */
export interface LevelChange {
  readonly contract: ContractId;
  readonly side: Side;
  readonly price: Price;
  /** On display; 0 when the level is gone. */
  readonly qty: Qty;
}

/** Ticks; 0 when the side is empty or no contract is listed. */
export function bestPrice(state: EngineState, contract: ContractId, side: Side): Price | 0 {
  const market = marketOf(state, contract);
  return market === undefined ? 0 : bestOf(market.book, side);
}

/** The best `levels` levels of a side, best first. */
export function depth(
  state: EngineState,
  contract: ContractId,
  side: Side,
  levels: number,
): DepthLevel[] {
  const market = marketOf(state, contract);
  return market === undefined ? [] : depthOf(market.book, side, levels);
}

/** Levels that the last command touched, some twice. To be read before the next command. */
export function touchedLevels(state: EngineState): readonly LevelChange[] {
  let changes: LevelChange[] | null = null;
  for (const market of state.listed) {
    const { book } = market;
    for (let i = 0; i < book.touchedCount; i++) {
      const signed = book.touched[i];
      const side = signed < 0 ? Side.buy : Side.sell;
      const price = Math.abs(signed) as Price;
      changes ??= [];
      changes.push({ contract: book.contract, side, price, qty: shownAtPrice(book, side, price) });
    }
  }
  return changes ?? NO_LEVELS;
}

const NO_LEVELS: readonly LevelChange[] = [];
