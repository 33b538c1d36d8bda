// How the records of a quiet venue grow: the demonstration for a while, then what each part of its folder takes in a
// day at that pace. The audit log is measured as it lies when it is sealed: packed.
// `npm run growth -- [SECONDS]`; ends with 1 when the audit log takes more than 200 MB a day.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditDays, readDay } from '../gateway/compliance/records/audit-files.ts';
import { packFile } from '../gateway/compliance/records/packed-file.ts';
import { sizeOfFolder } from '../gateway/host/file-copy.ts';
import { openLogReader } from '../gateway/log/open-log.ts';

const PRAYA = new URL('../gateway/tools/cli/praya.js', import.meta.url).pathname;
const DAY_S = 86_400;
const BOUND = 200e6;
const WARM_UP_S = 20;
/** Beside those of npm start, which may be running. */
const PORTS = ['--port', '18990', '--admin-port', '18991'];

const [text = '120'] = process.argv.slice(2);
const seconds = Number(text);
if (!(seconds >= WARM_UP_S)) throw new Error(`at least ${WARM_UP_S} seconds`);
const folder = mkdtempSync(join(tmpdir(), 'praya-growth-'));
try {
  await run(seconds);
  await report();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function run(length: number): Promise<void> {
  const words = [PRAYA, 'start', '--headless', '--data', folder, '--for', String(length), ...PORTS];
  const venue = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((resolve, reject) => {
    venue.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`the venue ended with ${code}`));
    });
  });
}

async function report(): Promise<void> {
  const { segments, commands } = await openLogReader({ kind: 'segments', folder }).inspect();
  const first = segments[0]?.firstTime ?? 0;
  const last = segments.at(-1)?.lastTime ?? 0;
  const span = (last - first) / 1e6;
  const audit = join(folder, 'records', 'audit');
  const files = auditDays(audit).map((day) => readDay(audit, day));
  const plain = files.reduce((sum, file) => sum + file.length, 0);
  const packed = files.reduce((sum, file) => sum + packFile(file).length, 0);
  const lines = files.reduce(
    (sum, file) => sum + file.toString('latin1').split('\n').length - 2,
    0,
  );
  const journal = segments.reduce((sum, { usedBytes }) => sum + usedBytes, 0);
  const streams = sizeOfFolder(join(folder, 'streams')).bytes;
  console.log(
    `${commands} commands in ${span.toFixed(0)} s, ${(commands / span).toFixed(1)} a second; ${lines} audit lines`,
  );
  const rows: [string, number][] = [
    ['audit log, as lines', plain],
    ['audit log, packed', packed],
    ['alerts', statSync(join(folder, 'records', 'alerts.jsonl')).size],
    ['journal', journal],
    ['account streams (bounded)', streams],
  ];
  for (const [name, bytes] of rows) {
    const aDay = (bytes / span) * DAY_S;
    console.log(
      `${name.padEnd(26)} ${(bytes / 1e6).toFixed(2).padStart(8)} MB  ${(aDay / 1e6).toFixed(0).padStart(6)} MB a day  ` +
        `${(bytes / commands).toFixed(0).padStart(6)} MB a million commands`,
    );
  }
  const aDay = (packed / span) * DAY_S;
  console.log(
    `${(packed / lines).toFixed(1)} bytes a line packed, ${(plain / lines).toFixed(0)} as text`,
  );
  if (aDay > BOUND) process.exitCode = 1;
}
