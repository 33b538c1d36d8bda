import type { FeeRow, SetFeeSchedule } from '../../../engine/schema/commands/fees.ts';
import { FEE_CLASS } from '../closed-sets.ts';
import { chosen, int64, sint32, text, uint32 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { list, message, nested } from '../shape.ts';

/** More than the engine takes, so that it is the engine that refuses. */
const ROWS_MAX = 200;

const feeRow: Shape<FeeRow> = message<FeeRow>('FeeRow', '', {
  feeClass: chosen(FEE_CLASS),
  volumeFrom: int64(),
  makerFee: sint32(),
  takerFee: uint32(),
});

export const setFeeSchedule: Shape<SetFeeSchedule> = message<SetFeeSchedule>(
  'SetFeeSchedule',
  'setFeeSchedule',
  {
    edition: uint32(),
    hash: text(),
    effectiveAt: int64(),
    rows: list(nested(feeRow), ROWS_MAX),
  },
);
