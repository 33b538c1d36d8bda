// Fill or kill is a check: the match played without effect. Hidden lots count when their turn comes, own
// orders do what the self-trade mode demands, and makers' reduce-only orders shrink as their positions do.
// What it keeps is an overlay; the tables are only read.

import { crosses, ladderOf, sideOf } from '../book/book.ts';
import {
  AFFILIATE_HEAD,
  CLIENT_HEAD,
  findLevel,
  NO_KEY,
  nextKey,
  priceOf,
} from '../book/ladder.ts';
import { Flag } from '../book/orders.ts';
import { mayTradeAt } from '../controls/trade-band.ts';
import { type AccountId, NO_ORDER, type OrderSlot } from '../kernel/units.ts';
import { reducibleLots } from '../orders/trim.ts';
import { opposite, SelfTrade, Side } from '../schema/closed-sets.ts';
import type { Intent } from '../state/intent.ts';
import type { Market } from '../state/market.ts';
import type { EngineState } from '../state/state.ts';

interface Play {
  readonly state: EngineState;
  readonly market: Market;
  /** Open lots of orders that the play has changed. */
  readonly open: Map<OrderSlot, number>;
  readonly held: Map<AccountId, number>;
  readonly makerSide: Side;
  stopped: boolean;
}

/** How many of the intent's lots would trade: all of them, or as many as came before what stops it. */
export function fillableLots(state: EngineState, market: Market, intent: Intent): number {
  const makerSide = opposite(intent.side);
  const play: Play = { state, market, open: new Map(), held: new Map(), makerSide, stopped: false };
  const ladder = ladderOf(market.book, makerSide);
  let left: number = intent.qty;
  for (let key = ladder.best; key !== NO_KEY && left > 0; key = nextKey(ladder, key + 1)) {
    const price = priceOf(makerSide, key);
    if (!crosses(intent.side, intent.limit, price) || !mayTradeAt(market, price)) break;
    const level = findLevel(ladder, key);
    for (const head of [CLIENT_HEAD, AFFILIATE_HEAD]) {
      if (!play.stopped)
        left = playQueue(play, ladder.words[level + head] as OrderSlot, intent, left);
    }
    if (play.stopped) break;
  }
  return intent.qty - left;
}

/** @returns the lots still wanted after one queue of one level. */
function playQueue(play: Play, head: OrderSlot, intent: Intent, wanted: number): number {
  const { orders, accounts } = play.state;
  const group = accounts.group[intent.account];
  const queue: { slot: OrderSlot; shown: number }[] = [];
  for (let slot = head; slot !== NO_ORDER; slot = orders.next[slot]) {
    queue.push({ slot, shown: orders.shown[slot] });
  }
  let left = wanted;
  for (let turn = 0; turn < queue.length && left > 0; turn++) {
    const { slot } = queue[turn];
    const open = openIn(play, slot);
    if (open === 0) continue;
    if (accounts.group[orders.account[slot]] === group) {
      if (intent.selfTrade !== SelfTrade.cancelMaker) {
        play.stopped = true; // The taker would be canceled, or lose lots without a trade.
        return left;
      }
      setOpen(play, slot, 0);
      continue;
    }
    const lots = Math.min(left, queue[turn].shown, open);
    left -= lots;
    setOpen(play, slot, open - lots);
    movePosition(play, orders.account[slot], lots);
    const rest = openIn(play, slot);
    if (left === 0 || rest === 0) continue;
    // The display is used up: the next one stands at the back of the queue.
    queue.push({ slot, shown: Math.min(orders.displayQty[slot] || rest, rest) });
  }
  return left;
}

function openIn(play: Play, slot: OrderSlot): number {
  return play.open.get(slot) ?? play.state.orders.open[slot];
}

function setOpen(play: Play, slot: OrderSlot, open: number): void {
  play.open.set(slot, open);
}

/** A maker traded: its position moves, and its other reduce-only orders may shrink. */
function movePosition(play: Play, account: AccountId, lots: number): void {
  const { positions } = play.market;
  if (positions.reduceOnlyLots[account] === 0) return;
  const before = play.held.get(account) ?? positions.held[account];
  const held = play.makerSide === Side.buy ? before + lots : before - lots;
  play.held.set(account, held);
  trim(play, account, held);
}

function trim(play: Play, account: AccountId, held: number): void {
  const mine = reduceOnlyOrders(play, account);
  let total = mine.reduce((sum, slot) => sum + openIn(play, slot), 0);
  for (const slot of mine) {
    const excess = total - reducibleLots(held, sideOf(play.state.orders, slot));
    if (excess <= 0) return;
    const cut = Math.min(excess, openIn(play, slot));
    setOpen(play, slot, openIn(play, slot) - cut);
    total -= cut;
  }
}

/** The account's resting reduce-only orders of the contract, last in priority first. */
function reduceOnlyOrders(play: Play, account: AccountId): OrderSlot[] {
  const { orders, accounts } = play.state;
  const found: OrderSlot[] = [];
  for (
    let slot = accounts.firstOrder[account];
    slot !== NO_ORDER;
    slot = orders.accountNext[slot]
  ) {
    const flags = orders.flags[slot];
    const rests = (flags & Flag.reduceOnly) !== 0 && (flags & Flag.resting) !== 0;
    const here =
      ((flags >>> Flag.contractShift) & Flag.contractMask) === play.market.terms.contract;
    if (rests && here) found.push(slot);
  }
  const furthestFirst = play.makerSide === Side.buy ? 1 : -1;
  return found.sort(
    (a, b) =>
      furthestFirst * (orders.price[a] - orders.price[b]) || orders.entered[b] - orders.entered[a],
  );
}
