// Every setting of a venue, declared once: what it means, its unit, its range and its default. The refusals of a configuration, the
// file that `praya init` writes and docs/operating/configuration.md are made from these.

import { z } from 'zod';
import { FILLS_MAX, FILLS_MIN, WORK_MAX, WORK_MIN } from '../../engine/schema/index.ts';
import type { Checked } from './checked-settings.ts';
import { addressSetting, sourceSettings } from './source-settings.ts';

/** Defaults of the disk's bounds, those of a financing desk too. */
export const FREE_BYTES_MIN: number = 256 << 20;
export const RESERVE_BYTES: number = 64 << 20;

const int = (least: number, most: number) => z.int().min(least).max(most);
const port = int(0, 65_535);
const text = z.string().min(1).max(4096);
const texts = z.array(text).max(100);

const PLACES = {
  dataFolder: text
    .default('data')
    .meta({ description: 'Where journal, snapshots and account streams are kept.', isPath: true }),
  logStore: z
    .enum(['folder'])
    .default('folder')
    .meta({ description: 'What keeps the journal: the segments of the data folder.' }),
  disclosureFile: z.string().max(4096).default('').meta({
    description: 'The operator’s documents for the public (public-disclosure.md); empty for none.',
    isPath: true,
  }),
  logLevel: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .meta({ description: 'The least level of lines in the log.' }),
  tracesUrl: addressSetting(
    'http',
    'Where traces of commands go, as OTLP over HTTP, like http://127.0.0.1:4318/v1/traces (traces.md); none without it.',
  ).optional(),
  tracesEvery: int(1, 1_000_000_000).default(100).meta({
    description: 'One of so many commands of clients is traced.',
  }),
};

const LISTENING = {
  host: text.default('127.0.0.1').meta({ description: 'The address at which traders connect.' }),
  port: port.default(8900).meta({ description: 'Its port; 0 takes any that is free.' }),
  edges: int(0, 16).default(1).meta({
    description:
      'Threads that hold the connections; 0 has the matching thread do it. Each further one listens 10 ports above the one before (edges.md).',
  }),
  edgeHeapMb: int(64, 65_536).default(1024).meta({
    description: 'Of one edge’s heap: beyond it that edge is replaced.',
    unit: 'MiB',
  }),
  adminHost: text.default('127.0.0.1').meta({ description: 'The address at which staff connect.' }),
  adminPort: port.default(8901).meta({ description: 'Its port; 0 takes any that is free.' }),
  adminListener: z.boolean().default(true).meta({
    description:
      'Whether there is an administrative listener: without one nothing can be set up from outside.',
  }),
  okxHost: text.default('127.0.0.1').meta({
    description: 'The address at which clients of OKX’s shape connect.',
  }),
  okxPort: port.optional().meta({
    description:
      'Its port (okx.md), of the first edge; 0 takes any that is free, and without it there is no such listener.',
  }),
  fixHost: text
    .default('127.0.0.1')
    .meta({ description: 'The address at which FIX clients connect (../fix.md).' }),
  fixPort: port.optional().meta({
    description:
      'Its port, of the first edge; 0 takes any that is free, and without it there is no such listener.',
  }),
  tlsCertFile: text.optional().meta({
    description: 'Certificate chain of all listeners, PEM. Needs tlsKeyFile.',
    isPath: true,
  }),
  tlsKeyFile: text.optional().meta({ description: 'Its private key, PEM.', isPath: true }),
  allowPlainRemote: z.boolean().default(false).meta({
    description:
      'Lets traffic go in the clear beyond this machine: behind a proxy that does TLS (tls-and-proxy.md).',
  }),
  trustedProxies: texts.default([]).meta({
    description:
      'Addresses and CIDR blocks whose X-Forwarded-For is believed; the limits then hold for the client it names.',
  }),
  allowedOrigins: texts.default([]).meta({
    description: 'Pages whose scripts may connect. Programs send no Origin and are not asked.',
  }),
  masterKey: z
    .string()
    .regex(/^[0-9a-fA-F]{64}$/)
    .optional()
    .meta({
      description:
        'Encrypts HMAC secrets at rest. Without it, or masterKeyFile, HMAC keys cannot log on.',
      expected: '64 hexadecimal digits',
      isSecret: true,
    }),
  masterKeyFile: text.optional().meta({
    description: 'A file of mode 0600 with those digits, in place of masterKey.',
    isPath: true,
  }),
};

const TIME_AND_PRICES = {
  tickMs: int(10, 60_000).default(1000).meta({
    description:
      'From tick to tick; the first of a second at its beginning. Prices and funding want one a second.',
    unit: 'ms',
  }),
  sourceRetryMs: int(10, 60_000).default(1000).meta({
    description:
      'Before a source of prices that failed is opened again; doubled with each failure, up to a minute.',
    unit: 'ms',
  }),
  acceptClock: z.boolean().default(false).meta({
    description:
      'Somebody has looked at a clock that is behind the journal, or a week ahead of it (clock-and-disk.md).',
  }),
  commandWork: int(WORK_MIN, WORK_MAX).optional().meta({
    description:
      'How much a command may do, journaled when it differs from what is in force (../rules/bounded-work.md).',
  }),
  orderFills: int(FILLS_MIN, FILLS_MAX)
    .optional()
    .meta({ description: 'How often an order may fill at once, journaled likewise.' }),
  sources: z.array(sourceSettings).max(256).default([]).meta({
    description:
      'Where the prices of the index come from (price-sources.md): see “A source” below.',
  }),
};

const DISK = {
  freeBytesMin: int(0, 2 ** 50)
    .default(FREE_BYTES_MIN)
    .meta({
      description:
        'With less free space on the disk of the data folder new orders are refused; cancels pass.',
      unit: 'bytes',
    }),
  reserveBytes: int(0, 2 ** 40)
    .default(RESERVE_BYTES)
    .meta({
      description: 'Set aside on that disk, so that a full one leaves room for a start.',
      unit: 'bytes',
    }),
  segmentBytes: int(1 << 16, 1 << 30)
    .default(16 << 20)
    .meta({
      description: 'Of one segment of the journal.',
      unit: 'bytes',
    }),
  snapshotCommands: int(1, 1_000_000_000).default(1_000_000).meta({
    description: 'A snapshot after so many commands …',
    unit: 'commands',
  }),
  snapshotMinutes: int(1, 1440).default(10).meta({
    description: '… or so many minutes in which there were any.',
    unit: 'minutes',
  }),
  streamEventsMax: int(1000, 10_000_000).default(100_000).meta({
    description: 'Events kept at hand for a resume, per account.',
    unit: 'events',
  }),
  streamSegmentBytes: int(1 << 12, 1 << 30)
    .default(64 << 20)
    .meta({
      description: 'Of one file of the account streams.',
      unit: 'bytes',
    }),
};

const RECORDS = {
  records: z.boolean().default(true).meta({
    description:
      'Whether an audit log, reports and what else follows from the journal are written beside it.',
  }),
  recordsYears: int(7, 100).default(7).meta({
    description:
      'How long records are kept. Nothing is deleted: `praya records retention` lists what may leave.',
    unit: 'years',
  }),
  recordsCloseMs: int(0, 600_000).default(5000).meta({
    description:
      'How long a stop waits until they have come to the end of the journal; the rest follows after the next start.',
    unit: 'ms',
  }),
};

const CONNECTIONS = {
  connectionsMax: int(16, 1_000_000).default(10_000).meta({
    description:
      'In all; fewer where the system grants fewer descriptors. Those not logged on have at most a quarter.',
  }),
  connectsPerSecond: int(1, 100_000).default(50).meta({
    description: 'Connections of one address (IPv6: of 64 bits); twice that at once.',
    unit: 'a second',
  }),
  handshakesPerSecond: int(1, 100_000).default(5).meta({
    description: 'WebSocket handshakes of one address.',
    unit: 'a second',
  }),
  pagesPerSecond: int(1, 100_000).default(20).meta({
    description: 'Pages of one address; five times that at once.',
    unit: 'a second',
  }),
  connectionsPerAddress: int(1, 100_000).default(32).meta({ description: 'Of one address.' }),
  tlsHandshakesPerSecond: int(1, 100_000).default(200).meta({
    description: 'Of all addresses together; more wait their turn.',
    unit: 'a second',
  }),
  connectionsPerKey: int(1, 10_000).default(16).meta({ description: 'Of one key.' }),
  subscriptionsMax: int(1, 10_000).default(64).meta({ description: 'Of one connection.' }),
  logOnMs: int(100, 60_000).default(5000).meta({
    description: 'From the connection to the log-on.',
    unit: 'ms',
  }),
  heartbeatMs: int(50, 60_000).default(5000).meta({
    description: 'Between two heartbeats; who is silent through three is let go.',
    unit: 'ms',
  }),
  goAwayMs: int(0, 3_600_000).default(30_000).meta({
    description: 'Of a stop: between GoAway and the end.',
    unit: 'ms',
  }),
};

const ALLOWANCES = {
  bytesPerSecond: int(1024, 1 << 30)
    .default(1 << 20)
    .meta({
      description: 'What a connection may send; beyond, it is read more slowly.',
      unit: 'bytes a second',
    }),
  bytesMax: int(65_536, 1 << 30)
    .default(1 << 20)
    .meta({
      description: 'The same, at once.',
      unit: 'bytes',
    }),
  creditsPerSecond: int(1, 1_000_000).default(300).meta({
    description: 'Orders of an account.',
    unit: 'a second',
  }),
  creditsMax: int(1, 2_000_000).default(600).meta({ description: 'The same, at once.' }),
  participantCreditsPerSecond: int(1, 10_000_000).default(1500).meta({
    description: 'Orders of a participant.',
    unit: 'a second',
  }),
  participantCreditsMax: int(1, 20_000_000).default(3000).meta({
    description: 'The same, at once.',
  }),
  queriesPerSecond: int(1, 1_000_000).default(100).meta({
    description:
      'Questions and subscriptions of one key, on all its connections; a long answer counts for several.',
    unit: 'a second',
  }),
  queriesMax: int(1, 1_000_000).default(500).meta({ description: 'The same, at once.' }),
  staffCommandsPerSecond: int(1, 1_000_000).default(50).meta({
    description:
      'Commands of one key of staff, on all its connections; what stops or revokes is not counted.',
    unit: 'a second',
  }),
  staffCommandsMax: int(1, 1_000_000).default(250).meta({ description: 'The same, at once.' }),
};

const SLOW_READERS = {
  slowBytes: int(1024, 1 << 28)
    .default(256 << 10)
    .meta({
      description: 'A reader so far behind is conflated.',
      unit: 'bytes',
    }),
  slowBytesMax: int(4096, 1 << 28)
    .default(4 << 20)
    .meta({
      description: 'One so far behind is asked to start again, or disconnected …',
      unit: 'bytes',
    }),
  slowMs: int(100, 600_000).default(5000).meta({
    description: '… and so is one that is behind so long without progress.',
    unit: 'ms',
  }),
};

/** In the order of the page, each under its title. */
const SECTIONS: Readonly<Record<string, object>> = {
  'Files, log and traces': PLACES,
  'Listeners, TLS and proxies': LISTENING,
  'Time, work and prices': TIME_AND_PRICES,
  'Journal and disk': DISK,
  Records: RECORDS,
  Connections: CONNECTIONS,
  Allowances: ALLOWANCES,
  'Slow readers': SLOW_READERS,
};

const schema = z.strictObject({
  ...PLACES,
  ...LISTENING,
  ...TIME_AND_PRICES,
  ...DISK,
  ...RECORDS,
  ...CONNECTIONS,
  ...ALLOWANCES,
  ...SLOW_READERS,
});

export interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  /** Of an object with keys that it does not have. */
  readonly keys?: readonly string[];
}

type Parsed =
  | { readonly settings: Checked; readonly issues: readonly [] }
  | { readonly settings: null; readonly issues: readonly Issue[] };

export function parseSettings(values: unknown): Parsed {
  const result = schema.safeParse(values);
  if (result.success) return { settings: result.data, issues: [] };
  return { settings: null, issues: result.error.issues as Issue[] };
}

/** A setting, or a part of one, as data: JSON Schema, and what stands beside it here. */
export interface SettingFacts {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly items?: SettingFacts;
  readonly properties?: Readonly<Record<string, SettingFacts>>;
  readonly required?: readonly string[];
  readonly oneOf?: readonly SettingFacts[];
  readonly unit?: string;
  /** What is wanted, where the schema alone does not say it in words. */
  readonly expected?: string;
  /** In a file, relative to it. */
  readonly isPath?: boolean;
  /** Never shown. */
  readonly isSecret?: boolean;
}

/** The whole configuration. */
export const SETTINGS: SettingFacts = z.toJSONSchema(schema, { io: 'input' }) as SettingFacts;

export interface Section {
  readonly title: string;
  readonly settings: Readonly<Record<string, SettingFacts>>;
}

export function sections(): Section[] {
  const { properties = {} } = SETTINGS;
  return Object.entries(SECTIONS).map(([title, shape]) => ({
    title,
    settings: Object.fromEntries(Object.keys(shape).map((name) => [name, properties[name]])),
  }));
}
