import type {
  DeclareOutage,
  QuoteSource,
  SetIndexPrice,
  SetMarkPrice,
  Tick,
} from '../../../engine/schema/commands/prices.ts';
import { INDEX_STATE } from '../closed-sets.ts';
import { chosen, int64, text, uint32 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { message } from '../shape.ts';

export const quoteSource: Shape<QuoteSource> = message<QuoteSource>('QuoteSource', 'quoteSource', {
  contract: uint32(),
  source: text(),
  sourceSeq: int64(),
  bid: int64(),
  ask: int64(),
  quotedAt: int64(),
});

export const setIndexPrice: Shape<SetIndexPrice> = message<SetIndexPrice>(
  'SetIndexPrice',
  'setIndexPrice',
  {
    contract: uint32(),
    price: int64(),
    state: chosen(INDEX_STATE),
  },
);

export const setMarkPrice: Shape<SetMarkPrice> = message<SetMarkPrice>(
  'SetMarkPrice',
  'setMarkPrice',
  {
    contract: uint32(),
    price: int64(),
  },
);

export const tick: Shape<Tick> = message<Tick>('Tick', 'tick', {});

export const declareOutage: Shape<DeclareOutage> = message<DeclareOutage>(
  'DeclareOutage',
  'declareOutage',
  { reason: text() },
);
