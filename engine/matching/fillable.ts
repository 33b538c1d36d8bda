// Fill or kill is a check: the match played without effect. Hidden lots count when their turn comes, own
// orders do what the self-trade mode demands, and makers' reduce-only orders shrink as their positions do.
// What it keeps is an overlay; the tables are only read. It costs no more than the match itself may: sums of
// levels refuse what is not there, and the play ends where the match would.

import { crosses, ladderOf, sideOf } from '../book/book.ts';
import {
  AFFILIATE_HEAD,
  CLIENT_HEAD,
  findLevel,
  hiddenAt,
  NO_KEY,
  nextKey,
  priceOf,
  shownAt,
} from '../book/ladder.ts';
import { findOrder } from '../book/order-index.ts';
import { Flag } from '../book/orders.ts';
import { mayTradeAt } from '../controls/trade-band.ts';
import { type AccountId, type Money, NO_ORDER, type OrderSlot, type Qty } from '../kernel/units.ts';
import { reducibleLots } from '../orders/trim.ts';
import { addFill, countAt, isBreach } from '../protection/count.ts';
import { protectionOf } from '../protection/protect.ts';
import { opposite, SelfTrade, Side } from '../schema/closed-sets.ts';
import type { Intent } from '../state/intent.ts';
import type { Market } from '../state/market.ts';
import { Cost, spend } from '../state/owed.ts';
import type { Counted, Protection } from '../state/quoting.ts';
import type { EngineState } from '../state/state.ts';
import { fillsMax, stepsOf } from './fills-max.ts';

/** What becomes of a fill or kill: all of it fills, not all of it can, or it would take more trades than an order may. */
type Fillability = 'fills' | 'short' | 'tooLong';

interface Play {
  readonly state: EngineState;
  readonly market: Market;
  /** Open lots of orders that the play has changed. */
  readonly open: Map<OrderSlot, number>;
  readonly held: Map<AccountId, number>;
  /** Account → its resting reduce-only orders, last in priority first. */
  readonly reduceOnly: Map<AccountId, readonly OrderSlot[]>;
  readonly makerSide: Side;
  /** What counts against protections that its trades have reached: row → count. */
  readonly counted: Map<number, Counted>;
  /** Trades, and own orders met, that the match may still have. */
  steps: number;
  /** It met an own order that ends it, or has no steps left. */
  stopped: boolean;
}

/** @see docs/rules/order-entry.md ENTRY-006 */
export function fillability(state: EngineState, market: Market, intent: Intent): Fillability {
  const makerSide = opposite(intent.side);
  if (!isThere(state, market, intent, makerSide)) return 'short';
  const steps = fillsMax(state, market);
  const overlay = {
    open: new Map(),
    held: new Map(),
    reduceOnly: new Map(),
    counted: new Map(),
  };
  const play: Play = { state, market, ...overlay, makerSide, steps, stopped: false };
  const left = playLevels(play, intent);
  spend(state.scratch.meter, Math.min(steps, steps - play.steps + 1) * Cost.look);
  if (left === 0) return 'fills';
  return play.stopped && play.steps < 0 ? 'tooLong' : 'short';
}

/** Whether the levels that it reaches hold so many lots at all: one look at each. */
function isThere(state: EngineState, market: Market, intent: Intent, makerSide: Side): boolean {
  const ladder = ladderOf(market.book, makerSide);
  let lots = 0;
  let levels = 0;
  for (let key = ladder.best; key !== NO_KEY && lots < intent.qty; key = nextKey(ladder, key + 1)) {
    const price = priceOf(ladder, key);
    if (!crosses(intent.side, intent.limit, price) || !mayTradeAt(market, price)) break;
    const level = findLevel(ladder, key);
    lots += shownAt(ladder, level) + hiddenAt(ladder, level);
    levels += 1;
  }
  spend(state.scratch.meter, Math.floor(levels / LEVELS_PER_UNIT));
  return lots >= intent.qty;
}

/** Levels that are looked at in one unit of work. */
const LEVELS_PER_UNIT = 20;

/** @returns the lots still wanted at the end. */
function playLevels(play: Play, intent: Intent): number {
  const { market, makerSide } = play;
  const ladder = ladderOf(market.book, makerSide);
  let left: number = intent.qty;
  for (let key = ladder.best; key !== NO_KEY && left > 0; key = nextKey(ladder, key + 1)) {
    const price = priceOf(ladder, key);
    if (!crosses(intent.side, intent.limit, price) || !mayTradeAt(market, price)) break;
    const level = findLevel(ladder, key);
    for (const head of [CLIENT_HEAD, AFFILIATE_HEAD]) {
      if (!play.stopped)
        left = playQueue(play, ladder.words[level + head] as OrderSlot, intent, left);
    }
    if (play.stopped) break;
  }
  return left;
}

/** @returns the lots still wanted after one queue of one level. */
function playQueue(play: Play, head: OrderSlot, intent: Intent, wanted: number): number {
  const { orders, accounts } = play.state;
  const group = accounts.group[intent.account];
  /** Icebergs with another display, in the order in which they went to the back. */
  const refreshed: { slot: OrderSlot; shown: number }[] = [];
  let left = wanted;
  let slot = head;
  for (let turn = 0; left > 0; ) {
    const again = slot === NO_ORDER;
    if (again && turn === refreshed.length) return left;
    const at = again ? refreshed[turn].slot : slot;
    const shown = again ? refreshed[turn].shown : orders.shown[at];
    if (again) turn += 1;
    else slot = orders.next[at];
    const open = openIn(play, at);
    if (open === 0) continue;
    play.steps -= 1;
    if (play.steps < 0) {
      play.stopped = true;
      return left;
    }
    if (accounts.group[orders.account[at]] === group) {
      if (intent.selfTrade !== SelfTrade.cancelMaker) {
        play.stopped = true; // The taker would be canceled, or lose lots without a trade.
        return left;
      }
      setOpen(play, at, 0);
      continue;
    }
    const lots = Math.min(left, shown, open);
    left -= lots;
    setOpen(play, at, open - lots);
    if (orders.flags[at] & Flag.linked) takeOffPair(play, at, lots);
    movePosition(play, orders.account[at], lots);
    countAgainst(play, at, lots);
    const rest = openIn(play, at);
    if (left === 0 || rest === 0 || lots < shown) continue;
    // The display is used up: the next one stands at the back of the queue.
    refreshed.push({ slot: at, shown: Math.min(orders.displayQty[at] || rest, rest) });
  }
  return left;
}

function openIn(play: Play, slot: OrderSlot): number {
  return play.open.get(slot) ?? play.state.orders.open[slot];
}

function setOpen(play: Play, slot: OrderSlot, open: number): void {
  play.open.set(slot, open);
}

/** The order that a maker is paired with loses what the maker filled. */
function takeOffPair(play: Play, maker: OrderSlot, lots: number): void {
  const { orders, orderIndex, links } = play.state;
  const other = links.pairs.get(orders.id[maker]);
  const slot = other === undefined ? NO_ORDER : findOrder(orderIndex, orders, other);
  if (slot === NO_ORDER || (orders.flags[slot] & Flag.resting) === 0) return;
  setOpen(play, slot, Math.max(0, openIn(play, slot) - lots));
}

/** A maker traded: a breach of its protection takes the quotes of its group away. */
function countAgainst(play: Play, maker: OrderSlot, lots: number): void {
  const { state, market } = play;
  const { orders, quoting } = state;
  const row = quoting.protections.length === 0 ? 0 : protectionOf(orders, maker);
  if (row === 0) return;
  const protection = quoting.protections[row - 1];
  const sum = play.counted.get(row) ?? countAt(protection, state.time);
  play.counted.set(row, sum);
  const notional = (lots * orders.price[maker] * market.moneyPerTickLot) as Money;
  const isBuy = play.makerSide === Side.buy;
  addFill(sum, protection, { lots: lots as Qty, isBuy, notional });
  if (isBreach(protection, sum)) takeGroup(play, protection, row);
}

/** Nothing of it is left to be met, and its count begins afresh; but no more of it can be. */
function takeGroup(play: Play, { account }: Protection, row: number): void {
  const { orders, accounts } = play.state;
  let canceled = 0;
  let slot = accounts.firstOrder[account];
  for (; slot !== NO_ORDER; slot = orders.accountNext[slot]) {
    if (protectionOf(orders, slot) !== row || openIn(play, slot) === 0) continue;
    setOpen(play, slot, 0);
    canceled += 1;
  }
  play.steps -= stepsOf(canceled);
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
  let mine = play.reduceOnly.get(account);
  if (mine === undefined) {
    mine = reduceOnlyOrders(play, account);
    play.reduceOnly.set(account, mine);
  }
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
