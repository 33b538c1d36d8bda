// `praya book`: the order book of a contract as it stands.

import { Command } from 'commander';
import { depth } from './depth.ts';
import { ladderLines } from './ladder-words.ts';
import { type Connecting, connecting, print, printJson, withClient } from './with-client.ts';

interface Options extends Connecting {
  readonly depth: number;
}

export function bookCommand(): Command {
  return connecting(new Command('book'))
    .summary('show the order book of a contract')
    .description('Prints the best levels of a contract’s book, asks above bids, and leaves.')
    .argument('<CONTRACT>', 'BTC-PERP or ETH-PERP')
    .option('--depth <N>', 'levels of each side (default: 10)', depth, 10)
    .action(run);
}

async function run(contract: string, options: Options): Promise<void> {
  const symbol = contract.toUpperCase();
  await withClient(
    options,
    async (client) => {
      const book = await client.book(symbol);
      if (options.json) {
        const { seq } = book;
        const [bids, asks] = [
          book.levels('bids', options.depth),
          book.levels('asks', options.depth),
        ];
        printJson({ contract: symbol, seq, bids, asks });
      } else print(ladderLines(book, options.depth));
    },
    symbol,
  );
}
