// Which quotes are wanted: on both sides of the fair price, leaning against what is held, with no more on a side than
// the position may still grow, and never where they would take.

import { ceilOf, floorOf, MILLION, worthOf } from '../exact.ts';
import { MILLI, type Touch } from './fair-price.ts';

export interface Quote {
  readonly ticks: number;
  readonly lots: number;
}

/** The best first; either may be empty. */
export interface Quotes {
  readonly bids: readonly Quote[];
  readonly asks: readonly Quote[];
}

export const NO_QUOTES: Quotes = { bids: [], asks: [] };

/** Settings in the units of the contract. */
export interface QuoteStyle {
  readonly levels: number;
  readonly levelLots: number;
  readonly halfSpreadPpm: number;
  readonly edgePpm: number;
  readonly stepPpm: number;
  readonly skewPpm: number;
  readonly maxLots: number;
  /** Minor units, of both sides together. */
  readonly maxOpenNotional: number;
  /** Of the contract, millionths. */
  readonly makerFeePpm: number;
  readonly moneyPerTickLot: number;
}

interface QuoteInput {
  /** Thousandths of a tick. */
  readonly fair: number;
  /** Best prices of the others. */
  readonly touch: Touch;
  /** Signed lots. */
  readonly held: number;
  /** Only the side that makes the position smaller. */
  readonly isReducing: boolean;
}

/** @example fair 100 000, half spread 150, long half of the most with skew 300: around 99 985, 15 each way: 99 970 and 100 000. */
export function quotesFor(style: QuoteStyle, input: QuoteInput): Quotes {
  const middle = middleOf(style, input);
  const { held, isReducing } = input;
  const room = isReducing
    ? { buy: Math.max(0, -held), sell: Math.max(0, held) }
    : { buy: style.maxLots - held, sell: style.maxLots + held };
  return {
    bids: side(style, input, bidPrices(style, input, middle), room.buy),
    asks: side(style, input, askPrices(style, input, middle), room.sell),
  };
}

/** Long: lower, to sell sooner and buy later. */
function middleOf({ skewPpm, maxLots }: QuoteStyle, { fair, held }: QuoteInput): number {
  const fullness = Math.max(-maxLots, Math.min(maxLots, held));
  return fair - floorOf(floorOf(fair, skewPpm, MILLION), fullness, maxLots);
}

/** Never so near that the fee of a round trip eats what the spread brings. */
function distance(style: QuoteStyle, fair: number, level: number): number {
  const half = Math.max(style.halfSpreadPpm, style.makerFeePpm + style.edgePpm);
  return ceilOf(fair, half + level * style.stepPpm, MILLION);
}

function bidPrices(style: QuoteStyle, { fair, touch }: QuoteInput, middle: number): number[] {
  const highest = touch.ask === null ? Number.MAX_SAFE_INTEGER : touch.ask.ticks - 1;
  let last = Math.min(highest + 1, Number.MAX_SAFE_INTEGER);
  return Array.from({ length: style.levels }, (_, level) => {
    const ticks = floorOf(middle - distance(style, fair, level), 1, MILLI);
    last = Math.min(ticks, last - 1); // Each price once.
    return last;
  });
}

function askPrices(style: QuoteStyle, { fair, touch }: QuoteInput, middle: number): number[] {
  let last = touch.bid === null ? 0 : touch.bid.ticks;
  return Array.from({ length: style.levels }, (_, level) => {
    const ticks = ceilOf(middle + distance(style, fair, level), 1, MILLI);
    last = Math.max(ticks, last + 1);
    return last;
  });
}

/** The lots of each level, best first, until the room of the side or half of the notional is used up. */
function side(
  { levelLots, maxOpenNotional, moneyPerTickLot }: QuoteStyle,
  { fair }: QuoteInput,
  prices: readonly number[],
  room: number,
): Quote[] {
  const ofLot = Math.max(1, worthOf(1, ceilOf(fair, 1, MILLI), moneyPerTickLot));
  let left = Math.min(room, floorOf(maxOpenNotional, 1, 2 * ofLot));
  const quotes: Quote[] = [];
  for (const ticks of prices) {
    const lots = Math.min(levelLots, left);
    if (lots <= 0 || ticks <= 0) break;
    quotes.push({ ticks, lots });
    left -= lots;
  }
  return quotes;
}

/** Are the quotes that stand as good as those that are wanted? One that is left where it is keeps its place. */
export function standWell(standing: Quotes, wanted: Quotes, moveTicks: number): boolean {
  return (
    sideStands(standing.bids, wanted.bids, moveTicks) &&
    sideStands(standing.asks, wanted.asks, moveTicks)
  );
}

function sideStands(
  standing: readonly Quote[],
  wanted: readonly Quote[],
  moveTicks: number,
): boolean {
  if (standing.length !== wanted.length) return false;
  return standing.every(({ ticks, lots }, at) => {
    const want = wanted[at] as Quote;
    if (Math.abs(ticks - want.ticks) >= moveTicks) return false;
    return lots <= want.lots && lots * 2 >= want.lots; // Half filled: filled up again.
  });
}
