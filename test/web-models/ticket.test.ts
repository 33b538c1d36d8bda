import { describe, expect, test } from 'vitest';
import { aheadOf } from '../../web/shared/models/clock.ts';
import { entryBand, limitBand } from '../../web/terminal/models/bands.ts';
import {
  EMPTY_TICKET,
  notionalOf,
  orderOf,
  problemsOf,
  stepped,
  type TicketFields,
  timed,
} from '../../web/terminal/models/ticket.ts';
import { btc } from './scales.ts';

const filled: TicketFields = { ...EMPTY_TICKET, qty: '0.5', limit: '100,000.5' };

describe('what is typed becomes an order', () => {
  test('a limit order, with thousands as people write them', () => {
    expect(orderOf(filled, btc)).toEqual({
      contract: 'BTC-PERP',
      side: 'buy',
      type: 'limit',
      qty: '0.5',
      limit: '100000.5',
      timeInForce: 'goodTillCancel',
      reduceOnly: false,
    });
  });

  test.each(['0,5', '0,05', '1,5', '12,34', '0,500', '1,00,000', '100.000,5', ',5'])(
    'a comma that sets no thousands apart is refused: %s',
    (qty) => {
      expect(orderOf({ ...filled, qty }, btc)).toBe(null);
      expect(problemsOf({ ...filled, qty }, btc).qty).toContain('is not a decimal number');
    },
  );

  test('nothing while something is missing or wrong', () => {
    expect(orderOf(EMPTY_TICKET, btc)).toBe(null);
    expect(orderOf({ ...filled, limit: '' }, btc)).toBe(null);
    expect(orderOf({ ...filled, type: 'stopMarket' }, btc)).toBe(null);
    expect(problemsOf(EMPTY_TICKET, btc)).toEqual({});
    expect(problemsOf({ ...filled, limit: '100000.55', qty: 'x' }, btc)).toEqual({
      limit:
        '100000.55 lies between two ticks of BTC-PERP (0.1); the nearest are 100000.5 and 100000.6',
      qty: "'x' is not a decimal number",
    });
  });

  test('a market order has neither limit nor life, nor what only a resting order may be', () => {
    const order = orderOf({ ...filled, type: 'market', postOnly: true }, btc);
    expect(order).toEqual({
      contract: 'BTC-PERP',
      side: 'buy',
      type: 'market',
      qty: '0.5',
      reduceOnly: false,
    });
  });

  test('a stop with its trigger; exits only with what opens', () => {
    const fields = { ...filled, trigger: '99000', triggerOn: 'last', stopLoss: '98000' } as const;
    expect(orderOf({ ...fields, type: 'stopLimit' }, btc)).toMatchObject({
      trigger: '99000',
      triggerOn: 'last',
      limit: '100000.5',
    });
    expect(orderOf(fields, btc)).toMatchObject({ stopLoss: '98000' });
    expect(orderOf({ ...fields, reduceOnly: true }, btc)).not.toHaveProperty('stopLoss');
    expect(orderOf({ ...fields, type: 'stopLimit' }, btc)).not.toHaveProperty('stopLoss');
  });

  test('post-only is dropped where nothing rests', () => {
    const ioc = { ...filled, postOnly: true, life: 'immediateOrCancel' } as const;
    expect(orderOf(ioc, btc)).not.toHaveProperty('postOnly');
    expect(orderOf({ ...filled, postOnly: true }, btc)).toMatchObject({ postOnly: true });
  });
});

describe('what few orders need', () => {
  test('good till time is counted from when it is sent', () => {
    const order = orderOf({ ...filled, life: 'goodTillTime' }, btc);
    expect(order).toMatchObject({ timeInForce: 'goodTillTime' });
    if (order === null) throw new Error('no order');
    expect(timed(order, { ...filled, minutes: 5 }, 1000)).toMatchObject({ expiresAt: 300_001_000 });
    const other = orderOf(filled, btc);
    expect(other && timed(other, filled, 1000)).toBe(other);
  });

  test('the clock of the venue is known to the second, and a late message moves none', () => {
    expect(aheadOf(3_600_000_000, 400_000)).toBe(3_600_000_000);
    expect(aheadOf(1_000_000, 3_600_000_000)).toBe(-3_599_000_000);
    expect(aheadOf(1_000_000, 5_999_999)).toBe(0);
  });

  test('a pegged order follows a price at a distance, up to its cap', () => {
    const fields = { ...EMPTY_TICKET, type: 'pegged', qty: '1', peg: 'mid' } as const;
    expect(orderOf(fields, btc)).toBe(null);
    const order = orderOf({ ...fields, cap: '100,100', pegOffset: '−3', life: 'fillOrKill' }, btc);
    expect(order).toEqual({
      ...{ contract: 'BTC-PERP', side: 'buy', type: 'pegged', qty: '1', reduceOnly: false },
      ...{ peg: 'mid', pegOffset: -3, cap: '100100', timeInForce: 'goodTillCancel' },
    });
    expect(problemsOf({ ...fields, pegOffset: '1.5' }, btc).pegOffset).toContain('whole number');
    expect(orderOf({ ...fields, cap: '1', pegOffset: '-' }, btc)).toBe(null);
  });

  test('a part on display, and a slide, only of what rests', () => {
    const fields = { ...filled, displayQty: '0.1', postOnly: true, slides: true };
    expect(orderOf(fields, btc)).toMatchObject({ displayQty: '0.1', postOnly: 'slide' });
    const ioc = orderOf({ ...fields, life: 'immediateOrCancel' }, btc);
    expect(ioc).not.toHaveProperty('displayQty');
    expect(ioc).not.toHaveProperty('postOnly');
    expect(problemsOf({ ...fields, displayQty: '0.00001' }, btc)).toHaveProperty('displayQty');
  });

  test('one of a pair has no exits; exits watch the price that was chosen', () => {
    const fields = { ...filled, stopLoss: '98000', exitOn: 'last' } as const;
    expect(orderOf(fields, btc)).toMatchObject({ stopLoss: '98000', exitOn: 'last' });
    const paired = orderOf({ ...fields, pairWith: 'abc' }, btc);
    expect(paired).toMatchObject({ pairWith: 'abc' });
    expect(paired).not.toHaveProperty('stopLoss');
    expect(orderOf({ ...fields, pairWith: 'abc', type: 'market' }, btc)).not.toHaveProperty(
      'pairWith',
    );
  });
});

test('a value is whole minor units, and none where it would not be exact', () => {
  expect(notionalOf(filled, btc, 0)).toBe(50_000_250_000);
  expect(notionalOf({ ...filled, type: 'market' }, btc, 1_000_000)).toBe(50_000_000_000);
  expect(notionalOf({ ...filled, qty: '99999999999' }, btc, 0)).toBe(0);
  expect(notionalOf(EMPTY_TICKET, btc, 0)).toBe(0);
});

test('a step up or down is a tick, from the best price where nothing stands, and never to zero', () => {
  const step = (text: string, by: number): string =>
    stepped(
      text,
      by,
      1_000_000,
      (read) => btc.ticks(read),
      (ticks) => btc.price(ticks),
    );
  expect(step('', 1)).toBe('100000.1');
  expect(step('100000.5', -10)).toBe('99999.5');
  expect(step('0.1', -1)).toBe('0.1');
  expect(step('abc', 1)).toBe('abc');
});

test('the band rounds inward: CONTROL-001 has 3 % on the side that could take, 50 % on the other', () => {
  const terms = { controls: { entryBandAggressive: 30_000, entryBandPassive: 500_000 } };
  const of = (side: 'buy' | 'sell', mark: number) => entryBand({ terms } as never, side, mark);
  expect(of('buy', 1_000_001)).toEqual({ low: 500_001, high: 1_030_001 });
  expect(of('sell', 1_000_001)).toEqual({ low: 970_001, high: 1_500_001 });
  expect(of('buy', 0)).toBe(null);
});

test('volatility control narrows it while it holds, and stands alone where no entry band does', () => {
  const entry = { low: 500, high: 1030 };
  const controlled = { bandLow: 990, bandHigh: 1010, bandUntil: 100 } as never;
  expect(limitBand(entry, controlled, 99)).toEqual({ low: 990, high: 1010 });
  expect(limitBand({ low: 995, high: 1005 }, controlled, 99)).toEqual({ low: 995, high: 1005 });
  expect(limitBand(null, controlled, 99)).toEqual({ low: 990, high: 1010 });
  expect(limitBand(entry, controlled, 100)).toBe(entry);
  expect(limitBand(entry, undefined, 99)).toBe(entry);
});
