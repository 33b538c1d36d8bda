// LIMIT-001, LIMIT-005, LIMIT-007, LIMIT-008 over sockets: who sets limits and sees them, and messages a second over all sessions of a trader or a key.

import { randomBytes } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { KeyAlgorithm, RejectReason, Scope } from '../../engine/schema/index.ts';
import type { Venue } from '../../gateway/venue/venue.ts';
import { EDGES } from '../support/edges.ts';
import type { Client, LooseRequest } from './client.ts';
import {
  ANN,
  BOB,
  BTC,
  closeAll,
  logOnAs,
  materialOf,
  must,
  OPS,
  openTestVenue,
  order,
  type Trader,
} from './fixture.ts';

afterEach(closeAll);

/** Ann's key that binds her participant. */
const SIGNER: Trader = { id: 31, account: 16, name: 'ann-signs', signer: randomBytes(32) };
/** Her colleague, who trades. */
const CARL: Trader = { id: 32, account: 16, name: 'carl', signer: randomBytes(32) };
/** Its number as a trader. */
const CARLS = 12;
const WAIT = 86_400_000_000;

function limits(fields: object): LooseRequest {
  const none = {
    orderQtyMax: 0,
    orderNotionalMax: 0,
    positionNotionalMax: 0,
    messagesPerSecond: 0,
  };
  const whose = { key: 0, trader: 0, target: 0, contract: 0 };
  return { kind: 'setTradingLimits', ...whose, ...none, ...fields } as LooseRequest;
}

async function opened(settings: object = {}): Promise<Venue> {
  const venue = await openTestVenue(settings);
  const key = ({ id, name, signer }: Trader, trader: number, scopes: number) =>
    ({
      kind: 'registerKey',
      ...{ key: id, trader, name, scopes, validUntil: 0, addresses: [], staff: 0 },
      algorithm: KeyAlgorithm.hmacSha256,
      material: materialOf(name, signer),
    }) as never;
  const trades = Scope.read + Scope.trade;
  const carl = { trader: CARLS, participant: ANN.id, name: 'Carl Chan', responsiblePerson: '' };
  const assessed = {
    ...{ trader: CARLS, basis: 2, assessor: 'Olga', assessedAt: venue.state.time, validUntil: 0 },
    ...{ evidenceHash: 'a1'.repeat(32), virtualAssets: true },
  };
  await must(
    venue,
    { kind: 'registerTrader', ...carl } as never,
    { kind: 'assessTrader', ...assessed } as never,
    key(SIGNER, ANN.id, trades + Scope.bind),
    key(CARL, CARLS, trades),
  );
  return venue;
}

const place = (n: number, trader = CARL) =>
  order(trader, 'buy', 1, 990_000 - n, { clientOrderId: '' });

/** So many orders at once over each session. @returns how many passed, and the refusals */
async function burst(sessions: readonly Client[], count: number) {
  const answers = await Promise.all(
    sessions.flatMap((session, at) =>
      Array.from({ length: count }, (_, n) => session.ask(place(at * count + n))),
    ),
  );
  const refused = answers.flatMap((answer) => (answer.kind === 'reject' ? [answer] : []));
  return { passed: answers.length - refused.length, refused };
}

test('a person whose key binds sets and sees all; a trader sees its own; others see none', async () => {
  const { port } = await opened();
  const [signer, carl, bob] = [
    await logOnAs(port, SIGNER),
    await logOnAs(port, CARL),
    await logOnAs(port, BOB),
  ];
  const set = { trader: CARLS, contract: BTC, orderQtyMax: 5 };
  const refused = await carl.ask(limits(set));
  // It never reaches the journal.
  const needed = { limit: Scope.trade + Scope.bind, actual: Scope.read + Scope.trade };
  expect(refused).toMatchObject({ reason: RejectReason.bindingMissing, field: 'key', ...needed });
  expect(refused).toMatchObject({ seq: 0 });
  const { limit } = await signer.askFor('tradingLimitAck', limits(set));
  expect(limit).toMatchObject({ trader: CARLS, contract: BTC, askedUntil: 0 });
  expect(limit.inForce).toMatchObject({ orderQtyMax: 5 });
  await signer.askFor('tradingLimitAck', limits({ target: SIGNER.id, messagesPerSecond: 9 }));
  const seen = async (client: Client) =>
    (await client.askFor('tradingLimits', { kind: 'getTradingLimits' })).limits;
  expect(await seen(signer)).toHaveLength(2);
  expect(await seen(carl)).toEqual([limit]);
  expect(await seen(bob)).toEqual([]);
  expect(await bob.ask(limits(set))).toMatchObject({ reason: RejectReason.bindingMissing });
});

test('an order beyond them is refused with whose limit it is, and so is its preview', async () => {
  const { port } = await opened();
  const [signer, carl] = [await logOnAs(port, SIGNER), await logOnAs(port, CARL)];
  await signer.askFor('tradingLimitAck', limits({ trader: CARLS, contract: BTC, orderQtyMax: 5 }));
  const six = order(CARL, 'buy', 6, 990_000);
  const expected = { reason: RejectReason.tradingLimitQty, field: 'trader', limit: 5, actual: 6 };
  expect(await carl.ask(six)).toMatchObject(expected);
  expect(await carl.ask({ kind: 'previewOrder', order: six })).toMatchObject({
    ...{ reason: RejectReason.tradingLimitQty, field: 'trader', bound: 5, actual: 6 },
  });
  expect((await carl.ask(order(CARL, 'buy', 5, 990_000))).kind).toBe('orderAck');
  // The other trader of the account is not bounded.
  expect((await signer.ask(order(SIGNER, 'buy', 6, 990_000))).kind).toBe('orderAck');
});

test('with too little room on the disk limits and keys wait as orders do, and a revocation passes', async () => {
  const { port } = await opened({ freeBytesMin: 2 ** 50 });
  const signer = await logOnAs(port, SIGNER);
  const low = { reason: RejectReason.diskLow, seq: 0 };
  await expect.poll(() => signer.ask(place(1, SIGNER))).toMatchObject(low);
  const set = { trader: CARLS, contract: BTC, orderQtyMax: 5 };
  expect(await signer.ask(limits(set))).toMatchObject(low);
  const none = { key: 0, revoke: false, scopes: 0, validUntil: 0, addresses: [], material: '' };
  const change = { kind: 'changeOwnKey', target: SIGNER.id, ...none } as const;
  expect(await signer.ask({ ...change, scopes: Scope.read })).toMatchObject(low);
  const revoked = await signer.ask({ ...change, revoke: true });
  expect(revoked).toMatchObject({ kind: 'keyAck', revoked: true });
});

test('wider ones wait for a day; staff tighten them and widen none', async () => {
  const { port, adminPort } = await opened();
  const [signer, ops] = [await logOnAs(port, SIGNER), await logOnAs(adminPort, OPS)];
  const before = { trader: CARLS, orderNotionalMax: 1_000_000 };
  await signer.askFor('tradingLimitAck', limits(before));
  const { limit } = await signer.askFor(
    'tradingLimitAck',
    limits({ ...before, orderNotionalMax: 2_000_000 }),
  );
  expect(limit.inForce.orderNotionalMax).toBe(1_000_000);
  expect(limit.asked.orderNotionalMax).toBe(2_000_000);
  expect(limit.askedUntil).toBeGreaterThan(Date.now() * 1000 + WAIT - 60_000_000);
  const by = (fields: object) =>
    ({ kind: 'adminCommand', command: limits({ ...before, ...fields }) }) as LooseRequest;
  const events = (answer: object) => JSON.stringify(answer);
  expect(events(await ops.ask(by({ orderNotionalMax: 3_000_000 })))).toContain(
    String(RejectReason.participantMustRaise),
  );
  expect(events(await ops.ask(by({ orderNotionalMax: 500_000 })))).toContain('tradingLimitsSet');
  const [row] = (await signer.askFor('tradingLimits', { kind: 'getTradingLimits' })).limits;
  expect(row.inForce.orderNotionalMax).toBe(500_000);
});

test.each([
  ['trader', { trader: CARLS }],
  ['key', { target: CARL.id }],
])(
  'messages a second of a %s hold over all of its sessions; cancels pass',
  async (field, whose) => {
    // Two edges where there are threads: the sessions are on both.
    const { port } = await opened(EDGES === 0 ? {} : { edges: 2 });
    const signer = await logOnAs(port, SIGNER);
    const sessions: Client[] = [];
    for (let at = 0; at < 4; at++) sessions.push(await logOnAs(port, CARL));
    await signer.askFor('tradingLimitAck', limits({ ...whose, messagesPerSecond: 8 }));
    // Edges that share it begin it with nothing: their second passes.
    await expect.poll(async () => (await burst(sessions, 1)).refused.length).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const began = performance.now();
    const { passed, refused } = await burst(sessions, 10);
    const seconds = (performance.now() - began) / 1000;
    expect(passed).toBeLessThanOrEqual(Math.ceil(8 + 8 * seconds));
    expect(passed).toBeGreaterThan(0);
    for (const reject of refused) {
      expect(reject).toMatchObject({ reason: RejectReason.rateLimited, field, limit: 8, seq: 0 });
      expect(reject.retryAfterUs).toBeGreaterThan(0);
      expect(reject.creditsLeft).toBeLessThan(8);
    }
    const cancels = await Promise.all(
      sessions.flatMap((session) =>
        Array.from({ length: 10 }, () =>
          session.ask({
            kind: 'cancelOrder',
            contract: 0,
            side: 0,
            ...{ key: 0, account: ANN.account, order: 999, clientOrderId: '' },
          }),
        ),
      ),
    );
    for (const answer of cancels)
      expect(answer).toMatchObject({ reason: RejectReason.orderUnknown });
    // Another trader of the same account sends as before.
    for (let n = 0; n < 20; n++) {
      expect((await signer.ask(place(100 + n, SIGNER))).kind).toBe('orderAck');
    }
  },
  30_000,
);

test('a limit of messages that is there at a log-on holds from the first message on', async () => {
  const { port } = await opened();
  const signer = await logOnAs(port, SIGNER);
  await signer.askFor('tradingLimitAck', limits({ target: CARL.id, messagesPerSecond: 1 }));
  const carl = await logOnAs(port, CARL);
  const { passed, refused } = await burst([carl], 5);
  expect([passed, refused.length]).toEqual([1, 4]);
});

test.each([
  ['trader', { trader: CARLS }],
  ['key', { target: CARL.id }],
])(
  'a %s that goes from edge to edge brings no second limit, though a colleague is on each',
  async (_, whose) => {
    const { ports } = await opened({ edges: 2 });
    const signer = await logOnAs(ports[0], SIGNER);
    await logOnAs(ports[1], SIGNER);
    await signer.askFor('tradingLimitAck', limits({ ...whose, messagesPerSecond: 8 }));
    const began = performance.now();
    let sent = 0;
    for (let round = 0; round < 6; round++) {
      const carl = await logOnAs(ports[round % 2], CARL);
      sent += (await burst([carl], 10)).passed;
      carl.close();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const seconds = (performance.now() - began) / 1000;
    expect(sent).toBeLessThanOrEqual(Math.ceil(8 + 8 * seconds));
    expect(sent).toBeGreaterThanOrEqual(8);
  },
  30_000,
);

test('what was sent beyond a second comes along to another edge', async () => {
  const { ports } = await opened({ edges: 2 });
  const signer = await logOnAs(ports[0], SIGNER);
  await logOnAs(ports[1], SIGNER);
  await signer.askFor('tradingLimitAck', limits({ target: CARL.id, messagesPerSecond: 4 }));
  const began = performance.now();
  let sent = 0;
  for (let round = 0; round < 3; round++) {
    const carl = await logOnAs(ports[round % 2], CARL);
    const items = Array.from({ length: 20 }, (_, n) => place(20 * round + n));
    for (let turn = 0; turn < 12; turn++) {
      const answer = await carl.ask({ kind: 'batch', items } as never);
      if (answer.kind === 'batchAck') sent += 20;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    carl.close();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const seconds = (performance.now() - began) / 1000;
  // A full second's worth lets one through, which is then made up for: five seconds for each.
  expect(sent).toBeLessThanOrEqual(20 + 20 * Math.floor(seconds / 5));
  expect(sent).toBeGreaterThanOrEqual(20);
}, 30_000);
