// A journal consumer gets every command once, in order, while the journal grows, rotates and moves to the archive.

import { afterEach, expect, test } from 'vitest';
import { stateDigest } from '../../../../engine/index.ts';
import type { JournalConsumer } from '../../../../gateway/compliance/watch/journal-consumer.ts';
import { consumeLog, LiveReplay } from '../../../../gateway/compliance/watch/live-replay.ts';
import { listSegments } from '../../../../gateway/log/journal-reader.ts';
import { openLogReader } from '../../../../gateway/log/open-log.ts';
import {
  ANN,
  BOB,
  closeAll,
  freshFolder,
  logOnAs,
  openTestVenue,
  order,
  passed,
} from '../../fixture.ts';

afterEach(closeAll);

class Recorder implements JournalConsumer {
  readonly seen: string[] = [];

  take({ envelope, events, state }: Parameters<JournalConsumer['take']>[0]): void {
    const kinds = events.map(({ kind }) => kind).join();
    this.seen.push(`${envelope.seq} ${envelope.command.kind} ${kinds} ${state.seq}`);
  }
}

test('a live replay behind a venue sees what a replay sees afterwards, through rotation and archive', async () => {
  const dataFolder = freshFolder();
  const venue = await openTestVenue({ dataFolder, segmentBytes: 1 << 16, tickMs: 20 });
  const ann = await logOnAs(venue.port, ANN);
  const bob = await logOnAs(venue.port, BOB);
  const live = new Recorder();
  const liveReplay = await LiveReplay.open(
    openLogReader({ kind: 'segments', folder: dataFolder }),
    [live],
  );
  const tag = 'so that segments fill up quickly';
  for (let round = 0; round < 50; round++) {
    const items = Array.from({ length: 20 }, (_, at) =>
      order(ANN, 'buy', 1, 990_000 + at, { tag, clientOrderId: `${round} ${at} ${tag}` }),
    );
    const { kind, key: _key, ...taking } = order(BOB, 'sell', 20, 990_000);
    await ann.ask({ kind: 'batch', items });
    await bob.ask({ kind, ...taking, key: 0 });
    if (round % 10 === 9) await venue.snapshot(); // Puts segments aside.
    // In turns of a batch each, as the thread does; the end of what is durable is somewhere behind.
    if (round % 3 === 0) await liveReplay.follow(venue.metrics.value('journal_seq'), () => true);
  }
  await passed(100);
  await venue.close();
  const last = venue.state.seq;
  while (liveReplay.seq < last) await liveReplay.follow(last);
  liveReplay.close();
  expect(stateDigest(liveReplay.state)).toBe(stateDigest(venue.state));

  const segments = listSegments(dataFolder);
  expect(segments.filter(({ archived }) => archived).length).toBeGreaterThan(0);
  expect(segments.length).toBeGreaterThan(2);
  const later = new Recorder();
  await consumeLog({ kind: 'segments', folder: dataFolder }, [later]);
  expect(live.seen).toEqual(later.seen);
  expect(live.seen.map((line) => Number.parseInt(line, 10))).toEqual(
    Array.from({ length: last }, (_, at) => at + 1),
  );
});

test('nothing that is not durable is looked at, and what should be there and is not is reported', async () => {
  const dataFolder = freshFolder();
  const venue = await openTestVenue({ dataFolder, tickMs: 60_000 });
  await venue.close();
  const { seq } = venue.state;
  const liveReplay = await LiveReplay.open(
    openLogReader({ kind: 'segments', folder: dataFolder }),
    [],
  );
  await liveReplay.follow(1);
  expect(liveReplay.seq).toBeLessThan(seq);
  await expect(liveReplay.follow(seq + 1)).rejects.toThrow(
    'a command that is durable is not there',
  );
  expect(liveReplay.seq).toBe(seq);
  liveReplay.close();
});
