// Shows G-06.

import { afterEach, expect, test } from 'vitest';
import { RejectReason } from '../../engine/schema/index.ts';
import { lockHolder } from '../../gateway/log/lock.ts';
import {
  ANN,
  closeAll,
  connect,
  freshFolder,
  logOnAs,
  openTestVenue,
  order,
  passed,
  settingsIn,
  startProcess,
} from './fixture.ts';

afterEach(closeAll);

test('everybody is informed ahead; orders pass until the deadline, cancels until the end', async () => {
  const dataFolder = freshFolder();
  const venue = await openTestVenue({ dataFolder, goAwayMs: 1000 });
  const ann = await logOnAs(venue.port, ANN);
  const at = Date.now();
  const gone = venue.goAway('an upgrade');
  const { deadline, reason } = await ann.next('goAway');
  expect(reason).toBe('an upgrade');
  expect(deadline / 1000 - at).toBeGreaterThan(900);
  const { order: id } = await ann.askFor('orderAck', order(ANN, 'buy', 1, 999_000));
  expect((await fetch(`http://127.0.0.1:${venue.port}/readyz`)).status).toBe(503);
  const late = connect(venue.port);
  await late.closed();
  expect(late.messages).toEqual([]);
  await passed(1100 - (Date.now() - at));
  expect(await ann.ask(order(ANN, 'buy', 1, 999_001))).toMatchObject({
    reason: RejectReason.goingAway,
    seq: 0,
  });
  const cancel = {
    kind: 'cancelOrder',
    contract: 0,
    side: 0,
    key: 0,
    account: ANN.account,
    order: id,
  } as const;
  expect(await ann.ask({ ...cancel, clientOrderId: '' })).toMatchObject({ kind: 'orderAck' });
  expect(await ann.closed()).toBe(1001);
  await gone;
  expect(lockHolder(dataFolder)).toBeNull();
  const again = await openTestVenue({ dataFolder });
  expect(again.state.orders.live).toBe(0);
});

test('closing answers what was taken', async () => {
  const venue = await openTestVenue();
  const ann = await logOnAs(venue.port, ANN);
  for (let i = 0; i < 50; i++) ann.send(order(ANN, 'buy', 1, 999_000 + i));
  await expect.poll(() => venue.state.orders.live).toBeGreaterThan(0);
  const { live } = venue.state.orders;
  await venue.close();
  await ann.closed();
  expect(ann.all('orderAck').length).toBeGreaterThanOrEqual(live);
});

test('closing waits for the answers of clients that have just come', async () => {
  const venue = await openTestVenue({ edges: 1 });
  const clients = await Promise.all([1, 2, 3].map(() => logOnAs(venue.port, ANN)));
  for (const client of clients) client.send(order(ANN, 'buy', 1, 999_000));
  await expect.poll(() => venue.state.orders.live, { interval: 1 }).toBe(3);
  await venue.close();
  for (const client of clients) {
    expect(await client.closed()).toBe(1001);
    expect(client.all('orderAck')).toHaveLength(1);
  }
});

test('a signal lets everybody finish and ends with 0, a second one ends at once', async () => {
  const dataFolder = freshFolder();
  const venue = await openTestVenue({ dataFolder });
  await venue.close();
  for (const [goAwayMs, signals, code] of [
    [300, 1, 0],
    [60_000, 2, 1],
  ] as const) {
    const { port, child } = await startProcess(settingsIn(dataFolder, { goAwayMs }));
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const ann = await logOnAs(port, ANN);
    await ann.askFor('orderAck', order(ANN, 'buy', 1, 999_000));
    child.kill('SIGTERM');
    await ann.next('goAway');
    if (signals === 2) child.kill('SIGTERM');
    expect(await ended).toBe(code);
    expect(await ann.closed()).toBe(signals === 1 ? 1001 : 1006);
  }
  const again = await openTestVenue({ dataFolder });
  expect(again.state.orders.live).toBe(2);
});
