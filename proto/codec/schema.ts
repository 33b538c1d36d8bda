// What the codec knows of the schema: messages, fields, oneofs and closed sets, as types. They name each other.

import type { RejectName } from '../../engine/schema/reject.ts';

/** What protobufjs reads and writes, and what JSON.parse gives. */
export type Fields = Record<string, unknown>;

/** A message of the schema as an object of the engine. */
export interface Shape<T> {
  /** Its name in the schema. */
  readonly message: string;
  /** The value of its `kind` in the engine; '' when it has none. */
  readonly kind: string;
  readonly parts: readonly Part[];
  fromWire(wire: Fields): T;
  toWire(value: unknown): Fields;
  fromJson(json: unknown): T;
  toJson(value: unknown): Fields;
}

/** A field, or a oneof whose alternatives stand in the message beside the fields. */
export type Part =
  | { readonly name: string; readonly field: Field<unknown>; readonly choice: null }
  | { readonly name: string; readonly field: null; readonly choice: Choice<unknown> };

/** A oneof: the engine's closed union, told apart by `kind`. */
export interface Choice<T> {
  readonly shapes: readonly Shape<T>[];
  readonly byKind: ReadonlyMap<string, Shape<T>>;
}

/**
 * One field of a message.
 *
 * `wire` and `json` values of `undefined` stand for an absent field; the value of an absent field is the
 * type's zero. The zero is written as absent.
 */
export interface Field<T> {
  /** Its type in the schema; of a list, that of its items. */
  readonly proto: string;
  readonly rule: Rule;
  fromWire(wire: unknown): T;
  toWire(value: unknown): unknown;
  fromJson(json: unknown): T;
  toJson(value: unknown): unknown;
}

/** What a field takes, as data: for those who make values, and for those who count on every field. */
export type Rule =
  | {
      readonly type: 'integer';
      readonly min: number;
      readonly max: number;
      /** What is beyond is cut, not refused. */
      readonly isCut?: true;
    }
  | { readonly type: 'flag' }
  | { readonly type: 'text' | 'bytes'; readonly lengthMax: number }
  | {
      readonly type: 'number of a set';
      readonly set: ClosedSet;
      readonly mayBeZero: boolean;
      /** An object may leave it out. */
      readonly mayBeAbsent?: true;
    }
  | { readonly type: 'name of a set'; readonly set: ClosedSet; readonly names: readonly string[] }
  | { readonly type: 'message'; readonly shape: Shape<unknown> }
  | { readonly type: 'list'; readonly item: Field<unknown>; readonly lengthMax: number };

/** A closed set: the engine's numbers by name, and the name of the set in the schema. */
export interface ClosedSet {
  readonly proto: string;
  /** By the engine's name, like `goodTillCancel`. */
  readonly numbers: Readonly<Record<string, number>>;
  /** What a stranger is refused with. */
  readonly code: RejectName;
}
