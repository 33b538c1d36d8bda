import { QUOTE_LEVELS_MAX } from '../../../engine/kernel/limits.ts';
import type {
  MassQuote,
  QuoteLevel,
  ResetProtection,
  SetProtection,
} from '../../../engine/schema/commands/quotes.ts';
import { int64, uint32 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { list, message, nested } from '../shape.ts';

const quoteLevel = message<QuoteLevel>('QuoteLevel', '', {
  bid: int64(),
  bidQty: int64(),
  ask: int64(),
  askQty: int64(),
});

export const massQuote: Shape<MassQuote> = message<MassQuote>('MassQuote', 'massQuote', {
  key: int64(),
  account: int64(),
  contract: uint32(),
  quote: uint32(),
  group: uint32(),
  levels: list(nested(quoteLevel), QUOTE_LEVELS_MAX, 'quoteInvalid'),
  validUntil: int64(),
});

export const setProtection: Shape<SetProtection> = message<SetProtection>(
  'SetProtection',
  'setProtection',
  {
    key: int64(),
    account: int64(),
    contract: uint32(),
    group: uint32(),
    windowMs: uint32(),
    lots: int64(),
    delta: int64(),
    notional: int64(),
    freezeMs: uint32(),
  },
);

export const resetProtection: Shape<ResetProtection> = message<ResetProtection>(
  'ResetProtection',
  'resetProtection',
  { key: int64(), account: int64(), contract: uint32(), group: uint32() },
);
