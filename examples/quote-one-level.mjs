// Keeps one bid and one offer around the index price, until it holds too much on a side: node quote-one-level.mjs [SECONDS [URL]]

import { setTimeout as passed } from 'node:timers/promises';
import { ConnectionLost, OrderRefused } from 'praya-client';
import { CONTRACT, logOn, SECONDS } from './visitor.mjs';

const [HALF_SPREAD_PPM, LOTS, LOTS_MAX] = [80, 20, 200];

// Its quotes go when the session ends, whatever the reason.
const venue = await logOn({ cancelOnDisconnect: 'session' });
const book = await venue.book(CONTRACT);
let index = { ticks: 0, at: 0 };
venue.on('status', ({ indexPrice }) => {
  index = { ticks: indexPrice, at: Date.now() };
});
venue.on('fill', ({ side, qty, price, position }) =>
  console.log(`${side} ${qty} @ ${price}, position ${position}`),
);
await venue.subscribe('status', CONTRACT);

for (const end = Date.now() + SECONDS * 1000; Date.now() < end; await passed(250)) {
  try {
    if (venue.connected) await venue.massQuote({ contract: CONTRACT, quote: 1, levels: levels() });
  } catch (error) {
    // The next round sees what is true then.
    if (error instanceof OrderRefused) console.log(error.message);
    else if (!(error instanceof ConnectionLost)) throw error;
  }
}
await venue.massQuote({ contract: CONTRACT, quote: 1, levels: [] });
console.log(`done: position ${venue.account.position(CONTRACT).held}`);
venue.close();

/** None while the book or the index is not to be believed. */
function levels() {
  if (!book.live || book.bestBid === 0 || book.bestAsk === 0 || Date.now() - index.at > 3000)
    return [];
  const half = Math.ceil((index.ticks * HALF_SPREAD_PPM) / 1e6);
  const held = venue.account.position(CONTRACT).heldLots;
  const level = {};
  if (held < LOTS_MAX) {
    level.bid = { ticks: Math.min(index.ticks - half, book.bestAsk - 1) };
    level.bidQty = { lots: LOTS };
  }
  if (held > -LOTS_MAX) {
    level.ask = { ticks: Math.max(index.ticks + half, book.bestBid + 1) };
    level.askQty = { lots: LOTS };
  }
  return [level];
}
