// How bodies of messages are put together: a field without a value is left out.

import type { FixBody, FixPair } from './message.ts';
import { plainText } from './message.ts';

/** A field that may be empty. */
export type MaybePair = readonly [tag: number, value: string | number | undefined];

export function bodyOf(type: string, fields: readonly MaybePair[]): FixBody {
  return { type, pairs: filled(fields) };
}

/** A group: its count, and its entries one after another. */
export function groupOf(count: number, entries: readonly (readonly MaybePair[])[]): MaybePair[] {
  return [[count, entries.length], ...entries.flat()];
}

export function flag(isSet: boolean): 'Y' | 'N' {
  return isSet ? 'Y' : 'N';
}

/** Of a number that is 0 where it is absent. */
export function unlessZero<Value extends number, Text>(
  value: Value | 0,
  write: (value: Value) => Text,
): Text | undefined {
  return value === 0 ? undefined : write(value);
}

function filled(fields: readonly MaybePair[]): FixPair[] {
  const pairs: FixPair[] = [];
  for (const [tag, value] of fields) {
    if (value !== undefined && value !== '') pairs.push([tag, plainText(String(value))]);
  }
  return pairs;
}
