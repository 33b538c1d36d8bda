// What the chart shows of one's own: lines at prices of the position and of live orders, and arrows where there were fills.

import type { IntervalName, LiveOrder, OwnFillReport, Scale } from '../../../client/core/index.ts';
import { qtyText } from '../../shared/models/format.ts';
import type { PositionRow } from './holdings.ts';
import { startOf } from './intervals.ts';

export type LineTone = 'position' | 'liquidation' | 'buy' | 'sell';

export interface OwnLine {
  /** The same line at its next price. */
  readonly id: string;
  /** Ticks. */
  readonly price: number;
  readonly title: string;
  readonly tone: LineTone;
}

/** More lines are no chart; the newest orders are shown. */
const ORDERS_MAX = 30;

/** @param orders newest first */
export function ownLines(
  scale: Scale,
  positions: readonly PositionRow[],
  orders: readonly LiveOrder[],
): OwnLine[] {
  const lines: OwnLine[] = [];
  const position = positions.find(({ symbol }) => symbol === scale.symbol);
  if (position !== undefined) {
    const { held, cost, liquidation } = position;
    const entry = Math.round(cost / held / scale.moneyPerTickLot);
    const title = held > 0 ? 'Long' : 'Short';
    lines.push({ id: 'entry', price: entry, title, tone: 'position' });
    lines.push({ id: 'liquidation', price: liquidation, title: 'Liq.', tone: 'liquidation' });
  }
  const here = orders.filter(({ contract }) => contract === scale.symbol);
  for (const order of here.slice(0, ORDERS_MAX)) {
    const { untriggered, triggerTicks, limitTicks, openLots, side } = order;
    const verb = side === 'buy' ? 'Buy' : 'Sell';
    const when = untriggered ? ' on trigger' : '';
    lines.push({
      id: `order-${order.order}`,
      price: untriggered ? triggerTicks : limitTicks,
      title: `${verb} ${qtyText(scale, openLots)}${when}`,
      tone: side,
    });
  }
  return lines.filter(({ price }) => price > 0);
}

/** Fills of one side in one candle. */
export interface FillMark {
  /** Of the candle, microseconds. */
  readonly start: number;
  readonly side: 'buy' | 'sell';
}

/** In the order of time, those of candles that are shown. */
export function fillMarks(
  fills: readonly OwnFillReport[],
  symbol: string,
  interval: IntervalName,
  candles: { has(start: number): boolean },
): FillMark[] {
  const marks = new Map<string, FillMark>();
  for (const { contract, time, side } of fills) {
    const start = startOf(time, interval);
    if (contract === symbol && candles.has(start)) marks.set(`${start}/${side}`, { start, side });
  }
  return [...marks.values()].sort((a, b) => a.start - b.start);
}
