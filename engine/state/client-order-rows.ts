// The rows of client order ids: numbers in columns, the text's bytes beside them. Rows stand in blocks, so that growth
// copies none. What they mean stands in client-order-ids.ts.

import {
  ACCOUNTS_MAX,
  CLIENT_ORDER_ID_BYTES_MAX,
  CONTRACTS_MAX,
  PRICE_MAX,
  QTY_MAX,
} from '../kernel/limits.ts';
import {
  createRows,
  f64,
  i32,
  type Of,
  type Rows,
  type Table,
  table,
  u8,
  unsaved,
} from '../kernel/table.ts';
import type { AccountId, ContractId, OrderId, Price, Qty, Seq, Time } from '../kernel/units.ts';

/** Number of a row; 0 for none. Free rows are used again. */
export type IdRow = number & { readonly idRow: unique symbol };
export const NO_ROW = 0 as IdRow;

/** Lots filled in all are not known: the order lives, or ended under rules that did not keep it. */
export const UNKNOWN = -1;

// Saved as records, not as columns.
const COLUMNS = {
  account: unsaved(i32(0, ACCOUNTS_MAX)) as Of<AccountId>,
  order: unsaved(f64(0)) as Of<OrderId>,
  acceptedAt: unsaved(f64(0)) as Of<Time>,
  seq: unsaved(f64(0)) as Of<Seq>,
  contract: unsaved(u8(0, CONTRACTS_MAX)) as Of<ContractId>,
  reduceOnly: unsaved(u8(0, 1)) as Of<number>,
  qty: unsaved(f64(0, QTY_MAX)) as Of<Qty>,
  limit: unsaved(i32(0, PRICE_MAX)) as Of<Price>,
  /** At the end of the command that accepted it. */
  open: unsaved(f64(0, QTY_MAX)) as Of<Qty>,
  filled: unsaved(f64(0, QTY_MAX)) as Of<Qty>,
  /** Lots filled in all, once the order has ended; or `UNKNOWN`. */
  filledAtEnd: unsaved(f64(UNKNOWN, QTY_MAX)) as Of<number>,
  /** Halves of the digest of every field of the order. Rules of before kept none: then `seq` is 0. */
  printHigh: unsaved(i32()) as Of<number>,
  printLow: unsaved(i32()) as Of<number>,
  hash: unsaved(i32()) as Of<number>,
  /** Characters of the text; `WIDE` where they do not fit a byte each. */
  length: unsaved(u8()) as Of<number>,
  isHeld: unsaved(u8(0, 1)) as Of<number>,
  next: unsaved(i32(0)) as Of<IdRow>,
  prev: unsaved(i32(0)) as Of<IdRow>,
} as const;

const BLOCK: Table<number, typeof COLUMNS> = table(COLUMNS);
const BITS = 12;
const ROWS = 1 << BITS;
const WIDE = 255;

interface Block extends Rows<number, typeof COLUMNS> {
  readonly bytes: Uint8Array;
}

export interface IdRows {
  readonly blocks: Block[];
  /** Rows ever used; the free ones are linked by `next`. */
  high: number;
  free: IdRow;
  /** Texts whose characters do not fit a byte each. */
  readonly wide: Map<IdRow, string>;
}

export function createIdRows(): IdRows {
  return { blocks: [], high: 0, free: NO_ROW, wide: new Map() };
}

/** The block of a row, in which it stands at `inBlock`. */
export function blockOf({ blocks }: IdRows, row: IdRow): Block {
  return blocks[row >>> BITS];
}

export function inBlock(row: IdRow): number {
  return row & (ROWS - 1);
}

/** A row with its account, its text and its hash; the caller fills the rest. */
export function takeRow(rows: IdRows, account: AccountId, text: string, hash: number): IdRow {
  let row = rows.free;
  if (row === NO_ROW) {
    rows.high += 1;
    row = rows.high as IdRow;
    if (row >>> BITS === rows.blocks.length) {
      const bytes = new Uint8Array(ROWS * CLIENT_ORDER_ID_BYTES_MAX);
      rows.blocks.push(createRows(BLOCK, ROWS - 1, { bytes }));
    }
  } else rows.free = blockOf(rows, row).next[inBlock(row)];
  const block = blockOf(rows, row);
  const at = inBlock(row);
  block.account[at] = account;
  block.hash[at] = hash;
  writeText(rows, row, text);
  return row;
}

export function freeRow(rows: IdRows, row: IdRow): void {
  const block = blockOf(rows, row);
  const at = inBlock(row);
  if (block.length[at] === WIDE) rows.wide.delete(row);
  block.next[at] = rows.free;
  rows.free = row;
}

function writeText(rows: IdRows, row: IdRow, text: string): void {
  const { bytes, length } = blockOf(rows, row);
  const at = inBlock(row);
  const from = at * CLIENT_ORDER_ID_BYTES_MAX;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 255) {
      length[at] = WIDE;
      rows.wide.set(row, text);
      return;
    }
    bytes[from + i] = unit;
  }
  length[at] = text.length;
}

export function textOf(rows: IdRows, row: IdRow): string {
  const { bytes, length } = blockOf(rows, row);
  const at = inBlock(row);
  if (length[at] === WIDE) return rows.wide.get(row) as string;
  const from = at * CLIENT_ORDER_ID_BYTES_MAX;
  return String.fromCharCode(...bytes.subarray(from, from + length[at]));
}

export function hasText(rows: IdRows, row: IdRow, text: string): boolean {
  const { bytes, length } = blockOf(rows, row);
  const at = inBlock(row);
  if (length[at] === WIDE) return rows.wide.get(row) === text;
  if (length[at] !== text.length) return false;
  const from = at * CLIENT_ORDER_ID_BYTES_MAX;
  for (let i = 0; i < text.length; i++) {
    if (bytes[from + i] !== text.charCodeAt(i)) return false;
  }
  return true;
}

/** Spreads texts over 32 bits. Those of one account alone meet in a table: who makes them collide slows its own orders. */
export function hashText(text: string): number {
  let hash = text.length;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1);
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca77);
}
