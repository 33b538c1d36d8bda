// `praya init`: founds a venue of one's own.

import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { VenueError } from '../../host/errors.ts';
import { parseJsonc } from '../../host/jsonc.ts';
import { foundVenue } from '../founding/found.ts';
import { type Plan, planOf, planText } from '../founding/plan.ts';
import { refusedConfig } from './config-refused.ts';
import { Failure } from './failure.ts';

interface Options {
  readonly plan?: string;
  readonly printPlan?: boolean;
}

export function initCommand(): Command {
  return new Command('init')
    .summary('found a venue of your own')
    .description(
      'Founds a venue in a folder: a configuration with comments, keys of the first staff (mode 0600), the documents that clients ' +
        'accept, and a journal whose first commands register the staff, begin two-person control, and list and approve the contracts. ' +
        'Nothing that is there is written over. `praya serve` runs it; docs/operating/runbook.md goes on from there.',
    )
    .argument('[DIR]', 'where it is founded; made when it is not there')
    .option(
      '--plan <FILE>',
      'staff, contracts and documents (default: those that --print-plan prints)',
    )
    .option('--print-plan', 'print that file, to be edited')
    .action(run);
}

async function run(folder: string | undefined, options: Options): Promise<void> {
  if (options.printPlan === true) {
    process.stdout.write(planText());
    return;
  }
  if (folder === undefined) throw new Failure('say where: praya init DIR', 2);
  try {
    const { config, keys, commands } = await foundVenue(folder, planIn(options.plan));
    process.stdout.write(
      `${config}  the configuration\n${keys}  private keys of the staff: give each to its person, and leave none here\n` +
        `${commands} commands found the venue; its contracts are approved, and go live by two people\n`,
    );
  } catch (error) {
    throw refusedConfig(error);
  }
}

/** @throws VenueError `config` */
function planIn(file: string | undefined): Plan {
  if (file === undefined) return planOf(parseJsonc(planText()), 'the plan');
  let values: unknown;
  try {
    values = parseJsonc(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new VenueError('config', `--plan ${file}: ${reason}`, error);
  }
  return planOf(values, file);
}
