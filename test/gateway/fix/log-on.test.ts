// Log-ons of FIX, over a real socket: who gets in, and who does not.

import { randomBytes } from 'node:crypto';
import { connect as tlsConnect } from 'node:tls';
import { afterEach, expect, test } from 'vitest';
import { Scope } from '../../../engine/schema/index.ts';
import { checkConfig } from '../../../gateway/host/config.ts';
import { hasOpenssl, makeCertificate } from '../../support/certificate.ts';
import { FixInitiator, type LogOnOptions } from '../../support/fix-initiator.ts';
import {
  ANN,
  BOB,
  closeAll,
  freshFolder,
  logOnAs,
  order as native,
  register,
  type Trader,
} from '../fixture.ts';
import { dial, fixVenue, loggedOn, openSecond, order, pause, SECOND } from './stage.ts';

afterEach(closeAll);

test('a key of Ed25519 and one of HMAC log on; the answer has number 1 and the heartbeat', async () => {
  const venue = await fixVenue();
  for (const trader of [ANN, BOB]) {
    const client = dial(venue, trader);
    client.logOn();
    const answer = await client.next('A');
    expect(answer.seq).toBe(1);
    expect([49, 56, 98, 108].map((tag) => answer.get(tag))).toEqual([
      'PRAYA',
      trader.name,
      '0',
      '30',
    ]);
    client.send('1', [[112, 'are you there']]);
    expect((await client.next('0')).get(112)).toBe('are you there');
    client.send('5');
    await client.next('5');
    await client.closed();
  }
});

const REFUSED: readonly (readonly [string, LogOnOptions])[] = [
  ['a wrong signature', { sign: () => Buffer.alloc(64, 1).toString('base64') }],
  ['no signature in base64', { sign: () => '§§' }],
  ['a heartbeat of 4 s', { heartbeat: 4 }],
  ['a heartbeat of 61 s', { heartbeat: 61 }],
  ['a clock that is 6 s behind', { ahead: -6000 }],
  ['a clock that is 3 s ahead', { ahead: 3000 }],
  ['a reset with another number than 1', { seq: 2, fields: [[141, 'Y']] }],
  ['an account of somebody else', { fields: [[1, '17']] }],
  ['a field that it has not', { fields: [[55, 'BTC-PERP']] }],
  ['cancel on disconnect of another kind', { fields: [[9650, 'X']] }],
  [
    'a drop copy that would cancel',
    {
      fields: [
        [9650, 'S'],
        [9651, 'Y'],
      ],
    },
  ],
];

test('what is wrong with a Logon ends the connection without a number', async () => {
  const venue = await fixVenue();
  for (const [what, options] of REFUSED) {
    const client = dial(venue);
    client.logOn(options);
    await client.closed();
    expect(
      client.received.filter(({ seq }) => seq !== 1),
      what,
    ).toEqual([]);
  }
  const client = dial(venue);
  client.logOn();
  expect((await client.next('A')).seq).toBe(1);
});

test('a Logon that resets is refused in words, which cost no number', async () => {
  const venue = await fixVenue();
  const client = dial(venue);
  client.logOn({ heartbeat: 4, fields: [[141, 'Y']] });
  await client.closed();
  expect(client.received.map(({ type }) => type)).toEqual([]); // Not even read as far as that.
  const other = dial(venue);
  other.logOn({
    fields: [
      [141, 'Y'],
      [1, '99'],
    ],
  });
  expect((await other.next('5')).get(58)).toMatch(/Account/);
  await other.closed();
});

test('a signature is good once', async () => {
  const venue = await fixVenue();
  const client = dial(venue);
  client.logOn();
  await client.next('A');
  const thief = dial(venue);
  thief.raw(client.lastLogOn);
  await thief.closed();
  expect(thief.received).toEqual([]);
  client.send('5');
  await client.next('5');
  await client.closed();
  const again = dial(venue);
  again.raw(client.lastLogOn);
  await again.closed();
  expect(again.received).toEqual([]);
});

test('the same session is logged on once; another account or a drop copy is another session', async () => {
  const venue = await fixVenue();
  const client = dial(venue);
  client.logOn();
  await client.next('A');
  const second = dial(venue);
  second.logOn({ seq: 2 });
  await second.closed();
  expect(second.received).toEqual([]);
  const copy = dial(venue);
  copy.logOn({ fields: [[9651, 'Y']] });
  expect((await copy.next('A')).seq).toBe(1);
  client.send('1', [[112, 'x']]);
  expect((await client.next('0')).get(112)).toBe('x');
});

test('anything before the Logon ends the connection', async () => {
  const venue = await fixVenue();
  const first = dial(venue);
  first.send('D', [[11, 'a']]);
  await first.closed();
  const second = dial(venue);
  second.raw('GET / HTTP/1.1\r\n\r\n');
  await second.closed();
  const third = dial(venue);
  third.raw('8=FIX.4.2\x019=5\x0135=A\x0110=000\x01');
  await third.closed();
  expect([first, second, third].flatMap(({ received }) => received)).toEqual([]);
});

test('who says nothing is let go when the time for the log-on is over', async () => {
  const venue = await fixVenue({ logOnMs: 300 });
  const client = dial(venue);
  await client.closed();
});

test('a drop copy needs no more than the scope read', async () => {
  const venue = await fixVenue();
  const rea: Trader = { id: 4, account: 19, name: 'rea', signer: randomBytes(32) };
  await register(venue, rea, Scope.read);
  const orders = dial(venue, rea);
  orders.logOn();
  await orders.closed();
  const copy = dial(venue, rea);
  copy.logOn({ fields: [[9651, 'Y']] });
  expect((await copy.next('A')).seq).toBe(1);
});

test('cancel on disconnect is of the account of the session, and of a session there is', async () => {
  const venue = await fixVenue();
  await openSecond(venue);
  const own = [
    [1, ANN.account],
    [9650, 'A'],
  ] as const;
  const other = await logOnAs(venue.port, ANN);
  await other.askFor('orderAck', native({ ...ANN, account: SECOND }, 'buy', 1, 997_000));
  const { client } = await loggedOn(venue, ANN, { fields: own });
  client.send('D', order('one', '1', '0.01', '99990'));
  await client.next('8');
  const twice = dial(venue);
  twice.logOn({ seq: 3, fields: own });
  await twice.closed();
  await pause(100);
  expect(venue.state.orders.live).toBe(2);
  client.cut();
  await expect.poll(() => venue.state.orders.live).toBe(1);
  const low = dial(venue);
  await other.askFor('orderAck', native(ANN, 'buy', 1, 998_000));
  low.logOn({ seq: 1, fields: own });
  await low.closed();
  await pause(100);
  expect(venue.state.orders.live).toBe(2);
});

test.skipIf(!hasOpenssl)(
  'with the certificate of the venue it is TLS, and nothing in the clear',
  async () => {
    const venue = await fixVenue(makeCertificate(freshFolder(), 'praya'));
    const secure = (port: number) =>
      tlsConnect({ port, host: '127.0.0.1', rejectUnauthorized: false });
    const client = new FixInitiator(venue.fixPort, ANN, secure);
    client.logOn();
    expect((await client.next('A')).seq).toBe(1);
    const plain = dial(venue);
    plain.logOn({ seq: 2 });
    await plain.closed();
  },
);

test('in the clear beyond this machine, or on a port that is taken, it does not start', () => {
  const settings = { dataFolder: freshFolder(), fixPort: 8903, fixHost: '0.0.0.0' };
  expect(() => checkConfig(settings)).toThrow(/fixHost: plain FIX on 0\.0\.0\.0 is refused/u);
  expect(() => checkConfig({ ...settings, fixHost: '127.0.0.1', port: 8903 })).toThrow(
    /fixPort: is the same as port/u,
  );
});
