import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { type DeskOptions, openDesk } from '../../../financing/desk.ts';
import { readTokenFile, readTokens, type TokenEntry } from '../../../financing/tokens.ts';
import { openLog } from '../../../host/logger.ts';
import { commandLine } from '../command-line.ts';
import { Failure } from '../failure.ts';
import { explained } from './explained.ts';

interface Options {
  readonly data: string;
  readonly host: string;
  readonly port: number;
  readonly tokens?: string;
  readonly venue?: string;
  readonly keyFile?: string;
  readonly keyName?: string;
  readonly hkdPerUsd: string;
  readonly follow?: readonly string[];
  readonly confirm: number;
  readonly logLevel: string;
  readonly acceptClock?: boolean;
  readonly freeBytesMin?: number;
  readonly reserveBytes?: number;
}

const TOKENS = 'PRAYA_FINANCING_TOKENS';

export function serveCommand(): Command {
  return new Command('serve')
    .summary('run the desk: HTTP/JSON on this machine')
    .description(
      "Runs the financing desk: replays its journal, listens for a broker's systems, and lets interest and deadlines fall due. " +
        'SIGTERM ends it cleanly; after any end it goes on where it was.',
    )
    .requiredOption('--data <DIR>', 'where its journal and snapshots are kept')
    .option('--host <ADDRESS>', 'an address of this machine; a proxy does TLS', '127.0.0.1')
    .option('--port <N>', '0 takes any that is free', port, 8910)
    .option('--tokens <FILE>', `who may ask, mode 0600; or the same JSON in ${TOKENS}`)
    .option('--venue <URL>', 'follow the index of this Praya venue, like ws://127.0.0.1:8900')
    .option('--key-file <FILE>', 'Ed25519 private key to log on there with, PEM')
    .option('--key-name <NAME>', 'name of the key, when it is not the file’s')
    .option('--hkd-per-usd <RATE>', 'decimal', rate, '7.8')
    .option(
      '--follow <CONTRACT=ASSET>',
      'whose index prices what; repeatable (default: BTC-PERP=BTC, ETH-PERP=ETH)',
      (text: string, before: readonly string[] | undefined) => [...(before ?? []), text],
    )
    .option('--confirm <SECONDS>', 'an unchanged price is told again after so long', port, 10)
    .option(
      '--accept-clock',
      'start although this machine’s clock is far from the journal’s last command',
    )
    .option('--free-bytes-min <N>', 'with less free space only what lowers risk is taken', bytes)
    .option('--reserve-bytes <N>', 'set aside, so that a full disk leaves room for a start', bytes)
    .option('--log-level <LEVEL>', 'fatal … trace, silent', 'info')
    .action(serve);
}

async function serve(options: Options): Promise<void> {
  const {
    data: folder,
    host,
    port: at,
    logLevel,
    acceptClock,
    freeBytesMin,
    reserveBytes,
  } = options;
  const log = openLog(logLevel);
  const desk = await openDesk({
    folder,
    host,
    port: at,
    tokens: tokensOf(options),
    feed: feedOf(options),
    log,
    acceptClock,
    freeBytesMin,
    reserveBytes,
  }).catch((error: unknown) => {
    throw explained(error, commandLine('--accept-clock'));
  });
  process.stderr.write(`praya: the financing desk listens on http://${host}:${desk.port}\n`);
  await new Promise<void>((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
  });
  await desk.close();
}

function tokensOf({ tokens }: Options): TokenEntry[] {
  const fromEnvironment = process.env[TOKENS];
  if (tokens !== undefined) return readTokenFile(tokens);
  if (fromEnvironment !== undefined) return readTokens(fromEnvironment, TOKENS);
  throw new Failure(`say who may ask: --tokens FILE or ${TOKENS}`, 2);
}

function feedOf(options: Options): DeskOptions['feed'] {
  const { venue, keyFile, keyName, hkdPerUsd, follow, confirm } = options;
  if (venue === undefined) return undefined;
  if (keyFile === undefined) throw new Failure('--venue goes with --key-file', 2);
  const pairs = (follow ?? ['BTC-PERP=BTC', 'ETH-PERP=ETH']).map((text) => {
    const [, contract, asset] = /^([\w-]+)=([\w.-]+)$/.exec(text) ?? [];
    if (contract === undefined || asset === undefined) {
      throw new Failure(`--follow wants CONTRACT=ASSET, not ${JSON.stringify(text)}`, 2);
    }
    return [contract, asset] as const;
  });
  const name = keyName ?? basename(keyFile).replace(/\.pem$/, '');
  const privateKey = readFileSync(keyFile, 'utf8');
  return {
    venue: { url: venue, keyName: name, privateKey, patient: true },
    assets: pairs,
    hkdPerUsd,
    confirmMs: confirm * 1000,
  };
}

function port(text: string): number {
  const value = Number(text);
  if (/^\d{1,5}$/.test(text) && value <= 65_535) return value;
  throw new InvalidArgumentError('Not a whole number from 0 to 65535.');
}

function bytes(text: string): number {
  const value = Number(text);
  if (/^\d{1,16}$/.test(text) && Number.isSafeInteger(value)) return value;
  throw new InvalidArgumentError('Not a whole number of bytes.');
}

function rate(text: string): string {
  if (/^\d{1,4}(\.\d{1,9})?$/.test(text) && Number(text) > 0) return text;
  throw new InvalidArgumentError('Not a decimal above zero, like 7.8.');
}
