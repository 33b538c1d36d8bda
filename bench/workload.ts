// The streams that books are measured on. Seeded, made before the clock starts, the same for every engine:
// an operation adds an order, cancels an earlier one, or replaces it (cancel, then add).

export const Op = { add: 0, cancel: 1, replace: 2 } as const;

/** Operations as columns. `ref` is the row that added the order to cancel or replace. */
export interface Workload {
  readonly name: string;
  readonly what: string;
  /** Rows before this one build the book and are not timed. */
  readonly warm: number;
  readonly count: number;
  readonly op: Uint8Array;
  readonly buys: Uint8Array;
  readonly price: Int32Array;
  readonly qty: Int32Array;
  readonly ref: Int32Array;
}

/** A small, quick generator of chance: the same numbers from the same seed, everywhere. */
function chance(seed: number): (below: number) => number {
  let x = seed | 0 || 1;
  return (below) => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) % below;
  };
}

interface Shape {
  readonly name: string;
  readonly what: string;
  /** Orders to rest before the clock starts. */
  readonly resting: number;
  readonly count: number;
  /** Ticks from the touch at which orders rest. */
  readonly spread: number;
  /** Of a hundred operations. */
  readonly cancels: number;
  readonly replaces: number;
  readonly takes: number;
  /** Ticks the middle moves at most every 64 operations, and where it drifts. */
  readonly walk: number;
  readonly drift: number;
  /** Orders stand at multiples of this many ticks. */
  readonly grid: number;
  /** What is canceled is the order that has rested longest; otherwise any. */
  readonly oldestFirst?: boolean;
}

const SHAPES: readonly Shape[] = [
  {
    name: 'normal',
    what: 'adds, cancels and replaces near the touch, one in twelve takes; about 1 000 orders rest',
    resting: 1000,
    count: 2_000_000,
    spread: 40,
    cancels: 40,
    replaces: 10,
    takes: 8,
    walk: 2,
    drift: 0,
    grid: 1,
  },
  {
    name: 'static',
    what: 'twenty levels a side with hundreds of orders each; adds and cancels, hardly a trade',
    resting: 10_000,
    count: 2_000_000,
    spread: 20,
    cancels: 49,
    replaces: 0,
    takes: 1,
    walk: 0,
    drift: 0,
    grid: 1,
  },
  {
    name: '10 k resting',
    what: '10 000 orders over 2 000 ticks a side',
    resting: 10_000,
    count: 2_000_000,
    spread: 2000,
    cancels: 45,
    replaces: 5,
    takes: 5,
    walk: 4,
    drift: 0,
    grid: 1,
  },
  {
    name: '1 M resting',
    what: 'a million orders over 20 000 ticks a side',
    resting: 1_000_000,
    count: 2_000_000,
    spread: 20_000,
    cancels: 45,
    replaces: 5,
    takes: 5,
    walk: 4,
    drift: 0,
    grid: 1,
  },
  {
    name: 'old cancels',
    what: '100 000 orders over 2 000 ticks a side; every other message cancels the order that has rested longest',
    resting: 100_000,
    count: 1_000_000,
    spread: 2000,
    cancels: 49,
    replaces: 0,
    takes: 1,
    walk: 0,
    drift: 0,
    grid: 1,
    oldestFirst: true,
  },
  {
    name: 'sparse',
    what: '20 000 orders over 198 000 ticks',
    resting: 20_000,
    count: 1_000_000,
    spread: 99_000,
    cancels: 45,
    replaces: 5,
    takes: 5,
    walk: 50,
    drift: 0,
    grid: 1,
  },
  {
    name: 'crash',
    what: 'the middle falls 30 000 ticks while makers pull their quotes; levels lie hundreds of ticks apart',
    resting: 2000,
    count: 1_000_000,
    spread: 20_000,
    cancels: 40,
    replaces: 0,
    takes: 20,
    walk: 8,
    drift: -2,
    grid: 97,
  },
];

/** Every workload; `scale` shortens the timed part, for a quick look. */
export function workloads(scale: number): Workload[] {
  return SHAPES.map((shape) => build(shape, Math.max(20_000, Math.round(shape.count * scale))));
}

const START = 1_000_000;

function build(shape: Shape, timed: number): Workload {
  const next = chance(0x5eed);
  const warm = shape.resting;
  const count = warm + timed;
  const op = new Uint8Array(count);
  const buys = new Uint8Array(count);
  const price = new Int32Array(count);
  const qty = new Int32Array(count);
  const ref = new Int32Array(count);
  const live: number[] = []; // Rows whose orders may still rest; a fill is not known here, and costs nothing.
  let oldest = 0; // Of `live`, where they are taken in order.
  let middle = START;
  for (let row = 0; row < count; row++) {
    if ((row & 63) === 0) middle += next(shape.walk * 2 + 1) - shape.walk + shape.drift;
    const draw = row < warm ? 100 : next(100);
    buys[row] = next(2);
    qty[row] = 1 + next(10);
    const takes = draw < shape.takes;
    const cancels = !takes && draw < shape.takes + shape.cancels && live.length > oldest;
    const replaces = !takes && !cancels && draw < shape.takes + shape.cancels + shape.replaces;
    if (cancels || (replaces && live.length > 0)) {
      if (shape.oldestFirst) {
        ref[row] = live[oldest++];
      } else {
        const at = next(live.length);
        ref[row] = live[at];
        live[at] = live[live.length - 1];
        live.pop();
      }
      op[row] = cancels ? Op.cancel : Op.replace;
      buys[row] = buys[ref[row]];
      if (cancels) continue;
    }
    price[row] = takes
      ? takingPrice(shape, middle, buys[row])
      : restingPrice(shape, middle, buys[row], next);
    if (takes) qty[row] = 1 + next(30);
    else live.push(row);
  }
  return { name: shape.name, what: shape.what, warm, count, op, buys, price, qty, ref };
}

function takingPrice(shape: Shape, middle: number, buys: number): number {
  const reach = Math.max(3, shape.grid * 4, Math.floor(shape.spread / 50));
  return buys ? middle + reach : middle - reach;
}

/** Most orders rest near the touch, some far away: the smaller of two draws. */
function restingPrice(
  shape: Shape,
  middle: number,
  buys: number,
  next: (below: number) => number,
): number {
  const away = 1 + Math.min(next(shape.spread), next(shape.spread));
  const price = buys ? middle - away : middle + away;
  return Math.max(1, shape.grid === 1 ? price : Math.round(price / shape.grid) * shape.grid);
}
