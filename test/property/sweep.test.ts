// The sweep in columns gives what margin.ts gives of each account, to the unit.

import { expect, test } from 'vitest';
import type { AccountId } from '../../engine/kernel/units.ts';
import { equityOf, positionMargin, Rate } from '../../engine/margin/margin.ts';
import { accountsBelowMaintenance, sweepAccounts } from '../../engine/margin/sweep.ts';
import type { Market } from '../../engine/state/market.ts';
import type { EngineState } from '../../engine/state/state.ts';
import { admit, marketIn, openVenue } from '../engine/registers/venue.ts';
import { prng } from '../support/prng.ts';

const FIRST = 16;
const LAST = 400;

/** Accounts with positions, funding, floors and groups that chance chose: small ones, large ones and flat ones. */
function anyVenue(seed: number): EngineState {
  const random = prng(seed);
  const venue = openVenue();
  const { state } = venue;
  admit(venue, { participant: 2, trader: 2, key: 2, account: LAST });
  const { accounts } = state;
  state.collateral.listed.push({
    currency: 'HKD',
    decimals: 2,
    haircut: 10_000,
    volatile: false,
    concentrationMax: 0,
    approval: '',
    rate: 128_000_000,
    ratedAt: state.time,
    held: new Float64Array(accounts.capacity + 1),
  } as never);
  for (const market of state.markets) {
    if (market !== undefined) market.mark = random.between(100, 2_000_000) as Market['mark'];
  }
  for (let account = FIRST as AccountId; account <= LAST; account++) {
    accounts.participant[account] = 1 as never;
    accounts.group[account] = random.between(1, 40) as never;
    accounts.balance[account] = (random.below(2_000_000_000) - 500_000_000) as never;
    state.collateral.listed[0].held[account] = (random.chance(20) ? random.below(1e9) : 0) as never;
    for (const contract of [1, 2]) place(marketIn(venue, contract), account, random);
  }
  return state;
}

function place(market: Market, account: AccountId, random: ReturnType<typeof prng>): void {
  const { positions } = market;
  positions.cumulative = 700 as never;
  positions.owed[account] = (random.chance(30) ? random.below(2_000_000) - 1_000_000 : 0) as never;
  if (random.chance(30)) return;
  const size = random.pick([3, 100, 10_000, 2_000_000]);
  const lots = random.between(1, size) * random.pick([1, -1]);
  positions.held[account] = lots as never;
  const { mark, moneyPerTickLot } = market;
  const paid = Math.max(1, mark + random.below(mark) - Math.floor(mark / 2));
  positions.cost[account] = (lots * paid * moneyPerTickLot) as never;
  positions.seen[account] = random.below(1400) as never;
  if (random.chance(10)) positions.initialFloor[account] = random.between(1, 1_000_000) as never;
}

/** What the group's brackets hold: the sum of its accounts' worst. */
function gather(state: EngineState): void {
  for (const market of state.markets) {
    if (market === undefined) continue;
    const { positions } = market;
    for (let group = 0; group <= 40; group++) positions.groupWorst[group as never] = 0 as never;
    for (let account = FIRST as AccountId; account <= LAST; account++) {
      const group = state.accounts.group[account];
      const sum = positions.groupWorst[group] + Math.abs(positions.held[account]);
      positions.groupWorst[group] = sum as never;
    }
  }
}

test.each(Array.from({ length: 40 }, (_, seed) => seed))(
  'MARGIN-016 in columns or one by one: the same equity and margins (seed %i)',
  (seed) => {
    const state = anyVenue(seed);
    gather(state);
    const { equity, maintenance, initialBound } = sweepAccounts(state);
    const below: number[] = [];
    for (let account = FIRST as AccountId; account <= LAST; account++) {
      const plain = equityOf(state, account);
      const kept = positionMargin(state, account, Rate.maintenance);
      expect(equity[account], `equity of ${account}`).toBe(plain);
      expect(maintenance[account], `maintenance of ${account}`).toBe(kept);
      expect(initialBound[account]).toBe(positionMargin(state, account, Rate.initial));
      if (plain < kept) below.push(account);
    }
    expect(below.length).toBeGreaterThan(0);
    expect(accountsBelowMaintenance(state)).toEqual(below);
  },
);
