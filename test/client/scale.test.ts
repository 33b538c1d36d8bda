import { describe, expect, test } from 'vitest';
import { AmountError, Scale } from '../../client/node/index.ts';
import { BTC_PERP, ETH_PERP } from '../../engine/index.ts';
import type { ContractInfo } from '../../proto/server-message.ts';

const btc = new Scale({ terms: BTC_PERP, moneyPerTickLot: 100 } as ContractInfo);
const eth = new Scale({ terms: ETH_PERP, moneyPerTickLot: 100 } as ContractInfo);

describe('decimals become ticks and lots exactly', () => {
  test.each([
    ['100000.5', 1_000_005],
    ['100000.50', 1_000_005],
    ['0.1', 1],
    ['99000', 990_000],
    // 0.1 + 0.2 in floating point is 0.30000000000000004; as text it is exact.
    ['0.3', 3],
    ['13421772.7', 134_217_727],
  ])('%s USD is %i ticks of BTC-PERP', (text, ticks) => {
    expect(btc.ticks(text)).toBe(ticks);
  });

  test.each([
    ['0.25', 250],
    ['2', 2000],
    ['1000000000', 1_000_000_000_000],
  ])('%s BTC is %i lots', (text, lots) => {
    expect(btc.lots(text)).toBe(lots);
  });

  test('ticks and lots pass as they are', () => {
    expect(btc.ticks({ ticks: 7 })).toBe(7);
    expect(btc.lots({ lots: 7 })).toBe(7);
  });

  test('and back, always with the decimals of the contract', () => {
    expect(btc.price(1_000_000)).toBe('100000.0');
    expect(eth.price(400_001)).toBe('4000.01');
    expect(btc.qty(-250)).toBe('-0.250');
    expect(btc.money(-1_500_000)).toBe('-1.500000');
    // Cost 200 for 2 lots: 100 µUSD a lot is one tick.
    expect(btc.entryPrice(2, 200)).toBe('0.1');
    expect(btc.entryPrice(0, 0)).toBe('');
  });
});

describe('what lies between two steps, or is no decimal, is refused with the reason', () => {
  test.each([
    [
      '100000.55',
      'limit: 100000.55 lies between two ticks of BTC-PERP (0.1); the nearest are 100000.5 and 100000.6',
    ],
    // One part in 10²⁰ off the tick is off the tick.
    [
      '100000.00000000000000000001',
      'limit: 100000.00000000000000000001 lies between two ticks of BTC-PERP (0.1); the nearest are 100000.0 and 100000.1',
    ],
    ['1e5', "limit: '1e5' is not a decimal number"],
    ['-5', "limit: '-5' is not a decimal number"],
    ['', "limit: '' is not a decimal number"],
    ['0', 'limit: must be above zero'],
    ['99999999999999999999', 'limit: 99999999999999999999 is too large'],
  ])('%s', (text, message) => {
    expect(() => btc.ticks(text)).toThrow(
      new AmountError('limit', message.slice('limit: '.length)),
    );
  });

  test.each([0.25, 1, null, undefined, 10n])('%s is not text', (value) => {
    expect(() => btc.lots(value as unknown as string)).toThrow(
      /^qty: .*write it as text, like '0\.001'/,
    );
  });

  test.each([0, -1, 1.5, Number.NaN])('%s ticks are no ticks', (ticks) => {
    expect(() => btc.ticks({ ticks })).toThrow(/not a whole number of ticks above zero/);
  });
});
