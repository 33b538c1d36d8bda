import { Command, InvalidArgumentError, Option } from 'commander';
import type { Envelope, Seq, Time } from '../../../engine/schema/index.ts';
import { grouped } from '../../../proto/grouped.ts';
import { createLog, kindOfName, type LogWriter, mustBeNew } from '../../replay/log-writer.ts';
import { importBinance } from '../import/binance.ts';
import type { BinanceDecimals } from '../import/binance-records.ts';
import { importBitstamp } from '../import/bitstamp.ts';
import { ImportFit, isGoodFit } from '../import/import-fit.ts';
import { createCounts, type ImportCounts, type ImportStep } from '../import/import-step.ts';
import { importLobster } from '../import/lobster.ts';
import type { LobsterOptions } from '../import/lobster-files.ts';
import { Failure } from './failure.ts';
import { badFitText, reportLines } from './import-report.ts';
import { commandsText, Progress } from './progress.ts';

const OUT = 'a new text log (.jsonl, .txt), or a new data folder';
const ACCEPT_FIT = 'exit with 0 also when the log fits its recording badly';

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
        .option('--accept-fit', ACCEPT_FIT)
        .action((folder: string, words: OutWords) =>
          run(words, (counts) => importBitstamp(folder, counts)),
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
        .addOption(
          new Option(
            '--decimals <P,Q>',
            'decimals of prices and of quantities, like 2,3; auto: the fewest that hold the data',
          )
            .argParser(decimals)
            .default({}, 'auto'),
        )
        .option('--accounts <N>', 'invented accounts that share the orders in turn', count)
        .option('--accept-fit', ACCEPT_FIT)
        .action((path: string, { decimals: places, symbol, accounts, ...words }: BinanceWords) => {
          const shared = accounts === undefined ? {} : { accounts };
          const options = { symbol, ...shared, ...places };
          return run(words, (counts) => importBinance(path, options, counts));
        }),
    )
    .addCommand(
      new Command('lobster')
        .summary("LOBSTER's message and book files")
        .description("LOBSTER's files …message….csv and …orderbook….csv, gzipped or not.")
        .argument('<DIR>', 'the folder of the recording')
        .requiredOption('--out <LOG>', OUT)
        .option('--symbol <SYMBOL>', 'the contract; from the names of files or folder unless given')
        .option('--date <YYYY-MM-DD>', 'the day; from the names of files or folder unless given')
        .option('--accept-fit', ACCEPT_FIT)
        .action((folder: string, { out, acceptFit, ...options }: OutWords & LobsterOptions) =>
          run({ out, acceptFit }, (counts) => importLobster(folder, options, counts)),
        ),
    );
}

interface OutWords {
  readonly out: string;
  readonly acceptFit?: true | undefined;
}

interface BinanceWords extends OutWords {
  readonly symbol: string;
  readonly decimals: Partial<BinanceDecimals>; // Empty: from the data.
  readonly accounts?: number;
}

function decimals(text: string): BinanceWords['decimals'] {
  if (text === 'auto') return {};
  const [, price, qty] = /^(\d),(\d)$/.exec(text) ?? [];
  if (price === undefined || qty === undefined) {
    throw new InvalidArgumentError('Neither like 2,3 nor auto.');
  }
  return { priceDecimals: Number(price), qtyDecimals: Number(qty) };
}

function count(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text) && Number(text) <= 262_000) return Number(text);
  throw new InvalidArgumentError('Not a number from 1 to 262000.');
}

/** Writes the log, states what became of the recording, and fails when the log fits it badly. */
async function run(
  { out, acceptFit }: OutWords,
  steps: (counts: ImportCounts) => AsyncIterable<ImportStep<unknown>>,
): Promise<void> {
  const counts = createCounts();
  const fit = new ImportFit();
  const written = await write(out, steps(counts), fit);
  const figures = fit.figures();
  const lines = [
    `${grouped(counts.lines)} lines became ${commandsText(written)} in ${out}`,
    ...reportLines(counts, figures),
  ];
  process.stderr.write(`${lines.join('\n')}\n`);
  if (acceptFit === true || isGoodFit(figures, counts.truths)) return;
  const bad = badFitText(counts, figures);
  throw new Failure(`a bad fit: ${bad}; ${out} is written, --accept-fit accepts it`);
}

/** @returns how many commands. */
async function write(
  out: string,
  steps: AsyncIterable<ImportStep<unknown>>,
  fit: ImportFit,
): Promise<number> {
  const kind = kindOfName(out);
  mustBeNew(out, kind);
  const progress = new Progress();
  let writer: LogWriter | undefined; // What is no recording leaves nothing behind.
  let seq = 0;
  try {
    for await (const step of steps) {
      writer ??= createLog(out, kind);
      for (const command of step.commands) {
        seq += 1;
        const place = { seq: seq as Seq, time: step.time as Time };
        const envelope: Envelope = { ...place, session: 0, request: 0, command };
        const full = writer.write(envelope);
        if (full !== undefined) await full;
      }
      fit.follow(step);
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
  return seq;
}
