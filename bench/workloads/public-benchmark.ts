// The order flow of a public benchmark (github.com/flash1-dev/matching-engine-benchmark, MIT), made after its
// description: orders are priced along a random walk, buys along its first half and sells along its second, arrive
// shuffled, and are modified and cancelled after a while. Its report hashes are public: test/bench/public-benchmark.test.ts.

import { Mersenne } from './mersenne.ts';
import { MIDDLE, Op, type Row, RowWriter, type Workload } from './rows.ts';

interface Scenario {
  readonly name: string;
  readonly what: string;
  readonly volatility: number;
  /** The share of the price that the walk spreads over in all. */
  readonly swing: number;
}

export type PublicScenario = 'static' | 'normal' | 'swing-25' | 'swing-40' | 'flash-crash';

/** By the benchmark's names. */
const SCENARIOS: Readonly<Record<PublicScenario, Scenario>> = {
  static: { name: 'static', what: 'a middle that stands still', volatility: 0, swing: 0 },
  normal: { name: 'normal', what: 'a middle that walks by 2 %', volatility: 0.15, swing: 0.02 },
  'swing-25': { name: 'falling by a quarter', what: 'by 25 %', volatility: 0.5, swing: 0.25 },
  'swing-40': { name: 'swinging by 40 %', what: 'by 40 %', volatility: 0.5, swing: 0.4 },
  'flash-crash': { name: 'flash crash', what: 'by 60 %', volatility: 0.5, swing: 0.6 },
};

const SEED = 23;
const TICK = 0.005;
const FIRST_MIDDLE = 167.52;
/** Our prices are the benchmark's and so many ticks more. */
export const PRICE_SHIFT: number = MIDDLE - Math.round(FIRST_MIDDLE / TICK);
const LEVELS = 800;
const MEDIAN_LIFE_US = 431;

interface Placed {
  readonly buys: number;
  readonly price: number;
  readonly qty: number;
  readonly level: number;
}

/** A message and its time; times tie often, and ties keep their order. */
interface Timed extends Row {
  readonly at: number;
}

/** @param orders new orders; with cancels and modifies there are about twice as many messages. */
export function publicBenchmark(scenario: PublicScenario, orders: number): Workload {
  const { name, what, volatility, swing } = SCENARIOS[scenario];
  const chance = new Mersenne(SEED);
  const placed = placeOrders(chance, orders, { volatility, swing });
  const arrival = Int32Array.from(placed, (_, at) => at);
  for (let i = orders - 1; i > 0; i--) {
    const j = chance.between(0, i);
    [arrival[i], arrival[j]] = [arrival[j], arrival[i]];
  }
  const rows = lifecycles(chance, placed, arrival).sort((a, b) => a.at - b.at);
  const writer = new RowWriter({
    name,
    what: `the public benchmark's ${scenario}: ${what}; 95 % of orders are cancelled, 20 % modified, 15 % immediate-or-cancel`,
    warm: 0,
    count: rows.length,
  });
  for (const row of rows) writer.write(row);
  return writer.finish();
}

function placeOrders(
  chance: Mersenne,
  orders: number,
  { volatility, swing }: Pick<Scenario, 'volatility' | 'swing'>,
): Placed[] {
  const levelOf = levelSampler();
  const years = volatility > 0 ? (swing / volatility) ** 2 / orders : 0;
  const sigma = volatility * Math.sqrt(years);
  let middle = FIRST_MIDDLE;
  return Array.from({ length: orders }, (_, n) => {
    const step = chance.normal();
    middle *= Math.exp(-0.5 * sigma * sigma + sigma * step);
    const ticks = Math.round((Math.round(middle / TICK) * TICK) / TICK);
    const level = levelOf(chance.share());
    const buys = n < Math.floor(orders / 2) ? 1 : 0;
    const price = Math.max(1, buys ? ticks - level - 1 : ticks + level + 1) + PRICE_SHIFT;
    return { buys, price, qty: chance.between(1, 100), level };
  });
}

/** Distance from the middle: a power law with a hump around the eighth tick. */
function levelSampler(): (share: number) => number {
  const sums = new Float64Array(LEVELS);
  let sum = 0;
  for (let k = 0; k < LEVELS; k++) {
    const z = k - 8;
    sum += 1 / (k + 1) ** 2.23 + 5 * Math.exp(-0.5 * z * z);
    sums[k] = sum;
  }
  return (share) => {
    const wanted = share * sum;
    let [low, high] = [0, LEVELS];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sums[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return Math.min(low, LEVELS - 1);
  };
}

/** What becomes of each order, in order of arrival. The draws are the benchmark's, one by one. */
function lifecycles(chance: Mersenne, placed: readonly Placed[], arrival: Int32Array): Timed[] {
  const rows: Timed[] = [];
  const rate = Math.log(2) / MEDIAN_LIFE_US;
  let now = 0;
  for (const at of arrival) {
    const { buys, price, qty, level } = placed[at];
    const order = at + 1;
    const isTaker = chance.share() < 0.15;
    rows.push({ at: now, op: isTaker ? Op.take : Op.add, order, buys, price, qty });
    if (!isTaker) {
      const modify = { op: Op.replace, order, buys, price, qty: qty + 1 };
      const isModified = chance.share() < 0.2;
      if (isModified) {
        now += 30 + Math.floor(chance.share() * 70);
        if (chance.share() < 0.8) modify.price += buys ? 1 : -1;
        rows.push({ at: now, ...modify });
      }
      const cancel = { op: Op.cancel, order, buys, price: 0, qty: 0 };
      const isCancelled = chance.share() < 0.95;
      if (isCancelled) {
        now += Math.floor(chance.exponential(rate / Math.sqrt(1 + level)));
        rows.push({ at: now, ...cancel });
        if (chance.share() < 0.02) {
          now += 1 + Math.floor(chance.share() * 20);
          rows.push({ at: now, ...cancel });
        }
      }
      if (isModified && isCancelled && chance.share() < 0.02) {
        now += 1 + Math.floor(chance.share() * 20);
        rows.push({ at: now, ...modify });
      }
    }
    now += 1;
  }
  return rows;
}
