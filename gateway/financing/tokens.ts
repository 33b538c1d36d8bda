// Who may ask for what. A token is 32 random bytes that its holder keeps; here only its SHA-256 is kept, and every comparison
// takes the same time whatever the token.

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import type { FinancingCommand } from '../../engine/financing/index.ts';
import { parseStrictJson } from '../../proto/strict-json.ts';
import { VenueError } from '../host/errors.ts';

export const ROLES = ['reader', 'credit', 'risk', 'dealer', 'feed', 'approver'] as const;
export type Role = (typeof ROLES)[number];

/** One entry of a token file: a JSON list of them. */
export interface TokenEntry {
  /** The person or program; commands carry it as `by` and `approver`. */
  readonly name: string;
  readonly roles: readonly Role[];
  /** SHA-256 of the token, 64 hexadecimal digits. */
  readonly sha256: string;
}

export interface Holder {
  readonly name: string;
  readonly roles: ReadonlySet<Role>;
}

/** Who may send which command. An approver sends none: it only approves. */
const SENDERS: Readonly<Record<FinancingCommand['kind'], readonly Role[]>> = {
  setPolicy: ['risk'],
  listAsset: ['risk'],
  setSectorLimits: ['risk'],
  setCapital: ['risk'],
  registerClient: ['credit'],
  setRecord: ['credit', 'risk'],
  openFacility: ['credit'],
  changeFacility: ['credit'],
  pledge: ['credit'],
  release: ['credit'],
  transferOut: ['credit'],
  draw: ['credit'],
  repay: ['credit'],
  buy: ['credit', 'dealer'],
  sell: ['credit', 'dealer'],
  setPrice: ['feed', 'risk'],
  tick: ['feed', 'risk'],
  enforce: ['risk'],
  reportFill: ['dealer'],
  endSale: ['dealer'],
  openReview: ['credit', 'risk'],
  closeReview: ['credit', 'risk'],
};

export function maySend({ roles }: Holder, kind: FinancingCommand['kind']): boolean {
  return SENDERS[kind].some((role) => roles.has(role));
}

const entries = z
  .array(
    z.strictObject({
      name: z.string().regex(/^[A-Za-z0-9._-]{1,64}$/),
      roles: z.array(z.enum(ROLES)).min(1),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  )
  .max(1000);

/** A new token and its entry. The token is shown once and kept nowhere. */
export function newToken(
  name: string,
  roles: readonly Role[],
): { token: string; entry: TokenEntry } {
  const token = randomBytes(32).toString('base64url');
  return { token, entry: { name, roles, sha256: hashOf(token).toString('hex') } };
}

/** @throws VenueError `config` when the text is no list of entries. */
export function readTokens(text: string, where: string): TokenEntry[] {
  let value: unknown;
  try {
    value = parseStrictJson(text);
  } catch (error) {
    const why = error instanceof Error ? `: ${error.message}` : '';
    throw new VenueError('config', `${where} is not JSON${why}`, error);
  }
  const result = entries.safeParse(value);
  if (!result.success) {
    const [{ path, message }] = result.error.issues;
    throw new VenueError('config', `${where}: ${path.map(String).join('.')}: ${message}`);
  }
  return result.data;
}

/** A file that only its owner can read. @throws VenueError `config` */
export function readTokenFile(file: string): TokenEntry[] {
  return readTokens(readSecretFile(file), file);
}

/** The text of a file with mode 0600 and no other. @throws VenueError `config` */
export function readSecretFile(file: string): string {
  let found: { mode: number; text: string };
  try {
    found = { mode: statSync(file).mode & 0o777, text: readFileSync(file, 'utf8') };
  } catch (error) {
    throw new VenueError('config', `${file}: ${error instanceof Error ? error.message : ''}`);
  }
  if (found.mode !== 0o600) {
    const mode = found.mode.toString(8).padStart(4, '0');
    throw new VenueError('config', `${file} has mode ${mode}; only 0600 is taken`);
  }
  return found.text;
}

export class Tokens {
  readonly #known: readonly { readonly holder: Holder; readonly hash: Buffer }[];

  constructor(list: readonly TokenEntry[]) {
    this.#known = list.map(({ name, roles, sha256 }) => ({
      holder: { name, roles: new Set(roles) },
      hash: Buffer.from(sha256, 'hex'),
    }));
  }

  /** Looks at every token, the right one or not. */
  holderOf(token: string): Holder | null {
    const hash = hashOf(token);
    let found: Holder | null = null;
    for (const known of this.#known) {
      if (timingSafeEqual(known.hash, hash)) found = known.holder;
    }
    return found;
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}
