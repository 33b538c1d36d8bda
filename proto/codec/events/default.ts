import { ACCOUNTS_MAX } from '../../../engine/kernel/limits.ts';
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
} from '../../../engine/schema/events/default.ts';
import type { RoundShare } from '../../default-message.ts';
import { SIDE } from '../closed-sets.ts';
import { setFundTarget } from '../commands/money.ts';
import { chosen, flag, int64, sint64, uint32 } from '../field.ts';
import { recorded } from '../recorded.ts';
import type { Field, Shape } from '../schema.ts';
import { list, message, nested } from '../shape.ts';
import { ofAccount } from './parts.ts';

/** A round of deleveraging looks at whole sides of a contract: as many as there may be accounts. */
export const SHARES_MAX: number = ACCOUNTS_MAX;

/** The account stands before it where the account is named. */
export const share: { readonly [Name in keyof RoundShare]: Field<RoundShare[Name]> } = {
  held: sint64(),
  cost: sint64(),
  equity: sint64(),
  eligible: int64(),
  leverage: uint32(),
  lots: int64(),
};

const deleveragingShare: Shape<DeleveragingShare> = message<DeleveragingShare>(
  'DeleveragingShare',
  '',
  { account: int64(), ...share },
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

export const fundTargetSet: Shape<FundTargetSet> = recorded<FundTargetSet>(
  'FundTargetSet',
  'fundTargetSet',
  setFundTarget,
);
