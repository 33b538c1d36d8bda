import type { DrawAuctionEnd } from '../../../engine/schema/commands/auctions.ts';
import { int64, uint32 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { message } from '../shape.ts';

export const drawAuctionEnd: Shape<DrawAuctionEnd> = message<DrawAuctionEnd>(
  'DrawAuctionEnd',
  'drawAuctionEnd',
  { contract: uint32(), delay: int64() },
);
