// A shape is the table of a message: which fields it has, in the schema's order. From it follow all four ways
// between the engine's objects and the outside. Objects that are read always have all fields, in that order.

import { CodecError, within } from '../codec-error.ts';
import { describe } from './field.ts';
import type { Choice, Field, Fields, Part, Shape } from './schema.ts';

/** One part for each property of the engine's type but `kind`: the compiler sees that none is forgotten. */
type PartsOf<T> = {
  readonly [K in Exclude<keyof T, 'kind'>]-?: Field<T[K]> | Choice<T[K]>;
};
type KindOf<T> = T extends { readonly kind: infer Kind } ? Kind : '';

/**
 * A message whose fields are those of the engine's type, of the same names, in the order of the schema.
 *
 * @param build copies what was read into an object of the layout that a hand-written reader makes, so that
 *   the engine sees one hidden class whichever way a hot command came.
 */
export function message<T extends object>(
  name: string,
  kind: KindOf<T> & string,
  table: PartsOf<T>,
  build: (fields: T) => T = (fields) => fields,
): Shape<T> {
  const parts = Object.entries<Field<unknown> | Choice<unknown>>(table).map(([part, rule]) =>
    'byKind' in rule
      ? { name: part, field: null, choice: rule }
      : { name: part, field: rule, choice: null },
  );
  const readers = jsonNames(parts);

  // One handler of errors around each loop, and no closures: these four are what a busy gateway does most.
  return {
    message: name,
    kind,
    parts,
    fromWire(wire) {
      const value: Fields = kind === '' ? {} : { kind };
      let at = 0;
      try {
        for (; at < parts.length; at++) {
          const { name, field, choice } = parts[at];
          value[name] =
            field === null ? chooseFromWire(choice, wire) : field.fromWire(wire[name] ?? undefined);
        }
      } catch (error) {
        throw withinPart(parts[at], error);
      }
      return build(value as T);
    },
    toWire(value) {
      const from = objectOf(value);
      const wire: Fields = {};
      let at = 0;
      try {
        for (; at < parts.length; at++) {
          const { name, field, choice } = parts[at];
          if (field === null) chooseToWire(choice, from[name], wire);
          else {
            const written = field.toWire(from[name]);
            if (written !== undefined) wire[name] = written;
          }
        }
      } catch (error) {
        throw withinPart(parts[at], error);
      }
      return wire;
    },
    fromJson(json) {
      const given = canonical(objectOf(json), readers);
      const value: Fields = kind === '' ? {} : { kind };
      let at = 0;
      try {
        for (; at < parts.length; at++) {
          const { name, field, choice } = parts[at];
          value[name] =
            field === null
              ? chooseFromJson(choice, given)
              : field.fromJson(given[name] ?? undefined);
        }
      } catch (error) {
        throw withinPart(parts[at], error);
      }
      return build(value as T);
    },
    toJson(value) {
      const from = objectOf(value);
      const json: Fields = {};
      let at = 0;
      try {
        for (; at < parts.length; at++) {
          const { name, field, choice } = parts[at];
          if (field === null) chooseToJson(choice, from[name], json);
          else {
            const written = field.toJson(from[name]);
            if (written !== undefined) json[name] = written;
          }
        }
      } catch (error) {
        throw withinPart(parts[at], error);
      }
      return json;
    },
  };
}

/** An alternative of a oneof has put its own name in front already. */
function withinPart(part: Part, error: unknown): unknown {
  return part.field === null ? error : within(part.name, error);
}

/** A message that is nothing but a oneof: in the engine, the union itself. */
export function union<T>(name: string, choice: Choice<T>): Shape<T> {
  const parts: readonly Part[] = [{ name: '', field: null, choice: choice as Choice<unknown> }];
  const readers = jsonNames(parts);
  return {
    message: name,
    kind: '',
    parts,
    fromWire: (wire) => chooseFromWire(choice, wire),
    toWire: (value) => chooseToWire(choice, value, {}),
    fromJson: (json) => chooseFromJson(choice, canonical(objectOf(json), readers)),
    toJson: (value) => chooseToJson(choice, value, {}),
  };
}

/** The alternatives of a oneof, in the order of the schema. */
export function choice<T>(...shapes: readonly Shape<T>[]): Choice<T> {
  return { shapes, byKind: new Map(shapes.map((shape) => [shape.kind, shape])) };
}

/** The same from the shape of each kind, in the order of `numbers`. What else stands among the shapes is no alternative. */
export function choiceOf<Kind extends string, T>(
  numbers: Readonly<Record<Kind, number>>,
  shapes: Readonly<Record<Kind, Shape<T>>>,
): Choice<T> {
  return choice(...(Object.keys(numbers) as Kind[]).map((kind) => shapes[kind]));
}

/** A message as a field. It must be there. */
export function nested<T>(shape: Shape<T>): Field<T> {
  return {
    proto: shape.message,
    rule: { type: 'message', shape: shape as Shape<unknown> },
    fromWire: (wire) => shape.fromWire(present(wire) as Fields),
    toWire: (value) => shape.toWire(value),
    fromJson: (json) => shape.fromJson(present(json)),
    toJson: (value) => shape.toJson(value),
  };
}

function present(value: unknown): unknown {
  if (value !== undefined) return value;
  throw new CodecError('fieldInvalid', 'is missing');
}

/** At most `lengthMax` of a field. */
export function list<T>(
  item: Field<T>,
  lengthMax: number,
  code: 'fieldInvalid' | 'batchInvalid' | 'quoteInvalid' = 'fieldInvalid',
): Field<readonly T[]> {
  const zero = item.proto === 'string' ? '' : 0; // An absent item would be a shorter list.
  const jsonZero = item.proto.endsWith('64') ? '0' : zero;

  function each<U>(values: unknown, convert: (value: unknown) => U): U[] {
    if (!Array.isArray(values)) {
      throw new CodecError('fieldInvalid', `${describe(values)} is not a list`);
    }
    if (values.length > lengthMax) {
      const problem = `has ${values.length} items, at most ${lengthMax} may be sent`;
      throw new CodecError(code, problem, lengthMax, values.length);
    }
    return values.map((value, at) => {
      try {
        return convert(value);
      } catch (error) {
        throw within(`[${at}]`, error);
      }
    });
  }

  return {
    proto: item.proto,
    rule: { type: 'list', item, lengthMax },
    fromWire: (wire) => (wire === undefined ? [] : each(wire, item.fromWire)),
    toWire(value) {
      const items = each(value, (one) => item.toWire(one) ?? zero);
      return items.length === 0 ? undefined : items;
    },
    fromJson: (json) => (json === undefined ? [] : each(json, (one) => item.fromJson(one))),
    toJson(value) {
      const items = each(value, (one) => item.toJson(one) ?? jsonZero);
      return items.length === 0 ? undefined : items;
    },
  };
}

// A oneof. Its alternatives are properties of the message that holds it, under their kinds.

function chooseFromWire<T>(choice: Choice<T>, wire: Fields): T {
  for (const kind of Object.keys(wire)) {
    const shape = choice.byKind.get(kind);
    if (shape === undefined) continue;
    try {
      return shape.fromWire(wire[kind] as Fields);
    } catch (error) {
      throw within(kind, error);
    }
  }
  throw nothingChosen();
}

function chooseToWire<T>(choice: Choice<T>, value: unknown, wire: Fields): Fields {
  const shape = shapeOf(choice, value);
  try {
    wire[shape.kind] = shape.toWire(value);
  } catch (error) {
    throw within(shape.kind, error);
  }
  return wire;
}

function chooseFromJson<T>(choice: Choice<T>, given: Fields): T {
  let chosen: Shape<T> | undefined;
  for (const name of Object.keys(given)) {
    const shape = choice.byKind.get(name);
    if (shape === undefined || given[name] === null) continue;
    if (chosen !== undefined) {
      throw new CodecError('malformed', `${chosen.kind} and ${name} cannot stand together`);
    }
    chosen = shape;
  }
  if (chosen === undefined) throw nothingChosen();
  try {
    return chosen.fromJson(given[chosen.kind]);
  } catch (error) {
    throw within(chosen.kind, error);
  }
}

function chooseToJson<T>(choice: Choice<T>, value: unknown, json: Fields): Fields {
  const shape = shapeOf(choice, value);
  try {
    json[shape.kind] = shape.toJson(value);
  } catch (error) {
    throw within(shape.kind, error);
  }
  return json;
}

function shapeOf<T>(choice: Choice<T>, value: unknown): Shape<T> {
  const { kind } = objectOf(value) as { readonly kind?: unknown };
  const shape = choice.byKind.get(typeof kind === 'string' ? kind : '');
  if (shape !== undefined) return shape;
  throw new CodecError('unsupported', `${describe(kind)} is no kind that fits here`);
}

function nothingChosen(): CodecError {
  return new CodecError('unsupported', 'none of the known kinds is given');
}

function objectOf(value: unknown): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw new CodecError('malformed', `${describe(value)} is not a message`);
}

/** From the names a reader of JSON must know, lowerCamel and the schema's own, to the one that we use. */
function jsonNames(parts: readonly Part[]): ReadonlyMap<string, string> {
  const names = parts.flatMap(({ name, choice }) =>
    choice === null ? [name] : choice.shapes.map(({ kind }) => kind),
  );
  return new Map(names.flatMap((name) => [[snake(name), name] as const, [name, name] as const]));
}

/** `account_seq` for `accountSeq`: the name in the schema. */
export function snake(camel: string): string {
  return camel.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The same message under our names. A null is absent, as proto3 JSON has it. */
function canonical(json: Fields, readers: ReadonlyMap<string, string>): Fields {
  let renamed = false;
  for (const key of Object.keys(json)) {
    const name = readers.get(key);
    if (name === undefined) {
      throw new CodecError('malformed', `${describe(key)} is no field of this message`);
    }
    if (name !== key) renamed = true;
  }
  if (!renamed) return json;

  const given: Fields = {};
  for (const key of Object.keys(json)) {
    const name = readers.get(key) as string;
    if (Object.hasOwn(given, name)) {
      throw new CodecError('malformed', `${describe(name)} stands there twice`);
    }
    given[name] = json[key];
  }
  return given;
}
