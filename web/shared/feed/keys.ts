// Keys to log on with, kept by this browser alone: made here or taken from a file, and never to be read out again.

import { ed25519Key, type SigningKey } from '../../../client/core/index.ts';

export interface StoredKey {
  /** What it is called at the venue. */
  readonly name: string;
  readonly key: SigningKey;
  /** Hexadecimal, for the venue's register; '' where only the private part came along. */
  readonly publicKey: string;
}

const DATABASE = 'praya';
const STORE = 'keys';

/** Signing needs a page that came over TLS or from this machine. */
export function canSign(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

/**
 * A new key, kept by this browser before its public part is shown: an operator may register it at once.
 *
 * @throws Error where the browser does not know Ed25519
 */
export async function makeKey(name: string): Promise<StoredKey> {
  const pair = (await crypto.subtle.generateKey('Ed25519', false, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const publicKey = [...raw].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const made = { name, key: pair.privateKey, publicKey };
  await keepKey(made);
  return made;
}

/** @param text PEM (PKCS#8), or the seed as 64 hexadecimal digits. @throws Error when it is neither */
export async function readKey(name: string, text: string): Promise<StoredKey> {
  return { name, key: await ed25519Key(text.trim()), publicKey: '' };
}

/** @throws Error where another is kept under its name: a key that is made here exists nowhere else. */
export async function keepKey(stored: StoredKey): Promise<void> {
  const { name } = stored;
  const names = (await storedKeys()).map((known) => known.name);
  if (names.includes(name))
    throw new Error(`A key named ${name} is kept already: forget it first.`);
  await request('readwrite', (store) => store.add(stored, name));
}

export async function forgetKey(name: string): Promise<void> {
  await request('readwrite', (store) => store.delete(name));
}

export async function storedKeys(): Promise<StoredKey[]> {
  return (await request('readonly', (store) => store.getAll())) as StoredKey[];
}

async function request<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  try {
    return await answer(ask(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  return answer(opening);
}

function answer<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('the browser keeps no keys'));
  });
}
