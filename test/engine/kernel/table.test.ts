// A table from its declaration: rows that grow and keep their values, a snapshot that gives every saved number back, a
// digest that sees every digested one, and ranges (LEDGER-016).

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ORDERS } from '../../../engine/book/orders.ts';
import { createDigest, digestText, mix } from '../../../engine/kernel/digest.ts';
import {
  createRows,
  type Declaration,
  digestedIf,
  f64,
  growRows,
  i32,
  link,
  type NamedColumn,
  type NumberColumn,
  type Of,
  type Rows,
  rowOf,
  setValues,
  slotOf,
  type Table,
  type Text,
  table,
  text,
  u8,
  undigested,
  unsaved,
} from '../../../engine/kernel/table.ts';
import { audit } from '../../../engine/persist/audit.ts';
import {
  mixRows,
  outOfRange,
  restoreTable,
  tableSections,
} from '../../../engine/persist/columns.ts';
import type { SnapshotSection } from '../../../engine/persist/sections.ts';
import { ACCOUNTS } from '../../../engine/state/accounts.ts';
import { HOLDINGS } from '../../../engine/state/collateral.ts';
import { GROUPS, POSITIONS } from '../../../engine/state/positions.ts';
import { createState } from '../../../engine/state/state.ts';

type Ticks = number & { readonly unit: 'ticks' };
type Slot = number & { readonly slot: 'test' };

const COLUMNS = {
  id: f64(0) as Of<number>,
  price: i32(0, 1000) as Of<Ticks>,
  kind: u8(0, 3) as Of<number>,
  next: undigested(link()) as Of<Slot>,
  stamp: digestedIf(isStamped, f64()) as Of<number>,
  cached: unsaved(i32()) as Of<number>,
  change: f64() as Of<number>,
  name: text() as Text,
  tag: text() as Text,
};

function isStamped({ kind }: { readonly kind: Record<number, number> }, slot: Slot): boolean {
  return kind[slot] === 1;
}

const TABLE: Table<Slot, typeof COLUMNS> = table(COLUMNS, {
  freeIfZero: 'id',
  digestedFirst: ['id', 'change'],
});

type TestRows = Rows<Slot, typeof COLUMNS>;

const nameOf = (column: string): string => `test.${column}`;

function restored(sections: readonly SnapshotSection[], high: number, capacity: number): TestRows {
  const rows = createRows(TABLE, capacity, {});
  // What comes back from a disk shares nothing with the table.
  const parts = new Map(sections.map(({ name, bytes }) => [name, bytes.slice()]));
  restoreTable(parts, TABLE, rows, high, nameOf);
  return rows;
}

function digestOf(rows: TestRows, high: number): string {
  const digest = createDigest();
  mixRows(digest, TABLE, rows, high);
  return digestText(digest);
}

const whole = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most });
const safe = fc.maxSafeInteger();

const aRow = fc.record({
  id: fc.oneof(fc.constant(0), whole(Number.MAX_SAFE_INTEGER)),
  price: whole(1000),
  kind: whole(3),
  next: whole(50),
  stamp: safe,
  cached: fc.integer(),
  change: safe,
  name: fc.string(),
  tag: fc.string(),
});
const someRows = fc.array(aRow, { maxLength: 30 });

type Filling = typeof aRow extends fc.Arbitrary<infer Value> ? Value : never;

/** Rows 1 … of a table: the numbers of a free row are what its last use left. */
function filled(values: readonly Filling[], capacity: number = values.length): TestRows {
  const rows = createRows(TABLE, capacity, {});
  for (const [i, value] of values.entries()) {
    const texts = value.id === 0 ? { name: '', tag: '' } : {};
    set(rows, slotOf(TABLE, i + 1), { ...value, ...texts });
  }
  return rows;
}

function set(rows: TestRows, slot: Slot, values: Partial<Filling>): void {
  for (const [name, value] of Object.entries(values)) {
    (rows as unknown as Record<string, Record<number, number | string>>)[name][slot] = value;
  }
}

function get(rows: TestRows, slot: Slot): Filling {
  const loose = rows as unknown as Record<string, Record<number, number | string>>;
  return Object.fromEntries(
    Object.keys(COLUMNS).map((name) => [name, loose[name][slot]]),
  ) as unknown as Filling;
}

test('rows 0 … capacity are there, all zero, in arrays of the declared width', () => {
  const rows = createRows(TABLE, 3, {});
  expect(Object.keys(rows)).toEqual(Object.keys(COLUMNS));
  expect(rows).toEqual({
    id: new Float64Array(4),
    price: new Int32Array(4),
    kind: new Uint8Array(4),
    next: new Int32Array(4),
    stamp: new Float64Array(4),
    cached: new Int32Array(4),
    change: new Float64Array(4),
    name: [''],
    tag: [''],
  });
});

test('each slot belongs to one row', () => {
  const slots = Array.from({ length: 100 }, (_, row) => slotOf(TABLE, row));
  expect(slots[0]).toBe(0);
  expect(new Set(slots).size).toBe(100);
  expect(slots.map((slot) => rowOf(TABLE, slot))).toEqual(slots.map((_, row) => row));
});

test('rows keep their values when the table grows, and it never shrinks', () => {
  fc.assert(
    fc.property(someRows, whole(100), (values, capacity) => {
      const rows = filled(values);
      const before = values.map((_, i) => get(rows, slotOf(TABLE, i + 1)));
      growRows(TABLE, rows, capacity);
      expect(values.map((_, i) => get(rows, slotOf(TABLE, i + 1)))).toEqual(before);
      for (let row = values.length + 1; row <= capacity; row++) {
        expect(rows.change[slotOf(TABLE, row)]).toBe(0);
      }
    }),
  );
});

test('restored from its snapshot a table has every saved value, the same digest and the same bytes', () => {
  fc.assert(
    fc.property(someRows, whole(10), (values, spare) => {
      const high = values.length;
      const rows = filled(values, high + spare);
      const sections = tableSections(TABLE, rows, high, nameOf);
      const twin = restored(sections, high, high + 5);
      for (let row = 1; row <= high; row++) {
        const slot = slotOf(TABLE, row);
        expect(get(twin, slot)).toEqual({ ...get(rows, slot), cached: 0 });
      }
      expect(digestOf(twin, high)).toBe(digestOf(rows, high));
      expect(tableSections(TABLE, twin, high, nameOf)).toEqual(sections);
    }),
  );
});

test('a snapshot has a section for each saved column in the order of declaration, then the texts in use', () => {
  const rows = filled([
    { id: 7, price: 1, kind: 1, next: 2, stamp: 3, cached: 4, change: -5, name: 'a', tag: '' },
    { id: 0, price: 9, kind: 9, next: 9, stamp: 9, cached: 9, change: 9, name: 'x', tag: 'x' },
    { id: 8, price: 2, kind: 2, next: 1, stamp: 3, cached: 4, change: 6, name: '', tag: '' },
  ]);
  const sections = tableSections(TABLE, rows, 3, nameOf);
  expect(sections.map(({ name, bytes }) => [name, bytes.length])).toEqual([
    ['test.id', 32],
    ['test.price', 16],
    ['test.kind', 4],
    ['test.next', 16],
    ['test.stamp', 32],
    ['test.change', 32],
    ['test.texts.0', 12],
  ]);
  expect(new Int32Array(sections[1].bytes.slice().buffer)).toEqual(Int32Array.of(0, 1, 9, 2));
  expect(new TextDecoder().decode(sections[6].bytes)).toBe('[[1,"a",""]]');
});

test('a snapshot without a section, or with one too long, does not open', () => {
  const sections = tableSections(TABLE, filled([]), 0, nameOf);
  for (const { name } of sections) {
    const others = sections.filter((section) => section.name !== name);
    expect(() => restored(others, 0, 0)).toThrow(name);
  }
  const longer = tableSections(TABLE, createRows(TABLE, 9, {}), 9, nameOf);
  expect(() => restored(longer, 9, 8)).toThrow('fit');
});

test('bytes that fill a column whole become it, others are copied', () => {
  const bytes = (values: number[], at: number): Uint8Array => {
    const room = new Uint8Array(at + 8 * values.length);
    room.set(new Uint8Array(Float64Array.from(values).buffer), at);
    return room.subarray(at);
  };
  const stamp = TABLE.numbers.find(({ name }) => name === 'stamp') as NamedColumn;
  for (const [given, isTaken] of [
    [bytes([0, 1, 2], 8), true],
    [bytes([0, 1, 2], 4), false], // Not aligned.
    [bytes([0, 1], 0), false],
  ] as const) {
    const rows = createRows(TABLE, 2, {});
    setValues(rows, stamp, given);
    const column = rows.stamp as unknown as Float64Array;
    expect([...column]).toEqual([0, 1, given.length > 16 ? 2 : 0]);
    expect(column.buffer === given.buffer).toBe(isTaken);
    growRows(TABLE, rows, 5);
    expect([...(rows.stamp as unknown as Float64Array)].slice(0, 2)).toEqual([0, 1]);
  }
});

test('the digest mixes rows in use after their numbers, columns in the stated order, then the texts', () => {
  const rows = filled([
    { id: 0, price: 1, kind: 1, next: 1, stamp: 1, cached: 1, change: 1, name: '', tag: '' },
    { id: 7, price: 1, kind: 1, next: 2, stamp: 3, cached: 4, change: -5, name: '', tag: 'a' },
    { id: 8, price: 2, kind: 2, next: 2, stamp: 3, cached: 4, change: 6, name: '', tag: '' },
  ]);
  const digest = createDigest();
  const a = 'a'.charCodeAt(0);
  for (const number of [2, 7, -5, 1, 1, 3, 0, 1, a]) mix(digest, number);
  for (const number of [3, 8, 6, 2, 2, 0, 0]) mix(digest, number);
  expect(digestOf(rows, 3)).toBe(digestText(digest));
});

test('a declared number is in the snapshot and in the digest unless its declaration has another word', () => {
  const row = { id: 7, price: 1, kind: 1, next: 2, stamp: 3, cached: 4, change: 5 };
  const before = filled([{ ...row, name: '', tag: '' }]);
  const seen = (column: string): [isSaved: boolean, isDigested: boolean] => {
    const other = filled([{ ...row, name: '', tag: '', [column]: 0 }]);
    // With id 0 the row is free, which both see.
    const [was, is] = [before, other].map((rows) => tableSections(TABLE, rows, 1, nameOf));
    return [JSON.stringify(was) !== JSON.stringify(is), digestOf(before, 1) !== digestOf(other, 1)];
  };
  const columns = Object.keys(row);
  expect(Object.fromEntries(columns.map((column) => [column, seen(column)]))).toEqual({
    id: [true, true],
    price: [true, true],
    kind: [true, true],
    next: [true, false],
    stamp: [true, true],
    cached: [false, false],
    change: [true, true],
  });
});

describe('LEDGER-016 ranges', () => {
  test.each([
    ['price', -1],
    ['price', 1001],
    ['kind', 4],
    ['next', -1],
    ['change', 2 ** 53],
    ['change', 0.5],
    ['change', Number.NaN],
  ])('%s of %d is out of range', (column, value) => {
    const rows = createRows(TABLE, 2, {});
    expect(outOfRange(TABLE, rows, 2)).toEqual([]);
    set(rows, slotOf(TABLE, 2), { [column]: value });
    expect(outOfRange(TABLE, rows, 2)).toEqual([
      expect.stringContaining(`${column} of row 2 is ${value},`),
    ]);
    expect(outOfRange(TABLE, rows, 1)).toEqual([]);
  });

  test('the audit names table, column and row', () => {
    const state = createState();
    state.accounts.streamSeq[3 as never] = -1;
    expect(audit(state)).toEqual([
      `LEDGER-016 accounts: streamSeq of row 3 is -1, not in 0 … ${Number.MAX_SAFE_INTEGER}`,
    ]);
  });
});

/** Columns that leave snapshot or digest, with every table that a snapshot holds. A new one stands here for a reason. */
test('what the tables of the state leave out of snapshot and digest', () => {
  const left = (
    { numbers }: { readonly numbers: readonly NamedColumn[] },
    is: (column: NumberColumn) => boolean,
  ): string[] => numbers.filter((column) => !is(column)).map(({ name }) => name);
  const tables = { ORDERS, ACCOUNTS, POSITIONS, GROUPS, HOLDINGS };
  expect(
    Object.entries(tables).map(([name, each]) => ({
      name,
      unsaved: left(each, ({ isSaved }) => isSaved),
      undigested: left(each, ({ isDigested }) => isDigested),
    })),
  ).toEqual([
    {
      name: 'ORDERS',
      unsaved: ['idRow'],
      undigested: ['next', 'prev', 'accountPrev', 'session', 'idRow'],
    },
    {
      name: 'ACCOUNTS',
      unsaved: ['makerFee', 'takerFee', 'feesAt'],
      undigested: ['makerFee', 'takerFee', 'feesAt'],
    },
    {
      name: 'POSITIONS',
      unsaved: ['reduceOnlyTicks', 'pending', 'pendingReduceOnly', 'turned'],
      undigested: ['reduceOnlyTicks', 'pending', 'pendingReduceOnly', 'turned', 'initialFloor'],
    },
    { name: 'GROUPS', unsaved: [], undigested: [] },
    { name: 'HOLDINGS', unsaved: [], undigested: [] },
  ]);
});

test('a declaration with a column of texts alone is no table', () => {
  const texts: Declaration = { name: text() };
  expect(() => table(texts)).toThrow('a table has a column of numbers');
});
