// One action puts affiliates out: their quotes, their entry, and how long it took, on record. Over real sockets.
//
// Shows A-11.
import { afterEach, expect, test } from 'vitest';
import { type NoteSuspensionEffect, PostOnly, RejectReason } from '../../engine/schema/index.ts';
import { readEnvelopes } from '../../gateway/replay/envelopes.ts';
import { locateLog } from '../../gateway/replay/log-location.ts';
import { Channel } from '../../proto/client-message.ts';
import {
  ANN,
  BTC,
  closeAll,
  freshFolder,
  logOnAs,
  MIA,
  OPS,
  openTestVenue,
  order,
  passed,
  registerAffiliate,
} from './fixture.ts';

afterEach(closeAll);

// AFMM-005
test('the quotes go, entry is barred, clients notice nothing, and the time it took is in the journal', async () => {
  const dataFolder = freshFolder();
  const venue = await openTestVenue({ dataFolder });
  await registerAffiliate(venue, MIA);
  const [mia, ann] = [await logOnAs(venue.port, MIA), await logOnAs(venue.port, ANN)];
  const makes = { postOnly: PostOnly.reject };
  for (let at = 0; at < 50; at++) {
    await mia.askFor('orderAck', order(MIA, 'sell', 1, 1_000_010 + at, makes));
  }
  await ann.askFor('orderAck', order(ANN, 'buy', 3, 999_990, makes));
  const stream = { channel: Channel.bookRaw, contract: BTC, account: 0, resumeAfterSeq: 0 };
  await ann.askFor('subscribed', { kind: 'subscribe', ...stream });
  const book = await ann.next('bookSnapshot');
  expect(book.asks.length).toBe(50);
  const ops = await logOnAs(venue.adminPort, OPS);
  const command = { kind: 'suspendAffiliate', participant: 0, suspended: true, reason: 'breach' };
  const result = await ops.askFor('adminResult', { kind: 'adminCommand', command } as never);
  const gone = await ann.next('bookDelta', ({ asks }) => asks.length > 0);
  expect(gone.asks.every(({ qty }) => qty === 0)).toBe(true);
  expect(await mia.ask(order(MIA, 'sell', 1, 1_000_010, makes))).toMatchObject({
    reason: RejectReason.affiliateSuspended,
  });
  expect(venue.state.orders.live).toBe(1);
  await passed(50);
  await venue.close();
  const noted: NoteSuspensionEffect[] = [];
  for await (const { command: written } of readEnvelopes(locateLog(dataFolder))) {
    if (written.kind === 'noteSuspensionEffect') noted.push(written);
  }
  expect(noted).toHaveLength(1);
  const [effect] = noted;
  expect(effect.suspension).toBe(result.seq);
  expect(effect.effectiveAt).toBeGreaterThan(effect.receivedAt);
});

test('no one can report for the venue how long it took', async () => {
  const venue = await openTestVenue();
  const ops = await logOnAs(venue.adminPort, OPS);
  const command = { kind: 'noteSuspensionEffect', suspension: 1, receivedAt: 1, effectiveAt: 1 };
  const answer = await ops.ask({ kind: 'adminCommand', command } as never);
  expect(answer).toMatchObject({ reason: RejectReason.unsupported });
});
