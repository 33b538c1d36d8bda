// A crash over the real engine: the same seed gives the same venue, money is conserved, no account ends below zero.

import { describe, expect, test } from 'vitest';
import { BTC_PERP } from '../../../engine/index.ts';
import { type PricePath, readPath } from '../../../gateway/stress/path.ts';
import { overridden } from '../../../gateway/stress/terms.ts';
import { type Outcome, runTrial } from '../../../gateway/stress/trial.ts';

async function run(text: string, accounts = 60, seed = 5): Promise<Outcome> {
  return runOn(await readPath(text), accounts, seed);
}

function runOn(path: PricePath, accounts: number, seed: number): Promise<Outcome> {
  return runTrial({ path, accounts, seed, overrides: [], snapshot: '' });
}

function isSound(outcome: Outcome): void {
  expect(outcome.broken).toEqual([]);
  expect(outcome.accountsBelowZero).toBe(0);
  expect(outcome.moneyConserved).toBe(true);
  const { balances, costs, fundingOwed, netDeposits } = outcome.money;
  expect(balances - costs - fundingOwed).toBe(netDeposits);
  expect(outcome.openInterest).toBeGreaterThan(0);
}

describe('a shock', () => {
  test('liquidates, conserves money and leaves no account below zero, alike on every run', async () => {
    const first = await run('shock:-20%:60s');
    isSound(first);
    expect(first.sums.slices).toBeGreaterThan(0);
    expect(first.sums.liquidatedNotional).toBeGreaterThan(0);
    const inContracts = first.contracts.map(({ liquidatedNotional }) => liquidatedNotional);
    expect(inContracts.reduce((a, b) => a + b)).toBe(first.sums.liquidatedNotional);
    const taken = first.contracts.reduce((sum, { deleveragedLots }) => sum + deleveragedLots, 0);
    expect(taken).toBe(first.sums.deleveragedLots);
    // The fund receives fees and pays shortfalls, and nothing else moves it.
    expect(first.fundAtEnd + first.sums.fundUsed).toBeGreaterThanOrEqual(5_000_000_000_000);
    expect(first.defaulted).toBeGreaterThan(0);
    const again = await run('shock:-20%:60s');
    expect(again.digest).toBe(first.digest);
    expect(again.commands).toBe(first.commands);
    expect(again.frames).toEqual(first.frames);
  });

  test('of another seed is another venue', async () => {
    const digests = [await run('shock:-10%:10s', 40, 1), await run('shock:-10%:10s', 40, 2)];
    expect(digests[0].digest).not.toBe(digests[1].digest);
  });

  test('upward liquidates those who are short', async () => {
    const outcome = await run('shock:+30%:30s', 80);
    isSound(outcome);
    expect(outcome.defaulted).toBeGreaterThan(0);
  });

  test('drives the makers off the book, and they come back slowly', async () => {
    const { frames } = await run('shock:-20%:60s', 40);
    const least = Math.min(...frames.map(({ depthLeft }) => depthLeft));
    expect(least).toBeLessThan(0.1);
    expect(frames.at(-1)?.depthLeft).toBeGreaterThan(least);
    expect(frames.at(-1)?.depthLeft).toBeLessThan(1);
  });
});

describe('an outage of the sources', () => {
  test('holds liquidation back while the price is unknown, and manages what it finds afterwards', async () => {
    const outcome = await run('outage:90s');
    isSound(outcome);
    const during = outcome.frames.filter(({ second }) => second > 45 && second < 120);
    expect(new Set(during.map(({ slices }) => slices))).toEqual(new Set([0]));
    expect(new Set(during.map(({ index }) => index[0])).size).toBe(1);
    expect(outcome.sums.slices).toBeGreaterThan(0);
  });

  test('that leaves two of six is no better', async () => {
    const outcome = await run('outage:60s:2', 40);
    isSound(outcome);
    const during = outcome.frames.filter(({ second }) => second > 45 && second < 85);
    expect(during.every(({ slices }) => slices === 0)).toBe(true);
  });
});

test('a stablecoin that loses its peg costs more than the fall alone', async () => {
  const lost = await run('depeg:-90%:60s', 80);
  isSound(lost);
  const kept = await run('depeg:-1%:60s', 80);
  isSound(kept);
  expect(lost.defaulted).toBeGreaterThan(kept.defaulted);
});

describe('parameters', () => {
  test('are overridden by path, and checked', () => {
    const [terms] = overridden([BTC_PERP], [{ path: ['*', 'default', 'cure'], value: 1_500_000 }]);
    expect(terms.default.cure).toBe(1_500_000);
    expect(BTC_PERP.default.cure).toBe(1_200_000);
  });

  test.each([
    [['*', 'default', 'cure'], 1, 'BTC-PERP.default.cure: out of range'],
    [['*', 'default', 'cure'], '1.2', 'a string where a number belongs'],
    [['*', 'default', 'cures'], 1, 'there is no "cures"'],
    [['DOGE-PERP', 'takerFee'], 1, 'begins with BTC-PERP or *'],
    [['*'], 1, 'names a contract'],
    [['*', 'tickSize'], '1', 'is what the contract is'],
  ])('%j = %j: %s', (path, value, text) => {
    expect(() => overridden([BTC_PERP], [{ path, value }])).toThrow(text);
  });
});
