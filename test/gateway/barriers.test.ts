// What one participant may learn of another: nothing but what is public. With the key of an affiliate as
// with the key of a client, on every channel.
//
// Shows A-06, A-08.
import { afterEach, expect, test } from 'vitest';
import {
  OrderType,
  PostOnly,
  RejectReason,
  TimeInForce,
  TriggerOn,
} from '../../engine/schema/index.ts';
import type { Venue } from '../../gateway/venue/venue.ts';
import { Channel } from '../../proto/client-message.ts';
import type { Client } from './client.ts';
import {
  ANN,
  BOB,
  BTC,
  closeAll,
  logOnAs,
  MIA,
  openTestVenue,
  order,
  passed,
  registerAffiliate,
  type Trader,
} from './fixture.ts';

afterEach(closeAll);

test('a trade with an affiliate is marked on the tape and on the fills of both', async () => {
  const { mia, bob, ann } = await openStage();
  await readAll(ann, ANN);
  await mia.askFor('orderAck', quote('sell', 5, 1_000_010));
  await ann.next('bbo', ({ askQty }) => askQty === 5);
  expect(JSON.stringify(ann.messages)).not.toMatch(/Afmm":true|ffiliate/);
  await bob.askFor('orderAck', order(BOB, 'buy', 5, 1_000_010));
  const printed = await ann.next('trades', ({ snapshot }) => !snapshot);
  expect(printed.trades).toMatchObject([{ qty: 5, makerAfmm: true, takerAfmm: false }]);
  for (const party of [mia, bob]) {
    const { event } = await party.next('accountEvent', ({ event }) => event.kind === 'ownFill');
    expect(event).toMatchObject({ qty: 5, makerAfmm: true, takerAfmm: false });
  }
  await ann.askFor('orderAck', order(ANN, 'sell', 2, 1_000_000));
  await bob.askFor('orderAck', order(BOB, 'buy', 2, 1_000_000));
  const plain = await ann.next('trades', ({ trades }) => trades.some(({ qty }) => qty === 2));
  expect(plain.trades).toMatchObject([{ makerAfmm: false, takerAfmm: false }]);
});

test.each([
  ['an affiliate', MIA],
  ['a client', ANN],
])('%s learns of others what everybody is told', async (_, reader) => {
  const { venue, mia, bob, ann } = await openStage();
  const spy = reader === MIA ? mia : ann;
  const from = spy.messages.length;
  await readAll(spy, reader);
  const iceberg = { displayQty: 100, clientOrderId: 'bobs-iceberg', tag: 'bobs-tag' };
  const hidden = await bob.askFor('orderAck', order(BOB, 'sell', 7_777, 1_000_050, iceberg));
  const stop = await bob.askFor(
    'orderAck',
    order(BOB, 'sell', 3_333, 990_000, {
      type: OrderType.stopLimit,
      trigger: 995_000,
      triggerOn: TriggerOn.mark,
      clientOrderId: 'bobs-stop',
    }),
  );
  const own = order(reader, 'buy', 1, 999_000, { postOnly: PostOnly.reject });
  await spy.askFor('orderAck', own);
  await passed(1200); // Every timer has had its turn.
  const { account } = reader;
  for (const other of [hidden.order, stop.order, 999_999]) {
    // An order of another is as unknown as one that never was.
    const asked = {
      kind: 'cancelOrder',
      contract: 0,
      side: 0,
      key: 0,
      account,
      order: other,
      clientOrderId: '',
    } as const;
    const refused = await spy.askFor('reject', asked);
    expect(refused).toMatchObject({ reason: RejectReason.orderUnknown, limit: 0, field: 'order' });
  }
  const theirs = [BOB, reader === MIA ? ANN : MIA];
  for (const { account: other } of theirs) {
    const stream = { channel: Channel.account, contract: 0, account: other, resumeAfterSeq: 0 };
    for (const asked of [
      { kind: 'getAccount', account: other } as const,
      { kind: 'subscribe', ...stream } as const,
    ]) {
      expect(await spy.ask(asked)).toMatchObject({ reason: RejectReason.accountNotYours });
    }
  }
  await spy.askFor('contracts', { kind: 'getContracts' });
  await spy.askFor('gate', { kind: 'getGate', contract: 0 });
  const received = spy.messages.slice(from).map(({ message }) => message);
  const quiet = received.filter(({ kind }) => kind !== 'reject' && kind !== 'contracts');
  const text = JSON.stringify(quiet);
  for (const word of [
    /bobs/,
    /(?<!\d)(7777|7767)(?!\d)/,
    /(?<!\d)(3333|995000)(?!\d)/,
    /ffiliate/,
    /Afmm":true/,
  ]) {
    expect(text).not.toMatch(word);
  }
  for (const { account: other } of theirs) expect(text).not.toContain(`"account":${other}`);
  expect(received.filter(({ kind }) => kind === 'accountEvent').length).toBeGreaterThan(0);
  // These names are the asker's own from here on, so they come last.
  for (const clientOrderId of ['bobs-iceberg', 'bobs-stop']) {
    const asked = {
      kind: 'cancelOrder',
      contract: 0,
      side: 0,
      key: 0,
      account,
      order: 0,
      clientOrderId,
    } as const;
    const refused = await spy.askFor('reject', asked);
    expect(refused).toMatchObject({ reason: RejectReason.orderUnknown, limit: 0 });
  }
  expect(venue.state.orders.live).toBe(2 + 1);
});

async function openStage(): Promise<{ venue: Venue; mia: Client; bob: Client; ann: Client }> {
  const venue = await openTestVenue();
  await registerAffiliate(venue, MIA);
  const [mia, bob, ann] = await Promise.all(
    [MIA, BOB, ANN].map((trader) => logOnAs(venue.port, trader)),
  );
  for (const [client, { account }] of [
    [mia, MIA],
    [bob, BOB],
  ] as const) {
    const stream = { channel: Channel.account, contract: 0, account, resumeAfterSeq: 0 };
    await client.askFor('subscribed', { kind: 'subscribe', ...stream });
  }
  return { venue, mia, bob, ann };
}

async function readAll(client: Client, { account }: Trader): Promise<void> {
  for (const channel of Object.values(Channel)) {
    const isOwn = channel === Channel.account;
    const place = isOwn ? { contract: 0, account } : { contract: BTC, account: 0 };
    await client.ask({ kind: 'subscribe', channel, ...place, resumeAfterSeq: 0 });
  }
}

function quote(side: 'buy' | 'sell', qty: number, limit: number) {
  const rest = { postOnly: PostOnly.reject, timeInForce: TimeInForce.goodTillCancel };
  return order(MIA, side, qty, limit, rest);
}
