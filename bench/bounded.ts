// The longest single command in the cases in which one client could once hold up the venue, timed one by one, and the chain of
// `continue` behind it, up to where the next client's command would be taken.

import {
  apply,
  BTC_PERP,
  clearEvents,
  createEventBuffer,
  createState,
  type EngineState,
  type EventBuffer,
  mustContinue,
  readEvents,
} from '../engine/index.ts';
import {
  type Command,
  ContractState,
  type Money,
  OrderType,
  PegTo,
  type Price,
  type Qty,
  Side,
  type Time,
  TimeInForce,
  TriggerOn,
} from '../engine/schema/index.ts';
import { enrol, freeIds, type Member, publications } from '../gateway/stress/enrolment.ts';
import { limitOrder } from '../gateway/stress/orders.ts';
import { warmUp } from '../gateway/stress/warm-up.ts';
import { heldBy, heldText } from './holds.ts';

const NOON = 1_768_435_200_000_000;
const MARK = 1_000_000;
const USD = 1_000_000;
const CONTRACT = BTC_PERP.contract;

/** Milliseconds of a command and of each `continue` behind it. */
type Timed = readonly number[];

class Venue {
  readonly state: EngineState = createState({ orders: 65_536, accounts: 1024 });
  readonly out: EventBuffer = createEventBuffer();
  time: number = NOON;
  readonly members: Member[] = [];

  constructor(members: number, openOrdersMax = 500, dollars = 200_000) {
    const sizes = { ...BTC_PERP.sizes, openOrdersMax };
    this.do({ kind: 'listContract', terms: { ...BTC_PERP, sizes } });
    const [listed] = readEvents(this.out);
    const termsHash = listed.kind === 'contractListed' ? listed.termsHash : '';
    this.do({ kind: 'approveContract', contract: CONTRACT, reference: 'bench', termsHash });
    const live = ContractState.live;
    this.do({ kind: 'setContractState', contract: CONTRACT, state: live, reason: '' });
    this.do({ kind: 'setIndexPrice', contract: CONTRACT, price: MARK as never, state: 1 });
    this.mark(MARK);
    for (const command of publications(this.state)) this.do(command);
    const ids = freeIds(this.state, 16);
    for (let n = 0; n < members; n++) {
      const made = enrol(this.state, ids, this.time as Time, (dollars * USD) as Money);
      for (const command of made.commands) this.do(command);
      this.members.push(made.member);
    }
  }

  mark(price: number): Timed {
    return this.do({ kind: 'setMarkPrice', contract: CONTRACT, price: price as never });
  }

  /** Applies a command and all that it owes; refusals are shown, for a bench measures no refusal by accident. */
  do(command: Command, expected = ''): Timed {
    const timed: number[] = [];
    this.#apply(command, timed);
    const refused = readEvents(this.out).find(({ kind }) => /Rejected/.test(kind));
    if (refused !== undefined && expected === '') throw new Error(JSON.stringify(refused));
    while (mustContinue(this.state, this.time as Time)) this.#apply({ kind: 'continue' }, timed);
    return timed;
  }

  #apply(command: Command, timed: number[]): void {
    clearEvents(this.out);
    const seq = this.state.seq + 1;
    const envelope = { seq, time: this.time, session: 0, request: 0, command };
    const start = performance.now();
    apply(this.state, envelope as Parameters<typeof apply>[1], this.out);
    timed.push(performance.now() - start);
  }
}

/** 990 icebergs of 100 lots that show one, over two accounts, at one price. */
function icebergs(venue: Venue): void {
  for (let n = 0; n < 990; n++) {
    const order = limitOrder(venue.members[n % 2], {
      contract: CONTRACT,
      side: Side.sell,
      qty: 100,
      limit: MARK,
    });
    venue.do({ ...order, displayQty: 1 as Qty });
  }
}

/** Runs of the same work, the first one as in a venue that has just been started. */
type Case = readonly [name: string, runs: () => readonly Timed[]];

const CASES: readonly Case[] = [
  ['990 icebergs, a fill or kill that the bound refuses', () => fillOrKill(99_000)],
  ['990 icebergs, a fill or kill above what is there', () => fillOrKill(99_001)],
  ['990 icebergs, a fill or kill within the bound', () => fillOrKill(500)],
  ['990 icebergs, one order for all of it', takeIcebergs],
  ['990 icebergs, a batch of twenty orders', batchOfTakers],
  ['24 000 stops on one mark', () => afresh(() => stops(24_000))],
  ['2 000 pegged orders follow the best bid', followers],
  ['50 000 orders that expire at one time', () => afresh(() => expiries(50_000))],
  ['mass cancel of 100 000 orders', () => afresh(() => massCancel(100_000))],
  ['20 000 accounts, a mark', () => marks(20_000)],
  [
    'a reduce-only order for each of 20 000 accounts, reduceOnly',
    () => afresh(() => reduceOnly(20_000)),
  ],
];

function fillOrKill(qty: number): Timed[] {
  const venue = new Venue(3, 500, 20_000_000);
  icebergs(venue);
  const order = limitOrder(venue.members[2], {
    contract: CONTRACT,
    side: Side.buy,
    qty,
    limit: MARK,
  });
  const timeInForce = TimeInForce.fillOrKill;
  if (qty > 500) return again(300, () => venue.do({ ...order, timeInForce }, 'refused'));
  return again(20, () => venue.do({ ...order, timeInForce }));
}

function takeIcebergs(): Timed[] {
  const venue = new Venue(3, 500, 20_000_000);
  icebergs(venue);
  const all = { contract: CONTRACT, side: Side.buy, qty: 99_000, limit: MARK };
  return again(20, () => venue.do(limitOrder(venue.members[2], all)));
}

function batchOfTakers(): Timed[] {
  const venue = new Venue(3, 500, 20_000_000);
  icebergs(venue);
  const all = { contract: CONTRACT, side: Side.buy, qty: 2000, limit: MARK };
  const items = Array.from({ length: 20 }, () => limitOrder(venue.members[2], all));
  return again(5, () => venue.do({ kind: 'batch', items }));
}

function stops(count: number): Timed {
  const each = 200;
  const venue = new Venue(count / each + 1, 500, 5_000_000);
  const [maker, ...others] = venue.members;
  for (let n = 0; n < 400; n++) {
    const terms = { contract: CONTRACT, side: Side.buy, qty: 1000, limit: MARK - 5000 - n };
    venue.do(limitOrder(maker, terms));
  }
  for (let n = 0; n < count; n++) {
    const member = others[Math.floor(n / each)];
    const sells = { contract: CONTRACT, side: Side.sell, qty: 1, limit: MARK - 9000 };
    const stop = { type: OrderType.stopLimit, trigger: (MARK - 100) as never };
    venue.do({ ...limitOrder(member, sells), ...stop, triggerOn: TriggerOn.mark });
  }
  venue.time += 1_000_000;
  return venue.mark(MARK - 200);
}

/** Ten of each account, the most there may be of a contract; with each run the best bid is a tick higher. */
function followers(): Timed[] {
  const venue = new Venue(201);
  const [mover, ...others] = venue.members;
  const bid = (limit: number) => ({ contract: CONTRACT, side: Side.buy, qty: 1, limit });
  let best = MARK - 100;
  venue.do(limitOrder(mover, bid(best)));
  const pegged = { type: OrderType.pegged, peg: PegTo.bid, limit: 0 as Price, cap: MARK as Price };
  for (const member of others) {
    for (let n = 0; n < 10; n++) venue.do({ ...limitOrder(member, bid(0)), ...pegged });
  }
  return again(40, () => {
    venue.time += 1_000_000;
    best += 1;
    return venue.do(limitOrder(mover, bid(best)));
  });
}

function expiries(count: number): Timed {
  const venue = new Venue(count / 500);
  const expiresAt = (venue.time + 60_000_000) as Time;
  for (let n = 0; n < count; n++) {
    const member = venue.members[Math.floor(n / 500)];
    const terms = { contract: CONTRACT, side: Side.buy, qty: 1, limit: MARK - 1 - (n % 5000) };
    const timeInForce = TimeInForce.goodTillTime;
    venue.do({ ...limitOrder(member, terms), timeInForce, expiresAt });
  }
  venue.time += 61_000_000;
  return venue.do({ kind: 'tick' }, 'waits');
}

function massCancel(count: number): Timed {
  const venue = new Venue(1, 1_000_000, 1_000_000_000);
  const [{ key, account }] = venue.members;
  for (let n = 0; n < count; n++) {
    const terms = { contract: CONTRACT, side: Side.buy, qty: 1, limit: MARK - 1 - (n % 5000) };
    venue.do(limitOrder(venue.members[0], terms));
  }
  return venue.do({ kind: 'massCancel', key, account, contract: 0, side: 0, tag: '' });
}

function holding(count: number): Venue {
  const venue = new Venue(count);
  for (let n = 0; n + 1 < count; n += 2) {
    const [buyer, seller] = [venue.members[n], venue.members[n + 1]];
    const terms = { contract: CONTRACT, qty: 10, limit: MARK };
    venue.do(limitOrder(buyer, { ...terms, side: Side.buy }));
    venue.do(limitOrder(seller, { ...terms, side: Side.sell }));
  }
  for (let n = 0; n < count; n++) {
    const side = n % 2 === 0 ? Side.sell : Side.buy;
    const limit = n % 2 === 0 ? MARK + 10 + (n % 100) : MARK - 10 - (n % 100);
    venue.do(limitOrder(venue.members[n], { contract: CONTRACT, side, qty: 20, limit }));
  }
  return venue;
}

function marks(count: number): Timed[] {
  const venue = holding(count);
  let turn = 0;
  return again(60, () => {
    turn += 1;
    return venue.mark(MARK + (turn % 2));
  });
}

function reduceOnly(count: number): Timed {
  const venue = holding(count);
  const state = ContractState.reduceOnly;
  return venue.do({ kind: 'setContractState', contract: CONTRACT, state, reason: 'bench' });
}

/** On one venue. */
function again(runs: number, run: () => Timed): Timed[] {
  return Array.from({ length: runs }, run);
}

/** On a venue of its own each. */
function afresh(run: () => Timed): Timed[] {
  return again(4, () => {
    globalThis.gc?.();
    return run();
  });
}

/** One line for each case whose name has `only` in it. */
export function benchBounded(only: string, log: (line: string) => void): void {
  for (const [name, run] of CASES.filter(([title]) => title.includes(only))) {
    log(`${name}: ${heldText(heldBy(run()))}`);
  }
}

if (process.argv[1]?.endsWith('bounded.js')) {
  await warmUp();
  benchBounded(process.argv[2] ?? '', (line) => console.log(line));
}
