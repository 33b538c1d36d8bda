// The upgrade from the former release, with that release: built from this repository's history, run for a few seconds,
// stopped, and brought over. Skipped where the history is not at hand.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PRAYA, praya, type Ran } from '../gateway/tools/cli/run-praya.ts';

/** The last commit with rules 3. */
const FORMER_RELEASE = '84254d33db092d15e1da8d2cd5d480b1f235294a';
const PORTS = ['--port', '28960', '--admin-port', '28961'];
const MINUTE_MS = 60_000;

const hasHistory = spawnSync('git', ['cat-file', '-e', `${FORMER_RELEASE}^{commit}`]).status === 0;
if (!hasHistory) process.stderr.write('skipped: the former release is not in this history\n');

describe.skipIf(!hasHistory)('a folder of the former release', () => {
  const folder = mkdtempSync(join(tmpdir(), 'praya-former-'));
  const release = join(folder, 'release');
  const data = join(folder, 'data');
  const formerCli = join(release, 'dist/gateway/tools/cli/praya.js');

  beforeAll(() => {
    mkdirSync(release);
    const files = execFileSync('git', ['archive', FORMER_RELEASE], { maxBuffer: 1 << 28 });
    execFileSync('tar', ['-x', '-C', release], { input: files });
    symlinkSync(resolve('node_modules'), join(release, 'node_modules'));
    execFileSync('npm', ['run', 'build'], { cwd: release, stdio: 'pipe' });
    started(formerCli, 5);
  }, 3 * MINUTE_MS);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A venue that stops by itself. */
  function started(cli: string, seconds: number): Ran {
    const words = ['start', '--headless', '--for', String(seconds), '--data', data, ...PORTS];
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
      encoding: 'utf8',
      env: { ...process.env, PRAYA_LOG_LEVEL: 'error' },
    });
    return { status, stdout, stderr };
  }

  test(
    'is refused in one line that says what to do, then upgraded, and trades on',
    () => {
      const refused = started(PRAYA, 1);
      expect(refused.status).toBe(1);
      expect(refused.stderr.trim().split('\n')).toEqual([
        expect.stringMatching(/rules 3, and this build has rules 4: praya upgrade .* --former DIR/),
      ]);

      const upgrade = praya(['upgrade', data, '--former', release]);
      expect(upgrade).toMatchObject({ status: 0, stderr: '' });
      expect(upgrade.stdout).toMatch(/goes on by rules 4 from command \d+; before it, rules 3/);
      expect(praya(['upgrade', data, '--former', release]).stdout).toContain('nothing to do');

      const traded = started(PRAYA, 8);
      expect(traded).toMatchObject({ status: 0 });
      expect(traded.stdout).toMatch(/from command [1-9]/);
      const audit = praya(['audit', data]);
      expect(audit).toMatchObject({ status: 0, stderr: '' });
      expect(audit.stdout).toMatch(/commands 1 to \d+ are of rules 3/);
      expect(praya(['records', 'verify', join(data, 'records')])).toMatchObject({ status: 0 });
      expect(praya(['replay', data]).stderr).toMatch(
        /written by rules 3, and this build has rules 4/,
      );
      expect(praya(['replay', data, '--from-rules']).status).toBe(0);
      expect(
        praya(['convert', data, '--to', 'text', '--out', join(folder, 'log.jsonl')]).status,
      ).toBe(0);
    },
    2 * MINUTE_MS,
  );
});
