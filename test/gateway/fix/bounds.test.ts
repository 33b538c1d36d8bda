// What fits no message of the venue is refused by its field, whoever else waits with it; and the session goes on.

import { afterEach, expect, test } from 'vitest';
import { ETH_PERP } from '../../../engine/contracts/live-contracts.ts';
import { ContractState, IndexState, RejectReason } from '../../../engine/schema/index.ts';
import { Tag } from '../../../gateway/fix/tags.ts';
import type { Pair } from '../../support/fix-initiator.ts';
import { stamp } from '../../support/fix-initiator.ts';
import { ANN, closeAll, logOnAs, must, order as nativeOrder } from '../fixture.ts';
import { fixVenue, loggedOn, order, pause } from './stage.ts';

afterEach(closeAll);

const LONG = 'x'.repeat(300);

function massCancel(id: string, tag: string): Pair[] {
  return [
    [11, id],
    [530, 7],
    [526, tag],
    [60, stamp(Date.now())],
  ];
}

test.each<readonly [string, string, Pair[], string]>([
  ['an id', '8', [...order(LONG, '1', '0.01', '99990')], 'placeOrder.clientOrderId'],
  ['a pair', '8', [...order('one', '1', '0.01', '99990'), [583, LONG]], 'placeOrder.pairWith'],
  [
    'a time',
    '8',
    [...order('one', '1', '0.01', '99990'), [59, 6], [126, '99991231-00:00:00']],
    'placeOrder.expiresAt',
  ],
])('%s beyond the bounds of the protocol', async (_, answer, fields, field) => {
  const venue = await fixVenue();
  const { client } = await loggedOn(venue);
  client.send('D', fields);
  const refused = await client.next(answer);
  expect(refused.get(39)).toBe('8');
  expect(refused.get(Tag.refusalField)).toBe(field);
  client.send('D', order('two', '1', '0.01', '99990'));
  expect((await client.next('8')).get(39)).toBe('0');
});

test('mass cancels with such a tag, more at once than are run, and a client that leaves', async () => {
  const venue = await fixVenue();
  const { client } = await loggedOn(venue);
  for (let at = 0; at < 12; at++) client.send('q', massCancel(`m${at}`, LONG));
  for (let at = 0; at < 12; at++) {
    const refused = await client.next('r');
    expect(refused.get(531)).toBe('0');
    expect(refused.get(Tag.refusalReason)).toBe(String(RejectReason.fieldInvalid));
  }
  client.send('D', order('one', '1', '0.01', '99990'));
  await client.next('8');
  for (let at = 0; at < 12; at++) client.send('q', massCancel(`n${at}`, LONG));
  client.send('5', []);
  await client.next('5');
  await pause(200);
  const again = await loggedOn(venue, ANN, { seq: client.seq });
  again.client.send('H', [
    [11, 'one'],
    [55, 'BTC-PERP'],
    [54, 1],
  ]);
  const status = await again.client.next('j');
  expect(status.get(380)).toBe('1'); // It is not live: canceled when its client left.
});

test('a contract that is listed after the log-on is known by its first event, and by the list', async () => {
  const venue = await fixVenue();
  const { client } = await loggedOn(venue);
  const events = await venue.submit({ kind: 'listContract', terms: ETH_PERP });
  const listed = events.find(({ kind }) => kind === 'contractListed');
  if (listed?.kind !== 'contractListed') throw new Error('not listed');
  const contract = ETH_PERP.contract;
  await must(
    venue,
    { kind: 'approveContract', contract, reference: 'SFC-2', termsHash: listed.termsHash },
    { kind: 'publishDisclosure', contract, version: 1, hash: 'a1'.repeat(32) },
    { kind: 'acknowledgeDisclosure', participant: ANN.id, contract, version: 1 },
    { kind: 'setIndexPrice', contract, price: 400_000, state: IndexState.normal },
    { kind: 'setMarkPrice', contract, price: 400_000 },
    { kind: 'setContractState', contract, state: ContractState.live, reason: 'open' },
  );
  const native = await logOnAs(venue.port, ANN);
  native.send({ ...nativeOrder(ANN, 'buy', 1, 399_999), contract, clientOrderId: 'eth' });
  const report = await client.next('8');
  expect([report.get(55), report.get(11), report.get(39)]).toEqual(['ETH-PERP', 'eth', '0']);
  client.send('F', [
    [11, 'c'],
    [41, 'eth'],
    [55, 'BTC-PERP'],
    [54, 1],
    [60, stamp(Date.now())],
  ]);
  expect((await client.next('9')).get(Tag.refusalReason)).toBe(String(RejectReason.orderMismatch));
});
