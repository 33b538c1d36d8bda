// Orders as a venue's core takes them, without edges and the journal's disk: sequencer, acknowledgements, account streams,
// the rows that edges read.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventBuffer } from '../engine/index.ts';
import type { Command } from '../engine/schema/index.ts';
import { orderAnswer } from '../gateway/answers/order-answer.ts';
import type { Outcome } from '../gateway/core/outcome.ts';
import type { PooledOutcome } from '../gateway/core/outcome-pool.ts';
import { Sequencer } from '../gateway/core/sequencer.ts';
import { StreamWriter } from '../gateway/core/stream-writer.ts';
import { Metrics } from '../gateway/host/metrics.ts';
import type { GroupCommit } from '../gateway/log/group-commit.ts';
import { MarketHistory } from '../gateway/serving/market-news.ts';
import { RowPublisher } from '../gateway/serving/row-publisher.ts';
import { AccountStreams } from '../gateway/streams/account-streams.ts';
import { ManualScheduler } from '../test/support/manual-scheduler.ts';
import { OrderSender, PLAIN } from './order-sender.ts';
import { openTradingVenue, type TradingVenue } from './trading-venue.ts';
import type { Workload } from './workloads/rows.ts';

const TRADERS = 100;
/** Rows of the workload that share a flush. */
const A_FLUSH = 16;

/** @returns what plays the whole workload, and takes the folder of the streams away when the process ends. */
export function releasedOrders(work: Workload): () => Promise<void> {
  const { state } = openTradingVenue(TRADERS);
  const { time } = state;
  const now = (): typeof time => time;
  const scheduler = new ManualScheduler();
  const folder = mkdtempSync(join(tmpdir(), 'praya-released-'));
  process.on('exit', () => rmSync(folder, { recursive: true }));
  const streams = new AccountStreams({ folder, eventsMax: 100, segmentBytes: 1 << 24 });
  const writer = new StreamWriter({ streams, gap: () => {} }); // The set-up of the venue is in no stream.
  const history = new MarketHistory(state);
  const sink = { publish: () => {}, flush: () => {} };
  const rows = new RowPublisher({
    state,
    clock: { now },
    scheduler,
    streams: writer,
    history,
    sink,
    behindBytesMax: 1 << 24,
  });
  const venue = { state, out: null as unknown as EventBuffer };
  const sequencer = new Sequencer({
    state,
    journal: journalWithoutDisk(state.seq, time),
    clock: { now },
    scheduler,
    metrics: new Metrics(),
    applied: (outcome) => {
      venue.out = (outcome as PooledOutcome).out;
    },
    release: (outcome) => rows.take(outcome),
    released: (seq, at) => rows.released(seq, at),
    fail: (error) => {
      throw error;
    },
  });
  const answer = (outcome: Outcome | null): void => {
    if (outcome === null) return;
    rows.answer({ edge: 1, ticket: 1 }, orderAnswer(outcome, outcome.command, 100));
  };
  const applyCommand = (command: Command): void => sequencer.submit(command, 1, 1, answer);
  const taking = Object.assign(venue, { applyCommand }) satisfies TradingVenue;
  const sender = new OrderSender(taking, work, { ...PLAIN, traders: TRADERS });
  return async () => {
    for (let row = 0; row < work.count; row += A_FLUSH) {
      sender.play(row, Math.min(work.count, row + A_FLUSH));
      scheduler.turn();
      for (let step = 0; step < 6; step++) await null; // Until the flush has released them.
    }
  };
}

/** What is added is durable with the next flush. */
function journalWithoutDisk(seq: number, time: number): GroupCommit {
  const journal = {
    position: { seq, time },
    nextSeq: seq + 1,
    add: (added: number) => {
      journal.nextSeq = added + 1;
    },
    setDigest: () => {},
    flush: async () => {
      journal.position.seq = journal.nextSeq - 1;
    },
  };
  return journal as unknown as GroupCommit;
}
