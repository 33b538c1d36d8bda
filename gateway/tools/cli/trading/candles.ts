// `praya candles`: the past of a contract.

import { Command, Option } from 'commander';
import { grouped } from '../../../../client/node/index.ts';
import { since, timeText } from './moments.ts';
import { type Connecting, connecting, print, printJson, withClient } from './with-client.ts';

interface Options extends Connecting {
  readonly interval: keyof typeof INTERVALS;
  readonly since?: Date;
}

const INTERVALS = {
  '1s': 'second',
  '5s': 'fiveSeconds',
  '1m': 'minute',
  '5m': 'fiveMinutes',
  '15m': 'fifteenMinutes',
  '1h': 'hour',
  '4h': 'fourHours',
  '1d': 'day',
} as const;
const WIDTH = 13;
/** Of the past that is shown unless another is asked for. */
const SHOWN_MS = 3_600_000;

export function candlesCommand(): Command {
  return connecting(new Command('candles'))
    .summary('show the candles of a contract')
    .description(
      'Prints candles of a contract, oldest first: open, highest, lowest, close, quantity and trades.',
    )
    .argument('<CONTRACT>', 'BTC-PERP or ETH-PERP')
    .addOption(
      new Option('--interval <LENGTH>', 'of a candle')
        .choices(Object.keys(INTERVALS))
        .default('1m'),
    )
    .option(
      '--since <TIME>',
      'from then on: 2026-12-31T12:00:00Z, or -10m, -2h (the last hour unless said)',
      since,
    )
    .action(run);
}

async function run(contract: string, options: Options): Promise<void> {
  const symbol = contract.toUpperCase();
  await withClient(
    options,
    async (client) => {
      const scale = client.scale(symbol);
      const { since: begin = new Date(Date.now() - SHOWN_MS) } = options;
      const span = { from: begin.getTime() * 1000 };
      if (!options.json) print([heading()]);
      for await (const candle of client.candles(symbol, INTERVALS[options.interval], span)) {
        if (options.json) {
          printJson(candle);
          continue;
        }
        const prices = [candle.open, candle.high, candle.low, candle.close];
        const columns = [
          ...prices.map((price) => (price === 0 ? '–' : grouped(scale.price(price)))),
          grouped(scale.qty(candle.qty)),
          String(candle.trades),
        ];
        const text = columns.map((column) => column.padStart(WIDTH)).join('');
        print([`${timeText(candle.start).slice(0, 19)}${text}`]);
      }
    },
    symbol,
  );
}

function heading(): string {
  const names = ['open', 'high', 'low', 'close', 'quantity', 'trades'];
  return `${'from'.padEnd(19)}${names.map((name) => name.padStart(WIDTH)).join('')}`;
}
