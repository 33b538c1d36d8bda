// Bytes and back, a message at a time: what the journal holds, what clients ask, what they are sent. tinybench times
// them, and beside the straight lines the general way, by protobufjs and the tables; JSON stands beside the binary form.

import { Bench } from 'tinybench';
import { readEvents } from '../engine/index.ts';
import type { Command, Envelope, Event, Seq, Time } from '../engine/schema/index.ts';
import { OwnEvents } from '../gateway/core/own-events.ts';
import type { ClientMessage, ClientRequest } from '../proto/client-message.ts';
import { clientMessage } from '../proto/codec/client-shapes.ts';
import { envelope as envelopeShape } from '../proto/codec/command-shapes.ts';
import type { Shape } from '../proto/codec/schema.ts';
import { serverMessage } from '../proto/codec/server-shapes.ts';
import { decode, encode } from '../proto/codec/wire.ts';
import {
  createClientEncoder,
  createEnvelopeEncoder,
  createServerEncoder,
  decodeClientMessage,
  decodeEnvelope,
  decodeServerMessage,
  envelopeFromJson,
  envelopeToJson,
} from '../proto/codec.ts';
import type { AccountEvent, ServerBody, ServerMessage } from '../proto/server-message.ts';
import { OrderSender } from './order-sender.ts';
import { ACK, BBO, DELTA, REJECTION, TRADES } from './sent-messages.ts';
import { openTradingVenue } from './trading-venue.ts';
import { workload } from './workload.ts';

interface CodecResult {
  readonly task: string;
  /** Median nanoseconds. */
  readonly ns: number;
  readonly bytes: number;
}

type Task = readonly [string, number, () => unknown];

const TRADER_TEXTS = { clientOrderId: 'a1b2c3d4-e5f6-7890', tag: 'maker-7' };
const TS_US = 1_750_000_000_000_123;

export async function benchCodec(): Promise<CodecResult[]> {
  const samples = takeSamples();
  const tasks = [...recordTasks(samples), ...requestTasks(samples), ...sentTasks(samples)];
  const bench = new Bench({ time: 300, warmupTime: 100 });
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

function recordTasks({ place, cancel }: Samples): Task[] {
  const encodeEnvelope = createEnvelopeEncoder();
  const json = envelopeToJson(place);
  return [
    ...both('order', place, encodeEnvelope, decodeEnvelope),
    ...generalWay('order', envelopeShape, place),
    ...both('cancel', cancel, encodeEnvelope, decodeEnvelope),
    ['order to JSON', json.length, () => envelopeToJson(place)],
    ['order from JSON', json.length, () => envelopeFromJson(json)],
  ];
}

/** Of a client, with its own ids and tags. */
function requestTasks({ place, cancel }: Samples): Task[] {
  const order = { ...place.command, ...TRADER_TEXTS } as ClientRequest & { kind: 'placeOrder' };
  const { account, contract } = order;
  const byId = {
    kind: 'cancelOrder',
    contract: 0,
    side: 0,
    key: 0,
    account,
    order: 0,
    ...TRADER_TEXTS,
  };
  const amend = {
    ...byId,
    kind: 'amendOrder',
    contract: 0,
    side: 0,
    qty: 30,
    limit: 50_001,
    trigger: 0,
    cap: 0,
    validUntil: 0,
  };
  const mass = { kind: 'massCancel', key: 0, account, contract, side: 0, tag: TRADER_TEXTS.tag };
  const four = [order, order, order, cancel.command];
  const requests = { order, cancel: byId, amend, 'mass cancel': mass };
  const encoder = createClientEncoder();
  const messageOf = (request: object): ClientMessage => ({ requestId: 42, request }) as never;
  return [
    ...Object.entries(requests).flatMap(([name, request]) =>
      both(`request: ${name}`, messageOf(request), encoder, decodeClientMessage),
    ),
    ...both(
      'request: batch of 4',
      messageOf({ kind: 'batch', items: four }),
      encoder,
      decodeClientMessage,
    ),
    ...generalWay('request: order', clientMessage, messageOf(order)),
  ];
}

function sentTasks({ events }: Samples): Task[] {
  const encoder = createServerEncoder();
  const bodies: Record<string, ServerBody> = {
    acknowledgement: ACK,
    rejection: REJECTION,
    'batch of 4 acknowledgements': {
      kind: 'batchAck',
      seq: ACK.seq,
      items: [ACK, ACK, ACK, ACK],
      creditsLeft: 100,
    },
    ...Object.fromEntries(events.map((event) => [`account event, ${event.event.kind}`, event])),
    'book delta of 3 levels': DELTA,
    'best prices': BBO,
    trade: TRADES,
  };
  const messageOf = (message: ServerBody): ServerMessage => ({
    requestId: 0,
    tsUs: TS_US,
    message,
  });
  const [fill] = events.filter(({ event }) => event.kind === 'ownFill');
  return [
    ...Object.entries(bodies).flatMap(([name, body]) =>
      both(name, messageOf(body), encoder, decodeServerMessage),
    ),
    ...generalWay('acknowledgement', serverMessage, messageOf(ACK)),
    ...generalWay('account event, ownFill', serverMessage, messageOf(fill)),
  ];
}

function both<T>(
  name: string,
  message: T,
  write: (message: T) => Uint8Array,
  read: (bytes: Uint8Array) => T,
): Task[] {
  const bytes = write(message).slice();
  return [
    [`encode ${name}`, bytes.length, () => write(message)],
    [`decode ${name}`, bytes.length, () => read(bytes)],
  ];
}

function generalWay<T>(name: string, shape: Shape<T>, message: T): Task[] {
  const bytes = encode(shape, message);
  return [
    [`encode ${name}, by protobufjs`, bytes.length, () => encode(shape, message)],
    [`decode ${name}, by protobufjs`, bytes.length, () => decode(shape, bytes)],
  ];
}

interface Samples {
  readonly place: Envelope;
  readonly cancel: Envelope;
  /** Of each kind that orders lead to, one. */
  readonly events: readonly AccountEvent[];
}

/** As the pipeline makes them; the events with the texts of a trader. */
function takeSamples(): Samples {
  const kept = new Map<Command['kind'], Envelope>();
  const events = new Map<string, AccountEvent>();
  const venue = openTradingVenue(500, (envelope) => {
    kept.set(envelope.command.kind, structuredClone(envelope));
  });
  const work = workload('normal', 0.01);
  const sender = new OrderSender(venue, work);
  for (let row = 0; row < work.count; row++) {
    sender.play(row, row + 1);
    for (const event of readEvents(venue.out)) keepOwn(event, events);
  }
  const place = kept.get('placeOrder');
  const cancel = kept.get('cancelOrder');
  if (place === undefined || cancel === undefined || !events.has('ownFill')) {
    throw new Error('the workload has no order, no cancel or no fill');
  }
  return { place, cancel, events: [...events.values()] };
}

function keepOwn(event: Event, kept: Map<string, AccountEvent>): void {
  new OwnEvents().publish(event, ACK.seq as Seq, TS_US as Time, (own) => {
    if (kept.has(own.event.kind)) return;
    const { clientOrderId, tag } = TRADER_TEXTS;
    const texts = {
      ...('clientOrderId' in own.event ? { clientOrderId } : {}),
      ...('tag' in own.event ? { tag } : {}),
    };
    kept.set(own.event.kind, { ...own, event: { ...own.event, ...texts } } as AccountEvent);
  });
}
