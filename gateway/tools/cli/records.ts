// `praya records`: the audit log and the reports, made and checked and asked.

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { grouped } from '../../../proto/grouped.ts';
import {
  auditDays,
  dayPath,
  headPath,
  readDay,
  readHead,
  type SignedHead,
} from '../../compliance/records/audit-files.ts';
import { AuditLog } from '../../compliance/records/audit-log.ts';
import { compareWithJournal } from '../../compliance/records/compare.ts';
import { verifyDaily } from '../../compliance/records/daily-verify.ts';
import { headLag, LAG_MAX_US, type Lag } from '../../compliance/records/head-lag.ts';
import { Packing } from '../../compliance/records/packing.ts';
import { RecordsError } from '../../compliance/records/records-error.ts';
import { publicKeys, rotateRecordsKey } from '../../compliance/records/records-key.ts';
import { rememberHead, seenHead, seenPath } from '../../compliance/records/seen-heads.ts';
import { type Fault, type Verification, verifyRecords } from '../../compliance/records/verify.ts';
import { consumeLog } from '../../compliance/watch/live-replay.ts';
import { findLog } from '../../log/open-log.ts';
import { locateLog } from '../../replay/log-location.ts';
import { timeText } from '../../replay/until.ts';
import { Failure } from './failure.ts';
import { Progress } from './progress.ts';
import {
  accountCommand,
  changesCommand,
  exportCommand,
  orderCommand,
  refusalsCommand,
} from './records-ask.ts';
import { auditIn, isWritten, print } from './records-place.ts';
import {
  dailyCommand,
  evidenceCommand,
  incidentCommand,
  retentionCommand,
} from './records-report.ts';
import { suspicionCommand } from './records-suspicion.ts';

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
    suspicionCommand(),
    retentionCommand(),
    packCommand(),
    unpackCommand(),
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
  readonly seen?: string;
}

function verifyCommand(): Command {
  return new Command('verify')
    .summary('find any line that was altered, dropped, moved, doubled or cut off')
    .description(
      'Checks every line, file and signature, and names the first line of each file that is not what was written. ' +
        'Of a venue that is running, up to its signed head. Exit status 1 when something is wrong, 3 when the head is more ' +
        'than 60 s behind the journal.',
    )
    .argument('<DIR>', 'data folder, or a folder of records')
    .option(
      '--key <FILE>',
      'the public key that is trusted, kept elsewhere; without it, that of the folder',
    )
    .option('--journal [LOG]', 'write every line again from the journal and compare')
    .option('--archived', 'sealed days alone, with days missing')
    .option('--seen <FILE>', 'where heads are remembered, so that an older one is noticed')
    .action(verify);
}

async function verify(data: string, options: VerifyOptions): Promise<void> {
  const folder = auditIn(data);
  const { key = '', archived = false, journal, seen = seenPath(process.env) } = options;
  const isLive = await isWritten(dirname(dirname(folder)));
  const before = archived ? null : seenHead(seen, folder);
  const lag = archived ? null : await lagNow(data, folder); // Verifying takes a while, in which a venue goes on.
  const found = verifyRecords(folder, { key, archived, isLive, seen: before });
  const faults = [...found.faults];
  const { head, unsigned } = found;
  if (journal !== undefined) {
    const location = locateLog(journal === true ? data : journal);
    const end = isLive ? head : null;
    const { fault, seq } = await compareWithJournal(folder, location, end);
    if (fault !== null) faults.push(fault);
    else print(`the lines are those of the journal, up to command ${grouped(seq)}\n`);
  }
  const daily = verifyDaily(dirname(folder), publicKeys(dirname(folder), key));
  faults.push(...daily.faults);
  for (const fault of faults) print(`${faultText(fault)}\n`);
  if (faults.length > 0) throw new Failure(`${data}: the log is not what was written`);
  print(`${summary(found, key)}\n`);
  if (unsigned > 0) print(`${grouped(unsigned)} of them behind the head: not signed yet\n`);
  if (daily.sealed > 0) print(`${daily.sealed} daily reports as they were sealed\n`);
  print(`ends with ${found.hash}\n`);
  if (head !== null) remember(seen, folder, head);
  if (lag !== null && lag.us > LAG_MAX_US) {
    const seconds = Math.floor(lag.us / 1_000_000);
    const behind = `${grouped(lag.commands)} commands and ${grouped(seconds)} s behind its journal`;
    throw new Failure(`${data}: the log is whole, and its signed head is ${behind}`, 3);
  }
}

function summary({ lines, files }: Verification, key: string): string {
  const signer =
    key === '' ? 'the key in its folder; --key checks against one kept elsewhere' : key;
  const inFiles = files === 1 ? '1 file' : `${files} files`;
  return `${grouped(lines)} lines in ${inFiles}, none altered; signed by ${signer}`;
}

function remember(seen: string, folder: string, head: SignedHead): void {
  try {
    rememberHead(seen, folder, head);
  } catch (error) {
    print(`the head could not be remembered: ${(error as Error).message}\n`);
  }
}

/** Null where there is no journal beside the log, or no head that could be behind it. */
async function lagNow(data: string, folder: string): Promise<Lag | null> {
  const journal = existsSync(data) ? findLog(data) : null;
  if (journal === null) return null;
  try {
    const head = readHead(headPath(folder));
    return head === null ? null : await headLag(head, journal);
  } catch (error) {
    if (error instanceof RecordsError) return null; // Verification names it.
    throw error;
  }
}

function faultText({ kind, file, line, text }: Fault): string {
  return `${kind.padEnd(10)} ${file}${line === 0 ? '' : `, line ${line}`}: ${text}`;
}

function packCommand(): Command {
  return new Command('pack')
    .summary('pack the sealed files of a log')
    .description(
      'Packs what is sealed to about a fiftieth, as a running venue does by itself. Every command reads packed files as ' +
        'plain ones; each is read back and compared before the plain file goes.',
    )
    .argument('<DIR>', 'data folder, or a folder of records')
    .action(async (data: string) => {
      const folder = auditIn(data);
      if (await isWritten(dirname(dirname(folder))))
        throw new Failure(`${data}: a venue is running there, and packs by itself`);
      const packing = new Packing(folder);
      while (packing.step());
      const left = auditDays(folder).filter((day) => existsSync(dayPath(folder, day)));
      print(`${auditDays(folder).length - left.length} files packed, ${left.length} as they are\n`);
    });
}

/** The text of a file that was packed, for those who read it with other programs. */
function unpackCommand(): Command {
  return new Command('unpack')
    .summary('the text of a file of a log, packed or not')
    .description('Prints the lines of a file with their hashes, as they were written.')
    .argument('<DIR>', 'data folder, or a folder of records')
    .argument('<NAME>', 'of the file: 2026-11-24, 2026-11-24.0002')
    .action((data: string, name: string) => {
      const folder = auditIn(data);
      if (!auditDays(folder).includes(name)) throw new Failure(`${folder} holds no ${name}`, 2);
      process.stdout.write(readDay(folder, name));
    });
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
