// A maintenance is announced to everybody who is logged on and to who logs on later, in `status` and by a message of its own; it stops
// the contract at its moment, and an auction reopens it. Over real sockets.
//
// CONTRACT-012

import { afterEach, expect, test } from 'vitest';
import { ContractState, IndexState, RejectReason, type Time } from '../../engine/schema/index.ts';
import { Channel } from '../../proto/client-message.ts';
import type { LooseRequest } from './client.ts';
import { ANN, BOB, BTC, closeAll, logOnAs, must, OPS, openTestVenue, order } from './fixture.ts';

afterEach(closeAll);

const SECOND = 1_000_000;
const HOUR = 3600 * SECOND;
const START = 1_800_000_000_000_000;

/** Time that passes when the test lets it. */
class TestClock {
  time = START;

  now(): Time {
    return this.time as Time;
  }
}

function plan(beginsAt: number, endsAt: number, reason: string): LooseRequest {
  const command = { kind: 'scheduleMaintenance', contract: BTC, beginsAt, endsAt, reason };
  return { kind: 'adminCommand', command } as LooseRequest;
}

test('everybody learns of it ahead; it stops the contract, and an auction reopens it', async () => {
  const clock = new TestClock();
  const venue = await openTestVenue({ tickMs: 1000 }, { clock });
  const prices = [
    { kind: 'setIndexPrice', contract: BTC, price: 1_000_000, state: IndexState.normal },
    { kind: 'setMarkPrice', contract: BTC, price: 1_000_000 },
  ] as const;
  await must(venue, ...prices);
  const ops = await logOnAs(venue.adminPort, OPS);
  const ann = await logOnAs(venue.port, ANN);
  const stream = { channel: Channel.status, contract: BTC, account: 0, resumeAfterSeq: 0 };
  await ann.askFor('subscribed', { kind: 'subscribe', ...stream });

  const soon = await ops.askFor('adminResult', plan(START + HOUR - 1, START + 2 * HOUR, 'disks'));
  expect(soon.events).toMatchObject([{ reason: RejectReason.noticeTooShort }]);

  const [beginsAt, endsAt] = [clock.time + HOUR + SECOND, clock.time + HOUR + 400 * SECOND];
  await ops.askFor('adminResult', plan(beginsAt, endsAt, 'new disks'));
  const told = { contract: BTC, beginsAt, endsAt, reason: 'new disks' };
  expect(await ann.next('maintenance')).toMatchObject(told);
  const stands = { maintenanceFrom: beginsAt, maintenanceUntil: endsAt };
  await ann.next('status', (status) => status.maintenanceFrom === beginsAt);
  expect(ann.all('status').at(-1)).toMatchObject({ ...stands, maintenanceReason: 'new disks' });

  // Who comes later is informed too.
  const bob = await logOnAs(venue.port, BOB);
  expect(await bob.next('maintenance')).toMatchObject(told);

  // A venue that runs has a command a second: the hour passes in steps that are no gap.
  for (let minutes = 0; minutes < 61; minutes++) {
    clock.time += 60 * SECOND;
    await must(venue, prices[1]);
  }
  await ann.next('status', ({ state }) => state === ContractState.cancelOnly);
  const refused = await bob.ask(order(BOB, 'buy', 1, 1_000_000));
  expect(refused).toMatchObject({ kind: 'reject', reason: RejectReason.contractState });

  for (let minutes = 0; minutes < 7; minutes++) {
    clock.time += 60 * SECOND;
    await must(venue, { kind: 'tick' }, prices[1]);
  }
  expect(await bob.next('maintenance')).toMatchObject({
    beginsAt: 0,
    endsAt: 0,
    reason: 'it is over',
  });
  const called = await ann.next('status', ({ state }) => state === ContractState.auction);
  expect(called).toMatchObject({ maintenanceFrom: 0, maintenanceReason: '' });
  await ann.next('status', ({ callEndsAt, returnsTo }) => {
    return callEndsAt > clock.time && returnsTo === ContractState.live;
  });
});
