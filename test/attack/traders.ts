// Whose keys are at hand in an attack: fixed, so that every process knows them.

import { createHash } from 'node:crypto';
import { Client } from '../gateway/client.ts';
import { BTC, order, type Trader } from '../gateway/fixture.ts';

/** Traders beside those of the tests' own venue. */
export const TRADERS = 28;
/** Who mean no harm: enough of them for a p99 also of an attack that is over within a second. */
export const HONEST: readonly number[] = [24, 25, 26, 27];
const FIRST = 100;

/** An attack takes those before the honest. */
export function trader(i: number): Trader {
  const signer = createHash('sha256').update(`attack ${i}`).digest();
  return { id: FIRST + i, account: FIRST + i, name: `attack-${i}`, signer };
}

/** Loopback has many addresses: an abuser never shares that of the honest. */
export function addressOf(i: number): string {
  return `127.0.1.${i + 1}`;
}

/** A logged-on connection, from an address of its own. */
export async function logOn(
  target: { readonly port: number; readonly isSecure?: boolean },
  who: Trader,
  address = 0,
): Promise<Client> {
  const { port, isSecure = false } = target;
  const client = new Client(port, { localAddress: addressOf(address), isSecure });
  const answer = await client.logOn(who.name, who.signer);
  if (answer.kind !== 'logOnResult') throw new Error(JSON.stringify(answer));
  return client;
}

/** Sixteen of one key, as many as it may have: from four addresses, each of which may shake hands five times a second. */
export async function logOnSixteen(target: { port: number }, who: Trader): Promise<Client[]> {
  const clients: Client[] = [];
  for (let i = 0; i < 16; i++) clients.push(await logOn(target, who, i % 4));
  return clients;
}

export { BTC, order };
