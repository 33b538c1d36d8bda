import { expect, test } from 'vitest';
import { LocalBook, Scale } from '../../../../client/node/index.ts';
import { BTC_PERP, ETH_PERP } from '../../../../engine/index.ts';
import { COLORS, NO_COLORS } from '../../../../gateway/tools/demo/format.ts';
import type { MarketPicture } from '../../../../gateway/tools/demo/observer.ts';
import { draw, type Picture } from '../../../../gateway/tools/demo/view.ts';
import type { BookSnapshot } from '../../../../proto/market-message.ts';
import type { ContractInfo } from '../../../../proto/server-message.ts';

test.each([
  [80, 24],
  [80, 30],
  [100, 40],
  [220, 80],
])('fits a window of %i × %i, whatever is on the book', (columns, rows) => {
  const full = picture(30);
  for (const shown of [full, picture(0), picture(1)]) {
    const lines = draw(shown, { columns, rows }, NO_COLORS);
    expect(lines.length).toBeLessThanOrEqual(rows);
    expect(lines.filter((line) => line.length > columns)).toEqual([]);
  }
  const [colored, plain] = [COLORS, NO_COLORS].map((format) =>
    draw(full, { columns, rows }, format),
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the terminal's own.
  expect(colored?.map((line) => line.replace(/\x1b\[[0-9;]*m/g, ''))).toEqual(plain);
  expect(plain?.at(-1)).toContain('order buy');
});

test('shows the best prices, the trades of an affiliate, and who holds what', () => {
  const text = draw(picture(3), { columns: 80, rows: 24 }, NO_COLORS).join('\n');
  expect(text).toMatch(/ BTC-PERP {2}100,000\.0 ▲ .* ETH-PERP {2}10,000\.00 ▲/);
  expect(text).toMatch(/ 0\.010 {2} 99,999\.9 │ 100,000\.1 {2}0\.010 /);
  expect(text).toMatch(/00:00:01 {2}buy {4}0\.005 {3}100,000\.0 ◆/);
  expect(text).toMatch(/affiliate ◆ +-1\.500 +\+2\.00 +20/);
});

test('shows funding, the next settlement, open interest, the fund and what befell clients', () => {
  const text = draw(picture(3), { columns: 80, rows: 30 }, NO_COLORS).join('\n');
  expect(text).toMatch(/ fund \+0\.1234→-0\.0090% 12:34 {2}OI 12\.3 /);
  expect(text).toMatch(/fund 5\.00 M tranche 2\.50 M ◆ affiliate/);
  expect(text).toMatch(/01:00:02 {2}kestrel {4}✖ liquidation begins/);
});

test('aligns the quantities of either side', () => {
  const lines = draw(picture(12), { columns: 80, rows: 40 }, NO_COLORS);
  const quantities = lines.flatMap((line) => {
    const [, bid, ask] = / (\d+\.\d\d) +[\d,.]+ │ [\d,.]+ ( +\d+\.\d\d) +$/.exec(line) ?? [];
    return bid === undefined || ask === undefined ? [] : [ask];
  });
  expect(quantities.length).toBeGreaterThan(10);
  expect(new Set(quantities.map((text) => text.indexOf('.'))).size).toBe(1);
});

function picture(levels: number): Picture {
  return {
    url: 'ws://127.0.0.1:8900',
    upSeconds: 360_000,
    commands: 123_456_789,
    messagesPerSecond: 1234,
    tradesPerSecond: 12.34,
    markets: [market(BTC_PERP, levels), market(ETH_PERP, levels)],
    holdings: ['harbour', 'affiliate', 'tram', 'you'].map((name) => ({
      name,
      affiliate: name === 'affiliate',
      visitor: name === 'you',
      positions: name === 'you' ? ['', ''] : ['-1.500', '+2.00'],
      orders: name === 'affiliate' ? 20 : 0,
    })),
    facts: [
      {
        fundingPpb: 1_234_000,
        projectedPpb: -90_000,
        settlementSeconds: 754,
        openInterest: '12.3',
      },
      { fundingPpb: 0, projectedPpb: 0, settlementSeconds: 3600, openInterest: '4568' },
    ],
    fundUsd: 5_000_000,
    trancheUsd: 2_500_000,
    events: Array.from({ length: levels }, (_, at) => ({
      time: (3600 + at) * 1_000_000,
      text: 'kestrel    ✖ liquidation begins: equity 22,350 USD below 30,551 USD',
    })),
    hint: ' node dist/gateway/tools/cli/praya.js order buy 0.5 BTC-PERP --market',
  };
}

function market(terms: ContractInfo['terms'], levels: number): MarketPicture {
  const scale = new Scale({ terms, moneyPerTickLot: 100 } as ContractInfo);
  const book = new LocalBook(scale);
  const side = (sign: number): object[] =>
    Array.from({ length: levels }, (_, at) => ({
      price: 1_000_000 + sign * (at + 1),
      qty: 10 * (at + 1),
    }));
  book.restore({ seq: 1, epoch: 1, bids: side(-1), asks: side(1) } as unknown as BookSnapshot);
  const trade = {
    price: scale.price(1_000_000),
    qty: scale.qty(5),
    side: 'buy' as const,
    affiliate: true,
    time: 1_000_000,
  };
  return {
    symbol: terms.symbol,
    book,
    trades: levels === 0 ? [] : Array.from({ length: 30 }, () => trade),
    tradeCount: 1,
    lastTicks: levels === 0 ? 0 : 1_000_000,
    direction: 1,
    indexPrice: scale.price(1_000_000),
    markPrice: scale.price(1_000_000),
    state: levels === 1 ? 'reduceOnly' : 'live',
  };
}
