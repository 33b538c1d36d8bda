// Subscriptions: what each costs and selects, and what a client that follows them knows at the end.

import { afterEach, expect, test } from 'vitest';
import { CloseCode } from '../../../proto/close-code.ts';
import { ANN, BOB, closeAll, logOnAs, openTestVenue, order, passed } from '../fixture.ts';
import { askedBy, OkxSocketClient, SWAP } from './okx-client.ts';

afterEach(closeAll);

const BID = { instId: SWAP, tdMode: 'cross', side: 'buy', ordType: 'limit', px: '99900', sz: '2' };
const BOOKS = { channel: 'books', instId: SWAP };

async function openOkx(settings: object = {}) {
  const venue = await openTestVenue({ okxPort: 0, edges: 0, tickMs: 60_000, ...settings });
  await passed(2000);
  return { venue, port: venue.okxPort };
}

function isOf(name: string, more: (data: readonly Record<string, string>[]) => boolean) {
  return ({ arg, data }: { readonly arg?: unknown; readonly data?: Record<string, string>[] }) =>
    (arg as { channel?: string } | undefined)?.channel === name && data !== undefined && more(data);
}

test('each subscription of a message costs as a message does', async () => {
  const { port } = await openOkx();
  const client = await OkxSocketClient.open(port, '/ws/v5/public');
  client.send({ op: 'subscribe', args: Array.from({ length: 65 }, () => BOOKS) });
  expect(await client.next(({ event }) => event === 'error')).toMatchObject({ code: '60013' });
  const many = { op: 'subscribe', args: Array.from({ length: 60 }, () => BOOKS) };
  client.send(many);
  client.send(many);
  expect(await client.closed).toBe(CloseCode.flood);
});

test('what is subscribed to is the channel and the contract, however that was written', async () => {
  const { port, venue } = await openOkx();
  const client = await OkxSocketClient.open(port, '/ws/v5/public');
  await client.subscribe(BOOKS);
  await client.next(({ action }) => action === 'snapshot');
  client.send({ op: 'unsubscribe', args: [{ instIdCode: 1, channel: 'books' }] });
  await client.next(({ event }) => event === 'unsubscribe');
  const ann = await logOnAs(venue.port, ANN);
  await ann.askFor('orderAck', order(ANN, 'buy', 1, 999_000));
  await passed(300);
  expect(client.received).toEqual([]);
  client.close();
});

test('a subscription that was refused is none, and can be made again', async () => {
  const { port } = await openOkx({ queriesPerSecond: 1, queriesMax: 2 });
  const client = await OkxSocketClient.open(port);
  await client.logOn(BOB);
  for (let asked = 0; asked < 2; asked++) await askedBy(BOB, port, '/api/v5/account/balance');
  const arg = { channel: 'orders', instType: 'SWAP' };
  expect(await client.subscribe(arg)).toMatchObject({ event: 'error', code: '50011' });
  await passed(2200);
  expect(await client.subscribe(arg)).toMatchObject({ event: 'subscribe' });
  await client.ask({ op: 'order', args: [BID] });
  await client.next(isOf('orders', ([row]) => row['state'] === 'live'));
  const wrong = { channel: 'positions', instType: 'SWAP', instId: 'X' };
  expect(await client.subscribe(wrong)).toMatchObject({ event: 'error', code: '51001' });
  client.close();
});

test('a position that is closed is shown flat, whatever is subscribed to meanwhile', async () => {
  const { port, venue } = await openOkx();
  const ann = await logOnAs(venue.port, ANN);
  const client = await OkxSocketClient.open(port);
  await client.logOn(BOB);
  await client.subscribe({ channel: 'positions', instType: 'ANY' });
  await client.ask({ op: 'order', args: [BID] });
  await ann.askFor('orderAck', order(ANN, 'sell', 2, 999_000));
  await client.next(isOf('positions', ([row]) => row?.['pos'] === '2'));
  await ann.askFor('orderAck', order(ANN, 'buy', 2, 999_000));
  await client.ask({ op: 'order', args: [{ ...BID, side: 'sell', ordType: 'market', px: '' }] });
  await client.subscribe({ channel: 'account' });
  await client.next(isOf('positions', ([row]) => row?.['pos'] === '0'));
  client.close();
});

test('cancels pass over HTTP while the venue goes away', async () => {
  const { port, venue } = await openOkx({ goAwayMs: 1500 });
  const placed = await askedBy(BOB, port, '/api/v5/trade/order', BID);
  const gone = venue.goAway('an upgrade');
  await passed(300);
  const cancel = { instId: SWAP, ordId: placed.data[0]['ordId'] };
  const canceled = await askedBy(BOB, port, '/api/v5/trade/cancel-order', cancel);
  expect(canceled).toMatchObject({ code: '0' });
  await gone;
});
