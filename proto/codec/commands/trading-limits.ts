import type { SetTradingLimits } from '../../../engine/schema/commands/trading-limits.ts';
import { int64, uint32 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { message } from '../shape.ts';

export const setTradingLimits: Shape<SetTradingLimits> = message<SetTradingLimits>(
  'SetTradingLimits',
  'setTradingLimits',
  {
    key: int64(),
    trader: int64(),
    target: int64(),
    contract: uint32(),
    orderQtyMax: int64(),
    orderNotionalMax: int64(),
    positionNotionalMax: int64(),
    messagesPerSecond: uint32(),
  },
);
