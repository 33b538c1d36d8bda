// Laws of margin over positions that chance chose; the worked numbers are in test/engine/risk and the scenarios.

import { expect, test } from 'vitest';
import type { AccountId, ParticipantId } from '../../engine/kernel/units.ts';
import { initialMargin, required } from '../../engine/margin/margin.ts';
import { PostOnly, Side } from '../../engine/schema/closed-sets.ts';
import {
  admit,
  BTC,
  give,
  marketIn,
  must,
  openVenue,
  order,
  refusalOf,
  type Venue,
} from '../engine/registers/venue.ts';
import { prng } from '../support/prng.ts';

const USD = 1_000_000;
const BEN = 2;
const CAT = 3;

interface Split {
  readonly venue: Venue;
  /** Who may send for which account. */
  readonly accounts: readonly { readonly account: AccountId; readonly key: number }[];
  readonly head: ParticipantId;
}

/** Three participants of one group with up to ten accounts each, none of which has money yet. */
function openGroup(perParticipant: number): Split {
  const venue = openVenue();
  const accounts: { account: AccountId; key: number }[] = [];
  for (const id of [BEN, CAT, 4]) {
    admit(venue, { participant: id, trader: id, key: id, account: 100 * id });
    if (id !== BEN) must(venue, { kind: 'declareGroup', participant: id, group: BEN });
    for (let n = 0; n < perParticipant; n++) {
      const account = (100 * id + n) as AccountId;
      if (n > 0) must(venue, { kind: 'openAccount', account, participant: id });
      accounts.push({ account, key: id });
    }
    empty(venue, 100 * id);
  }
  return { venue, accounts, head: BEN as ParticipantId };
}

function empty(venue: Venue, account: number): void {
  const amount: number = venue.state.accounts.balance[account as AccountId];
  must(venue, { kind: 'withdraw', account, currency: 'USD', amount, reference: `out ${account}` });
}

test.each([1, 2, 3, 4, 5, 6])(
  'MARGIN-013 a group that is split over accounts has collected no less than one account would need (seed %i)',
  (seed) => {
    const random = prng(seed);
    const { venue, accounts, head } = openGroup(random.between(2, 10));
    const market = marketIn(venue, BTC);
    const { balance } = venue.state.accounts;
    let accepted = 0;
    let reference = 0;
    for (let turn = 0; turn < 250; turn++) {
      const { account, key } = random.pick(accounts);
      if (random.chance(40)) {
        const money = { account, currency: 'USD', amount: random.between(1, 1_500_000) * USD };
        const kind = random.chance(75) ? ('deposit' as const) : ('withdraw' as const);
        give(venue, { kind, ...money, reference: `money ${reference++}` });
        if (kind === 'deposit') continue;
      } else {
        const side = random.chance(60) ? Side.buy : Side.sell;
        const limit = side === Side.buy ? 999_999 : 1_000_001;
        const qty = random.between(1, 90_000);
        const makes = { qty, limit, side, postOnly: PostOnly.reject };
        const emitted = give(venue, order({ account, key, ...makes }));
        if (refusalOf(emitted) !== '') continue;
        accepted += 1;
      }
      let collected = 0;
      let needed = 0;
      for (const each of accounts) {
        collected += balance[each.account];
        needed += required(venue.state, each.account);
      }
      const worst = market.positions.groupWorst[head];
      expect(needed).toBeGreaterThanOrEqual(initialMargin(market, worst, worst));
      expect(collected).toBeGreaterThanOrEqual(needed);
    }
    expect(accepted).toBeGreaterThan(10);
  },
);
