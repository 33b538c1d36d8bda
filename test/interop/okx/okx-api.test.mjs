// okx-api, unmodified, against the real venue.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { RestClient, WebsocketClient } from 'okx-api';
import { startVenue } from './venue.mjs';

const instId = 'BTC-USD-SWAP';
let venue;
let rest;

before(async () => {
  venue = await startVenue();
  const { account, secret } = venue.keys.bot;
  rest = new RestClient({
    apiKey: 'bot',
    apiSecret: secret,
    apiPass: String(account),
    baseUrl: `http://127.0.0.1:${venue.okxPort}`,
  });
});

after(() => venue?.close());

const order = { instId, tdMode: 'cross', side: 'buy', ordType: 'limit', px: '99900', sz: '5' };

test('public data', async () => {
  const [instrument] = await rest.getInstruments({ instType: 'SWAP' });
  assert.equal(instrument.instId, instId);
  assert.equal((await rest.getTicker({ instId }))[0].instId, instId);
  assert.equal((await rest.getFundingRate({ instId }))[0].instId, instId);
});

test('orders over REST', async () => {
  const [placed] = await rest.submitOrder(order);
  assert.equal(placed.sCode, '0');
  const [found] = await rest.getOrderDetails({ instId, ordId: placed.ordId });
  assert.deepEqual([found.state, found.px, found.sz], ['live', '99900.0', '5']);
  await rest.amendOrder({ instId, ordId: placed.ordId, newSz: '4' });
  assert.equal((await rest.getOrderList())[0].sz, '4');
  const [gone] = await rest.cancelOrder({ instId, ordId: placed.ordId });
  assert.equal(gone.sCode, '0');
  const [balance] = await rest.getBalance();
  assert.equal(balance.details[0].cashBal, '10000000.000000');
  await assert.rejects(rest.submitOrder({ ...order, px: '1' }), ({ data, code }) => {
    return code === '1' && data[0].sCode === '51006';
  });
});

test('streams and orders over WebSocket', async () => {
  const { account, secret } = venue.keys.bot;
  const base = `ws://127.0.0.1:${venue.okxPort}/ws/v5`;
  const client = new WebsocketClient({
    accounts: [{ apiKey: 'bot', apiSecret: secret, apiPass: String(account) }],
    wsUrl: `${base}/private`,
  });
  const updates = [];
  client.on('update', (update) => updates.push(update));
  client.on('exception', () => {});
  await Promise.all([
    ...client.subscribe({ channel: 'orders', instType: 'SWAP' }),
    ...client.subscribe({ channel: 'account' }),
  ]);
  const fits = (channel) => updates.some(({ arg }) => arg.channel === channel);
  const end = Date.now() + 10_000;
  while (!fits('account') && Date.now() < end) await new Promise((done) => setTimeout(done, 50));
  assert.ok(fits('account'));
  await rest.submitOrder(order);
  while (!fits('orders') && Date.now() < end) await new Promise((done) => setTimeout(done, 50));
  assert.ok(fits('orders'));
  client.closeAll(true);
});
