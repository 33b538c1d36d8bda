// Debian's Prometheus scrapes a real venue with its bots: each query of the dashboard, and each alert rule, returns samples.
//
//   npm run test:prometheus      (apt-get install prometheus)
//
// Without the program it is skipped, in one line.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dashboardQueries, RULES_FILE, ruleQueries } from './queries.ts';

const isThere = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
const HAS_PROMETHEUS = isThere('prometheus') && isThere('promtool');
if (!HAS_PROMETHEUS)
  process.stdout.write('skipped: no prometheus here (apt-get install prometheus)\n');

/** For two scrapes of a second each, and the evaluation of the rules, on a busy machine. */
const PATIENCE_MS = 40_000;
/** When each alert fires, for promtool. */
const ALERTS_FILE = 'test/prometheus/alerts.test.yml';
/** The demonstration speaks in the clear: it has no certificate, and no sample of one. */
const ofTls = ([, expr]: readonly [string, string]): boolean => expr.includes('certificate');

describe.skipIf(!HAS_PROMETHEUS)('Prometheus', () => {
  const folder = mkdtempSync(join(tmpdir(), 'praya-prometheus-'));
  const children: ChildProcess[] = [];
  let venue = 0;
  let prometheus = 0;

  beforeAll(async () => {
    venue = await freePort();
    prometheus = await freePort();
    start(process.execPath, venueArguments(folder, venue, await freePort()));
    await answered(`http://127.0.0.1:${venue}/readyz`);
    copyFileSync(RULES_FILE, join(folder, 'praya.rules.yml'));
    writeFileSync(join(folder, 'prometheus.yml'), configuration(venue));
    start('prometheus', [
      `--config.file=${join(folder, 'prometheus.yml')}`,
      `--storage.tsdb.path=${join(folder, 'tsdb')}`,
      `--web.listen-address=127.0.0.1:${prometheus}`,
    ]);
    await answered(`http://127.0.0.1:${prometheus}/-/ready`);
    while ((await query('count_over_time(praya_ready[1m]) > 4')).length === 0) await passed(200);
  }, 120_000);

  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await Promise.all(
      children.map(async (child) => {
        while (child.exitCode === null && child.signalCode === null) await passed(10);
      }),
    );
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const queries = dashboardQueries().filter((each) => !ofTls(each));
  const watched = ruleQueries().filter((each) => !ofTls(each));

  test.each(queries)('draws %s: %s', async (_, expr) => {
    await expect.poll(() => query(expr), { timeout: PATIENCE_MS }).not.toEqual([]);
  });

  test.each(watched)('has what %s watches: %s', async (_, expr) => {
    await expect.poll(() => query(expr), { timeout: PATIENCE_MS }).not.toEqual([]);
  });

  test('evaluates every rule without an error', async () => {
    const healths = async (): Promise<unknown[]> => {
      const { data } = (await json('/api/v1/rules')) as {
        data: { groups: { rules: { name: string; health: string; lastError?: string }[] }[] };
      };
      return data.groups.flatMap(({ rules }) =>
        rules.flatMap(({ name, health, lastError }) =>
          health === 'ok' ? [] : [[name, lastError]],
        ),
      );
    };
    await expect.poll(healths, { timeout: PATIENCE_MS }).toEqual([]);
  });

  test('fires where somebody is needed, and nowhere else', () => {
    copyFileSync(ALERTS_FILE, join(folder, 'alerts.test.yml'));
    const arguments_ = ['test', 'rules', join(folder, 'alerts.test.yml')];
    const tested = spawnSync('promtool', arguments_, { encoding: 'utf8' });
    expect([tested.status, tested.stderr]).toEqual([0, '']);
  });

  test('finds nothing to say of the rules and of the page', async () => {
    const rules = spawnSync('promtool', ['check', 'rules', RULES_FILE], { encoding: 'utf8' });
    expect([rules.status, rules.stderr]).toEqual([0, '']);
    const page = await (await fetch(`http://127.0.0.1:${venue}/metrics`)).text();
    const linted = spawnSync('promtool', ['check', 'metrics'], { input: page, encoding: 'utf8' });
    expect(linted.stderr.split('\n').filter((line) => line !== '')).toEqual([]);
  });

  function start(program: string, args: readonly string[]): void {
    children.push(spawn(program, args, { stdio: 'ignore' }));
  }

  async function json(path: string): Promise<unknown> {
    return (await fetch(`http://127.0.0.1:${prometheus}${path}`)).json();
  }

  /** @returns its samples; an error of the query is one */
  async function query(expr: string): Promise<readonly unknown[]> {
    const answer = (await json(`/api/v1/query?query=${encodeURIComponent(expr)}`)) as {
      readonly status: string;
      readonly error?: string;
      readonly data?: { readonly result: readonly unknown[] };
    };
    if (answer.status !== 'success') throw new Error(`${expr}: ${answer.error}`);
    return answer.data?.result ?? [];
  }
});

function venueArguments(folder: string, port: number, adminPort: number): string[] {
  const program = join('dist', 'gateway', 'tools', 'cli', 'praya.js');
  const ports = ['--port', String(port), '--admin-port', String(adminPort)];
  return [program, 'start', '--headless', '--data', join(folder, 'data'), ...ports];
}

function configuration(port: number): string {
  return [
    'global: { scrape_interval: 1s, evaluation_interval: 2s }',
    'rule_files: [praya.rules.yml]',
    'scrape_configs:',
    '  - job_name: praya',
    `    static_configs: [{ targets: ['127.0.0.1:${port}'] }]`,
    '',
  ].join('\n');
}

async function answered(url: string): Promise<void> {
  const ask = (): Promise<boolean> =>
    fetch(url).then(
      ({ status }) => status === 200,
      () => false,
    );
  while (!(await ask())) await passed(200);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

function passed(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
