import type { TradingLimitsSet } from '../../../engine/schema/events/trading-limits.ts';
import { int64 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { message, nested } from '../shape.ts';
import { tradingLimit } from '../trading-limit.ts';

export const tradingLimitsSet: Shape<TradingLimitsSet> = message<TradingLimitsSet>(
  'TradingLimitsSet',
  'tradingLimitsSet',
  { participant: int64(), key: int64(), limit: nested(tradingLimit) },
);
