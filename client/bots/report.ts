// What a bot prints of itself: what it has traded, what that earned, and how good its quotes were.

import type { Scale } from '../node/index.ts';
import { type Books, holdingOf } from './books.ts';
import type { Profit } from './profit.ts';
import type { QuoteQuality } from './quote-quality.ts';

const LABEL = 10;

export function tradingLines(books: Books, profit: Profit, scale: Scale): string[] {
  const { held, cost } = holdingOf(books, scale.contract);
  const money = (amount: number): string => scale.money(amount);
  const taken = books.fills - books.makerFills;
  const sign = held > 0 ? '+' : '';
  const position =
    held === 0 ? 'flat' : `${sign}${scale.qty(held)}, entered at ${scale.entryPrice(held, cost)}`;
  const { currency } = scale;
  return [
    line(
      'Fills',
      `${books.fills}, ${taken} of them as a taker: bought ${scale.qty(books.boughtLots)}, sold ${scale.qty(books.soldLots)}`,
    ),
    line('Position', `${scale.symbol} ${position}; cash ${money(books.cash)} ${currency}`),
    line(
      'P&L',
      `${money(profit.total)} ${currency}: realized ${money(profit.realized)}, unrealized ${money(profit.unrealized)}, ` +
        `fees ${money(-profit.fees)}, funding ${money(-profit.funding)}`,
    ),
    line(
      'Books',
      `to event ${books.seq} of account ${books.account}, fills ${books.fillsDigest.slice(0, 16) || 'none'}`,
    ),
  ];
}

export function qualityLines(quality: QuoteQuality, scale: Scale): string[] {
  const { seenMs, twoSidedMs, spreadPpmMs, bidLotsMs, askLotsMs } = quality;
  if (seenMs === 0) return [];
  const average = (sum: number): number => (twoSidedMs === 0 ? 0 : Math.round(sum / twoSidedMs));
  const lines = [
    line(
      'Quotes',
      `on both sides ${((100 * twoSidedMs) / seenMs).toFixed(1)} % of ${seconds(seenMs)}, ` +
        `${points(average(spreadPpmMs))} apart, ${scale.qty(average(bidLotsMs))} bid and ${scale.qty(average(askLotsMs))} offered at the best`,
    ),
  ];
  const away = Object.entries(quality.awayMs).map(([why, ms]) => `${why} ${seconds(ms)}`);
  if (away.length > 0) lines.push(line('Away', away.join(', ')));
  const markouts = Object.entries(quality.markouts).map(
    ([horizonMs, { fills, gained, traded }]) => {
      const ppm = traded === 0 ? 0 : (gained * 1e6) / traded;
      return `${points(ppm)} after ${seconds(Number(horizonMs))} (${fills} fills)`;
    },
  );
  if (markouts.length > 0) lines.push(line('Markouts', markouts.join(', ')));
  return lines;
}

export function refusalLine(counts: ReadonlyMap<string, number>): string[] {
  if (counts.size === 0) return [];
  return [line('Refused', [...counts].map(([reason, count]) => `${reason} ${count}`).join(', '))];
}

/** Millionths as hundredths of a percent. */
function points(ppm: number): string {
  return `${(ppm / 100).toFixed(2)} bp`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;
}

function line(label: string, text: string): string {
  return `${label.padEnd(LABEL)}${text}`;
}
