// A process of its own that appends to a journal until it is killed, and prints what was acknowledged.
//
//   node dist/test/gateway/log/appender.js FOLDER [hold]
//
// Prints `open FIRST` and then `acked SEQ` after every flush. With `hold` it only opens and waits.

import { writeSync } from 'node:fs';
import { LogError } from '../../../gateway/log/log-error.ts';
import { saveSnapshot } from '../../../gateway/log/snapshot-folder.ts';
import { addNext, openStore, snapshotAt } from './fixture.ts';

const [folder, mode] = process.argv.slice(2);

try {
  const store = openStore(folder, { segmentBytes: 1 << 16 });
  print(`open ${store.nextSeq}`);
  if (mode === 'hold') setInterval(() => {}, 1000);
  for (let round = 1; mode !== 'hold'; round++) {
    addNext(store, 1 + (round % 17));
    await store.flush();
    print(`acked ${store.position.seq}`);
    if (round % 50 === 0) {
      await store.store.truncate(saveSnapshot(folder, snapshotAt(store.position)).oldestSeq);
    }
  }
} catch (error) {
  if (!(error instanceof LogError)) throw error;
  print(`refused ${error.code} ${error.place.pid ?? ''}`);
  process.exitCode = 1;
}

function print(line: string): void {
  writeSync(1, `${line}\n`); // At once: a buffer would die with us.
}
