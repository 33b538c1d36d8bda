// `praya start`: the demonstration venue, with a live view in the terminal or, where there is none, headless.

import { createWriteStream, openSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { type Config, loadConfig, type Settings } from '../../host/config.ts';
import { makeFolders } from '../../host/folders.ts';
import { type Logger, openLog } from '../../host/logger.ts';
import { programName } from '../../host/program-name.ts';
import { realScheduler } from '../../host/scheduler.ts';
import { type CrashScript, crashScript, FALL_SECONDS } from '../demo/crash.ts';
import { Demonstration } from '../demo/demonstration.ts';
import { COLORS, NO_COLORS } from '../demo/format.ts';
import { Outlet } from '../demo/outlet.ts';
import { Screen } from '../demo/screen.ts';
import { draw } from '../demo/view.ts';
import { documentsFile } from '../founding/documents.ts';
import { refusedConfig } from './config-refused.ts';
import { concludeCrash, crashFolder, reportCrash } from './crash.ts';
import { Ending, FAILED_MS } from './ending.ts';
import { Failure } from './failure.ts';
import { whyNotOpen } from './not-open.ts';

interface Options {
  readonly headless?: boolean;
  readonly data?: string;
  readonly port?: number;
  readonly adminPort?: number;
  readonly okxPort?: number;
  readonly seed: number;
  readonly bars?: string;
  readonly source?: readonly string[];
  readonly clockAhead?: number;
  readonly acceptClock?: boolean;
  readonly crash?: boolean;
  readonly fall?: number;
  readonly for?: number;
  readonly bots: boolean;
}

const ADVICE = {
  ports: '--port, --admin-port and --okx-port choose others',
  folder: '--data chooses another folder',
} as const;
const FRAME_MS = 200;
/** Seeds are of 32 bits; a port beyond its range is a fault of the configuration. */
const WHOLE_MAX = 2 ** 32 - 1;
const REPORT_MS = 10_000;
/** Clients of a demonstration need no half minute to leave. */
const GO_AWAY_MS = 200;
/** All bots come at once, from one address. */
const HANDSHAKES_PER_SECOND = 100;
/** All of a demonstration come from this machine: its bots, its view, and those who look at its pages. */
const CONNECTS_PER_SECOND = 500;

export function startCommand(): Command {
  return new Command('start')
    .summary('run the demonstration venue')
    .description(
      'Runs a venue with both contracts live, prices from simulated exchanges, and bots that make and take, and shows ' +
        'its books. Everything is in the journal of the data folder: started again, it goes on where it stopped.',
    )
    .option('--headless', 'no view; a line now and then')
    .option('--data <DIR>', 'where journal, snapshots and keys are kept (default: data)')
    .option('--port <N>', 'where traders connect (default: 8900)', whole)
    .option('--admin-port <N>', 'where operators connect (default: 8901)', whole)
    .option(
      '--okx-port <N>',
      "where clients of OKX's shape connect (default: 8902, two above --port)",
      whole,
    )
    .option('--seed <N>', 'of the walk and of the bots', whole, 1)
    .option('--bars <FILE>', 'minute bars for the index of BTC-PERP: CSV, also gzipped')
    .option(
      '--source <NAME=FILE>',
      'a source of the index that says again minute bars or tickers of a file: BTC-PERP/alpha=FILE; repeatable',
      (text: string, before: readonly string[] | undefined) => [...(before ?? []), text],
    )
    .option(
      '--clock-ahead <SECONDS>',
      "how far the venue's clock is ahead of this machine's",
      whole,
    )
    .option(
      '--accept-clock',
      "start although this machine's clock is far from the journal's last command",
    )
    .option(
      '--crash',
      'a scripted fall by 20 %, told line by line; ends with a summary and an audit',
    )
    .option('--fall <SECONDS>', 'how long that fall takes (default: 60)', whole)
    .option('--for <SECONDS>', 'stop by itself', whole)
    .option('--no-bots', 'prices only; you are alone on the venue')
    .action(run);
}

async function run(options: Options): Promise<void> {
  if (options.fall !== undefined && options.crash !== true) {
    throw new Failure('--fall goes with --crash', 2);
  }
  const hasView = options.headless !== true && process.stdout.isTTY === true;
  const isCrash = options.crash === true;
  const config = configOf(isCrash ? { ...options, data: crashFolder(options.data) } : options);
  const end = new Ending();
  const outlet = new Outlet();
  const print = (text: string): void => outlet.show(`praya: ${text}\n`);
  const crash = isCrash ? crashScript(options.fall ?? FALL_SECONDS, Date.now()) : undefined;
  const demonstration = await start(options, config, hasView, end, crash);
  end.isOpen = true;
  for (const seconds of [options.for, crash?.seconds]) {
    if (seconds !== undefined) realScheduler.after(seconds * 1000, () => end.come()).unref();
  }
  const showText = (): (() => void) =>
    crash === undefined
      ? showLines(demonstration, config, print)
      : reportCrash(demonstration, crash, print);
  const stopShowing = hasView ? showView(demonstration, outlet, end) : showText();
  await end.came;
  stopShowing();
  if (end.error !== undefined) {
    realScheduler.after(FAILED_MS, () => process.exit(1)).unref();
    throw end.error;
  }
  await demonstration.stop();
  if (isCrash) {
    await concludeCrash(demonstration, config.dataFolder);
    return;
  }
  const { commands, trades } = demonstration;
  print(`stopped after command ${commands}, trade ${trades}; start again to go on from there`);
}

async function start(
  options: Options,
  config: Config,
  hasView: boolean,
  end: Ending,
  crash?: CrashScript,
): Promise<Demonstration> {
  const { seed, bars: barsFile, source: recorded = [], bots: withBots, clockAhead = 0 } = options;
  const clockAheadMs = crash === undefined ? clockAhead * 1000 : crash.aheadMs;
  try {
    const log = openVenueLog(config, hasView);
    return await Demonstration.start({
      config,
      log,
      seed,
      barsFile,
      recorded,
      clockAheadMs,
      crash,
      withBots,
      program: programName(),
      withObserver: hasView,
      failed: (error) => end.fail(error),
    });
  } catch (error) {
    throw whyNotOpen(error, { ...ADVICE, dataFolder: config.dataFolder });
  }
}

function configOf({ data, port, adminPort, okxPort, acceptClock }: Options): Config {
  const { PRAYA_LOG_LEVEL, PRAYA_DISCLOSURE_FILE, PRAYA_CONFIG } = process.env;
  const hasDocuments = PRAYA_DISCLOSURE_FILE !== undefined || PRAYA_CONFIG !== undefined;
  const settings = {
    ...(data === undefined ? {} : { dataFolder: data }),
    ...(port === undefined ? {} : { port }),
    ...(adminPort === undefined ? {} : { adminPort }),
    ...(okxPort === undefined ? {} : { okxPort }),
    ...(acceptClock === undefined ? {} : { acceptClock }),
    goAwayMs: GO_AWAY_MS,
    handshakesPerSecond: HANDSHAKES_PER_SECOND,
    connectsPerSecond: CONNECTS_PER_SECOND,
    ...(hasDocuments ? {} : { disclosureFile: documentsFile() }),
    ...(PRAYA_LOG_LEVEL === undefined ? { logLevel: 'warn' } : {}),
  };
  try {
    const config = loadConfig(process.env, settings);
    if (config.sources.length === 0) {
      return loadConfig(process.env, { ...settings, ...ownOf(config) });
    }
    throw new Failure('the demonstration has sources of its own: `praya serve` takes others', 2);
  } catch (error) {
    throw refusedConfig(error);
  }
}

/** What a demonstration has that a venue is configured with: a listener in OKX's shape. */
function ownOf({ okxPort, port }: Config): Settings {
  return okxPort === undefined ? { okxPort: port === 0 ? 0 : Math.min(port + 2, PORT_MAX) } : {};
}

const PORT_MAX = 65_535;

/** Under the view the log goes to a file; it would tear the picture. */
function openVenueLog(config: Config, hasView: boolean): Logger {
  if (!hasView) return openLog(config.logLevel, process.stderr);
  makeFolders(config.dataFolder);
  const fd = openSync(join(config.dataFolder, 'venue.log'), 'a', 0o640);
  return openLog(config.logLevel, createWriteStream('', { fd }));
}

function showView(demonstration: Demonstration, outlet: Outlet, end: Ending): () => void {
  const screen = new Screen(outlet, () => end.come());
  const { NO_COLOR } = process.env;
  const format = NO_COLOR === undefined || NO_COLOR === '' ? COLORS : NO_COLORS;
  const timer = realScheduler.every(FRAME_MS, () =>
    screen.show(draw(demonstration.picture(), screen.size, format)),
  );
  return () => {
    timer.cancel();
    screen.close();
  };
}

function showLines(
  demonstration: Demonstration,
  config: Config,
  print: (text: string) => void,
): () => void {
  const { url, pageUrl, adminUrl, commands, trades, hint, okx } = demonstration;
  const operators = config.adminListener ? `, operators ${adminUrl}` : '';
  print(`open at ${url}${operators}, data in ${config.dataFolder}, from command ${commands}`);
  print(`trade in the browser: ${pageUrl}`);
  print(`trade from another terminal: ${hint}`);
  if (okx !== null) print(`trade with ccxt, compatible with class okx: ${okx}`);
  demonstration.narrator.onVenue(print);
  let last = trades;
  const timer = realScheduler.every(REPORT_MS, () => {
    const { messagesPerSecond } = demonstration.picture();
    const fresh = demonstration.trades - last;
    last = demonstration.trades;
    const rate = `${messagesPerSecond.toFixed(0)} messages/s`;
    print(`command ${demonstration.commands}, ${fresh} trades in 10 s, ${rate}`);
  });
  return () => timer.cancel();
}

function whole(text: string): number {
  if (/^\d{1,10}$/.test(text) && Number(text) <= WHOLE_MAX) return Number(text);
  throw new InvalidArgumentError(`Not a whole number from 0 to ${WHOLE_MAX}.`);
}
