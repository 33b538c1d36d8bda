// The keys that sign the records. The private one never leaves its folder; public ones lie beside it under their
// fingerprints. A new key is vouched for by the one before, so whoever trusts the first can follow.
//
//   keys/records.key      private, 0600
//   keys/4f2a….pub        public, one for each key there ever was
//   keys/9c81….vouch      "9c81… follows 4f2a…", signed with 4f2a…

import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolders } from '../../host/folders.ts';
import { RecordsError } from './records-error.ts';
import { writeWhole } from './whole-file.ts';

export interface RecordsKey {
  /** The first 16 hexadecimal digits of the public key's SHA-256. */
  readonly id: string;
  readonly privateKey: KeyObject;
}

/** A statement and who signed it; `signature` covers the canonical text of the rest. */
export type Signed<T> = T & { readonly key: string; readonly signature: string };

function keysFolder(records: string): string {
  return join(records, 'keys');
}

/** The key in use; made when there is none. @throws RecordsError `key` when others may read it. */
export function openRecordsKey(records: string): RecordsKey {
  const path = privatePath(records);
  if (!existsSync(path)) return makeKey(records, null);
  const mode = statSync(path).mode & 0o777;
  if (mode !== 0o600) {
    const found = mode.toString(8).padStart(4, '0');
    throw new RecordsError('key', `${path} has mode ${found}; only 0600 is taken`);
  }
  return keyOf(createPrivateKey(readFileSync(path)));
}

/** Puts a new key in the place of the one in use, which vouches for it and is then gone. */
export function rotateRecordsKey(records: string): { before: string; after: string } {
  const before = openRecordsKey(records);
  const { id } = makeKey(records, before);
  return { before: before.id, after: id };
}

export function signed<T extends object>(key: RecordsKey, statement: T): Signed<T> {
  const whole = { ...statement, key: key.id };
  const signature = sign(null, Buffer.from(JSON.stringify(whole)), key.privateKey);
  return { ...whole, signature: signature.toString('base64') };
}

/** The public keys that count, by fingerprint. */
export type PublicKeys = ReadonlyMap<string, KeyObject>;

/**
 * The keys of a folder of records that can be reached from the one that is trusted.
 *
 * @param trusted a file with a public key; '' trusts the first key of the folder itself, which proves only that
 * no one without that key has changed anything.
 * @throws RecordsError `key`
 */
export function publicKeys(records: string, trusted = ''): PublicKeys {
  const folder = keysFolder(records);
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const present = names.filter((name) => name.endsWith('.pub')).map((name) => join(folder, name));
  const files = trusted === '' ? present : [trusted];
  const all = new Map(present.map(readPublic));
  const vouches = names.filter((name) => name.endsWith('.vouch'));
  const statements = vouches.map((name) => readVouch(join(folder, name)));
  const found = new Map(files.map(readPublic));
  if (trusted === '') for (const { next } of statements) found.delete(next);
  // Each round follows those who are trusted to those they vouch for.
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const statement of statements) {
      const key = all.get(statement.next);
      if (key !== undefined && isSignedBy(found, statement)) found.set(statement.next, key);
    }
  }
  if (found.size === 0) throw new RecordsError('key', `${folder} holds no public key`);
  return found;
}

export function isSignedBy(keys: PublicKeys, statement: Signed<object>): boolean {
  const { signature, ...whole } = statement;
  const key = keys.get(whole.key);
  if (key === undefined || typeof signature !== 'string') return false;
  const bytes = Buffer.from(JSON.stringify(whole));
  return verify(null, bytes, key, Buffer.from(signature, 'base64'));
}

interface Vouch {
  readonly next: string;
}

function makeKey(records: string, before: RecordsKey | null): RecordsKey {
  const folder = keysFolder(records);
  makeFolders(folder, 0o700);
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = keyOf(privateKey);
  writeWhole(join(folder, `${key.id}.pub`), pem(publicKey, 'spki'), 0o644);
  if (before !== null) {
    const vouch = signed<Vouch>(before, { next: key.id });
    writeWhole(join(folder, `${key.id}.vouch`), `${JSON.stringify(vouch)}\n`, 0o644);
  }
  writeWhole(privatePath(records), pem(privateKey, 'pkcs8'), 0o600);
  return key;
}

function privatePath(records: string): string {
  return join(keysFolder(records), 'records.key');
}

function keyOf(privateKey: KeyObject): RecordsKey {
  return { id: fingerprint(createPublicKey(privateKey)), privateKey };
}

function fingerprint(key: KeyObject): string {
  return hash('sha256', key.export({ type: 'spki', format: 'der' }), 'hex').slice(0, 16);
}

function pem(key: KeyObject, type: 'spki' | 'pkcs8'): string {
  return String(key.export({ type, format: 'pem' }));
}

function readPublic(path: string): [string, KeyObject] {
  try {
    const key = createPublicKey(readFileSync(path));
    return [fingerprint(key), key];
  } catch (error) {
    throw new RecordsError('key', `${path} is no public key`, error);
  }
}

function readVouch(path: string): Signed<Vouch> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Signed<Vouch>;
  } catch (error) {
    throw new RecordsError('key', `${path} cannot be read`, error);
  }
}
