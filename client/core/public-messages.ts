// What is public, as it comes in: books and streams are followed, and the rest is emitted as it is.

import type { ServerBody } from '../../proto/server-message.ts';
import type { MarketData } from './market-data.ts';
import type { ClientEvents } from './options.ts';

export type EmitPublic = <Name extends keyof ClientEvents>(
  name: Name,
  event: ClientEvents[Name],
) => void;

/** @returns false for a message that is not public. */
export function passOn(message: ServerBody, market: MarketData, emit: EmitPublic): boolean {
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
    case 'ticker':
      emit('ticker', message);
      return true;
    case 'liquidations':
      market.follow(message);
      emit('liquidations', message);
      return true;
    case 'candles':
      market.follow(message);
      emit('candles', message);
      return true;
    case 'bbo':
      emit('bbo', message);
      return true;
    case 'trades':
      emit('trades', market.trades(message));
      return true;
    case 'status':
      emit('status', message);
      return true;
    case 'indexPrice':
      emit('index', message);
      return true;
    case 'markPrice':
      emit('mark', message);
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
