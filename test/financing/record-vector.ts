// Writes the data folder of a desk that every later release must be able to open, test/vectors/financing-FORMAT. Run once for a
// new format, never again for an old one:
//
//   npm run build && node dist/test/financing/record-vector.js test/vectors/financing-2

import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  applyFinancing,
  bookDigest,
  createBook,
  FINANCING_RULES,
  financingEventDigest,
  snapshotBook,
} from '../../engine/financing/index.ts';
import { encodeFinancing } from '../../gateway/financing/record.ts';
import { sectionOf } from '../../gateway/financing/replay.ts';
import { GroupCommit } from '../../gateway/log/group-commit.ts';
import { SegmentStore } from '../../gateway/log/segment-store.ts';
import { saveSnapshot } from '../../gateway/log/snapshot-folder.ts';
import { Player } from './player.ts';

/** Every command at least once, a month's end, a default with its sales, an outage. */
const LIFE = `
policy to callPeriod 60s loanPerGroup 900_000_000
sector virtualAssets client 90_000_000 group 95_000_000 book 99_000_000
client ann in family
client bob in family
limit ann 120_000_000 for periodicReview
ann pledges 10 BTC
bob pledges 9_000 BANK
ann transfers 1 BTC
ann draws 2_500_000
bob draws 300_000
ann buys 0.5 BTC for 400_000
ann sells 0.25 BTC for 200_000
ann repays 100_000
ann releases 0.1 BTC
record bob poor
review bob
close bob
at 2026-03-01T00:00:01
price BTC 700_000
price BTC 500_000
+ 61s
enforce ann
fill 1 1 BTC for 500_000
end 1
end 2
bob repays 1_000
`;

const [folder = ''] = process.argv.slice(2);
if (folder !== '') {
  if (existsSync(folder))
    throw new Error(`${folder} is there already; an old format does not change`);
  await record(folder);
}

async function record(into: string): Promise<void> {
  const player = new Player();
  player.play(LIFE);
  const store = new GroupCommit(
    new SegmentStore({ rules: FINANCING_RULES, folder: into, segmentBytes: 1 << 14 }),
  );
  const book = createBook();
  for (const envelope of player.stage.journal) {
    store.add(envelope.seq, envelope.time, encodeFinancing(envelope));
    applyFinancing(book, envelope, []);
    store.setDigest(envelope.seq, financingEventDigest(book));
    if (envelope.seq % 10 !== 0) continue;
    await store.flush();
    if (envelope.seq !== 20) continue;
    saveSnapshot(into, {
      position: store.position,
      eventDigest: String(financingEventDigest(book)),
      stateDigest: bookDigest(book),
      sections: [sectionOf(snapshotBook(book))],
    });
  }
  await store.close();
  rmSync(join(into, 'lock'), { force: true });
}
