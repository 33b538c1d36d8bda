import { expect, test } from 'vitest';
import { indicativeOf } from '../../web/terminal/models/indicative.ts';
import { levels } from './scales.ts';

test('the worked example of the rules: the far end of the surplus', () => {
  const bids = levels([100_500, 30], [100_400, 20], [100_300, 50]);
  const asks = levels([100_100, 40], [100_200, 30], [100_450, 40]);
  const expected = { price: 100_300, qty: 70, surplus: 30 };
  expect(indicativeOf(bids, asks, 100_000)).toEqual(expected);
});

test('nearest to the index where neither side is left; none where nothing meets', () => {
  expect(indicativeOf(levels([105, 5]), levels([95, 5]), 97)).toMatchObject({ price: 97, qty: 5 });
  expect(indicativeOf(levels([105, 5]), levels([95, 5]), 120)).toMatchObject({ price: 105 });
  expect(indicativeOf(levels([95, 5]), levels([105, 5]), 100)).toBe(null);
  expect(indicativeOf([], levels([105, 5]), 100)).toBe(null);
});

test('as a search over every tick finds it', () => {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * below);
  };
  for (let round = 0; round < 300; round += 1) {
    const side = (up: 1 | -1) => {
      const prices = new Set(Array.from({ length: 1 + random(5) }, () => 20 + random(20)));
      const row = [...prices].sort((a, b) => (a - b) * up);
      return levels(...row.map((price) => [price, 1 + random(9)] as const));
    };
    const [bids, asks, index] = [side(-1), side(1), 20 + random(20)];
    expect(indicativeOf(bids, asks, index)).toEqual(searched(bids, asks, index));
  }
});

function searched(bids: ReturnType<typeof levels>, asks: ReturnType<typeof levels>, index: number) {
  const all = Array.from({ length: 60 }, (_, price) => {
    const wanted = bids.reduce((sum, level) => sum + (level.price >= price ? level.qty : 0), 0);
    const offered = asks.reduce((sum, level) => sum + (level.price <= price ? level.qty : 0), 0);
    return { price, qty: Math.min(wanted, offered), surplus: wanted - offered };
  });
  const qty = Math.max(...all.map((at) => at.qty));
  if (qty === 0) return null;
  const most = all.filter((at) => at.qty === qty);
  const least = Math.min(...most.map((at) => Math.abs(at.surplus)));
  const best = most.filter((at) => Math.abs(at.surplus) === least);
  if (best.every(({ surplus }) => surplus > 0)) return best.at(-1);
  if (best.every(({ surplus }) => surplus < 0)) return best[0];
  return best.toSorted((a, b) => Math.abs(a.price - index) - Math.abs(b.price - index))[0];
}
