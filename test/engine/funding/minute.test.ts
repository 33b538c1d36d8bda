// FUND-005: what a lot owes, minute by minute, to the unit.

import { describe, expect, test } from 'vitest';
import type { AccountId } from '../../../engine/kernel/units.ts';
import { restore, snapshot } from '../../../engine/persist/snapshot.ts';
import { stateDigest } from '../../../engine/persist/state-digest.ts';
import { fundingOwed } from '../../../engine/state/positions.ts';
import { ANN, BTC, ETH, marketIn, tickAt, type Venue } from '../registers/venue.ts';
import { accruals, BEN, MINUTE, openPair, pass, SECOND, trade } from './stage.ts';

/** 0.10 % and 0.026 %. */
const BTC_PREMIUM = 1_000_000;
const ETH_PREMIUM = 260_000;

function owed(venue: Venue, account: number, contract = BTC): number {
  return fundingOwed(marketIn(venue, contract).positions, account as AccountId);
}

describe('FUND-005 a minute', () => {
  test('of BTC at 100 000 accrues 156, 156, 156, 157: 9 375 in an hour', () => {
    const venue = openPair(2500);
    const hour = accruals(venue, BTC_PREMIUM, 60);
    expect(hour.slice(0, 8)).toEqual([156, 156, 156, 157, 156, 156, 156, 157]);
    expect(hour.reduce((sum, each) => sum + each)).toBe(9375);
    expect(marketIn(venue, BTC).funding.rate).toBe(750_000);
  });

  test('of ETH at 4 000 accrues 0, 1, 1, 1, 1, 1, 0: 50 in an hour', () => {
    const venue = openPair(0, ETH, 400_000);
    const hour = accruals(venue, ETH_PREMIUM, 60, ETH);
    expect(hour.slice(0, 7)).toEqual([0, 1, 1, 1, 1, 1, 0]);
    expect(hour.reduce((sum, each) => sum + each)).toBe(50);
  });

  test.each([
    ['BTC', BTC, 1_000_000, BTC_PREMIUM],
    ['ETH', ETH, 400_000, ETH_PREMIUM],
  ])('of %s at a negative rate is the exact mirror', (_, contract, price, premium) => {
    const up = accruals(openPair(0, contract, price), premium, 60, contract);
    const down = accruals(openPair(0, contract, price), -premium, 60, contract);
    expect(down).toEqual(up.map((perLot) => 0 - perLot));
  });

  test('and ten thousand of them lose no fraction', () => {
    const venue = openPair(0, BTC, 999_983);
    const minutes = 10_000;
    const sum = accruals(venue, 1_234_567, minutes).reduce((total, each) => total + each, 0);
    const exact = BigInt(minutes) * 999_983n * 100n * BigInt(1_234_567 - 250_000);
    expect(BigInt(sum)).toBe(exact / (480n * 1_000_000_000n));
    expect(BigInt(marketIn(venue, BTC).funding.carry)).toBe(exact % (480n * 1_000_000_000n));
  });

  test('is owed for what was held, however it was split', () => {
    const whole = openPair(12);
    const split = openPair(12);
    for (const premium of [BTC_PREMIUM, -500_000, 3_000_000]) {
      pass(whole, premium);
      pass(split, premium);
      trade(split, 5);
      trade(split, -2);
      trade(split, -3);
    }
    expect(owed(split, ANN.account)).toBe(owed(whole, ANN.account));
    expect(owed(whole, ANN.account)).not.toBe(0);
    expect(owed(whole, BEN.account)).toBe(-owed(whole, ANN.account));
  });

  test('is not owed by who came after it', () => {
    const venue = openPair(0);
    pass(venue, BTC_PREMIUM);
    trade(venue, 10);
    expect(owed(venue, ANN.account)).toBe(0);
    pass(venue, BTC_PREMIUM);
    expect(owed(venue, ANN.account)).toBe(1560);
  });

  test('goes on from a snapshot in its middle', () => {
    const venue = openPair(10);
    pass(venue, BTC_PREMIUM);
    tickAt(venue, venue.now + 7 * SECOND);
    const restored: Venue = { ...venue, state: restore(snapshot(venue.state)) };
    for (const one of [venue, restored]) {
      pass(one, BTC_PREMIUM);
      tickAt(one, one.now + MINUTE);
    }
    expect(stateDigest(restored.state)).toBe(stateDigest(venue.state));
  });
});
