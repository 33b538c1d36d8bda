// A sealed folder, whatever the size of its files.

import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sealFolder, verifyFolder } from '../../../../gateway/compliance/records/folder-seal.ts';
import { openRecordsKey, publicKeys } from '../../../../gateway/compliance/records/records-key.ts';

let records: string;
let pack: string;

beforeEach(() => {
  records = mkdtempSync(join(tmpdir(), 'praya-sealed-'));
  pack = join(records, 'pack');
  mkdirSync(pack);
});
afterEach(() => rmSync(records, { recursive: true, force: true }));

test('a file of several pieces is sealed as a whole', () => {
  const rows = Buffer.alloc(2_500_000, 'row ');
  writeFileSync(join(pack, 'orders.csv'), rows);
  writeFileSync(join(pack, 'empty.csv'), '');
  sealFolder(pack, openRecordsKey(records));
  const { files } = JSON.parse(readFileSync(join(pack, 'seal.json'), 'utf8'));
  expect(files).toEqual({
    'empty.csv': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'orders.csv': createHash('sha256').update(rows).digest('hex'),
  });
  rows[2_499_999] ^= 1;
  writeFileSync(join(pack, 'orders.csv'), rows);
  const faults = verifyFolder(pack, publicKeys(records));
  expect(faults).toMatchObject([{ kind: 'altered', file: 'pack/orders.csv' }]);
});

test('a file of more than 2 GiB is sealed too', { timeout: 60_000 }, () => {
  writeFileSync(join(pack, 'orders.csv'), '');
  truncateSync(join(pack, 'orders.csv'), 2 ** 31 + 1); // A hole: it takes no room.
  sealFolder(pack, openRecordsKey(records));
  expect(verifyFolder(pack, publicKeys(records))).toEqual([]);
});
