// `praya desk maintenance`: announces when a contract, or every one, stops and may reopen; or withdraws it.

import { Command } from 'commander';
import type { Desk } from '../../../../client/node/index.ts';
import { type ContractId, ContractState, type Time } from '../../../../engine/schema/index.ts';
import { Failure } from '../failure.ts';
import { until } from '../trading/moments.ts';
import { printResult } from './result.ts';
import { at, type Connecting, connecting, contractAt } from './session.ts';

interface Planning extends Connecting {
  readonly because: string;
  readonly from?: Date;
  readonly to?: Date;
}

export function maintenanceCommand(): Command {
  return connecting(new Command('maintenance'))
    .summary(
      'announce that a contract stops for maintenance, an hour ahead at least; takes one person',
    )
    .description(
      'Announces maintenance to everybody who is logged on. From its beginning to its end the contract takes cancels ' +
        'alone; then it reopens through an auction. Without --from and --to what was announced is withdrawn.',
    )
    .argument('<CONTRACT>', 'its symbol, like BTC-PERP, or its number; `all` for every one')
    .option('--from <TIME>', 'like 2026-12-31T12:00:00Z, or from now on: +90m', until)
    .option('--to <TIME>', 'five minutes to a day after that', until)
    .requiredOption('--because <WHY>', 'published to all')
    .action((text: string, options: Planning) =>
      at(options, async (desk) => {
        const { from, to, because: reason } = options;
        if ((from === undefined) !== (to === undefined)) {
          throw new Failure('give both --from and --to, or neither to withdraw it', 2);
        }
        const [beginsAt, endsAt] = [microseconds(from), microseconds(to)];
        for (const contract of await contractsAt(desk, text)) {
          const plan = { contract, beginsAt, endsAt, reason };
          printResult(await desk.send({ kind: 'scheduleMaintenance', ...plan }), options);
        }
      }),
    );
}

/** 0 for none. */
function microseconds(moment: Date | undefined): Time {
  return ((moment?.getTime() ?? 0) * 1000) as Time;
}

async function contractsAt(desk: Desk, text: string): Promise<ContractId[]> {
  if (text !== 'all') return [await contractAt(desk, text)];
  const { delisted, recorded } = ContractState;
  return (await desk.contracts())
    .filter(({ status }) => status.state !== delisted && status.state !== recorded)
    .map(({ terms }) => terms.contract);
}
