import type {
  IndexInput,
  IndexPriceSet,
  MarkPriceSet,
} from '../../../engine/schema/events/prices.ts';
import { INDEX_STATE } from '../closed-sets.ts';
import { chosen, flag, int64, text, uint32 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { list, message, nested } from '../shape.ts';

/** Sources of an index, its benchmark included. */
export const INPUTS_MAX: number = 21;

export const indexInput: Shape<IndexInput> = message<IndexInput>('IndexInput', '', {
  source: text(),
  bid: int64(),
  ask: int64(),
  quotedAt: int64(),
  weight: uint32(),
  valid: flag,
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
