/** Traces of a venue's commands, as a collector receives them. */

import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Settings } from '../../../gateway/host/config.ts';
import { openLog } from '../../../gateway/host/logger.ts';
import { until } from '../../client/clients.ts';
import { ANN, closeAll, logOnAs, openTestVenue, order } from '../fixture.ts';

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes?: readonly { readonly key: string; readonly value: object }[];
  readonly status?: { readonly code: number; readonly message: string };
}

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  await closeAll();
});

/** Answers each post with what `answer` says; null never answers. */
async function collector(answer: (body: string) => number | null): Promise<Settings> {
  const server = createServer(async (request, response) => {
    const status = answer(await textOf(request));
    if (status !== null) response.writeHead(status).end('{}');
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { tracesUrl: `http://127.0.0.1:${port}/v1/traces`, tracesEvery: 1 };
}

async function textOf(request: IncomingMessage): Promise<string> {
  expect([request.method, request.headers['content-type']]).toEqual(['POST', 'application/json']);
  let text = '';
  for await (const piece of request) text += String(piece);
  return text;
}

function spansIn(body: string): Span[] {
  const { resourceSpans } = JSON.parse(body) as {
    resourceSpans: { scopeSpans: { spans: Span[] }[] }[];
  };
  return resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans));
}

test('a command is a span, with its steps below it in their order, and its refusal', async () => {
  const spans: Span[] = [];
  const settings = await collector((body) => {
    spans.push(...spansIn(body));
    return 200;
  });
  const venue = await openTestVenue(settings);
  const ann = await logOnAs(venue.port, ANN);
  const { seq } = await ann.askFor('orderAck', order(ANN, 'buy', 1, 999_000));
  const unknown = { order: 77, clientOrderId: '' };
  await ann.ask({
    kind: 'cancelOrder',
    contract: 0,
    side: 0,
    key: 0,
    account: ANN.account,
    ...unknown,
  });
  await until('both have come', () => spans.length >= 8);
  const commands = spans.filter(({ parentSpanId }) => parentSpanId === undefined);
  expect(commands.map(({ name, kind, status }) => [name, kind, status?.message])).toEqual([
    ['placeOrder', 2, undefined],
    ['cancelOrder', 2, 'orderUnknown'],
  ]);
  const [placed] = commands as [Span];
  expect(placed.attributes).toContainEqual({
    key: 'praya.seq',
    value: { intValue: String(seq) },
  });
  const steps = spans.filter(({ parentSpanId }) => parentSpanId === placed.spanId);
  expect(steps.map(({ name }) => name)).toEqual(['queue', 'match', 'flush']);
  const times = [placed.startTimeUnixNano];
  for (const { traceId, startTimeUnixNano, endTimeUnixNano } of steps) {
    expect(traceId).toBe(placed.traceId);
    times.push(startTimeUnixNano, endTimeUnixNano);
  }
  times.push(placed.endTimeUnixNano);
  expect(times.map(BigInt)).toEqual(times.map(BigInt).sort((a, b) => (a < b ? -1 : 1)));
  const nowMs = Number(BigInt(placed.endTimeUnixNano) / 1_000_000n);
  expect(Math.abs(Date.now() - nowMs)).toBeLessThan(60_000);
  for (const { traceId, spanId } of spans) {
    expect([traceId, spanId]).toEqual([
      expect.stringMatching(/^[0-9a-f]{32}$/),
      expect.stringMatching(/^[0-9a-f]{16}$/),
    ]);
  }
  expect(new Set(spans.map(({ spanId }) => spanId)).size).toBe(spans.length);
});

test('one of so many is traced', async () => {
  const spans: Span[] = [];
  const settings = await collector((body) => {
    spans.push(...spansIn(body));
    return 200;
  });
  const venue = await openTestVenue({ ...settings, tracesEvery: 5 });
  const ann = await logOnAs(venue.port, ANN);
  for (let n = 0; n < 12; n++) {
    await ann.askFor('orderAck', order(ANN, 'buy', 1, 999_000));
  }
  await venue.close(); // What is on its way still leaves.
  expect(spans.filter(({ name }) => name === 'placeOrder')).toHaveLength(2);
});

test('a collector that refuses is told of once, asked again, and gets what it missed', async () => {
  const lines: string[] = [];
  let isWilling = false;
  let attempts = 0;
  let taken = 0;
  const settings = await collector((body) => {
    attempts += 1;
    if (!isWilling) return 503;
    taken += spansIn(body).length;
    return 200;
  });
  const log = openLog('info', { write: (line) => void lines.push(line) });
  const venue = await openTestVenue(settings, { log });
  const ann = await logOnAs(venue.port, ANN);
  await ann.askFor('orderAck', order(ANN, 'buy', 1, 999_000));
  await until('it is asked again', () => attempts >= 2);
  isWilling = true;
  await until('it has what it missed', () => taken === 4);
  await until('the log says so', () => lines.some((line) => line.includes('are taken')));
  const told = lines.filter((line) => line.includes('traces'));
  expect(told).toHaveLength(2);
  expect(told[0]).toContain('the collector answers 503');
});

test('a collector that is silent costs no order, and the venue closes all the same', async () => {
  let posts = 0;
  const settings = await collector(() => {
    posts += 1;
    return null;
  });
  const venue = await openTestVenue(settings);
  const ann = await logOnAs(venue.port, ANN);
  for (let n = 0; n < 20; n++) {
    await ann.askFor('orderAck', order(ANN, 'buy', 1, 999_000));
  }
  await until('one is posted', () => posts > 0);
  const began = performance.now();
  await venue.close();
  expect(performance.now() - began).toBeLessThan(10_000);
});
