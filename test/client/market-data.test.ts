// What a client keeps of public streams, without a venue.

import { expect, test } from 'vitest';
import { MarketData } from '../../client/core/market-data.ts';
import { Channel } from '../../proto/client-message.ts';
import type { Trades } from '../../proto/market-message.ts';

const BTC = 1 as never;

function tape(seq: number, snapshot: boolean, ...ids: number[]): Trades {
  const trades = ids.map((trade) => ({ trade }));
  const place = { contract: BTC, epoch: 5, seq, prevSeq: seq - 1, snapshot };
  return { kind: 'trades', ...place, trades } as unknown as Trades;
}

const idsOf = ({ trades }: Trades): number[] => trades.map(({ trade }) => trade);

test('trades come once over a lost connection, and all of them to who asks for them anew', () => {
  const market = new MarketData({ book() {}, orderBook() {}, restart() {}, gap() {} });
  market.want(Channel.trades, BTC);
  expect(idsOf(market.trades(tape(1, true, 1, 2)))).toEqual([1, 2]);
  market.lose();
  expect(idsOf(market.trades(tape(3, true, 1, 2, 3)))).toEqual([3]);
  market.unwant(Channel.trades, BTC);
  expect(idsOf(market.trades(tape(4, false, 4)))).toEqual([4]); // It comes until the venue knows.
  market.want(Channel.trades, BTC);
  expect(idsOf(market.trades(tape(5, true, 1, 2, 3, 4)))).toEqual([1, 2, 3, 4]);
});
