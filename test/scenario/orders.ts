// Lines about orders, as commands.

import {
  type AmendOrder,
  type CancelOrder,
  type ContractId,
  type ContractTerms,
  isImmediate,
  type MassCancel,
  type Offset,
  type OrderCommand,
  type OrderId,
  OrderType,
  PegTo,
  type PlaceOrder,
  PostOnly,
  type Ppm,
  type Price,
  type Qty,
  SelfTrade,
  Side,
  type Time,
  TimeInForce,
  TriggerOn,
} from '../../engine/schema/index.ts';
import { PLAIN_ORDER } from '../../engine/schema/plain-order.ts';
import type { Words } from './reader.ts';
import type { Player, Stage } from './stage.ts';
import { lots, moment, ticks } from './units.ts';

type Draft<T> = { -readonly [K in keyof T]: T[K] };

const SELF_TRADE: Readonly<Record<string, SelfTrade>> = {
  'cancel-taker': SelfTrade.cancelTaker,
  'cancel-maker': SelfTrade.cancelMaker,
  'cancel-both': SelfTrade.cancelBoth,
  decrement: SelfTrade.decrement,
};

/** `ann buys 5 @ 100 …`, `ann amends "x" to …`, `ann cancels "x"`; null when the verb is another. */
export function orderCommand(stage: Stage, name: string, words: Words): OrderCommand | null {
  switch (words.peek()) {
    case 'buys':
    case 'sells':
      return placed(stage, name, words);
    case 'amends':
      return amended(stage, name, words);
    case 'cancels':
      return canceled(stage, name, words);
    default:
      return null;
  }
}

function placed(stage: Stage, name: string, words: Words): PlaceOrder {
  const side = words.take() === 'buys' ? Side.buy : Side.sell;
  const account = stage.account(name);
  const quantity = words.take('a quantity');
  const terms = stage.terms(/-PERP$/.test(words.peek()) ? words.take() : '');
  const order: Draft<PlaceOrder> = {
    ...PLAIN_ORDER,
    key: keyOf(stage, name),
    account,
    contract: terms.contract,
    side,
    qty: lots(quantity, terms),
    limit: 0 as Price,
  };
  if (words.takes('at', 'market')) {
    order.type = OrderType.market;
    order.timeInForce = TimeInForce.immediateOrCancel;
  } else if (words.takes('@')) {
    order.limit = ticks(words.take('a price'), terms);
  } else if (words.takes('pegged')) {
    readPeg(order, terms, words);
  } else throw new Error("an order has a price: '@ 100' or 'at market'");
  while (!words.isDone) readTerm(stage, order, terms, words);
  const makes = order.type === OrderType.limit && !isImmediate(order.timeInForce);
  const onlyMakes = stage.flipped.has(name) || stage.swapped === name;
  const turned = onlyMakes && makes && order.postOnly === PostOnly.off;
  if (turned) order.postOnly = PostOnly.reject;
  return order;
}

function readTerm(
  stage: Stage,
  order: Draft<PlaceOrder>,
  terms: ContractTerms,
  words: Words,
): void {
  const word = words.take();
  switch (word) {
    case 'post-only':
      order.postOnly = PostOnly.reject;
      return;
    case 'slide':
      order.postOnly = PostOnly.slide;
      return;
    case 'reduce-only':
      order.reduceOnly = true;
      return;
    case 'ioc':
      order.timeInForce = TimeInForce.immediateOrCancel;
      return;
    case 'fok':
      order.timeInForce = TimeInForce.fillOrKill;
      return;
    case 'auction-only':
      order.timeInForce = TimeInForce.auctionOnly;
      return;
    case 'gtt':
      order.timeInForce = TimeInForce.goodTillTime;
      order.expiresAt = moment(words.take('a time'));
      return;
    case 'show':
      order.displayQty = lots(words.take('a quantity'), terms);
      return;
    case 'stop':
    case 'take-profit':
      readTrigger(order, word, terms, words);
      return;
    case 'exit':
      readExit(order, terms, words);
      return;
    case 'protected':
      order.protection = (Number(words.take('a share').replace('%', '')) * 10_000) as Ppm;
      return;
    case 'pair':
      order.pairWith = words.text();
      return;
    case 'self-trade':
      order.selfTrade = SELF_TRADE[words.take('a self-trade mode')];
      return;
    case 'id':
      order.clientOrderId = words.text();
      return;
    case 'tag':
      order.tag = words.text();
      return;
    case 'valid':
      order.validUntil = readValidUntil(words);
      return;
    case 'by':
      order.key = keyOf(stage, words.take('a trader'));
      return;
    case 'with':
      override(order, words);
      return;
    default:
      throw new Error(`'${word}' is nothing an order says`);
  }
}

/** `exit profit 110 @ 109`, `exit loss 90 on last`: of a bracket; without a limit at market. */
function readExit(order: Draft<PlaceOrder>, terms: ContractTerms, words: Words): void {
  const wins = words.take('profit or loss') === 'profit';
  const trigger = ticks(words.take('a trigger'), terms);
  const limit = words.takes('@') ? ticks(words.take('a price'), terms) : (0 as Price);
  if (wins) Object.assign(order, { takeProfit: trigger, takeProfitLimit: limit });
  else Object.assign(order, { stopLoss: trigger, stopLossLimit: limit });
  if (words.takes('on')) order.exitOn = TriggerOn[words.take() as keyof typeof TriggerOn];
  else if (order.exitOn === 0) order.exitOn = TriggerOn.mark;
}

/** `pegged bid -2 cap 105`: two ticks below the best bid, never above 105. */
function readPeg(order: Draft<PlaceOrder>, terms: ContractTerms, words: Words): void {
  order.type = OrderType.pegged;
  order.peg = PegTo[words.take('bid, ask or mid') as keyof typeof PegTo];
  if (/^[+-]\d+$/.test(words.peek())) order.pegOffset = Number(words.take()) as Offset;
  if (!words.takes('cap')) throw new Error("a pegged order has a cap: 'cap 105'");
  order.cap = ticks(words.take('a price'), terms);
}

function readTrigger(
  order: Draft<PlaceOrder>,
  word: 'stop' | 'take-profit',
  terms: ContractTerms,
  words: Words,
): void {
  const market = order.type === OrderType.market;
  if (word === 'stop') order.type = market ? OrderType.stopMarket : OrderType.stopLimit;
  else order.type = market ? OrderType.takeProfitMarket : OrderType.takeProfitLimit;
  if (market) order.timeInForce = TimeInForce.goodTillCancel;
  order.trigger = ticks(words.take('a trigger'), terms);
  order.triggerOn = TriggerOn.mark;
  if (words.takes('on')) order.triggerOn = TriggerOn[words.take() as keyof typeof TriggerOn];
}

/** `with qty 0`: a field in the wire's own number, for what no word can express. */
function override(order: Draft<PlaceOrder>, words: Words): void {
  const field = words.take('a field');
  if (!Object.hasOwn(order, field)) throw new Error(`an order has no field ${field}`);
  const value = words.take('a number');
  const plain = /^-?[\d_.]+$/.test(value) ? Number(value.replaceAll('_', '')) : moment(value);
  Object.assign(order, { [field]: plain });
}

function amended(stage: Stage, name: string, words: Words): AmendOrder {
  words.take();
  const account = stage.account(name);
  const amend: Draft<AmendOrder> = {
    kind: 'amendOrder',
    contract: 0,
    side: 0,
    key: keyOf(stage, name),
    account,
    ...reference(words),
    qty: 0 as Qty,
    limit: 0 as Price,
    trigger: 0 as Price,
    cap: 0 as Price,
    validUntil: 0 as Time,
  };
  const terms = stage.terms(/-PERP$/.test(words.peek()) ? words.take() : '');
  words.takes('to');
  while (!words.isDone) {
    if (words.takes('@')) amend.limit = ticks(words.take(), terms);
    else if (words.takes('trigger')) amend.trigger = ticks(words.take(), terms);
    else if (words.takes('cap')) amend.cap = ticks(words.take(), terms);
    else if (words.takes('valid')) amend.validUntil = readValidUntil(words);
    else if (words.takes('by')) amend.key = keyOf(stage, words.take());
    else if (words.takes('meant')) Object.assign(amend, meant(stage, words));
    else amend.qty = lots(words.take(), terms);
  }
  return amend;
}

function canceled(stage: Stage, name: string, words: Words): CancelOrder {
  words.take();
  const account = stage.account(name);
  const key = keyOf(stage, name);
  const named = reference(words);
  const said = words.takes('meant') ? meant(stage, words) : ({ contract: 0, side: 0 } as const);
  words.end();
  return { kind: 'cancelOrder', key, account, ...named, ...said };
}

/** `meant a buy`, `meant a sell of X-PERP`: what the order is taken for. */
function meant(stage: Stage, words: Words): Pick<CancelOrder, 'contract' | 'side'> {
  words.takes('a');
  const side = Side[words.take('buy or sell') as keyof typeof Side];
  const contract = words.takes('of') ? stage.terms(words.take('a symbol')).contract : 0;
  return { side, contract: contract as ContractId };
}

/** `ann cancels all [buys|sells] [SYMBOL | contract 9] [tag "y"]`. */
export function massCancel(stage: Stage, name: string, words: Words): MassCancel {
  const mass: Draft<MassCancel> = {
    kind: 'massCancel',
    key: keyOf(stage, name),
    account: stage.account(name),
    contract: 0,
    side: 0,
    tag: '',
  };
  while (!words.isDone) {
    if (words.takes('buys')) mass.side = Side.buy;
    else if (words.takes('sells')) mass.side = Side.sell;
    else if (words.takes('tag')) mass.tag = words.text();
    else if (words.takes('contract')) mass.contract = Number(words.take('a number')) as ContractId;
    else mass.contract = stage.terms(words.take()).contract;
  }
  return mass;
}

/** An order by its client order id, in quotes, or by its number; `7 "a"` sends both. */
function reference(words: Words): { order: OrderId; clientOrderId: string } {
  if (words.peek().startsWith('"')) return { order: 0 as OrderId, clientOrderId: words.text() };
  const order = Number(words.take('an order')) as OrderId;
  return { order, clientOrderId: words.peek().startsWith('"') ? words.text() : '' };
}

function readValidUntil(words: Words): Time {
  if (!words.takes('until')) throw new Error("'valid until' a time");
  return moment(words.take('a time'));
}

/** The key of the trader of an account, or of a trader by name; `nobody` has one that is unknown. */
function keyOf(stage: Stage, name: string): Player['key'] {
  if (name === 'nobody') return 999_999 as Player['key'];
  return stage.keyOf(name);
}
