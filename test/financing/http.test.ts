// The desk over real sockets: who may ask what, what is refused and how, what hostile input meets, and that a
// repeat is one command (FIN-026).

import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { FinancingReason } from '../../engine/financing/index.ts';
import { BODY_BYTES_MAX } from '../../gateway/financing/http-api.ts';
import { ask, closeDesks, furnish, openTestDesk, read, send, TOKENS, tokenOf } from './desks.ts';
import type { LooseCommand } from './player.ts';

afterEach(closeDesks);

const draw = (amount: number): LooseCommand => ({ kind: 'draw', client: 'ann', amount });

describe('a day at the desk', () => {
  test('a loan, a call, a suspension, an enforcement and its fill', async () => {
    const { port } = await openTestDesk();
    await furnish(port);
    expect(await send(port, 'credit', 'draw-1', draw(3_000_000_00))).toMatchObject({
      status: 200,
      body: { isRepeat: false, events: [{ kind: 'drawn', loan: 3_000_000_00 }] },
    });
    const price = (cents: number): LooseCommand => ({
      kind: 'setPrice',
      asset: 'BTC',
      price: cents,
      quotedAt: Date.now() * 1000,
      source: 'test',
    });
    expect(await send(port, 'feed', '', price(740_000_00))).toMatchObject({
      body: { events: [{ kind: 'marginCallOpened', amount: 40_000_00, policy: 1 }] },
    });
    expect(await read(port, '/v1/calls')).toMatchObject({
      body: { calls: [{ client: 'ann', amount: 40_000_00, shortfall: 40_000_00 }] },
    });
    await send(port, 'feed', '', price(290_000_00));
    expect(await read(port, '/v1/clients/ann')).toMatchObject({
      body: {
        loan: 3_000_000_00,
        market: 2_900_000_00,
        suspended: ['aboveMarketValue'],
        isInReview: true,
      },
    });
    expect(await send(port, 'credit', 'draw-2', draw(1))).toMatchObject({
      status: 422,
      body: { error: { code: 915, name: 'advancesSuspended' } },
    });
    expect(await send(port, 'risk', 'enforce-1', { kind: 'enforce', client: 'ann' })).toMatchObject(
      {
        status: 422,
        body: { error: { code: FinancingReason.notInDefault } },
      },
    );
    expect(await read(port, '/v1/capital')).toMatchObject({
      body: {
        loans: 3_000_000_00,
        unsecured: 3_000_000_00,
        cleanLoans: 3_000_000_00,
        isWithin: true,
      },
    });
    expect(await read(port, '/v1/concentration')).toMatchObject({
      body: { breaches: [], assets: [{ asset: 'BTC', share: 1_000_000 }] },
    });
    expect(await read(port, '/v1/prices')).toMatchObject({
      body: {
        prices: [{ asset: 'BTC', price: 290_000_00, isOut: false, haircutInForce: 600_000 }],
      },
    });
    const events = await read(port, '/v1/events?after=7');
    const kinds = (events.body['events'] as { event: { kind: string } }[]).map(
      ({ event }) => event.kind,
    );
    expect(kinds).toContain('advancesSuspended');
    expect((await read(port, `/v1/events?after=${events.body['after']}`)).body).toMatchObject({
      events: [],
    });
  });

  test('a statement of a month', async () => {
    const { port } = await openTestDesk();
    await furnish(port);
    await send(port, 'credit', 'draw-1', draw(100));
    const month = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);
    expect(await read(port, `/v1/clients/ann/statement?month=${month}`)).toMatchObject({
      status: 200,
      body: { opening: 0, closing: 100, lines: [{ what: 'draw', amount: 100 }] },
    });
    expect((await read(port, '/v1/clients/ann/statement?month=2026-13')).status).toBe(400);
    expect((await read(port, '/v1/clients/ann/statement')).status).toBe(400);
  });
});

describe('a reference (FIN-026)', () => {
  test('sent again is answered with the original result; with another body it is refused', async () => {
    const { port } = await openTestDesk();
    await furnish(port);
    const first = await send(port, 'credit', 'draw-1', draw(100));
    const again = await send(port, 'credit', 'draw-1', draw(100));
    expect(again).toMatchObject({ status: 200, body: { isRepeat: true, seq: first.body['seq'] } });
    expect(again.body['events']).toEqual(first.body['events']);
    expect(await send(port, 'credit', 'draw-1', draw(101))).toMatchObject({
      status: 409,
      body: { error: { code: FinancingReason.referenceReused } },
    });
    expect((await read(port, '/v1/clients/ann')).body).toMatchObject({ loan: 100 });
  });

  test('sent by many at once does its command once', async () => {
    const { port } = await openTestDesk();
    await furnish(port);
    const all = await Promise.all(
      Array.from({ length: 20 }, () => send(port, 'credit', 'one', draw(100))),
    );
    expect(all.filter(({ body }) => body['isRepeat'] === false)).toHaveLength(1);
    expect((await read(port, '/v1/clients/ann')).body).toMatchObject({ loan: 100 });
  });
});

describe('who may ask', () => {
  test.each([
    ['no token', {}],
    ['a wrong token', { Authorization: `Bearer ${'x'.repeat(43)}` }],
    ['the hash of a token', { Authorization: `Bearer ${TOKENS[0]?.sha256}` }],
    ['another scheme', { Authorization: `Basic ${tokenOf('reader')}` }],
    ['a token with something behind it', { Authorization: `Bearer ${tokenOf('reader')} x` }],
  ])('%s is refused', async (_, headers) => {
    const { port } = await openTestDesk();
    expect(await ask(port, '/v1/capital', { headers })).toMatchObject({
      status: 401,
      body: { error: { name: 'unauthorized' } },
    });
    expect(await ask(port, '/v1/commands', { method: 'POST', headers, body: '{}' })).toMatchObject({
      status: 401,
    });
  });

  test.each([
    ['reader', { kind: 'draw', client: 'ann', amount: 1 }],
    ['credit', { kind: 'enforce', client: 'ann' }],
    ['dealer', { kind: 'draw', client: 'ann', amount: 1 }],
    ['approver', { kind: 'tick' }],
    ['feed', { kind: 'setCapital', capital: 1, otherLoans: 0 }],
  ] as const)('a %s may not send what is not its own', async (role, command) => {
    const { port } = await openTestDesk();
    expect(await send(port, role, 'r', command)).toMatchObject({
      status: 403,
      body: { error: { name: 'forbidden' } },
    });
  });

  test('a feed reads nothing', async () => {
    const { port } = await openTestDesk();
    expect((await read(port, '/v1/capital', 'feed')).status).toBe(403);
  });

  test('two persons prove themselves: no one approves by name, by any token, or one’s own', async () => {
    const { port } = await openTestDesk();
    await furnish(port);
    const raise: LooseCommand = {
      kind: 'changeFacility',
      client: 'ann',
      limit: 6_000_000_00,
      capability: 6_000_000_00,
      rate: 80_000,
      reason: 'financialCapability',
      note: '',
    };
    const body = JSON.stringify({ reference: 'raise', command: raise });
    const withApproval = (approval: string) =>
      ask(port, '/v1/commands', {
        method: 'POST',
        headers: { Authorization: `Bearer ${tokenOf('credit')}`, 'X-Approval': approval },
        body,
      });
    expect(await send(port, 'credit', 'raise', raise, false)).toMatchObject({
      status: 422,
      body: { error: { code: FinancingReason.secondPersonMissing } },
    });
    expect((await withApproval('the-approver')).status).toBe(401);
    expect((await withApproval(`Bearer ${tokenOf('credit')}`)).status).toBe(403);
    expect(await withApproval(`Bearer ${tokenOf('approver')}`)).toMatchObject({
      status: 200,
      body: { events: [{ kind: 'facilityChanged', by: 'the-credit', approver: 'the-approver' }] },
    });
  });
});

describe('hostile input', () => {
  const post = (port: number, body: string | Uint8Array) =>
    ask(port, '/v1/commands', {
      method: 'POST',
      headers: { Authorization: `Bearer ${tokenOf('credit')}` },
      body,
    });
  const withCommand = (command: unknown): string => JSON.stringify({ reference: 'r', command });

  test.each([
    ['nothing', ''],
    ['half a document', '{"reference": "r", "command": {"kind": "dr'],
    ['a list', '[]'],
    ['null', 'null'],
    ['brackets without end', '['.repeat(60_000)],
    ['no command', '{"reference": "r"}'],
    ['an unknown kind', withCommand({ kind: 'printMoney' })],
    ['a kind that every object has', withCommand({ kind: 'constructor' })],
    ['a member too many', withCommand({ kind: 'draw', client: 'ann', amount: 1, by: 'the-risk' })],
    ['a prototype', '{"reference":"r","command":{"kind":"tick","__proto__":{"a":1}}}'],
    ['a text for a number', withCommand({ kind: 'draw', client: 'ann', amount: '1' })],
    ['half a cent', withCommand({ kind: 'draw', client: 'ann', amount: 0.5 })],
    ['a number beyond exact ones', withCommand({ kind: 'draw', client: 'ann', amount: 1e300 })],
    ['a name without end', withCommand({ kind: 'draw', client: 'a'.repeat(50_000), amount: 1 })],
    ['bytes that are no text', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])],
  ])('%s is refused with a code, and the desk goes on', async (_, body) => {
    const { port, sequencer } = await openTestDesk();
    await furnish(port);
    const { seq } = sequencer.book;
    const response = await post(port, body);
    expect(response.status).toBe(400);
    expect(response.body).toMatchObject({
      error: { name: expect.stringMatching(/^(malformed|fieldInvalid)$/) },
    });
    expect(sequencer.book.seq).toBe(seq);
    expect((await send(port, 'credit', 'after', draw(1))).status).toBe(200);
  });

  test('a body above the bound is not read to its end', async () => {
    const { port } = await openTestDesk();
    expect((await post(port, 'x'.repeat(BODY_BYTES_MAX + 1))).status).toBe(413);
    expect((await post(port, '{}'.padStart(BODY_BYTES_MAX))).status).toBe(400);
  });

  test.each([
    '/v1/clients/nobody',
    '/v1/clients/ann/statement/more',
    '/v1/clients/ann/loans',
    '/v1/clients/__proto__',
    '/v1/clients/%00',
    '/v1/nothing',
    '/v1/capital/more',
    '/v2/capital',
    '/',
    '/../../etc/passwd',
  ])('%s is no page', async (path) => {
    const { port } = await openTestDesk();
    expect((await read(port, path)).status).toBe(404);
  });

  test('questions with nonsense in them are refused', async () => {
    const { port } = await openTestDesk();
    expect((await read(port, '/v1/events?after=-1')).status).toBe(400);
    expect((await read(port, '/v1/events?after=1e9')).status).toBe(400);
    expect((await read(port, '/v1/clients?from=x')).status).toBe(400);
    const headers = { Authorization: `Bearer ${tokenOf('reader')}` };
    expect((await ask(port, '/v1/capital', { method: 'DELETE', headers })).status).toBe(405);
    expect((await ask(port, '/v1/commands', { headers })).status).toBe(405);
  });

  test('what is no HTTP, or ends in the middle, ends its own connection and no other', async () => {
    const { port } = await openTestDesk();
    await furnish(port);
    const head = `POST /v1/commands HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${tokenOf('credit')}\r\n`;
    for (const text of [
      'GET / HTTP/9.9\r\n\r\n',
      '\x16\x03\x01\x02\x00',
      'GET /v1/capital HTTP/1.1\r\nContent-Length: -5\r\n\r\n',
      `${head}Content-Length: 500\r\n\r\n{"reference":`,
      `${head}Transfer-Encoding: chunked\r\n\r\nffffffff\r\n{`,
    ]) {
      await new Promise<void>((resolve) => {
        const socket = connect(port, '127.0.0.1', () => socket.end(text));
        socket.on('error', () => {});
        socket.on('close', () => resolve());
        socket.resume();
      });
    }
    expect((await send(port, 'credit', 'after', draw(1))).status).toBe(200);
  });
});

describe('a desk', () => {
  test('is for this machine only, and for somebody', async () => {
    await expect(openTestDesk({ host: '0.0.0.0' })).rejects.toMatchObject({ code: 'config' });
    await expect(openTestDesk({ tokens: [] })).rejects.toMatchObject({ code: 'config' });
    const { port } = await openTestDesk();
    await expect(openTestDesk({ port })).rejects.toMatchObject({ code: 'listen' });
  });

  test('goes on from its journal: references, loans and calls', async () => {
    const desk = await openTestDesk();
    await furnish(desk.port);
    const first = await send(desk.port, 'credit', 'draw-1', draw(3_000_000_00));
    const { folder } = desk;
    await desk.close();
    const again = await openTestDesk({ folder });
    expect(await send(again.port, 'credit', 'draw-1', draw(3_000_000_00))).toMatchObject({
      body: { isRepeat: true, events: first.body['events'] },
    });
    // Its snapshot begins behind what it no longer keeps.
    expect((await read(again.port, '/v1/events?after=0')).status).toBe(410);
    await expect(openTestDesk({ folder })).rejects.toMatchObject({ code: 'locked' });
  });
});
