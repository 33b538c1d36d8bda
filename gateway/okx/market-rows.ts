// Market data as these clients read it. Text from whole numbers.

import { Side } from '../../engine/schema/index.ts';
import type { Funding } from '../../proto/funding-message.ts';
import type { Candle, Level, Ticker, Trade } from '../../proto/market-message.ts';
import { crc32 } from '../host/crc32.ts';
import { millis } from './account-rows.ts';
import { plain, pointed } from './decimals.ts';
import type { Instrument } from './instruments.ts';

/** A price, its contracts, two fields of their former books: liquidation orders, and orders, which are not counted. */
export type LevelRow = readonly [string, string, '0', '1'];

export function levelRow({ price, qty }: Level, instrument: Instrument): LevelRow {
  return [instrument.price(price), String(qty), '0', '1'];
}

const CHECKED_LEVELS = 25;

/** Over the best levels of both sides, bid and ask in turn, as a signed number of 32 bits. */
export function checksum(bids: readonly LevelRow[], asks: readonly LevelRow[]): number {
  const parts: string[] = [];
  for (let at = 0; at < CHECKED_LEVELS; at++) {
    for (const side of [bids, asks]) {
      const level = side[at];
      if (level !== undefined) parts.push(`${level[0]}:${level[1]}`);
    }
  }
  return crc32(Buffer.from(parts.join(':'))) | 0;
}

export function tickerRow(ticker: Ticker, instrument: Instrument): object {
  const { bidQty, askQty, lastQty, qty } = ticker;
  return {
    instType: 'SWAP',
    instId: instrument.instId,
    last: instrument.price(ticker.lastPrice),
    lastSz: String(lastQty),
    bidPx: instrument.price(ticker.bidPrice),
    bidSz: String(bidQty),
    askPx: instrument.price(ticker.askPrice),
    askSz: String(askQty),
    open24h: instrument.price(ticker.openPrice),
    high24h: instrument.price(ticker.highPrice),
    low24h: instrument.price(ticker.lowPrice),
    vol24h: String(qty),
    volCcy24h: instrument.amount(qty),
    markPx: instrument.price(ticker.markPrice),
    idxPx: instrument.price(ticker.indexPrice),
    sodUtc0: '',
    sodUtc8: '',
    ts: millis(ticker.time),
  };
}

export function markRow(price: number, time: number, instrument: Instrument): object {
  const { instId } = instrument;
  return { instType: 'SWAP', instId, markPx: instrument.price(price), ts: millis(time) };
}

export function openInterestRow(ticker: Ticker, instrument: Instrument): object {
  const { openInterest, markPrice, time } = ticker;
  return {
    instType: 'SWAP',
    instId: instrument.instId,
    oi: String(openInterest),
    oiCcy: instrument.amount(openInterest),
    oiUsd: instrument.notional(openInterest, markPrice),
    ts: millis(time),
  };
}

/** The side is the taker's. */
export function tradeRow(trade: Trade, instrument: Instrument): object {
  return {
    instId: instrument.instId,
    tradeId: String(trade.trade),
    px: instrument.price(trade.price),
    sz: String(trade.qty),
    side: trade.takerSide === Side.buy ? 'buy' : 'sell',
    count: '1',
    source: '0',
    ts: millis(trade.time),
  };
}

/** Start, open, high, low, close, contracts, base currency, quote currency (not counted), whether it is over. */
export function candleRow(candle: Candle, instrument: Instrument): readonly string[] {
  const { start, open, high, low, close, qty, closed } = candle;
  const prices = [open, high, low, close].map((ticks) => instrument.price(ticks));
  return [millis(start), ...prices, String(qty), instrument.amount(qty), '', closed ? '1' : '0'];
}

const HOUR_US = 3_600_000_000;

/** @param settled of the last hour; null when none is known */
export function fundingRow(
  funding: Funding,
  instrument: Instrument,
  settled: Settlement | null,
): object {
  const { nextHour, rate, premium, time } = funding;
  const cap = instrument.info.terms.funding.cap;
  return {
    instType: 'SWAP',
    instId: instrument.instId,
    formulaType: 'withRate',
    method: 'current_period',
    fundingRate: hourlyRate(rate),
    nextFundingRate: '',
    fundingTime: millis(nextHour),
    nextFundingTime: nextHour === 0 ? '' : millis(nextHour + HOUR_US),
    minFundingRate: hourlyRate(-cap),
    maxFundingRate: hourlyRate(cap),
    premium: plain(pointed(BigInt(premium), PPB_DECIMALS)),
    settState: 'settled',
    settFundingRate: settled === null ? '' : hourlyRate(settled.rate),
    ts: millis(time),
  };
}

/** The funding of an hour that is over. */
export interface Settlement {
  readonly hour: number;
  /** Parts per billion per 8 h. */
  readonly rate: number;
}

export function settlementRow({ hour, rate }: Settlement, { instId }: Instrument): object {
  return {
    instType: 'SWAP',
    instId,
    formulaType: 'withRate',
    method: 'current_period',
    fundingRate: hourlyRate(rate),
    realizedRate: hourlyRate(rate),
    fundingTime: millis(hour),
  };
}

const PPB_DECIMALS = 9;
/** An eighth of a rate per 8 h has three decimals more. */
const HOURLY_DECIMALS = PPB_DECIMALS + 3;

/** What an hour costs of a rate per 8 h, exactly. @example hourlyRate(100_000) is '0.0000125'. */
export function hourlyRate(ppb: number): string {
  return plain(pointed(BigInt(ppb) * 125n, HOURLY_DECIMALS));
}

/** Brackets of margin as sizes at this mark: each holds for its own part of a position, like a tax bracket. */
export function tierRows(instrument: Instrument, mark: number): object[] {
  const { instId, family, info } = instrument;
  const perLot = BigInt(mark) * BigInt(info.moneyPerTickLot);
  const size = (notional: number): string =>
    perLot === 0n ? '' : String(BigInt(notional) / perLot);
  let from = 0;
  return info.terms.tiers.map(({ upTo, initial, maintenance }, at) => {
    const row = {
      instId,
      instFamily: family,
      uly: family,
      tier: String(at + 1),
      minSz: size(from),
      maxSz: size(upTo),
      imr: plain(pointed(BigInt(initial), PPM_DECIMALS)),
      mmr: plain(pointed(BigInt(maintenance), PPM_DECIMALS)),
      maxLever: String(Math.floor(10 ** PPM_DECIMALS / initial)),
      optMgnFactor: '',
      baseMaxLoan: '',
      quoteMaxLoan: '',
    };
    from = upTo;
    return row;
  });
}

const PPM_DECIMALS = 6;
