/** Journals and snapshots of every release stay readable, with the same events. */

import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import {
  bookDigest,
  FINANCING_RULES,
  type FinancingCommand,
} from '../../engine/financing/index.ts';
import { decodeFinancing } from '../../gateway/financing/record.ts';
import { bookOf, FinancingReplay } from '../../gateway/financing/replay.ts';
import { readJournal } from '../../gateway/log/journal-reader.ts';
import { newestSnapshot } from '../../gateway/log/log-store.ts';
import { openLogReader, openLogStore } from '../../gateway/log/open-log.ts';
import { SnapshotFolder } from '../../gateway/log/snapshot-folder.ts';
import { readBook } from '../../gateway/tools/cli/financing/data-folder.ts';
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

const TODAY = `financing-${FINANCING_RULES}`;

describe.each(formats)('%s', (name) => {
  test('is read to its end, with every kind of command', () => {
    const kinds = new Set<string>();
    for (const batch of readJournal(join(VECTORS, name))) {
      for (let i = 0; i < batch.count; i++)
        kinds.add(
          decodeFinancing(batch.payload(i), batch.firstSeq + i, batch.time(i)).command.kind,
        );
    }
    expect([...kinds].sort()).toEqual(Object.keys(KINDS).sort());
  });
});

test.each(formats.filter((name) => name !== TODAY))(
  '%s is of other rules: a desk refuses it, and names both versions',
  async (name) => {
    const folder = freshFolder();
    cpSync(join(VECTORS, name), folder, { recursive: true });
    const source = { kind: 'segments', folder } as const;
    const opened = openLogStore(source, { rules: FINANCING_RULES });
    await expect(opened).rejects.toThrow(/rules 1, and this build has rules 2/);
    const refused = readBook(openLogReader(source));
    await expect(refused).rejects.toThrow(
      /rules 1, and this build has rules 2; there is no upgrade/,
    );
    await expect(refused).rejects.toThrow(/entered again in a new folder/);
  },
);

test('the one of today replays to its recorded events, whole and from its snapshot', async () => {
  const folder = freshFolder();
  cpSync(join(VECTORS, TODAY), folder, { recursive: true });
  const whole = new FinancingReplay(bookOf(null));
  for (const batch of readJournal(folder)) whole.take(batch);
  expect(whole.compared).toBe(whole.book.seq);

  const snapshot = await newestSnapshot(new SnapshotFolder(folder), (error) =>
    expect(error).toBeNull(),
  );
  expect(snapshot?.position.seq).toBe(20);
  if (snapshot === null) return;
  const rest = new FinancingReplay(bookOf(snapshot));
  for (const batch of readJournal(folder, { from: 21, after: snapshot.position })) rest.take(batch);
  expect(bookDigest(rest.book)).toBe(bookDigest(whole.book));
});

test('there is one of the format of today', () => {
  expect(formats).toContain(TODAY);
});
