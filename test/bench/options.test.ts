// What a program of numbers does not understand, it does not measure.

import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const ran = (...words: string[]): { status: number | null; stderr: string; stdout: string } =>
  spawnSync(process.execPath, words, { encoding: 'utf8', timeout: 20_000 });
const BENCH = 'dist/bench/main.js';
const ATTACK = 'dist/test/attack/main.js';

test.each([
  [BENCH, ['--onyl', 'codec'], /unknown option '--onyl'/],
  [
    BENCH,
    ['codecs'],
    /no section is called 'codecs'; there are: .*codec, .*sockets, quotes, kills, fanout/,
  ],
  [BENCH, ['--quick', 'codec'], /no section is called 'codec'; there are: /],
  [BENCH, ['--scale', '1.5'], /above 0, at most 1/],
  [BENCH, ['--only', '('], /no regular expression/],
  [BENCH, ['--only', 'nowhere'], /no section fits; there are: /],
  [ATTACK, ['nowhere'], /Allowed choices are slow-resume, /],
  [ATTACK, ['--rounds', '0'], /Allowed choices are 1, 2, 3/],
])('%s %j is refused in words', (program, words, why) => {
  const { status, stderr } = ran(program, ...words);
  expect(status).toBe(1);
  expect(stderr).toMatch(why);
});

test.each([BENCH, ATTACK])('%s lists its options', (program) => {
  const { status, stdout } = ran(program, '--help');
  expect(status).toBe(0);
  expect(stdout).toMatch(/Options:/);
});
