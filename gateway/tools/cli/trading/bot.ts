// `praya bot`: a market maker and a taker at a running venue, with books of their own in a state file.

import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import {
  BooksError,
  type BotName,
  type BotOptions,
  MAKER_SETTINGS,
  runMarketMaker,
  runTaker,
  SettingError,
  type SettingTable,
  settingsOf,
  TAKER_SETTINGS,
} from '../../../../client/bots/index.ts';
import { AmountError, ConnectionLost, LogOnRefused } from '../../../../client/node/index.ts';
import { realScheduler } from '../../../host/scheduler.ts';
import { Failure } from '../failure.ts';
import { atVenue, type Connecting, credentialsOf, print } from './with-client.ts';

interface Options extends Connecting {
  readonly contract: string;
  readonly state?: string;
  readonly config?: string;
  readonly report: number;
  readonly for?: number;
  readonly [setting: string]: unknown;
}

const REPORT_SECONDS = 60;
const SECONDS_MAX = 86_400;

export function botCommand(): Command {
  return new Command('bot')
    .summary('run a market maker or a taker')
    .description(
      'Runs a bot at a venue until SIGINT or SIGTERM. It keeps books of its account in a state file, and goes on with them ' +
        'when it is started again. SIGUSR2 prints its report.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n' +
        '  praya bot maker --contract BTC-PERP --key-file data/keys/harbour.pem --state harbour.json\n' +
        '  praya bot taker --contract BTC-PERP --every-ms 500 --state visitor.json\n' +
        '\nA FILE of --config is JSON with the settings by name, like {"levels": 5, "maxPosition": "0.2"}; options win over it.\n',
    )
    .addCommand(
      botOf('maker', MAKER_SETTINGS, (options, given) =>
        runMarketMaker(options, settingsOf(MAKER_SETTINGS, given)),
      ).summary('quote both sides of a contract around index and book'),
    )
    .addCommand(
      botOf('taker', TAKER_SETTINGS, (options, given) =>
        runTaker(options, settingsOf(TAKER_SETTINGS, given)),
      ).summary('take now and then, at random or what is cheap'),
    );
}

type Run = (options: BotOptions, given: Readonly<Record<string, unknown>>) => Promise<void>;

function botOf(bot: BotName, table: SettingTable, run: Run): Command {
  const command = atVenue(new Command(bot))
    .requiredOption('--contract <SYMBOL>', 'BTC-PERP or ETH-PERP')
    .option('--state <FILE>', `its books (default: ${bot}-KEY-CONTRACT.json)`)
    .option('--config <FILE>', 'settings as JSON')
    .option(
      '--report <SECONDS>',
      'how often it prints its report; 0: at the end',
      seconds,
      REPORT_SECONDS,
    )
    .option('--for <SECONDS>', 'stop by itself', seconds);
  for (const [name, setting] of Object.entries(table)) {
    const unit = setting.kind === 'whole' ? 'N' : 'AMOUNT';
    const option = new Option(
      `--${kebab(name)} <${unit}>`,
      `${setting.means} (default: ${setting.default})`,
    );
    command.addOption(option);
  }
  return command.action((options: Options) => runOne(bot, table, run, options));
}

async function runOne(
  bot: BotName,
  table: SettingTable,
  run: Run,
  options: Options,
): Promise<void> {
  const contract = options.contract.toUpperCase();
  const client = credentialsOf(options);
  const end = new AbortController();
  let isStarted = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // A second one does not wait, nor does one before it is logged on.
      if (end.signal.aborted || !isStarted) process.exit(1);
      end.abort();
    });
  }
  if (options.for !== undefined) {
    realScheduler.after(options.for * 1000, () => end.abort()).unref();
  }
  const given = { ...configOf(options.config), ...chosen(table, options) };
  try {
    await run(
      {
        client,
        contract,
        statePath: options.state ?? `${bot}-${client.keyName}-${contract}.json`,
        reportMs: options.report * 1000,
        signal: end.signal,
        print,
        onStarted: (report) => {
          isStarted = true;
          process.on('SIGUSR2', report);
        },
      },
      given,
    );
  } catch (error) {
    if (error instanceof LogOnRefused) throw new Failure(`the log-on was refused: ${error.text}`);
    if (error instanceof SettingError || error instanceof AmountError) {
      throw new Failure(error.message, 2);
    }
    if (error instanceof BooksError || error instanceof ConnectionLost)
      throw new Failure(error.message);
    throw error;
  }
}

/** Settings that stand on the command line. */
function chosen(table: SettingTable, options: Options): Record<string, unknown> {
  const names = Object.keys(table).filter((name) => options[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, options[name]]));
}

function configOf(path: string | undefined): Record<string, unknown> {
  if (path === undefined) return {};
  let config: unknown;
  try {
    config = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Failure(`the settings in ${path} cannot be read: ${(error as Error).message}`, 2);
  }
  if (typeof config === 'object' && config !== null && !Array.isArray(config)) {
    return config as Record<string, unknown>;
  }
  throw new Failure(`the settings in ${path} are no JSON object`, 2);
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function seconds(text: string): number {
  const value = Number(text);
  if (/^\d{1,5}$/.test(text) && value <= SECONDS_MAX) return value;
  throw new InvalidArgumentError(`Not a number of seconds from 0 to ${SECONDS_MAX}.`);
}
