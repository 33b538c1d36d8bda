/** What is wrong with a configuration, in words; and what is made of its schema. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkConfig, loadConfig, type Settings } from '../../gateway/host/config.ts';
import { configurationFile, configurationPage } from '../../gateway/host/config-texts.ts';
import { parseJsonc } from '../../gateway/host/jsonc.ts';
import { SETTINGS, sections } from '../../gateway/host/settings.ts';
import { closeAll, freshFolder } from './fixture.ts';

afterEach(closeAll);

/** The lines that name what is wrong. */
function faultsOf(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    return (error as Error).message
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
  return [];
}

const SOURCE = { contract: 'BTC-PERP', name: 'alpha' } as const;
const TAIL = { ...SOURCE, adapter: 'file', file: 'alpha.csv', price: '1' } as const;
const SOCKET = { ...SOURCE, adapter: 'webSocket', url: 'wss://a.example/ws', price: 'p' } as const;

describe('a fault', () => {
  test.each<[Record<string, unknown>, string]>([
    [{ port: 'eighty' }, 'port: expected a whole number from 0 to 65535, "eighty" was given'],
    [{ port: 1.5 }, 'port: expected a whole number from 0 to 65535, 1.5 was given'],
    [{ port: null }, 'port: expected a whole number from 0 to 65535, null was given'],
    [{ tickMs: 1 }, 'tickMs: expected a whole number from 10 to 60000 (ms), 1 was given'],
    [{ records: 'yes' }, 'records: expected true or false, "yes" was given'],
    [{ logStore: 'etcd' }, 'logStore: expected one of folder, "etcd" was given'],
    [{ trustedProxies: 7 }, 'trustedProxies: expected a list, of at most 100, 7 was given'],
    [{ dataFolder: '' }, 'dataFolder: expected a text of at most 4096 letters, "" was given'],
    [{ adminPrt: 1 }, 'adminPrt: there is no such setting; the nearest is adminPort'],
    [{ zzzzzzzzzz: 1 }, 'zzzzzzzzzz: there is no such setting'],
    [
      { masterKey: 'secret' },
      'masterKey: expected 64 hexadecimal digits, something else was given',
    ],
    [{ sources: {} }, 'sources: expected a list, of at most 256, {} was given'],
    [{ sources: [7] }, 'sources.0: expected an object, 7 was given'],
    [
      { sources: [SOURCE] },
      'sources.0.adapter: expected one of webSocket, file, nothing was given',
    ],
    [
      { sources: [{ ...TAIL, adapter: 'fil' }] },
      'sources.0.adapter: expected one of webSocket, file, "fil" was given',
    ],
    [
      { sources: [{ ...TAIL, prize: '0' }] },
      'sources.0.prize: there is no such setting; the nearest is price',
    ],
    [{ sources: [{ ...TAIL, url: 'wss://a.example' }] }, 'sources.0.url: there is no such setting'],
    [
      { sources: [{ ...TAIL, pollMs: 1 }] },
      'sources.0.pollMs: expected a whole number from 10 to 60000 (ms), 1 was given',
    ],
    [
      { sources: [{ ...SOCKET, subscribe: [{ key: 'secret' }, 'secret'] }] },
      'sources.0.subscribe.1: expected an object, something else was given',
    ],
    [{ sources: [{ ...TAIL, bid: '2' }] }, 'sources.0: expected bid and ask, or price'],
    [{ sources: [TAIL, SOCKET] }, 'sources.1: is BTC-PERP/alpha again, as sources.0'],
    ...[
      'http://a.example',
      'wss://',
      'wss://u:p@a.example',
      'a.example',
      'wss://a b',
      'ws://a#b',
      'ws://[::zz]/',
    ].map((url): [Record<string, unknown>, string] => [
      { sources: [{ ...SOCKET, url }] },
      `sources.0.url: expected an address that begins with wss:// or ws://, without a user and a fragment, something else was given`,
    ]),
    ...['', '.', 'a..b', 'a b'].map((price): [Record<string, unknown>, string] => [
      { sources: [{ ...TAIL, price }] },
      `sources.0.price: expected keys and places from 0, joined by points, like data.0.bid, "${price}" was given`,
    ]),
  ])('%j', (settings, text) => {
    expect(faultsOf(() => checkConfig(settings as Settings))).toEqual([text]);
  });

  test('is named with all others: in the file, in the environment, between settings and in files', () => {
    const folder = freshFolder();
    const file = join(folder, 'venue.jsonc');
    writeFileSync(
      file,
      '{ "port": "x", "prot": 1, "masterKeyFile": "none.key", "creditsMax": 1, }',
    );
    const environment = { PRAYA_CONFIG: file, PRAYA_TICK_MS: 'often', PRAYA_PROT: '1' };
    const inspect = (): string[] => ['dataFolder: none'];
    const faults = faultsOf(() => loadConfig(environment, { slowBytes: 4 << 20 }, inspect));
    expect(faults.map((fault) => fault.replace(folder, ''))).toEqual([
      'PRAYA_PROT: there is no such setting; the nearest is PRAYA_PORT',
      'port: expected a whole number from 0 to 65535, "x" was given',
      'tickMs: expected a whole number from 10 to 60000 (ms), "often" was given by PRAYA_TICK_MS',
      'prot: there is no such setting; the nearest is port',
      'creditsMax: must be at least creditsPerSecond',
      'slowBytesMax: must be above slowBytes',
      expect.stringMatching(/^masterKeyFile: ENOENT/),
      'dataFolder: none',
    ]);
  });

  test('of sources in the environment says nothing of what they hold', () => {
    const PRAYA_SOURCES = '{"url":"wss://u:password@a.example","subscribe":"secret"}';
    const faults = faultsOf(() => loadConfig({ PRAYA_SOURCES }, {}, () => []));
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.join()).not.toMatch(/password|secret/);
  });

  test('of what is given is cut, and nothing contradicts a setting that is wrong by itself', () => {
    const [fault = '', ...others] = faultsOf(() =>
      checkConfig({ port: 'x'.repeat(1000) as never, adminPort: 8900 }),
    );
    expect(fault.length).toBeLessThan(200);
    expect(others).toEqual([]);
  });
});

describe('JSON with comments', () => {
  test.each<[string, unknown]>([
    ['{ "a": 1, // one\n /* two */ "b": [1, 2,], }', { a: 1, b: [1, 2] }],
    ['{ "url": "ws://a/*b*/", "comma": ",}" }', { url: 'ws://a/*b*/', comma: ',}' }],
    ['{ "quote": "\\"// no", } // end', { quote: '"// no' }],
    ['\uFEFF{}', {}],
    ['/* "a" */ [ 1 , // "\n ]', [1]],
  ])('%j', (text, value) => {
    expect(parseJsonc(text)).toEqual(value);
  });

  test.each([
    ['{\n  "a": 1\n  "b": 2\n}', /^line 3, column 3/],
    ['{ "a": 1, "a": 2 }', /"a" stands there twice/],
    ['{ "a": 1, , }', /^line 1, column 11/],
    ['{ /* open', /JSON/],
    ['[,]', /JSON/],
  ])('refuses %j', (text, why) => {
    expect(() => parseJsonc(text)).toThrow(why);
  });

  test('is read from a file, in which paths are relative to it', () => {
    const folder = freshFolder();
    mkdirSync(join(folder, 'etc'));
    const file = join(folder, 'etc', 'praya.jsonc');
    const sources = [TAIL, { ...SOCKET, name: 'bravo' }];
    writeFileSync(file, configurationFile({ dataFolder: '../data', disclosureFile: '', sources }));
    const config = loadConfig({ PRAYA_CONFIG: file });
    expect(config.dataFolder).toBe(join(folder, 'data'));
    expect(config.disclosureFile).toBe('');
    expect(config.sources).toMatchObject([
      { file: join(folder, 'etc', 'alpha.csv'), staleMs: 15_000 },
      { url: SOCKET.url, subscribe: [] },
    ]);
    expect(loadConfig({ PRAYA_CONFIG: file, PRAYA_DATA_FOLDER: 'here' }).dataFolder).toBe('here');
  });
});

describe('what is made of the settings', () => {
  test('docs/operating/configuration.md is what the settings give', () => {
    expect(readFileSync('docs/operating/configuration.md', 'utf8')).toBe(configurationPage());
  });

  test('every setting is in one section, and described', () => {
    const shown = sections().flatMap(({ settings }) => Object.keys(settings));
    expect(shown.sort()).toEqual(Object.keys(SETTINGS.properties ?? {}).sort());
    const adapters = SETTINGS.properties?.['sources']?.items?.oneOf ?? [];
    const all = [
      ...sections().map(({ settings }) => settings),
      ...adapters.map((own) => own.properties ?? {}),
    ];
    const bare = all.flatMap((own) =>
      Object.entries(own).filter(([, { description = '' }]) => !/[.…]$/.test(description)),
    );
    expect(bare.map(([name]) => name)).toEqual([]);
  });

  test('the file of a new venue has every setting, and says what holds where nothing is set', () => {
    const text = configurationFile({ port: 9000 });
    expect(parseJsonc(text)).toEqual({ port: 9000 });
    const commented = /^ {2}\/\/ ("\w+": (?!"",$).*)$/gm;
    const all = parseJsonc(text.replace(commented, '  $1'));
    expect(checkConfig(all as Settings)).toEqual(checkConfig({ port: 9000 }));
  });
});
