// What every trader's command has in common: where the venue is and who logs on, and refusals printed with their fix.

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import {
  AmountError,
  type Client,
  ConnectionLost,
  connect,
  LogOnRefused,
  OrderRefused,
  publicKeyHex,
} from '../../../../client/node/index.ts';
import { programName } from '../../../host/program-name.ts';
import { VISITOR, VISITOR_SEED } from '../../demo/participants.ts';
import { Failure } from '../failure.ts';
import { port, url } from '../place-words.ts';
import { refusalLines } from './order-words.ts';

export interface Connecting {
  readonly url?: string;
  readonly port?: number;
  readonly keyFile?: string;
  readonly keyName?: string;
  readonly account?: number;
  readonly json?: boolean;
}

const DEFAULT_PORT = 8900;

/** Adds the options with which every command finds its venue and its key. */
export function connecting(command: Command): Command {
  return atVenue(command).option('--json', 'print one JSON object');
}

/** The same for a command that prints no JSON. */
export function atVenue(command: Command): Command {
  return command
    .option('--url <URL>', 'where the venue listens (default: ws://127.0.0.1:8900)', url)
    .option('--port <N>', 'its port, when it listens on this machine', port)
    .option('--key-file <FILE>', 'Ed25519 private key, PEM; its name is the key’s name')
    .option('--key-name <NAME>', 'name of the key, when it is not the file’s')
    .option('--account <ID>', 'an account of yours; the first unless said', account);
}

/** Logs on, acts, and leaves. @param contract whose units a refusal is printed in */
export async function withClient(
  options: Connecting,
  act: (client: Client) => Promise<void>,
  contract?: string,
): Promise<void> {
  let client: Client | undefined;
  try {
    client = await open(options);
    mustHaveAccount(client, options);
    await act(client);
  } catch (error) {
    refuse(error, options, client, contract);
  } finally {
    client?.close();
  }
}

function open(options: Connecting): Promise<Client> {
  return connect(credentialsOf(options));
}

/** Where the venue is and who logs on. @throws Failure when the key cannot be read */
export function credentialsOf({ keyFile, keyName, account, ...where }: Connecting): {
  readonly url: string;
  readonly keyName: string;
  readonly privateKey: string;
  readonly account: number | undefined;
} {
  const { port = DEFAULT_PORT, url = `ws://127.0.0.1:${port}` } = where;
  if (keyFile === undefined) {
    return { url, keyName: keyName ?? VISITOR.key, privateKey: VISITOR_SEED, account };
  }
  let privateKey: string;
  try {
    privateKey = readFileSync(keyFile, 'utf8');
    publicKeyHex(privateKey);
  } catch (error) {
    throw new Failure(`cannot read the key in ${keyFile}: ${(error as Error).message}`, 2);
  }
  return { url, keyName: keyName ?? basename(keyFile, '.pem'), privateKey, account };
}

/** Orders are an account's, and staff have none. */
function mustHaveAccount({ logOn }: Client, { keyFile, account }: Connecting): void {
  if (logOn.staff !== 0) {
    throw new Failure(
      `the key in ${keyFile} is of staff, who have no account: orders take a trader's key; what staff do, and \`desk proposals\`, take \`${programName()} desk\``,
      2,
    );
  }
  if (logOn.accounts.length === 0 && account === undefined) {
    throw new Failure('the participant of this key has no account: orders take a key of one', 2);
  }
}

/** A refusal is printed whole, with its fix; anything else is one line on standard error. */
function refuse(
  error: unknown,
  options: Connecting,
  client: Client | undefined,
  contract: string | undefined,
): void {
  if (error instanceof LogOnRefused) throw new Failure(`the log-on was refused: ${error.text}`);
  if (error instanceof OrderRefused) {
    const { reason, code, field, limit, actual, text, seq } = error;
    if (options.json) printJson({ refused: { reason, code, field, limit, actual, text, seq } });
    else print(refusalLines(error, contract === undefined ? undefined : client?.scale(contract)));
    process.exitCode = 1;
    return;
  }
  if (error instanceof AmountError) throw new Failure(error.message, 2);
  if (error instanceof ConnectionLost && client === undefined) {
    throw new Failure(
      `${error.message}; is a venue running there? \`${programName()} start\` starts one`,
    );
  }
  throw error;
}

function account(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Not the number of an account.');
}

export function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

export function printJson(value: object): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
