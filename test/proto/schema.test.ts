// The schema, the engine's types, the codec's tables and what is generated agree.

import { execSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import protobuf from 'protobufjs';
import { describe, expect, test } from 'vitest';
import * as units from '../../engine/schema/closed-sets.ts';
import { RejectReason } from '../../engine/schema/reject.ts';
import { CandleInterval, CandlePrice, HistoryKind } from '../../proto/client-message.ts';
import { CHANNEL, clientMessage } from '../../proto/codec/client-shapes.ts';
import * as closedSets from '../../proto/codec/closed-sets.ts';
import { envelope } from '../../proto/codec/command-shapes.ts';
import { event } from '../../proto/codec/event-shapes.ts';
import { protoName } from '../../proto/codec/field.ts';
import type { ClosedSet, Field, Part, Shape } from '../../proto/codec/schema.ts';
import { serverMessage } from '../../proto/codec/server-shapes.ts';
import { snake } from '../../proto/codec/shape.ts';
import { REASON_TEXTS } from '../../proto/generated/reason-texts.ts';
import { Liquidity, OrderOutcome } from '../../proto/server-message.ts';

const FILES = [
  'client.proto',
  'server.proto',
  'command.proto',
  'event.proto',
  'order.proto',
  'reason.proto',
];

const schema = new protobuf.Root();
schema.resolvePath = (_, target) => (target.startsWith('proto/') ? target : `proto/${target}`);
schema.loadSync(FILES.map((file) => `praya/v1/${file}`)).resolveAll();
const declared = schema.lookup('praya.v1') as protobuf.Namespace;
const messages = declared.nestedArray.filter((one) => one instanceof protobuf.Type);
const enums = declared.nestedArray.filter((one) => one instanceof protobuf.Enum);

const shapes = new Map<string, Shape<unknown>[]>();
for (const root of [envelope, event, clientMessage, serverMessage]) gather(root as Shape<unknown>);

describe('messages', () => {
  test('are known to the codec, all of them', () => {
    expect([...shapes.keys()].sort()).toEqual(messages.map(({ name }) => name).sort());
  });

  test.each(messages.map(({ name }) => name))('%s has the same fields, in order', (name) => {
    const fields = declared.lookupType(name).fieldsArray;
    const known = fields.map((field) => ({
      name: field.name,
      type: field.type,
      repeated: field.repeated,
    }));
    for (const shape of shapes.get(name) ?? []) {
      expect(shape.parts.flatMap(fieldsOf)).toEqual(known);
    }
    // Those of a choice by themselves: a proposal's commands have the numbers of `Command`.
    for (const isChosen of [true, false]) {
      const ids = fields.filter(({ partOf }) => (partOf !== null) === isChosen).map(({ id }) => id);
      expect(ids).toEqual([...ids].sort((a, b) => a - b));
    }
  });

  test('describe in a comment what they are', () => {
    const silent = commented().filter(({ comment }) => comment === '');
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});

describe('closed sets', () => {
  const sets: Record<string, Readonly<Record<string, number>>> = {
    ...Object.fromEntries(
      Object.entries(units).filter(([, value]) => typeof value === 'object') as [
        string,
        Readonly<Record<string, number>>,
      ][],
    ),
    RejectReason,
    OrderOutcome,
    Liquidity,
    CandleInterval,
    CandlePrice,
    HistoryKind,
    ...Object.fromEntries(
      [CHANNEL, closedSets.COMMAND_KIND, closedSets.ELIGIBILITY_PART].map((set) => [
        set.proto,
        set.numbers,
      ]),
    ),
  };

  test('are the same sets', () => {
    expect(enums.map(({ name }) => name).sort()).toEqual(Object.keys(sets).sort());
  });

  test.each(Object.entries(sets))('%s has the same names and numbers', (name, numbers) => {
    const wanted = { [protoName(name, 'unspecified')]: 0 };
    for (const [value, number] of Object.entries(numbers)) wanted[protoName(name, value)] = number;
    expect(declared.lookupEnum(name).values).toEqual(wanted);
  });

  test('CommandKind counts as the fields of Command do', () => {
    const { fields } = declared.lookupType('Command');
    expect(closedSets.COMMAND_KIND.numbers).toEqual(
      Object.fromEntries(Object.entries(fields).map(([kind, { id }]) => [kind, id])),
    );
  });

  test('of the codec carry the right names', () => {
    for (const set of Object.values(closedSets) as ClosedSet[]) {
      expect(sets[set.proto], set.proto).toEqual(set.numbers);
    }
  });
});

describe('what is generated', () => {
  test('every reason has its meaning and its fix', () => {
    expect(Object.keys(REASON_TEXTS)).toEqual(Object.keys(RejectReason));
    for (const { means, cure } of Object.values(REASON_TEXTS)) {
      expect(means).toMatch(/^[A-Z].*\.$/);
      expect(cure).toMatch(/^[A-Z].*\.$/);
    }
  });

  test('is what the schema gives today', () => {
    const files = [
      'proto/generated/praya.js',
      'proto/generated/praya.d.ts',
      'proto/generated/kind-numbers.ts',
      'proto/generated/message-fields.ts',
      'proto/generated/reason-texts.ts',
      'proto/generated/server-writer.ts',
      'proto/generated/server-reader.ts',
      'proto/generated/mass-cancel-codec.ts',
      'docs/reasons.md',
      'docs/messages.md',
      'client/python/praya/schema.py',
    ];
    const fresh = mkdtempSync(join(tmpdir(), 'praya-proto-'));
    try {
      mkdirSync(join(fresh, 'proto/generated'), { recursive: true });
      mkdirSync(join(fresh, 'docs'));
      mkdirSync(join(fresh, 'client/python/praya'), { recursive: true });
      const script = JSON.parse(readFileSync('package.json', 'utf8')).scripts.proto as string;
      const elsewhere = script
        .replace('-o proto/generated/', `-o ${fresh}/proto/generated/`)
        .replaceAll(/node proto\/derive[\w-]*\.mjs/g, `$& ${fresh}`);
      const { PATH } = process.env;
      const withTools = `${resolve('node_modules/.bin')}${delimiter}${PATH}`;
      execSync(elsewhere, { stdio: 'pipe', env: { ...process.env, PATH: withTools } });
      for (const file of files) {
        const isCurrent = readFileSync(file, 'utf8') === readFileSync(join(fresh, file), 'utf8');
        expect(isCurrent, `${file} is stale: npm run proto`).toBe(true);
      }
    } finally {
      rmSync(fresh, { recursive: true });
    }
  }, 120_000);
});

/** The fields of the schema that a part stands for: itself, or the alternatives of its oneof. */
function fieldsOf(part: Part): { name: string; type: string; repeated: boolean }[] {
  if (part.choice === null) {
    const { proto, rule } = part.field as Field<unknown>;
    return [{ name: part.name, type: proto, repeated: rule.type === 'list' }];
  }
  return part.choice.shapes.map(({ kind, message }) => ({
    name: kind,
    type: message,
    repeated: false,
  }));
}

function gather(shape: Shape<unknown>): void {
  const known = shapes.get(shape.message) ?? [];
  if (known.includes(shape)) return;
  shapes.set(shape.message, [...known, shape]);
  for (const part of shape.parts) {
    if (part.choice !== null) part.choice.shapes.forEach(gather);
    else gatherField(part.field);
  }
}

function gatherField({ rule }: Field<unknown>): void {
  if (rule.type === 'message') gather(rule.shape);
  if (rule.type === 'list') gatherField(rule.item);
}

/** Every message of the schema's text with the comment above it. */
function commented(): { name: string; comment: string }[] {
  return ['client', 'server', 'command', 'event', 'order', 'contract'].flatMap((file) => {
    const lines = readFileSync(`proto/praya/v1/${file}.proto`, 'utf8').split('\n');
    return lines.flatMap((line, at) => {
      const name = /^(?:message|enum) (\w+)/.exec(line)?.[1];
      const above = lines[at - 1] ?? '';
      return name === undefined ? [] : [{ name, comment: above.startsWith('//') ? above : '' }];
    });
  });
}

test('the schema names its fields as the engine does', () => {
  for (const type of messages) {
    for (const field of type.fieldsArray) expect(snake(field.name)).toMatch(/^[a-z][a-z0-9_]*$/);
  }
});
