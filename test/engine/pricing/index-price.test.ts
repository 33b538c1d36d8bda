import { expect, test } from 'vitest';
import { BTC_PERP } from '../../../engine/contracts/live-contracts.ts';
import { divHalfEven } from '../../../engine/kernel/math.ts';
import type { Money, Ppm, Time } from '../../../engine/kernel/units.ts';
import { restore, snapshot } from '../../../engine/persist/snapshot.ts';
import { stateDigest } from '../../../engine/persist/state-digest.ts';
import { isValidQuote, weigh } from '../../../engine/pricing/index-price.ts';
import { ContractState, IndexState } from '../../../engine/schema/closed-sets.ts';
import { RejectReason } from '../../../engine/schema/reject.ts';
import { prng } from '../../support/prng.ts';
import { Desk, ofKind, SECOND, SOURCES, START } from './desk.ts';

const WORKED = [100_010, 100_020, 99_990, 100_900, 100_000, 99_980];

test('PRICE-002, PRICE-003 the worked index: 100 054.0, and 100 071.4 without the first source', () => {
  const desk = new Desk();
  desk.quoteMids(...WORKED);
  const [emitted] = ofKind(desk.tick(), 'indexPriceSet');
  expect(emitted).toMatchObject({
    price: 1_000_540,
    state: IndexState.normal,
    twiceMedian: 200_020e6,
  });
  expect(emitted.inputs.map(({ source }) => source)).toEqual(SOURCES);
  desk.time += 9 * SECOND;
  desk.quoteMids(undefined, ...WORKED.slice(1));
  const [later] = ofKind(desk.tick(), 'indexPriceSet');
  expect(later).toMatchObject({
    price: 1_000_714,
    state: IndexState.normal,
    twiceMedian: 200_000e6,
  });
  expect(later.inputs.map(({ valid }) => valid)).toEqual([false, true, true, true, true, true]);
});

const quote = (bid: number, ask: number, quotedAt = 0) => ({
  sourceSeq: 1,
  bid: bid as Money,
  ask: ask as Money,
  quotedAt: quotedAt as Time,
});

test.each([
  ['an age of 10 s', quote(100, 100), 10 * SECOND, true],
  ['a microsecond more', quote(100, 100), 10 * SECOND + 1, false],
  ['a locked market', quote(100, 100), 0, true],
  ['a crossed market', quote(101, 100), 0, false],
  ['no bid', quote(0, 100), 0, false],
  ['no ask', quote(100, 0), 0, false],
  ['a spread of exactly 1 % of mid', quote(19_900, 20_100), 0, true],
  ['one minor unit more', quote(19_900, 20_101), 0, false],
  ['the same at the top of the range', quote(2 ** 51 - 1, 2 ** 51), 0, true],
])('PRICE-002 a source with %s is valid: see the last column', (_, given, now, valid) => {
  expect(isValidQuote(given, BTC_PERP.index, now as Time)).toBe(valid);
});

test('PRICE-003 M is the mean of the first mid that reaches half of the weight and the first beyond half', () => {
  const mid = (twiceMid: number, weight: number) =>
    ({ twiceMid, weight }) as { twiceMid: Money; weight: Ppm };
  const clamp = 5_000 as Ppm;
  expect(weigh([mid(10, 3), mid(20, 2), mid(30, 1)], clamp).fourMedian).toBe(10 + 20);
  expect(weigh([mid(10, 4), mid(20, 2), mid(30, 1)], clamp).fourMedian).toBe(10 + 10);
  expect(weigh([mid(10, 2), mid(20, 2), mid(30, 1)], clamp).fourMedian).toBe(20 + 20);
  expect(weigh([mid(30, 1), mid(10, 2), mid(20, 1)], clamp).fourMedian).toBe(10 + 20);
});

test.each([
  [100_000.05, 1_000_000],
  [100_000.15, 1_000_002],
  [100_000.049_999, 1_000_000],
  [100_000.050_001, 1_000_001],
])('PRICE-003 the index of %s rounds half to even: %i', (mid, ticks) => {
  const desk = new Desk();
  desk.quoteMids(mid, mid, mid, mid, mid, mid);
  desk.tick();
  expect(desk.market.index).toBe(ticks);
});

test('half to even rounds a number and its negative alike', () => {
  for (const [a, b, c] of [
    [5, 2, 2],
    [7, 2, 4],
    [3, 2, 2],
    [1, 2, 0],
    [1, 3, 0],
    [2, 3, 1],
  ]) {
    expect(divHalfEven(BigInt(a), BigInt(b))).toBe(c);
    expect(divHalfEven(BigInt(-a), BigInt(b))).toBe(-c + 0);
  }
});

test('PRICE-003 the index is that of a second computation by plain fractions, and its mirror mirrors', () => {
  const chance = prng(7);
  for (let round = 0; round < 2000; round++) {
    const count = 1 + chance.below(6);
    const valid = Array.from({ length: count }, () => ({
      twiceMid: (200_000 + chance.below(4_000)) as Money,
      weight: (1 + chance.below(30)) as Ppm,
    }));
    const clamp = 5_000 as Ppm;
    const weighed = weigh(valid, clamp);
    const { fourMedian, numerator, denominator } = weighed;
    // The lower median by definition: the least mid with half of the weight at or below it; the upper is its mirror.
    const total = valid.reduce((sum, { weight }) => sum + weight, 0);
    const mids = valid.map(({ twiceMid }) => twiceMid);
    const weightOf = (isOn: (twiceMid: number) => boolean): number =>
      valid.filter((v) => isOn(v.twiceMid)).reduce((sum, v) => sum + v.weight, 0);
    const lower = Math.min(...mids.filter((m) => 2 * weightOf((mid) => mid <= m) >= total));
    const upper = Math.max(...mids.filter((m) => 2 * weightOf((mid) => mid >= m) >= total));
    expect(fourMedian).toBe(lower + upper);
    // In 1/800 of a minor unit everything is whole: clamp 0.5 % of four times the median.
    let sum = 0;
    for (const { twiceMid, weight } of valid) {
      const value = Math.min(fourMedian * 201, Math.max(fourMedian * 199, twiceMid * 400));
      sum += value * weight;
    }
    expect(numerator * BigInt(800 * total)).toBe(BigInt(sum) * denominator);
    // Order of the sources does not matter.
    expect(weigh([...valid].reverse(), clamp)).toEqual(weighed);
    // The mirror around M mirrors the result: no side of a tie is preferred.
    const mirrored = valid.map(({ twiceMid, weight }) => ({
      twiceMid: (lower + upper - twiceMid) as Money,
      weight,
    }));
    const image = weigh(mirrored, clamp);
    expect(image.fourMedian).toBe(fourMedian);
    // (image + value) = 2 × M, in money.
    expect(2n * (image.numerator + numerator)).toBe(BigInt(fourMedian) * denominator);
  }
});

test('PRICE-001 quotes out of order, of strangers and without sense are refused and change nothing', () => {
  const desk = new Desk();
  expect(desk.quote('alpha', 100, 101, { sourceSeq: 5 })).toEqual([]);
  const before = stateDigest(desk.state);
  const reasons = [
    desk.quote('alpha', 1, 2, { sourceSeq: 5 }),
    desk.quote('alpha', 1, 2, { sourceSeq: 4 }),
    desk.quote('zulu', 1, 2),
    desk.quote('', 1, 2),
    desk.quote('bravo', 1, 2, { bid: -1 }),
    desk.quote('bravo', 1, 2, { ask: 2 ** 51 + 1 }),
    desk.quote('bravo', 1, 2, { ask: Number.NaN }),
    desk.quote('bravo', 1, 2, { bid: 0.5 }),
    desk.quote('bravo', 1, 2, { sourceSeq: 0 }),
    desk.quote('bravo', 1, 2, { quotedAt: -1 }),
    desk.quote('bravo', 1, 2, { contract: 7 }),
  ].map((emitted) => ofKind(emitted, 'commandRejected')[0]?.reason);
  const { quoteOutOfOrder, sourceUnknown, fieldInvalid, contractUnknown } = RejectReason;
  expect(reasons).toEqual([
    quoteOutOfOrder,
    quoteOutOfOrder,
    sourceUnknown,
    sourceUnknown,
    ...Array(6).fill(fieldInvalid),
    contractUnknown,
  ]);
  expect(desk.market.pricing.quotes[0].bid).toBe(100e6);
  expect(desk.market.pricing.quotes[1].sourceSeq).toBe(0);
  expect(stateDigest(desk.state)).not.toBe(before); // Commands count, and nothing else moved.
});

test('PRICE-001 a quote of up to 5 s ahead is of now, and one from further ahead is refused', () => {
  const desk = new Desk();
  expect(desk.quote('alpha', 100, 100, { quotedAt: desk.time + 5 * SECOND })).toEqual([]);
  expect(desk.market.pricing.quotes[0].quotedAt).toBe(START);
  const [refused] = ofKind(
    desk.quote('bravo', 100, 100, { quotedAt: desk.time + 5 * SECOND + 1 }),
    'commandRejected',
  );
  expect(refused).toMatchObject({ reason: RejectReason.quoteFromFuture, field: 'quotedAt' });
  expect(desk.market.pricing.quotes[1].bid).toBe(0);
});

test('PRICE-001 once sources quote no command sets a price, and before the first index orders are halted', () => {
  const desk = new Desk();
  desk.quoteMids(100_000);
  expect(desk.market.indexState).toBe(IndexState.halted);
  const { contract } = desk.terms;
  const set = desk.do({ kind: 'setMarkPrice', contract, price: 5 } as never);
  expect(ofKind(set, 'commandRejected')[0].reason).toBe(RejectReason.priceFromSources);
});

test('PRICE-004, PRICE-005 sources fall silent: normal, degraded, halted with the last price, and back', () => {
  const desk = new Desk();
  const states: string[] = [];
  for (const count of [6, 5, 4, 3, 2, 0, 3, 4]) {
    desk.time += 10 * SECOND;
    desk.quoteMids(...WORKED.slice(0, count));
    const emitted = desk.tick();
    const [index] = ofKind(emitted, 'indexPriceSet');
    const [mark] = ofKind(emitted, 'markPriceSet');
    states.push(`${count} ${index.state} ${index.price} ${mark.price}`);
  }
  // Over 100 000: 5 600.5 ÷ 90, 5 600.5 ÷ 80, 500 ÷ 70, in percent of weight.
  expect(states).toEqual([
    '6 1 1000540 1000540',
    '5 1 1000622 1000622',
    '4 1 1000700 1000700',
    '3 2 1000071 1000071',
    '2 3 1000071 1000071',
    '0 3 1000071 1000071',
    '3 2 1000071 1000071',
    '4 1 1000700 1000700',
  ]);
});

test('PRICE-005 without a first index there is a state and no price, and no mark', () => {
  const desk = new Desk();
  desk.quoteMids(100_000, 100_000);
  const emitted = desk.tick();
  expect(ofKind(emitted, 'indexPriceSet')[0]).toMatchObject({ price: 0, state: IndexState.halted });
  expect(ofKind(emitted, 'markPriceSet')).toEqual([]);
});

const WATCHED = { ...BTC_PERP, index: { ...BTC_PERP.index, benchmark: 'guard' } };

test('PRICE-004 off the benchmark by more than 0.75 % for 5 s halts; at 0.75 %, or less long, it does not', () => {
  const desk = new Desk(WATCHED);
  const states = (benchmark: number, seconds: number): number[] =>
    Array.from({ length: seconds }, () => {
      desk.quoteMids(...Array(6).fill(100_750));
      desk.quote('guard', benchmark, benchmark);
      desk.tick();
      return desk.market.indexState;
    });
  expect(states(100_000, 7)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  expect(states(99_999.99, 5)).toEqual([1, 1, 1, 1, 1]);
  expect(states(100_000, 1)).toEqual([1]);
  expect(states(99_999.99, 7)).toEqual([1, 1, 1, 1, 1, 3, 3]);
  expect(states(100_000, 1)).toEqual([1]);
});

test('PRICE-004 a silent benchmark halts nothing', () => {
  const desk = new Desk(WATCHED);
  desk.quote('guard', 90_000, 90_000);
  desk.time += 20 * SECOND;
  for (let i = 0; i < 8; i++) {
    desk.quoteMids(...WORKED);
    desk.tick();
    expect(desk.market.indexState).toBe(IndexState.normal);
  }
});

test('PRICE-012 60 s without an index end by themselves, more stop the contract, also when they end just then', () => {
  for (const [seconds, state] of [
    [49, ContractState.live],
    [50, ContractState.cancelOnly],
  ]) {
    const desk = new Desk();
    desk.quoteMids(...WORKED);
    desk.tick();
    desk.tick(11);
    expect(desk.market.indexState).toBe(IndexState.halted);
    desk.time += (seconds - 1) * SECOND;
    desk.quoteMids(...WORKED);
    const emitted = desk.tick();
    expect(desk.market.indexState).toBe(IndexState.normal);
    expect(desk.market.state).toBe(state);
    expect(ofKind(emitted, 'contractStateChanged').length).toBe(seconds === 49 ? 0 : 1);
  }
});

test('PRICE-005 an index at which positions could not be valued exactly is not believed', () => {
  const desk = new Desk();
  desk.quoteMids(...Array(6).fill(14_000_000));
  desk.tick();
  expect(desk.market.index).toBe(0);
  expect(desk.market.indexState).toBe(IndexState.halted);
});

test('a venue restored in the middle goes on with the same prices', () => {
  const chance = prng(3);
  const desk = new Desk(WATCHED);
  const twin = new Desk(WATCHED);
  for (let second = 0; second < 60; second++) {
    for (const source of [...SOURCES, 'guard']) {
      if (chance.below(4) === 0) continue;
      const mid = 100_000 + chance.below(1000);
      for (const each of [desk, twin]) each.quote(source, mid - 1, mid + 1);
    }
    expect(twin.tick()).toEqual(desk.tick());
    if (second % 7 === 0) twin.state = restore(snapshot(twin.state));
    expect(stateDigest(twin.state)).toBe(stateDigest(desk.state));
  }
});
