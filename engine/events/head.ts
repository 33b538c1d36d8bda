// The first word of a row: the item of a batch, the contract, and bits of the row's own. A 32-bit integer.

import type { ContractId } from '../kernel/units.ts';
import { NO_ITEM } from '../schema/events/parts.ts';

/** Bits that hold `item − NO_ITEM`, up to `BATCH_MAX`, and bits that hold a contract's id, below `CONTRACTS_MAX`. */
const ITEM_BITS = 5;
const CONTRACT_BITS = 4;

/** @param own the row's own bits, at most the 23 that 32 leave. */
export function headOf(item: number, contract: number, own: number): number {
  return (item - NO_ITEM) | (contract << ITEM_BITS) | (own << (ITEM_BITS + CONTRACT_BITS));
}

export function itemOf(head: number): number {
  return (head & ((1 << ITEM_BITS) - 1)) + NO_ITEM;
}

export function contractOf(head: number): ContractId {
  return ((head >>> ITEM_BITS) & ((1 << CONTRACT_BITS) - 1)) as ContractId;
}

export function ownOf(head: number): number {
  return head >>> (ITEM_BITS + CONTRACT_BITS);
}
