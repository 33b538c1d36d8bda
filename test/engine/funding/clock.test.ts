// When minutes and hours happen, what a halt leaves out, and what a silence is.
//
// Shows P-04.

import { describe, expect, test } from 'vitest';
import { ContractState, IndexState } from '../../../engine/schema/closed-sets.ts';
import {
  BTC,
  ETH,
  emptyVenue,
  kinds,
  marketIn,
  must,
  tickAt,
  type Venue,
} from '../registers/venue.ts';
import { HOUR, MINUTE, openPair, pass, SECOND } from './stage.ts';

function setState(venue: Venue, state: ContractState): void {
  must(venue, { kind: 'setContractState', contract: BTC, state, reason: '' });
}

/** Ticks every second up to `until`, and collects the events of BTC. */
function run(venue: Venue, until: number): ReturnType<typeof tickAt> {
  const emitted: ReturnType<typeof tickAt> = [];
  while (venue.now < until) emitted.push(...tickAt(venue, venue.now + SECOND));
  return emitted.filter((event) => 'contract' in event && event.contract === BTC);
}

describe('FUND-002 what is not sampled', () => {
  test.each([
    ['live', ContractState.live, IndexState.normal, 5, 0],
    ['reduce-only', ContractState.reduceOnly, IndexState.normal, 5, 0],
    ['a degraded index', ContractState.live, IndexState.degraded, 5, 0],
    ['an index halt', ContractState.live, IndexState.halted, 0, 5],
    ['a halt', ContractState.halted, IndexState.normal, 0, 5],
    ['cancel-only', ContractState.cancelOnly, IndexState.normal, 0, 5],
    ['an auction', ContractState.auction, IndexState.normal, 0, 5],
  ])('%s', (_, contractState, indexState, samples, excluded) => {
    const venue = openPair(0);
    Object.assign(marketIn(venue, BTC), { state: contractState, indexState });
    Object.assign(marketIn(venue, BTC).funding, { samples: 0, excludedSeconds: 0 });
    run(venue, venue.now + 5 * SECOND);
    expect(marketIn(venue, BTC).funding).toMatchObject({ samples, excludedSeconds: excluded });
  });

  test('a delisted contract has no excluded seconds', () => {
    const venue = emptyVenue();
    setState(venue, ContractState.delisted);
    run(venue, venue.now + 5 * SECOND);
    expect(marketIn(venue, BTC).funding).toMatchObject({ samples: 0, excludedSeconds: 0 });
  });

  test('seconds that no tick covered are excluded, each in its own hour', () => {
    const venue = openPair(0);
    tickAt(venue, venue.now + HOUR - 10 * SECOND);
    // The gap has stopped the contract: the second that ends it is left out as well.
    expect(marketIn(venue, BTC).funding.excludedSeconds).toBe(3590);
    const emitted = tickAt(venue, venue.now + 15 * SECOND);
    const settled = emitted.find(({ kind }) => kind === 'fundingSettled');
    expect(settled).toMatchObject({ excludedSeconds: 3599 });
    expect(marketIn(venue, BTC).funding.excludedSeconds).toBe(6);
  });
});

describe('FUND-006 a minute', () => {
  test('of sixty ticked seconds has sixty samples', () => {
    const venue = openPair(0);
    const [closed, ...more] = run(venue, venue.now + MINUTE);
    expect(closed).toMatchObject({
      kind: 'fundingMinuteClosed',
      samples: 60,
      minute: venue.now - MINUTE,
    });
    expect(more).toEqual([]);
  });

  test('without samples is silent, and premium and rate stay', () => {
    const venue = openPair(0);
    pass(venue, 1_000_000);
    setState(venue, ContractState.halted);
    marketIn(venue, BTC).funding.samples = 0;
    const before = { ...marketIn(venue, BTC).funding };
    expect(run(venue, venue.now + MINUTE)).toEqual([]);
    const { averagePremium, rate, carry, minutes } = before;
    expect(marketIn(venue, BTC).funding).toMatchObject({ averagePremium, rate, carry, minutes });
  });

  test.each([
    ['of 30 samples that ends in a halt accrues in full', 30, 156, 1],
    ['of 29 samples has a premium and a rate, and accrues nothing', 29, 0, 0],
  ])('%s', (_, samples, perLot, accruedMinutes) => {
    const venue = openPair(10);
    setState(venue, ContractState.halted);
    const { funding } = marketIn(venue, BTC);
    Object.assign(funding, { premiumSum: samples * 1_000_000, samples });
    const [closed] = tickAt(venue, venue.now + MINUTE);
    expect(closed).toMatchObject({ samples, premium: 1_000_000, rate: 750_000, perLot });
    expect(funding.accruedMinutes).toBe(accruedMinutes);
  });

  test('is not caught up: after a gap one closes, the one that was sampled', () => {
    const venue = openPair(10);
    const began = venue.now;
    Object.assign(marketIn(venue, BTC).funding, { premiumSum: 30_000_000, samples: 30 });
    const emitted = tickAt(venue, venue.now + 7 * MINUTE + 3 * SECOND);
    const closed = emitted.filter((event) => event.kind === 'fundingMinuteClosed');
    expect(closed.filter(({ contract }) => contract === BTC)).toMatchObject([
      { minute: began, perLot: 156 },
    ]);
  });
});

describe('FUND-007 an hour', () => {
  test('settles each contract at rate zero, with its minutes and what was left out', () => {
    const venue = openPair(0);
    run(venue, venue.now + 30 * MINUTE);
    setState(venue, ContractState.halted);
    run(venue, venue.now + 20 * MINUTE);
    setState(venue, ContractState.live);
    const emitted = run(venue, venue.now + 10 * MINUTE);
    expect(emitted.filter(({ kind }) => kind === 'fundingSettled')).toEqual([
      {
        kind: 'fundingSettled',
        contract: BTC,
        hour: venue.now,
        rate: 0,
        cumulative: 0,
        // The halt, and the auction after it, whose end nobody drew: 120 s and 30.
        minutes: 38,
        excludedSeconds: 1349,
      },
    ]);
  });

  test('settles while halted, and a contract that may not trade not at all', () => {
    const venue = openPair(0);
    setState(venue, ContractState.halted);
    must(venue, {
      kind: 'setContractState',
      contract: ETH,
      state: ContractState.delisted,
      reason: '',
    });
    const emitted = tickAt(venue, venue.now + HOUR);
    const settled = emitted.filter((event) => event.kind === 'fundingSettled');
    expect(settled.map(({ contract }) => contract)).toEqual([BTC]);
  });

  test('is not settled by the first second of a venue', () => {
    const venue = emptyVenue();
    expect(tickAt(venue, venue.now)).toEqual([]);
  });
});

describe('FUND-013 hours without a tick', () => {
  test('each have an event, in order of time, for every contract that is listed, a draft included', () => {
    const venue = openPair(0);
    marketIn(venue, ETH).state = ContractState.draft;
    const began = venue.now;
    tickAt(venue, began + SECOND);
    const emitted = tickAt(venue, began + 2 * HOUR + 30 * MINUTE);
    const settled = emitted.filter((event) => event.kind === 'fundingSettled');
    expect(
      settled.map(({ contract, hour, excludedSeconds }) => [
        contract,
        hour - began,
        excludedSeconds,
      ]),
    ).toEqual([
      [BTC, HOUR, 3598],
      [ETH, HOUR, 3599],
      [BTC, 2 * HOUR, 3600],
      [ETH, 2 * HOUR, 3600],
    ]);
    expect(marketIn(venue, BTC).funding.excludedSeconds).toBe(1801);
  });

  test('leave no second out twice, wherever the silence begins and ends', () => {
    for (const before of [0, 1, 59, 60, 3598, 3599]) {
      for (const silence of [60, 61, 62, 119, 3599, 3600, 3601, 3661, 7200, 7261]) {
        const venue = openPair(0);
        const began = venue.now;
        if (before > 0) tickAt(venue, began + before * SECOND);
        const emitted = tickAt(venue, began + (before + silence) * SECOND);
        const again = tickAt(venue, venue.now + HOUR);
        const settled = [...emitted, ...again].filter(
          (event) => event.kind === 'fundingSettled' && event.contract === BTC,
        );
        const hours = Math.floor((before + silence) / 3600) + 1;
        expect(settled, `${before} ${silence}`).toHaveLength(hours);
        const most = Math.max(
          ...settled.map((event) => ('excludedSeconds' in event ? event.excludedSeconds : 0)),
        );
        expect(most, `${before} ${silence}`).toBeLessThanOrEqual(3600);
      }
    }
  });
});

describe('FUND-009 the watchdog', () => {
  test.each([
    ['23 h 59 min 59 s are no alarm', 24 * HOUR - SECOND, []],
    ['24 h are', 24 * HOUR, ['fundingOverdue', 'fundingOverdue']],
  ])('%s', (_, gap, alarms) => {
    const venue = openPair(0);
    const began = venue.now;
    const emitted = tickAt(venue, venue.now + gap);
    const alarmEvents = emitted.filter((event) => event.kind === 'fundingOverdue');
    expect(kinds(alarmEvents)).toEqual(alarms);
    for (const alarm of alarmEvents) expect(alarm).toMatchObject({ since: began });
    const hours = Math.floor(gap / HOUR);
    expect(kinds(emitted).filter((kind) => kind === 'fundingSettled')).toHaveLength(2 * hours);
    expect(kinds(tickAt(venue, venue.now + SECOND))).not.toContain('fundingOverdue');
  });
});
