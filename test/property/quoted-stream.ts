// Streams of quotes as bad as sources can be: jumps, contradictions, silences, counters that start again, clocks ahead and
// behind, and gaps of the whole venue. Orders, stops and withdrawals are between them.

import { canonicalTerms } from '../../engine/contracts/terms.ts';
import { sha256 } from '../../engine/kernel/sha256.ts';
import { ContractState, OrderType, Side, TimeInForce } from '../../engine/schema/closed-sets.ts';
import type { Command } from '../../engine/schema/command.ts';
import type { ContractTerms } from '../../engine/schema/contract-terms.ts';
import { PLAIN_ORDER } from '../../engine/schema/plain-order.ts';
import type { PlainVenue } from '../plain/venue.ts';
import { type Prng, prng } from '../support/prng.ts';
import { CRASH_ACCOUNTS, CRASH_MIDDLE, CRASH_OWNER, crashVenue, SOURCES } from './crash-venue.ts';
import { commands, SECOND } from './venues.ts';

type Loose = Parameters<typeof commands>[0][number];

/** Enough money that the index is what decides. */
export function quotedVenue(): Command[] {
  const climate = { fund: 200_000, tranche: 100_000, makers: 400_000, sourced: true };
  const rest = { slicesMax: 3, budget: 100_000, conversion: 0 };
  const hashes = new Map<number, string>();
  return crashVenue({ ...climate, ...rest }).map((command) => {
    if (command.kind === 'listContract') {
      const terms = wide(command.terms);
      hashes.set(terms.contract, sha256(canonicalTerms(terms)));
      return { ...command, terms };
    }
    if (command.kind !== 'approveContract') return command;
    return { ...command, termsHash: hashes.get(command.contract) ?? '' };
  });
}

/** The second contract's trade band is a few ticks: orders fall out of it, and stand at its bounds. */
function wide(terms: ContractTerms): ContractTerms {
  const share = 999_999 as ContractTerms['controls']['tradeBand'];
  const tradeBand = terms.contract === 2 ? (NARROW as typeof share) : share;
  const controls = { ...terms.controls, tradeBand, entryBandAggressive: share };
  return { ...terms, controls };
}

const NARROW = 300;

interface Memory {
  readonly chance: Prng;
  readonly waiting: Loose[];
  /** The world, in ticks by contract, and what half of it believes. */
  readonly prices: number[];
  split: number;
  silent: number;
  /** Times that a side stood at its bound: buyers and sellers by turns. */
  locks: number;
  reference: number;
  /** By contract and source. */
  readonly counters: Map<string, number>;
}

export interface QuotedStream {
  next(venue: PlainVenue): { readonly time: number; readonly command: Command };
}

export function quotedStream(seed: number): QuotedStream {
  const memory: Memory = {
    chance: prng(seed),
    waiting: [],
    prices: [0, CRASH_MIDDLE[1], CRASH_MIDDLE[2]],
    split: 0,
    silent: 0,
    locks: 0,
    reference: 0,
    counters: new Map(),
  };
  return {
    next(venue) {
      if (memory.waiting.length === 0) draw(memory);
      const {
        wait = 0,
        ahead = 0,
        ...loose
      } = memory.waiting.shift() as Loose & {
        wait?: number;
        ahead?: number;
      };
      const time = venue.time + wait;
      const dated = loose.kind === 'quoteSource' ? { ...loose, quotedAt: time + ahead } : loose;
      return { time, command: commands([dated as Loose])[0] };
    },
  };
}

function draw(memory: Memory): void {
  const { chance, waiting } = memory;
  const what = chance.below(1000);
  if (what < 480) second(memory);
  else if (what < 850) waiting.push(order(memory));
  else if (what < 890) waiting.push(cancel(memory));
  else if (what < 920) waiting.push(money(memory));
  else if (what < 970) waiting.push(state(memory));
  else if (what < 973) waiting.push({ kind: 'declareOutage', reason: 'drawn' });
  else if (what < 985) waiting.push({ ...order(memory), wait: gap(chance) } as Loose);
  else if (what < 990) fundedHour(memory);
  else if (what < 993) lostAndFound(memory);
  else if (what < 996) locked(memory);
  else for (let i = chance.between(30, 90); i > 0; i--) second(memory);
}

/** Minutes in which every second counts, over a position, and then the hour. */
function fundedHour(memory: Memory): void {
  const { waiting } = memory;
  for (const contract of [1, 2]) waiting.push(live(contract));
  for (let i = 0; i < 3; i++) calmSecond(memory, { wait: SECOND, isQuoted: true });
  for (const contract of [1, 2]) waiting.push(drawn(contract, 0));
  for (const account of CRASH_ACCOUNTS) waiting.push(cancelAll(account));
  for (const contract of [1, 2]) {
    const price = memory.prices[contract];
    // A position, and then a book that stands above the index: somebody pays.
    waiting.push(
      limit(BUYER, contract, Side.buy, price),
      limit(SELLER, contract, Side.sell, price),
    );
    const above = Math.round(price / 50);
    waiting.push(limit(BUYER, contract, Side.buy, price + above));
    waiting.push(limit(SELLER, contract, Side.sell, price + above + 2));
  }
  for (let i = 0; i < 300; i++) calmSecond(memory, { wait: SECOND, isQuoted: i % 9 === 0 });
  waiting.push({ ...order(memory), wait: 3600 * SECOND } as Loose);
}

/** No index for more than a minute, and then a good one until the contract comes back by itself. */
function lostAndFound(memory: Memory): void {
  const { waiting } = memory;
  for (const contract of [1, 2]) waiting.push(live(contract));
  for (let i = 0; i < 3; i++) calmSecond(memory, { wait: SECOND, isQuoted: true });
  for (const contract of [1, 2]) waiting.push(drawn(contract, 0));
  for (let i = 0; i < 9; i++) calmSecond(memory, { wait: 9 * SECOND, isQuoted: false });
  for (let i = 0; i < 45; i++) calmSecond(memory, { wait: 9 * SECOND, isQuoted: true });
}

/** One side alone, at its bound for a quarter of a minute, and what comes of it; now and then it moves in between. */
function locked(memory: Memory): void {
  const { chance, waiting } = memory;
  waiting.push(live(2));
  for (let i = 0; i < 3; i++) calmSecond(memory, { wait: SECOND, isQuoted: true });
  waiting.push(drawn(2, 0));
  for (const account of CRASH_ACCOUNTS) waiting.push(cancelAll(account));
  for (const account of [BUYER, SELLER]) waiting.push(payIn(memory, account));
  const price = memory.prices[2];
  memory.locks += 1;
  const buys = memory.locks % 2 === 0;
  const away = Math.floor((price * NARROW) / 1_000_000);
  const bound = buys ? price + away : price - away;
  waiting.push(limit(buys ? BUYER : SELLER, 2, buys ? Side.buy : Side.sell, bound));
  for (let i = chance.pick([14, 15, 16, 40]); i > 0; i--) {
    calmSecond(memory, { wait: SECOND, isQuoted: true });
    if (chance.chance(2)) waiting.push(order(memory));
  }
  waiting.push(drawn(2, 0), limit(buys ? SELLER : BUYER, 2, buys ? Side.sell : Side.buy, bound));
  for (let i = 0; i < 3; i++) calmSecond(memory, { wait: SECOND, isQuoted: true });
  waiting.push(drawn(2, 0));
}

/** Two that are of no group together. */
const BUYER = 23;
const SELLER = 25;

function limit(account: number, contract: number, side: Side, price: number): Loose {
  const who = { key: CRASH_OWNER[account], account, contract };
  return { ...PLAIN_ORDER, ...who, side, limit: price, qty: 20 } as unknown as Loose;
}

function live(contract: number): Loose {
  return { kind: 'setContractState', contract, state: ContractState.live, reason: 'drawn' };
}

function drawn(contract: number, delay: number): Loose {
  return { kind: 'drawAuctionEnd', contract, delay };
}

/** Sources that agree, where they speak at all. */
function calmSecond(memory: Memory, { wait, isQuoted }: { wait: number; isQuoted: boolean }): void {
  const { waiting, prices, counters } = memory;
  for (const contract of isQuoted ? [1, 2] : []) {
    for (const source of SOURCES) {
      const key = `${contract} ${source}`;
      const sourceSeq = (counters.get(key) ?? 0) + 1;
      counters.set(key, sourceSeq);
      const [bid, ask] = [prices[contract] * 10 - 5, prices[contract] * 10 + 5];
      waiting.push({ kind: 'quoteSource', contract, source, sourceSeq, bid, ask, quotedAt: 0 });
    }
  }
  waiting.push({ kind: 'tick', wait } as Loose);
}

/** Around the bounds: of an index's age, of a gap, of an hour. */
function gap(chance: Prng): number {
  const seconds = chance.pick([9, 10, 11, 59, 60, 61, 300, 3600, 9000]);
  return seconds * SECOND + chance.pick([0, 0, 1, -1, 500_000]);
}

function second(memory: Memory): void {
  const { chance, waiting, prices } = memory;
  if (chance.chance(2)) memory.split = chance.chance(60) ? 0 : chance.between(-30, 30);
  if (chance.chance(2)) memory.silent = chance.chance(70) ? 0 : chance.between(1, 4);
  for (const contract of [1, 2]) {
    const share = chance.chance(4) ? chance.between(-120, 120) : chance.between(-4, 4);
    const back = Math.round((CRASH_MIDDLE[contract] - prices[contract]) / 50);
    const next = prices[contract] + back + Math.round((prices[contract] * share) / 1000);
    prices[contract] = Math.min(Math.max(next, 1000), 40_000);
    waiting.push(...SOURCES.slice(memory.silent).map((source) => quote(memory, contract, source)));
  }
  waiting.push({ kind: 'tick', wait: chance.chance(93) ? SECOND : gap(chance) } as Loose);
}

function quote(memory: Memory, contract: number, source: string): Loose {
  const { chance, prices, counters, split } = memory;
  const key = `${contract} ${source}`;
  const last = chance.chance(2) ? 0 : (counters.get(key) ?? 0);
  const sourceSeq = Math.max(1, last + chance.pick([1, 1, 1, 1, 0, -1]));
  counters.set(key, sourceSeq);
  const isSplit = source === 'alpha' || source === 'charlie';
  const price = prices[contract] + (isSplit ? Math.round((prices[contract] * split) / 100) : 0);
  const bid = Math.max(1, price * 10 + chance.between(-20, 20));
  const ask = bid + chance.pick([0, 1, 5, 30, 3000]);
  const ahead = chance.chance(90)
    ? -chance.below(SECOND)
    : chance.pick([-11, -10, 3, 5, 6]) * SECOND + chance.pick([0, 1]);
  const row = { kind: 'quoteSource', contract, source, sourceSeq, bid, ask, quotedAt: 0 } as const;
  return { ...row, ahead } as Loose;
}

function order({ chance, prices }: Memory): Loose {
  const account = chance.pick(CRASH_ACCOUNTS);
  const isAffiliate = CRASH_OWNER[account] > 8;
  const contract = chance.pick([1, 2]);
  const side = chance.pick([Side.buy, Side.sell]);
  const limit = prices[contract] + chance.between(-10, 10);
  const base = { key: CRASH_OWNER[account], account, contract, side, limit };
  const qty = chance.between(1, 4);
  const row = { ...PLAIN_ORDER, ...base, qty, postOnly: isAffiliate ? 3 : 1 };
  if (isAffiliate || chance.chance(60)) return row as unknown as Loose;
  const how = chance.below(4);
  if (how === 0) return { ...row, reduceOnly: true } as unknown as Loose;
  if (how === 1) {
    return { ...row, timeInForce: TimeInForce.immediateOrCancel } as unknown as Loose;
  }
  const away = Math.round((prices[contract] * chance.between(1, 60)) / 1000);
  const trigger = prices[contract] + (side === Side.buy ? away : -away);
  const stop = { type: OrderType.stopLimit, trigger, triggerOn: chance.between(1, 3) };
  return { ...row, ...stop, limit: trigger } as unknown as Loose;
}

function cancel({ chance }: Memory): Loose {
  return cancelAll(chance.pick(CRASH_ACCOUNTS));
}

function cancelAll(account: number): Loose {
  const all = { contract: 0, side: 0, tag: '' };
  return { kind: 'massCancel', key: CRASH_OWNER[account], account, ...all };
}

function money(memory: Memory): Loose {
  const { chance } = memory;
  memory.reference += 1;
  const account = chance.pick(CRASH_ACCOUNTS);
  const row = { account, currency: 'USD', amount: chance.between(1, 50) };
  const kind = chance.chance(50) ? 'withdraw' : 'deposit';
  return { kind, ...row, reference: `q${memory.reference}` };
}

/** Enough to stand at a bound, whatever was lost before. */
function payIn(memory: Memory, account: number): Loose {
  memory.reference += 1;
  const reference = `q${memory.reference}`;
  return { kind: 'deposit', account, currency: 'USD', amount: 100_000, reference };
}

function state({ chance }: Memory): Loose {
  if (chance.chance(40)) return drawn(chance.pick([1, 2]), chance.pick([0, 0, 1, 7]) * SECOND);
  const { live, reduceOnly, halted, cancelOnly, auction } = ContractState;
  const to = chance.pick([live, live, live, live, auction, reduceOnly, halted, cancelOnly]);
  return { kind: 'setContractState', contract: chance.pick([1, 2]), state: to, reason: 'drawn' };
}
