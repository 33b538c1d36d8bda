/** The demonstration as a real process whose date is set under it (libfaketime). Its counter is left alone. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { replayLog } from '../../gateway/replay/replay-log.ts';
import { BTC, closeAll, freshFolder, passed } from './fixture.ts';

const PROGRAM = new URL('../../dist/gateway/tools/cli/praya.js', import.meta.url).pathname;
const LIBRARY = libraryOf();
if (LIBRARY === null) console.warn('skipped: libfaketime is not installed (apt: faketime)');

let child: ChildProcess | null = null;
afterEach(async () => {
  child?.kill('SIGKILL');
  child = null;
  await closeAll();
});

function libraryOf(): string | null {
  for (const room of existsSync('/usr/lib') ? readdirSync('/usr/lib') : []) {
    const path = join('/usr/lib', room, 'faketime', 'libfaketime.so.1');
    if (existsSync(path)) return path;
  }
  return null;
}

describe.skipIf(LIBRARY === null)(
  'CLOCK-003, CLOCK-005 a real process',
  { timeout: 180_000 },
  () => {
    test.each([
      ['two years ahead', '+2y'],
      ['an hour ahead', '+1h'],
      ['an hour behind', '-1h'],
    ])('%s for three seconds: its time goes on, and its index', async (_, shift) => {
      const folder = freshFolder();
      const shiftFile = join(folder, 'shift');
      writeFileSync(shiftFile, '+0');
      const data = join(folder, 'data');
      const words = [
        PROGRAM,
        'start',
        '--headless',
        '--data',
        data,
        '--port',
        '0',
        '--admin-port',
        '0',
      ];
      child = spawn(process.execPath, words, {
        stdio: ['ignore', 'pipe', 'ignore'],
        env: {
          ...process.env,
          LD_PRELOAD: LIBRARY ?? '',
          DONT_FAKE_MONOTONIC: '1',
          FAKETIME_DONT_FAKE_MONOTONIC: '1',
          FAKETIME_NO_CACHE: '1',
          FAKETIME_TIMESTAMP_FILE: shiftFile,
        },
      });
      let printed = '';
      child.stdout?.on('data', (piece: Buffer) => {
        printed += piece.toString();
      });
      while (!printed.includes('open at')) {
        if (child.exitCode !== null) throw new Error(`it ended: ${printed}`);
        await passed(50);
      }
      writeFileSync(shiftFile, shift);
      await passed(3000);
      writeFileSync(shiftFile, '+0');
      await passed(2500);
      child.kill('SIGTERM');
      await once(child, 'exit');

      const kinds = new Map<string, number>();
      const { state } = await replayLog(
        { kind: 'segments', folder: data },
        {
          onCommand: (_state, { command }) => {
            kinds.set(command.kind, (kinds.get(command.kind) ?? 0) + 1);
          },
        },
      );
      expect(Math.abs(state.time / 1000 - Date.now())).toBeLessThan(60_000);
      expect(state.markets[BTC]?.indexState).toBe(1);
      expect([kinds.get('holdRisk'), kinds.get('releaseRisk')]).toEqual([1, 1]);
      expect(kinds.get('declareOutage')).toBe(shift.startsWith('+') ? 1 : undefined);
    });
  },
);
