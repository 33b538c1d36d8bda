// What the configuration says of a source of prices: which outside venue of which contract it is, and how its quotes are read.

import { z } from 'zod';

interface Ticker {
  /** The contract's symbol. */
  readonly contract: string;
  readonly name: string;
  readonly bid?: string | undefined;
  readonly ask?: string | undefined;
  readonly price?: string | undefined;
  readonly time?: string | undefined;
  readonly timeUnit: 's' | 'ms' | 'us' | 'iso';
  readonly priceScale: number;
  readonly staleMs: number;
  readonly bytesMax: number;
}

export interface SocketSettings extends Ticker {
  readonly adapter: 'webSocket';
  readonly url: string;
  readonly subscribe: readonly Readonly<Record<string, unknown>>[];
  readonly connectMs: number;
  readonly bytesPerSecond: number;
}

export interface FileSettings extends Ticker {
  readonly adapter: 'file';
  readonly file: string;
  readonly format: 'json' | 'csv';
  readonly pollMs: number;
}

export type SourceSettings = SocketSettings | FileSettings;

const int = (least: number, most: number) => z.int().min(least).max(most);
const text = z.string().min(1).max(4096);
const path = z
  .string()
  .regex(/^[^.\s]+(\.[^.\s]+)*$/)
  .max(256);
const PATH = 'keys and places from 0, joined by points, like data.0.bid';

const TICKER = {
  contract: text.max(64).meta({ description: 'Symbol of the contract, like BTC-PERP.' }),
  name: text.max(64).meta({
    description: 'Which source of the contract’s index terms it is, or its benchmark.',
  }),
  bid: path.optional().meta({
    description: 'Where the bid stands in a message. Of a line of CSV: its column, from 0.',
    expected: PATH,
  }),
  ask: path.optional().meta({ description: 'Where the ask stands.', expected: PATH }),
  price: path.optional().meta({
    description: 'Where the one price stands of a source that has no bid and ask: it is both.',
    expected: PATH,
  }),
  time: path.optional().meta({
    description: 'Where its time stands; without it, the moment at which it arrived.',
    expected: PATH,
  }),
  timeUnit: z
    .enum(['s', 'ms', 'us', 'iso'])
    .default('ms')
    .meta({ description: 'Of that time, since 1970; iso is a text like 2026-01-05T00:00:00Z.' }),
  priceScale: int(-18, 18).default(0).meta({
    description: 'The price is what stands there times ten to this power: −8 for a price in 10⁻⁸.',
  }),
  staleMs: int(100, 3_600_000).default(15_000).meta({
    description: 'Without a quote for so long it has failed, and is opened again.',
    unit: 'ms',
  }),
  bytesMax: int(64, 1 << 20)
    .default(65_536)
    .meta({
      description: 'Of one message or line; a longer one is a failure.',
      unit: 'bytes',
    }),
};

const webSocket = z.strictObject({
  adapter: z.literal('webSocket').meta({ description: 'A WebSocket that sends JSON.' }),
  ...TICKER,
  url: addressSetting('ws', 'Its address.'),
  subscribe: z.array(z.record(z.string(), z.unknown())).max(16).default([]).meta({
    description: 'Sent as JSON when the connection stands, one message each.',
    isSecret: true,
    expected: 'a list of objects, at most 16',
  }),
  connectMs: int(100, 60_000).default(5000).meta({
    description: 'For the connection to stand.',
    unit: 'ms',
  }),
  bytesPerSecond: int(1024, 1 << 27)
    .default(1 << 20)
    .meta({
      description: 'A source that sends more has failed.',
      unit: 'bytes a second',
    }),
});

const file = z.strictObject({
  adapter: z.literal('file').meta({ description: 'A file to which another process appends.' }),
  ...TICKER,
  file: text.meta({
    description: 'Its path. It may be rotated, truncated, and missing for a while.',
    isPath: true,
  }),
  format: z.enum(['json', 'csv']).default('json').meta({ description: 'Of one line.' }),
  pollMs: int(10, 60_000).default(200).meta({
    description: 'How often it is looked at.',
    unit: 'ms',
  }),
});

/** Of a place elsewhere, over TLS or in the clear. */
export function addressSetting(scheme: 'ws' | 'http', description: string): z.ZodString {
  return text
    .regex(new RegExp(`^${scheme}s?://[^\\s/?#@]+([/?][^\\s#]*)?$`))
    .refine((address) => URL.canParse(address))
    .meta({
      description,
      isSecret: true,
      expected: `an address that begins with ${scheme}s:// or ${scheme}://, without a user and a fragment`,
    });
}

export const sourceSettings: z.ZodType<SourceSettings> = z.discriminatedUnion('adapter', [
  webSocket,
  file,
]);

/** What contradicts itself or the others, each with the place in the list. */
export function sourceFaults(sources: readonly SourceSettings[]): string[] {
  const faults: string[] = [];
  const first = new Map<string, number>();
  for (const [at, { contract, name, bid, ask, price }] of sources.entries()) {
    const hasBoth = bid !== undefined && ask !== undefined;
    const hasNone = bid === undefined && ask === undefined;
    if (price === undefined ? !hasBoth : !hasNone) {
      faults.push(`sources.${at}: expected bid and ask, or price`);
    }
    const before = first.get(`${contract} ${name}`);
    if (before === undefined) first.set(`${contract} ${name}`, at);
    else faults.push(`sources.${at}: is ${contract}/${name} again, as sources.${before}`);
  }
  return faults;
}
