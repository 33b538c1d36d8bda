// `praya registers`: the registers of who may trade, out as CSV files and in again as commands.

import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import {
  ConnectionLost,
  LogOnRefused,
  OrderRefused,
  openDesk,
} from '../../../client/node/index.ts';
import { commandToJson } from '../../../proto/codec.ts';
import { CodecError } from '../../../proto/codec-error.ts';
import { commandsOf, type RowCommand } from '../../compliance/registers/commands.ts';
import { exportTable } from '../../compliance/registers/export.ts';
import { type Fault, readTable, tableOf } from '../../compliance/registers/reading.ts';
import { RegistersAsTheyStand } from '../../compliance/registers/standing.ts';
import { TABLE_NAMES, type TableName } from '../../compliance/registers/tables.ts';
import { makeFolders } from '../../host/folders.ts';
import { locateLog } from '../../replay/log-location.ts';
import { replayLog } from '../../replay/replay-log.ts';
import { parseUntil, type Until } from '../../replay/until.ts';
import { Failure } from './failure.ts';
import { hours } from './proposal-words.ts';
import { RegistersSending, type Sent } from './registers-send.ts';

export function registersCommand(): Command {
  return new Command('registers')
    .summary('investors, traders, evidence, keys and staff as CSV, out and in')
    .description(
      'The registers of who may trade, as CSV files that a spreadsheet opens. They are exported from a replay of the ' +
        'journal, at its end or as they stood before; imported, each row becomes commands. docs/operating/register-tables.md has the columns.',
    )
    .addCommand(exportCommand())
    .addCommand(importCommand());
}

type ExportOptions = {
  readonly out: string;
  readonly at?: Until;
  readonly seq?: Until;
} & Readonly<Partial<Record<TableName, boolean>>>;

function exportCommand(): Command {
  const command = new Command('export')
    .summary('write the registers of a log')
    .argument('<LOG>', 'data folder (also of a running venue, which is only read) or text log')
    .option('--out <DIR>', 'where the files go', '.')
    .option('--at <TIME>', 'as they stood at this time', until)
    .option('--seq <N>', 'as they stood behind this command', until);
  for (const name of TABLE_NAMES) command.option(`--${name}`, `write ${name}.csv; all unless said`);
  return command.action(exportAll);
}

async function exportAll(log: string, options: ExportOptions): Promise<void> {
  const end = options.seq ?? options.at;
  const { state } = await replayLog(locateLog(log), end === undefined ? {} : { until: end });
  const asked = TABLE_NAMES.filter((name) => options[name] === true);
  makeFolders(options.out);
  for (const name of asked.length === 0 ? TABLE_NAMES : asked) {
    const path = join(options.out, `${name}.csv`);
    const text = exportTable(state, name);
    writeFileSync(path, text);
    print(path);
  }
  print(`as of command ${state.seq}`);
}

interface ImportOptions {
  readonly toLog?: string;
  readonly admin?: string;
  readonly key?: string;
  readonly name?: string;
  readonly data?: string;
  readonly because: string;
  readonly hours: number;
}

function importCommand(): Command {
  return new Command('import')
    .summary('turn rows into commands')
    .description(
      'Reads CSV files and turns their rows into commands. Everything that is wrong with any row is said first, and then ' +
        'nothing is sent. What the venue refuses is said row by row; the other rows stand. What takes two people is proposed, ' +
        'with its number; the same import again passes over what is in force and what waits.',
    )
    .argument('<FILE...>', `named for its register: ${TABLE_NAMES.join('.csv, ')}.csv`)
    .option(
      '--to-log <FILE>',
      'write the commands, one as JSON a line, to look at; - for standard output',
    )
    .option('--admin <URL>', 'send them to this administrative listener, like ws://127.0.0.1:8901')
    .option('--key <FILE>', 'Ed25519 private key of staff, PEM')
    .option('--name <NAME>', 'name of the key, when it is not the file’s')
    .option(
      '--data <DIR>',
      'the venue’s data folder, which is only read: what is in force is passed over',
    )
    .option('--because <WHY>', 'the reason of each proposal', 'import of registers')
    .option('--hours <N>', 'how long each may be approved, at most 168', hours, 168)
    .action(importAll);
}

async function importAll(files: readonly string[], options: ImportOptions): Promise<void> {
  const { toLog, admin } = options;
  if ((toLog === undefined) === (admin === undefined)) {
    throw new Failure('say where the commands go: --to-log FILE or --admin URL', 2);
  }
  const commands = readAll(files);
  if (toLog !== undefined) {
    const lines = commands.map(({ command }) => `${commandToJson(command)}\n`).join('');
    if (toLog === '-') process.stdout.write(lines);
    else writeFileSync(toLog, lines, { flag: 'wx' });
    process.stderr.write(`${commands.length} commands in ${toLog}\n`);
    return;
  }
  await send(commands, options);
}

/** @throws Failure when anything is wrong with any row; every fault has been printed by then. */
function readAll(files: readonly string[]): RowCommand[] {
  const faults: Fault[] = [];
  const rows = files.flatMap((file) => {
    const table = tableOf(file);
    if (table === null) {
      const problem = `its name is not that of a register: ${TABLE_NAMES.join(', ')}`;
      faults.push({ file, row: 0, column: '', problem });
      return [];
    }
    return readTable(file, table, readFileSync(file, 'utf8'), faults);
  });
  const commands = faults.length > 0 ? [] : commandsOf(rows);
  for (const { from, command } of commands) {
    try {
      commandToJson(command);
    } catch (error) {
      if (!(error instanceof CodecError)) throw error;
      const { file, row } = from;
      faults.push({ file, row, column: error.field, problem: error.message });
    }
  }
  for (const { file, row, column, problem } of faults) {
    const place = row === 0 ? '' : ` row ${row}${column === '' ? '' : `, column ${column}`}`;
    process.stderr.write(`${file}${place}: ${problem}\n`);
  }
  if (faults.length > 0) throw new Failure(`${faults.length} faults; nothing was sent`);
  return commands;
}

async function send(commands: readonly RowCommand[], options: ImportOptions): Promise<void> {
  const { admin = '', key, name, because, hours } = options;
  if (key === undefined) throw new Failure('--admin wants the --key of somebody of the staff', 2);
  const keyName = name ?? basename(key).replace(/\.pem$/, '');
  const registers = options.data === undefined ? null : await registersIn(options.data);
  let at = 0;
  try {
    const privateKey = readFileSync(key, 'utf8');
    const desk = await openDesk({ url: admin, keyName, privateKey });
    try {
      const sending = new RegistersSending({ desk, registers, because, hours, print });
      await sending.look();
      for (const command of commands) {
        await sending.take(command);
        at += 1;
      }
      report(sending.sent, commands.length);
    } finally {
      desk.close();
    }
  } catch (error) {
    if (error instanceof LogOnRefused) throw new Failure(`the log-on is refused: ${error.text}`);
    if (error instanceof OrderRefused || error instanceof ConnectionLost) {
      const from = commands[at]?.from;
      const place = from === undefined ? '' : ` at ${from.file} row ${from.row}`;
      throw new Failure(`${error.message}${place}; the ${at} commands before it stand`);
    }
    throw error;
  }
}

async function registersIn(data: string): Promise<RegistersAsTheyStand> {
  const { state } = await replayLog(locateLog(data), {});
  return new RegistersAsTheyStand(state);
}

function report({ done, inForce, proposed, waiting, refused }: Sent, all: number): void {
  print(`${done} of ${all} commands were carried out`);
  if (inForce > 0) print(`${inForce} are in force already`);
  if (proposed > 0)
    print(`${proposed} are proposed: a second person approves them (praya desk approve N)`);
  if (waiting > 0)
    print(`${waiting} wait for others: once those are approved, run the same command again`);
  if (refused > 0) throw new Failure(`${refused} were refused`);
}

function until(text: string): Until {
  const parsed = parseUntil(text);
  if (parsed !== null) return parsed;
  throw new InvalidArgumentError('Neither a sequence nor a time like 2026-01-05T00:00:00Z.');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
