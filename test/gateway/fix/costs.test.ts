// What a session may cost the venue: memory, the journal, and the turns of others.

import { afterEach, expect, test } from 'vitest';
import { readEnvelopes } from '../../../gateway/replay/envelopes.ts';
import { locateLog } from '../../../gateway/replay/log-location.ts';
import { ANN, closeAll, freshFolder } from '../fixture.ts';
import { dial, fixVenue, loggedOn, order, pause } from './stage.ts';

afterEach(closeAll);

const PLENTY = { queriesPerSecond: 1_000_000, queriesMax: 1_000_000 } as const;

test('who asks and does not read is let go', async () => {
  const slow = {
    slowBytes: 16_384,
    slowBytesMax: 65_536,
    bytesPerSecond: 1 << 30,
    bytesMax: 1 << 30,
  };
  const venue = await fixVenue({ ...PLENTY, ...slow });
  const { client } = await loggedOn(venue);
  await expect.poll(() => venue.metrics.value('sessions_logged_on')).toBe(1);
  client.stall();
  for (let at = 0; at < 30_000; at++) client.send('1', [[112, `${at} ${'x'.repeat(240)}`]]);
  await expect.poll(() => venue.metrics.value('sessions_logged_on'), { timeout: 15_000 }).toBe(0);
  client.cut();
}, 20_000);

test('test requests count as questions, and their answers gather in the journal', async () => {
  const dataFolder = freshFolder();
  const venue = await fixVenue({ dataFolder, queriesPerSecond: 1, queriesMax: 202 });
  const { client } = await loggedOn(venue);
  for (let at = 0; at < 200; at++) {
    client.send('1', [[112, `test ${at}`]]);
    await pause(5);
  }
  client.send('1', [[112, 'last']]);
  await client.next('0', (answer) => answer.get(112) === 'test 199');
  client.send('1', [[112, 'beyond']]);
  client.send('1', [[112, 'beyond']]);
  expect((await client.next('3')).get(58)).toContain('allowance');
  const answers = client.received.filter(({ type }) => type === '0').map(({ get }) => get(112));
  expect(answers.slice(0, 200)).toEqual(Array.from({ length: 200 }, (_, at) => `test ${at}`));
  const seqs = client.received.map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.map((_, at) => at + 1));
  await venue.close();
  let notes = 0;
  for await (const { command } of readEnvelopes(locateLog(dataFolder))) {
    if (command.kind === 'noteFixSession') notes += 1;
  }
  expect(notes).toBeLessThan(110);
}, 20_000);

test('a resend goes on while executions come', async () => {
  const venue = await fixVenue({ slowBytes: 1024, slowMs: 60_000 });
  const { client } = await loggedOn(venue);
  for (let at = 0; at < 30; at++) client.send('D', order(`a${at}`, '1', '0.01', '99990'));
  await client.next('8', (report) => report.get(11) === 'a29');
  client.send('2', [
    [7, 1],
    [16, 0],
  ]);
  for (let at = 0; at < 10; at++) client.send('D', order(`b${at}`, '1', '0.01', '99990'));
  await client.next('8', (report) => report.get(11) === 'b9');
  const again = client.received.filter(({ type, get }) => type === '8' && get(43) === 'Y');
  expect(again.length).toBeGreaterThanOrEqual(30);
});

test('a log-on beyond the allowance of questions ends at once', async () => {
  const venue = await fixVenue({ queriesPerSecond: 1, queriesMax: 1 });
  const { client } = await loggedOn(venue);
  const copy = dial(venue, ANN);
  copy.logOn({
    fields: [
      [9651, 'Y'],
      [141, 'Y'],
    ],
  });
  expect((await copy.next('5')).get(58)).toContain('allowance');
  await copy.closed();
  client.cut();
});
