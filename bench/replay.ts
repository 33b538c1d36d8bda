// A journal of a million commands, written as the venue writes it and replayed as `praya replay` replays it:
// records verified, decoded, applied, and every command's events compared with what was written beside it.

import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventDigestOf } from '../engine/index.ts';
import { RULES } from '../engine/schema/index.ts';
import { GroupCommit } from '../gateway/log/group-commit.ts';
import { SegmentStore } from '../gateway/log/segment-store.ts';
import { EventCounts } from '../gateway/replay/event-counts.ts';
import type { OnCommand } from '../gateway/replay/replay.ts';
import { replayLog } from '../gateway/replay/replay-log.ts';
import { createEnvelopeEncoder } from '../proto/codec.ts';
import { openTradingVenue, orderSender } from './pipeline.ts';
import { workloads } from './workload.ts';

export interface ReplayResult {
  readonly commands: number;
  readonly fills: number;
  readonly seconds: number;
  readonly commandsPerSecond: number;
  readonly bytesPerCommand: number;
}

const BATCH = 256;

export async function benchReplay(scale: number): Promise<ReplayResult> {
  const folder = mkdtempSync(join(tmpdir(), 'praya-replay-'));
  try {
    await record(folder, scale);
    const bytes = folderBytes(join(folder, 'journal'));
    const start = process.hrtime.bigint();
    const counts = new EventCounts();
    const onCommand: OnCommand = (_state, _envelope, out) => counts.add(out);
    const replay = await replayLog({ kind: 'segments', folder }, { onCommand });
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    if (replay.divergence !== null) throw new Error(JSON.stringify(replay.divergence));
    const { commands } = replay;
    return {
      commands,
      fills: counts.get('fill'),
      seconds,
      commandsPerSecond: commands / seconds,
      bytesPerCommand: bytes / commands,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function record(folder: string, scale: number): Promise<void> {
  const encode = createEnvelopeEncoder();
  const store = new GroupCommit(new SegmentStore({ rules: RULES, folder }));
  const venue = openTradingVenue(500, (envelope) => {
    store.add(envelope.seq, envelope.time, encode(envelope));
  });
  const work = workloads(scale)[0];
  const send = orderSender(venue, work, 500);
  for (let row = 0; row < work.count; row++) {
    send(row);
    store.setDigest(venue.state.seq, eventDigestOf(venue.state));
    if (row % BATCH === 0) await store.flush();
  }
  await store.flush();
  await store.close();
}

function folderBytes(folder: string): number {
  return readdirSync(folder)
    .map((name) => statSync(join(folder, name)).size)
    .reduce((sum, size) => sum + size, 0);
}
