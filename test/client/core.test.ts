// The core runs without Node: it is loaded into a context of its own with nothing but what browsers have, and trades
// against a venue over a WebSocket. What is loaded there is counted.

import { execFile, spawnSync } from 'node:child_process';
import type { KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { ANN, BOB, closeAll, openTestVenue } from '../gateway/fixture.ts';

afterEach(closeAll);

/** Twenty are the core's own, most others the tables of the codec, a file for each noun. More of them is a choice. */
const MODULES_MAX = 90;

interface Run {
  readonly result: Record<string, unknown>;
  readonly modules: readonly string[];
}

/** Runs a compiled module; see browser.ts. */
function inBrowser(file: string, argument: unknown): Promise<Run> {
  const options = ['--experimental-vm-modules', '--no-warnings', 'dist/test/client/browser.js'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [...options, file, JSON.stringify(argument)], (error, out, text) => {
      if (error === null) resolve(JSON.parse(out) as Run);
      else reject(new Error(text));
    });
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

test('the core loads the schema, the codec and itself', async () => {
  const { modules } = await inBrowser('../../client/core/index.js', null);
  const own = modules.filter((path) => !path.startsWith('file:'));
  const packages = modules.filter((path) => path.startsWith('file:'));
  expect(own).toContain('proto/client-codec.js');
  expect(own.filter((path) => path.startsWith('engine/'))).toEqual([
    'engine/kernel/limits.js',
    'engine/schema/closed-sets.js',
    'engine/schema/order-fields.js',
    'engine/schema/plain-order.js',
    'engine/schema/reject.js',
  ]);
  const rooms = /^(?:client\/core|proto|engine\/(?:kernel|schema))\//;
  expect(own.filter((path) => !rooms.test(path))).toEqual([]);
  expect(packages.filter((path) => !/\/(?:decimal\.js|protobufjs|long)\//.test(path))).toEqual([]);
  expect(own.length).toBeLessThanOrEqual(MODULES_MAX);
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
