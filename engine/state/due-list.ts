// Due things in their order, as numbers in blocks: no object and no node for each of them.
//
//   blocks   [ 3 5 8 9 ] [ 12 15 ] [ 20 21 30 ]     none empty
//
// A block is found by its first one. A full one is cut into two halves; two neighbours that fill half a block are one.

import {
  createRows,
  f64,
  i32,
  type Of,
  type Rows,
  type Table,
  table,
  u8,
} from '../kernel/table.ts';
import type { Time } from '../kernel/units.ts';

/** What is compared, in this order. */
interface Item {
  readonly at: Time;
  readonly kind: number;
  readonly id: number;
  readonly detail: number;
}

// In no snapshot: what is due follows from orders, registers and contracts.
const COLUMNS = {
  at: f64(0) as Of<Time>,
  kind: u8() as Of<number>,
  id: f64(0) as Of<number>,
  detail: i32(0) as Of<number>,
} as const;
const BLOCK: Table<number, typeof COLUMNS> = table(COLUMNS);
const LENGTH = 256;

interface Block extends Rows<number, typeof COLUMNS> {
  count: number;
}

export interface DueList {
  readonly blocks: Block[];
}

export function createDueList(): DueList {
  return { blocks: [] };
}

/** Puts it where it belongs; one that is there already stays once. */
export function addDue({ blocks }: DueList, due: Item): void {
  if (blocks.length === 0) blocks.push(createBlock());
  const place = blockFor(blocks, due);
  let block = blocks[place];
  let at = placeIn(block, due);
  if (at < block.count && compareAt(block, at, due) === 0) return;
  if (block.count === LENGTH) {
    // What goes behind the last of all is mostly followed by more: then the full block stays as it is.
    const isLast = place === blocks.length - 1 && at === LENGTH;
    const behind = cut(block, isLast ? LENGTH : LENGTH >> 1);
    blocks.splice(place + 1, 0, behind);
    if (at > block.count || isLast) {
      at -= block.count;
      block = behind;
    }
  }
  move(block, at, at + 1);
  block.at[at] = due.at;
  block.kind[at] = due.kind;
  block.id[at] = due.id;
  block.detail[at] = due.detail;
  block.count += 1;
}

export function removeDue({ blocks }: DueList, due: Item): void {
  if (blocks.length === 0) return;
  const place = blockFor(blocks, due);
  const block = blocks[place];
  const at = placeIn(block, due);
  if (at === block.count || compareAt(block, at, due) !== 0) return;
  move(block, at + 1, at);
  block.count -= 1;
  if (block.count === 0) blocks.splice(place, 1);
  else if (place + 1 < blocks.length) join(blocks, place);
  if (place > 0 && place < blocks.length) join(blocks, place - 1);
}

/** The first of all; null when there is none. */
export function firstDue({ blocks }: DueList): Item | null {
  return blocks.length === 0 ? null : dueAt(blocks[0], 0);
}

/** All of them in order. */
export function* everyDue({ blocks }: DueList): Generator<Item> {
  for (const block of blocks) {
    for (let i = 0; i < block.count; i++) yield dueAt(block, i);
  }
}

function createBlock(): Block {
  return createRows(BLOCK, LENGTH - 1, { count: 0 });
}

function dueAt({ at, kind, id, detail }: Block, i: number): Item {
  return { at: at[i], kind: kind[i], id: id[i], detail: detail[i] };
}

/** The last block whose first one is not behind `due`; the first block when all are. */
function blockFor(blocks: readonly Block[], due: Item): number {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (compareAt(blocks[middle], 0, due) <= 0) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How many of a block are before `due`. */
function placeIn(block: Block, due: Item): number {
  let [low, high] = [0, block.count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareAt(block, middle, due) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compareAt({ at, kind, id, detail }: Block, i: number, due: Item): number {
  return at[i] - due.at || kind[i] - due.kind || id[i] - due.id || detail[i] - due.detail;
}

/** Moves what stands from `from` on to `to`. */
function move(block: Block, from: number, to: number): void {
  const { count, at, kind, id, detail } = block;
  for (const column of [at, kind, id, detail] as unknown as Float64Array[]) {
    column.copyWithin(to, from, count);
  }
}

/** Takes what stands from `from` on out of a block, into one of its own. */
function cut(block: Block, from: number): Block {
  const behind = createBlock();
  append(behind, block, from);
  block.count = from;
  return behind;
}

/** Makes one block of two when they are short. */
function join(blocks: Block[], place: number): void {
  const [block, next] = [blocks[place], blocks[place + 1]];
  if (block.count + next.count > LENGTH >> 1) return;
  append(block, next, 0);
  blocks.splice(place + 1, 1);
}

/** Puts what stands from `from` on in another block behind what a block has. */
function append(block: Block, other: Block, from: number): void {
  for (let i = from; i < other.count; i++) {
    const at = block.count++;
    block.at[at] = other.at[i];
    block.kind[at] = other.kind[i];
    block.id[at] = other.id[i];
    block.detail[at] = other.detail[i];
  }
}
