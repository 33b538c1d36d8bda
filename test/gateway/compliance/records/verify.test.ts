// REC-004, REC-005: whatever is done to the audit log, the verifier names the first line that is not what it was.
//
// Shows G-11.
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AuditLog } from '../../../../gateway/compliance/records/audit-log.ts';
import { chained, unchained } from '../../../../gateway/compliance/records/chain.ts';
import { readLines } from '../../../../gateway/compliance/records/read-lines.ts';
import { rotateRecordsKey } from '../../../../gateway/compliance/records/records-key.ts';
import { type Fault, verifyRecords } from '../../../../gateway/compliance/records/verify.ts';
import { consumeLog } from '../../../../gateway/compliance/watch/live-replay.ts';
import { buildRecords, writeYear } from './scenario-log.ts';

let folder: string;
let records: string;
let audit: string;
/** Name → lines, the header's first. */
let days: Map<string, string[]>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'praya-records-'));
  records = join(folder, 'records');
  audit = await buildRecords(writeYear(folder), records);
  const names = readdirSync(audit).filter((name) => name.endsWith('.jsonl'));
  days = new Map(names.map((name) => [name, linesOf(name)]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const JANUARY = '2026-01-05.jsonl';
const APRIL = '2026-04-01.jsonl';
const LAST = '2026-06-02.jsonl';

test('a log that was not touched has no fault, and every day of it that is over is sealed', () => {
  const { faults, lines, files, seq } = verifyRecords(audit);
  expect(faults).toEqual([]);
  expect(files).toBe(5);
  expect(lines).toBeGreaterThan(100);
  expect(seq).toBe(84);
  const seals = readdirSync(audit).filter((name) => name.endsWith('.head.json'));
  expect(seals.map((name) => name.slice(0, 10))).toEqual(
    [...days.keys()].map((name) => name.slice(0, 10)).slice(0, -1),
  );
});

describe.each([JANUARY, LAST])('%s', (file) => {
  test('any byte of any line altered', () => {
    const lines = linesOf(file);
    for (let at = 0; at < lines.length; at++) {
      // A byte of each part of the line: its number, its content, its hash.
      for (const place of [3, 6, Math.floor(lines[at].length / 2), lines[at].length - 10]) {
        const text = lines[at];
        const other = text[place] === '7' ? '8' : '7';
        const changed = [...lines];
        changed[at] = `${text.slice(0, place)}${other}${text.slice(place + 1)}`;
        const [fault] = faultsWith(file, changed);
        expect([fault.file, fault.line], `line ${at + 1}, byte ${place}`).toEqual([file, at + 1]);
        expect(['altered', 'dropped', 'reordered'], fault.text).toContain(fault.kind);
        if (place > 6) expect(fault.kind, fault.text).toBe('altered');
      }
    }
  });

  test('any line dropped', () => {
    const lines = linesOf(file);
    for (let at = 0; at < lines.length; at++) {
      const [fault] = faultsWith(file, lines.toSpliced(at, 1));
      const kind = at === lines.length - 1 ? 'truncated' : 'dropped';
      expect([fault.file, fault.line, fault.kind]).toEqual([file, at + 1, kind]);
    }
  });

  test('any two neighbours exchanged', () => {
    const lines = linesOf(file);
    for (let at = 1; at + 1 < lines.length; at++) {
      const changed = lines.toSpliced(at, 2, lines[at + 1], lines[at]);
      const [fault] = faultsWith(file, changed);
      expect([fault.file, fault.line, fault.kind]).toEqual([file, at + 1, 'reordered']);
    }
  });

  test('any line there twice', () => {
    const lines = linesOf(file);
    for (let at = 1; at < lines.length; at++) {
      const [fault] = faultsWith(file, lines.toSpliced(at, 0, lines[at]));
      expect([fault.file, fault.line, fault.kind]).toEqual([file, at + 2, 'doubled']);
    }
  });

  test('cut off behind any line, or within it', () => {
    const lines = linesOf(file);
    for (let at = 1; at < lines.length; at++) {
      const [fault] = faultsWith(file, lines.slice(0, at));
      expect([fault.file, fault.line, fault.kind]).toEqual([file, at + 1, 'truncated']);
      const [within] = faultsIn(
        file,
        `${lines.slice(0, at).join('\n')}\n${lines[at].slice(0, 40)}`,
      );
      expect([within.file, within.line, within.kind]).toEqual([file, at + 1, 'truncated']);
    }
  });

  test('a line altered, and its own hash recomputed', () => {
    const changed = [...linesOf(file)];
    const before = unchained(changed[1])?.hash ?? '';
    const body = (unchained(changed[2])?.body ?? '').replace('"words":"', '"words":"never mind: ');
    changed[2] = chained(before, body).text;
    const [fault] = faultsWith(file, changed);
    expect([fault?.file, fault?.line, fault?.kind]).toEqual([file, 4, 'altered']);
  });

  test('a chain recomputed without the key', () => {
    const lines = linesOf(file);
    for (const at of [1, Math.floor(lines.length / 2), lines.length - 1]) {
      const changed = lines.slice(0, at);
      let before = unchained(lines[at - 1])?.hash ?? '';
      for (const line of lines.slice(at)) {
        const body = (unchained(line)?.body ?? '').replace('"words":"', '"words":"never mind: ');
        const made = chained(before, body);
        changed.push(made.text);
        before = made.hash;
      }
      const kinds = faultsWith(file, changed).map(({ kind }) => kind);
      expect(kinds[0]).toBe('forged');
    }
  });
});

describe('files', () => {
  test('two exchanged are both named', () => {
    withCopy((copy) => {
      renameSync(join(copy, JANUARY), join(copy, 'aside'));
      renameSync(join(copy, APRIL), join(copy, JANUARY));
      renameSync(join(copy, 'aside'), join(copy, APRIL));
      const faults = verifyRecords(copy).faults.map(({ file, kind }) => `${kind} ${file}`);
      expect(faults).toContain(`exchanged ${JANUARY}`);
      expect(faults).toContain(`exchanged ${APRIL}`);
    });
  });

  test('a busy day has several, each sealed, and is read as one', async () => {
    const other = mkdtempSync(join(tmpdir(), 'praya-records-'));
    const log = writeYear(other);
    const busy = new AuditLog(join(other, 'records'), { fileBytes: 4000 });
    await consumeLog({ kind: 'text', path: log }, [busy]);
    const parts = join(other, 'records', 'audit');
    const names = readdirSync(parts).filter((name) => /^2026-01-05(\.\d+)?\.jsonl$/.test(name));
    expect(names.length).toBeGreaterThan(3);
    expect(names).toContain('2026-01-05.0002.jsonl');
    expect(verifyRecords(parts).faults).toEqual([]);
    // The same lines, and after a start the log goes on in the same place.
    const reported = (where: string): string[] =>
      [...readLines(where)].map(({ n, ref, words }) => `${n} ${ref} ${words}`);
    expect(reported(parts)).toEqual(reported(audit));
    const again = new AuditLog(join(other, 'records'), { fileBytes: 4000 });
    await consumeLog({ kind: 'text', path: log }, [again]);
    expect(verifyRecords(parts).faults).toEqual([]);
    const period = { from: Date.UTC(2026, 0, 5) * 1000, to: Date.UTC(2026, 0, 6) * 1000 };
    expect([...readLines(parts, period)]).toHaveLength(linesOf(JANUARY).length - 1);
    rmSync(join(parts, '2026-01-05.0003.jsonl'));
    expect(verifyRecords(parts).faults.map(({ kind, file }) => `${kind} ${file}`)).toContain(
      'missing 2026-01-05.0004.jsonl',
    );
    rmSync(other, { recursive: true });
  });

  test('one missing in the middle, at the end, or all of them', () => {
    withCopy((copy) => {
      rmSync(join(copy, APRIL));
      expect(verifyRecords(copy).faults).toContainEqual(
        expect.objectContaining({ kind: 'missing', file: '2026-05-04.jsonl' }),
      );
    });
    withCopy((copy) => {
      rmSync(join(copy, LAST));
      expect(verifyRecords(copy).faults).toContainEqual(
        expect.objectContaining({ kind: 'missing', file: LAST }),
      );
    });
    withCopy((copy) => {
      for (const name of days.keys()) rmSync(join(copy, name));
      expect(verifyRecords(copy).faults.map(({ kind }) => kind)).toContain('missing');
    });
  });

  test('a finished day is checked where it was archived, packed, against the public key alone', () => {
    withCopy((copy) => {
      for (const name of readdirSync(copy)) {
        if (!name.startsWith(JANUARY.slice(0, 10))) rmSync(join(copy, name));
      }
      const packed = gzipSync(readFileSync(join(copy, JANUARY)));
      rmSync(join(copy, JANUARY));
      writeFileSync(join(copy, `${JANUARY}.gz`), packed);
      const key = publicKeyOf(copy);
      expect(verifyRecords(copy, { key, archived: true }).faults).toEqual([]);
      const lines = linesOf(JANUARY);
      writeFileSync(join(copy, JANUARY), `${lines.slice(0, -1).join('\n')}\n`);
      const [fault] = verifyRecords(copy, { key, archived: true }).faults;
      expect(fault).toMatchObject({ kind: 'truncated', file: JANUARY, line: lines.length });
    });
  });
});

describe('heads', () => {
  test.each(['n', 'lines', 'hash', 'seq', 'signature', 'key', 'day'])(
    '%s of the head altered',
    (member) => {
      for (const name of ['head.json', '2026-01-05.head.json']) {
        withCopy((copy) => {
          const path = join(copy, name);
          const head = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
          const value = head[member];
          head[member] =
            typeof value === 'number'
              ? value + 1
              : String(value).replace(/^./, (c) => (c === '3' ? '4' : '3'));
          writeFileSync(path, JSON.stringify(head));
          const faults = verifyRecords(copy).faults.map(({ file, kind }) => `${kind} ${file}`);
          expect(faults).toContain(`signature ${name}`);
        });
      }
    },
  );

  test('a head or a seal that is gone', () => {
    for (const name of ['head.json', '2026-01-05.head.json']) {
      withCopy((copy) => {
        rmSync(join(copy, name));
        const faults = verifyRecords(copy).faults.map(({ file, kind }) => `${kind} ${file}`);
        expect(faults).toEqual([`missing ${name}`]);
      });
    }
  });

  test("another venue's records, keys and all, are not those of the key that is trusted", async () => {
    const other = mkdtempSync(join(tmpdir(), 'praya-records-'));
    const foreign = await buildRecords(writeYear(other), join(other, 'records'));
    expect(verifyRecords(foreign).faults).toEqual([]);
    const faults = verifyRecords(foreign, { key: publicKeyOf(audit) }).faults;
    expect(faults.every(({ kind }) => kind === 'signature')).toBe(true);
    expect(faults).toHaveLength(5);
    rmSync(other, { recursive: true });
  });

  test('a new key is vouched for by the old one, and what either signed counts', async () => {
    const other = mkdtempSync(join(tmpdir(), 'praya-records-'));
    const log = writeYear(other);
    const first = await buildRecords(log, join(other, 'records'));
    const trusted = publicKeyOf(first);
    const { before, after } = rotateRecordsKey(join(other, 'records'));
    expect(before).not.toBe(after);
    expect(verifyRecords(first, { key: trusted }).faults).toEqual([]);
    rmSync(first, { recursive: true });
    await buildRecords(log, join(other, 'records'));
    expect(verifyRecords(first, { key: trusted }).faults).toEqual([]);
    rmSync(join(other, 'records', 'keys', `${after}.vouch`));
    expect(verifyRecords(first, { key: trusted }).faults).not.toEqual([]);
    rmSync(other, { recursive: true });
  });
});

function linesOf(name: string): string[] {
  return readFileSync(join(audit, name), 'utf8').trimEnd().split('\n');
}

function publicKeyOf(auditFolder: string): string {
  const keys = join(auditFolder, '..', 'keys');
  const [name] = readdirSync(keys).filter((one) => one.endsWith('.pub'));
  return join(keys, name);
}

function faultsWith(name: string, lines: readonly string[]): readonly Fault[] {
  return faultsIn(name, `${lines.join('\n')}\n`);
}

/** The log with one file of another content; everything else as it was. */
function faultsIn(name: string, text: string): readonly Fault[] {
  const path = join(audit, name);
  const before = readFileSync(path);
  writeFileSync(path, text);
  try {
    return verifyRecords(audit).faults;
  } finally {
    writeFileSync(path, before);
  }
}

function withCopy(check: (audit: string) => void): void {
  const copy = mkdtempSync(join(tmpdir(), 'praya-records-'));
  try {
    cpSync(records, copy, { recursive: true });
    check(join(copy, 'audit'));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
