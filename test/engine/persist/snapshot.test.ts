// A state that was saved and restored goes on as if nothing had been: the same events, the same digests, and the
// same bytes when it is saved again.

import { expect, test } from 'vitest';
import { apply } from '../../../engine/engine.ts';
import { clearEvents, createEventBuffer } from '../../../engine/events/buffer.ts';
import { readEvents } from '../../../engine/events/rows.ts';
import { audit } from '../../../engine/persist/audit.ts';
import type { SnapshotSection } from '../../../engine/persist/sections.ts';
import { restore, snapshot } from '../../../engine/persist/snapshot.ts';
import { eventDigestOf, stateDigest } from '../../../engine/persist/state-digest.ts';
import type { Envelope } from '../../../engine/schema/command.ts';
import type { EngineState } from '../../../engine/state/state.ts';
import { openPair, step } from '../../property/agree.ts';
import { stream } from '../../property/streams.ts';
import { prng } from '../../support/prng.ts';

function bytesOf(sections: readonly SnapshotSection[]): string[] {
  return sections.map(({ name, bytes }) => `${name} ${Buffer.from(bytes).toString('base64')}`);
}

/** A copy of the bytes: what comes back from a disk shares nothing with the state. */
function reborn(state: EngineState): EngineState {
  return restore(snapshot(state).map(({ name, bytes }) => ({ name, bytes: bytes.slice() })));
}

test.each([
  ['live', true, 1],
  ['live', true, 2],
  ['live', true, 3],
  ['recorded', false, 4],
  ['recorded', false, 5],
])(
  '%s contracts, restored at random points, gated %s, seed %i',
  (_, gated, seed) => {
    const chance = prng(seed);
    const pair = openPair(gated);
    const source = stream(seed, gated ? 'live' : 'book');
    const out = createEventBuffer();
    let twin = reborn(pair.state);
    for (let i = 0; i < 3000; i++) {
      const next = source.next(pair.venue);
      expect(step(pair, next)).toBe('');
      clearEvents(out);
      const envelope = { seq: twin.seq + 1, session: 0, ...next, request: 0 };
      apply(twin, envelope as unknown as Envelope, out);
      expect(eventDigestOf(twin)).toBe(eventDigestOf(pair.state));
      if (chance.below(60) !== 0) continue;
      expect(readEvents(out)).toEqual(pair.venue.events);
      expect(stateDigest(twin)).toBe(stateDigest(pair.state));
      expect(audit(twin)).toEqual([]);
      twin = reborn(pair.state);
      expect(stateDigest(twin)).toBe(stateDigest(pair.state));
      expect(bytesOf(snapshot(twin))).toEqual(bytesOf(snapshot(pair.state)));
    }
  },
  120_000,
);
