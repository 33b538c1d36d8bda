// Writes what follows from the schema beside pbjs's output: the declarations of the generated code, the numbers of
// commands and events, the texts of the reasons, for programs and for readers, the page of messages, and the
// messages for Python. Takes from that output what is never read.
// Part of `npm run proto`. Takes the root of the tree to write to, which a test sets elsewhere.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import protobuf from 'protobufjs';
import { messagesPage } from './messages-page.mjs';
import { pythonSchema } from './python-schema.mjs';

const FILES = [
  'client.proto',
  'server.proto',
  'command.proto',
  'event.proto',
  'order.proto',
  'reason.proto',
];
const GROUPS = {
  1: 'The session',
  2: 'The gate',
  3: "The order's own fields",
  4: 'The market',
  5: 'Limits',
  6: 'Margin',
  7: 'Orders and client order ids',
  8: 'Registers and money',
  9: 'Supervision',
};

/** The schema, with the comments of its fields and values. */
function loadSchema() {
  const root = new protobuf.Root();
  const here = fileURLToPath(new URL('.', import.meta.url));
  root.resolvePath = (_origin, target) => (target.startsWith('/') ? target : `${here}${target}`);
  root.loadSync(
    FILES.map((file) => `praya/v1/${file}`),
    { alternateCommentMode: true, preferTrailingComment: false },
  );
  return root.resolveAll();
}

/** The reasons in the order of their numbers: name in the engine, number, what it means, how to fix it. */
function reasonsOf(root) {
  const reasons = root.lookupEnum('praya.v1.RejectReason');
  return Object.entries(reasons.values)
    .filter(([, number]) => number !== 0)
    .map(([name, number]) => {
      const comment = reasons.comments[name] ?? '';
      const [means = '', cure = ''] = comment
        .split(/\n?Fix: /)
        .map((part) => part.replace(/\s+/g, ' ').trim());
      if (means === '' || cure === '') throw new Error(`${name} needs its meaning and "Fix: …"`);
      return { name: camel(name.replace('REJECT_REASON_', '')), number, means, cure };
    })
    .sort((a, b) => a.number - b.number);
}

function reasonsPage(reasons) {
  const lines = [
    '# Reasons',
    '',
    'Every refusal carries one of these, with the field at fault, the bound that was broken and the value',
    'requested. In JSON a reason is written as `REJECT_REASON_QTY_INVALID` for `qtyInvalid`. The numbers are',
    'permanent. When several apply to an order, the first in the order of precedence is given, not the lowest.',
    '',
    'This page is made from the comments of `proto/praya/v1/reason.proto` by `npm run proto`.',
  ];
  for (const [hundred, title] of Object.entries(GROUPS)) {
    lines.push(
      '',
      `## ${hundred}xx ${title}`,
      '',
      '| number | reason | meaning | fix |',
      '|---|---|---|---|',
    );
    for (const { name, number, means, cure } of reasons) {
      if (Math.floor(number / 100) === Number(hundred)) {
        lines.push(`| ${number} | \`${name}\` | ${means} | ${cure} |`);
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

function reasonTexts(reasons) {
  const quoted = (text) => `'${text.replaceAll("'", "\\'")}'`;
  const rows = reasons.map(
    ({ name, means, cure }) => `  ${name}: { means: ${quoted(means)}, cure: ${quoted(cure)} },`,
  );
  return [
    '// Made from the comments of proto/praya/v1/reason.proto by `npm run proto`. Do not edit.',
    '',
    "import type { RejectName } from '../../engine/schema/reject.ts';",
    '',
    '/** What a refusal means and how to fix it, in English. */',
    'export const REASON_TEXTS: Readonly<',
    '  Record<RejectName, { readonly means: string; readonly cure: string }>',
    '> = {',
    ...rows,
    '};',
    '',
  ].join('\n');
}

/** All that the codec needs to know of the generated code; pbts would write it in twelve thousand lines. */
function declarations(root) {
  const messages = root
    .lookup('praya.v1')
    .nestedArray.filter((type) => type instanceof protobuf.Type)
    .map((type) => type.name)
    .sort();
  return [
    '// Made from proto/praya/v1 by `npm run proto`. Do not edit.',
    '',
    "import type { Writer } from 'protobufjs/minimal.js';",
    '',
    'interface Message {',
    '  encode(message: object): Writer;',
    '  decode(bytes: Uint8Array): object;',
    '}',
    '',
    'export namespace praya {',
    '  namespace v1 {',
    ...messages.map((name) => `    const ${name}: Message;`),
    '  }',
    '}',
    '',
  ].join('\n');
}

/**
 * The generated code without its indents, a third of it, and without the enums, which the codec has in tables of its own.
 */
function slim(code) {
  return code
    .replace(/^ +/gm, '')
    .replace(/^v1\.\w+ = \(function\(\) \{\nconst valuesById[^}]*^\}\)\(\);\n+/gm, '');
}

/** The alternatives of the unions that the codec orders by their numbers. */
function kindNumbers(root) {
  const table = (name, type, message) => {
    const fields = root.lookupType(`praya.v1.${message}`).oneofsArray[0].fieldsArray;
    const rows = fields
      .map((field) => [field.name, field.id])
      .sort(([, a], [, b]) => a - b)
      .map(([kind, number]) => `  ${kind}: ${number},`);
    return ['', `export const ${name}: Readonly<Record<${type}, number>> = {`, ...rows, '};'];
  };
  return [
    '// Made from proto/praya/v1 by `npm run proto`. Do not edit.',
    '//',
    '// The kinds of each union in the order of their numbers. None may be missing, and none be unknown to the engine.',
    '',
    "import type { CommandKind } from '../../engine/schema/command.ts';",
    "import type { ControlledCommand } from '../../engine/schema/commands/controlled.ts';",
    "import type { EventKind } from '../../engine/schema/event.ts';",
    ...table('COMMAND_NUMBERS', 'CommandKind', 'Command'),
    ...table('CONTROLLED_NUMBERS', "ControlledCommand['kind']", 'ProposeCommand'),
    ...table('EVENT_NUMBERS', 'EventKind', 'Event'),
    '',
  ].join('\n');
}

/**
 * Where messages stand in what a client sends: for each message the numbers of its fields that are messages, with
 * what they are, whether they may stand there several times, and the oneof that they are a member of.
 */
function messageFields(root) {
  const rows = [];
  const waiting = ['ClientMessage'];
  const known = new Set(waiting);
  for (const name of waiting) {
    const type = root.lookupType(`praya.v1.${name}`);
    const fields = type.fieldsArray.filter((field) => field.resolvedType instanceof protobuf.Type);
    if (fields.length === 0) continue;
    rows.push(`  ${name}: {`);
    for (const field of fields.sort((a, b) => a.id - b.id)) {
      const of = field.resolvedType.name;
      const place = field.repeated ? 'many' : field.partOf !== null ? 'choice' : 'one';
      rows.push(`    ${field.id}: ['${of}', '${place}'],`);
      if (!known.has(of)) waiting.push(of);
      known.add(of);
    }
    rows.push('  },');
  }
  return [
    '// Made from proto/praya/v1 by `npm run proto`. Do not edit.',
    '',
    '/** Of each message in what a client sends: its fields that are messages, by their numbers. */',
    'export const MESSAGE_FIELDS: Readonly<',
    "  Record<string, Readonly<Record<number, readonly [string, 'one' | 'choice' | 'many']>>>",
    '> = {',
    ...rows,
    '};',
    '',
  ].join('\n');
}

function camel(screaming) {
  return screaming.toLowerCase().replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , into = '.'] = process.argv;
  const root = loadSchema();
  const reasons = reasonsOf(root);
  const code = `${into}/proto/generated/praya.js`;
  writeFileSync(code, slim(readFileSync(code, 'utf8')));
  writeFileSync(`${into}/proto/generated/praya.d.ts`, declarations(root));
  writeFileSync(`${into}/proto/generated/kind-numbers.ts`, kindNumbers(root));
  writeFileSync(`${into}/proto/generated/message-fields.ts`, messageFields(root));
  writeFileSync(`${into}/proto/generated/reason-texts.ts`, reasonTexts(reasons));
  writeFileSync(`${into}/docs/reasons.md`, reasonsPage(reasons));
  writeFileSync(`${into}/docs/messages.md`, messagesPage(root));
  writeFileSync(`${into}/client/python/praya/schema.py`, pythonSchema(root));
}
