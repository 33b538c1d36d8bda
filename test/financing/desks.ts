// A desk on a free port and a folder of its own, with a token for every role.

import { mkdtempSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Desk, type DeskOptions, openDesk } from '../../gateway/financing/desk.ts';
import { newToken, ROLES, type Role, type TokenEntry } from '../../gateway/financing/tokens.ts';
import { openLog } from '../../gateway/host/logger.ts';
import { CUSTODIAN, termsOf } from './listing.ts';
import { type LooseCommand, SECOND } from './player.ts';

const made = ROLES.map((role) => [role, newToken(`the-${role}`, [role])] as const);
export const TOKENS: readonly TokenEntry[] = made.map(([, { entry }]) => entry);
const secrets = new Map(made.map(([role, { token }]) => [role, token]));

export function tokenOf(role: Role): string {
  return secrets.get(role) ?? '';
}

const desks: Desk[] = [];
const folders: string[] = [];

/** For `afterEach`. */
export async function closeDesks(): Promise<void> {
  for (const desk of desks.splice(0)) await desk.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'praya-financing-'));
  folders.push(folder);
  return folder;
}

export async function openTestDesk(options: Partial<DeskOptions> = {}): Promise<Desk> {
  const desk = await openDesk({
    folder: freshFolder(),
    host: '127.0.0.1',
    port: 0,
    tokens: TOKENS,
    log: openLog('silent'),
    failed: () => {},
    freeBytesMin: 0, // Those who test it ask for it.
    reserveBytes: 0,
    ...options,
  });
  desks.push(desk);
  return desk;
}

export interface Response {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** One request over a socket of its own, with nothing added to it. */
export function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {}, body }: Asking,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, path, method, headers, agent: false });
    request.on('error', reject);
    request.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) }),
      );
    });
    request.end(body);
  });
}

export function read(port: number, path: string, role: Role = 'reader'): Promise<Response> {
  return ask(port, path, { headers: { Authorization: `Bearer ${tokenOf(role)}` } });
}

export function send(
  port: number,
  role: Role,
  reference: string,
  command: LooseCommand,
  isApproved = true,
): Promise<Response> {
  const headers = {
    Authorization: `Bearer ${tokenOf(role)}`,
    ...(isApproved ? { 'X-Approval': `Bearer ${tokenOf('approver')}` } : {}),
  };
  return ask(port, '/v1/commands', {
    method: 'POST',
    headers,
    body: JSON.stringify({ reference, command }),
  });
}

/** Bitcoin at HK$800 000 and Ann with ten of them and a facility of HK$5 million. */
export async function furnish(port: number, now: number = Date.now() * 1000): Promise<void> {
  const staleAfter = 3600 * SECOND;
  const steps: readonly (readonly [Role, LooseCommand])[] = [
    ['risk', { kind: 'listAsset', asset: 'BTC', terms: { ...termsOf('BTC'), staleAfter } }],
    ['risk', { kind: 'setCapital', capital: 10_000_000_00, otherLoans: 0 }],
    ['feed', { kind: 'setPrice', asset: 'BTC', price: 800_000_00, quotedAt: now, source: 'test' }],
    ['credit', { kind: 'registerClient', client: 'ann', group: '', marginClientSince: 1 }],
    [
      'credit',
      {
        kind: 'openFacility',
        client: 'ann',
        limit: 5_000_000_00,
        capability: 5_000_000_00,
        rate: 80_000,
        note: '',
      },
    ],
    [
      'credit',
      { kind: 'pledge', client: 'ann', asset: 'BTC', qty: 1_000_000_000, custodian: CUSTODIAN },
    ],
  ];
  for (const [at, [role, command]] of steps.entries()) {
    const { status, body } = await send(port, role, `furnish-${at}`, command);
    if (status !== 200) throw new Error(JSON.stringify({ command, body }));
  }
}
