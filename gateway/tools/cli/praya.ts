#!/usr/bin/env node
// The `praya` command: one file for each subcommand, each of which exports its `Command`.

import '../../host/inlining.ts'; // First: what is compiled before has the smaller budget.
import { Command, CommanderError } from 'commander';
import { version } from '../../host/version.ts';
import { Failure } from './failure.ts';
import { subcommands } from './subcommands.ts';

const OK = 0;
const FAILED = 1;
const MISUSED = 2;

async function main(): Promise<number> {
  const program = new Command('praya')
    .description(
      'A deterministic matching engine for perpetual contracts. Every command to the engine stands in a log; ' +
        'these tools run a venue, and read, replay, check and convert its logs.',
    )
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText(
      'after',
      '\nA LOG is a data folder, its journal folder, or a text log (JSON Lines); `-` is a text log on standard input.' +
        '\nExit status: 0 done, 1 failed, 2 asked for in the wrong way. PRAYA_DEBUG=1 prints stack traces.',
    );
  for (const command of await subcommands(process.argv[2])) program.addCommand(command);
  usePlainOutput(program);
  try {
    await program.parseAsync();
    return process.exitCode === undefined ? OK : Number(process.exitCode);
  } catch (error) {
    return report(error);
  }
}

/** Errors of usage are thrown, here and in every subcommand, and their text is one line. */
function usePlainOutput(command: Command): void {
  command.exitOverride();
  command.configureOutput({
    outputError: (text, write) => write(text.replace(/^error: /, 'praya: ')),
  });
  for (const sub of command.commands) usePlainOutput(sub);
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? OK : MISUSED; // It has spoken already.
  // `praya convert data --to text --out - | head`: whoever reads has enough.
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return OK;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`praya: ${message.replaceAll(/\s*\n\s*/g, ' ')}\n`);
  if (process.env['PRAYA_DEBUG'] && error instanceof Error) {
    process.stderr.write(`${error.stack}\n`);
    if (error.cause !== undefined) process.stderr.write(`${String(error.cause)}\n`);
  }
  return error instanceof Failure ? error.exitCode : FAILED;
}

// Whoever reads us may stop reading: `praya replay LOG --book BTC-PERP | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? OK : FAILED);
});
process.exitCode = await main();
