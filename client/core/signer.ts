// What proves at log-on who is there: a signature with a key that the venue has registered. These signers use
// WebCrypto, which browsers and Node share.

/** Signs the bytes of the log-on. The secret part stays with the caller. */
export type Signer = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/** A private key as WebCrypto holds it: a CryptoKey, which not every host declares. */
export interface SigningKey {
  readonly extractable: boolean;
  readonly usages: readonly string[];
}

/** @param privateKey PEM (PKCS#8), or the 32 bytes of the seed as 64 hexadecimal digits */
export async function ed25519Signer(privateKey: string): Promise<Signer> {
  return keySigner(await ed25519Key(privateKey));
}

/** The same as a key that can be kept and never be read again. @throws Error when the text is none */
export function ed25519Key(privateKey: string): Promise<SigningKey> {
  const der = isSeed(privateKey) ? pkcs8OfSeed(privateKey) : pkcs8OfPem(privateKey);
  return crypto.subtle.importKey('pkcs8', own(der), { name: 'Ed25519' }, false, ['sign']);
}

/** Signs with an Ed25519 key that the host made or kept. */
export function keySigner(key: SigningKey): Signer {
  const { subtle } = crypto;
  const held = key as Parameters<typeof subtle.sign>[1];
  return async (bytes) => new Uint8Array(await subtle.sign('Ed25519', held, own(bytes)));
}

/** @param secret of HMAC-SHA256: the bytes, or their hexadecimal digits */
export async function hmacSigner(secret: string | Uint8Array): Promise<Signer> {
  const { subtle } = crypto;
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await subtle.importKey('raw', own(secretOf(secret)), algorithm, false, ['sign']);
  return async (bytes) => new Uint8Array(await subtle.sign('HMAC', key, own(bytes)));
}

/** What stands before the seed in the PKCS#8 form of an Ed25519 key (RFC 8410). */
const PKCS8_HEAD = bytesOfHex('302e020100300506032b657004220420');

export function isSeed(key: string): boolean {
  return /^[0-9a-fA-F]{64}$/.test(key);
}

/** The DER of PKCS#8. */
export function pkcs8OfSeed(hex: string): Uint8Array {
  return new Uint8Array([...PKCS8_HEAD, ...bytesOfHex(hex)]);
}

/** @throws Error when the text is not hexadecimal */
export function secretOf(secret: string | Uint8Array): Uint8Array {
  if (typeof secret !== 'string') return secret;
  if (!/^([0-9a-fA-F]{2})+$/.test(secret)) throw new Error('the secret is not hexadecimal');
  return bytesOfHex(secret);
}

function pkcs8OfPem(pem: string): Uint8Array {
  const [, base64] =
    pem.match(/-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\s]+)-----END PRIVATE KEY-----/) ?? [];
  if (base64 === undefined) {
    throw new Error('the private key is neither PEM (PKCS#8) nor 64 hexadecimal digits');
  }
  return Uint8Array.from(atob(base64.replace(/\s/g, '')), (letter) => letter.charCodeAt(0));
}

function bytesOfHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
}

/** WebCrypto refuses memory that is shared between threads, and its types insist. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
