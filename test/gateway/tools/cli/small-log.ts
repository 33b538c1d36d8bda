// A log that a person could have written: two accounts of an imported contract meet at 100.5.

import {
  apply,
  clearEvents,
  createEventBuffer,
  createState,
  eventDigestOf,
  snapshot,
  stateDigest,
} from '../../../../engine/index.ts';
import type { Command, Envelope, Seq, Time } from '../../../../engine/schema/index.ts';
import { RULES, Side, TimeInForce } from '../../../../engine/schema/index.ts';
import { GroupCommit } from '../../../../gateway/log/group-commit.ts';
import { SegmentStore } from '../../../../gateway/log/segment-store.ts';
import { saveSnapshot } from '../../../../gateway/log/snapshot-folder.ts';
import { OrderDesk, recordedTerms } from '../../../../gateway/tools/import/order-desk.ts';
import { envelopeToJson } from '../../../../proto/codec.ts';
import { encodeEnvelope } from '../../../support/journal-record.ts';

const desk = new OrderDesk(
  recordedTerms({
    symbol: 'ABC',
    base: 'ABC',
    currency: 'USD',
    moneyDecimals: 3,
    tickSize: '0.5',
    lotSize: '0.1',
  }),
);

export const START: number = Date.parse('2024-01-02T03:04:05Z') * 1000;

/** Sells 5 @ 201 ticks and buys 3 of them, then cancels the rest; one bid stays. A second apart. */
export function smallLog(): Envelope[] {
  const commands: Command[] = [desk.listing()];
  const gtc = TimeInForce.goodTillCancel;
  const ask = { name: 'ask', side: Side.sell, limit: 201, qty: 5, timeInForce: gtc };
  const placed = desk.place(ask, commands);
  desk.place({ name: 'buy', side: Side.buy, limit: 202, qty: 3, timeInForce: gtc }, commands);
  desk.place({ name: 'bid', side: Side.buy, limit: 190, qty: 7, timeInForce: gtc }, commands);
  commands.push(desk.cancel(placed));
  commands.push(desk.cancel(placed)); // A second time: refused.
  return commands.map((command, at) => ({
    seq: (at + 1) as Seq,
    time: (START + at * 1_000_000) as Time,
    session: 0,
    request: 0,
    command,
  }));
}

export function textOf(envelopes: readonly Envelope[]): string {
  return envelopes.map((envelope) => `${envelopeToJson(envelope)}\n`).join('');
}

/** A data folder as a running venue leaves it: digests beside the commands, and a snapshot after the first half. */
export async function writeData(
  folder: string,
  log: readonly Envelope[],
  digestOf: (seq: number, digest: number) => number,
): Promise<void> {
  const store = new GroupCommit(new SegmentStore({ rules: RULES, folder, segmentBytes: 1 << 16 }));
  const state = createState();
  const out = createEventBuffer();
  for (const envelope of log) {
    const { seq } = envelope;
    store.add(seq, envelope.time, encodeEnvelope(envelope));
    clearEvents(out);
    apply(state, envelope, out);
    store.setDigest(seq, digestOf(seq, eventDigestOf(state)));
    if (seq !== 6) continue;
    await store.flush();
    saveSnapshot(folder, {
      position: store.position,
      eventDigest: '',
      stateDigest: stateDigest(state),
      sections: snapshot(state),
    });
  }
  await store.close();
}
