/** `praya init` and `praya serve` as processes: what they refuse, what they leave alone, and how a venue of one's own begins and ends. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { configurationFile } from '../../../../gateway/host/config-texts.ts';
import { parseJsonc } from '../../../../gateway/host/jsonc.ts';
import { makeCertificate, subjectAt } from '../../../support/certificate.ts';
import { closeAll, freshFolder } from '../../fixture.ts';
import { freePorts } from '../demo/processes.ts';
import { PRAYA, praya } from './run-praya.ts';

let folder = '';
let ports: { readonly port: number; readonly adminPort: number };
const children: ChildProcess[] = [];

/** A venue whose index is halted a second after its sources fall silent, so that a test need not wait for ten. */
beforeAll(async () => {
  folder = freshFolder();
  const { port, adminPort } = await freePorts();
  ports = { port: Number(port), adminPort: Number(adminPort) };
  const plan = join(folder, 'plan.jsonc');
  const text = praya(['init', '--print-plan']).stdout;
  writeFileSync(plan, text.replace(/(?<="ageMaxUs": "?)10000000/g, '2000000'));
  expect(readFileSync(plan, 'utf8')).not.toBe(text);
  const { status, stderr } = praya(['init', join(folder, 'venue'), '--plan', plan]);
  expect(stderr).toBe('');
  expect(status).toBe(0);
}, 60_000);

afterAll(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await closeAll();
});

const at = (...names: string[]): string => join(folder, 'venue', ...names);

/** Everything in a folder, with when it was changed. */
function listing(path: string): string[] {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
  return names.map((name) => {
    const { mode, mtimeMs, size } = statSync(join(path, name));
    return `${name} ${mode.toString(8)} ${mtimeMs} ${size}`;
  });
}

/** Writes a configuration beside that of `init`. */
function configured(name: string, settings: Readonly<Record<string, unknown>>): string {
  const own = parseJsonc(readFileSync(at('praya.jsonc'), 'utf8')) as Record<string, unknown>;
  writeFileSync(at(name), configurationFile({ ...own, ...ports, goAwayMs: 200, ...settings }));
  return at(name);
}

class Serving {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  out = '';

  constructor(config: string) {
    this.child = spawn(process.execPath, [PRAYA, 'serve', '--config', config], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(this.child);
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (text: Buffer) => {
        this.out += text.toString();
      });
    }
    this.ended = once(this.child, 'close').then(([code]) => code as number | null);
  }

  async said(pattern: RegExp): Promise<void> {
    await expect.poll(() => this.out, { timeout: 30_000 }).toMatch(pattern);
  }
}

test('what init makes is for its owner, and is never written over', () => {
  for (const name of readdirSync(at('keys'))) {
    expect(statSync(at('keys', name)).mode & 0o777).toBe(0o600);
  }
  expect(readdirSync(at('keys'))).toHaveLength(5);
  const before = listing(folder);
  const again = praya(['init', at()]);
  expect(again.status).toBe(2);
  expect(again.stderr).toMatch(
    /nothing is written over, and these are there: .*praya\.jsonc.*keys.*data/,
  );
  const other = join(folder, 'other');
  mkdirSync(join(other, 'keys'), { recursive: true });
  expect(praya(['init', other])).toMatchObject({ status: 2 });
  expect(readdirSync(other)).toEqual(['keys']);
  expect(listing(folder).filter((line) => !line.startsWith('other'))).toEqual(before);
});

test('what is wrong with a plan is named at once, and nothing of it stays', () => {
  const plan = join(folder, 'bad.jsonc');
  const staff = { operations: 'A', treasury: 'a', risk: 7, compliance: 'C' };
  writeFileSync(plan, JSON.stringify({ staff, contracts: [], staf: {} }));
  const { status, stderr } = praya(['init', join(folder, 'bad'), '--plan', plan]);
  expect(status).toBe(2);
  expect(stderr.split('\n').slice(0, -2)).toEqual([
    'staff.risk: expected a text of at most 128 letters, 7 was given',
    'staff.management: expected a text of at most 128 letters, nothing was given',
    expect.stringMatching(/^contracts: expected a list/),
    'staf: there is no such setting; the nearest is staff',
  ]);
  const text = praya(['init', '--print-plan']).stdout;
  writeFileSync(plan, text.replace('"tickSize": "0.1"', '"tickSize": "0"'));
  const refused = praya(['init', join(folder, 'bad'), '--plan', plan]);
  expect(refused.stderr).toMatch(/the venue refuses/);
  expect(refused.status).not.toBe(0);
  expect(readdirSync(join(folder, 'bad'))).toEqual([]);
});

test('every wrong setting ends it with 2, and nothing was opened or written', () => {
  const [one, two] = [makeCertificate(folder, 'one'), makeCertificate(folder, 'two')];
  const config = configured('wrong.jsonc', {
    port: 'x',
    prot: 1,
    tickMs: 1,
    disclosureFile: 'none.json',
    tlsCertFile: one.tlsCertFile,
    tlsKeyFile: two.tlsKeyFile,
  });
  const lines = readFileSync(config, 'utf8').replace('{\n', '{\n  "prot": 1,\n');
  writeFileSync(config, lines);
  const before = listing(at('data'));
  for (const more of [[], ['--check']]) {
    const { status, stdout, stderr } = praya(['serve', '--config', config, ...more]);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    const faults = stderr.trim().split('\n');
    expect(faults.map((line) => line.split(':')[0])).toEqual([
      'port',
      'tickMs',
      'prot',
      'disclosureFile',
      'tlsKeyFile',
      'praya',
    ]);
    expect(faults.at(-1)).toBe('praya: the configuration is refused: 5 faults; nothing was opened');
  }
  expect(listing(at('data'))).toEqual(before);
});

test.each<[string, Record<string, unknown>, RegExp]>([
  ['a folder without a venue', { dataFolder: 'documents' }, /dataFolder: .*no venue was founded/],
  ['no folder', { dataFolder: 'nowhere' }, /dataFolder: .*there is no such folder/],
  ['half of TLS', { tlsCertFile: 'none.pem' }, /needed together[\s\S]*tlsCertFile: .*ENOENT/],
  [
    'a key that is none',
    { tlsCertFile: 'praya.jsonc', tlsKeyFile: 'praya.jsonc' },
    /tlsCertFile: [\s\S]*tlsKeyFile: /,
  ],
  ['plain text beyond this machine', { host: '0.0.0.0' }, /host: plain ws/],
  [
    'a source of no contract',
    { sources: [{ contract: 'XYZ', name: 'a', adapter: 'file', file: 'a.csv', price: '0' }] },
    /sources\.0\.contract: there is no contract XYZ; listed are BTC-PERP, ETH-PERP/,
  ],
  [
    'a source that no index has',
    {
      sources: [{ contract: 'BTC-PERP', name: 'zulu', adapter: 'file', file: 'a.csv', price: '0' }],
    },
    /sources\.0\.name: BTC-PERP has no source zulu; it has alpha, bravo/,
  ],
  [
    'a source in no folder',
    {
      sources: [
        { contract: 'BTC-PERP', name: 'alpha', adapter: 'file', file: 'none/a.csv', price: '0' },
      ],
    },
    /sources\.0\.file: .*there is no folder/,
  ],
])('--check names %s', (_, settings, text) => {
  const { status, stderr } = praya([
    'serve',
    '--check',
    '--config',
    configured('one.jsonc', settings),
  ]);
  expect(stderr).toMatch(text);
  expect(status).toBe(2);
});

test('a file that cannot be read, or is no JSON, ends it with 2', () => {
  expect(praya(['serve', '--config', at('none.jsonc')])).toMatchObject({ status: 2 });
  writeFileSync(at('torn.jsonc'), '{\n  "port": 8900,\n  "edges": }\n');
  const { status, stderr } = praya(['serve', '--config', at('torn.jsonc')]);
  expect(status).toBe(2);
  expect(stderr).toMatch(/torn\.jsonc: .*JSON/);
  expect(praya(['serve'])).toMatchObject({ status: 2 });
});

test('--check says whether it could start now, and writes nothing', async () => {
  const config = configured('right.jsonc', {});
  const before = listing(at('data'));
  const right = praya(['serve', '--check', '--config', config]);
  expect(right.stdout).toBe('the configuration is right, and the venue could start\n');
  expect(right.status).toBe(0);
  const server = createServer().listen(ports.port, '127.0.0.1');
  await once(server, 'listening');
  const taken = praya(['serve', '--check', '--config', config]);
  server.close();
  expect(taken.status).toBe(1);
  expect(taken.stderr).toMatch(/^port: 127\.0\.0\.1:\d+: EADDRINUSE$/m);
  expect(listing(at('data'))).toEqual(before);
});

const subject = (): Promise<string> => subjectAt(ports.port);

test('a certificate is replaced at SIGHUP, when the new files fit; SIGTERM ends it whole', {
  timeout: 60_000,
}, async () => {
  const [first, second] = [makeCertificate(folder, 'first'), makeCertificate(folder, 'second')];
  const venue = new Serving(configured('tls.jsonc', { ...first }));
  await venue.said(/praya: open at/);
  expect(await subject()).toBe('first');
  cpSync(second.tlsCertFile, first.tlsCertFile);
  venue.child.kill('SIGHUP');
  await venue.said(/the former certificate stays/);
  expect(await subject()).toBe('first');
  cpSync(second.tlsKeyFile, first.tlsKeyFile);
  venue.child.kill('SIGHUP');
  await expect.poll(subject, { timeout: 5000 }).toBe('second');
  const running = praya(['serve', '--check', '--config', at('tls.jsonc')]);
  expect(running.stderr).toMatch(/^dataFolder: process \d+ is writing/m);
  venue.child.kill('SIGTERM');
  expect(await venue.ended).toBe(0);
  expect(venue.out).toMatch(/stopped after command \d+/);
  expect(praya(['audit', at('data')]).status).toBe(0);
});

const NAMES = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot'];

async function indexState(): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${ports.port}/readyz`);
  return answer.status === 200 ? 'ready' : (await answer.text()).trim();
}

test('sources that go bad halt the index: nothing fails open', { timeout: 60_000 }, async () => {
  const venue = new Serving(configured('prices.jsonc', {}));
  await venue.said(/praya: open at/);
  let isGood = true;
  const bad = [
    () => 'garbage\n',
    () => `${Date.now()},NaN,1\n`,
    () => `${Date.now()},-99990,-100010\n`,
    () => `${Date.now() + 3_600_000},50000,50001\n`,
    () => '{"half": ',
    () => `${Date.now()},1e300,1e300\n`,
  ];
  const feed = setInterval(() => {
    for (const [place, name] of NAMES.entries()) {
      const text = isGood ? `${Date.now()},99990,100010\n` : (bad[place]?.() ?? '');
      appendFileSync(at('feeds', 'BTC-PERP', `${name}.csv`), text);
    }
  }, 200);
  try {
    const admin = ['--port', String(ports.adminPort)];
    const key = (role: string): string[] => ['--key-file', at('keys', `staff-${role}.pem`)];
    const opening = ['desk', 'resume', 'BTC-PERP', '--because', 'open'];
    const asked = praya([...opening, ...key('operations'), ...admin]);
    const [, proposal = ''] = /Proposed {2}(\d+)/.exec(asked.stdout) ?? [];
    expect(praya(['desk', 'approve', proposal, ...key('risk'), ...admin])).toMatchObject({
      status: 0,
    });
    await expect.poll(indexState, { timeout: 15_000 }).toBe('ready');
    isGood = false;
    await expect.poll(indexState, { timeout: 15_000 }).toBe('indexHalted');
    isGood = true;
    await expect.poll(indexState, { timeout: 15_000 }).toBe('ready');
  } finally {
    clearInterval(feed);
  }
  const logged = venue.out.match(/a source sends what is no quote/g) ?? [];
  expect(logged).toHaveLength(5); // The one from the future is the engine's to refuse.
  expect(venue.out.match(/a source quotes from the future: refused/g)).toHaveLength(1);
  venue.child.kill('SIGTERM');
  expect(await venue.ended).toBe(0);
});
