// The first word of a row: the item of a batch, the contract, and bits of the row's own. A 32-bit integer.

import type { ContractId } from '../kernel/units.ts';
import { NO_ITEM } from '../schema/events/parts.ts';

/** Bits that hold `item − NO_ITEM`, up to `BATCH_MAX`, and bits that hold a contract's id, below `CONTRACTS_MAX`. */
const ITEM_BITS = 5;
const CONTRACT_BITS = 4;
/** The entries of a quote are twice as many as the items of a batch: the highest bit of their number stands in the highest of all. */
const WIDE_ITEM = 1 << ITEM_BITS;
const WIDE_SHIFT = 31 - ITEM_BITS;

/** @param own the row's own bits, at most the 22 that 32 leave. */
export function headOf(item: number, contract: number, own: number): number {
  const place = item - NO_ITEM;
  return (
    (place & (WIDE_ITEM - 1)) |
    ((place & WIDE_ITEM) << WIDE_SHIFT) |
    (contract << ITEM_BITS) |
    (own << (ITEM_BITS + CONTRACT_BITS))
  );
}

export function itemOf(head: number): number {
  return ((head & (WIDE_ITEM - 1)) | ((head >>> WIDE_SHIFT) & WIDE_ITEM)) + NO_ITEM;
}

export function contractOf(head: number): ContractId {
  return ((head >>> ITEM_BITS) & ((1 << CONTRACT_BITS) - 1)) as ContractId;
}

export function ownOf(head: number): number {
  return (head & 0x7fff_ffff) >>> (ITEM_BITS + CONTRACT_BITS);
}
