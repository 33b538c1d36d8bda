// A journal of a million commands, written as the venue writes it and replayed as `praya replay` replays it:
// records verified, decoded, applied, and every command's events compared with what was written beside it. Once from the first
// command, and once as a venue does that starts.

import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventDigestOf } from '../engine/index.ts';
import { RULES } from '../engine/schema/index.ts';
import { GroupCommit } from '../gateway/log/group-commit.ts';
import { SegmentStore } from '../gateway/log/segment-store.ts';
import { replayLog } from '../gateway/replay/replay-log.ts';
import { createEnvelopeEncoder } from '../proto/codec.ts';
import type { Measures } from './measures.ts';
import { OrderSender, PLAIN } from './order-sender.ts';
import { cpuSeconds } from './processor.ts';
import { isQuick } from './scale.ts';
import { openTradingVenue } from './trading-venue.ts';
import { workload } from './workload.ts';

export const REPLAY = 'Replay';
const BATCH = 256;
const WARM_RUNS = 3;

export async function benchReplay(scale: number, measures: Measures): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'praya-replay-'));
  try {
    const founded = isQuick(scale) ? 1000 : 20_000;
    for (const [row, traders] of [
      ['orders of 500 accounts', 500],
      [`the founding of ${founded.toLocaleString('en')} accounts`, founded],
    ] as const) {
      const own = join(folder, String(traders));
      const orders = traders === 500 ? scale : 0;
      await record(own, orders, traders);
      // Compiles what is measured. A second state changes shapes, and much is compiled anew: a venue has one, this has four.
      for (let run = 0; run < WARM_RUNS; run++) await replayed(own);
      measures.note(REPLAY, row, await replayed(own));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function replayed(folder: string): Promise<Record<string, number>> {
  const bytes = folderBytes(join(folder, 'journal'));
  const start = cpuSeconds();
  const { commands, divergence } = await replayLog({ kind: 'segments', folder });
  const seconds = cpuSeconds() - start;
  if (divergence !== null) throw new Error(JSON.stringify(divergence));
  return {
    'M commands/s': commands / seconds / 1e6,
    commands,
    'bytes a command': bytes / commands,
  };
}

/** @param orders part of the workload that is played; 0 for none of it. */
async function record(folder: string, orders: number, traders: number): Promise<void> {
  const encode = createEnvelopeEncoder();
  const store = new GroupCommit(new SegmentStore({ rules: RULES, folder }));
  const applied: { time: number; payload: Uint8Array; digest: number }[] = [];
  const venue = openTradingVenue(traders, (envelope, state) => {
    const payload = encode(envelope).slice();
    applied.push({ time: envelope.time, payload, digest: eventDigestOf(state) });
  });
  const write = async (): Promise<void> => {
    for (const { time, payload, digest } of applied) {
      const seq = store.nextSeq;
      store.add(seq, time, payload);
      store.setDigest(seq, digest);
      if (seq % BATCH === 0) await store.flush();
    }
    await store.flush();
    applied.length = 0;
  };
  await write();
  if (orders > 0) {
    const work = workload('normal', orders);
    const sender = new OrderSender(venue, work, { ...PLAIN, traders });
    for (let row = 0; row < work.count; row += BATCH) {
      sender.play(row, Math.min(row + BATCH, work.count));
      await write();
    }
  }
  await store.close();
}

function folderBytes(folder: string): number {
  return readdirSync(folder)
    .map((name) => statSync(join(folder, name)).size)
    .reduce((sum, size) => sum + size, 0);
}
