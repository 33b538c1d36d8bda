// Nasty streams of commands. The generator looks at the plain venue to aim at what is alive, so that amends and
// cancels meet orders, prices meet the touch, and quantities meet positions; its commands are concrete, so that
// a failing stream is a list of commands and nothing else.

import {
  IndexState,
  OrderType,
  PostOnly,
  SelfTrade,
  Side,
  TimeInForce,
} from '../../engine/schema/closed-sets.ts';
import type { Command } from '../../engine/schema/command.ts';
import { PLAIN_ORDER } from '../../engine/schema/plain-order.ts';
import { bestPriceOf } from '../plain/book.ts';
import { heldOf, type PlainMarket, type PlainOrder, type PlainVenue } from '../plain/venue.ts';
import { type Prng, prng } from '../support/prng.ts';
import { contractState, maintenance } from './contract-stream.ts';
import { feesCommand } from './fees-stream.ts';
import { fixCommand } from './fix-stream.ts';
import { leavingCommand } from './leaving-stream.ts';
import { limitsCommand } from './limits-stream.ts';
import { exits, follows, narrowed, pairing } from './linked-stream.ts';
import { quoteCommand } from './quote-stream.ts';
import { declareGroup, registerCommand } from './register-stream.ts';
import { keyFor, keyOfTrade, meant } from './stream-keys.ts';
import { CHANGES_MAX, otherTerms, termsWait } from './terms-stream.ts';
import { ACCOUNTS, commands, MIDDLE, SECOND } from './venues.ts';

type Loose = Parameters<typeof commands>[0][number];

export interface Stream {
  next(venue: PlainVenue): {
    readonly time: number;
    readonly command: Command;
    readonly session?: number;
  };
}

/**
 * What a stream is mostly about. `registers` is a live venue at which every other command is one about people, `auctions` one
 * whose contracts are seldom out of one.
 */
export type StreamKind = 'book' | 'live' | 'registers' | 'auctions';

export function stream(seed: number, kind: StreamKind): Stream {
  const gated = kind !== 'book';
  const chance = prng(seed);
  const memory: Memory = {
    chance,
    gated,
    registering: kind === 'registers',
    auctioning: kind === 'auctions',
    keys: 100,
    reference: 0,
    texts: 0,
    places: [],
    changes: CHANGES_MAX,
  };
  return {
    next(venue) {
      const week = termsWait(chance, venue);
      if (week > venue.time) return { time: week, command: { kind: 'tick' } };
      const time = venue.time + leap(chance);
      const [command] = commands([gated ? liveCommand(memory, venue) : bookCommand(memory, venue)]);
      return { time, command, session: chance.below(SESSIONS) };
    },
  };
}

/** 0 is the venue itself. */
export const SESSIONS = 6;

interface Memory {
  readonly chance: Prng;
  readonly gated: boolean;
  readonly registering: boolean;
  readonly auctioning: boolean;
  keys: number;
  reference: number;
  texts: number;
  /** Changes of terms that may still be announced. */
  changes: number;
  /** Recent orders, to be sent again. */
  readonly places: Loose[];
}

function leap(chance: Prng): number {
  if (chance.below(20_000) === 0) return 86_400 * SECOND + chance.below(SECOND);
  return chance.chance(50) ? 0 : chance.below(chance.chance(5) ? 10 * SECOND : SECOND / 2);
}

function bookCommand(memory: Memory, venue: PlainVenue): Loose {
  const draw = memory.chance.below(1000);
  if (draw < 2) return { kind: 'tick' };
  if (draw < 4) return declareGroup(memory);
  return orderCommand(memory, venue);
}

function liveCommand(memory: Memory, venue: PlainVenue): Loose {
  if (memory.registering && memory.chance.chance(50)) return registerCommand(memory, venue);
  const { chance } = memory;
  if (memory.auctioning && chance.chance(8)) return contractState(chance, memory.auctioning, venue);
  const draw = chance.below(1000);
  if (draw < 30) return mark(memory);
  if (draw < 45) return index(memory);
  if (draw < 60) return { kind: 'tick' };
  if (draw < 90) return moveMoney(memory, venue);
  if (draw < 108) return contractState(chance, memory.auctioning, venue);
  if (draw < 133) return registerCommand(memory, venue);
  if (draw < 135) return otherTerms(memory, venue);
  if (draw >= 136 && draw < 176) return leavingCommand(chance, venue);
  if (draw >= 176 && draw < 179) return maintenance(chance, venue);
  if (draw >= 179 && draw < 181) return limitsCommand(chance, venue);
  if (draw >= 183 && draw < 188) return feesCommand(chance, venue);
  if (draw === 189) return fixCommand(chance, venue);
  if (draw === 135) return { kind: 'holdRisk', drift: memory.chance.between(-9, 9) * SECOND };
  if (venue.doubt !== null && memory.chance.chance(4)) return ofClock(memory);
  return orderCommand(memory, venue);
}

function ofClock({ chance }: Memory): Loose {
  const kind = chance.chance(50) ? 'releaseRisk' : 'confirmClock';
  return { kind, drift: chance.between(-9, 9) * SECOND };
}

function orderCommand(memory: Memory, venue: PlainVenue): Loose {
  const { chance, gated } = memory;
  const draw = chance.below(100);
  if (draw < 3) return batch(memory, venue);
  if (draw < 5) return massCancel(memory);
  if (draw < 5 + (gated ? 12 : 1)) return quoteCommand(memory, venue);
  return single(memory, venue);
}

function single(memory: Memory, venue: PlainVenue): Loose {
  const { chance, places } = memory;
  const draw = chance.below(100);
  const target = aim(memory, venue);
  if (draw < 15 && target !== undefined) return cancelOf(memory, target);
  if (draw < 38 && target !== undefined) return amendOf(memory, venue, target);
  if (draw < 41 && places.length > 0) return chance.pick(places);
  const place = placeOf(memory, venue);
  places[places.length < 20 ? places.length : chance.below(20)] = place;
  return place;
}

function batch(memory: Memory, venue: PlainVenue): Loose {
  const { chance, gated } = memory;
  if (gated && chance.chance(6)) return manyPegs(memory, venue);
  const length = chance.chance(2) ? chance.pick([0, 21]) : chance.between(1, 8);
  return { kind: 'batch', items: Array.from({ length }, () => single(memory, venue)) };
}

/** As many pegged orders of one account as it may have, and more. */
function manyPegs(memory: Memory, venue: PlainVenue): Loose {
  const { chance } = memory;
  const side = chance.pick([Side.buy, Side.sell]);
  const account = chance.pick(ACCOUNTS);
  const key = keyOfTrade(memory, venue, account);
  const [contract, type, qty] = [2, OrderType.pegged, 1];
  const who = { key, account, contract, side };
  const items = Array.from({ length: 13 }, () => ({
    ...PLAIN_ORDER,
    ...who,
    ...{ type, qty, kind: 'placeOrder' },
    ...follows(chance, priceNear(memory, venue, contract, side), side),
    limit: 0,
  }));
  return { kind: 'batch', items };
}

function massCancel({ chance }: Memory): Loose {
  const account = chance.chance(3) ? 99 : chance.pick(ACCOUNTS);
  const contract = chance.chance(3) ? 3 : chance.pick([0, 1, 2]);
  const key = keyFor(account);
  return {
    kind: 'massCancel',
    key,
    account,
    contract,
    side: chance.pick([0, 1, 2]),
    tag: tag(chance),
  };
}

/** An order alive, or now and then one that is not. */
function aim({ chance }: Memory, venue: PlainVenue): PlainOrder | undefined {
  const account = venue.accounts.get(chance.pick(ACCOUNTS));
  return account === undefined || account.orders.length === 0
    ? undefined
    : chance.pick(account.orders);
}

function nameOf({ chance }: Memory, order: PlainOrder): object {
  const { clientOrderId } = order;
  const account = chance.chance(2) ? chance.pick(ACCOUNTS) : order.account.id;
  const byText = clientOrderId !== '' && chance.chance(40);
  const id = chance.chance(3) ? chance.between(1, order.id + 1) : order.id;
  const key = chance.chance(98) ? keyFor(order.account.id) : chance.between(1, 10);
  // Both names now and then; sometimes of two orders.
  if (chance.chance(5)) {
    const other = chance.chance(40) ? chance.pick(order.account.orders) : order;
    return { key, account, order: id, clientOrderId: other.clientOrderId, ...meant(chance, order) };
  }
  const name = { order: byText ? 0 : id, clientOrderId: byText ? clientOrderId : '' };
  return { key, account, ...name, ...meant(chance, order) };
}

function cancelOf(memory: Memory, order: PlainOrder): Loose {
  return { kind: 'cancelOrder', ...nameOf(memory, order) };
}

function amendOf(memory: Memory, venue: PlainVenue, order: PlainOrder): Loose {
  const { chance } = memory;
  const total = order.open + order.filled;
  const more = chance.between(-3, 3);
  const qty = chance.chance(40) ? 0 : chance.chance(3) ? order.filled : Math.max(0, total + more);
  const contract = order.market.terms.contract;
  const near = priceNear(memory, venue, contract, order.side);
  const pegged = order.type === OrderType.pegged;
  const limit =
    chance.chance(pegged ? 97 : 40) || (order.limit === 0 && chance.chance(90)) ? 0 : near;
  const triggerOdds = order.where === 'pending' ? 30 : 2;
  const trigger = chance.chance(triggerOdds) ? near : 0;
  const validUntil = validity(chance, venue);
  const cap = chance.chance(pegged ? 50 : 1) ? near : 0;
  return { kind: 'amendOrder', ...nameOf(memory, order), qty, limit, trigger, validUntil, cap };
}

function validity(chance: Prng, venue: PlainVenue): number {
  return chance.chance(95) ? 0 : venue.time + chance.between(-2, 3) * SECOND;
}

function tag(chance: Prng): string {
  return chance.chance(80) ? '' : chance.chance(2) ? 'ж'.repeat(17) : chance.pick(['a', 'b', 'ж']);
}

/** Around the touch, or the middle when there is none: so that half of what is sent takes. */
function priceNear(memory: Memory, venue: PlainVenue, contract: number, side: number): number {
  const { chance, gated } = memory;
  const market = venue.markets[contract];
  if (market === undefined) return 100;
  const middle = gated ? market.mark : MIDDLE[contract];
  if (chance.chance(4)) return Math.max(1, Math.round((middle * chance.between(40, 160)) / 100));
  const spread = chance.chance(20) ? 30 : 5;
  const best = bestPriceOf(market, side === Side.buy ? Side.sell : Side.buy);
  const from = best !== 0 && chance.chance(40) ? best : middle;
  return Math.max(1, from + chance.between(-spread, spread));
}

function placeOf(memory: Memory, venue: PlainVenue): Loose {
  const { chance, gated, registering } = memory;
  const isAnyones = gated && chance.chance(registering ? 40 : 6);
  const account = chance.pick(isAnyones ? [...venue.accounts.keys()] : ACCOUNTS);
  const contract = chance.chance(1) ? 3 : gated ? chance.pick([1, 1, 2]) : 1;
  const side = chance.pick([Side.buy, Side.sell]);
  const type = gated && chance.chance(40) ? chance.pick(TYPES) : OrderType.limit;
  const isLimited = type === OrderType.limit || (type !== OrderType.pegged && type % 2 === 0);
  const pegged = type === OrderType.pegged;
  const gathers = (venue.markets[contract] as PlainMarket | undefined)?.call != null;
  const anyTime = gathers ? IN_A_CALL : ANY_TIME;
  const lives = pegged && chance.chance(97) ? LASTING : anyTime;
  const timeInForce = chance.pick(type === OrderType.market ? AT_ONCE : lives);
  const rests = !AT_ONCE.includes(timeInForce as never) && (isLimited || pegged);
  const timed = timeInForce === TimeInForce.goodTillTime;
  const held = heldBy(venue, account, contract);
  const affiliate = account === 25 || account === 26; // Of participants 9 and 10.
  const makes = rests && chance.chance(affiliate ? 90 : 20);
  const triggers = type >= OrderType.stopMarket && !pegged;
  const closes = held !== 0 && chance.chance(35);
  const order: Loose = {
    ...PLAIN_ORDER,
    key: keyOfTrade(memory, venue, account),
    account: chance.below(200) === 0 ? 77 : account,
    contract,
    side: closes ? (held > 0 ? Side.sell : Side.buy) : side,
    type,
    qty: closes && chance.chance(50) ? Math.abs(held) : chance.between(1, 9),
    limit: isLimited ? priceNear(memory, venue, contract, side) : 0,
    timeInForce,
    expiresAt: timed ? venue.time + chance.between(0, 5) * SECOND + 1 : 0,
    postOnly: makes && !pegged ? chance.pick([PostOnly.reject, PostOnly.slide]) : PostOnly.off,
    reduceOnly: chance.chance(closes ? 50 : 5),
    displayQty: rests && chance.chance(25) ? chance.between(1, 4) : 0,
    selfTrade: chance.pick(MODES),
    trigger: triggers ? triggerFor(memory, venue, contract, side, type) : 0,
    triggerOn: triggers ? chance.between(1, 3) : 0,
    ...(gated && chance.chance(12)
      ? exits(chance, venue, contract, side)
      : pairing(chance, venue, account)),
    ...(chance.chance(isLimited || pegged ? 1 : 40) ? narrowed(chance) : {}),
    ...(pegged ? follows(chance, priceNear(memory, venue, contract, side), side) : {}),
    clientOrderId: chance.chance(60) ? '' : clientOrderId(memory),
    validUntil: validity(chance, venue),
    tag: tag(chance),
  };
  return chance.chance(2) ? { ...order, ...chance.pick(FAULTS) } : order;
}

const TYPES = [1, 1, 3, 4, 5, 6, 7, 7, 7, 7] as const;
const AT_ONCE = [TimeInForce.immediateOrCancel, TimeInForce.fillOrKill] as const;
const LASTING = [1, 1, 1, 2] as const;
const ANY_TIME = [1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5] as const;
const IN_A_CALL = [1, 1, 1, 2, 5, 5, 3] as const;
const MODES = Object.values(SelfTrade);
const FAULTS: readonly object[] = [
  { side: 3 },
  { type: 9 },
  { qty: 0 },
  { qty: -4 },
  { limit: 0 },
  { limit: 134_217_728 },
  { timeInForce: 7 },
  { expiresAt: 5 },
  { postOnly: 0 },
  { postOnly: 2, timeInForce: 3 },
  { displayQty: -1 },
  { selfTrade: 5 },
  { trigger: 4 },
  { triggerOn: 4 },
  { tag: 'x'.repeat(33) },
  { clientOrderId: 'ж'.repeat(19) },
  { qty: 1_000_000 },
  { peg: 4 },
  { peg: 2 },
  { cap: 7 },
  { pegOffset: 134_217_728 },
  { exitOn: 1 },
  { stopLossLimit: 5 },
  { takeProfit: -1, exitOn: 2 },
  { reduceOnly: true },
];

/** Mostly a few ticks ahead of where it would be true. */
function triggerFor(
  memory: Memory,
  venue: PlainVenue,
  contract: number,
  side: number,
  type: number,
): number {
  const { chance } = memory;
  if (chance.chance(20)) return priceNear(memory, venue, contract, side);
  const rises =
    (side === Side.buy) === (type === OrderType.stopMarket || type === OrderType.stopLimit);
  const from = venue.markets[contract]?.mark ?? 100;
  return from + (rises ? 1 : -1) * chance.between(1, 9);
}

/** A new one; now and then one of the last few again. */
function clientOrderId(memory: Memory): string {
  const { chance } = memory;
  if (chance.chance(10)) return `c${Math.max(0, memory.texts - chance.below(20))}`;
  memory.texts += 1;
  return `c${memory.texts}`;
}

function heldBy(venue: PlainVenue, account: number, contract: number): number {
  const row = venue.accounts.get(account);
  const market = venue.markets[contract];
  return row === undefined || market === undefined ? 0 : heldOf(row, market);
}

/** The mark comes back to its middle, with small steps and now and then a jump. */
function mark({ chance }: Memory): Loose {
  const contract = chance.pick([1, 2]);
  const share = chance.chance(10) ? chance.between(-80, 80) : chance.between(-15, 15);
  const price = chance.chance(1)
    ? 0
    : MIDDLE[contract] + Math.round((MIDDLE[contract] * share) / 1000);
  return { kind: 'setMarkPrice', contract, price };
}

function index({ chance }: Memory): Loose {
  const contract = chance.pick([1, 2]);
  const state = chance.chance(6) ? IndexState.halted : IndexState.normal;
  const price = MIDDLE[contract] + chance.between(-12, 12);
  return { kind: 'setIndexPrice', contract, price, state };
}

function moveMoney(memory: Memory, venue: PlainVenue): Loose {
  const { chance } = memory;
  if (!chance.chance(10)) memory.reference += 1;
  const reference = `m${memory.reference}`;
  const account = chance.pick(chance.chance(10) ? [...venue.accounts.keys()] : ACCOUNTS);
  const common = { currency: 'USD', reference };
  const balance = Number(venue.accounts.get(account)?.balance ?? 0n);
  const amount = chance.between(1, chance.chance(50) ? 3000 : Math.max(2, balance));
  if (chance.chance(20)) return { kind: 'transfer', from: 20, to: 21, amount, ...common };
  const kind = balance < 4000 || chance.chance(20) ? 'deposit' : 'withdraw';
  return { kind, account, amount, ...common };
}
