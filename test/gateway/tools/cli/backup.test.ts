/** `praya backup`: a copy that was proved, or none. What a running venue adds is in copy-log.test.ts and in the runbook. Shows G-08. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { realDisk } from '../../../../gateway/log/disk.ts';
import { type Backup, backUp } from '../../../../gateway/tools/cli/backup-copy.ts';
import { PRAYA, praya, useFolder } from './run-praya.ts';
import { smallLog, textOf, writeData } from './small-log.ts';

const file = useFolder();

beforeAll(async () => {
  await writeData(file('data'), smallLog(), (_seq, digest) => digest);
  mkdirSync(file('data/streams'));
  writeFileSync(file('data/streams/1.stream'), 'events');
  writeFileSync(file('data/reserve'), 'set aside');
  writeFileSync(file('data/journal/next-7.tmp'), 'zeros');
});

describe('praya backup', () => {
  test('copies a data folder, and the copy replays to the same state', () => {
    const { status, stdout, stderr } = praya(['backup', file('data'), file('kept/first')]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^copied .*first: \d+ files, [\d,\s]+ bytes, up to command 12, 2024-/);
    expect(stdout).toContain('with recorded events agree; every law holds');
    const digestOf = (folder: string): unknown =>
      (JSON.parse(praya(['replay', folder, '--json']).stdout) as { digest: unknown }).digest;
    expect(digestOf(file('kept/first'))).toBe(digestOf(file('data')));
    expect(stdout).toContain(`digest     ${digestOf(file('data'))}`);
    expect(readdirSync(file('kept'))).toEqual(['first']);
    const names = ['archive', 'journal', 'snapshots', 'streams'];
    expect(readdirSync(file('kept/first')).sort()).toEqual(names);
    expect(readdirSync(file('kept/first/journal'))).toEqual(['0000000000000001.seg']);
    expect(praya(['audit', file('kept/first')]).status).toBe(0);
  });

  test('brings a copy back, and says of both in JSON that they are the same', () => {
    const ran = (from: string, to: string): Backup =>
      JSON.parse(praya(['backup', file(from), file(to), '--json']).stdout) as Backup;
    const first = ran('data', 'kept/second');
    const back = ran('kept/second', 'restored');
    expect({ ...back, bytes: 0 }).toEqual({ ...first, bytes: 0 });
    expect(back).toMatchObject({ seq: 12, commands: 12 });
  });

  test('from the newest snapshot it replays what is behind it', () => {
    const args = ['backup', file('data'), file('quick'), '--from-snapshot', '--json'];
    const quick = JSON.parse(praya(args).stdout) as Backup;
    expect(quick).toMatchObject({ seq: 12, commands: 6 });
  });

  test('writes over nothing', () => {
    mkdirSync(file('taken'));
    const taken = praya(['backup', file('data'), file('taken')]);
    expect(taken.status).toBe(2);
    expect(taken.stderr).toMatch(/^praya: \S+taken is there already, and is not written over\n$/);
    mkdirSync(file('half.partial'));
    const half = praya(['backup', file('data'), file('half')]);
    expect(half.status).toBe(2);
    expect(half.stderr).toMatch(/half\.partial is there: another backup is at work there, or/);
    expect(readdirSync(file('half.partial'))).toEqual([]);
    expect(existsSync(file('half'))).toBe(false);
  });

  test('is never in the folder that it copies, by no way there', () => {
    symlinkSync(file('data'), file('way'));
    for (const to of ['data/copy', 'data/journal/copy', 'way/copy']) {
      const { status, stderr } = praya(['backup', file('data'), file(to)]);
      expect({ to, status }).toEqual({ to, status: 2 });
      expect(stderr).toContain('a backup belongs elsewhere');
    }
    expect(existsSync(file('data/copy.partial'))).toBe(false);
  });

  test('wants a data folder', () => {
    writeFileSync(file('log.jsonl'), textOf(smallLog()));
    const ran = praya(['backup', file('log.jsonl'), file('text')]);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('is a text log, not a data folder');
    expect(praya(['backup', file('nowhere'), file('text')]).status).toBe(1);
    expect(existsSync(file('text'))).toBe(false);
  });

  test('of what is damaged, or runs otherwise than recorded, there is none', async () => {
    await writeData(file('liar'), smallLog(), (seq, digest) => (seq === 9 ? digest ^ 1 : digest));
    const liar = praya(['backup', file('liar'), file('of-liar')]);
    expect(liar.status).toBe(1);
    expect(liar.stderr).toMatch(/^praya: the two runs part at command 9/);
    await writeData(file('hurt'), smallLog(), (_seq, digest) => digest);
    const path = join(file('hurt'), 'snapshots', '0000000000000006.snap');
    const bytes = readFileSync(path);
    bytes[700] ^= 1;
    writeFileSync(path, bytes);
    const hurt = praya(['backup', file('hurt'), file('of-hurt')]);
    expect(hurt.status).toBe(1);
    expect(hurt.stderr).toContain('0000000000000006.snap');
    for (const to of ['of-liar', 'of-hurt']) {
      expect(existsSync(file(to))).toBe(false);
      expect(existsSync(file(`${to}.partial`))).toBe(false);
    }
  });

  test('leaves what a venue needs on a disk that is low', async () => {
    const plan = {
      source: { kind: 'segments', folder: file('data') },
      to: file('low'),
      from: 'rules',
      disk: { ...realDisk, freeBytes: async () => 256 << 20 },
    } as const;
    const low = backUp({ ...plan, freeBytesMin: 256 << 20 });
    await expect(low).rejects.toThrow(/has 268.435.456 bytes free, and the copy takes up/);
    expect(existsSync(file('low.partial'))).toBe(false);
    await backUp({ ...plan, freeBytesMin: 128 << 20 });
    expect(existsSync(file('low'))).toBe(true);
    const bound = ['--free-bytes-min', String(10 ** 15 - 1)];
    const ran = praya(['backup', file('data'), file('bounded'), ...bound]);
    expect(ran).toMatchObject({ status: 1, stdout: '' });
    expect(ran.stderr).toContain('999,999,999,999,999 must stay free');
  });

  test('killed in the middle, it leaves nothing that has the name of a backup', async () => {
    // Enough to replay that the copy is there for a while before it has its name.
    const child = spawn(process.execPath, [PRAYA, 'backup', file('data'), file('cut')], {
      stdio: 'ignore',
    });
    const ended = once(child, 'exit');
    while (!existsSync(file('cut.partial')) && child.exitCode === null)
      await new Promise((resolve) => setImmediate(resolve));
    child.kill('SIGKILL');
    const [, signal] = (await ended) as [number | null, string | null];
    expect(signal).toBe('SIGKILL');
    expect(existsSync(file('cut'))).toBe(false);
    expect(praya(['backup', file('data'), file('cut')]).status).toBe(2);
    rmSync(file('cut.partial'), { recursive: true });
    expect(praya(['backup', file('data'), file('cut')]).status).toBe(0);
  });
});
