// REC-014, REC-015: a log that a venue is writing is compared up to its head, an older head is noticed, and what is
// packed is the same text.
//
// Shows G-11.
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readHead } from '../../../../gateway/compliance/records/audit-files.ts';
import { AuditLog } from '../../../../gateway/compliance/records/audit-log.ts';
import { chained } from '../../../../gateway/compliance/records/chain.ts';
import { compareWithJournal } from '../../../../gateway/compliance/records/compare.ts';
import { packFile, unpackFile } from '../../../../gateway/compliance/records/packed-file.ts';
import { Packing } from '../../../../gateway/compliance/records/packing.ts';
import { rememberHead, seenHead } from '../../../../gateway/compliance/records/seen-heads.ts';
import {
  type VerifyOptions,
  verifyRecords,
} from '../../../../gateway/compliance/records/verify.ts';
import { consumeLog } from '../../../../gateway/compliance/watch/live-replay.ts';
import { buildRecords, writeLog, writeYear, yearEnvelopes } from './scenario-log.ts';

let folder: string;
let journal: string;
let audit: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'praya-living-'));
  journal = writeYear(folder);
  audit = await buildRecords(journal, join(folder, 'records'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LAST = '2026-06-02.jsonl';

describe('a log that is being written', () => {
  test('lines behind the head are counted and are no fault', () => {
    const copy = copied();
    appendLines(copy, 3);
    expect(kinds(copy, { isLive: true })).toEqual([]);
    expect(verifyRecords(copy, { isLive: true }).unsigned).toBe(3);
    expect(kinds(copy)).toEqual(['added']);
  });

  test('its last line may be half written', () => {
    const copy = copied();
    appendFileSync(join(copy, LAST), '{"n":113,"ref":"7');
    expect(kinds(copy, { isLive: true })).toEqual([]);
    expect(kinds(copy)).toEqual(['truncated']);
  });

  test('a new day that no head knows yet is counted', () => {
    const copy = copied();
    const head = readHead(join(copy, 'head.json'));
    const header = {
      kind: 'auditFile',
      format: 2,
      day: '2026-06-03',
      file: 6,
      after: head?.n,
      follows: head?.hash,
    };
    const { text } = chained(head?.hash ?? '', JSON.stringify(header));
    writeFileSync(join(copy, '2026-06-02.head.json'), readFileSync(join(copy, 'head.json')));
    writeFileSync(join(copy, '2026-06-03.jsonl'), `${text}\n`);
    expect(kinds(copy, { isLive: true })).toEqual([]);
    expect(kinds(copy)).toEqual(['forged']);
  });

  test('what is signed is held to it all the same', () => {
    const copy = copied();
    appendLines(copy, 3);
    const rows = readFileSync(join(copy, LAST), 'utf8').split('\n');
    rows[2] = rows[2].replace('"words":"', '"words":"not ');
    writeFileSync(join(copy, LAST), rows.join('\n'));
    expect(kinds(copy, { isLive: true })).toEqual(['altered']);
  });

  test('the journal is compared up to the head', async () => {
    const longer = yearEnvelopes();
    const shorter = writeLog(join(folder, 'shorter.jsonl'), longer.slice(0, -3));
    const behind = await buildRecords(shorter, join(folder, 'behind'));
    const location = { kind: 'text', path: journal } as const;
    const head = readHead(join(behind, 'head.json'));
    expect((await compareWithJournal(behind, location, head)).fault).toBeNull();
    expect((await compareWithJournal(behind, location, null)).fault?.kind).toBe('truncated');
  });
});

describe('a head that was seen', () => {
  test('one from before it is noticed; so is another log with its number', () => {
    const { head } = verifyRecords(audit);
    const seen = { n: head?.n ?? 0, hash: head?.hash ?? '' };
    expect(kinds(audit, { seen })).toEqual([]);
    expect(kinds(audit, { seen: { ...seen, n: seen.n + 1 } })).toEqual(['older']);
    expect(kinds(audit, { seen: { n: seen.n - 5, hash: 'f'.repeat(64) } })).toEqual(['forged']);
  });

  test('is remembered outside of the log, for each log', () => {
    const path = join(folder, 'state', 'seen.json');
    expect(seenHead(path, audit)).toBeNull();
    rememberHead(path, audit, { n: 7, hash: 'aa' });
    rememberHead(path, folder, { n: 9, hash: 'bb' });
    expect(seenHead(path, audit)).toEqual({ n: 7, hash: 'aa' });
  });
});

describe('a packed file', () => {
  test('is the same text, byte for byte, and verifies as it did', async () => {
    const copy = copied();
    const before = verifyRecords(copy);
    const packing = new Packing(copy);
    while (packing.step());
    const packed = readdirSync(copy).filter((name) => name.endsWith('.packed'));
    expect(packed).toHaveLength(4); // The open day stays as it is.
    const plain = join(audit, '2026-01-05.jsonl');
    const small = join(copy, '2026-01-05.jsonl.packed');
    expect(existsSync(join(copy, '2026-01-05.jsonl'))).toBe(false);
    expect(unpackFile(readFileSync(small)).equals(readFileSync(plain))).toBe(true);
    expect(statSync(small).size * 5).toBeLessThan(statSync(plain).size);
    expect(verifyRecords(copy)).toEqual(before);
    const location = { kind: 'text', path: journal } as const;
    expect((await compareWithJournal(copy, location)).fault).toBeNull();
  });

  test('any byte of it altered is found', () => {
    const copy = copied();
    const packing = new Packing(copy);
    while (packing.step());
    const path = join(copy, '2026-04-01.jsonl.packed');
    const bytes = readFileSync(path);
    for (let at = 0; at < bytes.length; at += 7) {
      const other = Buffer.from(bytes);
      other[at] ^= 1;
      writeFileSync(path, other);
      const found = kinds(copy);
      // Beside the text a file has nothing but the room between its blocks.
      if (found.length === 0) expect(unpackFile(other).equals(unpackFile(bytes))).toBe(true);
      else expect(['altered', 'forged'], `byte ${at}`).toContain(found[0]);
    }
  });

  test('lines of any letters come back', () => {
    const bodies = ['Ünï 7 cödé', '007', '1e3', '-5 x', 'a1b2 \u2028 c3', '9007199254740993'];
    let hash = '0'.repeat(64);
    const rows = [
      { kind: 'auditFile', follows: hash },
      ...bodies.map((words, n) => ({ n, words, kind: 'x' })),
    ];
    const text = rows.map((row) => {
      const line = chained(hash, JSON.stringify(row));
      hash = line.hash;
      return `${line.text}\n`;
    });
    const plain = Buffer.from(text.join(''));
    expect(unpackFile(packFile(plain)).equals(plain)).toBe(true);
  });

  test('the venue packs behind itself, and goes on after a start', async () => {
    const records = join(folder, 'busy');
    const location = { kind: 'text', path: journal } as const;
    const log = new AuditLog(records, { fileBytes: 4000, isPacked: true });
    await consumeLog(location, [log, { take: () => log.settle() }]);
    const again = new AuditLog(records, { fileBytes: 4000, isPacked: true });
    await consumeLog(location, [again]);
    for (let turn = 0; turn < 50; turn++) again.settle();
    const names = readdirSync(join(records, 'audit'));
    expect(names.filter((name) => name.endsWith('.packed')).length).toBeGreaterThan(3);
    expect(kinds(join(records, 'audit'))).toEqual([]);
  });
});

function kinds(copy: string, options: VerifyOptions = {}): string[] {
  return verifyRecords(copy, options).faults.map(({ kind }) => kind);
}

/** A copy of the log, with its keys beside it. */
function copied(): string {
  const copy = mkdtempSync(join(folder, 'copy-'));
  cpSync(join(folder, 'records'), copy, { recursive: true });
  return join(copy, 'audit');
}

/** As a venue writes them before it signs. */
function appendLines(copy: string, count: number): void {
  const head = readHead(join(copy, 'head.json'));
  let [n, hash] = [head?.n ?? 0, head?.hash ?? ''];
  for (let at = 0; at < count; at++) {
    n += 1;
    const line = chained(hash, `{"n":${n},"ref":"900.${at + 1}","seq":900,"time":1,"facts":{}}`);
    hash = line.hash;
    appendFileSync(join(copy, LAST), `${line.text}\n`);
  }
}
