import { createPrivateKey, verify } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  ed25519Signer,
  generateKey,
  hmacSigner,
  publicKeyHex,
  signerOf,
} from '../../client/node/index.ts';

// RFC 8032, section 7.1, test 2; RFC 4231, test case 2.
const SEED = '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb';
const PUBLIC = '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c';
const SIGNATURE =
  '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
  '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00';
const HMAC = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
const HMAC_TEXT = 'what do ya want for nothing?';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a signature is the same by WebCrypto and by Node', () => {
  test('with the seed of an Ed25519 key', async () => {
    const bytes = Uint8Array.of(0x72);
    expect(publicKeyHex(SEED)).toBe(PUBLIC);
    expect(hex(await signerOf({ privateKey: SEED })(bytes))).toBe(SIGNATURE);
    expect(hex(await (await ed25519Signer(SEED))(bytes))).toBe(SIGNATURE);
  });

  test('with a key as PEM, in a file too', async () => {
    const { privateKeyPem } = generateKey();
    const bytes = bytesOf('log on');
    const folder = mkdtempSync(join(tmpdir(), 'praya-key-'));
    const keyFile = join(folder, 'key.pem');
    writeFileSync(keyFile, privateKeyPem);
    try {
      const signature = await signerOf({ keyFile })(bytes);
      expect(verify(null, bytes, createPrivateKey(privateKeyPem), signature)).toBe(true);
      expect(await (await ed25519Signer(privateKeyPem))(bytes)).toEqual(new Uint8Array(signature));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('with a secret of HMAC-SHA256, as bytes and as hexadecimal digits', async () => {
    const bytes = bytesOf(HMAC_TEXT);
    for (const secret of [bytesOf('Jefe'), hex(bytesOf('Jefe'))]) {
      expect(hex(await signerOf({ secret })(bytes))).toBe(HMAC);
      expect(hex(await (await hmacSigner(secret))(bytes))).toBe(HMAC);
    }
  });
});

describe('a key that cannot be read is refused at once', () => {
  test.each([
    {},
    { privateKey: SEED, secret: 'aa' },
    { privateKey: SEED, keyFile: 'key.pem' },
    { privateKey: 'no key' },
    { keyFile: '/nowhere/key.pem' },
    { secret: 'no digits' },
  ])('by Node: %j', (credentials) => {
    expect(() => signerOf(credentials)).toThrow();
  });

  test('by WebCrypto', async () => {
    await expect(ed25519Signer('no key')).rejects.toThrow(/neither PEM .* nor 64 hexadecimal/);
    await expect(hmacSigner('no digits')).rejects.toThrow('the secret is not hexadecimal');
  });
});
