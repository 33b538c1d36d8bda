// What the venue is started with: an optional JSON file, and the environment above it. Every fault is named, and
// nothing starts on a guess.

import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { FILLS_MAX, FILLS_MIN, WORK_MAX, WORK_MIN } from '../../engine/schema/index.ts';
import { parseStrictJson } from '../../proto/strict-json.ts';
import { isAddressBlock, isLoopback } from './address.ts';
import { VenueError } from './errors.ts';

/** One field each, flat: `slowMs` is `PRAYA_SLOW_MS` in the environment. */
export interface Config {
  /** Where journal, snapshots and account streams are kept. */
  readonly dataFolder: string;
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** Threads that hold the connections; 0 has the matching thread do it. Each further one listens 10 ports above the one before. */
  readonly edges: number;
  /** Of one edge's heap, MiB: beyond it that edge is replaced. */
  readonly edgeHeapMb: number;
  readonly adminHost: string;
  readonly adminPort: number;
  /** Without the administrative listener nothing can be set up from outside. */
  readonly adminListener: boolean;
  /** The operator's documents for the public: docs/operating/public-disclosure.md; '' for none. */
  readonly disclosureFile: string;
  readonly tlsCertFile?: string | undefined;
  readonly tlsKeyFile?: string | undefined;
  /** Lets traffic go in the clear beyond this machine: behind a proxy that does TLS. */
  readonly allowPlainRemote: boolean;
  /** Pages whose scripts may connect. Programs send no Origin and are not asked. */
  readonly allowedOrigins: readonly string[];
  /** Encrypts HMAC secrets at rest: 32 bytes, or null, and then HMAC keys cannot log on. */
  readonly masterKey: Uint8Array | null;
  readonly masterKeyFile?: string | undefined;
  readonly logLevel: string;

  /** From tick to tick; the first of a second at its beginning. Prices and funding want one a second. */
  readonly tickMs: number;
  /** Before a source of prices that failed is opened again; doubled with each failure, up to a minute. */
  readonly sourceRetryMs: number;
  /** Somebody has looked at a clock that is behind the journal, or a week ahead of it: docs/operating/clock-and-disk.md. */
  readonly acceptClock: boolean;
  /** With less free space on the disk of the data folder new orders are refused; cancels pass. */
  readonly freeBytesMin: number;
  /** Set aside on that disk, so that a full one leaves room for a start. */
  readonly reserveBytes: number;
  /** How much a command and an order may do, journaled when they differ from what is in force: docs/rules/bounded-work.md. */
  readonly commandWork?: number | undefined;
  readonly orderFills?: number | undefined;
  readonly segmentBytes: number;
  /** A snapshot after so many commands, or so many minutes in which there were any. */
  readonly snapshotCommands: number;
  readonly snapshotMinutes: number;
  /** Whether an audit log, reports and what else follows from the journal are written beside it. */
  readonly records: boolean;
  /** How long records are kept; seven years at least. Nothing is deleted: `praya records retention` lists what may leave. */
  readonly recordsYears: number;
  /** How long a stop waits until they have come to the end of the journal; the rest follows after the next start. */
  readonly recordsCloseMs: number;
  /** Events kept at hand for a resume, per account. */
  readonly streamEventsMax: number;
  readonly streamSegmentBytes: number;

  /** In all; fewer where the system grants fewer descriptors. Those not logged on have at most a quarter. */
  readonly connectionsMax: number;
  /** Of one address (IPv6: of 64 bits): connections a second, twice that at once; handshakes of WebSocket; pages, five times that at once. */
  readonly connectsPerSecond: number;
  readonly handshakesPerSecond: number;
  readonly pagesPerSecond: number;
  readonly connectionsPerAddress: number;
  /** Of all addresses together; more wait their turn. */
  readonly tlsHandshakesPerSecond: number;
  /** Addresses and CIDR blocks whose `X-Forwarded-For` is believed; the limits then hold for the client it names. */
  readonly trustedProxies: readonly string[];
  readonly connectionsPerKey: number;
  /** Of one connection. */
  readonly subscriptionsMax: number;
  /** Bytes a connection may send per second, and at once; beyond, it is read more slowly. */
  readonly bytesPerSecond: number;
  readonly bytesMax: number;
  readonly creditsPerSecond: number;
  readonly creditsMax: number;
  readonly participantCreditsPerSecond: number;
  readonly participantCreditsMax: number;
  /** Questions and subscriptions of one key, on all its connections; a long answer counts for several. */
  readonly queriesPerSecond: number;
  readonly queriesMax: number;
  /** Commands of one key of staff, on all its connections; what stops or revokes is not counted. */
  readonly staffCommandsPerSecond: number;
  readonly staffCommandsMax: number;

  readonly logOnMs: number;
  readonly heartbeatMs: number;
  /** Between GoAway and the end. */
  readonly goAwayMs: number;
  /** A reader this many bytes behind is conflated; this many, or this long without progress: closed. */
  readonly slowBytes: number;
  readonly slowBytesMax: number;
  readonly slowMs: number;
}

/** What may be set; the master key as 64 hexadecimal digits. */
export type Settings = Partial<Omit<Config, 'masterKey'>> & { readonly masterKey?: string };

/** Defaults of the disk's bounds, those of a financing desk too. */
export const FREE_BYTES_MIN: number = 256 << 20;
export const RESERVE_BYTES: number = 64 << 20;

const int = (least: number, most: number) => z.int().min(least).max(most);
const port = int(0, 65_535);
const text = z.string().min(1).max(4096);

const schema = z.strictObject({
  dataFolder: text.default('data'),
  host: text.default('127.0.0.1'),
  port: port.default(8900),
  edges: int(0, 16).default(1),
  edgeHeapMb: int(64, 65_536).default(1024),
  adminHost: text.default('127.0.0.1'),
  adminPort: port.default(8901),
  adminListener: z.boolean().default(true),
  disclosureFile: z.string().max(4096).default(''),
  tlsCertFile: text.optional(),
  tlsKeyFile: text.optional(),
  allowPlainRemote: z.boolean().default(false),
  allowedOrigins: z.array(text).max(100).default([]),
  masterKey: z
    .string()
    .regex(/^[0-9a-fA-F]{64}$/, 'must be 64 hexadecimal digits')
    .optional(),
  masterKeyFile: text.optional(),
  logLevel: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),

  tickMs: int(10, 60_000).default(1000),
  sourceRetryMs: int(10, 60_000).default(1000),
  acceptClock: z.boolean().default(false),
  freeBytesMin: int(0, 2 ** 50).default(FREE_BYTES_MIN),
  reserveBytes: int(0, 2 ** 40).default(RESERVE_BYTES),
  commandWork: int(WORK_MIN, WORK_MAX).optional(),
  orderFills: int(FILLS_MIN, FILLS_MAX).optional(),
  segmentBytes: int(1 << 16, 1 << 30).default(16 << 20),
  snapshotCommands: int(1, 1_000_000_000).default(1_000_000),
  snapshotMinutes: int(1, 1440).default(10),
  records: z.boolean().default(true),
  recordsYears: int(7, 100).default(7),
  recordsCloseMs: int(0, 600_000).default(5000),
  streamEventsMax: int(1000, 10_000_000).default(100_000),
  streamSegmentBytes: int(1 << 12, 1 << 30).default(64 << 20),

  connectionsMax: int(16, 1_000_000).default(10_000),
  connectsPerSecond: int(1, 100_000).default(50),
  handshakesPerSecond: int(1, 100_000).default(5),
  pagesPerSecond: int(1, 100_000).default(20),
  tlsHandshakesPerSecond: int(1, 100_000).default(200),
  trustedProxies: z.array(text).max(100).default([]),
  connectionsPerAddress: int(1, 100_000).default(32),
  connectionsPerKey: int(1, 10_000).default(16),
  subscriptionsMax: int(1, 10_000).default(64),
  bytesPerSecond: int(1024, 1 << 30).default(1 << 20),
  bytesMax: int(65_536, 1 << 30).default(1 << 20),
  creditsPerSecond: int(1, 1_000_000).default(300),
  creditsMax: int(1, 2_000_000).default(600),
  participantCreditsPerSecond: int(1, 10_000_000).default(1500),
  participantCreditsMax: int(1, 20_000_000).default(3000),
  queriesPerSecond: int(1, 1_000_000).default(100),
  queriesMax: int(1, 1_000_000).default(500),
  staffCommandsPerSecond: int(1, 1_000_000).default(50),
  staffCommandsMax: int(1, 1_000_000).default(250),

  logOnMs: int(100, 60_000).default(5000),
  heartbeatMs: int(50, 60_000).default(5000),
  goAwayMs: int(0, 3_600_000).default(30_000),
  slowBytes: int(1024, 1 << 28).default(256 << 10),
  slowBytesMax: int(4096, 1 << 28).default(4 << 20),
  slowMs: int(100, 600_000).default(5000),
});

type Checked = z.output<typeof schema>;

/** @throws VenueError `config`, naming every field at fault. */
export function checkConfig(settings: Settings): Config {
  const result = schema.safeParse(settings);
  if (!result.success) throw fault(result.error.issues.map(issueText));
  const faults = contradictions(result.data);
  if (faults.length > 0) throw fault(faults);
  const { masterKey: digits, ...rest } = result.data;
  return Object.freeze({
    ...rest,
    allowedOrigins: Object.freeze([...rest.allowedOrigins]),
    trustedProxies: Object.freeze([...rest.trustedProxies]),
    masterKey: masterKeyOf(digits, rest.masterKeyFile),
  });
}

/** From the variables `PRAYA_…`, above the file that `PRAYA_CONFIG` names. @throws VenueError `config` */
export function loadConfig(environment: NodeJS.ProcessEnv, settings: Settings = {}): Config {
  const file = environment['PRAYA_CONFIG'];
  const fromFile = file === undefined ? {} : readSettings(file);
  return checkConfig({ ...fromFile, ...fromEnvironment(environment), ...settings });
}

/** Where an edge listens; 0 takes any that is free. */
export function edgePort(port: number, edge: number): number {
  return port === 0 ? 0 : port + EDGE_PORTS_APART * edge;
}

const EDGE_PORTS_APART = 10;

function contradictions(config: Checked): string[] {
  const faults: string[] = [];
  const { host, adminHost, port: main, adminPort, adminListener } = config;
  const hasTls = config.tlsCertFile !== undefined && config.tlsKeyFile !== undefined;
  if ((config.tlsCertFile === undefined) !== (config.tlsKeyFile === undefined)) {
    faults.push('tlsCertFile and tlsKeyFile are needed together');
  }
  const hosts = adminListener ? { host, adminHost } : { host };
  for (const [name, address] of Object.entries(hosts)) {
    if (isLoopback(address) || hasTls || config.allowPlainRemote) continue;
    faults.push(
      `${name}: plain ws:// on ${address} is refused; configure TLS, or set allowPlainRemote behind a proxy that does it`,
    );
  }
  if (adminListener && main !== 0 && main === adminPort) {
    faults.push('adminPort: is the same as port');
  }
  for (let edge = 1; edge < config.edges && main !== 0; edge++) {
    const own = edgePort(main, edge);
    if (own > 65_535) faults.push(`edges: edge ${edge} would listen on ${own}`);
    else if (adminListener && own === adminPort) faults.push(`adminPort: is that of edge ${edge}`);
  }
  for (const entry of config.trustedProxies) {
    if (!isAddressBlock(entry)) faults.push(`trustedProxies: ${entry} is no address and no block`);
  }
  if (config.creditsMax < config.creditsPerSecond) {
    faults.push('creditsMax: must be at least creditsPerSecond');
  }
  if (config.slowBytesMax <= config.slowBytes) {
    faults.push('slowBytesMax: must be above slowBytes');
  }
  if (config.masterKey !== undefined && config.masterKeyFile !== undefined) {
    faults.push('masterKey and masterKeyFile: give one of them');
  }
  return faults;
}

function masterKeyOf(digits: string | undefined, file: string | undefined): Uint8Array | null {
  if (digits !== undefined) return new Uint8Array(Buffer.from(digits, 'hex'));
  if (file === undefined) return null;
  let found: { mode: number; content: string };
  try {
    found = { mode: statSync(file).mode & 0o777, content: readFileSync(file, 'utf8').trim() };
  } catch (error) {
    throw fault([`masterKeyFile: ${textOf(error)}`]);
  }
  if (found.mode !== 0o600) {
    const mode = found.mode.toString(8).padStart(4, '0');
    throw fault([`masterKeyFile: ${file} has mode ${mode}; only 0600 is taken`]);
  }
  if (!/^[0-9a-fA-F]{64}$/.test(found.content)) {
    throw fault([`masterKeyFile: ${file} must hold 64 hexadecimal digits`]);
  }
  return new Uint8Array(Buffer.from(found.content, 'hex'));
}

function readSettings(file: string): Settings {
  try {
    const settings: unknown = parseStrictJson(readFileSync(file, 'utf8'));
    if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) {
      throw new Error('not an object');
    }
    return settings as Settings;
  } catch (error) {
    throw fault([`PRAYA_CONFIG: ${file}: ${textOf(error)}`]);
  }
}

function fromEnvironment(environment: NodeJS.ProcessEnv): Settings {
  const fields = Object.keys(schema.shape);
  const byVariable = new Map(fields.map((field) => [variable(field), field]));
  const found: Record<string, unknown> = {};
  const strangers: string[] = [];
  for (const [name, value] of Object.entries(environment)) {
    if (!name.startsWith('PRAYA_') || ELSEWHERE.has(name) || value === undefined) continue;
    const field = byVariable.get(name);
    if (field === undefined) strangers.push(`${name}: there is no such setting`);
    else found[field] = readVariable(field, value);
  }
  if (strangers.length > 0) throw fault(strangers);
  return found as Settings;
}

/** Read by others: where the file is, whether to print stack traces, and what tests run on. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'PRAYA_CONFIG',
  'PRAYA_DEBUG',
  'PRAYA_DATA',
  'PRAYA_LONG',
  'PRAYA_FINANCING_TOKENS',
  'PRAYA_FINANCING_TOKEN',
  'PRAYA_FINANCING_APPROVAL',
]);

function variable(field: string): string {
  return `PRAYA_${field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

const LISTS: ReadonlySet<string> = new Set(['allowedOrigins', 'trustedProxies']);

/** Environment variables are texts; the schema then names what is wrong with what was read. */
function readVariable(field: string, value: string): unknown {
  if (field === 'masterKey') return value;
  if (LISTS.has(field)) return value.split(',').filter((entry) => entry !== '');
  if (value === 'true' || value === 'false') return value === 'true';
  return /^-?\d+$/.test(value) ? Number(value) : value;
}

function issueText({ path, message }: { path: PropertyKey[]; message: string }): string {
  return path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`;
}

function fault(faults: readonly string[]): VenueError {
  return new VenueError('config', `the configuration is refused:\n  ${faults.join('\n  ')}`);
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
