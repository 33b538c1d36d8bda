import { afterEach, describe, expect, test } from 'vitest';
import { RejectReason, Scope, Side } from '../../engine/schema/index.ts';
import { REASON_TEXTS } from '../../proto/generated/reason-texts.ts';
import { OrderOutcome } from '../../proto/server-message.ts';
import { ANN, BOB, BTC, closeAll, logOnAs, OPS, openTestVenue, order } from './fixture.ts';

afterEach(closeAll);

describe('an order', () => {
  test('rests, is amended and is canceled, each answered with its place in the journal', async () => {
    const venue = await openTestVenue({ tickMs: 60_000 });
    const ann = await logOnAs(venue.port, ANN);
    const placed = await ann.askFor(
      'orderAck',
      order(ANN, 'buy', 10, 999_000, { clientOrderId: 'a' }),
    );
    expect(placed).toMatchObject({
      seq: venue.state.seq,
      outcome: OrderOutcome.accepted,
      account: ANN.account,
      contract: BTC,
      clientOrderId: 'a',
      limit: 999_000,
      qty: 10,
      open: 10,
      filled: 0,
      creditsLeft: 599,
    });
    const { order: id } = placed;
    const amend = {
      kind: 'amendOrder',
      contract: 0,
      side: 0,
      key: 0,
      account: ANN.account,
      order: id,
      trigger: 0,
      cap: 0,
    } as const;
    const amended = await ann.askFor('orderAck', {
      ...amend,
      clientOrderId: '',
      qty: 8,
      limit: 999_100,
      validUntil: 0,
    });
    expect(amended).toMatchObject({
      seq: placed.seq + 1,
      outcome: OrderOutcome.amended,
      order: id,
      qty: 8,
      limit: 999_100,
      open: 8,
    });
    const cancel = {
      kind: 'cancelOrder',
      contract: 0,
      side: 0,
      key: 0,
      account: ANN.account,
    } as const;
    const canceled = await ann.askFor('orderAck', { ...cancel, order: 0, clientOrderId: 'a' });
    expect(canceled).toMatchObject({ outcome: OrderOutcome.canceled, order: id, open: 8 });
    expect(await ann.ask({ ...cancel, order: id, clientOrderId: '' })).toMatchObject({
      kind: 'reject',
      reason: RejectReason.orderUnknown,
      seq: canceled.seq + 1,
      text: expect.stringContaining(REASON_TEXTS.orderUnknown.cure),
    });
  });

  test('trades with that of another client, and each sees its own side', async () => {
    const venue = await openTestVenue();
    const ann = await logOnAs(venue.port, ANN);
    const bob = await logOnAs(venue.port, BOB, { json: true });
    const stream = { kind: 'subscribe', channel: 11, contract: 0, resumeAfterSeq: 0 } as const;
    await ann.ask({ ...stream, account: ANN.account });
    await bob.ask({ ...stream, account: BOB.account });
    await ann.ask(order(ANN, 'sell', 5, 1_000_000));
    const ack = await bob.ask(order(BOB, 'buy', 7, 1_000_100));
    expect(ack).toMatchObject({ kind: 'orderAck', open: 2, filled: 5 });
    const sold = (await ann.next('accountEvent', ({ event }) => event.kind === 'ownFill')).event;
    const bought = (await bob.next('accountEvent', ({ event }) => event.kind === 'ownFill')).event;
    expect(sold).toMatchObject({
      side: Side.sell,
      liquidity: 1,
      price: 1_000_000,
      qty: 5,
      held: -5,
    });
    expect(bought).toMatchObject({
      side: Side.buy,
      liquidity: 2,
      price: 1_000_000,
      qty: 5,
      held: 5,
    });
    expect(JSON.stringify([ann.messages, sold])).not.toContain(`"account":${BOB.account}`);
    expect(JSON.stringify(bob.messages)).not.toContain(`"account":${ANN.account}`);
  });

  test('is signed by the session, whatever key it names', async () => {
    const venue = await openTestVenue();
    const ann = await logOnAs(venue.port, ANN);
    await ann.askFor('orderAck', order(ANN, 'buy', 1, 999_000, { key: BOB.id }));
    const slot = venue.state.accounts.firstOrder[ANN.account as never];
    expect(venue.state.orders.key[slot]).toBe(ANN.id);
  });

  test('sent again under its client order id does nothing and gets the first answer', async () => {
    const venue = await openTestVenue();
    const ann = await logOnAs(venue.port, ANN);
    const request = order(ANN, 'buy', 3, 999_000, { clientOrderId: 'once' });
    const first = await ann.askFor('orderAck', request);
    const again = await ann.askFor('orderAck', request);
    expect(again).toMatchObject({
      outcome: OrderOutcome.duplicate,
      order: first.order,
      originalSeq: first.seq,
      open: 3,
    });
    expect(venue.state.orders.live).toBe(1);
  });

  test('a batch is answered item by item', async () => {
    const venue = await openTestVenue();
    const ann = await logOnAs(venue.port, ANN);
    const cancel = {
      kind: 'cancelOrder',
      contract: 0,
      side: 0,
      key: 0,
      account: ANN.account,
      order: 0,
    } as const;
    const answer = await ann.askFor('batchAck', {
      kind: 'batch',
      items: [
        order(ANN, 'buy', 1, 999_000, { clientOrderId: 'x' }),
        order(ANN, 'buy', 0, 999_000),
        { ...cancel, clientOrderId: 'x' },
        { ...cancel, clientOrderId: 'x' },
      ],
    });
    expect(answer.items).toMatchObject([
      { kind: 'orderAck', item: 0, open: 1, outcome: OrderOutcome.accepted },
      { kind: 'reject', item: 1, reason: RejectReason.qtyInvalid, field: 'qty' },
      { kind: 'orderAck', item: 2, open: 1, outcome: OrderOutcome.canceled },
      { kind: 'reject', item: 3, reason: RejectReason.orderUnknown },
    ]);
    expect(answer.creditsLeft).toBe(598);
  });

  test('a mass cancel reports how many', async () => {
    const venue = await openTestVenue();
    const ann = await logOnAs(venue.port, ANN);
    for (const limit of [999_000, 999_001, 999_002]) await ann.ask(order(ANN, 'buy', 1, limit));
    const answer = await ann.ask({
      kind: 'massCancel',
      key: 0,
      account: ANN.account,
      contract: 0,
      side: 0,
      tag: '',
    });
    expect(answer).toMatchObject({ kind: 'massCancelAck', account: ANN.account, count: 3 });
    expect(venue.state.orders.live).toBe(0);
  });
});

describe('a refusal', () => {
  test('has field, limit, actual and the fix', async () => {
    const venue = await openTestVenue({ tickMs: 60_000 });
    const ann = await logOnAs(venue.port, ANN);
    const answer = await ann.askFor('reject', order(ANN, 'buy', 1, 1_100_000));
    expect(answer).toMatchObject({
      reason: RejectReason.entryBand,
      field: 'limit',
      limit: 1_030_000,
      actual: 1_100_000,
      seq: venue.state.seq,
    });
    expect(answer.text).toContain('Send a limit inside it.');
  });

  test("another's account is not reachable, also in a batch and for a cancel", async () => {
    const venue = await openTestVenue({ tickMs: 60_000 });
    const ann = await logOnAs(venue.port, ANN);
    const bob = await logOnAs(venue.port, BOB);
    const { order: id } = await bob.askFor('orderAck', order(BOB, 'buy', 1, 999_000));
    const { seq } = venue.state;
    const cancel = {
      kind: 'cancelOrder',
      contract: 0,
      side: 0,
      key: 0,
      account: BOB.account,
      order: id,
    } as const;
    const requests = [
      order(BOB, 'buy', 1, 999_000),
      { ...cancel, clientOrderId: '' },
      { kind: 'batch', items: [order(ANN, 'buy', 1, 999_000), { ...cancel, clientOrderId: '' }] },
      { kind: 'getAccount', account: BOB.account },
      { kind: 'subscribe', channel: 11, contract: 0, account: BOB.account, resumeAfterSeq: 0 },
      { kind: 'subscribe', channel: 11, contract: 0, account: 0, resumeAfterSeq: 0 },
      { kind: 'getAccount', account: 1 },
      { kind: 'getAccount', account: 2 ** 40 },
    ] as const;
    for (const request of requests) {
      expect(await ann.ask(request)).toMatchObject({
        seq: 0,
        reason: RejectReason.accountNotYours,
      });
    }
    expect(venue.state.seq).toBe(seq);
  });

  test('a key without the scope to trade, or to read, does neither', async () => {
    const venue = await openTestVenue();
    const ops = await logOnAs(venue.port, OPS);
    expect(await ops.ask(order(OPS, 'buy', 1, 999_000))).toMatchObject({
      reason: RejectReason.scopeMissing,
      limit: Scope.trade,
    });
  });
});

describe('the rate limit', () => {
  test('refuses before the journal with wait and credits, and counts what it refused', async () => {
    const venue = await openTestVenue({ creditsPerSecond: 5, creditsMax: 10, tickMs: 60_000 });
    const ann = await logOnAs(venue.port, ANN);
    const before = venue.state.seq;
    for (let i = 0; i < 15; i++) ann.send(order(ANN, 'buy', 1, 999_000 + i));
    await ann.ask({ kind: 'ping', echo: 0 });
    await expect.poll(() => ann.all('orderAck').length + ann.all('reject').length).toBe(15);
    const refused = ann.all('reject');
    expect(refused.length).toBeGreaterThanOrEqual(4);
    expect(refused[0]).toMatchObject({ seq: 0, reason: RejectReason.rateLimited, creditsLeft: 0 });
    expect(refused[0].retryAfterUs).toBeGreaterThan(0);
    expect(refused[0].retryAfterUs).toBeLessThanOrEqual(200_000);
    const counted = before + ann.all('orderAck').length + 1;
    await expect.poll(() => venue.state.seq, { timeout: 3000 }).toBe(counted);
  });

  test('leaves cancels a lane of their own, and weighs a batch by its items', async () => {
    const venue = await openTestVenue({ creditsPerSecond: 2, creditsMax: 4 });
    const ann = await logOnAs(venue.port, ANN);
    const items = [0, 1, 2, 3].map((i) => order(ANN, 'buy', 1, 999_000 + i));
    expect(await ann.ask({ kind: 'batch', items })).toMatchObject({ creditsLeft: 0 });
    expect(await ann.ask(order(ANN, 'buy', 1, 999_000))).toMatchObject({
      reason: RejectReason.rateLimited,
    });
    const cancel = { kind: 'massCancel', key: 0, account: ANN.account, contract: 0 } as const;
    expect(await ann.ask({ ...cancel, side: 0, tag: '' })).toMatchObject({ count: 4 });
  });

  test('is per account: another is not touched by it', async () => {
    const venue = await openTestVenue({ creditsPerSecond: 1, creditsMax: 1 });
    const ann = await logOnAs(venue.port, ANN);
    const bob = await logOnAs(venue.port, BOB);
    for (let i = 0; i < 5; i++) ann.send(order(ANN, 'buy', 1, 999_000));
    expect(await bob.ask(order(BOB, 'sell', 1, 1_001_000))).toMatchObject({ kind: 'orderAck' });
  });
});

test('a client that floods is read more slowly, keeps its connection, and holds up no one', async () => {
  const venue = await openTestVenue({ bytesPerSecond: 50_000, bytesMax: 65_536 });
  const ann = await logOnAs(venue.port, ANN);
  const bob = await logOnAs(venue.port, BOB);
  for (let i = 0; i < 50_000; i++) ann.send({ kind: 'ping', echo: i });
  for (let i = 0; i < 20; i++) await bob.askFor('orderAck', order(BOB, 'buy', 1, 999_000 + i));
  expect(venue.metrics.value('reads_paused')).toBeGreaterThan(0);
  expect(ann.all('pong').length).toBeLessThan(50_000);
  expect(ann.isClosed).toBe(false);
});

test('the contracts come with their terms, their state and their prices', async () => {
  const venue = await openTestVenue();
  const ann = await logOnAs(venue.port, ANN, { json: true });
  const { contracts } = await ann.askFor('contracts', { kind: 'getContracts' });
  expect(contracts).toMatchObject([
    {
      terms: { symbol: 'BTC-PERP', tickSize: '0.1' },
      status: { contract: BTC, indexPrice: 1_000_000, markPrice: 1_000_000 },
      moneyPerTickLot: 100,
    },
  ]);
});

test('an account comes as it stands', async () => {
  const venue = await openTestVenue();
  const ann = await logOnAs(venue.port, ANN);
  const bob = await logOnAs(venue.port, BOB);
  await bob.ask(order(BOB, 'sell', 4, 1_000_000));
  await ann.ask(order(ANN, 'buy', 4, 1_000_000));
  const { order: id } = await ann.askFor(
    'orderAck',
    order(ANN, 'buy', 9, 990_000, { tag: 'mine' }),
  );
  const snapshot = await ann.ask({ kind: 'getAccount', account: ANN.account });
  expect(snapshot).toMatchObject({
    kind: 'accountSnapshot',
    account: ANN.account,
    balances: [{ currency: 'USD' }],
    positions: [{ contract: BTC, held: 4, markPrice: 1_000_000, unrealized: 0 }],
    orders: [{ order: id, tag: 'mine', open: 9, filled: 0, limit: 990_000, untriggered: false }],
  });
});
