/** Two containers on one volume: each numbers its processes by itself, so neither can look the other's up. */

import { spawnSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { delay, realScheduler } from '../../../gateway/host/scheduler.ts';
import { Appender } from './child.ts';
import { countCommands, freshFolder, removeFolders } from './fixture.ts';

const CONTAINER = ['unshare', '-rpf', '--kill-child', '--mount-proc'];
const isPermitted = spawnSync(CONTAINER[0], [...CONTAINER.slice(1), 'true']).status === 0;
if (!isPermitted) console.warn('skipped: this machine permits no namespaces (unshare -rpf)');

const appenders: Appender[] = [];
afterEach(async () => {
  for (const appender of appenders.splice(0)) await appender.kill();
  removeFolders();
});

function started(folder: string, mode: 'append' | 'hold', within: readonly string[]): Appender {
  const appender = new Appender(folder, mode, within);
  appenders.push(appender);
  return appender;
}

describe.skipIf(!isPermitted)('of two containers', { timeout: 60_000 }, () => {
  test('one has the folder while it lives, and the other after it', async () => {
    const folder = freshFolder();
    const first = started(folder, 'append', CONTAINER);
    await first.printed('acked');
    const second = started(folder, 'append', CONTAINER);
    await second.ended();
    expect(second.text).toMatch(/^refused locked \d+\n$/);

    await first.kill();
    await first.ended();
    const acknowledged = first.acknowledged;
    const third = started(folder, 'append', CONTAINER);
    await third.printed('acked');
    expect(Number(/open (\d+)/.exec(third.text)?.[1])).toBeGreaterThan(acknowledged);
    await third.kill();
    expect(countCommands(folder)).toBeGreaterThanOrEqual(third.acknowledged);
  });

  test('one that was paused acknowledges nothing more once the other has begun', async () => {
    const folder = freshFolder();
    const first = started(folder, 'append', CONTAINER);
    await first.printed('acked');
    const inner = first.innerPid();
    first.signal('SIGSTOP', inner);
    // What was on disk when the pause came may be acknowledged still, and nothing after it.
    const written = Math.max(await allRead(first), countCommands(folder));
    const second = started(folder, 'append', CONTAINER);
    await second.printed('acked');
    first.signal('SIGCONT', inner);
    await first.ended();
    expect(first.text).toContain('refused taken');
    expect(first.acknowledged).toBeLessThanOrEqual(written);
    await second.kill();
    const begun = Number(/open (\d+)/.exec(second.text)?.[1]);
    expect(begun).toBeGreaterThan(first.acknowledged);
    expect(countCommands(folder)).toBeGreaterThanOrEqual(second.acknowledged);
  });
});

/** What a paused process printed before its pause, once nothing more of it comes. @returns what it acknowledged. */
async function allRead(process: { readonly acknowledged: number }): Promise<number> {
  for (let same = 0, before = -1; same < 3; ) {
    same = process.acknowledged === before ? same + 1 : 0;
    before = process.acknowledged;
    await delay(realScheduler, 100);
  }
  return process.acknowledged;
}

describe('a folder that is lost while it is written', { timeout: 60_000 }, () => {
  test.each([
    ['is deleted', (folder: string) => rmSync(folder, { recursive: true })],
    ['is moved', (folder: string) => renameSync(folder, `${folder}-moved`)],
    ['loses its journal', (folder: string) => rmSync(join(folder, 'journal'), { recursive: true })],
  ])('%s: the process ends within a second and acknowledges nothing more', async (_, lose) => {
    for (const mode of ['append', 'hold'] as const) {
      const folder = freshFolder();
      const appender = started(folder, mode, []);
      await appender.printed(mode === 'append' ? 'acked' : 'open');
      if (mode === 'hold') await started(folder, 'hold', []).ended(); // Refused; it changes nothing.
      appender.signal('SIGSTOP');
      const acknowledged = await allRead(appender);
      // A batch may have been flushed, and its folder looked at, when the pause came: it is acknowledged, and nothing after it.
      const written = mode === 'append' ? countCommands(folder) : 0;
      try {
        lose(folder);
      } finally {
        appender.signal('SIGCONT');
      }
      const lostAt = performance.now();
      await appender.ended();
      expect(performance.now() - lostAt).toBeLessThan(2000); // A second, and room for a busy machine.
      expect(appender.text).toMatch(/refused (deleted|failed)/);
      expect(appender.acknowledged).toBeLessThanOrEqual(Math.max(acknowledged, written));
      rmSync(`${folder}-moved`, { recursive: true, force: true });
    }
  });

  test('is stopped by a lock that somebody else has put there', async () => {
    const folder = freshFolder();
    const first = started(folder, 'hold', []);
    await first.printed('open');
    rmSync(join(folder, 'lock'));
    const second = started(folder, 'hold', []);
    await second.printed('open');
    await first.ended();
    expect(first.text).toMatch(/refused (taken|deleted)/);
    expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))).toMatchObject({
      pid: second.pid,
    });
  });
});
