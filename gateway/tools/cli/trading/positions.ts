// `praya positions`: what an account holds, what it is worth, what of it is free, and which fees it pays.

import { Command } from 'commander';
import { feeLines, marginLines, positionLines } from './order-words.ts';
import { type Connecting, connecting, print, printJson, withClient } from './with-client.ts';

export function positionsCommand(): Command {
  return connecting(new Command('positions'))
    .summary('show positions, cash, margin and fees of an account')
    .description(
      'Prints the positions of an account, its cash, its equity at the mark, its margin, and the fees that it pays today.',
    )
    .action(run);
}

async function run(options: Connecting): Promise<void> {
  await withClient(options, async (client) => {
    const { account } = client;
    const { margin, fees } = await client.getAccount();
    if (options.json) {
      const balances = Object.fromEntries(account.balances);
      printJson({ positions: account.positions(), balances, margin, fees });
      return;
    }
    const scales = client.contracts.map((contract) => client.scale(contract));
    print([
      ...positionLines(account, scales),
      ...marginLines(margin, scales),
      ...feeLines(fees, scales),
    ]);
  });
}
