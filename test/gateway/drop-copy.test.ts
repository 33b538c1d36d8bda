// One connection that receives everything that happens to a participant's accounts, or to everybody's for staff.
//
// Shows A-06.
import { afterEach, expect, test } from 'vitest';
import { RejectReason, Scope } from '../../engine/schema/index.ts';
import { Channel } from '../../proto/client-message.ts';
import type { Client } from './client.ts';
import {
  ANN,
  BOB,
  closeAll,
  connect,
  logOnAs,
  MIA,
  must,
  OPS,
  openTestVenue,
  order,
  register,
  registerAffiliate,
} from './fixture.ts';

afterEach(closeAll);

const SECOND_ACCOUNT = 20;
const DROP_COPY = {
  kind: 'subscribe',
  channel: Channel.dropCopy,
  contract: 0,
  account: 0,
  resumeAfterSeq: 0,
} as const;

test.each([false, true])(
  'a participant receives all its accounts and no other (JSON %s)',
  async (json) => {
    const venue = await openTestVenue();
    const open = { kind: 'openAccount', account: SECOND_ACCOUNT, participant: ANN.id } as const;
    const [reader, ann, bob] = [
      await logOnAs(venue.port, ANN, { json }),
      await logOnAs(venue.port, ANN),
      await logOnAs(venue.port, BOB),
    ];
    await ann.askFor('orderAck', order(ANN, 'buy', 1, 999_000));
    await reader.askFor('subscribed', DROP_COPY);
    const snapshot = await reader.next('accountSnapshot');
    expect(snapshot).toMatchObject({ account: ANN.account, orders: [{ limit: 999_000 }] });
    await must(venue, open, {
      kind: 'deposit',
      account: SECOND_ACCOUNT,
      currency: 'USD',
      amount: 10_000_000_000,
      reference: 'second',
    });
    for (let i = 0; i < 3; i++) {
      await bob.askFor('orderAck', order(BOB, 'sell', 2, 1_000_010));
      await ann.askFor('orderAck', order(ANN, 'buy', 1, 1_000_010));
      const second = { ...ANN, account: SECOND_ACCOUNT };
      await ann.askFor('orderAck', order(second, 'buy', 1, 1_000_010));
    }
    const { streamSeq } = venue.state.accounts;
    for (const [account, first] of [
      [ANN.account, snapshot.accountSeq + 1],
      [SECOND_ACCOUNT, 1],
    ]) {
      const last = streamSeq[account as never];
      await expect.poll(() => seqsOf(reader, account).at(-1)).toBe(last);
      expect(seqsOf(reader, account)).toEqual(range(first, last));
    }
    expect(seqsOf(reader, BOB.account)).toEqual([]);
  },
);

test('staff receive everybody on their own listener, with affiliates marked', async () => {
  const venue = await openTestVenue();
  await registerAffiliate(venue, MIA);
  const [ops, mia, bob] = [
    await logOnAs(venue.adminPort, OPS),
    await logOnAs(venue.port, MIA),
    await logOnAs(venue.port, BOB),
  ];
  await ops.askFor('subscribed', DROP_COPY);
  await mia.askFor('orderAck', order(MIA, 'sell', 2, 1_000_010, { postOnly: 2 }));
  await bob.askFor('orderAck', order(BOB, 'buy', 2, 1_000_010));
  for (const { account } of [MIA, BOB]) {
    const reported = await ops.next(
      'accountEvent',
      (event) => event.account === account && event.event.kind === 'ownFill',
    );
    expect(reported.event).toMatchObject({ makerAfmm: true, takerAfmm: false });
    const seqs = seqsOf(ops, account);
    expect(seqs).toEqual(range(seqs[0], seqs[0] + seqs.length - 1));
  }
  expect(ops.all('accountSnapshot')).toEqual([]);
});

test('it is refused to who may not read, and where it is not', async () => {
  const venue = await openTestVenue();
  const writer = { ...MIA, id: 8, account: 30, name: 'writer' };
  await register(venue, writer, Scope.trade);
  const blind = await logOnAs(venue.port, writer);
  expect(await blind.ask(DROP_COPY)).toMatchObject({ reason: RejectReason.scopeMissing });
  const opsOutside = await logOnAs(venue.port, OPS);
  expect(await opsOutside.ask(DROP_COPY)).toMatchObject({ reason: RejectReason.unsupported });
  const stranger = connect(venue.port);
  await stranger.next('hello');
  expect(await stranger.ask(DROP_COPY)).toMatchObject({ reason: RejectReason.notLoggedOn });
  const ann = await logOnAs(venue.port, ANN);
  for (const place of [{ account: BOB.account }, { account: ANN.account }, { contract: 1 }]) {
    const answer = await ann.ask({ ...DROP_COPY, ...place });
    expect(answer).toMatchObject({ reason: RejectReason.fieldInvalid });
  }
  const resumes = await ann.ask({ ...DROP_COPY, resumeAfterSeq: 1 });
  expect(resumes).toMatchObject({ reason: RejectReason.fieldInvalid });
});

function seqsOf(client: Client, account: number): number[] {
  const events = client.all('accountEvent').filter((event) => event.account === account);
  return events.map(({ accountSeq }) => accountSeq);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
