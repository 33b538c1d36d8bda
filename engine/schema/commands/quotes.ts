import type { AccountId, ContractId, KeyId, Money, Price, Qty, Time } from '../../kernel/units.ts';

/** Both sides of one level. A quantity of 0 leaves its side empty. */
export interface QuoteLevel {
  readonly bid: Price;
  readonly bidQty: Qty;
  readonly ask: Price;
  readonly askQty: Qty;
}

/**
 * Replaces the quote of that id, all of it at once (FIX i). Every side of a level is an entry: a post-only limit order that
 * is answered for itself. No levels take the quote away.
 */
export interface MassQuote {
  readonly kind: 'massQuote';
  readonly key: KeyId;
  readonly account: AccountId;
  readonly contract: ContractId;
  /** 1 … 100; of this account and contract. */
  readonly quote: number;
  /** The protection that the quote stands under, 1 … 20; 0 for none. */
  readonly group: number;
  readonly levels: readonly QuoteLevel[];
  /** Refused when the engine's time is later than this; 0 for never. */
  readonly validUntil: Time;
}

/** The bounds of a group of quotes. Each counts within the window; 0 is no bound. */
export interface ProtectionLimits {
  readonly windowMs: number;
  /** Lots that makers of the group traded. */
  readonly lots: Qty;
  /** Lots bought less lots sold, either way. */
  readonly delta: Qty;
  readonly notional: Money;
  /** How long new quotes of the group are refused after a breach; 0 until it is reset. */
  readonly freezeMs: number;
}

/** Sets the protection of a group of quotes, and begins to count afresh. */
export interface SetProtection extends ProtectionLimits {
  readonly kind: 'setProtection';
  readonly key: KeyId;
  readonly account: AccountId;
  readonly contract: ContractId;
  readonly group: number;
}

/** Ends the freeze of a group of quotes, and begins to count afresh. */
export interface ResetProtection {
  readonly kind: 'resetProtection';
  readonly key: KeyId;
  readonly account: AccountId;
  readonly contract: ContractId;
  readonly group: number;
}
