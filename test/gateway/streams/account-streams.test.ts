import { cpSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { AccountId } from '../../../engine/schema/index.ts';
import { AccountStreams } from '../../../gateway/streams/account-streams.ts';
import { closeAll, freshFolder } from '../fixture.ts';

afterEach(closeAll);

const ANN = 16 as AccountId;
const BOB = 17 as AccountId;

describe('what accounts were told', () => {
  test('is read back, also after a restart, across segments', () => {
    const folder = freshFolder();
    let streams = open(folder, { segmentBytes: 4096 });
    for (let seq = 1; seq <= 300; seq++) {
      expect(streams.append(ANN, seq, payload(ANN, seq))).toBe('added');
      if (seq % 3 === 0) streams.append(BOB, seq / 3, payload(BOB, seq / 3));
    }
    streams.close();
    expect(segments(folder).length).toBeGreaterThan(2);
    streams = open(folder, { segmentBytes: 4096 });
    expect([streams.last(ANN), streams.last(BOB), streams.last(99 as AccountId)]).toEqual([
      300, 100, 0,
    ]);
    for (let seq = 1; seq <= 300; seq++) expect(streams.read(ANN, seq)).toEqual(payload(ANN, seq));
    for (let seq = 1; seq <= 100; seq++) expect(streams.read(BOB, seq)).toEqual(payload(BOB, seq));
    expect(streams.append(ANN, 300, payload(ANN, 300))).toBe('known');
    expect(streams.append(ANN, 301, payload(ANN, 301))).toBe('added');
    streams.close();
  });

  test('is kept for as many events as configured; segments no longer needed are dropped', () => {
    const folder = freshFolder();
    const streams = open(folder, { eventsMax: 50, segmentBytes: 4096 });
    for (let seq = 1; seq <= 2000; seq++) streams.append(ANN, seq, payload(ANN, seq));
    streams.write();
    expect([streams.first(ANN), streams.last(ANN)]).toEqual([1951, 2000]);
    expect(streams.read(ANN, 1951)).toEqual(payload(ANN, 1951));
    expect(segments(folder).length).toBeLessThan(4);
    streams.close();
    const again = open(folder, { eventsMax: 50, segmentBytes: 4096 });
    expect([again.first(ANN), again.last(ANN)]).toEqual([1951, 2000]);
    again.close();
  });

  test('begins again behind a gap, and reports it', () => {
    const folder = freshFolder();
    const streams = open(folder);
    streams.append(ANN, 1, payload(ANN, 1));
    expect(streams.append(ANN, 5, payload(ANN, 5))).toBe('gap');
    expect([streams.first(ANN), streams.last(ANN)]).toEqual([5, 5]);
    streams.close();
  });

  test('loses no more than a tail that was torn, at every byte of the last record', () => {
    const folder = freshFolder();
    const streams = open(folder);
    for (let seq = 1; seq <= 5; seq++) streams.append(ANN, seq, payload(ANN, seq));
    streams.close();
    const [name] = segments(folder);
    const { size } = statSync(join(folder, name));
    const last = 20 + payload(ANN, 5).length;
    for (let cut = 1; cut <= last; cut++) {
      const copy = join(freshFolder(), 'copy');
      cpSync(folder, copy, { recursive: true });
      truncateSync(join(copy, name), size - cut);
      const torn = open(copy);
      expect(torn.last(ANN)).toBe(4);
      expect(torn.append(ANN, 5, payload(ANN, 5))).toBe('added');
      torn.write();
      expect(torn.read(ANN, 5)).toEqual(payload(ANN, 5));
      torn.close();
    }
  });

  test('is cut where a byte has changed, and what stood behind it is made again', () => {
    const folder = freshFolder();
    const streams = open(folder);
    for (let seq = 1; seq <= 9; seq++) streams.append(ANN, seq, payload(ANN, seq));
    streams.close();
    const path = join(folder, segments(folder)[0]);
    const bytes = readFileSync(path);
    for (let at = 0; at < bytes.length; at += 7) {
      const changed = Buffer.from(bytes);
      changed[at] ^= 0x10;
      writeFileSync(path, changed);
      const again = open(folder);
      const last = again.last(ANN);
      expect(last).toBeLessThan(9);
      for (let seq = 1; seq <= last; seq++) expect(again.read(ANN, seq)).toEqual(payload(ANN, seq));
      again.close();
    }
  });
});

function open(folder: string, options: { eventsMax?: number; segmentBytes?: number } = {}) {
  const { eventsMax = 1000, segmentBytes = 1 << 20 } = options;
  return new AccountStreams({ folder, eventsMax, segmentBytes });
}

function segments(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.events'))
    .sort();
}

function payload(account: number, seq: number): Uint8Array {
  return new Uint8Array(Buffer.from(`event ${seq} of ${account}${'.'.repeat(seq % 11)}`));
}
