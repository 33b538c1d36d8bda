// Account streams on an edge: what the core knows ahead of its rows keeps nobody waiting who was there before.

import { expect, test } from 'vitest';
import type { AccountId, ParticipantId } from '../../../engine/schema/index.ts';
import { AccountFeeds } from '../../../gateway/feeds/account-feed.ts';
import type { FetchEvents, FetchedEvents, Reader } from '../../../gateway/feeds/feed.ts';
import type { Frame } from '../../../gateway/feeds/frame.ts';
import { realScheduler } from '../../../gateway/host/scheduler.ts';

const ACCOUNT = 16 as AccountId;
const OWNER = 1 as ParticipantId;

test('a snapshot that is ahead of the rows holds up no other reader', () => {
  const { feeds, fetches, publish } = opened();
  const [first, second] = [new Listener(), new Listener()];
  feeds.of(ACCOUNT, 5).subscribeAfter(first, 5);
  feeds.of(ACCOUNT, 7).subscribeAfter(second, 7);
  publish(6);
  publish(7);
  expect([first.frames, second.frames]).toEqual([2, 0]);
  publish(8);
  expect([first.frames, second.frames]).toEqual([3, 1]);
  expect(fetches).toEqual([]);
});

test('what one reader has fetched beyond the window is read on by all at once', () => {
  const { feeds, fetches, publish } = opened();
  const [first, second] = [new Listener(), new Listener()];
  feeds.of(ACCOUNT, 5).subscribeAfter(first, 5);
  feeds.of(ACCOUNT, 5).subscribeAfter(second, 3);
  fetches[0]({ last: 6, events: [BYTES, BYTES, BYTES] });
  expect(second.frames).toBe(3);
  expect(fetches).toHaveLength(2);
  fetches[1]({ last: 6, events: [BYTES] });
  publish(6);
  publish(7);
  expect([first.frames, second.frames]).toEqual([2, 4]);
});

const BYTES = new Uint8Array(4);

interface Opened {
  readonly feeds: AccountFeeds;
  /** Each answers one question to the core. */
  readonly fetches: ((events: FetchedEvents) => void)[];
  readonly publish: (accountSeq: number) => void;
}

function opened(): Opened {
  const fetches: ((events: FetchedEvents) => void)[] = [];
  const fetch: FetchEvents = (_account, _after, done) =>
    fetches.push((events) => done(() => events));
  const feeds = new AccountFeeds({
    fetch,
    now: () => 1,
    scheduler: realScheduler,
    slowBytesMax: 1 << 20,
    slowUs: 1_000_000,
  });
  const publish = (accountSeq: number): void => {
    feeds.take(ACCOUNT, accountSeq, OWNER, { bytes: () => BYTES });
    feeds.publish();
  };
  return { feeds, fetches, publish };
}

class Listener implements Reader {
  isSlow = false;
  frames = 0;

  send(): void {}

  sendFrame(_frame: Frame): void {
    this.frames += 1;
  }

  guard(serve: () => void): void {
    serve();
  }

  overrun(): void {}
}
