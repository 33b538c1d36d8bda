import type {
  ListCollateral,
  SetCollateralRate,
} from '../../../engine/schema/commands/collateral.ts';
import { flag, int64, text, uint32 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { message } from '../shape.ts';

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
