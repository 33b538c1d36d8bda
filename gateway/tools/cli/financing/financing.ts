// `praya financing`: a broker's margin financing desk, and what can be asked of its journal.

import { Command } from 'commander';
import { auditFinancingCommand, replayFinancingCommand } from './replay.ts';
import { capitalCommand, statementCommand } from './reports.ts';
import { sendCommand } from './send.ts';
import { serveCommand } from './serve.ts';
import { stressFinancingCommand } from './stress.ts';
import { tokenCommand } from './token.ts';

export function financingCommand(): Command {
  return new Command('financing')
    .summary("run a broker's margin financing desk, and read its books")
    .description(
      "A broker's margin financing of virtual assets: facilities, collateral, loans, margin calls, forced sales and interest, in " +
        'a journal of its own, apart from any venue. DATA is the data folder of a desk; it may be read while the desk runs.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n' +
        '  praya financing token alice --roles credit,reader --tokens tokens.json\n' +
        '  praya financing serve --data financing --tokens tokens.json\n' +
        '  praya financing send commands.jsonl\n' +
        '  praya financing statement financing ann --month 2026-02\n' +
        '  praya financing stress --data financing --path shock:-40%:60s',
    )
    .addCommand(serveCommand())
    .addCommand(tokenCommand())
    .addCommand(sendCommand())
    .addCommand(statementCommand())
    .addCommand(capitalCommand())
    .addCommand(stressFinancingCommand())
    .addCommand(replayFinancingCommand())
    .addCommand(auditFinancingCommand());
}
