import { describe, expect, test } from 'vitest';
import {
  type AccountId,
  type KeyId,
  type ParticipantId,
  RejectReason,
  type Time,
  type TraderId,
} from '../../engine/schema/index.ts';
import { Bucket } from '../../gateway/host/bucket.ts';
import { checkConfig, type Settings } from '../../gateway/host/config.ts';
import { RefusalCounts } from '../../gateway/serving/refusal-counts.ts';
import { type Charged, RateLimits } from '../../gateway/session/rate-limits.ts';

const at = (seconds: number): Time => (1_700_000_000_000_000 + seconds * 1_000_000) as Time;
const ORDER = { orders: 1, cancels: 0 };
const CANCEL = { orders: 0, cancels: 1 };
const WHO = { key: 7 as KeyId, trader: 3 as TraderId };

/** A participant whose connections are all on this edge, unless there are more parts. */
function of(participant: number, more: Partial<Charged> = {}): Charged {
  const id = participant as ParticipantId;
  const facts = { participant: id, granted: 0, parts: 1, rates: [] };
  return { ...facts, isFull: true, since: at(0), ...more };
}

function limitsOf(settings: Settings): RateLimits {
  return new RateLimits(checkConfig(settings));
}

describe('an allowance', () => {
  test.each([
    ['is full at first', 600, 0, 0],
    ['says when one more will be there', 601, 0, 3334],
    ['fills up at 300 a second', 900, 1, 0],
    ['never above its size', 601, 1000, 3334],
  ])('%s', (_, messages, seconds, waitUs) => {
    const limits = limitsOf({});
    const take = (time: Time) => limits.take(16 as AccountId, of(1), ORDER, time, WHO);
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
      limits.take(16 as AccountId, of(1), weight, at(0), WHO).waitUs;
    expect([take(ORDER), take(ORDER), take(CANCEL), take(CANCEL)]).toEqual([0, 1e6, 0, 1e6]);
  });

  test('of a participant bounds all its accounts together', () => {
    const limits = limitsOf({ participantCreditsPerSecond: 10, participantCreditsMax: 10 });
    const waits = Array.from({ length: 12 }, (_, i) =>
      limits.take((16 + i) as AccountId, of(1), ORDER, at(0), WHO),
    );
    expect(waits.filter(({ waitUs }) => waitUs > 0)).toHaveLength(2);
    const other = limits.take(40 as AccountId, of(2), ORDER, at(0), WHO);
    expect(other.waitUs).toBe(0);
  });

  test('a batch is taken whole or not at all', () => {
    const limits = limitsOf({ creditsPerSecond: 10, creditsMax: 10 });
    const take = (orders: number) =>
      limits.take(16 as AccountId, of(1), { orders, cancels: 0 }, at(0), WHO);
    expect(take(8)).toMatchObject({ waitUs: 0, creditsLeft: 2 });
    expect(take(8)).toMatchObject({ creditsLeft: 2 });
    expect(take(2)).toMatchObject({ waitUs: 0, creditsLeft: 0 });
  });

  test('is shared by the edges that a participant is connected to, and grows from what is left of it', () => {
    const limits = limitsOf({ creditsPerSecond: 10, creditsMax: 10 });
    const take = (charged: Charged, orders: number) =>
      limits.take(16 as AccountId, charged, { orders, cancels: 0 }, at(0), WHO).creditsLeft;
    expect(take(of(1), 2)).toBe(8);
    expect(take(of(1, { parts: 2 }), 1)).toBe(4); // Of 8 its half has room for 5.
    expect(take(of(1, { parts: 2 }), 2)).toBe(2);
    expect(take(of(1), 1)).toBe(1); // The other half was another edge's to give out.
    expect(take(of(1, { granted: 20 }), 1)).toBe(1); // 1 of 10 are 2 of 20.
    const elsewhere = limitsOf({ creditsPerSecond: 10, creditsMax: 10 });
    const moved = elsewhere.take(16 as AccountId, of(1, { isFull: false }), ORDER, at(0), WHO);
    expect(moved.waitUs).toBe(100_000);
  });

  test('of a trader or a key is charged beside the rest, or nothing is; a batch of more waits for a full one', () => {
    const limits = limitsOf({});
    const rates = [
      { trader: WHO.trader, key: 0 as const, perSecond: 4, parts: 1 },
      { trader: 0 as const, key: WHO.key, perSecond: 10, parts: 1 },
    ];
    const take = (orders: number, time = at(0)) =>
      limits.take(16 as AccountId, of(1, { rates }), { orders, cancels: 0 }, time, WHO);
    expect(take(3)).toMatchObject({ waitUs: 0, field: '' });
    expect(take(2)).toMatchObject({ waitUs: 250_000, creditsLeft: 1, field: 'trader', limit: 4 });
    expect(take(1)).toMatchObject({ waitUs: 0 });
    expect(take(1)).toMatchObject({ waitUs: 250_000 });
    expect(take(20, at(1))).toMatchObject({ waitUs: 0 });
    expect(take(1, at(2)).waitUs).toBe(3_250_000); // 16 below nothing, less 4.
    const other = { ...WHO, trader: 9 as TraderId, key: 8 as KeyId };
    expect(limits.take(16 as AccountId, of(1, { rates }), ORDER, at(2), other).waitUs).toBe(0);
  });

  test.each([1, 2, 3])('of a key that is on %i edges grants no more than one would', (parts) => {
    let passed = 0;
    for (let edge = 0; edge < parts; edge++) {
      const limits = limitsOf({});
      const rates = [{ trader: 0 as const, key: WHO.key, perSecond: 20, parts }];
      for (let ms = 0; ms <= 3000; ms++) {
        const charged = of(1, { rates, parts });
        if (limits.take(16 as AccountId, charged, ORDER, at(ms / 1000), WHO).waitUs === 0) passed++;
      }
    }
    expect(passed).toBeLessThanOrEqual(20 + 3 * 20);
    expect(passed).toBeGreaterThan(3 * 20 - 2 * parts);
  });

  test('however many edges share it, they grant no more than one would', () => {
    for (const parts of [1, 2, 3, 5]) {
      let passed = 0;
      for (let edge = 0; edge < parts; edge++) {
        const limits = limitsOf({});
        for (let ms = 0; ms <= 5000; ms++) {
          const time = at(ms / 1000);
          const { waitUs } = limits.take(16 as AccountId, of(1, { parts }), ORDER, time, WHO);
          if (waitUs === 0) passed += 1;
        }
      }
      expect(passed).toBeLessThanOrEqual(600 + 5 * 300 + parts);
      expect(passed).toBeGreaterThan(600 + 5 * 300 - 2 * parts);
    }
  });
});

test('what is refused is counted per reason, key and account, once', () => {
  const refusals = new RefusalCounts(at(0));
  const { rateLimited, accountNotYours } = RejectReason;
  for (let i = 0; i < 3; i++) refusals.note(rateLimited, 1 as KeyId, 16 as AccountId);
  refusals.note(accountNotYours, 1 as KeyId, 0);
  const [since, key] = [at(0), 1];
  expect(refusals.take(at(1))).toEqual([
    { kind: 'countRefusals', account: 16, since, count: 3, reason: rateLimited, key },
    { kind: 'countRefusals', account: 0, since, count: 1, reason: accountNotYours, key },
  ]);
  expect(refusals.take(at(2))).toEqual([]);
});

test('a bucket that can never hold so much lets it through when full, and owes the rest', () => {
  const bucket = new Bucket(10, 10, at(0));
  expect(bucket.wait(25, at(0))).toBe(0);
  bucket.spend(25);
  expect(bucket.wait(1, at(0))).toBe(1_600_000);
});
