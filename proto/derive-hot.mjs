// Writes straight lines for the messages that a busy venue sends and receives: for each a put, from its object to bytes,
// and a read, back again. They follow from the schema (the numbers) and the tables of proto/codec (what a field takes).
// Part of `npm run proto`. Takes the root of the tree to write to, which a test sets elsewhere.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import protobuf from 'protobufjs';
import { build } from 'vite';
import { longestOf, namesOf, putNested, putOf, readOf, setOf, tagOf } from './hot-lines.mjs';

const HEAD = '// Made from proto/praya/v1 and proto/codec by `npm run proto`. Do not edit.';

/** What of a server's messages is hot; the rest goes the general way, by protobufjs. */
const SENT = [
  'orderAck',
  'batchAck',
  'massCancelAck',
  'reject',
  'accountEvent',
  'bookDelta',
  'bbo',
  'trades',
  'bookSnapshot',
];
/** Of a client's requests, beside the orders, which derive-orders.mjs makes. */
const ASKED = ['massCancel'];

/** Where the types of the messages are declared. */
const TYPES_IN = ['engine/schema/events', 'engine/schema/commands', 'proto'];

/** What the code may import. */
const HELPERS = {
  '../codec/frame-reader.ts':
    'FrameReader readFlag readLimit readMember readName readNumber readSigned readSigned32 readTag readText readUpTo',
  '../codec/frame-writer.ts':
    'FrameWriter putFlag putHead putMeasure putMember putName putNumber putSigned putSigned32 putText',
  '../codec/members.ts': 'members',
  '../codec/order-bounds.ts': 'INT64_MAX UINT32_MAX',
};

/** Every file by its path. */
async function hotFiles() {
  const { serverMessage, clientMessage } = await loadTables();
  const root = loadSchema();
  const sent = alternatives(serverMessage, SENT);
  const sentParts = gather(sent);
  const asked = gather(alternatives(clientMessage, ASKED));
  const put = (shape) => putOf(root, shape);
  const read = (shape) => readOf(root, shape);
  return {
    'proto/generated/server-writer.ts': fileOf(sentParts, [
      roomOf(sent),
      ...sentParts.map(put),
      putBody(root, sent),
    ]),
    'proto/generated/server-reader.ts': fileOf(sentParts, [
      ...sentParts.map(read),
      readBody(root, sent),
    ]),
    'proto/generated/mass-cancel-codec.ts': fileOf(asked, [...asked.map(put), ...asked.map(read)]),
  };
}

/** The tables are TypeScript: they are bundled first. */
async function loadTables() {
  const outDir = mkdtempSync(join(tmpdir(), 'praya-tables-'));
  const input = { server: 'proto/codec/server-shapes.ts', client: 'proto/codec/client-shapes.ts' };
  const output = { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' };
  try {
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      build: { outDir, ssr: true, minify: false, rolldownOptions: { input, output } },
    });
    const load = (name) => import(pathToFileURL(join(outDir, `${name}.mjs`)).href);
    return { ...(await load('server')), ...(await load('client')) };
  } finally {
    rmSync(outDir, { recursive: true });
  }
}

function loadSchema() {
  const root = new protobuf.Root();
  const here = fileURLToPath(new URL('.', import.meta.url));
  root.resolvePath = (_origin, target) => (target.startsWith('/') ? target : `${here}${target}`);
  return root.loadSync(['praya/v1/client.proto', 'praya/v1/server.proto']).resolveAll();
}

/** Some of the alternatives of a message's oneof. */
function alternatives({ parts }, kinds) {
  const [{ byKind }] = parts.flatMap(({ choice }) => choice ?? []);
  return kinds.map((kind) => byKind.get(kind));
}

/** The shapes and all that they are made of, the parts first. */
function gather(shapes) {
  const found = new Map();
  const add = (shape) => {
    for (const part of shape.parts) heldBy(part).forEach(add);
    found.set(shape.message, shape);
  };
  shapes.forEach(add);
  return [...found.values()];
}

/** The messages that a part holds. */
function heldBy({ field, choice }) {
  if (choice !== null) return choice.shapes;
  const { rule } = field.rule.type === 'list' ? field.rule.item : field;
  return rule.type === 'message' ? [rule.shape] : [];
}

function roomOf(sent) {
  return `
/** A frame is begun, and an item of a list put, where so many bytes are left: neither can take more. */
export const ROOM = ${Math.max(...sent.map(longestOf))};
`;
}

function putBody(root, sent) {
  const cases = sent.map(
    (shape) => `    case '${shape.kind}':
      return ${putNested('body', shape, 'end', tagOf(root, 'ServerMessage', shape.kind, true))};`,
  );
  return `
/** Declines what is not hot. */
export function putServerBody(frame: FrameWriter, end: number, body: ServerBody): number {
  switch (body.kind) {
${cases.join('\n')}
    default:
      frame.declined = true;
      return end;
  }
}
`;
}

function readBody(root, sent) {
  const cases = sent.map(
    (shape) => `    case ${tagOf(root, 'ServerMessage', shape.kind, true)}:
      return read${shape.message}(frame, readLimit(frame, end));`,
  );
  return `
/** Null for what is not hot. */
export function readServerBody(frame: FrameReader, tag: number, end: number): ServerBody | null {
  switch (tag) {
${cases.join('\n')}
    default:
      return null;
  }
}
`;
}

function fileOf(shapes, pieces) {
  const code = pieces.join('');
  const sets = closedSets(shapes).join('\n');
  return `${HEAD}\n\n${imports(shapes, sets + code)}\n${sets}\n${code}`;
}

/** The closed sets that the code names. */
function closedSets(shapes) {
  const sets = new Map();
  for (const shape of shapes) {
    for (const { name, field } of shape.parts) {
      const rule = field?.rule;
      if (rule?.type === 'number of a set') {
        const numbers = Object.values(rule.set.numbers).join(', ');
        sets.set(setOf(rule), `members([${numbers}])`);
      }
      if (rule?.type === 'name of a set') sets.set(namesOf(shape, name), namesByNumber(rule));
    }
  }
  return [...sets].map(([name, value]) => `const ${name} = ${value};`);
}

function namesByNumber({ set, names }) {
  const byNumber = [];
  for (const name of names) byNumber[set.numbers[name]] = name;
  return `[${Array.from(byNumber, (name = '') => `'${name}'`).join(', ')}]`;
}

/** Of every name that the code calls and every type that it writes. */
function imports(shapes, code) {
  const isUsed = (name) => new RegExp(`\\b${name}\\b`).test(code);
  const names = new Map();
  const add = (path, name) => names.set(path, [...(names.get(path) ?? []), name]);
  for (const [path, exported] of Object.entries(HELPERS)) {
    for (const name of exported.split(' ').filter(isUsed)) {
      add(path, name.startsWith('Frame') ? `type ${name}` : name);
    }
  }
  const types = [...shapes.map(({ message }) => message), 'ServerBody'];
  for (const type of types.filter(isUsed).sort()) add(homeOf(type), `type ${type}`);
  return [...names].map(([path, all]) => importOf(path, all)).join('');
}

function importOf(path, names) {
  const areTypes = names.every((name) => name.startsWith('type '));
  const list = areTypes ? names.map((name) => name.slice(5)) : names;
  return `import ${areTypes ? 'type ' : ''}{\n${list.map((name) => `  ${name},\n`).join('')}} from '${path}';\n`;
}

/** The file that declares a type. */
function homeOf(type) {
  const declaration = new RegExp(`^export (?:interface|type) ${type}\\b`, 'm');
  for (const folder of TYPES_IN) {
    for (const file of readdirSync(folder).filter((name) => /(?<!\.d)\.ts$/.test(name))) {
      if (!declaration.test(readFileSync(`${folder}/${file}`, 'utf8'))) continue;
      return folder === 'proto' ? `../${file}` : `../../${folder}/${file}`;
    }
  }
  throw new Error(`no file declares ${type}`);
}

const [, , into = '.'] = process.argv;
for (const [path, text] of Object.entries(await hotFiles())) writeFileSync(`${into}/${path}`, text);
