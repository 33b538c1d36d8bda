/** Journals and snapshots of every release stay readable, with the same events. */

import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { bookDigest, type FinancingCommand } from '../../engine/financing/index.ts';
import { bookOf, FinancingReplay } from '../../gateway/financing/replay.ts';
import { readJournal } from '../../gateway/log/journal-reader.ts';
import { newestSnapshot } from '../../gateway/log/log-store.ts';
import { SnapshotFolder } from '../../gateway/log/snapshot-folder.ts';
import { closeDesks, freshFolder } from './desks.ts';

const VECTORS = 'test/vectors';
const formats = readdirSync(VECTORS).filter((name) => /^financing-\d+$/.test(name));

/** A list that the compiler keeps whole. */
const KINDS: Readonly<Record<FinancingCommand['kind'], true>> = {
  setPolicy: true,
  listAsset: true,
  setSectorLimits: true,
  setCapital: true,
  registerClient: true,
  setRecord: true,
  openFacility: true,
  changeFacility: true,
  pledge: true,
  release: true,
  transferOut: true,
  draw: true,
  repay: true,
  buy: true,
  sell: true,
  setPrice: true,
  tick: true,
  enforce: true,
  reportFill: true,
  endSale: true,
  openReview: true,
  closeReview: true,
};

afterEach(closeDesks);

describe.each(formats)('%s', (name) => {
  test('replays to its recorded events, whole and from its snapshot', async () => {
    const folder = freshFolder();
    cpSync(join(VECTORS, name), folder, { recursive: true });
    const kinds = new Set<string>();
    const whole = new FinancingReplay(bookOf(null), ({ command }) => kinds.add(command.kind));
    for (const batch of readJournal(folder)) whole.take(batch);
    expect(whole.compared).toBe(whole.book.seq);
    expect([...kinds].sort()).toEqual(Object.keys(KINDS).sort());

    const snapshot = await newestSnapshot(new SnapshotFolder(folder), (error) =>
      expect(error).toBeNull(),
    );
    expect(snapshot?.position.seq).toBe(20);
    if (snapshot === null) return;
    const rest = new FinancingReplay(bookOf(snapshot));
    for (const batch of readJournal(folder, { from: 21, after: snapshot.position }))
      rest.take(batch);
    expect(bookDigest(rest.book)).toBe(bookDigest(whole.book));
  });
});

test('there is one of the format of today', () => {
  expect(formats).toContain('financing-1');
});
