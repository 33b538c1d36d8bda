// `praya desk proposals`, `propose`, `approve`, `dismiss`: what takes two people.

import { Command } from 'commander';
import type { Desk } from '../../../../client/node/index.ts';
import type { ControlledCommand, ProposalId } from '../../../../engine/schema/index.ts';
import { commandToJson } from '../../../../proto/codec.ts';
import { read } from './commands.ts';
import { print, printResult, propose } from './result.ts';
import { at, type Connecting, connecting, type Reasoned, reasoned } from './session.ts';
import { number } from './words.ts';

export function proposalsCommand(): Command {
  return connecting(new Command('proposals'))
    .summary('show what waits for a second person')
    .action((options: Connecting) => at(options, (desk) => list(desk, options)));
}

async function list(desk: Desk, { json }: Connecting): Promise<void> {
  const proposals = await desk.proposals();
  if (json === true) {
    for (const { record, ...row } of proposals) {
      const { command, reason, expiresAt } = record;
      const asked = JSON.parse(commandToJson(command)) as object;
      print(JSON.stringify({ ...row, command: asked, reason, expiresAt }));
    }
    return;
  }
  if (proposals.length === 0) print('Nothing waits for a second person.');
  for (const { proposal, proposerName, record, before, current } of proposals) {
    print(`Proposal ${proposal}  by ${proposerName}, until ${moment(record.expiresAt)}`);
    print(`  asks    ${commandToJson(record.command)}`);
    print(`  because ${record.reason}`);
    if (before !== '') print(`  now     ${before}`);
    if (!current) print('  What it would replace has changed since: it can no longer be approved.');
  }
}

export function proposeCommand(): Command {
  return reasoned(new Command('propose'))
    .summary('ask for what takes two people')
    .argument('<COMMAND>', 'JSON, or @FILE')
    .action((text: string, options: Reasoned) =>
      at(options, (desk) => propose(desk, read(text) as ControlledCommand, options)),
    );
}

export function approveCommand(): Command {
  return connecting(new Command('approve'))
    .summary('let proposals happen')
    .argument('<N...>', 'the proposals’ numbers, in the order in which they happen', numbers)
    .action((ids: readonly number[], options: Connecting) =>
      at(options, async (desk) => {
        for (const id of ids) printResult(await desk.approve(id as ProposalId), options);
      }),
    );
}

export function dismissCommand(): Command {
  return connecting(new Command('dismiss'))
    .summary('take a proposal back, or turn it down')
    .argument('<N>', 'the proposal’s number', number)
    .requiredOption('--because <WHY>', 'stands in the records for good')
    .action((id: number, options: Reasoned) =>
      at(options, async (desk) =>
        printResult(await desk.dismiss(id as ProposalId, options.because), options),
      ),
    );
}

function numbers(text: string, before: readonly number[] = []): number[] {
  return [...before, number(text)];
}

function moment(time: number): string {
  return new Date(time / 1000).toISOString();
}
