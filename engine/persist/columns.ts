// What a snapshot, the digest and an audit make of a table: all of it follows from the declaration.

import { type Digest, mix, mixText } from '../kernel/digest.ts';
import {
  columnOf,
  type Declaration,
  type Rows,
  setNoTexts,
  setValues,
  slotOf,
  type Table,
  textsOf,
  valuesOf,
} from '../kernel/table.ts';
import { listSections, type Parts, part, readList, type SnapshotSection } from './sections.ts';

/** Name of a column, or `texts` → name of its section. */
type NameOf = (column: string) => string;

/** A section for each saved column of rows 0 … `high`, then the texts: [row, text of each column]. */
export function tableSections<Slot extends number, Declared extends Declaration>(
  table: Table<Slot, Declared>,
  rows: Rows<Slot, Declared>,
  high: number,
  nameOf: NameOf,
): SnapshotSection[] {
  const sections: SnapshotSection[] = [];
  for (const column of table.numbers) {
    if (!column.isSaved) continue;
    const { buffer } = valuesOf(rows, column, high);
    sections.push({ name: nameOf(column.name), bytes: new Uint8Array(buffer) });
  }
  if (table.texts.length === 0) return sections;
  const texts = table.texts.map((name) => textsOf(rows, name));
  const inUse = usesOf(table, rows);
  const items: (number | string)[][] = [];
  for (let row = 1; row <= high; row++) {
    const slot = slotOf(table, row);
    if (inUse?.[slot] === 0 || isBlank(texts, slot)) continue;
    const item: (number | string)[] = [row];
    for (let i = 0; i < texts.length; i++) item.push(texts[i][slot]);
    items.push(item);
  }
  sections.push(...listSections(nameOf('texts'), items));
  return sections;
}

/** Fills fresh rows with what `tableSections` made of them. */
export function restoreTable<Slot extends number, Declared extends Declaration>(
  parts: Parts,
  table: Table<Slot, Declared>,
  rows: Rows<Slot, Declared>,
  high: number,
  nameOf: NameOf,
): void {
  for (const column of table.numbers) {
    const name = nameOf(column.name);
    const isThere = column.isSaved && (!column.isLater || parts.has(name));
    if (isThere) setValues(rows, column, part(parts, name));
  }
  if (table.texts.length === 0) return;
  const texts = table.texts.map((name) => setNoTexts(rows, name, slotOf(table, high)));
  for (const [row, ...own] of readList<[number, ...string[]]>(parts, nameOf('texts'))) {
    for (const [i, column] of texts.entries()) column[slotOf(table, row)] = own[i];
  }
}

/** Mixes rows 1 … `high`. Where rows can be free, those in use alone, each after its number. */
export function mixRows<Slot extends number, Declared extends Declaration>(
  digest: Digest,
  table: Table<Slot, Declared>,
  rows: Rows<Slot, Declared>,
  high: number,
): void {
  const inUse = usesOf(table, rows);
  const mixRow = rowMixer(table, rows);
  for (let row = 1; row <= high; row++) {
    const slot = slotOf(table, row);
    if (inUse?.[slot] === 0) continue;
    if (inUse !== null) mix(digest, row);
    mixRow(digest, slot);
  }
}

/** A function that mixes one row: its numbers in the order of the digest, then its texts. */
export function rowMixer<Slot extends number, Declared extends Declaration>(
  table: Table<Slot, Declared>,
  rows: Rows<Slot, Declared>,
): (digest: Digest, slot: Slot) => void {
  const numbers = table.digested.map((column) => ({
    values: columnOf(rows, column),
    linkStride: column.linkStride,
    condition: column.condition as ((rows: object, slot: Slot) => boolean) | null,
  }));
  const texts = table.texts.map((name) => textsOf(rows, name));
  return (digest, slot) => {
    for (let i = 0; i < numbers.length; i++) {
      const { values, linkStride, condition } = numbers[i];
      if (condition !== null && !condition(rows, slot)) continue;
      mix(digest, linkStride === 1 ? values[slot] : values[slot] / linkStride);
    }
    for (let i = 0; i < texts.length; i++) mixText(digest, texts[i][slot]);
  };
}

/** @returns a sentence for each number of rows 1 … `high` that is not whole or outside its declared range. */
export function outOfRange<Slot extends number, Declared extends Declaration>(
  table: Table<Slot, Declared>,
  rows: Rows<Slot, Declared>,
  high: number,
): string[] {
  const found: string[] = [];
  for (const column of table.numbers) {
    const { name, least, most, linkStride } = column;
    const values = columnOf(rows, column);
    for (let row = 1; row <= high; row++) {
      const value = values[slotOf(table, row)] / linkStride;
      if (Number.isInteger(value) && value >= least && value <= most) continue;
      found.push(`${name} of row ${row} is ${value}, not in ${least} … ${most}`);
    }
  }
  return found;
}

/** The column that is 0 in free rows; null where rows are never given back. */
function usesOf<Slot extends number, Declared extends Declaration>(
  { freeIfZero }: Table<Slot, Declared>,
  rows: Rows<Slot, Declared>,
): ArrayLike<number> | null {
  return freeIfZero === null ? null : columnOf(rows, freeIfZero);
}

function isBlank(texts: readonly string[][], slot: number): boolean {
  for (let i = 0; i < texts.length; i++) if (texts[i][slot] !== '') return false;
  return true;
}
