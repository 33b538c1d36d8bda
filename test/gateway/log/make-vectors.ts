// Writes the data folder that every later release must be able to open, test/vectors/journal-FORMAT. Run once
// for a new format, never again for an old one:
//
//   npm run build && node dist/test/gateway/log/make-vectors.js test/vectors/journal-1

import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { saveSnapshot } from '../../../gateway/log/snapshot-folder.ts';
import { addNext, openStore, snapshotAt } from './fixture.ts';

const [folder] = process.argv.slice(2);
if (existsSync(folder))
  throw new Error(`${folder} is there already; an old format does not change`);
await makeVectors(folder);

/** Three segments, one of them archived, two epochs, a snapshot; the newest ends in zeros. */
export async function makeVectors(into: string): Promise<void> {
  const first = openStore(into, { segmentBytes: 2048 });
  for (const count of [1, 16, 3, 20]) {
    addNext(first, count);
    await first.flush();
  }
  saveSnapshot(into, snapshotAt(first.position));
  await first.store.truncate(first.position.seq);
  await first.close();
  const second = openStore(into, { segmentBytes: 2048 });
  for (const count of [10, 15]) {
    addNext(second, count);
    await second.flush();
  }
  await second.close();
  rmSync(join(into, 'lock'), { force: true });
}
