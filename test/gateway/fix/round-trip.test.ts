// An order out and in again: what a report says of it is what places it.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  OrderType,
  PegTo,
  PLAIN_ORDER,
  type PlaceOrder,
  PostOnly,
  SelfTrade,
  Side,
  TimeInForce,
  TriggerOn,
} from '../../../engine/schema/index.ts';
import { Tag } from '../../../gateway/fix/tags.ts';
import type { OwnEvent } from '../../../proto/server-message.ts';
import { ACCOUNT, messageOf, NOON, own, stage, textOf } from './fixture.ts';

const MIDNIGHT = NOON + 43_200_000_000;

test('what a report says of an order places the same order', () => {
  fc.assert(
    fc.property(anyOrder(), (order) => {
      const event = acceptedOf(order);
      const [report] = stage().application.ofEvent(own(event));
      const placed = textOf(report)
        .split('|')
        .filter((field) => !ONLY_REPORTED.has(Number(field.slice(0, field.indexOf('=')))));
      const { application, asked, sent } = stage();
      application.receive(messageOf('D', placed.join('|')));
      expect(sent).toEqual([]);
      expect(asked).toEqual([order]);
    }),
  );
});

const ONLY_REPORTED = new Set<number>([
  35,
  Tag.orderID,
  Tag.execID,
  Tag.execType,
  Tag.ordStatus,
  Tag.leavesQty,
  Tag.cumQty,
  Tag.avgPx,
  Tag.workingIndicator,
  Tag.parentOrderID,
  Tag.pairOrderID,
]);

/** Orders that the venue could take, but for what a report does not carry: how long the request was good, and its pair. */
function anyOrder(): fc.Arbitrary<PlaceOrder> {
  const ticks = fc.integer({ min: 1, max: 4_000_000_000 });
  const lots = fc.integer({ min: 1, max: 9_007_199_254_740_991 });
  const maybe = (some: fc.Arbitrary<number>): fc.Arbitrary<number> =>
    fc.oneof(fc.constant(0), some);
  const among = (set: Readonly<Record<string, number>>): fc.Arbitrary<number> =>
    fc.constantFrom(...Object.values(set));
  const text = fc.string({ unit: fc.integer({ min: 0x20, max: 0x7b }).map(asText) });
  return fc
    .record({
      side: among(Side),
      type: among(OrderType),
      qty: lots,
      price: ticks,
      timeInForce: among(TimeInForce),
      postOnly: among(PostOnly),
      reduceOnly: fc.boolean(),
      displayQty: maybe(lots),
      selfTrade: among(SelfTrade),
      trigger: ticks,
      triggerOn: among(TriggerOn),
      clientOrderId: text.filter((id) => id !== ''),
      tag: text,
      peg: among(PegTo),
      pegOffset: fc.integer({ min: -1_000_000, max: 1_000_000 }),
      protection: maybe(fc.integer({ min: 1, max: 1_000_000 })),
      takeProfit: maybe(ticks),
      takeProfitLimit: maybe(ticks),
      stopLoss: maybe(ticks),
      stopLossLimit: maybe(ticks),
      exitOn: maybe(among(TriggerOn)),
      contract: fc.constantFrom(1, 2),
    })
    .map(({ price, trigger, triggerOn, peg, pegOffset, postOnly, ...rest }) => {
      const { type, timeInForce } = rest;
      const isPegged = type === OrderType.pegged;
      const waits = type >= OrderType.stopMarket && type <= OrderType.takeProfitLimit;
      const hasLimit = [OrderType.limit, OrderType.stopLimit, OrderType.takeProfitLimit].some(
        (each) => each === type,
      );
      return {
        ...PLAIN_ORDER,
        ...rest,
        account: ACCOUNT,
        limit: hasLimit ? price : 0,
        cap: isPegged ? price : 0,
        expiresAt: timeInForce === TimeInForce.goodTillTime ? MIDNIGHT + 5000 : 0,
        trigger: waits ? trigger : 0,
        triggerOn: waits ? triggerOn : 0,
        peg: isPegged ? peg : 0,
        pegOffset: isPegged ? pegOffset : 0,
        postOnly: isPegged ? PostOnly.slide : postOnly,
      } as PlaceOrder;
    });
}

function asText(code: number): string {
  return String.fromCharCode(code);
}

function acceptedOf(order: PlaceOrder): OwnEvent {
  const { key: _key, validUntil: _until, pairWith: _pair, kind: _kind, ...fields } = order;
  const place = { accountSeq: 42, item: 0, order: 1007, parent: 0, pair: 0 };
  return { kind: 'orderAccepted', ...fields, ...place } as OwnEvent;
}
