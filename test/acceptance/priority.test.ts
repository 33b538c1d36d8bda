// Clients before affiliates at one price, whatever they send and however often the venue starts again; marked on every
// feed; and put out by one action that leaves the clients' book alone. Over real sockets.
//
// Shows.
import { afterEach, describe, expect, test } from 'vitest';
import { OrderType, PostOnly, TimeInForce, TriggerOn } from '../../engine/schema/index.ts';
import type { Venue } from '../../gateway/venue/venue.ts';
import { Channel } from '../../proto/client-message.ts';
import type { Client } from '../gateway/client.ts';
import {
  ANN,
  BOB,
  BTC,
  closeAll,
  freshFolder,
  logOnAs,
  MIA,
  must,
  OPS,
  openTestVenue,
  order,
  registerAffiliate,
} from '../gateway/fixture.ts';

afterEach(closeAll);

const P = 1_000_100;
const LOTS = 5;

interface Stage {
  readonly venue: Venue;
  readonly mia: Client;
  readonly ann: Client;
  readonly bob: Client;
}

const join = (rest: object = {}, limit = P) => order(ANN, 'sell', LOTS, limit, rest);

/** How a client comes to the price at which the affiliate has been resting. */
const JOINS: Readonly<Record<string, (stage: Stage) => Promise<unknown>>> = {
  'a limit order': ({ ann }) => ann.askFor('orderAck', join()),
  'a post-only order': ({ ann }) => ann.askFor('orderAck', join({ postOnly: PostOnly.reject })),
  'a post-only order that slides': async ({ ann, bob }) => {
    await bob.askFor('orderAck', order(BOB, 'buy', 1, P - 1));
    await ann.askFor('orderAck', join({ postOnly: PostOnly.slide }, P - 1));
  },
  'an iceberg, through all its refreshes': ({ ann }) =>
    ann.askFor('orderAck', join({ displayQty: 1 })),
  'good till time': ({ ann, venue }) =>
    ann.askFor(
      'orderAck',
      join({
        timeInForce: TimeInForce.goodTillTime,
        expiresAt: venue.state.time + 3_600_000_000,
      }),
    ),
  'an amend to that price': async ({ ann }) => {
    const { order: id } = await ann.askFor('orderAck', join({ qty: 1 }, P + 50));
    await ann.askFor('orderAck', amend(id, LOTS, P));
  },
  'an amend to more lots': async ({ ann }) => {
    const { order: id } = await ann.askFor('orderAck', join({ qty: 1 }));
    await ann.askFor('orderAck', amend(id, LOTS, 0));
  },
  'a batch': ({ ann }) =>
    ann.askFor('batchAck', {
      kind: 'batch',
      items: [join({ qty: 2 }), join({ qty: LOTS - 2 })],
    }),
  'a stop that wakes': async ({ ann, venue }) => {
    const stop = { type: OrderType.stopLimit, trigger: 999_900, triggerOn: TriggerOn.mark };
    await ann.askFor('orderAck', join(stop));
    await must(venue, { kind: 'setMarkPrice', contract: BTC, price: 999_900 });
    await must(venue, { kind: 'tick' });
  },
};

/** How somebody takes. */
const TAKES: Readonly<Record<string, object>> = {
  'a limit order': {},
  'immediate or cancel': { timeInForce: TimeInForce.immediateOrCancel },
  'fill or kill': { timeInForce: TimeInForce.fillOrKill },
  'at market': { type: OrderType.market, limit: 0, timeInForce: TimeInForce.immediateOrCancel },
};

describe('an affiliate that was there first trades after', () => {
  test.each(Object.entries(JOINS))('%s of a client', async (_, joins) => {
    const stage = await openStage();
    await quote(stage, LOTS, P);
    await joins(stage);
    await takesFromClientFirst(stage, {});
  });

  test.each(Object.entries(TAKES))('a client, taken by %s', async (_, takes) => {
    const stage = await openStage();
    await quote(stage, LOTS, P);
    await stage.ann.askFor('orderAck', join());
    await takesFromClientFirst(stage, takes);
  });

  test('a client, after the venue has been closed and opened again', async () => {
    const dataFolder = freshFolder();
    const before = await openStage(dataFolder);
    await quote(before, LOTS, P);
    await before.ann.askFor('orderAck', join());
    await before.venue.snapshot();
    await before.venue.close();
    const stage = await connectAll(await openTestVenue({ dataFolder }));
    await takesFromClientFirst(stage, {});
  });

  test('but before a client at a worse price', async () => {
    const stage = await openStage();
    await quote(stage, LOTS, P - 1);
    await stage.ann.askFor('orderAck', join());
    const filled = await takes(stage, LOTS, {});
    expect(filled).toEqual([[true, LOTS, P - 1]]);
  });
});

test('a fill with an affiliate is marked on the tape, in the drop copy and on both streams', async () => {
  const stage = await openStage();
  const { ann, bob, mia, venue } = stage;
  await ann.askFor('subscribed', stream(Channel.trades, BTC));
  await bob.askFor('subscribed', stream(Channel.dropCopy, 0));
  await mia.askFor('subscribed', stream(Channel.account, 0, MIA.account));
  const ops = await logOnAs(venue.adminPort, OPS);
  await ops.askFor('subscribed', stream(Channel.dropCopy, 0));
  await quote(stage, LOTS, P);
  expect(await takes(stage, LOTS, {})).toEqual([[true, LOTS, P]]);
  const tape = await ann.next('trades', ({ snapshot }) => !snapshot);
  expect(tape.trades).toMatchObject([{ makerAfmm: true, takerAfmm: false }]);
  for (const reader of [bob, mia, ops]) {
    const { event } = await reader.next(
      'accountEvent',
      (reported) => reported.event.kind === 'ownFill',
    );
    expect(event).toMatchObject({ makerAfmm: true, takerAfmm: false, qty: LOTS });
  }
});

test('one action takes the quotes of affiliates away, bars them, and leaves the clients’ book', async () => {
  const stage = await openStage();
  const { ann, mia, venue } = stage;
  await quote(stage, LOTS, P);
  await ann.askFor('orderAck', join({}, P + 5));
  await ann.askFor('subscribed', stream(Channel.bookRaw, BTC));
  const ops = await logOnAs(venue.adminPort, OPS);
  const command = { kind: 'suspendAffiliate', participant: 0, suspended: true, reason: 'breach' };
  await ops.askFor('adminResult', { kind: 'adminCommand', command } as never);
  const refused = await mia.askFor('reject', order(MIA, 'sell', 1, P, MAKES));
  expect(refused.text).toMatch(/suspended/);
  expect(venue.state.orders.live).toBe(1);
  const fills = await takes(stage, LOTS, {}, P + 5);
  expect(fills).toEqual([[false, LOTS, P + 5]]);
});

const MAKES = { postOnly: PostOnly.reject };

async function openStage(dataFolder = freshFolder()): Promise<Stage> {
  const venue = await openTestVenue({ dataFolder });
  await registerAffiliate(venue, MIA);
  return connectAll(venue);
}

async function connectAll(venue: Venue): Promise<Stage> {
  const [mia, ann, bob] = await Promise.all(
    [MIA, ANN, BOB].map((trader) => logOnAs(venue.port, trader)),
  );
  return { venue, mia, ann, bob };
}

async function quote({ mia }: Stage, qty: number, limit: number): Promise<void> {
  await mia.askFor('orderAck', order(MIA, 'sell', qty, limit, MAKES));
}

/** Twice as many lots as each of them has: first the client's, to the last lot, then the affiliate's. */
async function takesFromClientFirst(stage: Stage, rest: object): Promise<void> {
  const first = await takes(stage, LOTS, rest);
  expect(first.every(([isAffiliate]) => !isAffiliate)).toBe(true);
  expect(lotsOf(first)).toBe(LOTS);
  expect(await takes(stage, LOTS, rest)).toEqual([[true, LOTS, P]]);
}

type Taken = readonly [isAffiliate: boolean, qty: number, price: number];

/** Bob buys; whom he took from by his own stream. */
async function takes(stage: Stage, qty: number, rest: object, limit = P): Promise<Taken[]> {
  const { bob } = stage;
  await bob.askFor('subscribed', stream(Channel.account, 0, BOB.account));
  const from = bob.messages.length;
  const ack = await bob.askFor('orderAck', order(BOB, 'buy', qty, limit, rest));
  const taken: Taken[] = [];
  let lots = 0;
  while (lots < qty) {
    const { event } = await bob.next(
      'accountEvent',
      ({ event: reported }) => reported.kind === 'ownFill' && reported.order === ack.order,
    );
    if (event.kind !== 'ownFill') continue;
    taken.push([event.makerAfmm, event.qty, event.price]);
    lots += event.qty;
  }
  expect(bob.messages.length).toBeGreaterThan(from);
  return taken;
}

function lotsOf(taken: readonly Taken[]): number {
  return taken.reduce((sum, [, qty]) => sum + qty, 0);
}

function stream(channel: Channel, contract: number, account = 0) {
  return { kind: 'subscribe', channel, contract, account, resumeAfterSeq: 0 } as const;
}

function amend(id: number, qty: number, limit: number) {
  return {
    kind: 'amendOrder',
    contract: 0,
    side: 0,
    key: 0,
    account: ANN.account,
    order: id,
    clientOrderId: '',
    qty,
    limit,
    trigger: 0,
    cap: 0,
    validUntil: 0,
  } as const;
}
