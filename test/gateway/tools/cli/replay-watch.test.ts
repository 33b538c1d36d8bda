// `praya replay LOG --speed N` as a process: its line, its refusals, its end.

import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { beforeAll, describe, expect, test } from 'vitest';
import { PRAYA, praya, useFolder } from './run-praya.ts';
import { smallLog, textOf } from './small-log.ts';

const file = useFolder();
let log: string;

beforeAll(() => {
  log = file('small.jsonl');
  writeFileSync(log, textOf(smallLog()));
});

/** Folders that a replay keeps beside the recording. */
function scratch(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('praya-replay-'));
}

describe('what makes no sense is refused with the usage status, and nothing is opened', () => {
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['no speed', ['--speed', 'fast'], /A speed is 0\.01 to 10000/],
    ['a speed of nothing', ['--speed', '0'], /A speed is/],
    ['a speed beyond all bounds', ['--speed', '1000000'], /A speed is/],
    ['no port', ['--speed', '1', '--port', '70000'], /A port is/],
    ['no place', ['--speed', '1', '--at', 'noon'], /Neither a sequence nor a time/],
    ['a place behind the end', ['--speed', '1', '--at', '9999'], /command 1 to/],
    ['a time before the beginning', ['--speed', '1', '--at', '1999-01-01'], /2024-01-02T03:04:05/],
    ['a place alone', ['--at', '3'], /go with --speed/],
    ['a port alone', ['--port', '8904'], /go with --speed/],
    ['a summary as well', ['--speed', '1', '--json'], /cannot be used with/],
    ['an end as well', ['--speed', '1', '--until', '3'], /cannot be used with/],
  ];
  for (const [name, options, text] of cases) {
    test(name, () => {
      const { status, stdout, stderr } = praya(['replay', log, ...options]);
      expect(stderr).toMatch(text);
      expect(status).toBe(2);
      expect(stdout).toBe('');
    });
  }

  test('standard input, which is read once', () => {
    const { status, stderr } = praya(['replay', '-', '--speed', '1'], readFileSync(log, 'utf8'));
    expect(stderr).toContain('name a folder or a file');
    expect(status).toBe(2);
  });

  test('a log that ends in the middle of a line', () => {
    const cut = file('cut.jsonl');
    writeFileSync(cut, readFileSync(log, 'utf8').slice(0, -20));
    const { status, stderr } = praya(['replay', cut, '--speed', '1', '--port', '0']);
    expect(stderr).toContain('line');
    expect(status).toBe(1);
  });
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`it says where, plays, and ${signal} ends it without a trace`, async () => {
    const before = scratch();
    const child = spawn(process.execPath, [PRAYA, 'replay', log, '--speed', '10x', '--port', '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const line = await new Promise<string>((resolve) => {
      child.stdout.on('data', (chunk) => resolve(String(chunk)));
    });
    const found = /^praya: watch the replay in the browser: (http:\/\/127\.0\.0\.1:\d+\/)\n$/.exec(
      line,
    );
    expect(found, line).not.toBeNull();
    const answer = await fetch(found?.[1] ?? '');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(scratch().filter((name) => !before.includes(name))).toEqual([]);
  });
}
