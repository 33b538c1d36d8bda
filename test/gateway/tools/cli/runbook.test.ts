/** docs/operating/runbook.md, run as it stands: from an empty folder to a trade, a backup, a restore and an incident. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { closeAll, freshFolder } from '../../fixture.ts';
import { freePorts } from '../demo/processes.ts';
import { PRAYA } from './run-praya.ts';

const children: ChildProcess[] = [];

afterEach(async () => {
  for (const { pid } of children.splice(0)) {
    try {
      if (pid !== undefined) process.kill(-pid, 'SIGKILL');
    } catch {} // All of them have ended.
  }
  await closeAll();
});

/** The fenced blocks that are marked to be run, in order. */
function commandsOf(page: string): string {
  const blocks = [...page.matchAll(/^```sh run\n(.*?)^```$/gms)].map(([, text]) => text);
  expect(blocks.length).toBeGreaterThan(10);
  return blocks.join('\n');
}

/** The program under its name, at ports that nothing else has. */
function installed(folder: string, port: string, adminPort: string): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const text = `#!/bin/sh
case "$1" in
  order | positions) set -- "$@" --port ${port} ;;
  desk) set -- "$@" --port ${adminPort} ;;
esac
exec '${process.execPath}' '${PRAYA}' "$@"
`;
  writeFileSync(join(bin, 'praya'), text, { mode: 0o755 });
  return bin;
}

test('the runbook leads from an empty folder to a trade, and back from a backup', {
  timeout: 240_000,
}, async () => {
  const folder = freshFolder();
  const { port, adminPort } = await freePorts();
  const bin = installed(folder, port, adminPort);
  const commands = commandsOf(readFileSync('docs/operating/runbook.md', 'utf8'))
    .replaceAll('127.0.0.1:8900', `127.0.0.1:${port}`)
    .replaceAll('127.0.0.1:8901', `127.0.0.1:${adminPort}`);
  const script = join(folder, 'runbook.sh');
  writeFileSync(script, commands);
  const shell = spawn('bash', ['-euo', 'pipefail', script], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: `${bin}:${process.env['PATH']}`,
      NO_COLOR: '1',
      PRAYA_PORT: port,
      PRAYA_ADMIN_PORT: adminPort,
      PRAYA_GO_AWAY_MS: '200',
      XDG_STATE_HOME: folder,
    },
  });
  children.push(shell);
  let out = '';
  for (const stream of [shell.stdout, shell.stderr]) {
    stream.on('data', (text: Buffer) => {
      out += text.toString();
    });
  }
  const [code] = (await once(shell, 'exit')) as [number | null];
  const at = (name: string): string => readFileSync(join(folder, 'venue', name), 'utf8');
  expect(code, `${out}\n${at('venue.log')}`).toBe(0);

  expect(out).toMatch(/Filled {4}0\.500 @ 100,000\.0/);
  const positions = out.match(/^Position .*$/gm) ?? [];
  // Of each contract, before the backup and after the restore.
  expect(positions.slice(-2)).toEqual(positions.slice(-4, -2));
  expect(positions.slice(-2).join()).toMatch(/BTC-PERP [+-]0\.500, entered at/);
  const digest = (name: string): unknown => (JSON.parse(at(name)) as { digest: unknown }).digest;
  expect(digest('restored.json')).toBe(digest('at-backup.json'));
  expect(out).toMatch(/\d+ lines in 1 file, none altered/);
  expect(at('venue.log')).toMatch(/stopped after command \d+/);
  expect(out).toContain('CONTRACT_STATE_HALTED');
});
