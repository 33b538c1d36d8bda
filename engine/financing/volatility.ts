// How far a price has moved within a window (rule F-08): lowest and highest of a dozen parts of it, so that the window
// slides without keeping every price.

import { floorDiv, mulDivFloor } from '../kernel/math.ts';
import type { Ppm, Time } from '../kernel/units.ts';
import { MILLION, type UnitPrice } from './amounts.ts';
import type { Asset, Book, MovePart } from './book.ts';
import type { FinancingEvent } from './event.ts';

const PARTS = 12;

/** Takes the price in; raises an alarm once, and is ready for the next when the move is below half of it again. */
export function watchMove(book: Book, asset: Asset, out: FinancingEvent[]): void {
  const { volatilityWindow, volatilityMove, version } = book.policy;
  addPrice(asset.moves, asset.price, book.time, volatilityWindow);
  const { high, low, since } = extremesOf(asset.moves);
  const move = mulDivFloor(high - low, MILLION, high) as Ppm;
  if (asset.isAlarmed) {
    asset.isAlarmed = 2 * move >= volatilityMove;
    return;
  }
  if (move < volatilityMove) return;
  asset.isAlarmed = true;
  const inputs = { high, low, move, threshold: volatilityMove, since, policy: version };
  out.push({ kind: 'volatilityAlarm', asset: asset.name, ...inputs });
}

function addPrice(moves: MovePart[], price: UnitPrice, time: Time, window: Time): void {
  const length = Math.max(1, floorDiv(window, PARTS));
  const since = (floorDiv(time, length) * length) as Time;
  while (moves.length > 0 && moves[0].since + length + window <= time) moves.shift();
  const last = moves.at(-1);
  if (last === undefined || last.since !== since) {
    moves.push({ since, low: price, high: price });
    return;
  }
  last.low = Math.min(last.low, price) as UnitPrice;
  last.high = Math.max(last.high, price) as UnitPrice;
}

function extremesOf(moves: readonly MovePart[]): { high: UnitPrice; low: UnitPrice; since: Time } {
  let { high, low, since } = moves[0];
  for (const part of moves) {
    high = Math.max(high, part.high) as UnitPrice;
    low = Math.min(low, part.low) as UnitPrice;
    since = Math.min(since, part.since) as Time;
  }
  return { high, low, since };
}
