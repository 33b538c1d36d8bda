// Whether a taker takes now, on which side, how much and down to which price.

import type { SideName } from '../../node/index.ts';
import { ceilOf, floorOf, MILLION } from '../exact.ts';

/** Settings in the units of the contract. */
export interface TakerStyle {
  readonly orderLots: number;
  readonly edgePpm: number;
  readonly reachPpm: number;
  readonly maxLots: number;
}

export interface TakerInput {
  readonly indexTicks: number;
  /** The best prices; 0 on an empty side. */
  readonly bestBid: number;
  readonly bestAsk: number;
  /** Signed lots. */
  readonly held: number;
  /** Only the side that makes the position smaller. */
  readonly isReducing: boolean;
}

interface TakerOrder {
  readonly side: SideName;
  readonly lots: number;
  readonly limitTicks: number;
}

/** @param dice from 0 up to below 1, each time another. @returns null when there is nothing to take, or no room for it */
export function decide(
  style: TakerStyle,
  input: TakerInput,
  dice: () => number,
): TakerOrder | null {
  const side = sideOf(style, input, dice);
  const isBuy = side === 'buy';
  const best = isBuy ? input.bestAsk : input.bestBid;
  const wanted = 1 + Math.floor(dice() * style.orderLots);
  const lots = Math.min(wanted, roomOf(style, input, isBuy));
  if (best === 0 || lots <= 0) return null;
  const reach = ceilOf(best, style.reachPpm, MILLION);
  return { side, lots, limitTicks: isBuy ? best + reach : Math.max(1, best - reach) };
}

/** What is cheap is bought and what is dear sold; between that the dice decide, the larger the position the likelier back. */
function sideOf(
  { edgePpm, maxLots }: TakerStyle,
  { indexTicks, bestBid, bestAsk, held }: TakerInput,
  dice: () => number,
): SideName {
  const edge = floorOf(indexTicks, edgePpm, MILLION);
  if (bestAsk > 0 && bestAsk <= indexTicks - edge) return 'buy';
  if (bestBid >= indexTicks + edge) return 'sell';
  return dice() < 0.5 - (0.5 * held) / maxLots ? 'buy' : 'sell';
}

function roomOf({ maxLots }: TakerStyle, { held, isReducing }: TakerInput, isBuy: boolean): number {
  const signed = isBuy ? held : -held;
  return isReducing ? -signed : maxLots - signed;
}
