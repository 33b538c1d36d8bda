// Random markets that fall. The generator looks at the real engine's tables to aim; its commands are concrete.

import { bestPrice } from '../../engine/book/book.ts';
import type { AccountId, ContractId } from '../../engine/kernel/units.ts';
import { available } from '../../engine/margin/margin.ts';
import {
  ContractState,
  IndexState,
  OrderType,
  PostOnly,
  SelfTrade,
  Side,
  TimeInForce,
} from '../../engine/schema/closed-sets.ts';
import type { Command } from '../../engine/schema/command.ts';
import { PLAIN_ORDER } from '../../engine/schema/plain-order.ts';
import type { EngineState } from '../../engine/state/state.ts';
import { type Prng, prng } from '../support/prng.ts';
import {
  BENCHMARK,
  type Climate,
  CRASH_ACCOUNTS,
  CRASH_MIDDLE,
  CRASH_OWNER,
  climateOf,
  MAKERS,
  SOURCES,
} from './crash-venue.ts';
import { commands, SECOND } from './venues.ts';

type Loose = Parameters<typeof commands>[0][number];

export interface CrashStream {
  readonly climate: Climate;
  next(state: EngineState): { readonly time: number; readonly command: Command };
}

interface Memory {
  readonly chance: Prng;
  readonly climate: Climate;
  readonly plain: boolean;
  /** What is to be sent before anything else is drawn. */
  readonly waiting: Loose[];
  /** Where the world is: ticks by contract. */
  readonly prices: number[];
  reference: number;
  sourceSeq: number;
  /** Commands left of a storm, and its direction. */
  storm: number;
  direction: number;
  /** Sources that fell silent. */
  silent: number;
  /** Draws left of the first trades. */
  opening: number;
}

/** @param plain leaves out what the plain engine does not know: collateral, leverage, floors. */
export function crashStream(seed: number, plain = false): CrashStream {
  const chance = prng(seed);
  const drawn = climateOf(chance);
  const climate = plain ? { ...drawn, conversion: 0, sourced: false } : drawn;
  const memory: Memory = {
    chance,
    climate,
    plain,
    waiting: [],
    prices: [0, CRASH_MIDDLE[1], CRASH_MIDDLE[2]],
    reference: 0,
    sourceSeq: 0,
    storm: 0,
    direction: -1,
    silent: 0,
    opening: 27,
  };
  if (climate.sourced) memory.waiting.push(...quotesOf(memory, 1), ...quotesOf(memory, 2), TICK);
  return {
    climate,
    next(state) {
      if (memory.waiting.length === 0) draw(memory, state);
      const loose = memory.waiting.shift() as Loose;
      const isMark = loose.kind === 'tick' || loose.kind === 'setMarkPrice';
      const time = state.time + (isMark ? leap(memory) : chance.below(3) * 1000);
      // A gap stops both contracts: so that the market goes on falling they are opened again.
      if (time - state.time > 60 * SECOND) {
        memory.waiting.unshift(reopened(1), reopened(2), TICK, ended(1), ended(2));
      }
      const stamp = loose.kind === 'quoteSource' || loose.kind === 'setCollateralRate';
      const dated = stamp ? { ...loose, quotedAt: time } : loose;
      return { time, command: commands([dated])[0] };
    },
  };
}

function reopened(contract: number): Loose {
  const { live } = ContractState;
  return { kind: 'setContractState', contract, state: live, reason: 'after a gap' };
}

/** The auction that it reopens through is over as soon as it may be. */
function ended(contract: number): Loose {
  return { kind: 'drawAuctionEnd', contract, delay: 0 };
}

const TICK = { kind: 'tick' } as const;

/** Mostly the next second; now and then the next minute, hour or half a day. */
function leap({ chance }: Memory): number {
  const draw = chance.below(200);
  if (draw < 2) return 3600 * SECOND;
  if (draw < 3) return 9 * 3600 * SECOND;
  if (draw < 12) return 60 * SECOND;
  if (draw < 16) return 0;
  return SECOND;
}

function draw(memory: Memory, state: EngineState): void {
  const { chance, waiting } = memory;
  if (memory.opening === 0 && memory.storm === 0 && chance.below(100) < 4) {
    memory.storm = chance.between(8, 40);
    memory.direction = chance.chance(60) ? -1 : 1;
  }
  // First there is a market: books are made and positions taken.
  if (memory.opening > 0) {
    memory.opening -= 1;
    if (memory.opening % 2 === 1) waiting.push(make(memory, state), make(memory, state));
    else waiting.push(chance.chance(80) || memory.plain ? order(memory, state) : TICK);
    if (memory.opening % 9 === 0) waiting.push(...straddle(memory, state));
    return;
  }
  const what = chance.below(1000);
  if (memory.storm > 0) {
    memory.storm -= 1;
    if (what < 650) passTime(memory, state);
    else if (what < 700) waiting.push(vanish(memory));
    else if (what < 760) waiting.push(make(memory, state));
    else waiting.push(order(memory, state));
    return;
  }
  if (what < 110) passTime(memory, state);
  else if (what < 400) waiting.push(make(memory, state));
  else if (what < 840) waiting.push(order(memory, state));
  else if (what < 880) waiting.push(cash(memory, state));
  else if (what < 900) waiting.push(memory.plain ? vanish(memory) : collateral(memory));
  else if (what < 920) waiting.push(contractState(memory, state));
  else if (what < 940) waiting.push(memory.plain ? vanish(memory) : leverage(memory));
  else if (what < 950) waiting.push(vanish(memory));
  else if (what < 960) waiting.push(memory.plain ? vanish(memory) : fundingTerms(memory, state));
  else waiting.push(...straddle(memory, state));
}

/** The world moves, and so do the prices of it. */
function passTime(memory: Memory, state: EngineState): void {
  const { chance, prices, waiting, climate, storm } = memory;
  const moves = chance.chance(70) ? [1, 2] : [chance.pick([1, 2])];
  for (const contract of moves) {
    const share =
      storm > 0
        ? memory.direction * chance.between(-3, memory.climate.sourced ? 12 : 22)
        : chance.between(-6, 6);
    const way = chance.chance(75) ? memory.direction : chance.pick([-1, 1]);
    const gap = way * chance.between(20, chance.chance(25) ? 450 : 120);
    const far = chance.chance(storm === 0 ? 1 : climate.sourced ? 40 : 12) ? gap : share;
    const back = storm > 0 ? 0 : Math.round((CRASH_MIDDLE[contract] - prices[contract]) / 40);
    const next = prices[contract] + back + Math.round((prices[contract] * far) / 1000);
    prices[contract] = Math.min(Math.max(next, 300), 40_000);
  }
  if (climate.sourced) {
    if (chance.chance(memory.silent === 0 ? 3 : 40))
      memory.silent = chance.chance(70) ? 0 : chance.between(1, 3);
    for (const contract of moves) waiting.push(...quotesOf(memory, contract));
    if (chance.chance(95)) waiting.push(benchmark(memory));
    waiting.push(TICK);
    return;
  }
  const contract = chance.pick(moves);
  const price = prices[contract];
  if (chance.chance(8)) {
    const isHalted = state.markets[contract]?.indexState === IndexState.halted;
    const fresh = isHalted || chance.chance(85);
    const indexState = fresh ? chance.pick([1, 1, 2]) : IndexState.halted;
    waiting.push({ kind: 'setIndexPrice', contract, price, state: indexState });
  }
  waiting.push(
    chance.chance(6) && !memory.plain ? TICK : { kind: 'setMarkPrice', contract, price },
  );
}

function quotesOf(memory: Memory, contract: number): Loose[] {
  const { chance, prices } = memory;
  return SOURCES.slice(memory.silent)
    .filter(() => chance.chance(92))
    .map((source) => {
      memory.sourceSeq += 1;
      const off = chance.chance(5) ? chance.between(-200, 200) : chance.between(-5, 5);
      const bid = prices[contract] * 10 + off;
      const ask = bid + chance.pick([0, 2, 5, 30]);
      return {
        kind: 'quoteSource',
        contract,
        source,
        sourceSeq: memory.sourceSeq,
        bid,
        ask,
        quotedAt: 0,
      };
    });
}

function benchmark(memory: Memory): Loose {
  const { chance, prices } = memory;
  memory.sourceSeq += 1;
  const off = chance.chance(6) ? chance.between(-200, 200) : 0;
  const bid = prices[1] * 10 + Math.round((prices[1] * off) / 1000) * 10;
  const row = { contract: 1, source: BENCHMARK, sourceSeq: memory.sourceSeq, quotedAt: 0 };
  return { kind: 'quoteSource', ...row, bid, ask: bid + 4 };
}

function markOf(memory: Memory, state: EngineState, contract: number): number {
  const mark = state.markets[contract]?.mark ?? 0;
  return mark === 0 ? memory.prices[contract] : mark;
}

/** A maker's order, a few ticks behind the mark. */
function make(memory: Memory, state: EngineState): Loose {
  const { chance } = memory;
  const contract = chance.pick([1, 1, 2]);
  const side = chance.pick([Side.buy, Side.sell]);
  const mark = markOf(memory, state, contract);
  const behind = Math.round((mark * chance.between(0, chance.chance(80) ? 8 : 40)) / 1000);
  const limit = side === Side.buy ? mark - behind : mark + behind;
  const account = chance.pick(MAKERS);
  return place(account, contract, side, chance.between(1, 25), { limit, postOnly: PostOnly.slide });
}

function vanish({ chance }: Memory): Loose {
  const account = chance.pick(MAKERS);
  const rest = { contract: 0, side: 0, tag: '' };
  return { kind: 'massCancel', key: CRASH_OWNER[account], account, ...rest };
}

/** A client's: mostly as many lots as its money carries. */
function order(memory: Memory, state: EngineState): Loose {
  const { chance } = memory;
  const account = chance.pick(CRASH_ACCOUNTS.filter((one) => !MAKERS.includes(one)));
  const contract = chance.pick([1, 1, 2]);
  const held = state.markets[contract]?.positions.held[account as AccountId] ?? 0;
  const grows = chance.chance(70) || held === 0;
  const same = held > 0 ? Side.buy : Side.sell;
  const other = held > 0 ? Side.sell : Side.buy;
  const side = held === 0 ? chance.pick([Side.buy, Side.sell]) : grows ? same : other;
  const mark = markOf(memory, state, contract);
  const free = available(state, account as AccountId);
  const ahead = chance.chance(70) ? chance.between(0, 12) : -chance.between(1, 15);
  // What a lot takes of the available: initial margin, open loss, fee.
  const most = Math.max(1, Math.floor(free / (mark * (0.0506 + Math.max(0, ahead) / 1000))));
  const qty = grows
    ? chance.chance(60)
      ? Math.ceil(most * chance.pick([0.7, 0.9, 1]))
      : chance.between(1, most)
    : Math.abs(held);
  const lots = Math.min(Math.max(qty, 1), Math.floor(850_000 / mark));
  if (chance.chance(12)) return trigger(memory, account, contract, side, lots, mark);
  const off = Math.round((mark * ahead) / 1000);
  const limit = Math.max(1, side === Side.buy ? mark + off : mark - off);
  const timeInForce = chance.chance(30)
    ? TimeInForce.immediateOrCancel
    : TimeInForce.goodTillCancel;
  const reduceOnly = !grows && chance.chance(40);
  return place(account, contract, side, lots, { limit, timeInForce, reduceOnly });
}

function trigger(
  { chance }: Memory,
  account: number,
  contract: number,
  side: number,
  lots: number,
  mark: number,
): Loose {
  const stop = chance.pick([OrderType.stopMarket, OrderType.takeProfitMarket]);
  const up = (side === Side.buy) === (stop === OrderType.stopMarket);
  const away = Math.round((mark * chance.between(2, 30)) / 1000);
  return place(account, contract, side, lots, {
    type: stop,
    timeInForce: TimeInForce.immediateOrCancel,
    trigger: up ? mark + away : mark - away,
    triggerOn: chance.between(1, 3),
  });
}

function place(
  account: number,
  contract: number,
  side: number,
  qty: number,
  rest: { readonly [field: string]: unknown },
): Loose {
  return {
    ...PLAIN_ORDER,
    key: CRASH_OWNER[account],
    account,
    contract,
    side,
    qty,
    limit: 0,
    selfTrade: SelfTrade.cancelMaker,
    ...rest,
  };
}

/** One participant long on one account and short on another, against makers that stand ready. */
function straddle(memory: Memory, state: EngineState): Loose[] {
  const { chance } = memory;
  const contract = chance.pick([1, 2]);
  const mark = markOf(memory, state, contract);
  const [long, short] = chance.pick([
    [16, 17],
    [20, 19],
    [18, 16],
    [21, 20],
  ]);
  const free = Math.min(available(state, long as AccountId), available(state, short as AccountId));
  const lots = Math.min(Math.max(1, Math.floor(free / (mark * 0.056))), Math.floor(850_000 / mark));
  const away = Math.ceil(mark / 1000);
  const bid = bestPrice((state.markets[contract] as never as { book: never }).book, Side.buy);
  const at = bid === 0 ? mark : bid;
  return [
    place(26, contract, Side.sell, lots, { limit: at + away, postOnly: PostOnly.slide }),
    place(long, contract, Side.buy, lots, { limit: at + 3 * away }),
    place(27, contract, Side.buy, lots, { limit: at, postOnly: PostOnly.slide }),
    place(short, contract, Side.sell, lots, { limit: at - 2 * away }),
  ];
}

function cash(memory: Memory, state: EngineState): Loose {
  const { chance } = memory;
  memory.reference += 1;
  const account = chance.pick(CRASH_ACCOUNTS);
  const free = available(state, account as AccountId);
  const common = { currency: 'USD', reference: `c${memory.reference}` };
  const amount = Math.max(1, chance.chance(50) ? free : Math.floor(free / 2));
  if (chance.chance(25)) return { kind: 'transfer', from: 16, to: 17, amount, ...common };
  const leaves = chance.chance(60);
  if (leaves) return { kind: 'withdraw', account, amount, ...common };
  return { kind: 'deposit', account, amount: chance.between(100, 20_000), ...common };
}

function collateral(memory: Memory): Loose {
  const { chance } = memory;
  const rate = chance.pick([128_000_000, 120_000_000, 60_000_000]);
  const draw = chance.below(4);
  if (draw === 0) {
    const terms = { decimals: 2, volatile: false, concentrationMax: 0, approval: 'SFC/2' };
    return { kind: 'listCollateral', currency: 'HKD', haircut: 10_000, ...terms };
  }
  if (draw === 1) return { kind: 'setCollateralRate', currency: 'HKD', rate, quotedAt: 0 };
  memory.reference += 1;
  const account = chance.pick(CRASH_ACCOUNTS);
  const amount = chance.between(1, 60_000);
  const row = { account, currency: 'HKD', amount, reference: `h${memory.reference}` };
  return { kind: chance.chance(75) ? 'deposit' : 'withdraw', ...row };
}

function contractState(memory: Memory, state: EngineState): Loose {
  const { chance } = memory;
  const { live, cancelOnly, halted, reduceOnly } = ContractState;
  const away = state.markets.find((market) => market !== undefined && market.state !== live);
  const contract: ContractId | number = away?.terms.contract ?? chance.pick([1, 2]);
  const to = away === undefined ? chance.pick([cancelOnly, halted, reduceOnly]) : live;
  return { kind: 'setContractState', contract, state: to, reason: 'drawn' };
}

function leverage({ chance }: Memory): Loose {
  const contract = chance.pick([1, 2]);
  if (chance.chance(20)) {
    const initialMin = chance.pick([0, 0, 60_000, 110_000]);
    return { kind: 'setClassFloor', investorClass: 3, contract, initialMin };
  }
  const account = chance.pick(CRASH_ACCOUNTS);
  const row = { key: CRASH_OWNER[account], account, contract };
  return { kind: 'chooseLeverage', ...row, leverage: chance.pick([0, 0, 5, 10, 19]) };
}

function fundingTerms(memory: Memory, state: EngineState): Loose {
  const { chance } = memory;
  const terms = {
    interest: chance.pick([0, 100_000]),
    damping: chance.pick([250_000, 500_000]),
    cap: 18_750_000,
    windowMinutes: chance.pick([1, 3, 60]),
    averaging: chance.pick([1, 2]),
  };
  const effectiveAt = state.time + chance.between(0, 120) * SECOND;
  return { kind: 'setFundingTerms', contract: chance.pick([1, 2]), terms, effectiveAt };
}
