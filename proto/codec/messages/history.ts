import type { DayStatement } from '../../history-message.ts';
import { int64, sint64 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { message } from '../shape.ts';

export const dayStatement: Shape<DayStatement> = message<DayStatement>('DayStatement', '', {
  day: int64(),
  fromSeq: int64(),
  toSeq: int64(),
  opening: sint64(),
  closing: sint64(),
  fills: int64(),
  qty: int64(),
  realized: sint64(),
  fees: sint64(),
  funding: sint64(),
  deposits: sint64(),
  withdrawals: sint64(),
  transfers: sint64(),
  other: sint64(),
});
