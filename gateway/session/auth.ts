// Who can prove to hold a key. An unknown key costs the same time and gets the same answer as a wrong signature.

import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
  verify,
} from 'node:crypto';
import { KeyAlgorithm } from '../../engine/schema/index.ts';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** The part of a registered key that proves something. */
interface KeyProof {
  readonly name: string;
  readonly algorithm: KeyAlgorithm;
  /** Hexadecimal: the public key, or the sealed secret. */
  readonly material: string;
}

/**
 * An HMAC secret as the register of keys holds it, hexadecimal: AES-256-GCM under the master key, bound to the
 * name of the key so that it is worth nothing under another.
 */
export function sealSecret(masterKey: Uint8Array, name: string, secret: Uint8Array): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', masterKey, iv).setAAD(boundTo(name));
  const sealed = Buffer.concat([iv, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  return sealed.toString('hex');
}

/** @returns null when the master key is another one, or the material was made for another name. */
export function openSecret(masterKey: Uint8Array, name: string, material: string): Buffer | null {
  const sealed = Buffer.from(material, 'hex');
  if (sealed.length < IV_BYTES + TAG_BYTES) return null;
  const iv = sealed.subarray(0, IV_BYTES);
  const tag = sealed.subarray(sealed.length - TAG_BYTES);
  try {
    const decipher = createDecipheriv('aes-256-gcm', masterKey, iv)
      .setAAD(boundTo(name))
      .setAuthTag(tag);
    const secret = decipher.update(sealed.subarray(IV_BYTES, sealed.length - TAG_BYTES));
    return Buffer.concat([secret, decipher.final()]);
  } catch {
    return null;
  }
}

/** What was signed, and how. */
export interface Signed {
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
  /** What of a secret is the key of HMAC-SHA256: its bytes, or the UTF-8 text of their lower-case hexadecimal digits. */
  readonly secretForm: 'bytes' | 'hexText';
}

export class Authenticator {
  readonly #masterKey: Uint8Array | null;
  readonly #nobody = generateKeyPairSync('ed25519').publicKey;
  readonly #noMasterKey = randomBytes(32);
  readonly #noSecret: KeyProof;

  constructor(masterKey: Uint8Array | null) {
    this.#masterKey = masterKey;
    this.#noSecret = {
      name: '',
      algorithm: KeyAlgorithm.hmacSha256,
      material: sealSecret(this.#noMasterKey, '', randomBytes(32)),
    };
  }

  /** Did the holder of `key` sign these bytes? Both algorithms run every time. */
  proves(key: KeyProof | undefined, proof: Signed): boolean {
    const { signed, signature } = proof;
    const isEd25519 = key?.algorithm === KeyAlgorithm.ed25519;
    const isHmac = key?.algorithm === KeyAlgorithm.hmacSha256;
    const publicKey = isEd25519 ? publicKeyOf(key.material) : null;
    const byKey = verifies(publicKey ?? this.#nobody, signed, signature);
    const bySecret = this.#answers(isHmac ? key : this.#noSecret, proof, isHmac);
    return (isEd25519 && publicKey !== null && byKey) || (isHmac && bySecret);
  }

  #answers(key: KeyProof, { signed, signature, secretForm }: Signed, isReal: boolean): boolean {
    const masterKey = isReal && this.#masterKey !== null ? this.#masterKey : this.#noMasterKey;
    const secret = openSecret(masterKey, key.name, key.material);
    const bytes = secret ?? this.#noMasterKey;
    const expected = createHmac('sha256', secretForm === 'bytes' ? bytes : hexText(bytes))
      .update(signed)
      .digest();
    const given = Buffer.alloc(expected.length);
    given.set(signature.subarray(0, expected.length));
    const isSame = timingSafeEqual(expected, given);
    return isSame && secret !== null && signature.length === expected.length;
  }
}

function hexText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function boundTo(name: string): Buffer {
  return Buffer.from(`praya.v1 key ${name}`, 'utf8');
}

function publicKeyOf(material: string): KeyObject | null {
  try {
    const x = Buffer.from(material, 'hex').toString('base64url');
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  } catch {
    return null;
  }
}

function verifies(key: KeyObject, signed: Uint8Array, signature: Uint8Array): boolean {
  try {
    return verify(null, signed, key, signature);
  } catch {
    return false;
  }
}
