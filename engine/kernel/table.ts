// Tables are declared once: each column with its width, its range and its unit. The type of the rows, their memory,
// what a snapshot holds of them, the digest and the ranges that an audit checks follow from the declaration.
//
// Shapes. A table has rows 0 … capacity. Row 0 belongs to no one, so that 0 in a column can stand for "none". A column is
// a typed array: `orders.price[slot]`. A slot is the index of a row's values; `slotOf` and `rowOf` go from one to the
// other, and nothing else computes with slots. A link is a column of slots, its own table's or another's.
//
// Units are branded types (`units.ts`) and cost nothing at run time. Widths and ranges, both ends included:
//
//   u8()   0 … 255               f64()   every safe integer, −(2^53 − 1) … 2^53 − 1
//   i32()  −2^31 … 2^31 − 1      text()  a text; '' is none
//
// What is declared is saved and digested. A column leaves one of them only by a word in its declaration.

import { assert } from './assert.ts';

/** A typed array that remembers what it is indexed by and what it holds. Erased at run time. */
export type Column<Slot extends number, Value extends number> = { [slot in Slot]: Value };

/** A column of numbers as declared. */
export interface NumberColumn {
  readonly width: 'u8' | 'i32' | 'f64';
  readonly least: number;
  readonly most: number;
  readonly isSaved: boolean;
  readonly isDigested: boolean;
  /** Digested in rows where this holds; null for all rows. */
  readonly condition: ((rows: never, slot: never) => boolean) | null;
  /** Not there in snapshots of before it was declared: all zero then. */
  readonly isLater: boolean;
  /** The table of the slots it holds; null for other numbers. */
  readonly link: 'own' | Table | null;
}

export interface Text {
  readonly width: 'text';
}

/** A column of numbers of one unit: `i32() as Of<Price>`. */
export type Of<Value extends number> = NumberColumn & { readonly unit: Value };

export type Declaration = Readonly<Record<string, NumberColumn | Text>>;

/** The memory of a table: a typed array for each column of numbers, an array for each of texts. */
export type Rows<Slot extends number, Declared extends Declaration> = {
  -readonly [Name in keyof Declared]: Declared[Name] extends Of<infer Value>
    ? Column<Slot, Value>
    : string[];
};

export interface NamedColumn extends NumberColumn {
  readonly name: string;
  /** A link's values divided by this are rows: what is saved and digested. 1 for other numbers. */
  readonly linkStride: number;
}

type Values = Uint8Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;
/** Rows whose columns are gone through by name. */
type Memory = Record<string, Values | string[]>;

const ARRAYS = { u8: Uint8Array, i32: Int32Array, f64: Float64Array } as const;

export interface Table<Slot extends number = number, Declared extends Declaration = Declaration> {
  readonly declared: Declared;
  /** In the order of declaration, which is that of a snapshot. */
  readonly numbers: readonly NamedColumn[];
  readonly texts: readonly string[];
  /** In the order of the digest. */
  readonly digested: readonly NamedColumn[];
  /** A row in which this column is 0 is free; null where rows are never given back. */
  readonly freeIfZero: NamedColumn | null;
  /** From the slot of a row to that of the next. */
  readonly stride: number;
  readonly slot?: Slot;
}

interface Options<Declared> {
  readonly freeIfZero?: keyof Declared & string;
  /** Digested before the others, which follow in the order of declaration, those with a condition last. */
  readonly digestedFirst?: readonly (keyof Declared & string)[];
}

export function table<Slot extends number, Declared extends Declaration>(
  declared: Declared,
  { freeIfZero, digestedFirst = [] }: Options<Declared> = {},
): Table<Slot, Declared> {
  // Columns lie apart from each other. In records of one buffer a slot would be its row times the words of a record;
  // all that goes from rows to slots comes through here, so that such a layout is this declaration's alone.
  const stride = 1;
  const numbers: NamedColumn[] = [];
  const texts: string[] = [];
  for (const [name, column] of Object.entries(declared)) {
    if (column.width === 'text') texts.push(name);
    else numbers.push({ ...column, name, linkStride: linkStride(column, stride) });
  }
  assert(numbers.length > 0, 'a table has a column of numbers');
  const place = ({ name, condition }: NamedColumn): number => {
    const at = digestedFirst.indexOf(name);
    if (at >= 0) return at;
    return digestedFirst.length + (condition === null ? 0 : 1);
  };
  const digested = numbers
    .filter(({ isDigested }) => isDigested)
    .sort((a, b) => place(a) - place(b));
  const free = numbers.find(({ name }) => name === freeIfZero) ?? null;
  return { declared, numbers, texts, digested, freeIfZero: free, stride };
}

function linkStride({ link }: NumberColumn, own: number): number {
  if (link === null) return 1;
  return link === 'own' ? own : link.stride;
}

export function u8(least = 0, most = 255): NumberColumn {
  return number('u8', least, most);
}

export function i32(least: number = -(2 ** 31), most: number = 2 ** 31 - 1): NumberColumn {
  return number('i32', least, most);
}

export function f64(
  least: number = Number.MIN_SAFE_INTEGER,
  most: number = Number.MAX_SAFE_INTEGER,
): NumberColumn {
  return number('f64', least, most);
}

export function text(): Text {
  return { width: 'text' };
}

/** Slots of a table: the column's own, or another. */
export function link(to: 'own' | Table = 'own'): NumberColumn {
  return { ...i32(0), link: to };
}

/** Follows from what is saved and is computed again after a restore: in no snapshot and no digest. */
export function unsaved(column: NumberColumn): NumberColumn {
  return { ...column, isSaved: false, isDigested: false };
}

/** In the snapshot, not in the digest: it follows from what is digested. */
export function undigested(column: NumberColumn): NumberColumn {
  return { ...column, isDigested: false };
}

/** Snapshots of before it was declared have none of it, and are restored with zeros. */
export function later(column: NumberColumn): NumberColumn {
  return { ...column, isLater: true };
}

/** In the digest only of rows where the condition holds: elsewhere it is what an earlier use of the row left. */
export function digestedIf<Rows, Slot>(
  condition: (rows: Rows, slot: Slot) => boolean,
  column: NumberColumn,
): NumberColumn {
  return { ...column, condition };
}

function number(width: NumberColumn['width'], least: number, most: number): NumberColumn {
  const saved = { isSaved: true, isDigested: true, isLater: false } as const;
  return { width, least, most, ...saved, condition: null, link: null };
}

/**
 * Adds rows 0 … `capacity`, all zero, to what a table has beside its columns. Texts have row 0 alone; a row's are set when it
 * is filled.
 * @param own a literal. It is changed: copies by spread get a new shape every time, for which code is compiled again.
 */
export function createRows<Slot extends number, Declared extends Declaration, Own extends object>(
  { numbers, texts }: Table<Slot, Declared>,
  capacity: number,
  own: Own,
): Own & Rows<Slot, Declared> {
  const rows = own as Memory;
  for (const { name, width } of numbers) define(rows, name, new ARRAYS[width](capacity + 1));
  for (const name of texts) define(rows, name, ['']);
  return rows as Own & Rows<Slot, Declared>;
}

/** A column defined with its array in place leaves all rows of a table one shape; one assigned by name does not. */
function define(rows: Memory, name: string, value: Values | string[]): void {
  Object.defineProperty(rows, name, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

/** Room for rows up to `capacity` where there was less; the rows there are keep their values. */
export function growRows<Slot extends number, Declared extends Declaration>(
  table: Table<Slot, Declared>,
  rows: Rows<Slot, Declared>,
  capacity: number,
): void {
  while (growColumn(table, rows, capacity));
}

/** The same for the first column that has less: a table that is long grows a column at a time. @returns false when none has. */
export function growColumn<Slot extends number, Declared extends Declaration>(
  { numbers }: Table<Slot, Declared>,
  rows: Rows<Slot, Declared>,
  capacity: number,
): boolean {
  const memory = rows as unknown as Memory;
  const column = numbers.find(({ name }) => memory[name].length <= capacity);
  if (column === undefined) return false;
  const wider = new ARRAYS[column.width](capacity + 1);
  wider.set(memory[column.name] as Values);
  memory[column.name] = wider;
  return true;
}

export function slotOf<Slot extends number, Declared extends Declaration>(
  { stride }: Table<Slot, Declared>,
  row: number,
): Slot {
  return (row * stride) as Slot;
}

export function rowOf<Slot extends number, Declared extends Declaration>(
  { stride }: Table<Slot, Declared>,
  slot: Slot,
): number {
  return slot / stride;
}

/** The values of rows 0 … `high` of a column, in an array of their own: what a snapshot holds. Links are rows. */
export function valuesOf(rows: object, { name }: NamedColumn, high: number): Values {
  return ((rows as Memory)[name] as Values).slice(0, high + 1);
}

/**
 * Fills a column, from row 0 on, with the bytes of what `valuesOf` returned. Where they fill it whole they become the column:
 * their memory is the table's from then on.
 */
export function setValues(rows: object, { name, width }: NamedColumn, bytes: Uint8Array): void {
  const memory = rows as Memory;
  const column = memory[name] as Values;
  const { buffer, byteOffset, byteLength } = bytes;
  assert(byteLength <= column.byteLength, `the values of ${name} fit the table`);
  const isAligned = byteOffset % column.BYTES_PER_ELEMENT === 0;
  if (byteLength < column.byteLength || !isAligned) {
    new Uint8Array(column.buffer, column.byteOffset, column.byteLength).set(bytes);
  } else memory[name] = new ARRAYS[width](buffer as ArrayBuffer, byteOffset, column.length);
}

/** A column as it is at run time, for those who go through all columns of a table. */
export function columnOf(rows: object, { name }: NamedColumn): Values {
  return (rows as Memory)[name] as Values;
}

export function textsOf(rows: object, name: string): string[] {
  return (rows as Memory)[name] as string[];
}

/** A column of texts with none in its slots up to `last`, in memory of its size. */
export function setNoTexts(rows: object, name: string, last: number): string[] {
  const texts = new Array<string>(last + 1).fill('');
  (rows as Memory)[name] = texts;
  return texts;
}
