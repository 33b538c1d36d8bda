import { describe, expect, test } from 'vitest';
import {
  type AccountId,
  type KeyId,
  type ParticipantId,
  RejectReason,
  type Time,
} from '../../engine/schema/index.ts';
import { checkConfig, type Settings } from '../../gateway/host/config.ts';
import { Bucket, RateLimits } from '../../gateway/session/rate-limits.ts';

const at = (seconds: number): Time => (1_700_000_000_000_000 + seconds * 1_000_000) as Time;
const ORDER = { orders: 1, cancels: 0 };
const CANCEL = { orders: 0, cancels: 1 };

function limitsOf(settings: Settings): RateLimits {
  return new RateLimits(checkConfig(settings), at(0));
}

describe('an allowance', () => {
  test.each([
    ['is full at first', 600, 0, 0],
    ['says when one more will be there', 601, 0, 3334],
    ['fills up at 300 a second', 900, 1, 0],
    ['never above its size', 601, 1000, 3334],
  ])('%s', (_, messages, seconds, waitUs) => {
    const limits = limitsOf({});
    const take = (time: Time) => limits.take(16 as AccountId, 1 as ParticipantId, ORDER, time);
    const first = Math.min(messages, 600);
    if (seconds < 100) for (let i = 0; i < first; i++) take(at(0));
    const rest = seconds < 100 ? messages - first : messages;
    let last = { waitUs: 0, creditsLeft: 0 };
    for (let i = 0; i < rest; i++) last = take(at(seconds));
    expect(last.waitUs).toBe(waitUs);
  });

  test('of cancels is apart from that of orders', () => {
    const limits = limitsOf({ creditsPerSecond: 1, creditsMax: 1 });
    const take = (weight: typeof ORDER) =>
      limits.take(16 as AccountId, 1 as ParticipantId, weight, at(0)).waitUs;
    expect([take(ORDER), take(ORDER), take(CANCEL), take(CANCEL)]).toEqual([0, 1e6, 0, 1e6]);
  });

  test('of a participant bounds all its accounts together', () => {
    const limits = limitsOf({ participantCreditsPerSecond: 10, participantCreditsMax: 10 });
    const waits = Array.from({ length: 12 }, (_, i) =>
      limits.take((16 + i) as AccountId, 1 as ParticipantId, ORDER, at(0)),
    );
    expect(waits.filter(({ waitUs }) => waitUs > 0)).toHaveLength(2);
    const other = limits.take(40 as AccountId, 2 as ParticipantId, ORDER, at(0));
    expect(other.waitUs).toBe(0);
  });

  test('a batch is taken whole or not at all', () => {
    const limits = limitsOf({ creditsPerSecond: 10, creditsMax: 10 });
    const take = (orders: number) =>
      limits.take(16 as AccountId, 1 as ParticipantId, { orders, cancels: 0 }, at(0));
    expect(take(8)).toEqual({ waitUs: 0, creditsLeft: 2 });
    expect(take(8)).toMatchObject({ creditsLeft: 2 });
    expect(take(2)).toEqual({ waitUs: 0, creditsLeft: 0 });
  });

  test('what is refused is counted per reason, key and account, once', () => {
    const limits = limitsOf({ creditsPerSecond: 1, creditsMax: 1 });
    const { rateLimited, accountNotYours } = RejectReason;
    for (let i = 0; i < 3; i++) limits.noteRefusal(rateLimited, 1 as KeyId, 16 as AccountId);
    limits.noteRefusal(accountNotYours, 1 as KeyId, 0);
    const [since, key] = [at(0), 1];
    expect(limits.takeRefusals(at(1))).toEqual([
      { kind: 'countRefusals', account: 16, since, count: 3, reason: rateLimited, key },
      { kind: 'countRefusals', account: 0, since, count: 1, reason: accountNotYours, key },
    ]);
    expect(limits.takeRefusals(at(2))).toEqual([]);
  });
});

test('a bucket that can never hold so much lets it through when full, and owes the rest', () => {
  const bucket = new Bucket(10, 10, at(0));
  expect(bucket.wait(25, at(0))).toBe(0);
  bucket.spend(25);
  expect(bucket.wait(1, at(0))).toBe(1_600_000);
});
