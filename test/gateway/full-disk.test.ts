/** A disk that fills up: new orders are refused in time, and a full one can be started on. */

import { spawnSync } from 'node:child_process';
import { afterEach, describe, expect, test } from 'vitest';
import { RejectReason } from '../../engine/schema/index.ts';
import { closeAll, freshFolder } from './fixture.ts';

afterEach(closeAll);

const PROGRAM = new URL('../../dist/test/gateway/full-disk-run.js', import.meta.url).pathname;
/** Its first word is the folder to be a disk of 40 MiB and 2 000 files. */
const MOUNTED = 'mount -t tmpfs -o size=40m,nr_inodes=2000 tmpfs "$0" && exec "$@"';

function inSmallDisk(folder: string, ...command: string[]): ReturnType<typeof spawnSync> {
  return spawnSync('unshare', ['-rm', 'sh', '-c', MOUNTED, folder, ...command], {
    encoding: 'utf8',
    timeout: 60_000,
  });
}

const isPermitted = inSmallDisk(freshFolder(), 'true').status === 0;
if (!isPermitted) console.warn('skipped: this machine permits no mounts (unshare -rm)');

function stepsWith(reserveBytes: number): unknown {
  const folder = freshFolder();
  const run = inSmallDisk(folder, process.execPath, PROGRAM, folder, `${reserveBytes}`);
  return JSON.parse(String(run.stdout).trim().split('\n').at(-1) ?? '');
}

describe.skipIf(!isPermitted)('on a disk of 40 MiB', { timeout: 90_000 }, () => {
  test('new orders are refused below the bound and cancels pass, also after a start on a full disk', () => {
    const refused = `reject ${RejectReason.diskLow}`;
    expect(stepsWith(8 << 20)).toEqual([
      'with room: orderAck',
      'reserve true',
      `low: ${refused}`,
      'low, a cancel: massCancelAck',
      `no files left: ${refused}`,
      'no files left, a cancel: massCancelAck',
      `full, started again: ${refused}`,
      'full, a cancel: massCancelAck',
      'room again: orderAck',
    ]);
  });

  test('without a reserve the start on a full disk fails with a code', () => {
    const steps = stepsWith(0) as string[];
    expect(steps.at(-1)).toMatch(/^failed (ENOSPC|failed)$/);
    expect(steps).toContain('reserve false');
  });
});
