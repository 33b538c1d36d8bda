// The demonstration as it is, watched by its own surveillance: no alert while it runs, none after a restart.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts, portWords, Running } from './processes.ts';

interface Quiet {
  /** Lines of `alerts.jsonl` at the end of either run. */
  readonly alerts: readonly string[];
  /** What was reported to the operator, of both runs. */
  readonly reports: readonly string[];
  readonly commands: number;
}

const RESTART_SECONDS = 10;

/** Runs it for so long, ends it, and starts it once more over the same folder. */
export async function quietDemonstration(seconds: number): Promise<Quiet> {
  const folder = mkdtempSync(join(tmpdir(), 'praya-quiet-'));
  try {
    const runs = [];
    for (const length of [seconds, RESTART_SECONDS]) runs.push(await run(folder, length));
    return {
      alerts: runs.flatMap(({ alerts }) => alerts),
      reports: runs.flatMap(({ reports }) => reports),
      commands: runs[1].commands,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(folder: string, seconds: number): Promise<Quiet> {
  const ports = portWords(await freePorts());
  const venue = new Running('--data', folder, ...ports, '--for', String(seconds));
  const [, commands] = await venue.waitFor(/stopped after command (\d+)/, (seconds + 60) * 1000);
  await venue.ended;
  const file = readFileSync(join(folder, 'records', 'alerts.jsonl'), 'utf8');
  const reports = venue.emitted.split('\n').filter((line) => line.includes('"surveillance"'));
  return { alerts: file.split('\n').filter(Boolean), reports, commands: Number(commands) };
}
