// `praya financing` as a script sees it: tokens, sending, statements, capital, replay, audit, stress.

import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { PRAYA, praya, useFolder } from '../gateway/tools/cli/run-praya.ts';
import { termsOf } from './listing.ts';
import { SECOND } from './player.ts';

const desks: ChildProcess[] = [];
afterEach(() => {
  for (const desk of desks.splice(0)) desk.kill('SIGKILL');
});

const inFolder = useFolder();
const finance = (args: readonly string[], input = '', env: NodeJS.ProcessEnv = {}) =>
  praya(['financing', ...args], input, env);

const lines = (...commands: object[]): string =>
  commands.map((command, at) => JSON.stringify({ reference: `line-${at}`, command })).join('\n');

const SETUP = lines(
  {
    kind: 'listAsset',
    asset: 'BTC',
    terms: { ...termsOf('BTC'), staleAfter: 3600 * SECOND },
  },
  { kind: 'setCapital', capital: 1_000_000_00, otherLoans: 0 },
  { kind: 'registerClient', client: 'ann', group: '', marginClientSince: 1 },
  {
    kind: 'openFacility',
    client: 'ann',
    limit: 9_000_000_00,
    capability: 9_000_000_00,
    rate: 80_000,
    note: '',
  },
  { kind: 'pledge', client: 'ann', asset: 'BTC', qty: 1_000_000_000, custodian: 'vault' },
  {
    kind: 'setPrice',
    asset: 'BTC',
    price: 800_000_00,
    quotedAt: 1_700_000_000_000_000,
    source: 'x',
  },
  {
    kind: 'setPrice',
    asset: 'BTC',
    price: 800_000_00,
    quotedAt: 9_000_000_000_000_000,
    source: 'x',
  },
  { kind: 'draw', client: 'ann', amount: 3_000_000_00 },
);

// Each line of it is a process that starts.
describe('from tokens to a statement', { timeout: 240_000 }, () => {
  test('a token is shown once, kept hashed, and only in a file of one’s own', () => {
    const file = inFolder('tokens.json');
    const made = finance(['token', 'alice', '--roles', 'credit,risk,feed', '--tokens', file]);
    expect(made.status).toBe(0);
    const text = readFileSync(file, 'utf8');
    expect(text).not.toContain(made.stdout.trim());
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(finance(['token', 'alice', '--roles', 'credit', '--tokens', file]).stderr).toContain(
      'already',
    );
    expect(finance(['token', 'bob', '--roles', 'king', '--tokens', file]).status).toBe(2);
    writeFileSync(inFolder('open.json'), text, { mode: 0o644 });
    const open = [
      'serve',
      '--data',
      inFolder('x'),
      '--port',
      '0',
      '--tokens',
      inFolder('open.json'),
    ];
    expect(finance(open).stderr).toContain('0600');
  });

  test('a file is sent, sent again, and read back', async () => {
    const data = inFolder('data');
    const tokens = inFolder('tokens-2.json');
    const alice = finance([
      'token',
      'alice',
      '--roles',
      'credit,risk,feed',
      '--tokens',
      tokens,
    ]).stdout;
    const bob = finance(['token', 'bob', '--roles', 'approver', '--tokens', tokens]).stdout;
    const env = { PRAYA_FINANCING_TOKEN: alice, PRAYA_FINANCING_APPROVAL: bob };
    const desk = spawn(
      process.execPath,
      [
        PRAYA,
        'financing',
        'serve',
        '--data',
        data,
        '--port',
        '0',
        '--tokens',
        tokens,
        '--log-level',
        'error',
      ],
      { stdio: ['ignore', 'inherit', 'pipe'] },
    );
    desks.push(desk);
    const url = await new Promise<string>((resolve) => {
      desk.stderr.on('data', (part: Buffer) => {
        const [found] = /http:\S+/.exec(part.toString()) ?? [];
        if (found !== undefined) resolve(found);
      });
    });
    const sent = finance(['send', '-', '--url', url], SETUP, env);
    expect(sent).toMatchObject({ status: 0, stderr: '' });
    expect(sent.stdout).toContain('"kind":"drawn"');
    const again = finance(['send', '-', '--url', url], SETUP, env);
    expect(again.stdout.match(/"isRepeat":true/g)).toHaveLength(8);
    const over = lines({ kind: 'draw', client: 'ann', amount: 9_000_000_00 }).replace(
      'line-0',
      'x',
    );
    const refused = finance(['send', '-', '--url', url], over, env);
    expect(refused.status).toBe(1);
    expect(refused.stdout).toContain('"creditLimit"');
    expect(refused.stderr).toContain('line 1 was refused');
    expect(finance(['send', '-', '--url', url], over, { PRAYA_FINANCING_TOKEN: '' }).status).toBe(
      2,
    );

    const live = JSON.parse(finance(['replay', data, '--json']).stdout) as { digest: string };
    desk.kill('SIGTERM');
    expect(await new Promise((resolve) => desk.on('exit', resolve))).toBe(0);
    expect(JSON.parse(finance(['replay', data, '--json']).stdout)).toMatchObject({
      digest: live.digest,
    });
    const events = finance(['replay', data, '--events', '-']);
    expect(events.stdout).toContain('"kind":"facilityOpened"');
    const audit = finance(['audit', data]);
    expect(audit).toMatchObject({ status: 0 });
    expect(audit.stdout).not.toContain('broken');

    const month = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);
    const statement = finance(['statement', data, 'ann', '--month', month]);
    expect(statement.stdout).toMatch(/draw +3,000,000\.00 +3,000,000\.00/);
    expect(finance(['statement', data, 'bob', '--month', month]).status).toBe(1);
    expect(finance(['statement', data, 'ann', '--month', '2026']).status).toBe(2);

    const capital = finance(['capital', data]);
    expect(capital.stdout).toContain('5 times the capital: within');
    expect(capital.stdout).toMatch(/ann .* 3,000,000\.00 +0\.00 +3,000,000\.00 {2}clean/);

    const stress = finance(['stress', '--data', data, '--path', 'shock:-60%:60s', '--json']);
    expect(stress.status).toBe(0);
    const { outcomes } = JSON.parse(stress.stdout) as { outcomes: Record<string, unknown>[] };
    expect(outcomes).toMatchObject([{ clients: 1, brokenLaws: [] }]);
    // A day that ends while it runs, by the clock of this test, posts interest and may open another.
    expect([1, 2]).toContain(outcomes[0]['calls']);
  });

  test('what is asked for in the wrong way is refused so', () => {
    expect(finance(['replay', inFolder('nothing')]).stderr).toContain('no data folder');
    expect(finance(['stress', '--path', 'nonsense']).status).toBe(2);
    expect(finance(['serve', '--data', inFolder('y')]).stderr).toContain('say who may ask');
    expect(finance(['--help']).stdout).toContain('praya financing serve');
  });
});
