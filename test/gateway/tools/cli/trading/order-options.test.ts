// Options of an order that contradict each other, and the request that comes of those that do not.

import { describe, expect, test } from 'vitest';
import { Scale } from '../../../../../client/node/index.ts';
import { BTC_PERP } from '../../../../../engine/index.ts';
import { percent } from '../../../../../gateway/tools/cli/percentages.ts';
import {
  mustMakeSense,
  type Placing,
  requestOf,
} from '../../../../../gateway/tools/cli/trading/order-options.ts';
import type { ContractInfo } from '../../../../../proto/server-message.ts';

const btc = new Scale({ terms: BTC_PERP, moneyPerTickLot: 100 } as ContractInfo);
const UNTIL = new Date(0);

describe('an order', () => {
  test.each<[Placing, string]>([
    [{}, 'say one of --limit PRICE, --market and --peg PRICE'],
    [{ limit: '1', market: true }, 'say one of --limit PRICE'],
    [{ limit: '1', peg: 'mid', cap: '1' }, 'say one of --limit PRICE'],
    [{ peg: 'mid' }, '--peg needs --cap PRICE'],
    [{ limit: '1', cap: '1' }, '--offset and --cap go with --peg'],
    [{ limit: '1', offset: '1' }, '--offset and --cap go with --peg'],
    [{ peg: 'mid', cap: '9', trigger: '8' }, 'a pegged order waits for no price'],
    [{ peg: 'mid', cap: '9', tif: 'fok' }, 'a pegged order rests'],
    [{ market: true, trigger: '1', takeProfit: '2' }, 'say either --trigger PRICE or'],
    [{ limit: '1', triggerOn: 'last' }, '--trigger-on needs --trigger'],
    [{ limit: '1', tif: 'ioc', until: UNTIL }, 'say either --tif or --until'],
    [{ limit: '1', auctionOnly: true, until: UNTIL }, 'say either --tif or --until'],
    [{ market: true, auctionOnly: true }, '--auction-only goes with --limit'],
    [{ limit: '1', trigger: '1', auctionOnly: true }, '--auction-only goes with --limit'],
    [{ limit: '1', protection: 5000 }, '--protection goes with --market'],
    [{ market: true, protection: 0 }, '--protection 0 is none'],
    [{ limit: '1', slide: true, postOnly: true }, 'say either --post-only or --slide'],
    [{ limit: '1', bracketStopLimit: '1' }, '--bracket-stop-limit needs --bracket-stop'],
    [{ limit: '1', bracketTakeProfitLimit: '1' }, '--bracket-take-profit-limit needs'],
    [{ limit: '1', bracketOn: 'last' }, '--bracket-on needs'],
    [{ limit: '1', bracketStop: '1', pairWith: 'x' }, 'an order with a bracket is in no pair'],
  ])('%j makes no sense', (options, problem) => {
    expect(() => mustMakeSense(options)).toThrow(problem);
  });

  test.each<[Placing, object]>([
    [
      { limit: '9', tif: 'ioc' },
      { type: 'limit', limit: '9', timeInForce: 'immediateOrCancel' },
    ],
    [
      { limit: '9', tif: 'gtc', until: UNTIL },
      { expiresAt: UNTIL, timeInForce: undefined },
    ],
    [
      { market: true, trigger: '8', protection: 2000 },
      { type: 'stopMarket', protection: 2000 },
    ],
    [
      { limit: '9', takeProfit: '8' },
      { type: 'takeProfitLimit', trigger: '8' },
    ],
    [{ limit: '9', auctionOnly: true }, { timeInForce: 'auctionOnly' }],
    [
      { peg: 'best', cap: '9' },
      { type: 'pegged', peg: 'ask', pegOffset: undefined, cap: '9' },
    ],
    [
      { peg: 'mid', cap: '9', offset: '-1.5' },
      { peg: 'mid', pegOffset: -15 },
    ],
    [
      { peg: 'bid', cap: '9', offset: '+0.1' },
      { peg: 'bid', pegOffset: 1 },
    ],
    [{ peg: 'bid', cap: '9', offset: '0.0' }, { pegOffset: undefined }],
    [{ limit: '9', slide: true }, { postOnly: 'slide' }],
    [
      { limit: '9', bracketTakeProfit: '8', bracketStop: '10', bracketStopLimit: '11' },
      { takeProfit: '8', stopLoss: '10', stopLossLimit: '11' },
    ],
    [
      { limit: '9', pairWith: 'mine', display: '1' },
      { pairWith: 'mine', displayQty: '1' },
    ],
  ])('%j is sold as %j', (options, request) => {
    expect(() => mustMakeSense(options)).not.toThrow();
    expect(requestOf('sell', '2', btc, options)).toMatchObject({
      contract: 'BTC-PERP',
      side: 'sell',
      qty: '2',
      ...request,
    });
  });

  test.each(['x', '--1', '0.05', '1e3'])('an offset of %s is none', (offset) => {
    expect(() => requestOf('buy', '1', btc, { peg: 'mid', cap: '9', offset })).toThrow('offset: ');
  });
});

test('a percentage is exact', () => {
  expect(['0', '0.5', '0.5%', '12.3456', '100%'].map(percent)).toEqual([
    0, 5000, 5000, 123_456, 1_000_000,
  ]);
  for (const text of ['', '-1', '101', '100.0001', '0.00001', '1e1', '%', 'ten']) {
    expect(() => percent(text)).toThrow('Not a percentage');
  }
});
