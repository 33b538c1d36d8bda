// The checks at a glance against the checks in full: at every order of random venues, and of accounts that are set to where
// the sums of margin just fit.

import { describe, expect, test } from 'vitest';
import type { AccountId, Price, Qty } from '../../engine/kernel/units.ts';
import { fill } from '../../engine/ledger/fill.ts';
import { openProfit, required } from '../../engine/margin/margin.ts';
import { PostOnly, Side } from '../../engine/schema/closed-sets.ts';
import type { Command } from '../../engine/schema/command.ts';
import { OK } from '../../engine/schema/reject.ts';
import type { Market } from '../../engine/state/market.ts';
import { ANN, admit, give, must, openVenue, order, type Venue } from '../engine/registers/venue.ts';
import { type Prng, prng } from '../support/prng.ts';
import { openPair, step } from './agree.ts';
import { glance } from './glance.ts';
import { stream } from './streams.ts';

describe('ENTRY-020 what is accepted at a glance is accepted in full, as it stands', () => {
  test.each([31, 32, 33, 34])(
    'random orders, seed %i',
    (seed) => {
      const pair = openPair(true);
      const source = stream(seed, 'live');
      const counts = { glance: 0, full: 0 };
      for (let i = 0; i < 5000; i++) {
        const next = source.next(pair.venue);
        const looked = glance(pair.state, next.command, true);
        expect(looked?.fault ?? '').toBe('');
        if (looked?.isAccepted) counts.glance += 1;
        else if (looked?.verdict === OK) counts.full += 1;
        expect(step(pair, next)).toBe('');
      }
      expect(counts.glance).toBeGreaterThan(10);
      expect(counts.full).toBeGreaterThan(10);
    },
    120_000,
  );

  test.each([1, 2, 3, 4, 5, 6])(
    'accounts whose margin just fits, seed %i',
    (seed) => {
      const counts = { glance: 0, full: 0, refused: 0 };
      for (let i = 0; i < 25; i++) {
        const dice = prng(seed * 1000 + i);
        const venue = atTheBorder(dice);
        for (let probe = 0; probe < 200; probe++) {
          const looked = glance(venue.state, anyOrder(venue, dice) as Command, true);
          expect(looked?.fault ?? '', `venue ${i}`).toBe('');
          if (looked?.isAccepted) counts.glance += 1;
          else if (looked?.verdict === OK) counts.full += 1;
          else counts.refused += 1;
        }
      }
      for (const count of Object.values(counts)) expect(count).toBeGreaterThan(200);
    },
    60_000,
  );
});

const BEN = { participant: 2, trader: 2, key: 2, account: 17 } as const;
const WHO = ANN.account as AccountId;
/** µUSD that the account has beyond what it needs, at most. */
const LEFT = 60_000_000;

/** Ann has positions, orders at rest, a chosen leverage and funding to pay, and just the money for it. The bands are wide. */
function atTheBorder(dice: Prng): Venue {
  const venue = openVenue();
  admit(venue, BEN);
  const { state } = venue;
  for (const market of state.listed) {
    const { contract, controls } = market.terms;
    const wide = { ...controls, entryBandAggressive: 300_000, entryBandPassive: 600_000 };
    Object.assign(market, { terms: { ...market.terms, controls: wide } });
    if (dice.chance(60)) hold(venue, market, dice.between(-40, 40));
    if (dice.chance(30)) {
      const leverage = dice.between(2, 30);
      give(venue, {
        kind: 'chooseLeverage',
        key: ANN.key,
        account: WHO,
        contract,
        leverage,
      });
    }
    for (let orders = dice.below(4); orders > 0; orders--) {
      const side = dice.pick([Side.buy, Side.sell]);
      const away = dice.between(1000, 90_000);
      const limit = market.mark + (side === Side.buy ? -away : away);
      const qty = dice.between(1, 20);
      give(venue, order({ contract, side, qty, limit, reduceOnly: dice.chance(25) }));
    }
    if (dice.chance(40)) market.positions.cumulative = dice.between(-50_000, 50_000) as never;
    // Orders at rest have an open loss where the mark has gone through them.
    const price = market.mark + dice.between(-1, 1) * dice.between(0, 150_000);
    must(venue, { kind: 'setMarkPrice', contract, price });
  }
  const needed = required(state, WHO) - Math.min(0, openProfit(state, WHO));
  state.accounts.balance[WHO] = (needed + dice.below(LEFT)) as never;
  return venue;
}

/** Lots at the mark, above zero held long, as a fill leaves them. */
function hold({ state, out }: Venue, market: Market, lots: number): void {
  if (lots === 0) return;
  const { trade } = state.scratch;
  const [buyer, seller] = lots > 0 ? [WHO, BEN.account] : [BEN.account, WHO];
  trade.taker.account = buyer as AccountId;
  trade.maker.account = seller as AccountId;
  trade.takerSide = Side.buy;
  trade.price = market.mark as Price;
  trade.qty = Math.abs(lots) as Qty;
  fill(state, market, trade, out);
}

function anyOrder({ state }: Venue, dice: Prng): object {
  const market = dice.pick(state.listed);
  return order({
    contract: market.terms.contract,
    side: dice.pick([Side.buy, Side.sell]),
    qty: dice.between(1, dice.pick([2, 10, 60])),
    limit: market.mark + dice.between(-280_000, 280_000),
    postOnly: dice.pick([PostOnly.off, PostOnly.reject]),
  });
}
