import type { LimitValues } from '../../engine/schema/commands/trading-limits.ts';
import type { TradingLimit } from '../../engine/schema/events/trading-limits.ts';
import { int64, uint32 } from './field.ts';
import type { Shape } from './schema.ts';
import { message, nested } from './shape.ts';

const limitValues = message<LimitValues>('TradingLimitValues', '', {
  orderQtyMax: int64(),
  orderNotionalMax: int64(),
  positionNotionalMax: int64(),
  messagesPerSecond: uint32(),
});

export const tradingLimit: Shape<TradingLimit> = message<TradingLimit>('TradingLimit', '', {
  trader: int64(),
  target: int64(),
  contract: uint32(),
  inForce: nested(limitValues),
  asked: nested(limitValues),
  askedUntil: int64(),
});
