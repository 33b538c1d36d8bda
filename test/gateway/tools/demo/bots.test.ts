import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { VISITOR_SEED } from '../../../../gateway/tools/demo/participants.ts';
import { freePorts, portWords, Running } from './processes.ts';

let folder: string;
let venue: Running | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'praya-bot-'));
});

afterEach(async () => {
  await venue?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

test('the bot of docs/bots.md trades on the demonstration', { timeout: 90_000 }, async () => {
  const ports = await freePorts();
  const { port } = ports;
  venue = new Running('--data', join(folder, 'data'), ...portWords(ports));
  await venue.waitFor(/open at/);

  const [, bot = ''] =
    readFileSync('docs/bots.md', 'utf8').match(/```js\n(\/\/ my-bot\.mjs[\s\S]*?)```/) ?? [];
  expect(bot).toContain(VISITOR_SEED);
  const file = join(folder, 'my-bot.mjs');
  writeFileSync(file, bot.replace(':8900', `:${port}`));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(resolve('.'), join(folder, 'node_modules/praya')); // It imports the package by name.
  const out = await new Promise<string>((done, fail) => {
    execFile(process.execPath, [file, '30'], (error, stdout, stderr) => {
      if (error === null) done(stdout);
      else fail(new Error(stderr));
    });
  });
  expect(out).toMatch(/^(buy|sell) 0\.\d{3} @ \d+\.\d, position -?0\.\d{3}$/m);
  expect(out).toMatch(/^done: position -?0\.0\d\d, cash \d{6,7}\.\d{6}$/m);
});
