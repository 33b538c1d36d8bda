import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { publicKeyHex } from '../../../../client/node/index.ts';
import { openSecret } from '../../../../gateway/session/auth.ts';
import { praya, useFolder } from './run-praya.ts';

const file = useFolder();

describe('praya keys', () => {
  test('makes an Ed25519 key: the secret in a file of its owner, the public part printed', () => {
    const { status, stdout } = praya(['keys', 'generate', '--out', file('ed.pem')]);
    expect(status).toBe(0);
    const pem = readFileSync(file('ed.pem'), 'utf8');
    const hex = publicKeyHex(pem);
    expect(stdout).toBe(`algorithm  ed25519\npublic     ${hex}\n`);
    expect(statSync(file('ed.pem')).mode & 0o777).toBe(0o600);
    expect(praya(['keys', 'show', file('ed.pem')]).stdout).toBe(stdout);
    expect(praya(['keys', 'verify', file('ed.pem'), '--public', hex.toUpperCase()]).status).toBe(0);
    const other = praya(['keys', 'verify', file('ed.pem'), '--public', hex.replace(/^./, 'x')]);
    expect(other.status).toBe(1);
  });

  test('makes an HMAC secret, sealed for the register under the master key', () => {
    const master = 'ab'.repeat(32);
    const args = ['keys', 'generate', '--algorithm', 'hmac', '--name', 'bot', '--out', file('h')];
    const { status, stdout } = praya(args, '', { PRAYA_MASTER_KEY: master });
    expect(status).toBe(0);
    const secret = readFileSync(file('h'), 'utf8').trim();
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(stdout).not.toContain(secret);
    const [, material = ''] = /^material {3}([0-9a-f]+)$/m.exec(stdout) ?? [];
    expect(openSecret(Buffer.from(master, 'hex'), 'bot', material)?.toString('hex')).toBe(secret);
  });

  test('never overwrites a key, and never prints a secret', () => {
    writeFileSync(file('mine'), 'x', { mode: 0o644 });
    expect(praya(['keys', 'generate', '--out', file('mine')]).status).toBe(1);
    expect(readFileSync(file('mine'), 'utf8')).toBe('x');
    const { status, stderr } = praya(['keys', 'show', file('mine')]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/others can read/);
    expect(stderr).toMatch(/holds no key/);
    expect(praya(['keys', 'generate', '--algorithm', 'rsa', '--out', file('no')]).status).toBe(2);
  });

  test('will not seal without a master key, and then leaves no file', () => {
    const args = [
      'keys',
      'generate',
      '--algorithm',
      'hmac',
      '--name',
      'bot',
      '--out',
      file('none'),
    ];
    expect(praya(args, '', { PRAYA_MASTER_KEY: '' }).status).toBe(2);
    expect(() => statSync(file('none'))).toThrow();
  });
});
