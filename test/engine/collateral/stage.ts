// A venue that takes collateral: what these tests start from.

import { type CollateralCurrency, findCollateral } from '../../../engine/state/collateral.ts';
import { type Kind, must, openVenue, type Venue } from '../registers/venue.ts';

export const SECOND = 1_000_000;
/** HK$ 1 at 0.128 USD. */
export const HKD_RATE = 128_000_000;

export function listing(fields: Partial<Kind<'listCollateral'>>): Kind<'listCollateral'> {
  return {
    kind: 'listCollateral',
    currency: 'HKD',
    decimals: 2,
    haircut: 10_000,
    volatile: false,
    concentrationMax: 0,
    approval: '',
    ...fields,
  };
}

export const USDX: Kind<'listCollateral'> = listing({
  currency: 'USDX',
  decimals: 6,
  haircut: 20_000,
});

export function rateOf(fields: Partial<Kind<'setCollateralRate'>>): Kind<'setCollateralRate'> {
  return { kind: 'setCollateralRate', currency: 'HKD', rate: HKD_RATE, quotedAt: 0, ...fields };
}

let references = 0;

export function paid(account: number, amount: number, currency = 'HKD'): Kind<'deposit'> {
  references += 1;
  return { kind: 'deposit', account, amount, currency, reference: `paid ${references}` };
}

/** Ann's venue with HKD and a stablecoin listed and rated, and 1 M USD to convert against. */
export function collateralVenue(): Venue {
  const venue = openVenue();
  const quotedAt = venue.now;
  must(
    venue,
    listing({}),
    USDX,
    rateOf({ quotedAt }),
    rateOf({ currency: 'USDX', rate: 1_000_000_000, quotedAt }),
    paid(4, 1_000_000_000_000, 'USD'),
  );
  return venue;
}

export function currencyIn(venue: Venue, name: string): CollateralCurrency {
  return findCollateral(venue.state.collateral, name) as CollateralCurrency;
}
