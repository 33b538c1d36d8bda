// A row of the ledger stays exact, with what its positions may still gain: money that would take one account beyond 2^51 is
// refused, also when another account has lost what this one has.

import { expect, test } from 'vitest';
import { ACCOUNT_MONEY_MAX } from '../../../engine/kernel/limits.ts';
import type { AccountId, Money } from '../../../engine/kernel/units.ts';
import { emptyVenue, give, must, refusalOf } from '../registers/venue.ts';

const LOST = 5000;

function register(participant: number): void {
  must(venue, {
    kind: 'registerParticipant',
    participant,
    name: `p${participant}`,
    role: 1,
    affiliated: false,
    group: 0,
    holders: [],
  });
}

const venue = emptyVenue();

test('LEDGER-017 a deposit or a transfer that its account cannot hold is refused', () => {
  register(901);
  register(902);
  must(venue, { kind: 'openAccount', account: 21, participant: 901 });
  must(venue, { kind: 'openAccount', account: 22, participant: 902 });
  must(venue, { kind: 'openAccount', account: 23, participant: 901 });
  const usd = { currency: 'USD' };
  must(venue, { kind: 'deposit', account: 21, ...usd, amount: LOST, reference: 'a' });
  must(venue, { kind: 'deposit', account: 22, ...usd, amount: LOST, reference: 'b' });
  // As a trade leaves them: one has lost twice what it had, the other has it.
  const { balance } = venue.state.accounts;
  balance[22 as AccountId] = -LOST as Money;
  balance[21 as AccountId] = (3 * LOST) as Money;

  const most = ACCOUNT_MONEY_MAX - 3 * LOST;
  const deposit = { kind: 'deposit', account: 21, ...usd } as const;
  expect(refusalOf(give(venue, { ...deposit, amount: most + 1, reference: 'c' }))).toBe(
    'accountBound amount',
  );
  must(venue, { kind: 'deposit', account: 23, ...usd, amount: LOST / 5, reference: 'd' });
  must(venue, { ...deposit, amount: most, reference: 'e' });
  expect(balance[21 as AccountId]).toBe(ACCOUNT_MONEY_MAX);
  const transfer = { kind: 'transfer', from: 23, to: 21, ...usd } as const;
  expect(refusalOf(give(venue, { ...transfer, amount: 1, reference: 'f' }))).toBe(
    'accountBound amount',
  );
});
