// As many pegged orders as a venue may soon have, following a best bid: what a start runs once before it is needed.

import { BTC_PERP } from '../../engine/index.ts';
import {
  FIRST_CLIENT_ACCOUNT,
  type Money,
  OrderType,
  PegTo,
  type Price,
  Side,
} from '../../engine/schema/index.ts';
import { enrol, freeIds, type Member } from './enrolment.ts';
import { limitOrder } from './orders.ts';
import { emptyState, opening, START } from './stage.ts';
import { StressVenue } from './venue.ts';

const MEMBERS = 30;
/** The most that an account may have in a contract. */
const EACH = 10;
const MOVES = 12;
const DEPOSIT = 1_000_000_000_000 as Money;
const MARK = 1_000_000 as Price;
const SECOND_US = 1_000_000;

/** Several thousand orders find a new price. */
export function runFollowers(): void {
  const state = emptyState(MEMBERS);
  const venue = new StressVenue(state, START, () => {});
  const { contract } = BTC_PERP;
  venue.doAll(opening(state, [], false));
  venue.do({ kind: 'setIndexPrice', contract, price: MARK, state: 1 });
  venue.do({ kind: 'setMarkPrice', contract, price: MARK });
  const ids = freeIds(state, FIRST_CLIENT_ACCOUNT);
  const members = Array.from({ length: MEMBERS + 1 }, () => {
    const { member, commands } = enrol(state, ids, venue.time, DEPOSIT);
    venue.doAll(commands);
    return member;
  });
  const [mover, ...others] = members as [Member, ...Member[]];
  const bid = { contract, side: Side.buy, qty: 1 };
  venue.do(limitOrder(mover, { ...bid, limit: MARK - MOVES - 1 }));
  const pegged = { type: OrderType.pegged, peg: PegTo.bid, limit: 0 as Price, cap: MARK };
  for (const member of others) {
    for (let n = 0; n < EACH; n++)
      venue.do({ ...limitOrder(member, { ...bid, limit: 0 }), ...pegged });
  }
  for (let move = 0; move < MOVES; move++) {
    venue.time = (venue.time + SECOND_US) as typeof venue.time;
    venue.do(limitOrder(mover, { ...bid, limit: MARK - MOVES + move }));
  }
}
