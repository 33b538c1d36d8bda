import { describe, expect, test } from 'vitest';
import { mostLots, type Probe, probeOf } from '../../web/terminal/models/sizing.ts';
import { EMPTY_TICKET, type TicketFields } from '../../web/terminal/models/ticket.ts';
import { btc } from './scales.ts';

/** A venue that takes `perLot` of `available` for each lot behind the first `free` ones, and the rest of its rules. */
function venue(available: number, perLot: (lots: number) => number, most = Infinity) {
  const asked: number[] = [];
  const ask = async (lots: number): Promise<Probe> => {
    asked.push(lots);
    const availableAfter = available - perLot(lots);
    return { isAccepted: availableAfter >= 0 && lots <= most, lots, available, availableAfter };
  };
  return { ask, asked };
}

describe('how much the margin allows', () => {
  test('where each lot takes the same, two questions tell', async () => {
    const { ask, asked } = venue(10_000, (lots) => lots * 7);
    expect(await mostLots(ask, 100)).toBe(1428);
    expect(asked.length).toBeLessThanOrEqual(3);
  });

  test('where it takes more the larger the order is, to a part in 500 and never beyond', async () => {
    const { ask, asked } = venue(1e9, (lots) => lots * 100 + lots * lots);
    const lots = await mostLots(ask, 1000);
    const exact = Math.floor((-100 + Math.sqrt(10_000 + 4e9)) / 2);
    expect(lots).toBeLessThanOrEqual(exact);
    expect(lots).toBeGreaterThan(exact * 0.99);
    expect(asked.length).toBeLessThanOrEqual(18);
  });

  test('what reduces first is free, and a bound on sizes counts too', async () => {
    const free = venue(1000, (lots) => Math.max(0, lots - 500) * 10);
    expect(await mostLots(free.ask, 10)).toBeGreaterThanOrEqual(598);
    expect(await mostLots(free.ask, 10)).toBeLessThanOrEqual(600);
    const bounded = venue(1e9, (lots) => lots, 5000);
    expect(await mostLots(bounded.ask, 100)).toBeGreaterThanOrEqual(4988);
  });

  test('none where a single lot is refused, whatever the guess', async () => {
    const { ask, asked } = venue(-5, (lots) => lots);
    expect(await mostLots(ask, 1000)).toBe(0);
    expect(asked).toEqual([1000, 1]);
    expect(await mostLots(ask, -3)).toBe(0);
  });

  test('a reducing order is cut to the position', async () => {
    const cut = async (lots: number): Promise<Probe> => {
      return { isAccepted: true, lots: Math.min(lots, 42), available: 0, availableAfter: 0 };
    };
    expect(await mostLots(cut, 1)).toBe(42);
  });
});

describe('what is asked about', () => {
  // CONTROL-001: a sell at 100,000 passes from 97,000 on.
  const prices = { scale: btc, mark: 1_000_000, band: { low: 970_000, high: 1_500_000 } };
  const at = (fields: Partial<TicketFields>): number | undefined =>
    probeOf({ ...EMPTY_TICKET, side: 'sell', ...fields }, prices)?.price;

  test('a stop further away than a limit may be is asked about inside the band', () => {
    expect(at({ type: 'stopMarket', trigger: '95000' })).toBe(970_970);
    expect(at({ type: 'stopLimit', trigger: '95000', limit: '94000' })).toBe(970_970);
    expect(at({ type: 'takeProfitLimit', limit: '160000' })).toBe(1_498_500);
    expect(at({ type: 'pegged', cap: '90000' })).toBe(970_970);
    expect(at({ type: 'stopMarket', trigger: '99000' })).toBe(990_000);
    expect(
      probeOf({ ...EMPTY_TICKET, type: 'pegged', cap: '9' }, { ...prices, band: null }),
    ).toEqual({
      order: {
        ...{ contract: 'BTC-PERP', side: 'buy', reduceOnly: false, type: 'limit' },
        limit: { ticks: 90 },
      },
      price: 90,
    });
  });

  test('a limit as it was typed: it is refused as the order would be', () => {
    expect(at({ limit: '95000' })).toBe(950_000);
    expect(at({ limit: '' })).toBe(1_000_000);
    expect(at({ type: 'market' })).toBe(1_000_000);
  });
});
