import type { AuctionCalled, AuctionUncrossed } from '../../../engine/schema/events/auctions.ts';
import { CONTRACT_STATE } from '../closed-sets.ts';
import { chosen, int64, sint64, uint32 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { message } from '../shape.ts';

export const auctionCalled: Shape<AuctionCalled> = message<AuctionCalled>(
  'AuctionCalled',
  'auctionCalled',
  {
    contract: uint32(),
    returnsTo: chosen(CONTRACT_STATE),
    callEndsAt: int64(),
    extensions: int64(),
    extensionsMax: int64(),
    price: int64(),
  },
);

export const auctionUncrossed: Shape<AuctionUncrossed> = message<AuctionUncrossed>(
  'AuctionUncrossed',
  'auctionUncrossed',
  {
    contract: uint32(),
    price: int64(),
    lots: int64(),
    surplus: sint64(),
    extensions: int64(),
    delay: sint64(),
  },
);
