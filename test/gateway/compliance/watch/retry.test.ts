// A thread that fails is started again, later each time, and never while the venue closes.

import { expect, test } from 'vitest';
import { JournalConsumers } from '../../../../gateway/compliance/watch/journal-consumers.ts';
import { checkConfig } from '../../../../gateway/host/config.ts';
import { openLog } from '../../../../gateway/host/logger.ts';
import { Metrics } from '../../../../gateway/host/metrics.ts';
import type { Thread, ThreadOptions, Threads } from '../../../../gateway/host/threads.ts';
import { ManualScheduler } from '../../../support/manual-scheduler.ts';

/** Threads that do nothing but what a test asks of them. */
class FakeThreads implements Threads {
  readonly started: ThreadOptions<never>[] = [];
  readonly posted: unknown[] = [];

  start<Message>(_program: string, options: ThreadOptions<Message>): Thread {
    this.started.push(options as ThreadOptions<never>);
    return {
      post: (message) => {
        this.posted.push(message);
      },
      end: async () => options.onEnd(1),
    };
  }
}

function consumers() {
  const scheduler = new ManualScheduler();
  const threads = new FakeThreads();
  const metrics = new Metrics();
  const source = { kind: 'segments', folder: 'nowhere' } as const;
  const config = checkConfig({ records: true, recordsCloseMs: 5000 });
  const log = openLog('silent');
  const parts = {
    ...{ config, source, log, metrics, scheduler, threads },
    durable: () => ({ seq: 7, time: 9_000_000 }),
    onDefect: () => {},
  };
  return { scheduler, threads, metrics, following: new JournalConsumers(parts) };
}

test('it waits a second, then two, then four', () => {
  const { scheduler, threads, metrics, following } = consumers();
  following.start();
  expect(threads.started.map(({ data }) => data)).toEqual([
    {
      log: { kind: 'segments', folder: 'nowhere' },
      dataFolder: 'data',
      freeBytesMin: expect.any(Number),
    },
  ]);
  for (const [failures, waitMs] of [1000, 2000, 4000].entries()) {
    threads.started[failures]?.onEnd(1);
    scheduler.advance(waitMs - 1);
    expect(threads.started).toHaveLength(failures + 1);
    scheduler.advance(1);
    expect(threads.started).toHaveLength(failures + 2);
  }
  expect(metrics.value('witnesses_failed')).toBe(3);
  following.abort();
});

test('it is given what is durable, and a while to end', async () => {
  const { scheduler, threads, following } = consumers();
  following.start();
  scheduler.advance(100);
  scheduler.advance(100);
  const closed = following.close();
  expect(threads.posted).toEqual([
    { kind: 'durable', seq: 7 },
    { kind: 'stop', seq: 7 },
  ]);
  scheduler.advance(5000); // It has not ended: it is ended.
  await closed;
  expect([threads.started.length, scheduler.pending]).toEqual([1, 0]);
});

test('how far it is behind is known in commands and in time of the journal, from its first report on', () => {
  const { threads, metrics, following } = consumers();
  following.start();
  const behind = (): number[] =>
    (['witnessed_seq', 'witnesses_behind', 'witnesses_lag', 'alerts_open'] as const).map((name) =>
      metrics.value(name),
    );
  expect(behind()).toEqual([0, 7, Number.NaN, Number.NaN]);
  const { onMessage } = threads.started[0] as unknown as { onMessage: (report: unknown) => void };
  onMessage({ kind: 'shown', seq: 3, time: 6_500_000, openAlerts: 2 });
  expect(behind()).toEqual([3, 4, 2_500_000, 2]);
  onMessage({ kind: 'shown', seq: 7, time: 9_000_000, openAlerts: 1 });
  expect(behind()).toEqual([7, 0, 0, 1]);
  following.abort();
});
