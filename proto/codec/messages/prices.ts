import type { IndexPrice, MarkPrice } from '../../prices-message.ts';
import { INDEX_STATE } from '../closed-sets.ts';
import { INPUTS_MAX, indexInput } from '../events/prices.ts';
import { int64, perhaps, uint32 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { list, message, nested } from '../shape.ts';

export const indexPrice: Shape<IndexPrice> = message<IndexPrice>('IndexPrice', 'indexPrice', {
  contract: uint32(),
  epoch: int64(),
  seq: int64(),
  price: int64(),
  state: perhaps(INDEX_STATE),
  twiceMedian: int64(),
  inputs: list(nested(indexInput), INPUTS_MAX),
  time: int64(),
});

export const markPrice: Shape<MarkPrice> = message<MarkPrice>('MarkPrice', 'markPrice', {
  contract: uint32(),
  epoch: int64(),
  seq: int64(),
  price: int64(),
  carryPrice: int64(),
  basisPrice: int64(),
  bookPrice: int64(),
  time: int64(),
});
