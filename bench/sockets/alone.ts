// One round trip at a time, each kind in its turn, with a pause in between: what one client waits for on an idle venue.

import { once } from 'node:events';
import { connect as connectBytes } from 'node:net';
import { connect as connectLibrary } from '../../client/node/index.ts';
import { Side } from '../../engine/schema/index.ts';
import { Client } from './client.ts';
import { openFlush } from './echo-process.ts';
import { FLUSH, FLUSHED_ECHO, libraryAt, rawAt, TCP_ECHO, WS_ECHO } from './lanes.ts';
import { BID, cancelAllFrame, orderFrame } from './order-frames.ts';
import type { Answer } from './peer.ts';
import { quantiles } from './quantiles.ts';
import { maskedFrame, RawSocket, textFrame } from './raw-socket.ts';
import { Field } from './server-frame.ts';
import type { Ports } from './tasks.ts';
import { accountOf, keyOf, SECRET_TEXT, SYMBOL } from './traders.ts';

/** One kind of round trip, and what clears up behind many. */
interface Lane {
  readonly exchange: () => Promise<unknown>;
  readonly clear?: () => Promise<unknown>;
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const WARM = 100;
const RESTING_MAX = 400;
const PAUSE_MS = 2;
const CELL = new Int32Array(new SharedArrayBuffer(4));
const [RAW, LIBRARY] = [0, 1]; // Traders.

export async function alone(ports: Ports, count: number): Promise<Record<string, Answer>> {
  const lanes = await openLanes(ports);
  const took = new Map([...lanes.keys()].map((name) => [name, [] as number[]]));
  const warm = Math.min(WARM, count);
  for (let n = 0; n < warm + count; n++) {
    // Nobody always comes behind the same: what one leaves to be done is in nobody else's way.
    for (const [name, { exchange, clear }] of shuffled(lanes)) {
      Atomics.wait(CELL, 0, 0, Math.random() * PAUSE_MS); // Exact to the microsecond, and idle.
      await turn(); // What came meanwhile is nobody's time.
      const start = performance.now();
      await exchange();
      if (n >= warm) took.get(name)?.push((performance.now() - start) * 1000);
      if (n % RESTING_MAX === RESTING_MAX - 1) await clear?.();
    }
  }
  for (const { clear } of lanes.values()) await clear?.();
  return Object.fromEntries([...took].map(([name, each]) => [name, quantiles(each)]));
}

async function openLanes({ venues, echo, folder }: Ports): Promise<Map<string, Lane>> {
  const order = orderFrame({ trader: RAW, side: Side.buy, limit: BID });
  const payload = new Uint8Array(order.length - 6); // Without the frame's head.
  const flush = openFlush(folder);
  const lanes = new Map<string, Lane>([
    [TCP_ECHO, { exchange: await bytesEcho(echo.bytes, payload.length) }],
    [WS_ECHO, { exchange: await frameEcho(echo.frames, textFrame(payload)) }],
    [FLUSH, { exchange: () => new Promise<void>((resolve) => flush(resolve)) }],
    [FLUSHED_ECHO, { exchange: await frameEcho(echo.frames, maskedFrame(payload)) }],
  ]);
  for (const { edges, port } of venues) {
    const client = await Client.logOn(RAW, { port });
    lanes.set(rawAt(edges), {
      exchange: () => client.ask(order, Field.orderAck),
      clear: () => client.ask(cancelAllFrame(RAW), Field.massCancelAck),
    });
    lanes.set(libraryAt(edges), await libraryLane(port));
  }
  return lanes;
}

async function libraryLane(port: number): Promise<Lane> {
  const url = `ws://127.0.0.1:${port}`;
  const library = await connectLibrary({ url, keyName: keyOf(LIBRARY), secret: SECRET_TEXT });
  const other = await Client.logOn(LIBRARY, { port });
  const terms = {
    account: accountOf(LIBRARY),
    contract: SYMBOL,
    side: 'buy',
    qty: { lots: 1 },
    limit: { ticks: BID },
  } as const;
  return {
    exchange: () => library.place(terms),
    clear: () => other.ask(cancelAllFrame(LIBRARY), Field.massCancelAck),
  };
}

async function bytesEcho(port: number, length: number): Promise<() => Promise<unknown>> {
  const socket = connectBytes({ host: '127.0.0.1', port, noDelay: true });
  await once(socket, 'connect');
  const bytes = new Uint8Array(length);
  return () =>
    new Promise<void>((resolve) => {
      socket.once('data', () => resolve()); // So few come back together.
      socket.write(bytes);
    });
}

async function frameEcho(port: number, frame: Uint8Array): Promise<() => Promise<unknown>> {
  const socket = await RawSocket.open({ port });
  return () =>
    new Promise<void>((resolve) => {
      socket.onFrame = () => resolve();
      socket.send(frame);
    });
}

function shuffled<T>(items: Iterable<T>): T[] {
  const left = [...items];
  return Array.from(
    { length: left.length },
    () => left.splice(Math.floor(Math.random() * left.length), 1)[0],
  );
}
