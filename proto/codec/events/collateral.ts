import type {
  CollateralConverted,
  CollateralFactorSet,
  CollateralListed,
  CollateralRateSet,
} from '../../../engine/schema/events/collateral.ts';
import { listCollateral, setCollateralRate } from '../commands/collateral.ts';
import { int64, sint64, text, uint32 } from '../field.ts';
import { recorded } from '../recorded.ts';
import type { Shape } from '../schema.ts';
import { message } from '../shape.ts';
import { ofAccount } from './parts.ts';

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

export const collateralFactorSet: Shape<CollateralFactorSet> = message<CollateralFactorSet>(
  'CollateralFactorSet',
  'collateralFactorSet',
  { currency: text(), factor: uint32(), conversion: sint64(), value: sint64() },
);

export const collateralListed: Shape<CollateralListed> = recorded<CollateralListed>(
  'CollateralListed',
  'collateralListed',
  listCollateral,
);

export const collateralRateSet: Shape<CollateralRateSet> = recorded<CollateralRateSet>(
  'CollateralRateSet',
  'collateralRateSet',
  setCollateralRate,
);
