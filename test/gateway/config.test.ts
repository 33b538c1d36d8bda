import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, describe, expect, test } from 'vitest';
import { checkConfig, loadConfig, type Settings } from '../../gateway/host/config.ts';
import { openLog } from '../../gateway/host/logger.ts';
import { closeAll, freshFolder, MASTER_KEY } from './fixture.ts';

afterEach(closeAll);

describe('the configuration', () => {
  test('listens on this machine alone by default', () => {
    const config = checkConfig({});
    expect(config.host).toBe('127.0.0.1');
    expect(config.adminHost).toBe('127.0.0.1');
    expect(config.creditsPerSecond).toBe(300);
    expect(config.goAwayMs).toBe(30_000);
    expect(Object.isFrozen(config)).toBe(true);
  });

  test.each<[string, Record<string, unknown>, RegExp]>([
    ['an unknown field', { prot: 1 }, /prot/],
    ['a port out of range', { port: 65_536 }, /port: /],
    ['a fraction', { tickMs: 10.5 }, /tickMs: /],
    ['a text for a number', { heartbeatMs: 'often' }, /heartbeatMs: /],
    ['a zero where none makes sense', { creditsPerSecond: 0 }, /creditsPerSecond: /],
    ['a burst below the rate', { creditsMax: 10 }, /creditsMax: must be at least/],
    ['bounds of slowness upside down', { slowBytes: 1 << 22 }, /slowBytesMax: must be above/],
    ['the same port twice', { port: 9000, adminPort: 9000 }, /adminPort: is the same/],
    ['half of TLS', { tlsCertFile: 'cert.pem' }, /needed together/],
    ['plain ws:// for everybody', { host: '0.0.0.0' }, /plain ws:\/\/ on 0\.0\.0\.0 is refused/],
    ['the same for operators', { adminHost: '::' }, /adminHost: plain/],
    ['a short master key', { masterKey: 'abcd' }, /64 hexadecimal digits/],
    ['two master keys', { masterKey: MASTER_KEY, masterKeyFile: 'x' }, /give one of them/],
    ['an unknown level', { logLevel: 'chatty' }, /logLevel: /],
  ])('is refused, naming the field: %s', (_, settings, text) => {
    expect(() => checkConfig(settings as Settings)).toThrow(text);
  });

  test('names every fault at once', () => {
    expect(() => checkConfig({ port: -1, tickMs: 1, goAwayMs: -5 })).toThrow(
      /port[\s\S]*tickMs[\s\S]*goAwayMs/,
    );
  });

  test('lets the clear beyond this machine only when configured', () => {
    expect(checkConfig({ host: '0.0.0.0', allowPlainRemote: true }).host).toBe('0.0.0.0');
  });

  test('comes from a file, the environment above it, and the caller above both', () => {
    const file = join(freshFolder(), 'venue.json');
    writeFileSync(file, JSON.stringify({ port: 1111, tickMs: 500, allowedOrigins: ['a'] }));
    const environment = { PRAYA_CONFIG: file, PRAYA_PORT: '2222', PRAYA_ADMIN_LISTENER: 'false' };
    const config = loadConfig(environment, { tickMs: 700 });
    expect(config).toMatchObject({ port: 2222, tickMs: 700, adminListener: false });
    expect(config.allowedOrigins).toEqual(['a']);
    expect(loadConfig({ PRAYA_ALLOWED_ORIGINS: 'b,c' }).allowedOrigins).toEqual(['b', 'c']);
  });

  test('refuses a file with a setting twice', () => {
    const file = join(freshFolder(), 'venue.json');
    writeFileSync(file, '{"port":1111,"port":2222}');
    expect(() => loadConfig({ PRAYA_CONFIG: file })).toThrow(/"port" stands there twice/);
  });

  test('names proxies that are no addresses', () => {
    expect(() => checkConfig({ trustedProxies: ['10.0.0.0/8', 'proxy'] })).toThrow(
      /trustedProxies: proxy is no address/,
    );
  });

  test.each([
    [{ PRAYA_PROT: '1' }, /PRAYA_PROT: there is no such setting/],
    [{ PRAYA_PORT: 'eighty' }, /port: /],
    [{ PRAYA_CONFIG: '/nowhere/at/all.json' }, /PRAYA_CONFIG: .*ENOENT/],
  ])('refuses the environment %j', (environment, text) => {
    expect(() => loadConfig(environment)).toThrow(text);
  });
});

describe('the master key', () => {
  test('comes from a file that only its owner can read', () => {
    const file = join(freshFolder(), 'master.key');
    writeFileSync(file, `${MASTER_KEY}\n`, { mode: 0o600 });
    expect(checkConfig({ masterKeyFile: file }).masterKey).toHaveLength(32);
    for (const mode of [0o640, 0o644, 0o400, 0o700]) {
      chmodSync(file, mode);
      expect(() => checkConfig({ masterKeyFile: file })).toThrow(/only 0600 is taken/);
    }
  });

  test('is never written: not in a refusal, not in the log', () => {
    const file = join(freshFolder(), 'master.key');
    writeFileSync(file, `${MASTER_KEY}ff`, { mode: 0o600 });
    for (const settings of [
      { masterKeyFile: file },
      { masterKey: `${MASTER_KEY}zz` },
      { masterKey: MASTER_KEY, port: -1 },
    ]) {
      expect(() => checkConfig(settings)).toThrow(
        expect.objectContaining({ message: expect.not.stringContaining(MASTER_KEY.slice(0, 16)) }),
      );
    }
    const lines: string[] = [];
    const to = new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    });
    const log = openLog('info', to);
    log.info({ masterKey: MASTER_KEY, key: { material: 'hidden', secret: 'hidden' } }, 'open');
    expect(lines.join('')).toContain('***');
    expect(lines.join('')).not.toMatch(/0f0f|hidden/);
  });
});
