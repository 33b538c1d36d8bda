// Who logs on, and with what. The secret part never leaves the process.

import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  KeyObject,
  sign,
} from 'node:crypto';
import { logOnBytes } from '../proto/log-on.ts';

/** A key's name at log-on and its Ed25519 private key or its HMAC secret: one of the two. */
export interface Credentials {
  readonly keyName: string;
  /** PEM (PKCS#8), the 32 bytes of the seed as 64 hexadecimal digits, or a KeyObject. */
  readonly privateKey?: string | KeyObject | undefined;
  /** HMAC-SHA256: the bytes, or their hexadecimal digits. */
  readonly secret?: string | Uint8Array | undefined;
}

/** What answers the server's nonce. */
export type Signer = (nonce: Uint8Array, subprotocol: string) => Uint8Array;

/** Reads the key once; a key that cannot be read is refused here and not at the first log-on. */
export function signerOf({ keyName, privateKey, secret }: Credentials): Signer {
  if ((privateKey === undefined) === (secret === undefined)) {
    throw new Error('give a privateKey (Ed25519) or a secret (HMAC), and not both');
  }
  if (privateKey !== undefined) {
    const key = privateKeyOf(privateKey);
    return (nonce, subprotocol) => sign(null, logOnBytes(nonce, keyName, subprotocol), key);
  }
  const bytes = typeof secret === 'string' ? fromHex(secret) : (secret as Uint8Array);
  return (nonce, subprotocol) =>
    createHmac('sha256', bytes)
      .update(logOnBytes(nonce, keyName, subprotocol))
      .digest();
}

/** A fresh Ed25519 key: the private part to keep, the public part for the operator to register. */
export function generateKey(): { readonly privateKeyPem: string; readonly publicKeyHex: string } {
  const { privateKey } = generateKeyPairSync('ed25519');
  const privateKeyPem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { privateKeyPem, publicKeyHex: publicKeyHex(privateKey) };
}

/** The 32 bytes of the public key that belongs to a private one, as 64 hexadecimal digits. */
export function publicKeyHex(privateKey: string | KeyObject): string {
  const der = createPublicKey(privateKeyOf(privateKey)).export({ type: 'spki', format: 'der' });
  return der.subarray(der.length - SEED_BYTES).toString('hex');
}

const SEED_BYTES = 32;
/** What stands before the seed in the PKCS#8 form of an Ed25519 key (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

function privateKeyOf(key: string | KeyObject): KeyObject {
  if (key instanceof KeyObject) return key;
  if (!/^[0-9a-fA-F]{64}$/.test(key)) return fromPem(key);
  const der = Buffer.concat([PKCS8_HEAD, Buffer.from(key, 'hex')]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
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

function fromHex(text: string): Uint8Array {
  if (!/^([0-9a-fA-F]{2})+$/.test(text)) throw new Error('the secret is not hexadecimal');
  return Buffer.from(text, 'hex');
}
