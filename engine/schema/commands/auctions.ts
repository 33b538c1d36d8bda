import type { ContractId } from '../../kernel/units.ts';

/** How long after its call an auction ends: drawn by the venue when the call phase is over, and not public before its end. */
export interface DrawAuctionEnd {
  readonly kind: 'drawAuctionEnd';
  readonly contract: ContractId;
  /** Microseconds, 0 … 30 s. */
  readonly delay: number;
}
