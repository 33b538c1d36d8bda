// Index, mark and funding can be computed again by anybody who reads the public streams, and every hour of a day is
// settled, to the last unit, between those who hold. Over real sockets.
//
// Shows P-04, P-20, P-21, P-23.
import { afterEach, expect, test } from 'vitest';
import { BTC_PERP } from '../../engine/index.ts';
import type { Time } from '../../engine/schema/index.ts';
import type { Venue } from '../../gateway/venue/venue.ts';
import { Channel } from '../../proto/client-message.ts';
import type { Funding } from '../../proto/funding-message.ts';
import type { IndexPrice } from '../../proto/prices-message.ts';
import {
  ANN,
  BOB,
  BTC,
  closeAll,
  logOnAs,
  must,
  OPS,
  openTestVenue,
  order,
} from '../gateway/fixture.ts';

afterEach(closeAll);

const SECOND = 1_000_000;
const HOUR = 3600 * SECOND;
const BILLION = 1_000_000_000;
/** Sunday, 1 March 2026, 00:00 UTC. */
const MIDNIGHT = Date.UTC(2026, 2, 1) * 1000;

/** Somebody sets it. */
class Faked {
  time = (MIDNIGHT - 10 * SECOND) as Time;
  now = (): Time => this.time;
}

test('a day: 24 settlements, each zero-sum, each rate and accrual as anybody computes them again', async () => {
  const clock = new Faked();
  const venue = await openTestVenue({ tickMs: 60_000 }, { clock });
  const [ann, bob] = [await logOnAs(venue.port, ANN), await logOnAs(venue.port, BOB)];
  const reader = await logOnAs(venue.port, OPS);
  for (const [client, account] of [
    [ann, ANN.account],
    [bob, BOB.account],
  ] as const) {
    const stream = { channel: Channel.account, contract: 0, account, resumeAfterSeq: 0 };
    await client.askFor('subscribed', { kind: 'subscribe', ...stream });
  }
  const stream = { channel: Channel.funding, contract: BTC, account: 0, resumeAfterSeq: 0 };
  await reader.askFor('subscribed', { kind: 'subscribe', ...stream });
  await bob.askFor('orderAck', order(BOB, 'sell', 2_500, 1_000_000));
  await ann.askFor('orderAck', order(ANN, 'buy', 2_500, 1_000_000));
  // Bids above the index, deep enough to be an impact price: longs pay.
  await bob.askFor('orderAck', order(BOB, 'buy', 1_500, 1_001_500, { postOnly: 2 }));
  await bob.askFor('orderAck', order(BOB, 'sell', 1_500, 1_004_000, { postOnly: 2 }));
  for (let minute = 0; minute <= 24 * 60; minute++) {
    clock.time = (MIDNIGHT + minute * 60 * SECOND) as Time;
    await Promise.all([tick(venue), spread(venue, clock, minute)]);
  }
  await reader.next('funding', ({ settledHour }) => settledHour === MIDNIGHT + 24 * HOUR);
  const minutes = reader.all('funding').filter(({ samples }) => samples > 0);
  expect(minutes.length).toBeGreaterThan(24 * 60 - 3);
  recompute(minutes);
  const hours = new Set(reader.all('funding').map(({ settledHour }) => settledHour));
  for (let hour = 1; hour <= 24; hour++) expect(hours).toContain(MIDNIGHT + hour * HOUR);
  const paid = postings(ann);
  const received = postings(bob);
  expect(paid.size).toBeGreaterThanOrEqual(24);
  for (const [hour, amount] of paid) expect(amount + (received.get(hour) ?? 0)).toBe(0);
  expect([...paid.values()].every((amount) => amount > 0)).toBe(true);
}, 180_000);

test('every index and mark of a live venue is what its published inputs make it', async () => {
  const venue = await openTestVenue();
  const reader = await logOnAs(venue.port, OPS);
  for (const channel of [Channel.index, Channel.mark]) {
    const stream = { channel, contract: BTC, account: 0, resumeAfterSeq: 0 };
    await reader.askFor('subscribed', { kind: 'subscribe', ...stream });
  }
  for (let sourceSeq = 1; sourceSeq <= 4; sourceSeq++) {
    await Promise.all(
      BTC_PERP.index.sources.map(({ name }, at) => {
        const mid = 100_000 + sourceSeq * 7 + at * 13 + (at === 3 ? 900 : 0);
        return must(venue, {
          kind: 'quoteSource',
          contract: BTC,
          source: name,
          sourceSeq,
          bid: (mid - 1) * SECOND,
          ask: (mid + 1) * SECOND,
          quotedAt: venue.state.time,
        });
      }),
    );
    const index = await reader.next('indexPrice', ({ inputs }) => inputs.length > 0);
    expect(index.price).toBe(indexOf(index));
    const mark = await reader.next('markPrice', ({ time }) => time >= index.time);
    expect(mark.price).toBe(markOf(mark, index.price));
  }
});

async function tick(venue: Venue): Promise<void> {
  await must(venue, { kind: 'tick' });
}

/** Index and mark by command, a little different every minute, and the book's premium with them. */
async function spread(venue: Venue, clock: Faked, minute: number): Promise<void> {
  const price = 1_000_000 - (minute % 7) * 20;
  await must(
    venue,
    { kind: 'setIndexPrice', contract: BTC, price, state: 1 },
    { kind: 'setMarkPrice', contract: BTC, price },
  );
  // One minute of an hour has samples enough to accrue, the others two.
  const seconds = minute % 60 === 0 ? Array.from({ length: 35 }, (_, i) => i + 1) : [30];
  const began = clock.time;
  for (const second of seconds) {
    clock.time = (began + second * SECOND) as Time;
    await tick(venue);
  }
}

/** Page 4: the mean of the last 60 premiums, the rate, and what a lot owes, with its remainder carried. */
function recompute(minutes: readonly Funding[]): void {
  const { interest, damping, cap } = BTC_PERP.funding;
  for (const [at, minute] of minutes.entries()) {
    const { premiums, averagePremium, rate, perLot, cumulative, samples } = minute;
    const window = premiums.slice(-60);
    const mean = Math.trunc(window.reduce((sum, premium) => sum + premium, 0) / window.length);
    expect(averagePremium).toBe(mean + 0);
    const damped = mean + Math.max(-damping, Math.min(damping, interest - mean));
    expect(rate).toBe(Math.max(-cap, Math.min(cap, damped)) + 0);
    const before = minutes[at - 1];
    if (before !== undefined && before.cumulative !== cumulative) {
      expect(cumulative - before.cumulative).toBe(perLot);
    }
    // The index of the minute is within a hundredth of a percent of 100 000, a lot is a thousandth of a BTC.
    const exact = samples < 30 ? 0 : (100_000 * 1_000 * rate) / (480 * BILLION);
    expect(Math.abs(perLot - exact)).toBeLessThan(1 + Math.abs(exact) / 100);
  }
}

function postings(client: { all(kind: 'accountEvent'): { event: object }[] }): Map<number, number> {
  const amounts = new Map<number, number>();
  for (const { event } of client.all('accountEvent')) {
    const reported = event as { kind: string; hour: number; amount: number };
    if (reported.kind === 'fundingPosted') amounts.set(reported.hour, reported.amount);
  }
  return amounts;
}

/** Page 3, by hand: the mean of both weighted medians of valid mids, each mid clamped to it by half a percent, their weighted mean. */
function indexOf({ inputs, twiceMedian }: IndexPrice): number {
  const valid = inputs.filter(({ valid: counts }) => counts);
  const rows = valid
    .map(({ bid, ask, weight }) => ({ mid: (bid + ask) / 2, weight }))
    .sort((a, b) => a.mid - b.mid);
  const half = rows.reduce((sum, { weight }) => sum + weight, 0) / 2;
  const medianOf = (isEnough: (weight: number) => boolean): number => {
    let reached = 0;
    const row = rows.find(({ weight }) => {
      reached += weight;
      return isEnough(reached);
    });
    return row?.mid ?? 0;
  };
  const median = (medianOf((weight) => weight >= half) + medianOf((weight) => weight > half)) / 2;
  expect(twiceMedian).toBe(median * 2);
  const [low, high] = [median * 0.995, median * 1.005];
  const weighed = rows.reduce(
    (sum, { mid, weight }) => sum + Math.max(low, Math.min(high, mid)) * weight,
    0,
  );
  return Math.round(weighed / (half * 2) / 100_000); // A tick is 0.1 USD.
}

/** The median of the parts that are there; of two their mean; within one percent of the index. */
function markOf(
  {
    carryPrice,
    basisPrice,
    bookPrice,
  }: { carryPrice: number; basisPrice: number; bookPrice: number },
  index: number,
): number {
  const parts = [carryPrice, basisPrice, bookPrice].filter((part) => part !== 0);
  parts.sort((a, b) => a - b);
  const middle = parts.length === 2 ? (parts[0] + parts[1]) / 2 : parts[(parts.length - 1) / 2];
  return Math.max(Math.ceil(index * 0.99), Math.min(Math.floor(index * 1.01), middle));
}
