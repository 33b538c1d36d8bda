// `praya fills`: what an account has traded.

import { Command, InvalidArgumentError } from 'commander';
import type { OwnFillReport } from '../../../../client/node/index.ts';
import { grouped } from '../../../../client/node/index.ts';
import { since, timeText } from './moments.ts';
import { type Connecting, connecting, print, printJson, withClient } from './with-client.ts';

interface Options extends Connecting {
  readonly since?: Date;
  readonly after?: number;
}

export function fillsCommand(): Command {
  return connecting(new Command('fills'))
    .summary('show what an account has traded')
    .description('Prints the fills of an account, oldest first, of all contracts or of one.')
    .argument('[CONTRACT]', 'BTC-PERP or ETH-PERP')
    .option('--since <TIME>', 'from then on: 2026-12-31, 2026-12-31T12:00:00Z, or -10m, -2h', since)
    .option(
      '--after <SEQ>',
      'behind this number of the account’s stream: what a bot has missed',
      seq,
    )
    .action(run);
}

async function run(contract: string | undefined, options: Options): Promise<void> {
  const symbol = contract?.toUpperCase();
  await withClient(
    options,
    async (client) => {
      const from = options.since === undefined ? undefined : options.since.getTime() * 1000;
      const { after } = options;
      let count = 0;
      for await (const fill of client.fills({ contract: symbol, from, after })) {
        count += 1;
        if (options.json) printJson(fill);
        else print([fillLine(fill)]);
      }
      if (count === 0 && !options.json) print(['no fills']);
    },
    symbol,
  );
}

/** `2026-11-29 12:30:05.123  buy  0.500 BTC-PERP @ 100,000.5  maker  fee 1.000000  order 17 auction`. */
function fillLine(fill: OwnFillReport): string {
  const { time, side, qty, contract, price, liquidity, fee, order, cause, affiliate } = fill;
  const notes = [
    ...(cause === 'order' ? [] : [cause]),
    ...(affiliate ? ['◆ affiliated market maker'] : []),
  ];
  const what = `${side.padEnd(4)} ${grouped(qty).padStart(12)} ${contract} @ ${grouped(price)}`;
  const tail = notes.length === 0 ? '' : `  ${notes.join(', ')}`;
  return `${timeText(time)}  ${what}  ${liquidity}  fee ${grouped(fee)}  order ${order}${tail}`;
}

function seq(text: string): number {
  const number = Number(text);
  if (/^\d{1,16}$/.test(text) && Number.isSafeInteger(number)) return number;
  throw new InvalidArgumentError('Not a number of an account’s stream.');
}
