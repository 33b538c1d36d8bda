import { Command, InvalidArgumentError } from 'commander';
import type { Envelope, Seq, Time } from '../../../engine/schema/index.ts';
import { createLog, kindOfName, type LogWriter, mustBeNew } from '../../replay/log-writer.ts';
import { importBinance } from '../import/binance.ts';
import { importBitstamp } from '../import/bitstamp.ts';
import { createCounts, type ImportCounts, type ImportStep } from '../import/import-step.ts';
import { importLobster, type LobsterOptions } from '../import/lobster.ts';
import { Failure } from './failure.ts';
import { commandsText, grouped, Progress } from './progress.ts';

const OUT = 'a new text log (.jsonl, .txt), or a new data folder';

export function importCommand(): Command {
  return new Command('import')
    .summary('make a log from a public recording of another venue')
    .description(
      'Makes a log from a public recording of another venue. It lists a contract with the tick and the lot of ' +
        'the recording, without margin, bands or fees, and gives every order an account of its own, because ' +
        'recordings do not say who traded.',
    )
    .addCommand(
      new Command('bitstamp')
        .summary("Bitstamp's order-by-order recording")
        .description(
          "Bitstamp's order-by-order recording: events.log and initial_orders.csv, gzipped or not.",
        )
        .argument('<DIR>', 'the folder of the recording')
        .requiredOption('--out <LOG>', OUT)
        .action((folder: string, { out }: { out: string }) =>
          run(out, (counts) => importBitstamp(folder, counts)),
        ),
    )
    .addCommand(
      new Command('binance')
        .summary('Binance’s depth increments, trades and best prices')
        .description(
          'One file of received lines, gzipped or not: depth increments with the snapshot among them, trades, best prices.',
        )
        .argument('<FILE>', 'the recording')
        .requiredOption('--out <LOG>', OUT)
        .requiredOption('--symbol <SYMBOL>', 'the contract')
        .requiredOption(
          '--decimals <P,Q>',
          'decimals of prices and of quantities, like 2,3',
          decimals,
        )
        .option('--accounts <N>', 'invented accounts that share the orders in turn', count)
        .action((path: string, { out, decimals: places, ...options }: BinanceWords) =>
          run(out, (counts) => importBinance(path, { ...options, ...places }, counts)),
        ),
    )
    .addCommand(
      new Command('lobster')
        .summary("LOBSTER's message and book files")
        .description("LOBSTER's files …message….csv and …orderbook….csv, gzipped or not.")
        .argument('<DIR>', 'the folder of the recording')
        .requiredOption('--out <LOG>', OUT)
        .option('--symbol <SYMBOL>', 'the contract; from the names of files or folder unless given')
        .option('--date <YYYY-MM-DD>', 'the day; from the names of files or folder unless given')
        .action((folder: string, { out, ...options }: { out: string } & LobsterOptions) =>
          run(out, (counts) => importLobster(folder, options, counts)),
        ),
    );
}

interface BinanceWords {
  readonly out: string;
  readonly symbol: string;
  readonly decimals: { readonly priceDecimals: number; readonly qtyDecimals: number };
  readonly accounts?: number;
}

function decimals(text: string): BinanceWords['decimals'] {
  const [, price, qty] = /^(\d),(\d)$/.exec(text) ?? [];
  if (price === undefined || qty === undefined) throw new InvalidArgumentError('Not like 2,3.');
  return { priceDecimals: Number(price), qtyDecimals: Number(qty) };
}

function count(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text) && Number(text) <= 262_000) return Number(text);
  throw new InvalidArgumentError('Not a number from 1 to 262000.');
}

async function run(
  out: string,
  steps: (counts: ImportCounts) => AsyncIterable<ImportStep<unknown>>,
): Promise<void> {
  const counts = createCounts();
  const kind = kindOfName(out);
  mustBeNew(out, kind);
  const progress = new Progress();
  let writer: LogWriter | undefined; // What is no recording leaves nothing behind.
  let seq = 0;
  try {
    for await (const { time, commands } of steps(counts)) {
      writer ??= createLog(out, kind);
      for (const command of commands) {
        seq += 1;
        const place = { seq: seq as Seq, time: time as Time };
        const envelope: Envelope = { ...place, session: 0, request: 0, command };
        const full = writer.write(envelope);
        if (full !== undefined) await full;
      }
      progress.show(0, 0, seq);
    }
    if (writer === undefined) throw new Failure('the recording is empty');
  } catch (error) {
    if (writer === undefined) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(`${reason}; ${out} holds the ${commandsText(seq)} before it`);
  } finally {
    progress.end();
    await writer?.close();
  }
  const skipped = [...counts.skipped].map(([reason, count]) => `${grouped(count)} ${reason}`);
  const left = skipped.length === 0 ? '' : `; left out: ${skipped.join(', ')}`;
  process.stderr.write(
    `${grouped(counts.lines)} lines became ${commandsText(seq)} in ${out}${left}\n`,
  );
}
