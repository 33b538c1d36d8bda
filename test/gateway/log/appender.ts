// A process of its own that appends to a journal until it is killed, and prints what was acknowledged.
//
//   node dist/test/gateway/log/appender.js FOLDER [append|hold]
//
// Prints `open FIRST` and then `acked SEQ` after every flush. With `hold` it only opens and waits. Ends with
// `refused CODE` when the log refuses, or when the folder was lost while nothing was appended.

import { writeSync } from 'node:fs';
import { LogError } from '../../../gateway/log/log-error.ts';
import { openLogStore } from '../../../gateway/log/open-log.ts';
import { saveSnapshot } from '../../../gateway/log/snapshot-folder.ts';
import { addNext, snapshotAt, TestLog } from './fixture.ts';

const [folder, mode] = process.argv.slice(2);

try {
  const source = { kind: 'segments', folder } as const;
  const onLost = (error: LogError): void => refuse(error);
  const store = new TestLog(
    await openLogStore(source, { rules: 1, segmentBytes: 1 << 16, onLost }),
  );
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
  refuse(error);
}

function refuse({ code, place }: LogError): void {
  print(`refused ${code} ${place.pid ?? ''}`);
  process.exit(1);
}

function print(line: string): void {
  writeSync(1, `${line}\n`); // At once: a buffer would die with us.
}
