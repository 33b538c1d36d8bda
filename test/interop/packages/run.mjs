// The two packages as strangers get them: packed, each installed from its tarball into an empty folder. The venue is started by
// `npx praya start`, an order is placed by its command line, and the bots of examples/ run with `praya-client` alone.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { OUTSIDE, Program, placeOf, ROOT } from '../venue.mjs';

const TARBALL_BYTES_MAX = 300_000;
/** Of the client's own dependencies, what may be installed beside it. */
const DEPENDENCIES = ['decimal.js', 'protobufjs', 'ws'];
/** What of the engine is in the client: words and numbers of its schema, and the types of its units. */
const OF_ENGINE = /^types\/engine\/(?:schema\/.*|kernel\/units)\.d\.ts$/;
const SECONDS = process.env.CI ? 6 : 15;

/** `--node VERSION`, as often as wanted: under this one too, which npm fetches. In CI under all that are supported. */
const { node: versions } = parseArgs({
  options: {
    node: { type: 'string', multiple: true, default: process.env.CI ? ['22', '24'] : [] },
  },
}).values;

const folder = mkdtempSync(join(tmpdir(), 'praya-packages-'));
try {
  const [venueFolder, botFolder] = ['venue', 'bot'].map((name) => emptyFolder(name));
  const client = tarball(
    execFileSync(process.execPath, ['client/pack.mjs'], { cwd: ROOT, encoding: 'utf8' }),
    /^dist\/(\S+\.tgz): (\d+) bytes/m,
  );
  const praya = tarball(
    npm(ROOT, 'pack', '--ignore-scripts', '--json', '--pack-destination', folder),
  );
  console.log(`packages: praya ${kB(praya.size)}, praya-client ${kB(client.size)} packed`);
  assert.ok(client.size <= TARBALL_BYTES_MAX, `praya-client has ${client.size} bytes`);
  install(botFolder, client.path);
  install(venueFolder, praya.path);
  lookAt(botFolder);
  compile(botFolder);
  cpSync(join(ROOT, 'examples'), botFolder, { recursive: true });
  const nodes = [process.execPath, ...versions.flatMap(nodeOf)];
  await Promise.all(nodes.map((node) => tradeUnder(node, venueFolder, botFolder)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function emptyFolder(name) {
  mkdirSync(join(folder, name));
  return join(folder, name);
}

function npm(cwd, ...words) {
  return execFileSync('npm', words, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** None where npm cannot fetch it. */
function nodeOf(version) {
  const words = ['--yes', '--package', `node@${version}`, '--', 'node', '-p', 'process.execPath'];
  try {
    return [npm(folder, 'exec', '--silent', ...words).trim()];
  } catch {
    console.log(`packages: Node ${version} skipped, npm could not fetch it`);
    return [];
  }
}

function tarball(told, pattern) {
  if (pattern === undefined) {
    const [{ filename, size }] = JSON.parse(told);
    return { path: join(folder, filename), size };
  }
  const [, filename, size] = told.match(pattern) ?? [];
  return { path: join(ROOT, 'dist', filename), size: Number(size) };
}

function install(into, path) {
  npm(into, 'install', path, '--prefer-offline', '--no-audit', '--no-fund', '--silent');
}

/** What the client brings with it. */
function lookAt(botFolder) {
  const modules = join(botFolder, 'node_modules');
  const files = filesIn(join(modules, 'praya-client'));
  const code = files.filter((path) => /\.[cm]?js$/.test(path)).sort();
  assert.deepEqual(code, ['core.js', 'node.js', 'shared.js']);
  const ofEngine = files.filter((path) => path.includes('engine/'));
  assert.ok(ofEngine.length > 0);
  assert.deepEqual(
    ofEngine.filter((path) => !OF_ENGINE.test(path)),
    [],
  );
  const direct = JSON.parse(npm(botFolder, 'ls', '--json', '--depth', '1'));
  const dependencies = Object.keys(direct.dependencies['praya-client'].dependencies).sort();
  assert.deepEqual(dependencies, DEPENDENCIES);
  const names = readdirSync(modules).filter((name) => !name.startsWith('.'));
  assert.ok(!names.includes('praya'));
  const bytes = (path) =>
    filesIn(path).reduce((sum, file) => sum + statSync(join(path, file)).size, 0);
  const [own, all] = [bytes(join(modules, 'praya-client')), bytes(modules)];
  console.log(
    `packages: praya-client installed has ${kB(own)}, ${kB(all)} with all that it needs (${names.join(', ')})`,
  );
}

/** Its types hold a bot to what the client takes, in the strictest settings and without the types of Node. */
function compile(botFolder) {
  const bot = (qty) => `
    import { type Ack, type Client, connect, OrderRefused } from 'praya-client';
    import { type OpenSocket, standardSocket } from 'praya-client/core';
    export async function buy(keyFile: string): Promise<Ack | string> {
      const client: Client = await connect({ url: 'ws://127.0.0.1:1', keyName: 'a', keyFile });
      return client
        .place({ contract: 'BTC-PERP', side: 'buy', qty: ${qty}, limit: '1' })
        .catch((error: unknown) => (error instanceof OrderRefused ? error.reason : 'lost'));
    }
    export const openSocket: (socket: Parameters<typeof standardSocket>[0]) => OpenSocket = standardSocket;`;
  const options = {
    strict: true,
    exactOptionalPropertyTypes: true,
    module: 'nodenext',
    target: 'es2023',
    lib: ['es2023'],
  };
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  for (const [name, qty, fits] of [
    ['right', `'0.01'`, true],
    ['wrong', '0.01', false],
  ]) {
    const program = join(botFolder, name);
    mkdirSync(program);
    const compilerOptions = { ...options, types: [], noEmit: true };
    writeFileSync(join(program, 'program.mts'), bot(qty));
    writeFileSync(join(program, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', program], { encoding: 'utf8' });
    if (fits) assert.equal(stdout, '');
    else assert.match(stdout, /error TS2322.*number/);
  }
}

/** Starts the venue, trades, runs every example, kills the venue. */
async function tradeUnder(node, venueFolder, botFolder) {
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  const data = mkdtempSync(join(folder, 'data-'));
  const place = await placeOf(data);
  const env = {
    ...OUTSIDE,
    PATH: `${join(node, '..')}:${process.env.PATH}`,
  };
  const venue = new Program('npx', ['praya', 'start', ...place.words], {
    cwd: venueFolder,
    env,
    detached: true,
  });
  const run = async (...words) => {
    const program = new Program(node, words, { cwd: botFolder, env });
    assert.equal(await program.ended, 0, program.output);
    return program.output;
  };
  try {
    await venue.said(/open at/);
    const order = new Program(
      'npx',
      ['praya', 'order', 'buy', '0.1', 'BTC-PERP', '--market', '--url', place.url],
      { cwd: venueFolder, env },
    );
    assert.equal(await order.ended, 0, order.output);
    assert.match(order.output, /^Accepted {2}order \d+: buy/m);
    const [book, account, quotes] = await Promise.all(
      ['print-book.mjs', 'follow-account.mjs', 'quote-one-level.mjs'].map((name) =>
        run(name, String(SECONDS), place.url),
      ),
    );
    assert.match(book, /^command \d+, [1-9]\d* digests agreed$/m);
    assert.match(account, /^\d+ massQuoted/m);
    assert.match(account, /^read to event [1-9]\d*$/m);
    assert.match(quotes, /^done: position -?\d+\.\d{3}$/m);
    const fills = quotes.match(/^(?:buy|sell) \S+ @ \S+, position \S+$/gm)?.length ?? 0;
    console.log(
      `packages: npx praya start and the examples traded under Node ${version}; the quotes had ${fills} fills`,
    );
  } finally {
    await venue.killAll();
  }
}

function filesIn(path) {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath ?? entry.path, entry.name)));
}

function kB(bytes) {
  return `${Math.round(bytes / 1000)} kB`;
}
