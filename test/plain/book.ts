// One side of a plain book: a red-black tree of prices, at each two arrays of orders, clients and affiliates.

import { RBTree } from 'bintrees';
import { Side } from '../../engine/schema/closed-sets.ts';
import type { PlainLevel, PlainMarket, PlainOrder } from './venue.ts';

/** Best price first. */
export function createSide(side: 'bids' | 'asks'): RBTree<PlainLevel> {
  return new RBTree<PlainLevel>((a, b) =>
    side === 'bids' ? b.price - a.price : a.price - b.price,
  );
}

export function sideOf(market: PlainMarket, side: number): RBTree<PlainLevel> {
  return side === Side.buy ? market.bids : market.asks;
}

export function otherSide(side: number): number {
  return side === Side.buy ? Side.sell : Side.buy;
}

export function bestPriceOf(market: PlainMarket, side: number): number {
  return sideOf(market, side).min()?.price ?? 0;
}

/** The order that trades first: best price, clients before affiliates, oldest first. */
export function firstOf(market: PlainMarket, side: number): PlainOrder | undefined {
  const level = sideOf(market, side).min();
  return level?.clients[0] ?? level?.affiliates[0];
}

export function doesCross(side: number, limit: number, price: number): boolean {
  return side === Side.buy ? price <= limit : price >= limit;
}

/** Adds an order at the back of its class at its price. */
export function addToBook(order: PlainOrder): void {
  const side = sideOf(order.market, order.side);
  const wanted = { price: order.limit, clients: [], affiliates: [] };
  let level = side.find(wanted);
  if (level === null) {
    side.insert(wanted);
    level = wanted;
  }
  classOf(level, order).push(order);
  order.where = 'resting';
}

export function takeOffBook(order: PlainOrder): void {
  const side = sideOf(order.market, order.side);
  const level = side.find({ price: order.limit, clients: [], affiliates: [] }) as PlainLevel;
  const queue = classOf(level, order);
  queue.splice(queue.indexOf(order), 1);
  if (level.clients.length + level.affiliates.length === 0) side.remove(level);
  order.where = 'nowhere';
}

/** Every order of a side in priority. */
export function inPriority(market: PlainMarket, side: number): PlainOrder[] {
  const orders: PlainOrder[] = [];
  sideOf(market, side).each((level) => orders.push(...level.clients, ...level.affiliates));
  return orders;
}

function classOf(level: PlainLevel, order: PlainOrder): PlainOrder[] {
  return order.account.participant.affiliate ? level.affiliates : level.clients;
}
