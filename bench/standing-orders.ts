// Orders that every account has on the book, far from the touch. One of them is reduce-only; the position that it would reduce
// is opened first.

import { readEvents } from '../engine/index.ts';
import { type Command, plainOrder, SelfTrade, Side } from '../engine/schema/index.ts';
import type { TradingVenue } from './trading-venue.ts';
import { MIDDLE } from './workloads/rows.ts';

const POSITION = 5000;
const FAR = 20_000;

/** Traders trade in pairs, so that the first of each is long. */
export function placeStanding(venue: TradingVenue, traders: number, orders: number): void {
  for (let trader = 1; trader < traders; trader += 2) {
    place(venue, trader, { side: Side.buy, limit: MIDDLE, qty: POSITION });
    place(venue, trader + 1, { side: Side.sell, limit: MIDDLE, qty: POSITION });
  }
  for (let trader = 1; trader <= traders; trader++) {
    const side = trader % 2 === 1 ? Side.sell : Side.buy;
    const away = side === Side.sell ? FAR : -FAR;
    place(venue, trader, { side, limit: MIDDLE + away, qty: 1, reduceOnly: true });
    for (let n = 1; n < orders; n++) {
      place(venue, trader, { side, limit: MIDDLE + away + Math.sign(away) * (n % 500), qty: 1 });
    }
  }
}

function place(venue: TradingVenue, trader: number, terms: object): void {
  const from = { key: trader, account: 15 + trader, contract: 1, selfTrade: SelfTrade.cancelMaker };
  venue.applyCommand({ ...plainOrder(), ...from, ...terms } as Command);
  const refused = readEvents(venue.out).find(({ kind }) => kind === 'orderRejected');
  if (refused !== undefined) throw new Error(JSON.stringify(refused));
}
