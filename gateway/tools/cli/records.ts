// `praya records`: the audit log and the reports, made and checked and asked.

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { AuditLog } from '../../compliance/records/audit-log.ts';
import { compareWithJournal } from '../../compliance/records/compare.ts';
import { verifyDaily } from '../../compliance/records/daily-verify.ts';
import { publicKeys, rotateRecordsKey } from '../../compliance/records/records-key.ts';
import type { Fault } from '../../compliance/records/verify.ts';
import { consumeLog } from '../../compliance/watch/live-replay.ts';
import { locateLog } from '../../replay/log-location.ts';
import { timeText } from '../../replay/until.ts';
import { Failure } from './failure.ts';
import { grouped, Progress } from './progress.ts';
import {
  accountCommand,
  changesCommand,
  exportCommand,
  orderCommand,
  refusalsCommand,
} from './records-ask.ts';
import { auditIn, isWritten, steadyVerification } from './records-place.ts';
import {
  dailyCommand,
  evidenceCommand,
  incidentCommand,
  retentionCommand,
} from './records-report.ts';

export function recordsCommand(): Command {
  const command = new Command('records')
    .summary('the audit log: make, verify, ask, export')
    .description(
      'The records of a venue: the audit log beside its journal, and what is made of it. A venue that runs writes ' +
        'them by itself; `build` makes them of any log.',
    );
  const commands = [
    buildCommand(),
    verifyCommand(),
    orderCommand(),
    accountCommand(),
    changesCommand(),
    refusalsCommand(),
    exportCommand(),
    dailyCommand(),
    incidentCommand(),
    evidenceCommand(),
    retentionCommand(),
    rotateCommand(),
  ];
  for (const sub of commands) command.addCommand(sub);
  return command;
}

function buildCommand(): Command {
  return new Command('build')
    .summary('write the records of a log')
    .description(
      'Replays a log and writes its audit log. The same journal always gives the same lines and hashes; the key that ' +
        'signs is that of the folder. A folder that has records is gone on with.',
    )
    .argument('<LOG>', 'data folder, journal folder, or text log')
    .requiredOption('--out <DIR>', 'the folder of the records')
    .action(async (log: string, { out }: { out: string }) => {
      const location = locateLog(log);
      const audit = new AuditLog(out);
      const progress = new Progress();
      try {
        const onProgress = (bytes: number, total: number, commands: number): void =>
          progress.show(bytes, total, commands);
        const replay = await consumeLog(location, [audit], { onProgress });
        if (replay.divergence !== null) {
          const text = `the events of the log are not those that were recorded from command ${replay.divergence.seq} on`;
          throw new Failure(text);
        }
        process.stdout.write(
          `${grouped(audit.lines)} lines of ${grouped(replay.commands)} commands in ${out}\n`,
        );
      } finally {
        progress.end();
      }
    });
}

interface VerifyOptions {
  readonly key?: string;
  readonly journal?: string | true;
  readonly archived?: boolean;
}

function verifyCommand(): Command {
  return new Command('verify')
    .summary('find any line that was altered, dropped, moved, doubled or cut off')
    .description(
      'Checks every line, file and signature, and names the first line of each file that is not what was written. ' +
        'Exit status 1 when there is one.',
    )
    .argument('<DIR>', 'data folder, or a folder of records')
    .option(
      '--key <FILE>',
      'the public key that is trusted, kept elsewhere; without it, that of the folder',
    )
    .option('--journal [LOG]', 'write every line again from the journal and compare')
    .option('--archived', 'sealed days alone, with days missing')
    .action(verify);
}

async function verify(data: string, options: VerifyOptions): Promise<void> {
  const folder = auditIn(data);
  const { key = '', archived = false, journal } = options;
  const { faults, files, lines, hash } = await steadyVerification(folder, { key, archived });
  const found = [...faults];
  if (journal !== undefined) {
    const location = locateLog(journal === true ? data : journal);
    const { fault, seq } = await compareWithJournal(folder, location);
    if (fault !== null) found.push(fault);
    else
      process.stdout.write(`the lines are those of the journal, up to command ${grouped(seq)}\n`);
  }
  const daily = verifyDaily(dirname(folder), publicKeys(dirname(folder), key));
  found.push(...daily.faults);
  for (const fault of found) process.stdout.write(`${faultText(fault)}\n`);
  if (found.length > 0) throw new Failure(`${data}: the log is not what was written`);
  const signer =
    key === '' ? 'the key in its folder; --key checks against one kept elsewhere' : key;
  process.stdout.write(
    `${grouped(lines)} lines in ${files === 1 ? '1 file' : `${files} files`}, none altered; signed by ${signer}\n`,
  );
  if (daily.sealed > 0) process.stdout.write(`${daily.sealed} daily reports as they were sealed\n`);
  process.stdout.write(`ends with ${hash}\n`);
}

function faultText({ kind, file, line, text }: Fault): string {
  return `${kind.padEnd(10)} ${file}${line === 0 ? '' : `, line ${line}`}: ${text}`;
}

function rotateCommand(): Command {
  return new Command('rotate-key')
    .summary('sign with a new key from now on')
    .description(
      'Makes a new key, vouched for by the one in use, which is then gone. The venue must not be running.',
    )
    .argument('<DATA>', 'data folder, or a folder of records')
    .action(async (data: string) => {
      if (await isWritten(data)) throw new Failure(`${data}: a venue is running there`);
      const inside = join(data, 'records');
      const { before, after } = rotateRecordsKey(existsSync(inside) ? inside : data);
      process.stdout.write(
        `${after} signs from now on; ${before} vouches for it, ${timeText(Date.now() * 1000)}\n`,
      );
    });
}
