// `praya upgrade`: a data folder of the former release, brought to the rules of this one.

import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { headPath, readHead } from '../../compliance/records/audit-files.ts';
import { type FormerBuild, upgrade } from '../../core/upgrade.ts';
import { runThread } from '../../host/threads.ts';
import type { LogSource } from '../../log/log-store.ts';
import { locateLog } from '../../replay/log-location.ts';
import { Failure } from './failure.ts';

export function upgradeCommand(): Command {
  return new Command('upgrade')
    .summary('bring a data folder of the former release to the rules of this one')
    .description(
      'Has the former build audit the data folder, seals the state that it came to, and lets the journal go on by the ' +
        'rules of this build. Older segments stay as they are: they can be read for ever, and replayed by the release that ' +
        'wrote them. No venue may be running there. Repeat it when it was cut off.',
    )
    .argument('<DATA>', 'the data folder')
    .requiredOption(
      '--former <DIR>',
      'where the former release is installed: the folder of its package.json',
    )
    .action(run);
}

async function run(data: string, { former }: { former: string }): Promise<void> {
  const location = locateLog(data);
  if (location.kind === 'text') throw new Failure(`${data} is a text log: it names no rules`, 2);
  const build = new InstalledBuild(former, data);
  const { from, to, seq } = await upgrade(location, build);
  process.stdout.write(
    seq === 0
      ? `praya: ${data} has rules ${to} already; nothing to do\n`
      : `praya: ${data} goes on by rules ${to} from command ${seq}; before it, rules ${from}\n`,
  );
}

/** What the audit log misses of the former rules' commands could not be written any more. */
function demandRecords(data: string, untilSeq: number): void {
  const head = readHead(headPath(join(data, 'records', 'audit')));
  if (head === null || head.seq >= untilSeq) return;
  throw new Failure(
    `the records end at command ${head.seq}, and the journal at ${untilSeq}: start the former release on it once, and stop it`,
  );
}

interface FormerPackage {
  readonly version?: string;
  readonly bin?: { readonly praya?: string };
}

const SNAPSHOT_PROGRAM = 'dist/gateway/core/snapshot-thread.js';

class InstalledBuild implements FormerBuild {
  readonly #folder: string;
  readonly #data: string;
  readonly #cli: string;

  constructor(folder: string, data: string) {
    this.#folder = resolve(folder);
    this.#data = data;
    const file = join(this.#folder, 'package.json');
    if (!existsSync(file)) throw new Failure(`there is no ${file}`, 2);
    const { bin } = JSON.parse(readFileSync(file, 'utf8')) as FormerPackage;
    this.#cli = join(this.#folder, bin?.praya ?? '');
    if (bin?.praya === undefined || !existsSync(this.#cli)) {
      throw new Failure(`${folder} holds no built release`, 2);
    }
  }

  async audit(untilSeq: number): Promise<void> {
    demandRecords(this.#data, untilSeq);
    const child = spawn(process.execPath, [this.#cli, 'audit', this.#data], { stdio: 'inherit' });
    const code = await new Promise((done, failed) => {
      child.once('error', failed);
      child.once('exit', done);
    });
    if (code !== 0) throw new Failure(`the former release's audit of ${this.#data} failed`);
  }

  makeSnapshot(log: LogSource, untilSeq: number): Promise<void> {
    const program = join(this.#folder, SNAPSHOT_PROGRAM);
    if (!existsSync(program)) {
      throw new Failure(`${this.#folder} has no ${SNAPSHOT_PROGRAM} to make a snapshot with`);
    }
    return runThread(pathToFileURL(program), { log, untilSeq });
  }
}
