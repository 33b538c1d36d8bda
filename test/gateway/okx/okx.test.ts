import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { Scope } from '../../../engine/schema/index.ts';
import type { Venue } from '../../../gateway/venue/venue.ts';
import {
  ANN,
  BOB,
  closeAll,
  logOnAs,
  must,
  openTestVenue,
  order,
  passed,
  register,
  type Trader,
} from '../fixture.ts';
import { asked, askedBy, OkxSocketClient, SWAP } from './okx-client.ts';

afterEach(closeAll);

const CAT: Trader = { id: 9, account: 19, name: 'cat', signer: randomBytes(32) };
const BID = { instId: SWAP, tdMode: 'cross', side: 'buy', ordType: 'limit', px: '99900', sz: '10' };

/** Once times are taken that are signed from then on. */
async function openOkx(settings: object = {}): Promise<{ venue: Venue; port: number }> {
  const venue = await openTestVenue({ okxPort: 0, edges: 0, tickMs: 60_000, ...settings });
  await passed(2000);
  return { venue, port: venue.okxPort };
}

describe('over HTTP', () => {
  test('contracts, prices and books are there for everybody', async () => {
    const { venue, port } = await openOkx();
    const ann = await logOnAs(venue.port, ANN);
    await ann.askFor('orderAck', order(ANN, 'buy', 7, 999_000));
    const instruments = await asked(port, '/api/v5/public/instruments?instType=SWAP');
    expect(instruments).toMatchObject({ status: 200, code: '0' });
    expect(instruments.data).toMatchObject([
      { instId: SWAP, instIdCode: 1, ctVal: '0.001', ctValCcy: 'BTC', tickSz: '0.1', lotSz: '1' },
    ]);
    expect((await asked(port, '/api/v5/public/instruments?instType=SPOT')).data).toEqual([]);
    const books = await asked(port, `/api/v5/market/books?instId=${SWAP}&sz=5`);
    expect(books.data).toMatchObject([{ bids: [['99900.0', '7', '0', '1']], asks: [] }]);
    const tickers = await asked(port, '/api/v5/market/tickers?instType=SWAP');
    expect(tickers.data).toMatchObject([{ instId: SWAP, bidPx: '99900.0', bidSz: '7' }]);
    const mark = await asked(port, `/api/v5/public/mark-price?instType=SWAP&instId=${SWAP}`);
    expect(mark.data).toMatchObject([{ markPx: '100000.0' }]);
    for (const path of [
      `public/funding-rate?instId=${SWAP}`,
      `public/funding-rate-history?instId=${SWAP}`,
      `public/open-interest?instType=SWAP`,
      `public/position-tiers?instType=SWAP&tdMode=cross&instFamily=BTC-USD`,
      `market/trades?instId=${SWAP}`,
      `market/ticker?instId=${SWAP}`,
      `market/candles?instId=${SWAP}&bar=1m`,
      'public/time',
    ]) {
      expect([path, await asked(port, `/api/v5/${path}`)]).toMatchObject([path, { code: '0' }]);
    }
    const unknown = await asked(port, '/api/v5/market/ticker?instId=DOGE-USD-SWAP');
    expect(unknown.code).toBe('51001');
  });

  test('an order is placed, amended, shown, canceled and remembered', async () => {
    const { venue, port } = await openOkx();
    const placed = await askedBy(BOB, port, '/api/v5/trade/order', { ...BID, clOrdId: 'b1' });
    expect(placed).toMatchObject({ code: '0', data: [{ sCode: '0', clOrdId: 'b1' }] });
    const [{ ordId }] = placed.data;
    const amend = { instId: SWAP, ordId, newSz: '8', newPx: '99901' };
    const amended = await askedBy(BOB, port, '/api/v5/trade/amend-order', amend);
    expect(amended).toMatchObject({ code: '0', data: [{ ordId, sCode: '0' }] });
    const pending = await askedBy(BOB, port, '/api/v5/trade/orders-pending');
    expect(pending.data).toMatchObject([
      { ordId, clOrdId: 'b1', px: '99901.0', sz: '8', state: 'live', ordType: 'limit', avgPx: '0' },
    ]);
    const ann = await logOnAs(venue.port, ANN);
    await ann.askFor('orderAck', order(ANN, 'sell', 3, 999_010));
    const partly = await askedBy(BOB, port, `/api/v5/trade/order?instId=${SWAP}&ordId=${ordId}`);
    expect(partly.data).toMatchObject([
      { state: 'partially_filled', accFillSz: '3', avgPx: '99901', sz: '8' },
    ]);
    const cancel = { instId: SWAP, clOrdId: 'b1' };
    const canceled = await askedBy(BOB, port, '/api/v5/trade/cancel-order', cancel);
    expect(canceled).toMatchObject({ code: '0', data: [{ ordId, sCode: '0' }] });
    const again = await askedBy(BOB, port, '/api/v5/trade/cancel-order', cancel);
    expect(again).toMatchObject({ code: '1', data: [{ sCode: '51400' }] });
    const past = await askedBy(BOB, port, '/api/v5/trade/orders-history?instType=SWAP');
    expect(past.data).toMatchObject([
      { ordId, state: 'canceled', accFillSz: '3', cancelSource: '1' },
    ]);
    const fills = await askedBy(BOB, port, '/api/v5/trade/fills?instType=SWAP');
    expect(fills.data).toMatchObject([
      { ordId, fillPx: '99901.0', fillSz: '3', side: 'buy', execType: 'M' },
    ]);
    const positions = await askedBy(BOB, port, '/api/v5/account/positions');
    expect(positions.data).toMatchObject([
      { instId: SWAP, pos: '3', avgPx: '99901', posSide: 'net' },
    ]);
    const balance = await askedBy(BOB, port, '/api/v5/account/balance');
    expect(balance.data[0]).toMatchObject({ details: [{ ccy: 'USD' }] });
  });

  test('several orders at once are each answered for themselves', async () => {
    const { port } = await openOkx();
    const orders = [BID, { ...BID, px: '99900.05' }, { ...BID, px: '1' }, { ...BID, clOrdId: 'x' }];
    const placed = await askedBy(BOB, port, '/api/v5/trade/batch-orders', orders);
    expect(placed.code).toBe('2');
    expect(placed.data.map(({ sCode }) => sCode)).toEqual(['0', '51121', '51006', '0']);
    const repeated = await askedBy(BOB, port, '/api/v5/trade/batch-orders', [
      { ...BID, clOrdId: 'x' },
    ]);
    expect(repeated).toMatchObject({ code: '1', data: [{ sCode: '51016' }] });
    const ids = [placed.data[0], placed.data[3]].map(({ ordId }) => ({ instId: SWAP, ordId }));
    const canceled = await askedBy(BOB, port, '/api/v5/trade/cancel-batch-orders', ids);
    expect(canceled).toMatchObject({ code: '0', data: [{ sCode: '0' }, { sCode: '0' }] });
  });

  test('a post-only order that would take is accepted, and then canceled', async () => {
    const { venue, port } = await openOkx();
    const ann = await logOnAs(venue.port, ANN);
    await ann.askFor('orderAck', order(ANN, 'sell', 3, 999_000));
    const crossing = { ...BID, ordType: 'post_only', clOrdId: 'p' };
    const placed = await askedBy(BOB, port, '/api/v5/trade/order', crossing);
    expect(placed).toMatchObject({ code: '0', data: [{ sCode: '0', clOrdId: 'p' }] });
    const [{ ordId }] = placed.data;
    const found = await askedBy(BOB, port, `/api/v5/trade/order?instId=${SWAP}&ordId=${ordId}`);
    expect(found.data).toMatchObject([
      { ordId, clOrdId: 'p', state: 'canceled', cancelSource: '31' },
    ]);
    const cancel = { instId: SWAP, ordId };
    const canceled = await askedBy(BOB, port, '/api/v5/trade/cancel-order', cancel);
    expect(canceled).toMatchObject({ code: '1', data: [{ sCode: '51400' }] });
  });

  test('leverage is chosen and shown, also while nothing is held', async () => {
    const { port } = await openOkx();
    const info = `/api/v5/account/leverage-info?instId=${SWAP}&mgnMode=cross`;
    expect((await askedBy(BOB, port, info)).data).toMatchObject([{ lever: '20' }]);
    const choice = { instId: SWAP, lever: 2, mgnMode: 'cross' };
    const chosen = await askedBy(BOB, port, '/api/v5/account/set-leverage', choice);
    expect(chosen).toMatchObject({ code: '0', data: [{ lever: '2', instId: SWAP }] });
    expect((await askedBy(BOB, port, info)).data).toMatchObject([{ lever: '2' }]);
    const high = { instId: SWAP, lever: '500', mgnMode: 'cross' };
    expect((await askedBy(BOB, port, '/api/v5/account/set-leverage', high)).code).toBe('59102');
  });

  test('the dead-man timer is set and stopped', async () => {
    const { venue, port } = await openOkx();
    const path = '/api/v5/trade/cancel-all-after';
    const set = await askedBy(BOB, port, path, { timeOut: '60' });
    expect(Number(set.data[0]['triggerTime'])).toBeGreaterThan(venue.state.time / 1000);
    expect((await askedBy(BOB, port, path, { timeOut: 0 })).data[0]['triggerTime']).toBe('0');
  });

  test('a key that may only read places no order', async () => {
    const { venue, port } = await openOkx();
    await register(venue, CAT, Scope.read);
    expect(await askedBy(CAT, port, '/api/v5/trade/order', BID)).toMatchObject({
      code: '1',
      data: [{ sCode: '50027' }],
    });
    const config = await askedBy(CAT, port, '/api/v5/account/config');
    expect(config.data).toMatchObject([{ uid: '19', perm: 'read_only', posMode: 'net_mode' }]);
  });

  test('a session is let go when its key is revoked', async () => {
    const { venue, port } = await openOkx();
    expect((await askedBy(BOB, port, '/api/v5/account/balance')).code).toBe('0');
    await must(venue, { kind: 'revokeKey', key: BOB.id, reason: 'lost' } as never);
    await passed(50);
    expect(await askedBy(BOB, port, '/api/v5/account/balance')).toMatchObject({ status: 401 });
  });
});

describe('over a WebSocket', () => {
  test('books begin with a snapshot and go on without a gap', async () => {
    const { venue, port } = await openOkx();
    const ann = await logOnAs(venue.port, ANN);
    const client = await OkxSocketClient.open(port, '/ws/v5/business');
    const arg = { channel: 'books', instId: SWAP };
    expect(await client.subscribe(arg)).toMatchObject({ event: 'subscribe', arg });
    const first = await client.next(({ action }) => action === 'snapshot');
    expect(first).toMatchObject({ arg, data: [{ bids: [], asks: [], prevSeqId: -1 }] });
    let seq = first.data?.[0]['seqId'];
    for (const price of [999_000, 999_100]) {
      await ann.askFor('orderAck', order(ANN, 'buy', 2, price));
      const update = await client.next(({ action }) => action === 'update');
      expect(update.data).toMatchObject([{ prevSeqId: seq }]);
      expect(update.data?.[0]['bids']).toEqual([[`${price / 10}.0`, '2', '0', '1']]);
      seq = update.data?.[0]['seqId'];
    }
    await client.subscribe(arg);
    const again = await client.next(({ action }) => action === 'snapshot');
    expect(again.data).toMatchObject([{ seqId: seq, bids: [{}, {}] }]);
    client.close();
  });

  test('orders are placed, filled and canceled, and told of', async () => {
    const { venue, port } = await openOkx();
    const ann = await logOnAs(venue.port, ANN);
    const client = await OkxSocketClient.open(port);
    expect(await client.logOn(BOB)).toMatchObject({ event: 'login', code: '0' });
    for (const channel of ['orders', 'positions', 'account']) {
      const instType = channel === 'account' ? {} : { instType: 'SWAP' };
      expect(await client.subscribe({ channel, ...instType })).toMatchObject({
        event: 'subscribe',
      });
    }
    const channelOf = ({ arg }: Record<string, unknown>) => (arg as { channel?: string })?.channel;
    expect(await client.next((each) => channelOf(each) === 'positions')).toMatchObject({
      data: [],
    });
    const { instId: _, ...named } = BID;
    const args = [{ ...named, instIdCode: 1, clOrdId: 'w' }];
    const placed = await client.ask({ op: 'order', args });
    expect(placed).toMatchObject({ op: 'order', code: '0', data: [{ sCode: '0', clOrdId: 'w' }] });
    const ordId = placed.data?.[0]['ordId'];
    const orders = (each: Record<string, unknown>): boolean => channelOf(each) === 'orders';
    expect(await client.next(orders)).toMatchObject({
      data: [{ ordId, state: 'live', tradeId: '' }],
    });
    await ann.askFor('orderAck', order(ANN, 'sell', 4, 999_000));
    expect(await client.next(orders)).toMatchObject({
      data: [{ ordId, state: 'partially_filled', fillSz: '4', fillPx: '99900.0', execType: 'M' }],
    });
    const held = await client.next(
      (each) => channelOf(each) === 'positions' && each.data?.length === 1,
    );
    expect(held).toMatchObject({ data: [{ pos: '4', instId: SWAP }] });
    const gone = await client.ask({ op: 'cancel-order', args: [{ instIdCode: 1, ordId }] });
    expect(gone).toMatchObject({ op: 'cancel-order', code: '0', data: [{ ordId }] });
    expect(await client.next(orders)).toMatchObject({ data: [{ ordId, state: 'canceled' }] });
    await client.ask({
      op: 'batch-orders',
      args: [
        { ...BID, px: '99800' },
        { ...BID, px: '99700' },
      ],
    });
    const all = await client.ask({
      op: 'mass-cancel',
      args: [{ instType: 'SWAP', instFamily: 'BTC-USD' }],
    });
    expect(all).toMatchObject({ code: '0', data: [{ result: true }] });
    client.send('ping');
    await passed(50);
    expect(client.received).toContain('pong');
    client.close();
  });
});
