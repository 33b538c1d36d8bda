// One table for each event of the risk engine, the fields in the order of the schema.

import { ACCOUNTS_MAX } from '../../engine/kernel/limits.ts';
import type { ClassFloorSet, LeverageChosen } from '../../engine/schema/events/accounts.ts';
import type {
  CollateralConverted,
  CollateralListed,
  CollateralRateSet,
} from '../../engine/schema/events/collateral.ts';
import type {
  Deleveraged,
  DeleveragingShare,
  FundChanged,
  FundTargetSet,
  GainCut,
  IndicatorChanged,
  LiquidationEnded,
  LiquidationOrdered,
  LiquidationStarted,
} from '../../engine/schema/events/default.ts';
import type {
  FundingMinuteClosed,
  FundingOverdue,
  FundingPosted,
  FundingSettled,
  FundingTermsSet,
} from '../../engine/schema/events/funding.ts';
import type { IndexInput, IndexPriceSet, MarkPriceSet } from '../../engine/schema/events/prices.ts';
import { INDEX_STATE, SIDE } from './closed-sets.ts';
import { chosen, flag, int64, sint64, text, uint32 } from './field.ts';
import { recorded } from './recorded.ts';
import * as commands from './risk-command-shapes.ts';
import { list, message, nested, type Shape } from './shape.ts';

/** Sources of an index, its benchmark included. */
export const INPUTS_MAX: number = 21;
/** A round of deleveraging looks at whole sides of a contract: as many as there may be accounts. */
export const SHARES_MAX: number = ACCOUNTS_MAX;

const ofAccount = {
  account: int64<GainCut['account']>(),
  accountSeq: int64<number>(),
};

export const indexInput: Shape<IndexInput> = message<IndexInput>('IndexInput', '', {
  source: text(),
  bid: int64(),
  ask: int64(),
  quotedAt: int64(),
  weight: uint32(),
  valid: flag,
});

const deleveragingShare = message<DeleveragingShare>('DeleveragingShare', '', {
  account: int64(),
  held: sint64(),
  cost: sint64(),
  equity: sint64(),
  eligible: int64(),
  leverage: uint32(),
  lots: int64(),
});

export const indexPriceSet: Shape<IndexPriceSet> = message<IndexPriceSet>(
  'IndexPriceSet',
  'indexPriceSet',
  {
    contract: uint32(),
    price: int64(),
    state: chosen(INDEX_STATE),
    twiceMedian: int64(),
    inputs: list(nested(indexInput), INPUTS_MAX),
  },
);

export const markPriceSet: Shape<MarkPriceSet> = message<MarkPriceSet>(
  'MarkPriceSet',
  'markPriceSet',
  {
    contract: uint32(),
    price: int64(),
    carryPrice: int64(),
    basisPrice: int64(),
    bookPrice: int64(),
  },
);

export const fundingMinuteClosed: Shape<FundingMinuteClosed> = message<FundingMinuteClosed>(
  'FundingMinuteClosed',
  'fundingMinuteClosed',
  {
    contract: uint32(),
    minute: int64(),
    samples: uint32(),
    premium: sint64(),
    averagePremium: sint64(),
    rate: sint64(),
    perLot: sint64(),
    cumulative: sint64(),
  },
);

export const fundingSettled: Shape<FundingSettled> = message<FundingSettled>(
  'FundingSettled',
  'fundingSettled',
  {
    contract: uint32(),
    hour: int64(),
    rate: sint64(),
    cumulative: sint64(),
    minutes: uint32(),
    excludedSeconds: uint32(),
  },
);

export const fundingPosted: Shape<FundingPosted> = message<FundingPosted>(
  'FundingPosted',
  'fundingPosted',
  {
    ...ofAccount,
    contract: uint32(),
    hour: int64(),
    amount: sint64(),
    balance: sint64(),
  },
);

export const fundingOverdue: Shape<FundingOverdue> = message<FundingOverdue>(
  'FundingOverdue',
  'fundingOverdue',
  {
    contract: uint32(),
    since: int64(),
  },
);

export const liquidationStarted: Shape<LiquidationStarted> = message<LiquidationStarted>(
  'LiquidationStarted',
  'liquidationStarted',
  {
    ...ofAccount,
    equity: sint64(),
    maintenanceMargin: sint64(),
  },
);

export const liquidationOrdered: Shape<LiquidationOrdered> = message<LiquidationOrdered>(
  'LiquidationOrdered',
  'liquidationOrdered',
  {
    ...ofAccount,
    contract: uint32(),
    order: int64(),
    step: uint32(),
    slice: uint32(),
    side: chosen(SIDE),
    qty: int64(),
    limit: int64(),
    needed: int64(),
    equity: sint64(),
    maintenanceMargin: sint64(),
    markPrice: int64(),
    bankruptcyPrice: sint64(),
    budget: sint64(),
  },
);

export const liquidationEnded: Shape<LiquidationEnded> = message<LiquidationEnded>(
  'LiquidationEnded',
  'liquidationEnded',
  {
    ...ofAccount,
    equity: sint64(),
    maintenanceMargin: sint64(),
    slices: uint32(),
  },
);

export const deleveraged: Shape<Deleveraged> = message<Deleveraged>('Deleveraged', 'deleveraged', {
  account: int64(),
  contract: uint32(),
  round: uint32(),
  uncovered: int64(),
  price: int64(),
  markPrice: int64(),
  bankruptcyPrice: sint64(),
  budget: sint64(),
  shares: list(nested(deleveragingShare), SHARES_MAX),
});

export const gainCut: Shape<GainCut> = message<GainCut>('GainCut', 'gainCut', {
  ...ofAccount,
  contract: uint32(),
  amount: sint64(),
  cost: sint64(),
  defaulter: int64(),
});

export const fundChanged: Shape<FundChanged> = message<FundChanged>('FundChanged', 'fundChanged', {
  fund: sint64(),
  tranche: sint64(),
  uncovered: sint64(),
  peak: sint64(),
  alarm: flag,
});

export const indicatorChanged: Shape<IndicatorChanged> = message<IndicatorChanged>(
  'IndicatorChanged',
  'indicatorChanged',
  {
    ...ofAccount,
    contract: uint32(),
    indicator: uint32(),
  },
);

export const collateralConverted: Shape<CollateralConverted> = message<CollateralConverted>(
  'CollateralConverted',
  'collateralConverted',
  {
    ...ofAccount,
    currency: text(),
    amount: sint64(),
    proceeds: sint64(),
    rate: int64(),
    haircut: uint32(),
    balance: sint64(),
    collateral: sint64(),
  },
);

export const leverageChosen: Shape<LeverageChosen> = message<LeverageChosen>(
  'LeverageChosen',
  'leverageChosen',
  {
    ...ofAccount,
    contract: uint32(),
    leverage: uint32(),
  },
);

export const fundingTermsSet: Shape<FundingTermsSet> = recorded<FundingTermsSet>(
  'FundingTermsSet',
  'fundingTermsSet',
  commands.setFundingTerms,
);

export const fundTargetSet: Shape<FundTargetSet> = recorded<FundTargetSet>(
  'FundTargetSet',
  'fundTargetSet',
  commands.setFundTarget,
);

export const collateralListed: Shape<CollateralListed> = recorded<CollateralListed>(
  'CollateralListed',
  'collateralListed',
  commands.listCollateral,
);

export const collateralRateSet: Shape<CollateralRateSet> = recorded<CollateralRateSet>(
  'CollateralRateSet',
  'collateralRateSet',
  commands.setCollateralRate,
);

export const classFloorSet: Shape<ClassFloorSet> = recorded<ClassFloorSet>(
  'ClassFloorSet',
  'classFloorSet',
  commands.setClassFloor,
);
