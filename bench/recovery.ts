// From a snapshot to a state that may trade: the file read and verified, restored, and its digest compared.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventDigestOf, snapshot, stateDigest } from '../engine/index.ts';
import { CHAIN_BYTES } from '../gateway/log/record.ts';
import { SnapshotFolder } from '../gateway/log/snapshot-folder.ts';
import { stateOf } from '../gateway/replay/replay.ts';
import type { Measures } from './measures.ts';
import { OrderSender, PLAIN } from './order-sender.ts';
import { cpuSeconds } from './processor.ts';
import { isQuick } from './scale.ts';
import { openTradingVenue } from './trading-venue.ts';
import { workload } from './workload.ts';

export const RECOVERY = 'Recovery from a snapshot';

const ACCOUNTS = 20_000;
const RUNS = 3;

/** A quick run restores a book of ten thousand orders, any other one of a million. */
export async function benchRecovery(scale: number, measures: Measures): Promise<void> {
  const work = workload(isQuick(scale) ? '10 k resting' : '1 M resting', 0.01);
  const traders = Math.min(ACCOUNTS, work.warm / 10);
  const folder = mkdtempSync(join(tmpdir(), 'praya-recovery-'));
  try {
    const saved = await save(folder, work.warm, () => {
      const venue = openTradingVenue(traders);
      new OrderSender(venue, work, { ...PLAIN, traders }).play(0, work.warm);
      return venue.state;
    });
    const seconds: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      globalThis.gc?.();
      const start = cpuSeconds();
      const state = stateOf(await new SnapshotFolder(folder).get(saved.seq));
      seconds.push(cpuSeconds() - start);
      if (state.orders.live !== saved.orders)
        throw new Error(`${state.orders.live} orders are back`);
    }
    const row = `${saved.orders.toLocaleString('en')} orders of ${traders.toLocaleString('en')} accounts`;
    measures.note(RECOVERY, row, {
      's, code not compiled yet': seconds[0],
      's, best of later runs': Math.min(...seconds.slice(1)),
      MB: saved.bytes / 1e6,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function save(
  folder: string,
  least: number,
  make: () => ReturnType<typeof openTradingVenue>['state'],
): Promise<{ seq: number; orders: number; bytes: number }> {
  const state = make();
  const orders = state.orders.live;
  if (orders < least * 0.9) throw new Error(`only ${orders} orders rest`);
  const { seq, time } = state;
  const { bytes } = await new SnapshotFolder(folder).put({
    position: { seq, time, epoch: 1, chain: new Uint8Array(CHAIN_BYTES) },
    eventDigest: String(eventDigestOf(state)),
    stateDigest: stateDigest(state),
    sections: snapshot(state),
  });
  return { seq, orders, bytes };
}
