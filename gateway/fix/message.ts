// A message of FIX as it is read and written: tags with their values in order, between a head with its length and
// the sum of its bytes. A byte is a character here (Latin-1): what may stand in which field is for the checks.

import type { FixDictionary } from './fields.ts';

export const SOH = '\x01';
export const BEGIN_STRING = 'FIX.4.4';

/** A tag and its value, without the SOH. */
export type FixPair = readonly [tag: number, value: string];

/** What a layer wants sent: the fields behind the header, groups written out with their count before them. */
export interface FixBody {
  readonly type: string;
  readonly pairs: readonly FixPair[];
}

/** One entry of a group. */
export interface FixEntry {
  get(tag: number): string | undefined;
  group(count: number): readonly FixEntry[];
}

/** A message that has come: its sum, its length and its first three fields were right. */
export class FixMessage implements FixEntry {
  readonly type: string;
  /** From MsgType to the last one before CheckSum. */
  readonly pairs: readonly FixPair[];
  readonly #dictionary: FixDictionary;
  readonly #own = new Map<number, string>();
  readonly #groups = new Map<number, FixEntry[]>();
  /** A field outside groups that stands twice; 0 for none. */
  readonly repeated: number;

  constructor(pairs: readonly FixPair[], dictionary: FixDictionary) {
    this.type = pairs[0]?.[1] ?? '';
    this.pairs = pairs;
    this.#dictionary = dictionary;
    let repeated = 0;
    readFields(pairs, dictionary, {
      own: this.#own,
      groups: this.#groups,
      twice: (tag) => {
        repeated ||= tag;
      },
    });
    this.repeated = repeated;
  }

  /** Of a field outside groups; the first, where it stands twice. */
  get(tag: number): string | undefined {
    return this.#own.get(tag);
  }

  /** The entries of a group, as many as there are. */
  group(count: number): readonly FixEntry[] {
    return this.#groups.get(count) ?? [];
  }

  /** Without the fields of its groups: their counts are among these. */
  get own(): ReadonlyMap<number, string> {
    return this.#own;
  }

  get dictionary(): FixDictionary {
    return this.#dictionary;
  }
}

/** Where fields that are read are put. */
interface Fields {
  readonly own: Map<number, string>;
  readonly groups: Map<number, FixEntry[]>;
  /** Outside groups. */
  readonly twice: (tag: number) => void;
}

/** Reads all of a message, or with `members` one entry. @returns the first pair that is not of it */
function readFields(
  pairs: readonly FixPair[],
  dictionary: FixDictionary,
  { own, groups, twice }: Fields,
  from = 0,
  members: ReadonlySet<number> | null = null,
): number {
  let at = from;
  while (at < pairs.length) {
    const [tag, value] = pairs[at];
    const isKnown = own.has(tag);
    if (members !== null && (!members.has(tag) || isKnown)) return at;
    if (isKnown) twice(tag);
    else own.set(tag, value);
    at += 1;
    const group = dictionary.group(tag);
    if (group === undefined) continue;
    const entries: FixEntry[] = [];
    const inside = new Set(group.members);
    while (at < pairs.length && pairs[at][0] === group.members[0]) {
      const entry = {
        own: new Map<number, string>(),
        groups: new Map<number, FixEntry[]>(),
        twice,
      };
      at = readFields(pairs, dictionary, entry, at, inside);
      entries.push({
        get: (wanted) => entry.own.get(wanted),
        group: (count) => entry.groups.get(count) ?? [],
      });
    }
    if (!groups.has(tag)) groups.set(tag, entries);
  }
  return at;
}

/** The bytes of a message: `pairs` from MsgType on, without BodyLength and CheckSum, which are added. */
export function fixBytes(pairs: readonly FixPair[]): Buffer {
  let body = '';
  for (const [tag, value] of pairs) body += `${tag}=${value}${SOH}`;
  const text = `8=${BEGIN_STRING}${SOH}9=${body.length}${SOH}${body}`;
  const bytes = Buffer.from(`${text}10=000${SOH}`, 'latin1');
  const end = bytes.length - CHECK_SUM_BYTES;
  const sum = String(checkSum(bytes, 0, end)).padStart(3, '0');
  bytes.write(sum, end + 3, 'latin1');
  return bytes;
}

/** `10=nnn` and its SOH. */
export const CHECK_SUM_BYTES = 7;

/** The sum of bytes by 256. */
export function checkSum(bytes: Uint8Array, from: number, end: number): number {
  let sum = 0;
  for (let at = from; at < end; at++) sum = (sum + bytes[at]) & 0xff;
  return sum;
}

/** What may leave in a text field: anything else than printable ASCII becomes a question mark. */
export function plainText(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/gu, '?');
}
