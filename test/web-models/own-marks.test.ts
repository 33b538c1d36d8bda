import { expect, test } from 'vitest';
import { fillMarks, ownLines } from '../../web/terminal/models/own-marks.ts';
import { btc } from './scales.ts';

const order = (fields: object) =>
  ({
    ...{ order: 1, contract: 'BTC-PERP', side: 'buy', openLots: 250, limitTicks: 999_000 },
    ...{ untriggered: false, triggerTicks: 0 },
    ...fields,
  }) as never;

test('lines of the position and of live orders of the contract', () => {
  const position = { symbol: 'BTC-PERP', held: -20, cost: -20 * 1_000_000 * 100 };
  const lines = ownLines(
    btc,
    [{ ...position, liquidation: 1_200_000 } as never],
    [
      order({ order: 3, side: 'sell', untriggered: true, triggerTicks: 980_000 }),
      order({ order: 2, contract: 'ETH-PERP' }),
      order({}),
    ],
  );
  expect(lines).toEqual([
    { id: 'entry', price: 1_000_000, title: 'Short', tone: 'position' },
    { id: 'liquidation', price: 1_200_000, title: 'Liq.', tone: 'liquidation' },
    { id: 'order-3', price: 980_000, title: 'Sell 0.250 on trigger', tone: 'sell' },
    { id: 'order-1', price: 999_000, title: 'Buy 0.250', tone: 'buy' },
  ]);
});

test('what has no price has no line, and many orders have thirty', () => {
  const position = { symbol: 'BTC-PERP', held: 1, cost: 100, liquidation: 0 } as never;
  expect(ownLines(btc, [position], []).map(({ id }) => id)).toEqual(['entry']);
  const many = Array.from({ length: 200 }, (_, at) => order({ order: 200 - at }));
  const ids = ownLines(btc, [], many).map(({ id }) => id);
  expect(ids).toHaveLength(30);
  expect(ids[0]).toBe('order-200');
});

test('an arrow for each side and candle that is shown, in the order of time', () => {
  const fill = (time: number, side: string, contract = 'BTC-PERP') => ({ time, side, contract });
  const minute = 60_000_000;
  const fills = [
    ...[fill(5 * minute + 3, 'buy'), fill(5 * minute + 2, 'buy'), fill(4 * minute, 'sell')],
    ...[fill(4 * minute, 'buy'), fill(5 * minute, 'sell', 'ETH-PERP'), fill(1, 'buy')],
  ] as never;
  expect(fillMarks(fills, 'BTC-PERP', 'minute', new Set([4 * minute, 5 * minute]))).toEqual([
    { start: 4 * minute, side: 'sell' },
    { start: 4 * minute, side: 'buy' },
    { start: 5 * minute, side: 'buy' },
  ]);
});
