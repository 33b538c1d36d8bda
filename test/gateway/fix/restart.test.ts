// What a client of FIX has of its numbers when the venue, or its edge, is killed: all of them.

import { afterEach, expect, test } from 'vitest';
import { FaultyThreads } from '../edges/faulty-threads.ts';
import { ANN, closeAll, freshFolder, openTestVenue, settingsIn, startProcess } from '../fixture.ts';
import { loggedOn, order, pause } from './stage.ts';

afterEach(closeAll);

const SETTINGS = { fixPort: 0 } as const;

/** A folder with the venue's people in it. */
async function furnished(): Promise<string> {
  const dataFolder = freshFolder();
  const venue = await openTestVenue({ dataFolder });
  await venue.close();
  return dataFolder;
}

test('after kill −9 every number is what it was, and no execution is missing', async () => {
  const settings = settingsIn(await furnished(), SETTINGS);
  const before = new Map<number, string>();
  let asked = 0;
  let next = 1;
  for (let round = 0; round < 3; round++) {
    const venue = await startProcess(settings);
    await pause(300);
    const { client, answer } = await loggedOn(venue, ANN, { seq: next, fields: [[9650, 'N']] });
    client.send('2', [
      [7, 1],
      [16, 0],
    ]);
    await pause(400);
    const ask = client.received.find(({ type }) => type === '2');
    if (ask !== undefined) {
      const over = { 34: ask.get(7) ?? '', 43: 'Y', 122: ask.get(52) ?? '' };
      client.send(
        '4',
        [
          [123, 'Y'],
          [36, client.seq],
        ],
        over,
      );
    }
    const again = client.received.filter(({ type, get }) => type === '8' && get(43) === 'Y');
    const found = new Map(again.map(({ seq, get }) => [seq, get(17) ?? '']));
    for (const [seq, id] of before) expect(found.get(seq), `round ${round}, ${seq}`).toBe(id);
    for (const [seq, id] of found) before.set(seq, id);
    expect(answer.seq).toBeGreaterThan(Math.max(0, ...before.keys()));
    for (let at = 0; at < 20; at++) {
      asked += 1;
      client.send('D', order(`order ${asked}`, '1', '0.01', `${90_000 + asked * 10}`));
      if (at % 7 === 0) client.send('1', [[112, `test ${at}`]]);
      await pause(5);
    }
    venue.child.kill('SIGKILL');
    await client.closed();
    for (const { type, seq, get } of client.received) {
      if (type === '8' && get(43) !== 'Y') before.set(seq, get(17) ?? '');
    }
    next = client.seq;
  }
  const ids = [...before.values()];
  expect(new Set(ids).size).toBe(ids.length);
  const venue = await startProcess(settings);
  await pause(300);
  const { client } = await loggedOn(venue, ANN, { seq: next });
  client.send('2', [
    [7, 1],
    [16, 0],
  ]);
  await pause(500);
  const all = client.received.filter(({ type, get }) => type === '8' && get(150) === '0');
  expect(new Set(all.map(({ get }) => get(11))).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(30);
}, 60_000);

test('what the venue had taken before it was killed is asked for again, and done once', async () => {
  const settings = settingsIn(await furnished(), SETTINGS);
  const first = await startProcess(settings);
  await pause(300);
  const { client } = await loggedOn(first, ANN, { fields: [[9650, 'N']] });
  client.send('D', order('one', '1', '0.01', '99990'));
  const placed = await client.next('8');
  first.child.kill('SIGKILL');
  await client.closed();
  const second = await startProcess(settings);
  await pause(300);
  const { client: again } = await loggedOn(second, ANN, { seq: 3 });
  const ask = await again.next('2');
  expect(ask.get(7)).toBe('2');
  const dup = { 34: 2, 43: 'Y', 122: placed.get(52) ?? '' } as const;
  again.send('D', order('one', '1', '0.01', '99990'), dup);
  again.send(
    '4',
    [
      [123, 'Y'],
      [36, 4],
    ],
    { 34: 3, 43: 'Y', 122: placed.get(52) ?? '' },
  );
  again.send('1', [[112, 'done']]);
  expect((await again.next('0')).get(112)).toBe('done');
  const opened = again.received.filter(({ get }) => get(150) === '0');
  expect(opened.filter(({ get }) => get(43) !== 'Y')).toEqual([]);
}, 30_000);

test('an edge that ends takes no number with it', async () => {
  const threads = new FaultyThreads();
  const venue = await openTestVenue({ ...SETTINGS, edges: 1 }, { threads });
  await pause(300);
  const { client } = await loggedOn(venue, ANN, { fields: [[9650, 'N']] });
  client.send('D', order('one', '1', '0.01', '99990'));
  const placed = await client.next('8');
  await threads.newest.terminate();
  await client.closed();
  const { client: again, answer } = await loggedOnSoon(venue, 3);
  expect(answer.seq).toBe(placed.seq + 1);
  again.send(
    '2',
    [
      [7, 1],
      [16, 0],
    ],
    { 34: 4 },
  );
  const report = await again.next('8');
  expect([report.seq, report.get(17)]).toEqual([placed.seq, placed.get(17)]);
}, 30_000);

/** While the venue has no edge, or one that takes no time of before it opened, the client tries again. */
async function loggedOnSoon(venue: { readonly fixPort: number }, seq: number) {
  for (let tries = 0; tries < 40; tries++) {
    try {
      return await loggedOn(venue, ANN, { seq });
    } catch {
      await pause(200);
    }
  }
  throw new Error('nobody listens');
}
