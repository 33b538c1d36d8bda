// Replays one recorded journal on several versions of Node and compares, to the byte, what it comes to.
//
//   node dist/test/versions/compare.js [SEED [COMMANDS]]
//
// This Node records and is the measure; the others come from the registry by npx. One that cannot be had is
// skipped, and reported so. Exit status 1 when two of them differ. Nothing here needs to be built for a version:
// no dependency has native code.

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { COMMAND_KINDS } from '../support/arbitrary-commands.ts';
import type { Digests } from './digests.ts';
import { record } from './recording.ts';

const VERSIONS = [20, 22, 24];
const SEED = 20_260_211;
const COMMANDS = 20_000;
/** The first time a version has to be downloaded. */
const DOWNLOAD_MS = 240_000;
const REPLAY_MS = 120_000;
const DIGESTS = fileURLToPath(new URL('./digests.js', import.meta.url));
const COMPARED = [
  'commands',
  'events',
  'state',
  'eventBytes',
  'commandBytes',
  'snapshotBytes',
] as const;

/** A journal without them would prove little. */
const EVENTS_NEEDED = [
  'fill',
  'orderRejected',
  'commandRejected',
  'orderDuplicate',
  'orderReplaced',
  'orderTriggered',
  'orderExpired',
  'orderReduced',
  'massCanceled',
  'marginLevelChanged',
  'eligibilityLapsed',
];

const run = promisify(execFile);
const [seed = SEED, commands = COMMANDS] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'praya-versions-'));
try {
  const recorded = await record(join(folder, 'journal'), seed, commands);
  demandAll(COMMAND_KINDS, recorded.commands, 'command');
  demandAll(EVENTS_NEEDED, recorded.events, 'event');
  const kinds = `${recorded.commands.size} kinds of commands and ${recorded.events.size} of events`;
  say(`seed ${seed}: ${kinds}`);
  const all = [await digestsOn(null)];
  for (const version of VERSIONS) {
    if (process.version.startsWith(`v${version}.`)) continue;
    const reason = await whyMissing(version);
    if (reason === null) all.push(await digestsOn(version));
    else say(`node ${version} SKIPPED: npx cannot get it: ${reason}`);
  }
  compare(all);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function demandAll(
  kinds: readonly string[],
  counts: ReadonlyMap<string, number>,
  what: string,
): void {
  const missing = kinds.filter((kind) => !counts.has(kind));
  if (missing.length > 0) throw new Error(`the journal has no ${what} ${missing.join(', ')}`);
}

function compare(all: readonly Digests[]): void {
  for (const { node, commands, events, state, eventBytes } of all) {
    const ofEvents = eventBytes.slice(0, 32);
    say(`${node.padEnd(9)} ${commands} commands  state ${state}  ${events} events ${ofEvents}`);
  }
  const [first] = all;
  for (const other of all.slice(1)) {
    for (const what of COMPARED) {
      if (first[what] === other[what]) continue;
      say(`DIFFERENT ${what}: ${first[what]} on ${first.node}, ${other[what]} on ${other.node}`);
      process.exitCode = 1;
    }
  }
  if (process.exitCode === 1) return;
  if (all.length === 1) say('nothing to compare: there is only one version here');
  else say(`the same on ${all.length} versions: ${COMPARED.join(', ')}`);
}

/** @param version null is the one that runs this. */
async function digestsOn(version: number | null): Promise<Digests> {
  const args = [DIGESTS, join(folder, 'journal')];
  const options = { timeout: REPLAY_MS };
  const { stdout } =
    version === null
      ? await run(process.execPath, args, options)
      : await run('npx', ['-y', '-p', `node@${version}`, 'node', ...args], options);
  return JSON.parse(stdout) as Digests;
}

async function whyMissing(version: number): Promise<string | null> {
  const args = ['-y', '-p', `node@${version}`, 'node', '-p', 'process.version'];
  try {
    const { stdout } = await run('npx', args, { timeout: DOWNLOAD_MS });
    return stdout.startsWith(`v${version}.`) ? null : `it came as ${stdout.trim()}`;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return /^npm error (.*)$/m.exec(text)?.[1] ?? text.split('\n')[0];
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
