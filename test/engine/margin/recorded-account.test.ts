// What another venue reported to a client of its account on 27 March 2023, computed again by our formulas: twelve positions under
// cross margin, a flat maintenance of about 0.75 %, twenty times leverage.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decimal } from 'decimal.js';
import { describe, expect } from 'vitest';
import type { AccountId, Lots, Money, Ppm, Price } from '../../../engine/kernel/units.ts';
import { liquidationPrice } from '../../../engine/margin/liquidation-price.ts';
import { bracketMargin, notional, Rate, unrealized } from '../../../engine/margin/margin.ts';
import type { Market } from '../../../engine/state/market.ts';
import { addMarket } from '../../../engine/state/state.ts';
import { testOn } from '../../gateway/tools/import/recorded-data.ts';
import { ANN, BTC, marketIn, openVenue, type Venue } from '../registers/venue.ts';

const ANNS = ANN.account as AccountId;

interface Recorded {
  readonly coin: string;
  readonly entryPx: string;
  readonly liquidationPx: string | null;
  readonly marginUsed: string;
  readonly positionValue: string;
  readonly szi: string;
  readonly unrealizedPnl: string;
}

interface Recording {
  readonly assetPositions: readonly { readonly position: Recorded }[];
  readonly crossMarginSummary: { readonly accountValue: string; readonly totalNtlPos: string };
}

/** What all the reported liquidation prices have in common. */
const TIERS = [{ upTo: 9e14 as Money, initial: 50_000 as Ppm, maintenance: 7495 as Ppm }];
/** Money in units of 10⁻⁹ USD: a lot's decimals and a tick's together are never more. */
const UNITS = 9;

function read(path: string): Recording {
  return JSON.parse(readFileSync(join(path, 'clearinghouse_state.json'), 'utf8')) as Recording;
}

/** One position of the recording in a venue of its own; the other eleven are given as equity and maintenance. */
function holding(recording: Recording, recorded: Recorded): { venue: Venue; market: Market } {
  const venue = openVenue();
  const size = new Decimal(recorded.szi);
  const mark = new Decimal(recorded.positionValue).div(size.abs()).toDecimalPlaces(5);
  const [lotDecimals, tickDecimals] = [size.decimalPlaces(), UNITS - size.decimalPlaces()];
  const terms = { ...marketIn(venue, BTC).terms, tiers: TIERS };
  const market: Market = {
    ...marketIn(venue, BTC),
    terms: { ...terms, tickSize: ten(-tickDecimals), lotSize: ten(-lotDecimals) },
    moneyPerTickLot: 1,
  };
  venue.state.markets.length = 0;
  venue.state.listed.length = 0;
  addMarket(venue.state, market);
  const lots = size.mul(ten(lotDecimals)).toNumber() as Lots;
  market.mark = mark.mul(ten(tickDecimals)).toNumber() as Price;
  market.positions.held[ANNS] = lots;
  market.positions.cost[ANNS] = size
    .mul(recorded.entryPx)
    .mul(ten(UNITS))
    .round()
    .toNumber() as Money;
  const { accountValue, totalNtlPos } = recording.crossMarginSummary;
  const others = new Decimal(totalNtlPos)
    .sub(recorded.positionValue)
    .mul(TIERS[0].maintenance)
    .div(1e6);
  const cash = new Decimal(accountValue).sub(others).mul(ten(UNITS)).round().toNumber();
  venue.state.accounts.balance[ANNS] = (cash - unrealized(market, ANNS)) as Money;
  return { venue, market };
}

function ten(power: number): string {
  return new Decimal(10).pow(power).toFixed();
}

describe('an account of another venue, 2023', () => {
  testOn(
    'hyperliquid-account-2023',
    'MARGIN-012 is told the liquidation prices that we compute, and none where there is none',
    (path) => {
      const recording = read(path);
      let recorded = 0;
      for (const { position } of recording.assetPositions) {
        const { venue, market } = holding(recording, position);
        const price = liquidationPrice(venue.state, market, ANNS);
        if (position.liquidationPx === null) {
          expect(price, position.coin).toBe(null);
          continue;
        }
        recorded += 1;
        // Its rate is known to four digits only.
        const ratio = (price as Decimal).div(position.liquidationPx).toNumber();
        expect(Math.abs(ratio - 1), position.coin).toBeLessThan(1e-4);
      }
      expect(recorded).toBe(5);
    },
  );

  testOn(
    'hyperliquid-account-2023',
    'MARGIN-001, LEDGER-003 is told the profit and the margin that we compute',
    (path) => {
      const recording = read(path);
      for (const { position } of recording.assetPositions) {
        const { market } = holding(recording, position);
        const profit = unrealized(market, ANNS) / 10 ** UNITS;
        // Its entry prices are rounded to six digits: half of the last, times the size, and half of its own last.
        const digit = new Decimal(10).pow(new Decimal(position.entryPx).e - 5);
        const slack = digit.div(2).mul(position.szi).abs().plus(1e-6).toNumber();
        expect(Math.abs(profit - Number(position.unrealizedPnl))).toBeLessThanOrEqual(slack);
        const amount = Math.abs(notional(market, market.positions.held[ANNS]));
        const margin = bracketMargin(TIERS, amount, Rate.initial) / 10 ** UNITS;
        // It cuts the digits below a millionth.
        expect(Math.abs(margin - Number(position.marginUsed))).toBeLessThan(1e-6);
      }
      expect(recording.assetPositions).toHaveLength(12);
    },
  );
});
