// A venue whose edge is reached over a wire that fails, and may be cut off for longer than the core remembers.

import { expect } from 'vitest';
import type { Command } from '../../../engine/schema/index.ts';
import type { Settings } from '../../../gateway/host/config.ts';
import { realScheduler } from '../../../gateway/host/scheduler.ts';
import type { CoreSide } from '../../../gateway/link/thread-link.ts';
import type { Venue } from '../../../gateway/venue/venue.ts';
import { prng } from '../../support/prng.ts';
import { BOB, MASTER_KEY, openTestVenue, order } from '../fixture.ts';
import { type Faults, LossyLink } from '../link/lossy-link.ts';

const PACKETS = {
  scheduler: realScheduler,
  partBytes: 4096,
  roomParts: 256,
  repeatMs: 20,
  rowLogBytes: 1 << 18,
  requestBytes: 1 << 18,
};

/** Nothing passes for as long as the core remembers, and longer. */
export async function cutOff(
  venue: Venue,
  faults: Faults,
  meanwhile: () => Promise<void> = async () => {},
): Promise<void> {
  const before = { ...faults };
  faults.dropped = 100;
  await meanwhile();
  for (let at = 0; at < 3000; at++) await venue.submit(crossing(at));
  Object.assign(faults, before);
  await expect
    .poll(() => venue.metrics.counter('edge_resyncs').value, { timeout: 10_000 })
    .toBeGreaterThan(0);
}

/** The edge is in this thread, at the other end of a wire. */
export async function openOver(
  seed: number,
  faults: Faults,
  more: Settings = {},
): Promise<{ venue: Venue; link: LossyLink }> {
  const link = new LossyLink(PACKETS, prng(seed), faults);
  const side: CoreSide = {
    rows: link.side.rows,
    addLocal: () => link.addEdge(),
    addThread: () => {
      throw new Error('no thread is at the other end of this wire');
    },
  };
  const settings = {
    edges: 0,
    masterKey: MASTER_KEY,
    creditsPerSecond: 100_000,
    creditsMax: 100_000,
    ...more,
  };
  return { venue: await openTestVenue(settings, { link: side }), link };
}

/** Bob takes, or rests. */
export function crossing(at: number): Command {
  const side = at % 2 === 0 ? 'buy' : 'sell';
  return { ...order(BOB, side, 1, side === 'buy' ? 1_000_001 : 999_995), key: BOB.id } as Command;
}
