// ccxt (pro, class okx), unmodified, against the real venue.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import ccxt from 'ccxt';
import { ccxtOf, passed, startVenue, until } from './venue.mjs';

const SYMBOL = 'BTC/USD:USD';
let venue;
let maker; // Native.
let bot; // ccxt.

before(async () => {
  venue = await startVenue();
  maker = await venue.native('maker');
  bot = await ccxtOf(venue, 'bot');
  await bot.loadMarkets();
  for (const [side, limit] of [
    ['buy', '99900'],
    ['buy', '99890'],
    ['sell', '100100'],
    ['sell', '100110'],
  ]) {
    await maker.place({ contract: 'BTC-PERP', side, qty: '0.5', limit });
  }
});

after(async () => {
  maker?.close();
  await bot?.close();
  venue?.close();
});

async function open(side, price, amount = 5, params = {}) {
  return await bot.createOrder(SYMBOL, 'limit', side, amount, price, params);
}

test('markets', () => {
  const market = bot.market(SYMBOL);
  assert.equal(market.id, 'BTC-USD-SWAP');
  assert.equal(market.type, 'swap');
  assert.equal(market.linear, true);
  assert.equal(market.contractSize, 0.001);
  assert.deepEqual(market.precision, { amount: 1, price: 0.1 });
  assert.equal(market.active, true);
});

test('balance, currencies, accounts', async () => {
  const balance = await bot.fetchBalance();
  assert.equal(balance.USD.total, 10_000_000);
  assert.equal(balance.USD.free, 10_000_000);
  const [account] = await bot.fetchAccounts();
  assert.equal(account.id, '132');
  assert.ok((await bot.fetchCurrencies()).USD);
});

test('leverage', async () => {
  await bot.setLeverage(4, SYMBOL);
  const { longLeverage, marginMode } = await bot.fetchLeverage(SYMBOL);
  assert.deepEqual([longLeverage, marginMode], [4, 'cross']);
  const tiers = await bot.fetchMarketLeverageTiers(SYMBOL, {
    marginMode: 'cross',
    tdMode: 'cross',
  });
  assert.ok(tiers.length > 0);
  await assert.rejects(bot.setLeverage(125, SYMBOL), ccxt.ExchangeError);
});

test('book, ticker, mark, open interest, trades', async () => {
  const { bids, asks } = await bot.fetchOrderBook(SYMBOL, 10);
  assert.deepEqual(
    [...bids, ...asks].map(([price, size]) => [price, size]),
    [
      [99900, 500],
      [99890, 500],
      [100100, 500],
      [100110, 500],
    ],
  );
  const order = await bot.createOrder(SYMBOL, 'market', 'buy', 3);
  assert.ok(order.id);
  const ticker = await until(async () => {
    const found = await bot.fetchTicker(SYMBOL);
    return found.last === 100100 && found;
  });
  assert.deepEqual([ticker.bid, ticker.ask, ticker.bidVolume], [99900, 100100, 500]);
  assert.ok(Object.keys(await bot.fetchTickers()).includes(SYMBOL));
  const trades = await bot.fetchTrades(SYMBOL);
  assert.deepEqual(
    [trades.at(-1).price, trades.at(-1).amount, trades.at(-1).side],
    [100100, 3, 'buy'],
  );
  assert.ok((await bot.fetchMarkPrice(SYMBOL)).markPrice > 0);
  assert.equal((await bot.fetchOpenInterest(SYMBOL)).openInterestAmount, 3);
  const [position] = await bot.fetchPositions([SYMBOL]);
  assert.deepEqual([position.contracts, position.side, position.entryPrice], [3, 'long', 100100]);
  await bot.createOrder(SYMBOL, 'market', 'sell', 3, undefined, { reduceOnly: true });
  await until(async () => (await bot.fetchPositions()).length === 0);
});

test('candles', async () => {
  const candles = await until(async () => {
    const found = await bot.fetchOHLCV(SYMBOL, '1m');
    return found.length > 0 && found;
  });
  const volume = candles.reduce((sum, candle) => sum + candle[5], 0);
  assert.ok(Math.abs(volume - 0.006) < 1e-9, `volume ${volume}`);
  assert.equal(candles.at(-1)[2], 100100);
});

test('funding rate and its history', async () => {
  const rate = await bot.fetchFundingRate(SYMBOL);
  assert.equal(rate.interval, '1h');
  assert.equal(typeof rate.fundingRate, 'number');
  const history = await bot.fetchFundingRateHistory(SYMBOL);
  assert.ok(history.length >= 1);
  assert.equal(history[0].timestamp % 3_600_000, 0);
});

test('orders over REST: create, edit, fetch, cancel, batch', async () => {
  const order = await open('buy', 99800, 5, { clientOrderId: 'rest1' });
  const edited = await bot.editOrder(order.id, SYMBOL, 'limit', 'buy', 4, 99801);
  assert.equal(edited.id, order.id);
  const fetched = await bot.fetchOrder(order.id, SYMBOL);
  assert.deepEqual(
    [fetched.price, fetched.amount, fetched.status, fetched.clientOrderId],
    [99801, 4, 'open', 'rest1'],
  );
  const all = await bot.fetchOpenOrders(SYMBOL);
  assert.deepEqual(
    all.map(({ id }) => id),
    [order.id],
  );
  assert.ok(all[0].timestamp > Date.now() - 60_000);
  await bot.cancelOrder(order.id, SYMBOL);
  assert.deepEqual(await bot.fetchOpenOrders(SYMBOL), []);
  assert.equal((await bot.fetchOrder(order.id, SYMBOL)).status, 'canceled');
  const batch = await bot.createOrders([
    { symbol: SYMBOL, type: 'limit', side: 'buy', amount: 1, price: 99700 },
    { symbol: SYMBOL, type: 'limit', side: 'buy', amount: 1, price: 10 },
    { symbol: SYMBOL, type: 'limit', side: 'buy', amount: 2, price: 99701 },
  ]);
  assert.deepEqual(
    batch.map(({ status }) => status).map((each) => each === 'rejected'),
    [false, true, false],
  );
  const canceled = await bot.cancelOrders([batch[0].id, batch[2].id], SYMBOL);
  assert.equal(canceled.length, 2);
  const past = await bot.fetchCanceledOrders(SYMBOL);
  assert.ok(past.some(({ id }) => id === order.id));
});

test('orders over WebSocket: create, edit, cancel', async () => {
  const order = await bot.createOrderWs(SYMBOL, 'limit', 'buy', 5, 99810);
  await bot.editOrderWs(order.id, SYMBOL, 'limit', 'buy', 6, 99811);
  assert.equal((await bot.fetchOrder(order.id, SYMBOL)).amount, 6);
  await bot.cancelOrderWs(order.id, SYMBOL);
  assert.deepEqual(await bot.fetchOpenOrders(SYMBOL), []);
  await assert.rejects(bot.cancelOrderWs(order.id, SYMBOL), ccxt.OrderNotFound);
  await assert.rejects(bot.createOrderWs(SYMBOL, 'limit', 'buy', 5, 1), ccxt.InvalidOrder);
});

test('a crossing post-only order is accepted, then canceled', async () => {
  const order = await open('buy', 100200, 1, { postOnly: true });
  const fetched = await bot.fetchOrder(order.id, SYMBOL);
  assert.equal(fetched.status, 'canceled');
});

test('closed orders and own trades', async () => {
  const order = await bot.createOrder(SYMBOL, 'market', 'buy', 2);
  await until(async () => (await bot.fetchClosedOrders(SYMBOL)).some(({ id }) => id === order.id));
  const trades = await bot.fetchMyTrades(SYMBOL);
  const trade = trades.find((each) => each.order === order.id);
  assert.deepEqual([trade.price, trade.amount, trade.takerOrMaker], [100100, 2, 'taker']);
  assert.ok(trade.fee.cost > 0);
  await bot.createOrder(SYMBOL, 'market', 'sell', 2);
});

test('cancel all after', async () => {
  const order = await open('buy', 99790);
  await bot.cancelAllOrdersAfter(2000);
  await until(async () => (await bot.fetchOpenOrders(SYMBOL)).length === 0);
  assert.equal((await bot.fetchOrder(order.id, SYMBOL)).status, 'canceled');
  await bot.cancelAllOrdersAfter(0);
});

test('refusals are the exceptions that their users expect', async () => {
  const { InvalidOrder, InsufficientFunds, AuthenticationError, PermissionDenied } = ccxt;
  await open('buy', 99790, 1, { clientOrderId: 'twice' });
  await assert.rejects(open('buy', 99790, 1, { clientOrderId: 'twice' }), InvalidOrder);
  await assert.rejects(open('buy', 99780, 1, { clientOrderId: 'twice' }), InvalidOrder);
  await bot.cancelOrder(undefined, SYMBOL, { clientOrderId: 'twice' });
  await assert.rejects(open('buy', 20_000), InvalidOrder); // Outside of the band.
  await assert.rejects(bot.cancelOrder('123456', SYMBOL), ccxt.OrderNotFound);
  await assert.rejects(
    bot.editOrder('123456', SYMBOL, 'limit', 'buy', 1, 99790),
    ccxt.OrderNotFound,
  );
  await assert.rejects(bot.fetchOrder('123456', SYMBOL), ccxt.OrderNotFound);
  const request = { instId: 'DOGE-USD-SWAP' };
  await assert.rejects(bot.publicGetMarketTicker(request), ccxt.BadSymbol);
  const poor = await ccxtOf(venue, 'poor');
  await assert.rejects(poor.createOrder(SYMBOL, 'limit', 'buy', 100, 99790), InsufficientFunds);
  await assert.rejects(poor.createOrderWs(SYMBOL, 'limit', 'buy', 100, 99790), InsufficientFunds);
  await poor.close();
  const retail = await ccxtOf(venue, 'retail');
  await assert.rejects(retail.createOrder(SYMBOL, 'limit', 'buy', 1, 99790), PermissionDenied);
  const reader = await ccxtOf(venue, 'reader');
  await assert.rejects(reader.createOrder(SYMBOL, 'limit', 'buy', 1, 99790), PermissionDenied);
  const wrongKey = await ccxtOf(venue, 'bot', { secret: '00'.repeat(32) });
  await assert.rejects(wrongKey.fetchBalance(), AuthenticationError);
  await assert.rejects(wrongKey.watchBalance(), AuthenticationError);
  await wrongKey.close();
  const unknown = await ccxtOf(venue, 'bot', { apiKey: 'nobody' });
  await assert.rejects(unknown.fetchBalance(), AuthenticationError);
  const wrongAccount = await ccxtOf(venue, 'bot', { password: '133' });
  await assert.rejects(wrongAccount.fetchBalance(), AuthenticationError);
});

test('streams: trades, ticker, candles, funding, mark', async () => {
  const watching = Promise.all([
    bot.watchTrades(SYMBOL),
    bot.watchTicker(SYMBOL),
    bot.watchOHLCV(SYMBOL, '1m'),
    bot.watchFundingRate(SYMBOL),
    bot.watchMarkPrice(SYMBOL),
    bot.watchBidsAsks([SYMBOL]),
  ]);
  await until(() => Object.keys(bot.clients).length > 0);
  await passed(1000);
  await bot.createOrder(SYMBOL, 'market', 'buy', 1);
  const [trades, ticker, candles, funding, markPrice] = await watching;
  assert.equal(trades.at(-1).price, 100100);
  assert.ok(ticker.ask >= 100100 && candles.length > 0 && markPrice.markPrice > 0);
  assert.equal(funding.symbol, SYMBOL);
  await bot.createOrder(SYMBOL, 'market', 'sell', 1);
});

test('streams: orders, own trades, positions, balance', async () => {
  const orders = bot.watchOrders(SYMBOL);
  const own = bot.watchMyTrades(SYMBOL);
  const positions = bot.watchPositions([SYMBOL]);
  const balance = await bot.watchBalance();
  assert.ok(balance.USD.total > 0);
  await positions;
  await passed(500);
  const order = await bot.createOrder(SYMBOL, 'market', 'buy', 7);
  assert.ok((await orders).some(({ id }) => id === order.id));
  const trades = await own;
  assert.equal(trades.at(-1).order, order.id);
  await until(async () =>
    (await bot.watchPositions([SYMBOL])).some(({ contracts }) => contracts === 7),
  );
  await bot.createOrder(SYMBOL, 'market', 'sell', 7);
  await until(async () =>
    (await bot.watchPositions([SYMBOL])).some(({ contracts }) => contracts === 0),
  );
});

test('a book that misses an update notices, and heals', async () => {
  await bot.watchOrderBook(SYMBOL);
  const before = bot.orderbooks[SYMBOL];
  before.nonce -= 1; // As though an update had been lost.
  const place = () =>
    maker.place({ contract: 'BTC-PERP', side: 'buy', qty: '0.01', limit: '99850' });
  const lost = bot.watchOrderBook(SYMBOL);
  await place();
  await assert.rejects(lost, ccxt.InvalidNonce);
  const healed = bot.watchOrderBook(SYMBOL);
  const book = await healed;
  assert.ok(book.bids.some(([price, size]) => price === 99850 && size === 10));
  await place();
  await until(async () => {
    const now = await bot.watchOrderBook(SYMBOL);
    return now.bids.some(([price, size]) => price === 99850 && size === 20);
  });
});

test('a contract that is halted takes no order', async () => {
  await venue.say('halt');
  await assert.rejects(open('buy', 99790), ccxt.ContractUnavailable);
  await assert.rejects(
    bot.createOrderWs(SYMBOL, 'limit', 'buy', 1, 99790),
    ccxt.ContractUnavailable,
  );
});
