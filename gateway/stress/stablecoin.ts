// The stablecoin of a path on which it loses its peg.

import type { AccountId, Command, Money, Ppm, Time } from '../../engine/schema/index.ts';

const CURRENCY = 'USDX';
const DECIMALS = 6;
const UNIT = 1_000_000;
const PAR = 1_000_000_000;
const HAIRCUT = 20_000 as Ppm;

export function stablecoinListing(): Command {
  return {
    kind: 'listCollateral',
    currency: CURRENCY,
    decimals: DECIMALS,
    haircut: HAIRCUT,
    volatile: false,
    concentrationMax: 0 as Ppm,
    approval: 'STRESS/USDX',
  };
}

/** @param peg parts of its peg: 1 is one USD. */
export function stablecoinRate(peg: number, quotedAt: Time): Command {
  return {
    kind: 'setCollateralRate',
    currency: CURRENCY,
    rate: Math.round(PAR * peg),
    quotedAt,
  };
}

export function stablecoinDeposit(account: AccountId, coins: number): Command {
  const reference = `stress-${CURRENCY}-${account}`;
  return {
    kind: 'deposit',
    account,
    currency: CURRENCY,
    amount: (coins * UNIT) as Money,
    reference,
  };
}
