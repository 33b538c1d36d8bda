/** `praya start` as a process, on a folder that it cannot have. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { closeAll, freshFolder, passed } from '../../fixture.ts';

afterEach(closeAll);

const PROGRAM = new URL('../../../../dist/gateway/tools/cli/praya.js', import.meta.url).pathname;

function start(
  data: string,
  ...words: readonly string[]
): { ended: Promise<string>; kill: (signal: NodeJS.Signals) => void } {
  const ports = ['--port', '0', '--admin-port', '0', '--okx-port', '0'];
  const child = spawn(
    process.execPath,
    [PROGRAM, 'start', '--headless', '--data', data, ...ports, ...words],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let text = '';
  child.stderr.on('data', (piece: Buffer) => {
    text += piece.toString();
  });
  const ended = once(child, 'close').then(([code, signal]) => `${code ?? signal} ${text}`);
  return { ended, kill: (signal) => child.kill(signal) };
}

test('a folder that cannot be made ends it at once, in one line', { timeout: 60_000 }, async () => {
  const file = join(freshFolder(), 'file');
  writeFileSync(file, '');
  for (const data of ['/proc/praya/data', file, join(file, 'data')]) {
    const text = await start(data).ended;
    expect(text).toMatch(/^1 praya: \S+: .*; --data chooses another folder\n$/);
  }
});

test('a seed is any whole number of 32 bits', { timeout: 60_000 }, async () => {
  const file = join(freshFolder(), 'file');
  writeFileSync(file, '');
  expect(await start(file, '--seed', '4294967295').ended).toMatch(
    /--data chooses another folder\n$/,
  );
  for (const seed of ['4294967296', '99999999999', '-1', '1.5', '1e3', '']) {
    const text = await start(file, '--seed', seed).ended;
    expect(text).toMatch(/^2 praya: .*Not a whole number from 0 to 4294967295\.\n$/);
  }
});

test('waiting for the lock of another machine it obeys SIGTERM', { timeout: 60_000 }, async () => {
  const data = freshFolder();
  mkdirSync(join(data, 'journal'));
  const other = { pid: 1, started: '5', host: 'elsewhere', boot: 'another', namespace: 'another' };
  writeFileSync(join(data, 'lock'), JSON.stringify(other));
  const { ended, kill } = start(data);
  await passed(3000);
  kill('SIGTERM');
  const before = performance.now();
  await ended;
  expect(performance.now() - before).toBeLessThan(1500);
});
