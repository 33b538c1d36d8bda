// The kinds of field that the schema has, each with its four ways: from and to the objects that protobufjs
// reads and writes ("wire"), from and to canonical proto3 JSON. Every way checks. What the engine holds is
// never a bigint, never a fraction and never beyond ±(2^53 − 1), and nothing else reaches protobufjs, which
// would write 0 for a bigint without a word.

import { TEXT_BYTES_MAX } from '../../engine/kernel/limits.ts';
import type { RejectName } from '../../engine/schema/reject.ts';
import { CodecError } from '../codec-error.ts';
import type { ClosedSet, Field } from './schema.ts';
import { utf8Length } from './utf8.ts';

type IntegerType = 'int64' | 'sint64' | 'uint32' | 'sint32';

const SAFE = Number.MAX_SAFE_INTEGER;
const RANGE: Readonly<Record<IntegerType, readonly [number, number]>> = {
  int64: [0, SAFE],
  sint64: [-SAFE, SAFE],
  uint32: [0, 0xffff_ffff],
  sint32: [-0x8000_0000, 0x7fff_ffff],
};

function integer(proto: IntegerType): Field<number> {
  const [min, max] = RANGE[proto];
  const is64 = proto.endsWith('64');

  function checked(value: unknown): number {
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      throw new CodecError('fieldInvalid', `${describe(value)} is not an integer`);
    }
    if (value < min) throw outOfRange(`below ${min}`, min, value);
    if (value > max) throw outOfRange(`above ${max}`, max, value);
    return value + 0; // −0 is 0.
  }

  return {
    proto,
    rule: { type: 'integer', min, max },
    fromWire: (wire) => (wire === undefined ? 0 : checked(plain(wire))),
    toWire: (value) => checked(value) || undefined,
    fromJson(json) {
      if (json === undefined) return 0;
      if (typeof json !== 'string') return checked(json);
      if (!/^(0|-?[1-9]\d{0,19})$/.test(json)) {
        throw new CodecError('fieldInvalid', `${describe(json)} is not an integer`);
      }
      return checked(Number(json));
    },
    toJson(value) {
      const number = checked(value);
      if (number === 0) return undefined;
      return is64 ? String(number) : number;
    },
  };
}

/** protobufjs reads 64-bit integers as objects of the package `long`, or as numbers where a bundler left that out. */
function plain(wire: unknown): unknown {
  return typeof wire === 'object' && wire !== null && 'toNumber' in wire
    ? (wire as { toNumber(): number }).toNumber()
    : wire;
}

function outOfRange(problem: string, limit: number, actual: number): CodecError {
  return new CodecError('fieldInvalid', `${actual} is ${problem}`, limit, actual);
}

const INT64 = integer('int64');
const SINT64 = integer('sint64');
const UINT32 = integer('uint32');
const SINT32 = integer('sint32');

/** An id, a price, a quantity, a time: never negative. */
export function int64<T extends number>(): Field<T> {
  return INT64 as Field<T>;
}

/** Money or lots with a sign. */
export function sint64<T extends number>(): Field<T> {
  return SINT64 as Field<T>;
}

/** A count, a rate, a contract: small and never negative. */
export function uint32<T extends number>(): Field<T> {
  return UINT32 as Field<T>;
}

/** A small number with a sign. */
export function sint32<T extends number>(): Field<T> {
  return SINT32 as Field<T>;
}

/**
 * What a refusal measured, for a reader to compare: the one number that may be larger than the wire carries (the
 * notional of an absurd order) and is then cut to ±(2^53 − 1) instead of refused. A refusal must get out.
 */
export const measure: Field<number> = {
  ...SINT64,
  rule: { type: 'integer', min: -SAFE, max: SAFE, isCut: true },
  toWire: (value) => SINT64.toWire(cut(value)),
  toJson: (value) => SINT64.toJson(cut(value)),
};

function cut(value: unknown): unknown {
  return typeof value === 'number' && Number.isInteger(value)
    ? Math.max(-SAFE, Math.min(SAFE, value))
    : value;
}

export const flag: Field<boolean> = {
  proto: 'bool',
  rule: { type: 'flag' },
  fromWire: (wire) => wire === true,
  toWire: (value) => checkedFlag(value) || undefined,
  fromJson: (json) => (json === undefined ? false : checkedFlag(json)),
  toJson: (value) => checkedFlag(value) || undefined,
};

function checkedFlag(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw new CodecError('fieldInvalid', `${describe(value)} is neither true nor false`);
}

/** Text of at most `bytesMax` bytes of UTF-8. */
export function text(bytesMax: number = TEXT_BYTES_MAX): Field<string> {
  function checked(value: unknown): string {
    if (typeof value !== 'string') {
      throw new CodecError('fieldInvalid', `${describe(value)} is not text`);
    }
    const bytes = utf8Length(value);
    if (bytes < 0) throw new CodecError('malformed', 'a lone surrogate is not Unicode text');
    if (bytes <= bytesMax) return value;
    throw outOfRange(`too long a text, above ${bytesMax} bytes`, bytesMax, bytes);
  }
  return {
    proto: 'string',
    rule: { type: 'text', lengthMax: bytesMax },
    fromWire: (wire) => (wire === undefined ? '' : checked(wire)),
    toWire: (value) => checked(value) || undefined,
    fromJson: (json) => (json === undefined ? '' : checked(json)),
    toJson: (value) => checked(value) || undefined,
  };
}

/** At most `lengthMax` bytes. */
export function bytes(lengthMax: number): Field<Uint8Array> {
  function checked(value: unknown): Uint8Array {
    if (!(value instanceof Uint8Array)) {
      throw new CodecError('fieldInvalid', `${describe(value)} is not a row of bytes`);
    }
    if (value.length <= lengthMax) return value;
    throw outOfRange(`too many bytes, above ${lengthMax}`, lengthMax, value.length);
  }
  return {
    proto: 'bytes',
    rule: { type: 'bytes', lengthMax },
    // A copy: protobufjs hands out a window on the whole frame.
    fromWire: (wire) => new Uint8Array(wire === undefined ? [] : checked(wire)),
    toWire: (value) => (checked(value).length === 0 ? undefined : value),
    fromJson: (json) => (json === undefined ? new Uint8Array() : checked(fromBase64(json))),
    toJson(value) {
      const row = checked(value);
      return row.length === 0 ? undefined : btoa(String.fromCharCode(...row));
    },
  };
}

/** Standard and URL-safe alphabet, padded or not, as proto3 JSON wants of a reader. */
function fromBase64(json: unknown): Uint8Array {
  const digits = typeof json === 'string' ? json.replaceAll('-', '+').replaceAll('_', '/') : '!';
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/.test(digits)) {
    throw new CodecError('fieldInvalid', 'not base64');
  }
  return Uint8Array.from(atob(digits.replace(/=+$/, '')), (letter) => letter.charCodeAt(0));
}

export function closedSet(
  proto: string,
  numbers: Readonly<Record<string, number>>,
  code: RejectName = 'fieldInvalid',
): ClosedSet {
  return { proto, numbers, code };
}

/** The schema's name of a value: `TIME_IN_FORCE_GOOD_TILL_CANCEL` for `goodTillCancel` of `TimeInForce`. */
export function protoName(set: string, value: string): string {
  return `${screaming(set)}_${screaming(value)}`;
}

function screaming(camel: string): string {
  return camel.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();
}

/** A number of the set. Zero, "absent", is refused. */
export function chosen<T extends number>(set: ClosedSet): Field<T> {
  return enumeration(set, false) as Field<T>;
}

/** A number of the set, or zero: it does not apply, or it is the engine's to refuse. */
export function perhaps<T extends number>(set: ClosedSet): Field<T> {
  return enumeration(set, true) as Field<T>;
}

/** A field that an object may leave out, which is its zero. What was read always has it. */
export function orAbsent<T extends number>(field: Field<T>): Field<T | undefined> {
  const { rule } = field;
  if (rule.type !== 'number of a set') throw new TypeError('only of a set a field may be absent');
  return {
    ...field,
    rule: { ...rule, mayBeAbsent: true },
    toWire: (value) => (value === undefined ? undefined : field.toWire(value)),
    toJson: (value) => (value === undefined ? undefined : field.toJson(value)),
  };
}

/** Members of a set that an error lists: more would hide what is wrong. */
const LISTED_MAX = 16;

function enumeration(set: ClosedSet, mayBeZero: boolean): Field<number> {
  const names = new Map<number, string>([[0, protoName(set.proto, 'unspecified')]]);
  const numbers = new Map<string, number>([[protoName(set.proto, 'unspecified'), 0]]);
  for (const [name, number] of Object.entries(set.numbers)) {
    names.set(number, protoName(set.proto, name));
    numbers.set(protoName(set.proto, name), number);
  }

  function checked(value: unknown, hint = ''): number {
    if (typeof value !== 'number' || !names.has(value)) {
      throw new CodecError(set.code, `${describe(value)} is not a ${set.proto}${hint}`);
    }
    if (value === 0 && !mayBeZero) {
      throw new CodecError(set.code, `no ${set.proto} is given${hint}`);
    }
    return value + 0;
  }

  const members = [...numbers.keys()].slice(1);
  const hint = members.length > LISTED_MAX ? '' : `: one of ${members.join(', ')}`;
  return {
    proto: set.proto,
    rule: { type: 'number of a set', set, mayBeZero },
    fromWire: (wire) => checked(wire ?? 0),
    toWire: (value) => checked(value) || undefined,
    fromJson(json) {
      if (json === undefined) return checked(0, hint);
      return checked(typeof json === 'string' ? (numbers.get(json) ?? json) : json, hint);
    },
    toJson(value) {
      const number = checked(value);
      return number === 0 ? undefined : names.get(number);
    },
  };
}

/** A member of the set that the engine keeps by name; `only` narrows the set. */
export function named<T extends string>(
  set: ClosedSet,
  only: readonly T[] = Object.keys(set.numbers) as T[],
): Field<T> {
  const number = chosen<number>(set);
  const names = new Map(only.map((name) => [set.numbers[name] ?? 0, name]));

  function nameOf(value: number): T {
    const name = names.get(value);
    if (name !== undefined) return name;
    throw new CodecError(set.code, `${describe(value)} is not a ${set.proto} that fits here`);
  }

  function numberOf(value: unknown): number {
    if (!only.includes(value as T)) {
      throw new CodecError(set.code, `${describe(value)} is not a ${set.proto}`);
    }
    return set.numbers[value as T] ?? 0;
  }

  return {
    proto: set.proto,
    rule: { type: 'name of a set', set, names: only },
    fromWire: (wire) => nameOf(number.fromWire(wire)),
    toWire: (value) => numberOf(value),
    fromJson: (json) => nameOf(number.fromJson(json)),
    toJson: (value) => number.toJson(numberOf(value)),
  };
}

/** A value as it may stand in an error: short, and never a whole message. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 40));
  if (typeof value === 'bigint') return `the bigint ${String(value).slice(0, 40)}`;
  if (typeof value === 'number' || typeof value === 'boolean' || value == null) return `${value}`;
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
