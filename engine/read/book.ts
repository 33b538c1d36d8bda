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

/** The best `levels` levels of a side, best first: of all, or of those worse than `behind`. */
export function depth(
  state: EngineState,
  contract: ContractId,
  side: Side,
  levels: number,
  behind: Price | 0 = 0,
): DepthLevel[] {
  const market = marketOf(state, contract);
  return market === undefined ? [] : depthOf(market.book, side, levels, behind);
}

/** Levels that commands touched, each command's in place of the last one's: the items are made once. */
export interface LevelList {
  readonly levels: LevelChange[];
  readonly made: { -readonly [K in keyof LevelChange]: LevelChange[K] }[];
}

export function createLevelList(): LevelList {
  return { levels: [], made: [] };
}

/** Fills a list with the levels that the last command touched, some twice. To be called before the next command. */
export function listTouched(state: EngineState, { levels, made }: LevelList): void {
  let count = 0;
  for (const { book } of state.listed) {
    for (let i = 0; i < book.touchedCount; i++) {
      if (count === made.length) made.push({ ...NO_CHANGE });
      const change = made[count];
      const signed = book.touched[i];
      change.contract = book.contract;
      change.side = signed < 0 ? Side.buy : Side.sell;
      change.price = Math.abs(signed) as Price;
      change.qty = shownAtPrice(book, change.side, change.price);
      if (count === levels.length) levels.push(change);
      count += 1;
    }
  }
  while (levels.length > count) levels.pop();
}

const NO_CHANGE: LevelChange = {
  contract: 0 as ContractId,
  side: Side.buy,
  price: 0 as Price,
  qty: 0 as Qty,
};
