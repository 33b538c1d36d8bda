import { expect, test } from 'vitest';
import { createState } from '../../../engine/index.ts';
import type { Seq, Time } from '../../../engine/schema/index.ts';
import type { PublicEvent } from '../../../gateway/link/messages.ts';
import { MarketHistory } from '../../../gateway/serving/market-news.ts';

test('what an edge begins with stays small, however many shares rounds of deleveraging have', () => {
  const history = new MarketHistory(createState());
  const share = { account: 16, lots: 1, indicator: 1_000_000, protected: 0, gain: 1_000_000_000 };
  const of = (round: number, shares: number): PublicEvent =>
    ({
      kind: 'deleveraged',
      account: 17,
      contract: 1,
      round,
      uncovered: 1,
      price: 1,
      markPrice: 1,
      bankruptcyPrice: 1,
      budget: 0,
      shares: Array.from({ length: shares }, () => share),
    }) as unknown as PublicEvent;
  for (let at = 1; at <= 100; at++) history.note(of(at, 2000), { seq: at as Seq, time: 1 as Time });
  const kept = history.markets().history;
  expect(kept.map(({ seq }) => seq)).toEqual([99, 100]);
  expect(kept.at(-1)?.round).toBe(100);
  history.note(of(1, 20_000), { seq: 101 as Seq, time: 1 as Time });
  expect(history.markets().history.map(({ seq }) => seq)).toEqual([101]);
  for (let at = 102; at < 200; at++) history.note(of(1, 1), { seq: at as Seq, time: 1 as Time });
  expect(history.markets().history).toHaveLength(20);
});
