// protobufjs writes 0 for a bigint without a word. Here every integer of every message, one at a time, is made
// into something that is not a safe integer of its range, and nothing of it may get through.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OrderRejected } from '../../engine/schema/events/orders.ts';
import { clientMessage } from '../../proto/codec/client-shapes.ts';
import { commands, envelope } from '../../proto/codec/command-shapes.ts';
import { events } from '../../proto/codec/event-shapes.ts';
import type { Choice, Rule, Shape } from '../../proto/codec/schema.ts';
import { serverMessage } from '../../proto/codec/server-shapes.ts';
import { encode } from '../../proto/codec/wire.ts';
import { CodecError } from '../../proto/codec-error.ts';
import { praya } from '../../proto/generated/praya.js';
import { anyEventOf } from '../support/arbitrary-commands.ts';
import { anyOf } from '../support/arbitrary-messages.ts';
import { decodeEvent, encodeEvent } from '../support/event-record.ts';
import { encodeEnvelope } from '../support/journal-record.ts';

type Tree = Record<string, unknown>;
/** Where an integer or a number of a set stands in a value. */
interface Leaf {
  readonly path: string;
  readonly rule: Rule;
  readonly holder: Tree;
  readonly name: string;
}

const NO_INTEGERS = [
  ['a bigint', 5n],
  ['a bigint of zero', 0n],
  ['a fraction', 1.5],
  ['not a number', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['beyond 2^53 − 1', 2 ** 53],
  ['text', '5'],
  ['nothing', undefined],
  ['null', null],
  ['a list', [5]],
] as const;

const MESSAGES: readonly (readonly [string, Shape<unknown>])[] = [
  ...alternatives(commands).map((shape) => [shape.message, shape] as const),
  ...alternatives(events).map((shape) => [shape.message, shape] as const),
  ['Envelope', envelope as Shape<unknown>],
  ...alternatives(oneofOf(clientMessage)).map((shape) => [shape.message, shape] as const),
  ['ClientMessage', clientMessage as Shape<unknown>],
  ...alternatives(oneofOf(serverMessage)).map((shape) => [shape.message, shape] as const),
  ['ServerMessage', serverMessage as Shape<unknown>],
].filter(([name], at, all) => all.findIndex(([other]) => other === name) === at) as never;

test('protobufjs does write 0 for a bigint', () => {
  expect(praya.v1.Ping.encode({ echo: 5n }).finish()).toEqual(Buffer.from('0800', 'hex'));
});

describe('no integer field takes', () => {
  test.each(NO_INTEGERS)('%s', (_, stranger) => {
    for (const [name, shape] of MESSAGES) {
      for (const value of fc.sample(anyOf(shape), { numRuns: 3, seed: 11 })) {
        for (const leaf of leavesOf(value as Tree, shape)) {
          const known = leaf.holder[leaf.name];
          if (isCut(leaf) && stranger === 2 ** 53) continue;
          if (mayBeAbsent(leaf) && stranger === undefined) continue;
          leaf.holder[leaf.name] = stranger;
          expectRefusal(() => encode(shape, value), name, leaf);
          expectRefusal(() => shape.toJson(value), name, leaf);
          leaf.holder[leaf.name] = known;
        }
      }
    }
  });

  test('a number outside its own range', () => {
    let tried = 0;
    for (const [name, shape] of MESSAGES) {
      for (const value of fc.sample(anyOf(shape), { numRuns: 3, seed: 12 })) {
        for (const leaf of leavesOf(value as Tree, shape)) {
          const known = leaf.holder[leaf.name];
          for (const stranger of outside(leaf.rule)) {
            leaf.holder[leaf.name] = stranger;
            expectRefusal(() => encode(shape, value), name, leaf);
            expectRefusal(() => shape.toJson(value), name, leaf);
            tried++;
          }
          leaf.holder[leaf.name] = known;
        }
      }
    }
    expect(tried).toBeGreaterThan(2_000);
  });

  test('a bigint by the way of the hand-written writer', () => {
    for (const value of fc.sample(anyOf(envelope), { numRuns: 400, seed: 13 })) {
      for (const leaf of leavesOf(value as unknown as Tree, envelope as Shape<unknown>)) {
        const known = leaf.holder[leaf.name];
        for (const stranger of [5n, 0n, 1.5, Number.NaN, undefined, ...outside(leaf.rule)]) {
          leaf.holder[leaf.name] = stranger;
          expectRefusal(() => encodeEnvelope(value), 'Envelope', leaf);
        }
        leaf.holder[leaf.name] = known;
      }
    }
  });
});

test('what a refusal measured is cut to what the wire carries, so that the refusal gets out', () => {
  const [value] = fc.sample(anyEventOf('orderRejected'), { numRuns: 1 }) as [OrderRejected];
  const read = decodeEvent(encodeEvent({ ...value, limit: -1.3e22, actual: 1.3e22 }));
  expect(read).toMatchObject({
    limit: Number.MIN_SAFE_INTEGER,
    actual: Number.MAX_SAFE_INTEGER,
  });
});

test('minus zero is zero', () => {
  const [value] = fc.sample(anyOf(envelope), { numRuns: 1 });
  expect(encodeEnvelope({ ...value, session: -0 } as typeof value)).toEqual(
    encodeEnvelope({ ...value, session: 0 } as typeof value),
  );
});

function expectRefusal(write: () => unknown, message: string, leaf: Leaf): void {
  let thrown: unknown;
  try {
    write();
  } catch (error) {
    thrown = error;
  }
  // One assertion each, for there are many thousands: a message that has all of it.
  if (thrown instanceof CodecError && thrown.field === leaf.path) return;
  expect.fail(`${message}.${leaf.path} took ${String(leaf.holder[leaf.name])}: ${String(thrown)}`);
}

function isCut({ rule }: Leaf): boolean {
  return rule.type === 'integer' && rule.isCut === true;
}

function mayBeAbsent({ rule }: Leaf): boolean {
  return rule.type === 'number of a set' && rule.mayBeAbsent === true;
}

function outside(rule: Rule): number[] {
  if (rule.type === 'number of a set') return [-1, 999, ...(rule.mayBeZero ? [] : [0])];
  if (rule.type !== 'integer' || rule.isCut) return [];
  return [rule.min - 1, rule.max + 1].filter(
    (value) => Number.isSafeInteger(value) || Math.abs(value) === 2 ** 53,
  );
}

/** Every integer and number of a set in a value, with its path as an error would name it. */
function leavesOf(value: Tree, shape: Shape<unknown>, path = ''): Leaf[] {
  return shape.parts.flatMap((part) => {
    if (part.choice !== null) {
      const holder = (part.name === '' ? value : value[part.name]) as Tree;
      const { kind } = holder as { kind: string };
      const inner = part.choice.byKind.get(kind) as Shape<unknown>;
      return leavesOf(holder, inner, join(path, kind));
    }
    return leavesOfField(part.field.rule, value, part.name, join(path, part.name));
  });
}

function leavesOfField(rule: Rule, holder: Tree, name: string, path: string): Leaf[] {
  switch (rule.type) {
    case 'integer':
    case 'number of a set':
      return [{ path, rule, holder, name }];
    case 'message':
      return leavesOf(holder[name] as Tree, rule.shape, path);
    case 'list': {
      const items = holder[name] as unknown[];
      return items.flatMap((_, at) =>
        leavesOfField(rule.item.rule, items as unknown as Tree, String(at), `${path}[${at}]`),
      );
    }
    default:
      return [];
  }
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function alternatives<T>(choice: Choice<T>): readonly Shape<unknown>[] {
  return choice.shapes as readonly Shape<unknown>[];
}

function oneofOf<T>(shape: Shape<T>): Choice<unknown> {
  return shape.parts.find((part) => part.choice !== null)?.choice as Choice<unknown>;
}
