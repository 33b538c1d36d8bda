// Bytes and back, a command at a time: the journal's and the socket's encoding, and what an event costs on its
// way out. tinybench times them; JSON stands beside the binary form.

import { Bench } from 'tinybench';
import { readEvents } from '../engine/index.ts';
import type { Command, Envelope, Event } from '../engine/schema/index.ts';
import {
  createEnvelopeEncoder,
  decodeEnvelope,
  decodeEvent,
  encodeEvent,
  envelopeFromJson,
  envelopeToJson,
} from '../proto/codec.ts';
import { OrderSender } from './order-sender.ts';
import { openTradingVenue } from './trading-venue.ts';
import { workload } from './workload.ts';

interface CodecResult {
  readonly task: string;
  /** Median nanoseconds. */
  readonly ns: number;
  readonly bytes: number;
}

export async function benchCodec(): Promise<CodecResult[]> {
  const { envelopes, fill } = samples();
  const encodeEnvelope = createEnvelopeEncoder();
  const place = envelopes.placeOrder;
  const cancel = envelopes.cancelOrder;
  const bytes = {
    place: encodeEnvelope(place),
    cancel: encodeEnvelope(cancel),
    fill: encodeEvent(fill),
    json: envelopeToJson(place),
  };
  const tasks: readonly [string, number, () => unknown][] = [
    ['encode an order', bytes.place.length, () => encodeEnvelope(place)],
    ['decode an order', bytes.place.length, () => decodeEnvelope(bytes.place)],
    ['encode a cancel', bytes.cancel.length, () => encodeEnvelope(cancel)],
    ['decode a cancel', bytes.cancel.length, () => decodeEnvelope(bytes.cancel)],
    ['encode a fill', bytes.fill.length, () => encodeEvent(fill)],
    ['decode a fill', bytes.fill.length, () => decodeEvent(bytes.fill)],
    ['order to JSON', bytes.json.length, () => envelopeToJson(place)],
    ['order from JSON', bytes.json.length, () => envelopeFromJson(bytes.json)],
  ];
  const bench = new Bench({ time: 400, warmupTime: 200 });
  for (const [name, , run] of tasks) {
    // A thousand at a time: one alone is shorter than the clock can see.
    bench.add(name, () => {
      for (let i = 0; i < 1000; i++) run();
    });
  }
  await bench.run();
  return tasks.map(([task, size]) => {
    const result = bench.getTask(task)?.result;
    if (result === undefined || result.state !== 'completed')
      throw new Error(`no result for ${task}`);
    return { task, ns: result.latency.p50 * 1000, bytes: size };
  });
}

/** An order, a cancel and a fill as the pipeline makes them. */
function samples(): { envelopes: Record<'placeOrder' | 'cancelOrder', Envelope>; fill: Event } {
  const kept = new Map<Command['kind'], Envelope>();
  const venue = openTradingVenue(500, (envelope) => {
    kept.set(envelope.command.kind, structuredClone(envelope));
  });
  const work = workload('normal', 0.01);
  const sender = new OrderSender(venue, work);
  let fill: Event | undefined;
  for (let row = 0; row < work.count; row++) {
    sender.play(row, row + 1);
    fill ??= readEvents(venue.out).find((event) => event.kind === 'fill');
  }
  const placeOrder = kept.get('placeOrder');
  const cancelOrder = kept.get('cancelOrder');
  if (placeOrder === undefined || cancelOrder === undefined || fill === undefined) {
    throw new Error('the workload has no order, no cancel or no fill');
  }
  return { envelopes: { placeOrder, cancelOrder }, fill };
}
