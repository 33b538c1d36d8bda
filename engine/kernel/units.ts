// What a number means: branded units and ids. A brand costs nothing at run time.

/** Ticks: a price of a contract divided by its tick size. Above zero on an order. */
export type Price = number & { readonly unit: 'ticks' };

/** Signed ticks: from one price to another; positive is up. */
export type Offset = number & { readonly unit: 'signed ticks' };

/** Lots, never negative: a quantity of a contract divided by its lot size. */
export type Qty = number & { readonly unit: 'lots' };

/** Signed lots: a position or a change of one; positive is long. */
export type Lots = number & { readonly unit: 'signed lots' };

/** Signed minor units of the settlement currency (µUSD in the live contracts). */
export type Money = number & { readonly unit: 'money' };

/** Parts per million. */
export type Ppm = number & { readonly unit: 'ppm' };

/** Microseconds since 1970, UTC. */
export type Time = number & { readonly unit: 'microseconds' };

/** Position of a command in the journal; the first is 1. */
export type Seq = number & { readonly id: 'command' };

export type ContractId = number & { readonly id: 'contract' };

export type ParticipantId = number & { readonly id: 'participant' };

export type TraderId = number & { readonly id: 'trader' };

export type KeyId = number & { readonly id: 'key' };

/** Also the account's row in every table that is indexed by account. */
export type AccountId = number & { readonly id: 'account' };

/** A person of the operator's staff. */
export type StaffId = number & { readonly id: 'staff' };

/** A proposal of a command that takes two people; assigned in sequence from 1. */
export type ProposalId = number & { readonly id: 'proposal' };

/** Assigned in sequence from 1, never reused (FIX 37). */
export type OrderId = number & { readonly id: 'order' };

/** Row of a live order; reused after the order is gone. */
export type OrderSlot = number & { readonly slot: 'order' };

/** The absence of an order in a slot-valued column; rows start at 1, so a fresh column is empty. */
export const NO_ORDER = 0 as OrderSlot;
