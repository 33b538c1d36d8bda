// `praya watch`: a contract as it trades. On a terminal a screen with book, prices and tape, until `q`; elsewhere a line for
// each trade.

import { isatty } from 'node:tty';
import { Command, InvalidArgumentError } from 'commander';
import {
  type Client,
  contractStateName,
  grouped,
  type LocalBook,
} from '../../../../client/node/index.ts';
import type { Trade } from '../../../../proto/market-message.ts';
import { realScheduler, type Scheduler } from '../../../host/scheduler.ts';
import { Outlet } from '../../demo/outlet.ts';
import { Screen } from '../../demo/screen.ts';
import { depth } from './depth.ts';
import { ladderLines, tradeLine } from './ladder-words.ts';
import { type Connecting, connecting, print, withClient } from './with-client.ts';

interface Options extends Connecting {
  readonly depth: number;
  readonly for?: number;
}

/** What is shown besides the book. */
interface Seen {
  mark: string;
  index: string;
  state: string;
  readonly trades: Trade[];
}

const REDRAW_MS = 100;
const TAPE_MAX = 200;
/** Lines beside levels and tape. */
const FURNITURE = 7;

export function watchCommand(): Command {
  return connecting(new Command('watch'))
    .summary('watch a contract trade')
    .description(
      'Shows a contract’s book, mark, index and trades as they change, until q or Ctrl-C. Where standard output is no ' +
        'terminal it prints a line for each trade.',
    )
    .argument('<CONTRACT>', 'BTC-PERP or ETH-PERP')
    .option('--depth <N>', 'levels of each side (default: 8)', depth, 8)
    .option('--for <SECONDS>', 'leave after so long', seconds)
    .action(run);
}

async function run(contract: string, options: Options): Promise<void> {
  const symbol = contract.toUpperCase();
  await withClient(options, (client) => watch(client, symbol, options, realScheduler), symbol);
}

async function watch(
  client: Client,
  symbol: string,
  options: Options,
  scheduler: Scheduler,
): Promise<void> {
  const ended = new Promise<string>((resolve) => {
    client.on('closed', ({ reason }) => resolve(reason));
    if (options.for !== undefined) scheduler.after(options.for * 1000, () => resolve(''));
    process.once('SIGINT', () => resolve(''));
    if (isatty(1)) show(client, symbol, options, () => resolve(''));
    else follow(client, symbol, options);
  });
  for (const channel of ['trades', 'status'] as const) await client.subscribe(channel, symbol);
  const why = await ended;
  if (why !== '') process.stderr.write(`praya: ${why}\n`);
}

function follow(client: Client, symbol: string, options: Options): void {
  const scale = client.scale(symbol);
  client.on('trades', ({ trades }) => {
    for (const trade of trades) {
      if (options.json) process.stdout.write(`${JSON.stringify(trade)}\n`);
      else print([tradeLine(trade, scale)]);
    }
  });
}

function show(client: Client, symbol: string, options: Options, quit: () => void): void {
  const scale = client.scale(symbol);
  const seen: Seen = { mark: '', index: '', state: '', trades: [] };
  client.on('status', ({ markPrice, indexPrice, state }) => {
    seen.mark = markPrice === 0 ? '' : grouped(scale.price(markPrice));
    seen.index = indexPrice === 0 ? '' : grouped(scale.price(indexPrice));
    seen.state = contractStateName(state) ?? '';
  });
  client.on('trades', ({ trades }) => {
    seen.trades.unshift(...[...trades].reverse());
    seen.trades.length = Math.min(seen.trades.length, TAPE_MAX);
  });
  const screen = new Screen(new Outlet(), quit);
  void client.book(symbol).then((book) => {
    const draw = (): void =>
      screen.show(screenLines(symbol, book, seen, options.depth, screen.size.rows));
    const timer = realScheduler.every(REDRAW_MS, draw);
    client.on('closed', () => {
      timer.cancel();
      screen.close();
    });
  });
}

function screenLines(
  symbol: string,
  book: LocalBook,
  { mark, index, state, trades }: Seen,
  levels: number,
  rows: number,
): string[] {
  const shown = Math.max(1, Math.min(levels, Math.floor((rows - FURNITURE) / 3)));
  const tape = Math.max(1, rows - FURNITURE - 2 * shown);
  const live = book.live ? '' : '  (the connection is lost: what is shown is old)';
  return [
    `${symbol}  ${state}  mark ${mark || '–'}  index ${index || '–'}${live}`,
    '',
    ...ladderLines(book, shown),
    '',
    ...trades.slice(0, tape).map((trade) => tradeLine(trade, book.scale)),
    '',
    'q quits',
  ];
}

function seconds(text: string): number {
  const number = Number(text);
  if (/^\d{1,6}(\.\d{1,3})?$/.test(text) && number > 0) return number;
  throw new InvalidArgumentError('Not a number of seconds above zero.');
}
