/** `praya start` as a process, on a folder that it cannot have. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { closeAll, freshFolder, passed } from '../../fixture.ts';

afterEach(closeAll);

const PROGRAM = new URL('../../../../dist/gateway/tools/cli/praya.js', import.meta.url).pathname;

function start(data: string): { ended: Promise<string>; kill: (signal: NodeJS.Signals) => void } {
  const ports = ['--port', '0', '--admin-port', '0'];
  const child = spawn(
    process.execPath,
    [PROGRAM, 'start', '--headless', '--data', data, ...ports],
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
