// Makes the reports of docs/stress, `npm run stress:report`, and their pages with charts in dist/stress, which are not
// kept in the tree. Recorded paths need their recordings.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const DATA: string = process.env['PRAYA_DATA'] ?? resolve('..', 'shared', 'data');
const FOLDER: string = resolve('docs', 'stress');
const PAGES: string = resolve('dist', 'stress');
const PRAYA: string = resolve('dist', 'gateway', 'tools', 'cli', 'praya.js');

interface Asked {
  readonly name: string;
  readonly title: string;
  /** In the folder of recordings; '' for none. */
  readonly recording: string;
  readonly args: readonly string[];
}

function shock(percent: number): Asked {
  const args = ['--path', `shock:-${percent}%:60s`, '--accounts', '2000', '--seed', '1'];
  return {
    name: `shock-${percent}`,
    title: `A fall by ${percent} % in a minute`,
    recording: '',
    args,
  };
}

function recorded(name: string, title: string, recording: string): Asked {
  return { name, title, recording, args: ['--accounts', '300', '--seed', '1'] };
}

const REPORTS: readonly Asked[] = [
  shock(10),
  shock(20),
  shock(30),
  recorded('btc-perp-1m-202201', 'January 2022, minute bars', 'btc-perp-1m-202201/ohlcv.csv.gz'),
  recorded(
    'binance-perp-2025-btc',
    'March and April 2025, five-minute bars',
    'binance-perp-2025-btc/ohlcv_5m.csv.gz',
  ),
];

const wanted: readonly string[] = process.argv.slice(2);
for (const folder of [FOLDER, PAGES]) mkdirSync(folder, { recursive: true });
for (const report of REPORTS) {
  if (wanted.length === 0 || wanted.includes(report.name)) make(report);
}

function make({ name, title, recording, args }: Asked): void {
  const path = join(DATA, recording);
  if (recording !== '' && !existsSync(path)) {
    process.stdout.write(`${name}: skipped: no recorded data\n`);
    return;
  }
  const given = recording === '' ? args : ['--path', path, ...args];
  const page = join(PAGES, `${name}.html`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [PRAYA, 'stress', ...given, '--html', page],
    { encoding: 'utf8' },
  );
  if (status !== 0) {
    process.stderr.write(`${name}: ${stdout}${stderr}\n`);
    process.exitCode = 1;
    return;
  }
  const written = recording === '' ? args : ['--path', `$PRAYA_DATA/${recording}`, ...args];
  const command = `praya stress ${written.join(' ')} --html dist/stress/${name}.html`;
  const text = `# ${title}\n\nMade by \`${command}\`, which also writes the page with charts.\n\n\`\`\`text\n${stdout}\`\`\`\n`;
  writeFileSync(join(FOLDER, `${name}.md`), text);
  process.stdout.write(`${name}: done\n`);
}
