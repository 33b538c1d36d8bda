// Any message that the schema admits, made from the codec's own tables: every kind, every field, and more often
// than chance would have it the ends of every range.

import fc from 'fast-check';
import type { Choice, Field, Part, Shape } from '../../proto/codec/schema.ts';

/** Any value of a message. */
export function anyOf<T>(shape: Shape<T>): fc.Arbitrary<T> {
  const [only] = shape.parts;
  if (only?.name === '' && only.choice !== null) return anyOfChoice(only.choice) as fc.Arbitrary<T>;
  const fields = Object.fromEntries(shape.parts.map((part) => [part.name, anyOfPart(part)]));
  return fc
    .record(fields)
    .map((value) => ({ ...(shape.kind === '' ? {} : { kind: shape.kind }), ...value }) as T);
}

/** Any alternative of a oneof, each as often. */
export function anyOfChoice<T>(choice: Choice<T>): fc.Arbitrary<T> {
  return fc.oneof(...choice.shapes.map((shape) => anyOf(shape)));
}

function anyOfPart(part: Part): fc.Arbitrary<unknown> {
  return part.choice === null ? anyOfField(part.field) : anyOfChoice(part.choice);
}

/** Any value of a field. */
export function anyOfField({ rule }: Field<unknown>): fc.Arbitrary<unknown> {
  switch (rule.type) {
    case 'integer':
      return fc.oneof(
        fc.constantFrom(0, rule.min, rule.max),
        fc.integer({ min: Math.max(rule.min, -300), max: 300 }),
        fc.nat({ max: 52 }).map((bits) => Math.min(2 ** bits, rule.max)),
        fc.maxSafeInteger().map((value) => Math.max(rule.min, Math.min(rule.max, Math.abs(value)))),
        ...(rule.min < 0 ? [fc.maxSafeNat().map((value) => Math.max(rule.min, -value) + 0)] : []),
      );
    case 'flag':
      return fc.boolean();
    case 'text':
      return fc.oneof(
        fc.constant(''),
        fc.string({ maxLength: 36 }),
        fc.string({ unit: 'binary', maxLength: Math.floor(rule.lengthMax / 4) }),
        fc.string({ minLength: rule.lengthMax, maxLength: rule.lengthMax }),
      );
    case 'bytes':
      return fc.uint8Array({ maxLength: rule.lengthMax });
    case 'number of a set': {
      const numbers = Object.values(rule.set.numbers);
      return fc.constantFrom(...(rule.mayBeZero ? [0] : []), ...numbers);
    }
    case 'name of a set':
      return fc.constantFrom(...rule.names);
    case 'message':
      return anyOf(rule.shape);
    case 'list':
      return fc.array(anyOfField(rule.item), { maxLength: Math.min(rule.lengthMax, 20) });
    default:
      return rule satisfies never;
  }
}

/** The alternatives of a message's oneof. */
export function kindsOf<T>(shape: Shape<T>): string[] {
  return [...choiceOf(shape).byKind.keys()];
}

/** The shape with one alternative of its oneof left; `inside` narrows that one further. */
export function only<T>(shape: Shape<T>, kind: string, inside?: string): Shape<T> {
  const choice = choiceOf(shape);
  const one = choice.shapes.filter((alternative) => alternative.kind === kind);
  const shapes = inside === undefined ? one : one.map((alternative) => only(alternative, inside));
  const parts = shape.parts.map((part) =>
    part.choice === null ? part : { ...part, choice: { ...choice, shapes } },
  );
  return { ...shape, parts };
}

function choiceOf<T>(shape: Shape<T>): Choice<unknown> {
  const choice = shape.parts.find((part) => part.choice !== null)?.choice;
  if (choice == null) throw new Error(`${shape.message} has no oneof`);
  return choice;
}

/** What is sent often beside account events, and so written and read in generated lines. */
export const HOT_KINDS: readonly string[] = [
  'orderAck',
  'batchAck',
  'massCancelAck',
  'reject',
  'bookDelta',
  'bbo',
  'trades',
  'bookSnapshot',
];
