// Trades through ccxt for a while, with gaps injected into its book, and compares at the end: its book, orders, position and
// balance are the engine's, as the native client has them. `node soak.mjs --seconds 600`; 60 without it.

import assert from 'node:assert/strict';
import { ccxtOf, passed, startVenue, until } from './venue.mjs';

const SYMBOL = 'BTC/USD:USD';
const CONTRACT = 'BTC-PERP';
const at = process.argv.indexOf('--seconds');
const seconds = at < 0 ? 60 : Number(process.argv[at + 1]);
const venue = await startVenue();
const maker = await venue.native('maker');
const native = await venue.native('bot');
const bot = await ccxtOf(venue, 'bot');
await bot.loadMarkets();
const book = await native.book(CONTRACT);
const counts = { orders: 0, cancels: 0, edits: 0, refused: 0, gaps: 0 };
let isOver = false;
let latest; // ccxt's book.

const watching = [
  watch(async () => {
    latest = await bot.watchOrderBook(SYMBOL).catch((error) => {
      if (error.name !== 'InvalidNonce') throw error;
      counts.gaps += 1;
    });
  }),
  watch(() => bot.watchOrders(SYMBOL)),
  watch(() => bot.watchPositions([SYMBOL])),
  watch(() => bot.watchBalance()),
];
const end = Date.now() + seconds * 1000;
await Promise.all([quote(), trade(), lose()]);
await maker.massCancel({ contract: CONTRACT });
await maker.place({ contract: CONTRACT, side: 'buy', qty: '0.123', limit: '99777' });
await maker.place({ contract: CONTRACT, side: 'sell', qty: '0.321', limit: '100222' });
await venue.say('still');

await until(() => latest !== undefined && isSame(sides(latest), levelsOf(book)), 30_000);
const open = await until(async () => {
  const shown = [...bot.orders]
    .filter(({ status }) => status === 'open')
    .map(({ id }) => id)
    .sort();
  const own = native.account
    .orders(CONTRACT)
    .map(({ order }) => String(order))
    .sort();
  return isSame(shown, own) && shown;
}, 30_000);
const asked = (await bot.fetchOpenOrders(SYMBOL)).map(({ id }) => id).sort();
assert.deepEqual(asked, open, 'open orders over REST');
const held = native.account.position(CONTRACT).heldLots;
const [position] = await bot.fetchPositions([SYMBOL]);
const signed =
  position === undefined ? 0 : position.contracts * (position.side === 'long' ? 1 : -1);
assert.equal(signed, held, 'position over REST');
await until(() => watchedPosition() === held, 30_000);
const cash = native.account.balances.get('USD');
const { info } = await bot.fetchBalance();
assert.equal(units(info.data[0].details[0].cashBal), cash, 'balance over REST');
await until(() => units(bot.balance.info.data[0].details[0].cashBal) === cash, 30_000);
isOver = true;
console.log(
  `soak: ${seconds} s, ${JSON.stringify(counts)}, ${open.length} open, position ${held}, cash ${cash}: ccxt has what the engine has`,
);
maker.close();
native.close();
void bot.close().catch(() => {});
void Promise.allSettled(watching);
venue.close();
process.exit(0);

async function watch(next) {
  while (!isOver) await next();
}

/** The maker moves its quotes about. */
async function quote() {
  while (Date.now() < end) {
    await maker.massCancel({ contract: CONTRACT });
    const middle = 100_000 + Math.round((Math.random() - 0.5) * 100);
    for (let level = 1; level <= 5; level++) {
      for (const [side, sign] of [
        ['buy', -1],
        ['sell', 1],
      ]) {
        const limit = String(middle + sign * level * 10);
        await maker.place({ contract: CONTRACT, side, qty: '0.05', limit }).catch(() => {});
      }
    }
    await passed(200);
  }
}

/** Orders of every kind, over both ways in. */
async function trade() {
  const live = [];
  while (Date.now() < end) {
    const side = Math.random() < 0.5 ? 'buy' : 'sell';
    const price = 100_000 + (side === 'buy' ? -1 : 1) * Math.round(Math.random() * 100);
    const amount = 1 + Math.floor(Math.random() * 20);
    const dice = Math.random();
    try {
      if (dice < 0.2) await bot.createOrder(SYMBOL, 'market', side, amount);
      else if (dice < 0.4) live.push(await bot.createOrderWs(SYMBOL, 'limit', side, amount, price));
      else if (dice < 0.6) live.push(await bot.createOrder(SYMBOL, 'limit', side, amount, price));
      else if (dice < 0.7 && live.length > 0) {
        const order = live.at(-1);
        await bot.editOrderWs(order.id, SYMBOL, 'limit', 'buy', amount + 20, undefined);
        counts.edits += 1;
      } else if (live.length > 5) {
        const order = live.shift();
        await (dice < 0.85 ? bot.cancelOrderWs : bot.cancelOrder).call(bot, order.id, SYMBOL);
        counts.cancels += 1;
      }
      counts.orders += 1;
    } catch (error) {
      if (!['OrderNotFound', 'InvalidOrder', 'ExchangeError'].includes(error.name)) throw error;
      counts.refused += 1;
    }
  }
}

/** As though updates of the book had been lost. */
async function lose() {
  while (Date.now() < end) {
    await passed(3000);
    const kept = bot.orderbooks[SYMBOL];
    if (kept !== undefined) kept.nonce -= 1;
  }
}

function sides({ bids, asks }) {
  const levels = (side) => [...side].map(([price, size]) => [price, size]);
  return [levels(bids), levels(asks)];
}

function levelsOf({ bids, asks }) {
  const levels = (side) => side.map(({ price, qty }) => [price / 10, qty]);
  return [levels(bids), levels(asks)];
}

function watchedPosition() {
  const shown = [...(bot.positions ?? [])].filter(({ contracts }) => contracts > 0).at(-1);
  return shown === undefined ? 0 : shown.contracts * (shown.side === 'long' ? 1 : -1);
}

function units(text) {
  return Number(text.replace('.', ''));
}

function isSame(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
