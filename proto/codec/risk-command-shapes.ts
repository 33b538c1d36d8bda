// One table for each command of the risk engine, the fields in the order of the schema.

import type { ChooseLeverage, SetClassFloor } from '../../engine/schema/commands/accounts.ts';
import type { ListCollateral, SetCollateralRate } from '../../engine/schema/commands/collateral.ts';
import type { SetFundingTerms } from '../../engine/schema/commands/funding.ts';
import type { SetFundTarget } from '../../engine/schema/commands/money.ts';
import type { QuoteSource } from '../../engine/schema/commands/prices.ts';
import { INVESTOR_CLASS } from './closed-sets.ts';
import { fundingTerms } from './contract-shapes.ts';
import { chosen, flag, int64, sint64, text, uint32 } from './field.ts';
import { message, nested, type Shape } from './shape.ts';

export const setFundingTerms: Shape<SetFundingTerms> = message<SetFundingTerms>(
  'SetFundingTerms',
  'setFundingTerms',
  { contract: uint32(), terms: nested(fundingTerms), effectiveAt: int64() },
);

export const setFundTarget: Shape<SetFundTarget> = message<SetFundTarget>(
  'SetFundTarget',
  'setFundTarget',
  { target: sint64() },
);

export const listCollateral: Shape<ListCollateral> = message<ListCollateral>(
  'ListCollateral',
  'listCollateral',
  {
    currency: text(),
    decimals: uint32(),
    haircut: uint32(),
    volatile: flag,
    concentrationMax: uint32(),
    approval: text(),
  },
);

export const setCollateralRate: Shape<SetCollateralRate> = message<SetCollateralRate>(
  'SetCollateralRate',
  'setCollateralRate',
  { currency: text(), rate: int64(), quotedAt: int64() },
);

export const quoteSource: Shape<QuoteSource> = message<QuoteSource>('QuoteSource', 'quoteSource', {
  contract: uint32(),
  source: text(),
  sourceSeq: int64(),
  bid: int64(),
  ask: int64(),
  quotedAt: int64(),
});

export const chooseLeverage: Shape<ChooseLeverage> = message<ChooseLeverage>(
  'ChooseLeverage',
  'chooseLeverage',
  { key: int64(), account: int64(), contract: uint32(), leverage: uint32() },
);

export const setClassFloor: Shape<SetClassFloor> = message<SetClassFloor>(
  'SetClassFloor',
  'setClassFloor',
  { investorClass: chosen(INVESTOR_CLASS), contract: uint32(), initialMin: uint32() },
);
