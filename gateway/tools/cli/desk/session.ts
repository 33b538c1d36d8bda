// What every command of the desk has in common: where the venue's administrative listener is, who logs on, and what the
// venue answers.

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import {
  ConnectionLost,
  type Desk,
  LogOnRefused,
  OrderRefused,
  openDesk,
} from '../../../../client/node/index.ts';
import type { ContractId } from '../../../../engine/schema/index.ts';
import { DEFAULT_ADMIN_PORT } from '../../../host/desk-command.ts';
import { Failure } from '../failure.ts';
import { port, url } from '../place-words.ts';
import { hours } from '../proposal-words.ts';

export interface Connecting {
  readonly url?: string;
  readonly port?: number;
  readonly keyFile: string;
  readonly keyName?: string;
  readonly json?: boolean;
}

/** Of what a second person may have to approve. */
export interface Reasoned extends Connecting {
  readonly because: string;
  readonly hours: number;
}

const HOURS = 24;

export function connecting(command: Command): Command {
  return command
    .option(
      '--url <URL>',
      `the administrative listener (default: ws://127.0.0.1:${DEFAULT_ADMIN_PORT})`,
      url,
    )
    .option('--port <N>', 'its port, when it listens on this machine', port)
    .requiredOption('--key-file <FILE>', 'Ed25519 private key of staff, PEM; its name is the key’s')
    .option('--key-name <NAME>', 'name of the key, when it is not the file’s')
    .option('--json', 'print JSON');
}

/** The same, with a reason and a time for a second person. */
export function reasoned(command: Command, because = 'stands in the records for good'): Command {
  return connecting(command)
    .requiredOption('--because <WHY>', because)
    .option('--hours <N>', 'how long it may be approved, at most 168', hours, HOURS);
}

/** Logs on, does it, and prints in words what went wrong. */
export async function at(options: Connecting, act: (desk: Desk) => Promise<void>): Promise<void> {
  const { keyFile, keyName = basename(keyFile).replace(/\.pem$/, '') } = options;
  const { port = DEFAULT_ADMIN_PORT, url = `ws://127.0.0.1:${port}` } = options;
  let privateKey: string;
  try {
    privateKey = readFileSync(keyFile, 'utf8');
  } catch (error) {
    throw new Failure(`the key cannot be read: ${(error as Error).message}`);
  }
  let desk: Desk | undefined;
  try {
    desk = await openDesk({ url, keyName, privateKey });
    await act(desk);
  } catch (error) {
    if (error instanceof LogOnRefused) throw new Failure(`the log-on is refused: ${error.text}`);
    if (error instanceof OrderRefused) throw new Failure(`${error.text} (${error.reason})`);
    if (error instanceof ConnectionLost) {
      const did = error.sent ? '; whether it was done is to be looked at' : '';
      throw new Failure(`${error.message}${did}`);
    }
    throw error;
  } finally {
    desk?.close();
  }
}

/** By symbol or number. @throws Failure with those there are */
export async function contractAt(desk: Desk, text: string): Promise<ContractId> {
  const known = (await desk.contracts()).map(({ terms }) => terms);
  const found = known.find(
    ({ symbol, contract }) => symbol.toUpperCase() === text.toUpperCase() || `${contract}` === text,
  );
  if (found !== undefined) return found.contract;
  const those = known.map(({ symbol, contract }) => `${symbol} (${contract})`).join(', ');
  throw new Failure(
    `there is no contract ${text}; ${those === '' ? 'none is listed' : `there are ${those}`}`,
    2,
  );
}
