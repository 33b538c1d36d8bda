// `praya desk halt`, `cancel-only`, `reduce-only`, `auction`, `reopen`: where a contract goes. Stopping takes one person, going
// on two.

import { Command } from 'commander';
import type { Desk } from '../../../../client/node/index.ts';
import { ContractState, type SetContractState } from '../../../../engine/schema/index.ts';
import { printResult, propose, sendOrPropose } from './result.ts';
import { at, connecting, contractAt, type Reasoned, reasoned } from './session.ts';

export function contractCommands(): Command[] {
  const { halted, cancelOnly, auction, live } = ContractState;
  return [
    stopCommand('halt', halted, 'stop a contract at once; takes one person'),
    stopCommand('cancel-only', cancelOnly, 'let a contract take cancels alone; takes one person'),
    reduceOnlyCommand(),
    goOnCommand('auction', auction, 'ask for an auction that leads to what the contract was'),
    goOnCommand('reopen', live, 'ask for a contract to trade again, through an auction').alias(
      'resume',
    ),
  ];
}

function stopCommand(name: string, state: ContractState, summary: string): Command {
  const command = connecting(new Command(name)).requiredOption('--because <WHY>', PUBLISHED);
  return ofContract(command, summary, async (desk, move, options) => {
    printResult(await desk.send({ ...move, state }), options);
  });
}

function reduceOnlyCommand(): Command {
  const summary = 'let positions only shrink: from live at once, from elsewhere by two people';
  const { reduceOnly } = ContractState;
  return ofContract(
    reasoned(new Command('reduce-only'), PUBLISHED),
    summary,
    (desk, move, options) => sendOrPropose(desk, { ...move, state: reduceOnly }, options),
  );
}

function goOnCommand(name: string, state: ContractState, summary: string): Command {
  return ofContract(reasoned(new Command(name), PUBLISHED), summary, (desk, move, options) =>
    propose(desk, { ...move, state }, options),
  );
}

const PUBLISHED = 'published to all';

type Move = Omit<SetContractState, 'state'>;

function ofContract(
  command: Command,
  summary: string,
  act: (desk: Desk, move: Move, options: Reasoned) => Promise<void>,
): Command {
  return command
    .summary(summary)
    .argument('<CONTRACT>', 'its symbol, like BTC-PERP, or its number')
    .action((text: string, options: Reasoned) =>
      at(options, async (desk) => {
        const contract = await contractAt(desk, text);
        await act(desk, { kind: 'setContractState', contract, reason: options.because }, options);
      }),
    );
}
