// Keys on Node: who logs on, and with what. The secret part never leaves the process.

import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  KeyObject,
  sign,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isSeed, pkcs8OfSeed, type Signer, secretOf } from '../core/signer.ts';

/** An Ed25519 private key, given or in a file, or an HMAC secret: one of them. */
export interface Credentials {
  /** PEM (PKCS#8), the 32 bytes of the seed as 64 hexadecimal digits, or a KeyObject. */
  readonly privateKey?: string | PrivateKeyObject | undefined;
  /** Path of a file with a private key, as text. */
  readonly keyFile?: string | undefined;
  /** HMAC-SHA256: the bytes, or their hexadecimal digits. */
  readonly secret?: string | Uint8Array | undefined;
}

/** A KeyObject of node:crypto, described so that a program needs no types of Node to compile. */
export interface PrivateKeyObject {
  readonly type: string;
  readonly asymmetricKeyType?: string | undefined;
}

/** Reads the key once; a key that cannot be read is refused here and not at the first log-on. */
export function signerOf({ privateKey, keyFile, secret }: Credentials): Signer {
  if ([privateKey, keyFile, secret].filter((given) => given !== undefined).length !== 1) {
    throw new Error(
      'give a privateKey or a keyFile (Ed25519) or a secret (HMAC), and no two of them',
    );
  }
  if (secret !== undefined) {
    const key = secretOf(secret);
    return (bytes) => createHmac('sha256', key).update(bytes).digest();
  }
  const key = privateKeyOf(privateKey ?? readFileSync(keyFile as string, 'utf8').trim());
  return (bytes) => sign(null, bytes, key);
}

/** A fresh Ed25519 key: the private part to keep, the public part for the operator to register. */
export function generateKey(): { readonly privateKeyPem: string; readonly publicKeyHex: string } {
  const { privateKey } = generateKeyPairSync('ed25519');
  const privateKeyPem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { privateKeyPem, publicKeyHex: publicKeyHex(privateKey) };
}

/** The 32 bytes of the public key that belongs to a private one, as 64 hexadecimal digits. */
export function publicKeyHex(privateKey: string | PrivateKeyObject): string {
  const der = createPublicKey(privateKeyOf(privateKey)).export({ type: 'spki', format: 'der' });
  return der.subarray(der.length - PUBLIC_KEY_BYTES).toString('hex');
}

const PUBLIC_KEY_BYTES = 32;

function privateKeyOf(key: string | PrivateKeyObject): KeyObject {
  if (key instanceof KeyObject) return key;
  if (typeof key !== 'string') throw new Error('the private key is neither text nor a KeyObject');
  if (!isSeed(key)) return fromPem(key);
  return createPrivateKey({ key: Buffer.from(pkcs8OfSeed(key)), format: 'der', type: 'pkcs8' });
}

function fromPem(text: string): KeyObject {
  let key: KeyObject;
  try {
    key = createPrivateKey(text);
  } catch (error) {
    throw new Error('the private key is neither PEM nor 64 hexadecimal digits', { cause: error });
  }
  if (key.asymmetricKeyType === 'ed25519') return key;
  throw new Error(`the private key is of the kind ${key.asymmetricKeyType}, not ed25519`);
}
