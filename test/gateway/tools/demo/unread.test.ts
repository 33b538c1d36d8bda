// Whoever stops reading what `praya start` shows does not hold the venue, and does not end it.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, openSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { closeAll, freshFolder, passed } from '../../fixture.ts';
import { PRAYA } from '../cli/run-praya.ts';
import { freePorts, portWords } from './processes.ts';

afterEach(closeAll);

/** Runs a command on a terminal of its own, of which 4 KB are read and then nothing: Ctrl-S, a stalled ssh. */
const STALLED = `
import os, pty, signal, sys, time
pid, terminal = pty.fork()
if pid == 0: os.execvp(sys.argv[1], sys.argv[1:])
signal.signal(signal.SIGTERM, lambda *_: os.kill(pid, signal.SIGTERM))
os.read(terminal, 4096)
while True:
  ended, status = os.waitpid(pid, os.WNOHANG)
  if ended: sys.exit(os.waitstatus_to_exitcode(status))
  time.sleep(0.05)
`;
const hasTerminals = spawnSync('python3', ['-c', 'import pty']).status === 0;

async function commandLine(): Promise<{
  readonly words: readonly string[];
  readonly port: number;
}> {
  const ports = await freePorts();
  const { port } = ports;
  const data = join(freshFolder(), 'data');
  const words = [PRAYA, 'start', '--data', data, ...portWords(ports)];
  return { words, port: Number(port) };
}

async function isHealthy(port: number): Promise<boolean> {
  const signal = AbortSignal.timeout(5000);
  const answer = await fetch(`http://127.0.0.1:${port}/healthz`, { signal }).catch(() => null);
  return answer?.status === 200;
}

/** Its bots quote: before that a signal ends it where it stands. */
async function isTrading(port: number): Promise<boolean> {
  const signal = AbortSignal.timeout(5000);
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`, { signal }).catch(() => null);
  const [, orders = '0'] =
    /^praya_order_ack_seconds_count\{command="placeOrder"\} (\d+)$/m.exec(
      (await answer?.text()) ?? '',
    ) ?? [];
  return Number(orders) >= 10;
}

/** It opens, it is as healthy seconds later, and SIGTERM ends it in order. */
async function expectUnheld(child: ChildProcess, port: number): Promise<void> {
  const ended = once(child, 'exit');
  try {
    for (let tries = 0; tries < 600 && !(await isTrading(port)); tries++) await passed(100);
    for (let look = 0; look < 6; look++) {
      await passed(500);
      expect(await isHealthy(port)).toBe(true);
    }
    child.kill('SIGTERM');
    const [code] = (await Promise.race([ended, passed(30_000).then(() => ['late'])])) as [unknown];
    expect(code).toBe(0);
  } finally {
    child.kill('SIGKILL');
  }
}

test('a pipe that was closed: what it shows is dropped', async () => {
  const { words, port } = await commandLine();
  const pipe = join(freshFolder(), 'pipe');
  expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
  const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
  const writer = openSync(pipe, constants.O_WRONLY);
  const stdio = ['ignore', writer, 'inherit'] as const;
  const child = spawn(process.execPath, [...words, '--headless'], { stdio: [...stdio] });
  closeSync(writer);
  closeSync(reader);
  await expectUnheld(child, port);
});

test.skipIf(!hasTerminals)(
  `a terminal that nobody reads: frames are dropped${hasTerminals ? '' : ' (skipped: python3 makes the terminal)'}`,
  async () => {
    const { words, port } = await commandLine();
    const program = ['-c', STALLED, process.execPath, ...words];
    const env = { ...process.env, TERM: 'xterm-256color' };
    await expectUnheld(spawn('python3', program, { stdio: 'ignore', env }), port);
  },
);
