// The session layer over a real socket: the cases of the session test list of FIX 4.4.

import { afterEach, expect, test } from 'vitest';
import type { Pair } from '../../support/fix-initiator.ts';
import { frame, stamp } from '../../support/fix-initiator.ts';
import { ANN, BOB, closeAll } from '../fixture.ts';
import { dial, fixVenue, heads, loggedOn, openSecond, order, pause, SECOND } from './stage.ts';

afterEach(closeAll);

test('orders become executions, numbered in the order of the account stream', async () => {
  const venue = await fixVenue();
  const { client } = await loggedOn(venue);
  client.send('D', order('one', '1', '0.01', '99990'));
  const placed = await client.next('8');
  expect([placed.seq, placed.get(11), placed.get(39)]).toEqual([2, 'one', '0']);
  client.send('D', order('two', '1', '0.01', '1'));
  const refused = await client.next('8');
  expect([refused.get(11), refused.get(39)]).toEqual(['two', '8']);
  client.send('F', [
    [11, 'three'],
    [41, 'one'],
    [55, 'BTC-PERP'],
    [54, 1],
    [60, stamp(Date.now())],
  ]);
  expect((await client.next('8', (report) => report.get(39) === '4')).get(41) ?? 'one').toBe('one');
  const seqs = client.received.map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.map((_, at) => at + 1));
});

test('a resend has executions as they were, and a gap fill for all else', async () => {
  const venue = await fixVenue();
  const { client } = await loggedOn(venue);
  client.send('D', order('one', '1', '0.01', '99990'));
  const first = await client.next('8');
  client.send('1', [[112, 'x']]);
  await client.next('0');
  client.send('D', order('two', '1', '0.01', '99991'));
  await client.next('8');
  const before = client.received.length;
  client.send('2', [
    [7, 1],
    [16, 0],
  ]);
  await client.next('8', (report) => report.get(11) === 'two');
  const again = client.received.slice(before);
  const last = client.received[before - 1].seq;
  expect(again[0].type).toBe('4');
  expect([again[0].get(123), again[0].get(43), again[0].get(36)]).toEqual(['Y', 'Y', '2']);
  const report = again.find(({ seq }) => seq === first.seq);
  expect([report?.get(43), report?.get(11)]).toEqual(['Y', 'one']);
  const body = (bytes: string): string =>
    bytes.slice(bytes.indexOf('|', bytes.indexOf('|52=') + 1));
  const original = body(first.bytes).replace(/\|10=.*/u, '');
  expect(report?.bytes).toContain(original);
  expect(again.at(-1)?.seq).toBe(last);
  client.send('1', [[112, 'y']]);
  expect((await client.next('0')).seq).toBe(last + 1);
});

test('a number that is too high is asked for; what comes again is done once', async () => {
  const venue = await fixVenue();
  const { client } = await loggedOn(venue);
  client.send('1', [[112, 'late']], { 34: 5 });
  const ask = await client.next('2');
  expect([ask.get(7), ask.get(16)]).toEqual(['2', '0']);
  client.send(
    '4',
    [
      [123, 'Y'],
      [36, 5],
    ],
    { 34: 2, 43: 'Y', 122: stamp(Date.now()) },
  );
  client.send('1', [[112, 'again']], { 34: 5, 43: 'Y', 122: stamp(Date.now()) });
  expect((await client.next('0')).get(112)).toBe('again');
  client.send('1', [[112, 'no more']], { 34: 5, 43: 'Y', 122: stamp(Date.now()) });
  client.send('1', [[112, 'next']], { 34: 6 });
  expect((await client.next('0')).get(112)).toBe('next');
});

test('a Logon with a number that is too high is answered, and what is missing is asked for', async () => {
  const venue = await fixVenue();
  const { client } = await loggedOn(venue, ANN, { seq: 4 });
  expect((await client.next('2')).get(7)).toBe('1');
  client.send('4', [[36, 5]], { 34: 1 });
  client.send('1', [[112, 'z']]);
  expect((await client.next('0')).get(112)).toBe('z');
});

test('a number that is too low ends the session with a Logout', async () => {
  const venue = await fixVenue();
  const { client } = await loggedOn(venue);
  client.send('1', [[112, 'x']], { 34: 1 });
  expect((await client.next('5')).get(58)).toBe('MsgSeqNum too low, expecting 2 but received 1');
  await client.closed();
  const low = dial(venue);
  low.logOn({ seq: 1 });
  expect((await low.next('5')).get(58)).toBe('MsgSeqNum too low, expecting 2 but received 1');
  await low.closed();
});

const SINGLE_FAULTS: readonly (readonly [string, string, readonly Pair[], string, string])[] = [
  [
    'a tag that is not known',
    '1',
    [
      [112, 'x'],
      [7999, 'x'],
    ],
    '0',
    '7999',
  ],
  ['a tag that is missing', '1', [], '1', '112'],
  [
    'a tag of other messages',
    '1',
    [
      [112, 'x'],
      [55, 'BTC-PERP'],
    ],
    '2',
    '55',
  ],
  ['a tag without a value', '1', [[112, '']], '4', '112'],
  [
    'a value out of the set',
    'D',
    order('a', '1', '1', '1').map(([tag, value]) => [tag, tag === 54 ? 9 : value]),
    '5',
    '54',
  ],
  [
    'a value of another form',
    '2',
    [
      [7, 'x'],
      [16, 0],
    ],
    '6',
    '7',
  ],
  ['a type that FIX has not', 'ZZ', [], '11', '35'],
  [
    'a tag that stands twice',
    '1',
    [
      [112, 'x'],
      [112, 'y'],
    ],
    '13',
    '112',
  ],
  [
    'a group with another count',
    'i',
    [
      [117, 'q'],
      [296, 2],
      [302, 's'],
      [311, 'BTC-PERP'],
      [304, 1],
      [295, 1],
      [299, 1],
      [132, 1],
      [134, 1],
    ],
    '16',
    '296',
  ],
  [
    'a begin that was never sent',
    '2',
    [
      [7, 900],
      [16, 0],
    ],
    '5',
    '7',
  ],
  ['a reset that goes back', '4', [[36, 1]], '5', '36'],
  ['a reset beyond all numbers', '4', [[36, 2_147_483_648]], '5', '36'],
  ['a TestReqID of more than it may have', '1', [[112, 'x'.repeat(257)]], '5', '112'],
];

test('what is wrong with a message by itself is rejected, and the session goes on', async () => {
  const venue = await fixVenue();
  const { client } = await loggedOn(venue);
  for (const [what, type, fields, reason, tag] of SINGLE_FAULTS) {
    const over = type === '4' ? { 34: client.seq } : {};
    const seq = client.send(type, fields, over);
    const reject = await client.next('3');
    const found = [45, 371, 372, 373].map((each) => reject.get(each));
    expect(found, what).toEqual([String(seq), tag, type, reason]);
    expect(reject.get(58), what).toBeTruthy();
  }
  client.send('B', [[148, 'news']]);
  const business = await client.next('j');
  expect([business.get(372), business.get(380)]).toEqual(['B', '3']);
  client.send('1', [[112, 'alive']]);
  expect((await client.next('0')).get(112)).toBe('alive');
});

test('what is garbled is passed over as though it had not come', async () => {
  const venue = await fixVenue();
  const { client } = await loggedOn(venue);
  const good = client.message('1', 2, [[112, 'good']]);
  client.raw(good.replace(/10=\d{3}/u, '10=999').replace('10=999', sumOff(good)));
  client.raw(good.replace(/9=(\d+)/u, (_, length) => `9=${Number(length) - 1}`));
  client.raw('8=FIX.4.4\x019=zz\x01');
  client.raw('rubbish');
  client.raw(
    frame([
      [34, 2],
      [35, '1'],
    ]),
  );
  client.seq = 2;
  client.send('1', [[112, 'after']]);
  expect((await client.next('0')).get(112)).toBe('after');
});

function sumOff(message: string): string {
  const sum = Number(/10=(\d{3})/u.exec(message)?.[1]);
  return `10=${String((sum + 1) % 256).padStart(3, '0')}`;
}

test('another version, another name or a clock that is off ends the session', async () => {
  const venue = await fixVenue();
  const ends: readonly (readonly [
    string,
    (client: Awaited<ReturnType<typeof loggedOn>>['client']) => void,
  ])[] = [
    [
      'BeginString',
      (client) => client.raw(client.message('0', 2, []).replace('FIX.4.4', 'FIX.4.2')),
    ],
    ['CompID', (client) => client.send('0', [], { 49: 'bob' })],
    ['CompID', (client) => client.send('0', [], { 56: 'PRAYER' })],
    ['SendingTime', (client) => client.send('0', [], { 52: stamp(Date.now() - 200_000) })],
    ['MsgSeqNum', (client) => client.raw(client.message('0', 2, [], { 34: null }))],
  ];
  for (const [word, does] of ends) {
    const { client } = await loggedOn(venue, ANN, { fields: [[141, 'Y']] });
    does(client);
    expect((await client.next('5')).get(58)).toContain(word);
    await client.closed();
  }
});

test('an order whose SendingTime is off is refused once, and not asked for again', async () => {
  const venue = await fixVenue();
  const { client } = await loggedOn(venue);
  client.send('D', order('old', '1', '0.01', '99990'), { 52: stamp(Date.now() - 200_000) });
  expect((await client.next('3')).get(373)).toBe('10');
  await client.next('5');
  await client.closed();
  const { client: again } = await loggedOn(venue, ANN, { seq: 3 });
  again.send('1', [[112, 'x']]);
  await again.next('0');
  expect(again.received.filter(({ type }) => type === '2')).toEqual([]);
});

test('heartbeats in time, a test request into silence, and an end of it', async () => {
  const venue = await fixVenue({ heartbeatMs: 1000 });
  const { client } = await loggedOn(venue, ANN, { heartbeat: 5 });
  const test = await client.next('1');
  client.send('0', [[112, test.get(112) ?? '']]);
  expect((await client.next('1')).type).toBe('1');
  expect((await client.next('5')).get(58)).toBeTruthy();
  await client.closed();
}, 20_000);

test('a reset begins at 1 on both sides, behind all that was before', async () => {
  const venue = await fixVenue();
  const { client } = await loggedOn(venue);
  client.send('D', order('one', '1', '0.01', '99990'));
  await client.next('8');
  client.send('5');
  await client.next('5');
  await client.closed();
  const { client: again, answer } = await loggedOn(venue, ANN, { seq: 1, fields: [[141, 'Y']] });
  expect([answer.seq, answer.get(141)]).toEqual([1, 'Y']);
  again.send('1', [[112, 'x']]);
  expect((await again.next('0')).seq).toBe(2);
});

test('cancel on disconnect is on unless it is turned off; what went meanwhile is resent', async () => {
  const venue = await fixVenue();
  const { client } = await loggedOn(venue);
  client.send('D', order('one', '1', '0.01', '99990'));
  const placed = await client.next('8');
  client.cut();
  await pause(300);
  const { client: again, answer } = await loggedOn(venue, ANN, { seq: 3, fields: [[9650, 'N']] });
  expect(answer.seq).toBeGreaterThan(placed.seq + 1);
  again.send('2', [
    [7, placed.seq + 1],
    [16, 0],
  ]);
  const gone = await again.next('8');
  expect([gone.get(43), gone.get(39), gone.seq]).toEqual(['Y', '4', placed.seq + 1]);
  again.send('D', order('two', '1', '0.01', '99990'));
  await again.next('8', (report) => report.get(11) === 'two');
  const next = again.seq;
  again.cut();
  await pause(300);
  const { client: third } = await loggedOn(venue, ANN, { seq: next });
  third.send('F', [
    [11, 'c'],
    [41, 'two'],
    [55, 'BTC-PERP'],
    [54, 1],
    [60, stamp(Date.now())],
  ]);
  expect((await third.next('8')).get(39)).toBe('4');
});

test('a drop copy has the executions of the participant, and takes up where it was', async () => {
  const venue = await fixVenue();
  const copy = await loggedOn(venue, ANN, { fields: [[9651, 'Y']] });
  const { client } = await loggedOn(venue);
  client.send('D', order('one', '1', '0.01', '99990'));
  const seen = await copy.client.next('8');
  expect([seen.seq, seen.get(11)]).toEqual([2, 'one']);
  copy.client.send('D', order('no', '1', '0.01', '99990'));
  expect((await copy.client.next('j')).get(372)).toBe('D');
  copy.client.cut();
  client.send('D', order('two', '1', '0.01', '99991'));
  await client.next('8', (report) => report.get(11) === 'two');
  await pause(100);
  const again = await loggedOn(venue, ANN, { seq: 3, fields: [[9651, 'Y']] });
  const later = await again.client.next('8', (report) => report.get(11) === 'two');
  expect(later.seq).toBe(again.answer.seq + 1);
  again.client.send('2', [
    [7, 1],
    [16, 0],
  ]);
  expect((await again.client.next('8')).get(11)).toBe('one');
});

test('a drop copy has all of an account that was opened while it was away', async () => {
  const venue = await fixVenue();
  const copy = await loggedOn(venue, ANN, { fields: [[9651, 'Y']] });
  copy.client.cut();
  await openSecond(venue);
  const again = await loggedOn(venue, ANN, { seq: 2, fields: [[9651, 'Y']] });
  const report = await again.client.next('AP', (each) => each.get(1) === String(SECOND));
  expect(report.get(721)).toBe(`${SECOND}-1`);
});

test('a flood of what is refused ends the session', async () => {
  const venue = await fixVenue({ creditsPerSecond: 5, creditsMax: 5 });
  const { client } = await loggedOn(venue, BOB);
  for (let at = 0; at < 3000; at++) client.send('1');
  await client.closed();
});

test('a message of more than 64 KiB ends the session', async () => {
  const venue = await fixVenue();
  const { client } = await loggedOn(venue);
  client.send('1', [[112, 'x'.repeat(70_000)]]);
  await client.closed();
  expect(heads(client.received).at(-1)).toMatch(/ 5$/u);
});
