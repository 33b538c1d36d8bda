// The package as a stranger gets it: packed, installed from the tarball into an empty folder, compiled with the
// strictest settings and no types of Node, run against a venue.

import { execFile, execFileSync, spawnSync } from 'node:child_process';
import type { KeyObject } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ANN, closeAll, openTestVenue } from '../gateway/fixture.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'praya-package-'));
  const [{ filename }] = JSON.parse(
    npm(resolve('.'), 'pack', '--ignore-scripts', '--json', '--pack-destination', folder),
  ) as [{ filename: string }];
  const manifest = { name: 'stranger', type: 'module', private: true, overrides: fromHere() };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  npm(
    folder,
    'install',
    `./${filename}`,
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--offline',
  );
}, 120_000);

afterEach(closeAll);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function npm(cwd: string, ...words: string[]): string {
  return execFileSync('npm', words, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** What the package depends on, from this checkout instead of the registry. */
function fromHere(): Record<string, string> {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { readonly dev?: boolean; readonly optional?: boolean }>;
  };
  const needed = Object.entries(packages).filter(
    ([path, { dev, optional }]) => path !== '' && dev !== true && optional !== true,
  );
  return Object.fromEntries(
    needed.map(([path]) => [path.replace(/^.*node_modules\//, ''), `file:${resolve(path)}`]),
  );
}

/** Compiles a program of the stranger's; `lib` is what its host offers. @returns what the compiler complains of. */
function compile(name: string, source: string, lib: readonly string[]): string {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'program.ts'), source);
  const compilerOptions = {
    strict: true,
    skipLibCheck: false,
    exactOptionalPropertyTypes: true,
    module: 'nodenext',
    target: 'es2023',
    lib,
    types: [],
  };
  writeFileSync(join(folder, name, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  const tsc = resolve('node_modules/typescript/bin/tsc');
  const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', name], {
    cwd: folder,
    encoding: 'utf8',
  });
  return status === 0 ? '' : stdout;
}

function run(...words: string[]): Promise<string> {
  return new Promise((done, fail) => {
    execFile(process.execPath, words, { cwd: folder }, (error, stdout, stderr) => {
      if (error === null) done(stdout);
      else fail(new Error(stderr));
    });
  });
}

const ON_NODE = `
import { type Ack, AmountError, type Client, connect, OrderRefused, type OrderRequest } from 'praya/client';

declare const process: { readonly argv: readonly string[] };
declare const console: { log(text: string): void };

const [, , url = '', keyName = '', keyFile = ''] = process.argv;
const client: Client = await connect({ url, keyName, keyFile });
client.on('fill', ({ price }) => console.log(price.toUpperCase()));
const request: OrderRequest = { contract: 'BTC-PERP', side: 'buy', qty: '1', limit: '99999.5' };
const ack: Ack = await client.place(request);
const between = await client.place({ ...request, limit: '0.05' }).catch((error: unknown) => error);
const refused = await client.cancel({ order: 999 }).catch((error: unknown) => error);
console.log([
  ack.outcome,
  between instanceof AmountError ? between.field : 'no AmountError',
  refused instanceof OrderRefused ? refused.reason : 'no OrderRefused',
].join(' '));
client.close();
`;

test('praya/client compiles strictly, without the types of Node, and trades', async () => {
  expect(compile('node', ON_NODE, ['es2023'])).toBe('');
  const { port } = await openTestVenue();
  const pem = (ANN.signer as KeyObject).export({ type: 'pkcs8', format: 'pem' });
  const keyFile = join(folder, 'ann.pem');
  writeFileSync(keyFile, pem, { mode: 0o600 });
  const output = await run('node/program.js', `ws://127.0.0.1:${port}`, ANN.name, keyFile);
  expect(output).toBe('accepted limit orderUnknown\n');
});

const IN_A_BROWSER = `
import { type Client, connect, ed25519Signer, type OpenSocket, standardSocket } from 'praya/client/core';

const openSocket: OpenSocket = standardSocket(WebSocket);
export async function start(keyName: string, seed: string): Promise<Client> {
  return connect({ url: 'wss://venue.example', keyName, sign: await ed25519Signer(seed), openSocket });
}
`;

test('praya/client/core compiles strictly for a browser', () => {
  expect(compile('browser', IN_A_BROWSER, ['es2023', 'dom'])).toBe('');
});

test('the declarations are not any: a wrong call does not compile', () => {
  const wrong = IN_A_BROWSER.replace('openSocket }', 'openSocket: WebSocket }');
  expect(compile('wrong', wrong, ['es2023', 'dom'])).toMatch(/error TS2322.*OpenSocket/s);
});

test('a class is the same through both entries', async () => {
  const source = `
    const [node, core] = await Promise.all([import('praya/client'), import('praya/client/core')]);
    const classes = Object.keys(core).filter((name) => /^[A-Z]/.test(name));
    console.log(classes.length, classes.every((name) => core[name] === node[name]));`;
  writeFileSync(join(folder, 'both.js'), source);
  expect(await run('both.js')).toMatch(/^[1-9]\d* true\n$/);
});

test('nothing but the client is published', () => {
  const imports = ['praya', 'praya/client/core/session.js', 'praya/dist/engine/index.js'];
  const source = `for (const name of ${JSON.stringify(imports)}) await import(name).then(() => console.log(name), () => {});`;
  writeFileSync(join(folder, 'inside.js'), source);
  expect(execFileSync(process.execPath, ['inside.js'], { cwd: folder, encoding: 'utf8' })).toBe('');
});
