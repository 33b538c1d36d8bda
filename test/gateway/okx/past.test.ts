// Orders and fills of the past are found however much has happened since, and pages follow each other without a gap.

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Venue } from '../../../gateway/venue/venue.ts';
import { ANN, BOB, closeAll, logOnAs, openTestVenue, order, passed } from '../fixture.ts';
import { askedBy, BID, SWAP } from './okx-client.ts';

let venue: Venue;
let port: number;

beforeEach(async () => {
  const limits = { participantCreditsPerSecond: 1_000_000, participantCreditsMax: 1_000_000 };
  const own = { creditsPerSecond: 1_000_000, creditsMax: 1_000_000, queriesMax: 1_000_000 };
  venue = await openTestVenue({ okxPort: 0, edges: 0, tickMs: 60_000, ...limits, ...own });
  port = venue.okxPort;
  await passed(2000);
});

afterEach(closeAll);

/** Orders that come and go, of two or three events each. */
async function quote(count: number): Promise<void> {
  const bob = await logOnAs(venue.port, BOB);
  for (let at = 0; at < count; at++) {
    const { order: id } = (await bob.askFor('orderAck', order(BOB, 'buy', 1, 998_000))) as {
      order: number;
    };
    const cancel = {
      kind: 'cancelOrder',
      key: 0,
      account: BOB.account,
      order: id,
      contract: 0,
      side: 0,
    };
    await bob.askFor('orderAck', { ...cancel, clientOrderId: '' } as never);
  }
}

async function pagesOf(path: string, name: string): Promise<string[][]> {
  const pages: string[][] = [];
  for (let after = ''; pages.length < 20; ) {
    const { code, data } = await askedBy(BOB, port, `${path}&limit=3&after=${after}`);
    expect(code).toBe('0');
    if (data.length === 0) break;
    pages.push(data.map((row) => row[name]));
    after = data.at(-1)?.[name] ?? '';
  }
  return pages;
}

test('what lies behind thousands of events', async () => {
  const placed = await askedBy(BOB, port, '/api/v5/trade/order', { ...BID, sz: '2' });
  const [{ ordId }] = placed.data;
  const ann = await logOnAs(venue.port, ANN);
  await ann.askFor('orderAck', order(ANN, 'sell', 2, 999_000));
  await quote(800);
  const found = await askedBy(BOB, port, `/api/v5/trade/order?instId=${SWAP}&ordId=${ordId}`);
  expect(found.data).toMatchObject([{ ordId, state: 'filled', avgPx: '99900', px: '99900.0' }]);
  const fills = await askedBy(BOB, port, '/api/v5/trade/fills?instType=SWAP');
  expect(fills.data).toMatchObject([{ ordId, fillSz: '2' }]);
  const none = await askedBy(BOB, port, `/api/v5/trade/order?instId=${SWAP}&ordId=999999`);
  expect(none.code).toBe('51603');
}, 60_000);

test('pages of orders: by when they were placed, refused ones in their place', async () => {
  const ann = await logOnAs(venue.port, ANN);
  await ann.askFor('orderAck', order(ANN, 'sell', 1, 1_000_000));
  const cancel = '/api/v5/trade/cancel-order';
  const first = await askedBy(BOB, port, '/api/v5/trade/order', BID);
  const names: string[] = [first.data[0]['ordId']];
  for (let at = 0; at < 7; at++) {
    const terms = at % 3 === 1 ? { ordType: 'post_only', px: '100000' } : {};
    const { data } = await askedBy(BOB, port, '/api/v5/trade/order', { ...BID, ...terms });
    const [{ ordId }] = data;
    names.push(ordId);
    await askedBy(BOB, port, cancel, { instId: SWAP, ordId });
  }
  await askedBy(BOB, port, cancel, { instId: SWAP, ordId: names[0] }); // The oldest ends last.
  const pages = await pagesOf('/api/v5/trade/orders-history?instType=SWAP', 'ordId');
  expect(pages.flat()).toEqual([...names].reverse());
  expect(pages.map(({ length }) => length)).toEqual([3, 3, 2]);
  const newer = `/api/v5/trade/orders-history?instType=SWAP&before=${names[5]}`;
  expect((await askedBy(BOB, port, newer)).data.map(({ ordId }) => ordId)).toEqual([
    names[7],
    names[6],
  ]);
  const none = `/api/v5/trade/orders-history?instType=SWAP&begin=${Date.now() + 1000}`;
  expect((await askedBy(BOB, port, none)).data).toEqual([]);
  const canceled = '/api/v5/trade/orders-history?instType=SWAP&state=filled';
  expect((await askedBy(BOB, port, canceled)).data).toEqual([]);
});

test('pages of fills, between two of them, and in a time', async () => {
  const ann = await logOnAs(venue.port, ANN);
  await askedBy(BOB, port, '/api/v5/trade/order', { ...BID, sz: '10' });
  for (let at = 0; at < 7; at++) await ann.askFor('orderAck', order(ANN, 'sell', 1, 999_000));
  const fills = '/api/v5/trade/fills?instType=SWAP';
  const bills = (await pagesOf(fills, 'billId')).flat();
  expect(bills).toHaveLength(7);
  const between = await askedBy(BOB, port, `${fills}&before=${bills[4]}&after=${bills[1]}`);
  expect(between.data.map(({ billId }) => billId)).toEqual([bills[2], bills[3]]);
  const { data } = await askedBy(BOB, port, fills);
  const [from, to] = [data[6]['ts'], data[0]['ts']];
  expect((await askedBy(BOB, port, `${fills}&begin=${from}&end=${to}`)).data).toHaveLength(7);
  expect((await askedBy(BOB, port, `${fills}&begin=${Number(to) + 1000}`)).data).toEqual([]);
  expect((await askedBy(BOB, port, `${fills}&end=${Number(from) - 1}`)).data).toEqual([]);
});
