// The core as it is published runs without Node: it is loaded into a context of its own with nothing but what browsers
// have, and trades against a venue over a WebSocket. What is loaded there is counted, and what was put into it is listed.

import { execFile, spawnSync } from 'node:child_process';
import type { KeyObject } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix, resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { ANN, BOB, closeAll, openTestVenue } from '../gateway/fixture.ts';

afterEach(closeAll);

/** Of the project; packages come on top. */
const MODULES_MAX = 20;

interface Run {
  readonly result: Record<string, unknown>;
  readonly modules: readonly string[];
}

/** Runs a published or a compiled module; see browser.ts. */
function inBrowser(module: string, argument: unknown): Promise<Run> {
  const options = ['--experimental-vm-modules', '--no-warnings', 'dist/test/client/browser.js'];
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [...options, module, JSON.stringify(argument)],
      (error, out, text) => {
        if (error === null) resolve(JSON.parse(out) as Run);
        else reject(new Error(text));
      },
    );
  });
}

test('a bot trades over the core where there is no Node', async () => {
  const venue = await openTestVenue();
  const { result } = await inBrowser('./browser-bot.js', {
    url: `ws://127.0.0.1:${venue.port}`,
    ann: {
      keyName: ANN.name,
      privateKey: (ANN.signer as KeyObject).export({ type: 'pkcs8', format: 'pem' }),
    },
    bob: { keyName: BOB.name, secret: Buffer.from(BOB.signer as Uint8Array).toString('hex') },
  });
  expect(result).toEqual({
    placed: 'accepted',
    levels: [{ price: '99999.5', qty: '2.500', priceTicks: 999_995, qtyLots: 2500 }],
    taken: '0.500',
    fill: { price: '99999.5', qty: '0.500', position: '0.500' },
    refusal: 'OrderRefused: orderSize',
    ofNode: [],
  });
});

test('the core loads its bundle, and no module of Node', async () => {
  const { modules } = await inBrowser('praya/client/core', null);
  const own = modules.filter((path) => !path.startsWith('file:'));
  const packages = modules.filter((path) => path.startsWith('file:'));
  expect(own).toContain('client/bundle/core.js');
  expect(own.filter((path) => !path.startsWith('client/bundle/'))).toEqual([]);
  expect(packages.filter((path) => !/\/(?:decimal\.js|protobufjs|long)\//.test(path))).toEqual([]);
  expect(own.length).toBeLessThanOrEqual(MODULES_MAX);
});

/** What the bundler put into a file of the bundle, by its source map. */
function bundled(file: string): string[] {
  const map = readFileSync(`dist/client/bundle/${file}.map`, 'utf8');
  const { sources } = JSON.parse(map) as { readonly sources: readonly string[] };
  return sources.map((path) => posix.join('client/bundle', path)).sort();
}

test('of the engine the bundle holds words of the kernel and the schema, and no behaviour', () => {
  const inside = bundled('shared.js');
  expect(inside).toContain('client/core/session.js');
  expect(inside).toContain('proto/client-codec.js');
  expect(inside.filter((path) => path.startsWith('engine/'))).toEqual([
    'engine/kernel/limits.js',
    'engine/schema/closed-sets.js',
    'engine/schema/order-fields.js',
    'engine/schema/plain-order.js',
    'engine/schema/reject.js',
  ]);
  const rooms = /^(?:client\/core|proto|engine\/(?:kernel|schema))\//;
  expect(inside.filter((path) => !rooms.test(path))).toEqual([]);
});

test('the core and what it loads compile with the types of a browser and none of Node', () => {
  const folder = mkdtempSync(join(tmpdir(), 'praya-core-'));
  try {
    const project = join(folder, 'tsconfig.json');
    const compilerOptions = { types: [], lib: ['es2023', 'dom'], noEmit: true, incremental: false };
    const files = [resolve('client/core/index.ts')];
    const options = { ...compilerOptions, rootDir: resolve('.') };
    const tsconfig = {
      extends: resolve('tsconfig.json'),
      compilerOptions: options,
      files,
      include: [],
    };
    writeFileSync(project, JSON.stringify(tsconfig));
    const tsc = resolve('node_modules/typescript/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', project], { encoding: 'utf8' });
    expect(stdout).toBe('');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
