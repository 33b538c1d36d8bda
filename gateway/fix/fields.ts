// Fields and groups that a message of FIX may have, as the parser and the checks of both layers need them.

/** How a value is written. */
export type FixType =
  | 'text' // Printable ASCII.
  | 'char'
  | 'int'
  | 'length' // Of the data field that follows.
  | 'count' // Of the entries of a group that follows.
  | 'seqNum'
  | 'decimal' // Price, Qty, Amt: digits with at most one point.
  | 'flag' // Y or N.
  | 'time' // UTCTimestamp, to the second or finer.
  | 'date' // LocalMktDate.
  | 'data'; // Any bytes, as many as the length before it.

export interface FixField {
  readonly tag: number;
  readonly name: string;
  readonly type: FixType;
  /** The values there are; undefined where any of its type will do. */
  readonly values?: readonly string[];
  /** What each of them is called, in the dictionary that clients are given. */
  readonly names?: readonly string[];
}

/** A group: `count` entries, each of which begins with the first of `members`. A member may be the count of a group within. */
export interface FixGroup {
  readonly count: number;
  readonly members: readonly number[];
}

export interface FixLayout {
  readonly type: string;
  readonly name: string;
  readonly required: readonly number[];
  /** Members of groups are those of the group whose count stands here. */
  readonly optional: readonly number[];
}

/** What a layer declares: both together are the dictionary of the acceptor. */
export interface FixTables {
  readonly fields: readonly FixField[];
  readonly groups: readonly FixGroup[];
  readonly layouts: readonly FixLayout[];
}

/** All that may come in or go out. */
export class FixDictionary {
  readonly #fields = new Map<number, FixField>();
  readonly #groups = new Map<number, FixGroup>();
  readonly #layouts = new Map<string, FixLayout>();

  constructor(...tables: readonly FixTables[]) {
    for (const { fields, groups, layouts } of tables) {
      for (const field of fields) this.#fields.set(field.tag, field);
      for (const group of groups) this.#groups.set(group.count, group);
      for (const layout of layouts) this.#layouts.set(layout.type, layout);
    }
  }

  field(tag: number): FixField | undefined {
    return this.#fields.get(tag);
  }

  group(count: number): FixGroup | undefined {
    return this.#groups.get(count);
  }

  layout(type: string): FixLayout | undefined {
    return this.#layouts.get(type);
  }
}
