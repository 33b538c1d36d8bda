import type { Funding } from '../../funding-message.ts';
import { int64, sint64, uint32 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { list, message } from '../shape.ts';

/** Minutes of a window: far above any. */
const LIST_MAX = 10_000;

export const funding: Shape<Funding> = message<Funding>('Funding', 'funding', {
  contract: uint32(),
  epoch: int64(),
  seq: int64(),
  minute: int64(),
  samples: uint32(),
  premium: sint64(),
  averagePremium: sint64(),
  rate: sint64(),
  projectedRate: sint64(),
  perLot: sint64(),
  cumulative: sint64(),
  premiums: list(sint64<number>(), LIST_MAX),
  settledHour: int64(),
  nextHour: int64(),
  time: int64(),
});
