// A venue that listens for FIX, and its clients.

import type { Settings } from '../../../gateway/host/config.ts';
import type { Venue } from '../../../gateway/venue/venue.ts';
import { FixInitiator, type Pair, type Received, stamp } from '../../support/fix-initiator.ts';
import { ANN, must, openTestVenue, type Trader } from '../fixture.ts';

/** A listener takes no time of before it opened, and of an early clock no more than a second. */
const OPENING_MS = 300;

export async function fixVenue(settings: Settings = {}): Promise<Venue> {
  const venue = await openTestVenue({ fixPort: 0, ...settings });
  await pause(OPENING_MS);
  return venue;
}

export function dial(venue: { readonly fixPort: number }, trader: Trader = ANN): FixInitiator {
  return new FixInitiator(venue.fixPort, trader);
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Logged on, with the answer. */
export async function loggedOn(
  venue: { readonly fixPort: number },
  trader: Trader = ANN,
  options: Parameters<FixInitiator['logOn']>[0] = {},
): Promise<{ client: FixInitiator; answer: Received }> {
  const client = dial(venue, trader);
  client.logOn(options);
  return { client, answer: await client.next('A') };
}

/** A limit order for BTC-PERP, in dollars and bitcoin. */
export function order(id: string, side: '1' | '2', qty: string, price: string): Pair[] {
  return [
    [11, id],
    [55, 'BTC-PERP'],
    [54, side],
    [60, stamp(Date.now())],
    [38, qty],
    [40, 2],
    [44, price],
  ];
}

/** Type and number of each message. */
export function heads(messages: readonly Received[]): string[] {
  return messages.map(({ type, seq }) => `${seq} ${type}`);
}

/** A second account of ANN's. */
export const SECOND = 77;

export async function openSecond(venue: Venue): Promise<void> {
  await must(
    venue,
    { kind: 'openAccount', account: SECOND, participant: ANN.id },
    {
      kind: 'transfer',
      from: ANN.account,
      to: SECOND,
      amount: 1_000_000_000,
      currency: 'USD',
      reference: 't',
    },
  );
}
