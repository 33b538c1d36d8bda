import { cpSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { TimeInForce } from '../../engine/schema/index.ts';
import type { Venue } from '../../gateway/venue/venue.ts';
import { Channel } from '../../proto/client-message.ts';
import type { Body, Client } from './client.ts';
import {
  ANN,
  BOB,
  closeAll,
  freshFolder,
  logOnAs,
  openTestVenue,
  order,
  passed,
  settingsIn,
  startProcess,
  type Trader,
} from './fixture.ts';

afterEach(closeAll);

describe('the account stream', () => {
  test('starts with the account as it stands, and goes on without a gap', async () => {
    const venue = await openTestVenue();
    const ann = await logOnAs(venue.port, ANN);
    await ann.ask(order(ANN, 'buy', 1, 999_000));
    await follow(ann, ANN, 0);
    const snapshot = await ann.next('accountSnapshot');
    expect(snapshot).toMatchObject({ account: ANN.account, orders: [{ limit: 999_000 }] });
    const { seq } = await ann.askFor('orderAck', order(ANN, 'buy', 1, 999_001));
    await ann.ask({ kind: 'ping', echo: 1 });
    expect(seqsOf(ann)).toEqual([snapshot.accountSeq + 1, snapshot.accountSeq + 2]);
    const { events } = { events: ann.all('accountEvent') };
    expect(events.map(({ event }) => event.kind)).toEqual(['orderAccepted', 'orderRested']);
    expect(events[0].seq).toBe(seq);
  });

  test('resumes after a disconnect, without a gap or a repeat, on either subprotocol', async () => {
    const venue = await openTestVenue();
    const first = await logOnAs(venue.port, ANN);
    const { accountSeq } = await begin(first, ANN);
    for (let i = 0; i < 5; i++) await first.ask(order(ANN, 'buy', 1, 999_000 + i));
    await first.ask({ kind: 'ping', echo: 1 });
    const seen = seqsOf(first).at(-1) as number;
    first.close();
    const other = await logOnAs(venue.port, ANN);
    for (let i = 0; i < 50; i++) await other.ask(order(ANN, 'buy', 1, 998_000 + i));
    for (const json of [false, true]) {
      const again = await logOnAs(venue.port, ANN, { json });
      expect(await follow(again, ANN, seen)).toMatchObject({ resumeAfterSeq: seen });
      await other.ask(order(ANN, 'sell', 1, 1_010_000));
      const last = venue.state.accounts.streamSeq[ANN.account as never];
      await expect.poll(() => seqsOf(again).at(-1)).toBe(last);
      expect(seqsOf(again)).toEqual(range(seen + 1, last));
      expect(again.all('accountSnapshot')).toEqual([]);
    }
    const whole = await logOnAs(venue.port, ANN);
    await follow(whole, ANN, accountSeq);
    await whole.ask({ kind: 'ping', echo: 1 });
    const received = new Map(first.all('accountEvent').map((event) => [event.accountSeq, event]));
    for (const event of whole.all('accountEvent')) {
      const before = received.get(event.accountSeq);
      if (before !== undefined) expect(event).toEqual(before);
    }
  });

  test('sent twice goes on from where the second one asks', async () => {
    const venue = await openTestVenue();
    const ann = await logOnAs(venue.port, ANN);
    const { accountSeq } = await begin(ann, ANN);
    await ann.ask(order(ANN, 'buy', 1, 999_000));
    await follow(ann, ANN, accountSeq);
    await ann.ask({ kind: 'ping', echo: 1 });
    expect(seqsOf(ann)).toEqual([1, 2, 1, 2].map((i) => accountSeq + i));
  });

  test('cannot be resumed from the future, nor from before what is kept', async () => {
    const venue = await openTestVenue({
      streamEventsMax: 1000,
      creditsPerSecond: 1_000_000,
      creditsMax: 1_000_000,
      participantCreditsPerSecond: 1_000_000,
      participantCreditsMax: 1_000_000,
    });
    const ann = await logOnAs(venue.port, ANN);
    const { accountSeq } = await begin(ann, ANN);
    const future = await ask(ann, ANN, accountSeq + 1);
    expect(future).toMatchObject({ reason: 313, limit: accountSeq, actual: accountSeq + 1 });
    for (let i = 0; i < 30; i++) {
      const items = Array.from({ length: 20 }, () => order(ANN, 'buy', 1, 999_000));
      await ann.ask({ kind: 'batch', items });
      await ann.ask({
        kind: 'massCancel',
        key: 0,
        account: ANN.account,
        contract: 0,
        side: 0,
        tag: '',
      });
    }
    const last = venue.state.accounts.streamSeq[ANN.account as never];
    expect(await ask(ann, ANN, last - 1001)).toMatchObject({ reason: 110, limit: last - 1000 });
    expect(await ask(ann, ANN, last - 1000)).toMatchObject({ kind: 'subscribed' });
    await ann.ask({ kind: 'ping', echo: 1 });
    await expect.poll(() => seqsOf(ann).at(-1)).toBe(last);
  });

  test('of a reader that does not read ends the connection, and a resume brings the rest', async () => {
    const venue = await openTestVenue({
      slowBytes: 1024,
      slowBytesMax: 1 << 20,
      slowMs: 500,
      edges: 0, // What is seen of a session is seen in this thread.
      heartbeatMs: 60_000, // However long it takes to fill the sockets.
      creditsPerSecond: 1_000_000,
      creditsMax: 1_000_000,
      participantCreditsPerSecond: 1_000_000,
      participantCreditsMax: 1_000_000,
    });
    const slow = await logOnAs(venue.port, ANN);
    await begin(slow, ANN);
    const other = await logOnAs(venue.port, ANN);
    slow.socket.pause();
    const [session] = [...venue.sessions];
    const timeInForce = TimeInForce.immediateOrCancel;
    for (let i = 0; i < 4000 && !session.isEnded; i++) {
      const items = Array.from({ length: 20 }, () =>
        order(ANN, 'buy', 1, 999_000, { tag: 't'.repeat(32), timeInForce }),
      );
      await other.ask({ kind: 'batch', items });
    }
    slow.socket.resume();
    await slow.closed();
    expect(session.isEnded).toBe(true);
    expect(venue.metrics.value('connections_closed', '4005')).toBe(1);
    const seen = seqsOf(slow).at(-1) as number;
    const again = await logOnAs(venue.port, ANN);
    await follow(again, ANN, seen);
    const last = venue.state.accounts.streamSeq[ANN.account as never];
    await expect.poll(() => seqsOf(again).at(-1), { timeout: 20_000 }).toBe(last);
    expect(seqsOf(again)).toEqual(range(seen + 1, last));
  }, 60_000);
});

describe('after a restart', () => {
  test('the stream goes on, also when the disk has lost its tail, and from a snapshot', async () => {
    const dataFolder = freshFolder();
    let venue = await openTestVenue({ dataFolder });
    let ann = await logOnAs(venue.port, ANN);
    await begin(ann, ANN);
    const received: number[] = [];
    for (let round = 0; round < 4; round++) {
      for (let i = 0; i < 10; i++) await ann.ask(order(ANN, 'buy', 1, 999_000 + i));
      await ann.ask({ kind: 'ping', echo: 1 });
      received.push(...seqsOf(ann));
      if (round % 2 === 0) await venue.snapshot();
      const digest = venue.state.eventDigest;
      await venue.close();
      if (round === 1) tearStreams(dataFolder);
      venue = await openTestVenue({ dataFolder });
      expect(venue.state.eventDigest).toEqual(digest);
      ann = await logOnAs(venue.port, ANN);
      const seen = received.at(-1) as number;
      expect(await ask(ann, ANN, seen)).toMatchObject({ kind: 'subscribed' });
    }
    expect(received).toEqual(range(received[0], received.at(-1) as number));
    const whole = await logOnAs(venue.port, ANN);
    await follow(whole, ANN, 1);
    await expect.poll(() => seqsOf(whole).at(-1)).toBe(received.at(-1));
    expect(seqsOf(whole)[0]).toBe(2);
    expect(venue.metrics.value('snapshots_failed')).toBe(0);
  });

  test('a stream whose folder was lost is made again from the whole journal', async () => {
    const dataFolder = freshFolder();
    const venue = await openTestVenue({ dataFolder });
    const ann = await logOnAs(venue.port, ANN);
    for (let i = 0; i < 5; i++) await ann.ask(order(ANN, 'buy', 1, 999_000 + i));
    await venue.snapshot();
    const last = venue.state.accounts.streamSeq[ANN.account as never];
    await venue.close();
    rmSync(`${dataFolder}/streams`, { recursive: true });
    const again = await openTestVenue({ dataFolder });
    const client = await logOnAs(again.port, ANN);
    await follow(client, ANN, 1);
    await expect.poll(() => seqsOf(client).at(-1)).toBe(last);
    expect(seqsOf(client)).toEqual(range(2, last));
  });

  test.each([
    ['the first', 0, false],
    ['the first, with a snapshot', 0, true],
    ['one in the middle', 3, false],
    ['one in the middle, with a snapshot', 3, true],
  ])('a stream of which a file was lost is made again: %s', async (_, at, hasSnapshot) => {
    const settings = { dataFolder: freshFolder(), streamSegmentBytes: 4096 };
    const venue = await openTestVenue(settings);
    const folder = `${settings.dataFolder}/streams`;
    const [ann, bob] = [await logOnAs(venue.port, ANN), await logOnAs(venue.port, BOB)];
    for (const [client, trader] of [
      [bob, BOB],
      [ann, ANN],
      [bob, BOB],
    ] as const) {
      // Ann's events end in the middle, and Bob's go on.
      for (let i = 0; i < 100; i++) await client.ask(order(trader, 'buy', 1, 999_000 + i));
    }
    if (hasSnapshot) await venue.snapshot();
    const last = [ANN, BOB].map(({ account }) => lastSeq(venue, account));
    await venue.close();
    const files = readdirSync(folder).sort();
    expect(files.length).toBeGreaterThan(6);
    rmSync(`${folder}/${files[at]}`);
    const again = await openTestVenue(settings);
    expect([ANN, BOB].map(({ account }) => lastSeq(again, account))).toEqual(last);
    for (const [i, trader] of [ANN, BOB].entries()) {
      const client = await logOnAs(again.port, trader);
      await follow(client, trader, 1);
      await expect.poll(() => seqsOf(client).at(-1)).toBe(last[i]);
      expect(seqsOf(client)).toEqual(range(2, last[i]));
    }
  });

  test('a journal that is older than the streams is refused', async () => {
    const dataFolder = freshFolder();
    const venue = await openTestVenue({ dataFolder });
    await venue.close();
    cpSync(`${dataFolder}/journal`, `${dataFolder}/older`, { recursive: true });
    const more = await openTestVenue({ dataFolder });
    const ann = await logOnAs(more.port, ANN);
    await ann.askFor('orderAck', order(ANN, 'buy', 1, 999_000));
    await more.close();
    rmSync(`${dataFolder}/journal`, { recursive: true });
    cpSync(`${dataFolder}/older`, `${dataFolder}/journal`, { recursive: true });
    await expect(openTestVenue({ dataFolder })).rejects.toThrow(
      /account 16 has been told \d+ events, and the journal, .* knows of \d+/,
    );
  });

  test('the numbers of another run are told apart', async () => {
    const dataFolder = freshFolder();
    const before = await openTestVenue({ dataFolder });
    const { epoch } = before;
    await before.close();
    expect((await openTestVenue({ dataFolder })).epoch).toBe(epoch + 1);
  });
});

describe('kill −9 under load', () => {
  const rounds = Number(process.env['KILL_ROUNDS'] ?? 3);

  test(
    `${rounds} times: no acknowledged order lost, no gap and no repeat in the stream`,
    async () => {
      const dataFolder = freshFolder();
      const settings = settingsIn(dataFolder, {
        creditsPerSecond: 1_000_000,
        creditsMax: 1_000_000,
        participantCreditsPerSecond: 1_000_000,
        participantCreditsMax: 1_000_000,
        snapshotCommands: 50,
        segmentBytes: 1 << 16,
      });
      const venue = await openTestVenue(settings);
      await venue.close();
      const received: Body<'accountEvent'>[] = [];
      const acked: string[] = [];
      let from = 0;
      for (let round = 0; round < rounds; round++) {
        const { port, child } = await startProcess(settings);
        const ann = await logOnAs(port, ANN);
        const bob = await logOnAs(port, BOB, { json: true });
        if (round === 0) from = (await begin(ann, ANN)).accountSeq;
        else await follow(ann, ANN, received.at(-1)?.accountSeq ?? from);
        const loading = load(ann, bob, round);
        await expect
          .poll(() => ann.all('orderAck').length, { timeout: 10_000 })
          .toBeGreaterThan(40);
        await passed((37 * round) % 200);
        child.kill('SIGKILL');
        await Promise.all([loading, ann.closed()]);
        received.push(...ann.all('accountEvent'));
        acked.push(...ann.all('orderAck').map(({ clientOrderId }) => clientOrderId));
      }
      const { port } = await startProcess(settings);
      const ann = await logOnAs(port, ANN);
      await follow(ann, ANN, received.at(-1)?.accountSeq ?? from);
      const { accountSeq } = await ann.askFor('accountSnapshot', {
        kind: 'getAccount',
        account: ANN.account,
      });
      await expect.poll(() => seqsOf(ann).at(-1) ?? received.at(-1)?.accountSeq).toBe(accountSeq);
      received.push(...ann.all('accountEvent'));
      const seqs = received.map(({ accountSeq }) => accountSeq);
      expect(seqs).toEqual(range(seqs[0], seqs.at(-1) as number));
      const accepted = received.flatMap(({ event }) =>
        event.kind === 'orderAccepted' ? [event.clientOrderId] : [],
      );
      expect(new Set(accepted).size).toBe(accepted.length);
      const lost = acked.filter((id) => !accepted.includes(id));
      expect(lost).toEqual([]);
      expect(acked.length).toBeGreaterThan(10 * rounds);
    },
    30_000 + 10_000 * rounds,
  );
});

/** Ann's orders with ids of their own, and Bob's on the other side, until the venue is gone. */
async function load(ann: Client, bob: Client, round: number): Promise<void> {
  for (let i = 0; !ann.isClosed; i++) {
    if (i % 100 === 0) {
      for (const [client, { account }] of [
        [ann, ANN],
        [bob, BOB],
      ] as const) {
        client.send({ kind: 'massCancel', key: 0, account, contract: 0, side: 0, tag: '' });
      }
    }
    const clientOrderId = `${round}-${i}`;
    ann.send(order(ANN, i % 2 === 0 ? 'buy' : 'sell', 3, 1_000_000, { clientOrderId }));
    if (i % 3 === 0) bob.send(order(BOB, i % 2 === 0 ? 'sell' : 'buy', 2, 1_000_000));
    if (i % 10 === 9) await passed(1);
  }
}

function tearStreams(dataFolder: string): void {
  const folder = `${dataFolder}/streams`;
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const last = files
    .map(({ name }) => name)
    .sort()
    .at(-1) as string;
  const path = `${folder}/${last}`;
  // What was synced before the last snapshot is never lost.
  truncateSync(path, statSync(path).size - 1000);
}

function lastSeq(venue: Venue, account: number): number {
  return venue.state.accounts.streamSeq[account as never];
}

async function begin(client: Client, trader: Trader): Promise<Body<'accountSnapshot'>> {
  await follow(client, trader, 0);
  return client.next('accountSnapshot');
}

function follow(
  client: Client,
  trader: Trader,
  resumeAfterSeq: number,
): Promise<Body<'subscribed'>> {
  return client.askFor('subscribed', streamOf(trader, resumeAfterSeq));
}

function ask(client: Client, trader: Trader, resumeAfterSeq: number): ReturnType<Client['ask']> {
  return client.ask(streamOf(trader, resumeAfterSeq));
}

function streamOf({ account }: Trader, resumeAfterSeq: number) {
  const channel = Channel.account;
  return { kind: 'subscribe', channel, contract: 0, account, resumeAfterSeq } as const;
}

function seqsOf(client: Client): number[] {
  return client.all('accountEvent').map(({ accountSeq }) => accountSeq);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
