// Clients of the test venue's traders, closed after each test.

import type { KeyObject } from 'node:crypto';
import type { ProtocolName } from '../../client/core/connection.ts';
import { type Client, type ClientOptions, connect } from '../../client/node/index.ts';
import type { Trader } from '../gateway/fixture.ts';

const open: Client[] = [];

export function closeClients(): void {
  for (const client of open.splice(0)) client.close();
}

export function optionsOf(
  url: string,
  { name, signer }: Trader,
  protocol: ProtocolName = 'proto',
): ClientOptions {
  const proof =
    signer instanceof Uint8Array ? { secret: signer } : { privateKey: signer as KeyObject };
  return { url, keyName: name, protocol, retryMs: [20, 200], ...proof };
}

export async function clientOf(
  url: string,
  trader: Trader,
  options: Partial<ClientOptions> = {},
): Promise<Client> {
  const client = await connect({ ...optionsOf(url, trader), ...options });
  open.push(client);
  return client;
}

/** Waits for something to become true; fails after a while, naming what was waited for. */
export async function until(what: string, isTrue: () => boolean, ms = 20_000): Promise<void> {
  const end = performance.now() + ms;
  while (!isTrue()) {
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
