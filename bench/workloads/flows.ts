// Flows of our own: books of three sizes under everyday traffic, bursts that cross, sweeps of a deep book, a book
// whose levels are far apart.

import { Chance } from './chance.ts';
import { LiveOrders } from './live-orders.ts';
import { MIDDLE, type Workload } from './rows.ts';

const SEED = 0x5eed;
const MEAN_LOTS = 40;
/** Of a book that large takers eat into: they take as much as is added. */
const DEEP_LOTS = 100;

export interface Resting {
  readonly name: string;
  readonly resting: number;
  /** Distances from the middle: the exponent of their tail, and the farthest. */
  readonly alpha: number;
  readonly ticks: number;
}

/** Passive orders near the touch, cancels, small moves and takers, around a middle that walks. */
export function restingFlow({ name, resting, alpha, ticks }: Resting, timed: number): Workload {
  const what = `${resting.toLocaleString('en')} orders at up to ${ticks.toLocaleString('en')} ticks from the middle; 47 % passive, 40 % cancels, 6 % modifies, 7 % takers`;
  const chance = new Chance(SEED);
  const live = new LiveOrders({ name, what, warm: resting, count: resting + timed }, chance);
  while (live.rows < resting) {
    const buys = chance.below(2);
    const away = chance.pareto(alpha, ticks);
    live.add(buys, buys ? MIDDLE - away : MIDDLE + away, chance.size(MEAN_LOTS));
  }
  let middle = MIDDLE;
  const awayOf = (): number =>
    chance.below(10) < 7 ? chance.size(2) : chance.pareto(alpha, ticks);
  while (!live.isFull) {
    if (chance.below(50) === 0) middle += chance.below(2) * 2 - 1;
    // What takers leave over goes to the cancels, so that the book keeps its size.
    everyday(live, { middle, adds: live.count < resting ? 500 : 440, awayOf });
  }
  return live.finish();
}

/** One message. @param adds passive orders of a thousand messages. */
function everyday(
  live: LiveOrders,
  { middle, adds, awayOf }: { middle: number; adds: number; awayOf: () => number },
): void {
  const { chance } = live;
  const draw = chance.below(1000);
  const qty = chance.size(MEAN_LOTS);
  const buys = chance.below(2);
  if (draw < adds) {
    const away = awayOf();
    live.addPassive(buys, buys ? middle - away : middle + away, qty);
  } else if (draw < 865) {
    const order = chance.below(10) < 7 ? live.recent() : live.any();
    if (order !== 0) live.cancel(order);
  } else if (draw < 870) {
    if (live.gone !== 0) live.cancel(live.gone);
  } else if (draw < 930) {
    const order = live.recent();
    if (order !== 0) live.replace(order, chance.between(-3, 3), qty);
  } else {
    const through = chance.between(1, 4);
    const limit = buys ? middle + through : middle - through;
    if (chance.below(10) < 8) live.take(buys, limit, qty);
    else live.add(buys, limit, qty);
  }
}

/** Bursts of makers on three ticks, then takers that eat all of it. */
export function crossingFlow(timed: number): Workload {
  const what =
    'bursts of 16 to 128 makers on three ticks, then takers that eat all of it; no cancels';
  const chance = new Chance(SEED);
  const live = new LiveOrders({ name: 'crossing', what, warm: 0, count: timed }, chance);
  while (!live.isFull) {
    const buys = chance.below(2);
    let open = 0;
    for (let left = chance.between(16, 128); left > 0 && !live.isFull; left--) {
      const qty = chance.size(MEAN_LOTS);
      const away = chance.between(1, 3);
      live.add(buys, buys ? MIDDLE - away : MIDDLE + away, qty);
      open += qty;
    }
    while (open > 0 && !live.isFull) {
      const qty = Math.min(open, chance.between(1, 200));
      live.add(1 - buys, buys ? MIDDLE - 3 : MIDDLE + 3, qty);
      open -= qty;
    }
  }
  return live.finish();
}

/** Large takers through a deep book that is refilled. */
export function sweepFlow(timed: number): Workload {
  const resting = 50_000;
  const what =
    '50,000 orders within 500 ticks; 1 % immediate-or-cancel of 500 to 8,000 lots, refills, cancels';
  const chance = new Chance(SEED);
  const live = new LiveOrders(
    { name: 'sweep', what, warm: resting, count: resting + timed },
    chance,
  );
  const refill = (): void => {
    const buys = chance.below(2);
    const away = chance.pareto(1.1, 500);
    live.add(buys, buys ? MIDDLE - away : MIDDLE + away, chance.size(DEEP_LOTS));
  };
  while (live.rows < resting) refill();
  while (!live.isFull) {
    const draw = chance.below(100);
    const buys = chance.below(2);
    const order = draw >= 1 + (live.count < resting ? 95 : 59) ? live.any() : 0;
    if (draw < 1) live.take(buys, buys ? MIDDLE + 500 : MIDDLE - 500, chance.between(500, 8000));
    else if (order !== 0) live.cancel(order);
    else refill();
  }
  return live.finish();
}

/** Orders far apart: the next level is a long way off. */
export function sparseFlow(timed: number): Workload {
  const resting = 200_000;
  const half = 99_000;
  const what =
    '200,000 orders over 198,000 ticks; 8 % immediate-or-cancel of 20 to 500 lots, adds, cancels';
  const chance = new Chance(SEED);
  const live = new LiveOrders(
    { name: 'sparse', what, warm: resting, count: resting + timed },
    chance,
  );
  const add = (): void => {
    const buys = chance.below(2);
    const away = chance.between(1, half);
    live.add(buys, buys ? MIDDLE - away : MIDDLE + away, chance.size(DEEP_LOTS));
  };
  while (live.rows < resting) add();
  while (!live.isFull) {
    const draw = chance.below(100);
    const buys = chance.below(2);
    const order = draw >= 8 + (live.count < resting ? 62 : 42) ? live.any() : 0;
    if (draw < 8) live.take(buys, buys ? MIDDLE + half : MIDDLE - half, chance.between(20, 500));
    else if (order !== 0) live.cancel(order);
    else add();
  }
  return live.finish();
}
