// The named parts of a snapshot, as bytes: typed arrays (little-endian, as on every machine that runs us) and JSON.

import { assert } from '../kernel/assert.ts';

/** A named part of a snapshot. */
export interface SnapshotSection {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Parts = ReadonlyMap<string, Uint8Array>;

export function part(parts: Parts, name: string): Uint8Array {
  const bytes = parts.get(name);
  assert(bytes !== undefined, `a snapshot has a section ${name}`);
  return bytes;
}

export function textSection(name: string, value: unknown): SnapshotSection {
  return { name, bytes: utf8(JSON.stringify(value)) };
}

/** A long list in sections of bounded length: no text of a snapshot outgrows what a text can be. */
export function listSections(name: string, items: readonly unknown[]): SnapshotSection[] {
  const sections: SnapshotSection[] = [];
  for (let from = 0; from < items.length; from += ITEMS_PER_SECTION) {
    const some = items.slice(from, from + ITEMS_PER_SECTION);
    sections.push(textSection(`${name}.${sections.length}`, some));
  }
  return sections;
}

const ITEMS_PER_SECTION = 50_000;

export function* readList<Item>(parts: Parts, name: string): Generator<Item> {
  for (let i = 0; parts.has(`${name}.${i}`); i++) yield* readText<Item[]>(parts, `${name}.${i}`);
}

export function readText<Value>(parts: Parts, name: string): Value {
  return JSON.parse(new TextDecoder().decode(part(parts, name))) as Value;
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
