// `praya positions`: what an account holds, what it is worth and what of it is free.

import { Command } from 'commander';
import { marginLines, positionLines } from './order-words.ts';
import { type Connecting, connecting, print, printJson, withClient } from './with-client.ts';

export function positionsCommand(): Command {
  return connecting(new Command('positions'))
    .summary('show positions, cash and margin of an account')
    .description(
      'Prints the positions of an account, its cash, its equity at the mark and its margin.',
    )
    .action(run);
}

async function run(options: Connecting): Promise<void> {
  await withClient(options, async (client) => {
    const { account } = client;
    const { margin } = await client.getAccount();
    if (options.json) {
      const balances = Object.fromEntries(account.balances);
      printJson({ positions: account.positions(), balances, margin });
      return;
    }
    const scales = client.contracts.map((contract) => client.scale(contract));
    print([...positionLines(account, scales), ...marginLines(margin, scales)]);
  });
}
