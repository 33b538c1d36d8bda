// An error in what serves one reader costs that reader: it is closed with a code, and everybody else goes on.

import { closeSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { AccountId } from '../../engine/schema/index.ts';
import { AccountFeeds } from '../../gateway/feeds/account-feed.ts';
import type { Reader } from '../../gateway/feeds/feed.ts';
import { VenueError } from '../../gateway/host/errors.ts';
import { guardOf } from '../../gateway/host/guard.ts';
import { openLog } from '../../gateway/host/logger.ts';
import { Metrics } from '../../gateway/host/metrics.ts';
import { realScheduler } from '../../gateway/host/scheduler.ts';
import type { Venue } from '../../gateway/venue/venue.ts';
import { Channel } from '../../proto/client-message.ts';
import { CloseCode } from '../../proto/close-code.ts';
import type { Client } from './client.ts';
import {
  ANN,
  BOB,
  closeAll,
  freshFolder,
  logOnAs,
  MIA,
  openTestVenue,
  order,
  registerAffiliate,
} from './fixture.ts';

afterEach(closeAll);

describe('two damaged bytes in a file of the streams', () => {
  test.each([
    ['protobuf', false, false],
    ['JSON', true, false],
    ['protobuf, with a snapshot', false, true],
  ])(
    'cost the reader that meets them, and are made good from the journal: %s',
    async (_, json, hasSnapshot) => {
      const dataFolder = freshFolder();
      const venue = await openTestVenue({ dataFolder });
      const [ann, bob] = [await logOnAs(venue.port, ANN), await logOnAs(venue.port, BOB)];
      for (let i = 0; i < 10; i++) await ann.ask(order(ANN, 'buy', 1, 999_000 + i));
      if (hasSnapshot) await venue.snapshot();
      for (let i = 0; i < 10; i++) await ann.ask(order(ANN, 'buy', 1, 998_000 + i));
      await subscribe(bob, BOB.account, 0);
      const whole = streamFile(dataFolder);
      damage(dataFolder, Math.floor(whole.length * 0.9));
      const reader = await logOnAs(venue.port, ANN, { json });
      await subscribe(reader, ANN.account, 1);
      expect(await reader.closed()).toBe(CloseCode.startAgain);
      expect(reader.closeText).toContain('start from a snapshot');

      // No other reader has noticed, and the reader itself starts from a snapshot.
      await bob.askFor('orderAck', order(BOB, 'buy', 1, 990_000));
      expect(bob.isClosed || ann.isClosed).toBe(false);
      const second = await logOnAs(venue.port, ANN, { json });
      await subscribe(second, ANN.account, 0);
      await second.next('accountSnapshot');

      const mended = (): number => venue.metrics.value('stream_events_mended');
      await expect.poll(mended, { timeout: 20_000 }).toBeGreaterThan(0);
      expect(streamFile(dataFolder).subarray(0, whole.length)).toEqual(whole);
      const third = await logOnAs(venue.port, ANN, { json });
      await subscribe(third, ANN.account, 1);
      const last = venue.state.accounts.streamSeq[ANN.account as never] as number;
      await expect.poll(() => seqsOf(third).at(-1)).toBe(last);
      expect(seqsOf(third)).toEqual(Array.from({ length: last - 1 }, (_each, i) => i + 2));
    },
  );

  test('cost a reader of the drop copy as well', async () => {
    const dataFolder = freshFolder();
    const venue = await openTestVenue({ dataFolder, slowBytes: 1024, edges: 0 }); // Its readers can be seen.
    await registerAffiliate(venue, MIA);
    const [ann, bob] = [await logOnAs(venue.port, ANN), await logOnAs(venue.port, BOB)];
    const copy = await logOnAs(venue.port, ANN);
    await copy.askFor('subscribed', {
      kind: 'subscribe',
      channel: Channel.dropCopy,
      contract: 0,
      account: 0,
      resumeAfterSeq: 0,
    });
    // Held up, it will be read to from the disk.
    const [session] = [...venue.sessions].filter((each) => each.subscriptions.count > 0);
    let isHeldUp = true;
    Object.defineProperty(session, 'isSlow', { get: () => isHeldUp });
    const begin = streamFile(dataFolder).length;
    for (let i = 0; i < 5; i++) await ann.ask(order(ANN, 'buy', 1, 999_000 + i));
    damage(dataFolder, begin + 100);
    isHeldUp = false;
    expect(await copy.closed()).toBe(CloseCode.startAgain);
    await bob.askFor('orderAck', order(BOB, 'buy', 1, 990_000));
    expect(ann.isClosed).toBe(false);
  });

  test('are found again at the next start, which makes the streams again', async () => {
    const dataFolder = freshFolder();
    const venue = await openTestVenue({ dataFolder });
    const ann = await logOnAs(venue.port, ANN);
    for (let i = 0; i < 10; i++) await ann.ask(order(ANN, 'buy', 1, 999_000 + i));
    await venue.close();
    const whole = streamFile(dataFolder);
    damage(dataFolder, whole.length >> 1);
    const again = await openTestVenue({ dataFolder });
    const reader = await logOnAs(again.port, ANN);
    await subscribe(reader, ANN.account, 1);
    await expect.poll(() => seqsOf(reader).at(-1)).toBe(lastOf(again));
    expect(streamFile(dataFolder).subarray(0, whole.length)).toEqual(whole);
  });
});

describe('a reader whose next event was forgotten', () => {
  const account = ANN.account as AccountId;
  const lost: unknown[] = [];

  function readerOf(isSlow: boolean) {
    const failures: unknown[] = [];
    const guard = guardOf({ log: openLog('silent'), metrics: new Metrics() }, (error) => {
      failures.push(error);
    });
    const reader = {
      isSlow,
      frames: 0,
      failures,
      send: () => {},
      sendFrame: () => {
        reader.frames += 1;
      },
      guard: (serve: () => void) => guard(serve, (error) => lost.push(error)),
      overrun: () => {},
    };
    return reader satisfies Reader;
  }

  /** The core keeps ten events of the twenty; a slow reader has read none of them. */
  function behind(isCopy: boolean) {
    lost.splice(0);
    const feeds = new AccountFeeds({
      fetch: (_, after, done) =>
        done(() => {
          if (after < 10) throw new VenueError('streamLost', 'no longer kept');
          const events = Array.from({ length: 20 - after }, (_each, i) => stored(after + 1 + i));
          return { last: 20, events };
        }),
      now: () => 1,
      scheduler: realScheduler,
      slowBytesMax: 1 << 20,
      slowUs: 1_000_000,
    });
    const [slow, other] = [readerOf(true), readerOf(false)];
    if (isCopy) {
      feeds.dropCopy(0).subscribeAfter(slow, new Map([[account, 0]]));
      feeds.take(account, 1, 0, { bytes: () => stored(1) });
      feeds.publish();
    } else feeds.of(account, 20).subscribeAfter(slow, 0);
    feeds.of(account, 20).subscribeAfter(other, 15);
    feeds.evictSlow();
    expect(lost).toEqual([]); // It is asked for when it can be sent.
    slow.isSlow = false;
    feeds.evictSlow();
    return { slow, other };
  }

  test.each([
    ['of an account', false],
    ['of a drop copy as well', true],
  ])('is let go when it reads on, %s, and its neighbour reads on', (_, isCopy) => {
    const { slow, other } = behind(isCopy);
    expect(lost).toEqual([expect.objectContaining({ code: 'streamLost' })]);
    expect([slow.failures, other.failures]).toEqual([[], []]);
    expect([slow.frames, other.frames]).toEqual([0, 5]);
  });
});

function stored(seq: number): Uint8Array {
  return new Uint8Array([seq]);
}

async function subscribe(client: Client, account: number, resumeAfterSeq: number): Promise<void> {
  await client.askFor('subscribed', {
    kind: 'subscribe',
    channel: Channel.account,
    contract: 0,
    account,
    resumeAfterSeq,
  });
}

function lastOf({ state }: Venue): number {
  return state.accounts.streamSeq[ANN.account as never] as number;
}

function seqsOf(client: Client): number[] {
  return client.all('accountEvent').map(({ accountSeq }) => accountSeq);
}

function pathOf(dataFolder: string): string {
  const [name] = readdirSync(`${dataFolder}/streams`).sort();
  return `${dataFolder}/streams/${name}`;
}

function streamFile(dataFolder: string): Buffer {
  return readFileSync(pathOf(dataFolder));
}

function damage(dataFolder: string, at: number): void {
  const bytes = streamFile(dataFolder);
  const fd = openSync(pathOf(dataFolder), 'r+');
  writeSync(fd, new Uint8Array([bytes[at] ^ 0xff, bytes[at + 1] ^ 0xff]), 0, 2, at);
  closeSync(fd);
}
