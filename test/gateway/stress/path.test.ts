import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { CALM_SECONDS, readPath } from '../../../gateway/stress/path.ts';

const folder = mkdtempSync(join(tmpdir(), 'praya-stress-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, name.endsWith('.gz') ? gzipSync(text) : text);
  return path;
}

describe('a path', () => {
  test('falls in a straight line behind the calm, and stays', async () => {
    const path = await readPath('shock:-20%:60s');
    expect(path.at(0).price).toBe(1);
    expect(path.at(CALM_SECONDS).price).toBe(1);
    expect(path.at(CALM_SECONDS + 30).price).toBeCloseTo(0.9, 12);
    expect(path.at(path.seconds).price).toBeCloseTo(0.8, 12);
  });

  test('silences all sources, or all but some', async () => {
    const [all, some] = [await readPath('outage:90s'), await readPath('outage:90s:2')];
    expect(all.at(CALM_SECONDS + 1).quoting).toBe(0);
    expect(some.at(CALM_SECONDS + 90).quoting).toBe(2);
    expect(all.at(CALM_SECONDS).quoting).toBeGreaterThan(6);
    expect(all.at(CALM_SECONDS + 91).quoting).toBeGreaterThan(6);
  });

  test('takes a stablecoin from its peg', async () => {
    const path = await readPath('depeg:-30%:60s');
    expect(path.pegged).toBe(true);
    expect(path.at(path.seconds).peg).toBeCloseTo(0.7, 12);
  });

  test('is read from bars, plain or gzipped, with times of either kind', async () => {
    const plain = file(
      'bars.csv',
      'date,open,high,low,close\n1746372780000,100,104,90,95\n1746372840000,95,96,94,96\n',
    );
    const zipped = file(
      'bars.csv.gz',
      'timestamp,open,high,low,close\n2022-01-01 00:00:00.000,100,104,90,95\n2022-01-01 00:01:00.000,95,96,94,96\n',
    );
    for (const path of [await readPath(plain), await readPath(zipped)]) {
      expect(path.seconds).toBe(120);
      expect(path.startUsd).toBe(100);
      expect(path.at(0).price).toBe(1);
      expect(path.at(20).price).toBeCloseTo(1.04, 12);
      expect(path.at(40).price).toBeCloseTo(0.9, 12);
      expect(path.at(60).price).toBeCloseTo(0.95, 12);
      expect(path.at(120).price).toBeCloseTo(0.96, 12);
    }
  });

  test.each([
    'nowhere.csv',
    'shock',
    'shock:20:60s',
    'shock:-20%',
    'shock:-20%:60',
    'shock:-95%:60s',
    'shock:0%:60s',
    'shock:-20%:60s:1',
    'outage:0s',
    'outage:90s:x',
    'depeg:+5%:60s',
    '',
  ])('is not %j', async (text) => {
    await expect(readPath(text)).rejects.toMatchObject({ code: 'path' });
  });

  test.each([
    ['empty.csv', 'date,open,high,low,close\n'],
    ['one.csv', 'date,open,high,low,close\n1746372780000,1,1,1,1\n'],
    ['no-columns.csv', '1,2,3\n4,5,6\n'],
    ['below.csv', 'date,open,high,low,close\n1746372780000,9,8,7,8\n1746372840000,8,8,8,8\n'],
    ['words.csv', 'date,open,high,low,close\n1746372780000,a,b,c,d\n'],
    [
      'gap.csv',
      'date,open,high,low,close\n1746372780000,1,1,1,1\n1746372840000,1,1,1,1\n1746373840000,1,1,1,1\n',
    ],
    ['strange-time.csv', 'ts,open,high,low,close\n1746372780000,1,1,1,1\n1746372781000,1,1,1,1\n'],
    ['no-time.csv', 'open,high,low,close\n1,1,1,1\n1,1,1,1\n'],
    ['not-gzipped.csv.gz.csv.gz', 'x'],
  ])('is not in %s', async (name, text) => {
    await expect(readPath(file(name, text))).rejects.toMatchObject({ code: 'path' });
  });
});
