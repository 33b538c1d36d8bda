// A venue on a free port and a folder of its own, with two traders who may trade.

import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BTC_PERP } from '../../engine/index.ts';
import { staffScopes } from '../../engine/registers/keys.ts';
import {
  type Command,
  ContractState,
  IndexState,
  InvestorClass,
  KeyAlgorithm,
  KnowledgeBasis,
  Role,
  Scope,
  Side,
  StaffRole,
} from '../../engine/schema/index.ts';
import { PLAIN_ORDER } from '../../engine/schema/plain-order.ts';
import { checkConfig, type Settings } from '../../gateway/host/config.ts';
import { openLog } from '../../gateway/host/logger.ts';
import { sealSecret } from '../../gateway/session/auth.ts';
import type { VenueDependencies } from '../../gateway/venue/dependencies.ts';
import { openVenue } from '../../gateway/venue/open-venue.ts';
import type { Venue } from '../../gateway/venue/venue.ts';
import { EDGES } from '../support/edges.ts';
import type { LooseCommand } from '../support/loose.ts';
import { Client, type LooseRequest, type Signer } from './client.ts';

export const MASTER_KEY: string = '0f'.repeat(32);
export const BTC = 1;
const DAY_US = 86_400_000_000;
const HASH = 'a1'.repeat(32);

/** A trader of a participant of its own, with one account and one key; or somebody of the staff, with a key. */
export interface Trader {
  readonly id: number; // Of participant, trader and key.
  readonly account: number;
  readonly name: string;
  readonly signer: Signer;
}

const ed25519 = generateKeyPairSync('ed25519');
const ed25519Too = generateKeyPairSync('ed25519');
export const ANN: Trader = { id: 1, account: 16, name: 'ann', signer: ed25519.privateKey };
export const BOB: Trader = { id: 2, account: 17, name: 'bob', signer: randomBytes(32) };
export const OPS: Trader = { id: 3, account: 18, name: 'ops', signer: ed25519Too.privateKey };
/** Makes markets for the venue's own group, once `registerAffiliate` has had it; its account number occurs nowhere by chance. */
export const MIA: Trader = { id: 7, account: 77_007, name: 'mia', signer: randomBytes(32) };

const clients: Client[] = [];
const venues: Venue[] = [];
const folders: string[] = [];
const children: ChildProcess[] = [];

/** For `afterEach`. */
export async function closeAll(): Promise<void> {
  for (const client of clients.splice(0)) client.close();
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const venue of venues.splice(0)) await venue.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'praya-venue-'));
  folders.push(folder);
  return folder;
}

export function settingsIn(dataFolder: string, settings: Settings = {}): Settings {
  return {
    dataFolder,
    port: 0,
    adminPort: 0,
    edges: EDGES,
    masterKey: MASTER_KEY,
    logLevel: 'silent',
    handshakesPerSecond: 1000,
    connectsPerSecond: 10_000,
    pagesPerSecond: 1000,
    connectionsPerAddress: 1000,
    segmentBytes: 1 << 20,
    reserveBytes: 0, // Those who test it ask for it.
    freeBytesMin: 0,
    goAwayMs: 200,
    records: false, // A thread each: those who test them ask for them.
    ...settings,
  };
}

/** Opens a venue; an empty folder is given Ann, Bob and the operator, and a live BTC-PERP. */
export async function openTestVenue(
  settings: Settings = {},
  dependencies: VenueDependencies = {},
): Promise<Venue> {
  const folder = settings.dataFolder ?? freshFolder();
  // Time of a test's own is in no other thread.
  const isTimed = dependencies.clock !== undefined || dependencies.scheduler !== undefined;
  const edges = isTimed ? { edges: 0 } : {};
  const config = checkConfig(settingsIn(folder, { ...edges, ...settings }));
  const venue = await openVenue(config, { log: openLog('silent'), ...dependencies });
  venues.push(venue);
  if (venue.state.seq === 0 || venue.state.markets[BTC] === undefined) await furnish(venue);
  return venue;
}

/** A venue in a process of its own: what was compiled. */
export async function startProcess(
  settings: Settings,
  ...args: string[]
): Promise<{ port: number; fixPort: number; child: ChildProcess }> {
  const program = new URL('../../dist/test/gateway/venue-process.js', import.meta.url).pathname;
  const child = spawn(process.execPath, [program, JSON.stringify(settings), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const line = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const lines = output.split('\n').filter((text) => text.startsWith('{"port"'));
      if (lines.length > 0) resolve(lines[0]);
    });
    child.on('exit', (code) => reject(new Error(`the venue ended with ${code}: ${output}`)));
  });
  const { port, fixPort } = JSON.parse(line) as { port: number; fixPort: number };
  return { port, fixPort, child };
}

export function connect(
  port: number,
  options: ConstructorParameters<typeof Client>[1] = {},
): Client {
  const client = new Client(port, options);
  clients.push(client);
  return client;
}

export async function logOnAs(
  port: number,
  trader: Trader,
  options: ConstructorParameters<typeof Client>[1] = {},
): Promise<Client> {
  const client = connect(port, options);
  const answer = await client.logOn(trader.name, trader.signer);
  if (answer.kind !== 'logOnResult') throw new Error(JSON.stringify(answer));
  return client;
}

export async function must(venue: Venue, ...commands: LooseCommand[]): Promise<void> {
  for (const command of commands) {
    const events = await venue.submit(command as Command);
    const refused = events.find(({ kind }) => kind === 'commandRejected');
    if (refused !== undefined) throw new Error(JSON.stringify({ command, refused }));
  }
}

export async function furnish(venue: Venue): Promise<void> {
  const termsHash = await listBtc(venue);
  await must(
    venue,
    { kind: 'approveContract', contract: BTC, reference: 'SFC-1', termsHash },
    { kind: 'publishRulebook', version: 1, hash: HASH },
    { kind: 'publishDisclosure', contract: BTC, version: 1, hash: HASH },
    { kind: 'setIndexPrice', contract: BTC, price: 1_000_000, state: IndexState.normal },
    { kind: 'setMarkPrice', contract: BTC, price: 1_000_000 },
    { kind: 'setContractState', contract: BTC, state: ContractState.live, reason: 'open' },
  );
  await register(venue, ANN, Scope.read + Scope.trade);
  await register(venue, BOB, Scope.read + Scope.trade);
  await registerStaffMember(venue, OPS, StaffRole.operations);
}

async function listBtc(venue: Venue): Promise<string> {
  const events = await venue.submit({ kind: 'listContract', terms: BTC_PERP });
  const listed = events.find((event) => event.kind === 'contractListed');
  if (listed?.kind !== 'contractListed') throw new Error(JSON.stringify(events));
  return listed.termsHash;
}

interface Registered {
  readonly addresses?: string[];
  readonly validUntil?: number;
  readonly role?: Role;
  /** Deposited, in millionths of a USD. */
  readonly amount?: number;
}

/** A professional with knowledge, a key, and money. */
export async function register(
  venue: Venue,
  trader: Trader,
  scopes: number,
  key: Registered = {},
): Promise<void> {
  await must(venue, ...registration(venue.state.time, trader, scopes, key));
}

/** What makes a professional of somebody at `now`. */
export function registration(
  now: number,
  trader: Trader,
  scopes: number,
  key: Registered = {},
): LooseCommand[] {
  const { id, account, name, signer } = trader;
  const { role = Role.client, amount = 10_000_000_000_000 } = key;
  return [
    {
      kind: 'registerParticipant',
      participant: id,
      name: `${name} limited`,
      role,
      affiliated: role === Role.affiliate,
      group: 0,
      holders: [],
    },
    {
      kind: 'classifyInvestor',
      participant: id,
      investorClass: InvestorClass.corporation,
      portfolioHkd: 10_000_000,
      assetsHkd: 50_000_000,
      confirmedAt: now - DAY_US,
      validUntil: now + 200 * DAY_US,
      evidence: [
        {
          type: 'auditedAccounts',
          dated: now - 30 * DAY_US,
          validUntil: now + 300 * DAY_US,
          hash: HASH,
        },
      ],
      confirmedBy: 'compliance',
    },
    {
      kind: 'registerTrader',
      trader: id,
      participant: id,
      name: `${name} the trader`,
      responsiblePerson: '',
    },
    {
      kind: 'assessTrader',
      trader: id,
      basis: KnowledgeBasis.training,
      assessor: 'compliance',
      assessedAt: now - DAY_US,
      validUntil: 0,
      evidenceHash: HASH,
      virtualAssets: true,
    },
    { kind: 'acceptRulebook', participant: id, version: 1 },
    { kind: 'acknowledgeDisclosure', participant: id, contract: BTC, version: 1 },
    { kind: 'openAccount', account, participant: id },
    {
      kind: 'deposit',
      account,
      currency: 'USD',
      amount,
      reference: `deposit ${name}`,
    },
    {
      kind: 'registerKey',
      key: id,
      trader: id,
      name,
      algorithm: signer instanceof Uint8Array ? KeyAlgorithm.hmacSha256 : KeyAlgorithm.ed25519,
      material: materialOf(name, signer),
      scopes,
      validUntil: key.validUntil ?? 0,
      addresses: key.addresses ?? [],
      staff: 0,
    },
  ];
}

/** Somebody who acts for the operator, and a key to do it with. */
export async function registerStaffMember(
  venue: Venue,
  { id, name, signer }: Trader,
  role: StaffRole,
): Promise<void> {
  await must(
    venue,
    { kind: 'registerStaff', staff: id, name: `${name} of the staff`, role },
    {
      kind: 'registerKey',
      key: id,
      trader: 0,
      name,
      algorithm: signer instanceof Uint8Array ? KeyAlgorithm.hmacSha256 : KeyAlgorithm.ed25519,
      material: materialOf(name, signer),
      scopes: staffScopes(role),
      validUntil: 0,
      addresses: [],
      staff: id,
    },
  );
}

/** An affiliated market maker that may make markets. */
export async function registerAffiliate(venue: Venue, trader: Trader): Promise<void> {
  const now = venue.state.time;
  await register(venue, trader, Scope.read + Scope.trade, { role: Role.affiliate });
  await must(venue, {
    kind: 'authorizeAffiliate',
    participant: trader.id,
    noticeDate: now - DAY_US,
    reportId: 'R-1',
    reportBy: 'Auditors Limited',
    overseer: 'compliance',
    validUntil: now + 200 * DAY_US,
  });
}

export function materialOf(name: string, signer: Signer): string {
  if (signer instanceof Uint8Array) {
    return sealSecret(Buffer.from(MASTER_KEY, 'hex'), name, signer);
  }
  const { x = '' } = (signer as KeyObject).export({ format: 'jwk' });
  return Buffer.from(x, 'base64url').toString('hex');
}

type Place = Extract<LooseRequest, { kind: 'placeOrder' }>;

/** An order to buy or sell at a price, good till cancel; the rest as given. */
export function order(
  trader: Trader,
  side: 'buy' | 'sell',
  qty: number,
  limit: number,
  rest: Partial<Place> = {},
): Place {
  return {
    ...PLAIN_ORDER,
    key: 0,
    account: trader.account,
    contract: BTC,
    side: Side[side],
    qty,
    limit,
    ...rest,
  };
}

export function passed(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
