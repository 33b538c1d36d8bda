// What is public of what a client receives, to its books and as events.

import type { ServerBody } from '../../proto/server-message.ts';
import type { MarketData } from './market-data.ts';
import type { ClientEvents } from './options.ts';

type Emit = <Name extends keyof ClientEvents>(name: Name, event: ClientEvents[Name]) => void;

/** @returns whether it was of a public stream */
export function takeMarket(message: ServerBody, market: MarketData, emit: Emit): boolean {
  switch (message.kind) {
    case 'bookSnapshot':
      market.bookSnapshot(message);
      return true;
    case 'bookDelta':
      market.bookDelta(message);
      return true;
    case 'bookDigest':
      market.bookDigest(message);
      return true;
    case 'bookOrders':
    case 'bookOrdersDelta':
      market.bookOrders(message);
      return true;
    case 'trades':
      emit('trades', market.trades(message));
      return true;
    case 'liquidations':
      market.follow(message);
      emit('liquidations', message);
      return true;
    case 'candles':
      market.follow(message);
      emit('candles', message);
      return true;
    default:
      return takePrices(message, emit);
  }
}

/** The public streams that need no keeping: each message tells all. */
export type PricesName =
  | 'bbo'
  | 'ticker'
  | 'status'
  | 'index'
  | 'mark'
  | 'funding'
  | 'insuranceFund'
  | 'deleveraging';

/** @returns whether it was of one of these */
export function takePrices(
  message: ServerBody,
  emit: <Name extends PricesName>(name: Name, event: ClientEvents[Name]) => void,
): boolean {
  switch (message.kind) {
    case 'indexPrice':
      emit('index', message);
      return true;
    case 'markPrice':
      emit('mark', message);
      return true;
    case 'bbo':
      emit('bbo', message);
      return true;
    case 'ticker':
      emit('ticker', message);
      return true;
    case 'status':
      emit('status', message);
      return true;
    case 'funding':
      emit('funding', message);
      return true;
    case 'insuranceFund':
      emit('insuranceFund', message);
      return true;
    case 'deleveraging':
      emit('deleveraging', message);
      return true;
    default:
      return false;
  }
}
