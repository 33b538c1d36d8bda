import type { ContractId, Price, Qty, Time } from '../../kernel/units.ts';
import type { ContractState } from '../closed-sets.ts';

/** A call begins, another one follows it, or what follows the auction has changed. */
export interface AuctionCalled {
  readonly kind: 'auctionCalled';
  readonly contract: ContractId;
  /** The state of the contract when the auction is over: live or reduceOnly. */
  readonly returnsTo: ContractState;
  /** The call ends at a moment within 30 s after this. */
  readonly callEndsAt: Time;
  /** Calls of this auction before this one, and how many there may be. */
  readonly extensions: number;
  readonly extensionsMax: number;
  /** Where the last call would have cleared, out of bounds; 0 when there was none. */
  readonly price: Price | 0;
}

/** An auction cleared at one price. Its trades stand before it. */
export interface AuctionUncrossed {
  readonly kind: 'auctionUncrossed';
  readonly contract: ContractId;
  /** 0 when nothing crossed. */
  readonly price: Price | 0;
  readonly lots: Qty;
  /** Lots wanted at the price beyond those offered; below zero when more were offered. */
  readonly surplus: number;
  readonly extensions: number;
  /** What was drawn, microseconds after the call; −1 when nothing was. */
  readonly delay: number;
}
